import {
  ACCORDING_TO,
  BETWEEN_PRONOUN_AND_VERB,
  BETWEEN_SUBJECT_AND_VERB,
  BETWEEN_VERB_AND_SUBJECT,
  EVERY_SUBJECT_PRONOUN,
  EVERY_VERB_OF_SAYING,
  IMPERSONAL,
  INVERTS,
  ISSUED_TEXTS,
  LEADS_TO_QUOTATION,
  NAME_THEN_SAYING,
  NO_SUBJECT_AFTER,
  NO_SUBJECT_BEFORE,
  NOT_SAID,
  NOUN_OF_SAYING,
  RELATIVE,
  SAYING_THEN_NAME,
  TITLE_BEFORE_SURNAME,
  VERB_OF_SAYING,
} from "./cues.ts";
import { findQuotations, type QuotedStretch } from "./quotes.ts";
import { indexAt, type Range, rangeLength, subtractRanges } from "./ranges.ts";
import type { Metadata, Speaker } from "./schema.ts";

export type Voice = "direct" | "indirect" | "own";
export type ChainLink = { name: string; role: string | null };

/**
 * Whose words a stretch of the source's words is. `chain` runs publisher, issuer, speaker, with one link where they are
 * the same; `speaker` is null where nothing in the text or the metadata names one.
 */
export type Attribution = { voice: Voice; chain: ChainLink[]; speaker: string | null };
export type AttributedSpan = Range & { attribution: Attribution };

/** A settled stretch from the metadata; what it leaves out stays as detected. */
export type SettledSpan = Range & { speaker?: string | undefined; voice?: Voice | undefined };

type Parties = Pick<Metadata, "publisher" | "issuer" | "speakers">;
type Mention = Range & { name: string; role: string | null };

/** What a cue says of the words beside it: who spoke, or null where it names nobody that can be told. */
type Cue = { speaker: Mention | null };

/**
 * Attributes the quotable text of a document, in order and without gaps but for what is not quotable.
 *
 * Three things decide, the later winning: the issuer, to whom everything falls of which nothing else is known; a cue
 * (somebody's name, role or pronoun with a verb of saying) in or beside a sentence or a pair of quotation marks; and
 * what a person has settled. A cue reaches no further than its own sentence or quotation. That a sentence has no cue
 * does not make it the publisher's own, so it keeps the issuer, with no speaker.
 */
export function attribute(
  text: string,
  parties: Parties,
  paragraphs: readonly Range[],
  sentences: readonly Range[],
  settled: readonly SettledSpan[],
): AttributedSpan[] {
  const finder = mentionFinder(text, parties);
  const allQuotations = findQuotations(text, paragraphs);
  const reported: AttributedSpan[] = [];
  const quoted: AttributedSpan[] = [];
  const base = baseChain(parties);
  let last: Mention | null = null;

  const cued: { quotation: QuotedStretch; cue: Cue }[] = [];
  const chainWithin = new Map<QuotedStretch, ChainLink[]>();
  const events = [
    ...sentences.map((range) => ({ range, quotation: null })),
    ...allQuotations.map((quotation) => ({ range: quotation as Range, quotation })),
  ].sort((a, b) => a.range.start - b.range.start || (a.quotation ? 1 : 0) - (b.quotation ? 1 : 0));

  const near = neighbourhood(allQuotations);
  for (const { range, quotation } of events) {
    const quotations = near(range);
    if (quotation) {
      if (isName(text.slice(range.start + 1, range.end - 1))) continue;
      const cue: Cue | undefined =
        quotationCue(text, quotation, sentences, quotations, finder, last) ??
        resumedCue(text, quotation, sentences, cued.at(-1));
      if (!cue) continue;
      last = cue.speaker;
      cued.push({ quotation, cue });
      const outer = quotations.find((other) => contains(other, quotation) && other.depth === quotation.depth - 1);
      const attribution = attributionFor("direct", (outer && chainWithin.get(outer)) ?? base, cue.speaker);
      quoted.push({ ...range, attribution });
      chainWithin.set(quotation, attribution.chain);
      continue;
    }
    if (quotations.some((other) => contains(other, range))) continue;
    const outside = quotations.filter((other) => other.depth === 0);
    const cue = reportCue(text, range, outside, parties, finder, last);
    const mention = finder(range)
      .filter((found) => !outside.some((other) => contains(other, found)))
      .at(-1);
    if (cue) reported.push({ ...range, attribution: attributionFor("indirect", base, cue.speaker) });
    // A pronoun means somebody of the sentence before; who stands further back may not be meant.
    last = cue?.speaker ?? mention ?? null;
  }
  return flatten(
    text.length,
    paragraphs,
    { voice: "own", chain: base, speaker: null },
    [...reported, ...quoted],
    settled,
    parties,
  );
}

