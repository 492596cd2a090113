import { findQuotations, type QuotedStretch } from "./quotes.ts";
import { indexAt, type Range, rangeLength } from "./ranges.ts";
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

const SAY =
  "says?|said|saying|tells?|told|states?|stated|writes?|wrote|written|adds?|added|explains?|explained|declares?|declared|announces?|announced|argues?|argued|asks?|asked|answered|replies|replied|reads?|emphasi[sz]es?|emphasi[sz]ed|stress(?:es|ed)?|underlines?|underlined|underscored?|highlights?|highlighted|notes?|noted|remarks?|remarked|points? out|pointed out|reminds?|reminded|recalls?|recalled|insists?|insisted|claims?|claimed|alleges?|alleged|admits?|admitted|confirms?|confirmed|reveals?|revealed|reports?|reported|mentions?|mentioned|comments?|commented|concludes?|concluded|finali[sz]ed|continues?|continued|warns?|warned|urges?|urged|calls?|called|demands?|demanded|appealed|promised|promises|believes?|believed|thinks?|thought|observed|observes|quipped|shouted|whispered|joked|wondered|testified|acknowledged|denied|denies|rejected|rejects|dismissed|described|describes|expressed|expresses|listed";
const SAY_AT_END = new RegExp(`(?:^|[^\\p{L}])(?:${SAY})\\s*[,:]?\\s*(?:that|as|it|him|her|them|an?|the)?\\s*$`, "iu");
const SAY_ANYWHERE = new RegExp(`(?<![\\p{L}-])(?:${SAY})(?![\\p{L}-])`, "iu");
const EVERY_SAY = new RegExp(SAY_ANYWHERE, "giu");
const REPORTED_NOUN =
  /(?<![\p{L}-])(?:confession|statement|words|remarks?|admission|testimony|comments?|claim|promise|letter|assertion|announcement|question|answer|reply)(?:\s+(?:of|by|from)\s|(?<=’s|'s))/iu;
const IMPERSONAL = new RegExp(
  `(?<![\\p{L}-])(?:it\\s+(?:is|was|has\\s+been)|as)\\s+(?:\\p{L}+ly\\s+)?(?:${SAY})(?![\\p{L}-])`,
  "iu",
);
const ACCORDING_TO = /(?<!\p{L})(?:according\s+to|in\s+the\s+(?:words|view|opinion)\s+of)\s+/iu;
const SUBJECT_PRONOUN = /(?<!\p{L})(?:he|she|they)(?!\p{L})/giu;
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:(?:van|von|de|der|al|bin|ibn)\\s+)?\\p{Lu}(?:\\.|[\\p{L}’'-]*)){1,3}";
const NAME_THEN_SAY = new RegExp(
  `(${NAME})(?:,[^,.;]{1,90},)?\\s+(?:(?:has|have|had|also|later|then|\\p{L}+ly)\\s+)*(?:${SAY})(?![\\p{L}-])`,
  "u",
);
const SAY_THEN_NAME = new RegExp(
  `(?<![\\p{L}-])(?:${SAY})\\s+(?:(?:the\\s+)?\\p{Ll}[\\p{L}-]*\\s+){0,6}(${NAME})`,
  "u",
);
const TITLE_BEFORE_SURNAME =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|President|Minister|Commissioner|Director|Mayor|Chancellor|Secretary|Ambassador|General|Colonel|Captain|Capt|Senator|Councillor|Chairman|Chairwoman|Chair|But|And|Yet|While|When|As|In|However|Then|Also)\.?$/;

const ISSUED_TEXT = /^the (?:statement|appeals?|letter|resolution)$/i;

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
  const quotations = findQuotations(text, paragraphs);
  const reported: AttributedSpan[] = [];
  const quoted: AttributedSpan[] = [];
  const base = baseChain(parties);
  let last: Mention | null = null;

  const enclosing = (quotation: QuotedStretch) =>
    quotations.find(
      (other) => contains(other, quotation) && other !== quotation && other.depth === quotation.depth - 1,
    );
  const cued: { quotation: QuotedStretch; cue: Cue }[] = [];
  const chainWithin = new Map<QuotedStretch, ChainLink[]>();
  const events = [
    ...sentences.map((range) => ({ range, quotation: null })),
    ...quotations.map((quotation) => ({ range: quotation as Range, quotation })),
  ].sort((a, b) => a.range.start - b.range.start || (a.quotation ? 1 : 0) - (b.quotation ? 1 : 0));

  for (const { range, quotation } of events) {
    if (quotation) {
      if (isName(text.slice(range.start + 1, range.end - 1))) continue;
      const cue: Cue | undefined =
        quotationCue(text, quotation, paragraphs, sentences, quotations, finder, last) ??
        resumedCue(text, quotation, sentences, cued.at(-1));
      if (!cue) continue;
      if (cue.speaker) last = cue.speaker;
      cued.push({ quotation, cue });
      const outer = enclosing(quotation);
      const chain = [...((outer && chainWithin.get(outer)) ?? base)];
      quoted.push({ ...range, attribution: attributionFor("direct", chain, cue.speaker) });
      chainWithin.set(quotation, attributionFor("direct", chain, cue.speaker).chain);
      continue;
    }
    if (quotations.some((other) => contains(other, range))) continue;
    const outside = quotations.filter((other) => other.depth === 0);
    const cue = reportCue(text, range, outside, parties, finder, last);
    const mention = finder(range)
      .filter((found) => !outside.some((other) => contains(other, found)))
      .at(-1);
    if (cue) reported.push({ ...range, attribution: attributionFor("indirect", base, cue.speaker) });
    last = cue?.speaker ?? mention ?? last;
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
  paragraphs: readonly Range[],
  sentences: readonly Range[],
  quotations: readonly QuotedStretch[],
  finder: MentionFinder,
  last: Mention | null,
): Cue | undefined {
  const siblings = quotations.filter(
    (other) => other !== quotation && other.depth <= quotation.depth && !contains(other, quotation),
  );
  const closing = sentences.findLast((sentence) => sentence.start < quotation.end);
  const after: Range = { start: quotation.end, end: Math.max(closing?.end ?? 0, quotation.end) };
  after.end = Math.min(
    after.end,
    ...siblings.filter((other) => other.start >= after.start).map((other) => other.start),
  );
  const following = sayingClause(text, after, finder, last);
  if (following && /^\s*,?\s*[\p{L}\d]/u.test(text.slice(after.start, after.end))) return following;

  const before = clauseBefore(text, quotation, paragraphs, sentences, siblings);
  const words = text.slice(before.start, before.end);
  const introduces =
    /[:,]\s*$/.test(words) || SAY_AT_END.test(words) || /(?<!\p{L})(?:that|as|an?|the)\s*$/iu.test(words);
  if (!introduces) return undefined;
  if (REPORTED_NOUN.test(words)) {
    const named = finder(before).at(-1);
    if (named) return { speaker: named };
  }
  return sayingClause(text, before, finder, last) ?? (/:\s*$/.test(words) ? colonCue(before, finder) : undefined);
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
  const startsSentence = sentences.some((sentence) => sentence.start === quotation.start);
  const isOneClause =
    between.length <= 120 && !/[\n\r]\s*[\n\r]/.test(between) && (between.match(/[.!?](?=\s)/g)?.length ?? 0) <= 2;
  return startsSentence && isOneClause && SAY_ANYWHERE.test(between) ? previous.cue : undefined;
}

function colonCue(before: Range, finder: MentionFinder): Cue | undefined {
  const subject = finder(before)[0];
  return subject ? { speaker: subject } : undefined;
}

/** What stands before a quotation in its sentence; or, at the start of a paragraph, the line before that ends in a colon. */
function clauseBefore(
  text: string,
  quotation: QuotedStretch,
  paragraphs: readonly Range[],
  sentences: readonly Range[],
  siblings: readonly QuotedStretch[],
): Range {
  const index = sentences.findLastIndex((sentence) => sentence.start <= quotation.start);
  const opening = sentences[index];
  const previous = sentences[index - 1];
  let start = opening?.start ?? quotation.start;
  if (start === quotation.start && previous && /[:]\s*$/.test(text.slice(previous.start, previous.end))) {
    const startsParagraph = paragraphs.some((paragraph) => paragraph.start === quotation.start);
    if (startsParagraph || /^\s*$/.test(text.slice(previous.end, quotation.start))) start = previous.start;
  }
  const siblingEnd = Math.max(0, ...siblings.filter((other) => other.end <= quotation.start).map((other) => other.end));
  return { start: Math.max(start, siblingEnd), end: quotation.start };
}

/** A verb of saying with its subject: a name or pronoun before it, or, where none is, a name right after it. */
function sayingClause(text: string, range: Range, finder: MentionFinder, last: Mention | null): Cue | undefined {
  const clause = text.slice(range.start, range.end);
  const mentions = finder(range);
  let saysWithoutSubject = false;
  for (const verb of [...clause.matchAll(EVERY_SAY)]) {
    const at = range.start + verb.index;
    const subject = mentions.filter((mention) => mention.end <= at).at(-1);
    const pronoun = [...clause.slice(0, verb.index).matchAll(SUBJECT_PRONOUN)].at(-1);
    if (pronoun && (!subject || range.start + pronoun.index > subject.start)) {
      if (verb.index - pronoun.index <= 60) return { speaker: last };
    } else if (subject) return { speaker: subject };
    const object = mentions.find((mention) => mention.start >= at && mention.start - at <= 80);
    const inverted = object && !/^(?:tells?|told|asks?|asked|reminded|warned|urged)$/i.test(verb[0]);
    if (inverted) return { speaker: object };
    saysWithoutSubject = true;
  }
  const introduced = NAME_THEN_SAY.exec(clause)?.[1] ?? SAY_THEN_NAME.exec(clause)?.[1];
  if (introduced) return { speaker: { ...range, name: introduced.replace(/\s+/g, " "), role: null } };
  return saysWithoutSubject ? { speaker: null } : undefined;
}

/** The cue of a sentence of reported speech: its subject says, or an impersonal "it is stated", or "according to". */
function reportCue(
  text: string,
  sentence: Range,
  quotations: readonly QuotedStretch[],
  { publisher, issuer }: Pick<Parties, "publisher" | "issuer">,
  finder: MentionFinder,
  last: Mention | null,
): Cue | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const mentions = finder(sentence).filter((mention) => !quotations.some((quotation) => contains(quotation, mention)));
  const offset = (mention: Mention) => mention.start - sentence.start;
  const isRelay = (mention: Mention) =>
    (mention.name === publisher.name && publisher.kind === "media") ||
    (mention.name === issuer.name && issuer.kind === "media");

  if (IMPERSONAL.test(words)) {
    const start = IMPERSONAL.exec(words)?.index ?? 0;
    return { speaker: mentions.find((mention) => offset(mention) > start && offset(mention) < start + 60) ?? null };
  }
  const according = ACCORDING_TO.exec(words);
  if (according) {
    const at = according.index + according[0].length;
    const named = mentions.find((mention) => offset(mention) >= at && offset(mention) <= at + 20);
    if (named) return { speaker: named };
  }
  for (const mention of mentions) {
    if (isRelay(mention)) continue;
    const rest = text.slice(mention.end, sentence.end);
    const gap =
      /^(?:\s*,[^,;]{1,160},)?\s*(?:(?:has|have|had|also|again|once|later|then|\p{L}+ly)\s+){0,4}/u.exec(rest)?.[0] ??
      "";
    if (startsWithSaying(rest.slice(gap.length)) || saysAfterApposition(rest)) return { speaker: mention };
  }
  for (const pronoun of words.matchAll(SUBJECT_PRONOUN)) {
    const rest = words
      .slice(pronoun.index + pronoun[0].length)
      .replace(/^\s+(?:(?:has|have|had|also|again|once|later|then|\p{L}+ly)\s+){0,4}/u, "");
    const inQuotation = quotations.some(
      (quotation) => quotation.start < sentence.start + pronoun.index && sentence.start + pronoun.index < quotation.end,
    );
    if (!inQuotation && startsWithSaying(rest)) return { speaker: last };
  }
  return undefined;
}

/** `, a member of the council, on behalf of the island, said`: the verb comes after a comma that closes an insertion. */
function saysAfterApposition(words: string): boolean {
  const insertion = /^\s*,[^;:“"]{1,220}/u.exec(words)?.[0] ?? "";
  return [...insertion.matchAll(/,\s*/g)]
    .slice(1)
    .some((comma) => startsWithSaying(words.slice(comma.index + comma[0].length)));
}

function startsWithSaying(words: string): boolean {
  return new RegExp(`^\\s*(?:${SAY})(?![\\p{L}-])`, "iu").test(words);
}

type MentionFinder = (range: Range) => Mention[];

/** Finds where a text names the parties of its metadata: by name, by alias, or by surname alone, longest form first. */
function mentionFinder(text: string, { publisher, issuer, speakers }: Parties): MentionFinder {
  const known: Pick<Speaker, "name" | "role" | "aliases">[] = [...speakers];
  const issuerRole = speakers.find(({ name }) => name === issuer.name)?.role;
  // Where an agency reproduces somebody's statement, "the statement" speaks for its issuer.
  if (issuer.kind !== "media" && !known.some(({ aliases }) => aliases.some((alias) => ISSUED_TEXT.test(alias)))) {
    known.push({
      name: issuer.name,
      role: issuerRole,
      aliases: ["the statement", "the appeal", "the letter", "the resolution"],
    });
  }
  for (const party of [issuer, publisher]) {
    if (!known.some((speaker) => speaker.name === party.name)) known.push({ name: party.name, aliases: [] });
  }
  const forms = known
    .flatMap((speaker) => [speaker.name, ...speaker.aliases].map((form) => ({ form, speaker })))
    .sort((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return () => [];
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
  return ({ start, end }) => all.filter((mention) => mention.start >= start && mention.end <= end);
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
