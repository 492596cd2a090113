import type { DifferenceKind } from "../../src/answers/verify/difference.ts";
import type { Verdict } from "../../src/answers/verify/verify.ts";
import { attributionOf } from "../../src/attribution/spans.ts";
import type { Document } from "../../src/documents/document.ts";
import type { Library } from "../../src/search/library.ts";
import type { Range } from "../../src/text/ranges.ts";
import { seeded } from "../seeded.ts";

/** A passage as somebody may hand it on, and what should be said of it: a verdict, and a kind of difference that is named. */
export type Misquotation = {
  kind: string;
  original: string;
  text: string;
  expects: { verdicts: Verdict[]; kind?: DifferenceKind };
};

const EXACT: Verdict[] = ["exact"];
const NEAR: Verdict[] = ["near"];

export function* misquotations(library: Library, seed: number): Generator<Misquotation> {
  const random = seeded(seed);
  const all = library.corpus.documents.map((document) => document.text);
  const isNowhere = (text: string) => !all.some((other) => other.includes(text));
  for (const document of library.corpus.documents) {
    const sentences = document.passages
      .filter(({ heading }) => heading === null)
      .flatMap((passage) => passage.sentences);
    for (const [index, sentence] of sentences.entries()) {
      const original = document.text.slice(sentence.start, sentence.end);
      const words = original.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      if (words < 6) continue;
      const made = (kind: string, text: string | null, verdicts: Verdict[], named?: DifferenceKind): Misquotation[] =>
        text === null || (text === original && kind !== "as it stands")
          ? []
          : [{ kind, original, text, expects: { verdicts, ...(named ? { kind: named } : {}) } }];
      yield* made("as it stands", original, EXACT);
      yield* made("retyped", retyped(original), EXACT);
      yield* made("a part of it", partOf(original, random), EXACT);
      for (const share of [0.05, 0.1, 0.2]) {
        const text = mistyped(original, share, random);
        const verdicts: Verdict[] = words < 8 ? ["near", "absent"] : NEAR;
        if (isChanged(original, text)) yield* made(`typing errors, ${share * 100} %`, text, verdicts);
      }
      yield* made("another number", otherNumber(original, random), NEAR, "number");
      yield* made("negation left out", withoutNegation(original), NEAR, "negation");
      yield* made("negation added", withNegation(original), NEAR, "negation");
      yield* made("quantifier changed", otherQuantifier(original), NEAR, "negation");
      yield* made("cut, marked", cutMarked(original, random), NEAR, "cut");
      yield* made("cut, silent", cutSilently(original, random), NEAR, "cut");
      yield* made("a word replaced", otherWord(original, random), NEAR, "wording");
      yield* speakers(document, sentence, original, library, random);
      const next = sentences[index + 1];
      if (next && !/\S/.test(document.text.slice(sentence.end, next.start))) {
        const both = document.text.slice(sentence.start, next.end);
        yield* made("two sentences", both, EXACT);
        // Prose beside what is wholly in quotation marks is somebody's own.
        const isQuoted = /^[“"].*[”"]$/s.test(original);
        const added = `${original} Nothing of that was ever printed in the almanac of the moon.`;
        if (!isQuoted) yield* made("a sentence added", added, NEAR);
      }
    }
  }
  for (const text of UNRELATED) {
    if (isNowhere(text)) yield { kind: "unrelated", original: "", text, expects: { verdicts: ["absent"] } };
  }
}

function* speakers(
  document: Document,
  sentence: Range,
  original: string,
  { corpus }: Library,
  random: () => number,
): Generator<Misquotation> {
  const speaker = attributionOf(document.attributions, sentence)?.speaker ?? null;
  // A sentence with a clause that names who speaks is no wording of theirs alone.
  if (/["“”]/.test(original)) return;
  const others = corpus.documents
    .flatMap(({ metadata }) => metadata.speakers)
    .filter(({ name, kind }) => name !== speaker && kind !== "media" && /^\p{Lu}\S+ \p{Lu}\S+$/u.test(name));
  const { issuer, publisher } = document.metadata;
  const right = speaker ?? issuer.name;
  const other = others[Math.floor(random() * others.length)];
  const ways = [
    (name: string) => `${name}: “${original}”`,
    (name: string) => `"${original}" — ${name}`,
    (name: string) => `"${original.replace(/[.]$/, ",")}" said ${name}.`,
    (name: string) => `According to ${name}, "${original}"`,
  ];
  const way = ways[Math.floor(random() * ways.length)] as (name: string) => string;
  yield { kind: "right speaker", original, text: way(right), expects: { verdicts: EXACT } };
  if (other && ![issuer.name, publisher.name].includes(other.name)) {
    yield {
      kind: "another speaker",
      original,
      text: way(other.name),
      expects: { verdicts: NEAR, kind: "attribution" },
    };
  }
}

/** Typography as another keyboard, a word processor or a chat makes it. */
function retyped(text: string): string {
  return `"${text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/ [–—-] |—/g, " -- ")
    .replace(/\.\.\./g, "…")
    .replace(/(\d),(\d{3})/g, "$1\u00A0$2")
    .replace(/fi/g, "ﬁ")
    .normalize("NFD")}"`;
}

function partOf(text: string, random: () => number): string | null {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}’'.,-])[\p{L}]{2,}(?![\p{L}\p{N}’'.,-])/gu)];
  if (words.length < 6) return null;
  const first = Math.floor(random() * (words.length - 5));
  const last = first + 4 + Math.floor(random() * (words.length - first - 4));
  const [from, to] = [words[first], words[last]];
  // What begins after a negation or share, or within a clause that hangs on one, says something else than its sentence.
  if (from && GOVERNS.test(text.slice(0, from.index))) return null;
  return from && to ? text.slice(from.index, to.index + to[0].length) : null;
}

