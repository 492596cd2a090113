import type { Attribution, Voice } from "../attribution/model.ts";
import { attributionOf, spansIn } from "../attribution/spans.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Speaker } from "../documents/schema.ts";
import { dateBounds } from "../text/edtf.ts";
import { indexAt, type Range } from "../text/ranges.ts";
import { chooseExcerpt } from "./excerpt.ts";
import type { Entry, Library } from "./library.ts";
import { type Query, readQuery } from "./query.ts";
import { type Term, termsOf, wordsOf } from "./terms.ts";

/** What passages are searched: `documents` by id, `speaker` by name or role, dates as EDTF. */
export type Filter = {
  documents?: readonly string[];
  speaker?: string;
  voice?: Voice;
  from?: string;
  to?: string;
};

/** A passage that answers. `score` has no meaning across queries; `places` are those of the query's phrases in it. */
export type Hit = { document: Document; passage: Passage; score: number; places: readonly Range[] };

/**
 * Hits by score, best first, and what of a hit to show (chosen when asked, as most hits are never shown). Where the
 * filter asks for a speaker whom the corpus does not have, `knownSpeakers` are those whom it has.
 */
export type SearchResult = {
  query: Query;
  hits: Hit[];
  excerptOf: (hit: Hit) => Range;
  knownSpeakers: string[] | null;
};

/**
 * Robertson's k and b, without the constant that MiniSearch adds per match. From trials on public news collections
 * that are not in the repository.
 */
const BM25 = { k: 1.6, b: 0.75, d: 0 };

/** A word that only the document's own fields hold says less of a passage than one that stands in it. */
const BOOST = { text: 1, speaker: 0.6, context: 0.25 };

/** Headlines say less, and at times more, than the text below them. */
const HEADING_WEIGHT = 0.4;

/**
 * A passage must hold this share of what the query's words weigh: half would answer "how many residents left" with a
 * passage that counts others. From trials with 650 questions to the five texts, which are not in the repository.
 */
const LEAST_COVERAGE = 0.7;

/** A name or figure says what a text is about if at most one passage in so many has it. */
const TELLING = 4;

/** A word counts as one of the rarest of the query if it weighs at least this share of the rarest one. */
const RARE = 0.85;

/**
 * Searches the passages of a library. A filter that names what does not exist finds nothing. `loosely` is for text that
 * was not written as a query: whatever of its words the corpus has may answer, if enough of them come together.
 */
export function search(library: Library, text: string, filter: Filter = {}, loosely = false): SearchResult {
  const query = readQuery(library, text);
  const matches = matchTerms(library, query.terms);
  const weights = termWeights(library, query.terms, matches);
  const phrases = phraseOccurrences(library, query, matches, weights);
  const candidates: Candidate[] = phrases
    ? [...phrases].map(([entry, places]) => ({ entry, places, match: matches.get(entry.id) }))
    : [...matches.values()].map((match) => ({ entry: library.entries[match.id] as Entry, places: [], match }));
  const answering = candidates.filter(({ match }) =>
    loosely ? touches(library, match, weights, query) : covers(match, weights, query),
  );
  const found = withoutMereContext(answering, library).map(({ entry: { document, passage }, places, match }) => {
    return { document, passage, places, score: (match?.score ?? 0) * (passage.heading ? HEADING_WEIGHT : 1) };
  });

  const passes = passageFilter(filter);
  const speaks = filter.speaker === undefined ? null : speakerTest(library, filter.speaker);
  const shows = sentenceFilter(filter.voice, speaks);
  const choose = (hit: Hit) =>
    chooseExcerpt(hit, { weights, shows: shows && ((range) => shows(hit, range)), aliases: library.aliases });
  const hits = found.filter((hit) => passes(hit) && (shows === null || choose(hit) !== null));
  return {
    query,
    hits: hits.sort((a, b) => b.score - a.score),
    excerptOf: (hit) => choose(hit) ?? hit.passage,
    knownSpeakers: speaks && namesOfSpeakers(library, speaks),
  };
}

type Match = { id: number; score: number; terms: ReadonlySet<Term>; inPassage: boolean };
type Candidate = { entry: Entry; places: readonly Range[]; match: Match | undefined };

function matchTerms({ index }: Library, terms: readonly Term[]): Map<number, Match> {
  if (terms.length === 0) return new Map();
  const results = index.search(
    { queries: [...terms], combineWith: "OR" },
    { tokenize: (term) => [term], processTerm: (term) => term, prefix: false, fuzzy: false, boost: BOOST, bm25: BM25 },
  );
  return new Map(
    results.map(({ id, score, queryTerms, match }) => [
      id,
      {
        id,
        // MiniSearch multiplies the sum of BM25 scores by the number of terms that matched.
        score: score / queryTerms.length,
        terms: new Set(queryTerms),
        inPassage: Object.values(match).some((fields) => fields.some((field) => field !== "context")),
      },
    ]),
  );
}

