import { pattern } from "../../lexicon/build.ts";
import { genderOfFirstName } from "../../lexicon/first-names.ts";
import { BODY_HEAD, IS_PERSON_HEAD, LEADS_TO_NO_NAME, NO_NAME } from "../../lexicon/people.ts";
import { IN_STATE } from "../../lexicon/places.ts";
import { indexAt, overlaps, type Range } from "../../text/ranges.ts";
import type { Mention } from "../model.ts";

// What looks like a name and is nobody's.

/** "Rask To Holm: Leave": a headline with capitals, and no name. */
const IN_HEADLINE = /^(?:To|On|For|With|From|Over|After|Against|Says|Said|Vs|Is|Are|Was|Will|And|Or|As|That)$/;

/** "Just Row Home": of a headline as well. Bodies are called "Peace Now", "Just Row", "Mothers Like Us". */
const ENDS_HEADLINE = /\s(?:This|That|These|Those|Him|Them|Her|It|You)$/;

/** So many words in capitals, or more, are a headline. */
const FEWEST_IN_CAPITALS = 6;

/** More words with capitals are a headline. */
const MOST_WORDS = 8;

/** What looks like a name and is what somebody is, where something is, or a heading; or is taken by the metadata. */
export function isNobodysName(
  text: string,
  words: readonly string[],
  { title, isBody, ...range }: Range & { title: string; isBody: boolean },
  named: readonly Mention[],
): boolean {
  const [first, last] = [words[0] as string, words.at(-1) as string];
  // "a New York Democrat": what somebody is.
  if (words.length > 1 && NO_NAME.test(last) && !title && genderOfFirstName(first) === null) return true;
  // A headline in capitals
  if (words.length >= FEWEST_IN_CAPITALS && words.every((word) => word === word.toUpperCase())) return true;
  // "Harbour Chief On Holm: “...”": of whom somebody speaks, in a headline.
  if (title && IN_HEADLINE.test(first)) return true;
  if (words.length > MOST_WORDS) return true;
  // "oh my God"
  if (
    first === "God" &&
    /(?<!\p{L})(?:my|oh|thank|for|by)\s$/iu.test(text.slice(Math.max(0, range.start - 7), range.start))
  )
    return true;
  const taken = named[indexAt(named, range.start)];
  if (taken && overlaps(taken, range)) return true;
  const lead = text.slice(Math.max(0, range.start - 16), range.start);
  if (LEADS_TO_NO_NAME.test(lead) && (genderOfFirstName(first) === null || /:\s$/.test(lead))) return true;
  if (words.slice(1, -1).some((word) => IN_HEADLINE.test(word)) || ENDS_HEADLINE.test(words.join(" "))) return true;
  if (words.every((word) => word.replace(".", "").length < 2)) return true;
  // "of Raleigh, N.C., said": a state.
  if (words.length === 1 && /^(?:\p{Lu}\.){2}$/u.test(first) && /\p{L}, $/u.test(lead) && text[range.end] === ",")
    return true;
  const isAtLine = range.start === 0 || /(?:[\n\r]|(?:^|[\n\r])S[Tt]\. )$/.test(lead);
  const opening = text.slice(range.start, range.start + LONGEST_DATELINE);
  if (isAtLine && (IS_DATELINE.test(opening) || (!title && isPlaceLine(opening, words)))) return true;
  if (words.length === 1 && BODY_HEAD.test(first)) return true;
  if (words.length === 1 && !isBody && (isOfSomewhere(text, range) || isApposition(text, range))) return true;
  // "the former POW", "a super PAC"
  if (
    words.length === 1 &&
    /^\p{Lu}+$/u.test(first) &&
    IS_FORMER.test(text.slice(Math.max(0, range.start - 8), range.start))
  )
    return true;
  const isTown = words.length <= 2 && (!isBody || last === "City") && !title;
  return isTown && IN_STATE.test(text.slice(range.end, range.end + 12));
}

/** "KASTEN, Norva (NPA) - ": where the news comes from, and from which agency. */
const IS_DATELINE = /^\p{Lu}[\p{Lu}\s.’'-]+(?:,[^()\n]{1,40})?\s\(\p{Lu}[\p{L}/ ]{1,20}\)\s?[—–-]/u;
const LONGEST_DATELINE = 100;

/** "NEW KASTEN, Norva - ", "New Kasten – The lock": the same without an agency, where no person is called so. */
export const IS_PLACE_LINE = pattern("u")`
  ^(?:\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3}|\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+){0,2}(?=\P{L}*\p{Lu}))
  (?:,\s[^()\n—–.:;]{1,40})?\.?\s{1,2}(?:—|–|--?)\s{1,2}(?=[\p{Lu}“"‘'])`;

function isPlaceLine(opening: string, [first = "", ...others]: readonly string[]): boolean {
  const name = /^\p{Lu}+$/u.test(first) ? first.charAt(0) + first.slice(1).toLowerCase() : first;
  return IS_PLACE_LINE.test(opening) && (others.length === 0 || genderOfFirstName(name) === null);
}

const IS_FORMER = /(?<!\p{L})(?:former|super)\s+$/iu;

export function isAfterArticle(text: string, at: number): boolean {
  return /(?<!\p{L})(?:the|an?|this|his|her|its|their|our|former|new)\s+$/iu.test(text.slice(Math.max(0, at - 8), at));
}

/** "the Norwegian pilot", "the Norwegian foreign ministry": a word before a role or a body, and no name. */
function isOfSomewhere(text: string, { start, end }: Range): boolean {
  if (!/(?<!\p{L})(?:the|an?|this)\s+$/iu.test(text.slice(Math.max(0, start - 6), start))) return false;
  const after =
    /^((?:\s+\p{Ll}[\p{L}-]+){1,3})/u
      .exec(text.slice(end, end + 60))?.[1]
      ?.trim()
      .split(/\s+/) ?? [];
  return after.slice(0, 2).some((word) => IS_PERSON_HEAD.test(word) || BODY_HEAD.test(word));
}

/** "Ada Holm, a Liberal, said": what somebody is, and nobody else's name. */
function isApposition(text: string, { start, end }: Range): boolean {
  return (
    /\p{L},\s+an?\s+$/u.test(text.slice(Math.max(0, start - 6), start)) && /^\s*[,.;)]/.test(text.slice(end, end + 2))
  );
}
