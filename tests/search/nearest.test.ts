import { describe, expect, test } from "vitest";
import { answerCompare, type CompareEntry, sideBySide } from "../../src/answers/compare.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import { metNotes, nearestLines, notFound, queryNotes } from "../../src/prose/quote.ts";
import { readQuery } from "../../src/search/query.ts";
import { search } from "../../src/search/search.ts";
import { documentOf, libraryOf } from "../support.ts";

const OTHER = { name: "Pilots’ Union", kind: "NGO", country: "SE" };
const LIBRARY = libraryOf([
  documentOf(
    [
      "The library of Skolmund opens on Tuesday mornings. Its reading room has forty chairs and one stove.",
      "In the winter of 1987 the roof of the harbour office collapsed, and nine clerks worked in a tent until spring.",
      "The crew repaired the engine of the ferry twice. Eleven sailors were injured when the boiler burst.",
      "Children of the island learn to swim in the old dock. A teacher comes from the mainland by boat.",
    ].join("\n\n"),
    { ref: "aaa" },
    "office",
  ),
  documentOf(
    "The union wrote that the boiler was never examined. Pilots asked the director Ada Holm for a new one.",
    { ref: "bbb", issuer: OTHER, publisher: OTHER },
    "union",
  ),
]);

function ask(query: string) {
  const { quotations, nearest, met } = answerQuote(LIBRARY, { query, filter: {}, limit: 5 });
  return { answers: quotations.map(({ exact }) => exact), nearest: nearest.map(({ exact }) => exact), met };
}

test("the nearest passage of some documents is the one that each of them has among all", () => {
  const library = libraryOf([
    ...LIBRARY.corpus.documents,
    documentOf(
      "Was the boiler old?\n\nIt had served for thirty winters.\n\nWho wounded the seamen is not known.",
      { ref: "ccc" },
      "interview",
    ),
  ]);
  const { documents } = library.corpus;
  const near = search(library, "wounded seamen", { documents: ["office", "union"] }, "near");
  const [best] = near.best(1);
  expect(near.bestOfEach(new Set([0, 1]))[0]?.score, "where the best was asked for before").toBe(best?.score);
  for (const asked of [
    "wounded seamen",
    "how many sailors were hurt",
    "who examined the engine",
    "why swim in winter",
  ]) {
    const numbered = (of?: ReadonlySet<number>) =>
      search(library, asked, {}, "near")
        .bestOfEach(of)
        .map(({ number, score, document }) => ({ number, score, of: documents.indexOf(document) }));
    const all = numbered();
    expect(all.length, asked).toBeGreaterThan(1);
    for (const some of [[0], [1, 2], [2], [0, 1, 2]])
      expect(numbered(new Set(some)), asked).toEqual(all.filter((one) => some.includes(one.of)));
  }
});

describe("a question in other words than those of the documents", () => {
  test("may be answered where it holds most of them: a long one may miss some", () => {
    const { answers } = ask("did the roof of the harbour office really collapse in that awful winter");
    expect(answers).toEqual([expect.stringContaining("roof of the harbour office")]);
  });

  test("gets the nearest passages where none answers, at most three, and no answer", () => {
    const { answers, nearest } = ask("what kind of weather destroyed the furniture");
    expect(answers).toEqual([]);
    expect(nearest.length).toBeLessThanOrEqual(3);
  });

  test("is told which words stand for those that it used", () => {
    const { answers, nearest, met } = ask("wounded seamen");
    expect([...answers, ...nearest][0]).toContain("sailors were injured");
    expect(met.map(({ asked }) => asked)).toContain("wounded");
    expect(met.find(({ asked }) => asked === "wounded")?.found).toContain("injured");
  });

  test("gets them headed so that nobody takes them for an answer, with the words that the documents lack", () => {
    const answer = answerQuote(LIBRARY, { query: "kindergarten with a swimming coach", filter: {}, limit: 5 });
    expect(answer.quotations).toEqual([]);
    expect(answer.nearest).not.toEqual([]);
    const lines = nearestLines(answer).join("\n");
    expect(ENGLISH.quote.nearestOnly).toBe("No answer here. The nearest passages:");
    expect(lines).toContain("“kindergarten”");
  });
});

