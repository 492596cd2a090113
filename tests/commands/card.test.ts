import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";
import { PNG } from "pngjs";
import { beforeAll, expect, test } from "vitest";
import type { Effect } from "../../commands/command.ts";
import { quotationOf } from "../../src/answers/quotation.ts";
import { drawPicture } from "../../src/discord/draw.ts";
import { scriptsFor } from "../../src/discord/drawing.ts";
import { cardOf, LONGEST_ON_CARD, whyNoCard } from "../../src/message/card.ts";
import { type Card, undrawable } from "../../src/message/picture.ts";
import { textsFor } from "../../src/prose/texts.ts";
import type { Library } from "../../src/search/library.ts";
import { textsOf } from "../phone.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { bodyOf, pressLabel, use } from "./support.ts";

const FOOTER = { coverage: ["6 documents.", "None from elsewhere."], marking: "invented example" };
const ENGLISH = textsFor("en-US");

let examples: Library;
let digests: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
  digests = await openCorpus({});
});

function cardIn(effect: Effect): Card {
  const [named] = "pictures" in effect ? (effect.pictures ?? []) : [];
  if (!named) throw new Error(`a ${effect.kind} without a picture`);
  expect(JSON.stringify(bodyOf(effect))).toContain(`attachment://${named.name}`);
  return named.picture as Card;
}

const textOf = (effect: Effect) => textsOf(bodyOf(effect)).join("\n");
const flow = (text: string) => text.replace(/\s+/g, " ");

test("a posted quotation is shared as a picture in a private copy, which can be posted, or turned to text again", () => {
  const posted = use(examples, "quote", { query: "fewer boats" });
  const copy = pressLabel(examples, bodyOf(posted), "Share as picture", { isPrivate: false });
  expect(copy.kind).toBe("private");
  const { head, excerpt, position, footer, alt } = cardIn(copy);
  expect(head[0]).toBe(
    "INVENTED EXAMPLE · Løvrey Island Council · c. November 2019 (inferred from “two weeks since the timetable of 4 November”)",
  );
  expect(head[1]).toBe("Quoting Eyvind Kvalhólm, Convener of the Løvrey Island Council");
  expect(position).toEqual(["The position of the Løvrey Island Council."]);
  expect(footer[0]).toBe("ref ic19-9a-xbl · example.org");
  expect(footer[1]).toContain("None from elsewhere.");
  for (const words of [...head, ...excerpt, ...position, "ref ic19-9a-xbl"]) expect(alt).toContain(words);
  expect(textOf(copy)).toContain("Asked: fewer boats");
  expect(textOf(copy)).toContain("None from elsewhere.");

  const public_ = pressLabel(examples, bodyOf(copy), "Post here", { isPrivate: true });
  expect(public_.kind).toBe("post");
  expect(cardIn(public_)).toEqual(cardIn(copy));
  const text = pressLabel(examples, bodyOf(copy), "As text", { isPrivate: true });
  expect(text.kind).toBe("update");
  expect(textOf(text)).toContain("fewer boats in a January gale");
});

test("what stands in its bars is the slice, of every passage that it takes; of a digest, of its first speaker's", () => {
  for (const { corpus } of [examples, digests]) {
    for (const document of corpus.documents) {
      for (const passage of document.passages) {
        const quotation = quotationOf(corpus, { document, passage }, passage, 0);
        const card = cardOf(quotation, FOOTER, ENGLISH);
        const slices =
          quotation.words === "source"
            ? [quotation]
            : quotation.phrases.filter((_, at) => isDeepStrictEqual(quotation.told[at], quotation.told[0]));
        const shown = card.excerpt.map((words) => words.replace(/^\[…\] | \[…\]$/g, ""));
        expect(shown.map(flow)).toEqual(slices.map(({ start, end }) => flow(document.text.slice(start, end))));
        expect(card.alt.length).toBeLessThanOrEqual(1024);
        if (whyNoCard(quotation, card, ENGLISH) === null)
          for (const words of card.excerpt) expect(card.alt).toContain(words);
      }
    }
  }
});

