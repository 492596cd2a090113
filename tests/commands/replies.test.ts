import { beforeAll, describe, expect, test } from "vitest";
import type { Effect, OptionValue } from "../../commands/command.ts";
import { openLocator } from "../../src/answers/browse.ts";
import { wordingHash } from "../../src/documents/hashes.ts";
import type { Library } from "../../src/search/library.ts";
import { onPhone } from "../phone.ts";
import { documentOf, libraryOf, openCorpus, passagesOf, ROOT } from "../support.ts";
import { bodyOf, englishIn, GERMAN, pressLabel, SETTINGS, use } from "./support.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

/** The main replies as a person reads them on a phone, kept in files to be read, and compared. */
describe("on a phone, a person reads", () => {
  const replies: [string, () => Effect][] = [
    ["quote", () => use(examples, "quote", { query: "Tickets seasick" })],
    ["quote-of-an-opponent", () => use(examples, "quote", { query: '"fewer boats"', source: "cc20" })],
    ["quote-with-other-spelling", () => use(examples, "quote", { query: "Моевка passengers", private: true })],
    ["quote-not-found", () => use(examples, "quote", { query: "zeppelin" })],
    ["more-context", () => pressed(use(examples, "quote", { query: '"fewer boats"' }), "More context")],
    ["compare", () => use(examples, "compare", { topic: "Sunday boat" })],
    ["figures", () => use(examples, "figures", {})],
    ["figures-as-text", () => pressed(use(examples, "figures", {}), "As text")],
    ["figures-of-one-thing", () => use(examples, "figures", { about: "passengers a week" })],
    ["figures-not-found", () => use(examples, "figures", { about: "zeppelins" })],
    ["timeline", () => use(examples, "timeline", {})],
    ["timeline-of-a-day", () => use(examples, "timeline", { about: "4 November" })],
    [
      "timeline-of-a-digest",
      () =>
        use(
          digestLibrary("It says since when.\n- Since the winter of 1987/88\n- the gulls sit on the bell"),
          "timeline",
          {},
        ),
    ],
    ["cite", () => pressed(use(examples, "quote", { query: '"fewer boats"' }), "Cite")],
    ["source", () => use(examples, "source", { document: "courier-2019-report" })],
    ["source-passages", () => pressed(use(examples, "source", { document: "sc22" }), "Passages")],
    ["source-by-reference", () => use(examples, "source", { ref: "fub-1a" })],
    ["sources", () => use(examples, "sources", {})],
    ["help", () => use(examples, "help", {})],
    ["quote-nearest", () => use(examples, "quote", { query: "zeppelin timetable" })],
    ["about", () => use(examples, "about", {})],
    ["find", () => use(examples, "Find quotations", {}, "did they really cut the Sunday boat??")],
    ["wording-same", () => use(examples, "wording", { text: 'Solveig Årvåk: "Tickets do not get seasick"' })],
    [
      "wording-near",
      () =>
        use(examples, "wording", {
          text: "In the winter of 2018/19 the Authority carried all 1,410 passengers a week on average … on a vessel with 186 seats",
        }),
    ],
    [
      "wording-other-speaker",
      () => use(examples, "wording", { text: '"You shall have your boat every day," said Otto Wiesenbarg' }),
    ],
    [
      "wording-in-part",
      () =>
        use(examples, "wording", {
          text: "The Authority counts tickets. And the moon counts cheese, as everybody knows who has been there.",
        }),
    ],
    ["wording-not-here", () => use(examples, "wording", { text: "a zeppelin over the harbour", private: true })],
    [
      "wording-of-message",
      () =>
        use(
          examples,
          "Find this wording",
          {},
          "> **Take the Sunday boat away** and you have taken one day in seven\nlol",
        ),
    ],
    ["wording-phrase", () => use(digestLibrary(), "wording", { text: "twelve of them sat on the bell" })],
    ["wording-not-to-be-told", () => use(digestLibrary(), "wording", { text: "a zeppelin over the harbour" })],
    ["wording-by-hash", () => use(digestLibrary(), "wording", { text: "“The bell will stay without gulls.”" })],
    ["digest", () => use(digestLibrary(), "quote", { query: "gulls noise" })],
  ];

  test.each(replies)("%s", async (name, reply) => {
    await expect(onPhone(bodyOf(reply()))).toMatchFileSnapshot(`replies/${name}.txt`);
  });
});

function pressed(effect: Effect, label: string): Effect {
  return pressLabel(examples, bodyOf(effect), label, { isPrivate: effect.kind !== "post" });
}

function digestLibrary(
  text = "The board describes the gulls, and says how many there were.\n- eleven of them sat on the bell\n- a cloud of white noise\n\nIt asks for a bell without gulls.",
): Library {
  const document = documentOf(text, { text: "digest", title: "Gulls on the bell" });
  return libraryOf([{ ...document, hashes: new Set([wordingHash("The bell will stay without gulls.")]) }]);
}

