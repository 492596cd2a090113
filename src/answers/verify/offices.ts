import type { Document } from "../../documents/document.ts";
import { IS_PERSON_HEAD, officeOf } from "../../lexicon/people.ts";
import { VERB_OF_SAYING } from "../../lexicon/speech.ts";
import { NOT_IN_OFFICE } from "../../lexicon/wording.ts";
import { fold, wordsOf } from "../../search/terms.ts";

/**
 * What a text calls somebody: the office right before their name ("Mayor Hanne Dahl"), or beside it between commas
 * ("Mr Adeyemi, the foreman,"; "the foreman, Mr Adeyemi,").
 */

/** So far beside a name its office stands. UTF-16 units. */
const BESIDE_NAME = 90;

/** Occurrences of a name that are looked at. Chosen by hand. */
const MOST_OCCURRENCES = 8;

const FIRST_NAMES = "(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+){0,2}";
const OF_WHOM = "(?:the|an?|its|his|her|their|our)";
const WHERE = "(?:of|for|at|in)\\s+[^,.;:]{1,40}";
const WORDS = "(?:\\p{L}[\\p{L}\\p{M}’'-]*\\s+){0,3}?";
const BEFORE = new RegExp(`(${WORDS}\\p{L}[\\p{L}-]*\\.?\\s+${FIRST_NAMES})$`, "u");
const BEFORE_COMMA = new RegExp(
  `(?<!\\p{L})${OF_WHOM}\\s+(${WORDS}\\p{L}[\\p{L}-]*)(?:\\s+${WHERE})?,\\s+${FIRST_NAMES}$`,
  "iu",
);
const AFTER = new RegExp(`^,\\s+${OF_WHOM}?\\s*(${WORDS}\\p{L}[\\p{L}-]*)(?:\\s+${WHERE})?[,.;]`, "u");

const known = new WeakMap<Document, Map<string, string[]>>();

/** The offices that a document's text gives one whom it names; of those that mean the same, the first. */
export function officesIn(document: Document, party: string): string[] {
  const read = known.get(document) ?? new Map<string, string[]>();
  known.set(document, read);
  const offices = read.get(party) ?? readOffices(document, party);
  read.set(party, offices);
  return offices;
}

function readOffices({ text }: Document, party: string): string[] {
  const found = new Set<string>();
  const surname = party.split(/\s+/).at(-1) ?? "";
  if (surname.length < 3) return [];
  let looked = 0;
  for (let at = text.indexOf(surname); at >= 0 && looked < MOST_OCCURRENCES; at = text.indexOf(surname, at + 1)) {
    const end = at + surname.length;
    if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      continue;
    looked++;
    const [, before = ""] = /([^.;:!?"“”„«»]*)$/u.exec(text.slice(Math.max(0, at - BESIDE_NAME), at)) ?? [];
    const after = text.slice(end, end + BESIDE_NAME);
    const listed = /^,[^,.;]*,\s+and\s/u.test(after);
    const offices = [
      officeAt(BEFORE.exec(before)?.[1], true),
      officeAt(/^[,.;]/.test(after) ? BEFORE_COMMA.exec(before)?.[1] : undefined, false),
      officeAt(listed ? undefined : AFTER.exec(after)?.[1], false),
    ];
    for (const office of offices) if (office !== null) found.add(office);
  }
  return [...found];
}

/**
 * The office that a stretch ends in, before first names where `isBeforeName`, if it is held now and is not whom
 * somebody tells: "told the mayor Hanne Dahl had called"; else null.
 */
function officeAt(stretch: string | undefined, isBeforeName: boolean): string | null {
  const words = stretch?.trim().split(/\s+/) ?? [];
  const isFirstName = (word: string) => /^\p{Lu}/u.test(word) && !IS_PERSON_HEAD.test(word);
  const at = isBeforeName ? words.findLastIndex((word) => !isFirstName(word)) : words.length - 1;
  const head = words[at] ?? "";
  if (!IS_PERSON_HEAD.test(head) || words.slice(0, at).some((word) => NOT_IN_OFFICE.test(word))) return null;
  const isTold = isBeforeName && /^\p{Ll}/u.test(head) && VERB_OF_SAYING.test(words.slice(0, at).join(" "));
  return isTold ? null : officeOf(fold(head));
}

/** Whether a document's text gives an office, by the words for it, to one named otherwise than these surnames. */
export function isHeldByAnother({ text }: Document, office: string, surnames: readonly string[]): boolean {
  const held = new RegExp(`(?<!\\p{L})${RegExp.escape(office)},?\\s+((?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\s*){1,3})`, "giu");
  return [...text.matchAll(held)].some(
    ([, name = ""]) => /^\p{Lu}/u.test(name) && !wordsOf(name).some(({ folded }) => surnames.includes(folded)),
  );
}
