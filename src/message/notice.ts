import type { Source } from "../answers/sources.ts";
import type { AboutAnswer } from "../prose/about.ts";
import { type Citation, RECORDS } from "../prose/citations.ts";
import type { Texts } from "../prose/en/index.ts";
import type { HelpAnswer } from "../prose/help.ts";
import { askedLine } from "./asked.ts";
import { button, containerMessage, type Message, menu, row, separator, textDisplay } from "./components.ts";
import { bold, codeBlock, line, small } from "./markdown.ts";
import { documentOpened, openMenu } from "./pages.ts";
import { type Audience, type Footer, finalButton, footerLines, takeWhatFits } from "./quotation.ts";
import { POST_ABOUT, REMOVE } from "./state.ts";

/** Characters as sent. */
const ROOM = { line: 300, lines: 1200, citation: 3000, paragraph: 1100 } as const;

/** Something to tell a person, with the coverage below it; null: it is not known yet. */
export function noticeMessage(lines: readonly string[], footer: Footer | null): Message {
  const shown = lines.map((text) => line(text, ROOM.line));
  return containerMessage([
    textDisplay(...takeWhatFits(shown, ROOM.lines)),
    ...(footer ? [separator(), textDisplay(...footerLines(footer))] : []),
  ]);
}

/** What there is to say, and a menu of the documents, by which a person can go on. */
export function noticeWithDocuments(
  [first = "", ...lines]: readonly string[],
  { sources, footer, audience }: { sources: readonly Source[]; footer: Footer; audience: Audience },
  texts: Texts,
): Message {
  const said = [bold(line(first, ROOM.line)), ...lines.slice(0, -1).map((text) => line(text, ROOM.line))];
  return containerMessage([
    textDisplay(...takeWhatFits(said, ROOM.lines)),
    separator(),
    textDisplay(...footerLines(footer, lines.slice(-1))),
    audience === "public" ? row(button(texts.buttons.remove, REMOVE)) : null,
    openMenu(
      sources.map((source) => ({ text: "", opened: documentOpened(source, texts) })),
      { open: texts.openDocument },
    ),
  ]);
}

/**
 * A citation in one of its forms, to copy, with a menu of the others; `menuId` is what the menu holds. `asked`: the
 * question, where what is cited follows from it.
 */
export function citationMessage(
  citation: Citation,
  { form, menuId, footer, asked }: { form: keyof Citation; menuId: string; footer: Footer; asked: string | null },
  { citations: say, asked: askedText }: Texts,
): Message {
  const forms = Object.entries(say.formats).filter(([name]) => name !== form);
  const cited = citation[form];
  const isWhole = cited.length <= ROOM.citation || !RECORDS.includes(form);
  return containerMessage([
    textDisplay(
      askedLine(asked, askedText),
      isWhole
        ? codeBlock(shortened(cited, ROOM.citation))
        : line(say.tooLong(say.formats[form], cited.length, ROOM.citation), ROOM.line),
    ),
    textDisplay(...footerLines(footer)),
    menu(
      menuId,
      say.formats[form],
      forms.map(([value, label]) => ({ value, label })),
    ),
  ]);
}

/** A text that has room in a message, cut between characters as people see them; of a quotation the beginning goes. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = [...new Intl.Segmenter().segment(text)].find(({ index }) => text.length - index < most);
  return `[…] ${text.slice(kept?.index)}`;
}

/** What to ask, examples to copy, and what the commands are for. */
export function helpMessage({ lines, examples, commands }: HelpAnswer, footer: Footer, { help }: Texts): Message {
  return containerMessage([
    textDisplay(bold(line(help.heading, ROOM.line)), ...lines.map((text) => line(text, ROOM.line))),
    textDisplay(line(help.examples, ROOM.line), codeBlock(examples.join("\n"))),
    textDisplay(...commands.map((text) => small(line(text, ROOM.line)))),
    separator(),
    textDisplay(...footerLines(footer)),
  ]);
}

/** What the bot does and does not do. */
export function aboutMessage(
  { sections, coverage, marking }: AboutAnswer,
  { audience }: { audience: Audience },
  texts: Texts,
): Message {
  return containerMessage([
    textDisplay(
      bold(line(`Whose Words${marking === null ? "" : ` · ${marking.toUpperCase()}`}`, ROOM.line)),
      line(sections[0]?.text ?? "", ROOM.paragraph),
    ),
    ...sections
      .slice(1)
      .map(({ heading, text }) => textDisplay(bold(line(heading, ROOM.line)), line(text, ROOM.paragraph))),
    separator(),
    textDisplay(...footerLines({ coverage, marking: null })),
    row(finalButton(audience, POST_ABOUT, texts)),
  ]);
}
