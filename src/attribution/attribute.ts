import { findQuotations } from "../text/quotation-marks.ts";
import { indexAt, type Range } from "../text/ranges.ts";
import { clauseOf, clausesIn, type QuotedClause } from "./clause.ts";
import { isUnsaidAfter } from "./denied.ts";
import { discourseAfter, inNewParagraph, nobodyYet, previousOf } from "./discourse.ts";
import { isFragment, isToldOfOther } from "./inside.ts";
import { attributionFor, baseChain, flatten } from "./layers.ts";
import type {
  AttributedSpan,
  Attribution,
  Basis,
  ChainLink,
  Clause,
  Discourse,
  DocumentParties,
  Entity,
  PreviousClause,
  QuotationNode,
  QuotedPlace,
  ReportingClause,
  SettledSpan,
  TextContext,
  Turn,
} from "./model.ts";
import { findPeople, type People } from "./people/people.ts";
import { byLikelihood, type PronounJudge } from "./pronouns.ts";
import { addresseeOf, resolverOf } from "./references.ts";
import { aroundStatement, isBesideCue } from "./reported.ts";
import type { Spoken } from "./speakers.ts";
import { tongueOf } from "./tongues.ts";
import { findNamesAlone, findTranscript } from "./transcript.ts";
import { insideOf, quotationTree } from "./tree.ts";
import { findAnswers, findDashed, findRest, findTurns } from "./turns.ts";

/**
 * Attributes the quotable text of a document, in order and without gaps but for what is not quotable. `type` is the
 * document's ("interview", "press release").
 *
 * Three things decide, the later winning: the issuer, to whom everything falls of which nothing else is known; a
 * reporting clause (somebody's name, role or pronoun with a verb of saying) in or beside a sentence or a pair of
 * quotation marks; and what a person has settled. A reporting clause reaches no further than its own sentence. That a
 * sentence has none does not make it the publisher's own, so it keeps the issuer, with no speaker.
 */
export function attribute(
  text: string,
  parties: DocumentParties & { type: string },
  paragraphs: readonly Range[],
  sentences: readonly Range[],
  settled: readonly SettledSpan[],
  judge: PronounJudge = byLikelihood,
): AttributedSpan[] {
  const people = findPeople(text, parties, sentences);
  const quotations = findQuotations(text, paragraphs);
  const turns = turnsIn(text, parties, paragraphs, people).map((turn) => ofKnown(turn, parties.language));
  const context = contextOf({ text, paragraphs, sentences }, parties, people, turns, settled, judge);
  const rest = turns.length > 0 ? [] : findRest(text, paragraphs, quotations);
  const whole = [...turns, ...rest.map((range) => ({ ...range, entity: context.issuing, isOwn: false }))];
  const tree = quotationTree([...quotations, ...findDashed(text, paragraphs)], whole);
  const base = baseChain(parties);
  const layers = readLevel(context, { start: 0, end: text.length }, tree, base, 0);
  const own: Attribution = { voice: "own", chain: base, speaker: null };
  return flatten(text, paragraphs, own, [...aroundStatement(context, parties, layers), ...layers], settled, parties);
}

function turnsIn(
  text: string,
  parties: DocumentParties & { type: string },
  paragraphs: readonly Range[],
  people: People,
): Turn[] {
  const transcript = findTranscript(text, paragraphs, people);
  if (transcript.length > 0) return transcript;
  const labelled = findTurns(text, paragraphs, people, mediaOf(parties));
  if (labelled.length > 0) return labelled;
  const named = findNamesAlone(text, paragraphs, people);
  if (named.length > 0 || parties.type !== "interview") return named;
  return findAnswers(text, paragraphs, people.known);
}

/** In another language "Interview:" is no name: only whom the metadata name, in German whoever has a first name too. */
function ofKnown(turn: Turn, language: string): Turn {
  const { entity } = turn;
  const isSure = language === "en" || !entity || entity.isKnown || (language === "de" && entity.is === "person");
  return isSure ? turn : { ...turn, entity: null };
}

function mediaOf({ publisher, issuer }: Pick<DocumentParties, "publisher" | "issuer">): string[] {
  return [publisher, issuer].filter(({ kind }) => kind === "media").map(({ name }) => name);
}

