import { isDeepStrictEqual } from "node:util";
import { attributionOf } from "../../attribution/attribute.ts";
import type { Figure } from "../../counts/figures.ts";
import type { Document, Passage } from "../../documents/document.ts";
import { classNamed, NOMINALS } from "../../lexicon/counting.ts";
import { COUNTING } from "../../lexicon/speech.ts";
import * as phrasing from "../../prose/phrasing.ts";
import type { Library } from "../../search/library.ts";
import { fold, isStopWord, stem, type Term, termsOf, wordsOf } from "../../search/terms.ts";
import { indexAt, type Range, rangeLength } from "../../text/ranges.ts";
import { oneLine } from "../../text/visible.ts";
import { coverageOf } from "../coverage.ts";
import { type Quotation, quotationOf } from "../quotation.ts";

/**
 * A number as one document states it. `number` is where it stands, `short` the number with the source's words beside it,
 * `excerpt` what is to be quoted of it; UTF-16 offsets into the document's text.
 */
export type FigureValue = {
  document: string;
  value: number;
  unit: string | null;
  number: Range;
  short: Range & { exact: string };
  /** Whether `short` leaves out words of its sentence before it, or after it. */
  cut: { before: boolean; after: boolean };
  /** The number and its noun as they are written, where they stand together; else the number. */
  written: string;
  /** The source's key words for what is said of those that are counted: "taken prisoner", "hostage". */
  said: readonly string[];
  /** Who gives the number; null where that is not established. */
  speaker: string | null;
  excerpt: Range;
};

/** "differ": the sources give different numbers; "words": the same number of what they call differently; "one": one document. */
export type FigureStatus = "same" | "words" | "differ" | "one";

/** Figures about the same thing, the oldest document's first. */
export type FigureRow = {
  label: string;
  agree: boolean;
  status: FigureStatus;
  /** The different numbers, smallest first. */
  numbers: number[];
  /** Ids of the documents that give one, oldest first. */
  documents: string[];
  values: FigureValue[];
};

export type FiguresAnswer = {
  about: string | null;
  figures: FigureRow[];
  /** The labels of all rows that there are. */
  labels: string[];
  /** Documents in which no figure at all was found. */
  without: string[];
  digests: number;
  coverage: [string, string];
  marking: string | null;
};

/** A row with the words by which it is found: those of its label and nouns, those of its clauses, those of its sentences. */
type FoundRow = { row: FigureRow; terms: ReadonlySet<Term>[] };

const known = new WeakMap<Library, FoundRow[]>();

/** What the documents count, or of it what these words are about: a label, or words of the sources. */
export function answerFigures(library: Library, about: string | null): FiguresAnswer {
  const all = rowsOf(library);
  const terms = about === null ? [] : termsOf(about, library.aliases).filter((term) => !term.startsWith("@"));
  const { documents } = library.corpus;
  return {
    about: about === null ? null : oneLine(about),
    figures: (about === null ? all : matching(all, about, terms)).map(({ row }) => row),
    labels: all.map(({ row }) => row.label),
    without: documents.filter((document) => document.figures().length === 0).map(({ id }) => id),
    digests: documents.filter(({ form }) => form === "digest").length,
    coverage: coverageOf(library.corpus),
    marking: library.corpus.info.marking ?? null,
  };
}

/** Finds the figures of a library ahead, so that nobody who asks has to wait for that; it takes about as long as opening it. */
export function prepareFigures(library: Library): void {
  rowsOf(library);
}

/** The values without those that repeat what the same document has said before: the same number by the same speaker. */
export function statedOnce(values: readonly FigureValue[]): FigureValue[] {
  const once = new Map<string, FigureValue>();
  for (const value of values) {
    const key = JSON.stringify([value.document, value.value, value.speaker]);
    if (!once.has(key)) once.set(key, value);
  }
  return [...once.values()];
}

/** The answer with those rows only that `isChosen` takes, by their labels. */
export function chooseFigures(library: Library, isChosen: (label: string) => boolean): FiguresAnswer {
  const answer = answerFigures(library, null);
  return { ...answer, figures: answer.figures.filter(({ label }) => isChosen(label)) };
}

/** The row with that label, else those that hold all the words nearest to the label. */
function matching(rows: readonly FoundRow[], about: string, terms: readonly Term[]): FoundRow[] {
  const named = rows.filter(({ row }) => fold(row.label) === fold(about.trim()));
  if (named.length > 0 || terms.length === 0) return named;
  for (const level of [0, 1, 2]) {
    const found = rows.filter(({ terms: held }) => terms.every((term) => held[level]?.has(term)));
    if (found.length > 0) return found;
  }
  return [];
}

/** All rows: those of most documents first, then in the order of the text, the oldest document's first. */
function rowsOf(library: Library): FoundRow[] {
  const rows = known.get(library) ?? makeRows(library);
  known.set(library, rows);
  return rows;
}

