import type { Library } from "./library.ts";
import type { Wanted } from "./ranking.ts";
import { correctWord, isCommonWord, replaceWords } from "./spelling.ts";
import {
  type AliasMatch,
  isQuestion,
  isQuestionWord,
  isStopWord,
  stem,
  type Term,
  type Word,
  withinFolded,
  wordsOf,
} from "./terms.ts";

/** A query as it is searched. */
export type Query = {
  /** What a passage should hold; no term twice. */
  terms: Term[];
  /**
   * What passages are ranked by: the same, each by the square root of how often it stands there, and words of asking by
   * half.
   */
  wanted: Wanted[];
  /** What was in quotation marks: folded words that must stand in a row, and the terms of those that are indexed. */
  phrases: { words: string[]; terms: Term[] }[];
  /** The query with its typing errors corrected, or null where there were none. */
  corrected: string | null;
  /** What was searched of a question ("what does ... say"), or null where no word of it was left out. */
  essence: string | null;
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
  /** Names in the query that have other forms, as typed (or corrected). */
  names: { asked: string; match: AliasMatch }[];
};

/** Words of asking say half as much of what is asked for as others. From trials on Cranfield and SciFact. */
const ASKING_WEIGHT = 0.5;

const PHRASE = /"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»/g;

/**
 * No more of a query is read than folds into this: a message of 4,000 letters of any alphabet does. Folded characters.
 */
export const LONGEST_FOLDED = 6000;

/** Among more words than these, what stands in quotation marks is quoted, and no phrase to look for. Chosen by hand. */
const MOST_AROUND = 12;

