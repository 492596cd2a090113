import type { Document } from "../../documents/document.ts";
import { IS_PERSON_HEAD } from "../../lexicon/people.ts";
import { BESIDE_CUE, DENIES, NO_SPEAKER, SAYING_TO, SPEAKING_PRONOUN, UNSAYS } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { fold, wordsOf } from "../../search/terms.ts";
import type { Range } from "../../text/ranges.ts";
import {
  isAnother,
  isBodyOf,
  isIntroduction,
  isOfHeadline,
  isOfText,
  withoutAddress,
  withoutMedium,
  withoutOccasion,
  withoutPage,
  wordsSaid,
} from "./citation.ts";
import { hasOffice, means, wordsNotOf } from "./named.ts";
import { isCountry } from "./nations.ts";
import { isHeldByAnother } from "./offices.ts";
import { otherDate, withoutTimes } from "./times.ts";

/**
 * What stands beside words that a source has, in a text that was asked for: who says them, read whole and right, or
 * words that nothing accounts for. Of these, a name that can be meant as the speaker's is told apart from prose.
 */
export type Beside =
  | { kind: "accounted" }
  | { kind: "name" | "prose"; at: Range }
  /** A date beside a name that is right, where the document has another. */
  | { kind: "date"; at: Range; issued: string };

const EVERY_SAYING_TO = new RegExp(SAYING_TO, "giu");

/** Whoever is named so long is not named. Words. */
const LONGEST_NAME = 9;

/**
 * `at` is a stretch of `text` before words of `parties`, or after them; `speaker` is the name in it that was read, and
 * `isNamed` whether who speaks is named elsewhere, rightly.
 * Beside the name of who speaks may stand who issued and published the words, the date, and a role.
 */
