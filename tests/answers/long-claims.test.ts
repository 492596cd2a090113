import { join } from "node:path";
import { expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { openCorpus, ROOT } from "../support.ts";

const library = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });

const THINGS = ["kettle", "orchard", "violin", "glacier", "sandwich", "lantern", "meadow", "violet", "piano", "saddle"];
const sentence = (at: number) =>
  `Our ${THINGS[at % 10]} number ${at + 3} has hardly met a ${THINGS[(at * 7 + 3) % 10]} behind that yellow wall.`;

test.each([
  [12, 1000],
  [28, 2000],
])("a text of %i sentences that stand nowhere is told so, as each of them was looked for", (count, least) => {
  const text = Array.from({ length: count }, (_, at) => sentence(at)).join(" ");
  expect(text.length).toBeGreaterThan(least * 0.8);
  const { verdict, isCutShort } = answerVerify(library, text);
  expect([verdict, isCutShort]).toEqual(["absent", false]);
});

test("one sentence of a source amid such a text is still found", () => {
  const [document] = library.corpus.documents.filter(({ form }) => form === "full");
  const own = document?.passages.flatMap(({ sentences }) => sentences).find(({ start, end }) => end - start > 60);
  const words = document?.text.slice(own?.start, own?.end).replace(/\s+/g, " ") ?? "";
  const text = [...Array.from({ length: 20 }, (_, at) => sentence(at)), words].join(" ");
  const { verdict, matches } = answerVerify(library, text);
  expect([verdict, matches[0]?.document]).toEqual(["near", document?.id]);
});

test("more quotations than are compared are not told to be in no document, though each sentence was looked for", () => {
  const others = THINGS.slice(0, 6).map((thing) => `My uncle told us “no ${thing} ever ate a pie of pears” today.`);
  const altered = "the boat is fuller than she was, and that she comes when she said she will";
  const last =
    "When my neighbour who sells kettles came by yesterday evening with the old dog and a basket of pears he told us " +
    `“${altered}” and then went on about the weather, the price of butter and a film that he had seen with his aunt.`;
  expect(answerVerify(library, last).verdict).toBe("near");
  const { verdict, isCutShort } = answerVerify(library, [...others, last].join(" "));
  expect([verdict, isCutShort]).toEqual(["uncheckable", true]);
});
