import { expect, test } from "vitest";
import { heldOutCounts, heldOutSpeakers, heldOutWordings, type Tally, tallyTable, totalOf } from "./held-out.ts";

// The held-out texts (see held-out.ts). Only numbers are printed. The floors are the first numbers (docs/fidelity.md), less
// three right ones and with one more wrong, since nobody may look up which one a change of rules loses.

test.each<[string, () => Map<string, Tally>, { right: number; wrong: number }]>([
  ["who speaks", heldOutSpeakers, { right: 100, wrong: 7 }],
  ["are these the words", heldOutWordings, { right: 76, wrong: 5 }],
  ["what is counted", heldOutCounts, { right: 63, wrong: 4 }],
])("%s, on texts that nobody looked at", (title, score, { right, wrong }) => {
  const scores = score();
  console.log(`Held out, ${title}: kind | of | right | wrong | left open\n${tallyTable(scores)}`);
  const total = totalOf(scores);
  expect(total.right).toBeGreaterThanOrEqual(right);
  expect(total.wrong).toBeLessThanOrEqual(wrong);
});
