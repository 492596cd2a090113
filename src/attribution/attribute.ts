import type { Metadata } from "../documents/schema.ts";
import { CUE_ALONE, LEAD } from "../lexicon/speech.ts";
import { findQuotations, type QuotedStretch } from "../text/quotation-marks.ts";
import { indexAt, type Range } from "../text/ranges.ts";
import { clauseOf } from "./clause.ts";
import { addresseeOf, type Before, beforeOf, discourseAfter, nobodyYet, readerOf } from "./discourse.ts";
import { attributionFor, baseChain, flatten } from "./layers.ts";
import type { Node, Reading } from "./model.ts";
import type { Party } from "./people/parties.ts";
import { findPeople } from "./people/people.ts";
import { aroundStatement, isBesideCue, reportsOf } from "./reports.ts";
import { sayingsOf } from "./sayings.ts";
import { speakerOf } from "./speakers.ts";
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
    reader: readerOf(people.known, issuer.name, publisher.name, addresseeOf(text, paragraphs, people.known)),
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

/**
 * Reads the words between the quotations of one level, from the first sentence to the last, and then inside each
 * quotation.
 */
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
      // Inside a quotation nobody is named whom the outer speaker does not name: without a name the words are told by
      // that speaker.
      if (node.turn?.isOwn || speaker === undefined || (speaker === null && depth > 0)) {
        for (const span of readLevel(reading, inside(node), node.children, chain, depth + 1)) inner.push(span);
        continue;
      }
      speakers.push(speaker);
      isBeside ||= node.turn !== null || isBesideCue(reading, clause, index, node);
      const attribution = attributionFor("direct", chain, speaker);
      inner.push({ start: node.range.start, end: node.range.end, attribution });
      if (node.children.length > 0)
        for (const span of readLevel(reading, inside(node), node.children, attribution.chain, depth + 1))
          inner.push(span);
    }
    if (depth === 0) layers.push(...reportsOf(clause, { start, end }, sayings, isBeside, reading, chain));
    // A headline tells of whom the text will speak, not of whom it has spoken.
    if (depth === 0 && headlines.some((headline) => headline.start <= start && end <= headline.end)) continue;
    before = beforeOf(reading, clause, sayings, speakers, discourse);
    discourse = discourseAfter(reading, clause, sayings, before, discourse);
  }
  return [...layers, ...inner];
}

export function inside({ range, turn }: Node): Range {
  return turn
    ? { start: range.start, end: range.end }
    : { start: range.start + 1, end: range.end - (range.closed ? 1 : 0) };
}

/** With so many quotations a clause ends, even where one reaches on: nobody is told over so many. */
const MOST_QUOTED = 50;

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
    let start = Math.max(sentence.start + lead, range.start);
    const end = Math.min(sentence.end, range.end);
    const last = clauses.at(-1);
    const open = last?.quoted.at(-1);
    if (last && open && last.quoted.length >= MOST_QUOTED && open.range.end < end)
      start = Math.max(start, open.range.end);
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
  // “One.” She said: “Two.” leads to the next one.
  if (next && next.range.start < sentence.end) return false;
  const { end } = sentence;
  return end - sentence.start <= 200 && CUE_ALONE.test(text.slice(sentence.start, end));
}
