import { spansIn } from "../attribution/spans.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Range } from "../text/ranges.ts";
import { type Answers, type Asking, holdsEnough, isNear, remembering, touches } from "./answering.ts";
import { bestOf, type Found, highest, leadersOf, MOST_HITS, scoreAt } from "./best.ts";
import { chooseExcerpt, weightsOf } from "./excerpt.ts";
import { documentFilter, type Filter, type SpeakerFilter, sentenceFilter, speakerFilter } from "./filter.ts";
import { type Admission, findPassages, type Places } from "./gathered.ts";
import type { Kind } from "./kinds.ts";
import { type Library, passageAt } from "./library.ts";
import { type Meaning, meaningOf, sentenceLikenesses } from "./likeness.ts";
import { expressionAt } from "./meaning.ts";
import { LIKENED, nearnessTo, rankNearest } from "./nearest.ts";
import { lastOf } from "./people.ts";
import { findPhrases, type Place, placeOf } from "./phrases.ts";
import { isTermKnown, type Query, readQuery } from "./query.ts";
import { rank } from "./ranking.ts";
import { withReplies } from "./replies.ts";
import { withoutSignatures } from "./signatures.ts";
import { type Sought, seek, type Wanted } from "./sought.ts";
import { asksNumber, tellsAtOnce, tellsOf, thoseThatTell } from "./telling.ts";
import { wordsOf } from "./terms.ts";

/**
 * A passage that was found, and its number in the index. `score` has no meaning across queries; `places` are those of
 * the query's phrases in it.
 */
export type Hit = Place & { number: number; score: number; places: readonly Range[] };

/**
 * What was found, which is looked for as far as it is asked for. `hits` are the best by score, first the best, and
 * among them the best of each issuer, `best` only so many of the first; `total` counts all that was found, and
 * `everyNumber` gives their numbers in order, `bestOfEach` the best of each document (or of each of those numbers),
 * best first. What of a hit to show is chosen when asked, as most hits are never shown. Where the filter asks for a
 * speaker whom the corpus does not have, `knownSpeakers` are those whom it has.
 */
export type SearchResult = {
  query: Query;
  wanted: readonly Wanted[];
  readonly total: number;
  readonly hits: Hit[];
  best: (count: number) => Hit[];
  everyNumber: () => number[];
  bestOfEach: (of?: ReadonlySet<number>) => Hit[];
  excerptOf: (hit: Hit, short?: number) => Range;
  knownSpeakers: string[] | null;
};

/**
 * What a passage must hold to be found: enough of the query to answer it; anything by which it has to do with a text
 * that was not written as a query ("loosely"); any word at all, which ranks the passages without a rule ("any"); or
 * nothing, so that all that the filter asks for is found, in the order of the documents ("all").
 */
export type Rule = "answers" | "near" | "loosely" | "any" | "all";

/**
 * Where a passage answers, so do others that hold the same figures and names, of so much of the highest score among the
 * answers, though they hold less of the question. From trials on Cranfield: .366 without, .373 at .8, .378 at .6.
 */
const ALSO = 0.6;

/**
 * Nothing answers where what holds enough of a question scores less than so much of the passage that scores best, which
 * then is nearest; of all passages, no filter being set. From SciFact, as users get it: nDCG@10 .612 without, .629 at
 * .7; elsewhere nothing changed.
 */
const LEADING = 0.7;

/**
 * In a longer text, "number of" asks for none. Ranked without a rule, nDCG@10 of Cranfield is .389 without this bound
 * and .393 with it, of SciFact .678 and .681. Terms.
 */
const MOST_FAVOURING = 6;

/** By so much what has the words of a short query in a row leads what has them anywhere. Chosen by hand: before all. */
const IN_A_ROW = 1000;

/** So few passages are ranked sooner, all of them and once, than it is found out which need not be. Chosen by hand. */
const FEW_PASSAGES = 500;

