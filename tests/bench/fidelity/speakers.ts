import { answerAttribute } from "../../../src/answers/attribute.ts";
import type { Document } from "../../../src/documents/document.ts";
import type { Range } from "../../../src/text/ranges.ts";
import { scoreAttribution } from "../../labels.ts";
import { isRightSpeaker, whyNobody } from "./names.ts";
import type { LabelledText, QuoteLabel, TextSet, TurnLabel } from "./texts.ts";

// How often the right one is named as the speaker of a direct quotation, another one, or nobody.

export type Outcome = "right" | "wrong" | "open";
export type Judged = { id: string; quote: QuoteLabel; given: string | null; outcome: Outcome; exact: string };
export type Tally = Record<Outcome, number>;
export type NobodyName = { name: string; why: string; id: string; exact: string };

export type SpeakerScore = {
  texts: number;
  /** Quotations of people and bodies, by name or role. */
  people: Tally;
  /** Those of documents, and of those whom the text does not name: open is right there. */
  others: Tally;
  byMention: Record<string, Tally>;
  byWhose: Record<string, Tally>;
  byKind: Record<string, Tally>;
  /** Texts with at least one quotation in a wrong mouth. */
  textsWrong: number;
  /** Characters that are not white space: of what is labelled, and of it given to a wrong party. */
  characters: { labelled: number; wrong: number };
  /** Different names that are given as speakers of anything, and those of them that can be nobody. */
  names: number;
  nobody: NobodyName[];
  judged: Judged[];
};

export function scoreSpeakers({ texts }: TextSet): SpeakerScore {
  const judged = texts.flatMap(judge);
  const isOther = ({ quote }: Judged) => quote.whose === "document" || quote.whose === "nobody";
  const people = judged.filter((one) => !isOther(one));
  const names = texts.flatMap(({ document }) => namesIn(document));
  return {
    texts: texts.length,
    people: tally(people),
    others: tally(judged.filter(isOther)),
    byMention: tallies(people, ({ quote }) => quote.mention),
    byWhose: tallies(judged, ({ quote }) => quote.whose),
    byKind: tallies(people, ({ quote }) => quote.kind),
    textsWrong: new Set(judged.filter(({ outcome }) => outcome === "wrong").map(({ id }) => id)).size,
    characters: charactersOf(texts, judged),
    names: names.length,
    nobody: names.flatMap(({ name, id, exact }) => {
      const why = whyNobody(name);
      return why === null ? [] : [{ name, why, id, exact }];
    }),
    judged,
  };
}

function judge({ document, quotes }: LabelledText): Judged[] {
  return quotes.map((quote) => {
    const given = speakerOf(document, quote);
    const isRight = given !== null && isRightSpeaker(given, quote, document.text);
    const outcome = given === null ? "open" : isRight ? "right" : "wrong";
    return { id: document.id, quote, given, outcome, exact: document.text.slice(quote.start, quote.end) };
  });
}

/** Who is named for most of the quotation, its marks aside; null where that is nobody. */
function speakerOf(document: Document, { start, end }: Range): string | null {
  const lengths = new Map<string | null, number>();
  for (const span of answerAttribute(document).spans) {
    const length = Math.min(end - 1, span.end) - Math.max(start + 1, span.start);
    if (length > 0) lengths.set(span.speaker, (lengths.get(span.speaker) ?? 0) + length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function namesIn(document: Document): { name: string; id: string; exact: string }[] {
  const named = new Map<string, Range>();
  for (const span of answerAttribute(document).spans) {
    if (span.speaker !== null && !named.has(span.speaker)) named.set(span.speaker, span);
  }
  return [...named].map(([name, { start, end }]) => {
    const exact = document.text.slice(Math.max(0, start - 80), end + 60).replace(/\s+/g, " ");
    return { name, id: document.id, exact };
  });
}

const visible = (text: string) => text.replace(/\s/g, "").length;

/** Where all of a text is labelled, all of it counts, narration told as somebody's words included; else its quotations. */
function charactersOf(texts: readonly LabelledText[], judged: readonly Judged[]): SpeakerScore["characters"] {
  const whole = texts.flatMap(({ document, parties }) => (parties ? [{ document, parties }] : []));
  const scores = whole.map(({ document, parties }) => {
    const { characters, wrong } = scoreAttribution(document, parties);
    const named = wrong.filter(({ speaker, given }) => !speaker && !given.includes("nobody named"));
    const length = ({ start, end }: Range) => visible(document.text.slice(start, end));
    return { labelled: characters, wrong: named.reduce((sum, range) => sum + length(range), 0) };
  });
  const ids = new Set(whole.map(({ document }) => document.id));
  const quoted = judged
    .filter(({ id }) => !ids.has(id))
    .map(({ exact, outcome }) => ({ labelled: visible(exact), wrong: outcome === "wrong" ? visible(exact) : 0 }));
  return [...scores, ...quoted].reduce(
    (sum, one) => ({ labelled: sum.labelled + one.labelled, wrong: sum.wrong + one.wrong }),
    { labelled: 0, wrong: 0 },
  );
}

function tally(judged: readonly Judged[]): Tally {
  const count = (outcome: Outcome) => judged.filter((one) => one.outcome === outcome).length;
  return { right: count("right"), wrong: count("wrong"), open: count("open") };
}

function tallies(judged: readonly Judged[], by: (one: Judged) => string): Record<string, Tally> {
  return Object.fromEntries([...Map.groupBy(judged, by)].map(([key, members]) => [key, tally(members)]));
}

export type TurnScore = {
  /** Characters of turns whose speaker is labelled. */
  named: Tally;
  /** Characters of questions: `wrong` are those given to one who answers. */
  questions: Tally;
  /** Texts of one speaker, and those of them of which at least 80 % is left open. */
  alone: { texts: number; open: number };
};

/** How the turns of transcripts are attributed, in characters that are not white space; null where no turns are labelled. */
export function scoreTurns({ texts }: TextSet): TurnScore | null {
  const score: TurnScore = { named: tally([]), questions: tally([]), alone: { texts: 0, open: 0 } };
  for (const { document, turns } of texts) {
    const answering = turns.filter(({ question }) => !question);
    const own = tally([]);
    for (const { turn, given, length } of turns.flatMap((turn) => piecesOf(document, turn))) {
      if (turn.question) {
        const isAnswerer = given !== null && answering.some((other) => isTurnOf(given, other, document.text));
        score.questions[given === null ? "open" : isAnswerer ? "wrong" : "right"] += length;
      } else own[given === null ? "open" : isTurnOf(given, turn, document.text) ? "right" : "wrong"] += length;
    }
    const all = own.right + own.wrong + own.open;
    if (all > 0 && new Set(answering.map(({ speaker }) => speaker)).size === 1) {
      score.alone.texts++;
      if (own.open >= 0.8 * all) score.alone.open++;
    }
    score.named.right += own.right;
    score.named.wrong += own.wrong;
    score.named.open += own.open;
  }
  const { named, questions } = score;
  return [named, questions].some(({ right, wrong, open }) => right + wrong + open > 0) ? score : null;
}

function isTurnOf(given: string, { speaker, also }: TurnLabel, text: string): boolean {
  return isRightSpeaker(given, { speaker, also, whose: "person" }, text);
}

function piecesOf(document: Document, turn: TurnLabel): { turn: TurnLabel; given: string | null; length: number }[] {
  return answerAttribute(document).spans.flatMap((span) => {
    const [start, end] = [Math.max(span.start, turn.start), Math.min(span.end, turn.end)];
    return start < end ? [{ turn, given: span.speaker, length: visible(document.text.slice(start, end)) }] : [];
  });
}
