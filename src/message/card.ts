import type { View } from "../answers/browse.ts";
import { bySpeaker, phrasesOf, type Quotation, type ShownPhrase } from "../answers/quotation.ts";
import type { Texts } from "../prose/en/index.ts";
import {
  dateLine,
  groupedPhrases,
  positionLine,
  refLine,
  statusNotes,
  voiceLine,
  wordsNotes,
} from "../prose/quotation.ts";
import { capital } from "../prose/words.ts";
import { oneLine, visible } from "../text/visible.ts";
import { askedLine } from "./asked.ts";
import { button, containerMessage, linkButton, type Message, pictureDisplay, row, textDisplay } from "./components.ts";
import { line, plainCuts, small } from "./markdown.ts";
import { type Card, clipped, undrawable } from "./picture.ts";
import { type Audience, type Footer, finalButton, footerLines } from "./quotation.ts";
import { type ListState, listId } from "./state.ts";

/** A quotation as a picture, to be shared where the bot is not: with all that must stand around an excerpt. */

/** Characters of an excerpt that a picture takes; with more of them they would be small, or the picture a column. */
export const LONGEST_ON_CARD = 500;

/** Characters, so that the description has room for the whole excerpt. */
const ROOM = { name: 120, voice: 160, note: 160, position: 120, status: 120, coverage: 350, text: 150 } as const;
const LONGEST_ALT = 1024;

/**
 * The picture of a quotation, of a digest that of its `phrases` which are the first one's speaker's, as a picture has
 * one; what stands in its bars are slices of the document, and the bot's marks of a cut.
 */
export function cardOf(
  quotation: Quotation,
  { marking, coverage }: Footer,
  texts: Texts,
  phrases: readonly ShownPhrase[] = phrasesOf(quotation),
): Card {
  const { issuer, issued, url } = quotation;
  const drawn = quotation.words === "source" ? [] : (bySpeaker(phrases)[0]?.phrases ?? []);
  const whose = drawn.length > 0 ? phrasesLine(quotation, drawn, texts) : voiceLine(quotation, texts);
  const of = (text: string, room: number) => clipped(oneLine(text), room);
  const mark = marking === null ? "" : `${of(marking.toUpperCase(), ROOM.text)} · `;
  const head = [
    `${mark}${of(issuer.name, ROOM.name)} · ${of(dateLine(issued, texts), ROOM.text)}`,
    of(capital(whose), ROOM.voice),
    ...[...(quotation.words === "ours" ? [texts.quotation.note.between] : []), ...wordsNotes(quotation, texts)]
      .slice(0, 2)
      .map((note) => of(note, ROOM.note)),
  ];
  const stretches = quotation.words === "source" ? [{ exact: quotation.shown, cut: quotation.cut }] : drawn;
  // White space flows as in a reply.
  const excerpt = stretches.map(({ exact, cut }) => plainCuts(drawn.length > 0 ? oneLine(exact) : exact, cut));
  const statuses = statusNotes(quotation.status, texts).slice(0, 3);
  const position = [
    of(positionLine(quotation, texts), ROOM.position),
    ...statuses.map((note) => of(note, ROOM.status)),
  ];
  const host = url === null ? null : (URL.parse(url)?.host ?? null);
  const footer = [
    [refLine(quotation.id, quotation.text, texts), ...(host === null ? [] : [host])].join(" · "),
    of(coverage.join(" "), ROOM.coverage),
  ];
  const [by, voice, ...notes] = head as [string, string, ...string[]];
  const must = [by, voice, excerpt.map(texts.quoted).join(" "), ...position, ...notes];
  return { alt: clipped([...must, ...footer].join("\n"), LONGEST_ALT), head, excerpt, position, footer };
}

/** "Phrases of the source, quoting Ada Holm". */
function phrasesLine(quotation: Quotation, drawn: readonly ShownPhrase[], texts: Texts): string {
  return groupedPhrases(quotation, drawn, false, texts).whole;
}

/** Why there is no such picture, as a sentence for the person who wants it; null where there is one. */
export function whyNoCard(quotation: Quotation, card: Card, { picture }: Texts): string | null {
  const length =
    quotation.words === "source" ? quotation.shown.length : card.excerpt.reduce((sum, { length }) => sum + length, 0);
  if (length === 0) return picture.noWords;
  if (length > LONGEST_ON_CARD) return picture.tooLong(length, LONGEST_ON_CARD);
  const missing = undrawable([...card.head, ...card.excerpt, ...card.position, ...card.footer].join(""));
  return missing.length > 0 ? picture.noSigns(missing.slice(0, 5).map(visible)) : null;
}

type CardPage = { view: View; card: Card; list: ListState; asked: string | null; footer: Footer; audience: Audience };

/** The picture with what a reader copies and presses. */
export function cardMessage(
  { view: { quotation, same }, card, list, asked, footer, audience }: CardPage,
  texts: Texts,
): { body: Message; pictures: { name: string; picture: Card }[] } {
  const name = `quotation-${quotation.id}.png`;
  const body = containerMessage([
    textDisplay(askedLine(asked, texts.asked), same ? "" : small(line(texts.quotation.changed, ROOM.text))),
    pictureDisplay(name, card.alt),
    textDisplay(small(line(refLine(quotation.id, quotation.text, texts), ROOM.text)), ...footerLines(footer)),
    row(
      button(texts.buttons.asText, listId("text", list)),
      linkButton(texts.buttons.open, quotation.deepLink ?? quotation.url),
      finalButton(audience, listId("post picture", list), texts),
    ),
  ]);
  return { body, pictures: [{ name, picture: card }] };
}
