import { beforeAll, describe, expect, test } from "vitest";
import type { Effect } from "../../commands/command.ts";
import type { Library } from "../../src/search/library.ts";
import { buttonsOf, choicesOf, onPhone, textsOf } from "../phone.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { bodyOf, pressLabel, use } from "./support.ts";

/** What every reply with a quotation has to say, however short it is. */

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

const digests = libraryOf([
  documentOf("It describes the gulls.\n- a cloud of white noise\n- eleven of them sat on the bell", { text: "digest" }),
]);

const saying = libraryOf([
  documentOf(
    "It describes the gulls.\n- a cloud of gulls\nHolm:\n- gulls sat on the bell\nRask, reported:\n- the gulls were late",
    {
      text: "digest",
      speakers: [
        { name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["Holm"] },
        { name: "Ben Rask", role: "Minister", kind: "individual", country: "NO", aliases: ["Rask"] },
      ],
    },
  ),
]);

const REPLIES: [string, () => { effect: Effect; library: Library; asked: string | null }][] = [
  ["a quotation", () => quoted("Tickets seasick")],
  ["reported speech", () => quoted("breakfast")],
  ["words of an opponent", () => quoted('"fewer boats"', { source: "cc20" })],
  ["a phrase of a document of no date", () => quoted("bench", { source: "fub" })],
  ["more context", () => pressed(quoted("Tickets seasick"), "More context")],
  ["another result", () => pressed(quoted("passengers a week"), "Next")],
  ["what is posted from a private copy", () => pressed(pressed(quoted("passengers a week"), "Next"), "Post here")],
  [
    "a passage by its reference",
    () => ({ ...quoted(""), effect: use(examples, "source", { ref: "sc22-5a" }), asked: null }),
  ],
  ["what is found for a message", () => found("How many passengers per week?")],
  [
    "a digest that says whose its phrases are",
    () => ({ effect: use(saying, "quote", { query: "gulls" }), library: saying, asked: "gulls" }),
  ],
  ["a digest", () => ({ effect: use(digests, "quote", { query: "gulls" }), library: digests, asked: "gulls" })],
];

function quoted(query: string, options: Record<string, string> = {}) {
  const document = examples.corpus.documents.find(({ metadata }) => metadata.ref === options.source);
  const narrowed = document ? ` ⟨source ${document.metadata.issuer.name}, ${options.source}⟩` : "";
  const effect = use(examples, "quote", { query: query || "boat", ...options });
  return { effect, library: examples, asked: `${query}${narrowed}` };
}

function found(message: string) {
  return { effect: use(examples, "Find quotations", {}, message), library: examples, asked: "passengers week" };
}

function pressed(before: ReturnType<typeof quoted>, label: string) {
  const isPrivate = before.effect.kind !== "post";
  return { ...before, effect: pressLabel(before.library, bodyOf(before.effect), label, { isPrivate }) };
}

