import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/sources/extract.ts";
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
