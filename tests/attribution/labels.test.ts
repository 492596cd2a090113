import { beforeAll, describe, expect, test } from "vitest";
import {
  type Label,
  type LabelledDocument,
  type LabelledFigures,
  labelFaults,
  labelledFigures,
  labelledSources,
  labelledTexts,
  type Reading,
  type Score,
  scoreAttribution,
  scoreTable,
  totalScore,
} from "../labels.ts";
import { documentOf, SOURCES, WITHOUT_SOURCES } from "../support.ts";

/** A number in digits or words, after the document's id and the offset. */
const NUMBER =
  /: (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|sixteen|nineteen|none)/i;

function printScores(title: string, labelled: readonly LabelledDocument[]) {
  const rows = labelled.map(
    ({ document, labels }) => [document.id, scoreAttribution(document, labels)] as [string, Score],
  );
  console.log(`${title}\n${scoreTable(rows)}`);
  return rows;
}

function charactersOf({ document: { text }, labels }: LabelledDocument): number {
  return labels.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, "").length, 0);
}

/** The least share of the characters whose voice, and whose speaker, is right. */
const LEAST_RIGHT = 0.95;

function expectRight(name: string, { characters, voiceRight, speakerRight }: Score) {
  expect(voiceRight / characters, `voice, ${name}`).toBeGreaterThanOrEqual(LEAST_RIGHT);
  expect(speakerRight / characters, `speaker, ${name}`).toBeGreaterThanOrEqual(LEAST_RIGHT);
}

