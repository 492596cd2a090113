import {
  CUE_ALONE,
  DISOWNS,
  ENDS_IN_VERB,
  FEMALE_WORD,
  LEAD,
  LEADS_TO_QUOTATION,
  LEADS_TO_WORD,
  MALE_WORD,
  NO_SUBJECT_AFTER,
  NOUN_OF_SAYING,
  STANDS_BEFORE_CUE,
  VERB_OF_SAYING,
} from "./cues.ts";
import { attributionFor, baseChain, flatten } from "./layers.ts";
import { findPeople, type Mention, type Mentions, mayBePerson, type Party } from "./people.ts";
import { findQuotations, type QuotedStretch } from "./quotes.ts";
import { indexAt, type Range } from "./ranges.ts";
import {
  type Clause,
  clauseOf,
  type Discourse,
  mainSubject,
  nobodyYet,
  QUOTED,
  type Reader,
  readerOf,
  type Saying,
  sayingsOf,
} from "./sayings.ts";
import type { Metadata } from "./schema.ts";
import { findAnswers, findDashed, findRest, findTurns, type Turn } from "./turns.ts";

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

type Parties = Pick<Metadata, "publisher" | "issuer" | "speakers" | "type">;

/** A quotation with those inside it. `turn` is set where the text's form tells that somebody speaks. */
type Node = { range: QuotedStretch; children: Node[]; turn: Turn | null };

/** What is read: the text and who is in it. */
type Reading = {
  text: string;
  paragraphs: readonly Range[];
  sentences: readonly Range[];
  mentions: Mentions;
  reader: Reader;
  /** Whether it is a conversation with names before what is said. */
  hasTurns: boolean;
  /** Settled to be the publisher's own words. */
  headlines: readonly Range[];
  /** The issuer of a release of its own, whose every word is its own. */
  ownRelease: Party | null;
  /** The issuer, where it is no medium. */
  issuing: Party | null;
  media: readonly string[];
};

/** What was read in one clause, for the next one. */
type Before = {
  clause: Clause;
  /** Who says, in the clause or by its quotations; undefined where nobody does. */
  speaker: Party | null | undefined;
  /** The main subject, who may go on in quotation marks. */
  subject: Party | null;
  /** Whether nobody but the subject is named in it. */
  isAlone: boolean;
  announces: boolean;
  quotes: boolean;
};

/**
 * Attributes the quotable text of a document, in order and without gaps but for what is not quotable.
 *
 * Three things decide, the later winning: the issuer, to whom everything falls of which nothing else is known; a cue
 * (somebody's name, role or pronoun with a verb of saying) in or beside a sentence or a pair of quotation marks; and
 * what a person has settled. A cue of reported speech reaches no further than its own sentence. That a sentence has no
 * cue does not make it the publisher's own, so it keeps the issuer, with no speaker.
 */
