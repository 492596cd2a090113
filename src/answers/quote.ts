import { wordsIn } from "../lexicon/build.ts";
import { QUESTION_WORDS } from "../lexicon/query.ts";
import { type AskedOf, askedOf } from "../search/asked-of.ts";
import { SHORTER } from "../search/excerpt.ts";
import { type Filter, meantBy } from "../search/filter.ts";
import { languageIn } from "../search/languages.ts";
import type { Library } from "../search/library.ts";
import { type CutTo, LONGEST_FOLDED, type Query } from "../search/query.ts";
import { type Hit, type Rule, type SearchResult, search } from "../search/search.ts";
import type { Wanted } from "../search/sought.ts";
import { similarWords } from "../search/spelling.ts";
import { fold, readTerms, stem, type Term, type TextTerms, termsOf, withinFolded, wordsOf } from "../search/terms.ts";
import type { Range } from "../text/ranges.ts";
import { oneLine } from "../text/visible.ts";
import { coverageOf } from "./coverage.ts";
import { languagesUnlike } from "./elsewhere.ts";
import { type Excerpt, excerptIn, type Quotation, quotationOf } from "./quotation.ts";

/**
 * `limit` is the most answers. With `fillTo`, nearest passages follow the answers until there are so many of both;
 * else there are a few, and only where nothing answers.
 */
export type QuoteQuestion = { query: string; filter: Filter; limit: number; fillTo?: number | undefined };

/** A query may have so many characters; a question is shorter. */
export const LONGEST_QUERY = 1000;

/** No more of a message is searched than this. UTF-16 units, and sentences. */
const LONGEST_MESSAGE = 4000;
const MOST_SENTENCES = 12;

/** So many words that the corpus does not have are looked up by their spelling; a text of more was no question. */
const MOST_RESPELT = 8;

/** A word is told as like another from this cosine; below it the two only help to rank. Chosen by hand. */
const LEAST_TOLD = 0.75;

/** Words like "says" and "going" stand beside so much that they are told as like nothing. */
const SAYS_LITTLE: ReadonlySet<Term> = new Set(wordsIn(QUESTION_WORDS).map(stem));

/** Whether one word ends in the other, as "landmines" does in "mines". */
function isEndOf(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 3 && (one.endsWith(other) || other.endsWith(one));
}

function holdsWord(text: string, word: string): boolean {
  const [{ folded } = { folded: "" }] = wordsOf(word);
  return wordsOf(text).some((one) => one.folded === folded);
}

/** In a longer question it goes without saying that what is shown does not hold each of its words. */
const MOST_LACKING = 4;

/** So many nearest passages are shown where nothing answers. */
const MOST_NEAREST = 3;

/** `total` counts all that answers, `quotations` are the first of it. */
export type QuoteAnswer<Quoted extends Excerpt = Quotation> = {
  query: string;
  corrected: string | null;
  /** What was searched of a question, where words of asking were left out of it; else null. */
  essence: string | null;
  /** Words that turn the question round ("not") and that not all of what is shown has, as they were not searched. */
  turning: string[];
  total: number;
  quotations: Quoted[];
  /** The passages that are nearest to the question, where nothing answers or more was asked for. They are no answer. */
  nearest: Quoted[];
  /**
   * Words of the question for which other words stand in what is shown: all that say the `same`, or else the one that
   * is most alike, which led there and need not mean it.
   */
  met: { asked: string; found: string[]; same: boolean }[];
  /** Words of a short question that nothing shown holds, nor a word that says the same or was told as like it. */
  lacking: string[];
  /**
   * Whose words were asked for, where the question asks for somebody's; only theirs are shown where they speak here.
   */
  askedOf: { name: string; speaks: boolean; isCountry: boolean } | null;
  /** Names of the query that the quotations spell otherwise. */
  widened: { asked: string; found: string[] }[];
  /** Words of the query that the corpus does not have, each with words of the corpus that are spelt like it. */
  unknown: { word: string; similar: string[] }[];
  /** How much of the question was searched, where it was too much for one answer; else null. */
  cutTo: CutTo | null;
  /** All speakers of the corpus, where the filter asks for one whom it does not have; else null. */
  knownSpeakers: string[] | null;
  /** How many documents a filter by voice left out because they are digests, which have none. */
  voiceless: number;
  /** How many documents are in a language of whose words only the forms that were typed are found. */
  unlevelled: number;
  /** Languages of the documents (BCP 47), where nothing answers and the question seems to be in none of them. */
  elsewhere: string[];
  /** Whether a filter narrowed the search. */
  filtered: boolean;
  /** False where the query has no word that could be searched. */
  searchable: boolean;
  coverage: [string, string];
  marking: string | null;
};

