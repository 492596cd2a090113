import type { Source } from "../answers/sources.ts";
import type { AboutAnswer } from "../prose/about.ts";
import type { Citation } from "../prose/citations.ts";
import { button, containerMessage, type Message, row, separator, textDisplay } from "./components.ts";
import { bold, codeBlock, line } from "./markdown.ts";
import { documentOpened, openMenu } from "./pages.ts";
import { type Audience, type Footer, finalButton, footerLines, takeWhatFits } from "./quotation.ts";
import { POST_ABOUT, REMOVE } from "./state.ts";
import type { Texts } from "./texts.ts";

/** Characters as sent. */
const ROOM = { line: 300, lines: 1200, forms: 3400, paragraph: 1100 } as const;

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
  const said = [bold(line(first, ROOM.line)), ...lines.map((text) => line(text, ROOM.line))];
  return containerMessage([
    textDisplay(...takeWhatFits(said, ROOM.lines)),
    separator(),
    textDisplay(...footerLines(footer)),
    audience === "public" ? row(button(texts.buttons.remove, REMOVE)) : null,
    openMenu(
      sources.map((source) => ({ text: "", opened: documentOpened(source) })),
      { open: texts.openDocument },
    ),
  ]);
}

/** A citation in forms to copy; those that there is room for. */
export function citationMessage({ plain, markdown, csl, bibtex }: Citation, footer: Footer): Message {
  const forms = [
    ["Plain", plain],
    ["Markdown", markdown],
    ["BibTeX", bibtex],
    ["CSL-JSON", csl],
  ].map(([name = "", text = ""]) => `${bold(line(name, ROOM.line))}\n${codeBlock(text)}`);
  return containerMessage([
    ...takeWhatFits(forms, ROOM.forms).map((form) => textDisplay(form)),
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
    textDisplay(...footerLines({ coverage, marking })),
    row(finalButton(audience, POST_ABOUT, texts)),
  ]);
}
