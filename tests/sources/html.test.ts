import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/sources/extract.ts";
import { readArticle } from "../../src/sources/html.ts";
import { paragraphsOf } from "../../src/text/segment.ts";
import { ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";
import { type Article, MAKES } from "./makes.ts";

const INVENTED: Article = {
  title: "The harbour hall is to have a clock again",
  author: "Ida Marsh",
  date: "2024-03-09",
  site: "Tolm Gazette",
  language: "en",
  paragraphs: [
    "The harbour board of Tolm has decided, by five votes to two, to hang a clock in the hall from which the ferries leave; the last one was taken down in 1998 & never found.",
    "“A hall without a clock is a hall in which people run,” the harbour master, Ben Moss, said on Friday. “They run at ten to, and they run at ten past, and both times for nothing.”",
    "## What it costs",
    "The clock will cost 4,300 crowns, of which the library pays a third because its readers wait there too.",
    "> We would rather have had a stove. A clock tells you how long you have been cold.",
    "Ada Lund, who sells tickets, said that she had not been asked. “Nobody looks at a clock who has a boat to look at,” she said, and shut her window < as she does at noon >.",
    "The board meets again on 2 April. It will then decide which of the four walls is to have the clock, since the windows take up three of them.",
  ],
};

function articlesIn(folder: string, files: string): Article[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(files) && !/^(?:README|sources)/.test(name))
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
      const paragraphs = paragraphsOf(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
      return { ...INVENTED, title: `What ${name} says`, paragraphs };
    });
}

/** Letters and digits: white space and marks that a page adds don't count. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** How many characters of the paragraphs stand in the text, and how many of the text are none of theirs; as shares. */
function measure(text: string, paragraphs: readonly string[]): { recovered: number; furniture: number } {
  let rest = letters(text);
  let found = 0;
  let all = 0;
  for (const wanted of paragraphs.map(letters).toSorted((a, b) => b.length - a.length)) {
    all += wanted.length;
    if (!rest.includes(wanted)) continue;
    found += wanted.length;
    rest = rest.replace(wanted, "");
  }
  return { recovered: found / all, furniture: rest.length / letters(text).length };
}

function makeOf(name: string): (article: Article) => string {
  const make = MAKES[name];
  if (!make) throw new Error(`no make is called "${name}"`);
  return make;
}

async function read(html: string) {
  const [made] = await extract({ bytes: Buffer.from(html), name: null, contentType: "text/html", address: null });
  if (!made) throw new Error("nothing was read");
  return made;
}

const texts = [INVENTED, ...articlesIn(join(ROOT, "examples"), ".md"), ...(SOURCES ? articlesIn(SOURCES, ".txt") : [])];

