import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { answerFigures } from "../../../src/answers/figures/figures.ts";
import type { FigureRow } from "../../../src/answers/figures/row.ts";
import { oneLine } from "../../../src/text/visible.ts";
import { documentOf, libraryOf, ROOT } from "../../support.ts";

// Rows that set several invented reports of one event side by side: how many of them compare the same thing, and how
// many of those that a person who read the reports would set side by side are there.

export type EventScore = {
  /** Rows that compare texts, and those of them that compare what is the same and say of it what is so. */
  same: { rows: number; right: number };
  differ: { rows: number; right: number };
  /** Pairs of texts that a row should set side by side, and those that one does. */
  pairs: { due: number; found: number };
  wrong: string[];
  missed: string[];
};

const words = z.union([z.string(), z.array(z.string()), z.null()]);
const rowsSchema = z.array(z.array(words)).default([]);
const eventsSchema = z.array(
  z.strictObject({
    about: z.string(),
    texts: z.array(z.string()),
    same: rowsSchema,
    differ: rowsSchema,
    may: rowsSchema,
  }),
);
type Event = z.infer<typeof eventsSchema>[number];

/** Where the numbers of a row stand, by the place of their text. */
type Expected = { is: "same" | "differ" | "may"; places: readonly (readonly number[])[]; name: string };

/** Labelled events of tests/labels. @throws Error where a label's words do not stand in its text once */
export function scoreEvents(part: "dev" | "test", name = "events"): EventScore {
  const file = join(ROOT, "tests/labels", part, `counts/${name}.yaml`);
  const score: EventScore = {
    same: { rows: 0, right: 0 },
    differ: { rows: 0, right: 0 },
    pairs: { due: 0, found: 0 },
    wrong: [],
    missed: [],
  };
  for (const event of eventsSchema.parse(parse(readFileSync(file, "utf8")))) addEvent(event, score);
  return score;
}

function addEvent(event: Event, score: EventScore): void {
  const documents = event.texts.map((text, index) => documentOf(text, { ref: `e${index}v` }, `${index}`));
  const expected = (["same", "differ", "may"] as const).flatMap((is) =>
    event[is].map((row) => expectedOf(event, is, row)),
  );
  const { figures } = answerFigures(libraryOf(documents), null);
  const compared = figures.filter(({ status, documents }) => status !== "one" && documents.length > 1);
  for (const row of compared) {
    const told = row.status === "differ" ? score.differ : score.same;
    const places = expected.filter((one) => isWithin(row, one, expected));
    const isRight = places.some((one) => one.is !== "may" && saysAsMuch(row, one));
    if (!isRight && places.some(({ is }) => is === "may")) continue;
    told.rows += 1;
    if (isRight) told.right += 1;
    else score.wrong.push(`${event.about}: ${row.status}: ${shown(row)}`);
  }
  for (const one of expected) {
    if (one.is === "may") continue;
    for (const [a, b] of pairsOf(one)) {
      score.pairs.due += 1;
      if (compared.some((row) => holds(row, one, a) && holds(row, one, b))) score.pairs.found += 1;
      else score.missed.push(`${event.about}: ${one.name}: ${a} and ${b}`);
    }
  }
}

function expectedOf({ about, texts }: Event, is: Expected["is"], row: Event["same"][number]): Expected {
  const places = row.map((words, index) =>
    [words ?? []].flat().map((one) => {
      const start = texts[index]?.indexOf(one) ?? -1;
      if (start < 0 || texts[index]?.includes(one, start + 1)) throw new Error(`${about}: ${one}`);
      return start;
    }),
  );
  return { is, places, name: row.map((words) => [words ?? "-"].flat().join("/")).join(" | ") };
}

/** Whether a number stands within the first characters of the words of a label. */
function isAt(start: number, place: number): boolean {
  return start >= place && start - place < 3;
}

/** Whether all numbers of a row stand in one that is expected, or in such as may stand with it. */
function isWithin({ values }: FigureRow, expected: Expected, all: readonly Expected[]): boolean {
  const meets = ({ places }: Expected) =>
    places.some((list, text) => list.some((place) => expected.places[text]?.includes(place)));
  const allowed = [expected, ...all.filter((one) => one.is === "may" && meets(one))];
  return values.every(({ document, number }) =>
    allowed.some(({ places }) => places[Number(document)]?.some((place) => isAt(number.start, place))),
  );
}

/** Of a row that differs, a part may be the same number. */
function saysAsMuch({ status }: FigureRow, { is }: Expected): boolean {
  return status !== "differ" || is === "differ";
}

function holds({ values }: FigureRow, { places }: Expected, text: number): boolean {
  return values.some(
    ({ document, number }) => Number(document) === text && places[text]?.some((place) => isAt(number.start, place)),
  );
}

function pairsOf({ places }: Expected): [number, number][] {
  const given = places.flatMap((list, index) => (list.length > 0 ? [index] : []));
  return given.flatMap((a, index) => given.slice(index + 1).map((b): [number, number] => [a, b]));
}

function shown({ values }: FigureRow): string {
  return values.map(({ document, short }) => `[${document}] ${oneLine(short.exact)}`).join(" ");
}
