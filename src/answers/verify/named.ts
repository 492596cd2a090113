import type { Document } from "../../documents/document.ts";
import type { AliasGroup, PartyKind } from "../../documents/schema.ts";
import { BODY_WORD, IS_PEOPLE, IS_PERSON_HEAD, MEMBER_OF_PARLIAMENT, officeOf, TITLE } from "../../lexicon/people.ts";
import { BEFORE_NAME, SAYS_NOTHING } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { type AliasIndex, fold, indexAliases, wordsOf } from "../../search/terms.ts";
import type { Range } from "../../text/ranges.ts";
import { isNation, NATION, nationOf, nationsIn } from "./nations.ts";
import { officesIn, titlesIn } from "./offices.ts";
import { spelledAs } from "./spellings.ts";

/** Who is called what in a corpus, to read names that people give in a message. */
export type Names = {
  known: AliasIndex;
  /** All words of names and roles, folded. */
  words: ReadonlySet<string>;
  /** The initials of bodies, in capitals: "NNA". */
  initials: ReadonlySet<string>;
  /** Whether words, folded, call somebody by what they are: "parliament", "Armenian parliament", "ombudsman". */
  isOffice: (words: readonly string[]) => boolean;
  /** The offices that people hold here, by what is told of a document beside its text. */
  offices: ReadonlySet<string>;
  /** The names of people and bodies alone, without the aliases of places. */
  parties: AliasIndex;
};

const cache = new WeakMap<Library, Names>();

export function namesIn(library: Library): Names {
  const cached = cache.get(library);
  if (cached) return cached;
  const forms = new Map<string, Set<string>>();
  const add = (name: string, own: readonly string[]) => {
    const known = forms.get(name) ?? new Set<string>();
    for (const form of own) known.add(form);
    forms.set(name, known);
  };
  // Who speaks is in the index, so that no document is read for it.
  const introduced = Map.groupBy(library.index.people.known, ({ documents: [first = 0] }) => first);
  const added = new Set<string>();
  const offices = new Set<string>();
  for (const [number, { metadata }] of library.corpus.documents.entries()) {
    for (const party of partiesIn(metadata, added)) {
      add(party.name, party.forms);
      for (const { folded } of wordsOf(party.role ?? ""))
        if (IS_PERSON_HEAD.test(folded)) offices.add(officeOf(folded));
    }
    for (const { name } of introduced.get(number) ?? []) add(name, formsOfIntroduced(name));
  }
  const groups: AliasGroup[] = [...forms].map(([name, own]) => ({ name, kind: "other", forms: [...own] }));
  const words = new Set(
    [...forms.values()].flatMap((own) => [...own].flatMap((form) => wordsOf(form))).map(({ folded }) => folded),
  );
  const isKind = (word: string) => KIND_OF_PARTY.has(word) || IS_PERSON_HEAD.test(word);
  const isOffice = (called: readonly string[]) =>
    called.some(isKind) && called.every((word) => isKind(word) || words.has(word) || nationOf(library, word) !== null);
  const initials = new Set([...forms.keys()].flatMap((name) => initialsOf(library, name) ?? []));
  const known = indexAliases([...groups, ...library.corpus.aliases]);
  const names = { known, words, initials, isOffice, offices, parties: indexAliases(groups) };
  cache.set(library, names);
  return names;
}

/** Whether a chunk of text is a name and nothing else: of somebody in the corpus, or capitalised as names are. */
export function isName(names: Names, chunk: string): boolean {
  if (isKnownName(names, chunk) || isRoleSomewhere(chunk)) return true;
  const words = chunk.trim().split(/\s+/);
  const own = words.filter((word) => !/^(?:of|the|van|von|de|der|al|bin|for|and)$/.test(word));
  return (
    own.length >= 2 &&
    own.length <= 5 &&
    words.length <= 8 &&
    own.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word))
  );
}

/** "the mayor of Torvik", "Torvik’s mayor", "residents of Torvik": an office or people of a place or body. */
function isRoleSomewhere(chunk: string): boolean {
  const [, ahead, behind] = ROLE_SOMEWHERE.exec(chunk.trim()) ?? [];
  const head = ahead ?? behind ?? "";
  return IS_PERSON_HEAD.test(head) || IS_PEOPLE.test(head);
}

