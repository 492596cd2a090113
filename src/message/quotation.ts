import type { Room, View } from "../answers/browse.ts";
import type { Found } from "../answers/found.ts";
import { gistOf, phrasesOf, type Quotation } from "../answers/quotation.ts";
import type { Document } from "../documents/document.ts";
import type { Texts } from "../prose/en/index.ts";
import {
  dateLine,
  foundLine,
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
import { address, blockQuotation, bold, escapeMarkdown, line, small } from "./markdown.ts";
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
  const quoted = blockQuotation(exact, { before: true, after: true }).length;
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
  const whole = [
    askedLine(asked, texts.asked),
    lead === null ? "" : bold(line(lead, ROOM.note)),
    same ? "" : small(line(texts.quotation.changed, ROOM.small)),
    ...attributionLines(quotation, footer.marking, texts, level > 0),
    level < levels ? beginningText(quotation, found.source) : excerptText(quotation, found.source),
    ...positionLines(quotation, texts),
    ...gistLines(quotation, texts),
  ];
  const ref = [foundLine(found, texts), refLine(quotation.id, quotation.text, texts), count].filter(
    (part) => part !== "",
  );
  const end = footerLines({ ...footer, marking: null }, ref);
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
  const { issuer, issued } = quotation;
  const head = `${marked(marking)}${bold(line(issuer.name, ROOM.name))} · ${line(dateLine(issued, texts), ROOM.date)}`;
  return [
    small(`${head} · ${line(inDetail ? voiceLine(quotation, texts) : voiceAsFound(quotation, texts), ROOM.words)}`),
    ...noteLines(quotation, texts),
  ];
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

/** Above a passage among others of its document: whose words it is. */
export function wordsLines(quotation: Quotation, texts: Texts): string[] {
  return [small(line(capital(voiceLine(quotation, texts)), ROOM.words)), ...noteLines(quotation, texts)];
}

/** Below an excerpt: whose position it is, and that it was corrected or taken back. */
export function positionLines(quotation: Quotation, texts: Texts): string[] {
  return [small(line(positionLine(quotation, texts), ROOM.position)), ...statusLines(quotation, texts)];
}

/** The excerpt as a block quotation; of a digest, its phrases, those first that hold most of what was asked. */
export function excerptText(quotation: Quotation, found: readonly string[] = []): string {
  if (quotation.words === "source") return blockQuotation(quotation.shown, quotation.cut);
  return phrasesText(quotation, found, LIMITS.text);
}

/** So many phrases of a digest are shown until somebody asks for more. */
const FIRST_PHRASES = 3;

/** The excerpt; of a digest its first phrases, those before others that hold most of what was asked. */
function beginningText(quotation: Quotation, found: readonly string[]): string {
  if (quotation.words === "source") return excerptText(quotation, found);
  return quotedPhrases(quotation, found).slice(0, FIRST_PHRASES).join("\n\n");
}

function quotedPhrases(quotation: Quotation, found: readonly string[]): string[] {
  return phrasesOf(quotation, found).map(({ exact, cut }) => blockQuotation(exact.replace(/\s+/g, " "), cut));
}

/** The phrases of a digest that there is room for, characters as sent; the first always. */
export function phrasesText(quotation: Quotation, found: readonly string[], most: number): string {
  const quoted = quotedPhrases(quotation, found);
  return takeWhatFits(quoted, Math.max(most, quoted[0]?.length ?? 0) + 1).join("\n\n");
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
  const covered = coverage.map((text) => line(text, ROOM.coverage)).join(" ");
  return [small(marked(marking) + [...more.map((part) => line(part, ROOM.coverage)), covered].join(" · "))];
}

export function finalButton(audience: Audience, postId: string, texts: Texts): ReturnType<typeof button> {
  return audience === "public" ? button(texts.buttons.remove, REMOVE) : button(texts.buttons.post, postId);
}

/**
 * Those of the lines that there is room for, the first ones first; one that is too long makes room for those after it.
 */
export function takeWhatFits(lines: readonly string[], room: number): string[] {
  const taken: string[] = [];
  for (const text of lines) {
    if (joined([...taken, text]) > room) continue;
    taken.push(text);
  }
  return taken;
}

function joined(lines: readonly string[]): number {
  return lines.reduce((sum, text) => sum + text.length + 1, 0);
}
