import { beforeAll, describe, expect, test } from "vitest";
import { coverageOf } from "../../src/answers/coverage.ts";
import { foundWords } from "../../src/answers/found.ts";
import { gistOf, phrasesOf, type Quotation, quotationOf } from "../../src/answers/quotation.ts";
import { answerQuote, type QuoteAnswer } from "../../src/answers/quote.ts";
import { answerSources } from "../../src/answers/sources.ts";
import type { Document, Passage } from "../../src/documents/document.ts";
import {
  dateLine,
  foundLine,
  groupedPhrases,
  headline,
  positionLine,
  statusNotes,
  wordsLine,
  wordsNotes,
} from "../../src/prose/quotation.ts";
import { notFound, queryNotes } from "../../src/prose/quote.ts";
import type { Library } from "../../src/search/library.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

function ask(
  query: string,
  { library = examples, limit = 10 }: { library?: Library; limit?: number } = {},
): QuoteAnswer {
  return answerQuote(library, { query, filter: {}, limit });
}

function first(query: string, library?: Library): Quotation {
  const [quotation] = ask(query, library ? { library } : {}).quotations;
  if (!quotation) throw new Error(`nothing found for ${query}`);
  return quotation;
}

describe("a quotation", () => {
  test("is exactly the slice of its document's text, with the text around it", () => {
    for (const query of ["passengers a week", "boat", "Sunday", "Løvrey", "families"]) {
      const { quotations } = ask(query, { limit: 1000 });
      expect(quotations.length).toBeGreaterThan(2);
      for (const { document, start, end, exact, prefix, suffix } of quotations) {
        const { text } = examples.corpus.documents.find(({ id }) => id === document) ?? { text: "" };
        expect(exact).toBe(text.slice(start, end));
        expect(prefix).toBe(text.slice(Math.max(0, start - 32), start));
        expect(suffix).toBe(text.slice(end, end + 32));
      }
    }
  });

  test("says what it leaves out of its paragraph", () => {
    expect(first("cardamom tablespoons").cut).toEqual({ before: false, after: false });
    expect(first("schoolchildren average").cut).toEqual({ before: true, after: true });
  });

  test("carries the chain from the publisher to the speaker", () => {
    const { attribution, speaker } = first("Tickets do not get seasick");
    expect(attribution).toMatchObject({ voice: "direct", speaker: "Solveig Årvåk" });
    expect(attribution.chain.map(({ name }) => name)).toEqual(["Skolmund Courier", "Solveig Årvåk"]);
    expect(speaker).toEqual({ name: "Solveig Årvåk", kind: "state body", country: "XB" });
  });

  test("of a digest is ours, has no voice, and marks the source's words in it", () => {
    const text = 'It calls the gulls "a cloud of white noise". It counts them.';
    const library = libraryOf([documentOf(text, { text: "digest" })]);
    const { exact, words, attribution, phrases } = first("gulls", library);
    expect({ words, voice: attribution.voice, speaker: attribution.speaker }).toEqual({
      words: "ours",
      voice: null,
      speaker: null,
    });
    expect(exact).toBe(text);
    expect(phrases.map(({ start, end }) => text.slice(start, end))).toEqual(["a cloud of white noise"]);
  });
});

test("the best passage of each issuer comes before anyone's second", () => {
  const { quotations, total } = ask("sailings", { limit: 100 });
  const issuers = quotations.map(({ issuer }) => issuer.name);
  const different = new Set(issuers).size;
  expect(different).toBeGreaterThan(2);
  expect(new Set(issuers.slice(0, different)).size).toBe(different);
  expect(total).toBe(quotations.length);
});

test("a limit shortens the list and not the count", () => {
  const { quotations, total } = ask("sailings", { limit: 2 });
  expect(quotations).toHaveLength(2);
  expect(total).toBeGreaterThan(2);
});

test("other spellings of a name that were found are told, in the spelling of the texts", () => {
  expect(ask("Лёврей").widened).toEqual([
    { asked: "Лёврей", found: expect.arrayContaining(["Løvrey", "Lövrey", "Lovrey"]) },
  ]);
  expect(ask("cardamom").widened).toEqual([]);
});

test("a name that is asked for again and again is told once to stand in other spellings", () => {
  expect(ask("Лёврей ".repeat(30)).widened).toEqual(ask("Лёврей").widened);
});

