import { anyOf } from "../../lexicon/build.ts";
import { NOT_SAID } from "../../lexicon/denial.ts";
import { ACCORDING, AROUND_NAME, ASKS_IN_EARNEST, BEFORE_NAME, SAYING_TO } from "../../lexicon/wording.ts";
import { wordsOf } from "../../search/terms.ts";
import { findQuotations } from "../../text/quotation-marks.ts";
import { type Range, trimRange } from "../../text/ranges.ts";
import { couldBeName } from "./beside.ts";
import { withoutMedium, withoutOccasion } from "./citation.ts";
import { isKnownName, isName, type Names } from "./named.ts";
import { withoutTimes } from "./times.ts";

/** Words that somebody gives as a quotation, and to whom they give them. Offsets into the asked text. */
export type Part = Range & { speaker: Named | null };

/**
 * `isCited`: whether the name tells where the words stand: "(Gazette, 3 May 2021)", "in the Gazette"; `isAhead`:
 * whether it stands before a colon without a verb, as an agency's does that passes them on: "NNA: ..."; `isPasted`:
 * whether the words behind it are in no quotation marks.
 */
export type Named = Range & { name: string; isCited?: boolean; isAhead?: boolean; isPasted?: boolean };

/** Parts of an asked text. `rest`: whether other words stand around them than those that name who speaks. */
export type Reading = { parts: Part[]; rest: boolean; verb: boolean };

/** Who speaks is named within so much before or after the words. UTF-16 units. */
const CUE_LENGTH = 300;

/** A shorter stretch in quotation marks is a name or a word that somebody keeps at a distance. */
const FEWEST_WORDS = 2;

/** Fewer words beside a name are a name themselves. */
const NAMED_WORDS = 3;

const VERB = `(?:(?:has|have|had|also|once|later|then)\\s+){0,2}${SAYING_TO}`;
const SAYS = new RegExp(SAYING_TO, "iu");
const EVERY_SAYING = new RegExp(SAYING_TO, "giu");
const CHUNK = "([\\p{Lu}\\p{Ll}][\\p{L}\\p{M}\\p{N}.’' -]{1,90}?)";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const CAPITALS = `(${CAPITAL}(?:\\s+(?:(?:of|the|van|von|de|der|al|for)\\s+){0,2}${CAPITAL}){0,6})`;
const DASH = "(?:(?<=\\s)[-–]|—|--|~)";
const NUMBER_OF = "(?:own\\s+)?(?:figure|number|count|estimate|total|tally)s?";
const ROLE = '(?:,[^,.:;“”"]{1,90})?';

/** "did X really say that": who is asked about is group 1. */
const WHETHER = `did\\s+(?:the\\s+)?${CHUNK}\\s+(?:${anyOf(ASKS_IN_EARNEST)}\\s+){0,2}${VERB}(?:\\s+that)?`;

/** Words that only join one quotation to the next. */
const JOINING = /(?<!\p{L})(?:and|but|while|whereas|then|also|yesterday|today)(?!\p{L})/giu;

/** What stands after words: who said them. Group 1 is the name. */
const AFTER = [
  new RegExp(`^[\\s,.;]*(?:[-–—~]+|\\()\\s*${CHUNK}(?:,[^()\\n“”"]*)?\\)?[\\s.]*$`, "u"),
  new RegExp(`^[\\s,.;]*(?:[-–—~]+|\\()\\s*${CAPITALS}`, "u"),
  new RegExp(`^\\s*,?\\s*${CAPITALS}[\\s.,]*$`, "u"),
  new RegExp(`^\\s*\\n\\s*${CHUNK}(?:,[^()\\n“”"]*)?[\\s.]*$`, "u"),
  new RegExp(`^[\\s,]*${VERB}\\s+(?:(?:the\\s+)?(?:\\p{Ll}[\\p{L}-]*\\s+){0,6})${CAPITALS}${ROLE}`, "u"),
  new RegExp(`^[\\s,]*so\\s+${CAPITALS}`, "u"),
  new RegExp(`^[\\s,]*${VERB}\\s+${CHUNK}[\\s.,:;]*$`, "iu"),
  new RegExp(`^[\\s,]*(?:the\\s+)?${CHUNK}(?:,[^,.:;“”"]{1,90},)?\\s+${VERB}`, "iu"),
];