test("a digest's picture has the source's phrases only, and says that something stands between them", () => {
  const card = cardIn(
    pressLabel(digests, bodyOf(use(digests, "quote", { query: "reconstruction" })), "Share as picture"),
  );
  expect(card.head.slice(1, 3)).toEqual([
    "Phrases of the source, own words, reported",
    "What stands between the phrases is not here.",
  ]);
  expect(card.excerpt.length).toBeGreaterThan(1);
  for (const words of card.head) expect(card.alt).toContain(words);
  expect(card.footer[0]).toContain("full text not loaded");
});

test("a long excerpt is refused in a private sentence, whoever sees the message", () => {
  let shown = use(examples, "quote", { query: "passengers a week" });
  for (let steps = 0; steps < 3; steps++)
    shown = pressLabel(examples, bodyOf(shown), "More context", { isPrivate: true });
  const refused = pressLabel(examples, bodyOf(shown), "Share as picture", { isPrivate: false });
  expect(refused.kind).toBe("private");
  expect("pictures" in refused).toBe(false);
  expect(textOf(refused)).toMatch(
    new RegExp(`This excerpt has [\\d,]+ characters, and a picture takes ${LONGEST_ON_CARD}`),
  );
});

test.each([
  ["Armenian", "Նավը գնում է ամեն օր։", null],
  ["Azerbaijani, Russian and Greek", "Gəmi hər gün gedir. Паром идёт №1 – «каждый день». Το πλοίο.", null],
  ["Arabic, written from right to left", "القارب يغادر كل يوم", "ا ل ق ر ب"],
  ["Hebrew, written from right to left", "הסירה יוצאת", "ה ס י ר"],
  ["a picture in the text", "The boat leaves 🚢 daily", "🚢"],
  ["marks that stand over other signs", "the cafe\u0301 on the quay", "\u0301"],
])("%s is drawn, or refused with the signs that are missing", (_, text, missing) => {
  const library = libraryOf([documentOf(`${text}\n`)]);
  const [document] = library.corpus.documents;
  const passage = document?.passages[0];
  if (!document || !passage) throw new Error("no passage");
  const quotation = quotationOf(library.corpus, { document, passage }, passage, 0);
  const why = whyNoCard(quotation, cardOf(quotation, FOOTER, ENGLISH), ENGLISH);
  if (missing === null) expect(why).toBe(null);
  else expect(why).toContain(missing);
});

test("the fonts have every sign that a picture takes", async () => {
  const require = createRequire(createRequire(import.meta.url).resolve("satori"));
  const { parse } = require("@shuding/opentype.js") as {
    parse: (file: ArrayBuffer) => { tables: { cmap: { glyphIndexMap: Record<string, number> } } };
  };
  const glyphs = new Map<string, Set<string>>();
  const signsOf = (folder: string, script: string) => {
    const file = require.resolve(`@fontsource/${folder}/files/${folder}-${script}-400-normal.woff`);
    const known =
      glyphs.get(file) ??
      new Set(Object.keys(parse(Uint8Array.from(readFileSync(file)).buffer).tables.cmap.glyphIndexMap));
    glyphs.set(file, known);
    return known;
  };
  const taken = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => /\S/.test(sign) && sign.isWellFormed() && undrawable(sign).length === 0,
  );
  expect(taken.length).toBeGreaterThan(1000);
  const without = taken.filter(
    (sign) => !scriptsFor(sign).some(({ folder, script }) => signsOf(folder, script).has(String(sign.charCodeAt(0)))),
  );
  expect(without).toEqual([]);
  expect(taken.filter((sign) => /\p{M}|\p{Script=Hebrew}|\p{Script=Arabic}/u.test(sign))).toEqual([]);
});

test("it is drawn on paper of its own, so narrow that a phone shows its smallest letters", async () => {
  const card = cardIn(
    pressLabel(examples, bodyOf(use(examples, "quote", { query: "fewer boats" })), "Share as picture"),
  );
  const { width, height, data } = PNG.sync.read(Buffer.from(await drawPicture(card)));
  expect(width).toBe(700);
  expect(height).toBeGreaterThan(400);
  expect(data[3]).toBe(255);
});
