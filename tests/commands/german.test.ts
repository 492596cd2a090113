import { beforeAll, describe, expect, test } from "vitest";
import type { Effect, Invoker } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import { GERMAN as TEXTS } from "../../src/prose/de/index.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import type { Library } from "../../src/search/library.ts";
import { textsOf } from "../phone.ts";
import { openCorpus, ROOT } from "../support.ts";
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
