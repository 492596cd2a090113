import { wordsIn } from "../lexicon/build.ts";
import { ANY_PEOPLE, HAPPENING } from "../lexicon/query.ts";
import { monthsOf } from "../text/calendar.ts";
import { isElsewhere } from "./elsewhere.ts";
import { inRowOf, type Kind, kindOf, turningIn } from "./kinds.ts";
import { ENGLISH, guessLanguage, type Language } from "./languages.ts";
import type { Library } from "./library.ts";
import { nationWords } from "./nations.ts";
import { MOST_PHRASES } from "./phrases.ts";
import { phrasesIn, withoutPhrases, withoutQuotations } from "./quoted.ts";
import { MOST_TERMS, type Wanted } from "./sought.ts";
import {
  askingMeant,
  correctWord,
  grammarMeant,
  isCommonWord,
  MOST_STEPS,
  otherMeant,
  replaceWords,
  STEPS_OF_WORD,
} from "./spelling.ts";
import {
  type AliasMatch,
  fold,
  isGrammar,
  isQuestion,
  isQuestionWord,
  stem,
  type Term,
  termOf,
  type Word,
  withinFolded,
  wordsOf,
} from "./terms.ts";
import { SHORTEST } from "./vocabulary.ts";

/** A query as it is searched. */
export type Query = {
  /** The language in which it was probably asked, of those of the corpus and English. */
  language: Language;
  /** What a passage should hold; no term twice. */
  terms: Term[];
  /**
   * What passages are ranked by: the same, each by the square root of how often it stands there, and words of asking by
   * half.
   */
  wanted: Wanted[];
  /** What was in quotation marks: folded words that must stand in a row, and the terms of those that are indexed. */
  phrases: { words: string[]; terms: Term[] }[];
  /**
   * Where it is no question and few words, grammar among them ("every day"): those, folded; what has them in a row says
   * it as it was typed. Else null.
   */
  inRow: string[] | null;
  /** The query with its typing errors corrected, or null where there were none. */
  corrected: string | null;
  /** What was searched of a question ("what does ... say"), or null where no word of it was left out. */
  essence: string | null;
  /** Words that turn the question round, as typed, which are not searched. */
  turning: string[];
  /** Words that the corpus does not have, as typed. */
  unknown: string[];
  /** Their terms. */
  missing: Term[];
  /**
   * Of these, figures and what can only be a name. Where one is asked for that the corpus does not have, nothing
   * answers and nothing is near: another figure or name is another question.
   */
  barred: string[];
  /** Figures of the query: another number is another fact, so a passage must hold them all. */
  figures: Term[];
  /** Terms of names that the corpus has. */
  proper: Term[];
  /** What is asked for: a date or a number; null where that is not told. */
  kind: Kind | null;
  /** Whether it says of what it asks no more than "it": nothing answers, and the commonest date is near. */
  isBare: boolean;
  /** Names in the query that have other forms, as typed (or corrected). */
  names: { asked: string; match: AliasMatch }[];
  /** How much of it is searched, where it is too much for one answer; else null. */
  cutTo: CutTo | null;
};

/**
 * How much of a question is searched: so many characters from its start (UTF-16 units), the rarest so many of its words
 * and of its phrases; null of that of which all is.
 */
export type CutTo = { characters: number | null; words: number | null; phrases: number | null };

/** Words of asking say half as much of what is asked for as others. From trials on Cranfield and SciFact. */
const ASKING_WEIGHT = 0.5;

/**
 * No more of a query is read than folds into this: a message of 4,000 letters of any alphabet does. Folded characters.
 */
export const LONGEST_FOLDED = 6000;

/** One answer reads its question several times; of so many the last are kept, then it begins anew. */
const MOST_KEPT = 8;
const lastRead = new WeakMap<Library, Map<string, Query>>();

/** Reads a query. Stop words, and words of asking ("what do sources say about"), are left out unless in a phrase. */
export function readQuery(library: Library, given: string): Readonly<Query> {
  const kept = lastRead.get(library) ?? new Map<string, Query>();
  const query = kept.get(given) ?? readAnew(library, given);
  if (kept.size >= MOST_KEPT) kept.clear();
  lastRead.set(library, kept.set(given, query));
  return query;
}