describe.each(REPLIES)("%s", (_, reply) => {
  const lines = () => textsOf(bodyOf(reply().effect)).join("\n").split("\n");
  const excerpt = () => lines().findIndex((line) => line.startsWith("> "));

  test("has the question on top, in small print", () => {
    const { asked, effect } = reply();
    const top = onPhone(bodyOf(effect), 200).split("\n")[0];
    if (asked === null) expect(top).not.toContain("Asked");
    else expect(top).toBe(`Asked: ${asked}`);
  });

  test("says above the excerpt who issued it, when, and whose words they are, in one line", () => {
    const { library } = reply();
    const issuers = library.corpus.documents.map(({ metadata }) => metadata.issuer.name);
    const above = lines().slice(0, excerpt());
    const heads = above.filter((line) => issuers.some((name) => line.includes(`**${name}**`)));
    expect(heads).toHaveLength(1);
    expect(heads[0]?.split(" · ").length).toBeGreaterThanOrEqual(3);
    expect(heads[0]).toMatch(/\d{4}|undated/);
  });

  test("says right below the excerpt whose position it is, or who published it", () => {
    const below = lines()[lines().findLastIndex((line) => line.startsWith("> ")) + 1];
    expect(below).toMatch(/^-# (?:The position of|Published by) .+\./);
  });

  test("has no words larger than the source's: all around them is in small print, and none of theirs is bold", () => {
    const around = lines().filter((line) => !line.startsWith("> ") && line !== "");
    expect(around.filter((line) => !line.startsWith("-# "))).toEqual([]);
    expect(
      lines()
        .filter((line) => line.startsWith("> "))
        .join(),
    ).not.toMatch(/(?<!\\)\*|^> #/m);
  });

  test("has the words as they stand in a document, and the bot's cuts only at their ends", () => {
    const { library } = reply();
    const shown = onPhone(bodyOf(reply().effect), 100_000)
      .split("\n")
      .filter((line) => line.startsWith("│"))
      .map((line) =>
        line
          .replace(/^│ ?/, "")
          .replace(/^\[…\] /, "")
          .replace(/ \[…\]$/, ""),
      );
    expect(shown.length).toBeGreaterThan(0);
    const black = (text: string) => text.replace(/\s+/g, " ");
    for (const line of shown)
      expect(library.corpus.documents.some(({ text }) => black(text).includes(black(line)))).toBe(true);
  });

  test("has a reference that leads back to the passage, a link, and the coverage", () => {
    const { library, effect } = reply();
    const ref = /ref ([a-z0-9]+-[a-z0-9-]+)/.exec(lines().join("\n"))?.[1] ?? "";
    const back = textsOf(bodyOf(use(library, "source", { ref }))).join("\n");
    expect(back).toContain(`ref ${ref}`);
    expect(buttonsOf(bodyOf(effect)).some(({ url }) => url !== undefined)).toBe(true);
    expect(lines().at(-1)).toMatch(/documents?: .+ None from elsewhere\./);
  });

  test("passes on that its document was corrected", () => {
    if (lines().join("\n").includes("ref sc22-")) expect(lines().join("\n")).toContain("Corrected: 27 November 2019");
  });

  test("has no button that is off, at most four in a row, and a menu for the rest", () => {
    const { effect } = reply();
    const buttons = buttonsOf(bodyOf(effect));
    expect(buttons.filter(({ disabled }) => disabled)).toEqual([]);
    expect(buttons.length).toBeLessThanOrEqual(4);
    const values = choicesOf(bodyOf(effect)).map(({ value }) => value);
    expect(values).toContain("cite");
    expect(values).toContain(effect.kind === "post" ? "remove" : "post");
  });
});

test("phrases of several speakers stand below whose they are, those of another side with that the original is not here", () => {
  const lines = textsOf(bodyOf(use(saying, "quote", { query: "gulls" })))
    .join("\n")
    .split("\n");
  expect(lines.slice(1, 9)).toEqual([
    "-# **Harbour Board** · 1 January 2020 · phrases",
    "-# Speaker not established",
    "> a cloud of gulls",
    "-# Quoting Ada Holm, Mayor",
    "> gulls sat on the bell",
    "-# Attributing words to Ben Rask, Minister",
    "-# Original not here.",
    "> the gulls were late",
  ]);
});

test("the question is not in a button, and a posted copy has it all the same", () => {
  const effect = use(examples, "quote", { query: "passengers a week", private: true });
  const ids = [...buttonsOf(bodyOf(effect)), ...choicesOf(bodyOf(effect))].map((one) => JSON.stringify(one));
  expect(ids.join()).not.toContain("passengers");
});

test("the words that answered stand below the excerpt, without marks inside it", () => {
  const text = textsOf(bodyOf(use(examples, "quote", { query: "tickets seasick" }))).join("\n");
  expect(text).toContain("-# Found by: Tickets, seasick · ref sc22-13a");
  expect(
    text
      .split("\n")
      .filter((line) => line.startsWith("> "))
      .join(),
  ).not.toContain("**");
});

test("the menu leads to any other result by its issuer and date", () => {
  const first = use(examples, "quote", { query: "passengers a week" });
  const labels = choicesOf(bodyOf(first)).map(({ label }) => label);
  const third = labels.find((label) => label.startsWith("3 of 5: ")) ?? "";
  expect(third).toMatch(/^3 of 5: .+ · .*\d{4}/);
  const shown = textsOf(bodyOf(pressLabel(examples, bodyOf(first), third, { isPrivate: false }))).join("\n");
  expect(shown).toContain("3 of 5");
});

const LISTS: [string, () => { effect: Effect; library: Library }][] = [
  ["passages side by side", () => used(examples, "compare", { topic: "Sunday boat" })],
  ["passages side by side, some only near", () => used(examples, "compare", { topic: "convener vote" })],
  ["phrases side by side", () => used(digests, "compare", { topic: "gulls" })],
  ["passages that are only nearest", () => used(examples, "quote", { query: "zeppelin timetable" })],
  ["phrases that are only nearest", () => used(digests, "quote", { query: "zeppelin of gulls" })],
  ["a wording that differs", () => used(examples, "wording", { text: "Tickets get seasick" })],
  ["a wording of a digest", () => used(digests, "wording", { text: "twelve of them sat on the bell" })],
  ["words that are nowhere", () => used(examples, "wording", { text: "a zeppelin over the harbour" })],
  ["one thing that is counted", () => used(examples, "figures", { about: "inhabitants" })],
];

function used(library: Library, name: string, options: Record<string, string>) {
  return { effect: use(library, name, options), library };
}

describe.each(LISTS)("of %s", (_, reply) => {
  /** Each quotation of the reply with the lines above and below it; phrases that follow one another are one. */
  const quotations = () => {
    const lines = textsOf(bodyOf(reply().effect)).join("\n").split("\n");
    const quoted = (at: number) => lines[at]?.startsWith("> ") || (lines[at] === "" && lines[at + 1]?.startsWith("> "));
    return lines.flatMap((line, at) => {
      if (!line.startsWith("> ") || (at > 0 && quoted(at - 1))) return [];
      let end = at;
      while (quoted(end)) end++;
      return [{ above: lines.slice(Math.max(0, at - 4), at), below: lines[end] ?? "" }];
    });
  };

  test("each quotation has its issuer, date and whose words it is above it, in one line of small print", () => {
    const issuers = reply().library.corpus.documents.map(({ metadata }) => metadata.issuer.name);
    expect(quotations().length).toBeGreaterThan(0);
    for (const { above } of quotations()) {
      const head = above.findLast((line) => issuers.some((name) => line.includes(`**${name}**`))) ?? "";
      expect(head).toMatch(/^-# .*\*\* · (?:.*\d{4}|undated).* · .+/);
    }
  });

  test("each has the position, or who published it, right below it", () => {
    for (const { below } of quotations()) expect(below).toMatch(/^-# (?:The position of|Published by) .+\./);
  });

  test("each has a reference that leads back, and the reply the coverage at its end", () => {
    const { library, effect } = reply();
    const text = textsOf(bodyOf(effect)).join("\n");
    const refs = [...text.matchAll(/ref ([a-z0-9]+-[a-z0-9]+-[a-z0-9]+)/g)].map(([, ref = ""]) => ref);
    expect(refs.length).toBeGreaterThanOrEqual(quotations().length);
    for (const ref of refs) expect(textsOf(bodyOf(use(library, "source", { ref }))).join("\n")).toContain(`ref ${ref}`);
    expect(text.split("\n").at(-1)).toMatch(/documents?: .+ None from elsewhere\.$/);
  });

  test("nothing in it looks like a verdict, and nobody is mentioned", () => {
    const body = bodyOf(reply().effect);
    expect(textsOf(body).join("\n")).not.toMatch(/[✓✔✗✘❌✅🔴🟢]|\b(?:true|false|confirmed|debunked)\b/iu);
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });
});

test("three issuers stand side by side on a phone's screen", () => {
  for (const topic of ["Sunday boat", "passengers a week", "timetable"]) {
    const shown = onPhone(bodyOf(use(examples, "compare", { topic })), 40).split("\n");
    const text = shown.filter((line) => /[^\s─]/.test(line) && !line.startsWith("["));
    expect(text.length).toBeLessThanOrEqual(38);
  }
});

test("a topic that says one name over and over is compared within what a message may hold", () => {
  const topic = "Лёврей sailings ".repeat(60);
  const notes = textsOf(bodyOf(use(examples, "compare", { topic })))
    .join("\n")
    .split("\n");
  const spelt = notes.filter((note) => note.includes("is found here also as"));
  expect(spelt.length).toBeGreaterThan(0);
  expect(new Set(spelt).size).toBe(spelt.length);
});
