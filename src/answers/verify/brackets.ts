import type { Document } from "../../documents/document.ts";
import { POINTS_BACK } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { isStopWord, stem, wordsOf } from "../../search/terms.ts";
import type { Quotation } from "../quotation.ts";
import type { Difference } from "./difference.ts";
import type { Edit } from "./edits.ts";

/** So far before and after words the document is looked at for whom a pronoun in them means. UTF-16 units. */
const NEARBY = { before: 2000, after: 300 } as const;

/** Those clarifications in brackets that say what the document gives nowhere near: a writer's own words. */
export function addedInBrackets(
  { corpus }: Library,
  edits: readonly Edit[],
  document: string,
  quotation: Quotation | null,
): Difference[] {
  const bracketed = edits.filter(
    ({ kind, asked }) => kind === "bracket" && /^\[.*\s.*\]$|^\[\p{L}{3,}\]$/su.test(asked),
  );
  const found = bracketed.length > 0 && quotation ? corpus.documents.find(({ id }) => id === document) : undefined;
  if (!found || !quotation) return [];
  const given = new Set(wordsNear(found, quotation));
  return bracketed
    .filter(({ asked }) => !tellingIn(asked).every((word) => given.has(word)))
    .map(({ asked, source, at }) => ({ asked, source, kind: "wording", at }));
}

function tellingIn(words: string): string[] {
  return wordsOf(words)
    .map(({ folded }) => folded)
    .filter((word) => !isStopWord(word) && !POINTS_BACK.test(word))
    .map(stem);
}

/** What stands near an excerpt, and the names of whoever speaks, issued or published the document. */
function wordsNear({ text, metadata }: Document, { start, end }: Quotation): string[] {
  const { speakers, issuer, publisher, title } = metadata;
  const parties = [...speakers.flatMap(({ name, role, aliases }) => [name, role ?? "", ...aliases]), issuer.name];
  const around = text.slice(Math.max(0, start - NEARBY.before), end + NEARBY.after);
  return tellingIn([around, ...parties, publisher.name, title ?? ""].join(" "));
}
