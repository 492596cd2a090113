import { type DocumentIndex, FIELDS } from "./document-index.ts";
import { joiningPeople, type People } from "./people.ts";
import { joiningStreams, type WordStream } from "./phrases.ts";
import { joiningCounts, type Postings } from "./postings.ts";
import { Strings } from "./strings.ts";
import type { AliasIndex } from "./terms.ts";
import { joiningWords, type KnownWords, type Vocabulary } from "./vocabulary.ts";

/**
 * All that a search looks up, as typed arrays and tables of strings and numbers: it can be made in a worker, handed
 * over and stored (structured clone). Passages and documents are numbered in the order of the corpus.
 */
export type PassageIndex = {
  passages: Postings;
  /** What documents say of themselves (title, publisher, date), by document. */
  context: Postings;
  /** By term of `context`: how many passages of the documents that say it don't hold it themselves. */
  covered: Uint32Array;
  stream: WordStream;
  vocabulary: Vocabulary;
  people: People;
  /** By passage: 1 where it is a heading. */
  headings: Uint8Array;
  /** By document: the number of its issuer. */
  issuers: Uint32Array;
};

/** A word that only says who speaks says less of a passage than one that stands in it. */
const BOOST = { text: 1, speaker: 0.6 };

/**
 * The index of documents, put together from what each has. `issuers` are theirs, by name; `read` gives what one has by
 * its number, and is asked for once, in the order of the documents.
 */
export function indexPassages(
  issuers: readonly string[],
  aliases: AliasIndex,
  read: (number: number) => DocumentIndex,
): PassageIndex {
  const passages = joiningCounts(FIELDS.map((field) => BOOST[field]));
  const context = joiningCounts([1]);
  const [stream, people, vocabulary] = [joiningStreams(), joiningPeople(aliases), joiningWords()];
  const contextWords: KnownWords[] = [];
  const headings: Uint8Array[] = [];
  const strings = new Strings();
  for (const number of issuers.keys()) {
    const own = read(number);
    const numbers = Uint32Array.from(own.strings, (string) => strings.of(string));
    passages.add(own.passages, numbers, number);
    context.add(own.context, numbers, number);
    stream.add(own.stream, numbers);
    people.add(own.people, number, own.headings.length);
    vocabulary.add(amongAll(own.words, numbers));
    contextWords.push(amongAll(own.contextWords, numbers));
    headings.push(own.headings);
  }
  for (const words of contextWords) vocabulary.add(words);
  const known = new Map<string, number>();
  const all = strings.all();
  const [held, said] = [passages.done(all), context.done(all)];
  return {
    passages: held,
    context: said,
    covered: coveredBy(held, said),
    stream: stream.done(all),
    vocabulary: vocabulary.done(all, aliases),
    people: people.done(),
    headings: Uint8Array.from(headings.flatMap((own) => [...own])),
    issuers: Uint32Array.from(issuers, (name) => {
      if (!known.has(name)) known.set(name, known.size);
      return known.get(name) as number;
    }),
  };
}

/** Words as numbers among the strings of all documents, by those of the strings of their own. */
function amongAll({ folded, written, frequencies }: KnownWords, numbers: Uint32Array): KnownWords {
  const [all, own] = [folded, written].map((words) => words.map((word) => numbers[word] as number));
  return { folded: all as Uint32Array, written: own as Uint32Array, frequencies };
}

function coveredBy(held: Postings, said: Postings): Uint32Array {
  const covered = new Uint32Array(said.terms.size);
  for (const [term, own] of said.terms) {
    const ordinal = held.terms.get(term);
    const [end, counts] = [ordinal === undefined ? 0 : (held.starts[ordinal + 1] as number), said.starts];
    let at = ordinal === undefined ? 0 : (held.starts[ordinal] as number);
    for (let place = counts[own] as number; place < (counts[own + 1] as number); place++) {
      const document = said.documentOf[said.passages[place] as number] as number;
      const [from, to] = [held.firstPassages[document] as number, held.firstPassages[document + 1] as number];
      while (at < end && (held.passages[at] as number) < from) at++;
      const first = at;
      while (at < end && (held.passages[at] as number) < to) at++;
      covered[own] = (covered[own] as number) + (to - from) - (at - first);
    }
  }
  return covered;
}
