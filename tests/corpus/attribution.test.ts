import { describe, expect, test } from "vitest";
import { type Attribution, attributionOf } from "../../src/corpus/attribution.ts";
import { findQuotations } from "../../src/corpus/quotes.ts";
import { paragraphsOf } from "../../src/corpus/segment.ts";
import { documentOf } from "../support.ts";

function quotations(text: string): [number, string][] {
  return findQuotations(text, paragraphsOf(text)).map(({ start, end, depth }) => [depth, text.slice(start, end)]);
}

describe("stretches in quotation marks", () => {
  test("of all kinds are found, nested ones with their depth", () => {
    expect(quotations('He said “one "two" three” and «four» and „five“ and "six".')).toEqual([
      [0, '“one "two" three”'],
      [1, '"two"'],
      [0, "«four»"],
      [0, "„five“"],
      [0, '"six"'],
    ]);
  });

  test("may open with one mark and close with another", () => {
    expect(quotations('It is the “Boats for All" campaign.')).toEqual([[0, '“Boats for All"']]);
  });

  test("reach over paragraphs without marks at each", () => {
    expect(quotations("“One.\n\nTwo “nested” two.\n\nThree,” he said.")).toEqual([
      [0, "“One.\n\nTwo “nested” two.\n\nThree,”"],
      [1, "“nested”"],
    ]);
  });

  test("reach over paragraphs that each repeat the opening mark", () => {
    expect(quotations("She said: “One.\n\n“Two.\n\n“Three.”\n\nThen “four” came.")).toEqual([
      [0, "“One.\n\n“Two.\n\n“Three.”"],
      [0, "“four”"],
    ]);
  });

  test("that begin a paragraph inside an open quotation, and end in it, are nested", () => {
    expect(quotations("“One.\n\n“Two,” he said.\n\nThree,” she said.")).toEqual([
      [0, "“One.\n\n“Two,” he said.\n\nThree,”"],
      [1, "“Two,”"],
    ]);
  });

  test("without an end go no further than their paragraph", () => {
    expect(quotations("She said “one and went.\n\nIt rained.")).toEqual([[0, "“one and went."]]);
  });
});

const SPEAKERS = [
  { name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["Holm", "the mayor"] },
  { name: "Ben Rask", role: "Pilot", kind: "individual", country: "NO", aliases: ["the pilot"] },
];

/** Who says `words` in `text`, as voice and names of the chain. */
function says(
  text: string,
  words: string,
  metadata: Record<string, unknown> = {},
): [Attribution["voice"], ...string[]] {
  const document = documentOf(text, { speakers: SPEAKERS, ...metadata });
  const start = document.text.indexOf(words);
  const attribution = attributionOf(document.attributions, { start, end: start + words.length });
  if (start < 0 || !attribution) throw new Error(`nothing is attributed at ${words}`);
  return [attribution.voice, ...attribution.chain.map(({ name }) => name)];
}

const BASE = ["Test Gazette", "Harbour Board"];

describe("words in quotation marks are those of", () => {
  test.each([
    ["the name after them", "“The boat is late,” Ada Holm said.", "The boat is late"],
    ["the name after the verb", "“The boat is late,” said Ada Holm.", "The boat is late"],
    ["the name before them", "Ada Holm said: “The boat is late.”", "The boat is late"],
    [
      "a name with words between it and the verb",
      "Ada Holm, a mayor, on behalf of all, told the board: “The boat is late.”",
      "The boat is late",
    ],
    ["the alias", "The mayor met us. “The boat is late,” the mayor said.", "The boat is late"],
    ["the person whom a pronoun means", "Ada Holm came at noon. “The boat is late,” she said.", "The boat is late"],
    ["the one who goes on", "“The boat,” Ada Holm said. “It is very late today.”", "It is very late today."],
    [
      "the one whose words a noun announces",
      "There are the words of Ada Holm that “the boat is late.”",
      "the boat is late",
    ],
    [
      "the one who introduces them with a colon",
      "Ada Holm wrote to the board that it rained: “The boat is late.”",
      "The boat is late",
    ],
  ])("%s", (_, text, words) => {
    expect(says(text, words)).toEqual(["direct", ...BASE, "Ada Holm"]);
  });

  test("somebody whom only the text introduces", () => {
    expect(says("“The boat is late,” said harbour master Nils Dahl.", "The boat is late")).toEqual([
      "direct",
      ...BASE,
      "Nils Dahl",
    ]);
  });

  test("the speaker of a quotation inside a quotation, told through the outer one", () => {
    const text = "Ada Holm said: “I asked. Then Ben Rask told me, “we sail at dawn,” and I slept.”";
    expect(says(text, "we sail at dawn")).toEqual(["direct", ...BASE, "Ada Holm", "Ben Rask"]);
    expect(says(text, "I asked.")).toEqual(["direct", ...BASE, "Ada Holm"]);
  });

  test("the issuer, where an agency reproduces its statement whole", () => {
    const text = 'The board has issued a statement. The statement reads: "The boat is late.\n\nWe regret it."';
    expect(says(text, "We regret it")).toEqual(["direct", ...BASE]);
  });
});

