import type { Document } from "../../documents/document.ts";
import { genderOfFirstName } from "../../lexicon/first-names.ts";
import {
  BEGINS_SENTENCE,
  FEMALE_TITLE,
  FEMALE_WORD,
  IS_PERSON_HEAD,
  MALE_TITLE,
  MALE_WORD,
  OFFICE_OF_TITLE,
  officeOf,
  TITLE,
} from "../../lexicon/people.ts";
import { FEMALE_KIN, MALE_KIN, NO_FIRST_NAME, NOT_WHO_SPEAKS, SAYING_TO } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { fold } from "../../search/terms.ts";
import type { Range } from "../../text/ranges.ts";
import { besideQuotation } from "./cue.ts";
import { isMistyped } from "./spellings.ts";

/**
 * Who bears a surname: whether what is asked for beside it, a title or first name, is that of who speaks, or certainly
 * that of somebody else.
 */

type Gender = "f" | "m";

/** A surname as a text has it, with what stands in capital letters right before it: titles, then first names. */
type Naming = Range & { titles: string[]; given: string[] };

/** So many places of a surname in a text are looked at. */
const MOST_NAMINGS = 40;

/** So many documents of somebody are read for what they call them. */
const MOST_DOCUMENTS = 4;

/** So far before and behind a name it is read what somebody is. UTF-16 units. */
const BESIDE = 60;

