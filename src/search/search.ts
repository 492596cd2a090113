import type { Document } from "../documents/document.ts";
import type { Range } from "../text/ranges.ts";
import { type Answers, holdsEnough, isNear, touches } from "./answering.ts";
import { chooseExcerpt } from "./excerpt.ts";
import { documentFilter, type Filter, sentenceFilter, speakerFilter } from "./filter.ts";
import { type Library, passageAt } from "./library.ts";
import { likenesses } from "./likeness.ts";
import type { PassageIndex } from "./passage-index.ts";
import { findPhrases, type Place, placeOf, type Run } from "./phrases.ts";
import { isTermKnown, type Query, readQuery } from "./query.ts";
import { heldBy, type Ranking, rank, type Wanted } from "./ranking.ts";
import type { Term } from "./terms.ts";

/**
 * A passage that was found, and its number in the index. `score` has no meaning across queries; `places` are those of
 * the query's phrases in it.
 */
export type Hit = Place & { number: number; score: number; places: readonly Range[] };

/**
 * What was found. `hits` are the best by score, first the best, and among them the best of each issuer; `total` counts
 * all that was found, and `everyHit` gives them in the order of the corpus, `bestOfEach` the best of each document,
 * best first. What of a hit to show is chosen when asked, as most hits are never shown. Where the filter asks for a
 * speaker whom the corpus does not have, `knownSpeakers` are those whom it has.
 */
