import { classOfNoun, currencyNamed, NOMINALS } from "../lexicon/counting.ts";
import {
  EARLIER,
  ENDS_IN_ROLE_VERB,
  FATE_AFTER,
  FATE_OF,
  FURTHER_AFTER,
  FURTHER_BEFORE,
  OF_WHOLE,
  POLL,
  SAID_OF_PERSONS,
  THERE_WERE,
  TOLL,
  VOTED,
} from "../lexicon/predicates.ts";
import {
  MAY_BE_TAKEN_BACK,
  NAMES_FIGURE,
  TAKEN_BACK_BEFORE,
  THEN_TAKEN_BACK,
  WAS_WRONG,
} from "../lexicon/withdrawn.ts";
import type { Token } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";
import type { Candidate } from "./candidates.ts";
import { fateRole, isListGap, isScoreOfVotes, mayLackNoun } from "./cues.ts";
import type { Figure } from "./figure.ts";
import { countedBy, isBareEnd, type Noun, phraseAt } from "./noun-phrases.ts";
import { askedFor, lastNouns, nounBefore, sharedNoun } from "./nouns-elsewhere.ts";

/** What the text before a sentence leaves to it. */
export type Earlier = {
  /** The figures of the paragraph before the sentence. */
  paragraph: readonly Figure[];
  /** The sentence before, in the same paragraph. */
  sentence: Range | null;
  /** The time that it spoke of. */
  times: readonly string[];
  /** Of all figures that have a noun, the last of each number. */
  byValue: ReadonlyMap<number, Figure>;
};

/** A candidate in its sentence. `own` are the figures that the sentence has before it. */
export type Place = {
  text: string;
  tokens: readonly Token[];
  sentence: Range;
  candidates: readonly Candidate[];
  index: number;
  own: readonly Figure[];
  earlier: Earlier;
};

/** What a candidate's noun is looked for in. `antecedent` is the figure before it whose noun it may share. */
type Around = Place & {
  candidate: Candidate;
  before: string;
  after: string;
  /** All that follows the number in its sentence, its noun included. */
  rest: string;
  antecedent: Figure | null;
  figure: Figure;
};

/** What decides whether a number is a figure stands no further from it. UTF-16 units. */
const WINDOW = 160;

/** A figure, or null where the number counts nothing. */
export function figureOf(place: Place): Figure | null {
  const around = surroundingsOf(place);
  const { candidate, figure, own, antecedent } = around;
  const { noun, of, number } = candidate;
  if (noun && !(of === "kind" && own.length > 0 && antecedent !== null)) return withNoun(around, noun);
  if (of === "them") return ofThem(around);
  if (number.value === 1) return null;
  if (of === "kind" && antecedent !== null) return { ...figure, unit: null, ...likeOf(antecedent), like: antecedent };
  if (of === "number") {
    // "12 of the 45 passengers": what is counted stands with the second number.
    const whole = place.candidates[place.index + 1];
    return whole?.noun ? { ...figure, noun: whole.noun.words, ...countedBy(whole.noun) } : null;
  }
  return ofPoll(around) ?? withNounElsewhere(around) ?? (mayStandBare(around) ? withoutNoun(around) : null);
}

function surroundingsOf(place: Place): Around {
  const { text, sentence, candidates, index, own, earlier } = place;
  const candidate = candidates[index] as Candidate;
  const { range, of } = candidate;
  const before = text.slice(Math.max(sentence.start, candidate.lead - WINDOW), candidate.lead);
  const after = text.slice(candidate.end, Math.min(sentence.end, candidate.end + WINDOW));
  const rest = text.slice(range.end, sentence.end);
  const fate = FATE_OF.exec(rest)?.[1]?.toLowerCase();
  const antecedent =
    fate === undefined
      ? antecedentOf(own, earlier.paragraph, of === "them" || SAID_OF_PERSONS.test(after))
      : (earlier.paragraph.findLast(({ roles }) => roles.includes(fateRole(fate))) ?? null);
  const figure = bareFigure(
    candidate,
    sentence,
    { before, after },
    FURTHER_BEFORE.test(before) || FURTHER_AFTER.test(rest),
  );
  return { ...place, candidate, before, after, rest, antecedent, figure };
}

