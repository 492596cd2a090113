import { basename, join } from "node:path";
import type { Config } from "../config.ts";
import { buildDocument } from "../documents/build.ts";
import type { Document } from "../documents/document.ts";
import { driftOf, parseHashes } from "../documents/hashes.ts";
import { NO_PEOPLE } from "../documents/people.ts";
import {
  type AliasGroup,
  aliasesSchema,
  type CorpusInfo,
  type CorpusPeople,
  corpusSchema,
  peopleSchema,
  type Synonyms,
  synonymsSchema,
} from "../documents/schema.ts";
import { MOST_FAULTS } from "../documents/yaml.ts";
import { compareDates } from "../text/edtf.ts";
import type { Defaulted } from "./defaults.ts";
import { type DocumentFile, idOf, type Make, readDocument, readDocumentFile } from "./document-file.ts";
import { type CorpusFiles, corpusFiles, isFolder, listDocuments } from "./files.ts";
import { digestOf, type Knowledge, type KnownDocument, NO_KNOWLEDGE } from "./known.ts";
import { type Problem, type Report, shown } from "./problems.ts";
import { checkAliases, checkPeople, checkSynonyms, checksTogether, type LineOf } from "./validate.ts";

/**
 * The checked corpus. `documents` are oldest first; `revision` changes with any file. `apart` are the document files
 * that are not among them, each with the first error that keeps it out.
 */
export type Corpus = {
  info: CorpusInfo;
  aliases: AliasGroup[];
  people: CorpusPeople;
  synonyms: Synonyms;
  documents: Document[];
  apart: SetApart[];
  revision: string;
};

export type SetApart = { id: string; problem: Problem };

export type Loaded = { corpus: Corpus | null; problems: Problem[] };

/**
 * How a corpus is read. `isStrict`: any error keeps it from being used. `onStep` is told what is about to be read.
 * `onDefaults` is told which fields a document has by default. `build` makes a document of its metadata and text.
 * `knowledge` is what earlier readings have found. `only`: of the documents these are read, by their paths.
 */
export type Reading = {
  isStrict?: boolean;
  onStep?: (path: string) => void;
  onDefaults?: (id: string, fields: readonly Defaulted[]) => void;
  build?: typeof buildDocument;
  knowledge?: Knowledge;
  only?: ReadonlySet<string>;
};

/**
 * Reads a whole corpus. Every problem of every file is reported. A document with an error is set apart, and the others
 * are loaded; `corpus` is null where an error is nobody's alone, or no document is left.
 */
export function loadCorpus(
  { corpusDir, corpusTexts }: Folders,
  {
    isStrict = false,
    onStep = () => {},
    onDefaults = () => {},
    build = buildDocument,
    knowledge = NO_KNOWLEDGE,
    only,
  }: Reading = {},
): Loaded {
  const blame = blaming();
  const files = corpusFiles(blame.report, onStep);
  const { names, info, aliases, people, context, paths } = readTogether(corpusDir, files);
  const make: Make = (id, metadata, form, text) => build(id, metadata, form, text, people);
  const texts = listTexts(corpusDir, corpusTexts, files);
  const together = { folder: corpusDir, rules: info?.defaults ?? [], context, find: knowledge.find };
  const documentFiles = paths.flatMap((path) => {
    if (only && !only.has(path)) return [];
    return blame.during(path, () => readDocumentFile(path, together, files)) ?? [];
  });
  for (const { id, defaulted } of documentFiles) onDefaults(id, defaulted);
  const ids = new Set(paths.map(idOf));
  for (const [file, check] of checksTogether(documentFiles, ids, info))
    blame.during(file.path, () => check(files.report));

  const speakers = documentFiles.flatMap(({ metadata }) => metadata.speakers.map(({ name }) => name));
  const synonyms = readSynonyms(corpusDir, names, { aliases, people: [...namesOf(people), ...speakers] }, files);
  const hashes = listHashes(corpusDir, ids, files);
  const documents = documentFiles.flatMap((file) => {
    if (blame.isFaulty(file.path)) return [];
    onStep(file.path);
    const beside = { text: texts.get(file.id) ?? null, hashes: hashes.get(file.id) ?? null };
    const read = blame.during(file.path, () => readKnown(file, beside, make, files));
    if (!read || blame.isFaulty(file.path)) return [];
    if (read.document === file.known?.document) return [read.document];
    const { digest, defaulted } = file;
    return [knowledge.keep({ ...read, file: digest, defaulted, warnings: blame.warningsOf(file.path) }, aliases)];
  });
  reportStrayTexts(texts, ids, files);
  if (names.length > 0 && paths.length === 0) {
    const message = "no documents (*.md) in this folder";
    files.report({ file: shown(corpusDir), line: null, message, remedy: "add one, or set CORPUS_DIR" });
  }
  const { problems, apart, isWholeFaulty } = blame;
  if (!info || isWholeFaulty() || documents.length === 0 || (isStrict && apart().length > 0))
    return { corpus: null, problems };
  documents.sort((a, b) => compareDates(a.metadata.issued, b.metadata.issued) || (a.id < b.id ? -1 : 1));
  return {
    corpus: { info, aliases, people, synonyms, documents, apart: apart(), revision: files.revision() },
    problems,
  };
}

