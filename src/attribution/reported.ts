import { anyOf, everyMatch, pattern } from "../lexicon/build.ts";
import {
  ADDRESSES,
  AFTER_SEMICOLON,
  BEGINS_LAST_CLAUSE,
  BEGINS_OTHER_CLAUSE,
  DEMANDS,
  ENDS_IN_VERB,
  ENDS_REPORT,
  ENDS_WHAT_IS_SAID,
  FURTHER_CLAUSE,
  SAYS_NOTHING_MORE,
} from "../lexicon/speech.ts";
import { overlaps, type Range } from "../text/ranges.ts";
import { withoutAsides } from "./asides.ts";
import { basisOf } from "./basis.ts";
import { QUOTED } from "./clause.ts";
import { clausesAfterThing, endOfBracket, startOfComments, startOfReport } from "./edges.ts";
import { isSpeech } from "./forms.ts";
import { isFollowedByOther, passesOn } from "./judge.ts";
import { attributionFor } from "./layers.ts";
import type {
  AttributedSpan,
  Basis,
  ChainLink,
  Clause,
  DocumentParties,
  Entity,
  PreviousClause,
  QuotedPlace,
  ReportingClause,
  TextContext,
} from "./model.ts";
import { tellsOfOthers } from "./reporting/others.ts";
import { wordsOf } from "./tree.ts";

type Part = { start: number; speaker: Entity | null; known?: Basis | undefined };

/**
 * Reported speech: a clause that says who says what, with the words in doubt inside it. What is quoted is laid over it.
 */
export function reportedSpeech(
  context: TextContext,
  clause: Clause,
  before: PreviousClause | null,
  range: Range,
  reporting: readonly ReportingClause[],
  isQuoted: boolean,
  chain: readonly ChainLink[],
): AttributedSpan[] {
  const telling = reporting
    .filter((each) => reportsOthers(context, clause, each) && !isCitedBySubject(clause, each, reporting))
    .map((each) => (hasCitedSubject(clause, each, reporting) ? { ...each, speaker: null } : each));
  const named = telling.find(({ speaker }) => speaker);
  // "According to the board, 12 came; Holm called that a dream": who has no name tells what stands before Holm.
  const unnamed = telling.find(
    ({ speaker, isStrong, end }) => isStrong && !speaker && named !== undefined && end <= named.start,
  );
  const ofAll = telling.find((each) => each !== named && isOfAll(clause, each));
  // "Holm said the boat sped up, the Helm Press reports": by whom it is passed on.
  if (ofAll?.speaker?.is === "body" && named && named.speaker !== ofAll.speaker && named.end <= ofAll.start)
    return [{ ...range, attribution: attributionFor("indirect", chain, null) }];
  const first = ofAll ?? unnamed ?? named ?? telling.find(({ isStrong }) => isStrong);
  const isBesideQuotation = isQuoted || /:\s*$/.test(clause.words);
  if (context.issuing !== null && !first?.speaker && startsWithOwn(context, clause)) return [];
  const isOfOthers = !first && context.issuing !== null && tellsOfOthers(clause, context.issuing);
  if (isOfOthers) return [{ ...range, attribution: attributionFor("indirect", chain, null) }];
  if (!first || (isBesideQuotation && !telling.some((each) => hasContent(clause, each)))) return [];
  const from = startOfReport(clause, first) ?? range.start;
  if (first.kind === "source" && isFollowedByOther(clause, telling, first))
    return [{ start: from, end: range.end, attribution: attributionFor("indirect", chain, null) }];
  const parts: Part[] = [{ start: from, speaker: first.speaker, known: basisOf(first, clause, before) }];
  for (const each of ofAll ? [] : telling) {
    const { speaker, subject, kind, isStrong } = each;
    // "Holm said that it was late, while Rask said that it was not", "When Holm asked Rask, he said"
    if (!(speaker || isStrong) || !subject || kind !== "verb" || speaker === parts.at(-1)?.speaker) continue;
    const ahead = clause.words.slice(0, subject.start);
    const turn = (speaker ? OTHER_CLAUSE : OTHER_CLAUSE_OF_NOBODY).exec(ahead);
    const piece = turn && clause.pieces.findLast(({ at }) => at <= turn.index);
    if (turn && piece) {
      const start = piece.start + turn.index - piece.at;
      parts.push({ start, speaker, known: basisOf(each, clause, before) });
    }
  }
  const open = endOfBracket(clause, first) ?? afterOtherClause(clause, first, telling);
  if (open !== null && parts.length === 1) parts.push({ start: open, speaker: null });
  parts.push(...(ofAll ? [] : furtherClauses(clause, before, first, telling, parts)));
  const comments = startOfComments(clause, first, telling);
  if (comments !== null) parts.push({ start: comments, speaker: null });
  parts.sort((one, other) => one.start - other.start);
  const spans = parts.map(({ start, speaker, known }, index) => {
    const isRelayed = speaker !== null && passesOn(speaker, clause, clause.words.length);
    const end = parts[index + 1]?.start ?? range.end;
    return { start, end, attribution: attributionFor("indirect", chain, isRelayed ? null : speaker, known) };
  });
  return withoutAsides(spans, clause, telling, attributionFor("indirect", chain, null, { by: "aside" }));
}