const PLACE = "\\p{Lu}[\\p{L}\\p{M}-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}-]*){0,3}";
const ROLE_SOMEWHERE = new RegExp(
  `^(?:[Tt]he\\s+)?(?:(?:\\p{L}[\\p{L}-]*\\s+){0,3}?(\\p{L}[\\p{L}-]*)\\s+(?:of|for|in|at)\\s+(?:the\\s+)?${PLACE}` +
    `|${PLACE}['’]s?\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,3}?(\\p{L}[\\p{L}-]*))$`,
  "u",
);

export function isKnownName({ known, initials, isOffice }: Names, chunk: string): boolean {
  if (initials.has(chunk.trim())) return true;
  const all = wordsOf(chunk);
  const words = all.slice(all.findIndex(({ folded }) => !BEFORE_NAME.test(folded)));
  if (words.length === 0) return false;
  return (
    known.matchAll(words).some(({ from, to }) => from === 0 && to === words.length) ||
    isOffice(words.map(({ folded }) => folded))
  );
}

/** Whether words are, as they stand, how somebody in the corpus is called. */
export function isParty(library: Library, name: string): boolean {
  const words = wordsOf(name);
  return namesIn(library)
    .parties.matchAll(words)
    .some(({ from, to }) => from === 0 && to === words.length);
}

/** What a kind of party may be called. */
const KIND_WORDS: Partial<Record<PartyKind, string>> = {
  media: "news agency newspaper paper magazine website site outlet media",
  legislator: "parliament legislature",
  company: "company firm",
  NGO: "ngo organisation",
};

const KIND_OF_PARTY: ReadonlySet<string> = new Set(Object.values(KIND_WORDS).flatMap((words) => words.split(" ")));

/**
 * A word of a name, levelled: a country and its adjective are one, offices that mean the same, spellings of an alias
 * group.
 */
type NameTerm = Range & { term: string };

/**
 * Whether a name, as somebody gives it, means a party as a document calls it: by name, alias, role or acronym, in
 * another order or spelling, a person by surname or office. Every word beside must be known of that party: a right
 * name with another's country or role is another's. "Azerbaijan" is not its ministry, nor a parliament its member.
 */
export function means(library: Library, document: Document, name: string, party: string): boolean {
  const asked = termsOfName(library, name).map(({ term }) => term);
  const known = knownOf(library, document, party);
  if (known.isPerson && isInitialled(document, name, party)) return true;
  if (asked.length === 0 || asked.some((term) => !known.terms.has(term) && !known.titles.has(term))) return false;
  const has = (terms: readonly string[]) => terms.length > 0 && terms.every((term) => asked.includes(term));
  const own = termsOfName(library, party).map(({ term }) => term);
  const named = asked.filter((term) => !isNation(term));
  const isWithin = named.length > 1 && named.every((term) => own.includes(term));
  const beginsName = asked.length > 1 && asked.every((term, at) => term === own[at]);
  // "Foreign Ministry" leaves out of the name what it does not need.
  const isShort =
    isWithin &&
    named.some((term) => BODY_WORD.test(term)) &&
    2 * named.length >= own.filter((term) => !isNation(term)).length;
  const endsName = known.isPerson && asked.every((term) => own.includes(term)) && asked.at(-1) === own.at(-1);
  const isHeld = (office: string) =>
    speakersOf(document).some(
      ({ name: other }) => other !== party && knownOf(library, document, other).offices.includes(office),
    );
  const isByOffice = known.offices.some((office) => asked.includes(office) && (asked.length > 1 || !isHeld(office)));
  return beginsName || isShort || endsName || isByOffice || known.forms.some(has);
}

/** Whether a name is that of a party by initials, and of nobody else who speaks in the document: "H. Aas". */
function isInitialled(document: Document, name: string, party: string): boolean {
  if (spelledAs(name, party) !== "initials" || hasNamesake(document, party)) return false;
  return speakersOf(document).every((other) => other.name === party || spelledAs(name, other.name) === null);
}

/** Whether a text names somebody else with the surname of a party, written out: "Hilde Aas" beside "H. Aas". */
function hasNamesake({ text }: Document, party: string): boolean {
  const [first = "", surname = ""] = [party.split(/\s+/)[0], party.split(/\s+/).at(-1)];
  const named = new RegExp(`(?<!\\p{L})(\\p{Lu}\\p{Ll}+)\\s+${RegExp.escape(surname)}(?!\\p{L})`, "gu");
  return [...text.matchAll(named)].some(
    ([, before = ""]) => before !== first && !TITLE.test(before) && !IS_PERSON_HEAD.test(before),
  );
}

