import { expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { figureNotes } from "../../src/prose/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

// A count is found by other words for what is counted; all texts are invented.

function libraryOfOne(text: string, synonyms: string[][] = []) {
  return libraryOf([documentOf(text, { ref: "ab1" })], [], synonyms);
}

test.each([
  ["wounded", "At Varn the gale injured 40 sailors and sank 12 boats.", 40, "injured"],
  ["injured", "At Varn the gale wounded 40 sailors and sank 12 boats.", 40, "wounded"],
  ["killed", "The gale left 14 people dead and 12 boats sunk.", 14, "dead"],
  ["number of dead", "The gale killed 14 people and sank 12 boats.", 14, "killed"],
  ["how many were wounded", "At Varn 40 people were hurt, and 12 boats sank.", 40, "hurt"],
  ["captives", "The raiders took 18 people hostage and burned 12 boats.", 18, "hostage"],
  ["minors", "The school boat carried 19 children past 12 ships.", 19, "children"],
  ["fatalities", "Of the crew 14 people lost their lives, and 12 boats sank.", 14, "lost their lives"],
  ["detained", "At the quay guards arrested 7 stewards and sank 12 boats.", 7, "arrested"],
  ["vessels", "The yard built 12 boats and 9 sheds.", 12, "boats"],
  ["households", "The flood drove 22 families to the hill with 12 goats.", 22, "families"],
])("“%s” finds what a source calls otherwise, and says so: %s", (asked, text, value, found) => {
  const library = libraryOfOne(text);
  const answer = answerFigures(library, asked);
  expect(answer.figures.flatMap(({ numbers }) => numbers)).toEqual([value]);
  const word = asked.split(" ").at(-1);
  expect(answer.met).toEqual([{ asked: word, found: [found], same: true }]);
  expect(figureNotes(answer, library)[0]).toContain(`“${found}”`);
});

test("a word that the operator calls the same finds it", () => {
  const library = libraryOfOne("The yard built 12 skiffs and 9 sheds.", [["dinghies", "skiffs"]]);
  const { figures, met } = answerFigures(library, "dinghies");
  expect(figures.map(({ numbers }) => numbers)).toEqual([[12]]);
  expect(met).toEqual([{ asked: "dinghies", found: ["skiffs"], same: true }]);
});

test.each([
  ["wounded", "The gale sank 12 boats. Nobody counted who was there."],
  ["missing", "The gale killed 14 people and injured 40."],
  ["minors", "The gale killed 14 women."],
  ["executed", "The gale killed 14 people."],
  ["drowned", "The fire at the mill left 14 people dead."],
  ["murdered", "In the landslide 14 people died."],
  ["disabled", "The gale injured 40 sailors."],
  ["mutilated", "At Varn 40 sailors were hurt."],
  ["released", "Divers rescued 9 men from the hull."],
  ["survived", "The baker freed 9 hostages."],
  ["saved", "On Monday 9 men were released."],
  ["jailed", "Guards arrested 7 stewards."],
  ["freed", "The raiders took 18 people hostage."],
  ["dead", "The court executed 14 people."],
  ["babies", "The school boat carried 19 pupils."],
  ["mothers", "The gale killed 14 women."],
  ["abstentions", "The board counted 31 votes for the dam."],
  ["children executed", "The gale killed 14 people, 3 of them children."],
  ["children executed", "Of the 14 who were killed, 3 were children."],
  ["sailors wounded", "The gale injured 40 dockers and carried off 12 sailors."],
  ["not wounded", "The gale injured 40 sailors."],
  ["weren't hurt", "The gale injured 40 sailors."],
  ["zeppelins", "The gale sank 12 boats."],
])("“%s” finds nothing that is something else", (asked, text) => {
  expect(answerFigures(libraryOfOne(text), asked)).toMatchObject({ figures: [], met: [] });
});

test("what its own word finds needs no other", () => {
  const answer = answerFigures(libraryOfOne("The gale wounded 40 men. At noon 12 women were injured."), "wounded");
  expect(answer.figures.map(({ numbers }) => numbers)).toEqual([[40]]);
  expect(answer.met).toEqual([]);
});

test("a time by which it is told when something was counted is not what is counted", () => {
  const library = libraryOfOne("Sixty years ago 31 looms stood in the weaving shed, and 12 cats slept between them.");
  expect(answerFigures(library, "years").figures).toEqual([]);
  expect(answerFigures(library, "how many weeks").figures).toEqual([]);
  expect(answerFigures(library, "looms").figures.map(({ numbers }) => numbers)).toEqual([[31]]);
});
