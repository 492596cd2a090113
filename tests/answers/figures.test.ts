import { beforeAll, describe, expect, test } from "vitest";
import { answerFigures, chooseFigures } from "../../src/answers/figures/figures.ts";
import type { FigureRow } from "../../src/answers/figures/row.ts";
import { quoteFigure } from "../../src/answers/figures/value.ts";
import { figureNotes, figureStatus, noFigures } from "../../src/prose/figures.ts";
import type { Library } from "../../src/search/library.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";

/** Reports of one event by several papers, oldest first. */
function reports(...texts: string[]): Library {
  return libraryOf(
    texts.map((text, index) => {
      const paper = { name: `Paper ${index + 1}`, kind: "media", country: "SE" };
      return documentOf(
        text,
        { ref: `p${index + 1}`, issued: `2020-01-0${index + 1}`, publisher: paper, issuer: paper },
        `p${index + 1}`,
      );
    }),
  );
}

/** Rows as "label: numbers (documents)". */
function rows(library: Library, about: string | null = null): string[] {
  return answerFigures(library, about).figures.map(
    ({ label, numbers, documents }: FigureRow) => `${label}: ${numbers.join(", ")} (${documents.join(" ")})`,
  );
}

describe("figures of several reports stand together", () => {
  test("where the same is said of people, though their numbers differ", () => {
    const library = reports(
      "At least 45 people were killed and 120 injured when floods hit Arda, the ministry said.",
      "The Red Crescent in Arda put the number of dead at 52 and said 132 people were hurt.",
      "The floods in Arda have claimed 45 lives, the ministry said, while the Red Crescent speaks of 52 dead.",
    );
    expect(rows(library)).toEqual(["“people were killed”: 45, 52 (p1 p2 p3)", "“people were hurt”: 120, 132 (p1 p2)"]);
  });

  test("where two sides of one report count the same", () => {
    const library = reports(
      "The union in Lorne said 12,000 workers had joined the strike, while the company spoke of 7,500.",
      "Some 7,500 employees in Lorne stayed away from work.",
    );
    expect(rows(library)).toEqual([
      "“workers had joined the strike”: 7500, 12000 (p1)",
      "“employees in Lorne stayed away”: 7500 (p2)",
    ]);
  });

  test("by nouns that mean the same, where the number is the same; refugees are not any survivors", () => {
    const library = reports(
      "In Arda 18 refugees were rescued and Eight families moved out.",
      "A ship took 18 survivors to Arda, and eight households moved away.",
    );
    const { figures } = answerFigures(library, null);
    expect(figures.map(({ label, status }) => [label, status])).toEqual([
      ["“families moved out”", "words"],
      ["“refugees were rescued”", "one"],
      ["survivors", "one"],
    ]);
  });

  test("only where the same is said of them: visits are not unannounced visits", () => {
    const library = reports(
      "In Arda the office made 38 unannounced visits, of which 11 took place at night.",
      "The service in Arda knows of 35 visits, eight of them at night.",
    );
    expect(rows(library)).toEqual([
      "“unannounced visits”: 38 (p1)",
      "“took place at night”, of “38 unannounced visits”: 11 (p1)",
      "visits: 35 (p2)",
      "“at night”, of “35 visits”: 8 (p2)",
    ]);
  });

  test("where two accounts of one report each have a whole and the same part of it", () => {
    const library = reports(
      "According to the Mission, 90 people were killed in Arda, 31 of them children. The Union says it has found 80 names, including 24 children.",
      "In Arda 90 people were killed, including 31 children.",
    );
    expect(rows(library)).toEqual([
      "“people were killed in Arda”: 80, 90 (p1 p2)",
      "children, of “90 people”: 24, 31 (p1 p2)",
    ]);
  });

  test("votes as they are counted, in words of several kinds", () => {
    const library = reports(
      "The Assembly of Tarn voted 61 to 38 to raise the age; four members abstained.",
      "By 61 votes to 38, with four abstentions, the Assembly of Tarn has raised the age.",
      "In Tarn the law was adopted with 61 votes in favour and 38 against.",
    );
    expect(rows(library)).toEqual([
      "“votes in favour”: 61 (p1 p2 p3)",
      "votes: 38 (p1 p2 p3)",
      "“members abstained”: 4 (p1 p2)",
    ]);
  });
});

