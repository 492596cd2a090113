import { beforeAll, describe, expect, test } from "vitest";
import type { Effect, Invoker } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import { whoseIn } from "../../src/answers/verify/attribution.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { GERMAN as TEXTS } from "../../src/prose/de/index.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import { differenceLine } from "../../src/prose/verify.ts";
import type { Library } from "../../src/search/library.ts";
import { textsOf } from "../phone.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { bodyOf, englishIn, GERMAN, pressLabel, SETTINGS, use } from "./support.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

test("what is English in a reply is found", () => {
  expect(englishIn(bodyOf(use(examples, "quote", { query: "zeppelin" })))).toContain(ENGLISH.quote.searchedHere);
});

describe("the language of a reply", () => {
  const invoker = (locale: string, serverLocale: string | null) => ({ ...GERMAN, locale, serverLocale });
  const quoted = (given: Invoker, options = {}) =>
    use(examples, "quote", { query: "Tickets seasick", ...options }, null, SETTINGS, given);
  const isGerman = (effect: Effect) => textsOf(bodyOf(effect)).join("\n").includes("Treffer: ");
  const isEnglish = (effect: Effect) => textsOf(bodyOf(effect)).join("\n").includes("Found by");

  test("is the server's where everyone sees it, and the reader's where only they do", () => {
    const reader = invoker("de", "en-US");
    expect(isEnglish(quoted(reader))).toBe(true);
    expect(isGerman(quoted(reader, { private: true }))).toBe(true);
    expect(isGerman(quoted(invoker("en-US", "de")))).toBe(true);
  });

  test("is the reader's where there is no server", () => {
    expect(isGerman(quoted(invoker("de", null)))).toBe(true);
  });

  test("is English where the bot does not speak it", () => {
    expect(isEnglish(quoted(invoker("fr", "fr")))).toBe(true);
  });

  test("is that of the one who asks where nothing is found or something is wrong", () => {
    const reader = invoker("de", "en-US");
    const said = (effect: Effect) => [effect.kind, textsOf(bodyOf(effect)).join("\n")];
    const nothing = use(examples, "quote", { query: "zeppelin" }, null, SETTINGS, reader);
    expect(said(nothing)).toEqual(["private", expect.stringContaining("Nicht gefunden in diesen 6 Dokumenten")]);
    const wrong = use(examples, "sources", { kind: "planet" }, null, SETTINGS, reader);
    expect(said(wrong)).toEqual(["private", expect.stringContaining("Keine Art von Herausgeber heißt hier")]);
  });

  test("changes with who is to see it: a private copy is the presser's, and what is posted the server's", () => {
    const given = invoker("de", "en-US");
    const answered = quoted(given);
    const copy = pressLabel(examples, bodyOf(answered), ENGLISH.buttons.more, { isPrivate: false, invoker: given });
    expect([copy.kind, isGerman(copy)]).toEqual(["private", true]);
    const posted = pressLabel(examples, bodyOf(copy), TEXTS.buttons.post, { invoker: given });
    expect([posted.kind, isEnglish(posted)]).toEqual(["post", true]);
  });
});

test("documents, kinds and countries are proposed in the language of the one who types", () => {
  const complete = (name: string, field: string, value: string) =>
    COMMANDS.find(({ definition }) => definition.name === name)?.complete?.(examples, {
      invoker: GERMAN,
      options: {},
      focused: { name: field, value },
    });
  expect(complete("sources", "kind", "staat")).toEqual([{ name: "staatliche Stelle", value: "state body" }]);
  expect(complete("quote", "source", "22. November")?.[0]?.name).toContain("Skolmund Courier, 22. November 2019: ");
  expect(complete("figures", "about", "passengers je Woche")?.[0]).toEqual({
    name: "passengers je Woche (1.140, 1.410) · Zahlen unterscheiden sich: 1.140 und 1.410",
    value: "passengers a week (1,140, 1,410)",
  });
});

test.each([
  ["Ada Lund", "names", "Ada Lund"],
  ["issued by Harbour Board", "issued", "herausgegeben von Harbour Board"],
  [
    "speaker not established, issued by Harbour Board",
    "open",
    "wer spricht, ist nicht festgestellt, herausgegeben von Harbour Board",
  ],
  [
    "published by Test Gazette; the words are Ada Lund’s and Bo Berg’s",
    "passed on",
    "veröffentlicht von Test Gazette; die Worte sind von Ada Lund und Bo Berg",
  ],
  ["dated 26 February 2024", "dated", "datiert: 26. Februar 2024"],
])("whose words a source has them as, “%s”, is read and said in German", (source, known, german) => {
  expect(whoseIn(source).known).toBe(known);
  const difference = { kind: "attribution", asked: "Cy Dahl", source, at: { start: 0, end: 0 } } as const;
  const plain = { asked: (text: string) => text, source: (text: string) => text };
  expect(differenceLine(difference, plain, TEXTS)).toBe(`Zugeschrieben: Cy Dahl; in der Quelle: ${german}`);
  expect(differenceLine(difference, plain)).toBe(`Attributed to Cy Dahl; in the source: ${source}`);
});

test("what the answers say of whose words they are is read by the same file that says it", () => {
  const text = "“The mole is not safe this winter,” Ada Lund, the harbour master, said on Monday at the quay.";
  const library = libraryOf([
    documentOf(text, { speakers: [{ name: "Ada Lund", kind: "individual", country: "SE" }] }),
  ]);
  const differences = (asked: string) => answerVerify(library, asked).matches.flatMap((match) => match.differences);
  const [passedOn] = differences("“The mole is not safe this winter,” said the Harbour Board");
  expect(passedOn && whoseIn(passedOn.source)).toEqual({
    known: "passed on",
    by: "Harbour Board",
    speakers: ["Ada Lund"],
  });
  const [other] = differences("“The mole is not safe this winter,” said Bo Berg");
  expect(other && whoseIn(other.source)).toEqual({ known: "names", names: "Ada Lund" });
});
