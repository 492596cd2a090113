import type { Document } from "../../documents/document.ts";
import { IS_PERSON_HEAD, officeOf, TITLE } from "../../lexicon/people.ts";
import { VERB_OF_SAYING } from "../../lexicon/speech.ts";
import { NOT_IN_OFFICE, SAYS_NOTHING } from "../../lexicon/wording.ts";
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
const WHERE = "(?:of|for|at|in)\\s+([^,.;:]{1,40})";
const WORDS = "(?:\\p{L}[\\p{L}\\p{M}’'-]*\\s+){0,3}?";
const BEFORE = new RegExp(`(${WORDS}\\p{L}[\\p{L}-]*\\.?\\s+${FIRST_NAMES})$`, "u");
const BEFORE_COMMA = new RegExp(
  `(?<!\\p{L})${OF_WHOM}\\s+(${WORDS}\\p{L}[\\p{L}-]*)(?:\\s+${WHERE})?,\\s+${FIRST_NAMES}$`,
  "iu",
);
const AFTER = new RegExp(`^,\\s+${OF_WHOM}?\\s*(${WORDS}\\p{L}[\\p{L}-]*)(?:\\s+${WHERE})?[,.;]`, "u");

/** An office, and what stands beside its word: whose, and of where ("Danish" and "MP", "mayor" and "Torvik"). */
export type Title = { office: string; beside: string };

const known = new WeakMap<Document, Map<string, Title[]>>();

/** The offices that a document's text gives one whom it names; of those that mean the same, the first. */
export function officesIn(document: Document, party: string): string[] {
  return [...new Set(titlesIn(document, party).map(({ office }) => office))];
}

/** The offices that a document's text gives one whom it names, each as it stands there. */
export function titlesIn(document: Document, party: string): Title[] {
  const read = known.get(document) ?? new Map<string, Title[]>();
  known.set(document, read);
  const titles = read.get(party) ?? readTitles(document, party);
  read.set(party, titles);
  return titles;
}

function readTitles({ text }: Document, party: string): Title[] {
  const found: Title[] = [];
  const surname = party.split(/\s+/).at(-1) ?? "";
  if (surname.length < 3) return [];
  let looked = 0;
  for (let at = text.indexOf(surname); at >= 0 && looked < MOST_OCCURRENCES; at = text.indexOf(surname, at + 1)) {
    const end = at + surname.length;
    if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      continue;
    looked++;
    const [, before = ""] = /([^.;:!?"“”„«»]*)$/u.exec(text.slice(Math.max(0, at - BESIDE_NAME), at)) ?? [];
    if (isOfNamesake(before, party)) continue;
    const after = text.slice(end, end + BESIDE_NAME);
    const listed = /^,[^,.;]*,\s+and\s/u.test(after);
    const [, right] = BEFORE.exec(before) ?? [];
    const [, ahead, aheadOf = ""] = (/^[,.;]/.test(after) ? BEFORE_COMMA.exec(before) : null) ?? [];
    const [, behind, behindOf = ""] = (listed ? null : AFTER.exec(after)) ?? [];
    found.push(...titleAt(right, true, ""), ...titleAt(ahead, false, aheadOf), ...titleAt(behind, false, behindOf));
  }
  return found;
}

const CAPITALS_BEFORE = /((?:\p{Lu}[\p{L}\p{M}.’'-]*\s+){1,3})$/u;

/** Whether the names before a surname are of another one than this: "Ole" before "Dahl" of "Maria Dahl". */
function isOfNamesake(before: string, party: string): boolean {
  const own = party.split(/\s+/).slice(0, -1);
  const names = (CAPITALS_BEFORE.exec(before)?.[1] ?? "")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "" && !TITLE.test(word) && !IS_PERSON_HEAD.test(word));
  const isOwn = (word: string) => own.some((one) => one === word || `${one.charAt(0)}.` === word);
  return own.length > 0 && names.length > 0 && !names.some(isOwn);
}

/**
 * The office that a stretch ends in, before first names where `isBeforeName`, if it is held now and is not whom
 * somebody tells: "told the mayor Hanne Dahl had called"; else none.
 */
function titleAt(stretch: string | undefined, isBeforeName: boolean, of: string): Title[] {
  const words = stretch?.trim().split(/\s+/) ?? [];
  const isFirstName = (word: string) => /^\p{Lu}/u.test(word) && !IS_PERSON_HEAD.test(word);
  const at = isBeforeName ? words.findLastIndex((word) => !isFirstName(word)) : words.length - 1;
  const head = words[at] ?? "";
  if (!IS_PERSON_HEAD.test(head) || words.slice(0, at).some((word) => NOT_IN_OFFICE.test(word))) return [];
  const isTold = isBeforeName && /^\p{Ll}/u.test(head) && VERB_OF_SAYING.test(words.slice(0, at).join(" "));
  if (isTold) return [];
  const own = words.slice(0, at);
  const from = own.findLastIndex((word) => VERB_OF_SAYING.test(word) || SAYS_NOTHING.test(fold(word))) + 1;
  return [{ office: officeOf(fold(head)), beside: [...own.slice(from), of].join(" ").trim() }];
}

/** Whether a document's text gives an office, by the words for it, to one named otherwise than these surnames. */
export function isHeldByAnother({ text }: Document, office: string, surnames: readonly string[]): boolean {
  const held = new RegExp(`(?<!\\p{L})${RegExp.escape(office)},?\\s+((?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\s*){1,3})`, "giu");
  return [...text.matchAll(held)].some(
    ([, name = ""]) => /^\p{Lu}/u.test(name) && !wordsOf(name).some(({ folded }) => surnames.includes(folded)),
  );
}
