import type { Figure } from "../../counts/figure.ts";
import type { Document } from "../../documents/document.ts";
import { isOfMany, relationOf, shareName } from "./event.ts";
import { shownToBeOfOne } from "./evidence.ts";
import { type CountedIn, compareAt, type Group, type Item, isDated } from "./item.ts";
import { areApart, areOfTwo, isOtherCount, isSame, isSamePart, likenessOf, ratioOf, rolesDiffer } from "./same.ts";

/**
 * Figures about the same thing, together. Five things put them there, in this order: a text that sets one count beside
 * another ("the Authority counts 12") or one account beside another; the same number of the same thing, said to be the
 * same, within a document, then across documents; different numbers, none of them a bound, of what is said to be the
 * same; and the parts of what was joined so. One speaker who gives two numbers speaks of two
 * things, unless others give both for one. Documents that do not speak of the same are never compared.
 */
export function groupItems(library: CountedIn, items: readonly Item[]): Group[] {
  const groupOf = new Map<Item, Group>(items.map((item) => [item, new Map([[item.document, [item]]])]));
  const join = (a: Item, b: Item) => {
    const groups = [groupOf.get(a) as Group, groupOf.get(b) as Group];
    const [from, into] = groups.toSorted((x, y) => x.size - y.size) as [Group, Group];
    if (into === from) return;
    for (const [document, moved] of from) {
      into.set(document, [...(into.get(document) ?? []), ...moved]);
      for (const item of moved) groupOf.set(item, into);
    }
  };
  const byFigure = new Map(items.map((item) => [item.figure, item]));
  for (const [index, item] of items.entries()) {
    const like = item.figure.like === null ? undefined : byFigure.get(item.figure.like);
    if (like && (item.figure.value === like.figure.value || isOtherCount(item, like))) join(like, item);
    const counted = like ? undefined : countedBefore(items, index);
    if (counted) join(counted, item);
  }
  for (const [a, b] of accountsBeside(items, byFigure)) join(a, b);
  const areRelated = relationOf(library);
  const { isSameShown, isDifferenceShown } = shownToBeOfOne(library);
  const areAllRelated = (x: Group, y: Group) =>
    [...x.keys()].every((one) => [...y.keys()].every((other) => areRelated(one, other)));
  const mayJoin = (a: Item, b: Item) => {
    const [x, y] = [groupOf.get(a) as Group, groupOf.get(b) as Group];
    return x !== y && areRelated(a.document, b.document) && areAllRelated(x, y) && !areGroupsApart(x, y);
  };
  const buckets = Map.groupBy(
    items,
    ({ counts, figure }) => `${figure.value} ${figure.kind === "persons" ? "" : counts}`,
  );
  for (const bucket of buckets.values()) {
    for (const [index, a] of bucket.entries()) {
      for (const b of bucket.slice(index + 1, index + 1 + NEIGHBOURS)) {
        if (isSame(a, b) && isSameShown(a, b) && mayJoin(a, b)) join(a, b);
      }
    }
  }
  const isOfOne = isOfMany(library.corpus) ? namedAlike(library) : () => true;
  joinDiffering(
    pairsToCompare(
      items,
      groupOf,
      (a, b) => areRelated(a.document, b.document) && isOfOne(a, b) && isDifferenceShown(a, b),
    ),
    groupOf,
    join,
    mayJoin,
  );
  const joinUnlessContradicted = (pairs: readonly [Item, Item][]) => {
    for (const [a, b] of pairs) {
      if (!contradict(groupOf.get(a) as Group, groupOf.get(b) as Group) && mayJoin(a, b)) join(a, b);
    }
  };
  joinUnlessContradicted(partsOfJoined(items, groupOf, byFigure));
  return [...new Set(groupOf.values())];
}

/** Each figure is compared with so many others, those nearest in number: a text of thousands must not take minutes. */
const NEIGHBOURS = 32;

/** So many figures speak for a group of the same number; all of a large one would say nothing else. */
const SPOKESMEN = 6;

/**
 * Whether any of one group is known to be of another thing than one of the other: what joins two need not hold of all.
 */
function areGroupsApart(x: Group, y: Group): boolean {
  const [these, those] = [x, y].map((group) => [...group.values()].flat().slice(0, SPOKESMEN)) as [Item[], Item[]];
  return these.some((one) => those.some((other) => areApart(one, other)));
}

/**
 * "They handed over 6,500 signatures. ... The council counts 6,412 signatures": the last figure before it of the same
 * kind.
 */
function countedBefore(items: readonly Item[], index: number): Item | undefined {
  const item = items[index] as Item;
  if (!item.figure.isRecount) return undefined;
  return items
    .slice(Math.max(0, index - NEIGHBOURS), index)
    .findLast(
      (other) =>
        other.document === item.document &&
        other.counts === item.counts &&
        other.figure.partOf === null &&
        isOtherCount(item, other) &&
        ratioOf(item, other) > 0.5,
    );
}

/**
 * "According to one, 200 were hurt, 30 of them children. The other has found 180, including 24 children": two
 * accounts side by side, each with a whole and the same part of it, are of the same whole and the same part.
 */
