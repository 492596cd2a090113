import type { Document } from "../../documents/document.ts";
import { NOT_SAID, SUPPOSED } from "../../lexicon/denial.ts";
import { OPENS_CONDITION } from "../../lexicon/governing.ts";
import { EVERY_VERB_OF_SAYING, VERB_OF_SAYING } from "../../lexicon/speech.ts";
import {
  AGAINST_TRUTH,
  BY_WHOM,
  ENDS_CUE,
  IN_JEST,
  LIMITS_BEFORE,
  MIGHT_HAVE_SAID,
  NEGATED_SAYING,
  SPEAKS_FOR_ITSELF,
} from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { wordsOf } from "../../search/terms.ts";
import { findQuotations } from "../../text/quotation-marks.ts";
import { type Range, trimRange } from "../../text/ranges.ts";
import type { Difference } from "./difference.ts";
import { isName, means, namesIn, wordsNotOf } from "./named.ts";
import { isNegation, languageOf, turns } from "./negations.ts";

/**
 * What a text says beside words of whose they are: that a quotation was never said, or not in earnest, that it goes on
 * behind who says it, and who reports what is not quoted.
 */

/** So far around words their quotation is looked for. UTF-16 units. */
const QUOTED_WITHIN = { before: 2000, after: 2000, tag: 200 } as const;

type Beside = { before: Range; after: Range; next: Range | null };

/** By document the words that were compared last, as what stands beside them is asked for twice. */
const besides = new WeakMap<Document, { words: Range; read: Beside | null }>();

/** What stands before and after the quotation that words are of, in its sentence, and the quotation after that. */
export function besideQuotation(document: Document, words: Range): Beside | null {
  const last = besides.get(document);
  if (last && last.words.start === words.start && last.words.end === words.end) return last.read;
  const read = readBesideQuotation(document, words);
  besides.set(document, { words, read });
  return read;
}

