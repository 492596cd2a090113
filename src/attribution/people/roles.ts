import { anyOf, END, pattern, START } from "../../lexicon/build.ts";
import {
  ANY_PERSON,
  BODY_HEAD,
  CALLED_AGAIN,
  CALLED_NEARBY,
  COLOURLESS,
  EPITHET,
  EVERY_ROLE,
  FEMALE_WORD,
  IS_NEWS_MEDIUM,
  OFFICIAL,
  officeOf,
  POLITICIAN,
} from "../../lexicon/people.ts";
import { isPlace } from "../../lexicon/places.ts";
import { indexAt, overlaps, type Range } from "../../text/ranges.ts";
import { isOfOthers } from "../judge.ts";
import type { Entity, Mention } from "../model.ts";
import { addTo, headOf, inOrder, isSurelySomebody, lesser, makesLesser, mayBePerson } from "./entities.ts";

const BODY_AGAIN = /(?<![\p{L}-])(?:the|this|their)\s+([\p{L}-]+\s+)?(\p{L}[\p{L}-]+)(?![\p{L}-])(?!\s+of\s)/giu;

/** Of so many nobody can be told by a role. */
const MOST_CANDIDATES = 50;

/** A text that begins with somebody's role gives the name within this length. UTF-16 units. */
const LONGEST_AHEAD = 600;

/** Who may be meant by a role, and where the text names them. */
type RoleIndex = {
  named: readonly Mention[];
  /** By office; and by words for any office of a kind ("the politician"). */
  byOffice: ReadonlyMap<string, readonly Entity[]>;
  byKindOfOffice: ReadonlyMap<string, readonly Entity[]>;
  /** Bodies by the words that are said of them, and the nouns of their names ("mission"). */
  bodiesByWord: ReadonlyMap<string, readonly Entity[]>;
  bodyHeads: ReadonlySet<string>;
  /** Where those whom the metadata name are first named. */
  firstNamed: ReadonlyMap<Entity, number>;
  /** Where the text last spoke of somebody without a name who has an office: "a pilot", "the mayor of Helm". */
  strangers: Map<string, number>;
  /** Whether somebody is at law with somebody, so that "the defendant" is one of two. */
  isLawsuit: boolean;
};

const OTHER_PARTY = pattern(
  "iu",
)`${START}${anyOf("claimant plaintiff appellant applicant petitioner respondent")}s?${END}`;

/** Those whom a text names by what they are: "the harbour master", "a club statement", "residents", "the ministry". */
export function roleMentions(
  text: string,
  known: readonly Entity[],
  introduced: readonly Entity[],
  named: readonly Mention[],
): Mention[] {
  const index = indexOf([...known, ...introduced], named, OTHER_PARTY.test(text));
  const found: Mention[] = [];
  for (const match of text.matchAll(EVERY_ROLE)) {
    const mention = roleAt(text, match, index);
    if (mention) found.push(mention);
  }
  for (const match of text.matchAll(BODY_AGAIN)) {
    const mention = bodyAt(text, match, index);
    if (mention) found.push(mention);
  }
  return withoutOverlaps(found.sort(inOrder));
}

function indexOf(entities: readonly Entity[], named: readonly Mention[], isLawsuit: boolean): RoleIndex {
  const byOffice = new Map<string, Entity[]>();
  const persons = entities.filter(({ is }) => is !== "body");
  for (const entity of persons) for (const office of entity.offices) addTo(byOffice, office, entity);
  const holding = (kind: RegExp) => persons.filter(({ offices }) => [...offices].some((office) => kind.test(office)));
  const byKindOfOffice = new Map([
    ["politician", holding(POLITICIAN)],
    ["official", holding(OFFICIAL)],
  ]);
  for (const word of ["leader", "speaker", "expert", "author", "activist"]) byKindOfOffice.set(word, persons);
  for (const candidates of [byOffice, byKindOfOffice])
    for (const [office, those] of candidates) if (those.length > MOST_CANDIDATES) candidates.set(office, []);
  const bodies = entities.filter(({ is, isMedia }) => is === "body" && !isMedia);
  const bodiesByWord = new Map<string, Entity[]>();
  for (const entity of bodies)
    for (const word of new Set([...entity.words, ...calledAgain(entity)])) addTo(bodiesByWord, word, entity);
  const bodyHeads = new Set(bodies.map(headOf));
  const firstNamed = new Map<Entity, number>();
  for (const { entities: those, start } of named)
    for (const entity of those) if (entity.isKnown && !firstNamed.has(entity)) firstNamed.set(entity, start);
  const strangers = new Map<string, number>();
  return { named, byOffice, byKindOfOffice, bodiesByWord, bodyHeads, firstNamed, strangers, isLawsuit };
}

