import type { Room, View } from "../answers/browse.ts";
import type { Quotation } from "../answers/quotation.ts";
import type { Document } from "../documents/document.ts";
import {
  dateLine,
  HOW_TO_LOAD,
  PHRASES_HEADING,
  positionLine,
  statusNotes,
  TEXT_CHANGED,
  textLine,
  titleLine,
  wordsLine,
  wordsNotes,
} from "../prose/quotation.ts";
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
import { address, blockQuotation, bold, line, small, withCuts } from "./markdown.ts";
import { type ListState, listId, REMOVE } from "./state.ts";
import type { Texts } from "./texts.ts";

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
  /** What the bot did with the question, where that is not what was asked. */
  notes: readonly string[];
  footer: Footer;
  audience: Audience;
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
  title: 400,
  coverage: 350,
  small: 150,
} as const;

/** The excerpt's share of the 4,000 characters of a message. */
export const QUOTATION: Room = { cost: excerptLength, most: 1700 };

/** The length of an excerpt as it is sent, UTF-16 units. */
export function excerptLength(exact: string, { form }: Pick<Document, "form">): number {
  const cut = { before: true, after: true };
  // The phrases of a digest are listed below it once more, each as a block quotation of its own.
  return form === "full"
    ? blockQuotation(exact, cut).length
    : 2 * withCuts(exact, cut).length + 8 * exact.split('"').length;
}

/** A quotation with all that must stand around it, and buttons for the rest of the list and of its document. */
export function quotationMessage({ view, list, lead, notes, footer, audience }: QuotationPage, texts: Texts): Message {
  const { quotation, level, levels, same } = view;
  const { id, text } = quotation;
  const url = quotation.deepLink ?? quotation.url;
  const { places, position } = list;
  const count = places.length > 1 ? ` · ${position + 1} of ${places.length}` : "";
  const above = textDisplay(
    lead === null ? "" : bold(line(lead, ROOM.note)),
    same ? "" : small(line(TEXT_CHANGED, ROOM.small)),
    ...attributionLines(quotation, footer.marking),
  );
  const excerpt = textDisplay(excerptText(quotation));
  const below = [
    bold(line(positionLine(quotation), ROOM.position)),
    ...statusLines(quotation),
    small(line(`ref ${id} · ${textLine(text)}${count}`, ROOM.small)),
  ];
  const end = footerLines(footer);
  const room = LIMITS.text - contentLength(above) - contentLength(excerpt) - joined([...below, ...end]);
  const title = small(line(titleLine(quotation.title), Math.min(ROOM.title, room - 10)));
  const optional = takeWhatFits(
    [
      ...notes.map((note) => small(line(note, ROOM.note))),
      ...(url !== null && !linkButton("", url) ? [small(address(url))] : []),
      ...(text === "digest" ? [small(line(HOW_TO_LOAD, ROOM.small))] : []),
    ],
    room - joined([title]),
  );
  const label = texts.buttons;
  return containerMessage([
    above,
    excerpt,
    textDisplay(...below.slice(0, -1), title, ...below.slice(-1)),
    separator(),
    textDisplay(...optional, ...end),
    row(
      ...(places.length > 1
        ? [
            button(label.previous, listId("previous", list), position === 0),
            button(label.next, listId("next", list), position === places.length - 1),
          ]
        : []),
      ...(levels > 0
        ? [
            button(label.more, listId("more", list), level === levels),
            button(label.less, listId("less", list), level === 0),
          ]
        : []),
    ),
    row(
      linkButton(label.open, url),
      button(label.cite, listId("cite", list)),
      finalButton(audience, listId("post", list), texts),
    ),
  ]);
}

/** Above an excerpt: who issued it and when, whose words it is, and what else must be known of them. */
export function attributionLines(quotation: Quotation, marking: string | null): string[] {
  const prefix = marking === null ? "" : `${line(marking.toUpperCase(), ROOM.marking)} · `;
  const { issuer, issued } = quotation;
  return [
    `${prefix}${bold(line(issuer.name, ROOM.name))} · ${line(dateLine(issued), ROOM.date)}`,
    ...wordsLines(quotation),
  ];
}

export function wordsLines(quotation: Quotation): string[] {
  const words = line(wordsLine(quotation), ROOM.words);
  return [
    quotation.words === "ours" ? bold(words) : words,
    ...wordsNotes(quotation)
      .slice(0, 2)
      .map((note) => line(note, ROOM.note)),
  ];
}

/** The excerpt as a block quotation; our summary plain, with the source's phrases in it listed apart. */
export function excerptText({ exact, cut, words, phrases, start }: Quotation): string {
  if (words === "source") return blockQuotation(exact, cut);
  const quoted = phrases.map((phrase) => {
    const [from, to] = [phrase.start - start, phrase.end - start];
    // A phrase that the excerpt cuts has no quotation mark there.
    const cutPhrase = { before: exact[from - 1] !== '"', after: exact[to] !== '"' };
    return blockQuotation(exact.slice(from, to), cutPhrase);
  });
  const list = quoted.length === 0 ? [] : [`${PHRASES_HEADING}:`, quoted.join("\n\n")];
  return [withCuts(exact, cut), ...list].join("\n");
}

export function statusLines({ status }: Pick<Quotation, "status">): string[] {
  return statusNotes(status)
    .slice(0, 2)
    .map((note) => line(note, ROOM.status));
}

/** The coverage, in small lines that begin with what the whole corpus is marked as. */
export function footerLines({ coverage, marking }: Footer): string[] {
  const [first = "", ...rest] = coverage;
  const prefix = marking === null ? "" : `${line(marking.toUpperCase(), ROOM.marking)} · `;
  return [small(prefix + line(first, ROOM.coverage)), ...rest.map((text) => small(line(text, ROOM.small)))];
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

function contentLength(part: ReturnType<typeof textDisplay>): number {
  return part && "content" in part ? part.content.length + 1 : 0;
}