function bareFigure(
  candidate: Candidate,
  sentence: Range,
  { before, after }: Record<"before" | "after", string>,
  isFurther: boolean,
): Figure {
  const { number, range, noun, mark, rate, lead, end, isMoney } = candidate;
  return {
    ...range,
    value: number.value,
    unit: noun?.range ?? null,
    noun: noun?.words ?? null,
    ...(isMoney && noun ? { counts: currencyNamed(noun.head), kind: "money" as const } : countedBy(noun)),
    ...extentOf(candidate),
    isEarlier: EARLIER.test(before),
    isTakenBack: isTakenBack(before, after),
    takenBackIn: null,
    mark,
    rate,
    sentence,
    before: { start: lead, end: lead },
    after: { start: end, end },
    roles: [],
    cues: [],
    predicate: { start: lead, end },
    times: [],
    partOf: null,
    like: null,
    isAccount: false,
    account: null,
    isRecount: false,
    isFurther,
    isUnsaid: false,
    isPlanned: false,
  };
}

/** Whether a sentence gives a number as one that was wrong. */
function isTakenBack(before: string, after: string): boolean {
  if (!MAY_BE_TAKEN_BACK.test(before) && !MAY_BE_TAKEN_BACK.test(after)) return false;
  if (TAKEN_BACK_BEFORE.test(before)) return true;
  return (NAMES_FIGURE.test(before) && WAS_WRONG.test(after)) || THEN_TAKEN_BACK.test(after);
}

/** The least and the most that a candidate says; `value` is what is written, of a range the upper end. */
function extentOf({ number: { value }, low, mark }: Candidate): Pick<Figure, "low" | "high" | "bound"> {
  if (low !== null) return { low, high: value, bound: "range" };
  if (mark === "more than") return { low: value, high: Number.POSITIVE_INFINITY, bound: "at least" };
  if (mark === "fewer than") return { low: 0, high: value, bound: "at most" };
  return { low: value, high: value, bound: mark };
}

/** What one figure shares with another that is of the same things. */
export function likeOf({ noun, counts, kind }: Figure): Pick<Figure, "noun" | "counts" | "kind"> {
  return { noun, counts, kind };
}

/**
 * The figure before whose noun a number without one takes over: the last of its own sentence, else of the sentence
 * before. "Of them" means persons, and the whole rather than a part.
 */
function antecedentOf(own: readonly Figure[], paragraph: readonly Figure[], isPart: boolean): Figure | null {
  const choose = (from: readonly Figure[]) =>
    (isPart ? from.findLast(({ partOf, kind }) => partOf === null && kind === "persons") : undefined) ??
    from.findLast(({ partOf, noun }) => partOf === null && noun !== null) ??
    from.findLast(({ noun }) => noun !== null);
  return choose(own) ?? choose(paragraph) ?? null;
}

/** "Of them" leads to the figure before it, unless that is of fewer. */
function isWithin({ candidate, antecedent }: Around): boolean {
  return candidate.of !== "them" || antecedent === null || antecedent.value >= candidate.number.value;
}

function isOfSentence({ sentence }: Place, figure: Figure | null): boolean {
  return figure?.sentence === sentence;
}

function withNoun(around: Around, noun: Noun): Figure | null {
  const { candidate, figure, antecedent, rest, before } = around;
  if (candidate.number.value === 1 && /^\s*of(?!\p{L})/u.test(rest)) return null;
  if (candidate.number.value === 1 && !isCountOfOne(around, before, noun)) return null;
  const partOf = candidate.of === "them" && isWithin(around) ? antecedent : null;
  const like = isOfSentence(around, antecedent) ? antecedent : null;
  // "171 complaints were passed on; 75 others were not"
  if (noun.head === "others" && like && like.kind !== "persons")
    return { ...figure, partOf, ...likeOf(like), unit: null, isFurther: true };
  // "three soldiers were killed and 11 wounded"
  const counts = NOMINALS.has(noun.head) && like?.kind === "persons" ? like.counts : figure.counts;
  return { ...figure, partOf, counts };
}

