import {
  APPROXIMATE,
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  classOfNoun,
  FUNCTION_WORDS,
  isPlural,
  type Kind,
  MONTH,
  NO_COUNT,
  NOMINALS,
  OLD,
  REFERENCE,
} from "../lexicon/counting.ts";
import {
  COUNTING,
  COUNTS_IT,
  GIVES_NUMBER,
  LOST,
  PLANNED,
  RECOUNTS,
  ROLES,
  SUBSET_MARK,
  TIME_BEFORE,
  TIME_NOW,
} from "../lexicon/speech.ts";
import { numberAt, type Token, tokensOf, type WrittenNumber } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";

/**
 * A number that a document states about something that can be counted; the range is that of the number. Offsets are UTF-16
 * units into the document's text.
 */
export type Figure = Range & {
  value: number;
  /** What is counted, in the source's words; null where the words stand elsewhere (`like`) or nowhere. */
  unit: Range | null;
  /** What is counted, in the source's words or, where it is left out beside the number, in those of the figure before it. */
  noun: string | null;
  /** The kind of thing that is counted: a class of nouns, or the noun itself in lower case; null where it is not said. */
  counts: string | null;
  kind: Kind;
  mark: keyof typeof APPROXIMATE | null;
  /** "week" of "a week". */
  rate: string | null;
  sentence: Range;
  /** What stands before and after the number and its noun and belongs to them: where to look for what is said of them. */
  before: Range;
  after: Range;
  /** What is said of what is counted, by the names of `ROLES`. */
  roles: string[];
  /** The source's words by which the roles are known. */
  cues: string[];
  /** When: years, a time before, a time that goes on. */
  times: string[];
  /** The figure of the same document of which this is a part. */
  partOf: Figure | null;
  /** The figure before it whose noun it shares without repeating it. */
  like: Figure | null;
  /** Whether a word beside it says that somebody counts, says or gives it; and who, as far as words show it. */
  isAccount: boolean;
  account: Range | null;
  /** Whether somebody counts it so, and perhaps another otherwise. */
  isRecount: boolean;
  /** Whether it is said to come on top of others ("six more"). */
  isFurther: boolean;
  /** Whether it is only planned, asked for or promised. */
  isPlanned: boolean;
};

/** What counts are read from; offsets are UTF-16 units into `text`. */
export type CountedText = {
  text: string;
  /** In order, each with its sentences. */
  passages: readonly { sentences: readonly Range[] }[];
  paragraphs: readonly Range[];
  /** Where only some stretches are the source's words (a digest): those. */
  phrases: readonly Range[] | null;
};

/** While a text is read, figures lead to others by their index. */
type Read = Omit<Figure, "partOf" | "like"> & { partOf: number | null; like: number | null };

/** The figures of a text, in order; where it has phrases, those that stand in them. */
export function figuresIn({ text, passages, paragraphs, phrases }: CountedText): Figure[] {
  const read: Read[] = [];
  const sentences = passages.flatMap((passage) => passage.sentences);
  let paragraph = -1;
  let recent: Recent = { from: 0, paragraph: 0, times: [], sentence: null };
  for (const sentence of sentences) {
    const own = paragraphs.findIndex(({ end }, index) => index >= Math.max(0, paragraph) && end >= sentence.end);
    if (own !== paragraph) recent = { from: read.length, paragraph: read.length, times: [], sentence: null };
    paragraph = own;
    recent = readSentence(text, sentence, read, recent);
  }
  const figures = read.map((one): Figure => ({ ...one, partOf: null, like: null }));
  for (const [index, { partOf, like }] of read.entries()) {
    const figure = figures[index] as Figure;
    if (partOf !== null) figure.partOf = figures[partOf] ?? null;
    if (like !== null) figure.like = figures[like] ?? null;
  }
  return phrases === null ? figures : withinPhrases(figures, phrases);
}

/** Those in the source's own words, with what they are parts of or like where that stands there too. */
function withinPhrases(figures: readonly Figure[], phrases: readonly Range[]): Figure[] {
  const phraseOf = ({ start, end }: Range) => phrases.find((phrase) => phrase.start <= start && end <= phrase.end);
  const kept = new Set(figures.filter((figure) => phraseOf(figure) !== undefined));
  for (const figure of kept) {
    if (figure.unit !== null && phraseOf(figure.unit) === undefined) figure.unit = null;
    if (figure.partOf !== null && !kept.has(figure.partOf)) figure.partOf = null;
    if (figure.like !== null && !kept.has(figure.like)) figure.like = null;
  }
  return [...kept];
}

/** What the sentence before leaves to the next one: its figures, from an index on; the time it spoke of; a noun it asked for. */
type Recent = {
  /** Index of the first figure of the sentence, or of those before it where it has none. */
  from: number;
  /** Index of the first figure of the paragraph. */
  paragraph: number;
  times: string[];
  /** The sentence before, in the same paragraph. */
  sentence: Range | null;
};

/** "How many sailings": what the sentence before asked for. */
function askedFor(text: string, { sentence }: Recent): string | null {
  const asked = /(?<!\p{L})how\s+many\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s)(?=\s)/iu;
  return sentence === null ? null : (asked.exec(text.slice(sentence.start, sentence.end))?.[1] ?? null);
}

/** The last plural noun of the sentence before, in lower case. */
function lastNouns(text: string, { sentence }: Recent): string | null {
  if (sentence === null) return null;
  const isNoun = ({ kind, lower }: Token) =>
    kind === "word" && isPlural(lower) && !NO_COUNT.has(lower) && !FUNCTION_WORDS.has(lower);
  return tokensOf(text, sentence).findLast(isNoun)?.lower ?? null;
}

/** A number that may be a figure, with what was found beside it. */
type Candidate = {
  number: WrittenNumber;
  range: Range;
  mark: Figure["mark"];
  /** Where what belongs to the number begins: approximating words are part of it. */
  lead: number;
  noun: Noun | null;
  /** "of them", "of whom"; "of the 45"; "of barley" */
  of: "them" | "number" | "kind" | null;
  rate: string | null;
  isMoney?: true;
  /** Where the number with its noun and its rate ends. */
  end: number;
};

type Noun = { range: Range; words: string; head: string };

/** A number in digits or in words may be in it; what has none is passed over. */
const MAY_COUNT =
  /\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|four|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|dozen)(?!\p{L})/iu;

function readSentence(text: string, sentence: Range, figures: Read[], recent: Recent): Recent {
  const first = figures.length;
  if (!MAY_COUNT.test(text.slice(sentence.start, sentence.end))) {
    const times = openingTimes(text, sentence) ?? recent.times;
    return { from: first, paragraph: recent.paragraph, times, sentence };
  }
  const tokens = tokensOf(text, sentence);
  const times = timesOf(text.slice(sentence.start, sentence.end));
  // "In the winter of 2018/19 ...": a time that opens a sentence goes on until another is named.
  const inherited = times.length > 0 ? [] : recent.times;
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, at);
    if (!number) {
      at++;
      continue;
    }
    const candidate = candidateOf(text, tokens, number, sentence);
    if (candidate) candidates.push(candidate);
    at = number.to;
  }
  const accepted = candidates.filter((candidate, index) => {
    const figure = figureOf(text, tokens, sentence, candidate, { figures, recent, first, candidates, index });
    if (figure) figures.push(figure);
    return figure !== null;
  });
  const own = figures.slice(first);
  relate(text, sentence, own, accepted, first, figures, recent);
  for (const [index, figure] of own.entries()) {
    figure.times = times.length > 0 ? timesNear(text, sentence, figure) : inherited;
    if (figure.times.length === 0 && figure.like !== null) figure.times = [...(figures[figure.like] as Read).times];
    const isWeak = figure.value <= 3 && !(accepted[index] as Candidate).number.inDigits;
    if (isWeak) weigh(text, tokens, figure, accepted[index] as Candidate, own);
  }
  const dropped = own.filter(({ value }) => Number.isNaN(value));
  if (dropped.length > 0) drop(figures, dropped);
  return {
    from: first,
    paragraph: recent.paragraph,
    times: openingTimes(text, sentence) ?? inherited,
    sentence,
  };
}

