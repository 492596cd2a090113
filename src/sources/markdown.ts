import { Marked, type Token, type TokenizerAndRendererExtension, type Tokens } from "marked";
import { parse } from "yaml";
import type { Fields } from "./fields.ts";
import { field } from "./fields.ts";
import { readArticle } from "./html.ts";
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
  const [, title] = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body) ?? [];
  const read = readArticle(markdown.parse(body, { async: false }));
  return {
    text: read.text,
    fields: { ...field("title", title, "its first heading"), ...fields },
    warnings: [...warnings, ...read.warnings],
  };
}

/** The mark of a note, "[^1]", which GitHub and Pandoc know and the parser doesn't. */
const NOTE_MARK: TokenizerAndRendererExtension = {
  name: "noteMark",
  level: "inline",
  start: (source) => source.indexOf("[^"),
  tokenizer(source) {
    const [raw] = /^\[\^[^\]\s]+\](?!\()/.exec(source) ?? [];
    return raw === undefined ? undefined : { type: "noteMark", raw };
  },
  renderer: () => "",
};

/** The text of a note, "[^1]: …", up to the next note or blank line. */
const NOTE: TokenizerAndRendererExtension = {
  name: "note",
  level: "block",
  start: (source) => /^\[\^[^\]\s]+\]:/m.exec(source)?.index,
  tokenizer(source) {
    const [raw, text] = /^\[\^[^\]\s]+\]:[ \t]*([^\n]*(?:\n(?!\s*\n|\[\^)[^\n]+)*)(?:\n|$)/.exec(source) ?? [];
    if (raw === undefined || text === undefined) return undefined;
    return { type: "note", raw, tokens: this.lexer.inline(text.replace(/\n[ \t]+/g, "\n")) };
  },
  renderer({ tokens = [] }) {
    return `<p>${this.parser.parseInline(tokens)}</p>\n`;
  },
};

const markdown = new Marked({
  gfm: true,
  extensions: [NOTE_MARK, NOTE],
  // One tilde is "about", or sets a number lower, more often than it strikes words out.
  tokenizer: { del: (source) => (source.startsWith("~~") ? false : undefined) },
  walkTokens: keepNumbers,
});

/**
 * Puts the numbers of a list back before its items where they don't count items: for Markdown a paragraph that begins
 * "1986. A great year" is a list, and for its reader it is not.
 */
function keepNumbers(token: Token): void {
  if (token.type !== "list" || !token.ordered) return;
  const { items } = token as Tokens.List;
  const marks = items.map(({ raw }) => /^\s*\d+[.)]/.exec(raw)?.[0].trim() ?? "");
  const numbers = marks.map((mark) => Number.parseInt(mark, 10));
  const [first = 0] = numbers;
  const counts = numbers.every((number, index) => number === first + index) || numbers.every((number) => number === 1);
  if (items.length > 1 && first <= 1 && counts) return;
  for (const [index, item] of items.entries()) {
    const text = `${marks[index]} `;
    const number: Tokens.Text = { type: "text", raw: text, text, escaped: true };
    const [start] = item.tokens;
    if (start && (start.type === "text" || start.type === "paragraph") && start.tokens) start.tokens.unshift(number);
    else item.tokens.unshift({ type: "paragraph", raw: text, text, tokens: [number] });
  }
}
