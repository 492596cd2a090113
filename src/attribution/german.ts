import { everyMatch } from "../lexicon/build.ts";
import {
  AS_SOMEBODY_SAYS,
  BEGINS_IN_ADVERBIAL,
  BETWEEN_NAME_AND_VERB,
  EVERY_SOURCE,
  EVERY_VERB,
  endsInOfficeOfOther,
  FOLLOWS_SOURCE,
  HAS_REPORTED_MOOD,
  IS_NEGATED_AHEAD,
  IS_NEGATED_BEHIND,
  IS_OFFICE,
  IS_OTHER_MOOD,
  IS_UNTRUE_IN_GERMAN,
  MAKES_OBJECT,
  SAID_WHEN,
  saysWith,
  TOLD_OF_OTHER,
} from "../lexicon/german.ts";
import type { Range } from "../text/ranges.ts";
import { basisOf } from "./basis.ts";
import { QUOTED } from "./clause.ts";
import { isName, isSpeech } from "./forms.ts";
import { attributionFor } from "./layers.ts";
import type {
  AttributedSpan,
  ChainLink,
  Clause,
  Discourse,
  Entity,
  Mention,
  PreviousClause,
  QuotedPlace,
  ReferenceResolver,
  ReportingClause,
} from "./model.ts";
import { bySignature } from "./signature.ts";
import type { Spoken } from "./speakers.ts";
import { wordsOf } from "./tree.ts";

// Who says, in German: the few forms of it that tell for certain. All else that says something is left open.

type Found = Omit<ReportingClause, "isStrong">;

/** The reporting clauses of a German sentence, in order; also what its mood tells to be reported. */
export function germanReporting(clause: Clause, discourse: Discourse, resolver: ReferenceResolver): ReportingClause[] {
  const found: Found[] = [...sourcesIn(clause), ...saidSo(clause, discourse, resolver)];
  for (const verb of everyMatch(EVERY_VERB, clause.words)) {
    const [word] = verb;
    const range = { start: verb.index, end: verb.index + word.length };
    const after = /^[^.;!?\uFFFC]*/.exec(clause.words.slice(range.end))?.[0] ?? "";
    if (
      !saysWith(word, after) ||
      isParticiple(clause.words, range) ||
      found.some(({ start, end }) => start < range.end && range.start < end)
    )
      continue;
    const told = byVerb(clause, discourse, resolver, range);
    found.push(isDenied(clause.words, told) ? { ...told, speaker: null, isDenied: true } : told);
  }
  for (const { index, 0: cue } of everyMatch(/(?<!\p{L})(?:heißt|hieß) es(?!\p{L})/gu, clause.words))
    found.push({ start: index, end: index + cue.length, speaker: null, subject: null, kind: "inverted" });
  for (let index = found.length - 1; index >= 0; index--) if (found[index]?.speaker?.isMedia) found.splice(index, 1);
  if (found.length === 0 && HAS_REPORTED_MOOD.test(clause.words) && !IS_OTHER_MOOD.test(clause.words))
    found.push({ start: 0, end: 0, speaker: discourse.here ?? null, subject: null, kind: "impersonal" });
  return found.sort((a, b) => a.start - b.start).map((each) => ({ ...each, isStrong: true }));
}

/** "Holm sagte nicht, dass", "Es stimmt nicht, dass Holm sagte": nobody says it. */
function isDenied(words: string, { start, end, subject }: Found): boolean {
  const ahead = words.slice(0, Math.min(start, subject?.start ?? start));
  const behind = words.slice(subject && subject.start >= end ? subject.end : end);
  return (
    IS_NEGATED_BEHIND.test(behind) || IS_NEGATED_AHEAD.test(words.slice(0, start)) || IS_UNTRUE_IN_GERMAN.test(ahead)
  );
}

/** "hatte er bestätigt", "verkündet wurde": no verb of its own. */
function isParticiple(words: string, { start, end }: Range): boolean {
  const before = /[^,;:.]*$/.exec(words.slice(0, start))?.[0] ?? "";
  return (
    /^\s+(?:wurden?|worden|wird|werden|haben?|hatten?|hat|ist|sei)(?!\p{L})/u.test(words.slice(end)) ||
    (/^\s*(?:[,.;:]|$)/.test(words.slice(end)) &&
      /(?<!\p{L})(?:hat|hatten?|haben?|wurden?|wird|werden|ist|sei|seien)(?!\p{L})/iu.test(before))
  );
}