/** Takes figures out, and moves the indexes that lead to others. */
function drop(figures: Read[], dropped: readonly Read[]): void {
  const before = [...figures];
  figures.splice(0, figures.length, ...before.filter((figure) => !dropped.includes(figure)));
  const moved = (index: number | null) => {
    const at = index === null ? -1 : figures.indexOf(before[index] as Read);
    return at < 0 ? null : at;
  };
  for (const figure of figures) {
    figure.partOf = moved(figure.partOf);
    figure.like = moved(figure.like);
  }
}

/** The number with what stands beside it, unless it is a date, a time, a measure, a name or the like. */
function candidateOf(text: string, tokens: readonly Token[], number: WrittenNumber, sentence: Range): Candidate | null {
  const [head, last] = [tokens[number.from] as Token, tokens[number.to - 1] as Token];
  const range = { start: head.start, end: last.end };
  const before = text.slice(Math.max(sentence.start, range.start - 60), range.start);
  const after = text.slice(range.end, Math.min(sentence.end, range.end + 60));
  const money = moneyOf(range, before, after);
  if (money)
    return {
      number,
      range,
      mark: markOf(before).mark,
      lead: markOf(before).lead(range),
      of: null,
      isMoney: true,
      ...money,
    };
  if (!Number.isInteger(number.value) || number.value < 1) return null;
  const isRange = /(?<![\d.,])\d[\d,]*\s?[-–]\s?$/u.test(before) && /^\s+\p{Ll}/u.test(after);
  if ((isGlued(before, after) && !isRange) || isDateOrTime(number, before, after, head.text)) return null;
  const { mark, lead } = markOf(before);
  const bare = before.slice(0, before.length - (range.start - lead(range)));
  if (isRank(bare) || isAge(bare, after) || isRatio(bare, after)) return null;
  if (/^0\d/.test(head.text) || (number.inDigits && /^\d{7,}$/.test(head.text))) return null;
  const { noun, of, to } = nounAfter(text, tokens, number);
  if (noun && isNoCount(noun)) return null;
  // "Flight 237 passengers", but "in one street 56 people"
  const isPlace =
    /\p{Ll}{4,}\s*$/u.test(bare) &&
    !/\p{Lu}\p{L}*\s*$/u.test(bare) &&
    !/(?:number|article|clause|page)\s*$/u.test(bare);
  // "Articles 5, 6 and 7"
  const first = bare.replace(/(?:\d+\s*(?:,|and|or|to|–|-)\s*(?:and\s+)?)+$/u, "");
  if (first !== bare && isReference(first.replace(/s\s*$/u, " ")) && !noun) return null;
  if (isReference(bare) && !(isPlace && noun && classOfNoun(noun.head))) return null;
  if (isYear(number, tokens, noun, bare)) return null;
  if (isRange && !noun) return null;
  if (noun && isNamed(bare, noun)) return null;
  const rest = text.slice(to, Math.min(sentence.end, to + 30));
  const rate = /^\s+(?:a|an|per|each|every)\s+([\p{L}]+)(?!\s+(?:earlier|ago|before|later|after))/u.exec(rest);
  const isRate = rate !== null && !isPlural((rate[1] as string).toLowerCase());
  return {
    number,
    range,
    mark,
    lead: lead(range),
    noun,
    of,
    rate: isRate ? (rate[1] as string).toLowerCase() : null,
    end: isRate ? to + rate[0].length : to,
  };
}

function moneyOf(range: Range, before: string, after: string): Pick<Candidate, "noun" | "rate" | "end"> | null {
  const sign = CURRENCY_BEFORE.exec(before);
  if (sign) {
    const start = range.start - sign[0].length;
    const words = sign[0].trim();
    return { noun: { range: { start, end: start + words.length }, words, head: words }, rate: null, end: range.end };
  }
  const name = CURRENCY_AFTER.exec(after);
  if (!name) return null;
  const end = range.end + name[0].length;
  const words = name[0].trim();
  const rate = /^\s+(?:a|an|per)\s+(\p{L}+)/u.exec(after.slice(name[0].length))?.[1]?.toLowerCase() ?? null;
  return { noun: { range: { start: end - words.length, end }, words, head: name[1] as string }, rate, end };
}

function markOf(before: string): { mark: Figure["mark"]; lead: (range: Range) => number } {
  for (const [mark, pattern] of Object.entries(APPROXIMATE) as [keyof typeof APPROXIMATE, RegExp][]) {
    const found = pattern.exec(before);
    if (found) return { mark, lead: ({ start }) => start - found[0].trimStart().length };
  }
  return { mark: null, lead: ({ start }) => start };
}

