import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildDocument } from "../../src/documents/build.ts";
import type { Document } from "../../src/documents/document.ts";
import { findPassage } from "../../src/documents/passage-id.ts";
import { overlaps, type Range } from "../../src/text/ranges.ts";
import { documentOf, metadataOf } from "../support.ts";
import { plainParagraphs, uglyText } from "../ugly.ts";

function build(text: string, form: Document["form"] = "full", given: Record<string, unknown> = {}): Document {
  return buildDocument("test", metadataOf(given), form, text).document;
}

/** Offsets of the characters that can be seen and that no range covers. */
function uncovered(text: string, ranges: readonly Range[]): number[] {
  return [...text.matchAll(/\S/g)]
    .map(({ index }) => index)
    .filter((at) => !ranges.some(({ start, end }) => start <= at && at < end));
}

/** Lists of phrases with what a hand leaves in them: signs alone, marks, lines that are none of the list. */
const uglyList = fc
  .array(fc.constantFrom("-", "- ", "-\t", "- a bell", "-a", "Gulls are described.", '"', "", " - b", "\u2028"))
  .map((lines) => lines.join("\n"));

const byRef = (document: Document) => new Map([[document.metadata.ref, document]]);

describe("in a text of any ugliness", () => {
  test.each(["full", "digest"] as const)("passages tile the quotable text (%s)", (form) => {
    fc.assert(
      fc.property(fc.oneof(uglyText, uglyList), (text) => {
        const { passages, omissions, paragraphs } = build(text, form);
        expect(uncovered(text, [...passages, ...omissions])).toEqual([]);
        let end = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.end).toBeGreaterThan(passage.start);
          expect(omissions.some((omission) => overlaps(omission, passage))).toBe(false);
          expect(paragraphs.some((paragraph) => paragraph.start <= passage.start && passage.end <= paragraph.end)).toBe(
            true,
          );
          end = passage.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test("the sentences of a passage tile it", () => {
    fc.assert(
      fc.property(uglyText, (text) => {
        for (const { start, end, sentences } of build(text).passages) {
          expect(sentences[0]?.start).toBe(start);
          expect(sentences.at(-1)?.end).toBe(end);
          for (const [index, sentence] of sentences.slice(1).entries()) {
            expect(text.slice(sentences[index]?.end, sentence.start)).toMatch(/^\s*$/);
          }
        }
      }),
    );
  });

  test("no passage begins or ends with white space or inside a surrogate pair", () => {
    fc.assert(
      fc.property(uglyText, (text) => {
        for (const { start, end } of build(text).passages) {
          const words = text.slice(start, end);
          expect(words).toBe(words.trim());
          if (text.isWellFormed()) expect(words.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test("all quotable characters, and no others, are attributed, in order and once", () => {
    fc.assert(
      fc.property(uglyText, (text) => {
        const { attributions, paragraphs } = build(text);
        const covered = paragraphs.flatMap(({ start, end }) =>
          attributions.filter((span) => span.start >= start && span.end <= end),
        );
        expect(covered).toEqual(attributions);
        for (const { start, end } of paragraphs) {
          const inside = attributions.filter((span) => span.start >= start && span.end <= end);
          expect(inside[0]?.start).toBe(start);
          expect(inside.at(-1)?.end).toBe(end);
          for (const [index, span] of inside.slice(1).entries()) expect(span.start).toBe(inside[index]?.end);
        }
      }),
    );
  });

  test("ids have at most 12 characters and are all different", () => {
    fc.assert(
      fc.property(uglyText, (text) => {
        const ids = build(text, "full", { ref: "abcd" }).passages.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^abcd-\d+[a-z]+-[0-9a-z]{1,3}$/);
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

test("a paragraph of 10,000 words without a sentence end is divided into passages that can be shown", () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `word${index}`).join(" ");
  const { passages } = build(text);
  expect(passages.length).toBeGreaterThan(100);
  for (const { start, end, id } of passages) {
    expect(end - start).toBeLessThanOrEqual(700);
    expect(id.length).toBeLessThanOrEqual(12);
  }
});

test("byte order mark, line ends and emoji keep their places: offsets are into the text as it is on disk", () => {
  const text = "\uFEFFThe 🐑 boat\r\nis late.\r\n\r\nIt left.";
  expect(build(text).passages.map(({ start, end }) => text.slice(start, end))).toEqual([
    "The 🐑 boat",
    "is late.",
    "It left.",
  ]);
});

describe("references", () => {
  test("survive any edit of other paragraphs that keeps their number", () => {
    fc.assert(
      fc.property(
        plainParagraphs,
        fc.nat(),
        fc.string({ unit: "grapheme", maxLength: 40 }),
        (paragraphs, at, words) => {
          const edited = at % paragraphs.length;
          const changed = paragraphs.with(edited, `There ${words.replace(/\s/g, " ")} was another boat here.`);
          const paragraphOf = (id: string) => Number.parseInt(id.split("-")[1] ?? "", 10);
          const idsOf = (list: string[]) =>
            build(list.join("\n\n"))
              .passages.map(({ id }) => id)
              .filter((id) => paragraphOf(id) !== edited + 1);
          expect(idsOf(changed)).toEqual(idsOf(paragraphs));
        },
      ),
    );
  });

  test("lead to the same words after paragraphs were put before them", () => {
    fc.assert(
      fc.property(plainParagraphs, fc.integer({ min: 1, max: 5 }), (paragraphs, more) => {
        // Numbered, so that no two passages have the same words.
        const numbered = paragraphs.map((words, index) => `Number ${index}: ${words}`);
        const before = build(numbered.join("\n\n"));
        const added = Array.from({ length: more }, (_, index) => `New ${index}.`);
        const after = build([...added, ...numbered].join("\n\n"));
        for (const passage of before.passages) {
          const words = before.text.slice(passage.start, passage.end);
          const found = findPassage(byRef(after), passage.id);
          const others = after.passages.filter((other) => other.id.split("-")[2] === passage.id.split("-")[2]);
          if (others.length > 1) continue;
          expect(found?.same).toBe(true);
          expect(after.text.slice(found?.passage.start, found?.passage.end)).toBe(words);
        }
      }),
    );
  });

  test("lead to the nearest passage, and say so, where the words have changed", () => {
    const before = documentOf("The first boat.\n\nThe second boat.\n\nThe third boat.");
    const after = documentOf("The first boat.\n\nThe second ship.\n\nThe third boat.");
    const id = before.passages[1]?.id ?? "";
    expect(findPassage(byRef(after), id)).toMatchObject({ same: false, passage: after.passages[1] });
  });

  test("work without the hash, as a reader types them from a screenshot", () => {
    const document = documentOf("The first boat.\n\nThe second boat.");
    expect(findPassage(byRef(document), " TST-2a ")).toMatchObject({ same: true, passage: document.passages[1] });
    expect(findPassage(byRef(document), "tst-9a")).toMatchObject({ same: false, passage: document.passages[1] });
    expect(findPassage(byRef(document), "xyz-2a")).toBeNull();
    expect(findPassage(byRef(document), "nonsense")).toBeNull();
  });

  test("do not change where a text is only wrapped anew", () => {
    const words =
      "The harbour board met on Monday and talked about the boat for longer than anyone had meant to, with the windows shut and the kettle on.";
    const wrapped = words.replace(/(.{30,40}) /g, "$1\n");
    expect(build(wrapped).passages.map(({ id }) => id)).toEqual(build(words).passages.map(({ id }) => id));
  });
});

describe("what a person settles in `spans`", () => {
  const TEXT = "The boat is late.\n\nTags: boat, weather\n\nThe band played.";

  test("keeps what the detector would leave out", () => {
    expect(build(TEXT).omissions).toHaveLength(1);
    expect(documentOf(TEXT, { spans: [{ from: "Tags: boat, weather", is: "keep" }] }).omissions).toEqual([]);
  });

  test("leaves out what the detector takes for text", () => {
    const { omissions, passages, text } = documentOf(TEXT, {
      spans: [{ from: "The band", to: "played.", is: "furniture", note: "a joke" }],
    });
    expect(omissions.map(({ start, end, why }) => [text.slice(start, end), why])).toContainEqual([
      "The band played.",
      "a joke",
    ]);
    expect(passages).toHaveLength(1);
  });

  test("with `all`, every place of the same words is settled at once, and without, their number is a fault", () => {
    const text = "The boat sails.\n\nRead more\n\nThe boat comes back.\n\nRead more\n\nThe end of it.";
    const span = { from: "Read more", is: "furniture" };
    const { passages } = documentOf(text, { spans: [{ ...span, all: "true" }] });
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The boat sails.",
      "The boat comes back.",
      "The end of it.",
    ]);
    expect(() => documentOf(text, { spans: [span] })).toThrow("matches 2 times");
    expect(() => documentOf(text, { spans: [{ ...span, to: "Read more", all: "true" }] })).toThrow("take 'to' out");
    expect(() => documentOf(text, { spans: [{ ...span, from: "Read less", all: "true" }] })).toThrow("matches nothing");
  });

  test("can be anchored with the words around it, and over the line ends of wrapped text", () => {
    const text = "The boat is late. The boat is\nvery late.";
    const spans = [{ from: { exact: "The boat is", suffix: " very" }, to: "very late.", is: "furniture" }];
    expect(documentOf(text, { spans }).passages.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The boat is late.",
    ]);
  });

  test.each([
    ["matches nothing", { from: "The ship", is: "keep" }, /matches nothing/],
    ["matches twice", { from: "The b", is: "keep" }, /matches 2 times/],
    ["ends before it begins", { from: "The band", to: "The boat", is: "keep" }, /ends before it begins/],
  ])("is refused where it %s", (_, span, message) => {
    const { faults } = buildDocument("test", metadataOf({ spans: [span] }), "full", TEXT);
    expect(faults.map((fault) => fault.message).join()).toMatch(message);
  });
});

describe("texts that can't be quoted from are refused:", () => {
  test.each([
    ["an empty one", "\r\n \uFEFF\n", /is empty/],
    ["nothing but furniture", "Related posts\n\nThe boat is late again\n\nLeave a Comment", /page furniture/],
  ])("%s", (_, text, message) => {
    const { faults } = buildDocument("test", metadataOf(), "full", text);
    expect(faults.map((fault) => fault.message).join()).toMatch(message);
  });
});

describe("in a digest", () => {
  const metadata = { text: "digest" };

  test("the source's words are what stands in straight quotation marks, without the marks", () => {
    const { phrases, text, attributions } = documentOf(
      'It calls it "the boat of boats", and says that "we are “late” again".',
      metadata,
    );
    expect(phrases.map(({ start, end }) => text.slice(start, end))).toEqual([
      "the boat of boats",
      "we are “late” again",
    ]);
    expect(attributions).toEqual([]);
  });

  test("the source's words are the lines of a list below a gist, and both are one passage", () => {
    const { phrases, passages, text, paragraphs } = documentOf(
      'It counts the boats. It is late.\n- we have 14 boats\n-  the boat “of boats”, "Else" \n\nIt ends.\n',
      metadata,
    );
    expect(phrases.map(({ start, end }) => text.slice(start, end))).toEqual([
      "we have 14 boats",
      'the boat “of boats”, "Else"',
    ]);
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(0, 82).trimEnd(), "It ends."]);
    expect(passages[0]?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "It counts the boats.",
      "It is late.",
      "we have 14 boats",
      'the boat “of boats”, "Else"',
    ]);
    expect(paragraphs).toHaveLength(2);
  });

  const speakers = [{ name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["Holm"] }];

  test("a line above phrases says whose words they are, until the next; those above all of them are nobody's", () => {
    const text =
      "It gives words of the mayor.\n- a long meeting\nHolm:\n- we are late\n- and wet\nAda Holm, reported:\n" +
      "- the bell is cold\nHarbour Board, own words:\n- no boat left";
    const { phrases, attributions, passages } = documentOf(text, { ...metadata, speakers });
    expect(phrases.map(({ start, end }) => text.slice(start, end))).toEqual([
      "a long meeting",
      "we are late",
      "and wet",
      "the bell is cold",
      "no boat left",
    ]);
    const said = attributions.map(({ start, end, attribution: { voice, speaker } }) => [
      text.slice(start, end),
      voice,
      speaker,
    ]);
    expect(said).toEqual([
      ["we are late", "direct", "Ada Holm"],
      ["and wet", "direct", "Ada Holm"],
      ["the bell is cold", "indirect", "Ada Holm"],
      ["no boat left", "own", "Harbour Board"],
    ]);
    expect(passages).toHaveLength(1);
    expect(passages[0]?.sentences.map(({ start, end }) => text.slice(start, end))[0]).toBe(
      "It gives words of the mayor.",
    );
  });

  test("phrases that are said to be of somebody whom the metadata do not know are a fault", () => {
    const { faults } = buildDocument("test", metadataOf(metadata), "digest", "It is late.\nHolm:\n- we are late");
    expect(faults.map(({ message }) => message)).toEqual([
      'a line above phrases of this digest names "Holm", whom the metadata do not know',
    ]);
  });

  test("the phrases of a list are read apart: what one counts is nothing of the next", () => {
    const digest = documentOf("It counts.\n- 14 boats were late\n- the fate of 3 of them is unknown", metadata);
    expect(digest.figures().map(({ value }) => value)).toEqual([14, 3]);
    const sentences = digest.figures().map(({ sentence }) => digest.text.slice(sentence.start, sentence.end));
    expect(sentences).toEqual(["14 boats were late", "the fate of 3 of them is unknown"]);
  });

  test("nothing is furniture, as all of it is ours", () => {
    expect(documentOf("Read more\n\nIt says so.", metadata).omissions).toEqual([]);
  });

  test.each([
    ["an odd number of marks", 'It calls it "the boat', /odd number/],
    ["an empty phrase", 'It calls it "", and says no more.', /empty/],
    ["an empty line of a list", "It counts.\n- we have 14 boats\n- \n", /empty/],
    ["a list without a gist", "- we have 14 boats", /no gist/],
    ["a long gist", `${"It is late ".repeat(11)}.\n- we have 14 boats`, /a gist has 33 words; 30 is the limit/],
    ["a long phrase", `It counts.\n- ${"a boat ".repeat(7)}`, /a phrase has 14 words; 12 is the limit/],
    ["a long list", `It counts.${"\n- we have boats".repeat(9)}`, /an entry has 9 phrases; 8 is the limit/],
    ["a quotation in a gist with a list", 'It has "few boats".\n- we have 14 boats', /a gist quotes words/],
    ["prose in a list", "It counts.\n- we have 14 boats\nIt is late.", /none of it/],
  ])("%s is refused", (_, text, message) => {
    const { faults } = buildDocument("test", metadataOf(metadata), "digest", text);
    expect(faults.map((fault) => fault.message).join()).toMatch(message);
  });
});

test("the printed title and section headings are known as such", () => {
  const { passages } = documentOf("The Boat\n\nThe boat is late.\n\nAbout the weather\n\nIt rained.", {
    title: "The Boat",
  });
  expect(passages.map(({ heading }) => heading)).toEqual(["title", null, "section", null]);
});
