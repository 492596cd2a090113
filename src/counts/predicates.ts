import type { Kind } from "../lexicon/counting.ts";
import {
  COUNTING,
  DOES_IT,
  DONE_TO,
  LOST,
  OF_OTHERS,
  ROLES,
  SHARED_WITH_OTHERS,
  TO_SOMEBODY,
  WATCHED,
  WATCHED_BY,
} from "../lexicon/predicates.ts";
import {
  DENIED_AT_ALL,
  MAY_BE_OF,
  MAY_BE_OF_WHOM,
  NOT_QUITE,
  OUT_OF,
  SOME_OF,
  SOME_OF_WHOM,
  THEN_SOME,
} from "../lexicon/shares.ts";
import type { Range } from "../text/ranges.ts";
import type { Figure } from "./figure.ts";

const POPULATION = "population";

export const CAPACITY = "capacity";

export const TOOK_PART = "took part";

/** What the noun alone says. */
const IMPLIED = new Map(
  [
    ["took part", "strikers protesters protestors demonstrators marchers voters"],
    ["rescued", "survivors"],
  ].flatMap(([role = "", nouns = ""]) => nouns.split(" ").map((noun): [string, string] => [noun, role])),
);

export const VOTES = ["in favour", "against", "abstained"];

/** Those of whom a war report says that a side lost them. */
const MAY_FALL = new Set(["soldier", "militant", "police", "firefighter", "man", "brother", "sister"]);

/** Roles of which a cue before a number must stand right before it. UTF-16 units. */
const NEAR = 24;

const OF_ITS_OWN = new Set(["opened", "rebuilt", "closed", "gone", "late", "carried", "in favour", "against"]);

/** What is said of what is counted, by the words that belong to it. */
export function rolesOf(text: string, figure: Figure, between: Range): string[] {
  const noun = text.slice(between.start, between.end);
  const wide = text.slice(figure.before.start, figure.before.end);
  const before = clauseBefore(wide);
  const after = clauseAfter(text.slice(figure.after.start, figure.after.end), before);
  const roles = rolesIn(figure, [noun, after, before], text.slice(figure.after.start, figure.sentence.end));
  if (isPopulation(figure, wide)) roles.push(POPULATION);
  const isLost = MAY_FALL.has(figure.counts ?? "") && LOST.test(wide);
  if ((isLost || /^\s*lives$/iu.test(noun) || figure.noun === "lives") && !roles.includes("dead")) roles.push("dead");
  const implied = IMPLIED.get(figure.noun?.toLowerCase().split(/\s+/).at(-1) ?? "");
  if (implied !== undefined && (roles.length === 0 || implied === "rescued") && !roles.includes(implied))
    roles.push(implied);
  if (figure.counts === "spectator" && roles.length === 0 && (WATCHED.test(after) || WATCHED_BY.test(wide)))
    roles.push(TOOK_PART);
  if (figure.counts === "patient") return roles.filter((name) => name !== "injured");
  // Further off, only what happens to people or to what they have is said of all that is counted in the sentence.
  return roles.length > 0
    ? roles
    : rolesIn(figure, [wide.slice(-160)]).filter(
        (name) => !OF_ITS_OWN.has(name) && !(figure.kind === "unknown" && isOfPersons(name)),
      );
}

/** The words of the source that are the cues of a figure's roles. */
export function cuesOf(text: string, { roles, before, after }: Figure, between: Range): string[] {
  const words = [between, after, before].map(({ start, end }) => text.slice(start, end));
  return ROLES.filter(({ name }) => roles.includes(name) && name !== POPULATION).flatMap(({ cue }) => {
    const every = new RegExp(cue.source, `${cue.flags}g`);
    const found = words.map((part) => part.match(every) ?? []).find((matches) => matches.length > 0);
    return [...new Set(found)];
  });
}

/** Of the words at, after and before a number those that stand right beside it. */
function nearPart(part: string, place: number, kind: Kind): string {
  if (place === 2) return part.slice(kind === "unknown" ? -NEAR / 2 : -NEAR);
  return place === 1 && kind === "unknown" ? part.slice(0, 2 * NEAR).replace(/(?<=\s)of\s+\p{Lu}[\s\S]*$/u, "") : part;
}

