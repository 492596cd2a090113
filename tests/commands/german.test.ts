import { beforeAll, describe, expect, test } from "vitest";
import type { Effect, Invoker, OptionValue } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import { GERMAN as TEXTS } from "../../src/prose/de/index.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import type { Library } from "../../src/search/library.ts";
import { buttonsOf, choicesOf, onPhone, textsOf } from "../phone.ts";
import { sentencesIn, wordsOf } from "../prose/sentences.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { bodyOf, pressLabel, SETTINGS, use } from "./support.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

const GERMAN: Invoker = { moderates: false, locale: "de", serverLocale: "de" };

function ask(library: Library, name: string, options: Record<string, OptionValue>, target: string | null = null) {
  return use(library, name, options, target, SETTINGS, GERMAN);
}

function pressed(effect: Effect, label: string): Effect {
  return pressLabel(examples, bodyOf(effect), label, { isPrivate: effect.kind !== "post", invoker: GERMAN });
}

const digests = libraryOf([
  documentOf(
    "The board describes the gulls, and says how many there were.\n- eleven of them sat on the bell\n- a cloud of noise",
    { text: "digest", title: "Gulls on the bell" },
  ),
]);

/** The main replies in German, in files to be read by somebody who grew up with it. */
const REPLIES: [string, () => Effect][] = [
  ["quote", () => ask(examples, "quote", { query: "Tickets seasick" })],
  ["quote-of-an-opponent", () => ask(examples, "quote", { query: '"fewer boats"', source: "cc20" })],
  ["quote-with-other-spelling", () => ask(examples, "quote", { query: "Моевка passengers", private: true })],
  ["quote-not-found", () => ask(examples, "quote", { query: "zeppelin" })],
  ["quote-nearest", () => ask(examples, "quote", { query: "zeppelin timetable" })],
  ["compare", () => ask(examples, "compare", { topic: "Sunday boat" })],
  ["figures", () => ask(examples, "figures", {})],
  ["figures-as-text", () => pressed(ask(examples, "figures", {}), "Als Text")],
  ["figures-of-one-thing", () => ask(examples, "figures", { about: "passengers a week" })],
  ["figures-not-found", () => ask(examples, "figures", { about: "zeppelins" })],
  ["timeline", () => ask(examples, "timeline", {})],
  ["timeline-of-a-day", () => ask(examples, "timeline", { about: "4 November" })],
  ["cite", () => pressed(ask(examples, "quote", { query: '"fewer boats"' }), "Nachweis")],
  ["card", () => pressed(ask(examples, "quote", { query: '"fewer boats"' }), "Als Bild teilen")],
  ["source", () => ask(examples, "source", { document: "courier-2019-report" })],
  ["source-passages", () => pressed(ask(examples, "source", { document: "sc22" }), "Textstellen")],
  ["sources", () => ask(examples, "sources", { kind: "staatliche Stelle" })],
  ["help", () => ask(examples, "help", {})],
  ["about", () => ask(examples, "about", {})],
  ["find", () => ask(examples, "Find quotations", {}, "did they really cut the Sunday boat??")],
  ["wording-same", () => ask(examples, "wording", { text: 'Solveig Årvåk: "Tickets do not get seasick"' })],
  [
    "wording-near",
    () =>
      ask(examples, "wording", {
        text: "In the winter of 2018/19 the Authority carried all 1,410 passengers a week on average … on a vessel with 186 seats",
      }),
  ],
  [
    "wording-other-speaker",
    () => ask(examples, "wording", { text: '"You shall have your boat every day," said Otto Wiesenbarg' }),
  ],
  ["wording-not-here", () => ask(examples, "wording", { text: "a zeppelin over the harbour", private: true })],
  ["wording-not-to-be-told", () => ask(digests, "wording", { text: "a zeppelin over the harbour" })],
  ["digest", () => ask(digests, "quote", { query: "gulls noise" })],
  ["no-date", () => ask(examples, "quote", { query: "boat", from: "yesterday" })],
];

describe("on a phone, a person reads in German", () => {
  test.each(REPLIES)("%s", async (name, reply) => {
    await expect(onPhone(bodyOf(reply()))).toMatchFileSnapshot(`replies/de/${name}.txt`);
  });
});

/** What of the bot's own in English is long enough to be nothing else's. */
const ENGLISH_PIECES = sentencesIn(ENGLISH)
  .flatMap(([, sentence]) => wordsOf(sentence))
  .filter((words) => words.split(/\s+/).length >= 3);

test.each(REPLIES)("no sentence of the bot's own is English in a German reply: %s", (_, reply) => {
  const body = bodyOf(reply());
  const labels = [...buttonsOf(body), ...choicesOf(body)].map(({ label = "" }) => label);
  const said = [...textsOf(body), ...labels].map((text) => text.replace(/\\/g, "")).join("\n");
  expect(ENGLISH_PIECES.length).toBeGreaterThan(200);
  expect(ENGLISH_PIECES.filter((words) => said.includes(words))).toEqual([]);
});

describe("the language of a reply", () => {
  const invoker = (locale: string, serverLocale: string | null) => ({ ...GERMAN, locale, serverLocale });
  const quoted = (given: Invoker, options = {}) =>
    use(examples, "quote", { query: "Tickets seasick", ...options }, null, SETTINGS, given);
  const isGerman = (effect: Effect) => textsOf(bodyOf(effect)).join("\n").includes("Gefunden durch");
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
