import { beforeAll, describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import type { Library } from "../../src/search/library.ts";
import { seeded } from "../seeded.ts";
import { documentOf, libraryOf, openCorpus } from "../support.ts";

// What people do to a quotation in a message and change no word of it; and the like that does change one.

const medium = { name: "Fell Courier", kind: "media", country: "NO" };
const LIBRARY = libraryOf([
  documentOf(
    "The tailor will sell both looms in May. We shall keep every needle in Torvik, and the shears too. The convener, " +
      "who is also the island’s piano tuner, asked for a stool. The clerk, Capt. Solveig Falk, asked for tea. Our " +
      "weaver, who has sewn since 1988, is content. This cloth was dyed by Ada Holm with onion skins.",
    { ref: "tlr", publisher: medium, issuer: medium },
  ),
]);
const told = (asked: string, library = LIBRARY) => {
  const { verdict, matches } = answerVerify(library, asked);
  return { verdict, edits: matches[0]?.edits.map((edit) => edit.asked) ?? [] };
};

describe("an edit that changes no word", () => {
  test.each([
    ["The #tailor will sell both looms in May.", "#tailor"],
    ["The tailor will sell both #Looms in May.", "#Looms"],
    ["We shall keep every needle in #Torvik, and the shears too.", "#Torvik"],
    ["We shall keep #EveryNeedle in Torvik, and the shears too.", "#EveryNeedle"],
    ["The #tailorwill sell both looms in May.", "#tailorwill"],
    ["This cloth was dyed by #AdaHolm with onion skins.", "#AdaHolm"],
    ["The tailor will sell both looms in May #Torvik.", "#Torvik"],
    ["The tailor will sell both looms in May. #Torvik #WeaveOn", "#Torvik #WeaveOn"],
    ["#Torvik The tailor will sell both looms in May.", "#Torvik"],
    ["The tailor will sell both looms in May #WeaveOn #Torvik.", "#WeaveOn #Torvik"],
    ["We shall keep every needle in Torvik #WeaveOn", "#WeaveOn"],
    ["We shall keep every needle in Torvik #Courier, and the shears too.", "#Courier"],
    ["#BREAKING: The tailor will sell both looms in May.", "#BREAKING:"],
    ["#News: The tailor will sell both looms in May.", "#News:"],
    ["🧵 BREAKING 🧵: The tailor will sell both looms in May.", "🧵"],
    ["🚨BREAKING: The tailor will sell both looms in May. 🚨", "🚨"],
    ["The tailor 🧵 will sell both looms in May.", "🧵"],
    ["❌ The tailor will sell both looms in May.", "❌"],
    ["RT @fellcourier: The tailor will sell both looms in May.", "RT @fellcourier:"],
    ["RT: @fellcourier The tailor will sell both looms in May.", "RT: @fellcourier"],
    ["“The tailor will sell both looms in May.” - Reuters", "- Reuters"],
    ["The tailor will sell both looms in May. via Reuters", "via Reuters"],
    ["“The tailor will sell both looms in May” (emphasis added)", "(emphasis added)"],
    ["The tailor will sell *both looms* in May. (emphasis added)", "*"],
    ["The tailor _will_ sell both looms in May.", "_"],
    ["[t]he tailor will sell both looms in May.", "[t]"],
    ["The tailor will sell both looms in [M]ay.", "[M]"],
    ["The convener […] asked for a stool.", "[…]"],
    ["The clerk … asked for tea.", "…"],
    ["Our weaver (...) is content.", "(...)"],
    [
      "The tailor will sell both looms in May. […] The convener, who is also the island’s piano tuner, asked for a stool.",
      "[…]",
    ],
  ])("is listed beside the same words: %s", (asked, edit) => {
    expect(told(asked).verdict).toBe("exact");
    expect(told(asked).edits.join(" ")).toContain(edit);
  });

  test("is told with what the source has for a hashtag", () => {
    const [match] = answerVerify(LIBRARY, "This cloth was dyed by #AdaHolm with onion skins.").matches;
    expect(match?.edits.map(({ asked, source }) => [asked, source])).toEqual([["#AdaHolm", "Ada Holm"]]);
  });

  test.each([
    "The tailor will #not sell both looms in May.",
    "The tailor will sell both looms in May #not.",
    "The tailor will sell both looms in May. #not",
    "#Nobody The tailor will sell both looms in May.",
    "The tailor will sell both looms in May #allegedly",
    "The tailor will sell both looms in May #fake",
    "The tailor will sell both looms in May #OnlyOne",
    "The tailor will sell both #broken looms in May.",
    "The tailor will sell both #Norwegian looms in May.",
    "The tailor will sell both looms in #May2019.",
    "The tailor will sell both looms in #June.",
    "The tailor will sell both #June",
    "We shall keep every #Torvik",
    "The tailor will sell both #BrokenLooms in May.",
    "The tailor will sell 3 #looms in May.",
    "The #weaver will sell both looms in May.",
    "We shall keep every needle in #Oslo, and the shears too.",
    "We shall keep #every2ndNeedle in Torvik, and the shears too.",
    "This cloth was dyed by #IdaHolm with onion skins.",
    "#BREAKING: The tailor will not sell both looms in May.",
    "🧵 The tailor might sell both looms in May. 🧵",
    "The tailor will 🚫 sell both looms in May.",
    "RT @fellcourier: The tailor will sell all looms in May.",
    "“The tailor sold both looms in May.” - Reuters",
    "“The tailor will sell both looms today” (emphasis added)",
    "The tailor *never* will sell both looms in May.",
    "[N]either tailor will sell both looms in May.",
    "The tailor will sell […] looms in May.",
    "The tailor […] sell both looms in May.",
    "We shall keep every needle […] and the shears too.",
    "This cloth was dyed by Ada Holm […] onion skins.",
    "The convener […] asked for tea.",
    "We shall #NotYet keep every needle in Torvik, and the shears too.",
    "We shall keep every needle #InTheory in Torvik, and the shears too.",
  ])("is none where a word is another: %s", (asked) => {
    expect(told(asked).verdict).not.toBe("exact");
  });

  test("is no speaker where a place has the sign of a hashtag before a colon", () => {
    const { matches } = answerVerify(LIBRARY, "#Oslo: The tailor will sell both looms in May.");
    expect(matches[0]?.differences).toEqual([]);
  });
});

describe("each sentence of the examples", () => {
  let library: Library;
  const sentences: string[] = [];
  beforeAll(async () => {
    library = await openCorpus({ CORPUS_DIR: "examples" });
    for (const { text, passages } of library.corpus.documents)
      for (const { start, end } of passages.flatMap((passage) => passage.sentences)) {
        const sentence = text.slice(start, end).trim();
        if (sentence.split(/\s+/).length >= 8 && sentence.length < 300 && !sentence.includes("\n"))
          sentences.push(sentence);
      }
  });

  const onWord = (change: (word: string) => string, pattern: RegExp) => (sentence: string, random: () => number) => {
    const words = [...sentence.matchAll(pattern)].filter(({ index }) => index > 0);
    const word = words[Math.floor(random() * words.length)];
    return word && `${sentence.slice(0, word.index)}${change(word[0])}${sentence.slice(word.index + word[0].length)}`;
  };
  const LONG = /(?<=\s)\p{L}{4,}/gu;
  const PAIR = /(?<=\s)\p{L}{4,} \p{L}{4,}/gu;
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

  test.each<[string, (sentence: string, random: () => number) => string | undefined]>([
    ["a hashtag on a word", onWord((word) => `#${word}`, LONG)],
    ["one with a capital", onWord((word) => `#${capital(word)}`, LONG)],
    ["two words as one hashtag", onWord((words) => `#${words.split(" ").map(capital).join("")}`, PAIR)],
    ["an emoji", onWord((word) => `🪡 ${word}`, LONG)],
    ["italics", onWord((word) => `_${word}_`, /(?<=\s)\p{L}{4,}(?=\s)/gu)],
    ["hashtags behind it", (sentence) => `${sentence} #Torvik #WeaveOn`],
    ["a hashtag that calls out", (sentence) => `#BREAKING: ${sentence}`],
  ])("is the same with %s", (_, edit) => {
    const random = seeded(5);
    const lost = sentences.flatMap((sentence) => {
      const asked = edit(sentence, random);
      return asked === undefined || told(asked, library).verdict === "exact" ? [] : [asked];
    });
    expect(sentences.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test.each<[string, (sentence: string, random: () => number) => string | undefined]>([
    ["a hashtag for a word", onWord(() => "#loom", LONG)],
    ["a hashtag that is a word more", onWord((word) => `#broken ${word}`, LONG)],
    ["a hashtag that turns it", onWord((word) => `#never ${word}`, LONG)],
    ["one that turns it behind", (sentence) => `${sentence} #NotTrue`],
  ])("is not the same with %s", (_, edit) => {
    const random = seeded(6);
    const same = sentences.flatMap((sentence) => {
      const asked = edit(sentence, random);
      return asked !== undefined && told(asked, library).verdict === "exact" ? [asked] : [];
    });
    expect(same).toEqual([]);
  });
});

test("a hashtag behind who says a part of a sentence hides no document that has the words", async () => {
  const library = await openCorpus({ CORPUS_DIR: "examples" });
  const asked = "“We can live with fewer boats”, says Kvalhólm";
  const documents = (text: string) => answerVerify(library, text).matches.map(({ document }) => document);
  expect(documents(asked)).toHaveLength(2);
  expect(documents(`${asked} #ferry`)).toEqual(documents(asked));
});

describe("the sign of a number without its stop", () => {
  const library = libraryOf([
    documentOf(
      "The choir follows Songbook No. 4 of 2016. Asked for more, it said no. 4 bells rang. No 9 flutes came.",
      {
        publisher: medium,
        issuer: medium,
      },
    ),
  ]);
  test.each([
    ["The choir follows Songbook No 4 of 2016", "exact"],
    ["The choir follows Songbook No. 4 of 2016", "exact"],
    ["The choir follows Songbook No 5 of 2016", "near"],
    ["The choir follows no Songbook 4 of 2016", "near"],
    ["Asked for more, it said no 4 bells rang", "near"],
  ])("is no other word: %s", (asked, verdict) => {
    expect(told(asked, library).verdict).toBe(verdict);
  });
});
