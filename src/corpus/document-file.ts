import { basename, relative, sep } from "node:path";
import type { buildDocument } from "../documents/build.ts";
import type { Document, TextFault } from "../documents/document.ts";
import { type CorpusInfo, type Metadata, metadataSchema } from "../documents/schema.ts";
import { parseYaml, type YamlFault } from "../documents/yaml.ts";
import { type Defaulted, defaultsFor } from "./defaults.ts";
import type { CorpusFiles } from "./files.ts";
import { digestOf, type Knowledge, type KnownDocument } from "./known.ts";
import { lineNumber, type Report, shown } from "./problems.ts";

/** A document file taken apart. `bodyLine` is the line of the file on which the body starts. */
export type DocumentFile = {
  id: string;
  path: string;
  /** The path as a person would type it. */
  file: string;
  metadata: Metadata;
  lineOf: (path: readonly PropertyKey[]) => number;
  defaulted: readonly Defaulted[];
  body: string;
  bodyLine: number;
  /** A digest of all that this was read from. */
  digest: string;
  known: KnownDocument | undefined;
  /** Reports what is wrong with the metadata, where what is known of the document has kept that from being done. */
  reportMetadata: () => void;
};

/** What holds for every document file of a corpus: `context` is a digest of all that its reading follows from. */
export type FilesTogether = {
  folder: string;
  rules: CorpusInfo["defaults"];
  context: string;
  find: Knowledge["find"];
};

const FRONT_MATTER = /^\uFEFF?---[ \t]*(\r\n|\n|\r)([\s\S]*?(?:\r\n|\n|\r))?---[ \t]*(?:\r\n|\n|\r|$)/;

/** Longer front matter is refused unread. UTF-16 units; chosen by hand, as some hundred spans take a tenth of it. */
const LONGEST_FRONT = 400_000;

/**
 * Reads a document's file and its metadata; null, and reported, where they can't be used. `rules` give what the file
 * leaves out, by its path in the corpus's folder.
 */
export function readDocumentFile(
  path: string,
  { folder, rules, context, find }: FilesTogether,
  { read, report }: CorpusFiles,
): DocumentFile | null {
  const file = shown(path);
  const id = idOf(path);
  if (!/^[a-z0-9][a-z0-9-]*\.md$/.test(basename(path))) {
    const message = "the file's name is the document's id: lower-case letters a to z, digits and hyphens, then .md";
    report({ file, line: null, message, remedy: "rename it" });
  }
  const source = read(path);
  if (source === null) return null;
  const match = FRONT_MATTER.exec(source);
  const length = match?.[2]?.length ?? 0;
  if (length > LONGEST_FRONT) {
    const message = `the front matter has ${length} characters; ${LONGEST_FRONT} is the limit`;
    report({ file, line: 1, message, remedy: "leave out what is no metadata, or divide the document" });
    return null;
  }
  if (!match) {
    const message = "no front matter: the file must begin with a line --- and have a second one after the metadata";
    report({ file, line: 1, message, remedy: "add it" });
    return null;
  }
  const { fields, by } = defaultsFor(rules, relative(folder, path).split(sep).join("/"));
  const parsed = () => parseYaml(match[2] ?? "", metadataSchema, fields);
  const digest = digestOf(context, path, source);
  const known = find(digest);
  const whole = {
    id,
    path,
    file,
    body: source.slice(match[0].length),
    bodyLine: lineNumber(source, match[0].length),
    digest,
    known,
  };
  const reportAll = (faults: readonly YamlFault[]) => {
    for (const fault of faults) report({ file, ...fault, line: fault.line + 1 });
  };
  if (known) {
    const { document, defaulted } = known;
    const lineOf = (at: readonly PropertyKey[]) => parsed().lineOf(at) + 1;
    return {
      ...whole,
      metadata: document.metadata,
      defaulted,
      lineOf,
      reportMetadata: () => reportAll(parsed().faults),
    };
  }
  const { value: metadata, faults, lineOf, defaulted } = parsed();
  reportAll(faults);
  if (!metadata) return null;
  return {
    ...whole,
    metadata,
    lineOf: (at) => lineOf(at) + 1,
    defaulted: defaulted.map((field) => ({ field, by: by.get(field) ?? null })),
    reportMetadata: () => {},
  };
}

