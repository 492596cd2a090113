import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// What somebody thought, hoped, feared or denied is not what they said.

function told(text: string, asked: string) {
  const { verdict, matches } = answerVerify(libraryOf([documentOf(text)]), asked);
  return { verdict, kinds: (matches[0]?.differences ?? []).map(({ kind }) => kind) };
}

describe("what was thought or denied and is pasted as said differs", () => {
  test.each([
    ["Lisbet Holm hoped the ferry would be back by May.", "Holm said the ferry would be back by May", "hedge"],
    ["Lisbet Holm feared the road would be closed.", "Holm: “the road would be closed”", "wording"],
    ["Lisbet Holm believes the tolls are too high.", "The tolls are too high, Holm says", "hedge"],
    ["Lisbet Holm suspected the clerk had taken the keys.", "Holm said the clerk had taken the keys", "wording"],
    ["“The piers are rotten,” Lisbet Holm thought.", "“The piers are rotten,” Holm said", "hedge"],
    ["“The snow will stay here,” hoped Lisbet Holm.", "Holm: The snow will stay here", "hedge"],
    ["The water would rise again, Lisbet Holm feared.", "Holm said that the water would rise again", "hedge"],
    ["The well is poisoned, the mayor suspects. He left.", "“The well is poisoned,” the mayor said", "hedge"],
    ["“Will the ice hold us?” Lisbet Holm doubted.", "“Will the ice hold us?” said Holm", "negation"],
    ["Ida Karr denies the dam is unsafe for boats.", "Karr says the dam is unsafe for boats", "negation"],
    ["The dam is unsafe for boats, Ida Karr denied.", "“The dam is unsafe for boats,” Karr said", "negation"],
    ["“The mole was never sold,” Lisbet Holm denied on Monday.", "The mole was never sold", "negation"],
    ["“The mole was not sold for a boat,” Holm denied in court.", "“The mole was not sold for a boat”", "negation"],
    [
      "“The clerk has sold the mole,” Otto Lind denied yesterday.",
      "“The clerk has sold the mole,” said Lind",
      "negation",
    ],
    ["“The clerk has sold the mole,” he denied at the trial.", "The clerk has sold the mole", "negation"],
    ["“The piers are rotten now,” Lisbet Holm feared last week.", "“The piers are rotten now,” Holm said", "hedge"],
    ["“The gates were rusty and old,” denied Otto Lind.", "Lind: “The gates were rusty and old”", "negation"],
  ])("%s", (text, asked, kind) => {
    const { verdict, kinds } = told(text, asked);
    expect([verdict, kinds.includes(kind as "hedge")], asked).toEqual(["near", true]);
  });

  test("nor is “says the council” said to the council", () => {
    const text = "Ida Karr, who has sat on it for years, denied that the council had lost the money.";
    for (const asked of ["Karr says the council had lost the money", "Karr said the council had lost the money"])
      expect(told(text, asked).verdict, asked).not.toBe("exact");
  });
});

describe("and what was said does not", () => {
  test.each([
    ["“The piers are rotten,” Lisbet Holm said. She feared nothing.", "“The piers are rotten,” Holm said"],
    ["“The piers are rotten.” Lisbet Holm thought so too.", "“The piers are rotten.”"],
    ["“The piers are rotten,” said Lisbet Holm, who feared the gale.", "“The piers are rotten,” Holm said"],
    ["“The piers are rotten,” said Lisbet Holm, who denied on Monday that she had known.", "“The piers are rotten”"],
    ["“The piers are rotten,” Holm said and denied on Monday that she had known.", "“The piers are rotten,” Holm said"],
    ["“The piers are rotten,” Holm believed in May and says now.", "“The piers are rotten”"],
    ["The piers are rotten, an appeal denied on Monday.", "The piers are rotten"],
    ["“We think the tolls are too high,” said Lisbet Holm.", "“the tolls are too high,” said Holm"],
    ["“The piers are rotten,” Lisbet Holm thought.", "“The piers are rotten,” Lisbet Holm thought."],
    ["Lisbet Holm told the council the tolls are too high.", "Holm told the council the tolls are too high"],
    ["The piers are rotten, and the mayor feared the gale.", "The piers are rotten"],
    ["The piers are safe for heavy carts, no one doubts.", "The piers are safe for heavy carts"],
    ["Holm sold the three old boats last week, something nobody disputed.", "Holm sold the three old boats last week"],
    ["The pier was shut for three weeks, longer than feared.", "The pier was shut for three weeks"],
    ["The hold was full of rats, the ones sailors feared.", "The hold was full of rats"],
    ["The guild gave some thought to the nine boats that lay there in May.", "to the nine boats that lay there in May"],
  ])("%s", (text, asked) => {
    expect(told(text, asked)).toEqual({ verdict: "exact", kinds: [] });
  });
});