/**
 * The attribution of an excerpt: that of most of its characters. A stretch of other words inside it, such as the clause
 * that names the speaker, does not change whose words it is.
 */
export function attributionOf(spans: readonly AttributedSpan[], range: Range): Attribution | null {
  const weights = new Map<string, { attribution: Attribution; weight: number }>();
  for (const span of spansIn(spans, range)) {
    const key = JSON.stringify(span.attribution);
    const entry = weights.get(key) ?? { attribution: span.attribution, weight: 0 };
    entry.weight += Math.min(span.end, range.end) - Math.max(span.start, range.start);
    weights.set(key, entry);
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight)[0]?.attribution ?? null;
}

/** The spans that share characters with `range`; `spans` are in order. */
export function spansIn(spans: readonly AttributedSpan[], range: Range): AttributedSpan[] {
  const found: AttributedSpan[] = [];
  for (
    let index = indexAt(spans, range.start);
    index < spans.length && (spans[index] as AttributedSpan).start < range.end;
    index++
  ) {
    found.push(spans[index] as AttributedSpan);
  }
  return found;
}

function baseChain({ publisher, issuer }: Pick<Parties, "publisher" | "issuer">): ChainLink[] {
  const first = { name: publisher.name, role: null };
  return publisher.name === issuer.name ? [first] : [first, { name: issuer.name, role: null }];
}

/** `chain` with the speaker as its last link; a speaker who is the last link already gives it the role. */
function attributionFor(
  voice: Voice,
  chain: readonly ChainLink[],
  speaker: Pick<Mention, "name" | "role"> | null,
): Attribution {
  if (!speaker) return { voice, chain: [...chain], speaker: null };
  const known = chain.findIndex((link) => link.name === speaker.name);
  const before = known < 0 ? chain : chain.slice(0, known);
  return { voice, chain: [...before, { name: speaker.name, role: speaker.role }], speaker: speaker.name };
}

/** The cue of a quotation, or undefined where none stands beside it. */
function quotationCue(
  text: string,
  quotation: QuotedStretch,
  sentences: readonly Range[],
  quotations: readonly QuotedStretch[],
  finder: MentionFinder,
  last: Mention | null,
): Cue | undefined {
  const siblings = quotations.filter(
    (other) => other !== quotation && other.depth <= quotation.depth && !contains(other, quotation),
  );
  const closing = sentences[sentenceAt(sentences, quotation.end - 1)];
  const after: Range = { start: quotation.end, end: Math.max(closing?.end ?? 0, quotation.end) };
  after.end = Math.min(
    after.end,
    ...siblings.filter((other) => other.start >= after.start).map((other) => other.start),
  );
  const clause = text.slice(after.start, after.end);
  const following = /^\s*,?\s*[\p{L}\d]/u.test(clause) ? sayingCue(text, after, finder, last) : undefined;
  const introduced = NAME_THEN_SAYING.exec(clause) ?? SAYING_THEN_NAME.exec(clause);
  if (following?.speaker) return following;
  const stranger = introduced && newcomer(introduced, clause, after, finder);
  if (stranger) return stranger;
  // A whole sentence or clause is quoted, and a verb follows: it is speech, whoever speaks.
  if (following && /[,.!?…]\s*$/.test(text.slice(quotation.start, quotation.end - 1))) return following;

  const before = clauseBefore(text, quotation, sentences, quotations);
  const words = text.slice(before.start, before.end);
  if (!LEADS_TO_QUOTATION.test(words)) return undefined;
  const named = NOUN_OF_SAYING.test(words) ? finder(before).at(-1) : undefined;
  if (named) return { speaker: named };
  const preceding = sayingCue(text, before, finder, last, "last");
  const subject = NAME_THEN_SAYING.exec(words);
  return preceding?.speaker ? preceding : (subject && newcomer(subject, words, before, finder)) || preceding;
}

