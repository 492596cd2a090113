import MiniSearch from "minisearch";
import SearchableMap from "minisearch/SearchableMap";
import { spansIn } from "../attribution/spans.ts";
import type { Corpus } from "../corpus/load.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Party } from "../documents/schema.ts";
import { baseForms } from "./spelling.ts";
import { type AliasIndex, indexAliases, isStopWord, stem, type Term, termsOf, wordsOf } from "./terms.ts";
import { indexWordings } from "./wording/index.ts";
import type { WordingIndex } from "./wording/texts.ts";

/** A passage with its document, and its number in the index. */
export type Entry = { id: number; document: Document; passage: Passage };

/** A word of the corpus as it is written there, and the number of passages and document fields that hold it. */
export type VocabularyWord = { written: string; frequency: number };

/** The loaded corpus with its index. Immutable: a reload makes a new one. */
export type Library = {
  corpus: Corpus;
  entries: readonly Entry[];
  index: MiniSearch<Entry>;
  aliases: AliasIndex;
  /** By folded word. */
  vocabulary: SearchableMap<VocabularyWord>;
  stems: ReadonlySet<Term>;
  wordings: WordingIndex;
};

/** The fields of a passage that are searched: its text, who speaks in it, and what its document says of itself. */
export const FIELDS = ["text", "speaker", "context"] as const;

export function openLibrary(corpus: Corpus): Library {
  const aliases = indexAliases(corpus.aliases);
  const entries = corpus.documents
    .flatMap((document) => document.passages.map((passage) => ({ document, passage })))
    .map((entry, id) => ({ id, ...entry }));
  const contexts = new Map(corpus.documents.map((document) => [document, contextOf(document)]));
  const fieldOf = (entry: Entry, field: string): string => {
    if (field === "text") return entry.document.text.slice(entry.passage.start, entry.passage.end);
    return (field === "speaker" ? speakersOf(entry) : (contexts.get(entry.document) as string[])).join("\n");
  };

  const index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    extractField: (entry, field) => (field === "id" ? entry.id : fieldOf(entry, field)) as string,
    tokenize: (text) => text.split("\n").flatMap((line) => termsOf(line, aliases)),
    processTerm: (term) => term,
  });
  index.addAll(entries);

  const vocabulary = new SearchableMap<VocabularyWord>();
  const stems = new Set<Term>();
  const learn = (text: string) => {
    for (const [folded, written] of new Map(
      wordsOf(text).map((word) => [word.folded, text.slice(word.start, word.end)]),
    )) {
      if (isStopWord(folded)) continue;
      const known = vocabulary.get(folded);
      vocabulary.set(folded, { written: known?.written ?? written, frequency: (known?.frequency ?? 0) + 1 });
      stems.add(stem(folded));
    }
  };
  for (const entry of entries) learn(`${fieldOf(entry, "text")}\n${fieldOf(entry, "speaker")}`);
  for (const context of contexts.values()) learn(context.join("\n"));
  const forms = [...vocabulary.entries()].flatMap(([folded, { frequency }]) =>
    baseForms(folded).map((base) => [base, { written: base, frequency }] as const),
  );
  for (const [base, word] of forms) if (!vocabulary.has(base)) vocabulary.set(base, word);
  for (const [folded, written] of aliases.words) {
    if (!vocabulary.has(folded) && !isStopWord(folded)) vocabulary.set(folded, { written, frequency: 0 });
  }
  const wordings = indexWordings(corpus.documents);
  return { corpus, entries, index, aliases, vocabulary, stems, wordings };
}

/** The speakers of the words in a passage, with their roles; of a digest, which has no voices, those whom it names. */
function speakersOf({ document, passage }: Entry): string[] {
  const { metadata, attributions, form, text } = document;
  const words = new Set(wordsOf(text.slice(passage.start, passage.end)).map(({ folded }) => folded));
  const isNamed = (name: string) => wordsOf(name).every(({ folded }) => words.has(folded));
  const links =
    form === "digest"
      ? metadata.speakers.filter(({ name, aliases }) => [name, ...aliases].some(isNamed))
      : spansIn(attributions, passage).flatMap(({ attribution: { speaker, chain } }) =>
          chain.filter(({ name }) => name === speaker),
        );
  return [...new Set(links.map(({ name, role }) => (role ? `${name}, ${role}` : name)))];
}

function contextOf({ metadata }: Document): string[] {
  const partyName = ({ name }: Party) => name;
  const { title, publisher, issuer, author, type, issued } = metadata;
  const year = issued?.match(/\d{4}/)?.[0];
  return [title, partyName(publisher), partyName(issuer), author, type, year].filter(
    (part) => part !== null && part !== undefined,
  );
}