describe("of passages that are only near to a question", () => {
  const library = libraryOf([
    documentOf(
      [
        "Ms Lunde was employed by the Canal Office as a lock keeper from 2003 to 2014.",
        "She submits that she was suspended because she had reported a broken gate. The Office denies this and says " +
          "that the post of a keeper was no longer needed.",
        "The Office finds the gates sound. A keeper has said otherwise.",
        "The suspension was unlawful. The Office is to pay.",
      ].join("\n\n"),
      { ref: "lka" },
      "a",
    ),
    documentOf(
      "According to the Office, three locks were inspected that spring. Our count is one.",
      { ref: "lkb" },
      "b",
    ),
    documentOf("Locks were inspected by two keepers. Every lock keeper had a lamp.", { ref: "lkc" }, "c"),
    documentOf(
      "You have counted herring for thirty years. Are there fewer of them?\n\n" +
        "Far fewer, and I say so with a heavy heart, as I have known this water since I was a girl. " +
        "In 1990 we counted 4,200 shoals off the skerry. This year there were 310.",
      { ref: "lkd" },
      "d",
    ),
  ]);
  const near = (query: string) => answerQuote(library, { query, filter: {}, limit: 5 });

  test("one that holds what was done comes before those that share only to whom, and shows the sentence with it", () => {
    const { quotations, nearest, lacking } = near("why was the lock keeper suspended");
    expect(quotations).toEqual([]);
    expect(nearest.slice(0, 2).map(({ exact }) => exact)).toContainEqual(
      expect.stringContaining("she was suspended because"),
    );
    expect(lacking).not.toContain("suspended");
  });

  test("the sentence is shown that has the number, where a number is asked for, and not the first", () => {
    const { nearest } = near("how many herring remain");
    expect(nearest.map(({ exact }) => exact).join("\n")).toContain("This year there were 310.");
  });
});

test("a short question is not answered where what it asks about stands nowhere, however much else does", () => {
  const { answers, nearest } = ask("how many wolves swim in the old dock");
  expect(answers).toEqual([]);
  expect(nearest[0]).toContain("old dock");
});

describe("a name or figure that no document has", () => {
  test.each([
    "what did Wiesenbarg say about the boiler",
    "how many of the 1,312 sailors were injured",
    "was the roof of the harbour office in Tromsø repaired",
    "injured sailors of zyrkwald",
  ])("is never answered, nor are passages near to it: %j", (query) => {
    expect(ask(query)).toMatchObject({ answers: [], nearest: [] });
    const answer = answerQuote(LIBRARY, { query, filter: {}, limit: 5 });
    expect(notFound(answer, LIBRARY).join("\n")).toContain("No passage has ");
  });

  test("is another question where a document has another one: a figure of the question must be there", () => {
    expect(ask("did eleven clerks work in a tent").answers).toEqual([]);
  });
});

test("nothing is nearest beside an answer", () => {
  const { answers, nearest } = ask("boiler burst");
  expect(answers).not.toEqual([]);
  expect(nearest).toEqual([]);
});

describe("passages are asked for by number", () => {
  test("and the nearest follow the answers, in a list of their own, none twice", () => {
    const asked = { query: "boiler burst", filter: {} };
    const alone = answerQuote(LIBRARY, { ...asked, limit: 10 });
    const { quotations, nearest } = answerQuote(LIBRARY, { ...asked, limit: 10, fillTo: 10 });
    expect(quotations).toEqual(alone.quotations);
    expect(nearest).not.toEqual([]);
    const places = [...quotations, ...nearest].map(({ id }) => id);
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThanOrEqual(10);
  });

  test("and no more than that are nearest where nothing answers", () => {
    const query = "what kind of weather destroyed the furniture";
    expect(answerQuote(LIBRARY, { query, filter: {}, limit: 1, fillTo: 1 }).nearest).toHaveLength(1);
  });

  test("and answers are not pushed out by them", () => {
    const { quotations, nearest } = answerQuote(LIBRARY, { query: "boiler", filter: {}, limit: 1, fillTo: 1 });
    expect([quotations.length, nearest.length]).toEqual([1, 0]);
  });
});

test("a likeness of words is told only of what the first passage shown has", () => {
  for (const query of ["wounded seamen", "kindergarten with a swimming coach", "what kind of weather destroyed it"]) {
    const { answers, nearest, met } = ask(query);
    const [first = ""] = [...answers, ...nearest];
    for (const { found } of met.filter(({ same }) => !same))
      for (const word of found) expect(first.toLowerCase()).toContain(word);
  }
});

test("a long text with a name that no document has is not answered, and what is nearest to the rest of it is shown", () => {
  const { answers, nearest } = ask(
    "In the awful winter the roof of the harbour office collapsed and the clerks moved with Wiesenbarg into a tent by the dock",
  );
  expect(answers).toEqual([]);
  expect(nearest[0]).toContain("roof of the harbour office");
});

test.each([
  ["a three-dimensional chart of the dock", []],
  ["boats of the class SHP-2", []],
  ["the 30-year lease of the dock", ["30"]],
  ["why did the clerks of the harbour office sign a 30-year lease of the old dock last winter", []],
  ["nine clerks", ["9"]],
])("a number that a hyphen makes part of a term is no figure that must be held: %j", (query, figures) => {
  expect(readQuery(LIBRARY, query).figures).toEqual(figures);
});

describe("a comparison", () => {
  const documentOfEntry = ({ quotation }: CompareEntry) => quotation().document;
  const compare = (topic: string) => sideBySide(answerCompare(LIBRARY, { topic, filter: {} }), false);

  test("tells of whom there is an answer and of whom only a nearest passage", () => {
    const { answering, nearest, without } = compare("the boiler burst and sailors were injured");
    expect(answering.map(documentOfEntry)).toEqual(["office"]);
    expect(nearest.map(documentOfEntry)).toEqual(["union"]);
    expect(without).toEqual([]);
  });

  test("and of whom there is neither", () => {
    const { answering, nearest, without } = compare("stove");
    expect(answering.map(documentOfEntry)).toEqual(["office"]);
    expect(nearest.length + without.length).toBe(1);
  });
});

