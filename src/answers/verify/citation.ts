import type { Document } from "../../documents/document.ts";
import { BEGINS_SENTENCE, BODY_WORD, IS_PEOPLE, IS_PERSON_HEAD, officeOf, TITLE } from "../../lexicon/people.ts";
import { VERB_OF_SAYING } from "../../lexicon/speech.ts";
import {
  KIND_OF_TEXT,
  NO_FIRST_NAME,
  ON_WHAT_OCCASION,
  SAYS_NOTHING,
  TOLD_MEDIUM,
  UNSAYS,
  WHERE_ON_PAGE,
  WHERE_TEXTS_STAND,
  WHICH_OF_SEVERAL,
} from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { fold, wordsOf } from "../../search/terms.ts";
import { normalise } from "../../text/normalise.ts";
import type { Range } from "../../text/ranges.ts";
import { hasTitle } from "./bearers.ts";
import {
  hasOffice,
  hasOfficeAnywhere,
  hasOtherNation,
  isKnownName,
  isName,
  means,
  namesIn,
  wordsNotOf,
} from "./named.ts";
import { isNegation } from "./negations.ts";
import { isHeldByAnother, titlesIn } from "./offices.ts";
import { spelledAs } from "./spellings.ts";
import { isTopic } from "./topics.ts";

/**
 * What a citation has beside the name of who speaks: what kind of text it is from and where that stands, how the text
 * introduces somebody, and what its headline calls them. And whether a name is certainly somebody else's.
 */

const saidIn = new WeakMap<Document, ReadonlySet<string>>();

/** All words of a document and its title, folded. */
export function wordsSaid(document: Document): ReadonlySet<string> {
  const { title } = document.metadata;
  const said = saidIn.get(document) ?? new Set(wordsOf(`${title ?? ""}\n${document.text}`).map(({ folded }) => folded));
  saidIn.set(document, said);
  return said;
}

/** Whether a folded word says of what kind the document is, or that it stands somewhere to be read. */
export function isOfText(document: Document, word: string): boolean {
  if (WHERE_TEXTS_STAND.test(word)) return true;
  if (!KIND_OF_TEXT.test(word)) return false;
  const [one, more] = [word.replace(/s$/, ""), `${word.replace(/s$/, "")}s`];
  const said = wordsSaid(document);
  return [one, more].some(
    (form) => said.has(form) || wordsOf(document.metadata.type).some(({ folded }) => folded === form),
  );
}

/** A name without the words around it that only say of what text and where: "Harbour Board appeal". */
export function withoutText(document: Document, name: string): string {
  const words = wordsOf(name);
  const isName = ({ folded }: { folded: string }) => !isOfText(document, folded);
  const [first, last] = [words.find(isName), words.findLast(isName)];
  return first && last ? name.slice(first.start, last.end) : name;
}

/** A stretch in which the address of the document's site is blank, each sign for one. */
export function withoutAddress({ metadata: { URL: url } }: Document, stretch: string): string {
  const host = url === null ? null : /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1];
  if (host == null) return stretch;
  const address = new RegExp(`(?:https?://)?(?:www\\.)?${RegExp.escape(host)}(?:/\\S*)?(?![\\p{L}\\p{N}])`, "giu");
  return stretch.replace(address, (written) => " ".repeat(written.length));
}

/** A stretch in which what only says on which page words stand is blank, and which text of several, if it is this. */
export function withoutPage(document: Document, stretch: string): string {
  const blank = (written: string) => " ".repeat(written.length);
  return stretch
    .replace(WHERE_ON_PAGE, blank)
    .replace(WHICH_OF_SEVERAL, (written) => (phraseIn(document, written) ? blank(written) : written));
}

/** A stretch in which a comma stands for what says to whom, or where, somebody spoke. */
export function withoutOccasion(stretch: string): string {
  const comma = (written: string) => `,${" ".repeat(written.length - 1)}`;
  return stretch.replace(TOLD_MEDIUM.before, comma).replace(ON_WHAT_OCCASION, comma);
}

/** A text in which a medium that somebody told it is blank, each sign for one, so that it is not read as who speaks. */
export function withoutMedium(text: string): string {
  return text.replace(TOLD_MEDIUM.whole, (written) => " ".repeat(written.length));
}

