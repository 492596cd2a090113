import { parse } from "csv-parse/sync";
import { type FieldName, type Fields, field, firstOf } from "./fields.ts";

/** A row of a table, as a document. */
export type Row = { text: string; fields: Fields; speaker: string | null };

/** Common names for what a document has, in tables and front matter. */
const NAMES: readonly (readonly [FieldName | "text" | "speaker", readonly string[]])[] = [
  ["text", ["text", "body", "content", "fulltext", "article", "transcript", "speech"]],
  ["title", ["title", "headline", "heading", "subject", "name"]],
  [
    "issued",
    ["issued", "date", "published", "publishedat", "datepublished", "pubdate", "publicationdate", "created", "day"],
  ],
  ["URL", ["url", "link", "permalink", "source", "sourceurl", "href", "canonical", "address"]],
  ["archive", ["archive", "archiveurl", "capture"]],
  ["author", ["author", "authors", "byline", "by", "writer", "creator"]],
  ["publisher", ["publisher", "site", "sitename", "outlet", "newspaper", "medium", "containertitle"]],
  ["issuer", ["issuer", "institution", "organisation", "organization"]],
  ["language", ["language", "lang", "locale"]],
  ["type", ["type", "genre", "kind"]],
  ["speaker", ["speaker", "speakers", "person", "who"]],
  ["ref", ["ref", "reference"]],
];

/** What a name of a column, or of a key of front matter, means; null where nobody can tell. */
export function meaning(name: string): FieldName | "text" | "speaker" | null {
  const plain = name.toLowerCase().replace(/[\s_.-]/g, "");
  return NAMES.find(([, names]) => names.includes(plain))?.[0] ?? null;
}

/** The fields of a record by what its keys mean; `of` is what holds it, for the basis. */
export function fieldsOfRecord(record: Readonly<Record<string, unknown>>, of: string): Fields {
  const lists = Object.entries(record).map(([key, value]) => {
    const name = meaning(key);
    if (name === null || name === "text" || name === "speaker") return {};
    return field(name, Array.isArray(value) ? value.join(", ") : value, `${of} "${key}"`);
  });
  return firstOf(...lists);
}

/** @throws Error that says what is wrong with the table */
export function readTable(text: string, format: "csv" | "jsonl"): Row[] {
  const records = format === "csv" ? readCsv(text) : readJsonLines(text);
  const keys = Object.keys(records[0] ?? {});
  const textKey = keys.find((key) => meaning(key) === "text");
  if (textKey === undefined)
    throw new Error(`no column of it is called "text" (it has: ${keys.slice(0, 12).join(", ") || "none"})`);
  return records.map((record) => {
    const key = Object.keys(record).find((one) => meaning(one) === "speaker");
    const speaker = key === undefined ? null : String(record[key] ?? "").trim() || null;
    return { text: String(record[textKey] ?? ""), fields: fieldsOfRecord(record, "the column"), speaker };
  });
}

function readCsv(text: string): Record<string, unknown>[] {
  const [head = ""] = text.split("\n", 1);
  const delimiter = ["\t", ";", ","].find((sign) => head.split(sign).length > 1) ?? ",";
  return parse(text, { columns: true, delimiter, bom: true, skip_empty_lines: true, relax_column_count: true });
}

function readJsonLines(text: string): Record<string, unknown>[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    let record: unknown;
    try {
      record = JSON.parse(line.replace(/^\uFEFF/, ""));
    } catch (error) {
      throw new Error(`line ${index + 1} is no JSON: ${(error as Error).message}`);
    }
    if (typeof record !== "object" || record === null || Array.isArray(record))
      throw new Error(`line ${index + 1} is no JSON object`);
    return [record as Record<string, unknown>];
  });
}
