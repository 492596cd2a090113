import { genderOfFirstName } from "../../lexicon/first-names.ts";
import {
  BODY_HEAD,
  BODY_WORD,
  FEMALE_SURNAME,
  FEMALE_TITLE,
  FEMALE_WORD,
  IS_LESSER,
  IS_NAME_PARTICLE,
  IS_PERSON_HEAD,
  MALE_TITLE,
  MALE_WORD,
  MEMBER_OF_PARLIAMENT,
  OFFICE_OF_TITLE,
  officeOf,
} from "../../lexicon/people.ts";
import type { Range } from "../../text/ranges.ts";
import type { DocumentParties, Entity } from "../model.ts";

export type Form = { form: string; entity: Entity };

export function newEntity(name: string, given: Partial<Entity>): Entity {
  const surname = name.split(/\s+/).at(-1) ?? name;
  return {
    name,
    role: null,
    is: "unknown",
    gender: FEMALE_SURNAME.test(surname) ? "f" : genderOfFirstName(name.split(/[\s.]+/)[0] as string),
    isKnown: false,
    isMedia: false,
    isRejected: false,
    offices: new Set(),
    words: new Set(),
    since: 0,
    mentioned: 0,
    ...given,
  };
}

export function knownEntities({ publisher, issuer, speakers }: DocumentParties): Entity[] {
  const known = speakers.map(({ name, role, kind, aliases }) => {
    const isPersonal = /^(?:individual|legislator|academic)$/.test(kind) || namesOffice(role);
    const is = isPersonName(name) && isPersonal ? "person" : "body";
    const entity = newEntity(name, { role: role ?? null, is, isKnown: true, isMedia: kind === "media" });
    if (is === "body") {
      entity.gender = null;
      for (const word of BODIES_OF_KIND[kind] ?? []) entity.words.add(word);
    }
    if (role && is === "person") learnRole(entity, role);
    for (const alias of aliases) {
      if (is === "person") learnTitle(entity, alias.split(/\s/)[0] as string);
      if (/^(?:the|\p{Ll})/u.test(alias)) {
        if (is === "person") learnRole(entity, alias);
        // "the club": of which a text can speak as "a club statement" too
        else for (const word of alias.split(/\s+/).slice(1)) if (BODY_HEAD.test(word)) entity.words.add(word);
      }
    }
    for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) entity.words.add(word);
    return entity;
  });
  for (const { name, kind } of [issuer, publisher]) {
    if (known.some((entity) => entity.name === name)) continue;
    const is = isPersonName(name) && (kind === "individual" || kind === "legislator" || kind === "academic");
    const words = new Set(name.toLowerCase().split(/[^\p{L}]+/u));
    known.push(newEntity(name, { is: is ? "person" : "body", isKnown: true, isMedia: kind === "media", words }));
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
export function mayBePerson({ is, name }: Entity): boolean {
  return is === "person" || (is === "unknown" && /\s/.test(name) && !/\p{Lu}{3}/u.test(name));
}

/** Whether anything but how a name looks tells that it is somebody's. */
export const isSurelySomebody = (entity: Entity | null): boolean =>
  entity !== null && (entity.isKnown || entity.is === "person" || (entity.gender !== null && mayBePerson(entity)));

/** Two to five capitalised words of which none is a body's. */
function isPersonName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || IS_NAME_PARTICLE.test(word)) &&
    !words.some((word) => BODY_WORD.test(word))
  );
}

/** Takes in what a role says: its words, the offices among them, and whether it is a woman's or a man's. */
export function learnRole(entity: Entity, role: string): void {
  if (/^(?:in|by|at|on|quoted|cited)\s/i.test(role)) return;
  for (const word of role.toLowerCase().split(/[^\p{L}’'-]+/u)) if (word) entity.words.add(word);
  if (MEMBER_OF_PARLIAMENT.test(role)) entity.offices.add("mp");
  for (const part of role.split(/[(),;/]|\s+and\s+/)) {
    const head = part.trim().split(/\s+(?:of|for|at|in|from|to|with|on|who|under|by)\s+/)[0] ?? "";
    const words = head.split(/\s+/);
    const office = words.findLast((word) => IS_PERSON_HEAD.test(word));
    if (!office) continue;
    const before = words.slice(0, words.lastIndexOf(office));
    entity.offices.add(makesLesser(before) ? lesser(officeOf(office)) : officeOf(office));
    if (/(?<!(?:deputy|shadow|vice|former)\s+)prime\s+minister/i.test(head)) entity.offices.add("prime minister");
    if (FEMALE_WORD.test(office)) entity.gender = "f";
    if (MALE_WORD.test(office)) entity.gender ??= "m";
  }
}

/** "The former mayor", "the deputy mayor": an office of its own, beside that of the mayor. */
export const lesser = (office: string): string => `lesser ${office}`;

/** Whether words before an office make it another one; not so the place of "the New Vik mayor". */
export const makesLesser = (words: readonly string[]): boolean =>
  words.some((word, index) => IS_LESSER.test(word) && !(word === "New" && /^\p{Lu}/u.test(words[index + 1] ?? "")));

/** Takes in what the title before a name says: "Ms Holm" is a woman, "Amb. Holm" an ambassador. */
export function learnTitle(entity: Entity, title: string, before = ""): void {
  if (FEMALE_TITLE.test(title)) entity.gender = "f";
  if (MALE_TITLE.test(title)) entity.gender = "m";
  const office = OFFICE_OF_TITLE[title.replace(/\.$/, "")];
  if (!office) return;
  entity.offices.add(IS_LESSER.test(before) ? lesser(office) : office);
  entity.words.add(office);
}

export function formsOf(known: readonly Entity[], { speakers }: Pick<DocumentParties, "speakers">): Form[] {
  const forms: Form[] = [];
  const add = (entity: Entity, form: string) => {
    if (!forms.some((other) => other.form.toLowerCase() === form.toLowerCase())) forms.push({ form, entity });
  };
  const entityNamed = (name: string) => known.find((entity) => entity.name === name) as Entity;
  for (const { name, aliases } of speakers) for (const form of [name, ...aliases]) add(entityNamed(name), form);
  for (const entity of known) add(entity, entity.name);
  for (const entity of known) {
    if (entity.is === "person") {
      const surname = entity.name.split(/\s+/).at(-1) as string;
      const isShared = known.some((other) => other !== entity && other.is === "person" && other.name.endsWith(surname));
      if (!isShared && surname.length > 2) add(entity, surname);
      const first = entity.name.split(/\s+/)[0] as string;
      if (first.length > 2 && onlyHasName(known, first)) add(entity, first);
    } else if (!entity.isMedia) for (const form of bodyForms(entity.name)) add(entity, form);
  }
  return forms.sort((a, b) => b.form.length - a.form.length);
}

function onlyHasName(known: readonly Entity[], word: string): boolean {
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

/** The noun of a body's name, in small letters: "mission" of a Northern Election Observation Mission for Helm. */
export function headOf({ name }: Entity): string {
  return (name.split(/\s+(?:of|for)\s+/)[0] as string).split(/\s+/).at(-1)?.toLowerCase() ?? "";
}

export function inOrder(a: Range, b: Range): number {
  return a.start - b.start;
}

export function addTo(lists: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = lists.get(key);
  if (list) list.push(entity);
  else lists.set(key, [entity]);
}