describe("where nothing is found", () => {
  test("the answer says that it is not in these documents, and offers spellings", () => {
    const answer = ask("helicoptre parrott");
    expect(answer.total).toBe(0);
    expect(notFound(ask("helicopter"), examples)[0]).toBe("Not found in these 6 documents: “helicopter”");
    expect(notFound(answer, examples)[1]).toMatch(/^No passage has “helicoptre”/);
    expect(answer.unknown.map(({ word }) => word)).toContain("helicoptre");
  });

  test("in digests, the answer does not say that the documents do not have it", () => {
    const library = libraryOf([documentOf('It calls it "a boat of boats".', { text: "digest" })]);
    const lines = notFound(ask("gulls", { library }), library);
    expect(lines.slice(0, 2)).toEqual([
      "Not found in the digests of the one document: “gulls”",
      "The full texts may have it; they are not loaded.",
    ]);
    expect(ask('"calls it"', { library }).total).toBe(0);
    expect(ask('"boat of boats"', { library }).total).toBe(1);
  });

  test("a query can't forge lines of the reply", () => {
    expect(ask("zebra\nThe position of \u001B[1mnobody").query).toBe("zebra The position of [1mnobody");
  });

  test("for want of a word that can be searched, the answer says so", () => {
    const answer = ask("what about the");
    expect(answer).toMatchObject({ searchable: false, total: 0 });
    expect(notFound(answer, examples).join(" ")).toMatch(/Words in quotation marks are searched/);
  });
});

describe("coverage", () => {
  const from = (name: string, kind: string, country: string | null) => ({ issuer: { name, kind, country } });
  const corpus = (...issuers: ReturnType<typeof from>[]) =>
    libraryOf(issuers.map((given, index) => documentOf("Text.", { ...given, ref: `r${index}` }, `d${index}`))).corpus;

  test("names the kinds and the country of the issuers", () => {
    expect(
      coverageOf(
        corpus(
          from("A", "state body", "AZ"),
          from("B", "state body", "AZ"),
          from("C", "legislator", "AZ"),
          from("D", "media", "AZ"),
          from("E", "media", "AZ"),
        ),
      ),
    ).toEqual(["All 5 documents: state bodies, a legislator or media of Azerbaijan.", "None from elsewhere."]);
  });

  test("counts the documents of each country, most first", () => {
    expect(coverageOf(corpus(from("A", "NGO", null), from("B", "court", "NO"), from("B", "court", "NO")))[0]).toBe(
      "3 documents: 2 by a court of Norway; 1 by an NGO of no one country.",
    );
  });

  test("of the examples names their invented countries", () => {
    expect(coverageOf(examples.corpus)[0]).toMatch(/^6 documents: 4 by .* of Velmark; 2 by .* of Tystrey Isles\.$/);
  });
});