function readAnew(library: Library, given: string): Query {
  const read = withinFolded(given, LONGEST_FOLDED);
  const text = withoutQuotations(read);
  const language = guessLanguage(wordsOf(text), library.languages, isGrammar);
  const term = (word: Word) => termOf(word, language);
  const phraseTexts = phrasesIn(text);
  const phrased = phraseTexts.map((phrase) => wordsOf(phrase)).filter((words) => words.length > 0);
  const phrases = phrased.map((words) => phraseOf(words, language));
  const loose = withoutPhrases(text);

  const typed = wordsOf(loose);
  const replacements = corrections(library, loose, typed, language);
  const searched = replaceWords(loose, replacements);
  const words = replacements.length === 0 ? typed : wordsOf(searched);
  const matches = library.aliases.match(words);
  const names = matches.map((match) => {
    const [first, last] = [words[match.from] as Word, words[match.to - 1] as Word];
    return { asked: searched.slice(first.start, last.end), match };
  });
  const rest = words.filter(
    (word, index) => !isGrammar(word, language) && !matches.some(({ from, to }) => from <= index && index < to),
  );
  const { telling, kind, isAsked } = tellingOf(searched, words, rest, language);
  const tellsNothing = telling.length + matches.length + phrases.length === 0;
  const isBare = tellsNothing && (kind === "when" || asksWhatHappened(searched, rest));
  const content = isBare || !tellsNothing ? telling : rest;
  const terms = [
    ...matches.map(({ term }) => term),
    ...content.map(term),
    ...phrases.flatMap((phrase) => phrase.terms),
  ];
  const isName = nameTest(searched, words, language);
  const unknown = content.filter((word) => !isKnown(library, word, language, isName(word)));
  const asking = content.length < rest.length ? rest.filter((word) => !content.includes(word)) : [];
  return {
    language,
    terms: [...new Set(terms)],
    wanted: isBare
      ? library.kinds("when").commonest.map((term) => ({ term, weight: 1, counts: true }))
      : wantedOf(library, { terms, asking, content, phrased: phrased.flat(), text: searched, language, isName }),
    phrases,
    inRow: inRowOf(words, { content: content.length, isPhrase: phrases.length === 0 && !isAsked }),
    corrected: replacements.length > 0 ? replaceWords(text, replacements) : null,
    essence: content.length < rest.length && !isBare ? essenceOf(searched, content, names, phraseTexts) : null,
    turning: turningIn(loose, typed, language, isAsked),
    figures: content.filter((word) => isFigure(word) && !isOfCompound(searched, word, content.length)).map(term),
    unknown: writtenIn(searched, unknown),
    missing: unknown.map(term),
    barred: writtenIn(
      searched,
      unknown.filter((word) => bars(searched, word, { isName, words: content.length, language })),
    ),
    proper: [
      ...matches.map(({ term }) => term),
      ...content.filter((word) => isName(word) && !unknown.includes(word)).map(term),
    ],
    kind,
    isBare,
    names,
    cutTo: cutOf(given, read, new Set(terms).size, phrases.length),
  };
}

/** Words as they are written in a text, none twice. */
function writtenIn(text: string, words: readonly Word[]): string[] {
  return [...new Set(words.map(({ start, end }) => text.slice(start, end)))];
}

function phraseOf(words: readonly Word[], language: Language): Query["phrases"][number] {
  const telling = words.filter((word) => !isGrammar(word, language));
  return { words: words.map(({ folded }) => folded), terms: telling.map((word) => termOf(word, language)) };
}

function cutOf(given: string, read: string, terms: number, phrases: number): CutTo | null {
  const isCut = read.length < given.length && /[\p{L}\p{N}]/u.test(given.slice(read.length));
  if (!isCut && terms <= MOST_TERMS && phrases <= MOST_PHRASES) return null;
  return {
    characters: isCut ? read.length : null,
    words: terms > MOST_TERMS ? MOST_TERMS : null,
    phrases: phrases > MOST_PHRASES ? MOST_PHRASES : null,
  };
}

const PEOPLE = new Set(wordsIn(ANY_PEOPLE));
const WHAT_HAPPENED = new Set(wordsIn(HAPPENING).map(stem));
const ASKS_OPENLY = /^\s*(?:what|who|where|why|how)(?![\p{L}\p{N}])/iu;

/** "Who did it", "where did it happen": what the documents are about, and no more. */
function asksWhatHappened(text: string, rest: readonly Word[]): boolean {
  return ASKS_OPENLY.test(text) && rest.every(({ folded }) => WHAT_HAPPENED.has(stem(folded)));
}

/** What a question asks for, and those of its words that tell of what. */
function tellingOf(
  text: string,
  words: readonly Word[],
  rest: readonly Word[],
  language: Language,
): { telling: readonly Word[]; kind: Kind | null; isAsked: boolean } {
  const cue = kindOf(text);
  // "What year" says nothing of what is asked, nor "сколько" where it is no word of grammar; "how old" does.
  const isCue = cue !== null && (cue.kind === "when" || language.code !== ENGLISH);
  const cued = isCue ? cue : { start: 0, end: 0 };
  // "How many people were killed" asks how many were.
  const counted = cue?.kind === "count" ? words.find(({ start }) => start >= cue.end) : undefined;
  const isPeople = (word: Word) => word.start === counted?.start && PEOPLE.has(word.folded);
  const isAsking = (word: Word) =>
    isQuestionWord(word, language) || isPeople(word) || (cued.start <= word.start && word.end <= cued.end);
  const isAsked = isQuestion(text, words) || cue?.start === 0 || (isCue && language.code !== ENGLISH);
  return { telling: isAsked ? rest.filter((word) => !isAsking(word)) : rest, kind: cue?.kind ?? null, isAsked };
}

