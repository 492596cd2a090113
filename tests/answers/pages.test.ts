import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const kindsOf = (text: string, asked: string) => {
  const { verdict, matches } = answerVerify(libraryOf([documentOf(text)]), asked);
  return { verdict, edits: matches[0]?.edits.map(({ asked: edit }) => edit), differences: matches[0]?.differences };
};

describe("a page that ends amid a sentence", () => {
  test.each([
    ["and", "\n\n- 2 -\n\n", "Tolm"],
    ["the", "\n17\n", "Quay Office"],
    ["and", "\nPage 4 of 9\n", "Lena Falk"],
    ["or", "\n\n[31]\n\n", "Holm"],
  ])("is none of its words, where a name goes on after “%s”", (word, page, name) => {
    const text = `The tugs were rough.\n\nThe crews of Skarn ${word}${page}${name} searched the bay until dark.\n`;
    const asked = `The crews of Skarn ${word} ${name} searched the bay until dark.`;
    expect(kindsOf(text, asked)).toMatchObject({ verdict: "exact", differences: [] });
  });

  test("a number of the sentence stays one", () => {
    const text = "The crews of Skarn and 12 Holm pilots searched the bay until dark.\n";
    expect(kindsOf(text, "The crews of Skarn and Holm pilots searched the bay until dark.").verdict).toBe("near");
  });

  test("and a number after what may be a whole sentence stays one", () => {
    const text = "Crews who searched\n\n12\n\nHolm pilots searched the bay until dark.\n";
    expect(kindsOf(text, "Crews who searched Holm pilots searched the bay until dark.").verdict).toBe("near");
  });
});

describe("the marks with which a message quotes lines", () => {
  const TEXT = "The lamp was lit at six. Nobody came to the mole, and the keeper did not wait. It rained.\n";
  test.each([
    ["> The lamp was lit at six.\n> Nobody came to the mole, and the keeper did not wait.", [">", ">"]],
    [">> Nobody came to the mole,\n>> and the keeper did not wait.", [">>", ">>"]],
    ["> The lamp was lit at six. Nobody came\n> to the mole, and the keeper\n> did not wait.", [">", ">", ">"]],
    ["- The lamp was lit at six.\n- Nobody came to the mole, and the keeper did not wait.", ["-", "-"]],
    ["* Nobody came to the mole, and the keeper did not wait.\n* It rained.", ["*", "*"]],
    ["**Nobody came** to the mole, and **the keeper** did not wait.", ["**", "**", "**", "**"]],
    ["“The lamp was lit at six.” via @tolm pic.twitter.com/aB3dE", ["via @tolm", "pic.twitter.com/aB3dE"]],
  ])("are edits: %s", (asked, edits) => {
    expect(kindsOf(TEXT, asked)).toMatchObject({ verdict: "exact", edits, differences: [] });
  });

  test.each([
    ["> The lamp was lit at six.\n> Nobody came to the mole, and the keeper did wait."],
    ["- The lamp was lit at six.\n- Nobody came to the mole, and the keeper did wait."],
    ["- The lamp was lit at seven.\n- Nobody came to the mole, and the keeper did not wait."],
    ["The lamp was lit at six. **Somebody** came to the mole, and the keeper did not wait."],
    ["> The lamp was lit at seven.\n> Nobody came to the mole, and the keeper did not wait."],
  ])("hide no difference: %s", (asked) => {
    expect(kindsOf(TEXT, asked).verdict).toBe("near");
  });
});