describe("the lines around an excerpt", () => {
  const SPEAKERS = [
    { name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: [] },
    { name: "Ben Rask", role: "Minister", kind: "individual", country: "NO", aliases: [] },
  ];
  const lines = (text: string, query: string, given: Record<string, unknown> = {}) => {
    const quotation = first(query, libraryOf([documentOf(text, { speakers: SPEAKERS, ...given })]));
    return [wordsLine(quotation), positionLine(quotation), ...wordsNotes(quotation), ...statusNotes(quotation.status)];
  };

  test("tell reported speech from direct, with the chain in words", () => {
    expect(lines("Ada Holm said that the ferry was late.", "ferry")).toEqual([
      "Reported speech: Ada Holm, Mayor, as reported by the Harbour Board, published by Test Gazette",
      "The position of the Harbour Board, published by Test Gazette.",
    ]);
    expect(lines("“The ferry is late,” Ada Holm said.", "ferry")[0]).toBe(
      "Direct quotation: Ada Holm, Mayor, as quoted by the Harbour Board, published by Test Gazette",
    );
  });

  test("tell of words in a quotation who quotes whom", () => {
    const text =
      "Ada Holm said: “I asked. Then Ben Rask told me, “the ferry sails at dawn with all of us,” and I slept.”";
    const given = {
      publisher: { name: "Test Gazette", kind: "media", country: "SE" },
      issuer: { name: "Harbour Wire", kind: "media", country: "SE" },
    };
    const [quotation] = answerQuote(libraryOf([documentOf(text, { speakers: SPEAKERS, ...given })]), {
      query: "ferry dawn",
      filter: { speaker: "Ben Rask" },
      limit: 1,
    }).quotations;
    if (!quotation) throw new Error("nothing found");
    const attribution = {
      voice: "direct" as const,
      speaker: "Ben Rask",
      chain: [
        { name: "Test Gazette", role: null },
        { name: "Harbour Wire", role: null },
        { name: "Ada Holm", role: "Mayor" },
        { name: "Ben Rask", role: "Minister" },
      ],
    };
    expect(wordsLine({ ...quotation, attribution, voices: [], mixed: false })).toBe(
      "Direct quotation: Ben Rask, Minister, as quoted by Ada Holm, as quoted by Harbour Wire, published by Test Gazette",
    );
  });

  test("say where no speaker is established", () => {
    expect(lines("The ferry was late.", "ferry")[0]).toBe(
      "Text of the document; speaker not established; issued by the Harbour Board, published by Test Gazette",
    );
  });

  test("say that words of somebody on another side are the issuer's choice and cut", () => {
    expect(lines("Ben Rask said: “The ferry ... was late [again].”", "ferry")).toEqual([
      "Words that the Harbour Board attributes to Ben Rask, Minister; published by Test Gazette",
      "The position of the Harbour Board, published by Test Gazette.",
      "“...” and “[ ]” stand in its text; original not here.",
    ]);
  });

  test("name a speaker whose words stand inside the excerpt", () => {
    const text =
      'The statement reads: "The ferry was late, and all of us waited for it in the rain until noon, when Ben Rask said: “No ... [boat].” It left."';
    expect(lines(text, "ferry rain")).toEqual([
      "Direct quotation: Harbour Board, published by Test Gazette",
      "The position of the Harbour Board, published by Test Gazette.",
      "In it, the Harbour Board attributes words to Ben Rask; “...” and “[ ]” stand in its text; original not here.",
    ]);
  });

  test("give a medium no position: it publishes", () => {
    const medium = { name: "Test Gazette", kind: "media", country: "SE" };
    expect(lines("The ferry was late.", "ferry", { issuer: medium })[1]).toBe("Published by Test Gazette.");
    expect(lines("The ferry was late.", "ferry", { issuer: { ...medium, name: "Wire" } })[1]).toBe(
      "Published by Test Gazette, from Wire.",
    );
  });

  test("mark a headline as printed", () => {
    expect(lines("Ferry late\n\nIt rained.", "ferry", { title: "Ferry late" })[0]).toBe(
      "Headline as printed, published by Test Gazette",
    );
  });

  test("pass on that a document was corrected or withdrawn", () => {
    expect(
      lines("The ferry was late.", "ferry", { status: { corrected: "it was early", retracted: "2021" } }).slice(2),
    ).toEqual(["Retracted: 2021", "Corrected: it was early"]);
  });

  test("say how a date is known where it is not simply stated", () => {
    const quotation = first("schoolchildren average");
    expect(headline(quotation)).toBe("Coastal Ferry Authority · 14 October 2019");
    expect(dateLine({ edtf: "2019-11~", display: "c. November 2019", basis: "inferred from the sailings" })).toBe(
      "c. November 2019 (inferred from the sailings)",
    );
    expect(dateLine({ edtf: null, display: "undated", basis: "no date on the page" })).toBe(
      "undated (no date on the page)",
    );
  });
});

describe("a question", () => {
  test("is answered with what was searched of it, where words of asking were left out", () => {
    const notes = (query: string) => queryNotes(ask(query));
    expect(notes("what does the Courier say about passengers?")).toEqual([
      "Only words of “Courier” were searched, as the question asks for them.",
    ]);
    expect(notes("passengers a week")).toEqual([]);
  });
});

