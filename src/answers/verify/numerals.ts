import type { Token } from "../../search/wording/words.ts";
import { isNumber, numberAt, scaleOf } from "../../text/numbers.ts";
import { languageOf } from "./negations.ts";

/** A word of what was asked beside that of a source in its place. */
export type Step = { asked: Token | null; source: Token | null };

/** The words of a number in what was asked and in a source, which write the same number in two ways. */
export type Numeral = { asked: readonly Token[]; source: readonly Token[] };

type Written = { value: string; from: number; to: number };

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/**
 * Steps in which a number that is only written in another way, "9" for "nine", "1,900,000" for "1.9 million", is one
 * word that is the same, and those numbers. All words of a number count, so that no part of one is taken for another.
 */
export function withNumerals(
  steps: readonly Step[],
  texts: readonly [asked: string, source: string],
  language: string,
): { steps: Step[]; numerals: Numeral[] } {
  const numerals: Numeral[] = [];
  if (languageOf(language) !== "en") return { steps: [...steps], numerals };
  const read: Step[] = [];
  for (let from = 0; from < steps.length; ) {
    const to = endOfRun(steps, from);
    const run = steps.slice(from, to);
    const levelled = to > from ? inRun(run, texts) : null;
    if (levelled) {
      read.push(...levelled.steps);
      numerals.push(...levelled.numerals);
    } else read.push(...(to > from ? run : [steps[from] as Step]));
    from = Math.max(to, from + 1);
  }
  return { steps: read, numerals };
}

function isSame({ asked, source }: Step): boolean {
  return asked !== null && asked.text === source?.text;
}

/** Where a run of steps that differ ends, with the same "million" behind it; where it begins if there is none. */
function endOfRun(steps: readonly Step[], from: number): number {
  let to = from;
  while (to < steps.length && !isSame(steps[to] as Step)) to++;
  while (to > from && to < steps.length && scaleOf(steps[to]?.asked?.text ?? "") !== null) to++;
  return to;
}

function inRun(
  run: readonly Step[],
  [given, there]: readonly [string, string],
): { steps: Step[]; numerals: Numeral[] } | null {
  const [asked, source] = [run.flatMap((step) => step.asked ?? []), run.flatMap((step) => step.source ?? [])];
  const [own, other] = [numbersOf(asked), numbersOf(source)];
  const isOther = own.length !== other.length || own.some(({ value }, at) => value !== other[at]?.value);
  if (own.length === 0 || isOther) return null;
  const isCut = (text: string, words: readonly Token[]) => (number: Written) => goesOn(text, words, number);
  if (own.some(isCut(given, asked)) || other.some(isCut(there, source))) return null;
  const steps: Step[] = [];
  const numerals: Numeral[] = [];
  let [a, b] = [0, 0];
  for (const [at, number] of own.entries()) {
    const same = other[at] as Written;
    steps.push(...side(asked.slice(a, number.from), source.slice(b, same.from)));
    const pair = { asked: asked.slice(number.from, number.to), source: source.slice(same.from, same.to) };
    numerals.push(pair);
    steps.push({ asked: asOne(pair.asked, number.value), source: asOne(pair.source, number.value) });
    [a, b] = [number.to, same.to];
  }
  return { steps: [...steps, ...side(asked.slice(a), source.slice(b))], numerals };
}

/** Whether another number stands right beside one, of which it may be a part: "five hundred [thousand]". */
function goesOn(text: string, words: readonly Token[], { from, to }: Written): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  const [before] = /[\p{L}\p{N}]+(?=[ -]$)/u.exec(text.slice(Math.max(0, start - BESIDE), start)) ?? [""];
  const [after] = /(?<=^[ -])[\p{L}\p{N}]+/u.exec(text.slice(end, end + BESIDE)) ?? [""];
  // "six to seven hundred": six hundred, too.
  const scale = /^ (?:to|or|and) [\p{L}\p{N}]+ (\p{L}+)/u.exec(text.slice(end, end + 2 * BESIDE))?.[1] ?? "";
  if (scaleOf(scale) !== null) return true;
  return isNumber(before) || isNumber(after) || /^(?:and a half|point [a-z]+)/.test(text.slice(end + 1, end + BESIDE));
}

/** So far beside a number the next word is looked for. UTF-16 units. */
const BESIDE = 24;

/** Words that are not the same, side by side. */
function side(asked: readonly Token[], source: readonly Token[]): Step[] {
  return Array.from({ length: Math.max(asked.length, source.length) }, (_, at) => ({
    asked: asked[at] ?? null,
    source: source[at] ?? null,
  }));
}

function asOne(tokens: readonly Token[], text: string): Token {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  return { ...first, text, end: last.end };
}

/** The numbers among words, each with all of its words; "4 %" and "four per cent" are one too. */
function numbersOf(words: readonly Token[]): Written[] {
  const tokens = words.map(({ text }, at) => ({
    start: 2 * at,
    end: 2 * at + 1,
    kind: /^\d/.test(text) ? ("number" as const) : ("word" as const),
    text,
    lower: text,
  }));
  const found: Written[] = [];
  for (let from = 0; from < words.length; ) {
    const number = numberAt(tokens, from);
    const isRead = number !== null && words.slice(from, number.to).every(({ text }) => isPlain(text, number.to - from));
    const end = isRead ? number.to : from + 1;
    const value = isRead ? String(number.value) : ordinalOf(words[from]?.text ?? "");
    const share = isRead ? /^(?:%|percent|per cent)(?= |$)/.exec(`${words[end]?.text} ${words[end + 1]?.text}`) : null;
    const to = end + (share === null ? 0 : share[0].split(" ").length);
    if (value !== null) found.push({ value: share === null ? value : `${value} %`, from, to });
    from = Math.max(to, number?.to ?? 0);
  }
  return found;
}

/** Digits that are one number in any hand: "1.275" may be a thousand more than one. */
function isPlain(text: string, length: number): boolean {
  if (!/^\d/.test(text)) return true;
  return (
    /^(?:0|[1-9]\d*)$|^[1-9]\d{0,2}(?:,\d{3})+$/.test(text) ||
    (/^\d+\.\d+$/.test(text) && (length > 1 || !/\.\d{3}$/.test(text)))
  );
}

/** "#3" of "third" and "3rd"; null of others. */
function ordinalOf(word: string): string | null {
  const digits = /^([1-9]\d?)(?:st|nd|rd|th)$/.exec(word)?.[1];
  const at = ORDINALS.indexOf(word) + 1;
  return digits !== undefined ? `#${digits}` : at > 0 ? `#${at}` : null;
}
