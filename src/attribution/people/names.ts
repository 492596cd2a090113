import { anyOf, END, pattern, START } from "../../lexicon/build.ts";
import { genderOfFirstName } from "../../lexicon/first-names.ts";
import {
  BEGINS_SENTENCE,
  BODY_WORD,
  CAPITALISED,
  IS_PERSON_HEAD,
  ISSUED_TEXT,
  MEMBER_OF_PARLIAMENT,
  NO_NAME,
  PERSON_HEAD,
  SHORT_TITLE,
  TITLE,
} from "../../lexicon/people.ts";
import { isPlace } from "../../lexicon/places.ts";
import { INVERTS } from "../../lexicon/speech.ts";
import type { Range } from "../../text/ranges.ts";
import type { Entity, Mention } from "../model.ts";
import {
  agreeByInitials,
  establishedOf,
  firstNameAfter,
  firstNameBeside,
  isSurnameOf,
  type Naming,
  ofTitle,
  saysThere,
  surnamesOfBoth,
  tellsSurname,
} from "./bearers.ts";
import { nameBegins, smallWords, splitAtPossessives, startsSentence } from "./capitals.ts";
import { addTo, type Form, headOf, learnRole, learnTitle, newEntity } from "./entities.ts";
import { isAfterArticle, isNobodysName } from "./nobody.ts";

const IS_ISSUED_TEXT = new RegExp(`^(?:the|its|their)\\s+(?:\\p{L}+\\s+)?${ISSUED_TEXT}$`, "iu");

/** Finds the entities of the metadata by name, by alias, or by surname alone, longest form first. */
export function knownMentions(text: string, known: readonly Entity[], all: readonly Form[]): Mention[] {
  const forms = formsWithin(text, all);
  if (forms.length === 0) return [];
  const pattern = forms
    .map(({ form }) => `(${escapeRegExp(form).replace(/\s+/g, "\\s+").replace(/['’]/g, "['’]")})`)
    .join("|");
  const found: Mention[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu"))) {
    const { form, entity } = forms[match.slice(1).findIndex((group) => group !== undefined)] as Form;
    const isNameForm = /^\p{Lu}/u.test(form);
    if (isNameForm && !/^\p{Lu}/u.test(match[0])) continue;
    if (/^\p{Lu}{3,6}$/u.test(form) && match[0] !== form && !known.some(({ name }) => name === form)) continue;
    if (
      isNameForm &&
      !/\s/.test(form) &&
      entity.is === "person" &&
      isPartOfAnotherName(text, match.index, match[0], entity)
    )
      continue;
    const isText = IS_ISSUED_TEXT.test(form);
    const range = { start: match.index, end: match.index + match[0].length };
    found.push({ ...range, by: isText ? "text" : "name", entities: [entity], isAny: false });
  }
  return found;
}

/** The forms that may stand in a text, as far as their plain letters tell: to look for a pattern takes far longer. */
function formsWithin(text: string, forms: readonly Form[]): readonly Form[] {
  // These two are the same as "s" and "k" to a pattern that ignores case.
  if (/[\u017F\u212A]/.test(text)) return forms;
  const lower = text.toLowerCase();
  return forms.filter(({ form }) => (form.match(/[a-z]+/gi) ?? []).every((run) => lower.includes(run.toLowerCase())));
}

