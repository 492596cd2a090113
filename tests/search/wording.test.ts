import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aligned } from "../../src/search/wording/alignment.ts";
import { exactPlaces } from "../../src/search/wording/exact.ts";
import { indexWordings } from "../../src/search/wording/index.ts";
import { nearPlaces } from "../../src/search/wording/near.ts";
import { standsAlone, tokensOf } from "../../src/search/wording/words.ts";
import { normalise } from "../../src/text/normalise.ts";
import { documentOf } from "../support.ts";

const SENTENCE = "The harbour board met on Monday and found that the pier needs new planks before the winter comes.";
const index = indexWordings([
  documentOf(`${SENTENCE} Nobody spoke against it.`, { ref: "one" }, "one"),
  documentOf(`Another board met.\n\n${SENTENCE}\n\n${SENTENCE}`, { ref: "two" }, "two"),
]);
const wordsOf = (text: string) => tokensOf(text, { start: 0, end: text.length });

describe("unchanged words", () => {
  test("are found in every place of every text, short ones too", () => {
    expect(exactPlaces(index, normalise("the pier needs new planks").text)).toHaveLength(3);
    expect(exactPlaces(index, "pier")).toHaveLength(3);
    expect(exactPlaces(index, "another")).toHaveLength(1);
    expect(exactPlaces(index, "pie")).toHaveLength(0);
    expect(exactPlaces(index, "")).toHaveLength(0);
  });

  test("are found where a plain search between words finds them", () => {
    const words = fc.constantFrom("pier", "the", "12", "1.5", "not", "board", "can't", "a");
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(12), (text, from, count) => {
        const document = documentOf(`Here ${text.join(" ")} there.`);
        const { text: whole } = normalise(document.text);
        const wording = text.slice(from % text.length, (from % text.length) + 1 + count).join(" ");
        let places = 0;
        for (let at = whole.indexOf(wording); at >= 0; at = whole.indexOf(wording, at + 1)) {
          if (standsAlone(whole, { start: at, end: at + wording.length })) places++;
        }
        expect(exactPlaces(indexWordings([document]), wording)).toHaveLength(Math.min(places, 20));
      }),
    );
  });
});

describe("changed words", () => {
  test("are found in each text once, the nearest first", () => {
    const places = nearPlaces(index, normalise(SENTENCE.replace("needs", "had")).text);
    expect(places.map(({ text }) => text.document.id).sort()).toEqual(["one", "two"]);
  });

  test("with errors in a third of their letters are found by their letters", () => {
    const [place] = nearPlaces(
      index,
      "teh harbor bord mett on mondy an fuond taht the peir neds nwe planks befor teh winter",
    );
    expect(place?.text.normalised.text.slice(place.range.start, place.range.end)).toMatch(
      /^the harbour board .* winter$/,
    );
  });

  test("of another wording are not found", () => {
    expect(
      nearPlaces(index, "the harbour was empty on sunday and the board of the bank met in the winter garden"),
    ).toEqual([]);
  });
});

describe("an alignment", () => {
  test("pairs words that are the same or spelt alike, and numbers with numbers", () => {
    const source = wordsOf("on monday 613 of the people came to the harbour");
    expect(aligned(wordsOf("631 of teh people came to the harbor"), source)?.pairs).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("leaves out many words in one place as one cut", () => {
    const source = wordsOf(
      "the pier was closed in may because of the planks and all of its nails and was opened in june",
    );
    expect(
      aligned(wordsOf("the pier was closed in may and was opened in june"), source)?.pairs.filter((at) => at >= 0),
    ).toHaveLength(11);
  });

  test("is none of words that only stand in every text", () => {
    expect(
      aligned(wordsOf("it is in the end of the and to a"), wordsOf("the end is a pier of the town in may")),
    ).toBeNull();
  });

  test("of a wording with itself is whole, however long it is", () => {
    const words = wordsOf(Array.from({ length: 700 }, (_, at) => `word${at} and`).join(" "));
    expect(aligned(words, words)?.pairs).toEqual(words.map((_, at) => at));
  });
});
