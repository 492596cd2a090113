import { marked } from "marked";
import { parse } from "yaml";
import type { Fields } from "./fields.ts";
import { field } from "./fields.ts";
import { plain } from "./html.ts";
import { fieldsOfRecord } from "./table.ts";

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Front matter that stands before a text, by the common spellings of its keys, and the text below it. */
export function takeFrontMatter(source: string): { fields: Fields; body: string; warnings: string[] } {
  const match = FRONT_MATTER.exec(source);
  if (!match) return { fields: {}, body: source, warnings: [] };
  const body = source.slice(match[0].length);
  try {
    // With YAML's core types a day stays the text that it is.
    const record: unknown = parse(match[1] ?? "", { schema: "core" });
    if (typeof record === "object" && record !== null && !Array.isArray(record))
      return { fields: fieldsOfRecord(record as Record<string, unknown>, "the front matter's"), body, warnings: [] };
  } catch {
    return { fields: {}, body, warnings: ["its front matter can't be read"] };
  }
  return { fields: {}, body, warnings: [] };
}

/** Markdown as plain text, without its marks. */
export function readMarkdown(source: string): { text: string; fields: Fields; warnings: string[] } {
  const { fields, body, warnings } = takeFrontMatter(source);
  const html = marked.parse(body, { async: false, gfm: true });
  const [, title] = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body) ?? [];
  return { text: plain(html), fields: { ...field("title", title, "its first heading"), ...fields }, warnings };
}
