import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Command, Effect } from "../../commands/command.ts";
import { COMMANDS, DEFINITIONS } from "../../commands/index.ts";
import { LIMITS, type Message, measure } from "../../src/message/components.ts";
import { completeQuery } from "../../src/prose/completions.ts";
import type { Library } from "../../src/search/library.ts";
import { buttonsOf, choicesOf, onPhone, textsOf } from "../phone.ts";
import { runs } from "../seeded.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { uglyText } from "../ugly.ts";
import {
  bodyOf,
  INVOKER,
  type Pressed,
  pressId as pressIdOn,
  pressLabel as pressLabelOn,
  type SETTINGS,
  use,
} from "./support.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

type PressedOn = Pressed & { library?: Library };

const pressId = (customId: string, { library = examples, ...pressed }: PressedOn = {}) =>
  pressIdOn(library, customId, pressed);
const pressLabel = (message: Message, label: string, { library = examples, ...pressed }: PressedOn = {}) =>
  pressLabelOn(library, message, label, pressed);

const textOf = (effect: Effect) => textsOf(bodyOf(effect)).join("\n");
const excerptOf = (effect: Effect) =>
  textOf(effect)
    .split("\n")
    .filter((line) => line.startsWith("> "))
    .join("\n");

describe("the commands", () => {
  test("work in servers, in DMs and where a person installed them", () => {
    expect(DEFINITIONS.map(({ name }) => name)).toEqual([
      "quote",
      "wording",
      "compare",
      "figures",
      "timeline",
      "source",
      "sources",
      "about",
      "help",
      "Find quotations",
      "Find this wording",
    ]);
    for (const { contexts, integration_types } of DEFINITIONS) {
      expect({ contexts, integration_types }).toEqual({ contexts: [0, 1, 2], integration_types: [0, 1] });
    }
  });

  test("ask for what to look for and nothing else", () => {
    const required = DEFINITIONS.flatMap((definition) => ("options" in definition ? (definition.options ?? []) : []))
      .filter((option) => "required" in option && option.required)
      .map(({ name }) => name);
    expect(required).toEqual(["query", "text", "topic"]);
  });
});

describe("/quote", () => {
  test("answers in public or in private as the option says, else as the operator has set it", () => {
    const kinds = (settings: typeof SETTINGS) =>
      [{}, { private: true }, { private: false }].map((options) => {
        return use(examples, "quote", { query: "boat", ...options }, null, settings).kind;
      });
    expect(kinds({ replies: "public", contact: null })).toEqual(["post", "private", "post"]);
    expect(kinds({ replies: "private", contact: null })).toEqual(["private", "private", "post"]);
  });

  test("keeps to the document, the speaker and the dates asked for", () => {
    expect(textOf(use(examples, "quote", { query: "boat", source: "courier-2019-report" }))).toContain("ref sc22-");
    expect(textOf(use(examples, "quote", { query: "tickets", speaker: "Årvåk" }))).toContain("Solveig Årvåk");
    expect(textOf(use(examples, "quote", { query: "boat", from: "2020" }))).toContain("ref cc20-");
    expect(textOf(use(examples, "quote", { query: "boat", from: "Februar 2020" }))).toContain("ref cc20-");
    expect(textOf(use(examples, "quote", { query: "boat", to: "2019-10" }))).toContain("ref vf19-");
  });

  test("names what it was narrowed to beside the question, also on a page that a button turns to", () => {
    const first = (effect: Effect) => textOf(effect).split("\n", 1)[0];
    const options = { query: "boat", source: "courier-2019-report", from: "2019", to: "2020-02" };
    const asked = use(examples, "quote", options);
    expect(first(asked)).toBe("-# Asked: boat ⟨source Skolmund Courier, sc22 · from 2019 · to 2020-02⟩");
    expect(first(pressLabel(bodyOf(asked), "Next"))).toBe(first(asked));
    expect(first(use(examples, "quote", { query: "tickets", speaker: "Årvåk" }))).toContain("⟨speaker Årvåk⟩");
    const near = use(examples, "quote", { query: "zeppelin timetable", from: "2019" });
    expect(first(near)).toBe("-# Asked: zeppelin timetable ⟨from 2019⟩");
    expect(first(use(examples, "quote", { query: "boat" }))).toBe("-# Asked: boat");
  });

  test.each([
    [{ query: "boat", from: "yesterday" }, "“yesterday” is not a date for “from”"],
    [{ query: "boat", to: "2020-02-31" }, "“2020-02-31” is not a date for “to”"],
    [{ query: "boat", from: "2024", to: "2023-05" }, "“from” is later than “to”"],
    [{ query: "boat", source: "nothing" }, "There is no document “nothing” here."],
    [{ query: "x".repeat(6000) }, "The query has 6,000 characters; 1,000 is the limit."],
    [{ query: " \n " }, "There is nothing to look for in this."],
  ])("says privately what is wrong with %o", (options, message) => {
    const effect = use(examples, "quote", options);
    expect(effect.kind).toBe("private");
    expect(onPhone(bodyOf(effect)).replaceAll("\n", " ")).toContain(message);
  });

  test("says to the one who asked alone that nothing was found of these documents, and offers them", () => {
    const effect = use(examples, "quote", { query: "zeppelin" });
    expect(effect.kind).toBe("private");
    expect(textOf(effect)).toContain("Not found in these 6 documents: “zeppelin”");
    expect(JSON.stringify(choicesOf(bodyOf(effect)))).toContain("Lovrey cut off until Easter");
  });

  test("offers, where nothing is found, two things to ask that find something", () => {
    const tries = (query: string) => {
      const [, tried = ""] = /Try: (.+?)(?: · |$)/m.exec(textOf(use(examples, "quote", { query }))) ?? [];
      return tried.split(" or ").map((text) => text.replace(/^“(.+)”$/, "$1"));
    };
    expect(tries("zeppelin over the harbour master")).toEqual(["harbour master", "harbour"]);
    for (const query of ["zeppelin", "what colour was the zeppelin"])
      for (const tried of tries(query)) expect(use(examples, "quote", { query: tried }).kind).toBe("post");
  });

  test("shows of passages that are only near the three nearest, in a few lines each, which a menu opens", () => {
    const effect = use(examples, "quote", { query: "zeppelin timetable" });
    expect(effect.kind).toBe("private");
    const shown = onPhone(bodyOf(effect), 40)
      .split("\n")
      .filter((line) => line.startsWith("│"));
    expect(shown.length).toBeLessThanOrEqual(12);
    expect(choicesOf(bodyOf(effect))).toHaveLength(3);
    const [choice] = choicesOf(bodyOf(effect));
    const opened = pressLabel(bodyOf(effect), choice?.label ?? "");
    expect(opened.kind).toBe("private");
    expect(textOf(opened)).toContain("Asked: zeppelin timetable");
  });

  test("names what the documents count of it, where no passage holds all of a question", () => {
    expect(textOf(use(examples, "quote", { query: "how many inhabitants of the zeppelin" }))).toContain(
      "Counted here: inhabitants: numbers differ: 2,300 and 2,317",
    );
  });

  test("shows one of several and leads to the others, and the count is of these", () => {
    const first = use(examples, "quote", { query: "passengers a week" });
    expect(textOf(first)).toContain("1 of 5");
    const seen = new Set([excerptOf(first)]);
    let here = pressLabel(bodyOf(first), "Next", { isPrivate: false });
    for (let position = 2; position <= 5; position++) {
      expect(textOf(here)).toContain(`${position} of 5`);
      seen.add(excerptOf(here));
      if (position < 5) here = pressLabel(bodyOf(here), "Next");
    }
    expect(seen.size).toBe(5);
    expect(buttonsOf(bodyOf(here)).some(({ label }) => label === "Next")).toBe(false);
    expect(textOf(pressLabel(bodyOf(here), "Previous"))).toContain("4 of 5");
  });

  test("shows the excerpt that the query found again when a button leads back to it", () => {
    const first = use(examples, "quote", { query: "tickets seasick" });
    const grown = pressLabel(bodyOf(first), "More context");
    expect(excerptOf(grown).length).toBeGreaterThan(excerptOf(first).length);
    expect(excerptOf(pressLabel(bodyOf(grown), "Less context"))).toBe(excerptOf(first));
  });

  test("has a link to the source, and no link button where the address is too long for one", () => {
    const text = "The boat was late.";
    const link = (URL: string) => bodyOf(use(libraryOf([documentOf(text, { URL })]), "quote", { query: "boat" }));
    const urls = buttonsOf(link("https://example.org/a")).map(({ url }) => url);
    expect(urls).toContain("https://example.org/a#:~:text=The%20boat%20was%20late");
    const long = `https://example.org/${"a".repeat(600)}`;
    expect(buttonsOf(link(long)).some(({ url }) => url !== undefined)).toBe(false);
    expect(textsOf(link(long)).join()).toContain(`<${long}>`);
  });
});