/** A figure with what is needed to compare it with others. */
type Item = {
  document: Document;
  figure: Figure;
  /** Place of the document among all, and of the figure in the document. */
  at: [number, number];
  speaker: string | null;
  /** The kind of thing counted, as a stem. */
  counts: Term | null;
  /** Whether it is dated by its year, and its document counts others of which the same is said without one. */
  isOfThen: boolean;
  /** Content words of what belongs to the figure. */
  context: ReadonlySet<Term>;
  /** Content words that name who gives the figure, where the text says so. */
  account: ReadonlySet<Term>;
};

/** Items about the same thing, by their documents. */
type Group = Map<Document, Item[]>;

function makeRows(library: Library): FoundRow[] {
  const groups = groupItems(library, itemsOf(library));
  const ordered = groups
    .map((group) => ({ size: group.size, items: [...group.values()].flat().toSorted(compareAt) }))
    .sort((a, b) => b.size - a.size || compareAt(a.items[0] as Item, b.items[0] as Item))
    .map(({ items }) => items);
  const labels = labelsOf(library, ordered);
  return ordered.map((items, index) => {
    const row = rowOf(labels[index] as string, items);
    return { row, terms: searchTerms(library, row.label, items) };
  });
}

function compareAt(a: Item, b: Item): number {
  return a.at[0] - b.at[0] || a.at[1] - b.at[1];
}

function documentsOf(items: readonly Item[]): string[] {
  return [...new Set(items.map(({ document }) => document.id))];
}

function itemsOf({ corpus, aliases }: Library): Item[] {
  return corpus.documents.flatMap((document, place) => {
    const figures = document.figures();
    const { text } = document;
    const keysOf = ({ roles, counts }: Figure) => roles.map((role) => `${role} ${counts}`);
    const ofNow = new Set(figures.filter((figure) => !isDated(figure)).flatMap(keysOf));
    return figures.map((figure, index) => {
      // "40,000, according to one side, and 15,000 according to the other": of both the same is said.
      const like = figure.isAccount ? figure.like : null;
      const around = [figure, ...(like ? [like] : [])]
        .flatMap(({ before, after }) => [before, after])
        .concat(partWords(document, figure))
        .map(({ start, end }) => text.slice(start, end))
        .join("\n");
      const noun = new Set(wordsOf(figure.noun ?? "").map(({ folded }) => stem(folded)));
      const context = termsOf(`${around}\n${figure.noun ?? ""}`, aliases).filter(
        (term) => !noun.has(term) && !/^\d/.test(term) && term.length > 2 && !GENERAL.has(term),
      );
      return {
        document,
        figure,
        at: [place, index] as [number, number],
        speaker: attributionOf(document.attributions, figure)?.speaker ?? null,
        counts: figure.counts === null ? null : stems(figure.counts),
        isOfThen: isDated(figure) && keysOf(figure).some((key) => ofNow.has(key)),
        context: new Set(context),
        account: new Set(
          figure.account === null ? [] : termsOf(text.slice(figure.account.start, figure.account.end), aliases),
        ),
      };
    });
  });
}

/** What is said of a part that stands within its whole ("eight of them at night") or before it ("four of 19 sirens worked"). */
function partWords({ text }: Document, figure: Figure): Range[] {
  const whole = figure.partOf;
  if (!whole) return [];
  if (whole.start > figure.end) return whole.start - figure.end < 30 ? [whole.after] : [];
  if (figure.after.end > figure.after.start) return [];
  const rest = text.slice(figure.end, Math.min(figure.sentence.end, figure.end + SHORT.after));
  return [{ start: figure.end, end: figure.end + rest.split(/[,;:.—–()]/u, 1).join("").length }];
}

/** Words of any report, by which no two counts are alike. */
const GENERAL = new Set(
  `say said give state report accord figure number count total people take took win won lose have had make made put find
  found official ministry polic spokesman spokeswoman accord told tell speak spoke write wrote`
    .split(/\s+/)
    .map(stem),
);

function stems(words: string): Term {
  return (
    wordsOf(words)
      .map(({ folded }) => stem(folded))
      .join(" ") || words
  );
}

/**
 * Figures about the same thing, together. Six things put them there, in this order: a text that sets one count beside another
 * ("the Authority counts 12") or one account beside another; the same number of the same kind of thing within a document, then
 * across documents; different numbers of the same kind of thing of which the same is said, or which each document counts but
 * once; and the parts of what was joined so. One speaker who gives two numbers speaks of two things, unless others give both
 * for one. Documents that do not speak of the same are never compared.
 */