function readBesideQuotation({ text }: Document, words: Range): Beside | null {
  const from = Math.max(0, words.start - QUOTED_WITHIN.before);
  const start = Math.max(from, text.lastIndexOf("\n\n", words.start) + 1);
  const next = text.indexOf("\n\n", words.end);
  const end = Math.min(next < 0 ? text.length : next, words.end + QUOTED_WITHIN.after);
  const quotations = findQuotations(text, [{ start, end }]).filter(({ depth }) => depth === 0);
  const at = quotations.findIndex((one) => one.start <= words.start && one.end >= words.end);
  const quotation = quotations[at];
  if (!quotation) return null;
  const following = quotations[at + 1];
  const tag = text.slice(quotation.end, Math.min(following?.start ?? end, quotation.end + QUOTED_WITHIN.tag));
  const isEnd = /[.!?…,]["”»“’']?$/u.test(text.slice(words.end, quotation.end));
  const after =
    /^\s*\p{Ll}|^\s*[,—–-]|^\s*\p{Lu}/u.test(tag) && isEnd
      ? (/^[^.!?\n]*/u.exec(tag)?.[0] ?? "")
      : tag.split(/[.!?\n]/u, 1)[0];
  const lead = text.slice(Math.max(start, quotations[at - 1]?.end ?? start), quotation.start);
  const before = lead.slice(1 + Math.max(...[".", "!", "?", "\n"].map((sign) => lead.lastIndexOf(sign))));
  const isResumed = following !== undefined && quotation.end + (after?.length ?? 0) >= following.start;
  return {
    before: trimRange(text, { start: quotation.start - before.length, end: quotation.start }),
    after: trimRange(text, { start: quotation.end, end: quotation.end + (after?.length ?? 0) }),
    next: isResumed ? following : null,
  };
}

/** Whether words stand in quotation marks in a document. */
export function isInMarks(document: Document, words: Range): boolean {
  return besideQuotation(document, words) !== null;
}

/** That the source says of a quotation that it was not said, or not in earnest; `at` is where the asked words end. */
export function unsaidIn(document: Document, words: Range, at: number): Difference[] {
  const beside = besideQuotation(document, words);
  if (!beside) return [];
  const { language } = document.metadata;
  return [beside.before, beside.after].flatMap((range): Difference[] => {
    const source = document.text.slice(range.start, range.end);
    const kind = turnOf(source, language, range === beside.before);
    return kind === null ? [] : [{ asked: "", source, kind, at: { start: at, end: at } }];
  });
}

function turnOf(cue: string, language: string, isBefore: boolean): "negation" | "hedge" | null {
  if (!/\p{L}/u.test(cue)) return null;
  const code = languageOf(language);
  if (code === "en") {
    if (NOT_SAID.test(cue)) return "negation";
    const subject =
      /^(?:and |but )?(?:if|unless|as if|as though)\s/iu.test(cue) || SUPPOSED.test(`${cue.split(/\s+/, 1)[0]} `);
    if (MIGHT_HAVE_SAID.test(cue) || (isBefore && subject && VERB_OF_SAYING.test(cue))) return "hedge";
    if (AGAINST_TRUTH.test(cue) && VERB_OF_SAYING.test(cue)) return "hedge";
    return IN_JEST.test(cue) ? "hedge" : null;
  }
  const clause = cue.replace(/^[\s,—–-]+/u, "").split(/[,;:]/u, 1)[0] ?? "";
  if (NEGATED_SAYING[code]?.test(cue)) return "negation";
  const words = clause.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words.some((word) => isNegation(word.toLowerCase(), language)) ? "negation" : null;
}

/** With what limits it a quotation goes on behind who says it: “We came,” said X, “if late.” */
export function resumedAfter(document: Document, words: Range): string | null {
  const beside = besideQuotation(document, words);
  const { text } = document;
  if (!beside?.next || !/^[\s,.!?…]*["“”„»«’']*$/u.test(text.slice(words.end, beside.after.start).replace(/\s+$/u, "")))
    return null;
  const inside = text.slice(beside.next.start + 1, beside.next.end).replace(/["“”»«]+$/u, "");
  const { language } = document.metadata;
  const [first = ""] = /(?<=^\s*)\p{Ll}[\p{L}\p{M}'’]*/u.exec(inside) ?? [];
  const isTurning =
    LIMITS_BEFORE.test(first) || OPENS_CONDITION[languageOf(language)]?.has(first) || turns(first, language);
  return first !== "" && isTurning ? inside.trim().replace(/[\s.!?,]+$/u, "") : null;
}

/** So much before and after words it may be said who reports them. UTF-16 units. */
const REPORTED_WITHIN = 160;

/**
 * Who reports words that are not quoted, where the sentence of a text says so beside them, and it is none of those
 * whom a name means: their name where it is told, null where it is not; undefined where nobody else reports them.
 */
export function reporterBeside(
  library: Library,
  document: Document,
  { sentence, words, parties }: { sentence: Range; words: Range; parties: readonly string[] },
): string | null | undefined {
  const { text } = document;
  const before = text.slice(Math.max(sentence.start, words.start - REPORTED_WITHIN), words.start);
  const after = text.slice(words.end, Math.min(sentence.end, words.end + REPORTED_WITHIN));
  const subject = subjectBefore(before) ?? subjectAfter(after);
  if (subject === null || SPEAKS_FOR_ITSELF.test(subject)) return undefined;
  const isOwn = (called: string) =>
    parties.some((party) => means(library, document, called, party)) ||
    wordsNotOf(library, document, parties, called).every(({ isKnown }) => isKnown);
  const names = subject.match(/\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*)*/gu) ?? [];
  const name = names.findLast((one) => speakersOf(document).some((party) => means(library, document, one, party.name)));
  const told = name ?? names.findLast((one) => /\s/.test(one) && isName(namesIn(library), one));
  if (told === undefined) return isOwn(subject) ? undefined : null;
  if (isOwn(told)) return undefined;
  return speakersOf(document).find((party) => means(library, document, told, party.name))?.name ?? told;
}

/** Who is before a verb of saying, or after "according to", directly before words. */
function subjectBefore(before: string): string | null {
  const [, by] = BY_WHOM.before.exec(before) ?? [];
  if (by !== undefined) return by;
  const last = [...before.matchAll(EVERY_VERB_OF_SAYING)].at(-1);
  if (!last || !ENDS_CUE.test(before.slice(last.index + last[0].length))) return null;
  const clause =
    before
      .slice(0, last.index)
      .split(/[.;:!?]\s/u)
      .at(-1) ?? "";
  const relative = /^(.*?),?\s+who\s+(?:\p{L}+\s+){0,3}$/su.exec(clause);
  const words = (relative?.[1] ?? clause).trim();
  return wordsOf(words).length === 0 ? null : (words.split(/,\s+(?=\p{Ll})/u).at(-1) ?? words);
}

/** Who is beside a verb of saying after words, or after "according to". */
function subjectAfter(after: string): string | null {
  const [, by] = BY_WHOM.after.exec(after) ?? [];
  if (by !== undefined) return by;
  const [, clause = ""] = /^\s*,\s*([^,.;:]{3,80})/u.exec(after) ?? [];
  const verb = VERB_OF_SAYING.exec(clause);
  if (!verb) return null;
  const [before, behind] = [clause.slice(0, verb.index), clause.slice(verb.index + verb[0].length)];
  if (wordsOf(before).length > 6) return null;
  return before.trim() !== "" ? before.trim() : behind.trim() || null;
}