/** A text that was not written as a query, without the quotation marks in it; each is as long as the blank for it. */
function withoutQuotations(text: string): string {
  return wordsOf(text.replace(PHRASE, " ")).length > MOST_AROUND ? text.replace(/["“”„«»]/g, " ") : text;
}

/** Reads a query. Stop words, and words of asking ("what do sources say about"), are left out unless in a phrase. */
export function readQuery(library: Library, given: string): Query {
  const text = withoutQuotations(withinFolded(given, LONGEST_FOLDED));
  const phraseTexts = [...text.matchAll(PHRASE)].map(
    (match) => match.slice(1).find((group) => group !== undefined) as string,
  );
  const phrases = phraseTexts
    .map((phrase) => wordsOf(phrase).map(({ folded }) => folded))
    .filter((words) => words.length > 0)
    .map((words) => ({ words, terms: words.filter((word) => !isStopWord(word)).map(stem) }));
  // Blanks keep the offsets of the words around a phrase.
  const loose = text.replace(PHRASE, (phrase) => " ".repeat(phrase.length));

  const typed = wordsOf(loose);
  const replacements = corrections(library, loose, typed);
  const searched = replaceWords(loose, replacements);
  const words = replacements.length === 0 ? typed : wordsOf(searched);
  const matches = library.aliases.match(words);
  const names = matches.map((match) => {
    const [first, last] = [words[match.from] as Word, words[match.to - 1] as Word];
    return { asked: searched.slice(first.start, last.end), match };
  });
  const rest = words.filter(
    (word, index) => !isStopWord(word.folded) && !matches.some(({ from, to }) => from <= index && index < to),
  );
  const telling = isQuestion(loose, words) ? rest.filter(({ folded }) => !isQuestionWord(folded)) : rest;
  const content = telling.length + matches.length + phrases.length > 0 ? telling : rest;
  const terms = [
    ...matches.map(({ term }) => term),
    ...content.map(({ folded }) => stem(folded)),
    ...phrases.flatMap((phrase) => phrase.terms),
  ];
  const unknown = content.filter(({ folded }) => !isKnown(library, folded));
  const writtenOf = ({ start, end }: Word) => searched.slice(start, end);
  const isName = nameTest(searched, words);
  const asking = content.length < rest.length ? rest.filter((word) => !content.includes(word)) : [];
  return {
    terms: [...new Set(terms)],
    wanted: wantedOf(terms, asking, content, searched),
    phrases,
    corrected: replacements.length > 0 ? replaceWords(text, replacements) : null,
    essence: content.length < rest.length ? essenceOf(searched, content, names, phraseTexts) : null,
    figures: content.filter(isFigure).map(({ folded }) => stem(folded)),
    unknown: [...new Set(unknown.map(writtenOf))],
    missing: unknown.map(({ folded }) => stem(folded)),
    barred: [...new Set(unknown.filter((word) => bars(searched, word, isName, content.length)).map(writtenOf))],
    proper: [
      ...matches.map(({ term }) => term),
      ...content.filter((word) => isName(word) && !unknown.includes(word)).map(({ folded }) => stem(folded)),
    ],
    names,
  };
}

function isKnown(library: Library, folded: string): boolean {
  return isTermKnown(library, stem(folded));
}

export function isTermKnown({ index: { passages, context } }: Library, term: Term): boolean {
  return passages.terms.has(term) || context.terms.has(term);
}

/** In digits, which a code only has inside it, or in words; "one" stands for much else. */
function isFigure({ folded }: Word): boolean {
  return /^\d/.test(folded) || (folded !== "one" && /^\d+$/.test(stem(folded)));
}

/**
 * Whether a word is written as a name: with a capital letter inside a sentence. Where all words have one, it says
 * nothing.
 */
function nameTest(text: string, words: readonly Word[]): (word: Word) => boolean {
  const isCapital = ({ start }: Word) => /^\p{Lu}/u.test(text.slice(start, start + 2));
  const begins = ({ start }: Word) => /(?:^|[.!?:]\s+)["'“‘«(\s]*$/u.test(text.slice(0, start));
  const telling = words.some((word) => !isCapital(word) && !begins(word));
  return (word) => telling && isCapital(word) && !begins(word);
}

/** In a question of more words, a code, or a word that English lacks, is a term of its field rather than a name. */
const MOST_OF_SHORT = 5;

/**
 * Whether a word that the corpus does not have is what is asked about, a name or a figure, so that nothing answers.
 * Names that are typed small are known by being no words of English, in which questions are asked.
 */
function bars(text: string, word: Word, isName: (word: Word) => boolean, words: number): boolean {
  const written = text.slice(word.start, word.end);
  if (words > MOST_OF_SHORT) return /^\d/.test(written) || (isName(word) && /^\p{Lu}\p{Ll}/u.test(written));
  return (
    /\d/.test(written) || isFigure(word) || isName(word) || (/^[\x20-\x7e]*$/.test(written) && !isCommonWord(written))
  );
}

/** The terms of a query by what they add to a score. Words of asking rank passages, and answer nothing. */
function wantedOf(terms: readonly Term[], asking: readonly Word[], content: readonly Word[], text: string): Wanted[] {
  const counts = new Map<Term, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const others = new Set(asking.map(({ folded }) => stem(folded)).filter((term) => !counts.has(term)));
  const asked = new Map(
    content.map(({ start, end, folded }) => [stem(folded), { asked: { written: text.slice(start, end), folded } }]),
  );
  return [
    ...[...counts].map(([term, count]) => ({ term, weight: Math.sqrt(count), counts: true, ...asked.get(term) })),
    ...[...others].map((term) => ({ term, weight: ASKING_WEIGHT, counts: false })),
  ];
}

/** The words that the corpus does not have and probably means, each looked up once however often it stands there. */
function corrections(library: Library, text: string, typed: readonly Word[]): { word: Word; by: string }[] {
  const inName = new Set(library.aliases.match(typed).flatMap(({ from, to }) => typed.slice(from, to)));
  const looked = new Map<string, string | null>();
  return typed.flatMap((word) => {
    const { folded } = word;
    if (inName.has(word) || isStopWord(folded) || isQuestionWord(folded) || isKnown(library, folded)) return [];
    const written = text.slice(word.start, word.end);
    const known = looked.get(written);
    const by = known === undefined ? correctWord(library.index.vocabulary, { folded, written }) : known;
    looked.set(written, by);
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