/** Whether a document gives a party an office, and says nothing of where. */
export function hasOfficeAnywhere(library: Library, document: Document, party: string, word: string): boolean {
  const { offices, titles } = knownOf(library, document, party);
  return offices.includes(officeOf(word)) && titles.size === 0;
}

/** Whether a party has an office, by a word for it. */
export function hasOffice(library: Library, document: Document, party: string, word: string): boolean {
  return knownOf(library, document, party).offices.includes(officeOf(word));
}

/** Whether a name has a country that is none of these parties'. */
export function hasOtherNation(
  library: Library,
  document: Document,
  parties: readonly string[],
  name: string,
): boolean {
  const asked = termsOfName(library, name).map(({ term }) => term);
  const known = parties.map((party) => ({ party, ...knownOf(library, document, party) }));
  // Where nothing says of what country somebody is, it may be this one.
  const isOpen = known.some(({ party, isPerson, terms, titles }) => {
    const surname = termsOfName(library, party).at(-1)?.term ?? "";
    return isPerson && asked.includes(surname) && ![...terms, ...titles].some(isNation);
  });
  return (
    !isOpen &&
    asked.some((term) => isNation(term) && !known.some(({ terms, titles }) => terms.has(term) || titles.has(term)))
  );
}

/** The words of a text that are no words of grammar and not known of any of these parties; places in the text. */
export function wordsNotOf(
  library: Library,
  document: Document,
  parties: readonly string[],
  text: string,
): (Range & { isKnown: boolean })[] {
  const known = parties.map((party) => knownOf(library, document, party).terms);
  return termsOfName(library, text).map(({ start, end, term }) => ({
    start,
    end,
    isKnown: known.some((terms) => terms.has(term)),
  }));
}

/** Fewer letters are words as well. */
const FEWEST_INITIALS = 3;

/** The initials of a body's name, in capitals, where they are enough to be told from a word; else null. */
function initialsOf(library: Library, name: string): string | null {
  const letters = isBody(name.split(/\s+/)) ? lettersOf(library, name) : "";
  return letters.length < FEWEST_INITIALS ? null : letters.toUpperCase();
}

/** Of a name, whatever the corpus knows it by: "mfa" of "Ministry of Foreign Affairs of Azerbaijan". */
function lettersOf(library: Library, name: string): string {
  return wordsOf(name)
    .map(({ folded }) => (SAYS_NOTHING.test(folded) || nationOf(library, folded) !== null ? "" : folded.charAt(0)))
    .join("");
}

type Known = {
  forms: string[][];
  terms: ReadonlySet<string>;
  /** The words beside the offices that the text gives them: whose, and of where. */
  titles: ReadonlySet<string>;
  offices: string[];
  isPerson: boolean;
};

const knownCache = new WeakMap<Library, Map<string, Known>>();

/** All that a document and the corpus know of a party. */
function knownOf(library: Library, document: Document, party: string): Known {
  const cached = knownCache.get(library) ?? new Map<string, Known>();
  knownCache.set(library, cached);
  const key = `${document.id} ${party}`;
  const known = cached.get(key) ?? readParty(library, document, party);
  cached.set(key, known);
  return known;
}