const GOVERNS = /\b(?:not|no|nor|never|one of the) $|\bnobody\b/i;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function mistyped(text: string, share: number, random: () => number): string {
  const characters = [...text];
  for (let at = 0; at < characters.length; at++) {
    if (random() >= share || !/[\p{L}\p{N} ]/u.test(characters[at] as string)) continue;
    const letter = LETTERS[Math.floor(random() * 26)] as string;
    const way = random();
    if (way < 0.4) characters[at] = letter;
    else if (way < 0.6) characters[at] = "";
    else if (way < 0.8) characters[at] += letter;
    else if (characters[at + 1] !== undefined) {
      [characters[at], characters[at + 1]] = [characters[at + 1] as string, characters[at] as string];
      at++;
    }
  }
  return characters.join("");
}

/** Whether the errors changed a word, and not only white space or a capital. */
function isChanged(original: string, text: string): boolean {
  const level = (words: string) =>
    words
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return level(original) !== level(text);
}

function otherNumber(text: string, random: () => number): string | null {
  const numbers = [...text.matchAll(/(?<![\p{L}\p{N}.,-])\d+(?:,\d{3})*(?![\p{L}\p{N}]|[.,-]\d)/gu)];
  const number = numbers[Math.floor(random() * numbers.length)];
  if (!number) return null;
  const digits = number[0];
  const at = digits.search(/\d/) + Math.floor(random() * digits.replace(/\D.*/, "").length);
  const other = String((Number(digits[at]) + 1 + Math.floor(random() * 8)) % 10 || 1);
  const changed = other === digits[at] ? "7" : other;
  const replaced = digits.slice(0, at) + changed + digits.slice(at + 1);
  return replaced === digits ? null : text.slice(0, number.index) + replaced + text.slice(number.index + digits.length);
}

const NEGATION = /(?<![\p{L}\p{N}’'-])(?:not|never|no|without)\s+(?=\p{L})/iu;

function withoutNegation(text: string): string | null {
  return NEGATION.test(text) ? text.replace(NEGATION, "") : null;
}

function withNegation(text: string): string | null {
  const auxiliary = /(?<![\p{L}’'-])(is|are|was|were|will|would|has|have|had|can|could)(?=\s+(?!not|no|never)\p{L})/u;
  return auxiliary.test(text) ? text.replace(auxiliary, "$1 not") : null;
}

function otherQuantifier(text: string): string | null {
  const others: Record<string, string> = {
    all: "some",
    some: "all",
    every: "no",
    most: "few",
    many: "few",
    only: "not only",
    each: "no",
  };
  const found = /(?<![\p{L}’'-])(all|some|every|most|many|only|each)(?=\s+\p{L})/u.exec(text);
  return found ? text.replace(found[0], others[found[0]] as string) : null;
}

function cutRange(text: string, random: () => number): Range | null {
  const words = [...text.matchAll(/(?<=\s)[\p{L}\p{N}’'-]+(?=\s)/gu)];
  if (words.length < 14) return null;
  const first = 3 + Math.floor(random() * (words.length - 12));
  const last = first + 4 + Math.floor(random() * 4);
  const [from, to] = [words[first], words[Math.min(last, words.length - 4)]];
  return from && to && to.index > from.index ? { start: from.index, end: to.index + to[0].length } : null;
}

function cutMarked(text: string, random: () => number): string | null {
  const range = cutRange(text, random);
  const mark = ["…", "...", "[…]", "[...]", ". . .", "(...)"][Math.floor(random() * 6)];
  return range && text.slice(0, range.start) + mark + text.slice(range.end);
}

function cutSilently(text: string, random: () => number): string | null {
  const range = cutRange(text, random);
  return range && text.slice(0, range.start).trimEnd() + text.slice(range.end);
}

function otherWord(text: string, random: () => number): string | null {
  const words = [...text.matchAll(/(?<=\s)\p{Ll}{5,}(?=\s)/gu)];
  const word = words[Math.floor(random() * words.length)];
  return word ? `${text.slice(0, word.index)}wombat${text.slice(word.index + word[0].length)}` : null;
}

/** Other news, some of it on subjects near to those of the corpora. */
export const UNRELATED = [
  "The central bank left its key interest rate unchanged on Thursday, saying inflation remained above target.",
  "A ferry carrying 300 passengers ran aground off the northern coast on Monday; nobody was hurt, the coastguard said.",
  "The minister said that the new timetable would be published in spring after consultations with the unions.",
  "Villagers returned to their homes after the flood and found that seven houses had been destroyed.",
  "The parliament adopted a resolution on the protection of cultural monuments in the region.",
  "Armed forces of both countries took part in a joint exercise near the border, the defence ministry reported.",
  "The international community should support the search for missing people, the commissioner said in a statement.",
  "Human rights organisations called on the government to release the prisoners before the end of the year.",
  "The director of the museum said that 1,300 visitors a week had come to see the exhibition this winter.",
  "On the night of 3 to 4 March 1975 a storm destroyed the harbour of the town and eleven boats were lost.",
  "A new bridge between the island and the mainland would cost 2.4 billion crowns, according to the authority.",
  "The people of the city laid flowers at the memorial to honour those who died in the earthquake.",
];