/** Whether the corpus has a word in any form, or one that means the same unless it is a name. */
function isKnown(library: Library, word: Word, language: Language, isName = false): boolean {
  const forms = formsOf(library, word, language);
  const others = [...(isName ? [] : synonymsOf(library, forms)), ...otherNames(library, word, forms)];
  return [...forms, ...others].some((form) => isTermKnown(library, form));
}

/** English months by their names in German, folded: whoever asks in German asks of dates in English too. */
const MONTHS = new Map(
  monthsOf("de").flatMap(({ english, names }) => names.map((name) => [fold(name), fold(english)] as const)),
);

/**
 * For a nation or its adjective, or a month in German, that the corpus does not have: the terms of what else it is
 * called, of those that it has.
 */
function otherNames(library: Library, { folded }: Word, forms: readonly Term[]): Term[] {
  if (forms.some((form) => isTermKnown(library, form))) return [];
  const month = MONTHS.get(folded);
  const words = [...nationWords(folded), ...(month === undefined ? [] : [month])];
  return [...new Set(words.map(stem))].filter((term) => isTermKnown(library, term));
}

function synonymsOf({ synonyms }: Library, forms: readonly Term[]): Term[] {
  const others = new Set(forms.flatMap((form) => synonyms.get(form) ?? []));
  return [...others].filter((term) => !forms.includes(term));
}

/**
 * The terms of a word by the rules of the language of the question, and then of each of the corpus: the guess may be
 * wrong, and a name stands in texts of any language.
 */
function formsOf({ languages }: Library, word: Word, language: Language): Term[] {
  return [...new Set([language, ...languages].map((one) => termOf(word, one)))];
}

export function isTermKnown({ index: { passages, context } }: Library, term: Term): boolean {
  return passages.terms.has(term) || context.terms.has(term);
}

/** In digits, which a code only has inside it, or in words; "one" stands for much else. */
function isFigure({ folded }: Word): boolean {
  return /^\d/.test(folded) || (folded !== "one" && /^\d+$/.test(stem(folded)));
}

/** In a question of more words, 3-phase and 30-year are terms rather than what is asked about. */
const MOST_WITH_FIGURE = 6;

/** Whether a number is a part of a term, as in "three-dimensional" and "SHP-2", and counts nothing. */
function isOfCompound(text: string, { start, end }: Word, words: number): boolean {
  if (/\p{L}-$/u.test(text.slice(0, start))) return true;
  const isJoined = /^-\p{L}/u.test(text.slice(end));
  return isJoined && (words > MOST_WITH_FIGURE || !/^\d/.test(text.slice(start, end)));
}

const NOUNS_CAPITAL = new Set(["de", "lb"]);

/**
 * Whether a word is written as a name: with a capital letter inside a sentence. Where all words have one, it says
 * nothing, nor in German, which writes every noun so.
 */