/** Of "Holm, citing Rask, said it was old": "citing Rask". Holm says it. */
function isCitedBySubject(clause: Clause, each: ReportingClause, reporting: readonly ReportingClause[]): boolean {
  return isCiting(clause, each) && reporting.some((other) => other.kind === "verb" && isSaidAfter(clause, each, other));
}

/** Whether of that sentence "Rask" was taken for the subject of "said", as the nearest before it. */
function hasCitedSubject(clause: Clause, { subject }: ReportingClause, reporting: readonly ReportingClause[]): boolean {
  return reporting.some((other) => isCiting(clause, other) && subject !== null && overlaps(other, subject));
}

function isCiting({ words }: Clause, { kind, start, end }: ReportingClause): boolean {
  return kind === "source" && /^(?:citing|quoting)\s/.test(words.slice(start, end));
}

function isSaidAfter({ words }: Clause, { end }: ReportingClause, { start }: ReportingClause): boolean {
  return start > end && /^[^,;:]{0,60},\s+(?:\p{Ll}+\s+)?$/u.test(words.slice(end, start));
}

/** "We regret that the union says": what the issuer says of itself. */
function startsWithOwn({ issuing }: TextContext, { words, mentions }: Clause): boolean {
  if (/^\s*(?:I|We|Our)\s/.test(words)) return true;
  return mentions.some(
    ({ start, entities }) =>
      entities.some((entity) => entity === issuing) && /^\s*(?:the\s+)?$/i.test(words.slice(0, start)),
  );
}

const OTHER_CLAUSE = pattern("u")`
  (?<=[,;] |\s)${anyOf("while whereas whilst but and")} (?:[\p{L}’'-]+\.? ){0,2}$|
  (?<=, )${anyOf("while whereas whilst but")} (?:[\p{L}’'-]+\.? ){3,7}$`;
const OTHER_CLAUSE_OF_NOBODY = /(?<=,\s+)(?:(?:while|whereas|whilst|but|and)\s+)?$/u;

/** "Holm said the boat was late, Rask told the board.": of all that is said before him. */
function isOfAll({ words }: Clause, { kind, subject, start, end }: ReportingClause): boolean {
  if ((kind !== "verb" && kind !== "inverted") || !subject) return false;
  const before = words.slice(0, Math.min(start, subject.start));
  return ENDS_REPORT.test(words.slice(Math.max(end, subject.end))) && BEGINS_LAST_CLAUSE.test(before);
}

/**
 * "The boat is late, Holm said; the crew counted 12", "According to Holm, 12 came; organisers say 20": a clause after
 * that in which somebody says, with a subject of its own, is of whoever says there, or of nobody who can be told.
 */