/** "12 divers rescued the cook": those who are counted did it, and it was done to somebody else. */
function isDoneBy(cue: RegExp, after: string): boolean {
  const found = cue.exec(after);
  if (!found || !DOES_IT.test(after.slice(0, found.index))) return false;
  return DONE_TO.test(found[0]) && TO_SOMEBODY.test(after.slice(found.index + found[0].length));
}

/** Whether a cue stands in a stretch that does not say that it is not so: "were not hurt". */
function isSaid(cue: RegExp, part: string): boolean {
  if (!cue.test(part)) return false;
  if (!DENIED_AT_ALL.test(part)) return true;
  for (let from = 0; ; ) {
    const found = cue.exec(part.slice(from));
    if (!found) return false;
    const start = from + found.index;
    if (!NOT_QUITE.test(part.slice(Math.max(0, start - LONGEST_SHARE), start))) return true;
    from = start + found[0].length;
  }
}

/** What takes a part of so many, or none, stands no further before them. UTF-16 units; chosen by hand. */
const LONGEST_SHARE = 160;

/** "None of the 12", "of the 12 not one": what is said beside the number is not said of all of them. */
export function isWholeOfSome(text: string, { before, after, sentence }: Figure): boolean {
  const lead = text.slice(Math.max(sentence.start, before.end - LONGEST_SHARE), before.end);
  if (!MAY_BE_OF.test(lead)) return false;
  const rest = text.slice(after.start, after.end).slice(0, LONGEST_CLAUSE);
  return SOME_OF.test(lead) || (OUT_OF.test(lead) && THEN_SOME.test(rest));
}

/** Whether something is said of some or none of those that a figure counts, or said not to be so of them. */
export function isUnsaid(text: string, figure: Figure): boolean {
  const before = text.slice(figure.before.start, figure.before.end).slice(-LONGEST_SHARE);
  const after = text.slice(figure.after.start, figure.after.end).slice(0, LONGEST_CLAUSE);
  if (isWholeOfSome(text, figure) || beforeSome(after) !== after) return true;
  if (!DENIED_AT_ALL.test(`${before}\n${after}`)) return false;
  return ROLES.some(({ cue }) => [before, after].some((part) => isOnlyDenied(cue, part)));
}

function isOnlyDenied(cue: RegExp, part: string): boolean {
  return cue.test(part) && !isSaid(cue, part);
}

/** The roles of which there is a cue in one of these stretches, or right after what is counted. */
export function rolesIn(figure: Figure, words: readonly string[], after = ""): string[] {
  const roles = ROLES.filter(({ cue, follows, of, name }) => {
    const kind = figure.kind === "money" ? "things" : figure.kind;
    if (name === POPULATION || !(of === "all" || kind === "unknown" || of === kind)) return false;
    const mayFollow = figure.counts === "vote" || figure.kind === "persons";
    if (mayFollow && follows?.test(after)) return true;
    if (mayFollow && VOTES.includes(name) && ROLES.some((other) => other.follows?.test(after))) return false;
    // "It opened with 240 objects" opens none of them.
    // Of a noun that may be no person's, only what stands beside it is said.
    const isNear = OF_ITS_OWN.has(name) || (figure.kind === "unknown" && of === "persons");
    if (name === CAPACITY) return cue.test(words[2] ?? "");
    return words.some((part, place) => {
      if (of === "persons" && place === 1 && isDoneBy(cue, after || part)) return false;
      return isSaid(cue, isNear ? nearPart(part, place, figure.kind) : part);
    });
  });
  const names = new Set(roles.map(({ name }) => name));
  const left = roles.filter(({ instead }) => !instead?.some((other) => names.has(other))).map(({ name }) => name);
  return figure.counts === "child" ? left : left.filter((name) => !/parent/.test(name));
}

function isPopulation(figure: Figure, before: string): boolean {
  const role = ROLES.find(({ name }) => name === POPULATION);
  if (figure.counts !== "person" || !role?.cue.test(before)) return false;
  const noun = (figure.noun ?? "").toLowerCase();
  return (
    /population\s+of\s*$|home\s+to\s*$/iu.test(
      before.replace(/(?:about|around|some|approx\.?|approximately|roughly|nearly|almost|over|more\s+than)\s*$/iu, ""),
    ) || /inhabitants|residents|population/.test(noun)
  );
}

function isOfPersons(name: string): boolean {
  return ROLES.find((role) => role.name === name)?.of === "persons";
}