const only = ({ entities }: Mention): Entity | null => (entities.length === 1 ? (entities[0] as Entity) : null);

function byVerb({ words, mentions }: Clause, discourse: Discourse, resolver: ReferenceResolver, verb: Range): Found {
  const from =
    Math.max(...[QUOTED, ". ", "; ", ": ", "! ", "? "].map((mark) => words.lastIndexOf(mark, verb.start - 1))) + 1;
  const ahead = words.slice(from, verb.start);
  const before = mentions.find(
    ({ start, end }) => start >= from && end <= verb.start && BETWEEN_NAME_AND_VERB.test(words.slice(end, verb.start)),
  );
  if (before) {
    const isObject = !isOffice(words.slice(from, before.start).replace(/^\s*(?:Auch|Aber|Und|Doch)\s/, " "));
    return { ...verb, speaker: isObject ? null : only(before), subject: before, kind: "verb" };
  }
  const isInverted = /^\s*[,–-]?\s*$|,\s*$/.test(ahead) || BEGINS_IN_ADVERBIAL.test(ahead);
  const [pronoun] = /^\s+(?:er|sie)(?=[\s,.:;]|$)/u.exec(words.slice(verb.end)) ?? [];
  const [ownPronoun] = /(?:^|,\s)\s*(?:Er|Sie|er|sie)\s+$/u.exec(ahead) ?? [];
  if ((isInverted && pronoun) || ownPronoun) {
    const speaker = ofPronoun(/er/i.test(pronoun ?? ownPronoun ?? "") ? "he" : "she", discourse, resolver);
    return { ...verb, speaker, subject: null, kind: pronoun ? "inverted" : "verb" };
  }
  const after = isInverted ? mentions.find(({ start }) => start >= verb.end) : undefined;
  const between = after ? words.slice(verb.end, after.start) : "";
  const isSubject = after && isOffice(between.replace(SAID_WHEN, " ")) && !isGenitive(words, after);
  return { ...verb, speaker: isSubject ? only(after) : null, subject: isSubject ? after : null, kind: "inverted" };
}

/** "der Sprecher Ada Holms": whose he is, and not who he is. */
function isGenitive(words: string, { start, end, entities: [entity] }: Mention): boolean {
  const name = words.slice(start, end);
  return entity !== undefined && /[^s]s$/.test(name) && !entity.name.endsWith(name.split(/\s+/).at(-1) as string);
}

/**
 * Whether words before a name are nothing but what somebody is: "der frühere Bürgermeister ", "die Sprecherin der
 * Polizei ", "der Vorsitzende des Vereins, ".
 */
function isOffice(words: string): boolean {
  if (MAKES_OBJECT.test(words) || endsInOfficeOfOther(words)) return false;
  const tokens = words
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  let holds = false;
  return tokens.every((word, index) => {
    const isHead = IS_OFFICE.test(word);
    holds ||= isHead;
    if (isHead || /^(?:der|die|das|dessen|deren|sein|ihr|Der|Die|Sein|Ihr|[\d.]+)$/.test(word)) return true;
    if (/^\p{Ll}/u.test(word)) return IS_ADJECTIVE.test(word) || (holds && /^(?:des|von|für|vom|im|und)$/.test(word));
    // "die Deutsche Ada Holm" may be; a noun stands only behind what somebody is of it.
    return holds || (index === 0 && IS_ADJECTIVE.test(word));
  });
}

const IS_ADJECTIVE =
  /^(?!(?:[Dd]e[mns]|[Ee]ine[mns]|hatten?|haben?|wurden?|werden|seien|sind|waren)$)\p{L}+(?:e|en|er|es|em)$/u;

/** Only who spoke last, in the sentence before. */
function ofPronoun(word: "he" | "she", { here, beside }: Discourse, resolver: ReferenceResolver): Entity | null {
  const gender = word === "he" ? "m" : "f";
  const isRivalled = beside.some(
    (entity) => entity.is === "person" && entity !== here && entity.gender !== (gender === "m" ? "f" : "m"),
  );
  return here?.is === "person" && here.gender === gender && !isRivalled && !resolver.isRelay(here) ? here : null;
}

