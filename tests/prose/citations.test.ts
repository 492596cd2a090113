import { beforeAll, describe, expect, test } from "vitest";
import type { Quotation } from "../../src/answers/quotation.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { citationMessage } from "../../src/message/notice.ts";
import { type Citation, citationOf } from "../../src/prose/citations.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import type { Library } from "../../src/search/library.ts";
import { textsOf } from "../phone.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";

const NOVEMBER_23 = "2026-11-23";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

function first(query: string, library = examples): Quotation {
  const [quotation] = answerQuote(library, { query, filter: {}, limit: 1 }).quotations;
  if (!quotation) throw new Error(`nothing found for ${query}`);
  return quotation;
}

describe("a citation", () => {
  test("names the issuer, title, date with its basis, address, access, and whose words they are", () => {
    expect(citationOf(first("tickets seasick"), { accessed: NOVEMBER_23, author: null }).plain).toBe(
      "[…] “Tickets do not get seasick,” she said. […]\n\nSkolmund Courier: Lovrey cut off until Easter (report), 22 November 2019. https://example.com/skolmund-courier/2019/11/22/lovrey-cut-off-until-easter (accessed 23 November 2026). Direct quotation: Solveig Årvåk, harbour master of Løvrey, as quoted by Skolmund Courier. ref sc22-13a-u37",
    );
  });

  test("names a byline before the medium, where one is recorded", () => {
    const { plain, csl, bibtex } = citationOf(first("tickets seasick"), { accessed: NOVEMBER_23, author: "Ada Holm" });
    expect(plain).toContain("\n\nAda Holm, Skolmund Courier: Lovrey cut off");
    expect(JSON.parse(csl).author).toEqual([{ literal: "Ada Holm" }]);
    expect(bibtex).toContain("author = {{Ada Holm}},");
  });

  test("of a digest quotes its phrases, each by itself", () => {
    const library = libraryOf([documentOf("It tells of gulls.\n- eleven sat\n- on a *bell*", { text: "digest" })]);
    const { plain, markdown } = citationOf(first("gulls", library), { accessed: NOVEMBER_23, author: null });
    expect(plain).toMatch(/^“eleven sat”\n“on a \*bell\*”\n\nHarbour Board: /);
    expect(markdown).toMatch(/^> “eleven sat”\n>\n> “on a \\\*bell\\\*”\n\nHarbour Board: /);
  });

  test("is valid CSL-JSON, with dates as parts and circa where they are approximate", () => {
    const dated = (query: string) => JSON.parse(citationOf(first(query), { accessed: NOVEMBER_23, author: null }).csl);
    expect(dated("tickets seasick")).toMatchObject({
      type: "article-newspaper",
      author: [{ literal: "Skolmund Courier" }],
      issued: { "date-parts": [[2019, 11, 22]] },
      accessed: { "date-parts": [[2026, 11, 23]] },
    });
    expect(dated("convener vote").issued).toEqual({ "date-parts": [[2019, 11]], circa: true });
    expect(dated("geologists")).not.toHaveProperty("issued");
  });

  test("keeps signs of BibTeX out of its fields, and capitals as they are", () => {
    const library = libraryOf([documentOf("The boat was late.", { title: "Boats & {buoys}: 100 % \\ late_" })]);
    expect(citationOf(first("boat", library), { accessed: NOVEMBER_23, author: null }).bibtex).toContain(
      "title = {{Boats \\& \\{buoys\\}: 100 \\% \\\\ late\\_}},",
    );
  });

  test("says where there is no title and no address", () => {
    const library = libraryOf([documentOf("The boat was late.", { title: null, URL: null })]);
    const { plain, csl, bibtex } = citationOf(first("boat", library), { accessed: NOVEMBER_23, author: null });
    expect(plain).toContain("[untitled] (statement)");
    expect(plain).not.toContain("accessed");
    expect(bibtex).not.toContain("title =");
    expect(JSON.parse(csl)).not.toHaveProperty("URL");
  });
});

test.each(Object.keys(ENGLISH.citations.formats) as (keyof Citation)[])(
  "a citation that is too long for a message loses the beginning of its quotation, and a record is whole or not there: %s",
  (form) => {
    const library = libraryOf([documentOf("The boat left.", { title: "Boats and boats ".repeat(300).trim() })]);
    const citation = citationOf(first("boat", library), { accessed: NOVEMBER_23, author: null });
    const footer = { coverage: ["1 document."], marking: null };
    const said = textsOf(citationMessage(citation, { form, menuId: "m", footer, asked: null }, ENGLISH)).join("\n");
    if (form === "plain" || form === "markdown") expect(said).toMatch(/^```\n\[…\] [\s\S]+ref \S+\n```$/m);
    else {
      expect(said).toContain(`${ENGLISH.citations.formats[form]} of this has ${citation[form].length} characters`);
      expect(said).not.toContain("Boats and boats");
    }
  },
);