/** Somebody whom the metadata do not know, by a match whose group 1 is the name; a known one in that place is no subject. */
function newcomer(match: RegExpExecArray, clause: string, range: Range, finder: MentionFinder): Cue | undefined {
  const name = match[1] as string;
  const at = match.index + match[0].indexOf(name);
  const isSubject = !NOT_SAID.test(clause) && !NO_SUBJECT_AFTER.test(clause.slice(0, at));
  const isKnown = finder({ start: range.start + at, end: range.start + at + name.length }).length > 0;
  const words = name.split(/\s+/);
  const first = words.findIndex((word) => !TITLE_BEFORE_SURNAME.test(word));
  const own = first < 0 ? [] : words.slice(first);
  return !isSubject || isKnown || own.length < 2
    ? undefined
    : { speaker: { ...range, name: own.join(" "), role: null } };
}

/** `“We came,” she said. “We left.”`: a quotation that goes on right after the clause that names its speaker. */
function resumedCue(
  text: string,
  quotation: QuotedStretch,
  sentences: readonly Range[],
  previous: { quotation: QuotedStretch; cue: Cue } | undefined,
): Cue | undefined {
  if (!previous || previous.quotation.depth !== quotation.depth || previous.quotation.end > quotation.start)
    return undefined;
  const between = text.slice(previous.quotation.end, quotation.start);
  // “It is not!” Ben replied: a clause of its own follows.
  const after = text.slice(quotation.end, quotation.end + 80).split(/[\n\r.“"]/)[0] ?? "";
  if (VERB_OF_SAYING.test(after)) return undefined;
  const startsSentence = sentences[sentenceAt(sentences, quotation.start)]?.start === quotation.start;
  const isOneClause =
    between.length <= 120 && !/[\n\r]\s*[\n\r]/.test(between) && (between.match(/[.!?](?=\s)/g)?.length ?? 0) <= 2;
  return startsSentence && isOneClause && VERB_OF_SAYING.test(between) ? previous.cue : undefined;
}

/** What stands before a quotation in its sentence; if nothing does, the sentence before where that ends in a colon. */
function clauseBefore(
  text: string,
  quotation: QuotedStretch,
  sentences: readonly Range[],
  quotations: readonly QuotedStretch[],
): Range {
  const index = sentenceAt(sentences, quotation.start);
  const [previous, opening] = [sentences[index - 1], sentences[index]];
  const startsSentence = opening?.start === quotation.start;
  const isAnnounced = startsSentence && previous && /:\s*$/.test(text.slice(previous.start, previous.end));
  const start = (isAnnounced ? previous.start : opening?.start) ?? quotation.start;
  // It begins after a quotation that has ended, and inside one that is still open.
  const marks = quotations
    .filter((other) => other !== quotation && other.start < quotation.start)
    .map((other) => (other.end <= quotation.start ? other.end : other.start + 1));
  return { start: Math.max(start, ...marks), end: quotation.start };
}

/**
 * Somebody who says, in a clause: a name or pronoun that is the subject of a verb of saying, before or after the verb. Of
 * several verbs the first decides, or the last; where its subject can't be told, the cue has no speaker, as a name beside
 * another verb may be somebody who is spoken of.
 */
function sayingCue(
  text: string,
  range: Range,
  finder: MentionFinder,
  last: Mention | null,
  decides: "first" | "last" = "first",
): Cue | undefined {
  const clause = text.slice(range.start, range.end);
  // A capital letter makes it a name (an agency called Report).
  const verbs = [...clause.matchAll(EVERY_VERB_OF_SAYING)].filter(([verb]) => /^\p{Ll}/u.test(verb));
  // "said that he knew and calls for help": a coordinated verb has the subject of the one before it.
  const isCoordinated = ({ index }: RegExpExecArray) => /(?<!\p{L})and\s+$/iu.test(clause.slice(0, index));
  const verb = decides === "first" ? verbs[0] : (verbs.findLast((found) => !isCoordinated(found)) ?? verbs[0]);
  if (!verb) return undefined;
  if (NOT_SAID.test(clause)) return { speaker: null };
  const start = range.start + verb.index;
  const end = start + verb[0].length;
  const mentions = finder(range).filter(
    (mention) =>
      !NO_SUBJECT_AFTER.test(text.slice(range.start, mention.start)) &&
      !NO_SUBJECT_BEFORE.test(text.slice(mention.end, range.end)),
  );
  const subject = mentions.findLast(
    (mention) =>
      mention.end <= start &&
      BETWEEN_SUBJECT_AND_VERB.test(text.slice(mention.end, start)) &&
      !RELATIVE.test(text.slice(range.start, mention.start)),
  );
  if (subject) return { speaker: subject };
  const pronoun = [...clause.slice(0, verb.index).matchAll(EVERY_SUBJECT_PRONOUN)].at(-1);
  if (pronoun && BETWEEN_PRONOUN_AND_VERB.test(clause.slice(pronoun.index + pronoun[0].length, verb.index))) {
    return { speaker: last };
  }
  const opens = /^\s*,?\s*$/.test(clause.slice(0, verb.index));
  const inverted = mentions.find(
    (mention) => mention.start >= end && BETWEEN_VERB_AND_SUBJECT.test(text.slice(end, mention.start)),
  );
  return { speaker: (opens && INVERTS.test(verb[0]) && inverted) || null };
}

/** The cue of a sentence of reported speech: somebody says, or an impersonal "it is stated", or "according to". */
function reportCue(
  text: string,
  sentence: Range,
  quotations: readonly QuotedStretch[],
  { publisher, issuer }: Pick<Parties, "publisher" | "issuer">,
  finder: MentionFinder,
  last: Mention | null,
): Cue | undefined {
  const words = text.slice(sentence.start, sentence.end);
  // A medium that says where it has its news from ("..., the agency reports") does not make all of it reported speech.
  const media = [publisher, issuer].filter(({ kind }) => kind === "media").map(({ name }) => name);
  const isOutside = (range: Range) => !quotations.some((quotation) => contains(quotation, range));
  const speakers: MentionFinder = (range) =>
    finder(range).filter((mention) => isOutside(mention) && !media.includes(mention.name));

  const impersonal = IMPERSONAL.exec(words);
  if (impersonal) {
    const end = sentence.start + impersonal.index + impersonal[0].length;
    const named = speakers({ start: end, end: Math.min(end + 60, sentence.end) })[0];
    const isNamed = named && /^\s+(?:in|by)\s+$/.test(text.slice(end, named.start));
    return { speaker: isNamed ? named : null };
  }
  const according = ACCORDING_TO.exec(words);
  if (according) {
    const end = sentence.start + according.index + according[0].length;
    const named = speakers(sentence).find(
      (mention) => text.slice(end, mention.start).replace(/^the\s+/i, "") === "" && mention.start >= end,
    );
    if (named) return { speaker: named };
  }
  // What is quoted in the sentence has cues of its own.
  const parts = subtractRanges(
    sentence,
    quotations.filter((quotation) => quotation.start < sentence.end && quotation.end > sentence.start),
  );
  for (const part of parts) {
    const cue = sayingCue(text, part, speakers, last);
    if (cue?.speaker) return cue;
  }
  return undefined;
}

/** Index of the last sentence that begins at `offset` or before it; -1 where there is none. */
function sentenceAt(sentences: readonly Range[], offset: number): number {
  const index = indexAt(sentences, offset);
  const sentence = sentences[index];
  return sentence && sentence.start <= offset ? index : index - 1;
}

/** Gives the quotations in and around a range: those that overlap it, and their neighbours on both sides. */
function neighbourhood(quotations: readonly QuotedStretch[]): (range: Range) => QuotedStretch[] {
  const clusters: (Range & { members: QuotedStretch[] })[] = [];
  for (const quotation of quotations) {
    const last = clusters.at(-1);
    if (last && quotation.start < last.end) {
      last.members.push(quotation);
      last.end = Math.max(last.end, quotation.end);
    } else clusters.push({ start: quotation.start, end: quotation.end, members: [quotation] });
  }
  return (range) => {
    const first = Math.max(0, indexAt(clusters, range.start) - 1);
    let last = first;
    while ((clusters[last]?.start ?? Infinity) < range.end) last++;
    return clusters.slice(first, last + 1).flatMap(({ members }) => members);
  };
}

type MentionFinder = (range: Range) => Mention[];

/** Finds where a text names the parties of its metadata: by name, by alias, or by surname alone, longest form first. */
function mentionFinder(text: string, { publisher, issuer, speakers }: Parties): MentionFinder {
  const known: Pick<Speaker, "name" | "role" | "aliases">[] = [...speakers];
  const issuerRole = speakers.find(({ name }) => name === issuer.name)?.role;
  // Where an agency reproduces somebody's statement, "the statement" speaks for its issuer.
  if (
    issuer.kind !== "media" &&
    !known.some(({ aliases }) => aliases.some((alias) => ISSUED_TEXTS.includes(alias.toLowerCase())))
  ) {
    known.push({
      name: issuer.name,
      role: issuerRole,
      aliases: ISSUED_TEXTS,
    });
  }
  for (const party of [issuer, publisher]) {
    if (!known.some((speaker) => speaker.name === party.name)) known.push({ name: party.name, aliases: [] });
  }
  const forms = known
    .flatMap((speaker) => [speaker.name, ...speaker.aliases].map((form) => ({ form, speaker })))
    .sort((a, b) => b.form.length - a.form.length);
  const pattern = forms.map(({ form }) => `(${escapeRegExp(form).replace(/\s+/g, "\\s+")})`).join("|");
  const all: Mention[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu"))) {
    const { form, speaker } = forms[match.slice(1).findIndex((group) => group !== undefined)] as (typeof forms)[number];
    const isNameForm = /^\p{Lu}/u.test(form);
    if (isNameForm && !/^\p{Lu}/u.test(match[0])) continue;
    if (isNameForm && !/\s/.test(form) && followsAnotherName(text, match.index)) continue;
    all.push({
      start: match.index,
      end: match.index + match[0].length,
      name: speaker.name,
      role: speaker.role ?? null,
    });
  }
  return ({ start, end }) => {
    const found: Mention[] = [];
    for (let index = indexAt(all, start); index < all.length && (all[index] as Mention).end <= end; index++) {
      if ((all[index] as Mention).start >= start) found.push(all[index] as Mention);
    }
    return found;
  };
}

/** "Leyla Aliyeva" is no mention of somebody else called Aliyeva. */
function followsAnotherName(text: string, at: number): boolean {
  const before = /(\p{Lu}[\p{L}’'.-]*)\s+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  return before !== undefined && !TITLE_BEFORE_SURNAME.test(before);
}

/** Names and titles stand in quotation marks too: a few words, the long ones capitalised, with no sentence end. */
function isName(inner: string): boolean {
  const words = inner.trim().split(/\s+/);
  const capitalised = words.every(
    (word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:and|at|de|for|from|in|la|of|on|or|the|to|with)$/.test(word),
  );
  return words.length <= 7 && capitalised && /^[\p{Lu}\p{N}]/u.test(inner.trim()) && !/[.!?,]$/.test(inner.trim());
}

function flatten(
  length: number,
  paragraphs: readonly Range[],
  base: Attribution,
  layers: readonly AttributedSpan[],
  settled: readonly SettledSpan[],
  parties: Parties,
): AttributedSpan[] {
  const attributions: Attribution[] = [base];
  const owner = new Uint32Array(length);
  for (const layer of layers) owner.fill(attributions.push(layer.attribution) - 1, layer.start, layer.end);
  for (const span of settled) {
    const changed = new Map<number, number>();
    for (let at = span.start; at < span.end; at++) {
      const before = owner[at] as number;
      let after = changed.get(before);
      if (after === undefined) {
        after = attributions.push(settle(attributions[before] as Attribution, span, parties)) - 1;
        changed.set(before, after);
      }
      owner[at] = after;
    }
  }
  const spans: AttributedSpan[] = [];
  for (const paragraph of paragraphs) {
    let start = paragraph.start;
    for (let at = start + 1; at <= paragraph.end; at++) {
      if (at < paragraph.end && owner[at] === owner[start]) continue;
      spans.push({ start, end: at, attribution: attributions[owner[start] as number] as Attribution });
      start = at;
    }
  }
  return spans;
}

function settle(
  detected: Attribution,
  { speaker, voice = detected.voice }: SettledSpan,
  parties: Parties,
): Attribution {
  if (speaker === undefined) return { ...detected, voice };
  const { publisher, issuer } = parties;
  const role = parties.speakers.find(({ name }) => name === speaker)?.role ?? null;
  // Own words are nobody's quotation: the issuer is no link between the publisher and them.
  const chain =
    voice === "own" && speaker !== issuer.name ? [{ name: publisher.name, role: null }] : baseChain(parties);
  return attributionFor(voice, chain, { name: speaker, role });
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && rangeLength(outer) >= rangeLength(inner);
}

function escapeRegExp(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
