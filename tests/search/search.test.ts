import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ASKED_WHETHER } from "../../src/lexicon/query.ts";
import { TAKES_BACK_EARLIER } from "../../src/lexicon/withdrawn.ts";
import { completeSpeaker } from "../../src/prose/completions.ts";
import type { Filter } from "../../src/search/filter.ts";
import { type Hit, search } from "../../src/search/search.ts";
import type { Range } from "../../src/text/ranges.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { uglyText } from "../ugly.ts";

const BOARD = documentOf(
  [
    "The harbour board met in Skol. It counted 1,275 passengers, among them 26 children.",
    "“The ferry is late again,” Ada Holm said. “Nobody was taken on board in the storm.”",
    "The board said that eight families had left the island. The cows stayed.",
  ].join("\n\n"),
  {
    ref: "brd",
    speakers: [
      { name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["the mayor"] },
      { name: "Harbour Board", kind: "state body", country: "SE", aliases: ["the board"] },
    ],
  },
  "board",
);
const NEWS = documentOf(
  "A regiment of gulls sat on the quay of Hafenstad.\n\nThe gulls were counted. Passengers fed them.",
  { ref: "nws", issued: "2021-05~" },
  "news",
);
const DIGEST = documentOf(
  'It calls the gulls "a cloud of white noise". It gives "the mayor was asleep" as the reason.',
  { ref: "dig", text: "digest", issued: null },
  "digest",
);
const LIBRARY = libraryOf(
  [BOARD, NEWS, DIGEST],
  [{ name: "Skol", kind: "place", forms: ["Skol", "Sköl", "Сколь", "Hafenstad"] }],
);

function shown({ document }: Hit, { start, end }: Range): string {
  return document.text.slice(start, end);
}

function find(query: string, filter?: Filter): string[] {
  const { hits, excerptOf } = search(LIBRARY, query, filter);
  return hits.map((hit) => shown(hit, excerptOf(hit)));
}

describe("a search finds", () => {
  test("other forms of a word", () => {
    expect(find("child")).toEqual([expect.stringContaining("26 children")]);
    expect(find("passenger")).toHaveLength(2);
  });

  test("figures in digits and words, and with or without separators", () => {
    expect(find("1275")).toEqual([expect.stringContaining("1,275")]);
    expect(find("8 families")).toEqual([expect.stringContaining("eight families")]);
  });

  test("a name in its other spellings, scripts and names", () => {
    for (const query of ["Skol", "sköl", "СКОЛЬ", "Hafenstad"]) {
      expect(find(query)).toEqual(
        expect.arrayContaining([expect.stringContaining("Skol"), expect.stringContaining("Hafenstad")]),
      );
    }
    expect(find("Sköl regiment")).toEqual([expect.stringContaining("regiment")]);
  });

  test("what the document's own fields and the passage hold together", () => {
    expect(find("Test Gazette storm")).toEqual([expect.stringContaining("storm")]);
  });

  test("the first passage of a document where only its own fields answer", () => {
    expect(find("2021")).toEqual([expect.stringContaining("regiment")]);
  });

  test("what is asked in a sentence", () => {
    expect(find("What do the sources say about the gulls?")).toHaveLength(3);
  });

  test("the words of asking themselves, where a query has no others", () => {
    expect(find("gives")).toEqual([expect.stringContaining("It gives")]);
  });
});

describe("a search finds nothing", () => {
  test.each([
    "how many gulls died",
    "photosynthesis",
    "gulls photosynthesis",
    "regiment cows storm",
    "",
    "the",
    "???",
    "🐑",
  ])("for %j", (query) => {
    expect(find(query)).toEqual([]);
  });

  test("where only common words of the query match: its rarest word must be there, and half of its weight", () => {
    expect(find("passengers asleep quay storm")).toEqual([]);
  });
});

describe("typing errors", () => {
  const correct = (query: string) => search(LIBRARY, query).query.corrected;

  test.each([
    ["regimnet", "regiment"],
    ["familes left island", "families left island"],
    ["hafenstat", "Hafenstad"],
    ["pasengrs", "Passengers"],
    ["famly", "family"],
  ])("in %s are corrected: %s", (typed, meant) => {
    expect(correct(typed)?.toLowerCase()).toBe(meant.toLowerCase());
    expect(find(typed)).not.toEqual([]);
  });

  test.each(["cow", "1276", "gull", "late", "the gulls", "xyzzy", "crows", "boards"])(
    "are not seen in %j: it is known, a figure, English, or like nothing here",
    (typed) => {
      expect(correct(typed)).toBeNull();
    },
  );

  test("are not corrected in a phrase", () => {
    expect(correct('"regimnet of gulls"')).toBeNull();
    expect(find('"regimnet of gulls"')).toEqual([]);
  });
});

describe("a phrase in quotation marks", () => {
  test("finds only its exact words, stop words included", () => {
    expect(find('"taken on board"')).toEqual([expect.stringContaining("taken on board")]);
    expect(find('"taken board"')).toEqual([]);
    expect(find('"board on taken"')).toEqual([]);
    expect(find('"child"')).toEqual([]);
  });

  test("can consist of stop words only", () => {
    expect(find('"of them"')).toEqual([]);
    expect(find("“in the”")).toEqual(expect.arrayContaining([expect.stringContaining("in the storm")]));
  });

  test("may be told from the words around it", () => {
    expect(find('"the gulls" passengers')).toEqual([expect.stringContaining("Passengers fed them")]);
    expect(find('"the gulls" photosynthesis')).toEqual([]);
  });

  test("that runs over the end of a passage is shown whole", () => {
    const first = `${"It rained on the quay and on the boat. ".repeat(14)}Then came the`;
    const document = documentOf(
      `${first} sun. The gulls rose. They were white. ${"It shone on all. ".repeat(30)}`,
      {},
      "long",
    );
    const seam = document.passages[1]?.start ?? 0;
    const words = document.text
      .slice(seam - 12, seam + 12)
      .trim()
      .split(/\s+/)
      .slice(1, -1)
      .join(" ");
    const { hits, excerptOf } = search(libraryOf([document]), `"${words}"`);
    expect(hits.map((hit) => shown(hit, excerptOf(hit)))).toContainEqual(expect.stringContaining(words));
  });
});

