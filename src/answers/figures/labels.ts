import { classNamed, NOMINALS } from "../../lexicon/counting.ts";
import type { Library } from "../../search/library.ts";
import { fold, isStopWord, wordsOf } from "../../search/terms.ts";
import { oneLine } from "../../text/visible.ts";
import { documentsOf, type Item, mostOf } from "./item.ts";

/** A plain label for each group, none twice, in words of the bot's own; a word that takes a side never stands in it. */
export function labelsOf({ corpus }: Library, groups: readonly (readonly Item[])[]): string[] {
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
      const next = furtherLabel(plain, count);
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
    return `some of the ${withRole(perRate, role, counts)}`;
  }
  if (whole && whole.counts !== (part as Item).figure.counts) {
    const wholeRole = whole.roles.find((name) => (part as Item).figure.roles.includes(name)) ?? null;
    const noun = nounLabel(whole.counts, whole.noun, isAllowed);
    return `${perRate} among ${withRole(noun, wholeRole, whole.counts)}`;
  }
  return withRole(perRate, role, counts);
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
  return [withRole(noun, roleOf(items), items[0]?.figure.counts ?? null)];
}

/** The plain noun for what is counted: that of its class or, of a thing that has none, the sources' own. */
function countedLabel(items: readonly Item[], isAllowed: (words: string) => boolean): string {
  const [first] = items.toSorted((a, b) => Number(a.figure.unit === null) - Number(b.figure.unit === null));
  const figure = first?.figure;
  return nounLabel(figure?.counts ?? null, figure?.noun ?? null, isAllowed);
}

function nounLabel(counts: string | null, noun: string | null, isAllowed: (words: string) => boolean): string {
  if (/^\p{Sc}|^[A-Z]{3}$/u.test(noun ?? "")) return `amounts in ${noun}`;
  const named = counts === null ? null : classNamed(counts);
  if (named) return named.label;
  const words = oneLine(noun ?? "")
    .split(" ")
    .filter(isAllowed)
    .join(" ");
  return words === "" ? COUNTED : words;
}

/** Words in small letters that stand where nouns do. */
const AFTER_DETERMINER = /(?<=\s(?:the|an?|of|for|its|their)\s+)\p{Ll}[\p{L}-]{3,}/gu;

/**
 * What sets a figure apart from others with the same label: when it is counted, and words that half of the sources
 * share.
 */
function distinctions(items: readonly Item[], isAllowed: (words: string) => boolean): string[] {
  const time = mostOf(items.flatMap(({ figure }) => figure.times));
  const isNow = time === "now" && items.some(({ figure }) => figure.kind === "persons");
  const spoken = time === null || isNow ? [] : [timeLabel(time)];
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

/** Where a source gives a number and no noun. */
const COUNTED = "people or things";

/** What is said of those that are counted, in plain words after the noun; by the names of `ROLES` in the lexicon. */
const SAID_OF_COUNTED: Record<string, string> = {
  "both parents lost": "who lost both parents",
  "one parent lost": "who lost one parent",
  missing: "whose fate is unknown",
  captive: "taken captive",
  dead: "who died",
  injured: "who were injured",
  treated: "treated",
  rescued: "rescued or freed",
  arrested: "arrested",
  evacuated: "evacuated",
  displaced: "displaced",
  moved: "that moved",
  against: "against",
  abstained: "abstaining",
  "in favour": "in favour",
  "took part": "who took part",
  capacity: "that there is room for",
  carried: "carried",
  hit: "damaged or cut off",
  destroyed: "destroyed",
  cancelled: "cancelled",
  late: "late",
  closed: "closed",
  rebuilt: "repaired or reopened",
  opened: "opened",
  gone: "gone",
};

/** "women who died", "sailings cancelled" */
function withRole(noun: string, role: string | null, counts: string | null): string {
  if (role === "population") return "inhabitants";
  if (role === "carried" && (counts === "passenger" || counts === null)) return noun;
  if (role === "abstained" && counts === "vote") return "abstentions";
  if (role === "dead" && counts === "family") return "whole families who died";
  if (role === "captive" && /hostages|captives/.test(noun)) return noun;
  const said = role === null ? undefined : SAID_OF_COUNTED[role];
  return said === undefined || noun.includes(said) ? noun : `${noun} ${said}`;
}

/** When something is counted, as far as it sets one figure apart from another. */
function timeLabel(time: string): string {
  if (time === "before") return "before";
  return time === "now" ? "at present" : time;
}

function furtherLabel(label: string, count: number): string {
  return `${label} (${count === 1 ? "a further figure" : `a further figure, ${count}`})`;
}
