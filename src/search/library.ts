import MiniSearch from "minisearch";
import SearchableMap from "minisearch/SearchableMap";
import { spansIn } from "../attribution/spans.ts";
import type { Corpus } from "../corpus/load.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Party } from "../documents/schema.ts";
import { addBaseForms, type Vocabulary, type VocabularyWord } from "./spelling.ts";
import { type AliasIndex, indexAliases, isStopWord, stem, type Term, termsOf, wordsOf } from "./terms.ts";
import { indexWordings } from "./wording/index.ts";
import type { WordingIndex } from "./wording/texts.ts";

/** A passage with its document, and its number in the index. */
export type Entry = { id: number; document: Document; passage: Passage };

/** The loaded corpus with its index. Immutable: a reload makes a new one. */
export type Library = Vocabulary & {
  corpus: Corpus;
  entries: readonly Entry[];
  index: MiniSearch<Entry>;
  aliases: AliasIndex;
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

  const texts = [
    ...entries.map((entry) => `${fieldOf(entry, "text")}\n${fieldOf(entry, "speaker")}`),
    ...[...contexts.values()].map((context) => context.join("\n")),
  ];
  const wordings = indexWordings(corpus.documents);
  return { corpus, entries, index, aliases, wordings, ...vocabularyOf(texts, aliases) };
}

/** The words of some texts. Their dictionary forms are looked up once, when the words are first asked for. */
function vocabularyOf(texts: readonly string[], aliases: AliasIndex): Vocabulary {
  const words = new SearchableMap<VocabularyWord>();
  const stems = new Set<Term>();
  for (const text of texts) {
    const written = new Map(wordsOf(text).map((word) => [word.folded, text.slice(word.start, word.end)]));
    for (const [folded, form] of written) {
      if (isStopWord(folded)) continue;
      const known = words.get(folded);
      words.set(folded, { written: known?.written ?? form, frequency: (known?.frequency ?? 0) + 1 });
      stems.add(stem(folded));
    }
  }
  let isComplete = false;
  const vocabulary = () => {
    if (isComplete) return words;
    addBaseForms(words);
    for (const [folded, written] of aliases.words) {
      if (!words.has(folded) && !isStopWord(folded)) words.set(folded, { written, frequency: 0 });
    }
    isComplete = true;
    return words;
  };
  return { stems, vocabulary };
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