/** What stands before words: who says them. */
const BEFORE = [
  new RegExp(`(?:^|[.!?\\n,]\\s*)${WHETHER}\\s*[,:]?\\s*$`, "iu"),
  new RegExp(`(?<!\\p{L})${ACCORDING}\\s+(?:the\\s+)?${CHUNK}${ROLE}\\s*[,:]?\\s*$`, "iu"),
  new RegExp(`(?:^|\\n)\\s*${CHUNK}${ROLE}[^\\S\\n]*\\n\\s*$`, "u"),
  new RegExp(`(?:^|[.!?\\n]\\s*)${CHUNK}${ROLE}(?:\\s*\\([^()]{1,60}\\))?\\s*(?::|${DASH})\\s*$`, "u"),
  new RegExp(`${CAPITALS}${ROLE}\\s*:\\s*$`, "u"),
  new RegExp(`(?:^|[.!?\\n,]\\s*)${CHUNK}(?:,[^,.:;“”"]{1,90},)?\\s+${VERB}(?:\\s+that)?\\s*[,:]?\\s*$`, "iu"),
  new RegExp(`${CAPITALS}(?:,[^,.:;“”"]{1,90},)?\\s+${VERB}(?:\\s+that)?\\s*[,:]?\\s*$`, "u"),
];

/** Between words and who says them; what was taken out may leave a long run of blanks, which is no such place. */
const GAP = "\\s{1,9}";

/** Words without quotation marks, in group 2 or 1, with who says them in the other. */
const WHOLE: readonly { pattern: RegExp; name: 1 | 2; verb: boolean }[] = [
  { pattern: new RegExp(`^\\s*${CHUNK}${ROLE}:\\s+([\\s\\S]+)$`, "du"), name: 1, verb: false },
  {
    pattern: new RegExp(`^\\s*${CHUNK}['’]s?\\s+${NUMBER_OF}\\s+(?:is|was|of|:)\\s+(?=\\S*\\d)([\\s\\S]+)$`, "diu"),
    name: 1,
    verb: true,
  },
  { pattern: new RegExp(`^\\s*${WHETHER}[,:]?\\s+([\\s\\S]+?)[\\s?!]*$`, "diu"), name: 1, verb: true },
  {
    pattern: new RegExp(`^\\s*${ACCORDING}\\s+(?:the\\s+)?${CHUNK}[,:]\\s+([\\s\\S]+)$`, "diu"),
    name: 1,
    verb: true,
  },
  {
    pattern: new RegExp(
      `^\\s*${CHUNK}(?:,[^,.:;]{1,90},)?\\s+${VERB}(?:\\s+that\\s+|\\s*[,:]\\s*|\\s+)([\\s\\S]+)$`,
      "diu",
    ),
    name: 1,
    verb: true,
  },
  {
    pattern: new RegExp(`^([\\s\\S]*?\\S)\\s*${DASH}\\s*${CHUNK}(?:,[^,.:;\\n]{1,90}){0,3}[\\s.]*$`, "du"),
    name: 2,
    verb: false,
  },
  {
    pattern: new RegExp(`^([\\s\\S]*?\\S)\\s*\\(${CHUNK}(?:,[^()]{1,90}){0,3}\\)[\\s.]*$`, "du"),
    name: 2,
    verb: false,
  },
  {
    pattern: new RegExp(`^([\\s\\S]*?\\S)[^\\S\\n]*\\n\\s*${CHUNK}(?:,[^,.:;\\n]{1,90})?[\\s.]*$`, "du"),
    name: 2,
    verb: false,
  },
  { pattern: new RegExp(`^([\\s\\S]*?[^\\s,]),?${GAP}${VERB}${GAP}${CHUNK}[\\s.]*$`, "diu"), name: 2, verb: true },
  {
    pattern: new RegExp(`^([\\s\\S]*?[^\\s,]),\\s+(?:the\\s+)?${CHUNK}(?:,[^,.:;]{1,90},)?\\s+${VERB}[\\s.]*$`, "diu"),
    name: 2,
    verb: true,
  },
];