export type SearchResult = {
  query: Query;
  wanted: readonly Wanted[];
  total: number;
  hits: Hit[];
  everyHit: () => Hit[];
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
 * What the likeness of a whole sentence to the question adds to the score of a passage, as a share of the best score,
 * of so many of the nearest. From the dev part of tests/questions: of 92 first three, 76 without, 79 from .5 to 1.
 * A question of more words has enough of its own: on SciFact, without that bound, nearest passages were .006 worse.
 */
const LIKENESS = 0.75;
const LIKENED = 30;
const MOST_LIKENED = 4;

/**
 * In a longer text, "number of" asks for none. Ranked without a rule, nDCG@10 of Cranfield is .389 without this bound
 * and .393 with it, of SciFact .678 and .681. Terms.
 */
const MOST_FAVOURING = 6;

/** Headlines say less, and at times more, than the text below them. */
const HEADING_WEIGHT = 0.4;

/** No reply pages further than this. Of so many the sentences are read where one speaker or voice is asked for. */
const MOST_HITS = 200;

/** Searches the passages of a library. A filter that names what does not exist finds nothing. */
export function search(library: Library, text: string, filter: Filter = {}, rule: Rule = "answers"): SearchResult {
  const query = readQuery(library, text);
  const phrases = query.phrases.length > 0 ? phrasePlaces(library, query) : null;
  const speaker = filter.speaker === undefined ? null : speakerFilter(library, filter.speaker);
  const shows = sentenceFilter(filter.voice, speaker);
  const admission = { searches: documentFilter(filter), admitted: speaker?.passages ?? null };
  const isAll = !admission.searches && !admission.admitted;
  const kind = query.terms.length <= MOST_FAVOURING ? query.kind : null;
  const favoured = kind === null ? null : library.kinds(kind).passages;
  const find = (wanted: readonly Wanted[]) => {
    const ranking = rank(library.index, wanted, favoured);
    const found = findPassages(library, ranking, ruleOf(rule, library, ranking, query), phrases, admission);
    if (rule !== "answers" || phrases || found.length === 0) return { ranking, found };
    const best = found.reduce((most, passage) => Math.max(most, ranking.scores[passage] as number), 0);
    if (isAll && best < LEADING * ranking.best) return { ranking, found: [] };
    const enough = ALSO * best;
    return { ranking, found: findPassages(library, ranking, holdsEnough(ranking, query, enough), phrases, admission) };
  };
  // Most questions are answered in their own words, and then need no others.
  const first = rule === "near" ? null : find(query.wanted);
  const isWider = rule === "near" || (rule === "answers" && first?.found.length === 0 && query.barred.length === 0);
  const { ranking, found } = first && !isWider ? first : find(widened(library, query.wanted));
  if (rule === "near" && !phrases && query.terms.length <= MOST_LIKENED)
    addLikeness(library, ranking, query.corrected ?? text, found);
  const weights = weightsOf(ranking);
  const hitOf = (passage: number) => makeHit(library, ranking, passage, phrases);
  const choose = (hit: Hit, short?: number) => {
    const document = documentOf(library, hit.number);
    const wish = { weights, shows: shows && ((range: Range) => shows(hit.document, document, range)) };
    return chooseExcerpt(hit, { ...wish, aliases: library.aliases }, short);
  };
  const best = bestOf(library, ranking, found);
  const hits = best.map(hitOf);
  const shown = shows ? hits.filter((hit) => choose(hit) !== null) : hits;
  const others = new Set(best);
  for (const { number } of shown) others.delete(number);
  const all = others.size === 0 ? found : found.filter((passage) => !others.has(passage));
  return {
    query,
    wanted: ranking.wanted,
    total: all.length,
    hits: shown,
    everyHit: () => all.map(hitOf),
    bestOfEach: () => leadersOf(library, ranking, all, (passage) => documentOf(library, passage)).map(hitOf),
    excerptOf: (hit, short) => choose(hit, short) ?? hit.passage,
    knownSpeakers: speaker?.known ?? null,
  };
}

/** Lifts those of the nearest passages of which a sentence is like the question as a whole. */
function addLikeness(library: Library, { scores }: Ranking, text: string, found: readonly number[]): void {
  const nearest = highest(library, { scores }, found).slice(0, LIKENED);
  const best = scores[nearest[0] ?? 0] as number;
  const alike = likenesses(
    library,
    text,
    nearest.map((passage) => passageAt(library, passage)),
  );
  for (const [at, passage] of nearest.entries())
    scores[passage] = (scores[passage] as number) + LIKENESS * best * (alike[at] as number);
}

type Places = ReadonlyMap<number, readonly Run[]>;

/** What terms weigh in the choice of an excerpt. */
function weightsOf({ wanted, weights }: Ranking): Map<Term, number> {
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

function makeHit(library: Library, ranking: Ranking, number: number, phrases: Places | null): Hit {
  const score = scoreOf(library, ranking, number);
  const runs = phrases?.get(number) ?? [];
  const places = runs.map((run) => placeOf(library.index.stream, run, (at) => passageAt(library, at)));
  return Object.assign(passageAt(library, number), { number, score, places });
}

function scoreOf({ index: { headings } }: Library, { scores }: Pick<Ranking, "scores">, passage: number): number {
  return (scores[passage] as number) * (headings[passage] === 1 ? HEADING_WEIGHT : 1);
}

function ruleOf(rule: Rule, library: Library, ranking: Ranking, query: Query): Answers {
  // A phrase of words that are not indexed answers by itself.
  if (rule === "any" || (query.phrases.length > 0 && query.terms.length === 0)) return () => true;
  if (rule === "answers" && query.isBare) return () => false;
  if (rule === "answers") return holdsEnough(ranking, query);
  if (rule === "near") return isNear(ranking, query);
  return touches(ranking, {
    names: query.names.map(({ match }) => match.term),
    figures: query.figures,
    isKnown: (term) => isTermKnown(library, term),
  });
}

/** Which documents are searched, and which passages have words of the speaker asked for (1); null: all. */
type Admission = { searches: ((document: Document) => boolean) | null; admitted: Uint8Array | null };

/**
 * The passages that answer, in order. Of a document of which only its own fields answer, the first passage that is no
 * heading stands for it.
 */
function findPassages(
  { index, corpus }: Library,
  { touched, terms, own, near }: Ranking,
  answers: Answers,
  phrases: Places | null,
  { searches, admitted }: Admission,
): number[] {
  const found: number[] = [];
  const { documentOf: documents } = index.passages;
  const candidates = phrases ? [...phrases.keys()].sort((a, b) => a - b) : touched;
  let [document, isSearched, isOwn] = [-1, true, false];
  for (const passage of candidates) {
    const inside = (own[passage] as number) | (near[passage] as number);
    if (!answers(terms[passage] as number, inside, near[passage] as number, passage)) continue;
    if (admitted && admitted[passage] === 0) continue;
    if (documents[passage] !== document) {
      document = documents[passage] as number;
      isSearched = !searches || searches(corpus.documents[document] as Document);
      isOwn = false;
    }
    if (!isSearched) continue;
    if (phrases || inside !== 0) {
      // What stands for a document is not needed beside a passage that answers by itself.
      if (!isOwn && found.length > 0 && documents[found.at(-1) as number] === document) found.pop();
      isOwn = true;
      found.push(passage);
    } else if (!isOwn && passage === leadOf(index, document)) {
      found.push(passage);
    }
  }
  return found;
}

/** The number of the first passage of a document that is no heading, or of its first. */
function leadOf({ headings, passages: { firstPassages } }: PassageIndex, document: number): number {
  const [first, next] = [firstPassages[document] as number, firstPassages[document + 1] ?? headings.length];
  const lead = headings.subarray(first, next).indexOf(0);
  return first + Math.max(0, lead);
}

/** The best passages by score, so many at most, and after them the best of other issuers. */
function bestOf(library: Library, ranking: Ranking, found: readonly number[]): number[] {
  const { issuers } = library.index;
  const best = highest(library, ranking, found);
  if (found.length <= MOST_HITS) return best;
  const taken = new Set(best);
  const leaders = leadersOf(library, ranking, found, (passage) => issuers[documentOf(library, passage)] as number);
  return [...best, ...leaders.filter((passage) => !taken.has(passage)).slice(0, MOST_HITS)];
}

/** The best by score, so many at most, those of the same score in order. */
function highest(library: Library, ranking: Pick<Ranking, "scores">, found: readonly number[]): number[] {
  const byScore = (a: number, b: number) => scoreOf(library, ranking, b) - scoreOf(library, ranking, a) || a - b;
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const passage of found) {
    if (scoreOf(library, ranking, passage) <= least) continue;
    best.push(passage);
    if (best.length < 2 * MOST_HITS) continue;
    best.sort(byScore).length = MOST_HITS;
    least = scoreOf(library, ranking, best[MOST_HITS - 1] as number);
  }
  return best.sort(byScore).slice(0, MOST_HITS);
}

/** The best of each group (a number below that of documents), best first. */
function leadersOf(
  library: Library,
  ranking: Ranking,
  found: readonly number[],
  groupOf: (passage: number) => number,
): number[] {
  const leaders = new Int32Array(library.corpus.documents.length).fill(-1);
  for (const passage of found) {
    const leader = leaders[groupOf(passage)] as number;
    if (leader < 0 || scoreOf(library, ranking, passage) > scoreOf(library, ranking, leader))
      leaders[groupOf(passage)] = passage;
  }
  return [...leaders.filter((passage) => passage >= 0)].sort(
    (a, b) => scoreOf(library, ranking, b) - scoreOf(library, ranking, a) || a - b,
  );
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