/** Searches the passages of a library. A filter that names what does not exist finds nothing. */
export function search(library: Library, text: string, filter: Filter = {}, rule: Rule = "answers"): SearchResult {
  const query = readQuery(library, text);
  const phrases = query.phrases.length > 0 ? phrasePlaces(library, query.phrases) : null;
  const inRow = query.inRow && rule === "answers" ? phrasePlaces(library, [{ words: query.inRow }]) : null;
  const speaker = filter.speaker === undefined ? null : speakerFilter(library, filter.speaker);
  const shows = sentenceFilter(filter.voice, speaker);
  const admission = {
    phrases,
    searches: documentFilter(filter),
    admitted: speaker?.passages ?? null,
    documents: filter.documents ? new Set(filter.documents) : null,
  };
  const kind = query.terms.length <= MOST_FAVOURING ? query.kind : null;
  const favoured = kind === null ? null : library.kinds(kind).passages;
  // What has no number at all does not answer how many, however much of the question it holds.
  const able = kind === null || rule !== "answers" ? null : library.kinds(kind).able;
  const given = { query, text: query.corrected ?? text, rule, speaker, favoured, able, ...admission };
  const find = (wanted: readonly Wanted[]) => finding(library, seek(library.index, wanted), given);
  // Most questions need no words but their own; how many died, some count in words that say the same.
  const isCount = rule === "answers" && kind === "count" && !phrases;
  const first = rule === "near" || (isCount && query.barred.length === 0) ? null : find(query.wanted);
  const isWider = rule === "near" || (rule === "answers" && !first?.all().passages.length && query.barred.length === 0);
  const { sought, all, top } = first && !isWider ? first : find(widened(library, query.wanted, given.text));
  const isWhole = !phrases && shows === null;
  const words = query.terms.length;
  const asked = once(() => meaningOf(library, given.text));
  const nearness = nearnessTo(library, sought, asked, words);
  const anew = (ranked: Found, of: ReadonlySet<number> | null = null) => {
    const found = { passages: ranked.passages, scores: ranked.scores.slice() };
    if (rule === "near" && !phrases) rankNearest(library, { sought, text: given.text, words, nearness, of }, found);
    if (inRow) lead(found, inRow);
    const telling = phrases || rule === "any" || rule === "all" ? found : withoutSignatures(library, found, given.text);
    return isWhole && (rule === "near" || rule === "answers") ? withReplies(library, telling) : telling;
  };
  const choose = choosing(library, sought, given, { kind, shows, asked });
  const hitIn = (found: Found) => (at: number) => new FoundHit(library, found, at, phrases ?? inRow);
  const whole = once((): Whole => {
    const found = anew(all());
    const best = bestOf(library.index, found).map(hitIn(found));
    const hits = shows ? best.filter((hit) => choose(hit) !== null) : best;
    const hidden = new Set(hits.length < best.length ? best.map(({ number }) => number) : []);
    for (const { number } of hits) hidden.delete(number);
    return { found, hits, hidden };
  });
  const best = (count: number) => {
    const some = shows || count > MOST_HITS ? null : top(rule === "near" ? Math.max(count, LIKENED) : count);
    if (some === null) return whole().hits.slice(0, count);
    const found = anew(some);
    return highest(library.index, found, count).map(hitIn(found));
  };
  // Whether a passage is nearer than those of other documents depends on nothing that these are ranked anew by.
  const bestOfEach = (of: ReadonlySet<number> | null = null) => {
    const isAll = of === null || of.size === library.corpus.documents.length;
    const found = shows || isAll ? whole().found : anew(all(), of);
    return leadersOf(library.index, found, null, shows ? whole().hidden : undefined)
      .filter((at) => of === null || of.has(documentOf(library, found.passages[at] as number)))
      .map(hitIn(found));
  };
  const excerptOf = (hit: Hit, short?: number) => choose(hit, short) ?? hit.passage;
  const { known: knownSpeakers = null } = speaker ?? {};
  return new Searched({ query, wanted: sought.wanted, best, bestOfEach, excerptOf, knownSpeakers }, whole);
}

type Chooses = { kind: Kind | null; shows: ReturnType<typeof sentenceFilter>; asked: () => Meaning };

/** Chooses what to show of a hit; null where it has nothing that may be shown. */
function choosing(
  library: Library,
  sought: Sought,
  { text, rule, phrases }: Search,
  { kind, shows, asked }: Chooses,
): (hit: Hit, short?: number) => Range | null {
  const weights = once(() => weightsOf(sought));
  const tellsAsked = once(() => (rule === "near" || rule === "answers" ? tellsOf(text, sought.wanted) : null));
  return (hit, short) => {
    const { document, passage } = hit;
    const asks = tellsAsked();
    const tells = asks && ((range: Range) => asks({ document, passage: { ...passage, ...range, sentences: [range] } }));
    const shown = shows && ((range: Range) => shows(document, documentOf(library, hit.number), range));
    const likenesses = rule === "near" && !phrases ? () => sentenceLikenesses(library, asked(), hit.number) : null;
    const wish = { weights: weights(), shows: shown, kind, tells, likenesses, aliases: library.aliases };
    return chooseExcerpt(hit, wish, short);
  };
}

/** A class, as to make an object of its own getters takes longer than most that it tells. */
class Searched implements SearchResult {
  readonly query: Query;
  readonly wanted: readonly Wanted[];
  readonly best: SearchResult["best"];
  readonly bestOfEach: SearchResult["bestOfEach"];
  readonly excerptOf: SearchResult["excerptOf"];
  readonly knownSpeakers: string[] | null;
  readonly #whole: () => Whole;

