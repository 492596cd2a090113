import type { Metadata } from "../../documents/schema.ts";
import {
  BODY_HEAD,
  BODY_WORD,
  FEMALE_SURNAME,
  FEMALE_TITLE,
  FEMALE_WORD,
  IS_PERSON_HEAD,
  MALE_TITLE,
  MALE_WORD,
  MEMBER_OF_PARLIAMENT,
  OFFICE_OF_TITLE,
  officeOf,
} from "../../lexicon/people.ts";
import type { Range } from "../../text/ranges.ts";

/** Somebody whom a text names. `offices` and `words` are what the metadata and the text say that this party is. */
export type Party = {
  name: string;
  role: string | null;
  is: "person" | "body" | "unknown";
  gender: "f" | "m" | null;
  /** Whether it is in the document's metadata. */
  isKnown: boolean;
  isMedia: boolean;
  offices: Set<string>;
  words: Set<string>;
  /** Offset from which on the text means this party by a role; what only the text introduces is unknown before. */
  since: number;
};

/**
 * A place where somebody is named. `parties` are those who may be meant: one for a name, several where a role fits
 * several, none for somebody of whom nothing is known ("a passenger").
 */
export type Mention = Range & { by: "name" | "role" | "many" | "text"; parties: readonly Party[]; isAny: boolean };

export type Mentions = (range: Range) => Mention[];

export type Parties = Pick<Metadata, "publisher" | "issuer" | "speakers">;
export type Form = { form: string; party: Party };

export function newParty(name: string, given: Partial<Party>): Party {
  const surname = name.split(/\s+/).at(-1) ?? name;
  return {
    name,
    role: null,
    is: "unknown",
    gender: FEMALE_SURNAME.test(surname) ? "f" : null,
    isKnown: false,
    isMedia: false,
    offices: new Set(),
    words: new Set(),
    since: 0,
    ...given,
  };
}

export function knownParties({ publisher, issuer, speakers }: Parties): Party[] {
  const known = speakers.map(({ name, role, kind, aliases }) => {
    const isPersonal = /^(?:individual|legislator|academic)$/.test(kind) || namesOffice(role);
    const is = isPersonName(name) && isPersonal ? "person" : "body";
    const party = newParty(name, { role: role ?? null, is, isKnown: true, isMedia: kind === "media" });
    if (is === "body") {
      party.gender = null;
      for (const word of BODIES_OF_KIND[kind] ?? []) party.words.add(word);
    }
    if (role && is === "person") learnRole(party, role);
    for (const alias of aliases) {
      if (is === "person") learnTitle(party, alias.split(/\s/)[0] as string);
      if (/^(?:the|\p{Ll})/u.test(alias)) {
        if (is === "person") learnRole(party, alias);
        // "the club": of which a text can speak as "a club statement" too
        else for (const word of alias.split(/\s+/).slice(1)) if (BODY_HEAD.test(word)) party.words.add(word);
      }
    }
    for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) party.words.add(word);
    return party;
  });
  for (const { name, kind } of [issuer, publisher]) {
    if (known.some((party) => party.name === name)) continue;
    const is = isPersonName(name) && (kind === "individual" || kind === "legislator" || kind === "academic");
    const words = new Set(name.toLowerCase().split(/[^\p{L}]+/u));
    known.push(newParty(name, { is: is ? "person" : "body", isKnown: true, isMedia: kind === "media", words }));
  }
  return known;
}

/** Whether a role is a person's. */
function namesOffice(role: string | undefined): boolean {
  if (!role || /^(?:in|by|at|on|quoted|cited|\p{Ll}+s\s+the)\s/iu.test(role)) return false;
  const words = role.split(/[^\p{L}-]+/u);
  return MEMBER_OF_PARLIAMENT.test(role) || words.some((word) => IS_PERSON_HEAD.test(word)) || !words.some(isBodyWord);
}

function isBodyWord(word: string): boolean {
  return BODY_WORD.test(word) || BODY_HEAD.test(word);
}

/** What a text calls bodies of a kind: "the company". */
const BODIES_OF_KIND: Partial<Record<string, readonly string[]>> = {
  company: ["company", "firm", "operator", "manufacturer"],
  NGO: ["organisation", "organization", "group", "charity"],
  "international organisation": ["organisation", "organization"],
  "political party": ["party"],
  court: ["court"],
};

/** Whether somebody can be meant by "he" or "she": not a body, nor one capitalised word of which nothing is known. */
export function mayBePerson({ is, name }: Party): boolean {
  return is === "person" || (is === "unknown" && /\s/.test(name));
}

