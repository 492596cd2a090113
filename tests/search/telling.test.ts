import { expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { documentOf, libraryOf } from "../support.ts";

const library = libraryOf([
  documentOf(`The well in the courtyard was poisoned in the spring of 1911, and the village drank from the brook for a year.

The tram drivers went on strike on Monday. Buses ran on two lines.

The bakers went on strike over the price of flour. It lasted a week.

A burglar broke the window of the library in March. The pane was replaced the same day.

The old mill burned down on the night of 3 June. Two barns were saved.

The council closed the reading room in autumn to save coal.

The swimming bath was closed in May. The pool in Nordby stayed open.

The bridge was built by Jonas Lind between 1880 and 1884.

The tower was built between 1901 and 1903 and stands beside the bridge.

Mayor Elsa Holm refused the petition, since it bore no signatures.

The director resigned on Friday. The board meets in May.

Agnes Dahl wrote the hymn in 1850. The choir sings it every Easter.

The anthem was written in 1871. It is sung every Easter in the square.

The orchard was planted by monks. The hedge was planted in 1790.

The ferry was late on Tuesday because of fog. The train was late on Wednesday.

The dog was found by two schoolgirls near the quarry.

The cat was found near the station in Nordby in good health.

The organist fell from a ladder. The new verger is Berit Moe.
`),
]);

const GERMAN = libraryOf([
  documentOf(
    `Der Brunnen im Hof wurde im Frühjahr vergiftet, und das Dorf trank ein Jahr lang aus dem Bach.

Die Brücke wurde 1884 von Jonas Lind gebaut. Sie steht noch.

Die Fahrer streikten am Montag. Zwei Linien fuhren trotzdem.

Die Bäcker streikten, weil Mehl teurer wurde.
`,
    { language: "de" },
  ),
]);

const isAnswered = (question: string, asked = library) =>
  answerQuote(asked, { query: question, filter: {}, limit: 3 }).quotations.length > 0;

test.each([
  "who broke the window of the library",
  "who built the bridge",
  "who refused the petition?",
  "does anybody know who wrote the hymn",
  "who planted the orchard",
  "who found the dog",
  "who closed the reading room",
  "who sings the hymn",
  "who is the verger",
  "why did the bakers strike",
  "why did the council close the reading room",
  "why did the mayor refuse the petition",
  "why was the ferry late",
])("a passage answers that tells who or why: %s", (question) => {
  expect(isAnswered(question)).toBe(true);
});

test.each([
  "who poisoned the well",
  "who built the tower",
  "who wrote the anthem",
  "who planted the hedge",
  "who found the cat",
  "who closed the swimming bath",
  "who is the organist",
  "why did the tram drivers strike",
  "why did the mill burn down",
  "why was the swimming bath closed",
  "why did the director resign",
  "how come the director resigned",
  "why was the train late",
])("a passage that holds the words and tells neither is only near: %s", (question) => {
  const { quotations, nearest } = answerQuote(library, { query: question, filter: {}, limit: 3 });
  expect(quotations).toEqual([]);
  expect(nearest.length).toBeGreaterThan(0);
});

test("a question with both words in it that asks neither is answered by what holds them", () => {
  expect(isAnswered("when was the tower built")).toBe(true);
  expect(isAnswered("the swimming bath was closed")).toBe(true);
});

test("in German the passive without a doer, and a clause without a reason, answer neither", () => {
  expect(isAnswered("Wer hat den Brunnen vergiftet?", GERMAN)).toBe(false);
  expect(isAnswered("Wer hat die Brücke gebaut?", GERMAN)).toBe(true);
  expect(isAnswered("Warum streikten die Fahrer?", GERMAN)).toBe(false);
  expect(isAnswered("Warum streikten die Bäcker?", GERMAN)).toBe(true);
});

// What stands under a title with the words of the question tells a reason for something else.
const TITLED = libraryOf([
  documentOf(
    `The captain had a headache because he had slept badly. He went to bed at nine.

The freighter struck the bar because its rudder was jammed. The freighter lay there for a week.

Two of the crew were sent home by the owner. They had not been paid since May.
`,
    { title: "Freighter stranded off Nordby: the crew dismissed" },
    "freighter",
  ),
  documentOf(
    `The mayor was late because of snow. She apologised.

The theatre was sold by the town in 1990. Nobody came to the last play.
`,
    { ref: "thea", title: "Theatre closed in Nordby" },
    "theatre",
  ),
]);

test.each([
  "why was the theatre closed",
  "why was the crew dismissed",
  "why did the freighter strand",
  "why was the theatre in Nordby closed",
  "who dismissed the crew",
])("is only near, where a passage holds nothing of it but under its title: %s", (question) => {
  expect(isAnswered(question, TITLED)).toBe(false);
});

test.each(["why did the freighter strike the bar", "who sold the theatre", "why was the mayor late"])(
  "is answered by what holds it itself: %s",
  (question) => expect(isAnswered(question, TITLED)).toBe(true),
);