/** The words in quotation marks; null where there are none. */
export function readQuoted(text: string, names: Names): Reading | null {
  const stretches = quotedStretches(text);
  if (stretches.length === 0) return null;
  const parts: Part[] = stretches.map(({ start, end }) => ({ ...inside(text, { start, end }), speaker: null }));
  const outside = [...stretches, null].map((stretch, index) => ({
    start: stretches[index - 1]?.end ?? 0,
    end: stretch?.start ?? text.length,
  }));
  let [rest, verb] = [false, false];
  for (const [index, range] of outside.entries()) {
    const words = withoutOccasion(withoutMedium(withoutTimes(text.slice(range.start, range.end)).blanked));
    if (!/[\p{L}\p{N}]/u.test(words.replace(JOINING, ""))) continue;
    const [previous, next] = [parts[index - 1], parts[index]];
    const [head, tail] = [words.slice(0, CUE_LENGTH), words.slice(-CUE_LENGTH)];
    const after = previous ? cueIn(head, AFTER, names) : null;
    const before = next ? cueIn(tail, BEFORE, names) : null;
    const isNamed = previous !== undefined && previous.speaker !== null;
    const cue = (after?.whole && !(isNamed && before)) || !before ? after : before;
    if (cue && !(cue === after && isNamed)) {
      const at = (cue === after ? range.start : range.end - tail.length) + cue.at;
      const end = at + cue.name.length;
      const isPlace = isWhereItStands(text.slice(range.start, at), text.slice(end, range.end));
      const speaker = { name: cue.name, start: at, end, ...placeOf(isPlace, cue === before) };
      if (cue === after && previous) previous.speaker = speaker;
      else if (next) next.speaker = speaker;
      verb ||= SAYS.test(words);
    }
    rest ||= !cue?.whole || words.length > CUE_LENGTH;
  }
  // “We came,” said X. “We left.” Whoever is named once speaks on.
  for (const [index, part] of parts.entries()) part.speaker ??= parts[index - 1]?.speaker ?? null;
  const later = parts.find(({ speaker }) => speaker !== null)?.speaker ?? null;
  if (!rest) for (const part of parts) part.speaker ??= later;
  return { parts, rest, verb };
}

/** Whether what stands after words, before and after a name, tells where they stand rather than who says them. */
function isWhereItStands(before: string, after: string): boolean {
  return !SAYS.test(before) && !SAYS.test(after);
}

function placeOf(isPlace: boolean, isAhead: boolean): Pick<Named, "isCited" | "isAhead"> {
  if (!isPlace) return {};
  return isAhead ? { isAhead } : { isCited: true };
}

/** Words without quotation marks, with a name before or after them; all ways to read them so. */
export function readNamed(text: string, names: Names): Reading[] {
  const according = readAccording(text, names);
  const untold = withoutMedium(text);
  const whole = WHOLE.flatMap(({ pattern, name, verb }): Reading[] => {
    const match = pattern.exec(untold);
    const [at, words] = [match?.indices?.[name], match?.indices?.[name === 1 ? 2 : 1]];
    if (!match || !at || !words || !isName(names, match[name] as string)) return [];
    if (!isLong(text.slice(...words))) return [];
    const cue = text.slice(0, words[0]) + text.slice(words[1]);
    if (NOT_SAID.test(cue)) return [];
    const isPlace = isWhereItStands(text.slice(Math.min(at[1], words[1]), Math.max(at[0], words[0])), cue);
    const place = placeOf(isPlace, name === 1);
    const isPasted = place.isAhead === true && !isTag(text, at[0]);
    const speaker = { name: match[name] as string, start: at[0], end: at[1], ...place, isPasted };
    return [{ parts: [{ start: words[0], end: words[1], speaker }], rest: false, verb }];
  });
  return [...according, ...whole];
}

/** Whether a name has the sign of a hashtag, and may be what the words are about. */
function isTag(text: string, at: number): boolean {
  return text.charAt(at - 1) === "#";
}

const DIGITS = "(\\d[\\d,.]*\\d|\\d)";

/** A number and a name and nothing else; group 1 is the name, or 2. */
const NUMBER_AND_NAME: readonly { pattern: RegExp; name: 1 | 2 }[] = [
  { pattern: new RegExp(`^\\s*${CHUNK}\\s*(?:[-–—:,]|${VERB})\\s*${DIGITS}[\\s.!?]*$`, "diu"), name: 1 },
  { pattern: new RegExp(`^\\s*${DIGITS}\\s*(?:[-–—:,(]|${VERB})\\s*${CHUNK}[\\s.)!?]*$`, "diu"), name: 2 },
];

/** "130 - Aliyeva", "Aliyeva: 130": a number and who is given as saying it, whom the corpus knows; else null. */
export function readNumber(text: string, names: Names): Part | null {
  for (const { pattern, name } of NUMBER_AND_NAME) {
    const indices = pattern.exec(text)?.indices;
    const [at, number] = [indices?.[name], indices?.[name === 1 ? 2 : 1]];
    if (!at || !number || !isKnownName(names, text.slice(...at))) continue;
    const speaker = { name: text.slice(...at), start: at[0], end: at[1] };
    return { start: number[0], end: number[1], speaker };
  }
  return null;
}

