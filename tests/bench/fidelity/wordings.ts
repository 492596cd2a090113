import { answerVerify, type VerifyAnswer } from "../../../src/answers/verify/verify.ts";
import type { Document } from "../../../src/documents/document.ts";
import type { Library } from "../../../src/search/library.ts";
import type { Range } from "../../../src/text/ranges.ts";
import { seeded } from "../../seeded.ts";
import { libraryOf } from "../../support.ts";
import type { TextSet } from "./texts.ts";

// Wordings made from the texts themselves: altered ones, of which none may be told as the same words, and ones as a journalist
// edits them, all of which are the same words.

export type WordingTally = { asked: number; same: number; named: number };
export type WordingFault = { kind: string; id: string; asked: string; verdict: string };
export type WordingScore = {
  altered: Record<string, WordingTally>;
  faithful: Record<string, WordingTally>;
  faults: WordingFault[];
};

/** `word` is what was taken away or put in, by which an answer can name the change. */
type Variant = { asked: string; word: string };
type Make = (sentence: string, context: Context) => Variant | null;
type Context = { random: () => number; names: readonly string[] };

/** "about" and its like limit only an amount; elsewhere they are prepositions. */
const HEDGE =
  /\b(?:at least|at most|more than|less than|fewer than|nearly|almost|approximately|allegedly|reportedly|only|probably|apparently|roughly|likely)\b |\b(?:about|around|up to) (?=[$£€]?\d|half\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|a dozen\b|a quarter\b|a third\b)/i;