describe("figures of several reports stay apart", () => {
  test("where one speaker gives two numbers, who speaks of two things", () => {
    const library = reports(
      "In Arda 413 people were killed. In one street 56 people were killed.",
      "In Arda 413 people were killed.",
    );
    expect(rows(library)).toEqual(["“people were killed” (413): 413 (p1 p2)", "“people were killed” (56): 56 (p1)"]);
  });

  test("where they are parts of different wholes, though the number is the same", () => {
    const library = reports(
      "In Arda 90 people died, including 26 children. The fate of 50 people, including 12 children, is unknown.",
      "In Arda 50 people are missing, including 26 children.",
    );
    expect(rows(library)).toContain("children, of “90 people”: 26 (p1)");
    expect(rows(library)).toContain("children, of “50 people”: 12, 26 (p1 p2)");
  });

  test("where one lost both parents and the other one of them", () => {
    const library = reports(
      "In Arda 12 children lost both parents and 90 children lost a parent.",
      "In Arda 12 children were orphaned and 92 children lost one parent.",
    );
    expect(rows(library)).toEqual([
      "“children lost both parents”: 12 (p1 p2)",
      "“children lost a parent”: 90, 92 (p1 p2)",
    ]);
  });

  test("where they are of different years, or of then and now", () => {
    const library = reports(
      "In 2019 the port of Arda carried 400 passengers a week.",
      "In 2021 the port of Arda carried 700 passengers a week.",
    );
    expect(rows(library)).toEqual(["passengers a week (400): 400 (p1)", "passengers a week (700): 700 (p2)"]);
  });

  test("where the documents have no name in common", () => {
    expect(rows(reports("In Arda 45 people were killed.", "In Belm 52 people were killed."))).toHaveLength(2);
  });

  test.each<[why: string, one: string, other: string]>([
    ["one is planned", "In Arda 20 boats came.", "Arda will send 18 boats."],
    ["one comes on top of others", "In Arda 20 boats came.", "In Arda 18 more boats came."],
    ["they are far apart", "In Arda 20 boats came.", "In Arda 90 boats came."],
    ["they are few", "In Arda three cranes were used.", "In Arda two cranes were used."],
    ["one is lost and the other mended", "In Arda 20 boats were destroyed.", "In Arda 18 boats were repaired."],
    [
      "others have them",
      "In Arda and Belm it rained. Arda sent 20 boats.",
      "In Arda and Belm it rained. Belm sent 24 boats.",
    ],
    ["another noun goes with them", "In Arda 20 city buses ran.", "In Arda 18 tour buses ran."],
    ["one is of those that are broken", "In Arda 20 broken windows were found.", "Arda has 18 windows."],
    [
      "one is what there is room for",
      "The hall of Arda was built for 50 people.",
      "In the hall of Arda there were 48 people.",
    ],
    ["one is a sum of money", "The bridge in Arda costs 900 crowns.", "The boat in Arda costs 800 crowns."],
  ])("where %s", (_, one, other) => {
    expect(answerFigures(reports(one, other), null).figures.filter(({ documents }) => documents.length > 1)).toEqual(
      [],
    );
  });

  test("where one document counts a thing twice", () => {
    const library = reports("In Arda 20 boats came and 24 boats left.", "In Arda there were 22 boats.");
    expect(rows(library)).toHaveLength(3);
  });

  test("where a list goes on with what is said of others", () => {
    const library = reports(
      "The board of Arda counted 120 votes for Holm and 118 for Berg.",
      "Arda has counted 120 votes for Holm.",
    );
    expect(rows(library)[0]).toBe("votes (120): 120 (p1 p2)");
  });

  test("where one is of a year long past, and its text counts those of now too", () => {
    const library = reports(
      "In Arda 214 people were killed. The flood of 2009 killed 96 people in Arda.",
      "The flood in Arda has killed 231 people, and in Belm 88 people were killed.",
    );
    expect(rows(library)[0]).toBe("“people were killed” (214, 231): 214, 231 (p1 p2)");
    expect(rows(library)).toHaveLength(3);
  });

  test("where their documents share hardly a name among many", () => {
    const names = (list: string) =>
      list
        .split(" ")
        .map((name) => `and to ${name}`)
        .join(" ");
    const library = reports(
      `In Arda 45 people were killed, he wrote to Adam ${names("Bert Cora Dirk Emma Fred Gerd Hans")}.`,
      `In Arda 52 people were killed, she wrote to Ida ${names("Jan Kora Lena Mina Nora Olga Pia")}.`,
    );
    expect(rows(library)).toHaveLength(2);
  });

  test("where soldiers and civilians are counted by the same report", () => {
    const library = reports(
      "In Sarn 20 soldiers were killed and 19 civilians were killed.",
      "In Sarn 18 civilians were killed.",
    );
    expect(rows(library)).toEqual(["“civilians were killed”: 18, 19 (p1 p2)", "“soldiers were killed”: 20 (p1)"]);
  });
});