/**
 * Words without quotation marks amid lines that say who speaks, where they stand and when, in any order of the lines;
 * one reading for each name that may be the speaker's.
 */
export function readLines(text: string, names: Names): Reading[] {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({ line, at: index }));
  if (lines.length < 3 || lines.length > MOST_LINES) return [];
  const named = lines.map(({ line, at }) => nameOnLine(line, at, names));
  const isWords = (at: number) => named[at] === null;
  const first = lines.findIndex((_, at) => isWords(at));
  const last = lines.findLastIndex((_, at) => isWords(at));
  const [from, to] = [lines[first], lines[last]];
  if (!from || !to || lines.slice(first, last + 1).some((_, at) => !isWords(first + at))) return [];
  const words = trimRange(text, { start: from.at, end: to.at + to.line.length });
  if (!isLong(text.slice(words.start, words.end))) return [];
  const speakers = named.flatMap((speaker) => speaker ?? []);
  return speakers.map((speaker) => ({ parts: [{ ...words, speaker }], rest: false, verb: false }));
}

/** Of more lines none is somebody's quotation and where it stands. */
const MOST_LINES = 12;

/** The name on a line that has nothing but a name that the corpus knows, what somebody is, and a date; else null. */
function nameOnLine(line: string, at: number, names: Names): (Range & { name: string }) | null {
  const { blanked } = withoutTimes(line);
  const lead = /^\W*(?:by\s+)?/iu.exec(blanked)?.[0].length ?? 0;
  const name = (blanked.slice(lead).split(/[,:(|]|\s[-–—]/u, 1)[0] ?? "").trimEnd();
  return name !== "" && isKnownName(names, name)
    ? { name: line.slice(lead, lead + name.length), start: at + lead, end: at + lead + name.length }
    : null;
}

/** Words after "according to", where no comma parts them from a name that the corpus knows. */
function readAccording(text: string, { known }: Names): Reading[] {
  const cue = /^\s*(?:according\s+to|as\s+per|per)\s+(?:the\s+)?/iu.exec(text)?.[0];
  if (cue === undefined) return [];
  const words = wordsOf(text.slice(cue.length, cue.length + CUE_LENGTH));
  const longest = known
    .matchAll(words)
    .filter(({ from }) => from <= 1 && (from === 0 || BEFORE_NAME.test(words[0]?.folded ?? "")))
    .reduce((most, { to }) => Math.max(most, to), 0);
  const [first, last] = [words[0], words[longest - 1]];
  const capitals = new RegExp(`^${CAPITAL}(?:\\s+${CAPITAL}){1,3}`, "u").exec(text.slice(cue.length))?.[0];
  if (!(first && last) && capitals === undefined) return [];
  const speaker =
    first && last
      ? { start: cue.length + first.start, end: cue.length + last.end }
      : { start: cue.length, end: cue.length + (capitals?.length ?? 0) };
  const rest = trimRange(text, {
    start: speaker.end + (/^(?:['’]s)?\s*,?/.exec(text.slice(speaker.end))?.[0].length ?? 0),
    end: text.length,
  });
  if (!isLong(text.slice(rest.start, rest.end))) return [];
  return [
    {
      parts: [{ ...rest, speaker: { ...speaker, name: text.slice(speaker.start, speaker.end) } }],
      rest: false,
      verb: true,
    },
  ];
}

/** Words without quotation marks beside what could be a name by its place only, however it is written. */
const BESIDE: readonly { pattern: RegExp; name: 1 | 2 }[] = [
  { pattern: /^\W{0,20}([^:\n]{2,90}?)\W{0,20}:\s+([\s\S]+)$/du, name: 1 },
  { pattern: /^([\s\S]+)(?:\s[-–]\s|[—~(|]|--|\n)\W{0,20}([^\n]{2,90}?)[\s.)\]]*$/du, name: 2 },
  { pattern: new RegExp(`^([\\s\\S]+),\\s+${CAPITALS}[\\s.]*$`, "du"), name: 2 },
];

export function readBesideName(text: string): Part[] {
  if (text.search(CUT_MARK) >= 0) return [];
  return BESIDE.flatMap(({ pattern, name }) => {
    const indices = pattern.exec(text)?.indices;
    const [at, words] = [indices?.[name], indices?.[name === 1 ? 2 : 1]];
    if (!at || !words) return [];
    // What stands after the name, where it was said and when, is read with all that stands beside the words.
    const [named = ""] = text.slice(...at).split(/,|\s[(|]/, 1);
    if (!couldBeName(named) || SAYS.test(named)) return [];
    if ((text.slice(...words).match(/[\p{L}\p{N}]+/gu) ?? []).length < NAMED_WORDS) return [];
    const isCited = name === 2;
    const speaker = {
      name: named,
      start: at[0],
      end: at[0] + named.length,
      ...(isCited ? { isCited } : { isPasted: !isTag(text, at[0]) }),
    };
    return [{ start: words[0], end: words[1], speaker }];
  });
}

/**
 * Whether the words around a name say no more than that somebody speaks, and in what role: other words may be a
 * source's.
 */
function isOnlyCue(words: string, { words: known }: Names): boolean {
  return wordsOf(words.replace(EVERY_SAYING, " ")).every(({ folded }) => AROUND_NAME.test(folded) || known.has(folded));
}

/** The name in a cue; `whole`: whether nothing else stands there. */
function cueIn(words: string, patterns: readonly RegExp[], names: Names) {
  if (NOT_SAID.test(words)) return null;
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    const written = match?.[1]?.trim().replace(/(?<=\p{Ll})\.$/u, "");
    if (!match || !written) continue;
    // "harbour master Ada Lund": what somebody is stands before the name.
    const bare = apposedTo(written, words.slice(match.index)) ?? written.replace(/^(?:\p{Ll}[\p{L}-]*\s+)+/u, "");
    const name = (/^\p{Lu}\S*\s/u.test(bare) ? [bare, written] : [written, bare]).find(
      (words) => isKnownName(names, words) || isName(names, words),
    );
    if (name === undefined) continue;
    const around = words.slice(0, match.index) + words.slice(match.index + match[0].length);
    const at = match.index + match[0].indexOf(name);
    const cue = match[0].slice(0, at - match.index) + match[0].slice(at - match.index + name.length);
    return {
      name,
      at,
      whole: !/[\p{L}\p{N}]/u.test(around.replace(JOINING, "")) && (name !== written || isOnlyCue(cue, names)),
    };
  }
  return null;
}

/** "the director, Felix Hume": the name right behind what somebody is; null where none stands there. */
function apposedTo(role: string, words: string): string | null {
  if (!/^(?:\p{Ll}[\p{L}-]*\s*)+$/u.test(role)) return null;
  return APPOSED.exec(words.slice(words.indexOf(role) + role.length))?.[1] ?? null;
}

const APPOSED = new RegExp(`^,\\s+${CAPITALS}`, "u");

/** The stretches in quotation marks that are more than a word. */
export function quotedStretches(text: string): Range[] {
  const long = (range: Range) => isLong(text.slice(range.start, range.end));
  const double = findQuotations(text, [{ start: 0, end: text.length }])
    .filter(({ depth }) => depth === 0)
    .filter(long);
  if (double.length > 0 || /["“”„«»]/.test(text)) return double;
  return inSingleMarks(text).filter(long);
}

/** From each mark that can open to the next that can close, found apart so that many of one kind take no longer. */
function inSingleMarks(text: string): Range[] {
  const openings = [...text.matchAll(/(?<![\p{L}\p{N}])[‘'‹](?=\S)/gu)].map(({ index }) => index);
  const closings = [...text.matchAll(/(?<=\S)[’'›](?![\p{L}\p{N}])/gu)].map(({ index }) => index);
  const ranges: Range[] = [];
  let [next, end] = [0, 0];
  for (const start of openings) {
    if (start < end) continue;
    while (next < closings.length && (closings[next] as number) < start + 2) next++;
    const closing = closings[next];
    if (closing === undefined) break;
    end = closing + 1;
    ranges.push({ start, end });
  }
  return ranges;
}

function isLong(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST_WORDS;
}

/** Without the marks themselves. */
function inside(text: string, { start, end }: Range): Range {
  const marks = "\"“”„‟«»‘’'‹›";
  const from = marks.includes(text.charAt(start)) ? start + 1 : start;
  const to = marks.includes(text.charAt(end - 1)) && end - 1 > from ? end - 1 : end;
  return trimRange(text, { start: from, end: to });
}

/** Marks of a cut with the white space around them, of which a long run is read once. */
export const CUT_MARK = /(?<!\s)\s*(?:[[(]\s*(?:…|\.{3}|\. \. \.)\s*[\])]|…|\.{3,}|\.(?: \.){2,})\s*/gu;