/** "Laut Holm", "nach Angaben des Bürgermeisters Holm", "Holm zufolge", "Wie Holm mitteilte,". */
function sourcesIn({ words, mentions }: Clause): Found[] {
  const ahead = everyMatch(EVERY_SOURCE, words).map(({ index, 0: cue }): Found => {
    const end = index + cue.length;
    const named = mentions.find(({ start }) => start >= end);
    const between = named ? words.slice(end, named.start) : "";
    const speaker = named && isOffice(` ${between}`) ? only(named) : null;
    return { start: index, end: speaker && named ? named.end : end, speaker, subject: named ?? null, kind: "source" };
  });
  const behind = mentions
    .filter(({ end }) => FOLLOWS_SOURCE.test(words.slice(end)))
    .map((named): Found => {
      const isObject = !isOffice(words.slice(0, named.start).split(/[,;:]/).at(-1) as string);
      return {
        start: named.start,
        end: named.end + 8,
        speaker: isObject ? null : only(named),
        subject: named,
        kind: "source",
      };
    });
  const unnamed = everyMatch(/\szufolge(?!\p{L})/gu, words)
    .filter(({ index }) => behind.every(({ end }) => Math.abs(end - index) > 12))
    .map(({ index }): Found => ({ start: index, end: index + 8, speaker: null, subject: null, kind: "source" }));
  const asSaid = everyMatch(AS_SOMEBODY_SAYS, words).map(({ index, 0: cue }): Found => {
    const comma = words.indexOf(",", index);
    const [named, other] = mentions.filter(({ start, end }) => start >= index && end <= comma);
    const between = named ? words.slice(index + cue.length, named.start) : "";
    const speaker = named && !other && isOffice(` ${between}`) ? only(named) : null;
    return { start: index, end: comma, speaker, subject: named ?? null, kind: "source" };
  });
  return [...ahead, ...behind, ...unnamed, ...asSaid];
}

/** ", so Holm": behind what somebody says. */
function saidSo({ words, mentions }: Clause, discourse: Discourse, resolver: ReferenceResolver): Found[] {
  return everyMatch(/(?<=[,\uFFFC]\s*)so (?=(?:auch |weiter |zumindest )?(?:der|die|das|er|sie|\p{Lu}))/gu, words).map(
    ({ index }): Found => {
      const range = { start: index, end: index + 2 };
      const [pronoun] = /^(?:er|sie)(?=[\s,.]|$)/.exec(words.slice(index + 3)) ?? [];
      if (pronoun)
        return {
          ...range,
          speaker: ofPronoun(pronoun === "er" ? "he" : "she", discourse, resolver),
          subject: null,
          kind: "inverted",
        };
      const named = mentions.find(({ start }) => start > index);
      const between = named ? words.slice(index + 2, named.start) : "";
      const isSubject = named && isOffice(between.replace(SAID_WHEN, " ")) && !isGenitive(words, named);
      return { ...range, speaker: isSubject ? only(named) : null, subject: isSubject ? named : null, kind: "inverted" };
    },
  );
}