function contextOf(
  given: Pick<TextContext, "text" | "paragraphs" | "sentences">,
  { publisher, issuer, type, language }: DocumentParties & { type: string },
  { known, mentions }: People,
  turns: readonly Turn[],
  settled: readonly SettledSpan[],
  judge: PronounJudge,
): TextContext {
  const names = { issuer: issuer.name, publisher: publisher.name };
  const issuing = known.find(({ name, isMedia }) => name === issuer.name && !isMedia) ?? null;
  return {
    ...given,
    language,
    mentions,
    hasTurns: turns.length > 0,
    isDialogue: isDialogue(given),
    headlines: settled.filter(({ voice }) => voice === "own").slice(0, 3),
    issuing,
    ownRelease: publisher.name === issuer.name || type === "press release" ? issuing : null,
    resolver: resolverOf(known, names, addresseeOf(given.text, given.paragraphs, known), given.text, judge),
    media: mediaOf({ publisher, issuer }),
  };
}

/** So many paragraphs that are nothing but a quoted question make a dialogue, as stories have them. */
const FEWEST_QUESTIONS = 2;

function isDialogue({ text, paragraphs }: Pick<TextContext, "text" | "paragraphs">): boolean {
  const questions = paragraphs.filter(
    ({ start, end }) => end - start < 600 && /^[“"][^“”"]+\?[”"]\s*$/u.test(text.slice(start, end)),
  );
  return questions.length >= FEWEST_QUESTIONS;
}

/** UTF-16 units. */
const LONGEST_CAPTION = 160;

/** Where a level is read: a range of the text, whose words they are, and how many quotations it stands in. */
type Level = { range: Range; chain: readonly ChainLink[]; depth: number };

/**
 * Reads the words between the quotations of one level, from the first sentence to the last, and then inside each
 * quotation.
 */
function readLevel(
  context: TextContext,
  range: Range,
  nodes: readonly QuotationNode[],
  chain: readonly ChainLink[],
  depth: number,
): AttributedSpan[] {
  const fragments: AttributedSpan[] = [];
  const layers: AttributedSpan[] = [];
  const inner: AttributedSpan[] = [];
  const level = { range, chain, depth };
  const tongue = tongueOf(context.language);
  let discourse = nobodyYet();
  let before: PreviousClause | null = null;
  let last = -1;
  for (const quoted of clausesIn(context, range, nodes)) {
    const clause = clauseOf(context, quoted);
    const paragraph = indexAt(context.paragraphs, quoted.start);
    if (paragraph !== last) discourse = inNewParagraph(discourse);
    last = paragraph;
    const isUnsaid = (speaker: Entity) => depth === 0 && isUnsaidAfter(context, quoted.end, speaker);
    const reporting = tongue
      .reporting(clause, discourse, context.resolver)
      .map((each) => (each.speaker && isUnsaid(each.speaker) ? { ...each, speaker: null } : each));
    const read = readQuotations(context, level, quoted, { clause, reporting, before, discourse });
    for (const span of read.spans) inner.push(span);
    for (const span of read.fragments) fragments.push(span);
    if (depth === 0 && !isUnderPhoto(context, quoted))
      layers.push(...tongue.reported(context, clause, before, quoted, reporting, read.isBesideCue, chain));
    // A headline tells of whom the text will speak, not of whom it has spoken.
    const isHeadline = context.headlines.some(({ start, end }) => start <= quoted.start && quoted.end <= end);
    if (depth === 0 && (isHeadline || isCaption(context, quoted))) {
      // Below a heading or a line of a list nobody goes on who spoke above it.
      before = null;
      continue;
    }
    before = previousOf(context, clause, reporting, read.speakers, discourse);
    discourse = discourseAfter(context, clause, reporting, before, discourse);
  }
  return [...fragments, ...layers, ...inner];
}

const asTurn: Basis = { by: "turn" };
const asStatement: Basis = { by: "statement" };

/** Who speaks in the quotations of a clause, one after the other, and what stands inside each. */
function readQuotations(
  context: TextContext,
  { chain, depth }: Level,
  { start, end, quoted }: QuotedClause,
  read: { clause: Clause; reporting: ReportingClause[]; before: PreviousClause | null; discourse: Discourse },
): { spans: AttributedSpan[]; fragments: AttributedSpan[]; speakers: (Entity | null)[]; isBesideCue: boolean } {
  const spans: AttributedSpan[] = [];
  const fragments: AttributedSpan[] = [];
  const speakers: (Entity | null)[] = [];
  let isBeside = false;
  const add = (those: readonly AttributedSpan[]) => {
    for (const span of those) spans.push(span);
  };
  for (const [index, node] of quoted.entries()) {
    const place: QuotedPlace = { context, index, node, depth, speakers, ...read };
    const spoken: Spoken = node.turn
      ? { speaker: node.turn.entity, known: node.turn.asks ? { by: "question", ...node.turn.asks } : asTurn }
      : tongueOf(context.language).speaker(place);
    const { known, from = node.range.start } = spoken;
    const isUnsaid = depth === 0 && spoken.speaker && !node.turn && isUnsaidAfter(context, end, spoken.speaker);
    const told = isUnsaid ? null : spoken.speaker;
    // A quotation that makes up most of the text, with nobody named, is the statement of whoever issued it.
    const isStatement = depth === 0 && end > start && node.range.end - node.range.start > context.text.length / 2;
    const speaker = told === null && isStatement ? context.issuing : told;
    // "My father used to say: “...”", in what somebody says: not theirs, whoever it was.
    if (!speaker && depth > 0 && !node.turn && isToldOfOther(place)) {
      spans.push({ ...node.range, attribution: attributionFor("direct", chain, null) });
      speakers.push(null);
      continue;
    }
    // Inside a quotation nobody is named whom the outer speaker does not name: without a name that speaker tells it.
    if (node.turn?.isOwn || speaker === undefined || (speaker === null && depth > 0)) {
      if (depth === 0 && isFragment(place))
        fragments.push({ ...node.range, attribution: attributionFor("direct", chain, null) });
      // What the medium asks is its own text, as what it tells.
      add(readLevel(context, insideOf(context.text, node), node.children, chain, node.turn?.isOwn ? depth : depth + 1));
      continue;
    }
    speakers.push(speaker);
    isBeside ||= node.turn !== null || isBesideCue(place);
    const attribution = attributionFor(
      "direct",
      chain,
      speaker,
      told || known?.by === "question" ? known : asStatement,
    );
    if (from > node.range.start)
      add([{ start: node.range.start, end: from, attribution: attributionFor("direct", chain, null) }]);
    spans.push({ start: from, end: node.range.end, attribution });
    if (node.children.length > 0)
      add(readLevel(context, insideOf(context.text, node), node.children, attribution.chain, depth + 1));
  }
  return { spans, fragments, speakers, isBesideCue: isBeside };
}

/** "Holm explains the plan. (Photo by Nils Vik)": what a picture shows, with who took it. */
function isUnderPhoto({ text, paragraphs }: TextContext, { start, quoted }: QuotedClause): boolean {
  const paragraph = paragraphs[indexAt(paragraphs, start)];
  if (quoted.length > 0 || !paragraph || paragraph.end - paragraph.start > LONGEST_PHOTO) return false;
  return /[(\s](?:Photo|Photograph|Picture|Image)s?(?:\s+(?:by|credit)|:)\s*[^()]{2,40}\)?\.?\s*$/iu.test(
    text.slice(paragraph.start, paragraph.end),
  );
}

/** UTF-16 units. */
const LONGEST_PHOTO = 400;

/** A line that ends as no sentence does is a heading, a caption, what is left of a player: nobody is in focus by it. */
function isCaption({ text, paragraphs }: TextContext, { end, quoted }: QuotedClause): boolean {
  const paragraph = paragraphs[indexAt(paragraphs, end - 1)];
  if (quoted.length > 0 || !paragraph || paragraph.end - paragraph.start > LONGEST_CAPTION) return false;
  return !/[.!?:;,…"”’»)\]]$/.test(text.slice(paragraph.start, paragraph.end).trimEnd());
}
