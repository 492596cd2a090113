import { type Decoded, decode } from "./charset.ts";
import { type Fields, field, firstOf } from "./fields.ts";
import type { Line } from "./layout.ts";

/**
 * Bytes as they came: `name` is a file's, `contentType` a server's, `address` where they were found; each may be
 * missing.
 */
export type Source = { bytes: Uint8Array; name: string | null; contentType: string | null; address: string | null };

/** A text as it can be quoted: plain, its paragraphs parted by blank lines; with what was read of it. */
export type Extract = {
  text: string;
  fields: Fields;
  format: Format;
  /** Who the source says is speaking, where it says so for the whole text. */
  speaker: string | null;
  /** What was undone or is doubtful, for a person. */
  warnings: string[];
};

export type Format = "page" | "PDF" | "Word file" | "Markdown" | "plain text" | "table";

/** This version is written beside each text, so that a text can be told from what a later version would make of it. */
export const EXTRACTOR = "whose-words 2";

/** A source that holds no text; the message says why. */
export class ExtractError extends Error {}

/**
 * The texts of a source: one, or one a row of a table. Libraries for a format are loaded when one is met.
 * @throws ExtractError
 */
export async function extract(source: Source): Promise<Extract[]> {
  const format = formatOf(source);
  try {
    const extracts = await read(source, format);
    const written = extracts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    if (written.length === 0) throw new ExtractError("no text was found in it");
    return written;
  } catch (error) {
    if (error instanceof ExtractError) throw error;
    throw new ExtractError(`it can't be read as a ${format}: ${(error as Error).message.split("\n")[0]}`);
  }
}

/** The format of a source by what its bytes begin with, then by its name, then by what its server says. */
function formatOf({ bytes, name, contentType }: Source): Format {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (start.startsWith("%PDF-") || /\.pdf$/i.test(name ?? "")) return "PDF";
  if (start.startsWith("PK\x03\x04")) {
    if (/\.docx$/i.test(name ?? "") || /wordprocessingml/.test(contentType ?? "")) return "Word file";
    throw new ExtractError(
      "it is an archive or a file of a kind that is not read: unpack it, or save it as DOCX or PDF",
    );
  }
  if (start.startsWith("\xD0\xCF\x11\xE0"))
    throw new ExtractError("it is a Word file of the old kind: save it as DOCX");
  const extension = /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  const known = FORMATS[extension];
  if (known) return known;
  if (
    /html/i.test(contentType ?? "") ||
    /<(?:!doctype html|html|head|body|article|meta)\b/i.test(start.replace(/\0/g, ""))
  )
    return "page";
  if (/^(?:image|audio|video|font)\//i.test(contentType ?? ""))
    throw new ExtractError(`it is no text (${contentType})`);
  if (/\b(?:text\/csv|jsonl|ndjson)\b/i.test(contentType ?? "")) return "table";
  if (/markdown/i.test(contentType ?? "")) return "Markdown";
  if (isBinary(bytes)) throw new ExtractError("it is no text, and no file of a kind that is read");
  return "plain text";
}

/** Control characters that no text has, as a share of the first bytes: more than that is no text. Chosen by hand. */
const MOST_CONTROLS = 0.02;

function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  // Zeros are half of a text in UTF-16, and ESC is how some encodings of Japanese change their signs.
  const controls = start.filter((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27)).length;
  return controls > start.length * MOST_CONTROLS;
}

const FORMATS: Record<string, Format> = {
  html: "page",
  htm: "page",
  xhtml: "page",
  md: "Markdown",
  markdown: "Markdown",
  csv: "table",
  tsv: "table",
  jsonl: "table",
  ndjson: "table",
};

/** Extensions of the files that can be read. */
export const EXTENSIONS: ReadonlySet<string> = new Set([...Object.keys(FORMATS), "pdf", "docx", "txt", "text"]);

async function read(source: Source, format: Format): Promise<Extract[]> {
  const { bytes, address, name } = source;
  const one = (made: { text: string; fields: Fields; warnings: string[] }) => [{ ...made, format, speaker: null }];
  if (format === "PDF") {
    const { readPdf } = await import("./pdf.ts");
    const { text, fields, warnings, undone } = await readPdf(bytes);
    return one({ text, fields: firstOf(fields, found(address)), warnings: [...warnings, ...undone] });
  }
  if (format === "Word file") {
    const [{ default: mammoth }, { readArticle }] = await Promise.all([import("mammoth"), import("./html.ts")]);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return one({ ...readArticle(value), fields: found(address) });
  }
  const decoded = decode(bytes, source.contentType);
  const warnings = doubts(decoded);
  if (format === "page") {
    const { readPage } = await import("./html.ts");
    const page = readPage(decoded.text, address);
    return one({ ...page, warnings: [...warnings, ...page.warnings] });
  }
  if (format === "table") {
    const { readTable } = await import("./table.ts");
    const isJson = /\.(?:jsonl|ndjson)$/i.test(name ?? "") || /json/i.test(source.contentType ?? "");
    return readTable(decoded.text, isJson ? "jsonl" : "csv").map((row) => ({ ...row, format, warnings }));
  }
  const { readMarkdown, takeFrontMatter } = await import("./markdown.ts");
  if (format === "Markdown") {
    const made = readMarkdown(decoded.text);
    return one({ ...made, warnings: [...warnings, ...made.warnings] });
  }
  const front = takeFrontMatter(decoded.text);
  const { flow } = await import("./layout.ts");
  const flowed = flow(pagesOf(front.body));
  const fields = firstOf(front.fields, found(address));
  return one({ text: flowed.text, fields, warnings: [...warnings, ...front.warnings, ...flowed.undone] });
}

/** Form feeds part the pages of a plain text. */
function pagesOf(text: string): Line[][] {
  return text.split("\f").map((page) => page.split(/\r\n?|\n/).map((line) => ({ text: line, begins: null })));
}

function found(address: string | null): Fields {
  if (address === null) return {};
  const site = new URL(address).hostname.replace(/^www\./, "");
  return {
    ...field("URL", address, "where it was read"),
    ...field("publisher", site, "the site of the URL"),
  };
}

function doubts({ text, encoding, basis }: Decoded): string[] {
  const lost = text.split("\uFFFD").length - 1;
  return [
    ...(/^stated/.test(basis) || encoding === "utf-8" ? [] : [`its characters were read as ${encoding}, by ${basis}`]),
    ...(lost > 0 ? [`${lost} characters of it can't be read as ${encoding}`] : []),
  ];
}
