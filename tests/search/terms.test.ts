import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, indexAliases, stem, termsOf, wordsOf } from "../../src/search/terms.ts";

test.each([
  ["Xocalı", "xocali"],
  ["Ходжалы", "khodzhaly"],
  ["Ստեփանակերտ", "stepanakert"],
  ["Əliyev", "eliyev"],
  ["Løvrey", "lovrey"],
  ["İSTANBUL", "istanbul"],
  ["ﬁne", "fine"],
])("%s is folded to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

describe("words", () => {
  const foldedWords = (text: string) => wordsOf(text).map(({ folded }) => folded);

  test.each([
    ["1,275 boats", ["1275", "boats"]],
    ["the 366th regiment", ["the", "366", "regiment"]],
    ["2x51 and 6l3", ["2x51", "and", "6l3"]],
    ["the board’s boats’ bows", ["the", "board", "boats", "bows"]],
    ["25-26 February", ["25", "26", "february"]],
    ["613 people—106 women", ["613", "people", "106", "women"]],
    ["Stepʼanakert", ["stepanakert"]],
    ["🐑", []],
    ["1.275 boats", ["1275", "boats"]],
    ["1 275 boats", ["1275", "boats"]],
    ["1 275 000 boats", ["1275000", "boats"]],
    ["in 1992 613 boats at 7.40", ["in", "1992", "613", "boats", "at", "7", "40"]],
    ["26.02.1992", ["26", "02", "1992"]],
    ["an e-mail, an E-Mail", ["an", "email", "an", "email"]],
    ["co-operation of well-known pre-war boards", ["cooperation", "of", "well", "known", "pre", "war", "boards"]],
    ["the recog-\n  nition of moorings", ["the", "recognition", "of", "moorings"]],
    ["Quay 4-\n12", ["quay", "4", "12"]],
    ["Das Ha\u00ADfen\u00ADamt", ["das", "hafenamt"]],
    ["l'Azerbaïdjan, d’Aquila et qu'il", ["azerbaidjan", "aquila", "et", "il"]],
    ["Isparta’dan Ankara'ya", ["isparta", "ankara"]],
    ["O'Brien at five o'clock", ["obrien", "at", "five", "oclock"]],
  ])("of %s", (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  test("stand where they say, in order, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const { start, end, folded } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(folded).toMatch(/^[a-z0-9]+$/);
          last = start;
        }
      }),
    );
  });
});

test.each([
  ["港务局在五月四日宣布新的认证系统将于六月使用。", "认证系统"],
  ["港の新しい待合室は来月開きます。", "待合室"],
  ["ท่าเรือใหม่จะเปิดในเดือนหน้า", "ท่าเรือ"],
  ["قال الرئيس: «إنَّ المَرْفَأَ غيرُ جاهزٍ بعد».", "المرفأ"],
  ["قال إن المـــرفأ مغلق", "المرفأ"],
])("in %s the word %s stands", (text, word) => {
  const words = wordsOf(text).map(({ folded }) => folded);
  expect(wordsOf(word).filter(({ folded }) => !words.includes(folded))).toEqual([]);
});

test("different forms of a word have one stem, and number words that of their figure", () => {
  for (const forms of [
    ["hostage", "hostages"],
    ["child", "children"],
    ["killed", "killing"],
    ["eight", "8"],
    ["family", "families"],
  ]) {
    expect(new Set(forms.map(stem)).size).toBe(1);
  }
});

describe("alias groups", () => {
  const aliases = indexAliases([
    { name: "Harbour Board", kind: "body", forms: ["Harbour Board", "Board of the Harbour", "Гавань"] },
    { name: "Harbour", kind: "place", forms: ["Harbour", "Hafen"] },
  ]);

  test("are found by each form, over several words and in any script", () => {
    for (const text of ["the HARBOUR board met", "a Board of the Harbour", "гавань"]) {
      expect(aliases.match(wordsOf(text)).map(({ group }) => group.name)).toEqual(["Harbour Board"]);
    }
  });

  test("are found by the longest form at a place", () => {
    expect(aliases.match(wordsOf("Hafen, Harbour Board, Harbour")).map(({ group }) => group.name)).toEqual([
      "Harbour",
      "Harbour Board",
      "Harbour",
    ]);
  });

  test("are indexed beside the words themselves and the shorter names inside them, without stop words", () => {
    expect(termsOf("The Board of the Harbour met", aliases).sort()).toEqual([
      "@Harbour",
      "@Harbour Board",
      "board",
      "harbor",
      "meet",
    ]);
  });
});

test("irregular forms have one stem, wherever the list of them is broken into lines", () => {
  const alike = ["dead died", "went go", "begun begin", "children child", "twelve 12", "stolen stole", "thieves thief"];
  const apart = alike.filter((pair) => new Set(pair.split(" ").map(stem)).size !== 1);
  expect(apart).toEqual([]);
});
