import { describe, expect, test } from "vitest";
import { answerPlain } from "../../commands/plain.ts";
import { textsOf } from "../phone.ts";
import { openCorpus, ROOT } from "../support.ts";

const library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
const settings = { replies: "public", contact: null, reports: false } as const;
const answered = (words: string, locale = "en-GB") =>
  textsOf(answerPlain(library, { words, isDirect: true, locale, settings })).join("\n");

describe("plain words", () => {
  test.each([
    ["Hi!"],
    ["thank you :)"],
    ["help"],
    ["tell me a joke"],
    ["What can you do?"],
    ["Danke schön"],
    ["Привет!"],
    [""],
  ])("that ask for nothing yet get what there is to ask, and no passage: %s", (words) =>
    expect(answered(words)).toBe(answered("help")),
  );

  test("of that kind are answered in the reader's language", () => {
    expect(answered("hallo", "de")).not.toBe(answered("hallo"));
  });

  test("that hold such words among others are a question", () => {
    expect(answered("help for passengers")).not.toBe(answered("help"));
    expect(answered("passengers a week")).toContain("passengers a week");
  });
});