function calledAgain({ name }: Entity): readonly string[] {
  return CALLED_AGAIN.flatMap(([ending, words]) => (ending.test(name) ? words : []));
}

function isTaken({ named }: RoleIndex, range: Range): boolean {
  const at = named[indexAt(named, range.start)];
  return at !== undefined && overlaps(at, range);
}

/** Whether all that is named within a role may be its place: "the New Vik mayor". */
function isTakenByPlace({ named }: RoleIndex, { start, end }: Range, head: string | undefined): boolean {
  if (!head) return false;
  const first = indexAt(named, start);
  const [place, next] = [named[first] as Mention, named[first + 1]];
  const mayBePlace = place.entities.every(
    (entity) => !entity.isKnown && entity.is === "unknown" && entity.gender === null,
  );
  return mayBePlace && place.start > start && place.end < end - head.length && !(next && next.start < end);
}

/** The mention that a match of a role makes; null where somebody is named there, whose role it is. */
function roleAt(text: string, match: RegExpExecArray, index: RoleIndex): Mention | null {
  const [whole, determiner = "", owner = "", modifiers = "", head, issued, several, people, further = ""] = match;
  const range = { start: match.index, end: match.index + whole.length - further.length };
  const isOfName = isTaken(index, range);
  if (isOfName && !isTakenByPlace(index, range, head)) return null;
  const isDefinite = /^(?:the|this|that|its)$/i.test(determiner) || (owner !== "" && /^\p{Ll}|^The/u.test(owner));
  if (issued) {
    const ofOwner = /^(.*)['’]s?\s/su.exec(`${determiner} ${owner} ${modifiers}`)?.[1];
    if (ofOwner !== undefined)
      return { ...range, by: "text", entities: ownersOf(ofOwner, range.start, index), isAny: false };
    const isDetermined = determiner !== "" || owner !== "";
    const isOfSomebody = isDefinite || /^(?:his|her|their)$/i.test(determiner);
    // "The letter released on Tuesday by the faculty" is not the letter that was spoken of.
    const isOurs = isOfSomebody && !isOfOthers(text, range.end);
    return isDetermined ? textAt(range, modifiers, isOurs, index) : null;
  }
  if (several || people || !head) return { ...range, by: "many", entities: [], isAny: false };
  if (isNamedBeside(text, range, index)) return null;
  const said = [...modifiers.split(/[^\p{L}-]+/u), ...contentOf(further)].filter(
    (word) => word && !COLOURLESS.test(word),
  );
  const isPrime =
    /^minister$/i.test(head) && said.at(-1)?.toLowerCase() === "prime" && !/deputy|vice|shadow/i.test(modifiers);
  if (isPrime) said.pop();
  const office = isPrime ? "prime minister" : officeOf(head);
  const entities = isDefinite
    ? holdersOf(office, said, match.index, index).filter(
        (entity) => !isAfterStranger(entity, office, match.index, index),
      )
    : /^an?$/i.test(determiner)
      ? announced(office, said, range.end, index)
      : [];
  if (isOfName) return entities.length === 1 && isDefinite ? { ...range, by: "role", entities, isAny: false } : null;
  // "The Speaker called for order": an office, and not whoever is speaking.
  const isTitle = /^\p{Lu}/u.test(head) && ANY_PERSON.test(head);
  if (isTitle) entities.splice(0, entities.length, ...entities.filter(({ offices }) => offices.has(office)));
  // "A pilot wept. The pilot said", where nothing but what anybody may be tells who is meant.
  if (index.strangers.has(office) && ANY_PERSON.test(head)) entities.length = 0;
  if (isDefinite && said.length === 0 && entities.length === 0 && EPITHET.test(head))
    entities.push(...onlyPersonBefore(text, range, head, index));
  const isNew = /^(?:an?|one|another|some)$/i.test(determiner) || (isDefinite && said.length > 0);
  const hadStranger = index.strangers.has(office);
  if (isNew && entities.length === 0) index.strangers.set(office, match.index);
  const isOneOfParties = index.isLawsuit && office === "defendant";
  const isAny =
    isDefinite &&
    !isOneOfParties &&
    !isTitle &&
    entities.length !== 1 &&
    said.length === 0 &&
    ANY_PERSON.test(head) &&
    !hadStranger;
  return { ...range, by: "role", entities, isAny };
}

/** How far back the one person must be named whom "the actress" means. UTF-16 units. */
const LONGEST_EPITHET = 400;

/**
 * "Ada Holm left the show. “...,” the actress said": the only person who is named before, if the text calls nobody
 * else what they are, and has not said of this one that they are something else.
 */
function onlyPersonBefore(
  text: string,
  { start, end }: Range,
  head: string,
  { named, strangers }: RoleIndex,
): Entity[] {
  const from = Math.max(0, start - LONGEST_EPITHET);
  const before = text.slice(from, start);
  const says = SAYS_BESIDE.test(before) || SAYS_FIRST.test(text.slice(end, end + 24));
  const isOfOther = OF_SOMEBODY_ELSE.test(/[“"][^“”"]*[”"][^“”"]*$/u.exec(before)?.[0] ?? "");
  const isSecond = new RegExp(`(?<!\\p{L})${head}s?(?!\\p{L})`, "iu").test(text.slice(0, start));
  if (!says || isOfOther || isSecond || [...strangers.values()].some((at) => at >= from)) return [];
  const people = new Set(named.filter((one) => one.start >= from && one.end <= start).flatMap((one) => one.entities));
  const persons = [...people].filter(mayBePerson);
  const [one] = persons;
  const gender = FEMALE_WORD.test(head) ? "f" : null;
  const fits = one && isSurelySomebody(one) && one.offices.size === 0 && (gender === null || one.gender === gender);
  return persons.length === 1 && fits ? [one] : [];
}

const SAYS_BESIDE = /[”"]\s+(?:said|says)\s+$/u;
const SAYS_FIRST = /^\s(?:said|says|told|added|adds)(?!\p{L})/u;
const OF_SOMEBODY_ELSE = /(?<!\p{L})(?:he|him|his|she|her|hers)(?!\p{L})/iu;

/** "A club statement": of the body whose noun stands before it. */
function textAt(range: Range, modifiers: string, isOfSomebody: boolean, index: RoleIndex): Mention {
  const noun = modifiers.toLowerCase().trim();
  const issuers = index.bodyHeads.has(noun) || BODY_HEAD.test(noun) ? (index.bodiesByWord.get(noun) ?? []) : [];
  const isAny = isOfSomebody && !/same|other|second/i.test(modifiers);
  return { ...range, by: "text", entities: issuers.length === 1 ? issuers : [], isAny };
}

/** Of "the board's letter", "the harbour master's notice" the body or the one holder of an office whose it is. */
function ownersOf(owner: string, at: number, index: RoleIndex): Entity[] {
  const [noun = "", ...said] = owner.toLowerCase().trim().split(/\s+/).reverse();
  const words = said.filter((word) => !/^(?:the|this|that|an?)$/.test(word) && !COLOURLESS.test(word));
  const bodies = (index.bodiesByWord.get(noun) ?? [])
    .slice(0, MOST_CANDIDATES)
    .filter((entity) => entity.since <= at && areSaidOf(words, entity) && isNear(entity, at, index));
  const owners = bodies.length > 0 ? bodies : holdersOf(officeOf(noun), words, at, index);
  return owners.length === 1 ? owners : [];
}

/** "Nils Dahl, the harbour master", "harbour master Nils Dahl", "the master of the harbour, Nils Dahl". */
function isNamedBeside(text: string, { start, end }: Range, { named }: RoleIndex): boolean {
  const at = indexAt(named, end);
  const [last, next] = [named[at - 1], named[at]];
  if (last && /^,\s+(?:\d{1,3},\s+)?(?:(?:who\s+is|then|now|himself|herself)\s+)?$/.test(text.slice(last.end, start)))
    return true;
  return next !== undefined && /^(?:(?:\s+(?:of|for|at)\s[^,.;:]{1,60})?,)?\s+$/.test(text.slice(end, next.start));
}

/** "A pilot wept. The pilot said": not the one who was named before, though a pilot too. */
function isAfterStranger(entity: Entity, office: string, at: number, { named, strangers }: RoleIndex): boolean {
  const since = strangers.get(office);
  if (since === undefined) return false;
  for (let index = indexAt(named, since); index < named.length && (named[index] as Mention).start < at; index++)
    if ((named[index] as Mention).start >= since && (named[index] as Mention).entities.includes(entity)) return false;
  return true;
}

/** Those who have an office and of whom the text has said the words beside it. */
function holdersOf(office: string, said: readonly string[], at: number, index: RoleIndex): Entity[] {
  return (
    index.byOffice.get(makesLesser(said) ? lesser(office) : office) ??
    index.byKindOfOffice.get(office) ??
    []
  ).filter((entity) => entity.since <= at && areSaidOf(said, entity));
}

/** "A harbour pilot has told": of whom the text is about to give the name. */
function announced(office: string, said: readonly string[], end: number, index: RoleIndex): Entity[] {
  if (said.length === 0) return [];
  return (index.byOffice.get(office) ?? []).filter((entity) => {
    const first = index.firstNamed.get(entity) ?? 0;
    return first > end && first - end < LONGEST_AHEAD && said.every((word) => entity.words.has(word.toLowerCase()));
  });
}

/** "the ministry": the body that a match of a noun means again. */
function bodyAt(text: string, match: RegExpExecArray, index: RoleIndex): Mention | null {
  const [whole, modifier = "", head = ""] = match;
  const range = { start: match.index, end: match.index + whole.length };
  const isHead = (word: string) => BODY_HEAD.test(word) || index.bodyHeads.has(word.toLowerCase());
  const [noun, extra] = isHead(head)
    ? [head, modifier.trim().toLowerCase()]
    : isHead(modifier.trim())
      ? [modifier.trim(), ""]
      : ["", ""];
  if (!noun || isTaken(index, range)) return null;
  if (noun !== head) range.end -= head.length;
  const back = text.slice(Math.max(0, range.start - LONGEST_BACK), range.start);
  const isOfAnother = new RegExp(`(?<!, |\\p{L})(?:his|her|another|rival|their) (?:\\p{Ll}+ )?${noun}(?!\\p{L})`, "iu");
  const isSaidOf = (entity: Entity) =>
    extra === "" || COLOURLESS.test(extra) || entity.words.has(extra) || isOfPlace(extra, entity);
  const entities = (index.bodiesByWord.get(noun.toLowerCase()) ?? [])
    .slice(0, MOST_CANDIDATES)
    .filter((entity) => entity.since <= match.index && isSaidOf(entity) && isNear(entity, match.index, index))
    .filter(({ isKnown }) => isKnown || !isOfAnother.test(back));
  const again = entities.length === 0 ? calledNearby(text, range, noun.toLowerCase(), extra, index) : null;
  if (again) entities.push(again);
  if (entities.length === 0) return null;
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  return { start: range.start, end, by: "role", entities, isAny: false };
}

/** "The Helm Gazette wrote of it. “...,” the newspaper said": the one body named before, if nothing else may be. */
function calledNearby(text: string, { start }: Range, noun: string, extra: string, index: RoleIndex): Entity | null {
  if (!CALLED_NEARBY.some(([, words]) => words.includes(noun))) return null;
  const from = Math.max(0, start - LONGEST_EPITHET);
  const isCalledSo = ({ name }: Entity) => CALLED_NEARBY.some(([end, words]) => words.includes(noun) && end.test(name));
  const named: Mention[] = [];
  for (let at = indexAt(index.named, from); at < index.named.length; at++) {
    const one = index.named[at] as Mention;
    if (one.start >= start) break;
    if (one.start >= from && one.end <= start) named.push(one);
  }
  const near = named.flatMap((one) => one.entities);
  // A ministry is no newspaper, and a newspaper no group.
  const isPaper = /paper$/.test(noun);
  const mayBe = ({ is, name }: Entity) => (IS_NEWS_MEDIUM.test(name) ? isPaper : !isPaper || is !== "body");
  const others = new Set(
    near.filter((entity) => !isSurelyPerson(entity) && !isPlace(entity.name) && (isCalledSo(entity) || mayBe(entity))),
  );
  const [one] = others;
  if (!one || others.size > 1 || one.is !== "body" || !isCalledSo(one)) return null;
  // "Somewhere sued the Helm Foundation. The group said": what begins a sentence may be a name, too.
  const last = named.findLast(({ entities }) => entities.includes(one)) as Mention;
  if (!BEFORE_SUBJECT.test(text.slice(Math.max(0, last.start - LONGEST_EPITHET), last.start))) return null;
  if (extra !== "" && !COLOURLESS.test(extra) && !/-(?:leaning|based|owned)$/.test(extra)) return null;
  const isNamedSo = new RegExp(`(?<!, )(?<!\\p{L})(?<!the )${noun}s?(?!\\p{L})`, "u");
  return isNamedSo.test(text.slice(from, start)) ? null : one;
}

const BEFORE_SUBJECT = /(?:^|[.!?”"]\s+|\n\s*)(?:(?:In|On|At|After|By|Last|This)\s[^,.\n]{1,60}, )?(?:[Tt]he )?$/u;
const isSurelyPerson = (entity: Entity) => entity.is !== "body" && isSurelySomebody(entity);

/** How far back a body must be named that only the text introduces, to be meant by "the company". UTF-16 units. */
const LONGEST_BACK = 1000;

function isNear(entity: Entity, at: number, { named }: RoleIndex): boolean {
  if (entity.isKnown) return true;
  for (let index = indexAt(named, Math.max(0, at - LONGEST_BACK)); index < named.length; index++) {
    const mention = named[index] as Mention;
    if (mention.start >= at) return false;
    if (mention.entities.includes(entity)) return true;
  }
  return false;
}

/**
 * Who speaks for a body says its words: "a spokeswoman for the Port of Helm", "the port's spokesman". Not so for a
 * person.
 */
export function forBodies(text: string, mentions: readonly Mention[]): Mention[] {
  const all = mentions.map((mention) => ({ ...mention }));
  const isBody = (mention: Mention | undefined) => mention?.entities.length === 1 && mention.entities[0]?.is === "body";
  for (const [index, mention] of all.entries()) {
    const [previous, next] = [all[index - 1], all[index + 1]];
    const isSpokes = mention.by === "role" && /spokes\p{L}+$/iu.test(text.slice(mention.start, mention.end));
    const isFor = next && /^\s+(?:for|of|at|from)\s+(?:the\s+)?$/.test(text.slice(mention.end, next.start));
    const areMembers = mention.by === "many" && /members$/i.test(text.slice(mention.start, mention.end));
    if (areMembers && isFor && isBody(next)) mention.entities = next.entities;
    if (isSpokes && mention.entities.length === 0 && isFor && isBody(next)) mention.entities = next.entities;
    const possessive = /^(?:['’]s?)?\s+(?:\p{Ll}+\s+)?spokes(?:man|woman|person)(?!\p{L})/u.exec(
      text.slice(mention.end, mention.end + 60),
    );
    if (possessive && isBody(mention)) mention.end += possessive[0].length;
    if (previous && previous.end > mention.start) mention.start = mention.end; // taken in by the one before
  }
  return all.filter(({ start, end }) => start < end);
}

function contentOf(further: string): string[] {
  return further
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word && !/^(?:of|for|the)$/.test(word));
}

function areSaidOf(said: readonly string[], entity: Entity): boolean {
  return said.map((word) => word.toLowerCase()).every((word) => entity.words.has(word) || isOfPlace(word, entity));
}

/** "Moldovan" is of Moldova: the same first letters. */
function isOfPlace(word: string, entity: Entity): boolean {
  return (
    word.length >= 5 && [...entity.words].some((other) => other.length >= 4 && other.slice(0, 5) === word.slice(0, 5))
  );
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (!last || last.end <= mention.start) kept.push(mention);
  }
  return kept;
}