export function answerQuote(
  library: Library,
  { limit, ...question }: QuoteQuestion,
  before: SearchResult | null = null,
): QuoteAnswer {
  const quote: Quoting<Quotation> = (hit, range) => quotationOf(library.corpus, hit, range, hit.score);
  return answerWith(library, question, ({ hits }) => issuersInTurn(hits).slice(0, limit), { quote, before });
}

/**
 * An excerpt of which the quotation is made when it is asked for, as of a list only some are shown; nothing tells its
 * score.
 */
export type Listed = Excerpt & { quotation: () => Quotation };

/** How what was chosen is quoted: a hit, and the range of its document to show. */
type Quoting<Quoted> = (hit: Hit, range: Range) => Quoted;

function listing({ corpus }: Library): Quoting<Listed> {
  return (hit, range) => ({ ...excerptIn(hit, range), quotation: () => quotationOf(corpus, hit, range, 0) });
}

/** The same answer for where only some of its quotations are shown. */
export function answerList(library: Library, { limit, ...question }: QuoteQuestion): QuoteAnswer<Listed> {
  return listWith(library, question, ({ hits }) => issuersInTurn(hits).slice(0, limit));
}

/** What is searched where a question asks for somebody's words, and a filter for these; of a country, its documents. */
function narrowedToThem({ rest, isAll, people, documents }: AskedOf, text: string, filter: Filter): Narrowed {
  const asked: Pick<Narrowed, "text" | "rule"> = isAll
    ? { text: "", rule: "all" }
    : { text: rest.trim() === "" ? text : rest, rule: "answers" };
  if (documents === null) return { ...asked, filter: { ...filter, speaker: people } };
  const those = documents.filter((id) => filter.documents?.includes(id) ?? true);
  return { ...asked, filter: { ...filter, documents: those } };
}

type Narrowed = { text: string; filter: Filter; rule: Rule };

/** `before`: what was found already for the question as it stands, with its filter; `near`: what is near to it. */
type Chosen<Quoted> = {
  quote: Quoting<Quoted>;
  short?: number | undefined;
  before?: SearchResult | null;
  near?: (() => SearchResult) | undefined;
};

/** An answer with those hits that are chosen to be listed: each `short` (UTF-16 units) if that is given. */
export function listWith(
  library: Library,
  question: Omit<QuoteQuestion, "limit">,
  choose: (found: SearchResult) => readonly Hit[],
  { short, near }: Pick<Chosen<Listed>, "short" | "near"> = {},
): QuoteAnswer<Listed> {
  return answerWith(library, question, choose, { quote: listing(library), short, near });
}

/**
 * An answer with those hits that are chosen to be quoted, and read. Where a word of a name may mean somebody who then
 * has nothing near to the question, it is a word of it like others.
 */
function answerWith<Quoted extends Excerpt>(
  library: Library,
  question: Omit<QuoteQuestion, "limit">,
  choose: (found: SearchResult) => readonly Hit[],
  chosen: Chosen<Quoted>,
): QuoteAnswer<Quoted> {
  const of = askedBeside(library, question);
  const answer = answerOf(library, question, of, choose, chosen);
  const isLeft = of?.speaks && !of.isWhole && answer.quotations.length + answer.nearest.length === 0;
  return isLeft ? answerOf(library, question, null, choose, chosen) : answer;
}

