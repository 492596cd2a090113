import type { Room, View } from "../answers/browse.ts";
import type { Found } from "../answers/found.ts";
import { gistOf, phrasesOf, phrasesShown, type Quotation, type ShownPhrase } from "../answers/quotation.ts";
import type { Document } from "../documents/document.ts";
import type { Texts } from "../prose/en/index.ts";
import {
  dateLine,
  foundLine,
  type Grouped,
  groupedPhrases,
  positionLine,
  refLine,
  statusNotes,
  voiceAsFound,
  voiceLine,
  wordsNotes,
} from "../prose/quotation.ts";
import { capital } from "../prose/words.ts";
import { askedLine } from "./asked.ts";
import { button, containerMessage, LIMITS, linkButton, type Message, menu, row, textDisplay } from "./components.ts";
import { address, blockQuotation, bold, escapeMarkdown, line, quotationLength, small } from "./markdown.ts";
import { type ListState, listId, type MenuAction, REMOVE } from "./state.ts";

/**
 * Who sees a message: everyone in the channel, or the one who asked. A public message offers Remove, a private one
 * Post here.
 */
export type Audience = "public" | "private";

/** What stands at the end of every reply. */
export type Footer = { coverage: readonly string[]; marking: string | null };

export type QuotationPage = {
  view: View;
  list: ListState;
  /** What is to be said before anything else, or null. */
  lead: string | null;
  /** The question, which stands on top; null where there was none. */
  asked: string | null;
  /** The words of the excerpt that answer it. */
  found: Found;
  /** All results of the list, each by its issuer and date. */
  results: readonly string[];
  /** What the bot did with the question, where that is not what was asked. */
  notes: readonly string[];
  footer: Footer;
  audience: Audience;
  /** Whether what is wrong with it can be reported. */
  reports: boolean;
};

/**
 * How much room each line may take, in characters as sent, so that an excerpt of up to `QUOTATION` and the lines that
 * must be there fit into one message whatever the metadata are. Lines that need not be there are left out where they
 * don't fit.
 */
const ROOM = {
  marking: 40,
  name: 200,
  date: 150,
  words: 350,
  note: 220,
  status: 120,
  position: 150,
  coverage: 350,
  small: 150,
} as const;

/** The excerpt's share of the 4,000 characters of a message. */
export const QUOTATION: Room = { cost: excerptLength, most: 1700 };

