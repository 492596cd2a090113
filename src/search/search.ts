import type { Document, Passage } from "../documents/document.ts";
import type { Range } from "../text/ranges.ts";
import { type Answers, holdsEnough, isNear, touches } from "./answering.ts";
import { bestOf, type Found, highest, leadersOf, scoreAt } from "./best.ts";
import { contenders } from "./contenders.ts";
import { chooseExcerpt } from "./excerpt.ts";
import { documentFilter, type Filter, sentenceFilter, speakerFilter } from "./filter.ts";
import { sharesHeld } from "./held.ts";
import { type Library, passageAt } from "./library.ts";
import { likenesses } from "./likeness.ts";
import { findPhrases, type Place, placeOf, type Run } from "./phrases.ts";
import { isTermKnown, type Query, readQuery } from "./query.ts";
import { heldBy, type Ranking, rank, type Sought, seek, type Wanted } from "./ranking.ts";
import { type Tells, tellsOf } from "./telling.ts";
import type { Term } from "./terms.ts";

/**
 * A passage that was found, and its number in the index. `score` has no meaning across queries; `places` are those of
 * the query's phrases in it.
 */
export type Hit = Place & { number: number; score: number; places: readonly Range[] };

/**
 * What was found. `hits` are the best by score, first the best, and among them the best of each issuer; `total` counts
 * all that was found, and `everyNumber` gives their numbers in order, `bestOfEach` the best of each document,
 * best first. What of a hit to show is chosen when asked, as most hits are never shown. Where the filter asks for a
 * speaker whom the corpus does not have, `knownSpeakers` are those whom it has.
 */
export type SearchResult = {
  query: Query;
  wanted: readonly Wanted[];
  total: number;
  hits: Hit[];
  everyNumber: () => number[];
  bestOfEach: () => Hit[];
  excerptOf: (hit: Hit, short?: number) => Range;
  knownSpeakers: string[] | null;
};

/**
 * What a passage must hold to be found: enough of the query to answer it; anything by which it has to do with a text
 * that was not written as a query ("loosely"); or any word at all, which ranks the passages without a rule ("any").
 */
export type Rule = "answers" | "near" | "loosely" | "any";

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
 * What is added to the scores of so many of the nearest passages, as shares of the best: by the share of the question
 * that they hold, and by the likeness of a whole sentence to it. From 192 questions of the dev part of tests/questions
 * and to unpublished texts: first three 139 without the first, 142 with 1 and 1, 146 with 1.5 and 1.5 or more.
 * A question of more words has enough of its own: on SciFact, without that bound, nearest passages were .002 worse.
 */
const HELD = 1.5;
const LIKENESS = 1.5;
const LIKENED = 60;
const MOST_LIKENED = 4;

/**
 * In a longer text, "number of" asks for none. Ranked without a rule, nDCG@10 of Cranfield is .389 without this bound
 * and .393 with it, of SciFact .678 and .681. Terms.
 */
const MOST_FAVOURING = 6;

/** Searches the passages of a library. A filter that names what does not exist finds nothing. */
export function search(library: Library, text: string, filter: Filter = {}, rule: Rule = "answers"): SearchResult {
  const query = readQuery(library, text);
  const phrases = query.phrases.length > 0 ? phrasePlaces(library, query) : null;
  const speaker = filter.speaker === undefined ? null : speakerFilter(library, filter.speaker);
  const shows = sentenceFilter(filter.voice, speaker);
  const admission = {
    searches: documentFilter(filter),
    admitted: speaker?.passages ?? null,
    documents: filter.documents ? new Set(filter.documents) : null,
  };
  const kind = query.terms.length <= MOST_FAVOURING ? query.kind : null;
  const favoured = kind === null ? null : library.kinds(kind).passages;
  // What has no number at all does not answer how many, however much of the question it holds.
  const able = kind === null || rule !== "answers" ? null : library.kinds(kind).able;
  const find = (wanted: readonly Wanted[]) =>
    findBy(library, wanted, { query, text: query.corrected ?? text, rule, phrases, favoured, able, ...admission });
  // Most questions are answered in their own words, and then need no others.
  // How many died, some count in its words, and others in words that say the same.
  const isCount = rule === "answers" && kind === "count" && !phrases;
  const first = rule === "near" || (isCount && query.barred.length === 0) ? null : find(query.wanted);
  const isWider = rule === "near" || (rule === "answers" && !first?.found.passages.length && query.barred.length === 0);
  const { sought, found } = first && !isWider ? first : find(widened(library, query.wanted));
  if (rule === "near" && !phrases && query.terms.length <= MOST_LIKENED)
    rankNearest(library, sought, query.corrected ?? text, found);
  const weights = weightsOf(sought);
  const choose = (hit: Hit, short?: number) => {
    const document = documentOf(library, hit.number);
    const wish = { weights, shows: shows && ((range: Range) => shows(hit.document, document, range)) };
    return chooseExcerpt(hit, { ...wish, aliases: library.aliases }, short);
  };
  const hitOf = (at: number) => new FoundHit(library, found, at, phrases);
  const best = bestOf(library.index, found);
  const hits = best.map(hitOf);
  const shown = shows ? hits.filter((hit) => choose(hit) !== null) : hits;
  const hidden = new Set(shown.length < best.length ? best.map((at) => found.passages[at] as number) : []);
  for (const { number } of shown) hidden.delete(number);
  const all = () => [...found.passages.keys()].filter((at) => !hidden.has(found.passages[at] as number));
  return {
    query,
    wanted: sought.wanted,
    total: found.passages.length - hidden.size,
    hits: shown,
    everyNumber: () => all().map((at) => found.passages[at] as number),
    bestOfEach: () => leadersOf(library.index, found, all(), (passage) => documentOf(library, passage)).map(hitOf),
    excerptOf: (hit, short) => choose(hit, short) ?? hit.passage,
    knownSpeakers: speaker?.known ?? null,
  };
}

