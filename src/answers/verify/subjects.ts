import { SAYING_TO } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import type { Part } from "./asked.ts";
import { genderOf } from "./bearers.ts";
import type { Result } from "./combine.ts";
import type { WordingMatch } from "./match.ts";
import { means } from "./named.ts";

/** Who is told to say what they do themselves: `Ada Lund says she “kept the lamp”`, of “I kept the lamp”. */

const SAYS_OF_SELF = new RegExp(`${SAYING_TO}(?:\\s+that)?\\s+(he|she|it|they)\\s*["“„«]?$`, "iu");

/** Whether before each of some quoted parts stands that somebody says so of themselves, and so the source has it. */
export function isOfSpeakers(library: Library, text: string, { found, unfound }: Result): boolean {
  if (found.length === 0 || unfound.length > 0) return false;
  return found.every(({ part, matches }) => {
    const pronoun = SAYS_OF_SELF.exec(text.slice(0, part.start))?.[1]?.toLowerCase();
    const isOwn = (match: WordingMatch) =>
      match.differences.length === 0 && isOwnSubject(library, match, pronoun ?? "");
    return pronoun !== undefined && matches.some(isOwn);
  });
}

/** Whether quoted parts may be so told, before they are looked for. */
export function tellsOfSelf(text: string, parts: readonly Part[]): boolean {
  return parts.length > 0 && parts.every(({ start }) => SAYS_OF_SELF.test(text.slice(0, start)));
}

/** Whether right before words stands whoever says them: "I" or "we", or their name in what they issued. */
function isOwnSubject(library: Library, { document: id, quotation }: WordingMatch, pronoun: string): boolean {
  const document = library.documents.get(id);
  if (!document || !quotation) return false;
  const { speaker, voice } = quotation.attribution;
  const gender = /^s?he$/.test(pronoun) && speaker !== null ? genderOf(document, speaker, quotation) : null;
  if (gender !== null && gender !== (pronoun === "she" ? "f" : "m")) return false;
  const before = document.text.slice(Math.max(0, quotation.start - 60), quotation.start);
  if (/(?<!\p{L})(?:I|[Ww]e)\s+$/u.test(before)) return voice === "direct" || voice === "own";
  const [, name] = /((?:\p{Lu}[\p{L}’'-]*\s+)+)$/u.exec(before) ?? [];
  const party = speaker ?? document.metadata.issuer.name;
  return name !== undefined && voice === "own" && means(library, document, name, party);
}
