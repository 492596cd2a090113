import type { View } from "../answers/browse.ts";
import { issuedOf } from "../answers/quotation.ts";
import { whoseIn } from "../answers/verify/attribution.ts";
import type { Difference } from "../answers/verify/difference.ts";
import type { WordingMatch } from "../answers/verify/match.ts";
import type { VerifyAnswer } from "../answers/verify/verify.ts";
import type { Document } from "../documents/document.ts";
import type { Texts } from "../prose/en/index.ts";
import { dateLine, positionLine, refLine, titleLine } from "../prose/quotation.ts";
import {
  alsoLine,
  differenceLine,
  editLine,
  headLine,
  leadQuotationLine,
  matchNotes,
  notCompared,
  notFoundPart,
  outsideLine,
} from "../prose/verify.ts";
import { askedAbove, wholeAskedLine } from "./asked.ts";
import {
  button,
  containerMessage,
  LIMITS,
  linkButton,
  type Message,
  row,
  separator,
  textDisplay,
} from "./components.ts";
import { bold, line, small, struck } from "./markdown.ts";
import {
  type Audience,
  attributionLines,
  excerptLength,
  excerptText,
  type Footer,
  finalButton,
  footerLines,
  gistLines,
  statusLines,
  takeWhatFits,
} from "./quotation.ts";
import { fingerprint, type ListState, listId, REMOVE, reportId, wordingId } from "./state.ts";

/** The passage's share of a message, which also has to say how it differs. */
export const COMPARED_WORDING = { cost: excerptLength, most: 1000 };

/** Characters as sent. */
const ROOM = { line: 150, slice: 110, piece: 60, words: 600, note: 220, title: 300, name: 200 } as const;

/** Differences that are named one by one. */
const MOST_DIFFERENCES = 8;

export type WordingPage = {
  answer: VerifyAnswer;
  /** The matches beside the one that is shown. */
  others: readonly WordingMatch[];
  asked: string;
  /** What the one says whom the asked text names, where the number or the words are another's; stands first. */
  lead: string | null;
  /** The passage of the match that is shown; null where only hashes are known. */
  shown: { match: WordingMatch; document: Document; view: View | null };
  /** The places of all matches, for the buttons; null where there is none. */
  list: ListState | null;
  footer: Footer;
  audience: Audience;
  /** Whether what is wrong with it can be reported. */
  reports: boolean;
};

/**
 * Whether words are a source's: what differs, and the passage as it stands, with all that stands around every
 * quotation.
 */
export function wordingMessage(page: WordingPage, texts: Texts): Message {
  const { answer, asked, lead, shown, list, footer, audience } = page;
  const { match, document, view } = shown;
  const own = leadQuotationLine(answer, texts);
  const places = list?.places.length ?? 0;
  const carried = places > 1 ? wholeAskedLine(asked, texts.asked) : null;
  const above = [
    ...(carried === null ? askedAbove(asked, audience, texts) : [carried]),
    ...(lead === null ? [] : [bold(line(lead, ROOM.note))]),
    ...(own === null ? [] : [line(own, ROOM.note)]),
    ...partLine(page, texts),
    bold(line(headLine(answer, texts), ROOM.line)),
    ...[...notCompared(answer, texts), ...matchNotes(match, texts, view?.quotation.exact)].map((note) =>
      line(note, ROOM.words),
    ),
  ];
  const passage = view ? passageLines(match, view, footer, texts) : hashLines(document, texts);
  const ref = view
    ? refLine(view.quotation.id, view.quotation.text, texts)
    : refLine(document.metadata.ref, "digest", texts);
  const count = list && places > 1 ? [texts.place(list.position + 1, places)] : [];
  const end = footerLines({ ...footer, marking: view ? null : footer.marking }, [ref, ...count, texts.verify.compares]);
  const room = LIMITS.text - [...above, ...passage, ...end].join("\n").length - 15;
  const unfound = answer.unfound.map(({ text }) => line(notFoundPart(text, answer, texts), ROOM.note));
  const differing = comparedLines(match, { asked, isLed: lead !== null }, texts);
  const compared = takeWhatFits([...unfound, ...differing], Math.round(room * 0.75));
  const below = takeWhatFits(
    otherLines(page.others, { asked, shown: match }, texts),
    room - compared.join("\n").length - 10,
  );
  const url = view ? (view.quotation.deepLink ?? view.quotation.url) : document.metadata.URL;
  const { buttons } = texts;
  return containerMessage([
    textDisplay(...above, ...compared),
    textDisplay(...passage),
    textDisplay(...below),
    separator(),
    textDisplay(...end),
    row(
      ...(list && places > 1 ? [nextButton(list, carried !== null, texts)] : []),
      linkButton(buttons.open, url),
      ...(list ? [button(buttons.cite, listId("cite", list)), finalButton(audience, listId("post", list), texts)] : []),
      ...(list && view && page.reports ? [button(buttons.report, reportIdOf(answer, view))] : []),
      ...(list || audience === "private" ? [] : [button(buttons.remove, REMOVE)]),
    ),
  ]);
}

/** Which of the asked words are compared here, where a button led to those of another part. */
function partLine({ list, others, shown: { match }, asked }: WordingPage, { verify }: Texts): string[] {
  const isOfOther = others.some((other) => other.asked.start !== match.asked.start);
  if (!list || list.position === 0 || !isOfOther) return [];
  return [small(line(verify.ofPart(asked.slice(match.asked.start, match.asked.end)), ROOM.note))];
}