function nameTest(text: string, words: readonly Word[], language: Language): (word: Word) => boolean {
  if (NOUNS_CAPITAL.has(language.code)) return () => false;
  const isCapital = ({ start }: Word) => /^\p{Lu}/u.test(text.slice(start, start + 2));
  const begins = ({ start }: Word) => /(?:^|[.!?:]\s+)["'“‘«(\s]*$/u.test(text.slice(0, start));
  const telling = words.some((word) => !isCapital(word) && !begins(word));
  return (word) => telling && isCapital(word) && !begins(word);
}

/** In a question of more words, a code, or a word that English lacks, is a term of its field rather than a name. */
const MOST_OF_SHORT = 5;

/**
 * Whether a word that the corpus does not have is what is asked about, a name or a figure, so that nothing answers.
 * In an English question, names that are typed small are known by being no words of English.
 */
function bars(
  text: string,
  word: Word,
  { isName, words, language }: { isName: (word: Word) => boolean; words: number; language: Language },
): boolean {
  const written = text.slice(word.start, word.end);
  if (words > MOST_OF_SHORT) return /^\d/.test(written) || (isName(word) && /^\p{Lu}\p{Ll}/u.test(written));
  if (/\d/.test(written) || isFigure(word) || isName(word)) return true;
  return language.code === ENGLISH && /^[\x20-\x7e]*$/.test(written) && !isCommonWord(written);
}

type WantedOf = {
  terms: readonly Term[];
  asking: readonly Word[];
  content: readonly Word[];
  /** The words of phrases. */
  phrased: readonly Word[];
  text: string;
  language: Language;
  isName: (word: Word) => boolean;
};

/** The terms of a query by what they add to a score. Words of asking rank passages, and answer nothing. */
function wantedOf(library: Library, { terms, asking, content, phrased, text, language, isName }: WantedOf): Wanted[] {
  const counts = new Map<Term, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const others = new Set(asking.map((word) => termOf(word, language)).filter((term) => !counts.has(term)));
  const asked = new Map(
    content.map((word) => [
      termOf(word, language),
      { asked: { written: text.slice(word.start, word.end), folded: word.folded } },
    ]),
  );
  const variants = new Map(
    [...phrased, ...content].map((word) => {
      const all = formsOf(library, word, language);
      const [term, ...forms] = all as [Term, ...Term[]];
      // A phrase is looked for as it stands, and a name has other forms where the aliases say so.
      const isWidened = content.includes(word) && !isName(word);
      const named = content.includes(word) ? otherNames(library, word, all) : [];
      return [term, { forms, synonyms: [...(isWidened ? synonymsOf(library, all) : []), ...named] }];
    }),
  );
  return [
    ...[...counts].map(([term, count]) => ({
      term,
      weight: Math.sqrt(count),
      counts: true,
      ...asked.get(term),
      ...variants.get(term),
    })),
    ...[...others].map((term) => ({ term, weight: ASKING_WEIGHT, counts: false })),
  ];
}

/**
 * Where so many words of a question, and such a share of those that tell of what, are misspelt, so is a word of English
 * that the corpus lacks. Chosen by hand.
 */
const [LEAST_ERRORS, ERRORS] = [2, 1 / 3];

/**
 * The words that the corpus does not have and probably means, each looked up once however often it stands there, for as
 * long as a question may take.
 */
function corrections(
  library: Library,
  text: string,
  typed: readonly Word[],
  language: Language,
): { word: Word; by: string }[] {
  const isTelling = (word: Word) => !isGrammar(word, language) && !isQuestionWord(word, language);
  const lacking = typed.flatMap((word, at) =>
    isTelling(word) && !isKnown(library, word, language) ? [{ word, at }] : [],
  );
  if (lacking.length === 0) return [];
  // A word of another language is no misspelt one.
  if (isElsewhere(library, typed)) return [];
  const inName = new Set(library.aliases.match(typed).flatMap(({ from, to }) => typed.slice(from, to)));
  const looked = new Map<string, string | null>();
  const work = { left: MOST_STEPS };
  const telling = new Set(typed.filter(isTelling).map(({ folded }) => folded)).size;
  const isShort = telling <= MOST_OF_SHORT;
  const meant = (word: Word, written: string, at: number) => {
    if (work.left <= 0) return null;
    work.left -= STEPS_OF_WORD;
    const one = { folded: word.folded, written };
    const isEnglish = language.code === ENGLISH;
    const isSmall = /^\p{Ll}/u.test(written);
    return (
      (isEnglish ? grammarMeant(one, { isShort, isFirst: at === 0 }) : null) ??
      correctWord(library.index.vocabulary, one, work, isShort || !isSmall ? SHORTEST : SHORTEST - 1) ??
      (isEnglish && !isShort ? askingMeant(one) : null)
    );
  };
  const doubted = lacking
    .filter(({ word }) => !inName.has(word))
    .map(({ word, at }) => ({ word, at, written: text.slice(word.start, word.end) }));
  const look = (by: (one: (typeof doubted)[number]) => string | null) => {
    for (const one of doubted) if ((looked.get(one.written) ?? null) === null) looked.set(one.written, by(one));
  };
  look(({ word, written, at }) => meant(word, written, at));
  const errors = [...looked.values()].filter((by) => by !== null).length;
  if (language.code === ENGLISH && errors >= LEAST_ERRORS && errors >= ERRORS * telling)
    look(({ word, written }) => otherMeant(library.index.vocabulary, { folded: word.folded, written }, isShort, work));
  return doubted.flatMap(({ word, written }) => {
    const by = looked.get(written) ?? null;
    return by === null ? [] : [{ word, by }];
  });
}

/** The words that are searched, as typed and in their order. */
function essenceOf(
  searched: string,
  content: readonly Word[],
  names: Query["names"],
  phrases: readonly string[],
): string {
  const words = [
    ...content.map(({ start, end }) => ({ at: start, text: searched.slice(start, end) })),
    ...names.map(({ asked }) => ({ at: searched.indexOf(asked), text: asked })),
  ].sort((a, b) => a.at - b.at);
  return [...words.map(({ text }) => text), ...phrases.map((phrase) => `"${phrase}"`)].join(" ");
}
