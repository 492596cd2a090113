import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { answerVerify, type Verdict } from "../../src/answers/verify/verify.ts";
import type { Library } from "../../src/search/library.ts";
import { openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";
import { type Misquotation, misquotations } from "./misquotations.ts";

const SEED = 20261124;

type Told = Misquotation & { verdict: Verdict; named: boolean };
type Row = { all: number; exact: number; near: number; named: number | string; absent: number };

const tables: string[] = [];
afterAll(() => {
  console.log(tables.join("\n"));
});

function tellAll(library: Library, name: string, made = misquotations(library, SEED)): Told[] {
  const told = [...made].map((made) => {
    const { verdict, matches } = answerVerify(library, made.text);
    const named = matches.some(({ differences }) => differences.some(({ kind }) => kind === made.expects.kind));
    return { ...made, verdict, named };
  });
  const rows = new Map<string, Row>();
  for (const { kind, verdict, named, expects } of told) {
    const row = rows.get(kind) ?? { all: 0, exact: 0, near: 0, named: expects.kind ? 0 : "-", absent: 0 };
    row.all++;
    if (verdict !== "uncheckable") row[verdict]++;
    if (named && typeof row.named === "number") row.named++;
    rows.set(kind, row);
  }
  const lines = [...rows].map(([kind, { all, exact, near, named, absent }]) =>
    [kind.padEnd(22), ...[all, exact, near, named, absent].map((count) => String(count).padStart(7))].join(""),
  );
  const head = ["what was done".padEnd(22), "    all  exact   near  named absent"].join("");
  tables.push(
    `Misquotations of ${name}, and what they were told to be (named: the kind of difference):`,
    head,
    ...lines,
  );
  return told;
}

/** The share of those of a kind of which something holds. */
function share(told: readonly Told[], kinds: RegExp, holds: (one: Told) => boolean): number {
  const of = told.filter(({ kind }) => kinds.test(kind));
  expect(of.length).toBeGreaterThan(0);
  return of.filter(holds).length / of.length;
}

const CORPORA = [
  { name: "the invented examples", env: { CORPUS_DIR: `${ROOT}/examples` }, skip: false },
  {
    name: `the five full texts${SOURCES === null ? ` (${WITHOUT_SOURCES})` : ""}`,
    env: { CORPUS_TEXTS: SOURCES ?? "" },
    skip: SOURCES === null,
  },
];

for (const { name, env, skip } of CORPORA) {
  describe.skipIf(skip)(`misquotations made from ${name}`, () => {
    let told: Told[] = [];
    test("are never told to be the same words where they are changed, and always where they are only retyped", async () => {
      told = tellAll(await openCorpus(env), name);
      const wrong = told.filter(({ expects, verdict }) => (verdict === "exact") !== expects.verdicts.includes("exact"));
      expect(wrong.map(({ kind, text, verdict }) => ({ kind, text, verdict }))).toEqual([]);
      expect(told.length).toBeGreaterThan(700);
    });

    test("are found with up to 10 % of typing errors, and mostly with 20 %", () => {
      expect(share(told, /errors, 5 %/, ({ verdict }) => verdict === "near")).toBeGreaterThanOrEqual(0.99);
      expect(share(told, /errors, 10 %/, ({ verdict }) => verdict === "near")).toBeGreaterThanOrEqual(0.95);
      expect(share(told, /errors, 20 %/, ({ verdict }) => verdict === "near")).toBeGreaterThanOrEqual(0.85);
    });

    test.each([
      "another number",
      "negation left out",
      "negation added",
      "quantifier changed",
      "another speaker",
      "cut, marked",
      "cut, silent",
    ])("have their kind of difference named: %s", (kind) => {
      expect(share(told, new RegExp(`^${kind}$`), ({ named }) => named)).toBeGreaterThanOrEqual(0.97);
    });

    test("are near where a word or a sentence is not the source's", () => {
      expect(
        share(told, /^a word replaced$|^a sentence added$/, ({ verdict }) => verdict === "near"),
      ).toBeGreaterThanOrEqual(0.97);
    });

    test("are not made of other news", () => {
      expect(share(told, /^unrelated$/, ({ verdict }) => verdict === "absent")).toBe(1);
    });
  });
}

describe.skipIf(SOURCES === null)("misquotations made from the five full texts, told by digests and hashes", () => {
  test("are never told to be the same words where they are changed; whole sentences are, where they are not", async () => {
    const [full, digests] = [await openCorpus({ CORPUS_TEXTS: SOURCES ?? "" }), await openCorpus({})];
    const told = tellAll(digests, "the five full texts, told by digests and hashes", misquotations(full, SEED));
    const wrong = told.filter(({ expects, verdict }) => verdict === "exact" && !expects.verdicts.includes("exact"));
    expect(wrong.map(({ kind, text }) => ({ kind, text }))).toEqual([]);
    const missed = told.filter(({ kind, verdict }) => /^as it stands|^retyped|^two/.test(kind) && verdict !== "exact");
    expect(missed.map(({ kind, text }) => ({ kind, text }))).toEqual([]);
    expect(told.some(({ verdict }) => verdict === "absent")).toBe(false);
  });
});

test("one word of a passage left out, doubled, put elsewhere or replaced never leaves the same words", async () => {
  const { corpus, ...rest } = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
  const library = { corpus, ...rest };
  const level = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? "";
  const everything = corpus.documents.map(({ text }) => ` ${level(text)} `).join("\n");
  const passages = corpus.documents.flatMap(({ text, passages }) =>
    passages.filter(({ heading }) => heading === null).map(({ start, end }) => text.slice(start, end)),
  );
  const change = fc.constantFrom<(words: string[], at: number, to: number) => string[]>(
    (words, at) => words.toSpliced(at, 1),
    (words, at) => words.toSpliced(at, 0, words[at] as string),
    (words, at, to) => words.toSpliced(at, 1).toSpliced(to, 0, words[at] as string),
    (words, at, to) => words.with(at, words[to] as string),
    (words, at) => words.with(at, "marzipan"),
    (words, at) => words.toSpliced(at, 0, "not"),
  );
  // What a writer puts around words hides no change of them.
  const around = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `BREAKING: ${text} #ferry 🚨`,
    (text) => `RT @skolmund: ${text} - Reuters`,
    (text) => `${text} (p. 4) [1]`,
    (text) => text.replace(/^(\p{L})/u, "[$1]"),
    (text) => text.replace(/(?<=\s)(\p{L}+)(?=\s)/u, "$1 [in November]"),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...passages),
      change,
      around,
      fc.nat(),
      fc.nat(),
      (passage, changed, put, one, other) => {
        const words = passage.split(/\s+/);
        fc.pre(words.length > 5);
        const text = changed(words, one % words.length, other % words.length).join(" ");
        fc.pre(!everything.includes(` ${level(text)} `));
        // What is wholly in quotation marks may stay the same while the prose around it changes.
        fc.pre(!/["“”]/.test(text));
        const asked = put(text);
        expect({ asked, verdict: answerVerify(library, asked).verdict }).not.toEqual({ asked, verdict: "exact" });
        expect(answerVerify(library, passage).verdict).toBe("exact");
      },
    ),
    { numRuns: 400, seed: SEED },
  );
});