/** Goes on to the next place, from the last to the first: compared again, where the message has all that was asked. */
function nextButton(list: ListState, isCompared: boolean, { buttons }: Texts): ReturnType<typeof button> {
  const next = (list.position + 1) % list.places.length;
  return button(buttons.next, isCompared ? wordingId(next) : listId("next", list));
}

function reportIdOf({ verdict }: VerifyAnswer, { quotation }: View): string {
  return reportId({ open: true, passage: quotation.id, shown: fingerprint(quotation.exact), verdict });
}

const MARKS = {
  asked: (text: string) => struck(line(text, ROOM.slice)),
  source: (text: string) => bold(line(text, ROOM.slice)),
};

/** What differs: named one by one, and the asked words with what stands in the source in their place. */
function comparedLines(
  { differences: all, edits, asked: part }: WordingMatch,
  { asked, isLed }: { asked: string; isLed: boolean },
  texts: Texts,
): string[] {
  // Whose the words are instead stands at the head of all.
  const differences = isLed ? all.filter(({ kind, source }) => kind !== "attribution" || isUntold(source)) : all;
  const { heading, asked: as, source } = texts.verify.wordByWord;
  const edited = [
    ...(edits.length > 0 ? [small(line(texts.verify.edits, ROOM.line))] : []),
    ...edits.slice(0, MOST_DIFFERENCES).map((edit) => small(line(editLine(edit, texts), ROOM.note))),
  ];
  if (differences.length === 0) return edited;
  const named = differences.slice(0, MOST_DIFFERENCES).map((difference) => differenceLine(difference, MARKS, texts));
  const more = differences.length - named.length;
  const inline = wordByWord(differences, asked, part);
  return [
    ...named,
    ...(more > 0 ? [small(line(texts.verify.more(more), ROOM.line))] : []),
    ...(inline !== null ? [small(`${heading} (${struck(as)} ${bold(source)}):`), inline] : []),
    ...edited,
  ];
}

function isUntold(source: string): boolean {
  return whoseIn(source).known === "untold";
}

/**
 * The asked words in a line, with the differences in them; null where there are none in the words, or the line would
 * be long.
 */
function wordByWord(
  differences: readonly Difference[],
  asked: string,
  { start, end }: WordingMatch["asked"],
): string | null {
  const changes = differences
    .filter(
      ({ kind, asked: words, source }, index) => kind !== "attribution" && !isTold(differences, index, words, source),
    )
    .toSorted((a, b) => a.at.start - b.at.start);
  if (changes.length === 0) return null;
  const pieces: string[] = [];
  let from = start;
  for (const change of changes) {
    pieces.push(line(asked.slice(from, Math.max(from, change.at.start)), ROOM.words));
    pieces.push(struck(line(change.asked, ROOM.piece)), bold(line(change.source, ROOM.piece)));
    from = Math.max(from, change.at.end);
  }
  pieces.push(line(asked.slice(from, end), ROOM.words));
  const whole = pieces.filter((piece) => piece !== "").join(" ");
  return whole.length <= ROOM.words ? whole : null;
}

/** Whether a difference is named a second time: the "not" within a cut. */
function isTold(differences: readonly Difference[], index: number, asked: string, source: string): boolean {
  return differences
    .slice(0, index)
    .some((other) => other.kind === "cut" && asked === "" && source !== "" && other.source.includes(source));
}

function passageLines({ outside }: WordingMatch, { quotation }: View, footer: Footer, texts: Texts): string[] {
  return [
    ...attributionLines(quotation, footer.marking, texts),
    excerptText(quotation),
    small(line(positionLine(quotation, texts), ROOM.line)),
    outside.length > 0 ? small(line(outsideLine(outside, texts), ROOM.note)) : "",
    ...statusLines(quotation, texts),
    ...gistLines(quotation, texts),
  ].filter((content) => content !== "");
}

function hashLines({ metadata }: Document, texts: Texts): string[] {
  const { issuer, title } = metadata;
  return [
    `${bold(line(issuer.name, ROOM.name))} · ${line(dateLine(issuedOf(metadata), texts), ROOM.line)}`,
    line(texts.verify.byHash, ROOM.note),
    small(line(titleLine(title, texts), ROOM.title)),
  ];
}

/** The other places of the words, and those of other parts of what was asked. */
function otherLines(
  others: readonly WordingMatch[],
  { asked, shown }: { asked: string; shown: WordingMatch },
  texts: Texts,
): string[] {
  return others.flatMap((match) => {
    const isOtherPart = match.asked.start !== shown.asked.start;
    const words = isOtherPart ? asked.slice(match.asked.start, match.asked.end) : null;
    const cut = words !== null && words.length > 60 ? `${words.slice(0, 60)} […]` : words;
    const { quotation, differences, document } = match;
    const place = quotation
      ? `${quotation.issuer.name}, ${texts.grammar.date(quotation.issued.edtf)}, ref ${quotation.id}`
      : document;
    // Each place with how it differs, as of a long text a button that leads there shows the passage alone.
    const named = differences.slice(0, 3).map((difference) => differenceLine(difference, MARKS, texts));
    return [small(line(alsoLine(cut, differences.length === 0, place, texts), ROOM.note)), ...named];
  });
}
