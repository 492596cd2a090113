import type { Kind } from "../lexicon/counting.ts";
import { COUNTING, COUNTS_IT, DIVIDES, LOST, PLANNED, RECOUNTS, SUBSET_MARK } from "../lexicon/predicates.ts";
import type { Range } from "../text/ranges.ts";
import type { Earlier } from "./counted.ts";
import { isListGap } from "./cues.ts";
import type { Figure } from "./figure.ts";
import { askedFor } from "./nouns-elsewhere.ts";
import { type Found, relateParts } from "./parts.ts";
import {
  accountOf,
  CAPACITY,
  clauseBefore,
  cuesOf,
  isGivenAfter,
  isRoleOf,
  isUnsaid,
  isWholeOfSome,
  rolesIn,
  rolesOf,
  TOOK_PART,
  VOTES,
} from "./predicates.ts";

/** Of a whole of which something is said of a part only. */
const NOTHING_SAID = { roles: [], cues: [], isUnsaid: true };

/** Parts and wholes of a sentence, and what belongs to each figure of what is said in it. */
export function relate(text: string, sentence: Range, own: readonly Found[], earlier: Earlier): void {
  const inside = relateParts(text, sentence, own, earlier);
  const mains = own.filter((found) => !inside.has(found));
  divide(text, sentence, own, inside);
  for (const found of own) describe(text, sentence, found);
  // "15 of the 60 boats sailed": what is said is said of the 15.
  for (const [index, { figure, candidate }] of own.entries()) {
    const whole = own[index + 1]?.figure;
    if (candidate.of !== "number" || !whole || figure.partOf !== whole) continue;
    if (figure.roles.length === 0) Object.assign(figure, { roles: whole.roles, isUnsaid: whole.isUnsaid });
    Object.assign(whole, NOTHING_SAID);
  }
  shareInLists(text, mains);
  for (const { figure } of own) separate(text, sentence, figure);
  const asked = askedFor(text, earlier.sentence);
  for (const { figure } of own) inherit(text, sentence, figure, asked, earlier.sentence);
  for (const { figure } of own) countVotes(figure);
}

/** Divides the words of a sentence among its figures; those inside others have none of their own. */
function divide(text: string, sentence: Range, own: readonly Found[], inside: ReadonlySet<Found>): void {
  const places = [...own.keys()].filter((index) => !inside.has(own[index] as Found));
  for (const [place, index] of places.entries()) {
    const next = places[place + 1] ?? own.length;
    const { figure, candidate } = own[index] as Found;
    const follower = own[next];
    const hasParts = next > index + 1;
    // What follows the parts of a whole is said of the whole.
    const from = own[next - 1]?.candidate.end ?? candidate.end;
    const gap = text.slice(from, follower?.candidate.lead ?? sentence.end);
    const cut = follower ? splitAt(gap) : gap.length;
    // "34 people were arrested, including six women"
    const toParts = hasParts ? text.slice(candidate.end, own[index + 1]?.candidate.lead) : "";
    const isSaidBefore = /\p{L}/u.test(toParts.replace(new RegExp(SUBSET_MARK, "giu"), ""));
    figure.after = { start: isSaidBefore ? candidate.end : from, end: from + cut };
    if (follower) follower.figure.before = { start: from + cut, end: follower.candidate.lead };
    if (place === 0) figure.before = { start: sentence.start, end: candidate.lead };
  }
}

/** Where the words of one figure end and those of the next begin: at the last mark or conjunction between them. */
function splitAt(gap: string): number {
  const marks = [...gap.matchAll(DIVIDES)];
  const last = marks.at(-1);
  return last ? last.index : gap.length;
}