function groupItems(library: Library, items: readonly Item[]): Group[] {
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
  const areAllRelated = (x: Group, y: Group) =>
    [...x.keys()].every((one) => [...y.keys()].every((other) => areRelated(one, other)));
  const mayJoin = (a: Item, b: Item) => {
    const [x, y] = [groupOf.get(a) as Group, groupOf.get(b) as Group];
    return x !== y && areRelated(a.document, b.document) && areAllRelated(x, y);
  };
  const buckets = Map.groupBy(
    items,
    ({ counts, figure }) => `${figure.value} ${figure.kind === "persons" ? "" : counts}`,
  );
  for (const bucket of buckets.values()) {
    for (const [index, a] of bucket.entries()) {
      for (const b of bucket.slice(index + 1, index + 1 + NEIGHBOURS)) {
        if (isSame(a, b) && mayJoin(a, b)) join(a, b);
      }
    }
  }
  joinDiffering(pairsToCompare(items, groupOf, areRelated), groupOf, join, mayJoin);
  const joinUnlessContradicted = (pairs: readonly [Item, Item][]) => {
    for (const [a, b] of pairs) {
      if (!contradict(groupOf.get(a) as Group, groupOf.get(b) as Group) && mayJoin(a, b)) join(a, b);
    }
  };
  joinUnlessContradicted(countedOnce(items, groupOf));
  joinUnlessContradicted(partsOfJoined(items, groupOf, byFigure));
  return [...new Set(groupOf.values())];
}

/** Each figure is compared with so many others, those nearest in number: a text of thousands must not take minutes. */
const NEIGHBOURS = 32;

/** "They handed over 6,500 signatures. ... The council counts 6,412 signatures": the last figure before it of the same kind. */
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

/** "12 died and 40 were ill", "12 votes for one and 40 for another": the same count goes on, and nobody else counts. */
function goesOn({ text }: Document, figure: Figure, like: Figure): boolean {
  const isBare = /(?:^|[\s,;])(?:and|,|;|while|but)\s*$/iu.test(text.slice(like.end, figure.before.end));
  const isGivenHere = figure.account !== null && figure.account.start >= like.end;
  return isBare && !isGivenHere && !/(?<!\p{L})according\s+to/iu.test(text.slice(figure.after.start, figure.after.end));
}

function ratioOf({ figure: x }: Item, { figure: y }: Item): number {
  return Math.min(x.value, y.value) / Math.max(x.value, y.value);
}

/**
 * "According to one, 200 were hurt, 30 of them children. The other has found 180, including 24 children": two accounts side by
 * side, each with a whole and the same part of it, are of the same whole and the same part.
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

/** "I count 14, and the Authority counts 12": a second count of the same, of about the same size. */
function isOtherCount({ document, figure }: Item, { figure: like }: Item): boolean {
  if (figure.sentence === like.sentence && goesOn(document, figure, like)) return false;
  const ratio = Math.min(figure.value, like.value) / Math.max(figure.value, like.value);
  // In one sentence two sides may be far apart ("lost two, while the others speak of 20").
  const least = figure.sentence === like.sentence && like.isAccount ? 0.04 : 0.25;
  const sharesRole = !rolesDiffer(figure, like);
  return figure.isAccount && figure.partOf === null && sharesRole && !timesDiffer(figure, like) && ratio >= least;
}

/** Whether the same number of two documents is of the same thing. */
function isSame(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  if (rolesDiffer(x, y) || ratesDiffer(x, y) || yearsDiffer(x, y) || !wholesAgree(a, b)) return false;
  const sharesRole = intersects(x.roles, y.roles);
  if (a.counts === null || b.counts === null) return sharesRole && x.kind === y.kind;
  const isGeneric = a.counts === "person" || b.counts === "person";
  if (a.counts !== b.counts) return sharesRole && mayBePeople(x) && mayBePeople(y) && (isGeneric || x.value > 99);
  const isTelling = x.value > 12 && (x.value % 10 !== 0 || !isGeneric);
  const isParticular = !isGeneric && x.value > 4 && ![...x.roles, ...y.roles].some((role) => FATES.has(role));
  return sharesRole || isTelling || isParticular || shared(a.context, b.context) > 0;
}

/** What happened to people: of whom it is not said, it need not have happened. */
const FATES = new Set([
  "dead",
  "injured",
  "missing",
  "captive",
  "arrested",
  "rescued",
  "evacuated",
  "displaced",
  "both parents lost",
  "one parent lost",
]);

/** Soldiers and passengers may be called people; women, children and families are counted beside them. */
function mayBePeople({ kind, counts }: Figure): boolean {
  return kind === "persons" && !["woman", "man", "child", "girl", "boy", "elderly", "family"].includes(counts ?? "");
}

/** So many figures speak for a group of the same number; all of a large one would say nothing else. */
const SPOKESMEN = 6;

/** A pair of different numbers that look like counts of the same thing, and how much they do. */
type Pair = { a: Item; b: Item; likeness: number };