export function readBeside(
  library: Library,
  document: Document,
  parties: readonly string[],
  {
    text,
    at,
    isBefore,
    speaker,
    isNamed,
  }: { text: string; at: Range; isBefore: boolean; speaker: (Range & { isPasted?: boolean }) | null; isNamed: boolean },
): Beside {
  const stretch = text.slice(at.start, at.end);
  const { blanked: dateless, dates } = withoutTimes(stretch);
  const timeless = withoutOccasion(withoutPage(document, withoutAddress(document, dateless)));
  let says = false;
  const blanked = timeless.replace(EVERY_SAYING_TO, (verb) => {
    if (!/^\p{Ll}/u.test(verb) || DENIES.test(verb)) return verb;
    says = true;
    return " ".repeat(verb.length);
  });
  const words = wordsOf(blanked);
  const isCue = ({ start, end }: Range) => {
    const folded = words.filter((word) => word.start >= start && word.end <= end).map((word) => word.folded);
    return folded.every((word) => BESIDE_CUE.test(word) || (says && SPEAKING_PRONOUN.test(word)));
  };
  const { terms, of } = citedTerms(library, document, parties, { blanked, isCue, isNamed });
  const inText = ({ start, end }: Range) => ({ start: at.start + start, end: at.start + end });
  const date = dates.flatMap((given) => {
    const other = otherDate(document, given, stretch.slice(given.start, given.end));
    return other === null ? [] : [{ kind: "date" as const, at: inText(given), issued: other }];
  })[0];
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return date ?? { kind: "accounted" };
  const range = { start: first.start, end: last.end };
  const isMeant =
    isNamed || of.length === 0 || parties.some((party) => of.some((name) => means(library, document, name, party)));
  const named = blanked.slice(range.start, range.end);
  // A country is not the paper that comes out in it.
  const isCountryAlone = isCountry(library, named) && !parties.some((party) => means(library, document, named, party));
  if (terms.every((term) => term.isKnown) && (speaker !== null || isMeant) && !isCountryAlone)
    return date ?? { kind: "accounted" };
  const [head, tail] = [stretch.slice(0, range.start), stretch.slice(range.end)];
  const marks = isBefore
    ? /[:|\n—–→>\])-]/.test(tail) || /[[(<@#]\s*$/.test(head)
    : /[-–—~([|\n#@©·•/]|via\s*$/.test(head);
  const isName = marks || says || /according\s+to|in\s+the\s+words\s+of|(?<!\p{L})by\s+(?:the\s+)?$/iu.test(head);
  const unheard = withoutMedium(stretch);
  const isToMedium = terms.every(({ isKnown, start, end }) => isKnown || unheard.slice(start, end).trim() === "");
  const isOther =
    isName && !isToMedium && couldBeName(named) && isAnother(library, document, parties, named, speaker?.isPasted);
  return { kind: isOther ? "name" : "prose", at: inText(range) };
}

type Term = Range & { isKnown: boolean };

/**
 * The words of a stretch that say who speaks, and whether each is known: of one of these parties or, apart from their
 * name by a comma or bracket, of who issued or published the document; or a role in lower case before a name that is
 * known. `of` are the names that stand for the parties.
 */
function citedTerms(
  library: Library,
  document: Document,
  parties: readonly string[],
  { blanked, isCue, isNamed }: { blanked: string; isCue: (term: Range) => boolean; isNamed: boolean },
): { terms: Term[]; of: string[] } {
  const read = wordsNotOf(library, document, parties, blanked).filter((term) => !isCue(term));
  const groups: Term[][] = [];
  for (const term of read) {
    const before = groups.at(-1)?.at(-1);
    if (!before || /[,;|()[\]\n–—/]|\s-/.test(blanked.slice(before.end, term.start))) groups.push([term]);
    else groups.at(-1)?.push(term);
  }
  const { issuer, publisher } = document.metadata;
  const others = [issuer.name, publisher.name];
  const said = wordsSaid(document);
  const surnames = parties.map((party) => fold(party.split(/\s+/).at(-1) ?? ""));
  const hasSurname =
    isNamed || read.some(({ start, end, isKnown }) => isKnown && surnames.includes(fold(blanked.slice(start, end))));
  const ofParty = groups.filter((group) => group.every(({ isKnown }) => isKnown));
  const known = groups.map((group) => {
    if (ofParty.includes(group)) return group;
    const range = { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 };
    const written = blanked.slice(range.start, range.end);
    // "The mayor of Torvik" and "H. Aas" are theirs in all of their words.
    if (parties.some((party) => means(library, document, written, party)))
      return group.map((term) => ({ ...term, isKnown: true }));
    const isOfOther =
      (isNamed || ofParty.length > 0) && wordsNotOf(library, document, others, written).every((term) => term.isKnown);
    if (isOfOther) return group.map((term) => ({ ...term, isKnown: true }));
    const name = group.findIndex(({ isKnown }) => isKnown);
    const roles = name < 0 ? (ofParty.length > 0 ? group : []) : group.slice(0, name);
    const words = roles.map(({ start, end }) => blanked.slice(start, end));
    const isRole =
      (areRole(words, said) && areHeld(library, document, parties, { words, said })) ||
      (name > 0 && isTitled(document, written));
    const isBody =
      parties.some((party) => isOfHeadline(library, document, party, written)) ||
      isBodyOf(library, document, parties, written);
    const folded = ({ start, end }: Term) => wordsOf(blanked.slice(start, end)).map((word) => word.folded);
    const isCited = (term: Term) =>
      isBody ||
      folded(term).every((word) => isOfText(document, word)) ||
      (hasSurname && isIntroduction(document, parties, folded(term)));
    return group.map((term) => ({
      ...term,
      isKnown: term.isKnown || (isRole && roles.includes(term)) || isCited(term),
    }));
  });
  const isRead = new Set(read.filter(({ isKnown }) => isKnown).map(({ start }) => start));
  const names = known.filter(
    (group) => group.every((term) => term.isKnown) && group.some(({ start }) => isRead.has(start)),
  );
  const of = names.map((group) => {
    const { start, end } = nameIn(group, read);
    return blanked.slice(start, end);
  });
  return { terms: known.flat(), of };
}

/** A name without what is not known of it around: a role, how the text introduces somebody. */
function nameIn(group: readonly Term[], read: readonly Term[]): Range {
  const known = new Set(read.filter(({ isKnown }) => isKnown).map(({ start }) => start));
  const own = group.filter(({ start }) => known.has(start));
  return { start: (own[0] ?? group[0])?.start ?? 0, end: (own.at(-1) ?? group.at(-1))?.end ?? 0 };
}

/**
 * A name without what somebody is before it, in lower case and words that the document has ("librarian Ada Lund"), or
 * as the document has it before the same name ("Mayor Anna Berg").
 */
export function withoutRole(document: Document, name: string): string {
  const title = titleIn(name);
  if (title !== null && isTitled(document, name)) return name.slice(title.length);
  const role = /^(?:\p{Ll}[\p{L}-]*\s+)+(?=\p{Lu})/u.exec(name)?.[0] ?? "";
  if (role === "") return name;
  return areRole(role.split(/\s+/).filter(Boolean), wordsSaid(document)) ? name.slice(role.length) : name;
}

/** What stands before a name as somebody's title: "Mayor " of "Mayor Anna Berg"; or null. */
function titleIn(name: string): string | null {
  const title = /^((?:\p{L}[\p{L}-]*\s+){0,3}?(\p{L}[\p{L}-]*))\s+(?=\p{Lu}\S*\s+\p{Lu})/u.exec(name);
  return title !== null && IS_PERSON_HEAD.test(title[2] as string) ? title[0] : null;
}

/** Whether a document has a name with the same title before it. */
function isTitled(document: Document, name: string): boolean {
  return titleIn(name) !== null && document.text.includes(name);
}

/**
 * Whether a party may hold a role: it is known of them, or the document has it and calls no other so. The director's
 * is not the baker's, and where no mayor is told of, nobody is certified to be one.
 */
function areHeld(
  library: Library,
  document: Document,
  parties: readonly string[],
  { words, said }: { words: readonly string[]; said: ReadonlySet<string> },
): boolean {
  const heads = words.flatMap((word) =>
    wordsOf(word).flatMap(({ folded }) => (IS_PERSON_HEAD.test(folded) ? [folded] : [])),
  );
  const isOf = (party: string, head: string) =>
    hasOffice(library, document, party, head) || isIntroduction(document, [party], [head]);
  const isOthers = (head: string) =>
    speakersOf(document).some(({ name }) => !parties.includes(name) && isOf(name, head)) ||
    isHeldByAnother(
      document,
      head,
      parties.map((party) => fold(party.split(/\s+/).at(-1) ?? "")),
    );
  return heads.every((head) => parties.some((party) => isOf(party, head)) || (said.has(head) && !isOthers(head)));
}

/** Whether words are what somebody is, in lower case: an office, with words that the document has too. */
function areRole(words: readonly string[], said: ReadonlySet<string>): boolean {
  if (words.some((word) => !/^\p{Ll}/u.test(word))) return false;
  const folded = words.flatMap((word) => wordsOf(word).map((one) => one.folded));
  return (
    folded.some((word) => IS_PERSON_HEAD.test(word)) &&
    folded.every((word) => !UNSAYS.test(word) && (IS_PERSON_HEAD.test(word) || said.has(word)))
  );
}

/** Whether words could be the name of somebody: a name as such are written, or an office. */
export function couldBeName(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}\p{M}’'.-]+/gu) ?? [];
  if (words.length === 0 || words.length > LONGEST_NAME || /[.!?;]\s+\p{Ll}|["“”«»]/u.test(text)) return false;
  if (wordsOf(text).some(({ folded }) => UNSAYS.test(folded))) return false;
  if (wordsOf(text).every(({ folded }) => NO_SPEAKER.test(folded))) return false;
  if (wordsOf(text).some(({ folded }) => IS_PERSON_HEAD.test(folded))) return true;
  const written = words.filter((word) => !/^\p{Ll}{1,4}$/u.test(word));
  return written.length > 0 && written.filter((word) => !/^\p{Ll}/u.test(word)).length * 2 >= words.length;
}