test("a word that is only alike is told as such, one for each that was asked for", () => {
  const library = libraryOf([documentOf("The board keeps the mines in the north basin behind a fence of iron.")]);
  const { met } = answerQuote(library, { query: "landmines", filter: {}, limit: 5 });
  expect(met).toEqual([{ asked: "landmines", found: ["mines"], same: false }]);
  expect(metNotes(met)).toEqual(["Alike, but maybe not the same: “mines” for “landmines”."]);
});

describe("a short question", () => {
  test("is answered only by what holds all of it, and else by what is nearest, with the words that are not shown", () => {
    const answer = answerQuote(LIBRARY, { query: "children roof collapsed", filter: {}, limit: 5 });
    expect(answer.quotations).toEqual([]);
    expect(answer.nearest[0]?.exact).toContain("roof");
    expect(answerQuote(LIBRARY, { query: "roof collapsed", filter: {}, limit: 5 }).quotations).toHaveLength(1);
  });

  test("is told which of its words the excerpt has not, though its passage has them", () => {
    const library = libraryOf([
      documentOf("The children had left in time. “The old barn burned down,” said Ada Holm."),
    ]);
    const answer = answerQuote(library, { query: "children burned", filter: {}, limit: 5 });
    expect(answer.quotations.map(({ exact }) => exact)).toEqual(["The children had left in time."]);
    expect(answer.lacking).toEqual(["burned"]);
    expect(queryNotes(answer)).toContain("Not in the words shown: “burned”.");
  });

  test("how many is answered by what has a number, and in words that say the same", () => {
    const library = libraryOf([
      documentOf("Nine sailors died in the storm.", { ref: "aaa" }, "one"),
      documentOf("The storm killed 9 sailors.", { ref: "bbb", issuer: OTHER, publisher: OTHER }, "two"),
      documentOf("The mayor died in his bed.", { ref: "ccc" }, "three"),
    ]);
    const { quotations } = answerQuote(library, { query: "how many died", filter: {}, limit: 5 });
    expect(quotations.map(({ document }) => document).sort()).toEqual(["one", "two"]);
  });

  test("how many in a year is not answered by what is only dated so", () => {
    const library = libraryOf([documentOf("The island has a population of 2,317.", { issued: "2024" })]);
    const { quotations } = answerQuote(library, { query: "population of the island in 2024", filter: {}, limit: 5 });
    expect(quotations).toEqual([]);
  });
});

test("no word of saying is told as like one that was asked for", () => {
  const library = libraryOf([documentOf("The board says in its statement that the basin is closed.")]);
  for (const query of ["blame basin", "denies basin", "last basin"]) {
    const { met } = answerQuote(library, { query, filter: {}, limit: 5 });
    expect(met.filter(({ found }) => found.some((word) => /^(?:says|statement|going)$/.test(word)))).toEqual([]);
  }
});

describe("of two words, one may be held in a word that says the same", () => {
  const pasture = (text: string) =>
    libraryOf([
      documentOf(`${text}\n`, { ref: "pa1", issuer: { name: "Shepherds", kind: "NGO", country: "SE" } }, "pasture"),
      documentOf("The shearer sharpened two blades on a stone.\n", { ref: "pa2" }, "shearer"),
    ]);
  const asked = { query: "lambs killed", filter: {}, limit: 3 };

  test("where both stand in one sentence", () => {
    const { quotations } = answerQuote(pasture("A lynx murdered nine lambs behind the pen. It snowed."), asked);
    expect(quotations.map(({ exact }) => exact)).toEqual([expect.stringContaining("nine lambs")]);
  });

  test("and what stands in two sentences is only near", () => {
    const text = "Nine lambs slept in the pen. In the tavern a ballad was sung of a murdered miller.";
    const { quotations, nearest } = answerQuote(pasture(text), asked);
    expect(quotations).toEqual([]);
    expect(nearest.map(({ document }) => document)).toEqual(["pasture"]);
  });

  test("and a comparison has an answer of whoever says it so, beside those who say it as it was asked", () => {
    const of = (name: string) => ({ name, kind: "NGO" as const, country: "SE" });
    const library = libraryOf([
      documentOf("A lynx killed nine lambs behind the pen.\n", { ref: "pa1", issuer: of("Shepherds") }, "pasture"),
      documentOf("Only six lambs were murdered in their pen.\n", { ref: "pa2", issuer: of("Hunters") }, "hunt"),
      documentOf("The shearer brought his lambs a blade.\n", { ref: "pa3", issuer: of("Shearers") }, "shearer"),
    ]);
    const { answering, nearest } = sideBySide(answerCompare(library, { topic: asked.query, filter: {} }), false);
    expect(answering.map(({ issuer }) => issuer).sort()).toEqual(["Hunters", "Shepherds"]);
    expect(nearest.map(({ issuer }) => issuer)).toEqual(["Shearers"]);
  });
});
