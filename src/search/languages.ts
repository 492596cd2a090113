import { createRequire } from "node:module";
import * as stopWords from "stopword";
import { wordsIn } from "../lexicon/build.ts";
import { ASKING_ELSEWHERE } from "../lexicon/query.ts";

/**
 * The languages whose inflection is levelled, by their codes: the package of the stemmer (Snowball's algorithms, one
 * file each, of which only those that are needed are loaded), and the list of stop words where there is one.
 */
const STEMMED: Readonly<Record<string, readonly [stemmer: string, stopWords?: string]>> = {
  ar: ["arabic", "ara"],
  bg: ["bulgarian", "bul"],
  da: ["danish", "dan"],
  de: ["german", "deu"],
  el: ["greek", "ell"],
  es: ["spanish", "spa"],
  fi: ["finnish", "fin"],
  fr: ["french", "fra"],
  ga: ["irish", "gle"],
  hi: ["indian", "hin"],
  hu: ["hungarian", "hun"],
  hy: ["armenian", "hye"],
  id: ["indonesian", "ind"],
  it: ["italian", "ita"],
  lt: ["lithuanian", "lit"],
  nb: ["norwegian", "nob"],
  ne: ["nepali"],
  nl: ["dutch", "nld"],
  nn: ["norwegian", "nob"],
  no: ["norwegian", "nob"],
  pt: ["portuguese", "por"],
  ro: ["romanian", "ron"],
  ru: ["russian", "rus"],
  sr: ["serbian"],
  sv: ["swedish", "swe"],
  ta: ["tamil"],
  tr: ["turkish", "tur"],
  uk: ["ukrainian", "ukr"],
};

/** Languages without a stemmer whose stop words are known. */
const UNSTEMMED: Readonly<Record<string, string>> = {
  cs: "ces",
  et: "est",
  fa: "fas",
  he: "heb",
  lv: "lav",
  pl: "pol",
  sk: "slk",
  sl: "slv",
  vi: "vie",
};

/** Languages whose words do not change their form, so that a word is found as it is typed. */
const UNINFLECTED = new Set(["zh", "yue", "th", "lo", "vi", "km", "my"]);

export const ENGLISH = "en";

/** A language as search knows it. */
export type Language = {
  /** The code of ISO 639, without script or region. */
  code: string;
  /** Whether a word is written in the script of the language; a word in another one is none of its words. */
  writes: (word: string) => boolean;
  /** The stem of a word in lower case, in its own script; null where there is no stemmer. */
  stem: ((word: string) => string) | null;
  /** Words of grammar, in lower case. English ones are told apart by `isStopWord`. */
  stopWords: ReadonlySet<string>;
  /** Whether a word is found in other forms than the one typed, or has no others. */
  isServed: boolean;
};

const known = new Map<string, Language>();

/** The language of a document, by its BCP 47 tag. */
export function languageOf(tag: string): Language {
  const found = known.get(tag) ?? readLanguage(tag);
  known.set(tag, found);
  return found;
}

function readLanguage(tag: string): Language {
  const { language: code, script = "Latn" } = new Intl.Locale(tag).maximize();
  const [stemmer, listed = UNSTEMMED[code]] = STEMMED[code] ?? [];
  const stem = stemmer === undefined ? null : loadStemmer(stemmer);
  const words = listed === undefined ? [] : ((stopWords as Record<string, unknown>)[listed] as readonly string[]);
  return {
    code,
    writes: writingIn(script),
    // A stemmer cuts a base form that looks inflected, and not the same form where it leaves it by cutting an ending:
    // what it leaves is cut once more, so that both are one. Found by trials with words of Russian, Turkish and Dutch.
    stem: stem && ((word) => stem(stem(word.toLocaleLowerCase(code)))),
    stopWords: new Set(words.map((word) => word.toLocaleLowerCase(code))),
    isServed: code === ENGLISH || stem !== null || UNINFLECTED.has(code),
  };
}

function loadStemmer(name: string): (word: string) => string {
  const load = createRequire(import.meta.url);
  return (load(`@orama/stemmers/${name}`) as { stemmer: (word: string) => string }).stemmer;
}

