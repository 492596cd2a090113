import { pattern, START } from "../lexicon/build.ts";
import { FUNCTION_WORDS, GROUPS, isPlural, NO_COUNT, NOMINALS } from "../lexicon/counting.ts";
import { type Token, tokensOf } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";
import type { Candidate } from "./candidates.ts";
import type { Noun } from "./noun-phrases.ts";

const GROUP_OF = new RegExp(`(?<!\\p{L})(${[...GROUPS.keys()].join("|")})\\s+of\\s+$`, "iu");

/** "Of the new flats, 360 are", "Of the children in the choir, 11 are": group 1 is what is counted. */
const OF_THE = pattern("iu")`
  ${START}of (?:the|these|those|its|their) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)
  (?: (?:in|on|at|from|aboard|with) (?:[\p{L}-]+ ){0,3}[\p{L}-]+)?,\s*$`;

/** "families: 8", "a crew of nine", "put the number of families that have moved at seven" */
export function nounBefore(
  text: string,
  tokens: readonly Token[],
  { number, lead }: Candidate,
  before: string,
): Noun | null {
  const colon = /(?:^|[;,.(\n—–]|\s)((?:[\p{L}'’-]+\s+){0,3}[\p{L}'’-]+)\s*:\s*$/u.exec(before);
  if (colon) {
    const words = colon[1] as string;
    const all = words.toLowerCase().split(/\s+/);
    const head = all.findLast((word) => isPlural(word) && !NOMINALS.has(word)) ?? (all.at(-1) as string);
    const start = lead - (before.length - (colon.index + colon[0].indexOf(words)));
    const range = { start, end: start + words.length };
    const isCounted = (isPlural(head) || NOMINALS.has(head)) && !FUNCTION_WORDS.has(head);
    const isAnnounced = /^(?:toll|total)$/.test(head);
    if (isCounted && !isAnnounced && !NO_COUNT.has(head)) return { range, words, head };
  }
  // "Of the flats, 360 are ..."
  const ofThe = OF_THE.exec(before);
  const ofWords = ofThe?.[1] ?? "";
  const ofHead = ofWords.split(/\s+/).at(-1)?.toLowerCase() ?? "";
  if (ofThe && isPlural(ofHead) && !NO_COUNT.has(ofHead)) {
    const start = lead - (before.length - ofThe.index) + ofThe[0].indexOf(ofWords);
    return { range: { start, end: start + ofWords.length }, words: ofWords, head: ofHead };
  }
  const group = GROUP_OF.exec(before);
  if (group) {
    const words = group[1] as string;
    const start = lead - (before.length - group.index);
    return { range: { start, end: start + words.length }, words, head: GROUPS.get(words.toLowerCase()) as string };
  }
  const counted = /(?<!\p{L})numbers?\s+of\s+(?:the\s+)?((?:[\p{L}'’-]+\s+){0,3}?[\p{L}'’-]+)(?=[\s,])/giu;
  const matches = [...before.matchAll(counted)];
  const last = matches.at(-1);
  const isNear = last !== undefined && !/[;.]/.test(before.slice(last.index));
  const reaches = /(?<!\p{L})(?:at|is|was|to|as|of|reached|reaches|from)\s+$/iu.test(before);
  if (!last || !isNear || !reaches || number.value < 2) return null;
  const from = lead - (before.length - last.index);
  const index = tokens.findIndex(
    ({ start, lower }) => start >= from && (isPlural(lower) || NOMINALS.has(lower)) && lower !== "numbers",
  );
  const head = tokens[index];
  if (!head || head.start >= lead || NO_COUNT.has(head.lower)) return null;
  const [, words = ""] = last;
  const start = from + last[0].indexOf(words);
  const end = Math.max(head.end, start);
  return { range: { start, end }, words: text.slice(start, end), head: head.lower };
}

/** The noun at the end of a list of numbers with an adjective each. */
export function sharedNoun(text: string, candidates: readonly Candidate[], index: number): Noun | null {
  for (let at = index; at + 1 < candidates.length; at++) {
    const [one, next] = [candidates[at] as Candidate, candidates[at + 1] as Candidate];
    if (!/^\s+\p{Ll}[\p{L}-]+\s*(?:,|,?\s+and)\s+$/u.test(text.slice(one.end, next.lead))) return null;
    const words = next.noun?.words.split(/\s+/) ?? [];
    if (next.noun && words.length > 1) return { ...next.noun, words: words.slice(1).join(" ") };
    if (next.noun) return null;
  }
  return null;
}

/** "How many sailings": what the sentence before asked for. */
export function askedFor(text: string, sentence: Range | null): string | null {
  const asked = /(?<!\p{L})how\s+many\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s)(?=\s)/iu;
  return sentence === null ? null : (asked.exec(text.slice(sentence.start, sentence.end))?.[1] ?? null);
}

/** The last plural noun of the sentence before, in lower case. */
export function lastNouns(text: string, sentence: Range | null): string | null {
  if (sentence === null) return null;
  const isNoun = ({ kind, lower }: Token) =>
    kind === "word" && isPlural(lower) && !NO_COUNT.has(lower) && !FUNCTION_WORDS.has(lower);
  const tokens = tokensOf(text, sentence);
  const at = tokens.findLastIndex(isNoun);
  const [before, noun] = [tokens[at - 1]?.lower, tokens[at]?.lower];
  // "13 to 18 year olds, and 45 of them": one noun.
  return noun === "olds" && before === "year" ? "year olds" : (noun ?? null);
}