function furtherClauses(
  clause: Clause,
  before: PreviousClause | null,
  first: ReportingClause,
  telling: readonly ReportingClause[],
  parts: readonly Part[],
): Part[] {
  const { words, pieces } = clause;
  const cueStart = Math.min(first.start, first.subject?.start ?? first.start);
  const cueEnd = Math.max(first.end, first.subject?.end ?? first.end);
  // "Holm said the boat was late, and the crew tired" may all be Holm's; after "..., Holm said" nothing need be.
  const isAfter = first.kind !== "source" && ENDS_WHAT_IS_SAID.test(words.slice(0, cueStart));
  const boundary = isAfter ? FURTHER_CLAUSE : AFTER_SEMICOLON;
  const ends = [
    ...everyMatch(boundary, words.slice(cueEnd)).map(({ 0: match, index }) => ({
      start: cueEnd + index,
      end: cueEnd + index + match.length,
    })),
    ...(first.kind === "verb" && cueEnd === first.end ? clausesAfterThing(words, first) : []),
  ];
  return ends.flatMap((found) => {
    const at = found.end;
    const piece = pieces.findLast((one) => one.at <= at);
    if (!piece) return [];
    const start = piece.start + found.start + 1 - piece.at;
    const end = clause.words.indexOf(";", at);
    const isTold = parts.some((part) => part.start >= start && part.start <= start + at - found.start + 60);
    if (isTold) return [];
    const own = telling.find(
      ({ kind, subject }) =>
        kind === "verb" &&
        subject !== null &&
        subject.start >= at &&
        (end < 0 || subject.start < end) &&
        /^(?:[\p{L}’'-]+\.? ){0,3}$/u.test(words.slice(at, subject.start)),
    );
    return [{ start, speaker: own?.speaker ?? null, known: own && basisOf(own, clause, before) }];
  });
}

/**
 * "When Holm said it was late, nobody came": where the sentence's own clause begins, which nobody says; or null. An
 * offset into the text.
 */
function afterOtherClause(
  { words, pieces }: Clause,
  { kind, subject, end, speaker }: ReportingClause,
  telling: readonly ReportingClause[],
): number | null {
  if (kind !== "verb" || !subject || !BEGINS_OTHER_CLAUSE.test(words.slice(0, subject.start).replace(/^.*:\s/su, "")))
    return null;
  const comma = words.indexOf(", ", end);
  if (comma < 0 || telling.some((each) => each.start > comma && each.speaker === speaker)) return null;
  const piece = pieces.findLast((one) => one.at <= comma);
  return piece ? piece.start + comma + 1 - piece.at : null;
}

/** Whether it reports what others say than the medium or the issuer whose own words the text is. */
function reportsOthers({ media, ownRelease, hasTurns }: TextContext, clause: Clause, each: ReportingClause): boolean {
  const { speaker, subject, kind } = each;
  // "The Board calls on everybody", in its own release: its own words, though it says them of itself.
  const isOwn =
    ownRelease !== null &&
    kind !== "impersonal" &&
    speaker === ownRelease &&
    !clause.mentions.some(({ by, start }) => (by === "text" || by === "many") && start === subject?.start);
  // Who has a name only from the introduction to an interview is the one who asks.
  const asks = hasTurns && speaker && !speaker.isKnown;
  return !each.isDenied && !each.isRelative && !isOwn && !asks && !(speaker && media.includes(speaker.name));
}

/**
 * What stands around a statement that makes up most of the text is not the words of its issuer, but of the agency that
 * passes it on ("..., Kestrel Wire reports"), or of the publisher.
 */
export function aroundStatement(
  { text, mentions }: TextContext,
  { publisher, issuer }: DocumentParties,
  layers: readonly AttributedSpan[],
): AttributedSpan[] {
  const statement = layers.find(
    ({ start, end, attribution: { voice, speaker } }) =>
      voice === "direct" && speaker === issuer.name && end - start > text.length / 2,
  );
  if (!statement || issuer.kind === "media" || publisher.kind !== "media") return [];
  const agency = mentions({ start: 0, end: statement.start }).find(
    ({ entities: [entity], end }) => entity?.isMedia && /^\s+reports?(?!\p{L})/u.test(text.slice(end, end + 12)),
  )?.entities[0];
  const chain = [{ name: publisher.name, role: null }];
  const attribution = attributionFor("own", chain, agency ?? { name: publisher.name, role: null });
  return [{ start: 0, end: text.length, attribution }];
}

/**
 * Whether a quotation stands beside its cue, and not as a phrase in a sentence that reports: "spoke of a “night of
 * shame”".
 */
export function isBesideCue({ context: { text }, clause: { words, quotations }, index, node }: QuotedPlace): boolean {
  const at = quotations[index]?.at ?? 0;
  const ahead = words.slice((quotations[index - 1]?.at ?? -1) + 1, at);
  const inner = wordsOf(text, node);
  return (
    ahead.trim() === "" ||
    /[:,]\s*$/.test(ahead) ||
    ENDS_IN_VERB.test(ahead) ||
    isSpeech(inner, ahead, words.slice(at + 1))
  );
}

/** Whether a cue beside a quotation has something of its own to report: "He said that ...: “...”". */
function hasContent({ words }: Clause, { start, end, subject, kind }: ReportingClause): boolean {
  // "“...,” Holm told the Post when asked about fears that it sinks": the verb has said what it says.
  if (kind === "verb" && subject && ENDS_AS_SAID.test(words.slice(0, subject.start)))
    return /^(?: (?!(?:when|if|whether|about|of|why|how)\s)[\p{L}’'-]+){0,4} that\s/u.test(words.slice(end));
  if (kind === "participle") return !/^\s*[:,]?\s*\uFFFC/.test(words.slice(end));
  if (kind === "impersonal") return true;
  const sentence = /[.!?…]["'”’»)]*\s+/.exec(words.slice(end));
  const to = sentence ? end + sentence.index + 1 : words.length;
  const quoted = words.indexOf(QUOTED, end);
  const next = quoted < to ? quoted : -1;
  const rest = words.slice(end, next < 0 ? to : next);
  if (kind === "source") return sourceHasContent(words.slice(0, start), rest);
  if (
    /(?<!\p{L})that\s/u.test(rest) && next < 0
      ? /^\s+(?:\S+\s+){0,5}that\s/u.test(rest)
      : /(?<!\p{L})that\s+\S/u.test(rest)
  )
    return true;
  if (kind === "inverted") return false;
  const verb = words.slice(start, end);
  if (ADDRESSES.test(verb)) return /\s(?:to\s+\p{Ll}+|about|whether|how|why|what|if)\s/u.test(rest) && next < 0;
  if (DEMANDS.test(verb)) return /\p{L}/u.test(rest);
  if (next >= 0 && /^\s*(?:an?|the|as|his|her|its|their|it|them|him)?\s*$/iu.test(rest)) return false;
  if (!SAYS_NOTHING_MORE.test(rest) && subject !== null) return true;
  return /^\s+(?:for|to)\s+(?:an?|the|more|better|less)\s/.test(rest) && next < 0;
}

/** "“...,” the pilot ": before whoever says what is quoted. */
const ENDS_AS_SAID = /\uFFFC\s+(?:(?!(?:and|but|while|as|when|after|before)\s)[\p{L}.’'-]+\s+){0,4}$/u;

/** "According to Holm, the boat is late": something stands before or after the source. */
function sourceHasContent(before: string, rest: string): boolean {
  return (
    /[\p{L}]{3}/u.test(before.split(QUOTED).at(-1) ?? "") ||
    /^\s*,\s+(?:(?:who|whose|the|an?)\s[^,:;]{2,80},\s+)?(?!who|whose|the|a|an)\p{L}/u.test(rest) ||
    /^\s*,\s+an?\s[^,:;]{2,80},\s+the\s+\p{L}/u.test(rest)
  );
}