export function attribute(
  text: string,
  parties: Parties,
  paragraphs: readonly Range[],
  sentences: readonly Range[],
  settled: readonly SettledSpan[],
): AttributedSpan[] {
  const people = findPeople(text, parties);
  const { publisher, issuer } = parties;
  const media = [publisher, issuer].filter(({ kind }) => kind === "media").map(({ name }) => name);
  const quotations = findQuotations(text, paragraphs);
  const issuing = people.known.find(({ name, isMedia }) => name === issuer.name && !isMedia) ?? null;
  const labelled = findTurns(text, paragraphs, people, media);
  const turns =
    labelled.length > 0 || parties.type !== "interview" ? labelled : findAnswers(text, paragraphs, people.known);
  const rest = turns.length > 0 ? [] : findRest(text, paragraphs, quotations);
  const base = baseChain(parties);
  const reading: Reading = {
    text,
    paragraphs,
    sentences,
    mentions: people.mentions,
    hasTurns: turns.length > 0,
    headlines: settled.filter(({ voice }) => voice === "own").slice(0, 3),
    issuing,
    ownRelease: publisher.name === issuer.name || parties.type === "press release" ? issuing : null,
    reader: readerOf(people.known, issuer.name, publisher.name),
    media,
  };
  const whole = [...turns, ...rest.map((range) => ({ ...range, party: issuing, isOwn: false }))];
  const nodes = nodesOf([...quotations, ...findDashed(text, paragraphs)], whole);
  const layers = readLevel(reading, { start: 0, end: text.length }, nodes, base, 0);
  const own: Attribution = { voice: "own", chain: base, speaker: null };
  return flatten(text, paragraphs, own, [...aroundStatement(reading, parties, layers), ...layers], settled, parties);
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

/** Quotations and turns as a tree. A quotation that crosses the border of a turn is left out. */
function nodesOf(quotations: readonly QuotedStretch[], turns: readonly Turn[]): Node[] {
  const nodes: Node[] = [
    ...quotations.map((range) => ({ range, children: [], turn: null })),
    ...turns.map((turn) => ({
      range: { start: turn.start, end: turn.end, depth: 0, closed: true },
      children: [],
      turn,
    })),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end || (a.turn ? -1 : 1));
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const node of nodes) {
    while (open.length > 0 && (open.at(-1) as Node).range.end <= node.range.start) open.pop();
    const outer = open.at(-1);
    if (outer && outer.range.end < node.range.end) continue;
    (outer ? outer.children : roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Reads the words between the quotations of one level, from the first sentence to the last, and then inside each quotation. */
function readLevel(
  reading: Reading,
  range: Range,
  nodes: readonly Node[],
  chain: readonly ChainLink[],
  depth: number,
): AttributedSpan[] {
  const layers: AttributedSpan[] = [];
  const inner: AttributedSpan[] = [];
  const { headlines } = reading;
  let discourse = nobodyYet();
  let before: Before | null = null;
  let last = -1;
  for (const { start, end, quoted } of clausesIn(reading, range, nodes)) {
    const clause = clauseOf(
      reading.text,
      { start, end },
      quoted.map(({ range: quotation }) => quotation),
      reading.mentions,
    );
    const paragraph = indexAt(reading.paragraphs, start);
    if (paragraph !== last) discourse = { ...discourse, here: null };
    last = paragraph;
    const sayings = sayingsOf(clause, discourse, reading.reader);
    const speakers: (Party | null)[] = [];
    let isBeside = false;
    for (const [index, node] of quoted.entries()) {
      const told: Party | null | undefined = node.turn
        ? node.turn.party
        : speakerOf(reading, clause, index, node, sayings, speakers, before, discourse, depth);
      // A quotation that makes up most of the text, with nobody named, is the statement of whoever issued it.
      const isStatement = depth === 0 && end - start > 0 && node.range.end - node.range.start > reading.text.length / 2;
      const speaker = told === null && isStatement ? reading.issuing : told;
      if (node.turn?.isOwn) continue;
      // Inside a quotation nobody is named whom the outer speaker does not name: without a name the words are told by that speaker.
      if (speaker === undefined || (speaker === null && depth > 0)) {
        inner.push(...readLevel(reading, inside(node), node.children, chain, depth + 1));
        continue;
      }
      speakers.push(speaker);
      isBeside ||= node.turn !== null || isBesideCue(reading, clause, index, node);
      const attribution = attributionFor("direct", chain, speaker);
      inner.push({ start: node.range.start, end: node.range.end, attribution });
      if (node.children.length > 0)
        inner.push(...readLevel(reading, inside(node), node.children, attribution.chain, depth + 1));
    }
    if (depth === 0) layers.push(...reportsOf(clause, { start, end }, sayings, isBeside, reading, chain));
    // A headline tells of whom the text will speak, not of whom it has spoken.
    if (depth === 0 && headlines.some((headline) => headline.start <= start && end <= headline.end)) continue;
    before = beforeOf(reading, clause, sayings, speakers, discourse);
    discourse = discourseAfter(reading, clause, sayings, before, discourse);
  }
  return [...layers, ...inner];
}

function inside({ range, turn }: Node): Range {
  return turn
    ? { start: range.start, end: range.end }
    : { start: range.start + 1, end: range.end - (range.closed ? 1 : 0) };
}

/** The sentences in a range, joined where a quotation reaches from one into another. */
function clausesIn({ text, sentences }: Reading, range: Range, nodes: readonly Node[]): (Range & { quoted: Node[] })[] {
  const clauses: (Range & { quoted: Node[] })[] = [];
  let next = 0;
  for (
    let index = indexAt(sentences, range.start);
    index < sentences.length && (sentences[index] as Range).start < range.end;
    index++
  ) {
    const sentence = sentences[index] as Range;
    const lead = LEAD.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)))?.[0].length ?? 0;
    const start = Math.max(sentence.start + lead, range.start);
    const end = Math.min(sentence.end, range.end);
    const last = clauses.at(-1);
    const open = last?.quoted.at(-1);
    let clause = last;
    // A turn is a clause of its own with its label before it.
    const isOver = open && open.range.end <= start;
    if (last && open && (!isOver || isCueAfter(text, open, sentence, nodes[next]))) last.end = Math.max(last.end, end);
    else {
      clause = { start, end, quoted: [] };
      clauses.push(clause);
    }
    while ((nodes[next]?.range.start ?? Infinity) < end) {
      const node = nodes[next++] as Node;
      if (node.range.end > start) clause?.quoted.push(node);
    }
  }
  for (const clause of clauses)
    clause.end = Math.max(clause.end, Math.min(clause.quoted.at(-1)?.range.end ?? 0, range.end));
  return clauses;
}