/** What the words that belong to a figure say of it, and of who gives it. */
function describe(text: string, sentence: Range, { figure, candidate }: Found): void {
  const between = { start: figure.end, end: candidate.end };
  if (figure.roles.length === 0) figure.roles = rolesOf(text, figure, between);
  figure.cues = cuesOf(text, figure, between);
  figure.isUnsaid = isUnsaid(text, figure);
  if (isWholeOfSome(text, figure)) Object.assign(figure, NOTHING_SAID);
  const lead = text.slice(figure.before.start, figure.before.end).slice(-80);
  // What opens a quotation is somebody's count too: “Ten, if the poets come.”
  const isSpoken = /["“«‘]\s*$/.test(text.slice(Math.max(sentence.start, figure.start - 8), figure.start));
  figure.isRecount = RECOUNTS.test(lead);
  figure.isPlanned =
    PLANNED.test(clauseBefore(lead)) || PLANNED.test(nextClause(text.slice(figure.after.start, figure.after.end)));
  figure.account = accountOf(text, figure);
  const said = nextClause(text.slice(figure.after.start, figure.after.end)).trimEnd();
  const isAfter = figure.after.start >= candidate.end && figure.after.start - candidate.end < 2;
  const end = isAfter && said !== "" ? figure.after.start + said.length : candidate.end;
  figure.predicate = { start: figure.before.end - clauseBefore(lead).trimStart().length, end };
  figure.isAccount = isSpoken || COUNTING.test(lead) || isGivenAfter(text, figure);
}

function nextClause(words: string): string {
  return words.split(/[,;:—–]|\s(?:and|while|but)\s/u, 1).join("");
}

/** Figures of a list have what stands before its first and after its last. */
function shareInLists(text: string, mains: readonly Found[]): void {
  let list: Figure[] = [];
  for (const [place, { figure, candidate }] of mains.entries()) {
    const previous = mains[place - 1]?.candidate;
    const isListed =
      previous !== undefined &&
      !previous.isMoney &&
      !candidate.isMoney &&
      isListGap(text.slice(previous.end, candidate.lead));
    if (!isListed || figure.partOf !== null) {
      shareRoles(text, list);
      list = [];
    }
    list.push(figure);
  }
  shareRoles(text, list);
}

function shareRoles(text: string, list: readonly Figure[]): void {
  const [head, last] = [list[0], list.at(-1)];
  if (!head || !last || list.length < 2) return;
  // "None of the 12 children and 30 women was hurt."
  if (isWholeOfSome(text, head)) for (const figure of list) Object.assign(figure, NOTHING_SAID);
  if (isWholeOfSome(text, head)) return;
  const isLost = LOST.test(text.slice(head.before.start, head.before.end));
  const shared = [...new Set(list.flatMap(({ roles }) => roles))].filter((name) => !(isLost && name === "dead"));
  const bare = list.filter(({ roles }) => roles.length === 0);
  for (const figure of bare) {
    figure.roles = shared.filter((name) => isRoleOf(name, figure.kind));
    figure.after = last.after;
  }
}

/**
 * "Eleven died. Nine were injured.": no part of those before, as something else is said of them; nor is what is done of
 * what is only planned.
 */
function separate(text: string, sentence: Range, figure: Figure): void {
  const lead = text.slice(sentence.start, figure.start).trimEnd();
  const opens = lead === "" || lead.endsWith(";");
  const isPart = opens && figure.like !== null && figure.like === figure.partOf;
  if (isPart && (figure.roles.length > 0 || figure.partOf?.isPlanned)) figure.partOf = null;
}

/** "and 90 were ill": of them something else is said. */
const OWN_PREDICATE = /^\s*(?:were|was|are|is|have|had|has|remain(?:ed)?)\s+\p{Ll}/u;

/**
 * What is said of a whole is said of its parts, and what is said of a figure of one that goes on from it, where nothing
 * else is. `asked` is the noun that the sentence before asked for.
 */
function inherit(text: string, sentence: Range, figure: Figure, asked: string | null, before: Range | null): void {
  const { partOf, like } = figure;
  if (isWholeOfSome(text, figure)) return;
  if (partOf && figure.roles.length === 0) figure.roles = [...partOf.roles];
  const isAsked = asked !== null && figure.noun === asked && like === null;
  if (isAsked && figure.roles.length === 0 && before)
    figure.roles = rolesIn(figure, [text.slice(before.start, before.end)]);
  if (!like) return;
  if (asked !== null && figure.roles.length === 0) figure.roles = [...like.roles];
  const isOwn = OWN_PREDICATE.test(text.slice(figure.after.start, figure.after.end));
  if (isOwn || figure.roles.length > 0 || !(figure.isAccount || isGapping(text, figure, like))) return;
  figure.roles = like.roles.filter((name) => name !== CAPACITY);
  const lead = text.slice(Math.max(sentence.start, like.start - 60), like.start);
  figure.isAccount ||= like.isAccount && COUNTS_IT.test(lead);
}

/** "and the Authority 12": the verb is that of the clause before. */
function isGapping(text: string, figure: Figure, like: Figure): boolean {
  const between = text.slice(like.end, figure.start);
  return between.length < 120 && /(?:and|while|but|,)\s+(?:the\s+)?(?:\p{Lu}?[\p{L}'’-]+\s+){0,3}$/iu.test(between);
}

/** Members who vote are counted as votes. */
function countVotes(figure: Figure): void {
  if (figure.kind !== "persons" || !figure.roles.some((name) => VOTES.includes(name))) return;
  const kind: Kind = "things";
  Object.assign(figure, { counts: "vote", kind, roles: figure.roles.filter((name) => name !== TOOK_PART) });
}
