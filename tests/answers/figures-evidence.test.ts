import { expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

// Numbers of two documents are told as differing only where the words around them show it; all texts are invented.

const LEAD = "The harbour fair of Tolness opened on 4 May 2021 in sunshine.";

/** Keeps what stands behind it away from the first words of a text. */
const TALK = "It was a long day of speeches and songs, and nobody went home before the lamps were lit. ".repeat(5);

function differing(texts: readonly string[]): string[] {
  const documents = texts.map((text, index) => documentOf(text, { ref: `d${index}x` }, `${index}`));
  const { figures } = answerFigures(libraryOf(documents), null);
  return figures.flatMap(({ status, numbers }) => (status === "differ" ? [numbers.join(" and ")] : []));
}

test.each([
  [
    "at a place that both name",
    "Near Tolness pier 12 swimmers were hurt.",
    "At Tolness pier 15 swimmers were hurt.",
    "12 and 15",
  ],
  [
    "told on one day",
    "A nurse said on Friday that 12 swimmers of Tolness were hurt.",
    "A guard said on Friday that 15 swimmers of Tolness were hurt.",
    "12 and 15",
  ],
])("told as differing: %s", (_, one, other, numbers) => {
  expect(differing([`${LEAD} ${TALK} ${one}`, `${LEAD} ${TALK} ${other}`])).toEqual([numbers]);
});

test.each([
  ["far from any name that both have", `${TALK} 12 swimmers were hurt.`, `${TALK} 15 swimmers were hurt.`],
  ["far apart", "In Tolness 12 swimmers were hurt.", "In Tolness 35 swimmers were hurt."],
  ["what has risen since", "In Tolness 12 swimmers were hurt.", "In Tolness the tally rose to 15 swimmers hurt."],
  [
    "told on two days",
    "A nurse of Tolness said on Friday that 12 swimmers were hurt.",
    "A nurse of Tolness said on Saturday that 15 swimmers were hurt.",
  ],
  ["of each of several", "In Tolness 12 kites were lost.", "In Tolness 15 kites were lost by each club."],
  ["what is lacking", "The Tolness choir has 12 singers.", "The Tolness choir has 15 singers fewer than it wants."],
  ["of some", "In Tolness 12 swimmers were hurt.", "In Tolness the parents of 15 swimmers hurt on the pier wept."],
  ["of a week before", "In Tolness 12 kites were lost.", "In Tolness 15 kites were lost last week."],
  ["some by their trade, and people", "In Tolness 12 sailors were hurt.", "In Tolness 15 people were hurt."],
])("nothing told between: %s", (_, one, other) => {
  expect(differing([`${LEAD} ${one}`, `${LEAD} ${other}`])).toEqual([]);
});

test.each([
  [
    "near a name that both have",
    "Near Tolness pier nine kites were lost.",
    "At Tolness pier nine kites were lost.",
    true,
  ],
  ["near none", `${TALK} Nine kites were lost.`, `${TALK} Nine kites were lost.`, false],
  ["near none, but no common number", `${TALK} 1,347 kites were lost.`, `${TALK} 1,347 kites were lost.`, true],
])("a small number is told as the same only where a name shows it: %s", (_, one, other, isTold) => {
  const documents = [one, other].map((text, index) => documentOf(`${LEAD} ${text}`, { ref: `d${index}x` }, `${index}`));
  const { figures } = answerFigures(libraryOf(documents), null);
  expect(figures.some(({ status, documents: ids }) => status === "same" && ids.length > 1)).toBe(isTold);
});
