import anyAscii from "any-ascii";
import { stemmer } from "stemmer";
import { eng } from "stopword";
import type { AliasGroup } from "../documents/schema.ts";
import { wordsIn as listed } from "../lexicon/build.ts";
import * as lists from "../lexicon/query.ts";
import { ownCopy } from "../text/own.ts";
import type { Range } from "../text/ranges.ts";
import { ENGLISH, type Language, languageOf } from "./languages.ts";

/** A word of a text: its place there (UTF-16 offsets), its folded form, and the word as written without its ending. */
export type Word = Range & { folded: string; written: string };

/** What a search compares: a stem, or `@` and the name of an alias group. */
export type Term = string;

const BASE_FORMS = new Map(listed(lists.BASE_FORMS).map((pair) => pair.split(/\s+/) as [string, string]));

const NO_STOP_WORDS = new Set(listed(lists.NO_STOP_WORDS));
const STOP_WORDS = new Set([...eng, ...listed(lists.STOP_WORDS)].filter((word) => !NO_STOP_WORDS.has(word)));

const QUESTION_WORDS = new Set(listed(lists.QUESTION_WORDS));

const ASKING_ELSEWHERE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(listed(lists.QUESTION_WORDS_GERMAN)),
  ru: new Set(listed(lists.QUESTION_WORDS_RUSSIAN)),
  tr: new Set(listed(lists.QUESTION_WORDS_TURKISH)),
};

