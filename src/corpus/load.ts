import { basename, join } from "node:path";
import type { Config } from "../config.ts";
import type { Document } from "../documents/document.ts";
import { parseHashes } from "../documents/hashes.ts";
import { type AliasGroup, aliasesSchema, type CorpusInfo, corpusSchema } from "../documents/schema.ts";
import { compareDates } from "../text/edtf.ts";
import { type DocumentFile, readDocument, readDocumentFile } from "./document-file.ts";
import { type CorpusFiles, corpusFiles, isFolder } from "./files.ts";
import { type Problem, shown } from "./problems.ts";
import { checkAliases, checkTogether } from "./validate.ts";

/** The checked corpus. `documents` are oldest first; `revision` changes with any file. */
export type Corpus = { info: CorpusInfo; aliases: AliasGroup[]; documents: Document[]; revision: string };

/**
 * Reads a whole corpus. Every problem of every file is reported, and `corpus` is null where any of them is an error, so
 * that no document is ever missing unnoticed.
 */
export async function loadCorpus({
  corpusDir,
  corpusTexts,
}: Config): Promise<{ corpus: Corpus | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const isFaulty = () => problems.some(({ severity }) => severity === "error");
  const files = corpusFiles((problem) => problems.push({ severity: "error", ...problem }));

  const names = await files.list(corpusDir, "set CORPUS_DIR to the folder of the corpus");
  const info = await files.readYaml(join(corpusDir, "corpus.yaml"), corpusSchema);
  const aliases = await readAliases(corpusDir, names, files);
  const texts = await listTexts(corpusDir, corpusTexts, files);
  const documentFiles: DocumentFile[] = [];
  for (const name of names.filter((entry) => /\.md$/i.test(entry) && !/^readme\.md$/i.test(entry))) {
    const file = await readDocumentFile(join(corpusDir, name), info?.defaults ?? {}, files);
    if (file) documentFiles.push(file);
  }
  checkTogether(documentFiles, info, files.report);

  const hashes = await readHashes(corpusDir, names, files);
  const documents: Document[] = [];
  for (const file of documentFiles) {
    const document = await readDocument(file, texts.get(file.id) ?? null, files);
    if (document) documents.push({ ...document, hashes: hashes.get(file.id) ?? document.hashes });
  }
  reportStrayTexts(texts, names, files);
  if (names.length > 0 && documentFiles.length === 0 && !isFaulty()) {
    const message = "no documents (*.md) in this folder";
    files.report({ file: shown(corpusDir), line: null, message, remedy: "add one, or set CORPUS_DIR" });
  }
  if (!info || isFaulty()) return { corpus: null, problems };
  documents.sort((a, b) => compareDates(a.metadata.issued, b.metadata.issued) || (a.id < b.id ? -1 : 1));
  return { corpus: { info, aliases, documents, revision: files.revision() }, problems };
}

async function readAliases(corpusDir: string, names: readonly string[], files: CorpusFiles): Promise<AliasGroup[]> {
  if (!names.includes("aliases.yaml")) return [];
  const path = join(corpusDir, "aliases.yaml");
  const aliases = (await files.readYaml(path, aliasesSchema)) ?? [];
  checkAliases(aliases, path, files.report);
  return aliases;
}

/** Full texts by document id; those that CORPUS_TEXTS names win over those in the corpus. */
async function listTexts(
  corpusDir: string,
  corpusTexts: string | null,
  files: CorpusFiles,
): Promise<Map<string, string>> {
  const own = join(corpusDir, "texts");
  const folders = [...((await isFolder(own)) ? [own] : []), ...(corpusTexts ? [corpusTexts] : [])];
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const names = await files.list(folder, "set CORPUS_TEXTS to the folder of the full texts, or leave it out");
    for (const name of names.filter((entry) => entry.endsWith(".txt")))
      texts.set(basename(name, ".txt"), join(folder, name));
  }
  return texts;
}

function reportStrayTexts(texts: ReadonlyMap<string, string>, names: readonly string[], { report }: CorpusFiles): void {
  const ids = new Set(names.map((name) => name.replace(/\.md$/i, "")));
  for (const [id, path] of texts) {
    if (ids.has(id)) continue;
    const remedy = `add ${id}.md, or remove the text`;
    report({ severity: "warning", file: shown(path), line: null, message: "no document has this id", remedy });
  }
}

/**
 * The catalogued hashes of sentences, by document id: the files of the corpus's folder `hashes`, which need not be
 * there.
 */
async function readHashes(
  corpusDir: string,
  documents: readonly string[],
  { list, read, report }: CorpusFiles,
): Promise<Map<string, ReadonlySet<string>>> {
  const folder = join(corpusDir, "hashes");
  const byDocument = new Map<string, ReadonlySet<string>>();
  const names = (await isFolder(folder)) ? await list(folder, "check its permissions, or remove it") : [];
  for (const id of names.filter((name) => !name.startsWith("."))) {
    const path = join(folder, id);
    if (!documents.includes(`${id}.md`)) {
      const remedy = `add ${id}.md, or remove the hashes`;
      report({ severity: "warning", file: shown(path), line: null, message: "no document has this id", remedy });
      continue;
    }
    const file = await read(path);
    if (file === null) continue;
    const { hashes, faults } = parseHashes(file);
    for (const line of faults) {
      const message = "is neither a hash of 16 hexadecimal digits nor a comment";
      report({ file: shown(path), line, message, remedy: "write the file anew with: npm run corpus -- hash" });
    }
    byDocument.set(id, hashes);
  }
  return byDocument;
}