  constructor(parts: Omit<SearchResult, "total" | "hits" | "everyNumber">, whole: () => Whole) {
    this.query = parts.query;
    this.wanted = parts.wanted;
    this.best = parts.best;
    this.bestOfEach = parts.bestOfEach;
    this.excerptOf = parts.excerptOf;
    this.knownSpeakers = parts.knownSpeakers;
    this.#whole = whole;
  }

  get total(): number {
    return this.#whole().found.passages.length - this.#whole().hidden.size;
  }

  get hits(): Hit[] {
    return this.#whole().hits;
  }

  everyNumber(): number[] {
    return [...this.#whole().found.passages].filter((number) => !this.#whole().hidden.has(number));
  }
}

/** All that was found, its best, and of those the numbers of what may not be shown. */
type Whole = { found: Found; hits: Hit[]; hidden: ReadonlySet<number> };

/** Puts before all others those passages that have the words of a query in a row. */
function lead({ passages, scores }: Found, inRow: Places): void {
  for (const [at, passage] of passages.entries())
    if (inRow.has(passage)) scores[at] = (scores[at] as number) * IN_A_ROW;
}

/** A function that does its work when it is first called. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Search = Admission & {
  query: Query;
  /** The question without typing errors. */
  text: string;
  rule: Rule;
  speaker: SpeakerFilter | null;
  favoured: Uint8Array | null;
};

/**
 * The passages that are found by a rule, of those that are searched: all of them; or some, among them so many of the
 * best, null where that is no less work.
 */
function finding(library: Library, sought: Sought, given: Search) {
  const { rule, favoured } = given;
  const answers = remembering(ruleOf(rule, library, sought, given), sought.wanted.length);
  const documents = once(() => narrowedTo(library, given));
  const { headings } = library.index;
  const isFew = headings.length <= FEW_PASSAGES;
  const find = (sifting: Parameters<typeof rank>[2], those: Asking) =>
    findPassages(library, rank(library.index, sought, { favoured, documents: documents(), ...sifting }), those, given);
  return {
    sought,
    all: once(() => {
      if (rule === "all") return allAdmitted(library, given);
      if (rule === "answers") return allAnswering(library, sought, answers, given);
      // The other rules leave out too little.
      return find(rule === "loosely" ? { answers } : {}, answers);
    }),
    top: (count: number) =>
      rule === "all" || rule === "answers" || isFew || documents() !== null || given.searches !== null
        ? null
        : find({ answers, best: { count, headings, among: [] } }, answers),
  };
}

/**
 * All that answers: what holds enough of the question by itself, and what does beside the best of that. Nothing, where
 * something that does not answer leads too far.
 */
function allAnswering(library: Library, sought: Sought, answers: Asking, given: Search): Found {
  const { query, text, phrases, favoured, searches, admitted, able } = given;
  const { index } = library;
  const documents = narrowedTo(library, given);
  const among = [admitted, able].filter((those) => those !== null);
  // Only the score of the best is needed at first, unless all are searched at once.
  const best = searches === null ? { count: 1, headings: null, among } : null;
  const isFew = index.headings.length <= FEW_PASSAGES;
  const first = rank(index, sought, isFew ? { favoured, documents } : { favoured, documents, answers, best });
  const found = findPassages(library, first, answers, given);
  if (phrases || found.passages.length === 0) return found;
  const most = found.scores.reduce((most, score) => Math.max(most, score), 0);
  const tells = tellsOf(text, sought.wanted);
  const least = ALSO * most;
  const others = holdsEnough(sought, query, {
    enough: least,
    told: tells !== null && !asksNumber(text),
    half: tells === null,
  });
  const isAll = searches === null && admitted === null;
  const leads = (score: number) => isAll && most < LEADING * score;
  const could: Answers = (terms, own, near, score) => leads(score) || others(terms, own, near, score);
  const ranking =
    documents === null && !isFew
      ? rank(index, sought, { favoured, answers: remembering(could, sought.wanted.length, least) })
      : first;
  if (leads(ranking.best)) return NOTHING;
  const all = findPassages(library, ranking, remembering(others, sought.wanted.length, least), given);
  const isOther = sought.wanted.some(({ alike }) => alike !== undefined);
  const told = tells ? thoseThatTell(library, all, tells) : all;
  return isOther ? thoseThatTell(library, told, (place) => tellsAtOnce(place, sought.wanted)) : told;
}

/**
 * Every passage that the filter asks for but headings. Of digests, those with phrases that are established as words of
 * the speaker asked for, where anything is.
 */