type Search = Admission & {
  query: Query;
  /** The question without typing errors. */
  text: string;
  rule: Rule;
  phrases: Places | null;
  favoured: Uint8Array | null;
  able: Uint8Array | null;
};

/** The passages that answer by a rule, of those that are searched. */
function findBy(library: Library, wanted: readonly Wanted[], given: Search): { sought: Sought; found: Found } {
  const { query, rule, phrases, favoured } = given;
  const { index } = library;
  const sought = seek(index, wanted);
  const narrowed = narrowedTo(library, given);
  const findWith = (answers: Answers, documents: Uint32Array | null) => {
    const ranking = rank(index, sought, favoured, documents);
    return { ranking, found: findPassages(library, ranking, answers, given), documents };
  };
  const answers = ruleOf(rule, library, sought, query);
  const first = findWith(answers, narrowed ?? contenders(index, sought, answers, favoured !== null));
  if (rule !== "answers" || phrases || first.found.passages.length === 0) return { sought, found: first.found };
  const best = first.found.scores.reduce((most, score) => Math.max(most, score), 0);
  const others = holdsEnough(sought, query, ALSO * best);
  const isAll = given.searches === null && given.admitted === null;
  const leads = (score: number) => isAll && best < LEADING * score;
  const isRanked = narrowed !== null || first.documents === null;
  const { ranking, found } = isRanked
    ? { ranking: first.ranking, found: findPassages(library, first.ranking, others, given) }
    : findWith(
        others,
        contenders(index, sought, (...held) => leads(held[3]) || others(...held), favoured !== null),
      );
  if (leads(ranking.best)) return { sought, found: NOTHING };
  const tells = tellsOf(given.text, sought.wanted);
  return { sought, found: tells ? thoseThatTell(library, found, tells) : found };
}

