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

/** Sentences of a source, and what is asked with one number or name of the words around a quotation changed. */
const FRAMED: readonly [source: string, changed: string, other: string][] = [
  ["“The lamp on the mole is doing a great job for us all,” Ada Lund posted in 2014.", "2014", "2018"],
  ["“The lamp on the mole is doing a great job for us all,” Ada Lund wrote on March 12.", "12", "15"],
  ["“The lamp on the mole is a great help to us all,” said Ada Lund, chief pilot at Tolm Ferries.", "Tolm", "Varde"],
  ["“The lamp on the mole is a great help to us all,” Mr. Holm said.", "Holm", "Rask"],
  ["“The lamp on the mole is a great help to us all,” Ada Lund told the council on Monday.", "Monday", "Friday"],
  ["On 12 March 2014 Ada Lund said that the lamp on the mole was a great help to us all.", "12", "15"],
  ["On 12 March 2014 Ada Lund said that the lamp on the mole was a great help to us all.", "2014", "2016"],
  ["Mr. Rask’s remarks came in a talk with the paper two days after Ada Lund was heard to say no.", "Rask", "Lund"],
  ["The board (founded in 1904) said that the lamp on the mole was a great help to us all.", "1904", "1906"],
];

test.each(FRAMED)(
  "a number or name changed around words that are the same is told: %s (%s)",
  (source, changed, other) => {
    const text = `The council met.\n\n${source}\n\nIvar Holm thanked Ada Lund and Per Rask of Varde. “So it is,” said Per Rask.`;
    const library = libraryOf([documentOf(text)]);
    expect(answerVerify(library, source).verdict).toBe("exact");
    const { verdict, matches } = answerVerify(library, source.replace(changed, other));
    expect(verdict).toBe("near");
    const told = matches.flatMap(({ differences }) => differences);
    expect(told.some(({ asked }) => asked.includes(other))).toBe(true);
  },
);

test.each([
  "On Monday, Ada Lund said: “The lamp on the mole is a great help to us all.”",
  "On Monday, Lund said: “The lamp on the mole is a great help to us all.”",
  "Ada Lund: “The lamp on the mole is a great help to us all.”",
])("other words around a quotation are the asker's: %s", (asked) => {
  const source = "“The lamp on the mole is a great help to us all,” Ada Lund told the council in May.";
  expect(answerVerify(libraryOf([documentOf(`The pilot spoke.\n\n${source}`)]), asked).verdict).toBe("exact");
});