describe("a button", () => {
  test("on a posted answer opens a private copy, so that the posted one never changes", () => {
    const posted = bodyOf(use(examples, "quote", { query: "passengers a week" }));
    for (const label of ["Next", "More context"]) {
      const copy = pressLabel(posted, label, { isPrivate: false, isOwn: false });
      expect(copy.kind).toBe("private");
      expect(choicesOf(bodyOf(copy)).map(({ label }) => label)).toContain("Post here");
    }
  });

  test("on a private copy turns the page in place", () => {
    const own = bodyOf(use(examples, "quote", { query: "passengers a week", private: true }));
    expect(pressLabel(own, "Next").kind).toBe("update");
  });

  test("posts the view that is shown, with a way to remove it", () => {
    const own = bodyOf(use(examples, "quote", { query: "passengers a week", private: true }));
    const second = pressLabel(own, "Next");
    const posted = pressLabel(bodyOf(second), "Post here");
    expect(posted.kind).toBe("post");
    expect(excerptOf(posted)).toBe(excerptOf(second));
    expect(choicesOf(bodyOf(posted)).map(({ label }) => label)).toContain("Remove");
    expect(textOf(posted)).toMatch(/^-# Asked: passengers a week$/m);
  });

  test("gives a citation to the one who presses, and leaves the answer as it is", () => {
    const posted = bodyOf(use(examples, "quote", { query: "tickets seasick" }));
    const citation = pressLabel(posted, "Cite", { isPrivate: false, isOwn: false });
    expect(citation.kind).toBe("private");
    expect(textOf(citation)).toContain("accessed 21 November 2026");
  });

  test("cites with the day on which a document was captured, in every form and language", () => {
    const library = libraryOf([documentOf("The boat was late.", { captured: "2024-05-06" })]);
    const cited = (form: string, locale = "en-US") => {
      const invoker = { ...INVOKER, locale };
      const answer = use(library, "quote", { query: "boat" }, null, undefined, invoker);
      const plain = pressLabel(bodyOf(answer), "Cite", { library, invoker });
      return textOf(form === "Plain" ? plain : pressLabel(bodyOf(plain), form, { library, invoker }));
    };
    expect(cited("Plain")).toContain("(accessed 6 May 2024)");
    expect(cited("Markdown")).toContain("Accessed 6 May 2024.");
    expect(cited("BibTeX")).toContain("urldate = {{2024-05-06}}");
    expect(cited("CSL-JSON").replace(/\s/g, "")).toContain('"accessed":{"date-parts":[[2024,5,6]]}');
    expect(cited("Plain", "de")).toContain("abgerufen am 6. Mai 2024");
  });

  test("gives a citation plain first with the quotation, and one form at a time by a menu, in place", () => {
    const posted = bodyOf(use(examples, "quote", { query: "tickets seasick" }));
    const plain = pressLabel(posted, "Cite", { isPrivate: false });
    expect(textOf(plain)).toMatch(
      /^```\n\[…\] “Tickets do not get seasick,” she said\. \[…\]\n\nLotte Sandrieff, Skolmund Courier: /,
    );
    expect(choicesOf(bodyOf(plain)).map(({ label }) => label)).toEqual(["Markdown", "BibTeX", "CSL-JSON"]);
    const bibtex = pressLabel(bodyOf(plain), "BibTeX");
    expect(bibtex.kind).toBe("update");
    expect(textOf(bibtex)).toMatch(/^```\n@misc\{sc22-13a-u37,/);
    expect(textOf(pressLabel(bodyOf(bibtex), "Plain"))).toBe(textOf(plain));
  });

  test("removes an answer for the one who asked and for moderators, and for nobody else", () => {
    expect(pressId("x", { isPrivate: false, isOwn: true }).kind).toBe("remove");
    expect(pressId("x", { isPrivate: false, isOwn: false, moderates: true }).kind).toBe("remove");
    const refused = pressId("x", { isPrivate: false, isOwn: false });
    expect(refused.kind).toBe("private");
    expect(textOf(refused)).toContain("Only the person who asked, and moderators");
  });

  test("works after a restart, and on another replica", async () => {
    const posted = bodyOf(use(examples, "quote", { query: "passengers a week" }));
    const library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
    expect(pressLabel(posted, "Next", { library })).toEqual(pressLabel(posted, "Next"));
  });

  test("leads to the nearest passage where the text has changed, and says so", () => {
    const before = libraryOf([documentOf("It rained.\n\nThe boat was late. It was cold.\n\nIt snowed.")]);
    const after = libraryOf([documentOf("It rained.\n\nThe boat was early. It was cold.\n\nIt snowed.")]);
    const answer = bodyOf(use(before, "quote", { query: "boat" }));
    const changed = pressLabel(answer, "More context", { library: after });
    expect(textOf(changed)).toContain("The document's text has changed since.");
    expect(excerptOf(changed)).toContain("The boat was early.");
    const moved = libraryOf([documentOf("A new line.\n\nIt rained.\n\nThe boat was late. It was cold.\n\nIt snowed.")]);
    const same = pressLabel(answer, "More context", { library: moved });
    expect(textOf(same)).not.toContain("has changed");
    expect(excerptOf(same)).toContain("The boat was late.");
  });

  test("says so where only the words around have changed that the message shows", () => {
    const text = (middle: string) => `It rained.\n\nThe boat was late.\n\n${middle}\n\nIt snowed.`;
    const before = libraryOf([documentOf(text("Nobody was hurt."))]);
    const after = libraryOf([documentOf(text("Many were hurt."))]);
    const grown = pressLabel(bodyOf(use(before, "quote", { query: "boat" })), "More context", { library: before });
    expect(excerptOf(grown)).toContain("Nobody was hurt.");
    for (const label of ["Post here", "Less context"]) {
      expect(textOf(pressLabel(bodyOf(grown), label, { library: before }))).not.toContain("has changed since");
      expect(textOf(pressLabel(bodyOf(grown), label, { library: after }))).toContain("has changed since");
    }
  });

  test("begins another result with its short excerpt", () => {
    const first = bodyOf(use(examples, "quote", { query: "passengers a week" }));
    const grown = pressLabel(first, "More context");
    const next = pressLabel(bodyOf(grown), "Next");
    expect(excerptOf(next)).toBe(excerptOf(pressLabel(first, "Next")));
  });

  test("says so where its document is gone", () => {
    const answer = bodyOf(use(examples, "quote", { query: "passengers a week" }));
    const other = libraryOf([documentOf("Nothing here.")]);
    expect(textOf(pressLabel(answer, "Next", { library: other }))).toContain("no longer here");
  });

  test("that is forged gets a calm answer", () => {
    const forged = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.stringMatching(/^[qdsaxct][a-z0-9:.,-]{0,99}$/),
      fc.stringMatching(/^t[obh][0-9]{1,7}\.(?:november|2019|4 November|"the boat"|[a-z ]{0,90})$/),
      fc.stringMatching(/^q[0-9]{3}:([a-z0-9]{2,4}-[0-9]{1,8}[a-z]{1,5}-[0-9a-z]{3}[0-9a-z]{2},?){1,8}$/),
      fc.stringMatching(/^s[oh][0-9]{1,6}\.[0-9]{0,3}\.[A-Z]{0,2}\.[a-z ]{0,90}$/),
      fc.stringMatching(/^d[obhc]:(sc22-[0-9]{1,8}[a-z]{1,6}-[0-9a-z]{3}|[a-z0-9]{1,5})$/),
    );
    fc.assert(
      fc.property(forged, (customId) => {
        const effect = pressId(customId, { isOwn: false, isPrivate: false });
        expect(["private", "post"]).toContain(effect.kind);
        if ("body" in effect) expect(withinLimits(effect.body)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("/help", () => {
  test("gives the one who asks three examples that find something in these documents", () => {
    const effect = use(examples, "help", {});
    expect(effect.kind).toBe("private");
    const typed = [...textOf(effect).matchAll(/^\/(\w+) (\w+):(.+)$/gm)];
    expect(typed.map(([, name]) => name)).toEqual(["quote", "compare", "figures"]);
    for (const [, name = "", option = "", value = ""] of typed)
      expect(use(examples, name, { [option]: value }).kind).toBe("post");
  });

  test("names no example where the documents have nothing to count", () => {
    const text = textOf(use(libraryOf([documentOf("The boat was late.")]), "help", {}));
    expect(text).toContain("/quote query:boat");
    expect(text).not.toContain("/figures about:");
  });
});

describe("/compare", () => {
  const refs = (effect: Effect) => [...textOf(effect).matchAll(/ref (\w+)-/g)].map(([, ref]) => ref);

  test("sets the best passage of each issuer side by side, oldest first, page by page", () => {
    const first = use(examples, "compare", { topic: "Sunday boat" });
    expect(textOf(first)).toContain("Oldest first");
    const second = pressLabel(bodyOf(first), "Next", { isPrivate: false });
    expect(second.kind).toBe("private");
    const all = [...refs(first), ...refs(second)];
    expect(all).toEqual(["vf19", "sc22", "ic19", "cc20", "fub"]);
    expect(pressLabel(bodyOf(second), "Previous").kind).toBe("update");
    const posted = pressLabel(bodyOf(second), "Post here");
    expect(posted.kind).toBe("post");
    expect(refs(posted)).toEqual(refs(second));
  });

  test("cuts no passage before the words by which it was found", () => {
    const late =
      "The board, which met in the old hall by the harbour after supper, and at which all who had come to the";
    const text = `${late} island were heard one after the other for as long as they wished, spoke in the end of the lighthouse.`;
    const shown = textOf(use(libraryOf([documentOf(text)]), "compare", { topic: "lighthouse" }));
    expect(shown).toContain("lighthouse.\n");
  });

  test("gives further documents of an issuer when asked for them", () => {
    const topic = "1,410 passengers";
    const best = use(examples, "compare", { topic });
    const every = use(examples, "compare", { topic, documents: true });
    expect(refs(every).length).toBeGreaterThan(refs(best).length);
    expect(refs(every)).toEqual(expect.arrayContaining(["sc22", "sc27"]));
  });

  test("names the issuers of whom no passage was found, many of them folded", () => {
    const text = textOf(use(examples, "compare", { topic: "cardamom" }));
    expect(text).toMatch(/No passage in these words: .*Coastal Affairs Committee of the Folkmoot of Velmark/);
    const many = libraryOf([
      documentOf("The boat was late."),
      ...Array.from({ length: 40 }, (_, index) =>
        documentOf(
          "Nothing here.",
          {
            ref: `d${index}`,
            issuer: { name: `Board ${index}`, kind: "NGO", country: "SE" },
          },
          `d-${index}`,
        ),
      ),
    ]);
    expect(textOf(use(many, "compare", { topic: "boat" }))).toContain("and 36 others");
  });

  test("shows of an issuer of whom nothing answers a nearest passage, called so on every page and when posted", () => {
    const effect = use(examples, "compare", { topic: "what about passangers on Моевка?" });
    const text = textOf(effect);
    expect(text).toContain("Searched for: what about passengers");
    const [first = "", second = ""] = text.split("Only a nearest passage; it may be about something else");
    expect(first).toContain("Coastal Affairs Committee");
    expect(second).toContain("Coastal Ferry Authority");
    const next = pressLabel(bodyOf(effect), "Next");
    expect(textOf(next)).toContain("Only a nearest passage; it may be about something else");
  });

  test("says so where nothing was found", () => {
    expect(textOf(use(examples, "compare", { topic: "zeppelin" }))).toContain("Not found in these 6 documents");
  });
});

describe("/timeline", () => {
  const refs = (effect: Effect) => [...textOf(effect).matchAll(/ref (\w+)/g)].map(([, ref]) => ref);

  test("says so where what was typed is no date of the calendar", () => {
    const effect = use(examples, "timeline", { about: "2019-13" });
    expect(effect.kind).toBe("private");
    expect(textOf(effect)).toContain("“2019-13” is not a date for “about”");
  });

  test("shows documents and what they say of dates, oldest first, page by page and back", () => {
    let here = use(examples, "timeline", {});
    expect(textOf(here)).toContain("Timeline, oldest first");
    expect(textOf(here)).toContain("6 documents, 11 dates spoken of");
    const pages = [refs(here)];
    while (buttonsOf(bodyOf(here)).some(({ label }) => label === "Next")) {
      here = pressLabel(bodyOf(here), "Next", { isPrivate: pages.length > 1 });
      expect(here.kind).toBe(pages.length > 1 ? "update" : "private");
      pages.push(refs(here));
    }
    expect(pages.flat()).toHaveLength(21);
    expect(pages.flat().slice(0, 5)).toEqual(["sc22", "fub", "vf19", "vf19", "vf19"]);
    expect(pages.flat().at(-1)).toBe("fub");
    expect(textOf(here)).toContain("undated");
    const before = pressLabel(bodyOf(here), "Previous");
    expect(refs(before)).toEqual(expect.arrayContaining(["ic19"]));
  });

  test("says of each date how sure it is", () => {
    const plain = onPhone(bodyOf(use(examples, "timeline", { about: "November 2019" }))).replaceAll("\n", " ");
    expect(plain).toContain("c. November 2019 (inferred from");
    const uncertain = textOf(use(examples, "timeline", { about: "November 2019" }));
    expect(uncertain).toContain("*c. November 2019* (inferred from");
    expect(uncertain).toContain("**4 November 2019** · ");
    const days = onPhone(bodyOf(use(examples, "timeline", { about: "4 November" }))).replaceAll("\n", " ");
    expect(days).toContain("4 November (year not stated) Skolmund Courier");
    expect(days.match(/year not stated/g)).toHaveLength(1);
  });

  test("keeps the topic in its buttons, in public and in private", () => {
    const about = 'sailings "a week"';
    const first = use(examples, "timeline", { about });
    expect(textOf(first)).toContain(`-# Asked: ${about}\n`);
    const second = use(examples, "timeline", { about, private: true });
    expect(textOf(second)).toContain(`-# Asked: ${about}\n`);
    expect(refs(pressLabel(bodyOf(second), "Post here"))).toEqual(refs(second));
    expect(buttonsOf(bodyOf(first)).map(({ label }) => label)).toContain("Remove");
  });

  test("opens by its menu what an entry names, for the one who chooses alone", () => {
    const list = bodyOf(use(examples, "timeline", {}));
    const choices = choicesOf(list).filter(({ custom_id }) => custom_id === "e");
    expect(choices.length).toBeGreaterThanOrEqual(8);
    for (const { value, custom_id } of choices) {
      const opened = pressId(custom_id, { chosen: value, isPrivate: false });
      expect(opened.kind).toBe("private");
      expect(textOf(opened)).toMatch(/^> |How this is known|captured on/m);
    }
  });

  test("says that the rest can't be shown where the topic is too long for a button", () => {
    const about = "boat sailings passengers winter ferry crossing timetable authority island council";
    expect(about.length).toBeGreaterThan(80);
    const library = libraryOf([documentOf(`${about} in 1974. `.repeat(30))]);
    const effect = use(library, "timeline", { about, private: true });
    expect(textOf(effect)).toContain("Only the first page can be shown");
    const labels = buttonsOf(bodyOf(effect)).map(({ label }) => label);
    expect(labels).not.toContain("Next");
    expect(labels).not.toContain("Post here");
    expect(buttonsOf(bodyOf(use(library, "timeline", { about }))).map(({ label }) => label)).toContain("Remove");
  });

  test.each([
    ["1812", "No date that these documents have or speak of falls into this: 1812"],
    ["zeppelin", "Not found in these 6 documents: “zeppelin”"],
  ])("says so where there is nothing about “%s”", (about, message) => {
    const effect = use(examples, "timeline", { about });
    expect(effect.kind).toBe("private");
    expect(onPhone(bodyOf(effect)).replaceAll("\n", " ")).toContain(message);
  });

  test("says so where what a button leads to is gone", () => {
    const answer = bodyOf(use(examples, "timeline", { about: "sailings", private: true }));
    const other = libraryOf([documentOf("Nothing here.")]);
    expect(textOf(pressLabel(answer, "Post here", { library: other }))).toContain("no longer here");
  });

  test("keeps within Discord's limits for many documents of any text and long metadata", () => {
    const party = (name: string) => ({ name, kind: "NGO", country: "SE" });
    fc.assert(
      fc.property(
        fc.array(uglyText, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("full", "digest"),
        fc.constantFrom(null, "1974", "boat"),
        (parts, text, about) => {
          const documents = parts.map((part, index) => {
            const own = part.replaceAll('"', "'").replace(/\s+/g, " ");
            const written = `"In 1974 and on 3 May, ${"_*~|".repeat(60)} it rained" ${own}\n\n"${own} On 3 May 1998 it rained, ${own}."`;
            const metadata = {
              ref: `d${index}`,
              text,
              title: "*".repeat(700),
              issuer: party("_".repeat(300)),
              publisher: party("|".repeat(300)),
              "issued-basis": "`".repeat(400),
              URL: `https://example.org/${"x".repeat(480)}`,
              status: { corrected: "*".repeat(300), retracted: "*".repeat(300) },
            };
            return documentOf(written, metadata, `d-${index}`);
          });
          const library = libraryOf(documents);
          let here = use(library, "timeline", about === null ? {} : { about });
          for (let page = 0; page < 60; page++) {
            expect(withinLimits(bodyOf(here))).toBe(true);
            const next = buttonsOf(bodyOf(here)).find(({ label }) => label === "Next");
            if (!next?.custom_id || next.disabled) break;
            here = pressId(next.custom_id, { library });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("/source", () => {
  test("says what a document is, and leads to its passages page by page and back", () => {
    const { body, pages } = walk("courier-2019-report");
    expect(textsOf(body).join("\n")).toContain("Lotte Sandrieff");
    const document = examples.corpus.documents.find(({ id }) => id === "courier-2019-report");
    const shown = pages.flatMap((page) =>
      [
        ...textsOf(page)
          .join("\n")
          .matchAll(/ref (sc22-\S+)/g),
      ].map(([, id]) => id),
    );
    expect(shown).toEqual(document?.passages.map(({ id }) => id));
    expect(textsOf(pages[0] as Message).join()).toContain("Passages 1 to 4 of 13");
  });

  function walk(document: string): { body: Message; pages: Message[] } {
    const body = bodyOf(use(examples, "source", { document }));
    const pages = [bodyOf(pressLabel(body, "Passages"))];
    while (buttonsOf(pages.at(-1) as Message).some(({ label }) => label === "Next")) {
      pages.push(bodyOf(pressLabel(pages.at(-1) as Message, "Next")));
    }
    return { body, pages };
  }

  test("passes on, on every page of passages, that the document was corrected; and what is posted can be removed", () => {
    const { pages } = walk("courier-2019-report");
    for (const page of pages) expect(textsOf(page).join()).toContain("Corrected: 27 November 2019");
    const posted = pressLabel(pages[0] as Message, "Post here");
    expect(posted.kind).toBe("post");
    expect(buttonsOf(bodyOf(posted)).map(({ label }) => label)).toContain("Remove");
  });

  test("says so where a page of passages has changed since", () => {
    const [before, after] = ["The boat was late.", "The boat was early."].map((text) => libraryOf([documentOf(text)]));
    const described = bodyOf(use(before as Library, "source", { document: "test" }));
    expect(textOf(pressLabel(described, "Passages", { library: after as Library }))).toContain("has changed since");
    expect(textOf(pressLabel(described, "Passages", { library: before as Library }))).not.toContain("has changed");
  });

  test.each([
    ["ref", "ref sc22-5a"],
    ["ref", "SC22-5a-blr"],
    ["ref", "sc22-5a"],
    ["document", "sc22-5a"],
  ])("leads from a reference (%s: %s) back to the passage", (option, value) => {
    expect(excerptOf(use(examples, "source", { [option]: value }))).toContain("Nobody is cut off");
  });

  test("keeps its buttons working for a reference without its last part", () => {
    const view = bodyOf(use(examples, "source", { ref: "sc22-5a" }));
    expect(excerptOf(pressLabel(view, "More context"))).toContain("Nobody is cut off");
  });

  test("says of a reference to a place that is not there that it shows the nearest", () => {
    expect(textOf(use(examples, "source", { ref: "sc22-99z" }))).toContain("has changed since");
  });

  test.each([[{}], [{ document: "nothing" }], [{ ref: "zz99-1a" }], [{ ref: "ref" }]])(
    "lists the documents where %o names none",
    (options) => {
      const effect = use(examples, "source", options);
      expect(effect.kind).toBe("private");
      expect(JSON.stringify(choicesOf(bodyOf(effect)))).toContain("Lovrey cut off until Easter");
    },
  );
});

describe("/sources", () => {
  const listed = (options: Record<string, string>) =>
    [...textOf(use(examples, "sources", options)).matchAll(/ref (\w+)/g)].map(([, ref]) => ref);

  test("lists all documents, oldest first, undated ones last", () => {
    expect(listed({})).toEqual(["vf19", "sc22", "sc27", "ic19", "cc20", "fub"]);
  });

  test("keeps to an issuer, a kind or a country", () => {
    expect(listed({ issuer: "courier" })).toEqual(["sc22", "sc27"]);
    expect(listed({ kind: "media" })).toEqual(["sc22", "sc27"]);
    expect(listed({ country: "Tystrey Isles" })).toEqual(["ic19", "fub"]);
    expect(listed({ country: "XB" })).toEqual(["ic19", "fub"]);
    expect(listed({ kind: "court" })).toEqual([]);
  });

  test.each([
    [{ country: "Nowhere" }, "No issuer here is from “Nowhere”."],
    [{ country: "Vx" }, "No issuer here is from “Vx”."],
    [{ issuer: "!!!" }, "No issuer here can be found by “!!!”."],
  ])("says privately that %o can't be meant", (options, message) => {
    const effect = use(examples, "sources", options);
    expect(effect.kind).toBe("private");
    expect(textOf(effect)).toContain(message);
  });

  test("pages through many documents and keeps to what was asked for", () => {
    const many = libraryOf(
      Array.from({ length: 40 }, (_, index) =>
        documentOf(
          "The boat was late.",
          {
            ref: `d${index}`,
            issued: `2020-01-01`,
            issuer: { name: index % 2 === 0 ? "Harbour Board" : "Ferry Line", kind: "company", country: "SE" },
          },
          `doc-${String(index).padStart(2, "0")}`,
        ),
      ),
    );
    let page = bodyOf(use(many, "sources", { issuer: "harbour" }));
    expect(textsOf(page).join()).toContain("20 documents, oldest first (only issuer: harbour)");
    const refs: (string | undefined)[] = [];
    for (;;) {
      refs.push(
        ...[
          ...textsOf(page)
            .join("\n")
            .matchAll(/ref (\w+)/g),
        ].map(([, ref]) => ref),
      );
      if (!buttonsOf(page).some(({ label }) => label === "Next")) break;
      page = bodyOf(pressLabel(page, "Next", { library: many }));
    }
    expect(refs).toEqual(Array.from({ length: 20 }, (_, index) => `d${index * 2}`));
  });
});

describe("/about", () => {
  test("says where only digests are loaded how to load the texts, which no reply to a question does", () => {
    const digests = libraryOf([documentOf('It calls it "a boat of boats".', { text: "digest" })]);
    expect(textOf(use(digests, "about", {}))).toContain("CORPUS\\_TEXTS");
    expect(textOf(use(digests, "quote", { query: "boats" }))).not.toContain("CORPUS");
    expect(textOf(use(examples, "about", {}))).not.toContain("CORPUS");
  });

  test("names the one to tell of an error, where the operator gave one", () => {
    const settings = { replies: "public", contact: "ops@example.org" } as const;
    expect(textOf(use(examples, "about", {}, null, settings))).toContain("ops\\@example.org");
  });
});

describe("the wording", () => {
  test.each([
    ["Tickets do not get seasick", false],
    ["And tickets do very much not get seasick", true],
    ["Tickets do get seasick", true],
    ["Tickets do not get sick", true],
  ])("of %j says what its marks mean, where words stand in them alone", (text, hasMarks) => {
    const lines = textOf(use(examples, "wording", { text })).split("\n");
    const legend = lines.filter((line) => line === "-# Word by word (~~asked~~ **source**):");
    expect(legend).toHaveLength(hasMarks ? 1 : 0);
    // Elsewhere it is said of each which it is.
    const marked = lines.filter((line) => /~~|\*\*.*“\*\*/.test(line) && !line.startsWith("-# "));
    for (const line of marked.filter((line) => line.includes(": ")))
      expect(line).toMatch(/added|left out|asked .+ source/);
  });

  test("of a whole message is read without Discord's markdown", () => {
    const target = "> **Tickets** do *not* get __seasick__\\.\n<@123456789012345678> https://example.org";
    expect(textOf(use(examples, "Find this wording", {}, target))).toContain(
      "**Same words, as quoted by Skolmund Courier**",
    );
  });

  test("is told privately of a message, and where the operator or the one who asks wants it", () => {
    expect(use(examples, "Find this wording", {}, "Tickets get seasick").kind).toBe("private");
    expect(use(examples, "wording", { text: "Tickets get seasick" }).kind).toBe("post");
    expect(use(examples, "wording", { text: "Tickets get seasick", private: true }).kind).toBe("private");
    for (const text of ["?!", " "]) expect(use(examples, "wording", { text }).kind).toBe("private");
    expect(textOf(use(examples, "Find this wording", {}, null))).toContain("no words to compare");
  });

  test("has buttons that hold places and nothing of what was asked", () => {
    const body = bodyOf(use(examples, "wording", { text: "seven families moved", private: true }));
    const ids = buttonsOf(body).flatMap(({ custom_id }) => custom_id ?? []);
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) expect(id).toMatch(/^(?:q\d\d\d[0-9a-z]{3}:|w1$)/);
    expect(textOf(pressLabel(body, "Cite"))).toContain("accessed 21 November 2026");
    const posted = pressLabel(body, "Post here");
    expect(posted.kind).toBe("post");
    expect(textOf(posted)).not.toContain("text has changed");
    expect(textOf(pressLabel(body, "Next"))).toContain("2 of ");
  });

  test.each([
    ["of which some was found", (words: string) => words.replaceAll("the", "a")],
    ["of which nothing was found", (words: string) => words.split(/\s+/).toSorted().join(" ")],
  ])("of a long text %s says that it was not compared whole", (_, changed) => {
    const text = changed(examples.corpus.documents.map((document) => document.text).join(" ")).slice(0, 4000);
    expect(textOf(use(examples, "wording", { text }))).toContain("This was too much to be compared at once");
    expect(textOf(use(examples, "wording", { text: "Tickets get seasick" }))).not.toContain("compared at once");
  });

  test("says of a fragment what negates its sentence", () => {
    expect(textOf(use(examples, "wording", { text: "he has reformed your breakfast" }))).toContain(
      "Outside the words asked for, the sentence has: “if” and “not”",
    );
  });

  test("fits into a message with any text, asked of any document", () => {
    fc.assert(
      fc.property(uglyText, uglyText, (text, asked) => {
        fc.pre(/[\p{L}\p{N}]{2}/u.test(text));
        let library: Library;
        try {
          library = libraryOf([
            documentOf(text, { title: "T".repeat(900) }),
            documentOf(text, { ref: "two" }, "other"),
          ]);
        } catch {
          return; // all of it was taken for page furniture
        }
        for (const words of [asked, text.slice(0, 3000), `X Y: "${text.slice(3, 90)} [...] ${text.slice(120, 400)}"`]) {
          for (const name of ["wording", "Find this wording"]) {
            const body = bodyOf(use(library, name, { text: words.slice(0, 4000) }, words));
            expect(measure(body).text).toBeLessThanOrEqual(LIMITS.text);
          }
        }
      }),
      { numRuns: runs(20, 120) },
    );
  });

  test("shows slices so that nothing of them is markdown", () => {
    const library = libraryOf([
      documentOf("The *pier* and the ~~quay~~ were **never** closed in [May](x) or __June__ 1999."),
    ]);
    const shown = onPhone(
      bodyOf(use(library, "wording", { text: "The *pier* and the ~~quay~~ were **always** closed in [May](x)" })),
    );
    expect(shown).toContain("The *pier* and the ~~quay~~ were **never**");
  });
});

describe("Find quotations", () => {
  test("always answers privately, whatever the operator has set", () => {
    for (const text of ["Was the Sunday boat cut?", "Nothing to see", "", "   "]) {
      expect(use(examples, "Find quotations", {}, text).kind).toBe("private");
    }
  });

  test("searches with the words of a message, its sentences apart, and says with which", () => {
    const text = textOf(
      use(examples, "Find quotations", {}, "Hi folks! How many passengers per week? <@1> https://x.y"),
    );
    expect(text).toContain("-# Asked: passengers week");
  });

  test("marks the invented corpus in every reply", () => {
    const replies = [
      use(examples, "quote", { query: "zeppelin" }),
      use(examples, "sources", { kind: "harbour" }),
      use(examples, "about", {}),
      use(examples, "source", {}),
      use(examples, "quote", { query: "boat", from: "x" }),
      pressId("x", { isOwn: false, isPrivate: false }),
    ];
    for (const reply of replies) expect(textOf(reply)).toContain("INVENTED EXAMPLE");
  });

  test("says how much of a message was searched, where that is not all of it", () => {
    const [asking, other] = ["How many passengers per week?", "Nobody sells any pizza. "];
    const find = (message: string) => textOf(use(examples, "Find quotations", {}, message));
    expect(find(`${asking} ${"and".padEnd(4000)}pizza`)).toContain("Only the first 4,000 characters of this message");
    const sentences = Array.from({ length: 13 }, (_, at) => `There are ${at} pizzas.`).join(" ");
    expect(find(sentences)).toContain("characters of this message were searched.");
    expect(find(`${asking} ${other.repeat(20)}`)).not.toContain("Only the first");
  });

  test("leads to the near passage where a quotation was changed so much that no passage answers it", () => {
    const text = textOf(
      use(examples, "Find quotations", {}, "We have posted what was said again shall go on thus so."),
    );
    expect(text).toContain("Near, with differences");
    expect(text).toContain("We have printed what was said and shall go on doing so.");
  });

  test("says so where nothing answers", () => {
    expect(textOf(use(examples, "Find quotations", {}, "Pizza anyone?"))).toContain(
      "Nothing in these documents answers",
    );
  });
});

describe("autocomplete", () => {
  const complete = (name: string, focused: string, value: string) =>
    command(name).complete?.(examples, { invoker: INVOKER, options: {}, focused: { name: focused, value } }) ?? [];

  function command(name: string): Command {
    return COMMANDS.find(({ definition }) => definition.name === name) as Command;
  }

  test("of a query completes the word that is typed, and proposes on an empty field what the corpus does", () => {
    const proposed = complete("quote", "query", "").map(({ value }) => value);
    expect(proposed).toEqual(["passengers a week", '"a boat every day"', "Моевка"]);
    for (const query of proposed) expect(use(examples, "quote", { query }).kind).toBe("post");
    expect(complete("quote", "query", "boat ")).toEqual([]);
    expect(complete("quote", "query", "winter passen").map(({ value }) => value)).toContain("winter passengers");
    expect(completeQuery(examples, "zzzz")).toEqual([]);
  });

  test("of a name proposes the spellings that stand in the documents too, and of an office who holds it", () => {
    const values = (typed: string) => complete("quote", "query", typed).map(({ value }) => value);
    const boat = values("the moy");
    expect(boat.map((query) => query.split(" ")[1])).toEqual(expect.arrayContaining(["Moyevka", "Moevka"]));
    expect(values("harb")).toContain("Solveig Årvåk");
  });

  test("of a kind of issuer proposes those that the corpus has, and another is refused with them", () => {
    const kinds = complete("sources", "kind", "").map(({ value }) => value);
    expect(kinds.toSorted()).toEqual(["NGO", "legislator", "media", "state body"]);
    for (const kind of kinds) expect(textOf(use(examples, "sources", { kind }))).not.toContain("No such document");
    expect(textOf(use(examples, "sources", { kind: "harbour" }))).toContain("There are: state body, legislator");
  });

  test("of a source shows issuer, date and title, and finds it by who speaks in it too", () => {
    const proposed = complete("quote", "source", "arvak").map(({ name }) => name);
    expect(proposed).toContain("Skolmund Courier, 22 November 2019: Lovrey cut off until Easter");
  });

  test("of a source finds it by title, issuer, date or reference", () => {
    for (const typed of ["easter", "courier 2019", "sc22", "skolm nov"]) {
      expect(complete("quote", "source", typed).map(({ value }) => value)).toContain("courier-2019-report");
    }
    expect(complete("source", "document", "")).toHaveLength(6);
  });

  test("of a speaker finds people by name or role, those too whom only a text introduces", () => {
    expect(complete("quote", "speaker", "harbour m").map(({ value }) => value)).toEqual(["Solveig Årvåk"]);
    expect(complete("quote", "speaker", "arvak").map(({ value }) => value)).toEqual(["Solveig Årvåk"]);
  });

  test("of issuer and country knows those that there are", () => {
    expect(complete("sources", "issuer", "sko").map(({ value }) => value)).toEqual(["Skolmund Courier"]);
    expect(complete("sources", "country", "tys")).toEqual([{ name: "Tystrey Isles", value: "XB" }]);
  });
});

function withinLimits(message: Message): boolean {
  const { text, count } = measure(message);
  const buttons = buttonsOf(message);
  const ids = buttons.flatMap(({ custom_id }) => custom_id ?? []);
  return (
    text <= LIMITS.text &&
    count <= LIMITS.components &&
    new Set(ids).size === ids.length &&
    ids.every(({ length }) => length > 0 && length <= LIMITS.customId) &&
    buttons.every(({ url = "" }) => url.length <= LIMITS.linkUrl) &&
    textsOf(message).every((content) => content.trim() !== "") &&
    JSON.stringify(message.allowed_mentions) === '{"parse":[]}' &&
    // Coverage stands in every reply.
    textsOf(message).at(-1)?.includes("None from elsewhere.") === true
  );
}

describe("whatever the documents and the question are", () => {
  const name = fc.oneof(
    fc.constant("Harbour Board"),
    uglyText.filter((text) => /\S/.test(text)),
  );
  const libraries = fc
    .record({
      text: fc.oneof(
        uglyText,
        fc.array(uglyText).map((parts) => parts.join("\n\n")),
      ),
      title: fc.option(name, { nil: null }),
      issuer: name,
      basis: name,
      speaker: name,
      corrected: fc.option(name),
      digest: fc.boolean(),
    })
    .chain(({ text, title, issuer, basis, speaker, corrected, digest }) => {
      const safe = (value: string) => value.replace(/"/g, "'");
      const metadata = {
        title,
        issuer: { name: issuer, kind: "state body", country: "SE", basis },
        "issued-basis": basis,
        speakers: [{ name: speaker, role: basis, kind: "individual", country: "NO" }],
        text: digest ? "digest" : "full",
        ...(corrected === null ? {} : { status: { corrected, retracted: corrected, supersedes: "x" } }),
      };
      try {
        const body = `The boat was late. ${digest ? safe(text) : text}`;
        const others = ["a1", "a2", "a3", "a4", "a5", "a6", "a7"].map((ref) =>
          documentOf(body, { ...metadata, ref }, ref),
        );
        // All that may have become of a document at once.
        const drift = corrected === null ? null : { there: 1, of: 99_999 };
        return fc.constant(libraryOf([{ ...documentOf(body, metadata), drift }, ...others]));
      } catch {
        return fc.constant(null);
      }
    })
    .filter((library) => library !== null);

  test("every reply keeps within Discord's limits", () => {
    fc.assert(
      fc.property(libraries, uglyText, (library, query) => {
        const replies = [
          use(library, "quote", { query: "boat" }),
          use(library, "quote", { query: query.slice(0, 1000) }),
          use(library, "compare", { topic: "boat", documents: true }),
          use(library, "quote", { query: "boat", speaker: query, source: query }),
          use(library, "source", { document: "test" }),
          use(library, "source", { ref: "tst-1a" }),
          use(library, "source", { document: query }),
          use(library, "sources", { issuer: query }),
          use(library, "about", {}, null, { replies: "public", contact: query }),
          use(library, "Find quotations", {}, query),
        ];
        for (const reply of replies) {
          let body = bodyOf(reply);
          expect(withinLimits(body)).toBe(true);
          for (const label of [
            "Passages",
            "Next",
            "Next",
            "Previous",
            "More context",
            "More context",
            "More context",
            "Cite",
            "Post here",
          ]) {
            const button = buttonsOf(body).find((candidate) => candidate.label === label);
            if (!button?.custom_id || button.disabled) continue;
            body = bodyOf(pressId(button.custom_id, { library }));
            expect(withinLimits(body)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