/** Pairs that may be different numbers of one thing: of which the same is said or, where nothing is, of the same kind. */
function pairsToCompare(
  items: readonly Item[],
  groupOf: ReadonlyMap<Item, Group>,
  areRelated: (a: Document, b: Document) => boolean,
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
        const likeness = areRelated(a.document, b.document) ? likenessOf(...inOrder(a, b)) : 0;
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

/** Different numbers of one thing that each document counts but once are no further apart than this. */
const CLOSE = 1 / 1.6;

/** Smaller numbers differ by chance; equal ones may be smaller. */
const LEAST = 6;

/** Nouns that say too little of what is counted to be the same wherever they stand. */
const VAGUE = new Set(
  `place point item part group thing kind measure step copy question answer word page project programme number name time
  vote seat case weapon site area stage area amount`
    .split(/\s+/)
    .map(stem),
);

/**
 * Pairs of what two documents count just once each, by the same noun, where nothing that is said of the one speaks against its
 * being the other: "38 unannounced visits", "35 visits".
 */
function countedOnce(items: readonly Item[], groupOf: ReadonlyMap<Item, Group>): [Item, Item][] {
  const specific = items.filter((item) => mayStandAlone(item));
  const byNoun = Map.groupBy(specific, (item) => `${item.counts} ${item.figure.rate ?? ""}`);
  return [...byNoun.values()].flatMap((bucket) => {
    const byDocument = [...Map.groupBy(bucket, ({ document }) => document).values()];
    const once = byDocument.flatMap((own) => {
      const groups = new Set(own.map((item) => groupOf.get(item)));
      return groups.size === 1 ? own.slice(0, SPOKESMEN) : [];
    });
    return once.flatMap((a, index) =>
      once
        .slice(index + 1, index + 1 + NEIGHBOURS)
        .filter((b) => a.document !== b.document && isCountedAlike(a, b))
        .map((b): [Item, Item] => [a, b]),
    );
  });
}

/** Things of no class are currencies. */
function isMoney({ kind, counts }: Figure): boolean {
  return kind === "things" && classNamed(counts ?? "") === null;
}

/** A specific thing, no person and no amount of money, and no part of as many others. */
function mayStandAlone({ figure, counts }: Item): boolean {
  if (figure.kind === "persons" || counts === null || figure.isFurther || VAGUE.has(counts)) return false;
  const whole = figure.partOf;
  return !isMoney(figure) && whole?.counts !== figure.counts;
}

function isCountedAlike(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  if (rolesDiffer(x, y) || timesDiffer(x, y) || ratesDiffer(x, y) || !wholesAgree(a, b)) return false;
  if (x.isPlanned !== y.isPlanned || qualitiesDiffer(x, y)) return false;
  if (x.value === y.value) return true;
  const [one, other] = [agentOf(a), agentOf(b)];
  if (one !== null && other !== null && one !== other) return false;
  const isOthers = (one !== null || other !== null) && shared(a.context, b.context) === 0;
  return Math.min(x.value, y.value) >= LEAST && ratioOf(a, b) >= (isOthers ? NEARLY : CLOSE);
}

/** Where only one text says whose they are, they must be nearer still. */
const NEARLY = 0.8;

/** The name of whoever has or does something to what is counted ("Sorland sent 18 boats"), but not of who counts them. */
function agentOf({ document: { text }, figure: { before, account } }: Item): string | null {
  const lead = text.slice(before.start, before.end);
  const agent =
    /(?<!\p{L})(\p{Lu}[\p{L}’'-]+)(?:\s+(?:has|have|had|will|would))?\s+\p{Ll}+\s+(?:\p{Ll}+\s+){0,2}$/u.exec(lead);
  return agent && account === null && !COUNTING.test(lead) ? fold(agent[1] as string) : null;
}

/** "Broken windows", but not "unannounced visits": what befell them, which is not said of all. */
const SUFFERED = /(?<!\p{L})(?!un)\p{Ll}+(?:ed|en)\s/u;

/** "City buses" are no "tour buses"; "unannounced visits" may be "visits". */
function qualitiesDiffer(x: Figure, y: Figure): boolean {
  const [one, other] = [x, y].map(({ noun }) => wordsOf(noun ?? "").map(({ folded }) => stem(folded))) as [
    Term[],
    Term[],
  ];
  if (SUFFERED.test(x.noun ?? "") !== SUFFERED.test(y.noun ?? "")) return true;
  const isSameHead = one.at(-1) === other.at(-1);
  return isSameHead && one.length > 1 && other.length > 1 && !intersects(one.slice(0, -1), other.slice(0, -1));
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

/** The same kind of those that are counted or, where they are no kind of their own, those of whom the same is said. */
function isSamePart(a: Item, b: Item, whole: Item): boolean {
  const isKind = a.counts !== whole.counts || shared(a.context, b.context) > 0;
  return isKind && a.counts !== null && !rolesDiffer(a.figure, b.figure) && ratioOf(a, b) >= 0.5;
}

/** Whether a text names two who give these figures. */
function areOfTwo(a: Item, b: Item): boolean {
  return a.account.size > 0 && b.account.size > 0 && shared(a.account, b.account) === 0;
}

/** Whether a speaker gives one number in one group and another in the other, or a document one of another year. */
function contradict(x: Group, y: Group): boolean {
  const differ = (a: Item, b: Item) =>
    a.figure.value !== b.figure.value &&
    ((a.speaker === b.speaker && !areOfTwo(a, b)) || isDated(a.figure) !== isDated(b.figure));
  return inBoth(x, y).some((document) => x.get(document)?.some((a) => y.get(document)?.some((b) => differ(a, b))));
}

function inBoth(x: Group, y: Group): Document[] {
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  return [...few.keys()].filter((document) => many.has(document));
}

/** How much two different numbers look like counts of the same thing; 0: not enough. */
function likenessOf(a: Item, b: Item): number {
  const [x, y] = [a.figure, b.figure];
  if (a.document === b.document && a.speaker === b.speaker && !areOfTwo(a, b)) return 0;
  if (rolesDiffer(x, y) || timesDiffer(x, y) || !wholesAgree(a, b)) return 0;
  if ((x.partOf === null) !== (y.partOf === null) && !intersects(x.roles, y.roles)) return 0;
  const sharesRole = intersects(x.roles, y.roles);
  if (ratesDiffer(x, y) || (x.rate !== y.rate && !sharesRole)) return 0;
  const common = shared(a.context, b.context);
  const most = Math.max(1, Math.min(a.context.size, b.context.size));
  const ratio = Math.min(x.value, y.value) / Math.max(x.value, y.value);
  // "29 people were arrested", "34 protesters were arrested": of about as many, the same.
  const isGeneric = a.counts !== b.counts;
  if (isGeneric && !(mayBePeople(x) && mayBePeople(y) && [a.counts, b.counts].includes("person"))) return 0;
  if (isGeneric && (ratio < 0.5 || !sharesRole)) return 0;
  const sharesTime = x.times.some((time) => y.times.includes(time));
  const isAlike =
    sharesRole || (sharesTime && x.rate !== null && x.rate === y.rate) || (common >= 2 && common / most >= 0.5);
  const isClear =
    x.isPlanned === y.isPlanned &&
    (sharesRole || (ratio >= CLOSE && !qualitiesDiffer(x, y) && common >= (isMoney(x) ? 3 : 0)));
  if (!isAlike || !isClear || ratio < 0.1) return 0;
  // "96 in 2009", where the same text counts those of now: no count of now is another of those.
  if ((a.isOfThen && !isDated(y)) || (b.isOfThen && !isDated(x))) return 0;
  return (
    (sharesRole ? 2 : 0) +
    common / most +
    ratio +
    (sharesTime ? 0.5 : 0) -
    (isGeneric ? 0.5 : 0) -
    (isDated(x) === isDated(y) ? 0 : 0.75)
  );
}

/** What may be and what the building or the place holds: who is said to be there is never meant by it, nor the other way round. */
const APART = ["population", "capacity"];

function rolesDiffer(x: Figure, y: Figure): boolean {
  if (APART.some((role) => x.roles.includes(role) !== y.roles.includes(role))) return true;
  return x.roles.length > 0 && y.roles.length > 0 && !intersects(x.roles, y.roles);
}

function ratesDiffer(x: Figure, y: Figure): boolean {
  return x.rate !== null && y.rate !== null && stem(fold(x.rate)) !== stem(fold(y.rate));
}

/** Years apart, or "last winter" against "now". */
function timesDiffer(x: Figure, y: Figure): boolean {
  const [one, other] = [x.times, y.times];
  const isApart = (a: readonly string[], b: readonly string[]) =>
    a.includes("before") && b.includes("now") && !b.includes("before");
  return yearsDiffer(x, y) || isApart(one, other) || isApart(other, one);
}

/** Whether a year is named with it; a figure without one may be of that year or of another. */
function isDated({ times }: Figure): boolean {
  return times.some((time) => /^\d/.test(time));
}

function yearsDiffer(x: Figure, y: Figure): boolean {
  const [one, other] = [x, y].map(({ times }) => times.filter((time) => /^\d/.test(time))) as [string[], string[]];
  return one.length > 0 && other.length > 0 && !intersects(one, other);
}

/** Women of those who died are not women of those who are missing. */
function wholesAgree(a: Item, b: Item): boolean {
  const [x, y] = [a, b].map(({ figure }) => figure.partOf);
  if (!x || !y) return true;
  return !rolesDiffer(x, y);
}

function intersects<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.some((one) => b.includes(one));
}

function shared(a: ReadonlySet<Term>, b: ReadonlySet<Term>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}

/** In a corpus of so few documents, those that share one name may speak of the same. */
const FEW = 12;

/** Documents of one event share this part at least of the names of the one that has fewer. */
const NAMES_SHARED = 0.15;

/** Of those that speak of days of different years only: a second flood in the same place has not the same people in it. */
const APART_IN_TIME = 3;

/**
 * Whether two documents speak of the same: they share names, and the years of the days that they speak of. Numbers of documents
 * that don't have nothing in common.
 */
function relationOf({ corpus, aliases }: Library): (a: Document, b: Document) => boolean {
  const few = corpus.documents.length > FEW ? 2 : 1;
  const known = new Map(
    corpus.documents.map((document) => [
      document,
      { names: namesIn(document.text, aliases), years: yearsOfDays(document), to: new Map<Document, boolean>() },
    ]),
  );
  return (a, b) => {
    if (a === b) return true;
    const [x, y] = [known.get(a), known.get(b)];
    if (!x || !y) throw new Error("A figure's document is not in the library.");
    const before = x.to.get(b);
    if (before !== undefined) return before;
    const size = Math.min(x.names.size, y.names.size);
    const isApart = x.years.length > 0 && y.years.length > 0 && !intersects(x.years, y.years);
    const least = isApart ? APART_IN_TIME : few;
    const due = Math.max(least, Math.min(Math.ceil(size * NAMES_SHARED), size));
    const isRelated = shared(x.names, y.names) >= due;
    x.to.set(b, isRelated);
    y.to.set(a, isRelated);
    return isRelated;
  };
}

/** The years of the days that a document speaks of: those of its event, rather than those of its background. */
function yearsOfDays(document: Document): string[] {
  const days = document.dates().filter(({ date }) => /^\d{4}-\d{2}-\d{2}/.test(date.edtf));
  return [...new Set(days.map(({ date }) => date.edtf.slice(0, 4)))];
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr|capt|the|i)$/;

/** Names in a text: words with a capital letter inside a sentence, and names of the corpus's aliases. */
function namesIn(text: string, aliases: Library["aliases"]): Set<Term> {
  const capitals = [...text.matchAll(/(?<=[\p{Ll},]\s+)\p{Lu}[\p{L}\p{M}]+/gu)].map(([word]) => fold(word));
  const names = capitals.filter((word) => !CALENDAR.test(word) && !isStopWord(word)).map(stem);
  return new Set([...names, ...termsOf(text, aliases).filter((term) => term.startsWith("@"))]);
}

function rowOf(label: string, items: readonly Item[]): FigureRow {
  const numbers = [...new Set(items.map(({ figure }) => figure.value))].sort((a, b) => a - b);
  const documents = documentsOf(items);
  const status =
    numbers.length > 1 ? "differ" : documents.length === 1 ? "one" : callsItDifferently(items) ? "words" : "same";
  return {
    label,
    agree: numbers.length === 1,
    status,
    numbers,
    documents,
    values: items.map(stated),
  };
}

/** Whether documents use different nouns for what is counted, or different key words for what is said of it. */
function callsItDifferently(items: readonly Item[]): boolean {
  const nouns = items.flatMap(({ figure }) =>
    figure.unit === null || figure.noun === null ? [] : [headOf(figure.noun)],
  );
  const cues = items.filter(({ figure }) => figure.cues.length > 0).map(({ figure }) => figure.cues.map(stems));
  const first = cues[0] ?? [];
  return (
    new Set(nouns).size > 1 ||
    cues.some((other) => other.length !== first.length || !other.every((one) => first.includes(one)))
  );
}

/** The last word of a noun phrase, as a stem. */
function headOf(noun: string): Term {
  const name = wordsOf(noun.split(/\s+of\s+/u)[0] ?? noun).at(-1);
  return name ? stem(name.folded) : noun;
}

/** An excerpt begins with an earlier sentence where only that says what is counted, up to this length. UTF-16 units. */
const LONGEST_WITH_NOUN = 420;

function stated(item: Item): FigureValue {
  const { document, figure } = item;
  const short = shortOf(document, item);
  return {
    document: document.id,
    value: figure.value,
    unit: figure.noun,
    number: { start: figure.start, end: figure.end },
    short: { ...short, exact: document.text.slice(short.start, short.end) },
    cut: {
      before: /[\p{L}\p{N}]/u.test(document.text.slice(figure.sentence.start, short.start)),
      after: /[\p{L}\p{N}]/u.test(document.text.slice(short.end, figure.sentence.end)),
    },
    written: writtenOf(document, figure),
    said: figure.cues.map(oneLine),
    speaker: item.speaker,
    excerpt: { start: nounSentence(item, passageAt(document, figure.sentence)).start, end: figure.sentence.end },
  };
}

function writtenOf({ text }: Document, { start, end, unit }: Figure): string {
  const isTogether = unit !== null && unit.start < end + 30 && unit.end > start - 3;
  const range = isTogether ? { start: Math.min(start, unit.start), end: Math.max(end, unit.end) } : { start, end };
  return oneLine(text.slice(range.start, range.end));
}

/** The excerpt that states a figure. Whose words it is, is decided where the number stands. */
export function quoteFigure({ corpus }: Library, { document: id, number, excerpt }: FigureValue): Quotation {
  const document = corpus.documents.find((candidate) => candidate.id === id) as Document;
  const quotation = quotationOf(corpus, { document, passage: passageAt(document, excerpt) }, excerpt, 0);
  const { attribution, speaker, speakerElsewhere } = quotationOf(
    corpus,
    { document, passage: passageAt(document, number) },
    number,
    0,
  );
  const isOne = quotation.voices.length === 0 && isDeepStrictEqual(attribution, quotation.attribution);
  return isOne ? quotation : { ...quotation, attribution, speaker, speakerElsewhere, voices: [], mixed: false };
}

function passageAt({ passages }: Document, { start }: Range): Passage {
  return (passages[indexAt(passages, start)] ?? passages.at(-1)) as Passage;
}

/** The sentence that says what is counted: the figure's own or, in its passage and not far, that of the figure it is like. */
function nounSentence({ figure }: Item, passage: Passage): Range {
  if (figure.like === null || figure.unit !== null) return figure.sentence;
  const like = figure.like;
  const isNear = like.sentence.start >= passage.start && like.sentence.end <= passage.end;
  const whole = { start: like.sentence.start, end: figure.sentence.end };
  return isNear && like.start < figure.start && rangeLength(whole) <= LONGEST_WITH_NOUN
    ? like.sentence
    : figure.sentence;
}

/** Most of a short excerpt before and after its number. UTF-16 units. */
const SHORT = { before: 60, after: 90 } as const;

/** The number with the words that belong to it, cut between words where they are many. */
function shortOf({ text, phrases, form }: Document, { figure }: Item): Range {
  const unitEnd = Math.max(figure.end, figure.unit && figure.unit.start > figure.start ? figure.unit.end : figure.end);
  const isAround = figure.before.end <= figure.start && figure.after.start >= figure.end;
  const before = isAround ? figure.before : { start: figure.start, end: figure.start };
  const lead = text.slice(Math.max(before.start, figure.start - SHORT.before), figure.start);
  // It begins after a mark or conjunction, or else with the words that go with the number.
  const isCut = before.start < figure.start - SHORT.before;
  const opening = isCut ? lead.replace(/^[\s\S]*?(?=[,;:—–]|\s(?:and|while|but)\s)|^\S*\s+/u, "") : lead;
  const start = figure.start - opening.replace(/^(?:[\s,;:—–.()“"«]+|(?:and|while|but)(?=\s))+/u, "").length;
  const after =
    isAround && figure.after.end > unitEnd
      ? text.slice(unitEnd, Math.min(figure.after.end, unitEnd + SHORT.after + 1))
      : "";
  const whole = unitEnd + after.length >= figure.after.end ? after : after.replace(/\s+\S*$/u, "");
  const all = figure.partOf;
  // "112 of the 250 seats"
  const ofAll = all && all.start > figure.end && all.start - figure.end < 30 ? (all.unit?.end ?? all.end) : 0;
  const end = Math.max(ofAll, unitEnd + whole.replace(/[\s,;:—–.(”"]+$/u, "").length);
  const like = figure.like;
  // "40 boats came back early, while 90 came late": without its beginning it would not say what is counted.
  const from =
    like && figure.start - like.start < SHORT.before + 20 && like.sentence === figure.sentence ? like.start : start;
  const range = { start: Math.min(start, from, figure.unit?.start ?? start), end };
  if (form === "full") return range;
  const phrase = phrases.find((one) => one.start <= figure.start && figure.end <= one.end) ?? range;
  return { start: Math.max(range.start, phrase.start), end: Math.min(range.end, phrase.end) };
}

function searchTerms({ aliases }: Library, label: string, items: readonly Item[]): ReadonlySet<Term>[] {
  const slices = (of: (figure: Figure) => readonly Range[]) =>
    items.flatMap(({ document, figure }) => of(figure).map(({ start, end }) => document.text.slice(start, end)));
  const name = [label, ...items.flatMap(({ figure }) => [figure.noun ?? "", String(figure.value)])];
  const clause = [...name, ...slices(({ before, after }) => [before, after])];
  const sentence = [...clause, ...slices((figure) => [figure.sentence])];
  return [name, clause, sentence].map((texts) => new Set(termsOf(texts.join("\n"), aliases)));
}

/** A plain label for each group, none twice, in words of the bot's own; a word that takes a side never stands in it. */
function labelsOf({ corpus }: Library, groups: readonly (readonly Item[])[]): string[] {
  const { nouns, verbs } = corpus.info.avoid;
  const avoided = new Set([...nouns, ...verbs].map((word) => fold(word)));
  const isAllowed = (words: string) => !wordsOf(words).some(({ folded }) => avoided.has(folded));
  const taken = new Set<string>();
  const further = new Map<string, number>();
  return groups.map((items) => {
    const plain = labelOf(items, isAllowed);
    const choices = [
      plain,
      ...ownLabels(items, isAllowed),
      ...distinctions(items, isAllowed).map((more) => `${plain}, ${more}`),
    ];
    let label = choices.find((choice) => !taken.has(choice));
    for (let count = (further.get(plain) ?? 0) + 1; label === undefined; count++) {
      const next = phrasing.furtherFigure(plain, count);
      if (!taken.has(next)) label = next;
      further.set(plain, count);
    }
    taken.add(label);
    return label;
  });
}

function labelOf(items: readonly Item[], isAllowed: (words: string) => boolean): string {
  const counted = countedLabel(items, isAllowed);
  const rated = items.filter(({ figure }) => figure.rate !== null);
  const rate = rated.length * 2 > items.length ? mostOf(rated.map(({ figure }) => figure.rate)) : null;
  const perRate = rate === null ? counted : `${counted} a ${rate}`;
  const parts = items.filter(({ figure }) => figure.partOf !== null);
  const [part] = parts;
  const isPart = parts.length * 2 >= items.length && part !== undefined;
  const whole = isPart ? part.figure.partOf : null;
  const role = roleOf(items);
  const counts = mostOf(items.map(({ figure }) => figure.counts));
  if (whole && whole.counts === (part as Item).figure.counts && (role === null || whole.roles.includes(role))) {
    return phrasing.figurePart(phrasing.figureLabel(perRate, role, counts));
  }
  if (whole && whole.counts !== (part as Item).figure.counts) {
    const wholeRole = whole.roles.find((name) => (part as Item).figure.roles.includes(name)) ?? null;
    const noun = nounLabel(whole.counts, whole.noun, isAllowed);
    return `${perRate} among ${phrasing.figureLabel(noun, wholeRole, whole.counts)}`;
  }
  return phrasing.figureLabel(perRate, role, counts);
}

/** What is said of them most often; what is only planned or asked for is not said of them. */
function roleOf(items: readonly Item[]): string | null {
  const done = items.filter(({ figure }) => !figure.isPlanned || figure.kind !== "persons");
  return mostOf(done.flatMap(({ figure }) => figure.roles));
}

/** With the sources' own noun instead of that of its class, where all of them use it: "evacuees" beside "people". */
function ownLabels(items: readonly Item[], isAllowed: (words: string) => boolean): string[] {
  const nouns = [
    ...new Set(items.map(({ figure: { noun, unit } }) => (unit === null || noun === null ? "" : oneLine(noun)))),
  ];
  const [noun = ""] = nouns;
  const isPlain = nouns.length === 1 && /^\p{Ll}[\p{L} -]*$/u.test(noun) && noun.split(" ").every(isAllowed);
  const hasOther = items.some(({ figure }) => figure.partOf !== null || figure.rate !== null);
  if (!isPlain || hasOther || NOMINALS.has(noun)) return [];
  return [phrasing.figureLabel(noun, roleOf(items), items[0]?.figure.counts ?? null)];
}

/** The plain noun for what is counted: that of its class or, of a thing that has none, the sources' own. */
function countedLabel(items: readonly Item[], isAllowed: (words: string) => boolean): string {
  const [first] = items.toSorted((a, b) => Number(a.figure.unit === null) - Number(b.figure.unit === null));
  const figure = first?.figure;
  return nounLabel(figure?.counts ?? null, figure?.noun ?? null, isAllowed);
}

function nounLabel(counts: string | null, noun: string | null, isAllowed: (words: string) => boolean): string {
  if (/^\p{Sc}|^[A-Z]{3}$/u.test(noun ?? "")) return phrasing.amountsIn(noun ?? "");
  const named = counts === null ? null : classNamed(counts);
  if (named) return named.label;
  const words = oneLine(noun ?? "")
    .split(" ")
    .filter(isAllowed)
    .join(" ");
  return words === "" ? phrasing.COUNTED : words;
}

/** Words in small letters that stand where nouns do. */
const AFTER_DETERMINER = /(?<=\s(?:the|an?|of|for|its|their)\s+)\p{Ll}[\p{L}-]{3,}/gu;

/** What sets a figure apart from others with the same label: when it is counted, and words that half of the sources share. */
function distinctions(items: readonly Item[], isAllowed: (words: string) => boolean): string[] {
  const time = mostOf(items.flatMap(({ figure }) => figure.times));
  const isNow = time === "now" && items.some(({ figure }) => figure.kind === "persons");
  const spoken = time === null || isNow ? [] : [phrasing.figureTime(time)];
  // Words around what happened to people judge it more often than they tell one count from another.
  if (items.some(({ figure }) => figure.kind === "persons" && figure.roles.length > 0)) return spoken;
  const documents = documentsOf(items);
  const counted = new Map<string, Set<string>>();
  for (const { document, figure } of items) {
    for (const range of [figure.after, figure.before]) {
      for (const { 0: written } of document.text.slice(range.start, range.end).matchAll(AFTER_DETERMINER)) {
        const word = fold(written);
        if (isStopWord(word) || /(?:ed|ing|ly)$/.test(word) || !isAllowed(written)) continue;
        counted.set(word, (counted.get(word) ?? new Set()).add(document.id));
      }
    }
  }
  // A word of one document may be anything; one that two use beside the same number tells what is counted.
  const common = [...counted]
    .filter(([, where]) => where.size > 1 && where.size * 2 >= documents.length)
    .sort((a, b) => b[1].size - a[1].size);
  return [...spoken, ...common.slice(0, 3).map(([word]) => word)];
}

/** What stands in a list most often, the first of equals; null where nothing does. */
function mostOf<T extends string>(list: readonly (T | null)[]): T | null {
  const counts = Map.groupBy(
    list.filter((one) => one !== null),
    (one) => one,
  );
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}