function ofThem(around: Around): Figure | null {
  const { candidate, figure, antecedent } = around;
  if (candidate.number.value === 1) return null;
  if (antecedent !== null && isWithin(around) && mayBeOfThings(around, antecedent)) return figure;
  if (antecedent !== null && isWithin(around)) return { ...figure, ...likeOf(antecedent), partOf: antecedent };
  // "They read the names. There are 90 of them." "Boats came, 60 of them in summer."
  const words = nounsBefore(around) ?? lastNouns(around.text, { start: around.sentence.start, end: candidate.lead });
  return words === null ? null : withWords(figure, words);
}

/** "80 people came in 12 cars. Four of them broke down": of those who came, or of what the text counted last. */
function mayBeOfThings({ own, earlier, candidate }: Around, antecedent: Figure): boolean {
  const last = [...earlier.paragraph, ...own].findLast(({ noun, partOf }) => noun !== null && partOf === null);
  if (antecedent.kind !== "persons" || !last || last.kind === "persons" || last.kind === "money") return false;
  return last.sentence === antecedent.sentence && last.value >= candidate.number.value && last.start > antecedent.start;
}

/** "There were 22 on Friday": what the sentence before spoke of last. */
function nounsBefore({ text, before, earlier }: Around): string | null {
  return THERE_WERE.test(before) ? lastNouns(text, earlier.sentence) : null;
}

function withWords(figure: Figure, words: string): Figure {
  const head = words.split(/\s+/).at(-1)?.toLowerCase() ?? words;
  return { ...figure, noun: words, ...countedBy({ range: figure, words, head }) };
}

/** "by 214 votes to 189", "voted 313 to 312" */
function ofPoll({ candidate: { number }, before, after, figure, own }: Around): Figure | null {
  const vote = { counts: "vote", kind: "things" as const };
  if (own.at(-1)?.counts === "vote" && /\d(?:\s+to\s+|[-–])$/u.test(before))
    return { ...figure, ...vote, roles: ["against"] };
  const isPoll = /^\s+to\s+\d/u.test(after) ? POLL.test(before) : isScoreOfVotes(before, after);
  if (number.inDigits && isPoll) return { ...figure, ...vote, roles: ["in favour"] };
  return null;
}

/** "families: 8", "16 gold, 9 silver and 11 bronze medals" */
function withNounElsewhere({ text, tokens, candidate, candidates, index, before, figure }: Around): Figure | null {
  const named = nounBefore(text, tokens, candidate, before);
  if (named) return { ...figure, unit: named.range, noun: named.words, ...countedBy(named) };
  const shared = sharedNoun(text, candidates, index);
  return shared ? { ...figure, noun: shared.words, ...countedBy(shared) } : null;
}

function mayStandBare(around: Around): boolean {
  const { before, after, candidate, own } = around;
  return mayLackNoun(before, after, candidate.number, own.length > 0, repeatsWord(around) || isOfWholeBefore(around));
}

/** "Of 40 bridges 17 were closed": the noun of the whole stands right before the part. */
function isOfWholeBefore({ text, sentence, own, candidate }: Around): boolean {
  const whole = own.at(-1);
  if (!whole?.unit || text.slice(whole.unit.end, candidate.lead).trim() !== "") return false;
  return OF_WHOLE.test(text.slice(sentence.start, whole.start));
}

/** "One storm felled 15 million trees; the other felled three million": the word before both is the same. */
function repeatsWord({ text, before, antecedent, sentence }: Around): boolean {
  const word = /(?<!\p{L})(?!with|from|than|about|over|the)(\p{L}{3,})\s+$/iu.exec(before)?.[1];
  if (word === undefined || !antecedent) return false;
  const earlier = text.slice(Math.max(0, antecedent.start - WINDOW), antecedent.start);
  return antecedent.sentence === sentence && new RegExp(`(?<!\\p{L})${word}\\s+(?:\\p{L}+\\s+)?$`, "iu").test(earlier);
}