describe(`an article is taken from its page${SOURCES === null ? ` (the five sources ${WITHOUT_SOURCES})` : ""}`, () => {
  test.each(Object.keys(MAKES))(
    "%s: 98 of 100 characters of it, and less than 1 of what is around it",
    async (name) => {
      const make = makeOf(name);
      for (const article of texts) {
        const { text } = await read(make(article));
        const { recovered } = measure(text, article.paragraphs);
        // A title above its article is the source's too.
        const { furniture } = measure(text, [article.title, ...article.paragraphs]);
        expect(recovered, article.title).toBeGreaterThanOrEqual(0.98);
        expect(furniture, article.title).toBeLessThan(0.01);
      }
    },
  );

  test.each(Object.keys(MAKES))("%s: with its title and date, each with what says so", async (name) => {
    const make = makeOf(name);
    const { fields } = await read(make(INVENTED));
    expect(fields.title?.value).toContain(INVENTED.title);
    expect(fields.issued?.value).toBe("2024-03-09");
    expect(fields.author?.value).toBe("Ida Marsh");
    expect(fields.language?.value).toBe("en");
    for (const { basis } of Object.values(fields)) expect(basis).toMatch(/^the page's/);
  });

  test.each(Object.keys(MAKES))("%s: every paragraph is one, its characters unchanged", async (name) => {
    const make = makeOf(name);
    const { text } = await read(make(INVENTED));
    const expected = INVENTED.paragraphs.map((words) => words.replace(/^(?:## |> )/, ""));
    expect(
      text
        .trim()
        .split("\n\n")
        .filter((line) => expected.includes(line)),
    ).toEqual(expected);
  });
});

test("markup that a page shows as text stays text, and scripts are none of it", async () => {
  const html = makeOf("a blog with Open Graph")({
    ...INVENTED,
    paragraphs: [...INVENTED.paragraphs, "The sign says <script>alert(1)</script> in paint."],
  });
  const { text } = await read(html.replace("</body>", "<script>document.title = 'x'</script></body>"));
  expect(text).toContain("The sign says <script>alert(1)</script> in paint.");
  expect(text).not.toContain("document.title");
});

test("a page that was cut short is read as far as it goes, and this is said", async () => {
  const html = makeOf("a newspaper with JSON-LD")(INVENTED);
  const { text, warnings } = await read(html.slice(0, html.indexOf("Ada Lund") + 20));
  expect(text).toContain("4,300 crowns");
  expect(warnings).toContain("the page ends before its end");
});

describe("marks that are no words of the text", () => {
  const pageOf = (...paragraphs: string[]) =>
    makeOf("a blog with Open Graph")(INVENTED).replace(
      /<p>/,
      () => `${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}\n<p>`,
    );

  test.each([
    ["In the storm 613<sup>1</sup> people were at sea", "In the storm 613 people were at sea"],
    ["and 40<sup><a href='#fn2'>2</a></sup> boats sank", "and 40 boats sank"],
    ["and 41<a href='#fn2' role='doc-noteref'><sup>2</sup></a> boats sank", "and 41 boats sank"],
    ["and 42<a href='#fn2' class='raised'>2</a> boats sank", "and 42 boats sank"],
    ["and 43<sup><a href='#note-a'>[a]</a></sup> boats sank", "and 43 boats sank"],
    ["as all say.<sup>[1]</sup><sup>[2]</sup> The ferry", "as all say. The ferry"],
    ["as all say.<sup>1,</sup><sup>2–4</sup> The ferry", "as all say. The ferry"],
    ["“It was late.”<sup>12</sup> The ferry", "“It was late.” The ferry"],
    ["a <em>ferry</em><sup>*</sup> came", "a ferry came"],
    ["and 44<span style='vertical-align: super'>2</span> boats sank", "and 44 boats sank"],
    ["in 2010<sup>3</sup> the hall", "in 2010 the hall"],
    ["as all say<sup>1</sup><sup>–</sup><sup>3</sup> of it", "as all say of it"],
  ])("the number of a note is left out: %s", async (words, expected) => {
    const { text } = await read(pageOf(words));
    expect(text.split("\n")).toContain(expected);
  });

  test.each([
    ["It cost 10<sup>6</sup> crowns", "It cost 10^6 crowns"],
    ["It weighs 3 × 10<sup>−6</sup> grams", "It weighs 3 × 10^−6 grams"],
    ["The hall has 300 m<sup>2</sup> and 900&nbsp;m<sup>3</sup>", "The hall has 300 m² and 900\u00A0m³"],
    ["On the 19<sup>th</sup> of May, M<sup>me</sup> Marsh", "On the 19th of May, Mme Marsh"],
    ["It takes 3<sup>1</sup>/<sub>2</sub> hours", "It takes 3 1/2 hours"],
    ["It falls at 5 m s<sup>-1</sup>, and R<sup>2</sup> is 1", "It falls at 5 m s^-1, and R² is 1"],
    ["Of Cl<sup>-</sup> and Ca<sup>2+</sup> there is much", "Of Cl- and Ca2+ there is much"],
    ["It has 613<sup>2024</sup> readers", "It has 613 2024 readers"],
    ["The <sup>14</sup>C in the beam", "The 14C in the beam"],
    ["Tolm<sup>TM</sup> clocks", "TolmTM clocks"],
    ["See <a href='#costs'>2024</a> and <a href='/a#b'>part 3</a> for it", "See 2024 and part 3 for it"],
    ["<sup>1</sup>See the report of the board", "1 See the report of the board"],
  ])("what is raised and no note is kept as it is read: %s", async (words, expected) => {
    const { text } = await read(pageOf(words));
    expect(text.split("\n")).toContain(expected);
  });

  test("no digit of a note becomes one of the number before it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 99 }), (number, note) => {
        const { text } = readArticle(`<p>In all ${number}<sup>${note}</sup> boats sank.</p>`);
        expect(text).toMatch(new RegExp(`^In all ${number === 10 ? "10(?:\\^\\d+)?" : number} boats sank\\.\n$`));
      }),
    );
  });

  test("a number raised after a number is named, as it may be a note or a power", async () => {
    const { warnings } = await read(pageOf("In all 613<sup>1</sup> boats, 40<sup>2</sup> nets, 10<sup>6</sup> fish"));
    expect(warnings).toContain("numbers raised after a number were left out as those of notes: 613(1), 40(2)");
    expect(warnings).toContain("numbers raised after 10 were taken for its powers: 10^6");
    const sure = await read(pageOf("There were 3×10<sup>6</sup> fish and 40<sup><a href='#n'>2</a></sup> nets"));
    expect(sure.warnings).toEqual([]);
  });

  test.each([
    "<del>not</del>",
    "<s>not</s>",
    "<strike>not</strike>",
    "<span style='text-decoration:line-through'>not</span>",
  ])("words struck out are left out, and named: %s", async (struck) => {
    const { text, warnings } = await read(pageOf(`The men are ${struck} guilty, and <ins>much</ins> too late`));
    expect(text.split("\n")).toContain("The men are guilty, and much too late");
    expect(warnings).toEqual(["words struck out were left out: “not”"]);
  });

  test.each([
    "<span hidden>secretly</span>",
    "<span aria-hidden='true'>secretly</span>",
    "<span style='color:red; display : none'>secretly</span>",
    "<span style='visibility:hidden'>secretly</span>",
  ])("what is hidden is left out: %s", async (hidden) => {
    const { text } = await read(pageOf(`The men ${hidden} came too late`));
    expect(text.split("\n")).toContain("The men came too late");
  });

  test("a page whose body waits to be shown is read all the same", async () => {
    const page = pageOf("The men came too late").replace("<body", "<body style='visibility:hidden'");
    expect((await read(page)).text).toContain("The men came too late");
  });

  test("the title that a heading gives has no note's number", async () => {
    const { fields } = await read("<html><body><h1>All 613<sup>1</sup> boats</h1><p>They sank.</p></body></html>");
    expect(fields.title?.value).toBe("All 613 boats");
  });
});