export function isRoleOf(name: string, kind: Kind): boolean {
  const role = ROLES.find((candidate) => candidate.name === name);
  return (
    role !== undefined &&
    name !== POPULATION &&
    (role.of === "all" || role.of === kind || (kind === "unknown" && role.of === "things"))
  );
}

/** What is said of all of them, before "none of whom". */
function beforeSome(words: string): string {
  return MAY_BE_OF_WHOM.test(words) ? (words.split(SOME_OF_WHOM)[0] as string) : words;
}

/** So much of what stands after a noun is read. UTF-16 units; chosen by hand. */
const LONGEST_CLAUSE = 200;

/** What is said right after a noun: up to a mark that ends a clause, an insertion between commas left out. */
function clauseAfter(words: string, before: string): string {
  const clause = beforeOthers(words, before)
    .replace(/^[\s”"]*,[^,.;]*,(?=\s*(?:were|was|are|is|had|have|has|died|remain))/u, "")
    .split(/\s(?:and|while|but)\s+(?:another|others|the\s+(?:others?|rest))(?!\p{L})/u)[0]
    ?.slice(0, LONGEST_CLAUSE) as string;
  return beforeSome(clause);
}

export function clauseBefore(words: string): string {
  const cut = [...words.matchAll(/[,;:—–](?=\s)|(?<=\s)(?:and|while|but)(?=\s)/giu)].at(-1);
  return words.slice(cut && cut.index > 0 ? cut.index : 0).slice(-120);
}

/**
 * "five people and injuring dozens": what is said of them, without what is said of those whom no number counts; but
 * "four men and several women were hurt", where nothing is said before.
 */
function beforeOthers(words: string, before: string): string {
  if (SHARED_WITH_OTHERS.test(words) && !ROLES.some(({ cue }) => cue.test(before))) return words;
  return words.split(OF_OTHERS)[0] as string;
}

/** Who gives a figure is named no further before it. UTF-16 units; chosen by hand. */
const LONGEST_ACCOUNT = 600;

/** "Ada Lund, for the board, put the number of boats at" seven: group 1 is who gives it. */
const PUTS_AT = /((?:\p{Lu}[\p{L}'’.-]*\s?){1,4})(?:,[^,.;]{1,60},)?\s*puts?\s+the\s+[^.;]{1,140}\sat\s+$/u;

/** The words that name who gives a figure: before the verb of counting or saying, or after "according to". */
export function accountOf(text: string, { before, after, sentence }: Figure): Range | null {
  const following = /(?<!\p{L})according\s+to\s+(?:the\s+)?((?:[\p{L}'’-]+\s?){1,4})/iu.exec(
    text.slice(after.start, after.end),
  );
  if (following) {
    const start = after.start + following.index + following[0].length - (following[1] as string).length;
    return { start, end: start + (following[1] as string).length };
  }
  const from = Math.max(sentence.start, before.end - LONGEST_ACCOUNT);
  const lead = text.slice(from, before.end);
  const put = PUTS_AT.exec(lead);
  if (put) return { start: from + put.index, end: from + put.index + (put[1] as string).trimEnd().length };
  const preceding = [...lead.matchAll(new RegExp(COUNTING, "giu"))].at(-1);
  if (!preceding || /according/i.test(preceding[0])) {
    const named = /(?<!\p{L})according\s+to\s+(?:the\s+)?((?:[\p{L}'’-]+\s?){1,4})/iu.exec(lead);
    if (!named) return null;
    const start = from + named.index + named[0].length - (named[1] as string).length;
    return { start, end: start + (named[1] as string).length };
  }
  // "The convener counts 14 boats and the Authority 12": the verb is not said twice.
  const second = /\d.*?\s(?:and|while|but)\s+((?:the\s+)?(?:\p{Lu}[\p{L}'’-]*\s+){1,4})$/u.exec(
    lead.slice(preceding.index),
  );
  if (second) {
    const end = from + lead.length;
    return { start: end - (second[1] as string).length, end };
  }
  const subject = /(?:[\p{L}'’-]+\s+){1,5}$/u.exec(lead.slice(0, preceding.index));
  const end = from + preceding.index;
  return subject ? { start: end - subject[0].length, end } : null;
}

export function isGivenAfter(text: string, { after }: Figure): boolean {
  return /(?<!\p{L})according\s+to(?!\p{L})|^[\s,]*(?:is|was)\s+[^.;]{1,40}['’]s/iu.test(
    text.slice(after.start, after.end).slice(0, 160),
  );
}
