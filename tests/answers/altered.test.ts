import fc from "fast-check";
import { expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// Sentences that are made of parts, and each with one word less or another: never the same words.

const NAMES = ["Ada Lund", "Ivar Holm", "Mette Aas", "Per Rask"];
const HEDGES = ["at least", "about", "more than", "nearly", "up to", "almost", "only"];
const DOUBTS = ["allegedly", "reportedly", "apparently", "probably", "perhaps"];
const THINGS = ["lamps", "boats", "readers", "maps", "pilots"];
const PLACES = ["on the quay", "in the old library", "behind the mole", "at the ferry landing"];

/** The pieces of a sentence in order; what an alteration takes away or exchanges is one of them. */
const sentence: fc.Arbitrary<Pieces> = fc.record({
  name: fc.constantFrom(...NAMES),
  doubt: fc.constantFrom(...DOUBTS),
  not: fc.constantFrom("did not count", "never counted", "had not counted", "could not count"),
  hedge: fc.constantFrom(...HEDGES),
  number: fc.integer({ min: 13, max: 980 }),
  thing: fc.constantFrom(...THINGS),
  place: fc.constantFrom(...PLACES),
});
type Pieces = Record<"name" | "doubt" | "not" | "hedge" | "thing" | "place", string> & { number: number };

const POSITIVE = new Map([
  ["did not count", "did count"],
  ["never counted", "counted"],
  ["had not counted", "had counted"],
  ["could not count", "could count"],
]);

const written = ({ name, doubt, not, hedge, number, thing, place }: Pieces) =>
  [name, doubt, not, hedge, number, thing, place].filter((piece) => piece !== "").join(" ");

const ALTERED: Record<string, (pieces: Pieces) => Pieces> = {
  "a bound dropped": (pieces) => ({ ...pieces, hedge: "" }),
  "a doubt dropped": (pieces) => ({ ...pieces, doubt: "" }),
  "a negation dropped": (pieces) => ({ ...pieces, not: POSITIVE.get(pieces.not) ?? "" }),
  "another number": (pieces) => ({ ...pieces, number: pieces.number + 7 }),
  "another name": (pieces) => ({ ...pieces, name: NAMES[(NAMES.indexOf(pieces.name) + 1) % NAMES.length] ?? "" }),
  "another thing": (pieces) => ({
    ...pieces,
    thing: THINGS[(THINGS.indexOf(pieces.thing) + 1) % THINGS.length] ?? "",
  }),
};

/** As people paste it: alone, in marks, with who is given as saying it, as a tweet. */
const PASTED: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `“${words}”`,
  (words) => `"${words}." (Test Gazette, p. 2)`,
  (words) => `BREAKING: «${words}» #harbour`,
  (words) => words.toLowerCase(),
];

const around = (words: string) => `The week was long. ${words}. The bell rang twice.\n`;

test("words as they stand are the same words, however they are pasted", () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom(...PASTED), (pieces, paste) => {
      const library = libraryOf([documentOf(around(written(pieces)))]);
      expect(answerVerify(library, paste(written(pieces))).verdict).toBe("exact");
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(ALTERED))("%s: never the same words, and the difference is named", (_, alter) => {
  fc.assert(
    fc.property(sentence, fc.constantFrom(...PASTED), (pieces, paste) => {
      const library = libraryOf([documentOf(around(written(pieces)))]);
      const { verdict, matches } = answerVerify(library, paste(written(alter(pieces))));
      expect(verdict).not.toBe("exact");
      expect(matches).not.toEqual([]);
      for (const { differences } of matches) expect(differences).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each(["hedge", "doubt", "not"] as const)(
  "a fragment that begins after what bounds, doubts or negates it is never plainly the same words: %s",
  (piece) => {
    fc.assert(
      fc.property(sentence, (pieces) => {
        const words = written(pieces);
        const fragment = words.slice(words.indexOf(String(pieces[piece])) + String(pieces[piece]).length + 1);
        const { verdict, matches } = answerVerify(libraryOf([documentOf(around(words))]), fragment);
        expect(matches).not.toEqual([]);
        // What a denied verb is done to is told with its sentence's beginning.
        if (piece === "not" && verdict === "exact")
          expect(matches.every(({ begins, outside }) => begins !== null && outside.length > 0)).toBe(true);
        else expect(verdict).not.toBe("exact");
      }),
      { numRuns: 40 },
    );
  },
);