describe("a question that is too much to search whole", () => {
  // One sign that unfolds into eighteen letters (Unicode, NFKC of U+FDFA).
  const sign = "\uFDFA";
  const long = `passengers ${sign.repeat(500)} ferry zeppelin`;

  test("is answered with how much of it was searched", () => {
    const { cutTo } = ask(long);
    expect(cutTo).toEqual({ characters: expect.any(Number), words: null, phrases: null });
    const read = long.slice(0, cutTo?.characters ?? 0);
    expect(read).toContain("passengers");
    expect(read).not.toContain("zeppelin");
    expect(queryNotes(ask(long))[0]).toBe(`Only the first ${read.length} characters of this question were searched.`);
  });

  test("counts its characters from its start, where it asks for somebody’s words", () => {
    const start = "What does the Courier say about ";
    const { askedOf, cutTo } = ask(`${start}${long}`);
    expect(askedOf?.speaks).toBe(true);
    expect((cutTo?.characters ?? 0) - start.length).toBe((ask(` about ${long}`).cutTo?.characters ?? 0) - 7);
  });

  test("says of how many of its words and phrases the rarest were looked up", () => {
    const words = Array.from({ length: 40 }, (_, at) => `passenger${String.fromCharCode(97 + (at % 26))}${at}`);
    const phrases = Array.from({ length: 9 }, () => '"a week"').join(" ");
    expect(ask(words.join(" ")).cutTo).toEqual({ characters: null, words: 32, phrases: null });
    expect(queryNotes(ask(words.join(" ")))[0]).toBe("Only the 32 rarest words of this question were searched.");
    expect(queryNotes(ask(phrases))[0]).toBe("Only the 8 rarest phrases of this question were searched.");
  });

  test("is none where all of it is searched, nor where only signs follow", () => {
    for (const query of ["passengers a week", words(32), `passengers ${"a".repeat(5990)}?!`])
      expect(ask(query).cutTo).toBeNull();
  });

  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
});

describe("sources", () => {
  test("are listed oldest first, undated ones last", () => {
    const { documents } = answerSources(examples) ?? { documents: [] };
    expect(documents.map(({ issued }) => issued.edtf)).toEqual([
      "2019-10-14",
      "2019-11-22",
      "2019-11-27",
      "2019-11~",
      "2020-02-11",
      null,
    ]);
  });

  test.each(["courier-2019-report", "sc22", "SC22", "sc22-4a", "sc22-4a-9wv"])("can be asked for one by %s", (name) => {
    expect(answerSources(examples, { id: name })?.documents.map(({ id }) => id)).toEqual(["courier-2019-report"]);
  });

  test("that do not exist are not answered", () => {
    for (const name of ["nope", "sc2", "sc22-", "courier"]) expect(answerSources(examples, { id: name })).toBeNull();
  });
});