/** Two to five capitalised words of which none is a body's. */
function isPersonName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^(?:van|von|de|der|al|bin|ibn|di|da|del|la|ter|den)$/.test(word)) &&
    !words.some((word) => BODY_WORD.test(word))
  );
}

/** Takes in what a role says: its words, the offices among them, and whether it is a woman's or a man's. */
export function learnRole(party: Party, role: string): void {
  if (/^(?:in|by|at|on|quoted|cited)\s/i.test(role)) return;
  for (const word of role.toLowerCase().split(/[^\p{L}’'-]+/u)) if (word) party.words.add(word);
  if (MEMBER_OF_PARLIAMENT.test(role)) party.offices.add("mp");
  for (const part of role.split(/[(),;/]|\s+and\s+/)) {
    const head = part.trim().split(/\s+(?:of|for|at|in|from|to|with|on|who|under|by)\s+/)[0] ?? "";
    const words = head.split(/\s+/);
    const office = words.findLast((word) => IS_PERSON_HEAD.test(word));
    if (!office) continue;
    party.offices.add(officeOf(office));
    if (/prime\s+minister/i.test(head)) party.offices.add("prime minister");
    if (FEMALE_WORD.test(office)) party.gender = "f";
    if (MALE_WORD.test(office)) party.gender ??= "m";
  }
}

/** Takes in what the title before a name says: "Ms Holm" is a woman, "Amb. Holm" an ambassador. */
export function learnTitle(party: Party, title: string): void {
  if (FEMALE_TITLE.test(title)) party.gender = "f";
  if (MALE_TITLE.test(title)) party.gender = "m";
  const office = OFFICE_OF_TITLE[title.replace(/\.$/, "")];
  if (!office) return;
  party.offices.add(office);
  party.words.add(office);
}

export function formsOf(known: readonly Party[], { speakers }: Pick<Parties, "speakers">): Form[] {
  const forms: Form[] = [];
  const add = (party: Party, form: string) => {
    if (!forms.some((other) => other.form.toLowerCase() === form.toLowerCase())) forms.push({ form, party });
  };
  const partyNamed = (name: string) => known.find((party) => party.name === name) as Party;
  for (const { name, aliases } of speakers) for (const form of [name, ...aliases]) add(partyNamed(name), form);
  for (const party of known) add(party, party.name);
  for (const party of known) {
    if (party.is === "person") {
      const surname = party.name.split(/\s+/).at(-1) as string;
      const isShared = known.some((other) => other !== party && other.is === "person" && other.name.endsWith(surname));
      if (!isShared && surname.length > 2) add(party, surname);
      const first = party.name.split(/\s+/)[0] as string;
      if (first.length > 2 && onlyHasName(known, first)) add(party, first);
    } else if (!party.isMedia) for (const form of bodyForms(party.name)) add(party, form);
  }
  return forms.sort((a, b) => b.form.length - a.form.length);
}

function onlyHasName(known: readonly Party[], word: string): boolean {
  return known.filter(({ name }) => name.split(/\s+/).includes(word)).length === 1;
}

/** Other forms of a body's name: "Foreign Ministry", "MFA" for a Ministry of Foreign Affairs of somewhere. */
function bodyForms(name: string): string[] {
  const plain = name.replace(/^the\s+/i, "");
  const forms: string[] = [];
  const ministry = /^(Ministry|Department)\s+of\s+((?:\p{Lu}[\p{L}-]+|and|,|\s)+?)(?:\s+of\s+.+)?$/u.exec(plain);
  const [, kind, matter] = ministry ?? [];
  if (kind && matter) forms.push(`${matter.trim().replace(/\s+Affairs$/, "")} ${kind}`, `${kind} of ${matter.trim()}`);
  const head = plain.split(/\s+(?:of|for)\s+(?:the\s+)?/)[0] as string;
  // "Families' Union" for one of some town
  const words = plain.split(/\s+/);
  if (head === plain && words.length >= 3 && BODY_WORD.test(words.at(-1) as string))
    forms.push(words.slice(1).join(" "));
  if (head !== plain && head.split(/\s+/).length >= 2) forms.push(head);
  const initials = plain
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  if (initials.length >= 3) forms.push(initials);
  return forms;
}

export function inOrder(a: Range, b: Range): number {
  return a.start - b.start;
}

export function addTo(lists: Map<string, Party[]>, key: string, party: Party): void {
  const list = lists.get(key);
  if (list) list.push(party);
  else lists.set(key, [party]);
}