/** Lower case without diacritics and in Latin letters, so that spellings and scripts can be compared. */
export function fold(text: string): string {
  const isAscii = /^[\x20-\x7e]*$/.test(text);
  const plain = isAscii ? text : anyAscii(text.replace(EVERY_UNSEEN, "").normalize("NFKC"));
  return plain.toLowerCase().replace(/['`]/g, "");
}

/** Signs inside a word that print nothing: the soft hyphen, joiners, Arabic vowel signs and what stretches a line. */
const UNSEEN = "\\u00AD\\u200B-\\u200D\\u2060\\u064B-\\u065F\\u0670\\u0640";
const EVERY_UNSEEN = new RegExp(`[${UNSEEN}]`, "gu");

/** 1,275 and 1 275 and, as most of Europe writes it, 1.275: one number, whose groups have three figures each. */
const GROUPED = "(?<![\\d.,])[1-9]\\d{0,2}(?:(?:[,\\u00A0\\u202F’']\\d{3})+|(?:\\.\\d{3})+|(?: \\d{3})+)(?![.,]?\\d)";
const IS_GROUPED = new RegExp(`^${GROUPED}$`, "u");

/** What joins two parts of a word: an apostrophe, the end of a line that divided it, or the hyphen of "e-mail". */
const JOINED = `['’ʼ]|(?<=\\p{Ll})-\\r?\\n[ \\t]*(?=\\p{Ll})|(?<=(?<![\\p{L}\\p{N}])(?:e|E|co|Co))-(?=\\p{L})`;
const WORD = new RegExp(`${GROUPED}|[\\p{L}\\p{N}\\p{M}${UNSEEN}]+(?:(?:${JOINED})[\\p{L}\\p{M}${UNSEEN}]+)*`, "gu");

/** Scripts that write words without a space between them. */
const UNDIVIDED_SCRIPTS = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"];
const UNDIVIDED = new RegExp(`[${UNDIVIDED_SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}]`, "u");
const WORD_BREAKS = new Intl.Segmenter(undefined, { granularity: "word" });

/** An article or pronoun that has lost its vowel (l'Aquila, qu'il), and Turkic endings of a name (Isparta’dan). */
const ELIDED = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|dell|nell|sull|all|dall)['’](?=\p{L}{2})/iu;
const TURKIC_ENDING =
  /(?<=^\p{Lu}\p{L}+)['’](?:[dt][aeə]n?|n?[ıiuü]n|[yn]?[aeəıiuü]|n[dt][aeə]n?|l[aeə]r\p{L}*|y?l[aeə]|[dt][aeə]ki)$/u;
const ENGLISH_ENDING = /['’ʼ](?:s|re|ve|ll|d|m)$/i;

/**
 * The words of a text in order, folded: 1,275 as 1275, 366th as 366, e-mail as email, a word that a line's end divides
 * as one, and without a possessive ending. Chinese, Japanese and Thai are divided as `Intl.Segmenter` does.
 */
export function wordsOf(text: string): readonly Word[] {
  return text.length > LONGEST_KEPT ? wordsIn(text) : keptOf(text).words;
}

/**
 * The words of short texts are kept, as one answer reads the same sentences several times, and the next often the same
 * passages: so many texts of at most so many UTF-16 units, then it begins anew.
 */
const [MOST_KEPT, LONGEST_KEPT] = [2000, 1000];
const wordsKept = new Map<string, { words: readonly Word[]; read: TextTerms | null }>();

function keptOf(text: string) {
  const known = wordsKept.get(text);
  if (known) return known;
  const own = ownCopy(text);
  const made = { words: wordsIn(own), read: null };
  if (wordsKept.size >= MOST_KEPT) wordsKept.clear();
  wordsKept.set(own, made);
  return made;
}

/**
 * Runs of signs that are one word each, as they come again and again: so many of at most so many UTF-16 units, then it
 * begins anew. The engine copies a shorter run out of its text; a longer one would keep all of that in memory.
 */
const [MOST_SINGLES, LONGEST_SINGLE] = [50_000, 12];
const singles = new Map<string, Pick<Word, "folded" | "written">>();

/** As `wordsOf`, of a text that is hardly read again soon: its words are not kept. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  eachRun(text, (written, start, folded) => takeRun(written, start, folded, words));
  return words;
}

/**
 * Gives each run of signs that words are read from as `WORD` has it, until one is answered with false. One of plain
 * letters, as most are, is found without that expression, and comes folded: it is one word.
 */
function eachRun(text: string, use: (written: string, start: number, folded: string | null) => unknown): void {
  for (let at = 0; at < text.length; ) {
    let [end, isLower] = [at, true];
    for (let unit = text.charCodeAt(end); isPlainLetter(unit); unit = text.charCodeAt(++end)) isLower &&= unit >= 97;
    if (end === at && isBetweenWords(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let [written, start, folded]: [string, number, string | null] = ["", at, null];
    if (end > at && !mayGoOn(text.charCodeAt(end))) {
      written = text.slice(at, end);
      folded = isLower ? written : written.toLowerCase();
    } else {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (!match) return;
      written = match[0];
      start = match.index;
    }
    if (use(written, start, folded) === false) return;
    at = start + written.length;
  }
}

/** UTF-16 units of ASCII; past the end of a text there is none (NaN). */
const isPlainLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isBetweenWords = (unit: number) => unit < 128 && !isPlainLetter(unit) && !isFigure(unit);
const isFigure = (unit: number) => unit >= 48 && unit <= 57;

/** Whether a word of plain letters may not be over before this sign: a figure, an apostrophe, a hyphen, no ASCII. */
const mayGoOn = (unit: number) => unit >= 128 || isFigure(unit) || unit === 39 || unit === 45;

function takeRun(written: string, start: number, folded: string | null, into: Word[]): void {
  const known = folded === null ? singles.get(written) : { folded, written };
  if (known) into.push({ start, end: start + written.length, folded: known.folded, written: known.written });
  else if (UNDIVIDED.test(written)) {
    for (const { segment, index, isWordLike } of WORD_BREAKS.segment(written))
      if (isWordLike) for (const word of wordOf(segment, start + index)) into.push(word);
  } else for (const word of wordOf(written, start)) into.push(word);
}

function* wordOf(written: string, start: number): Generator<Word> {
  const bare = bareOf(written);
  const folded = fold(bare).replace(/^(\d+)(?:st|nd|rd|th)$/, "$1");
  if (/[^a-z0-9]/.test(folded)) yield* severalIn(written.replace(ENGLISH_ENDING, ""), start);
  else if (folded !== "") {
    if (written.length <= LONGEST_SINGLE && !UNDIVIDED.test(written)) {
      if (singles.size >= MOST_SINGLES) singles.clear();
      singles.set(written, { folded, written: bare });
    }
    yield { start, end: start + written.length, folded, written: bare };
  }
}

/** A word without what a line's end, its grammar or a typesetter has put to it. */
function bareOf(written: string): string {
  if (/^\p{L}+$/u.test(written)) return written;
  if (IS_GROUPED.test(written)) return written.replace(/\D/g, "");
  return written
    .replace(/-\r?\n[ \t]*|-/g, "")
    .replace(ENGLISH_ENDING, "")
    .replace(ELIDED, "")
    .replace(TURKIC_ENDING, "");
}

/** A character with the marks on it. */
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gu;

/**
 * The words of a run of signs that folds into several (½, ﷺ), each with the signs that it is made of and no others:
 * what looks a word up by its place reads the run once, and not once for each of its words.
 */
function* severalIn(run: string, start: number): Generator<Word> {
  let open: Word | null = null;
  for (const { 0: cluster, index } of run.matchAll(CLUSTER)) {
    const at = { start: start + index, end: start + index + cluster.length };
    for (const [part] of fold(cluster).matchAll(/[a-z0-9]+|[^a-z0-9]+/g)) {
      const isWord = /^[a-z0-9]/.test(part);
      if (open && isWord) {
        open.folded += part;
        open.written = open.folded;
        open.end = at.end;
      } else if (isWord) open = { ...at, folded: part, written: part };
      else {
        if (open) yield open;
        open = null;
      }
    }
  }
  if (open) yield open;
}

/**
 * The beginning of a text up to the word with which it has folded into so many characters, as one sign can fold into
 * eighteen (Unicode, NFKC of U+FDFA) and what is looked for is looked up word by word.
 */
export function withinFolded(text: string, most: number): string {
  let length = 0;
  let within = text;
  eachRun(text, (written, start, plain) => {
    const words: Word[] = [];
    takeRun(written, start, plain, words);
    for (const { end, folded } of words) {
      length += folded.length;
      if (length < most) continue;
      within = text.slice(0, end);
      return false;
    }
  });
  return within;
}

const ASKING = new Set(listed(lists.ASKING));

/** Whether a text asks a question or for something: by its mark, or by a word of asking. */
export function isQuestion(text: string, words: readonly Word[]): boolean {
  return text.includes("?") || words.some(({ folded }) => ASKING.has(folded));
}

/** English words of grammar, those that ask first; and words of asking that are none. */
export const ENGLISH_GRAMMAR: readonly string[] = [...new Set([...ASKING, ...STOP_WORDS])].filter(isStopWord);
export const ENGLISH_ASKING: readonly string[] = [...QUESTION_WORDS].filter((word) => !isStopWord(word));

/** Whether a word is one by which a question is asked (what, who, where). */
export function asks(folded: string): boolean {
  return ASKING.has(folded);
}

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** Whether a word is one of grammar in a text of a language; English ones are in every text in Latin letters. */
export function isGrammar({ folded, written }: Pick<Word, "folded" | "written">, language: Language): boolean {
  if (language.code === ENGLISH || !language.writes(written)) return isStopWord(folded);
  return language.stopWords.has(written.toLocaleLowerCase(language.code));
}

/** Whether a word only asks, in a question in a language; English is taken where no list is. */
export function isQuestionWord({ folded, written }: Pick<Word, "folded" | "written">, { code }: Language): boolean {
  const others = ASKING_ELSEWHERE[code];
  return others ? others.has(written.toLocaleLowerCase(code)) : QUESTION_WORDS.has(folded);
}

/** Stems of words that were met; they come again and again, and to find one takes longer than to look it up. */
const stems = new Map<string, Term>();
const MOST_STEMS = 50_000;

/** The stem of a folded word, by Porter (1980), in one spelling where British and American differ. */
export function stem(folded: string): Term {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const own = stemOf(folded);
  stems.set(folded, own);
  return own;
}

function stemOf(folded: string): Term {
  const base = BASE_FORMS.get(folded) ?? folded;
  return stemmer(base.replace(/(?<=...)is(?=(?:e[ds]?|ing|ations?)$)/, "iz").replace(/(?<=...)our/, "or"));
}

/**
 * What a word of a text in a language is compared by: its stem by the rules of that language, folded; the folded word
 * where there are no such rules. English rules hold for words in a script that the language is not written in.
 */
export function termOf({ folded, written }: Pick<Word, "folded" | "written">, language: Language): Term {
  if (language.code === ENGLISH || !language.writes(written)) return stem(folded);
  if (language.stem === null) return folded;
  return fold(language.stem(written)).replace(/[^a-z0-9]/g, "") || folded;
}

/** A place where a form of an alias group stands among words: `from` and `to` are indexes, `to` exclusive. */
export type AliasMatch = { from: number; to: number; group: AliasGroup; term: Term };

/**
 * The forms of all alias groups. `match` finds the longest form at each place, as a query means it; `matchAll` also
 * those inside of longer ones, as a text holds them. `words` has the forms of one word: folded, and as they are
 * written.
 */
export type AliasIndex = {
  match: (words: readonly Word[]) => AliasMatch[];
  matchAll: (words: readonly Word[]) => AliasMatch[];
  words: ReadonlyMap<string, string>;
  /** Whether there are no groups, so that no text need be looked through for them. */
  isEmpty: boolean;
};

export function indexAliases(groups: readonly AliasGroup[]): AliasIndex {
  const byFirstWord = new Map<string, { folded: string[]; group: AliasGroup }[]>();
  const written = new Map<string, string>();
  for (const group of groups) {
    for (const form of group.forms) {
      const words = wordsOf(form);
      const folded = words.map((word) => word.folded);
      const first = folded[0];
      if (first === undefined) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { folded, group }]);
      if (folded.length === 1 && !written.has(first)) written.set(first, form);
    }
  }
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.folded.length - a.folded.length);

  const matchesAt = (words: readonly Word[], from: number): AliasMatch[] =>
    (byFirstWord.get((words[from] as Word).folded) ?? [])
      .filter(({ folded }) => folded.every((word, index) => words[from + index]?.folded === word))
      .map(({ folded, group }) => ({ from, to: from + folded.length, group, term: aliasTerm(group) }));
  const matchAll = (words: readonly Word[]) => {
    const found: AliasMatch[] = [];
    for (let from = 0; from < words.length; from++)
      if (byFirstWord.has((words[from] as Word).folded)) found.push(...matchesAt(words, from));
    return found;
  };
  const match = (words: readonly Word[]) => {
    const found: AliasMatch[] = [];
    for (let from = 0; from < words.length; from++) {
      if (!byFirstWord.has((words[from] as Word).folded)) continue;
      const [longest] = matchesAt(words, from);
      if (!longest) continue;
      found.push(longest);
      from = longest.to - 1;
    }
    return found;
  };
  return { match, matchAll, words: written, isEmpty: byFirstWord.size === 0 };
}

function aliasTerm({ name }: AliasGroup): Term {
  return `@${name}`;
}

/** What the index holds of a text: the stems of all words but stop words, and the alias groups named in it. */
export function termsOf(text: string, aliases: AliasIndex, language = languageOf(ENGLISH)): Term[] {
  return [...readTerms(text, aliases, language).terms];
}

/**
 * The terms of a text in a language, as `termsOf`; and by word, in order, those of all of its words, those of grammar
 * too.
 */
export type TextTerms = {
  aliases: AliasIndex;
  language: Language;
  words: readonly Word[];
  terms: readonly Term[];
  ofWords: readonly Term[];
  all: ReadonlySet<Term>;
  /** Every name in it that has other forms. */
  names: readonly AliasMatch[];
  /** By word, its terms if it stood by itself; none of one of grammar. Null: nobody asked yet. */
  alone: readonly (readonly Term[])[] | null;
};

/** Reads the terms of a text, which are kept as its words are. */
export function readTerms(text: string, aliases: AliasIndex, language: Language): TextTerms {
  const kept = text.length > LONGEST_KEPT ? null : keptOf(text);
  if (kept?.read && kept.read.language === language && kept.read.aliases === aliases) return kept.read;
  const words = kept?.words ?? wordsIn(text);
  const ofWords = words.map((word) => termOf(word, language));
  const own = ofWords.filter((_, at) => !isGrammar(words[at] as Word, language));
  const names = aliases.isEmpty ? [] : aliases.matchAll(words);
  const terms = names.length === 0 ? own : [...own, ...names.map(({ term }) => term)];
  const read = { aliases, language, words, terms, ofWords, all: new Set(ofWords), names, alone: null };
  if (kept) kept.read = read;
  return read;
}

/** By word of a text that was read, in order, its terms if it stood by itself; none of one of grammar. */
export function termsAlone(text: string, read: TextTerms): readonly (readonly Term[])[] {
  const { aliases, language, words, ofWords } = read;
  read.alone ??= words.map(({ start, end, folded, written }, at) => {
    // Of plain letters, it is the same word by itself.
    const isSame = written.length === end - start && /^[a-z]+$/i.test(written);
    if (!isSame) return termsOf(text.slice(start, end), aliases, language);
    return isGrammar({ folded, written }, language) ? [] : [ofWords[at] as Term];
  });
  return read.alone;
}