/** Whose words a question asks for; beside a filter for somebody's, only where they are the same. */
function askedBeside(library: Library, { query, filter }: Omit<QuoteQuestion, "limit">): AskedOf | null {
  const of = askedOf(library, query);
  if (of === null || filter.speaker === undefined) return of;
  const those = typeof filter.speaker === "string" ? meantBy(library, filter.speaker) : filter.speaker;
  const people = of.people.filter((one) => those.includes(one));
  return people.length > 0 ? { ...of, people } : null;
}

function answerOf<Quoted extends Excerpt>(
  library: Library,
  { query: text, filter, fillTo }: Omit<QuoteQuestion, "limit">,
  of: AskedOf | null,
  choose: (found: SearchResult) => readonly Hit[],
  { quote, short, before, near: nearTo }: Chosen<Quoted>,
): QuoteAnswer<Quoted> {
  const asked: Narrowed = of?.speaks ? narrowedToThem(of, text, filter) : { text, filter, rule: "answers" };
  const isAll = asked.rule === "all";
  const isAsIs = asked.text === text && asked.filter === filter;
  const found = (isAsIs && before) || search(library, asked.text, asked.filter, asked.rule);
  const { query, total, excerptOf, knownSpeakers } = found;
  const chosen = choose(found);
  const quotations = chosen.map((hit) => quote(hit, excerptOf(hit, short)));
  const isAnswered = chosen.length > 0;
  const wanting = fillTo === undefined ? (isAnswered ? 0 : MOST_NEAREST) : fillTo - chosen.length;
  const searchNear = (isAsIs && nearTo) || (() => search(library, asked.text, asked.filter, "near"));
  const near = wanting > 0 && !isAll ? searchNear() : null;
  const nearest = near ? nearestOf(near, wanting, chosen).map((hit) => quote(hit, near.excerptOf(hit, SHORTER))) : [];
  const shown: readonly Excerpt[] = isAnswered || !near ? quotations : nearest;
  const wanted = isAnswered || !near ? found.wanted : near.wanted;
  const elsewhere = isAnswered && query.unknown.length === 0 ? [] : languagesUnlike(library, text);
  // In a question in another language, only a name may be one that the documents spell otherwise.
  const mayBeRespelt = (word: string) => elsewhere.length === 0 || /^\p{Lu}/u.test(word);
  const met = metOtherwise(library, wanted, shown);
  return {
    query: oneLine(text),
    corrected: query.corrected === null ? null : oneLine(query.corrected),
    essence: query.essence === null ? null : oneLine(query.essence),
    turning: query.turning.filter((word) => !shown.every(({ exact }) => holdsWord(exact, word))),
    total,
    quotations,
    nearest,
    met,
    lacking: shown.length > 0 ? lackingIn(library, wanted, shown, met) : [],
    askedOf: of && { name: oneLine(of.name), speaks: of.speaks, isCountry: of.documents !== null },
    widened: widenedNames(library, query, isAnswered ? quotations : nearest),
    unknown: query.unknown.map((word, at) => ({
      word,
      similar: at < MOST_RESPELT && mayBeRespelt(word) ? similarWords(library.index.vocabulary, fold(word), 3) : [],
    })),
    cutTo: cutOf(query, text.indexOf(asked.text)),
    knownSpeakers,
    voiceless: filter.voice ? library.corpus.documents.filter(({ form }) => form === "digest").length : 0,
    unlevelled: library.unlevelled,
    elsewhere: isAnswered ? [] : elsewhere,
    filtered: Object.values(filter).some((value) => value !== undefined),
    searchable: isAll || query.terms.length + query.phrases.length > 0,
    coverage: coverageOf(library.corpus),
    marking: library.corpus.info.marking ?? null,
  };
}