type Folders = Pick<Config, "corpusDir" | "corpusTexts">;

/** What a corpus has beside its documents, and where those are; `context` is a digest of what holds for each. */
function readTogether(corpusDir: string, files: CorpusFiles) {
  const names = files.list(corpusDir, "set CORPUS_DIR to the folder of the corpus");
  const info = files.readYaml(join(corpusDir, "corpus.yaml"), corpusSchema);
  const aliases = readAliases(corpusDir, names, files);
  const people = readPeople(corpusDir, names, files);
  const context = digestOf(corpusDir, info?.defaults ?? [], aliases, people);
  const paths = names.length === 0 ? [] : listDocuments(corpusDir, "check its permissions", files.report);
  return { names, info, aliases, people, context, paths };
}

/**
 * The paths of the document files of which nothing is known (of all, where `isKnown` is null); what is wrong with them,
 * the reading itself reports.
 */
export function unknownFiles(
  { corpusDir }: Pick<Folders, "corpusDir">,
  isKnown: ((file: string) => boolean) | null,
  onStep: (path: string) => void,
): string[] {
  const files = corpusFiles(() => {}, onStep);
  const { context, paths } = readTogether(corpusDir, files);
  if (!isKnown) return paths;
  return paths.filter((path) => {
    const source = files.read(path);
    return source !== null && !isKnown(digestOf(context, path, source));
  });
}

/** The document of a file with what stands beside it, or what is known of just these; null where it can't be used. */
function readKnown(
  file: DocumentFile,
  beside: { text: string | null; hashes: string | null },
  make: Make,
  files: CorpusFiles,
): Pick<KnownDocument, "document" | "content"> | null {
  const isBeside = beside.text !== null && file.metadata.text !== "full";
  const text = beside.text === null ? null : { path: beside.text, content: isBeside ? files.read(beside.text) : null };
  const catalogued = beside.hashes === null ? null : files.read(beside.hashes);
  const content = digestOf(text, catalogued);
  if (file.known?.content === content) {
    for (const warning of file.known.warnings) files.report(warning);
    return { document: file.known.document, content };
  }
  file.reportMetadata();
  const known = beside.hashes === null || catalogued === null ? null : readHashes(beside.hashes, catalogued, files);
  const read = readDocument(file, text, make, files);
  if (!read) return null;
  return { document: known ? { ...read, hashes: known, drift: driftOf(read, known) } : read, content };
}

/** Keeps problems, and of the errors among them which document has them: whichever is being read meanwhile. */
function blaming() {
  const problems: Problem[] = [];
  const first = new Map<string, Problem>();
  const warnings = new Map<string, Problem[]>();
  let reading: string | null = null;
  let isWholeFaulty = false;
  return {
    problems,
    report: (given: Parameters<Report>[0]) => {
      const problem: Problem = { severity: "error", ...given };
      problems.push(problem);
      if (problem.severity === "warning") {
        if (reading !== null) warnings.set(reading, [...(warnings.get(reading) ?? []), problem]);
        return;
      }
      if (reading === null) isWholeFaulty = true;
      else if (!first.has(reading)) first.set(reading, problem);
    },
    during: <T>(path: string, work: () => T): T => {
      reading = path;
      try {
        return work();
      } finally {
        reading = null;
      }
    },
    isFaulty: (path: string) => first.has(path),
    warningsOf: (path: string): readonly Problem[] => warnings.get(path) ?? [],
    isWholeFaulty: () => isWholeFaulty,
    apart: (): SetApart[] => [...first].map(([path, problem]) => ({ id: idOf(path), problem })),
  };
}