/** The inverse document frequency of each term over passages, as in BM25. A term that occurs nowhere weighs most. */
function termWeights(
  { entries }: Library,
  terms: readonly Term[],
  matches: ReadonlyMap<number, Match>,
): Map<Term, number> {
  const frequency = new Map(terms.map((term) => [term, 0]));
  for (const match of matches.values())
    for (const term of match.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return new Map([...frequency].map(([term, df]) => [term, idf(entries.length, df)]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function idf(passages: number, frequency: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/**
 * Whether a passage holds enough of the query: all of its figures, one of its rarest words, and its share of the
 * weight. A word that the corpus does not have is the rarest, whatever the size of the corpus, so with it nothing
 * answers.
 */
function covers(match: Match | undefined, weights: ReadonlyMap<Term, number>, query: Query): boolean {
  if (weights.size === 0) return query.phrases.length > 0;
  if (!match || query.unknown.length > 0 || query.figures.some((figure) => !match.terms.has(figure))) return false;
  const all = [...weights.values()];
  const rarest = Math.max(...all);
  const covered = [...weights].filter(([term]) => match.terms.has(term)).map(([, weight]) => weight);
  return sum(covered) >= LEAST_COVERAGE * sum(all) && covered.some((weight) => weight >= RARE * rarest);
}

/**
 * Whether a passage has to do with a text: it holds a name or figure of it that most passages don't have; or its rarest
 * known word with another one, or with a third of the weight of the text, words that the corpus does not know included.
 */
function touches(
  { entries, stems }: Library,
  match: Match | undefined,
  weights: ReadonlyMap<Term, number>,
  { names, figures }: Query,
): boolean {
  if (!match?.inPassage) return false;
  const strong = new Set([...names.map(({ match: { term } }) => term), ...figures]);
  const held = [...weights].filter(([term]) => match.terms.has(term));
  const telling = idf(entries.length, entries.length / TELLING);
  if (held.some(([term, weight]) => strong.has(term) && weight >= telling)) return true;
  const known = [...weights].filter(([term]) => strong.has(term) || stems.has(term)).map(([, weight]) => weight);
  const rarest = Math.max(...known);
  const weighs = sum(held.map(([, weight]) => weight)) >= sum([...weights.values()]) / 3;
  return held.some(([, weight]) => weight >= RARE * rarest && weight >= telling) && (held.length >= 2 || weighs);
}

/**
 * Of passages that match only by what their document says of itself, the first stands for the document; if no other
 * matches.
 */
function withoutMereContext(candidates: readonly Candidate[], { corpus }: Library): Candidate[] {
  const isOwn = ({ match }: Candidate) => match === undefined || match.inPassage;
  const matched = new Set(candidates.filter(isOwn).map(({ entry }) => entry.document));
  const leads = new Set(
    corpus.documents.map(({ passages }) => passages.find(({ heading }) => heading === null) ?? passages[0]),
  );
  return candidates.filter(
    (candidate) => isOwn(candidate) || (!matched.has(candidate.entry.document) && leads.has(candidate.entry.passage)),
  );
}

/** The passages in which every phrase of the query begins, with the places of the phrases; null where it has none. */
function phraseOccurrences(
  library: Library,
  { phrases }: Query,
  matches: ReadonlyMap<number, Match>,
  weights: ReadonlyMap<Term, number>,
): Map<Entry, Range[]> | null {
  if (phrases.length === 0) return null;
  // The rarest word of the phrases leads to all of their places; phrases of stop words only have to be looked for
  // everywhere.
  const [rarest] = phrases.flatMap(({ terms }) => terms).sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  // A phrase may run on into the next passage, so whole paragraphs are read.
  const paragraphs = new Map<Range, Entry[]>();
  for (const entry of library.entries) {
    if (rarest !== undefined && !matches.get(entry.id)?.terms.has(rarest)) continue;
    const around = paragraphAround(library, entry);
    if (around) paragraphs.set(around.paragraph, around.inside);
  }
  const found = new Map<Entry, Range[]>();
  for (const [paragraph, inside] of paragraphs) {
    const { document } = inside[0] as Entry;
    const words = wordsOf(document.text.slice(paragraph.start, paragraph.end));
    const places = phrases.map((phrase) =>
      words.flatMap((word, index) => {
        const last = words[index + phrase.words.length - 1];
        const here = last && phrase.words.every((folded, offset) => words[index + offset]?.folded === folded);
        const place = here && { start: paragraph.start + word.start, end: paragraph.start + last.end };
        return place && isSources(document, place) ? [place] : [];
      }),
    );
    if (places.some((list) => list.length === 0)) continue;
    for (const entry of inside) {
      const begins = ({ start }: Range) => entry.passage.start <= start && start < entry.passage.end;
      const here = places.map((list) => list.filter(begins));
      if (here.every((list) => list.length > 0)) found.set(entry, here.flat());
    }
  }
  return found;
}

/** An exact phrase is looked for in the source's words, of which a digest has only those that it quotes. */
function isSources({ form, phrases }: Document, { start, end }: Range): boolean {
  return form === "full" || phrases.some((phrase) => phrase.start <= start && end <= phrase.end);
}

/** The entries of the paragraph in which `entry` stands, and the paragraph. */
function paragraphAround({ entries }: Library, entry: Entry): { paragraph: Range; inside: Entry[] } | undefined {
  const paragraph = entry.document.paragraphs[indexAt(entry.document.paragraphs, entry.passage.start)];
  if (!paragraph) return undefined;
  const isInside = (other: Entry | undefined) =>
    other?.document === entry.document && other.passage.start >= paragraph.start && other.passage.end <= paragraph.end;
  let [first, last] = [entry.id, entry.id];
  while (isInside(entries[first - 1])) first--;
  while (isInside(entries[last + 1])) last++;
  return { paragraph, inside: entries.slice(first, last + 1) };
}

type Found = Pick<Hit, "document" | "passage">;

/** Whether a passage is of the documents and dates that the filter asks for. Undated documents are of no date. */
function passageFilter({ documents, from, to }: Filter): (found: Found) => boolean {
  const earliest = from === undefined ? -Infinity : dateBounds(from).min;
  const latest = to === undefined ? Infinity : dateBounds(to).max;
  return ({ document: { id, metadata } }) => {
    if (documents && !documents.includes(id)) return false;
    if (from === undefined && to === undefined) return true;
    if (metadata.issued === null) return false;
    const { min, max } = dateBounds(metadata.issued);
    return max >= earliest && min <= latest;
  };
}

/** Whether a sentence is of the speaker and voice that the filter asks for; null where it asks for neither. */
function sentenceFilter(
  voice: Voice | undefined,
  speaks: SpeakerTest | null,
): ((found: Found, sentence: Range) => boolean) | null {
  if (speaks === null && voice === undefined) return null;
  return ({ document, passage }, sentence) => {
    if (document.form === "digest") return voice === undefined && (!speaks || digestReports(document, passage, speaks));
    if (voice !== undefined && attributionOf(document.attributions, sentence)?.voice !== voice) return false;
    const spans = spansIn(document.attributions, sentence);
    // The clause that names the speaker is the document's own, but nobody asks for it.
    const told = spans.filter(({ attribution }) => attribution.voice !== "own");
    return !speaks || (told.length > 0 ? told : spans).some(({ attribution }) => speaks(document, lastOf(attribution)));
  };
}

type SpeakerTest = (document: Document, name: string) => boolean;

/** Tells who is meant by a name; or, where nobody in the corpus is called so, by a role ("mayor"). */
function speakerTest(library: Library, speaker: string): SpeakerTest {
  const { terms: asked } = readQuery(library, speaker);
  const people = library.corpus.documents.flatMap((document) =>
    speakersOf(document).map(({ name, role, aliases }) => ({
      key: `${document.id} ${name}`,
      role,
      forms: [name, ...aliases],
    })),
  );
  const named = people.filter(({ forms }) => isNamed(library, forms, asked));
  const meant = named.length > 0 ? named : people.filter(({ role }) => role && isNamed(library, [role], asked));
  const keys = new Set(meant.map(({ key }) => key));
  return (document, name) => keys.has(`${document.id} ${name}`);
}

/** The names of all speakers; null where the test is for one of them. */
function namesOfSpeakers({ corpus }: Library, speaks: SpeakerTest): string[] | null {
  const people = corpus.documents.flatMap((document) => speakersOf(document).map(({ name }) => ({ name, document })));
  const isThere = people.some(({ document, name }) => speaks(document, name));
  return isThere ? null : [...new Set(people.map(({ name }) => name))].sort();
}

export type KnownSpeaker = Pick<Speaker, "name" | "role" | "aliases">;

/** All to whom a document attributes words, those included whom only its text introduces. */
export function speakersOf({ metadata, attributions }: Document): KnownSpeaker[] {
  const known: KnownSpeaker[] = [...metadata.speakers];
  const others = [
    metadata.issuer.name,
    metadata.publisher.name,
    ...attributions.map(({ attribution }) => lastOf(attribution)),
  ];
  for (const name of new Set(others)) {
    if (!known.some((speaker) => speaker.name === name)) known.push({ name, aliases: [] });
  }
  return known;
}

function lastOf({ chain }: Attribution): string {
  return chain.at(-1)?.name ?? "";
}

/** A digest has no voices: it reports a speaker where it names them, or where its document has no other. */
function digestReports(document: Document, { start, end }: Passage, speaks: SpeakerTest): boolean {
  const { speakers: listed } = document.metadata;
  const speakers = listed.length > 0 ? listed : speakersOf(document);
  const meant = speakers.filter(({ name }) => speaks(document, name));
  if (speakers.length === 1 && meant.length === 1) return true;
  const words = new Set(wordsOf(document.text.slice(start, end)).map(({ folded }) => folded));
  return meant.some(({ name, aliases }) =>
    [name, ...aliases].some((form) => wordsOf(form).every(({ folded }) => words.has(folded))),
  );
}

/** Whether one of the forms of a name holds every term of the name asked for. */
function isNamed({ aliases }: Library, forms: readonly string[], asked: readonly Term[]): boolean {
  return (
    asked.length > 0 &&
    forms.some((form) => {
      const held = new Set(termsOf(form, aliases));
      return asked.every((term) => held.has(term));
    })
  );
}