/** So many of the nearest passages, without those that answer. */
function nearestOf(near: SearchResult, count: number, answers: readonly Hit[]): Hit[] {
  const answering = new Set(answers.map(({ number }) => number));
  return near
    .best(count + answering.size)
    .filter(({ number }) => !answering.has(number))
    .slice(0, count);
}

/** How much of a question was searched of which a part was, that begins at `start` (a UTF-16 offset). */
function cutOf({ cutTo }: Query, start: number): CutTo | null {
  return cutTo?.characters ? { ...cutTo, characters: start + cutTo.characters } : cutTo;
}

/**
 * `words` are those of the message that the first quotation holds; `cutTo` is how many characters of it were searched,
 * addresses and mentions left out, where it was too long for all of it (UTF-16 units); else null.
 */
export type FindAnswer = Pick<QuoteAnswer, "quotations" | "total" | "coverage" | "marking"> & {
  words: string[];
  cutTo: number | null;
};

/**
 * Quotations on what a message speaks of: for the message as a query or else, more loosely, for each of its sentences.
 */
export function answerFind(library: Library, message: string, limit: number): FindAnswer {
  const all = readable(message).trim();
  const text = withinFolded(all.slice(0, LONGEST_MESSAGE), LONGEST_FOLDED);
  const strict = search(library, text);
  const { sentences, end } = strict.hits.length > 0 ? { sentences: [], end: text.length } : sentencesIn(text);
  const results =
    strict.hits.length > 0 ? [strict] : sentences.map((sentence) => search(library, sentence, {}, "loosely"));
  const best = new Map<number, { hit: Hit; excerptOf: (hit: Hit) => Range }>();
  for (const { hits, excerptOf } of results) {
    for (const hit of hits) {
      if (hit.score > (best.get(hit.number)?.hit.score ?? -1)) best.set(hit.number, { hit, excerptOf });
    }
  }
  const hits = [...best.values()].map(({ hit }) => hit).sort((a, b) => b.score - a.score);
  const quotations = issuersInTurn(hits)
    .slice(0, limit)
    .map((hit) => quotationOf(library.corpus, hit, best.get(hit.number)?.excerptOf(hit) ?? hit.passage, hit.score));
  const [first] = quotations;
  const language = languageIn(library.documents, first?.document ?? "");
  const shown = new Set(termsOf(first?.exact ?? "", library.aliases, language));
  const words = new Map<string, string>();
  for (const { start, end, folded } of wordsOf(text)) {
    if (words.has(folded)) continue;
    const written = text.slice(start, end);
    if (termsOf(written, library.aliases, language).some((term) => shown.has(term)))
      words.set(folded, oneLine(written));
  }
  return {
    quotations,
    total: hits.length,
    words: [...words.values()],
    cutTo: end < all.length ? end : null,
    coverage: coverageOf(library.corpus),
    marking: library.corpus.info.marking ?? null,
  };
}

/**
 * The sentences of a message, none twice, so many that the search for them keeps nobody else waiting; and where the
 * last of them ends (a UTF-16 offset).
 */