/** “It is not!” Ben replied: the cue after a quotation that ends as a sentence was taken for a sentence of its own. */
function isCueAfter(text: string, { range, turn }: Node, sentence: Range, next: Node | undefined): boolean {
  if (turn || range.end > sentence.start || /[^ ]/.test(text.slice(range.end, sentence.start))) return false;
  const end = Math.min(sentence.end, next?.range.start ?? sentence.end);
  return end - sentence.start <= 200 && CUE_ALONE.test(text.slice(sentence.start, end));
}

/**
 * Who speaks in a quotation; undefined where it is no speech of its own but a name, a title, a word in doubt. Null where
 * it is speech and nothing tells whose.
 */
function speakerOf(
  reading: Reading,
  clause: Clause,
  index: number,
  node: Node,
  sayings: readonly Saying[],
  speakers: readonly (Party | null)[],
  before: Before | null,
  discourse: Discourse,
  depth: number,
): Party | null | undefined {
  const { words, quotations } = clause;
  const inner = reading.text.slice(node.range.start + 1, node.range.end - (node.range.closed ? 1 : 0));
  const at = (quotations[index] as Clause["quotations"][number]).at;
  const from = (quotations[index - 1]?.at ?? -1) + 1;
  const to = quotations[index + 1]?.at ?? words.length;
  const [ahead, after] = [words.slice(from, at), words.slice(at + 1, to)];
  const isWhole = isSpeech(inner, ahead, after);
  const hasTitleForm = isName(inner);
  if (hasTitleForm && !/:\s*$/.test(ahead) && !/^\s*,?\s*(?:said|says)/.test(after)) return undefined;

  const signed = signatureOf(reading, node);
  if (signed !== undefined) return signed;
  const inAhead = sayings.filter(({ start, end }) => start >= from && end <= at);
  const following = sayings.find(
    (saying) =>
      Math.min(saying.start, saying.subject?.start ?? saying.start) > at &&
      saying.end <= to &&
      STANDS_BEFORE_CUE.test(words.slice(at + 1, Math.min(saying.start, saying.subject?.start ?? saying.start))),
  );
  const leads = LEADS_TO_QUOTATION.test(ahead);
  const last = inAhead.findLast(({ speaker }) => speaker) ?? inAhead.at(-1);
  const isAnnounced = /:\s*$/.test(ahead);
  if (isAnnounced && last) return last.speaker;
  const isMidSentence = following && ahead.trim() !== "" && inAhead.length > 0 && !/[.!?,…]$/.test(inner.trim());
  if (following && !isMidSentence && (following.speaker || isWhole || /[,.!?…]\s*$/.test(inner)))
    return following.speaker;

  const unusual = unusualCue(clause, at, to, inner);
  if (unusual) return reading.reader.resolve(unusual, discourse);

  if (NOUN_OF_SAYING.test(ahead) && leads) {
    const named = clause.mentions.findLast(
      (mention) => mention.start >= from && mention.end <= at && mention.by === "name",
    );
    if (named) return reading.reader.resolve(named, discourse);
  }
  // One or two words are in doubt rather than somebody's, but right after the verb.
  const isFragment = !isWhole && inner.trim().split(/\s+/).length <= 2;
  if (isFragment && !LEADS_TO_WORD.test(ahead)) return undefined;
  if (last && leads) return last.speaker;
  if (isAnnounced) {
    // Any verb will do before a colon: "Holm thanked the crew: “...”".
    const subject = mainSubject(clause);
    const owner =
      subject && subject.start >= from && subject.end <= at ? reading.reader.resolve(subject, discourse) : null;
    if (owner && !owner.isMedia) return owner;
    return isWhole ? null : undefined;
  }
  // Within one sentence several quotations are the same person's, unless another cue says otherwise.
  if (last) return last.speaker ?? undefined;
  if (speakers.length > 0 && ahead.trim() !== "" && !/[.!?]\s/.test(ahead)) return speakers.at(-1);
  const main = sayings.find(({ speaker, kind, isRelative }) => speaker && kind !== "impersonal" && !isRelative);
  if (main && !isWhole) return main.speaker;
  if (!isWhole || index > 0 || ahead.trim() !== "") return isWhole && depth === 0 ? null : undefined;

  const going = before && goesOn(reading, before, node, after);
  if (going) return going;
  return depth === 0 ? null : undefined;
}

