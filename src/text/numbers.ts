import type { Range } from "./ranges.ts";

/** A word, a number in digits or a single sign of a text; `lower` is the word without a possessive ending. */
export type Token = Range & { kind: "number" | "word" | "sign"; text: string; lower: string };

/**
 * A number as it is written: in digits, in words, or both ("2.4 million"). `from` and `to` are indexes of tokens;
 * `isYear` where two words name a year ("nineteen ninety-two").
 */
export type WrittenNumber = { value: number; from: number; to: number; inDigits: boolean; isYear?: true };

const TOKEN =
  /\d{1,3}(?:[,’'\u0020\u00A0\u2009\u202F]\d{3})+(?:\.\d+)?(?![\d,.]*\d)|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:[-‐‑'’ʼ][\p{L}\p{M}\d]+)*|\S/gu;

/** The tokens of a stretch of a text, in order; offsets are into the whole text. */
export function tokensOf(text: string, { start, end }: Range): Token[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: written, index }) => {
    const kind = /^\d/.test(written) ? "number" : /^[\p{L}\p{M}]/u.test(written) ? "word" : "sign";
    const lower = written.toLowerCase().replace(/['’ʼ]s?$/, "");
    return { start: start + index, end: start + index + written.length, kind, text: written, lower };
  });
}

const SMALL = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, 20 + 10 * index]),
);
TENS.set("fourty", 40);
const SCALES = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["mln", 1e6],
  ["mn", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["trillion", 1e12],
]);
const MULTIPLES = new Map([
  ["hundred", 100],
  ["dozen", 12],
]);

/** The number that begins at a token, or null. Vague ones ("dozens", "several hundred") are none. */
export function numberAt(tokens: readonly Token[], from: number): WrittenNumber | null {
  const first = tokens[from];
  if (!first) return null;
  return first.kind === "number"
    ? inDigitsAt(tokens, from)
    : (yearInWordsAt(tokens, from) ?? decimalInWordsAt(tokens, from) ?? inWordsAt(tokens, from));
}

/** "twenty twenty", "nineteen ninety-two": nothing is counted in this way, and years are said so. */
function yearInWordsAt(tokens: readonly Token[], from: number): WrittenNumber | null {
  const [century, rest] = [tokens[from], tokens[from + 1]].map((token) => smallNumber(token?.lower ?? ""));
  const isYear = century != null && rest != null && century >= 15 && century <= 20 && rest >= 10;
  if (!isYear) return null;
  const years = inWordsAt(tokens, from + 1) as WrittenNumber;
  if (years.value > 99) return null;
  return { value: 100 * century + years.value, from, to: years.to, inDigits: false, isYear: true };
}

/**
 * Whether a word (in lower case) is a number or the beginning of one, in digits or as a word; vague ones ("dozens")
 * too.
 */
export function isNumber(word: string): boolean {
  return /^\d/.test(word) || smallNumber(word) !== null || vagueNumber(word) !== null;
}

/** "hundred", "dozens": of a number that is not said. */
function vagueNumber(word: string): number | null {
  const scale = word.replace(/s$/, "");
  return isLongScale(scale) ? (SCALES.get(scale) ?? MULTIPLES.get(scale) ?? null) : null;
}

/**
 * The numbers in a run of words in lower case, in digits or words: [25] of "twenty", "five"; what has digits and
 * letters, as it is.
 */
export function numbersIn(words: readonly string[]): (number | string)[] {
  // The tokens stand apart, as "2.4" and "m" do not belong together here.
  const tokens = words.map((text, at): Token => {
    const kind = /^\d/.test(text) ? "number" : "word";
    return { start: 2 * at, end: 2 * at + 1, kind, text, lower: text };
  });
  const found: (number | string)[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    const number = word === "a" || word === "an" ? null : numberAt(tokens, at);
    const value = number?.value ?? vagueNumber(word) ?? (/\d/.test(word) ? word : null);
    if (value !== null) found.push(value);
    at = number?.to ?? at + 1;
  }
  return found;
}

function inDigitsAt(tokens: readonly Token[], from: number): WrittenNumber | null {
  const first = tokens[from] as Token;
  const next = tokens[from + 1];
  const scale = next && SCALES.get(next.lower);
  const isGlued = next?.start === first.end;
  // "$70-million"
  const joined = isGlued && /^[-‐‑]$/u.test(next.text) ? tokens[from + 2] : undefined;
  const joinedScale = joined && isLongScale(joined.lower) ? scaleOf(joined.lower) : null;
  const isScaled = scale !== undefined && (next as Token).lower.length > (isGlued ? 0 : 1);
  const value = readDigits(first.text, isScaled || joinedScale !== null);
  if (value === null) return null;
  if (joinedScale !== null) return { value: rounded(value * joinedScale), from, to: from + 3, inDigits: true };
  if (next && isScaled) return { value: rounded(value * scale), from, to: from + 2, inDigits: true };
  const multiple = next && !isGlued ? MULTIPLES.get(next.lower) : undefined;
  if (multiple !== undefined) return { value: rounded(value * multiple), from, to: from + 2, inDigits: true };
  return { value, from, to: from + 1, inDigits: true };
}

