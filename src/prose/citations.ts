import { phrasesOf, type Quotation, type ShownPhrase } from "../answers/quotation.ts";
import { dateBounds } from "../text/edtf.ts";
import { ENGLISH, type Texts } from "./en/index.ts";
import { isStated, phrasesLine, wordsLine } from "./quotation.ts";
import { markedCuts } from "./words.ts";

/**
 * A quotation's document in forms to copy, each with whose words they are and how the date is known; those that are
 * read by people begin with the quotation.
 */
export type Citation = { plain: string; markdown: string; bibtex: string; csl: string };

/** The forms that programs read, of which a part is none. */
export const RECORDS: readonly (keyof Citation)[] = ["bibtex", "csl"];

/** CSL's types for ours; what has none is a web page. */
const CSL_TYPES: Partial<Record<Quotation["type"], string>> = {
  article: "article-newspaper",
  report: "article-newspaper",
  interview: "interview",
  letter: "personal_communication",
  speech: "speech",
  resolution: "legislation",
};

/**
 * `accessed`: the day on which its address held these words (YYYY-MM-DD). `author`: the byline, where one is known.
 * `phrases`: those of a digest that are cited, all of its excerpt if not given.
 */
export function citationOf(
  quotation: Quotation,
  { accessed, author: byline, phrases }: { accessed: string; author: string | null; phrases?: readonly ShownPhrase[] },
  texts = ENGLISH,
): Citation {
  const { citations: say, grammar } = texts;
  const { issuer, publisher, issued, title, url, deepLink, id } = quotation;
  const type = texts.sources.type(quotation.type);
  const name = title ?? say.untitled;
  const author = byline ?? issuer.name;
  const by = author === issuer.name ? author : `${author}, ${issuer.name}`;
  const address = deepLink ?? url;
  const where = publisher.name === issuer.name ? "" : ` ${publisher.name}.`;
  // The address of the very passage is longer than all else, and the reference leads there too.
  const seen = url === null ? "" : say.accessed(url, grammar.date(accessed));
  const [when, basis] = [grammar.date(issued.edtf), texts.quotation.basis(issued.basis)];
  const date = issued.edtf === null ? `${when} (${basis})` : `${when}, ${basis}`;
  const { words: whose, quoted } = quotedLines(quotation, phrases ?? phrasesOf(quotation), texts);
  const words = `${whose}.`;
  // In a line, where the publisher has been named, and a stated date is one.
  const published = `, ${texts.quotation.line.published(publisher.name)}.`;
  const inLine = where !== "" && words.endsWith(published) ? `${words.slice(0, -published.length)}.` : words;
  const dated = isStated(issued) ? when : date;
  const year = issued.edtf === null ? null : /\d{4}/.exec(issued.edtf)?.[0];
  const csl = {
    id,
    type: CSL_TYPES[quotation.type] ?? "webpage",
    ...(title === null ? {} : { title }),
    author: [{ literal: author }],
    publisher: publisher.name,
    ...(issued.edtf === null ? {} : { issued: cslDate(issued.edtf) }),
    accessed: { "date-parts": [accessed.split("-").map(Number)] },
    ...(address === null ? {} : { URL: address }),
    note: `${words} ${say.date(date)} ref ${id}`,
  };
  const fields = [
    ["author", author],
    ...(title === null ? [] : [["title", title]]),
    ["howpublished", publisher.name],
    ...(year ? [["year", year]] : []),
    ...(address === null ? [] : [["url", address]]),
    ["urldate", accessed],
    ["note", csl.note],
  ] as [string, string][];
  const markdown = quoted.map((text) => `> ${text.replace(/[\\`*_[\]<>]/g, "\\$&")}`).join("\n>\n");
  const lines = fields.map(([key, value]) => `  ${key} = {${key === "url" ? value : braced(value)}},`);
  return {
    plain: `${quoted.join("\n")}\n\n${by}: ${name} (${type}), ${dated}.${where}${seen} ${inLine} ref ${id}`,
    markdown:
      `${markdown}\n\n${by}: ${address === null ? name : `[${name.replace(/[\\[\]]/g, "\\$&")}](<${address}>)`} ` +
      `(${type}), ${dated}.${where} ${say.accessedOn(grammar.date(accessed))} ${inLine} ref ${id}`,
    csl: JSON.stringify(csl, null, 1),
    bibtex: `@misc{${id},\n${lines.join("\n")}\n}`,
  };
}

/**
 * The quotation to copy, line by line, with the bot's own cuts marked, and whose words it is; of a digest, each phrase
 * by itself in quotation marks.
 */
function quotedLines(
  quotation: Quotation,
  phrases: readonly ShownPhrase[],
  texts: Texts,
): { words: string; quoted: string[] } {
  if (quotation.words === "ours") return phrasesLine(quotation, phrases, texts);
  const { shown, cut } = quotation;
  return { words: wordsLine(quotation, texts), quoted: markedCuts(shown, cut).split("\n") };
}

/** A date as CSL has it: the days that it can mean, and `circa` where it is approximate or uncertain. */
function cslDate(edtf: string): object {
  const { min, max } = dateBounds(edtf);
  const exact = /^\d{4}(?:-\d{2}){0,2}(?=[~?%]?$)/.exec(edtf)?.[0];
  const parts = (at: number) => new Date(at).toISOString().slice(0, 10).split("-").map(Number);
  const range = [min, max].filter(Number.isFinite).map(parts);
  return {
    "date-parts": exact ? [exact.split("-").map(Number)] : range,
    ...(/[~?%]/.test(edtf) ? { circa: true } : {}),
  };
}

/** A text within braces of BibTeX, which keeps its capitals and characters. */
function braced(text: string): string {
  return `{${text.replace(/[{}\\]/g, "\\$&").replace(/[&%$#_]/g, "\\$&")}}`;
}