describe("nobody is guessed as the speaker of", () => {
  test.each<[string, string, string, ...string[]]>([
    [
      "a sentence in quotation marks without a cue",
      "It rained. “The boat is late.” The band played.",
      "The boat is late",
      "direct",
      ...BASE,
    ],
    ["words in doubt", "It rained. The “late boat” was in the harbour at noon.", "late boat", "own", ...BASE],
    [
      "a name in quotation marks",
      "Ada Holm said that the “Boats for All” campaign was over.",
      "Boats for All",
      "indirect",
      ...BASE,
      "Ada Holm",
    ],
    [
      "what a relative clause says of somebody",
      "The crew asked for a second boat, which Ada Holm rejected.",
      "The crew asked",
      "own",
      ...BASE,
    ],
    [
      "somebody with another first name",
      "“The boat is late,” Eva Holm said.",
      "The boat is late",
      "direct",
      ...BASE,
      "Eva Holm",
    ],
  ])("%s", (_, text, words, ...expected) => {
    expect(says(text, words)).toEqual(expected);
  });
});

describe("somebody who is only spoken of, or asked, or beside whom others speak, is no speaker:", () => {
  test.each([
    "The critics described Ada Holm as “a wreck” again.",
    "Ada Holm denied saying “a wreck” again.",
    "Critics of Ada Holm said: “a wreck again.”",
    "A spokesman for Ada Holm said: “a wreck again.”",
    "“a wreck again,” said a critic of Ada Holm.",
    "“a wreck again,” reads a letter to Ada Holm.",
    "According to opponents of Ada Holm, it was a wreck.",
    "It was stated by the opponents of Ada Holm that it was a wreck.",
    "Contrary to what Ada Holm said, it was a wreck.",
    "No one said Ada Holm was a wreck.",
    "The union calls Ada Holm a wreck.",
    "The court rejected Ada Holm's figures as a wreck.",
    "The union said Ada Holm had promised a wreck.",
    "Ada Holm's brother said that it was a wreck.",
    "Ada Holm said it rained. A passenger disagreed. “It was a wreck,” he said.",
    "Ada Holm slept. The minister of bridges said it was late. She said it was a wreck.",
    "“It is late,” Ada Holm said. “It is not a wreck!” Ben Rask replied.",
  ])("%s", (text) => {
    const [, ...chain] = says(text, "a wreck");
    expect(chain).not.toContain("Ada Holm");
  });
});

describe("reported speech", () => {
  test.each([
    ["Ada Holm said that the boat was late.", "Ada Holm"],
    ["The boat was late, the mayor said.", "Ada Holm"],
    ["Ben Rask slept. He has repeatedly said that the boat was late.", "Ben Rask"],
    ["The boat was late, according to Ben Rask.", "Ben Rask"],
  ])("with a cue is the speaker's: %s", (text, name) => {
    expect(says(text, "the boat was late".slice(4))).toEqual(["indirect", ...BASE, name]);
  });

  test("with an impersonal cue has no speaker", () => {
    const document = documentOf("It was stressed that the boat was late.", { speakers: SPEAKERS });
    expect(document.attributions[0]?.attribution).toMatchObject({ voice: "indirect", speaker: null });
  });

  test("ends with its sentence: the next one falls back to the issuer, with no speaker", () => {
    const document = documentOf("Ada Holm said that the boat was late. It had been built in 1974.", {
      speakers: SPEAKERS,
    });
    expect(document.attributions.at(-1)?.attribution).toMatchObject({
      voice: "own",
      speaker: null,
      chain: [{ name: BASE[0] }, { name: BASE[1] }],
    });
  });
});

describe("what a person has settled", () => {
  test("wins over what was detected", () => {
    const spans = [{ from: "The boat", to: "late", is: "keep", speaker: "Ben Rask", voice: "indirect" }];
    expect(says("“The boat is late,” Ada Holm said.", "The boat is late", { spans })).toEqual([
      "indirect",
      ...BASE,
      "Ben Rask",
    ]);
  });

  test("can name the publisher's own words, which are not told through the issuer", () => {
    const spans = [{ from: "It rained.", is: "keep", speaker: "Test Gazette", voice: "own" }];
    expect(says("It rained. The boat is late.", "It rained.", { spans })).toEqual(["own", "Test Gazette"]);
  });
});

test("an excerpt is whose words most of it is", () => {
  const document = documentOf("“The boat is late and it will be late tomorrow,” the mayor said.", {
    speakers: SPEAKERS,
  });
  expect(attributionOf(document.attributions, document.passages[0] ?? { start: 0, end: 0 })).toMatchObject({
    voice: "direct",
    speaker: "Ada Holm",
  });
});

test("a party that is publisher and issuer is one link of the chain", () => {
  const party = { name: "Harbour Board", kind: "state body", country: "SE" };
  expect(says("It rained.", "It rained.", { publisher: party, issuer: party })).toEqual(["own", "Harbour Board"]);
});
