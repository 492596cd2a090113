import damerauLevenshtein from "damerau-levenshtein";
import fc from "fast-check";
import { expect, test } from "vitest";
import { errorsBetween } from "../../src/search/errors.ts";
import { readQuery } from "../../src/search/query.ts";
import { askingMeant, correctWord, grammarMeant } from "../../src/search/spelling.ts";
import { documentOf, libraryOf } from "../support.ts";

test("the errors between two words are those of another implementation, as far as they are few enough", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (one, other, most) => {
      const { steps } = damerauLevenshtein(one, other);
      expect(Math.min(errorsBetween(one, other, most), most + 1)).toBe(Math.min(steps, most + 1));
    }),
  );
});

const typed = (written: string) => ({ folded: written.toLowerCase(), written });

test("a misspelt word of grammar is put right in a longer question", () => {
  const place = { isShort: false, isFirst: false };
  for (const [written, meant] of [
    ["wiht", "with"],
    ["beyonx", "beyond"],
    ["aroumd", "around"],
    ["Witt", null],
    ["wit", null],
    ["xyzzy", null],
  ] as const)
    expect(grammarMeant(typed(written), place), written).toBe(meant);
  expect(askingMeant(typed("anyoe"))).toBe("anyone");
});

test("in a short one only swapped letters and the word that asks are, so that no name becomes a word of grammar", () => {
  expect(grammarMeant(typed("hess"), { isShort: true, isFirst: false })).toBeNull();
  expect(grammarMeant(typed("unger"), { isShort: true, isFirst: false })).toBeNull();
  expect(grammarMeant(typed("Hass"), { isShort: true, isFirst: true })).toBeNull();
  expect(grammarMeant(typed("wiht"), { isShort: true, isFirst: false })).toBe("with");
  expect(grammarMeant(typed("Whre"), { isShort: true, isFirst: true })).toBe("where");
});

const words = "harbour council bridge ferry winter storm island market captain library warden school".split(" ");
const library = libraryOf([documentOf(`The ${words.join(" and the ")} were counted.\n`)]);

test("every misspelt word of a long question is corrected, and all that is corrected takes so many steps", () => {
  const query = readQuery(library, words.map((word) => `${word.slice(0, 3)}x${word.slice(3)}`).join(" "));
  expect(query.corrected).toBe(words.join(" "));
  const work = { left: 1 };
  expect(correctWord(library.index.vocabulary, typed("harbuor"), work)).toBe("harbour");
  expect(correctWord(library.index.vocabulary, typed("harbuor"), work)).toBeNull();
});

test("an English word that the documents lack is taken for a typing error only among others", () => {
  expect(readQuery(library, "harbuor coouncil and the fairy bride at the maker").corrected).toContain("bridge");
  expect(readQuery(library, "harbuor and the bride of the island").corrected).toBe(
    "harbour and the bride of the island",
  );
  expect(readQuery(library, "the bride of the island").corrected).toBeNull();
  expect(readQuery(library, "harbuor coouncil and the Bride").corrected).toContain("Bride");
});
