import type { Corpus } from "../corpus/load.ts";
import type { Document, Passage } from "../documents/document.ts";
import { type NearMeanings, nearMeanings } from "./meaning.ts";
import { indexPassages, type PassageIndex } from "./passage-index.ts";
import type { Place } from "./phrases.ts";
import { type AliasIndex, indexAliases, stem } from "./terms.ts";
import { indexWordings } from "./wording/index.ts";
import type { WordingIndex } from "./wording/texts.ts";

/** The loaded corpus with its index. Immutable: a reload makes a new one. */
export type Library = {
  corpus: Corpus;
  index: PassageIndex;
  aliases: AliasIndex;
  wordings: WordingIndex;
  meanings: NearMeanings;
};

export function openLibrary(corpus: Corpus): Library {
  const aliases = indexAliases(corpus.aliases);
  const index = indexPassages(corpus.documents, aliases);
  const { words } = index.vocabulary;
  return {
    corpus,
    index,
    aliases,
    wordings: indexWordings(corpus.documents),
    meanings: nearMeanings(() => words.map((word) => [word, stem(word)] as const)),
  };
}

/** The passage of a number in the index, with its document. */
export function passageAt({ corpus, index: { passages } }: Library, number: number): Place {
  const at = passages.documentOf[number] as number;
  const document = corpus.documents[at] as Document;
  return { document, passage: document.passages[number - (passages.firstPassages[at] as number)] as Passage };
}