/** "1,275", "1 275", "1.275" (thousands, as no other word follows that would make it a fraction), "2.4", "2,5". */
function readDigits(written: string, isScaled: boolean): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^\d{1,3}(?:[,’'\s]\d{3})+(?:\.\d+)?$/u.test(written)) return Number(written.replace(/[^\d.]/g, ""));
  if (!isScaled && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(written)) return Number(written.replaceAll(".", ""));
  if (/^\d+[.,]\d+$/.test(written)) return Number(written.replace(",", "."));
  return null;
}

function inWordsAt(tokens: readonly Token[], from: number): WrittenNumber | null {
  let total = 0;
  let current: number | null = null;
  let at = from;
  const lowerAt = (index: number) => tokens[index]?.lower ?? "";
  const isMagnitude = (word: string) => SCALES.has(word) || MULTIPLES.has(word);

  const quarter = lowerAt(at) === "a" ? at + 1 : at;
  if (["quarter", "of", "a"].every((word, index) => lowerAt(quarter + index) === word)) {
    // "a quarter of a million"
    if (!isLongScale(lowerAt(quarter + 3))) return null;
    current = 0.25;
    at = quarter + 3;
  } else if (["a", "an"].includes(lowerAt(at))) {
    if (!isLongScale(lowerAt(at + 1))) return null;
    current = 1;
    at++;
  } else if (lowerAt(at) === "half" && ["a", "of"].includes(lowerAt(at + 1)) && isLongScale(lowerAt(at + 2))) {
    current = 0.5;
    at += 2;
  } else if (/^half-a-(?:million|billion|dozen)$/.test(lowerAt(at))) {
    const magnitude = lowerAt(at).slice(7);
    return { value: (SCALES.get(magnitude) ?? 12) / 2, from, to: at + 1, inDigits: false };
  }
  for (;;) {
    const word = lowerAt(at);
    const small = smallNumber(word);
    if (
      small !== null &&
      (current === null ||
        (current % 100 === 0 && current > 0) ||
        (current % 10 === 0 && current % 100 >= 20 && small < 10))
    ) {
      current = (current ?? 0) + small;
      at++;
      // "two and a half million"
      if (
        lowerAt(at) === "and" &&
        lowerAt(at + 1) === "a" &&
        lowerAt(at + 2) === "half" &&
        isMagnitude(lowerAt(at + 3))
      ) {
        current += 0.5;
        at += 3;
      }
    } else if (current !== null && MULTIPLES.has(word)) {
      current *= MULTIPLES.get(word) as number;
      at++;
    } else if (current !== null && word.length > 1 && SCALES.has(word)) {
      total += current * (SCALES.get(word) as number);
      current = null;
      at++;
      if (smallNumber(lowerAt(at)) === null && lowerAt(at) !== "and") break;
    } else if (
      word === "and" &&
      at > from &&
      isMagnitude(lowerAt(at - 1)) &&
      smallNumber(lowerAt(at + 1)) !== null &&
      // "two hundred and five were hurt" is rare; "a hundred and five people" is not.
      smallNumber(lowerAt(at + 2)) === null
    ) {
      current ??= 0;
      at++;
    } else break;
  }
  if (at === from || (current === null && total === 0)) return null;
  return { value: rounded(total + (current ?? 0)), from, to: at, inDigits: false };
}

/** "one point two million": without a scale after it, no count is said so. */
function decimalInWordsAt(tokens: readonly Token[], from: number): WrittenNumber | null {
  const whole = smallNumber(tokens[from]?.lower ?? "");
  if (whole === null || tokens[from + 1]?.lower !== "point") return null;
  let at = from + 2;
  let digits = "";
  for (let digit = digitAt(tokens, at); digit !== null; digit = digitAt(tokens, ++at)) digits += digit;
  const scale = SCALES.get(tokens[at]?.lower ?? "");
  if (digits === "" || scale === undefined) return null;
  return { value: rounded(Number(`${whole}.${digits}`) * scale), from, to: at + 1, inDigits: false };
}

function digitAt(tokens: readonly Token[], at: number): number | null {
  const value = SMALL.get(tokens[at]?.lower ?? "");
  return value !== undefined && value < 10 ? value : null;
}

/** What a word multiplies a number before it by: 1e6 of "million" and "m", 12 of "dozen"; null where it does not. */
export function scaleOf(word: string): number | null {
  return SCALES.get(word) ?? MULTIPLES.get(word) ?? null;
}

function isLongScale(word: string): boolean {
  return (SCALES.has(word) && word.length > 2) || MULTIPLES.has(word);
}

const JOINED = /[-‐‑]/;

/** "seven", "forty", "twenty-five". */
function smallNumber(word: string): number | null {
  const known = SMALL.get(word) ?? TENS.get(word);
  if (known !== undefined) return known;
  // "fifty-two": no shorter word has both.
  if (word.length < 9 || !JOINED.test(word)) return null;
  const [tens = "", units = "", ...rest] = word.split(JOINED);
  const [ten, unit] = [TENS.get(tens), SMALL.get(units)];
  return rest.length === 0 && ten !== undefined && unit !== undefined && unit > 0 && unit < 10 ? ten + unit : null;
}

/** Without the traces of binary fractions (2.4 million). */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