/** Of the best that were found, as many as a reply pages to, those that tell what is asked for. */
function thoseThatTell(library: Library, found: Found, tells: Tells): Found {
  const those = highest(library.index, found).filter((at) => tells(passageAt(library, found.passages[at] as number)));
  those.sort((a, b) => a - b);
  return {
    passages: Uint32Array.from(those, (at) => found.passages[at] as number),
    scores: Float32Array.from(those, (at) => found.scores[at] as number),
  };
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
 * Ranks the nearest passages anew: by their scores, by how much of the question they and what stands beside them hold
 * in words that are like its own, and by how like the question one of their sentences is as a whole.
 */
function rankNearest(library: Library, sought: Sought, text: string, found: Found): void {
  const { passages, scores } = found;
  const nearest = highest(library.index, found).slice(0, LIKENED);
  const best = scores[nearest[0] ?? 0] as number;
  const shares = sharesHeld(
    library.index,
    sought,
    nearest.map((at) => passages[at] as number),
  );
  const alike = likenesses(
    library,
    text,
    nearest.map((at) => passageAt(library, passages[at] as number)),
  );
  for (const [number, at] of nearest.entries())
    scores[at] =
      (scores[at] as number) + best * (HELD * (shares[number] as number) + LIKENESS * (alike[number] as number));
}

type Places = ReadonlyMap<number, readonly Run[]>;

/** What terms weigh in the choice of an excerpt. */
function weightsOf({ wanted, weights }: Sought): Map<Term, number> {
  const found = new Map<Term, number>();
  for (const [bit, one] of wanted.entries()) {
    const { counts, alike = [] } = one;
    if (!counts) continue;
    const weight = weights[bit] as number;
    for (const form of heldBy(one)) found.set(form, weight);
    for (const other of alike)
      found.set(other.term, Math.max(found.get(other.term) ?? 0, other.similarity ** 2 * weight));
  }
  return found;
}

/** The terms with what of the corpus is near to them in meaning. */
function widened({ meanings }: Library, wanted: readonly Wanted[]): Wanted[] {
  return wanted.map((one) => (one.asked ? { ...one, alike: meanings(one.asked.folded) } : one));
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
    return passageAt(this.#library, this.number).passage;
  }

  get places(): Range[] {
    const { index } = this.#library;
    const runs = this.#phrases?.get(this.number) ?? [];
    return runs.map((run) => placeOf(index.stream, run, (one) => passageAt(this.#library, one)));
  }
}

function ruleOf(rule: Rule, library: Library, sought: Sought, query: Query): Answers {
  // A phrase of words that are not indexed answers by itself.
  if (rule === "any" || (query.phrases.length > 0 && query.terms.length === 0)) return () => true;
  if (rule === "answers" && query.isBare) return () => false;
  if (rule === "answers") return holdsEnough(sought, query);
  if (rule === "near") return isNear(sought, query);
  return touches(sought, {
    names: query.names.map(({ match }) => match.term),
    figures: query.figures,
    isKnown: (term) => isTermKnown(library, term),
  });
}

/**
 * Which documents are searched, and of which passages (1) that have words of the speaker asked for; null: all.
 * `documents` are the ids that are asked for, where some are.
 */
type Admission = {
  searches: ((document: Document) => boolean) | null;
  admitted: Uint8Array | null;
  documents: ReadonlySet<string | undefined> | null;
};

/**
 * The passages that answer, in order. Of a document of which only its own fields answer, the first passage that is no
 * heading stands for it.
 */
function findPassages(
  { index, corpus }: Library,
  { touched, own, near, said, scores }: Ranking,
  answers: Answers,
  { phrases, searches, admitted, able }: Search,
): Found {
  const { documentOf: documents } = index.passages;
  const candidates = phrases ? Uint32Array.from(phrases.keys()).sort() : touched;
  const found = new Uint32Array(candidates.length);
  let [size, document, isSearched, isOwn] = [0, -1, true, false];
  for (const passage of candidates) {
    const [held, alike, of] = [own[passage] as number, near[passage] as number, documents[passage] as number];
    const inside = held | alike;
    if (!answers(held | (said[of] as number), inside, alike, scores[passage] as number)) continue;
    if (admitted?.[passage] === 0 || able?.[passage] === 0) continue;
    if (of !== document) {
      document = of;
      isSearched = !searches || searches(corpus.documents[document] as Document);
      isOwn = false;
    }
    if (!isSearched) continue;
    if (phrases || inside !== 0) {
      // What stands for a document is not needed beside a passage that answers by itself.
      if (!isOwn && size > 0 && documents[found[size - 1] as number] === document) size--;
      isOwn = true;
      found[size++] = passage;
    } else if (!isOwn && passage === leadOf(index, document)) {
      found[size++] = passage;
    }
  }
  const passages = found.slice(0, size);
  const scored = new Float32Array(size);
  for (let at = 0; at < size; at++) scored[at] = scores[passages[at] as number] as number;
  return { passages, scores: scored };
}

/** The number of the first passage of a document that is no heading, or of its first. */
function leadOf({ headings, passages: { firstPassages } }: Library["index"], document: number): number {
  const [first, next] = [firstPassages[document] as number, firstPassages[document + 1]];
  return first + Math.max(0, headings.subarray(first, next).indexOf(0));
}

/** The passages in which every phrase of the query begins, with the places of the phrases in the stream of words. */
function phrasePlaces(library: Library, { phrases }: Query): Places {
  const { stream } = library.index;
  return findPhrases(
    stream,
    phrases.map(({ words }) => words),
    (run, number) => {
      const { document } = passageAt(library, number);
      // An exact phrase is looked for in the source's words, of which a digest has only those that it quotes.
      if (document.form === "full") return true;
      const { start, end } = placeOf(stream, run, (at) => passageAt(library, at));
      return document.phrases.some((phrase) => phrase.start <= start && end <= phrase.end);
    },
  );
}