function judgesLabels(labelled: () => LabelledDocument[]) {
  test("cover their texts without a gap or an overlap, and name whom metadata or text name", () => {
    const faults = labelled().flatMap(({ document, labels }) =>
      labelFaults(document, labels).map((fault) => `${document.id}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test("give a score to every character that is not furniture", () => {
    const rows = printScores("Attribution against the labels:", labelled());
    for (const [index, [, { characters, voiceRight, speakerRight }]] of rows.entries()) {
      expect(characters).toBeGreaterThan(0);
      expect(characters).toBeLessThanOrEqual(charactersOf(labelled()[index] as LabelledDocument));
      expect(Math.max(voiceRight, speakerRight)).toBeLessThanOrEqual(characters);
    }
  });
}

describe("labels of the invented texts", () => {
  let texts: LabelledDocument[];
  beforeAll(async () => {
    texts = await labelledTexts();
  });

  judgesLabels(() => texts);

  test("are there for at least fourteen texts, with nothing settled in their metadata", () => {
    expect(texts.length).toBeGreaterThanOrEqual(14);
    expect(texts.filter(({ document }) => document.metadata.spans.length > 0)).toEqual([]);
  });

  test("are read rightly in 95 % of all characters", () => {
    const scores = texts.map(({ document, labels }) => scoreAttribution(document, labels));
    expectRight("all texts", totalScore(scores));
  });

  test("have every voice", () => {
    const voices = new Set(texts.flatMap(({ labels }) => labels.map(({ readings }) => readings[0]?.voice)));
    expect([...voices].sort()).toEqual(["direct", "furniture", "indirect", "own"]);
  });
});

describe.skipIf(SOURCES === null)(
  `labels of the five sources${SOURCES === null ? ` (${WITHOUT_SOURCES})` : ""}`,
  () => {
    let sources: LabelledDocument[];
    beforeAll(async () => {
      sources = await labelledSources();
    });

    judgesLabels(() => sources);

    test("are read rightly in 95 % of the characters of each", () => {
      for (const { document, labels } of sources) expectRight(document.id, scoreAttribution(document, labels));
    });

    test("are there for all five", () => {
      expect(sources).toHaveLength(5);
    });
  },
);

describe("labels of figures", () => {
  let labelled: LabelledFigures[];
  beforeAll(async () => {
    labelled = await labelledFigures();
  });

  test("stand in order, each on a number", () => {
    for (const { document, figures } of labelled) {
      const starts = figures.map(({ start }) => start);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      for (const { start } of figures)
        expect(`${document.id} ${start}: ${document.text.slice(start, start + 12)}`).toMatch(NUMBER);
    }
  });

  test("give the value of the digits", () => {
    for (const { document, figures } of labelled) {
      for (const { start, value } of figures) {
        const [, digits, million] = /^(\d[\d,.]*\d|\d)( million)?/.exec(document.text.slice(start, start + 30)) ?? [];
        if (digits !== undefined)
          expect([document.id, start, Number(digits.replaceAll(",", "")) * (million ? 1e6 : 1)]).toEqual([
            document.id,
            start,
            value,
          ]);
      }
    }
  });

  test("name a whole that is labelled too and no smaller than its part", () => {
    for (const { document, figures } of labelled) {
      for (const { start, value, partOf } of figures) {
        if (partOf === undefined) continue;
        const whole = figures.find((figure) => figure.start === partOf);
        expect(whole, `${document.id} ${start}`).toBeDefined();
        expect(whole?.value).toBeGreaterThanOrEqual(value);
      }
    }
  });

  test("use a group for things that some document counts otherwise", () => {
    const values = new Map<string, Set<number>>();
    for (const { figures } of labelled)
      for (const { group, value } of figures) values.set(group, (values.get(group) ?? new Set()).add(value));
    expect(values.get("passengers-a-week-last-winter")).toEqual(new Set([1140, 1410]));
    if (SOURCES !== null) expect(values.get("lost-one-parent")).toEqual(new Set([130, 132]));
  });
});

describe("the score", () => {
  const speakers = [
    { name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["the mayor"] },
    { name: "Ben Rask", role: "Pilot", kind: "individual", country: "NO", aliases: [] },
  ];
  const document = documentOf("“Boats sail,” said Ada Holm.", { speakers });
  const label = (start: number, end: number, ...readings: Reading[]): Label => ({ start, end, readings });
  const direct = (speaker: string | null, via: string[] = []): Reading => ({ voice: "direct", speaker, via });
  const own = (speaker: string | null): Reading => ({ voice: "own", speaker, via: [] });
  const attributed = (voice: "direct" | "own", speaker: string | null, ...chain: string[]) => ({
    ...document,
    attributions: [
      { start: 0, end: 28, attribution: { voice, speaker, chain: chain.map((name) => ({ name, role: null })) } },
    ],
  });

  test("counts characters without white space, voice and speaker apart", () => {
    const given = attributed("direct", "Ben Rask", "Test Gazette", "Harbour Board", "Ben Rask");
    const { wrong, ...score } = scoreAttribution(given, [label(0, 13, direct("Ada Holm")), label(14, 28, own(null))]);
    expect(score).toEqual({ characters: 24, voiceRight: 12, speakerRight: 0, via: { characters: 0, right: 0 } });
    expect(wrong.map(({ start, end, voice, speaker }) => [start, end, voice, speaker])).toEqual([
      [0, 13, true, false],
      [14, 28, false, false],
    ]);
  });

  test("takes any reading, other forms of a name, and the issuer for its own words", () => {
    const given = attributed("own", null, "Test Gazette", "Harbour Board");
    expect(scoreAttribution(given, [label(0, 28, direct("Ada Holm"), own(null))])).toMatchObject({
      voiceRight: 24,
      speakerRight: 24,
    });
    expect(scoreAttribution(given, [label(0, 28, own("Harbour Board"))])).toMatchObject({ speakerRight: 24 });
    expect(scoreAttribution(given, [label(0, 28, own("Ada Holm"))])).toMatchObject({ speakerRight: 0 });
    const mayor = attributed("direct", "The Mayor", "Harbour Board", "The Mayor");
    expect(scoreAttribution(mayor, [label(0, 28, direct("Ada Holm"))])).toMatchObject({ speakerRight: 24 });
    expect(scoreAttribution(mayor, [label(0, 28, direct(null))])).toMatchObject({ speakerRight: 0 });
  });

  test("looks for everybody between issuer and speaker", () => {
    const labels = [label(0, 28, direct("Ada Holm", ["Ben Rask"]))];
    const through = attributed("direct", "Ada Holm", "Harbour Board", "Ben Rask", "Ada Holm");
    expect(scoreAttribution(through, labels).via).toEqual({ characters: 24, right: 24 });
    const past = attributed("direct", "Ada Holm", "Harbour Board", "Ada Holm");
    expect(scoreAttribution(past, labels).via).toEqual({ characters: 24, right: 0 });
  });

  test("counts furniture only where it is quoted", () => {
    const furniture = [label(0, 28, { voice: "furniture" })];
    expect(scoreAttribution({ ...document, attributions: [] }, furniture).characters).toBe(0);
    const quoted = attributed("own", null, "Harbour Board");
    expect(scoreAttribution(quoted, furniture)).toMatchObject({ characters: 24, voiceRight: 0, speakerRight: 0 });
  });

  test("counts as wrong what the document leaves out of its own words", () => {
    expect(scoreAttribution({ ...document, attributions: [] }, [label(0, 28, own(null))])).toMatchObject({
      characters: 24,
      voiceRight: 0,
      speakerRight: 0,
    });
  });
});
