import fc from "fast-check";

const CHARACTERS = [
  ..."abcdefgh ABC 019 .,;:!? '\"“”«»„‘’()[]—-…",
  "\n",
  "\r\n",
  "\n\n",
  "\r",
  "\t",
  "\uFEFF",
  "\u00A0",
  "\u00AD",
  "\u200B",
  "\u2028",
  "\u0000",
  "e\u0301",
  "\u0301\u0302\u0303",
  "İıəß",
  "שלום עולם",
  "\u202Eabc\u202C",
  "👨‍👩‍👧",
  "🇦🇿",
  "漢字。",
  "Mr. ",
  "\uD83D",
];

const WORDS = fc.constantFrom(
  "boat",
  "harbour",
  "late",
  "not",
  "1,275",
  "Xocalı",
  "Лёврей",
  "said",
  "Mr.",
  "“yes”",
  "🐑",
  "the",
  "week,",
  "then.",
);

const HARD_WRAPPED = fc.array(WORDS, { minLength: 20, maxLength: 80 }).map((words) =>
  words
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last !== undefined && last.length + word.length < 40) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, [])
    .join("\n"),
);

/** Texts of every ugliness: any characters, hard wrapping, no sentence end, one paragraph of many words. */
export const uglyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 400 }).map((parts) => parts.join("")) },
  { weight: 2, arbitrary: fc.array(WORDS, { maxLength: 600 }).map((words) => words.join(" ")) },
  { weight: 2, arbitrary: HARD_WRAPPED },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.nat(4000).map((length) => "x".repeat(length)) },
);

/** Paragraphs of one line each, with no furniture among them. */
export const plainParagraphs: fc.Arbitrary<string[]> = fc.array(
  fc.array(WORDS, { minLength: 3, maxLength: 120 }).map((words) => `Here ${words.join(" ")}.`),
  { minLength: 2, maxLength: 12 },
);