/** Who speaks in a quotation of a German text; as `speakerOf` of English ones. */
export function germanSpeaker(place: QuotedPlace): Spoken {
  const { context, clause, index, node, depth, reporting, before } = place;
  const { words, quotations } = clause;
  const inner = wordsOf(context.text, node);
  const at = quotations[index]?.at ?? 0;
  const from = (quotations[index - 1]?.at ?? -1) + 1;
  const to = quotations[index + 1]?.at ?? words.length;
  const [ahead, after] = [words.slice(from, at), words.slice(at + 1, to)];
  const isWhole = isSpeech(inner, ahead, after);
  const open = { speaker: isWhole && depth === 0 ? null : undefined };
  const isAnnounced = /:\s*$/.test(ahead);
  if (/[\n\r]\s*[^“„"»«\s]/.test(inner) && !isAnnounced) return open;
  const signed = bySignature(place);
  if (signed) return signed;
  if (isName(inner) && !isAnnounced && inner.trim().split(/\s+/).length < 4) return { speaker: undefined };
  const told = (cue: ReportingClause | undefined): Spoken =>
    cue?.speaker ? { speaker: cue.speaker, known: basisOf(cue, clause, before) } : open;
  const cues = reporting.filter(({ kind }) => kind !== "impersonal");
  const following = cues.find(
    (cue) => cue.kind === "inverted" && cue.start > at && /^\s*[,–-]?\s*$/.test(words.slice(at + 1, cue.start)),
  );
  if (/^\s*(?:Während|Als|Nachdem|Obwohl)\s/.test(words) && cues.length > 1) return open;
  if (following) return told(following);
  const inAhead = cues.filter(({ start, end }) => start >= from && end <= at);
  const label = isAnnounced && cues.length === 0 ? namedAlone(clause, from, at) : null;
  if (label) return { speaker: label };
  if (isAnnounced) return inAhead.length === 1 && !TOLD_OF_OTHER.test(ahead) ? told(inAhead[0]) : open;
  if (isWhole && ahead.trim() === "" && index === 0 && /^\s*[.!?]?\s*$/.test(after)) {
    const going = before?.speaker ?? null;
    const end = before?.clause.quotations.at(-1)?.quotation.end ?? 0;
    const isNear =
      Math.max(end, before?.clause.pieces.at(-1)?.end ?? 0) > 0 &&
      !/[\n\r]/.test(context.text.slice(end, node.range.start));
    return going && isNear && depth === 0 ? { speaker: going, known: { by: "context" } } : open;
  }
  // A part of the sentence of whoever says it, who is the only one that says anything there.
  const isOnly = cues.length > 0 && cues.every(({ speaker }) => speaker === cues[0]?.speaker);
  return !isWhole && isOnly && depth === 0 && inner.trim().split(/\s+/).length > 2 ? told(cues[0]) : open;
}

/** "Ada Holm: „...“": nothing but the name of a person before the colon. */
function namedAlone({ words, mentions }: Clause, from: number, at: number): Entity | null {
  const named = mentions.find(({ by, start }) => by === "name" && start >= from);
  if (!named || named.end > at || !/^\s*:\s*$/.test(words.slice(named.end, at))) return null;
  const isAlone = /(?:^|[.!?…]["”“’»)]*\s)\s*$/.test(words.slice(from, named.start));
  const person = only(named);
  return isAlone && person?.is === "person" ? person : null;
}

/** Reported speech of a German sentence: of one who says it, or open. */
export function germanReported(
  clause: Clause,
  before: PreviousClause | null,
  range: Range,
  reporting: readonly ReportingClause[],
  isQuoted: boolean,
  chain: readonly ChainLink[],
): AttributedSpan[] {
  const [first] = reporting;
  if (!first || !reporting.some((each) => hasContent(clause, each, isQuoted))) return [];
  const isOne = reporting.every(({ speaker }) => speaker === first.speaker) && !OTHER_CLAUSE.test(clause.words);
  const attribution = attributionFor("indirect", chain, isOne ? first.speaker : null, basisOf(first, clause, before));
  return [{ ...range, attribution }];
}

/** "Holm sagte es, während der Hafen schwieg": a clause that need not be of whoever says the other. */
const OTHER_CLAUSE = /^\s*(?:Während|Als|Nachdem|Wenn|Weil|Obwohl|Da)\s|[,;]\s(?:während|wohingegen|aber|doch)\s|;/u;

/** Whether something is told by it, beside what is quoted: "Holm sagte, das Boot sei alt". */
function hasContent({ words }: Clause, { kind, start, end }: ReportingClause, isQuoted: boolean): boolean {
  if (kind === "source" || kind === "impersonal") return true;
  const rest = words.slice(end).split(QUOTED)[0] as string;
  const follows = /,\s+(?:dass|ob|wie|wann|wo|warum)\s|[,:]\s+(?=.*\p{L}+\s+\p{L}+\s+\p{L}+)/u.exec(rest);
  if (follows && (/dass|ob/.test(follows[0]) || HAS_REPORTED_MOOD.test(rest) || /\szu\s\p{L}+en(?!\p{L})/u.test(rest)))
    return true;
  const ahead = words.slice(0, start).split(QUOTED).at(-1) as string;
  return kind === "inverted" && !isQuoted && /\p{L}+\s.*\p{L},\s*$/u.test(ahead);
}