function namingsOf(text: string, surname: string): Naming[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])((?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?[^\\S\\n]+){0,4})${RegExp.escape(surname)}(?![\\p{L}\\p{M}-])`,
    "gu",
  );
  const namings: Naming[] = [];
  for (const { 0: whole, 1: lead = "", index } of text.matchAll(pattern)) {
    if (namings.length === MOST_NAMINGS) break;
    const words = lead.split(/\s+/).filter((word) => word !== "" && !BEGINS_SENTENCE.test(word.replace(/\.$/, "")));
    const titles = words.filter((word) => isTitle(word));
    // Before an office stands whose it is: "Danish MP Holm".
    const given = words.slice(words.findLastIndex(isTitle) + 1).filter((word) => !NO_FIRST_NAME.test(word));
    namings.push({ start: index, end: index + whole.length, titles, given });
  }
  return namings;
}

function isTitle(word: string): boolean {
  const bare = word.replace(/\.$/, "");
  return TITLE.test(bare) || /^(?:Herr|Frau)$/.test(bare) || IS_PERSON_HEAD.test(bare);
}

/** What of a text beside words names another of the same surname than who speaks; its place in the stretch, or null. */
export function namesOther(
  library: Library,
  document: Document,
  { words, party, stretch }: { words: Range; party: string; stretch: string },
): Range | null {
  const own = partsOf(party);
  if (own === null) return null;
  const namings = namingsOf(stretch, own.surname).filter(({ start, end }) => {
    const isBeside = NOT_WHO_SPEAKS.test(stretch.slice(0, start)) || /^['’]/u.test(stretch.slice(end));
    return !isBeside;
  });
  const other = namings.find((naming) => {
    const isMeant = (name: string) =>
      areSpellings(name, own.given) || own.given.some((one) => isMistyped(fold(name), fold(one)));
    if (naming.given.length > 0) return !naming.given.some(isMeant);
    const gender = genderOfTitles(naming.titles);
    if (gender !== null) {
      const known = genderOf(document, party, words);
      return known !== null && known !== gender;
    }
    return naming.titles.some((title) => isTitleOfOther(library, document, party, title));
  });
  return other ? { start: other.start, end: other.end } : null;
}

/** The pronoun that alone says in a text who speaks, where it is none of theirs; its place in the stretch, or null. */
export function pronounOfOther(
  document: Document,
  { words, party, stretch }: { words: Range; party: string; stretch: string },
): Range | null {
  const [, pronoun] = ONLY_PRONOUN.find((pattern) => pattern.test(stretch))?.exec(stretch) ?? [];
  if (pronoun === undefined) return null;
  const gender = genderOf(document, party, words);
  if (gender === null || gender === (pronoun.toLowerCase() === "she" ? "f" : "m")) return null;
  const start = stretch.indexOf(pronoun);
  return { start, end: start + pronoun.length };
}

/** "she says", "said she", "he said that": nothing but a pronoun and a verb of saying. */
const ONLY_PRONOUN = [
  new RegExp(`^[^\\p{L}]*(s?he)\\s+(?:${SAYING_TO})(?:\\s+that)?[^\\p{L}]*$`, "iu"),
  new RegExp(`^[^\\p{L}]*(?:${SAYING_TO})\\s+(s?he)[^\\p{L}]*$`, "iu"),
];

/** A person's first names and surname; null of what is none, or has one word only. */
function partsOf(party: string): { given: string[]; surname: string } | null {
  const words = party.split(/\s+/).filter((word) => !isTitle(word));
  const [surname, given] = [words.at(-1) ?? "", words.slice(0, -1)];
  const isPerson = given.length > 0 && given.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
  return isPerson && surname.length > 1 ? { given, surname } : null;
}

/** Whether a first name may be one of these in another spelling, or shortened: "Yury" of "Yuriy", "R." of "Rosa". */
function areSpellings(name: string, given: readonly string[]): boolean {
  const short = fold(name.replace(/\.$/, "")).slice(0, 3);
  return given.some((one) => {
    const own = fold(one.replace(/\.$/, "")).slice(0, 3);
    return own.startsWith(short) || short.startsWith(own);
  });
}

function genderOfTitles(titles: readonly string[]): Gender | null {
  const bare = titles.map((title) => title.replace(/\.$/, ""));
  if (bare.some((title) => FEMALE_TITLE.test(title) || title === "Frau")) return "f";
  return bare.some((title) => MALE_TITLE.test(title) || title === "Herr") ? "m" : null;
}

/** All who bear a surname in a document and are named in full. */
export function bearersIn(document: Document, surname: string): string[] {
  const written = namingsOf(document.text, surname).flatMap(({ given }) =>
    given.length > 0 ? [`${given.join(" ")} ${surname}`] : [],
  );
  const known = speakersOf(document).flatMap(({ name }) => (partsOf(name)?.surname === surname ? [name] : []));
  return [...new Set([...known, ...written])];
}

/**
 * Whether a text speaks of somebody as a woman or a man: by title, by the pronoun beside these words, which are theirs,
 * as somebody's kin, or by a first name that hardly any other bears.
 */
export function genderOf(document: Document, party: string, words: Range): Gender | null {
  const own = partsOf(party);
  if (own === null) return null;
  const isOnly = bearersIn(document, own.surname).every((name) => areSpellings(name, own.given));
  const titles = namingsOf(document.text, own.surname)
    .filter(({ given }) => (given.length > 0 ? given.some((name) => areSpellings(name, own.given)) : isOnly))
    .map((naming) => genderOfTitles(naming.titles));
  const first = own.given[0] ?? "";
  return oneOf(titles) ?? pronounBeside(document, words) ?? genderByKin(document, own) ?? genderOfFirstName(first);
}

/** The gender that these agree on; null where they do not, or none is known. */
function oneOf(genders: readonly (Gender | null)[]): Gender | null {
  const known = new Set(genders.flatMap((gender) => gender ?? []));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}

function pronounBeside(document: Document, words: Range): Gender | null {
  const beside = besideQuotation(document, words);
  if (beside === null) return null;
  const [before, after] = [beside.before, beside.after].map(({ start, end }) => document.text.slice(start, end));
  const [, behind] = /^[\s,–—-]*(?:\p{Ll}+\s+)?(s?he)(?!\p{L})/iu.exec(after ?? "") ?? [];
  const [, ahead] = /(?:^|[,;]\s+|\band\s+)(s?he)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+\s*[,:]?$/iu.exec(before ?? "") ?? [];
  const pronoun = (behind ?? ahead)?.toLowerCase();
  return pronoun === undefined ? null : pronoun === "she" ? "f" : "m";
}

function genderByKin(document: Document, { given, surname }: { given: string[]; surname: string }): Gender | null {
  const genders = placesOf(document.text, given, surname).flatMap(({ start, end }) => {
    const { before, after } = besidePlace(document.text, { start, end });
    const [, head = ""] = /(?:his|her|their|its|the|my|our|an?|\p{L}['’]s?)\s+(\p{L}+),?\s+$/iu.exec(before) ?? [];
    const [, role = ""] =
      /^,\s(?:who\s(?:is|was)\s)?(?:(?:his|her|their|the|an?|my|our|\p{Lu}\p{L}+['’]s)\s)([^,.;:]+)[,.;]/u.exec(
        after,
      ) ?? [];
    return [
      head,
      role
        .split(/\s(?:of|in|at|for)\s/u)[0]
        ?.trim()
        .split(/\s+/)
        .at(-1) ?? "",
    ].map(genderOfWord);
  });
  return oneOf(genders);
}

function genderOfWord(word: string): Gender | null {
  if (FEMALE_WORD.test(word) || FEMALE_KIN.test(word)) return "f";
  return MALE_WORD.test(word) || MALE_KIN.test(word) ? "m" : null;
}

/** Where somebody is named in full, or by first name only where the surname is another's too. */
function placesOf(text: string, given: readonly string[], surname: string): Range[] {
  const first = RegExp.escape(given[0] ?? "");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])${first}(?:\\s+\\p{Lu}[\\p{L}\\p{M}’'-]*)?(?:\\s+${RegExp.escape(surname)})?(?!\\p{L})`,
    "gu",
  );
  return [...text.matchAll(pattern)]
    .slice(0, MOST_NAMINGS)
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** What stands beside a name, titles before it left out. */
function besidePlace(text: string, { start, end }: Range) {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + BESIDE);
  return { before: before.replace(/(?:(?<!\p{L})(?:Mrs?|Ms|Dr|Prof|Captain|Capt)\.?\s+)+$/u, ""), after };
}