function accountsBeside(items: readonly Item[], byFigure: ReadonlyMap<Figure, Item>): [Item, Item][] {
  const wholeOf = ({ figure }: Item) => (figure.partOf === null ? undefined : byFigure.get(figure.partOf));
  return items.flatMap((part, index) => {
    const whole = wholeOf(part);
    if (!whole || part.figure.kind !== "persons" || part.counts === whole.counts) return [];
    return items.slice(index + 1, index + 7).flatMap((other): [Item, Item][] => {
      const otherWhole = wholeOf(other);
      const isBeside =
        other.document === part.document &&
        other.figure.sentence.start >= part.figure.sentence.end &&
        other.figure.sentence.start - part.figure.sentence.end < 3;
      if (!otherWhole || !isBeside || other.counts !== part.counts || !areOfTwo(whole, otherWhole)) return [];
      if (rolesDiffer(part.figure, other.figure) || rolesDiffer(whole.figure, otherWhole.figure)) return [];
      if (ratioOf(part, other) < 0.5 || ratioOf(whole, otherWhole) < 0.5) return [];
      return [
        [whole, otherWhole],
        [part, other],
      ];
    });
  });
}

/**
 * Among many documents two differing numbers of which nothing is said that befell anybody are of one thing only where
 * their sentences name the same: "107 delegates at stake" are those of any state.
 */
function namedAlike({ aliases }: CountedIn): (a: Item, b: Item) => boolean {
  const isOfFate = ({ figure }: Item) => figure.kind === "persons" && figure.roles.length > 0;
  return (a, b) => a.document === b.document || isOfFate(a) || shareName(a, b, aliases);
}

/** A pair of different numbers that look like counts of the same thing, and how much they do. */
type Pair = { a: Item; b: Item; likeness: number };

/**
 * Pairs that may be different numbers of one thing: of which the same is said or, where nothing is, of the same kind.
 */
function pairsToCompare(
  items: readonly Item[],
  groupOf: ReadonlyMap<Item, Group>,
  mayBeOfOne: (a: Item, b: Item) => boolean,
): Pair[] {
  const buckets = Map.groupBy(
    items.flatMap((item) => {
      const { roles, kind } = item.figure;
      const counts = kind === "persons" ? "" : item.counts;
      return (roles.length === 0 ? [`${item.counts}`] : roles.map((role) => `${role} ${counts}`)).map((key) => ({
        key,
        item,
      }));
    }),
    ({ key }) => key,
  );
  const pairs: Pair[] = [];
  for (const bucket of buckets.values()) {
    const groups = Map.groupBy(bucket, ({ item }) => groupOf.get(item));
    const speaking = [...groups.values()]
      .flatMap((members) => members.slice(0, SPOKESMEN).map(({ item }) => item))
      .sort((a, b) => a.figure.value - b.figure.value);
    for (const [index, a] of speaking.entries()) {
      for (const b of speaking.slice(index + 1, index + 1 + NEIGHBOURS)) {
        if (a.figure.value === b.figure.value || groupOf.get(a) === groupOf.get(b)) continue;
        const likeness = mayBeOfOne(a, b) ? likenessOf(...inOrder(a, b)) : 0;
        if (likeness > 0) pairs.push({ a, b, likeness });
      }
    }
  }
  return pairs;
}

function inOrder(a: Item, b: Item): [Item, Item] {
  return compareAt(a, b) <= 0 ? [a, b] : [b, a];
}

/** Joins groups whose numbers differ, the most alike first. */
function joinDiffering(
  pairs: readonly Pair[],
  groupOf: ReadonlyMap<Item, Group>,
  join: (a: Item, b: Item) => void,
  mayJoin: (a: Item, b: Item) => boolean,
): void {
  for (const { a, b } of pairs.toSorted((p, q) => q.likeness - p.likeness)) {
    const [x, y] = [groupOf.get(a) as Group, groupOf.get(b) as Group];
    // A document that counts both soldiers and people counts two things.
    if (x === y || contradict(x, y)) continue;
    const isBeside = a.counts !== b.counts && inBoth(x, y).length > 0;
    if (!isBeside && mayJoin(a, b)) join(a, b);
  }
}

/** Parts of wholes that stand in one row, where each document has one such part: the children of the dead. */
function partsOfJoined(
  items: readonly Item[],
  groupOf: ReadonlyMap<Item, Group>,
  byFigure: ReadonlyMap<Figure, Item>,
): [Item, Item][] {
  const wholeOf = ({ figure }: Item) => byFigure.get(figure.partOf as Figure);
  const parts = items.filter((item) => item.figure.partOf !== null && wholeOf(item));
  const byWhole = Map.groupBy(parts, (part) => groupOf.get(wholeOf(part) as Item));
  return [...byWhole.values()].flatMap((ofWhole) => {
    const alike = [...Map.groupBy(ofWhole, ({ counts }) => counts).values()];
    return alike.flatMap((bucket) => {
      const numbers = [...Map.groupBy(bucket, ({ document }) => document).values()].map(
        (own) => new Set(own.map((item) => groupOf.get(item))).size,
      );
      if (numbers.some((count) => count > 1)) return [];
      return bucket.flatMap((a, index) =>
        bucket
          .slice(index + 1, index + 1 + NEIGHBOURS)
          .filter((b) => a.document !== b.document && isSamePart(a, b, wholeOf(a) as Item))
          .map((b): [Item, Item] => [a, b]),
      );
    });
  });
}

/** Whether a speaker gives one number in one group and another in the other, or a document one of another year. */
function contradict(x: Group, y: Group): boolean {
  const differ = (a: Item, b: Item) =>
    !a.figure.isTakenBack &&
    !b.figure.isTakenBack &&
    a.figure.value !== b.figure.value &&
    ((a.speaker === b.speaker && !areOfTwo(a, b)) || isDated(a.figure) !== isDated(b.figure));
  return inBoth(x, y).some((document) => x.get(document)?.some((a) => y.get(document)?.some((b) => differ(a, b))));
}

function inBoth(x: Group, y: Group): Document[] {
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  return [...few.keys()].filter((document) => many.has(document));
}
