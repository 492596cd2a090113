import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Config } from "../config.ts";
import { defaultsFor } from "../corpus/defaults.ts";
import { corpusFiles } from "../corpus/files.ts";
import { loadCorpus } from "../corpus/load.ts";
import { corpusSchema } from "../documents/schema.ts";
import type { Comparable, Surroundings } from "./propose.ts";

/** What is in the corpus already, also where nothing is, or where it has errors; to which each document is added. */
export type Growing = Omit<Surroundings, "documents" | "takenIds" | "takenRefs"> & {
  documents: Comparable[];
  takenIds: Set<string>;
  takenRefs: Set<string>;
  texts: Map<string, string>;
};

/** Reads what a new document must fit: all of a corpus, which takes as long as that is large. */
export function surroundings(config: Pick<Config, "corpusDir" | "corpusTexts">): Promise<Growing> {
  return surroundingsOf(config.corpusDir, loadCorpus(config).corpus?.documents ?? []);
}

/** The same where the documents are known. */
export async function surroundingsOf(folder: string, documents: readonly Comparable[]): Promise<Growing> {
  const info = corpusFiles(() => {}).readYaml(join(folder, "corpus.yaml"), corpusSchema);
  return {
    documents: [...documents],
    ...(await takenNames(folder, documents)),
    defaults: defaultsFor(info?.defaults ?? [], null).fields,
    today: new Date().toISOString().slice(0, 10),
    texts: new Map(),
  };
}

const REF = /^ref:[ \t]*["']?([a-z0-9]{2,4})\b/m;

/** Nobody reads a file of this name as a document. */
const NO_DOCUMENT = "readme";

/**
 * Ids, in small letters, and references that a new document must not have: those of documents that were removed or set
 * apart too, as they may return.
 */
export async function takenNames(
  folder: string,
  documents: readonly Pick<Comparable, "id" | "metadata">[],
): Promise<Pick<Growing, "takenIds" | "takenRefs">> {
  const loaded = new Set(documents.map(({ id }) => id));
  const takenIds = new Set([NO_DOCUMENT]);
  const takenRefs = new Set(documents.map(({ metadata }) => metadata.ref));
  for (const entry of await entriesIn(folder)) {
    const id = basename(entry.name).replace(/\.md$/i, "");
    takenIds.add(id.toLowerCase());
    if (id === entry.name || loaded.has(id) || !entry.isFile()) continue;
    const [, ref] = REF.exec(await readFile(join(entry.parentPath, entry.name), "utf8")) ?? [];
    if (ref !== undefined) takenRefs.add(ref);
  }
  return { takenIds, takenRefs };
}

async function entriesIn(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