/** Whether a title before a surname is not known of who speaks, and is of another who bears it. */
function isTitleOfOther(library: Library, document: Document, party: string, title: string): boolean {
  if (hasTitle(library, document, party, title)) return false;
  const surname = partsOf(party)?.surname ?? "";
  const known = library.index.people.known.map(({ name }) => name).filter((name) => partsOf(name)?.surname === surname);
  const given = partsOf(party)?.given ?? [];
  return [...new Set([...bearersIn(document, surname), ...known])].some((name) => {
    const other = partsOf(name);
    return other !== null && !areSpellings(other.given[0] ?? "", given) && hasTitle(library, document, name, title);
  });
}

/** Whether somebody is called by a title or office, right before the name or behind it between commas. */
export function hasTitle(library: Library, document: Document, party: string, title: string): boolean {
  const own = partsOf(party);
  if (own === null) return false;
  const called = library.index.people.known
    .filter(({ name }) => name === party)
    .flatMap(({ documents }) => [...documents]);
  const further = called.slice(0, MOST_DOCUMENTS).flatMap((number) => library.corpus.documents[number] ?? []);
  const office = officeIn(title);
  return [...new Set([document, ...further])].some(({ text }) =>
    placesOf(text, own.given, own.surname).some(({ start, end }) => {
      const before = text.slice(Math.max(0, start - BESIDE), start);
      const [, one = "", comma = "", next = ""] = /(?:(\p{L}+)(,?)\s+)?(\p{L}+)\.?,?\s+$/u.exec(before) ?? [];
      const [, role = ""] =
        /^,\s(?:an?|the|its|their|our|his|her)\s([^,.;:]+)[,.;]/u.exec(text.slice(end, end + BESIDE)) ?? [];
      const head =
        role
          .split(/\s(?:of|in|at|for)\s/u)[0]
          ?.trim()
          .split(/\s+/)
          .at(-1) ?? "";
      const beside = comma === "" && isTitle(next) ? [one, next] : [next];
      return [...beside, head].some((word) => word !== "" && officeIn(word) === office);
    }),
  );
}

function officeIn(title: string): string {
  const bare = title.replace(/\.$/, "");
  return OFFICE_OF_TITLE[bare.charAt(0).toUpperCase() + bare.slice(1)] ?? officeOf(bare);
}

/** All who bear the surname of who speaks in a document, where a name is no more than that and they are several. */
export function sharedSurname(document: Document, party: string, name: string): string[] | null {
  const own = partsOf(party);
  if (own === null || fold(name.trim()) !== fold(own.surname)) return null;
  const others = bearersIn(document, own.surname).filter(
    (one) => !areSpellings(partsOf(one)?.given[0] ?? "", own.given),
  );
  return others.length > 0 ? [party, ...others] : null;
}