/** Part of a word, a compound, a score or a longer number. */
function isGlued(before: string, after: string): boolean {
  return (
    /[\p{L}\p{N}#@_/+\\]$|[\p{L}\p{N}][-‐‑.:]$|\d\s?[-–:/]\s?$/u.test(before) ||
    /^[\p{L}\p{N}°%‰ºª_]|^\s?(?:%|°)|^[-‐‑][\p{L}]|^[/:]\d|^\s?[-–]\s?\d/u.test(after) ||
    /^\s+(?:per\s?cent|percent(?:age)?|pct)(?!\p{L})/iu.test(after)
  );
}

const DATE_AFTER = new RegExp(
  `^\\s*(?:,\\s*\\d{1,2})*\\s*(?:(?:-|–|—|to|and|or)\\s*(?:the\\s+)?(?:night\\s+of\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s*)?(?:of\\s+)?${MONTH}(?![\\p{L}])`,
  "u",
);
const DATE_BEFORE = new RegExp(
  `(?<!\\p{L})${MONTH}\\.?\\s+(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s*(?:-|–|to|and)\\s*)*$`,
  "u",
);

function isDateOrTime({ value, inDigits }: WrittenNumber, before: string, after: string, written: string): boolean {
  if (value <= 31 && inDigits && (DATE_AFTER.test(after) || DATE_BEFORE.test(before))) return true;
  if (/^\s*(?:a\.?m|p\.?m)(?![\p{L}])|^\s*o['’]clock|^\s*(?:GMT|UTC|CET|hrs)(?!\p{L})/iu.test(after)) return true;
  return /^\d{1,2}\.\d{2}$/.test(written);
}

const AFTER_TIME =
  /(?<!\p{L})(?:in|since|until|till|by|from|before|after|during|early|late|mid|of|between|to|through|year|winter|summer|spring|autumn|season|and|or)\s*$/iu;

/** A bare number of four digits that may be a year is one, unless something is counted that is never named by years. */
function isYear(
  { value, inDigits }: WrittenNumber,
  tokens: readonly Token[],
  noun: Noun | null,
  before: string,
): boolean {
  if (!inDigits || value < 1500 || value > 2100) return false;
  const isBare = tokens.some(({ text }) => text === String(value));
  if (!isBare) return false;
  if (/(?<!\p{L})(?:in|since|until|of|by|during)\s*$/iu.test(before) || DATE_BEFORE.test(before)) return true;
  if (new RegExp(`${MONTH}\\.?,?\\s*(?:\\d{1,2},?\\s*)?$`, "u").test(before)) return true;
  return (
    noun === null || (classOfNoun(noun.head) === null && AFTER_TIME.test(before)) || classOfNoun(noun.head) === null
  );
}

/** "Article 5", "page 12"; a capital letter makes no difference, but for "No". */
function isReference(before: string): boolean {
  return (
    REFERENCE.test(before) ||
    REFERENCE.test(before.replace(/\p{Lu}(?=\p{L}{3,}\s*$)/u, (letter) => letter.toLowerCase()))
  );
}

/** "Windows 11 users", but neither "In Arda 45 people" nor a headline in capitals. */
function isNamed(before: string, noun: Noun): boolean {
  if (/^\p{Lu}/u.test(noun.words)) return false;
  const words = before.trim().split(/\s+/);
  let from = words.length;
  while (from > 0 && /^\p{Lu}[\p{L}'’-]*$/u.test(words[from - 1] ?? "") && !MAY_LEAD.test(words[from - 1] ?? ""))
    from--;
  const leader = words[from - 1];
  const isCalendar = new RegExp(`^(?:${MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$`, "u").test(
    words.at(-1) ?? "",
  );
  return from < words.length && !isCalendar && leader !== undefined && /\p{L}$/u.test(leader) && !MAY_LEAD.test(leader);
}

/** After these a name is a place, a time or a person, and the number is no part of it. */
const MAY_LEAD =
  /^(?:in|at|near|on|from|of|around|outside|over|across|to|by|for|with|said|says|and|while|but|or|as|that|when|where|if|the)$/i;

/** "the last two weeks", "the top ten": no count of anything. */
function isRank(before: string): boolean {
  return /(?<!\p{L})(?:first|second|third|last|next|past|previous|final|top|every|each|nearest|upcoming|coming|several|few|many|times|chapter)\s+$/iu.test(
    before,
  );
}

function isAge(before: string, after: string): boolean {
  return (
    /(?<!\p{L})(?:aged?|ages)\s+(?:of\s+|between\s+|from\s+)?(?:[\p{L}\d]+\s*(?:to|and|-|–)\s*)?$/iu.test(before) ||
    (/\p{Lu}\p{L}+,\s*$/u.test(before) && /^\s*[,)]/.test(after)) ||
    (/\p{Lu}\p{L}+\s*\(\s*$/u.test(before) && /^\s*\)/.test(after))
  );
}

/** "one in five", "nine out of ten" */
function isRatio(before: string, after: string): boolean {
  return (
    /^\s+in\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|a\s+hundred)(?!\s*\p{Lu})(?![\p{L}\d,])/u.test(
      after,
    ) ||
    /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|\d)\s+in\s+(?:every\s+)?$/iu.test(before) ||
    /^\s+out\s+of\s+(?:ten|five|10|5|100)(?![\p{L}\d,])/u.test(after) ||
    /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|\d)\s+out\s+of\s+$/iu.test(before)
  );
}

function isNoCount({ head, words }: Noun): boolean {
  const first = head.split(/\s/)[0] as string;
  // "340 broken meters" measure nothing.
  if (first === "meters" && /^(?!(?:square|cubic|long|linear)\s)\p{Ll}+(?:ed|en)?\s/u.test(words)) return false;
  return NO_COUNT.has(first) || /(?<!\p{L})(?:square|cubic|nautical|per\s?cent)(?!\p{L})/iu.test(words);
}

/** At most so many words stand before the head of a noun phrase. */
const MODIFIERS = 5;

/** The noun phrase that a number counts, with "of them" and the like; `to` is where it ends. */
function nounAfter(
  text: string,
  tokens: readonly Token[],
  number: WrittenNumber,
): { noun: Noun | null; of: Candidate["of"]; to: number } {
  let at = number.to;
  const ending = (tokens[at - 1] as Token).end;
  let of: Candidate["of"] = null;
  if (tokens[at]?.lower === "of") {
    let next = at + 1;
    if (["them", "whom", "which", "those", "these"].includes(tokens[next]?.lower ?? "")) {
      of = "them";
      at = next + 1;
      // "76 of them children", "two of whom were women"
      if (["were", "are", "was", "is", "being"].includes(tokens[at]?.lower ?? "")) {
        const noun = phraseAt(text, tokens, at + 1, number);
        return noun && isBareEnd(tokens, noun)
          ? { noun, of, to: noun.range.end }
          : { noun: null, of, to: (tokens[at - 1] as Token).end };
      }
    } else {
      while (
        /^(?:the|its|their|his|her|our|all|these|those|some|about|around|a|total|of|more|than)$/.test(
          tokens[next]?.lower ?? "",
        )
      )
        next++;
      // "Six of the dead were children."
      const isOfThese = NOMINALS.has(tokens[next]?.lower ?? "") || tokens[next]?.lower === "victims";
      const were = isOfThese && ["were", "are"].includes(tokens[next + 1]?.lower ?? "");
      const kind = were ? phraseAt(text, tokens, next + 2, number) : null;
      if (kind && isBareEnd(tokens, kind)) return { noun: kind, of: "them", to: kind.range.end };
      if (numberAt(tokens, next)) return { noun: null, of: "number", to: ending };
      // "120 sacks, including 35 of oats"
      if (next === at + 1 && /^\p{Ll}/u.test(tokens[next]?.text ?? "")) of = "kind";
      at = next;
    }
  }
  const noun = phraseAt(text, tokens, at, number);
  if (of === "kind" && !noun) return { noun, of, to: (tokens[at] as Token).end };
  return { noun, of, to: noun?.range.end ?? (of === "them" ? (tokens[at - 1] as Token).end : ending) };
}

/** "12 were women": the noun is all that is said. */
function isBareEnd(tokens: readonly Token[], { range }: Noun): boolean {
  const next = tokens.find(({ start }) => start >= range.end);
  return !next || next.kind === "sign" || next.lower === "and";
}

function phraseAt(text: string, tokens: readonly Token[], from: number, { value }: WrittenNumber): Noun | null {
  let head = -1;
  let at = from;
  while (["more", "other", "others", "further", "additional", "fewer", "less"].includes(tokens[at]?.lower ?? "")) {
    if (tokens[at]?.lower === "others") return nounOf(text, tokens, at, at);
    at++;
  }
  const start = at;
  for (; at < tokens.length && at <= start + MODIFIERS; at++) {
    const token = tokens[at] as Token;
    // "90 boys' names"
    const isGenitive = /['’ʼ]s?$/.test(token.text) && isPlural(token.lower);
    if (token.kind === "number" || (token.kind === "sign" && !/["“”'‘’]/.test(token.text))) break;
    if (token.kind === "sign") {
      if (head >= 0 || /[”’]/.test(token.text)) break;
      continue;
    }
    if (FUNCTION_WORDS.has(token.lower)) break;
    if (isPlural(token.lower) && numberAt(tokens, at) === null) {
      head = at;
      if (isGenitive) break;
      const next = tokens[at + 1];
      if (
        next?.kind === "word" &&
        isPlural(next.lower) &&
        !FUNCTION_WORDS.has(next.lower) &&
        !/^\p{Lu}/u.test(next.text)
      )
        continue;
      break;
    }
    if (head >= 0) break;
  }
  if (head < 0) {
    const nominal = tokens[start];
    if (nominal && NOMINALS.has(nominal.lower)) return nounOf(text, tokens, start, start);
    return value === 1 ? singularAt(text, tokens, start) : null;
  }
  return withOf(text, tokens, start, head);
}

/** "one local history museum": all words up to one that ends a noun phrase. */
function singularAt(text: string, tokens: readonly Token[], start: number): Noun | null {
  let at = start;
  for (; at < tokens.length && at <= start + MODIFIERS; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || FUNCTION_WORDS.has(token.lower)) break;
    if (at > start && /(?:ed|ing)$/.test(token.lower)) break;
  }
  if (at === start) return null;
  return withOf(text, tokens, start, at - 1);
}

/** "houses of culture": a noun without an article after "of" belongs to the name of what is counted. */
function withOf(text: string, tokens: readonly Token[], start: number, head: number): Noun {
  const [of, noun, next] = [tokens[head + 1], tokens[head + 2], tokens[head + 3]];
  const isName =
    of?.lower === "of" &&
    noun?.kind === "word" &&
    /^\p{Ll}/u.test(noun.text) &&
    !FUNCTION_WORDS.has(noun.lower) &&
    numberAt(tokens, head + 2) === null &&
    (!next || next.kind === "sign" || FUNCTION_WORDS.has(next.lower) || /ed$/.test(next.lower));
  return nounOf(text, tokens, start, isName ? head + 2 : head, head);
}

function nounOf(text: string, tokens: readonly Token[], from: number, to: number, head = to): Noun {
  const [first, last] = [tokens[from] as Token, tokens[to] as Token];
  const possessive = /['’ʼ]s?$/.exec(last.text)?.[0].length ?? 0;
  const range = { start: first.start, end: last.end - (head === to ? possessive : 0) };
  const name = tokens
    .slice(head, to + 1)
    .map(({ lower }) => lower)
    .join(" ");
  return { range, words: text.slice(range.start, range.end), head: name };
}

type Surroundings = {
  figures: readonly Read[];
  recent: Recent;
  first: number;
  candidates: readonly Candidate[];
  index: number;
};

/** What decides whether a number is a figure stands no further from it. UTF-16 units. */
const WINDOW = 160;

/** A figure, or null where the number counts nothing. */
function figureOf(
  text: string,
  tokens: readonly Token[],
  sentence: Range,
  candidate: Candidate,
  around: Surroundings,
): Read | null {
  const { number, range, noun, of } = candidate;
  const before = text.slice(Math.max(sentence.start, candidate.lead - WINDOW), candidate.lead);
  const after = text.slice(candidate.end, Math.min(sentence.end, candidate.end + WINDOW));
  const { figures, first, recent, candidates, index } = around;
  const base = {
    before: { start: candidate.lead, end: candidate.lead },
    after: { start: candidate.end, end: candidate.end },
  };
  const figure: Read = {
    ...range,
    value: number.value,
    unit: noun?.range ?? null,
    noun: noun?.words ?? null,
    ...(candidate.isMoney && noun ? { counts: noun.head.toLowerCase(), kind: "things" as const } : countedBy(noun)),
    mark: candidate.mark,
    rate: candidate.rate,
    sentence,
    ...base,
    roles: [],
    cues: [],
    times: [],
    partOf: null,
    like: null,
    isAccount: false,
    account: null,
    isRecount: false,
    isFurther: MORE.test(before) || MORE_AFTER.test(text.slice(range.end, sentence.end)),
    isPlanned: false,
  };
  const isFirst = figures.length === first;
  const fate = FATE_OF.exec(text.slice(range.end, sentence.end))?.[1]?.toLowerCase();
  const ofFate = (at: number) => figures[at]?.roles.includes(fateRole(fate ?? ""));
  const antecedent =
    fate === undefined
      ? antecedentOf(figures, first, recent, of === "them" || SAID_OF_PERSONS.test(after))
      : (placesFrom(recent.paragraph, figures.length).findLast(ofFate) ?? null);
  const isWithin = of !== "them" || antecedent === null || (figures[antecedent] as Read).value >= number.value;
  if (noun && !(of === "kind" && !isFirst && antecedent !== null)) {
    if (number.value === 1 && /^\s*of(?!\p{L})/u.test(text.slice(range.end, sentence.end))) return null;
    if (number.value === 1 && !isCountOfOne(before, noun, candidates, index, text)) return null;
    if (of === "them" && isWithin) figure.partOf = antecedent;
    // "171 complaints were passed on; 75 others were not"
    const other = antecedent !== null && antecedent >= first ? (figures[antecedent] as Read) : null;
    if (noun.head === "others" && other && other.kind !== "persons")
      return { ...figure, ...likeOf(figures, antecedent as number), unit: null, isFurther: true };
    // "three soldiers were killed and 11 wounded"
    const like = antecedent !== null && antecedent >= first ? (figures[antecedent] as Read) : null;
    if (NOMINALS.has(noun.head) && like?.kind === "persons") figure.counts = like.counts;
    return figure;
  }
  if (of === "them") {
    if (number.value === 1) return null;
    if (antecedent === null || !isWithin) {
      // "They read the names. There are 90 of them."
      const nouns = THERE_WERE.test(before) ? lastNouns(text, recent) : null;
      return nouns === null ? null : { ...figure, noun: nouns, ...countedBy({ range, words: nouns, head: nouns }) };
    }
    return { ...figure, ...likeOf(figures, antecedent), partOf: antecedent };
  }
  if (number.value === 1) return null;
  if (of === "kind" && antecedent !== null)
    return { ...figure, unit: null, ...likeOf(figures, antecedent), like: antecedent };
  if (of === "number") {
    // "12 of the 45 passengers": what is counted stands with the second number.
    const whole = candidates[index + 1];
    return whole?.noun ? { ...figure, noun: whole.noun.words, ...countedBy(whole.noun) } : null;
  }
  const isPoll = number.inDigits && POLL.test(before) && /^\s+to\s+\d/u.test(after);
  if (isPoll) return { ...figure, counts: "vote", kind: "things", roles: ["in favour"] };
  const isNay = !isFirst && figures.at(-1)?.counts === "vote" && /\d\s+to\s+$/u.test(before);
  if (isNay) return { ...figure, counts: "vote", kind: "things", roles: ["against"] };
  const named = nounBefore(text, tokens, candidate, before);
  if (named) return { ...figure, unit: named.range, noun: named.words, ...countedBy(named) };
  // "16 gold, 9 silver and 11 bronze medals"
  const shared = sharedNoun(text, candidates, index);
  if (shared) return { ...figure, noun: shared.words, ...countedBy(shared) };
  if (!mayLackNoun(before, after, number, !isFirst)) return null;
  if (number.inDigits && VOTED.test(after) && !(antecedent !== null && (figures[antecedent] as Read).counts === "vote"))
    return { ...figure, counts: "vote", kind: "things" };
  const isKilling = ENDS_IN_ROLE_VERB.test(before) || TOLL.test(before);
  if (isKilling && !(antecedent !== null && figures[antecedent]?.kind === "persons"))
    return { ...figure, counts: "person", kind: "persons" };
  const same = figures.findLastIndex((other) => other.value === number.value && other.noun !== null);
  // "Among the 1,410 are ...": the number is enough to say what is meant.
  if (same >= 0 && number.value > 12 && /(?<!\p{L})the\s+$/iu.test(before)) {
    return { ...figure, ...likeOf(figures, same), rate: (figures[same] as Read).rate, like: same };
  }
  if (antecedent !== null && (antecedent >= recent.from || before.trim() === "")) {
    const like = figures[antecedent] as Read;
    const all = /(?:^|;)\s*$/.test(before) && like.partOf === null && number.value < like.value ? antecedent : null;
    // "Three were children."
    const were = /^\s+(?:were|are)\s+(?=\p{Ll})/u.exec(after);
    const at = were ? tokens.findIndex(({ start }) => start >= candidate.end + were[0].length) : -1;
    const said = all !== null && at >= 0 ? phraseAt(text, tokens, at, number) : null;
    if (said && isBareEnd(tokens, said) && !NOMINALS.has(said.head)) {
      return { ...figure, unit: said.range, noun: said.words, ...countedBy(said), partOf: antecedent };
    }
    return { ...figure, ...likeOf(figures, antecedent), rate: figure.rate ?? like.rate, like: antecedent, partOf: all };
  }
  if (isKilling) return null;
  if (FATE_AFTER.test(after)) return { ...figure, counts: "person", kind: "persons" };
  const nouns = THERE_WERE.test(before) ? lastNouns(text, recent) : null;
  const words = nouns ?? askedFor(text, recent);
  if (words !== null) {
    const head = words.split(/\s+/).at(-1)?.toLowerCase() ?? words;
    return { ...figure, noun: words, ...countedBy({ range, words, head }) };
  }
  return null;
}

/** The noun at the end of a list of numbers with an adjective each. */
function sharedNoun(text: string, candidates: readonly Candidate[], index: number): Noun | null {
  for (let at = index; at + 1 < candidates.length; at++) {
    const [one, next] = [candidates[at] as Candidate, candidates[at + 1] as Candidate];
    if (!/^\s+\p{Ll}[\p{L}-]+\s*(?:,|,?\s+and)\s+$/u.test(text.slice(one.end, next.lead))) return null;
    const words = next.noun?.words.split(/\s+/) ?? [];
    if (next.noun && words.length > 1) return { ...next.noun, words: words.slice(1).join(" ") };
    if (next.noun) return null;
  }
  return null;
}

function placesFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
}

function likeOf(figures: readonly Read[], index: number): Pick<Read, "noun" | "counts" | "kind"> {
  const { noun, counts, kind } = figures[index] as Read;
  return { noun, counts, kind };
}

function countedBy(noun: Noun | null): Pick<Read, "counts" | "kind"> {
  if (!noun) return { counts: null, kind: "unknown" };
  const words = noun.words.toLowerCase().split(/\s+/);
  const found = classOfNoun(words.slice(-2).join(" ")) ?? classOfNoun(noun.head);
  const isOld = words.some((word) => OLD.has(word));
  if (found?.name === "person" && isOld) return { counts: "elderly", kind: "persons" };
  if (words.includes("enemy")) return { counts: "soldier", kind: "persons" };
  if (NOMINALS.has(noun.head)) return { counts: "person", kind: "persons" };
  return found ? { counts: found.name, kind: found.kind } : { counts: noun.head, kind: "unknown" };
}

/**
 * The figure before whose noun a number without one takes over: the last of its own sentence, else of the sentence before. "Of
 * them" means persons, and the whole rather than a part.
 */
function antecedentOf(figures: readonly Read[], first: number, recent: Recent, isPart: boolean): number | null {
  const indexes = placesFrom(recent.paragraph, figures.length).reverse();
  const own = indexes.filter((index) => index >= first);
  const choose = (from: readonly number[]) =>
    (isPart
      ? from.find((index) => figures[index]?.partOf === null && figures[index]?.kind === "persons")
      : undefined) ??
    from.find((index) => figures[index]?.partOf === null && figures[index]?.noun !== null) ??
    from.find((index) => figures[index]?.noun !== null);
  return choose(own) ?? choose(indexes) ?? null;
}

/** "One" is a count in a list of counts, or of a person of whom something is said; else a pronoun or an article. */
function isCountOfOne(
  before: string,
  noun: Noun,
  candidates: readonly Candidate[],
  index: number,
  text: string,
): boolean {
  if (/(?<!\p{L})(?:no|any|some|every|each|this|that|the|only|at|on|another|which|or)\s+$/iu.test(before)) return false;
  if (/^(?:hand|side|day|thing|way|point|time|another|person's|party|such|reason|more|example|word)$/.test(noun.head))
    return false;
  const neighbours = [candidates[index - 1], candidates[index + 1]];
  const isListed = neighbours.some((other) => {
    if (!other?.noun) return false;
    const gap =
      other.range.start < noun.range.start
        ? text.slice(other.end, (candidates[index] as Candidate).lead)
        : text.slice((candidates[index] as Candidate).end, other.lead);
    return isListGap(gap);
  });
  return isListed || (classOfNoun(noun.head)?.kind === "persons" && !/(?<!\p{L})(?:one)\s+$/iu.test(before));
}

/** What stands between two figures of a list. */
function isListGap(gap: string): boolean {
  const words = gap.replace(/["“”«»]/g, " ");
  if (!/\S/.test(words)) return false;
  return /^\s*(?:[,;]|(?:,\s*)?(?:and|or|as\s+well\s+as|plus|along\s+with|&)(?:\s+(?:also|another|further|a\s+further|some|for|then))?|,?\s*also)?\s*(?:(?:another|a\s+further)\s*)?$/iu.test(
    words,
  );
}

/** "Six of the dead": part of those of whom it is said. */
const FATE_OF = /^\s+of\s+the\s+(dead|victims|injured|wounded|missing)(?!\p{L})/iu;

function fateRole(fate: string): string {
  if (fate === "missing") return "missing";
  return fate === "injured" || fate === "wounded" ? "injured" : "dead";
}

/** "another 12", "12 more": on top of others, of which they are no count. */
const MORE = /(?<!\p{L})(?:another|(?:a\s+)?further|additional|other|remaining)\s+$/iu;
const MORE_AFTER = /^\s+(?:more|others?|further|additional)(?!\p{L}|\s+than)/iu;

/** "and 90 were ill": of them something else is said. */
const OWN_PREDICATE = /^\s*(?:were|was|are|is|have|had|has|remain(?:ed)?)\s+\p{Ll}/u;

const ROLE_VERB =
  "kill(?:s|ed|ing)?|injur(?:ed|es|ing)|wound(?:ed|s|ing)|arrest(?:ed|s|ing)|detain(?:ed|s|ing)|rescu(?:ed|es|ing)|evacuat(?:ed|es|ing)|displac(?:ed|es|ing)|drown(?:ed|s|ing)|hospitali[sz](?:ed|es|ing)|captur(?:ed|es|ing)";
const ENDS_IN_ROLE_VERB = new RegExp(`(?<!\\p{L})(?:${ROLE_VERB})\\s+(?:another\\s+)?$`, "iu");
const TOLL =
  /(?<!\p{L})(?:death\s+toll|toll|number\s+of\s+(?:the\s+)?(?:dead|deaths|victims|injured|wounded))(?!\p{L})[^.;,]*$/iu;
const MAY_PRECEDE =
  /(?:^|[;:—–(\n“"«]|,)\s*$|(?<!\p{L})(?:and|while|but|whereas|against|from|is|are|was|were|has|have|had|been|be|took|takes|won|wins|gained|made?|makes|it|counts?|counted|says?|said|reports?|reported|estimated?|estimates|gives?|gave|another|remaining|other|others|further|with|put\s+(?:it|them|the\s+\p{L}+(?:\s+\p{L}+){0,8})\s+at|at|stood\s+at|stands\s+at|rose\s+to|risen\s+to|fell\s+to|fallen\s+to|climbed\s+to|to|reached|reaching|as|than|(?:figures?|numbers?|totals?|tolls?|counts?|writes|wrote|speaks|spoke|knows|talks|talked|out)\s+of|among\s+the|of\s+the|whom|which)\s+$|(?<!\p{L})(?:and|while|but)\s+(?:the\s+)?(?:\p{L}+['’]s\s+)?\p{L}+\s+$/iu;
const VOTED =
  /^\s*(?:votes?\s+)?(?:in\s+favou?r|against|for)\s*(?:$|[.,;)]|and(?!\p{L})|with(?!\p{L})|the\s+(?:motion|bill|proposal|law|budget)(?!\p{L}))/iu;
const SAID_OF_PERSONS =
  /^\s+(?:are|were|is|was|remain(?:s|ed)?)\s+(?:still\s+)?(?:in\s+(?:an?\s+)?(?:hospital|intensive|critical|serious|stable|custody)|dead|missing|children|women|killed|injured|wounded|hurt|arrested|detained|under)/iu;
/** "Twelve died", "three more were arrested": people, whom nothing names. */
const FATE_AFTER =
  /^\s+(?:more\s+|others\s+)?(?:(?:were|was|are|have\s+been|had\s+been|remain(?:ed)?)\s+)?(?:still\s+|later\s+|reportedly\s+)?(?:killed|died|dead|drowned|perished|injured|wounded|hurt|missing|arrested|detained|rescued|evacuated|hospitali[sz]ed|aboard|on\s+board)(?!\p{L})/iu;
const POLL = /(?<!\p{L})(?:vot(?:e[ds]?|ing)|by)\s+(?:by\s+)?$/iu;
const THERE_WERE = /(?<!\p{L})there\s+(?:were|are|had\s+been|have\s+been|would\s+be)\s+$/iu;
const MAY_FOLLOW =
  /^\s*(?:$|[.,;:!?—–)”"»]|(?:is|are|was|were|be|been|has|have|had|did|do|does|will|would|could|can|should|may|might|who|that|which|when|while|of|for|against|according|near|inside|outside|across|around|along|among|over|because|and|but|or|in|on|at|last|this|since|during|by|to|from|out|without|with|under|as|after|before|a|per|each|fewer|more|less|others?|also|still|remain(?:s|ed)?|died|dead|lost|came|went|fled|left|took|said|\p{Ll}+ed)(?!\p{L}))/iu;

/** Whether a number without a noun can share that of the figure before. */
function mayLackNoun(
  before: string,
  after: string,
  { value, inDigits }: WrittenNumber,
  isInSentence: boolean,
): boolean {
  if (!inDigits && value < 2) return false;
  if (!MAY_FOLLOW.test(after)) return false;
  if (ENDS_IN_ROLE_VERB.test(before) || TOLL.test(before)) return true;
  if (/(?<!\p{L})(?:under|over|above|below)\s+$/iu.test(before)) return false;
  // "the driver, 54, ..."
  if (/\p{L},\s*$/u.test(before) && /^\s*,/.test(after) && value < 120) return false;
  if (/(?<!\p{L})out\s+of\s+$/iu.test(before) && !isInSentence) return false;
  if (/(?<!\p{L})the\s+$/iu.test(before) && !inDigits) return false;
  // "on two", "at 8": what is counted must be near where only a preposition leads to the number.
  if (/(?<!\p{L})(?:at|to|from|as|in)\s+$/iu.test(before) && !isInSentence) {
    return /(?<!\p{L})(?:put|puts|estimated?|stood|stands|rose|risen|fell|fallen|climbed|grew|grown|reached|gave|number|figure|total)(?!\p{L})/iu.test(
      before,
    );
  }
  return MAY_PRECEDE.test(before) || (isInSentence && GIVES_NUMBER.test(before));
}

/** "families: 8", "a crew of nine", "put the number of families that have moved at seven" */
function nounBefore(text: string, tokens: readonly Token[], { number, lead }: Candidate, before: string): Noun | null {
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
  const ofThe = /(?<!\p{L})of\s+(?:the|these|those|its|their)\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+),\s*$/iu.exec(before);
  const ofWords = ofThe?.[1] ?? "";
  const ofHead = ofWords.split(/\s+/).at(-1)?.toLowerCase() ?? "";
  if (ofThe && isPlural(ofHead) && !NO_COUNT.has(ofHead)) {
    const start = lead - (before.length - ofThe.index) + ofThe[0].indexOf(ofWords);
    return { range: { start, end: start + ofWords.length }, words: ofWords, head: ofHead };
  }
  const group =
    /(?<!\p{L})(crew|family|group|team|population|crowd|audience|membership|convoy|delegation|garrison|staff|workforce|party)\s+of\s+$/iu.exec(
      before,
    );
  if (group) {
    const words = group[1] as string;
    const start = lead - (before.length - group.index);
    return { range: { start, end: start + words.length }, words, head: groupHead(words.toLowerCase()) };
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

function groupHead(group: string): string {
  return ["population", "crowd", "audience", "group", "party", "family"].includes(group)
    ? "people"
    : group === "membership"
      ? "members"
      : group === "workforce"
        ? "workers"
        : group;
}

/** Parts and wholes of a sentence, and what belongs to each figure of what is said in it. */
function relate(
  text: string,
  sentence: Range,
  own: readonly Read[],
  candidates: readonly Candidate[],
  first: number,
  figures: readonly Read[],
  recent: Recent,
): void {
  const at = (index: number) => candidates[index] as Candidate;
  const gapBefore = (index: number) =>
    text.slice(index === 0 ? sentence.start : at(index - 1).end, at(index).lead).replace(/["“”«»]/g, " ");

  // Parts that stand within what is said of their whole, and so have no words of their own around them.
  const inside = new Set<number>();
  for (const [index, figure] of own.entries()) {
    const gap = gapBefore(index);
    const previous = own[index - 1];
    if (figure.partOf !== null) {
      // "76 of them children", but not "two of whom were released"
      const isBare = at(index).noun !== null || /^\s*[,)—–-]/u.test(text.slice(at(index).end, sentence.end));
      if (isBare && /^\s*[,—–(-]\s*(?:including\s*)?$/u.test(gap)) inside.add(index);
      continue;
    }
    if (
      index > 0 &&
      /(?<!\p{L})of\s+(?:the|its|their|our|his|her|these|those|all|a\s+total\s+of)?\s*$/iu.test(gap) &&
      at(index - 1).of === "number"
    ) {
      (previous as Read).partOf = first + index;
      continue;
    }
    if (/(?<!\p{L})out\s+of\s+(?:the\s+|a\s+total\s+of\s+)?$/iu.test(gap)) {
      const part = own.slice(0, index).findLast(({ partOf }) => partOf === null);
      if (part && (part.counts === figure.counts || (part.kind === "persons" && figure.kind === "persons"))) {
        part.partOf = first + index;
        continue;
      }
    }
    if (
      previous &&
      /(?<!\p{L})among(?:st)?\s+the\s*$/iu.test(gapBefore(index - 1)) &&
      /(?<!\p{L})(?:are|were|is|was)\s*$/iu.test(gap)
    ) {
      figure.partOf = first + index - 1;
      continue;
    }
    if (index > 0 && /^\s*(?:votes?\s+)?to\s*$/u.test(gap) && previous?.counts === "vote") {
      (previous as Read).roles = ["in favour"];
      figure.roles = ["against"];
    }
    // "Of the 84 people on board, 31 were injured"
    if (
      index === 1 &&
      /^\s*(?:out\s+)?of\s+(?:the|these|those|its|their|all)?\s*$/iu.test(gapBefore(0)) &&
      /,\s*$/.test(gap)
    ) {
      figure.partOf = first;
      continue;
    }
    const whole = own.slice(0, index).findLastIndex(({ partOf }) => partOf === null);
    if (whole < 0) {
      // "Among them were 12 children", said of the sentence before.
      const isMarked =
        /^\W*(?:among\s+(?:them|those|these)|they\s+include|these\s+include|of\s+(?:them|these|those))(?!\p{L})/iu.test(
          gap,
        );
      const preceding = placesFrom(recent.from, first);
      const wholes = preceding.filter((at) => figures[at]?.partOf === null);
      const isPerson = ({ kind }: Read) => (figure.kind === "persons") === (kind === "persons");
      const alike = wholes.filter((at) => isPerson(figures[at] as Read));
      const before = (alike.length > 0 ? alike : wholes).toSorted(
        (a, b) => (figures[b] as Read).value - (figures[a] as Read).value,
      )[0];
      if (isMarked && before !== undefined && mayBePart(figure, figures[before] as Read)) figure.partOf = before;
      continue;
    }
    const wholeFigure = own[whole] as Read;
    const mark = lastMark(gap);
    const isMarked =
      mark !== null &&
      !/[;.]|(?<!\p{L})(?:and|while|but)(?!\p{L})[^,]*\s(?:were|was|are|is|had|have)\s/iu.test(gap.slice(mark)) &&
      gap.slice(mark).length < 60;
    const isOpened =
      (/^\s*(?:(?:were|was|have|had|been)\s+){0,2}(?:\p{Ll}+\s*)?[—–(:-]+\s*$/u.test(gap) || /:\s*$/.test(gap)) &&
      index - 1 === whole &&
      isSubclass(figure, wholeFigure);
    const isContinued =
      isListGap(gap) &&
      !gap.includes(";") &&
      previous !== undefined &&
      previous.partOf === first + whole &&
      isSubclass(figure, wholeFigure, previous);
    if (!(isMarked || isOpened || isContinued) || !mayBePart(figure, wholeFigure)) continue;
    figure.partOf = first + whole;
    if (!isContinued || inside.has(index - 1)) inside.add(index);
  }

  // "killed nine people, three of them children, and wounded 21": as many people, and not children.
  for (const [index, figure] of own.entries()) {
    const part = figure.like === null || figure.partOf !== null ? undefined : figures[figure.like];
    if (!part || part.partOf === null || figure.like === null || figure.like < first) continue;
    // "12 crowns out of 12": the part of this one.
    if (part.partOf === first + index) continue;
    Object.assign(figure, likeOf(figures, part.partOf), { like: part.partOf });
  }

  const mains = own.map((_, index) => index).filter((index) => !inside.has(index));
  for (const [place, index] of mains.entries()) {
    const figure = own[index] as Read;
    const next = mains[place + 1];
    const inner = own.map((_, other) => other).filter((other) => other > index && (next === undefined || other < next));
    // What follows the parts of a whole is said of the whole.
    const from = inner.length > 0 ? at(inner.at(-1) as number).end : at(index).end;
    const to = next === undefined ? sentence.end : at(next).lead;
    const gap = text.slice(from, to);
    const cut = next === undefined ? gap.length : splitAt(gap);
    // "34 people were arrested, including six women"
    const toParts = inner.length > 0 ? text.slice(at(index).end, at(inner[0] as number).lead) : "";
    const isSaidBefore = /\p{L}/u.test(toParts.replace(new RegExp(SUBSET_MARK, "giu"), ""));
    figure.after = { start: isSaidBefore ? at(index).end : from, end: from + cut };
    if (next !== undefined) (own[next] as Read).before = { start: from + cut, end: at(next).lead };
    if (place === 0) figure.before = { start: sentence.start, end: at(index).lead };
  }
  for (const [index, figure] of own.entries()) {
    const between = { start: figure.end, end: at(index).end };
    if (figure.roles.length === 0) figure.roles = rolesOf(text, figure, between);
    figure.cues = cuesOf(text, figure, between);
    const lead = text.slice(figure.before.start, figure.before.end).slice(-80);
    // What opens a quotation is somebody's count too: “Ten, if the poets come.”
    const isSpoken = /["“«‘]\s*$/.test(text.slice(sentence.start, figure.start));
    figure.isRecount = RECOUNTS.test(lead);
    figure.isPlanned =
      PLANNED.test(clauseBefore(lead)) || PLANNED.test(nextClause(text.slice(figure.after.start, figure.after.end)));
    figure.account = accountOf(text, figure);
    figure.isAccount = isSpoken || COUNTING.test(lead) || isGivenAfter(text, figure);
  }
  // "15 of the 60 boats sailed": what is said is said of the 15.
  for (const [index, figure] of own.entries()) {
    const whole = own[index + 1];
    if (at(index).of !== "number" || !whole || figure.partOf !== first + index + 1) continue;
    if (figure.roles.length === 0) figure.roles = whole.roles;
    whole.roles = [];
  }
  shareInLists(text, own, candidates, mains);
  // "Eleven died. Nine were injured.": no part of those before, as something else is said of them.
  for (const figure of own) {
    const opens = /(?:^|;)\s*$/.test(text.slice(sentence.start, figure.start));
    const isPart = opens && figure.like !== null && figure.like === figure.partOf;
    if (isPart && figure.roles.length > 0) figure.partOf = null;
  }
  const asked = askedFor(text, recent);
  // What is said of a whole is said of its parts, where nothing else is.
  for (const figure of own) {
    const whole = figure.partOf === null ? undefined : figures[figure.partOf];
    if (whole && figure.roles.length === 0) figure.roles = [...whole.roles];
    const isAsked = asked !== null && figure.noun === asked && figure.like === null;
    if (isAsked && figure.roles.length === 0 && recent.sentence) {
      figure.roles = rolesIn(figure, [text.slice(recent.sentence.start, recent.sentence.end)]);
    }
    const like = figure.like === null ? undefined : figures[figure.like];
    if (like && asked !== null && figure.roles.length === 0) figure.roles = [...like.roles];
    const isOwn = OWN_PREDICATE.test(text.slice(figure.after.start, figure.after.end));
    if (like && !isOwn && figure.roles.length === 0 && (figure.isAccount || isGapping(text, figure, like))) {
      figure.roles = like.roles.filter((name) => name !== CAPACITY);
      const lead = text.slice(Math.max(sentence.start, like.start - 60), like.start);
      figure.isAccount ||= like.isAccount && COUNTS_IT.test(lead);
    }
  }
  // Members who vote are counted as votes.
  for (const figure of own) {
    const isVote = figure.kind === "persons" && figure.roles.some((name) => VOTES.includes(name));
    if (isVote)
      Object.assign(figure, {
        counts: "vote",
        kind: "things",
        roles: figure.roles.filter((name) => name !== TOOK_PART),
      });
  }
}

/** Where the words of one figure end and those of the next begin: at the last mark or conjunction between them. */
function splitAt(gap: string): number {
  const marks = [
    ...gap.matchAll(
      /[,;:—–()]\s*(?:(?:and|while|but|as\s+well\s+as|whereas|with)(?!\p{L}))?|(?<!\p{L})(?:and|while|but|whereas|against|with)(?!\p{L})/giu,
    ),
  ];
  const last = marks.at(-1);
  return last ? last.index : gap.length;
}

/** Figures of a list have what stands before its first and after its last. */
function shareInLists(
  text: string,
  own: readonly Read[],
  candidates: readonly Candidate[],
  mains: readonly number[],
): void {
  let list: Read[] = [];
  const close = () => {
    const [head, last] = [list[0], list.at(-1)];
    if (!head || !last || list.length < 2) return;
    const isLost = LOST.test(text.slice(head.before.start, head.before.end));
    const shared = [...new Set(list.flatMap(({ roles }) => roles))].filter((name) => !(isLost && name === "dead"));
    const bare = list.filter(({ roles }) => roles.length === 0);
    for (const figure of bare) {
      figure.roles = shared.filter((name) => isRoleOf(name, figure.kind));
      figure.after = last.after;
    }
  };
  for (const [place, index] of mains.entries()) {
    const before = mains[place - 1];
    const [previous, candidate] = [
      before === undefined ? undefined : candidates[before],
      candidates[index] as Candidate,
    ];
    const isListed =
      previous !== undefined &&
      !previous.isMoney &&
      !candidate.isMoney &&
      isListGap(text.slice(previous.end, candidate.lead));
    if (!isListed || (own[index] as Read).partOf !== null) {
      close();
      list = [];
    }
    list.push(own[index] as Read);
  }
  close();
}

function isOfPersons(name: string): boolean {
  return ROLES.find((role) => role.name === name)?.of === "persons";
}

function isRoleOf(name: string, kind: Kind): boolean {
  const role = ROLES.find((candidate) => candidate.name === name);
  return (
    role !== undefined &&
    name !== POPULATION &&
    (role.of === "all" || role.of === kind || (kind === "unknown" && role.of === "things"))
  );
}

/** The offset after the last mark of a part in the words between two figures. */
function lastMark(gap: string): number | null {
  const last = [...gap.matchAll(new RegExp(SUBSET_MARK, "giu"))].at(-1);
  return last ? last.index + last[0].length : null;
}

/** Women, children and the like are kinds of people; soldiers too. */
function isSubclass(part: Read, whole: Read, sibling?: Read): boolean {
  if (part.counts === null || whole.counts === null) return false;
  if (sibling?.kind === "persons" && part.kind === "persons" && whole.kind === "unknown") return true;
  if (part.kind === "persons" && whole.kind === "persons") return part.counts !== whole.counts || sibling !== undefined;
  return part.counts === whole.counts;
}

function mayBePart(part: Read, whole: Read): boolean {
  if (part.value > whole.value) return false;
  return part.kind === whole.kind || part.kind === "unknown" || whole.kind === "unknown";
}

/** "and the Authority 12": the verb is that of the clause before. */
function isGapping(text: string, figure: Read, like: Read): boolean {
  const between = text.slice(like.end, figure.start);
  return between.length < 120 && /(?:and|while|but|,)\s+(?:the\s+)?(?:\p{Lu}?[\p{L}'’-]+\s+){0,3}$/iu.test(between);
}

/** The words that name who gives a figure: before the verb of counting or saying, or after "according to". */
function accountOf(text: string, { before, after, sentence }: Read): Range | null {
  const following = /(?<!\p{L})according\s+to\s+(?:the\s+)?((?:[\p{L}'’-]+\s?){1,4})/iu.exec(
    text.slice(after.start, after.end),
  );
  if (following) {
    const start = after.start + following.index + following[0].length - (following[1] as string).length;
    return { start, end: start + (following[1] as string).length };
  }
  const lead = text.slice(sentence.start, before.end);
  const preceding = [...lead.matchAll(new RegExp(COUNTING, "giu"))].at(-1);
  if (!preceding || /according/i.test(preceding[0])) {
    const named = /(?<!\p{L})according\s+to\s+(?:the\s+)?((?:[\p{L}'’-]+\s?){1,4})/iu.exec(lead);
    if (!named) return null;
    const start = sentence.start + named.index + named[0].length - (named[1] as string).length;
    return { start, end: start + (named[1] as string).length };
  }
  const subject = /(?:[\p{L}'’-]+\s+){1,5}$/u.exec(lead.slice(0, preceding.index));
  const end = sentence.start + preceding.index;
  return subject ? { start: end - subject[0].length, end } : null;
}

function isGivenAfter(text: string, { after }: Read): boolean {
  return /(?<!\p{L})according\s+to(?!\p{L})|^[\s,]*(?:is|was)\s+[^.;]{1,40}['’]s/iu.test(
    text.slice(after.start, after.end).slice(0, 160),
  );
}

/** What is said of what is counted, by the words that belong to it. */
function rolesOf(text: string, figure: Read, between: Range): string[] {
  const noun = text.slice(between.start, between.end);
  const after = clauseAfter(text.slice(figure.after.start, figure.after.end));
  const wide = text.slice(figure.before.start, figure.before.end);
  const before = clauseBefore(wide);
  const roles = rolesIn(figure, [noun, after, before], text.slice(figure.after.start, figure.sentence.end));
  if (isPopulation(figure, wide)) roles.push(POPULATION);
  const isLost = MAY_FALL.has(figure.counts ?? "") && LOST.test(wide);
  if ((isLost || /^\s*lives$/iu.test(noun) || figure.noun === "lives") && !roles.includes("dead")) roles.push("dead");
  const implied = IMPLIED.get(figure.noun?.toLowerCase().split(/\s+/).at(-1) ?? "");
  if (implied !== undefined && (roles.length === 0 || implied === "rescued") && !roles.includes(implied))
    roles.push(implied);
  if (figure.counts === "patient") return roles.filter((name) => name !== "injured");
  // Further off, only what happens to people or to what they have is said of all that is counted in the sentence.
  return roles.length > 0
    ? roles
    : rolesIn(figure, [wide.slice(-160)]).filter(
        (name) => !OF_ITS_OWN.has(name) && !(figure.kind === "unknown" && isOfPersons(name)),
      );
}

/** The words of the source that are the cues of a figure's roles. */
function cuesOf(text: string, { roles, before, after }: Read, between: Range): string[] {
  const words = [between, after, before].map(({ start, end }) => text.slice(start, end));
  return ROLES.filter(({ name }) => roles.includes(name) && name !== POPULATION).flatMap(({ cue }) => {
    const every = new RegExp(cue.source, `${cue.flags}g`);
    const found = words.map((part) => part.match(every) ?? []).find((matches) => matches.length > 0);
    return [...new Set(found)];
  });
}

const POPULATION = "population";
const CAPACITY = "capacity";

const TOOK_PART = "took part";

/** What the noun alone says. */
const IMPLIED = new Map(
  [
    ["took part", "strikers protesters protestors demonstrators marchers voters"],
    ["rescued", "survivors"],
  ].flatMap(([role = "", nouns = ""]) => nouns.split(" ").map((noun): [string, string] => [noun, role])),
);
const VOTES = ["in favour", "against", "abstained"];

/** Those of whom a war report says that a side lost them. */
const MAY_FALL = new Set(["soldier", "militant", "police", "firefighter", "man", "brother", "sister"]);

/** Roles of which a cue before a number must stand right before it. UTF-16 units. */
const NEAR = 24;
const OF_ITS_OWN = new Set(["opened", "rebuilt", "closed", "gone", "late", "carried", "in favour", "against"]);

/** Of the words at, after and before a number those that stand right beside it. */
function nearPart(part: string, place: number, kind: Kind): string {
  if (place === 2) return part.slice(kind === "unknown" ? -NEAR / 2 : -NEAR);
  return place === 1 && kind === "unknown" ? part.slice(0, 2 * NEAR).replace(/(?<=\s)of\s+\p{Lu}[\s\S]*$/u, "") : part;
}

/** The roles of which there is a cue in one of these stretches, or right after what is counted. */
function rolesIn(figure: Read, words: readonly string[], after = ""): string[] {
  const roles = ROLES.filter(({ cue, follows, of, name }) => {
    if (name === POPULATION || !(of === "all" || figure.kind === "unknown" || of === figure.kind)) return false;
    const mayFollow = figure.counts === "vote" || figure.kind === "persons";
    if (mayFollow && follows?.test(after)) return true;
    if (mayFollow && VOTES.includes(name) && ROLES.some((other) => other.follows?.test(after))) return false;
    // "It opened with 240 objects" opens none of them.
    // Of a noun that may be no person's, only what stands beside it is said.
    const isNear = OF_ITS_OWN.has(name) || (figure.kind === "unknown" && of === "persons");
    if (name === CAPACITY) return cue.test(words[2] ?? "");
    return words.some((part, place) => cue.test(isNear ? nearPart(part, place, figure.kind) : part));
  });
  const names = new Set(roles.map(({ name }) => name));
  const left = roles.filter(({ instead }) => !instead?.some((other) => names.has(other))).map(({ name }) => name);
  return figure.counts === "child" ? left : left.filter((name) => !/parent/.test(name));
}

function isPopulation(figure: Read, before: string): boolean {
  const role = ROLES.find(({ name }) => name === POPULATION);
  if (figure.counts !== "person" || !role?.cue.test(before)) return false;
  const noun = (figure.noun ?? "").toLowerCase();
  return (
    /population\s+of\s*$|home\s+to\s*$/iu.test(
      before.replace(/(?:about|around|some|approx\.?|approximately|roughly|nearly|almost|over|more\s+than)\s*$/iu, ""),
    ) || /inhabitants|residents|population/.test(noun)
  );
}

/** What is said right after a noun: up to a mark that ends a clause, an insertion between commas left out. */
function clauseAfter(words: string): string {
  return words
    .replace(/^[\s”"]*,[^,.;]*,(?=\s*(?:were|was|are|is|had|have|has|died|remain))/u, "")
    .split(/\s(?:and|while|but)\s+(?:another|others|the\s+(?:others?|rest))(?!\p{L})/u)[0]
    ?.slice(0, 200) as string;
}

function nextClause(words: string): string {
  return words.split(/[,;:—–]|\s(?:and|while|but)\s/u, 1).join("");
}

function clauseBefore(words: string): string {
  const cut = [...words.matchAll(/[,;:—–](?=\s)|(?<=\s)(?:and|while|but)(?=\s)/giu)].at(-1);
  return words.slice(cut && cut.index > 0 ? cut.index : 0).slice(-120);
}

/** A small number in words is a count where something is said of it, or where it stands among counts; "the two" means a pair. */
function weigh(text: string, tokens: readonly Token[], figure: Read, candidate: Candidate, own: readonly Read[]): void {
  const before = tokens[candidate.number.from - 1]?.lower ?? "";
  const isPair = /^(?:the|these|those|both|all|his|her|its|their|our|my|your|any|either)$/.test(before);
  const isListed =
    own.length > 1 &&
    (figure.partOf !== null ||
      own.some(
        (other) =>
          other !== figure &&
          isListGap(
            text
              .slice(Math.min(other.end, figure.end), Math.max(other.start, figure.start))
              .replace(/^\s*[\p{L}\s'’-]*/u, ""),
          ),
      ));
  if (isPair && figure.roles.length === 0 && figure.partOf === null && !isListed) figure.value = Number.NaN;
}

function openingTimes(text: string, { start, end }: Range): string[] | null {
  const opening =
    text.slice(start, Math.min(end, start + 60)).split(/,|\s(?:was|were|had|has|have|carried|MS)\s/)[0] ?? "";
  const times = timesOf(opening);
  return times.length > 0 ? times : null;
}

/** Times that a stretch of a text speaks of: years, "before", "now". */
function timesOf(words: string): string[] {
  const years = [...words.matchAll(/(?<![\d,.])(?:1[5-9]|20)\d\d(?!\d|,\d)/g)].map(([year]) => year);
  return [
    ...new Set([...years, ...(TIME_BEFORE.test(words) ? ["before"] : []), ...(TIME_NOW.test(words) ? ["now"] : [])]),
  ];
}

/** The times in the words that belong to a figure; where none stands there, those that open the sentence. */
function timesNear(text: string, { start }: Range, figure: Read): string[] {
  const near = timesOf(
    `${text.slice(figure.before.start, figure.before.end)} ${text.slice(figure.after.start, figure.after.end)}`,
  );
  return near.length > 0 ? near : timesOf(text.slice(start, Math.min(figure.start, start + 80)));
}