function askInGerman(
  library: Library,
  name: string,
  options: Record<string, OptionValue>,
  target: string | null = null,
) {
  return use(library, name, options, target, SETTINGS, GERMAN);
}

function pressedInGerman(effect: Effect, label: string): Effect {
  return pressLabel(examples, bodyOf(effect), label, { isPrivate: effect.kind !== "post", invoker: GERMAN });
}

const germanDigests = libraryOf([
  documentOf(
    "The board describes the gulls, and says how many there were.\n- eleven of them sat on the bell\n- a cloud of noise",
    { text: "digest", title: "Gulls on the bell" },
  ),
]);

/** The main replies in German, in files to be read by somebody who grew up with it. */
const IN_GERMAN: [string, () => Effect][] = [
  ["quote", () => askInGerman(examples, "quote", { query: "Tickets seasick" })],
  ["quote-of-an-opponent", () => askInGerman(examples, "quote", { query: '"fewer boats"', source: "cc20" })],
  ["quote-with-other-spelling", () => askInGerman(examples, "quote", { query: "Моевка passengers", private: true })],
  ["quote-not-found", () => askInGerman(examples, "quote", { query: "zeppelin" })],
  ["quote-nearest", () => askInGerman(examples, "quote", { query: "zeppelin timetable" })],
  ["compare", () => askInGerman(examples, "compare", { topic: "Sunday boat" })],
  ["figures", () => askInGerman(examples, "figures", {})],
  ["figures-as-text", () => pressedInGerman(askInGerman(examples, "figures", {}), "Als Text")],
  ["figures-of-one-thing", () => askInGerman(examples, "figures", { about: "passengers a week" })],
  ["figures-not-found", () => askInGerman(examples, "figures", { about: "zeppelins" })],
  ["timeline", () => askInGerman(examples, "timeline", {})],
  ["timeline-of-a-day", () => askInGerman(examples, "timeline", { about: "4 November" })],
  ["cite", () => pressedInGerman(askInGerman(examples, "quote", { query: '"fewer boats"' }), "Nachweis")],
  ["card", () => pressedInGerman(askInGerman(examples, "quote", { query: '"fewer boats"' }), "Als Bild teilen")],
  ["source", () => askInGerman(examples, "source", { document: "courier-2019-report" })],
  ["source-passages", () => pressedInGerman(askInGerman(examples, "source", { document: "sc22" }), "Textstellen")],
  ["sources", () => askInGerman(examples, "sources", { kind: "staatliche Stelle" })],
  ["help", () => askInGerman(examples, "help", {})],
  ["about", () => askInGerman(examples, "about", {})],
  ["find", () => askInGerman(examples, "Find quotations", {}, "did they really cut the Sunday boat??")],
  ["wording-same", () => askInGerman(examples, "wording", { text: 'Solveig Årvåk: "Tickets do not get seasick"' })],
  [
    "wording-near",
    () =>
      askInGerman(examples, "wording", {
        text: "In the winter of 2018/19 the Authority carried all 1,410 passengers a week on average … on a vessel with 186 seats",
      }),
  ],
  [
    "wording-other-speaker",
    () => askInGerman(examples, "wording", { text: '"You shall have your boat every day," said Otto Wiesenbarg' }),
  ],
  ["wording-not-here", () => askInGerman(examples, "wording", { text: "a zeppelin over the harbour", private: true })],
  ["wording-not-to-be-told", () => askInGerman(germanDigests, "wording", { text: "a zeppelin over the harbour" })],
  ["digest", () => askInGerman(germanDigests, "quote", { query: "gulls noise" })],
  ["no-date", () => askInGerman(examples, "quote", { query: "boat", from: "yesterday" })],
];

describe("on a phone, a person reads in German", () => {
  test.each(IN_GERMAN)("%s", async (name, reply) => {
    await expect(onPhone(bodyOf(reply()))).toMatchFileSnapshot(`replies/de/${name}.txt`);
  });
});

test.each(IN_GERMAN)("no sentence of the bot's own is English in a German reply: %s", (_, reply) => {
  expect(englishIn(bodyOf(reply()))).toEqual([]);
});

test("what the replies show as quotations are slices of their documents", () => {
  for (const { document, passage } of passagesOf(examples)) {
    for (const level of [0, 1, 2, 3]) {
      const view = openLocator(examples, { passage: passage.id, first: 0, count: 0 }, level, {
        cost: (exact) => exact.length,
        most: 1900,
      });
      const { start, end, exact } = view?.quotation ?? { start: 0, end: 0, exact: "" };
      expect(exact).toBe(document.text.slice(start, end));
      expect(exact).not.toBe("");
    }
  }
});