function readAliases(corpusDir: string, names: readonly string[], files: CorpusFiles): AliasGroup[] {
  if (!names.includes("aliases.yaml")) return [];
  const path = join(corpusDir, "aliases.yaml");
  const aliases = files.readYaml(path, aliasesSchema) ?? [];
  checkAliases(aliases, path, files.report);
  return aliases;
}

function namesOf({ people }: CorpusPeople): string[] {
  return people.flatMap(({ name, forms }) => [name, ...forms]);
}

function readSynonyms(
  corpusDir: string,
  names: readonly string[],
  known: { aliases: readonly AliasGroup[]; people: readonly string[] },
  files: CorpusFiles,
): Synonyms {
  if (!names.includes("synonyms.yaml")) return [];
  const path = join(corpusDir, "synonyms.yaml");
  const check = (groups: Synonyms, lineOf: LineOf) =>
    checkSynonyms(groups, known, { path, lineOf, report: files.report });
  return files.readYaml(path, synonymsSchema, check) ?? [];
}

function readPeople(corpusDir: string, names: readonly string[], files: CorpusFiles): CorpusPeople {
  if (!names.includes("people.yaml")) return NO_PEOPLE;
  const path = join(corpusDir, "people.yaml");
  const check = (people: CorpusPeople, lineOf: LineOf) => checkPeople(people, path, lineOf, files.report);
  return files.readYaml(path, peopleSchema, check) ?? NO_PEOPLE;
}

/** Full texts by document id; those that CORPUS_TEXTS names win over those in the corpus. */
function listTexts(corpusDir: string, corpusTexts: string | null, files: CorpusFiles): Map<string, string> {
  const own = join(corpusDir, "texts");
  const folders = [...(isFolder(own) ? [own] : []), ...(corpusTexts ? [corpusTexts] : [])];
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const names = files.list(folder, "set CORPUS_TEXTS to the folder of the full texts, or leave it out");
    for (const name of names.filter((entry) => entry.endsWith(".txt")))
      texts.set(basename(name, ".txt"), join(folder, name));
  }
  return texts;
}

function reportStrayTexts(texts: ReadonlyMap<string, string>, ids: ReadonlySet<string>, { report }: CorpusFiles): void {
  for (const [id, path] of texts) {
    if (ids.has(id)) continue;
    const remedy = `add ${id}.md, or remove the text`;
    report({ severity: "warning", file: shown(path), line: null, message: "no document has this id", remedy });
  }
}

/**
 * The files of catalogued hashes of sentences, by document id: those of the corpus's folder `hashes`, which need not
 * be there.
 */
function listHashes(corpusDir: string, ids: ReadonlySet<string>, { list, report }: CorpusFiles): Map<string, string> {
  const folder = join(corpusDir, "hashes");
  const byDocument = new Map<string, string>();
  const names = isFolder(folder) ? list(folder, "check its permissions, or remove it") : [];
  for (const id of names.filter((name) => !name.startsWith("."))) {
    const path = join(folder, id);
    if (ids.has(id)) byDocument.set(id, path);
    else {
      const remedy = `add ${id}.md, or remove the hashes`;
      report({ severity: "warning", file: shown(path), line: null, message: "no document has this id", remedy });
    }
  }
  return byDocument;
}

function readHashes(path: string, file: string, { report }: CorpusFiles): ReadonlySet<string> {
  const { hashes, faults } = parseHashes(file);
  for (const line of faults.slice(0, MOST_FAULTS)) {
    const message = "is neither a hash of 16 hexadecimal digits nor a comment";
    report({ file: shown(path), line, message, remedy: "write the file anew with: npm run corpus -- hash" });
  }
  return hashes;
}