/** "Una Holm" is no mention of somebody else called Holm, nor is the Holm Foundation. */
function isPartOfAnotherName(text: string, at: number, form: string, entity: Entity): boolean {
  const before = /(\p{Lu}[\p{L}’'.-]*)\s+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  const after = /^\s+(\p{Lu}[\p{L}-]*)/u.exec(text.slice(at + form.length, at + form.length + 40))?.[1];
  const isFirst = entity.name.startsWith(`${form} `) && after !== undefined && !form.includes(" ");
  const isOther =
    isFirst ||
    (before !== undefined &&
      !TITLE.test(before) &&
      !BEGINS_SENTENCE.test(before) &&
      !IS_PERSON_HEAD.test(before) &&
      !INVERTS.test(before));
  return isOther || (after !== undefined && BODY_WORD.test(after));
}

/** ", 44,", ", a Liberal who": only somebody has an age or a party. */
const IS_SOMEBODY = pattern("u")`
  ^, (?:\d{2}(?=[,.])|(?:an? )?(?:\p{Lu}\p{L}+ )?${anyOf("Republican Democrat Liberal Conservative")}(?=[, ]))`;

const ENDS_IN_SHORT_TITLE = pattern("u")`(?<=,\s+)${SHORT_TITLE}\.?\s+$`;

/** "New Vik Gov. Ada Holm": the words of the place. */
const PLACE_OF_OFFICE = pattern("u")`(?<!\p{L})((?:\p{Lu}\p{Ll}+ ){1,3})(?:${anyOf("Gov Sen Rep")})\.? $`;

/** Takes in the role that stands beside a name: "harbour master Nils Dahl", "Nils Dahl, a harbour master". */
export function learnFrom(text: string, { start, end }: Range, entity: Entity): boolean {
  if (entity.is === "body") return false;
  let isLearnt = false;
  const [, before, title] =
    /(?:(?<!\p{L})([\p{L}-]+)\s+)?(?<!\p{L})(\p{Lu}\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, start - 34), start)) ??
    [];
  if (title && TITLE.test(title)) isLearnt = true;
  learnTitle(entity, title ?? text.slice(start, end).split(/\s/)[0] ?? "", before);
  const [, place] = PLACE_OF_OFFICE.exec(text.slice(Math.max(0, start - 60), start)) ?? [];
  for (const word of place?.toLowerCase().trim().split(/\s+/) ?? []) entity.words.add(word);
  if (IS_SOMEBODY.test(text.slice(end, end + 40))) isLearnt = true;
  // "the master of the harbour, Nils Dahl", "the claimant, Ms Holm"
  const ahead =
    text
      .slice(Math.max(0, start - 110), start)
      .replace(ENDS_IN_SHORT_TITLE, "")
      .split(/[^\p{L}\s’',-]/u)
      .at(-1) ?? "";
  const described = /(?:^|\s)(?:the|its|their|his|her|[\p{L}-]+['’]s?)\s+([\p{L}\s’'-]{3,90}),\s+$/iu.exec(
    ahead.split(/,(?=[^,]*,\s*$)/).at(-1) ?? "",
  )?.[1];
  const head = described?.split(/\s+(?:of|for|at|in)\s+/)[0]?.split(/\s+/) ?? [];
  if (described && head.length <= 5 && IS_PERSON_HEAD.test(head.at(-1) ?? "")) {
    learnRole(entity, described);
    isLearnt = true;
  }
  const last = ahead.split(",").at(-1) ?? "";
  const words = /\s$/.test(last) ? last.trim().split(/\s+/).slice(-5) : [];
  if (IS_PERSON_HEAD.test(words.at(-1) ?? "")) {
    const from = words.findLastIndex((word) =>
      /^(?:the|a|an|of|and|said|by|to|for|from|with|told|its|his|her)$/i.test(word),
    );
    learnRole(entity, words.slice(from + 1).join(" "));
    isLearnt = true;
  }
  const after = /^(?:,\s+|\s+\()((?:who\s+is\s+)?[\p{L}\d’'" -]{2,110})(?:[,.;:)—–]|$)/u.exec(
    text.slice(end, end + 130),
  );
  const role = after?.[1] ?? "";
  const headOf = role.split(/\s+(?:of|for|at|in|from|to|with|on|who|under|by)\s+/)[0] ?? "";
  if (MEMBER_OF_PARLIAMENT.test(role) || IS_PERSON_HEAD.test(headOf.split(/\s+/).at(-1) ?? "")) {
    learnRole(entity, role.replace(/^who\s+is\s+/, ""));
    isLearnt = true;
  }
  return isLearnt;
}

/** A name as it stands in the text; `title`: the title or office before it, empty where none is. */
type Name = Range & { words: string[]; title: string };

/** Those whom only the text names, by name and by surname, as they are met. */
type Introduced = {
  known: readonly Entity[];
  byName: Map<string, Entity>;
  bySurname: Map<string, Entity[]>;
  ofBoth: ReadonlySet<string>;
  small: ReadonlySet<string>;
  named: Map<Entity, Naming>;
};

/** Those whom only the text names, with where it does; a surname alone means whoever was named with it before. */
export function introducedMentions(
  text: string,
  known: readonly Entity[],
  named: readonly Mention[],
): { entities: Entity[]; mentions: Mention[] } {
  const introduced: Introduced = {
    known,
    byName: new Map(),
    bySurname: new Map(),
    ofBoth: surnamesOfBoth(text),
    small: smallWords(text),
    named: new Map(),
  };
  for (const entity of known.filter(({ is }) => is === "person"))
    addTo(introduced.bySurname, (entity.name.split(/\s+/).at(-1) as string).toLowerCase(), entity);
  const mentions: Mention[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    for (const part of splitAtPossessives(match[0], match.index)) {
      for (const name of nameIn(text, part, named, introduced)) {
        const entities = bearersOf(text, name, introduced);
        if (!entities) continue;
        const { start, end } = name;
        const [entity] = entities;
        if (entity) entity.mentioned++;
        if (entity) noteNaming(text, name, entity, introduced);
        if (entity && entity.is !== "body" && learnFrom(text, name, entity)) entity.is = "person";
        if (entity?.is === "unknown" && isBodyByArticle(text, name, entity)) entity.is = "body";
        mentions.push({ start, end, by: "name", entities, isAny: false });
      }
    }
  }
  return { entities: [...introduced.byName.values()], mentions };
}

/** Keeps how somebody was named, by which a surname that several have may be told. */
function noteNaming(text: string, { words, start, end }: Name, entity: Entity, { named }: Introduced): void {
  const before = named.get(entity) ?? { alone: 0, inFull: 0, last: 0, speaks: false };
  const isAlone = words.length === 1;
  named.set(entity, {
    alone: before.alone + (isAlone ? 1 : 0),
    inFull: before.inFull + (isAlone ? 0 : 1),
    last: start,
    speaks: before.speaks || saysThere(text, start, end),
  });
}

/** Whom a name means: who bears it, nobody for a surname of several; null where it is no name. */
function bearersOf(text: string, { words, start, title }: Name, introduced: Introduced): Entity[] | null {
  const { known, byName, bySurname } = introduced;
  const name = words.join(" ");
  const key = name.toLowerCase();
  const same = byName.get(key);
  const ofSurname = words.length === 1 ? (bySurname.get(key) ?? []) : [];
  // "Holm" of a headline, and below it two of that name: nobody knows which.
  if (same && !(ofSurname.length > 1 && !ofSurname.includes(same))) return [same];
  if (ofSurname.length > 0) {
    // "Sweden Holm win": of a headline, while a Jon Holm is named as people are.
    const borne = ofSurname.filter(
      (entity) => !isPlace(entity.name.split(/\s+/)[0] as string) || entity.gender !== null,
    );
    const bearers = borne.length > 0 ? borne : ofSurname;
    const titled = ofTitle(bearers, title, introduced.ofBoth.has(key));
    return titled.length > 0 || title ? titled : [...establishedOf(bearers, introduced.named, start)];
  }
  // An adjective or a month, unless somebody has been named by it as a surname.
  if (words.length === 1 && NO_NAME.test(name)) return null;
  const alike = words.length > 1 ? (bySurname.get((words.at(-1) as string).toLowerCase()) ?? []) : [];
  const sameByInitials = alike.filter((entity) => agreeByInitials(entity.name.split(/\s+/), words));
  if (alike.length === 1 && sameByInitials.length === 1) return sameByInitials;
  // "the Port", of a Port of Helm in the metadata: its noun, which means it again.
  if (
    words.length === 1 &&
    isAfterArticle(text, start) &&
    known.some((body) => body.is === "body" && headOf(body) === key)
  )
    return null;
  const isBody = words.some((word) => BODY_WORD.test(word)) || /^\p{Lu}{2,6}$/u.test(name);
  // A capital at the start of a sentence makes no name.
  if (words.length === 1 && !title && !isBody && startsSentence(text, start)) return null;
  if (isBody) {
    const bodies = known.filter(({ is, isMedia }) => is === "body" && !isMedia);
    const own = words.filter((word) => !NO_NAME.test(word));
    const meant = bodies.filter((body) => own.every((word) => body.words.has(word.toLowerCase())));
    if (meant.length === 1) return meant;
  }
  const entity = newEntity(name, {
    is: isBody ? "body" : "unknown",
    since: start,
    words: new Set(key.split(/\s+/)),
  });
  if (isBody) entity.gender = null;
  byName.set(key, entity);
  if (isBody || !tellsSurname(words)) return [entity];
  const surname = words.at(-1) as string;
  const alone = byName.get(surname.toLowerCase());
  const isSame =
    alone !== undefined && !bySurname.has(surname.toLowerCase()) && isSurnameOf(text, alone, entity, start);
  const meant = isSame ? Object.assign(alone, { name, gender: entity.gender, words: entity.words }) : entity;
  if (isSame) byName.delete(surname.toLowerCase());
  byName.set(key, meant);
  addTo(bySurname, surname.toLowerCase(), meant);
  const other = firstNameBeside(text, start);
  if (other && !byName.has(`${other} ${surname}`.toLowerCase()))
    addTo(bySurname, surname.toLowerCase(), newEntity(`${other} ${surname}`, { since: start }));
  return [meant];
}

const OFFICE_OF = pattern("iu")`${START}${PERSON_HEAD} (?:of|for) (?:the )?$`;

/**
 * What of a run of capitalised words is a name: without what begins a sentence, and without office and title before it.
 */
function nameIn(
  text: string,
  { words, at }: { words: string; at: number },
  named: readonly Mention[],
  { bySurname, small }: Introduced,
): Name[] {
  const tokens = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: at + index,
    end: at + index + word.length,
  }));
  let from = nameBegins(text, tokens, small);
  let title = "";
  const start = from;
  from = afterAdjectives(tokens, from);
  const head = tokens.findLastIndex(
    ({ word }, index) =>
      (IS_PERSON_HEAD.test(word) || TITLE.test(word)) &&
      // "Peter King" is no king.
      !(index === tokens.length - 1 && index > 0 && isFirstName(tokens, index - 1)),
  );
  // "Council Leader Ada Holm" is a person, "Judge Holm School" a body.
  const isNamedAfter = head >= from && head < tokens.length - 1;
  const isBody = tokens.slice(isNamedAfter ? head + 1 : from).some(({ word }) => BODY_WORD.test(word));
  if (!isBody) {
    if (head >= from && head < tokens.length - 1) {
      title = (tokens[head] as { word: string }).word;
      from = head + 1;
    } else if (head === tokens.length - 1 && head >= 0) {
      // "Weaver said", of a Jon Weaver; but "the Foreign Minister" is a role.
      const isSurname = head === from && bySurname.has((tokens[head] as { word: string }).word.toLowerCase());
      if (!isSurname || isAfterArticle(text, (tokens[head] as { start: number }).start)) return [];
    }
  }
  // "Helm Rovers GK Jon Holm", "Ukraine Jon Holm": what a name can't begin with, before a first name.
  const begins = firstNameAfter(
    tokens.map(({ word }) => word),
    from,
    isBody,
  );
  from = begins ?? from;
  // "Director of Port Security James Holm": what an office is of, before a first name.
  if (from === 0 && tokens.length > 2 && OFFICE_OF.test(text.slice(Math.max(0, at - 40), at))) {
    const first = tokens.findIndex(({ word }, index) => index > 0 && genderOfFirstName(word) !== null);
    if (first > 0 && first < tokens.length - 1) from = first;
  }
  // "U.S. District Court Judge"
  if (isBody && head > 0 && head === tokens.length - 1 && BODY_WORD.test(tokens[head - 1]?.word ?? "")) return [];
  // "the Democratic National Committee": of a body the adjective is a part of the name.
  if (isBody && !isNamedAfter && begins === null) from = start;
  let own = tokens.slice(from);
  // "Holm No.2"
  if (own.length > 1 && own.at(-1)?.word === "No" && /^\.? ?\d/.test(text.slice(own.at(-1)?.end)))
    own = own.slice(0, -1);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  const range = { start: first.start, end: last.end };
  if (
    isNobodysName(
      text,
      own.map(({ word }) => word),
      { ...range, title, isBody },
      named,
    )
  )
    return [];
  const whole = own.map(({ word }) => word);
  const further =
    isBody && BODY_WORD.test(last.word) ? (OF_WHAT.exec(text.slice(last.end, last.end + 80))?.[0] ?? "") : "";
  if (further) whole.push(...further.trim().split(/\s+/));
  return [{ words: whole, start: range.start, end: range.end + further.length, title }];
}

/** Behind the words that are no part of a name: "Greek Ada Holm"; but "Roman Holm" is nobody from Rome. */
function afterAdjectives(tokens: readonly { word: string }[], from: number): number {
  const words = tokens.map(({ word }) => word);
  if (words.length === from + 2 && genderOfFirstName(words[from] as string) !== null) return from;
  let at = from;
  while (at < words.length - 1 && NO_NAME.test(words[at] as string)) at++;
  return at;
}

/** "Peter" before "King", and "A." before "Baker" after a first name. */
function isFirstName(tokens: readonly { word: string }[], index: number): boolean {
  const { word } = tokens[index] as { word: string };
  if (genderOfFirstName(word) !== null) return true;
  return /^\p{Lu}\.$/u.test(word) && index > 0 && genderOfFirstName(tokens[index - 1]?.word ?? "") !== null;
}

/** "the Ministry of Transport" */
const OF_WHAT = /^\s+(?:of|for)\s+(?:the\s+|an?\s+)?\p{Lu}[\p{L}-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}-]+)*/u;

const SAYS_RIGHT_AFTER = pattern("u")`
  ^ ${anyOf("said says told tells reported reports wrote writes announced warned declared denied declined")}${END}`;

/** "The Helm Record said": people have no article. */
function isBodyByArticle(text: string, { words, start, end }: Name, { gender, isKnown }: Entity): boolean {
  return (
    !isKnown &&
    gender === null &&
    words.length > 1 &&
    /(?<!\p{L})[Tt]he $/u.test(text.slice(Math.max(0, start - 5), start)) &&
    SAYS_RIGHT_AFTER.test(text.slice(end, end + 16))
  );
}

function escapeRegExp(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