describe("of a digest", () => {
  const list = "It describes gulls, 2 of them.\n- eleven sat on the bell\n- a cloud of “noise”";
  const quotation = () => first("gulls noise", libraryOf([documentOf(list, { text: "digest" })]));

  test("an excerpt is a gist with all its phrases, which can be told apart", () => {
    expect(quotation().exact).toBe(list);
    expect(gistOf(quotation())).toBe("It describes gulls, 2 of them.");
    expect(phrasesOf(quotation())).toEqual([
      { exact: "eleven sat on the bell", place: 0, cut: { before: false, after: false }, told: null },
      { exact: "a cloud of “noise”", place: 1, cut: { before: false, after: false }, told: null },
    ]);
  });

  test("the phrases that hold what was asked come first", () => {
    expect(phrasesOf(quotation(), ["noise"]).map(({ exact }) => exact)).toEqual([
      "a cloud of “noise”",
      "eleven sat on the bell",
    ]);
  });

  test.each([
    ["how many skippers lost both oars", "7 skippers lost both of their oars"],
    ["how many rowers were rescued", "a further 1,275 rowers were rescued"],
    ["which skippers lost one oar", "30 skippers lost one of their oars"],
    ["drowned rowers", "40 elderly rowers, all of them drowned"],
    ["what was the fate of the rowers", "the fate of 15 rowers"],
    ["when did the regatta begin", "on the night of 3 June 1911"],
    ["how many boats were destroyed", "12 boats were destroyed"],
    ["were any ships destroyed", "12 boats were destroyed"],
  ])("where they hold as many words, by the rarer ones, and what stands around them: %s", (asked, best) => {
    const text = `The club counts rowers, skippers, oars and ships.
- on the night of 3 June 1911
- 30 skippers lost one of their oars
- 40 elderly rowers, all of them drowned
- a further 1,275 rowers were rescued
- 7 skippers lost both of their oars
- rowers are proud of their boats
- 12 boats were destroyed
- the fate of 15 rowers`;
    const gulls = "It speaks of rowers.\n- rowers are people\n\nIt goes on.\n- rowers are never late";
    const library = libraryOf([
      documentOf(text, { text: "digest" }, "club"),
      documentOf(gulls, { text: "digest", ref: "gull" }, "gulls"),
    ]);
    const [document] = library.corpus.documents as [Document];
    const [passage] = document.passages as [Passage];
    const quotation = quotationOf(library.corpus, { document, passage }, passage, 0);
    const { source, phrases } = foundWords(library, asked, quotation);
    expect(phrasesOf(quotation, source, phrases)[0]?.exact).toBe(best);
  });

  test("and it is said that they stand in another order than in the source, where they do", () => {
    const headOf = (found: string[]) => groupedPhrases(quotation(), phrasesOf(quotation(), found), false).head;
    expect(headOf(["noise"])).toBe("phrases, best match first");
    expect(headOf(["bell"])).toBe("phrases");
  });

  test("a phrase that an excerpt cuts is marked, and no other", () => {
    const library = libraryOf([documentOf(list, { text: "digest" })]);
    const [document] = library.corpus.documents as [Document];
    const [passage] = document.passages as [Passage];
    const cut = quotationOf(library.corpus, { document, passage }, { start: 0, end: list.length - 9 }, 0);
    expect(phrasesOf(cut)).toEqual([
      { exact: "eleven sat on the bell", place: 0, cut: { before: false, after: false }, told: null },
      { exact: "a cloud o", place: 1, cut: { before: false, after: true }, told: null },
    ]);
  });

  test("nobody is named but whom its passage names, and it says that it does not say who speaks", () => {
    const speakers = [
      { name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: [] },
      { name: "Ben Rask", role: "Minister", kind: "individual", country: "NO", aliases: ["the minister"] },
    ];
    const text = "It gives words of Holm.\n- gulls are not late\n\nIt asks for a bell.\n- a bell without terns";
    const notes = (query: string, given: object) =>
      wordsNotes(first(query, libraryOf([documentOf(text, { text: "digest", ...given })])));
    expect(notes("gulls", { speakers })).toEqual([
      "Named here: Ada Holm. The digest doesn’t say who spoke each of these phrases.",
    ]);
    expect(notes("terns", { speakers })).toEqual(["The digest doesn’t say who spoke each of these phrases."]);
    expect(notes("gulls", { speakers: [] })).toEqual([]);
  });

  test("where it says whose its phrases are, those of whoever is asked about come first, and the gist is ours alone", () => {
    const speakers = [{ name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["Holm"] }];
    const text = "It asks for a bell.\n- Ada Holm came late\nHolm:\n- a bell\nHolm, reported:\n- without terns";
    const quotation = first("bell", libraryOf([documentOf(text, { text: "digest", speakers })]));
    expect(gistOf(quotation)).toBe("It asks for a bell.");
    expect(wordsNotes(quotation)).toEqual([]);
    expect(phrasesOf(quotation, ["Holm"]).map(({ exact }) => exact)).toEqual([
      "a bell",
      "without terns",
      "Ada Holm came late",
    ]);
    const { head, groups } = groupedPhrases(quotation, phrasesOf(quotation), false);
    expect(head).toBe("phrases");
    expect(groups.map(({ voice }) => voice)).toEqual([
      "speaker not established",
      "quoting Ada Holm, Mayor",
      "reporting words of Ada Holm, Mayor",
    ]);
    expect(groupedPhrases(quotation, phrasesOf(quotation).slice(1, 2), true).head).toBe("phrases, quoting Ada Holm");
  });

  test("what only our words have of the question is said to be found by those", () => {
    const library = libraryOf([documentOf("It counts terns.\n- eleven sat on the bell", { text: "digest" })]);
    const found = (query: string) => foundLine(foundWords(library, query, first(query, library)));
    expect(found("terns")).toBe("Found by this project’s words only: terns");
    expect(found("bell")).toBe("Found by: bell");
    expect(found("bell terns")).toBe("Found by: bell");
  });

  test("a question for somebody's words does not promise that phrases are theirs", () => {
    const speakers = [{ name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: [] }];
    const text = "It gives words of Ada Holm.\n- gulls are not late";
    const answer = ask("what did Ada Holm say", {
      library: libraryOf([documentOf(text, { text: "digest", speakers })]),
    });
    expect(answer.quotations.length + answer.nearest.length).toBeGreaterThan(0);
    expect(queryNotes(answer).join(" ")).not.toContain("Only words of");
  });

  test("the gist of prose has a mark where a phrase of the source stood", () => {
    const prose = documentOf('It calls them "a cloud of gulls", and waits.', { text: "digest" });
    expect(gistOf(first("gulls", libraryOf([prose])))).toBe("It calls them …, and waits.");
  });
});