describe("of the invented example", () => {
  let library: Library;
  beforeAll(async () => {
    library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
  });

  test("every excerpt is a slice that holds the number, and the short one is a part of its document", () => {
    for (const row of answerFigures(library, null).figures) {
      expect(row.agree).toBe(row.numbers.length === 1);
      for (const value of row.values) {
        const document = library.corpus.documents.find(({ id }) => id === value.document);
        const quotation = quoteFigure(library, value);
        expect(quotation.exact).toBe(document?.text.slice(quotation.start, quotation.end));
        expect(value.short.exact).toBe(document?.text.slice(value.short.start, value.short.end));
        for (const range of [quotation, value.short]) {
          expect(range.start).toBeLessThanOrEqual(value.number.start);
          expect(range.end).toBeGreaterThanOrEqual(value.number.end);
        }
      }
    }
  });

  test("rows say in words what their numbers come to", () => {
    const status = (label: string) => figureStatus(answerFigures(library, label).figures[0] as FigureRow);
    expect(status("passengers a week")).toBe("numbers differ: 1,140 and 1,410");
    expect(status("crowns")).toBe("same number in 3 documents");
    expect(status("departures")).toBe("same number, different words, in 3 documents");
    expect(status("members")).toBe("one document");
  });

  test("a row is found by its label, by a word of a source, in another spelling, and by its number", () => {
    expect(rows(library, "families that have moved")).toHaveLength(1);
    expect(rows(library, "households")).toEqual([expect.stringMatching(/^“families that have moved/)]);
    expect(rows(library, "PUPILS")).toEqual([expect.stringMatching(/^schoolchildren: 96/)]);
    expect(rows(library, "departures")).toEqual([expect.stringMatching(/^sailings a week \(16\)/)]);
    expect(rows(library, "1,410")).toEqual([expect.stringMatching(/^passengers a week/)]);
    expect(rows(library, "zeppelins")).toEqual([]);
    expect(rows(library, "???")).toEqual([]);
  });

  test("a label names no whole of which only one of its texts speaks", () => {
    const texts = [
      "14 of the 90 sailors were killed in the storm at Tolm on 4 May 2021.",
      "In the storm at Tolm on 4 May 2021, 14 sailors were killed.",
    ];
    const documents = texts.map((text, index) => documentOf(text, { ref: `dc${index}` }, `d${index}`));
    expect(
      answerFigures(libraryOf(documents), null)
        .figures.map((row) => row.label)
        .filter((label) => label.includes(", of “")),
    ).toEqual([]);
  });

  test("no label is there twice, and none has a word that takes a side", () => {
    const labels = answerFigures(library, null).figures.map((row) => row.label);
    expect(new Set(labels).size).toBe(labels.length);
    const { nouns, verbs } = library.corpus.info.avoid;
    const avoided = new RegExp(`(?<!\\p{L})(?:${[...nouns, ...verbs].join("|")})(?!\\p{L})`, "iu");
    expect(labels.filter((label) => avoided.test(label))).toEqual([]);
    expect(chooseFigures(library, (label) => label === labels[0]).figures).toHaveLength(1);
  });
});