function sentencesIn(text: string): { sentences: string[]; end: number } {
  const sentences = new Set<string>();
  for (const { segment, index } of SENTENCES.segment(text)) {
    const sentence = segment.trim();
    if (!sentences.has(sentence) && sentences.size === MOST_SENTENCES)
      return { sentences: [...sentences], end: text.slice(0, index).trimEnd().length };
    sentences.add(sentence);
  }
  return { sentences: [...sentences], end: text.length };
}

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** A Discord message without what is not its words: addresses, mentions, emoji, times. */
function readable(message: string): string {
  return message.replace(/https?:\/\/\S+|<[@#/:a-z][^<>\s]*>/gi, " ");
}

/** The best of each issuer before the second of any, each round by score. */
function issuersInTurn(hits: readonly Hit[]): Hit[] {
  const taken = new Map<string, number>();
  const rounds = hits.map((hit) => {
    const issuer = hit.document.metadata.issuer.name;
    const round = taken.get(issuer) ?? 0;
    taken.set(issuer, round + 1);
    return { hit, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ hit }) => hit);
}

/** The words of an excerpt with their terms. */
function termsIn({ aliases, documents }: Library, { exact, document }: Excerpt): TextTerms {
  return readTerms(exact, aliases, languageIn(documents, document));
}

/**
 * What stands in excerpts for words of the question that none of them holds, as it is written there. What only is alike
 * is told of the first, which is read beside it.
 */
function metOtherwise(library: Library, wanted: readonly Wanted[], excerpts: readonly Excerpt[]): QuoteAnswer["met"] {
  const read: TextTerms[] = [];
  const readAt = (at: number) => {
    read[at] ??= termsIn(library, excerpts[at] as Excerpt);
    return read[at];
  };
  const isShown = (term: Term) => excerpts.some((_, at) => readAt(at).all.has(term));
  const writtenFor = (term: Term) => {
    const last = excerpts.findLastIndex((_, at) => readAt(at).all.has(term));
    const { words, ofWords } = readAt(last);
    const { start, end } = words[ofWords.lastIndexOf(term)] as Range;
    return (excerpts[last] as Excerpt).exact.slice(start, end).toLowerCase();
  };
  const asked = new Set(wanted.map(({ term }) => term));
  return wanted.flatMap(({ term, forms = [], synonyms = [], asked: word, alike = [] }) => {
    if (!word || isShown(term) || forms.some(isShown)) return [];
    const told = alike.filter(
      (one) =>
        !SAYS_LITTLE.has(one.term) && (one.same || one.similarity >= LEAST_TOLD || isEndOf(one.word, word.folded)),
    );
    const others = [...synonyms.map((synonym) => ({ term: synonym, same: true })), ...told].filter(
      (one) =>
        (one.same ? isShown(one.term) : excerpts.length > 0 && readAt(0).all.has(one.term)) && !asked.has(one.term),
    );
    const [most] = others;
    if (!most) return [];
    const alikes = most.same ? others.filter(({ same }) => same) : [most];
    const found = [...new Set(alikes.map((one) => writtenFor(one.term)))];
    return [{ asked: oneLine(word.written), found, same: most.same }];
  });
}

/** The words of a short question that stand nowhere in what is shown, as they were asked. */
function lackingIn(
  library: Library,
  wanted: readonly Wanted[],
  shown: readonly Excerpt[],
  met: QuoteAnswer["met"],
): string[] {
  const counting = wanted.filter(({ counts }) => counts);
  if (counting.length > MOST_LACKING) return [];
  const holds = (excerpt: Excerpt, those: readonly Term[]) => {
    const { all } = termsIn(library, excerpt);
    return those.some((one) => all.has(one));
  };
  return counting.flatMap(({ term, forms = [], asked }) => {
    if (!asked || shown.some((excerpt) => holds(excerpt, [term, ...forms]))) return [];
    const written = oneLine(asked.written);
    return met.some((one) => one.asked === written) ? [] : [written];
  });
}

function widenedNames({ aliases }: Library, { names }: Query, quotations: readonly Excerpt[]): QuoteAnswer["widened"] {
  const once = [...new Map(names.map((name) => [name.asked.toLowerCase(), name])).values()];
  return once.flatMap(({ asked, match }) => {
    const found = new Map<string, string>();
    for (const { exact: text } of quotations) {
      const words = wordsOf(text);
      for (const { from, to } of aliases.matchAll(words).filter(({ term }) => term === match.term)) {
        const written = text
          .slice(words[from]?.start, words[to - 1]?.end)
          .replace(/\s+/g, " ")
          .replace(/['’]s$/, "");
        if (!found.has(written.toLowerCase())) found.set(written.toLowerCase(), written);
      }
    }
    found.delete(asked.toLowerCase());
    return found.size > 0 ? [{ asked, found: [...found.values()] }] : [];
  });
}