/**
 * “We came,” sighs Ada Holm. “We came,” Ada Holm sighed: after words that end as speech does, any verb between them and a
 * name makes a cue.
 */
function unusualCue({ words, mentions }: Clause, at: number, to: number, inner: string): Mention | null {
  const named = mentions.find(({ by, start, end }) => by === "name" && start > at && end <= to);
  if (!named || !(/[,!?…]\s*$/.test(inner) || /^\s*,/.test(words.slice(at + 1)))) return null;
  const before = words.slice(at + 1, named.start);
  const isInverted =
    /^\s*,?\s*(?!(?:and|but|or|as|by|with|from|to|of|in|for|which|who|like|is|was|were|the|an?)\s)\p{Ll}+(?:\s+(?:up|out|on|back|in))?\s+(?:(?:the\s+)?(?:\p{L}+\s+){0,4})$/u.test(
      before,
    ) && !NO_SUBJECT_AFTER.test(before);
  const isFollowed =
    /^\s*,?\s*$/.test(before) && /^\s+\p{Ll}+(?:s|ed|t|d)(?:\s*[.,;:]|\s*$)/u.test(words.slice(named.end, to));
  return isInverted || isFollowed ? named : null;
}

/** Who goes on speaking in a quotation that is a sentence by itself, from what stands before it. */
function goesOn(reading: Reading, before: Before, node: Node, after: string): Party | null {
  if (VERB_OF_SAYING.test(after) || DISOWNS.test(reading.text.slice(node.range.end, node.range.end + 40))) return null;
  const end = Math.max(before.clause.pieces.at(-1)?.end ?? 0, before.clause.quotations.at(-1)?.quotation.end ?? 0);
  const between = reading.text.slice(end, node.range.start);
  if (before.announces) return before.speaker ?? before.subject;
  const isNewParagraph = /[\n\r]/.test(between);
  const speaker = before.speaker === undefined ? before.subject : before.speaker;
  if (!isNewParagraph) return speaker;
  // In a paragraph of its own it goes on with whoever was the last to speak in the one before.
  if (before.speaker !== undefined) return before.speaker;
  return before.subject && mayBePerson(before.subject) && before.isAlone ? before.subject : null;
}