test("of a digest, the values are in the source's phrases, and the excerpt is our summary", () => {
  const text = 'It says that "45 people were killed" in Arda, and gives "the fate of 12 of them" as unknown.';
  const library = libraryOf([documentOf(text, { text: "digest" })]);
  const { figures, digests } = answerFigures(library, null);
  expect(digests).toBe(1);
  expect(figures.map(({ label, values }) => [label, values[0]?.short.exact])).toEqual([
    ["“people were killed”", "45 people were killed"],
    ["people, of “45 people”", "the fate of 12 of them"],
  ]);
  const quotation = quoteFigure(library, figures[0]?.values[0] as FigureRow["values"][number]);
  expect(quotation).toMatchObject({ words: "ours", attribution: { voice: null } });
});

describe("a row that compares needs the same thing, said to be the same", () => {
  test.each<[kind: string, one: string, other: string]>([
    ["a range is none of its ends", "killed between 10 and 12 people", "killed 12 people"],
    ["others by trade", "killed 12 fishermen", "killed 15 farmers"],
    ["others by rank", "killed 12 army officers", "killed 9 police"],
    ["treated is not injured", "injured 16,740 people", "left 73,356 people who were treated in hospitals"],
    ["a bound is no other number", "killed at least 40 people", "killed 45 people"],
    ["roughly so many is no other number", "killed about 40 people", "killed 45 people"],
    ["another place", "killed 40 people in Varn", "killed 45 people in Ostby"],
  ])("%s", (_kind, one, other) => {
    const library = reports(`The storm at Tolm on 4 May 2019 ${one}.`, `The storm at Tolm on 4 May 2019 ${other}.`);
    const compared = answerFigures(library, null).figures.filter(({ status }) => status !== "one");
    expect(compared.map(({ label }) => label)).toEqual([]);
  });

  test("a second storm in the same place is another event", () => {
    const library = reports(
      "The storm at Tolm on 4 May 2019 killed 40 people.",
      "The storm at Tolm on 9 June 2015 killed 45 people.",
    );
    expect(answerFigures(library, null).figures.map(({ status }) => status)).toEqual(["one", "one"]);
  });

  test("two reports of one storm differ", () => {
    const library = reports(
      "The storm at Tolm on 4 May 2019 killed 40 people.",
      "The storm at Tolm on 4 May 2019 killed 45 people.",
    );
    expect(answerFigures(library, null).figures.map(({ status }) => status)).toEqual(["differ"]);
  });
});

describe("documents in a language whose numbers and nouns are not known", () => {
  const texts: [text: string, language: string][] = [
    ["The storm sank 40 boats.", "en"],
    ["Der Hafen kostet 150 Milliarden Kronen.", "de"],
    ["Die Fähre hatte 30 Boote.", "de"],
    ["Limanda 30 tekne vardı.", "tr"],
    ["The ferry was late.", "en-GB"],
  ];
  const library = libraryOf(
    texts.map(([text, language], index) => documentOf(text, { language, ref: `ln${index}` }, `l${index}`)),
  );

  test("are told as not read, and not as having no figure", () => {
    const { without, unread, figures } = answerFigures(library, null);
    expect(figures.map(({ numbers }) => numbers)).toEqual([[40]]);
    expect(without).toEqual(["l4"]);
    expect(unread).toEqual([
      { language: "de", documents: ["l1", "l2"] },
      { language: "tr", documents: ["l3"] },
    ]);
  });

  test("are named by language where figures are shown, and where none is found", () => {
    const told =
      "Not read for figures: 2 documents in German and 1 in Turkish. Numbers and nouns are known here in English only.";
    expect(figureNotes(answerFigures(library, null), library)).toContain(told);
    expect(noFigures(answerFigures(library, "Milliarden"))).toContain(told);
    const read = libraryOf([documentOf("The storm sank 40 boats.")]);
    expect(figureNotes(answerFigures(read, null), read).join(" ")).not.toContain("Not read");
  });
});
