import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { editLine, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// A number in words or digits, or with another scale, is the same number: an edit that is named. Another is none.

function told(text: string, asked: string, language = "en") {
  const answer = answerVerify(libraryOf([documentOf(text, { language })]), asked);
  const [match] = answer.matches;
  return {
    verdict: answer.verdict,
    first: verdictLine(answer),
    edits: (match?.edits ?? []).map((edit) => editLine(edit)),
  };
}

describe("a number in another form is an edit", () => {
  test.each([
    [
      "The lake lost 1.9 million litres in the dry month.",
      "The lake lost 1,900,000 litres in the dry month.",
      "1.9 million",
    ],
    [
      "The lake lost 1,900,000 litres in the dry month.",
      "The lake lost 1.9 million litres in the dry month.",
      "1,900,000",
    ],
    ["We mended nine boats before the frost.", "We mended 9 boats before the frost.", "nine"],
    ["We mended 9 boats before the frost.", "We mended nine boats before the frost.", "9"],
    ["Two dozen families came over the ice.", "24 families came over the ice.", "Two dozen"],
    ["Twenty-four families came over the ice.", "24 families came over the ice.", "Twenty-four"],
    ["The town got half a million for the pier.", "The town got 500,000 for the pier.", "half a million"],
    ["For the pier the town got half a million.", "For the pier the town got 500,000.", "half a million"],
    ["The roof cost 20,000 crowns last year.", "The roof cost 20 thousand crowns last year.", "20,000"],
    ["The roof cost 20,000 crowns last year.", "The roof cost twenty thousand crowns last year.", "20,000"],
    [
      "The rent of the lower quay will rise by four percent in May.",
      "The rent of the lower quay will rise by 4% in May.",
      "four percent",
    ],
    ["The rent will rise by 4 per cent in May.", "The rent will rise by four percent in May.", "4 per cent"],
    ["The light burns from the first of November.", "The light burns from the 1st of November.", "first"],
    ["He counted two hundred and twelve dead birds.", "He counted 212 dead birds.", "two hundred and twelve"],
    ["The nine-year-old boat sank at the pier.", "The 9-year-old boat sank at the pier.", "nine"],
    ["More than thirteen hundred came to the fair.", "More than 1,300 came to the fair.", "thirteen hundred"],
  ])("%s", (text, asked, source) => {
    const { verdict, first, edits } = told(text, asked);
    expect([verdict, first], asked).toEqual(["exact", "Same words"]);
    expect(edits).toEqual([expect.stringMatching(/^Edit, number in another form: /)]);
    expect(edits[0]).toContain(`the source has “${source}”`);
  });

  test("also beside a marked cut, and two in one sentence", () => {
    const text = "We mended nine boats before the frost came. The guild paid for three of them in the spring.";
    expect(told(text, "We mended 9 boats before the frost came … paid for 3 of them").verdict).not.toBe("exact");
    expect(told(text, "The guild paid for 3 of them in the spring").edits).toHaveLength(1);
    const both = told("We lost nine boats and two dozen nets that night.", "We lost 9 boats and 24 nets that night.");
    expect([both.verdict, both.edits.length]).toEqual(["exact", 2]);
  });
});

describe("another number stays a difference", () => {
  test.each([
    ["The lake lost about 1.9 million litres in the dry month.", "The lake lost 1,900,000 litres in the dry month."],
    ["The lake lost 1.9 million litres in the dry month.", "The lake lost 1,800,000 litres in the dry month."],
    ["The lake lost 1.9 million litres in the dry month.", "The lake lost 1.9 thousand litres in the dry month."],
    ["The lake lost 1.9 million litres in the dry month.", "The lake lost 19 million litres in the dry month."],
    ["The lake lost five hundred thousand litres.", "The lake lost 500 litres."],
    ["For the pier the town got five hundred thousand.", "For the pier the town got 500."],
    ["For the pier the town got two and a half million.", "For the pier the town got 2 million."],
    ["For the pier the town got two and a half.", "For the pier the town got 2."],
    ["Twenty-five thousand came to the fair in May.", "5,000 came to the fair in May."],
    ["They counted one hundred and five boats.", "They counted 5 boats."],
    ["Dozens of families came over the ice.", "12 families came over the ice."],
    ["Two dozen families came over the ice.", "2 families came over the ice."],
    ["We mended at least nine boats before the frost.", "We mended 9 boats before the frost."],
    ["We mended none of the nine boats.", "We mended 9 boats."],
    ["The rent will rise by four percent in May.", "The rent will rise by 4 crowns in May."],
    ["The pump gave 1.275 litres in the test.", "The pump gave 1,275 litres in the test."],
    ["The light burns from the first of November.", "The light burns from the 11th of November."],
    ["Nine or ten boats were lost that night.", "9 boats were lost that night."],
    ["Six to seven hundred boats were lost that night.", "6 to 700 boats were lost that night."],
    ["Between nine and twelve boats were lost that night.", "12 boats were lost that night."],
    ["The crew had 5 boats and 40 nets that night.", "The crew had forty boats and five nets that night."],
  ])("%s", (text, asked) => {
    expect(told(text, asked).verdict, asked).not.toBe("exact");
  });

  test("and so does one in a language whose numbers are not known", () => {
    expect(
      told("Der See verlor 1,900 Liter in dem Monat.", "Der See verlor 1900 Liter in dem Monat.", "de").edits,
    ).toEqual([]);
  });
});