/** The id of the document of a file. */
export function idOf(path: string): string {
  return basename(path).replace(/\.md$/i, "");
}

/** Makes a document of its metadata and text. */
export type Make = (...given: [string, Metadata, Document["form"], string]) => ReturnType<typeof buildDocument>;

/**
 * The full text that stands beside a document's file; `content` is null where it can't be read, or the file holds it
 * itself.
 */
export type FullText = { path: string; content: string | null };

/** The document of a file: of its full text where there is one, else of the text in the file itself. */
export function readDocument(
  documentFile: DocumentFile,
  fullText: FullText | null,
  build: Make,
  { report }: CorpusFiles,
): Document | null {
  const { id, file, metadata, lineOf, body, bodyLine } = documentFile;
  const inFile = build(id, metadata, metadata.text, body);
  const lineOfFault = ({ at, span, selector }: TextFault) => {
    if (span !== undefined) return lineOf(["spans", span, selector ?? "from"]);
    return bodyLine + (at === undefined ? 0 : lineNumber(body, at) - 1);
  };
  for (const fault of inFile.faults) {
    report({ file, line: lineOfFault(fault), message: fault.message, remedy: fault.remedy });
  }
  if (fullText === null) return inFile.document;
  const { path: textPath, content: text } = fullText;
  if (metadata.text === "full") {
    const message = `not used: ${file} holds its full text itself`;
    report({ severity: "warning", file: shown(textPath), line: null, message, remedy: "remove one of the two" });
    return inFile.document;
  }
  if (text === null) return null;
  const { document, faults } = build(id, metadata, "full", text);
  for (const { at, span, selector, message, remedy } of faults) {
    if (span === undefined) {
      report({ file: shown(textPath), line: at === undefined ? null : lineNumber(text, at), message, remedy });
    } else {
      const line = lineOf(["spans", span, selector ?? "from"]);
      report({ file, line, message: `${message} of ${shown(textPath)}`, remedy });
    }
  }
  checkPhrases(documentFile, inFile.document, text, report);
  checkLength(documentFile, document, report);
  return document;
}

/** A digest with more of the words of its source is no digest. A share, chosen by hand. */
const LONGEST_DIGEST = 0.6;

/** Of texts of fewer words, a digest may be as long as they are. */
const LEAST_DIGESTED = 100;

/** Warns of a digest that is nearly as long as the text that it stands for. */
function checkLength({ file, body, bodyLine }: DocumentFile, { text, paragraphs }: Document, report: Report): void {
  const words = paragraphs.reduce((sum, { start, end }) => sum + wordCount(text.slice(start, end)), 0);
  const share = wordCount(body) / words;
  if (words < LEAST_DIGESTED || share <= LONGEST_DIGEST) return;
  const message =
    `the digest has ${Math.round(100 * share)} % of the words of the full text; ` +
    `${100 * LONGEST_DIGEST} % is the limit`;
  report({ severity: "warning", file, line: bodyLine, message, remedy: "say it shorter" });
}

function wordCount(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Warns of phrases that a digest quotes and its full text does not hold. */
function checkPhrases({ file, body, bodyLine }: DocumentFile, digest: Document, text: string, report: Report): void {
  const words = text.replace(/\s+/g, " ");
  for (const phrase of digest.phrases) {
    const quoted = body.slice(phrase.start, phrase.end);
    if (words.includes(quoted.replace(/\s+/g, " "))) continue;
    const line = bodyLine + lineNumber(body, phrase.start) - 1;
    const message = `the digest quotes words that are not in the full text: "${quoted}"`;
    report({ severity: "warning", file, line, message, remedy: "quote the text as it stands" });
  }
}
