import type { Report } from "../desk/task.ts";
import { containerMessage, type Message, textDisplay } from "./components.ts";
import { blockQuotation, bold, line, small } from "./markdown.ts";

/** Characters as sent. */
const ROOM = { line: 300, reason: 2500 } as const;

/** A report for those who run the bot. What somebody wrote is shown as it stands, and mentions nobody. */
export function reportMessage(report: Report): Message {
  const { reference, document, text, revision, isSame, shown, verdict, reason, name } = report;
  const version = text === null ? "the document is no longer here" : `text ${text.slice(0, 16)}`;
  return containerMessage([
    textDisplay(
      bold(line(`An error was reported: ref ${reference}`, ROOM.line)),
      line(document === null ? version : `${document}, ${version}, corpus ${revision}`, ROOM.line),
      isSame ? "" : line("The words of this reference have changed since it was shown.", ROOM.line),
      line(`Excerpt ${shown}${verdict === null ? "" : `, verdict of the wording: ${verdict}`}`, ROOM.line),
    ),
    textDisplay(quoted(reason)),
    textDisplay(small(line(name === null ? "No name was given." : `Given as the name: ${name}`, ROOM.line))),
  ]);
}

/** What somebody wrote. Signs that have to be shown by their names may take ten times their room; the rest is cut. */
function quoted(reason: string): string {
  let [kept, cut] = [reason, { before: false, after: false }];
  while (blockQuotation(kept, cut).length > ROOM.reason) {
    kept = kept.slice(0, Math.floor(kept.length * 0.9));
    cut = { before: false, after: true };
  }
  return blockQuotation(kept, cut);
}
