import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Config } from "../config.ts";
import { defaultsFor } from "../corpus/defaults.ts";
import { corpusFiles, listDocuments, REMOVED } from "../corpus/files.ts";
import { loadCorpus } from "../corpus/load.ts";
import type { Document } from "../documents/document.ts";
import { corpusSchema } from "../documents/schema.ts";
import type { Surroundings } from "./propose.ts";

/** What is in the corpus already, also where nothing is, or where it has errors; to which each document is added. */
export type Growing = Omit<Surroundings, "documents" | "takenIds" | "takenRefs"> & {
  documents: Document[];
  takenIds: Set<string>;
  takenRefs: Set<string>;
  texts: Map<string, string>;
};

/** Reads what a new document must fit: all of a corpus, which takes as long as that is large. */
export function surroundings(config: Pick<Config, "corpusDir" | "corpusTexts">): Growing {
  const documents = loadCorpus(config).corpus?.documents ?? [];
  const info = corpusFiles(() => {}).readYaml(join(config.corpusDir, "corpus.yaml"), corpusSchema);
  return {
    documents: [...documents],
    ...takenNames(config.corpusDir, documents),
    defaults: defaultsFor(info?.defaults ?? [], null).fields,
    today: new Date().toISOString().slice(0, 10),
    texts: new Map(),
  };
}

const REF = /^ref:[ \t]*["']?([a-z0-9]{2,4})\b/m;

/**
 * Ids and references that a new document must not have: those of documents that were removed too, as they may return.
 */
export function takenNames(
  folder: string,
  documents: readonly Pick<Document, "metadata">[],
): Pick<Growing, "takenIds" | "takenRefs"> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const removed = listDocuments(join(folder, REMOVED), "", () => {});
  return {
    takenIds: new Set(names.map((name) => basename(String(name)).replace(/\.md$/i, ""))),
    takenRefs: new Set([
      ...documents.map(({ metadata }) => metadata.ref),
      ...removed.flatMap((path) => REF.exec(readFileSync(path, "utf8"))?.[1] ?? []),
    ]),
  };
}