const NEGATION = /\b(?:not|never|no) |(?<=\w)n[’']t\b/i;
const AUXILIARY = /\b(?:is|was|are|were|will|would|has|had|can|could|should|must)\b(?! not|n[’']t)/;
const NUMBER = /\b\d[\d,]*\b/;
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})*/u;

/** Each makes another statement of a sentence, or null where it has nothing to change. */
const ALTERED: Record<string, Make> = {
  "hedge or bound dropped inside": (sentence) => {
    const found = HEDGE.exec(sentence);
    if (!found || found.index < 12) return null;
    return { asked: without(sentence, found), word: found[0].trim() };
  },
  "hedge or bound before a fragment": (sentence) => {
    const found = HEDGE.exec(sentence);
    const rest = found ? sentence.slice(found.index + found[0].length) : "";
    return found && rest.split(" ").length >= 6 ? { asked: rest, word: found[0].trim() } : null;
  },
  "negation dropped": (sentence) => {
    const found = NEGATION.exec(sentence);
    return found ? { asked: without(sentence, found), word: found[0].trim() } : null;
  },
  "negation put in": (sentence) => {
    const found = AUXILIARY.exec(sentence);
    if (!found) return null;
    const after = found.index + found[0].length;
    return { asked: `${sentence.slice(0, after)} not${sentence.slice(after)}`, word: "not" };
  },
  "number changed": (sentence, { random }) => {
    const found = NUMBER.exec(sentence);
    if (!found) return null;
    const other = String(Number(found[0].replaceAll(",", "")) + 1 + Math.floor(random() * 9));
    return { asked: sentence.replace(found[0], other), word: other };
  },
  "name changed": (sentence, { random, names }) => {
    const found = NAME.exec(sentence);
    const others = names.filter((name) => !found || (!name.includes(found[0]) && !found[0].includes(name)));
    const other = others[Math.floor(random() * others.length)];
    return found && other ? { asked: sentence.replace(found[0], other), word: other } : null;
  },
};

/** Each leaves the statement as it is and edits it as is usual, so that the edit can be named. */
const FAITHFUL: Record<string, Make> = {
  "as it stands": (sentence) => ({ asked: sentence, word: "" }),
  "other quotation marks": (sentence) => ({ asked: `«${sentence}»`, word: "" }),
  "a full stop put": (sentence) => ({ asked: `${sentence.replace(/[.!?]+$/, "")}.`, word: "" }),
  "[T]he": (sentence) => {
    const [first = "", ...rest] = sentence;
    if (!/\p{L}/u.test(first)) return null;
    const turned = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
    return { asked: `[${turned}]${rest.join("")}`, word: "[" };
  },
  "a clarification in brackets": (sentence) => {
    const found = /\b(?:he|she|they|it|them|him)\b/.exec(sentence);
    if (!found) return null;
    const after = found.index + found[0].length;
    return {
      asked: `${sentence.slice(0, after)} [as named before]${sentence.slice(after)}`,
      word: "[as named before]",
    };
  },
  "a marked ellipsis for what stands between commas": (sentence) => {
    const found = /(?<=\p{L}), ([^,;:]{12,60}), (?=\p{Ll})/u.exec(sentence);
    const cut = found?.[1] ?? "";
    if (!found || /[\d;:]|\b(?:and|or|if|unless|but)\b/.test(cut)) return null;
    if (HEDGE.test(`${cut} `) || NEGATION.test(`${cut} `)) return null;
    const after = sentence.slice(found.index + found[0].length);
    return { asked: `${sentence.slice(0, found.index)} […] ${after}`, word: "…" };
  },
  "(emphasis added)": (sentence) => ({ asked: `"${sentence}" (emphasis added)`, word: "emphasis" }),
  "a hashtag": (sentence) => ({ asked: `${sentence} #news`, word: "#news" }),
  "an emoji": (sentence) => ({ asked: `🔴 ${sentence}`, word: "🔴" }),
  "BREAKING:": (sentence) => ({ asked: `BREAKING: ${sentence}`, word: "BREAKING" }),
  "RT @name:": (sentence) => ({ asked: `RT @newsdesk: ${sentence}`, word: "RT" }),
  "a source line": (sentence) => ({ asked: `"${sentence}" - Reuters`, word: "Reuters" }),
  "a page in brackets": (sentence) => ({ asked: `"${sentence}" (p. 4)`, word: "p. 4" }),
  "a line-end hyphen": (sentence) => {
    const asked = sentence.replace(/\b(\p{Ll}{4})(\p{Ll}{4,})\b/u, "$1-\n$2");
    return asked === sentence ? null : { asked, word: "" };
  },
  "a soft hyphen": (sentence) => {
    const asked = sentence.replace(/\b(\p{Ll}{4})(\p{Ll}{4,})\b/u, "$1\u00AD$2");
    return asked === sentence ? null : { asked, word: "" };
  },
};

const PER_TEXT = 5;

/** Asks for variants of some sentences of each text, the same ones in each run. */
export function scoreWordings({ texts }: TextSet, seed: number): WordingScore {
  const random = seeded(seed);
  const documents = texts.map(({ document }, index) => withRef(document, index));
  const library = libraryOf(documents);
  const score: WordingScore = { altered: {}, faithful: {}, faults: [] };
  for (const document of documents) {
    const context = { random, names: namesIn(document.text) };
    for (const sentence of sentencesFor(document, random)) {
      askFor(library, document, sentence, context, score);
    }
  }
  return score;
}

function askFor(library: Library, { id }: Document, sentence: string, context: Context, score: WordingScore): void {
  const texts = library.corpus.documents.map(({ text }) => text.replace(/\s+/g, " "));
  for (const [kind, make] of Object.entries(ALTERED)) {
    const variant = make(sentence, context);
    const isFragment = kind === "hedge or bound before a fragment";
    if (!variant || (!isFragment && texts.some((text) => text.includes(variant.asked)))) continue;
    const answer = answerVerify(library, variant.asked);
    const isNamed = mentionedIn(answer, variant.word);
    const isSame = answer.verdict === "exact" && !isNamed;
    count(score.altered, kind, isSame, isNamed);
    if (isSame) score.faults.push({ kind, id, asked: variant.asked, verdict: answer.verdict });
  }
  for (const [kind, make] of Object.entries(FAITHFUL)) {
    const variant = make(sentence, context);
    if (!variant) continue;
    const answer = answerVerify(library, variant.asked);
    const isSame = answer.verdict === "exact" && answer.unfound.length === 0;
    count(score.faithful, kind, isSame, variant.word === "" || mentionedIn(answer, variant.word));
    if (!isSame) score.faults.push({ kind, id, asked: variant.asked, verdict: answer.verdict });
  }
}

/** Whether a part of the answer other than the quotation itself has the word. */
function mentionedIn({ matches }: VerifyAnswer, word: string): boolean {
  const told = matches.map(({ quotation: _quotation, ...rest }) => JSON.stringify(rest).toLowerCase());
  return told.some((text) => text.includes(word.toLowerCase()));
}

function count(tallies: Record<string, WordingTally>, kind: string, isSame: boolean, isNamed: boolean): void {
  const tally = tallies[kind] ?? { asked: 0, same: 0, named: 0 };
  tallies[kind] = {
    asked: tally.asked + 1,
    same: tally.same + Number(isSame),
    named: tally.named + Number(isNamed),
  };
}

/** Whole sentences of 9 to 45 words without quotation marks in them; those with a hedge or negation first. */
function sentencesFor({ text, passages }: Document, random: () => number): string[] {
  const sentences = passages
    .flatMap((passage): Range[] => passage.sentences)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "))
    .filter((sentence) => !/["“”«»]/.test(sentence) && /^\p{Lu}.*[.!?]$/su.test(sentence))
    .filter((sentence) => sentence.split(" ").length >= 9 && sentence.split(" ").length <= 45);
  const mixed = sentences.map((sentence) => ({ sentence, at: random() - (HEDGE.test(sentence) ? 1 : 0) }));
  return mixed
    .sort((a, b) => a.at - b.at)
    .slice(0, PER_TEXT)
    .map(({ sentence }) => sentence);
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(new RegExp(NAME, "gu"))].map(([name]) => name))];
}

/** Documents of several folders can have one ref; a library needs them to differ. */
function withRef(document: Document, index: number): Document {
  const ref = `x${index.toString(36).padStart(2, "0")}`;
  return { ...document, metadata: { ...document.metadata, ref } };
}

function without(sentence: string, found: RegExpExecArray): string {
  return sentence.slice(0, found.index) + sentence.slice(found.index + found[0].length);
}