function readParty(library: Library, document: Document, party: string): Known {
  const own = partiesOf(document.metadata).filter(({ name }) => name === party);
  const written = own.length > 0 ? own.flatMap(({ forms }) => forms) : formsOfIntroduced(party);
  const termsOf = (text: string) => termsOfName(library, text).map(({ term }) => term);
  const roles = own.flatMap(({ role }) => role ?? []);
  const isIntroduced = document.form === "full" && roles.length === 0 && !isBody(party.split(/\s+/));
  const isRead = isIntroduced && own.every(({ isPerson }) => isPerson);
  const inText = isRead ? officesIn(document, party) : [];
  const titles = isRead ? titlesIn(document, party).flatMap(({ beside }) => termsOf(beside)) : [];
  const inRoles = roles.flatMap((role) => [
    ...(MEMBER_OF_PARLIAMENT.test(role) ? [officeOf("mp")] : []),
    ...wordsOf(role)
      .map(({ folded }) => folded)
      .filter((word) => IS_PERSON_HEAD.test(word) && !(word === "member" && MEMBER_OF_PARLIAMENT.test(role)))
      .map(officeOf),
  ]);
  const offices = [...inRoles, ...inText];
  const isOfBody = isBody(party.split(/\s+/)) || !own.some(({ isPerson }) => isPerson);
  const initials = isOfBody ? lettersOf(library, party) : "";
  const acronym = initials.length > 1 ? [initials] : [];
  const departments = library.corpus.aliases
    .filter(({ kind, name }) => kind === "body" && / of (?:the )?/.test(name) && name.endsWith(party) && name !== party)
    .flatMap(({ forms }) => forms);
  const words = [...written, ...departments].flatMap((form) => [
    ...termsOf(form),
    ...wordsOf(form).flatMap(({ folded }) => termsOf(folded)),
  ]);
  const kinds = own.flatMap(({ kind }) => wordsOf(KIND_WORDS[kind] ?? "").map(({ folded }) => folded));
  const nations = own.flatMap(({ country }) => (country === null ? [] : [`${NATION}${country}`]));
  return {
    forms: [...[...written, ...departments].map(termsOf), acronym].filter((terms) => terms.length > 0),
    terms: new Set([...words, ...offices, ...acronym, ...kinds, ...nations]),
    titles: new Set(titles),
    offices,
    isPerson: own.some(({ isPerson }) => isPerson) || (own.length === 0 && written.length > 1),
  };
}

/** The words of a name that say who is meant; those of an alias group are one, however they are spelt. */
function termsOfName(library: Library, name: string): NameTerm[] {
  const words = wordsOf(name);
  const matches = library.aliases.match(words);
  const { codes } = nationsIn(library);
  return words.flatMap(({ folded, start, end }, at) => {
    const match = matches.find(({ from, to }) => from <= at && at < to);
    const written = name.slice(start, end);
    if (!match && codes.has(written)) return [{ start, end, term: `${NATION}${written}` }];
    // "Torvik’s mayor" is the mayor of Torvik.
    const bare = /\p{L}['’]s$/u.test(written) ? fold(written.slice(0, -2)) : folded;
    if (!match) return SAYS_NOTHING.test(bare) ? [] : [{ start, end, term: levelledTerm(library, bare) }];
    if (match.from !== at) return [];
    const nation = nationOf(library, fold(match.group.name));
    return [{ start, end: words[match.to - 1]?.end ?? end, term: nation ?? match.term }];
  });
}

function levelledTerm(library: Library, folded: string): string {
  if (/^(?:ex|former|then|formerly)$/.test(folded)) return "former";
  return nationOf(library, folded) ?? officeOf(folded.replace("defence", "defense"));
}

type Called = {
  name: string;
  forms: string[];
  isPerson: boolean;
  kind: PartyKind;
  country: string | null;
  role: string | null;
};

/** The forms of the name of one whom only a text introduces: of a person also the surname. */
function formsOfIntroduced(name: string): string[] {
  const words = name.split(/\s+/);
  const isPerson =
    words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word)) && !isBody(words);
  return isPerson ? [name, words.at(-1) as string] : [name];
}

function isBody(words: readonly string[]): boolean {
  return words.some((word) => BODY_WORD.test(fold(word)));
}

/** The parties of a document, without those that an earlier one has in the same words. */
function partiesIn(metadata: Document["metadata"], added: Set<string>): Called[] {
  const { publisher, issuer, speakers } = metadata;
  const key = JSON.stringify([publisher, issuer, speakers]);
  if (added.has(key)) return [];
  added.add(key);
  return partiesOf(metadata);
}

/** The parties of a document with all that they are called; a person also by role and surname. */
function partiesOf({ publisher, issuer, speakers }: Document["metadata"]): Called[] {
  const parties = [...speakers, { ...issuer, aliases: [] }, { ...publisher, aliases: [] }];
  return parties.map(({ name, aliases, kind, country, ...rest }) => {
    const role = "role" in rest && rest.role ? rest.role : null;
    const isPerson = role !== null || kind === "individual";
    const surname = isPerson && /^\S+(?: \S+){1,3}$/.test(name) ? [name.split(" ").at(-1) as string] : [];
    const forms = [name, ...aliases, ...surname, ...(role ? [role] : [])];
    const untitled = forms.map((form) => form.replace(/^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Capt|the)\b\.?\s+)+/i, ""));
    return { name, forms: [...new Set([...forms, ...untitled])], isPerson, kind, country, role };
  });
}