/** The length of an excerpt as it is sent, UTF-16 units. */
export function excerptLength(exact: string, { form }: Pick<Document, "form">): number {
  const quoted = quotationLength(exact);
  return form === "full" ? quoted : quoted + LONGEST_GIST_MARK + PHRASE_COST * exact.split(/["\n]/).length;
}

/** What stands before the gist of a digest takes no more in any language, UTF-16 units. */
export const LONGEST_GIST_MARK = 38;

/** What the signs and cuts of one phrase of a digest take at most, UTF-16 units. */
const PHRASE_COST = 20;

/** A quotation with all that must stand around it, and a way to the rest of the list and of its document. */
export function quotationMessage(page: QuotationPage, texts: Texts): Message {
  const { view, list, asked, lead, found, notes, footer } = page;
  const { quotation, level, levels, same } = view;
  const { places, position } = list;
  const url = quotation.deepLink ?? quotation.url;
  const count = places.length > 1 ? texts.place(position + 1, places.length) : "";
  const above = [
    askedLine(asked, texts.asked),
    lead === null ? "" : bold(line(lead, ROOM.note)),
    same ? "" : small(line(texts.quotation.changed, ROOM.small)),
  ];
  const below = keptLines(quotation, footer.marking, texts).below;
  const ref = [foundLine(found, texts), refLine(quotation.id, quotation.text, texts), count].filter(
    (part) => part !== "",
  );
  const end = footerLines({ ...footer, marking: null }, ref);
  const left = LIMITS.text - joined([...above, ...below, ...end]);
  const quoted = quotedLines(view, found, { marking: footer.marking, left }, texts);
  const whole = [...above, ...quoted, ...below];
  const optional = takeWhatFits(
    [
      ...notes.map((note) => small(line(note, ROOM.note))),
      ...(url !== null && !linkButton("", url) ? [small(address(url))] : []),
    ],
    LIMITS.text - joined([...whole, ...end]),
  );
  const label = texts.buttons;
  return containerMessage([
    textDisplay(...whole, ...optional, ...end),
    row(
      position > 0 ? button(label.previous, listId("previous", list)) : null,
      position < places.length - 1 ? button(label.next, listId("next", list)) : null,
      level < levels ? button(label.more, listId("more", list)) : null,
      linkButton(label.open, url),
    ),
    menu(listId("menu", list), label.menu, choices(page, texts)),
  ]);
}

/** The excerpt of a view with the lines above it; of a digest, as many of its phrases as `left` has room for. */
function quotedLines(
  view: View,
  found: Found,
  { marking, left }: { marking: string | null; left: number },
  texts: Texts,
): string[] {
  const { quotation, level } = view;
  const inDetail = level > 0;
  if (quotation.words === "source") {
    const { above, excerpt } = keptLines(quotation, marking, texts);
    return [...(inDetail ? attributionLines(quotation, marking, texts, true) : above), excerpt];
  }
  return phraseLines(
    quotation,
    phrasesShown(view, [...found.source, ...found.ours], found.phrases),
    { marking, left, inShort: false },
    texts,
  );
}

type Lines = { marking: string | null; texts: Texts; above: string[]; excerpt: string; below: string[] };

/** As long as a quotation is kept its lines are, in one language. */
const linesKept = new WeakMap<Quotation, Lines>();

/** The lines of a quotation that are the same in each answer. */
function keptLines(quotation: Quotation, marking: string | null, texts: Texts): Lines {
  const known = linesKept.get(quotation);
  if (known?.texts === texts && known.marking === marking) return known;
  const isSource = quotation.words === "source";
  const lines = {
    marking,
    texts,
    above: isSource ? attributionLines(quotation, marking, texts) : [],
    excerpt: isSource ? excerptText(quotation) : "",
    below: [...positionLines(quotation, texts), ...gistLines(quotation, texts)],
  };
  linesKept.set(quotation, lines);
  return lines;
}

/** What else there is to do with what is shown, and the other results. */
function choices({ view, list, results, audience, reports }: QuotationPage, { buttons, result }: Texts) {
  const can = (action: MenuAction, label: string) => ({ value: action, label });
  return [
    can("cite", buttons.cite),
    can("picture", buttons.share),
    ...(view.level > 0 ? [can("less", buttons.less)] : []),
    audience === "public" ? can("remove", buttons.remove) : can("post", buttons.post),
    ...(reports ? [can("report", buttons.report)] : []),
    ...results.flatMap((label, index) =>
      index === list.position ? [] : [{ value: String(index), label: result(index + 1, results.length, label) }],
    ),
  ];
}

/**
 * Above an excerpt, in one line: who issued it, when, and whose words it is; and what else must be known of them. All
 * around an excerpt is in small print, so that the source's words are the largest in a reply. `inDetail`: with how it
 * is known who speaks.
 */
export function attributionLines(
  quotation: Quotation,
  marking: string | null,
  texts: Texts,
  inDetail = false,
): string[] {
  const voice = inDetail ? voiceLine(quotation, texts) : voiceAsFound(quotation, texts);
  return [headLine(quotation, marking, voice, texts), ...noteLines(quotation, texts)];
}

function headLine({ issuer, issued }: Quotation, marking: string | null, voice: string, texts: Texts): string {
  const head = `${marked(marking)}${bold(line(issuer.name, ROOM.name))} · ${line(dateLine(issued, texts), ROOM.date)}`;
  return small(`${head} · ${line(voice, ROOM.words)}`);
}

/** Phrases of a digest with the lines above them; as many as there is room for, the first always. */
export function phraseLines(
  quotation: Quotation,
  shown: readonly ShownPhrase[],
  { marking, left, inShort }: { marking: string | null; left: number; inShort: boolean },
  texts: Texts,
): string[] {
  const linesOf = (count: number) => {
    const { head, groups } = groupedPhrases(quotation, shown.slice(0, count), inShort, texts);
    return [headLine(quotation, marking, head, texts), ...noteLines(quotation, texts), ...groupLines(groups)];
  };
  let count = shown.length;
  while (count > 1 && joined(linesOf(count)) > left) count--;
  return linesOf(count);
}

/** Groups of phrases, each phrase as a block quotation of its own. */
export function groupLines(groups: Grouped["groups"]): string[] {
  return groups.map(({ voice, notes, phrases }) =>
    [
      ...(voice === null ? [] : [small(line(capital(voice), ROOM.words))]),
      ...notes.slice(0, 1).map((note) => small(line(note, ROOM.note))),
      phrases.map(({ exact, cut }) => blockQuotation(exact.replace(/\s+/g, " "), cut)).join("\n\n"),
    ].join("\n"),
  );
}

function marked(marking: string | null): string {
  return marking === null ? "" : `${line(marking.toUpperCase(), ROOM.marking)} · `;
}

/** What else a reader must know of the words. */
function noteLines(quotation: Quotation, texts: Texts): string[] {
  return wordsNotes(quotation, texts)
    .slice(0, 2)
    .map((note) => small(line(note, ROOM.note)));
}

/** A passage among others of its document: whose words it is, and these. */
export function passageLines(quotation: Quotation, texts: Texts): string[] {
  const above = (voice: string) => [small(line(capital(voice), ROOM.words)), ...noteLines(quotation, texts)];
  if (quotation.words === "source") return [...above(voiceLine(quotation, texts)), excerptText(quotation)];
  const { whole, groups } = groupedPhrases(quotation, phrasesOf(quotation), false, texts);
  return [...above(whole), ...groupLines(groups)];
}

/** Below an excerpt: whose position it is, and that it was corrected or taken back. */
export function positionLines(quotation: Quotation, texts: Texts): string[] {
  return [small(line(positionLine(quotation, texts), ROOM.position)), ...statusLines(quotation, texts)];
}

/** The excerpt of a full text as a block quotation. */
export function excerptText({ shown, cut }: Quotation): string {
  return blockQuotation(shown, cut);
}

/** Of a digest, our words of what stands around its phrases, below them and in small print. */
export function gistLines(quotation: Quotation, texts: Texts): string[] {
  const gist = quotation.words === "source" ? "" : gistOf(quotation);
  return gist === "" ? [] : [small(`${texts.quotation.gist}: ${escapeMarkdown(gist)}`)];
}

export function statusLines({ status }: Pick<Quotation, "status">, texts: Texts): string[] {
  return statusNotes(status, texts)
    .slice(0, 3)
    .map((note) => small(line(note, ROOM.status)));
}

/**
 * What else is to be said in a few words, and the coverage: one small line, which begins with what the whole corpus is
 * marked as, where nothing above it says so.
 */
export function footerLines({ coverage, marking }: Footer, more: readonly string[] = []): string[] {
  const covered = coveredKept.get(coverage) ?? coverage.map((text) => line(text, ROOM.coverage)).join(" ");
  coveredKept.set(coverage, covered);
  const open = (part: string) => (part.endsWith(".") ? part.replace(/(?<=\p{L}{2})\.$/u, "") : part);
  const parts = more.map((part) => line(open(part), ROOM.coverage));
  return [small(marked(marking) + [...parts, covered].join(" · "))];
}

/** What each coverage is in a line, as it stands in every reply. */
const coveredKept = new WeakMap<readonly string[], string>();

export function finalButton(audience: Audience, postId: string, texts: Texts): ReturnType<typeof button> {
  return audience === "public" ? button(texts.buttons.remove, REMOVE) : button(texts.buttons.post, postId);
}

/**
 * Those of the lines that there is room for, the first ones first; one that is too long makes room for those after it.
 */
export function takeWhatFits(lines: readonly string[], room: number): string[] {
  const taken: string[] = [];
  let left = room;
  for (const text of lines) {
    if (text.length + 1 > left) continue;
    left -= text.length + 1;
    taken.push(text);
  }
  return taken;
}

function joined(lines: readonly string[]): number {
  return lines.reduce((sum, text) => sum + text.length + 1, 0);
}