/** “...” — Nils Dahl, harbour master: a name after a dash, at the end of the paragraph or in the next line. */
function signatureOf({ text, mentions, reader }: Reading, { range }: Node): Party | null | undefined {
  const match = /^\s{0,4}[—–-]{1,2}\s*(?=\p{Lu})([^\n\r“”"]{3,100})(?=[\n\r]|$)/u.exec(
    text.slice(range.end, range.end + 130),
  );
  if (!match || VERB_OF_SAYING.test(match[0])) return undefined;
  const at = range.end + match[0].length - (match[1] as string).length;
  const named = mentions({ start: at, end: range.end + match[0].length }).find(({ start }) => start <= at + 24);
  return named ? reader.resolve(named, nobodyYet()) : undefined;
}

/** A sentence or clause is quoted, not a word or a phrase of one. */
function isSpeech(inner: string, ahead: string, after: string): boolean {
  const words = inner.trim();
  const isSentence = /^[\p{Lu}\p{N}“‘"'¿¡…[]/u.test(words) && /[.!?…,][”’"'»)\]]*$/u.test(words);
  const standsAlone = ahead.trim() === "" && /^\s*[.!?…]+\s*$/.test(after) && words.split(/\s+/).length >= 4;
  return (isSentence && words.split(/\s+/).length >= 2) || standsAlone;
}

/** Names and titles stand in quotation marks too: a few words, the long ones capitalised, with no sentence end. */
function isName(inner: string): boolean {
  const words = inner.trim().split(/\s+/);
  const capitalised = words.every(
    (word) =>
      /^[\p{Lu}\p{N}]/u.test(word) || /^(?:a|an|and|as|at|by|de|for|every|from|in|la|of|on|or|the|to|with)$/.test(word),
  );
  return (
    words.length <= 9 &&
    capitalised &&
    /^[\p{Lu}\p{N}]/u.test(inner.trim()) &&
    !/[.!?,]$/.test(inner.trim()) &&
    !/^I\b/.test(inner.trim())
  );
}

/** Reported speech: a clause that says who says what, with the words in doubt inside it. What is quoted is laid over it. */
function reportsOf(
  clause: Clause,
  range: Range,
  sayings: readonly Saying[],
  isQuoted: boolean,
  { media, ownRelease, hasTurns }: Reading,
  chain: readonly ChainLink[],
): AttributedSpan[] {
  // "The Board calls on everybody", in its own release: its own words, though it says them of itself.
  const isOwn = ({ speaker, subject, kind }: Saying) =>
    ownRelease !== null &&
    kind !== "impersonal" &&
    speaker === ownRelease &&
    !clause.mentions.some(({ by, start }) => by === "text" && start === subject?.start);
  const telling = sayings.filter(
    (saying) =>
      !saying.isDenied &&
      !saying.isRelative &&
      !isOwn(saying) &&
      // Who has a name only from the introduction to an interview is the one who asks.
      !(hasTurns && saying.speaker && !saying.speaker.isKnown) &&
      !(saying.speaker && media.includes(saying.speaker.name)),
  );
  const first = telling.find(({ speaker }) => speaker) ?? telling.find(({ isStrong }) => isStrong);
  const isBesideQuotation = isQuoted || /:\s*$/.test(clause.words);
  if (!first || (isBesideQuotation && !telling.some((saying) => hasContent(clause, saying)))) return [];
  const parts: { start: number; speaker: Party | null }[] = [{ start: range.start, speaker: first.speaker }];
  for (const { speaker, subject, kind } of telling) {
    // "Holm said that it was late, while Rask said that it was not"
    if (!speaker || !subject || kind !== "verb" || speaker === parts.at(-1)?.speaker) continue;
    const turn = /(?<=[,;]\s+|\s)(?:while|whereas|whilst|but|and)\s+(?:\p{L}+\.?\s+){0,2}$/u.exec(
      clause.words.slice(0, subject.start),
    );
    const piece = turn && clause.pieces.findLast(({ at }) => at <= turn.index);
    if (turn && piece) parts.push({ start: piece.start + turn.index - piece.at, speaker });
  }
  return parts.map(({ start, speaker }, index) => ({
    start,
    end: parts[index + 1]?.start ?? range.end,
    attribution: attributionFor("indirect", chain, speaker),
  }));
}

/**
 * What stands around a statement that makes up most of the text is not the words of its issuer, but of the agency that
 * passes it on ("..., Kestrel Wire reports"), or of the publisher.
 */
function aroundStatement(
  { text, mentions }: Reading,
  { publisher, issuer }: Parties,
  layers: readonly AttributedSpan[],
): AttributedSpan[] {
  const statement = layers.find(
    ({ start, end, attribution: { voice, speaker } }) =>
      voice === "direct" && speaker === issuer.name && end - start > text.length / 2,
  );
  if (!statement || issuer.kind === "media" || publisher.kind !== "media") return [];
  const agency = mentions({ start: 0, end: statement.start }).find(
    ({ parties: [party], end }) => party?.isMedia && /^\s+reports?(?!\p{L})/u.test(text.slice(end, end + 12)),
  )?.parties[0];
  const chain = [{ name: publisher.name, role: null }];
  const attribution = attributionFor("own", chain, agency ?? { name: publisher.name, role: null });
  return [{ start: 0, end: text.length, attribution }];
}

/** Whether a quotation stands beside its cue, and not as a phrase in a sentence that reports: "spoke of a “night of shame”". */
function isBesideCue({ text }: Reading, { words, quotations }: Clause, index: number, { range }: Node): boolean {
  const at = quotations[index]?.at ?? 0;
  const ahead = words.slice((quotations[index - 1]?.at ?? -1) + 1, at);
  const inner = text.slice(range.start + 1, range.end - (range.closed ? 1 : 0));
  return (
    ahead.trim() === "" ||
    /[:,]\s*$/.test(ahead) ||
    ENDS_IN_VERB.test(ahead) ||
    isSpeech(inner, ahead, words.slice(at + 1))
  );
}

/** Whether a cue beside a quotation has something of its own to report: "He said that ...: “...”". */
function hasContent({ words }: Clause, { start, end, subject, kind }: Saying): boolean {
  if (kind === "participle") return !/^\s*[:,]?\s*\uFFFC/.test(words.slice(end));
  if (kind === "impersonal") return true;
  const sentence = /[.!?…]["'”’»)]*\s+/.exec(words.slice(end));
  const to = sentence ? end + sentence.index + 1 : words.length;
  const quoted = words.indexOf(QUOTED, end);
  const next = quoted < to ? quoted : -1;
  const rest = words.slice(end, next < 0 ? to : next);
  if (kind === "source")
    return (
      /[\p{L}]{3}/u.test(words.slice(0, start).split(QUOTED).at(-1) ?? "") ||
      /^\s*,\s+(?!who|whose|the|a|an)\p{L}/u.test(rest)
    );
  if (
    /(?<!\p{L})that\s/u.test(rest) && next < 0
      ? /^\s+(?:\S+\s+){0,5}that\s/u.test(rest)
      : /(?<!\p{L})that\s+\S/u.test(rest)
  )
    return true;
  if (kind === "inverted") return false;
  const verb = words.slice(start, end);
  const addressed = /^(?:tells?|told|asks?|asked|reminds?|reminded|assure[sd]|informe?[sd]?)$/i.test(verb);
  const bare =
    /^\s*(?:[:,.;!?–—-]|$|(?:in|on|at|during|after|to|from|before|when|while|as|by|with|for|of|upon|outside|inside|following)(?!\p{L})|(?:yesterday|today|later|earlier|again|here|there|then|once|twice|loudly|quietly|this|last|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{L}+ly)(?!\p{L}))/u;
  if (addressed) return /\s(?:to\s+\p{Ll}+|about|whether|how|why|what|if)\s/u.test(rest) && next < 0;
  if (/^(?:calls?|called|urges?|urged|appeal(?:s|ed)|demand(?:s|ed)|express(?:es|ed))$/i.test(verb))
    return /\p{L}/u.test(rest);
  if (next >= 0 && /^\s*(?:an?|the|as|his|her|its|their|it|them|him)?\s*$/iu.test(rest)) return false;
  return !bare.test(rest) && subject !== null
    ? true
    : /^\s+(?:for|to)\s+(?:an?|the|more|better|less)\s/.test(rest) && next < 0;
}

function beforeOf(
  reading: Reading,
  clause: Clause,
  sayings: readonly Saying[],
  speakers: readonly (Party | null)[],
  discourse: Discourse,
): Before {
  const said = sayings.filter(({ speaker }) => !(speaker && reading.media.includes(speaker.name)));
  const told = said.find(({ speaker }) => speaker) ?? said[0];
  const subject = mainSubject(clause);
  return {
    clause,
    speaker: speakers.length > 0 ? speakers.at(-1) : told?.speaker,
    subject: subject ? reading.reader.resolve(subject, discourse) : null,
    isAlone: clause.mentions.filter(({ by }) => by === "name" || by === "role").length === 1,
    announces: /:\s*$/.test(clause.words),
    quotes: speakers.length > 0,
  };
}

/** Of whom the text speaks after a clause: who spoke, else its subject; nobody where a stranger came in. */
function discourseAfter(
  { reader, media }: Reading,
  clause: Clause,
  sayings: readonly Saying[],
  before: Before,
  discourse: Discourse,
): Discourse {
  const named: (Party | null)[] = clause.mentions
    .filter(({ by }) => by === "name" || by === "role")
    .map((mention) => reader.resolve(mention, discourse))
    .filter((party) => party === null || (!media.includes(party.name) && (party.is === "body" || mayBePerson(party))));
  const people = [...new Set(named.filter((party): party is Party => party !== null))];
  const issued = issuedIn(clause, before) ?? discourse.issued;
  const speaker =
    before.speaker ?? sayings.find(({ speaker: said }) => said && !media.includes(said.name))?.speaker ?? null;
  const spoken = speaker && discourse.spoken.size < 2 ? new Set([...discourse.spoken, speaker]) : discourse.spoken;
  const next = { ...discourse, issued, spoken, here: speaker, age: discourse.age + 1 };
  const focus =
    speaker ??
    (before.subject && (before.subject.is === "body" || mayBePerson(before.subject)) ? before.subject : null);
  if (focus) {
    // "The port has 14 pilots left. He said": a body is not "he", so that the one before is still meant.
    const still = focus.is === "body" && discourse.focus ? [discourse.focus] : [];
    const beside = [...new Set([...people, ...still])].filter((party) => party !== focus);
    return { ...next, focus, speaks: focus === speaker, beside, age: 0 };
  }
  // A pronoun means somebody of the sentence before; who stands further back may not be meant where a stranger stands between.
  const strange = sayings.some(
    ({ speaker: said, kind, subject, isDenied }) =>
      said === null && !isDenied && (kind === "verb" || kind === "inverted") && !isMany(clause, subject),
  );
  const strangers = clause.mentions.filter(
    (mention) => isStranger(clause, mention) && reader.resolve(mention, discourse) === null,
  );
  // "His mother" is not "he".
  const other = discourse.focus?.gender === "m" ? FEMALE_WORD : discourse.focus?.gender === "f" ? MALE_WORD : null;
  const areOthers = strangers.every(({ start, end }) =>
    other?.test(clause.words.slice(start, end).split(/\s+/).at(-1) as string),
  );
  if (strange && !(strangers.length > 0 && areOthers))
    return { ...next, focus: null, speaks: false, beside: people, age: 0 };
  if (!areOthers) return { ...next, focus: null, speaks: false, beside: people, age: 0 };
  if (people.length === 1 && !discourse.focus)
    return { ...next, focus: people[0] as Party, speaks: false, beside: [], age: 0 };
  return { ...next, beside: [...new Set([...discourse.beside, ...people])] };
}

/** Somebody of whom nothing is known, but for what is said of somebody else: "he had been a pilot". */
function isStranger({ words }: Clause, { by, start }: Range & { by: string }): boolean {
  return (
    by === "role" &&
    !/(?<!\p{L})(?:is|was|were|be|been|being|become|became|as)\s+$/u.test(words.slice(Math.max(0, start - 12), start))
  );
}

/** "Critics said": none of them is meant by "he" or "she". */
function isMany({ mentions }: Clause, subject: Range | null): boolean {
  return subject !== null && mentions.some(({ by, start }) => by === "many" && start === subject.start);
}

/** "In a statement, Holm said": "the statement" is Holm's from here on. */
function issuedIn({ words, mentions }: Clause, { speaker, subject }: Before): Party | null {
  const text = mentions.find(({ by, parties }) => by === "text" && parties.length === 0);
  const owner = speaker ?? subject;
  if (!text || !owner || owner.isMedia) return null;
  return /^(?:in|with|the|his|her|its|their|a|an|this|\p{L}+['’]s?)\s/iu.test(words.slice(text.start, text.end))
    ? owner
    : null;
}