describe("filters", () => {
  test("by document", () => {
    expect(find("gulls", { documents: ["news"] })).toHaveLength(2);
    expect(find("gulls", { documents: ["nothing"] })).toEqual([]);
  });

  test("by speaker, by name, role or spelling, showing only that speaker's sentences", () => {
    for (const speaker of ["Ada Holm", "holm", "mayor", "Ada Hohm"]) {
      expect(find("ferry", { speaker })).toEqual([expect.stringMatching(/^“The ferry is late again/)]);
    }
    expect(find("cows", { speaker: "Ada Holm" })).toEqual([]);
  });

  test("by speaker find nothing where nobody is called so, and tell who is there", () => {
    const { hits, knownSpeakers } = search(LIBRARY, "ferry", { speaker: "Nobody" });
    expect(hits).toEqual([]);
    // "Test Gazette" publishes, and has no words.
    expect(knownSpeakers).toEqual(["Ada Holm", "Harbour Board"]);
    expect(completeSpeaker(LIBRARY, "").map(({ value }) => value)).toEqual(["Ada Holm", "Harbour Board"]);
    expect(search(LIBRARY, "ferry", { speaker: "Holm" }).knownSpeakers).toBeNull();
  });

  test("by speaker take a name before a role that mentions it", () => {
    const speakers = [
      { name: "Ben Rask", role: "pilot of the Harbour Board", kind: "individual", country: "SE", aliases: [] },
    ];
    const document = documentOf("“The ferry is late,” Ben Rask said.", { speakers });
    const library = libraryOf([document]);
    expect(search(library, "ferry", { speaker: "Harbour Board" }).hits).toEqual([]);
    expect(search(library, "ferry", { speaker: "pilot" }).hits).toHaveLength(1);
  });

  test("by speaker find words that stand inside somebody else's", () => {
    const speakers = [{ name: "Ben Rask", kind: "individual", country: "NO", aliases: [] }];
    const text =
      'The statement reads: "The ferry waited for all of us in the rain, and Ben Rask said: “No ferry sails.” We left."';
    const library = libraryOf([documentOf(text, { speakers })]);
    expect(search(library, "sails", { speaker: "Ben Rask" }).hits).toHaveLength(1);
  });

  test("by voice", () => {
    expect(find("ferry", { voice: "direct" })).toHaveLength(1);
    expect(find("ferry", { voice: "own" })).toEqual([]);
    expect(find("families", { voice: "indirect" })).toEqual([
      "The board said that eight families had left the island.",
    ]);
  });

  test("by date, as EDTF, leaving out undated documents", () => {
    expect(find("gulls", { from: "2021" })).toHaveLength(2);
    expect(find("passengers", { to: "2020-12" })).toHaveLength(1);
    expect(find("gulls", { from: "2021-06" })).toEqual([]);
  });

  test("let a digest through for the speaker it reports, and never for a voice, as it has none", () => {
    expect(find("gulls", { documents: ["digest"] })).toHaveLength(1);
    expect(find("gulls", { documents: ["digest"], voice: "direct" })).toEqual([]);
  });
});

describe("an excerpt", () => {
  test("is a contiguous slice of whole sentences of one passage, under 300 characters unless its first sentence or that with its reply is longer", async () => {
    const library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
    const words = library.corpus.documents.flatMap(({ text }) => text.match(/\p{L}{5,}/gu) ?? []);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (query) => {
        const { hits, excerptOf } = search(library, query.join(" "));
        for (const hit of hits) {
          const { document, passage } = hit;
          const excerpt = excerptOf(hit);
          const starts = passage.sentences.map(({ start }) => start);
          const ends = passage.sentences.map(({ end }) => end);
          expect(starts).toContain(excerpt.start);
          expect(ends).toContain(excerpt.end);
          const [first, last] = [starts.indexOf(excerpt.start), ends.indexOf(excerpt.end)];
          const said = (at: number) => document.text.slice(starts[at], ends[at]);
          const isReplied = TAKES_BACK_EARLIER.test(said(last)) || ASKED_WHETHER.test(said(first));
          const isWhole = first === last || (first + 1 === last && isReplied);
          expect(excerpt.end - excerpt.start).toBeLessThan(isWhole ? 701 : 300);
          expect(document.omissions.some(({ start, end }) => start < excerpt.end && excerpt.start < end)).toBe(false);
        }
      }),
    );
  });

  test("is around the sentence that answers best, and does not mix what different people say", () => {
    expect(find("cows")).toEqual(["The cows stayed."]);
    expect(find("families")).toEqual(["The board said that eight families had left the island."]);
  });
});

test("any text can be searched with any query, and every hit is a passage of its text", () => {
  fc.assert(
    fc.property(uglyText, fc.string({ unit: "grapheme", maxLength: 30 }), (text, query) => {
      const library = libraryOf([documentOf(`Start. ${text}`, {}, "ugly")]);
      const { hits, excerptOf } = search(library, query);
      for (const hit of hits) {
        const { document, passage } = hit;
        const excerpt = excerptOf(hit);
        expect(document.passages).toContain(passage);
        expect(excerpt.end).toBeGreaterThan(excerpt.start);
      }
    }),
    { numRuns: 60 },
  );
});