/** Whether a name is what the document's headline calls some of whom a party is one: "European MP". */
export function isOfHeadline(library: Library, document: Document, party: string, name: string): boolean {
  const [title, words] = [document.metadata.title ?? "", name].map((text) =>
    wordsOf(text).flatMap(({ folded }) => (SAYS_NOTHING.test(folded) ? [] : [officeOf(folded.replace(/s$/, ""))])),
  ) as [string[], string[]];
  const head = words.at(-1);
  if (head === undefined || words.length < 2 || !hasOffice(library, document, party, head)) return false;
  return title.some((_, from) => words.every((word, at) => title[from + at] === word));
}

/** So far beside a name the text says what somebody is. UTF-16 units. */
const BESIDE_NAME = { before: 90, after: 130 } as const;

/** Occurrences of a name that are looked at. */
const MOST_INTRODUCTIONS = 8;

const introductions = new WeakMap<Document, Map<string, ReadonlySet<string>>>();

/** The words by which a document says what somebody is, right before the name or after it between commas. Folded. */
function introducing(document: Document, party: string): ReadonlySet<string> {
  const known = introductions.get(document) ?? new Map<string, ReadonlySet<string>>();
  introductions.set(document, known);
  const words = known.get(party) ?? readIntroductions(document, party);
  known.set(party, words);
  return words;
}