/** Scripts that are several of Unicode's. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Han"],
  Hant: ["Han"],
  Jpan: ["Han", "Hiragana", "Katakana"],
  Kore: ["Hangul", "Han"],
};

function writingIn(script: string): (word: string) => boolean {
  const scripts = (SEVERAL[script] ?? [script]).map((one) => `\\p{Script=${one}}`);
  const sign = new RegExp(`[${scripts.join("")}]`, "u");
  return (word) => sign.test(word);
}

/** The language of the document with an id; English where there is none. */
export function languageIn(documents: ReadonlyMap<string, { metadata: { language: string } }>, id: string): Language {
  return languageOf(documents.get(id)?.metadata.language ?? ENGLISH);
}

/** The languages of a corpus, each once, in the order of its documents. */
export function languagesOf(documents: readonly { metadata: { language: string } }[]): Language[] {
  const codes = new Set<string>();
  return [...new Set(documents.map(({ metadata }) => metadata.language))]
    .map(languageOf)
    .filter(({ code }) => codes.size < codes.add(code).size);
}

/**
 * The language in which a question was probably asked: of those of the corpus and English, in which everybody may ask,
 * the one with the most of its words of grammar in it; among as many, the first that is written so. `isGrammar` says
 * of a word whether it is one of a language.
 */
export function guessLanguage<W extends { written: string }>(
  words: readonly W[],
  languages: readonly Language[],
  isGrammar: (word: W, language: Language) => boolean,
): Language {
  const english = languageOf(ENGLISH);
  const candidates = languages.some(({ code }) => code === ENGLISH) ? languages : [...languages, english];
  if (candidates.length === 1) return english;
  const rate = (language: Language) => {
    const written = words.filter((word) => language.writes(word.written));
    // "və" is no word of English, whatever it folds into.
    const own = language.code === ENGLISH ? written.filter((word) => /^[\x20-\x7e’]*$/.test(word.written)) : written;
    return { language, written: written.length, grammar: own.filter((word) => isGrammar(word, language)).length };
  };
  const best = candidates.map(rate).reduce((a, b) => {
    const more = b.written - a.written || b.grammar - a.grammar;
    return more > 0 ? b : a;
  });
  return best.written === 0 ? english : best.language;
}

const ASKING = new Map(Object.entries(ASKING_ELSEWHERE).map(([list, words]) => [list, wordsIn(words)]));

/** Words of grammar of all languages that have a list of them, and the words by which they ask. */
const EVERY_GRAMMAR = [...new Set([...Object.values(STEMMED).map(([, list]) => list), ...Object.values(UNSTEMMED)])]
  .filter((list) => list !== undefined)
  .map((list) => ({
    grammar: new Set((stopWords as Record<string, unknown>)[list] as readonly string[]),
    asking: new Set(ASKING.get(list) ?? []),
  }));

/** So many words of grammar of another language make a question one of it. Chosen by hand. */
const LEAST_FOREIGN = 2;

/**
 * Whether a question is in none of some languages, English among them: no word of it is written in their script; it
 * begins with a word by which another one asks, with no name behind it ("Hur Osmark" is one), and has none of theirs
 * but those that both have; or it has words of grammar of another one, fewer of theirs, and no grammar of theirs alone.
 * `isTheirs` tells words that they have ("war").
 */
export function isInNone(
  words: readonly { written: string }[],
  languages: readonly Language[],
  isTheirs: (written: string) => boolean,
): boolean {
  const own = words.map(({ written }) => written).filter((written) => /\p{L}/u.test(written));
  const letters = own.map((written) => written.toLowerCase());
  if (letters.length < 2) return false;
  if (letters.every((written) => !languages.some((language) => language.writes(written)))) return true;
  const different = new Set(letters);
  const isGrammar = (written: string) => languages.some(({ stopWords }) => stopWords.has(written));
  const grammatical = new Set([...different].filter(isGrammar));
  const common = new Set([...different].filter(isTheirs));
  const foreign = new Set([...different].filter((written) => !common.has(written) && !grammatical.has(written)));
  const [first = "", second = ""] = own;
  const mayAsk = foreign.has(first.toLowerCase()) && !/^\p{Lu}/u.test(second);
  return EVERY_GRAMMAR.some(({ grammar: listed, asking }) => {
    const isOf = (written: string) => listed.has(written) || asking.has(written);
    if (![...grammatical].every(isOf)) return false;
    const theirs = letters.filter((written) => common.has(written) && !isOf(written)).length;
    const words = [...foreign].filter(isOf).length;
    const asks = mayAsk && asking.has(first.toLowerCase());
    return (asks && theirs === 0) || (words >= LEAST_FOREIGN && theirs < words);
  });
}