/** A figure of what is not said beside it: votes, people, or what was counted before. */
function withoutNoun(around: Around): Figure | null {
  const { text, candidate, before, after, figure, antecedent, earlier } = around;
  const person = { counts: "person", kind: "persons" as const };
  const isPoll = candidate.number.inDigits || around.own.at(-1)?.counts === "vote";
  if (isPoll && VOTED.test(after) && antecedent?.counts !== "vote")
    return { ...figure, counts: "vote", kind: "things" };
  const isKilling = ENDS_IN_ROLE_VERB.test(before) || TOLL.test(before);
  if (isKilling && antecedent?.kind !== "persons") return { ...figure, ...person };
  if (/(?:^|[,;:—–-]\s*)of (?:all )?those who(?:m|se)?(?!\p{L})[^,;:.]*,\s*$/iu.test(before))
    return { ...figure, ...person };
  const same = sameBefore(around);
  if (same) return { ...figure, ...likeOf(same), rate: same.rate, like: same };
  // "17, up from 12": of the same, though nothing names them.
  const changed = EARLIER.test(before) ? around.own.at(-1) : undefined;
  if (changed && !antecedent) return { ...figure, ...likeOf(changed), like: changed };
  const isNear = isOfSentence(around, antecedent) || (antecedent && antecedent.sentence === earlier.sentence);
  if (antecedent && (isNear || before.trim() === "")) return likeAntecedent(around, antecedent);
  if (isKilling) return null;
  if (FATE_AFTER.test(after)) return { ...figure, ...person };
  const words = nounsBefore(around) ?? askedFor(text, earlier.sentence);
  return words === null ? null : withWords(figure, words);
}

/** "Among the 1,410 are ...": the number is enough to say what is meant. */
function sameBefore({ candidate: { number }, before, own, earlier }: Around): Figure | null {
  if (number.value <= 12 || !/(?<!\p{L})the\s+$/iu.test(before)) return null;
  const same = own.findLast(({ value, noun }) => value === number.value && noun !== null);
  return same ?? earlier.byValue.get(number.value) ?? null;
}

function likeAntecedent({ text, tokens, candidate, before, after, figure }: Around, like: Figure): Figure {
  const opens = /(?:^|;)\s*$/.test(before);
  const all = opens && like.partOf === null && candidate.number.value < like.value ? like : null;
  // "Three were children."
  const were = /^\s+(?:were|are)\s+(?=\p{Ll})/u.exec(after);
  const at = were ? tokens.findIndex(({ start }) => start >= candidate.end + were[0].length) : -1;
  const said = all !== null && at >= 0 ? phraseAt(text, tokens, at, candidate.number) : null;
  if (said && isBareEnd(tokens, said) && !NOMINALS.has(said.head))
    return { ...figure, unit: said.range, noun: said.words, ...countedBy(said), partOf: like };
  return { ...figure, ...likeOf(like), rate: figure.rate ?? like.rate, like, partOf: all };
}

/** "One" is a count in a list of counts, or of a person of whom something is said; else a pronoun or an article. */
function isCountOfOne({ text, candidates, index }: Place, before: string, noun: Noun): boolean {
  if (/(?<!\p{L})(?:no|any|some|every|each|this|that|the|only|at|on|another|which|or)\s+$/iu.test(before)) return false;
  if (/^(?:hand|side|day|thing|way|point|time|another|person's|party|such|reason|more|example|word)$/.test(noun.head))
    return false;
  const candidate = candidates[index] as Candidate;
  const neighbours = [candidates[index - 1], candidates[index + 1]];
  const isListed = neighbours.some((other) => {
    if (!other?.noun) return false;
    const isBefore = other.range.start < noun.range.start;
    return isListGap(isBefore ? text.slice(other.end, candidate.lead) : text.slice(candidate.end, other.lead));
  });
  return isListed || (classOfNoun(noun.head)?.kind === "persons" && !/(?<!\p{L})(?:one)\s+$/iu.test(before));
}