function allAdmitted(library: Library, { searches, admitted, speaker }: Search): Found {
  const { index, corpus } = library;
  const { documentOf } = index.passages;
  const searched = corpus.documents.map((document) => !searches || searches(document));
  const all = Uint32Array.from(documentOf.keys()).filter(
    (at) => searched[documentOf[at] as number] && index.headings[at] !== 1 && admitted?.[at] !== 0,
  );
  const established = all.filter((at) => {
    const number = documentOf[at] as number;
    const { form, attributions } = corpus.documents[number] as Document;
    if (speaker === null || form === "full") return true;
    const spans = spansIn(attributions, passageAt(library, at).passage);
    return spans.some(({ attribution }) => speaker.speaks(number, lastOf(attribution)));
  });
  const passages = established.length > 0 ? established : all;
  return { passages, scores: new Float32Array(passages.length) };
}

const NOTHING: Found = { passages: new Uint32Array(), scores: new Float32Array() };

/** The documents to which a search is narrowed, by number and in order; null where that is no help. */
function narrowedTo({ corpus, index }: Library, { phrases, admitted, documents }: Search): Uint32Array | null {
  const { documentOf } = index.passages;
  if (phrases) return Uint32Array.from(new Set([...phrases.keys()].map((at) => documentOf[at] as number))).sort();
  if (documents)
    return Uint32Array.from(corpus.documents.keys()).filter((at) => documents.has(corpus.documents[at]?.id));
  if (!admitted) return null;
  const those = new Set<number>();
  for (let at = admitted.indexOf(1); at >= 0; at = admitted.indexOf(1, at + 1)) those.add(documentOf[at] as number);
  return Uint32Array.from(those);
}

/**
 * So many words of a question are looked up by their meaning, which takes up to 8 ms each in a corpus of 40,000 words;
 * a longer text has enough of its own. Chosen by hand.
 */
const MOST_WIDENED = 16;

/** The terms with what of the corpus is near to them in meaning: to "turned down" as one, where a text has both. */
function widened({ meanings }: Library, wanted: readonly Wanted[], text: string): Wanted[] {
  const words = wordsOf(text);
  return wanted.map((one, number) => {
    const { asked } = one;
    if (!asked || number >= MOST_WIDENED) return one;
    const at = words.findIndex(({ folded }) => folded === asked.folded);
    const expression = at < 0 ? null : expressionAt(words, at);
    return { ...one, alike: meanings(expression?.word ?? asked.folded) };
  });
}

function documentOf({ index }: Library, passage: number): number {
  return index.passages.documentOf[passage] as number;
}

/**
 * A hit whose passage and places are read when asked for, as that takes longer than to find it. A class, as there are
 * hundreds for a question, and an object of its own getters takes ten times the memory.
 */
class FoundHit implements Hit {
  readonly number: number;
  readonly score: number;
  readonly #library: Library;
  readonly #phrases: Places | null;

  constructor(library: Library, found: Found, at: number, phrases: Places | null) {
    this.#library = library;
    this.#phrases = phrases;
    this.number = found.passages[at] as number;
    this.score = scoreAt(library.index, found, at);
  }

  get document(): Document {
    return this.#library.corpus.documents[documentOf(this.#library, this.number)] as Document;
  }

  get passage(): Passage {
    const { firstPassages } = this.#library.index.passages;
    return this.document.passages[
      this.number - (firstPassages[documentOf(this.#library, this.number)] as number)
    ] as Passage;
  }

  get places(): Range[] {
    const { index } = this.#library;
    const runs = this.#phrases?.get(this.number) ?? [];
    return runs.map((run) => placeOf(index.stream, run, (one) => passageAt(this.#library, one)));
  }
}

function ruleOf(rule: Rule, library: Library, sought: Sought, { query, text }: Search): Answers {
  // A phrase of words that are not indexed answers by itself.
  if (rule === "any" || (query.phrases.length > 0 && query.terms.length === 0)) return () => true;
  if (rule === "answers" && query.isBare) return () => false;
  if (rule === "answers") return holdsEnough(sought, query, { half: tellsOf(text, sought.wanted) === null });
  if (rule === "near") return isNear(sought, query);
  return touches(sought, {
    names: query.names.map(({ match }) => match.term),
    figures: query.figures,
    isKnown: (term) => isTermKnown(library, term),
  });
}

/** The passages in which every one of some phrases begins, with the places of the phrases in the stream of words. */
function phrasePlaces(library: Library, phrases: readonly { words: string[] }[]): Places {
  const { stream } = library.index;
  return findPhrases(
    stream,
    phrases.map(({ words }) => words),
    (run, number) => {
      const document = library.corpus.documents[documentOf(library, number)] as Document;
      // An exact phrase is looked for in the source's words, of which a digest has only those that it quotes.
      if (document.form === "full") return true;
      const { start, end } = placeOf(stream, run, (at) => passageAt(library, at));
      return document.phrases.some((phrase) => phrase.start <= start && end <= phrase.end);
    },
  );
}