function readIntroductions(document: Document, party: string): ReadonlySet<string> {
  const {
    text,
    metadata: { language },
  } = document;
  const found = new Set<string>();
  const surname = party.split(/\s+/).at(-1) ?? "";
  if (surname.length < 3) return found;
  let looked = 0;
  for (let at = text.indexOf(surname); at >= 0 && looked < MOST_INTRODUCTIONS; at = text.indexOf(surname, at + 1)) {
    looked++;
    const end = at + surname.length;
    const before = text.slice(Math.max(0, at - BESIDE_NAME.before), at);
    const [, after] = /^,\s(?!who\b|which\b)([^.;:"“”]{3,120}?),/u.exec(text.slice(end, end + BESIDE_NAME.after)) ?? [];
    const [role] = /(?:[\p{L}\p{M}’'-]+\s+){1,7}$/u.exec(before) ?? [];
    for (const stretch of [after, role !== undefined && VERB_OF_SAYING.test(role) ? "" : role])
      for (const { folded } of wordsOf(stretch ?? ""))
        if (!UNSAYS.test(folded) && !isNegation(folded, language)) found.add(folded);
  }
  for (const { beside } of titlesIn(document, party)) for (const { folded } of wordsOf(beside)) found.add(folded);
  return found;
}

/**
 * Whether a name is of a body that the document has in these words, and that has what is known of a party's: its
 * office.
 */
export function isBodyOf(library: Library, document: Document, parties: readonly string[], name: string): boolean {
  const terms = wordsNotOf(library, document, parties, name);
  const isBody = ({ start, end }: Range) => BODY_WORD.test(name.slice(start, end));
  return (
    terms.some(({ isKnown }) => isKnown) &&
    terms.every((term) => term.isKnown || isBody(term)) &&
    !hasOtherNation(library, document, parties, name) &&
    phraseIn(document, name)
  );
}

/** Whether words beside the name of a party, in the same citation, are how its document introduces it. */
export function isIntroduction(document: Document, parties: readonly string[], words: readonly string[]): boolean {
  return parties.some((party) => {
    const known = introducing(document, party);
    return words.length > 0 && words.every((word) => known.has(word));
  });
}

/**
 * Whether a name beside words is certainly not of those whose words they are: it is known in this corpus as another's,
 * has another country, or is written as names are and has nothing of theirs. What is only not understood is no name.
 */
export function isAnother(
  library: Library,
  document: Document,
  parties: readonly string[],
  name: string,
  isPasted = false,
): boolean {
  if (isTopic(library, name, isPasted)) return false;
  // "Residents of Tolm", who are told of in these words, may have said it.
  if (wordsOf(name).some(({ folded }) => IS_PEOPLE.test(folded)) && phraseIn(document, name)) return false;
  const names = namesIn(library);
  const terms = wordsNotOf(library, document, parties, name);
  const wordAt = ({ start, end }: Range) => name.slice(start, end);
  const unknown = terms.filter(({ isKnown }) => !isKnown);
  if (unknown.length === 0) return isKnownName(names, name);
  if (!isKnownName(names, name) && parties.some((party) => spelledAs(name, party) !== null)) return false;
  if (hasOtherNation(library, document, parties, name)) return true;
  const isPerson = (term: Range) => isNameWord(wordAt(term)) && !IS_PERSON_HEAD.test(wordAt(term));
  if (isRole(terms.map(wordAt))) return isRoleOfAnother(library, document, parties, name);
  if (unknown.length === terms.length) {
    if (isKnownName(names, name) || unknown.some((term) => IS_PERSON_HEAD.test(wordAt(term)))) return true;
    return unknown.some(isPerson) && !isThingOf(document, name);
  }
  const surnames = parties.map((party) => fold(party.split(/\s+/).at(-1) ?? ""));
  const isSurname = (term: Range | undefined) => term !== undefined && surnames.includes(fold(wordAt(term)));
  if (!terms.some(isSurname) && isOfPlaceUntold(library, document, parties, { name, terms })) return false;
  // "Leyla Aliyeva" is not Sabina Aliyeva, "Ben Rask, the mayor" not the mayor Anna Lind, and "Judge Lind" neither.
  if (!terms.some(isSurname)) return unknown.some(isPerson) && !isThingOf(document, name);
  return terms.some((term, at) => {
    const [word, next] = [wordAt(term), terms[at + 1]];
    const isBeside = next !== undefined && /^\.?\s+$/.test(name.slice(term.end, next.start));
    if (term.isKnown || !isBeside || !isNameWord(word)) return false;
    // "Captain Falk" is how "the captain, Bruno Falk" is called.
    if (IS_PERSON_HEAD.test(word))
      return next.isKnown && !parties.some((party) => hasTitle(library, document, party, word));
    return isSurname(next) && !TITLE.test(word) && !parties.some((party) => areSpellings(word, party));
  });
}

/** Whether words are a role and no name: "mayor", "harbour master". */
function isRole(words: readonly string[]): boolean {
  const [head] = words.slice(-1);
  return (
    head !== undefined &&
    IS_PERSON_HEAD.test(head) &&
    words.every((word) => IS_PERSON_HEAD.test(word) || /^\p{Ll}/u.test(word))
  );
}

/** Whether a document gives a role, named by itself, to somebody who is none of these parties. */
function isRoleOfAnother(library: Library, document: Document, parties: readonly string[], role: string): boolean {
  const surnames = parties.map((party) => fold(party.split(/\s+/).at(-1) ?? ""));
  const bare = role.replace(/^(?:the|an?)\s+/iu, "");
  const head = wordsOf(bare).at(-1)?.folded ?? "";
  return (
    speakersOf(document).some((other) => !parties.includes(other.name) && means(library, document, role, other.name)) ||
    isHeldByAnother(document, bare, surnames) ||
    // Another document has somebody so, and this one does not know of any.
    (namesIn(library).offices.has(officeOf(head)) && !wordsSaid(document).has(head))
  );
}

/** Whether a name is an office that a party holds, at a place of which the document does not say that it is theirs. */
function isOfPlaceUntold(
  library: Library,
  document: Document,
  parties: readonly string[],
  { name, terms }: { name: string; terms: readonly (Range & { isKnown: boolean })[] },
): boolean {
  const heads = terms.filter(({ isKnown }) => isKnown).map(({ start, end }) => name.slice(start, end));
  const [head] = heads;
  if (heads.length !== 1 || head === undefined || !isName(namesIn(library), name)) return false;
  return IS_PERSON_HEAD.test(head) && parties.some((party) => hasOfficeAnywhere(library, document, party, head));
}

function isNameWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !NO_FIRST_NAME.test(word) && !BEGINS_SENTENCE.test(word);
}

/** Whether a name is of a thing or body that the document has, which need not be who speaks: its press department. */
function isThingOf(document: Document, name: string): boolean {
  const words = wordsOf(name);
  return phraseIn(document, name) && (words.length === 1 || words.some(({ folded }) => BODY_WORD.test(folded)));
}

/** Whether a first name may be another spelling of a party's: "Yuriy" and "Yury". */
function areSpellings(first: string, party: string): boolean {
  const short = fold(first);
  return party
    .split(/\s+/)
    .map(fold)
    .some((word) => word.slice(0, 3) === short.slice(0, 3) || (short.length === 1 && word.startsWith(short)));
}

const levelled = new WeakMap<Document, string>();

/** Whether a document has words as they are, but for case and signs. */
function phraseIn(document: Document, words: string): boolean {
  const level = (text: string) => normalise(text).text.toLowerCase();
  const whole = levelled.get(document) ?? level(`${document.metadata.title ?? ""}\n${document.text}`);
  levelled.set(document, whole);
  return whole.includes(level(words).trim());
}
