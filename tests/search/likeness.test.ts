import { expect, test } from "vitest";
import { likenesses, likenessOfWhole, meaningOf } from "../../src/search/likeness.ts";
import { documentOf, libraryOf } from "../support.ts";

const LIBRARY = libraryOf([
  documentOf(
    [
      "The families were able to return to their homes on the island in spring, and their houses were repaired.",
      "The council voted on the budget of the library. Nobody spoke against the new tax.",
      "The ferry sails at noon. Its engine was cleaned by the crew.",
    ].join("\n\n"),
  ),
]);

test("the passage is most like a question of which one sentence says it in other words", () => {
  const found = likenesses(LIBRARY, meaningOf(LIBRARY, "can the residents go back to where they lived"), [0, 1, 2]);
  expect(found.indexOf(Math.max(...found))).toBe(0);
  for (const likeness of found) expect(likeness).toBeGreaterThanOrEqual(0);
  for (const likeness of found) expect(likeness).toBeLessThanOrEqual(1.000001);
});

test("nothing is like a question none of whose words has a meaning that is known", () => {
  expect(likenesses(LIBRARY, meaningOf(LIBRARY, "Zyrkwald 1312"), [0, 1, 2])).toEqual([0, 0, 0]);
});

test("of the whole of a passage, each sentence has its part", () => {
  const library = libraryOf([
    documentOf(
      [
        "The baker kneads dough for bread. Loaves of rye bake in the oven.",
        "The baker kneads dough for bread. A lawyer drew up the contract of sale.",
      ].join("\n\n"),
    ),
  ]);
  const asked = meaningOf(library, "bread from the bakery");
  expect(likenessOfWhole(library, asked, 0)).toBeGreaterThan(likenessOfWhole(library, asked, 1));
  expect(likenessOfWhole(library, asked, 1)).toBeGreaterThan(0);
  expect(likenessOfWhole(library, null, 0)).toBe(0);
});
