import type { Managed } from "../desk/task.ts";
import { called, managedTold } from "../prose/managed.ts";
import { containerMessage, type Message, menu, separator, textDisplay } from "./components.ts";
import { bold, line } from "./markdown.ts";
import { type Footer, footerLines, takeWhatFits } from "./quotation.ts";
import { manageId } from "./state.ts";
import type { Texts } from "./texts.ts";

/** Characters as sent. */
const ROOM = { line: 300, lines: 3200 } as const;

/** What came of something that was done with the corpus, for the one who did it; null: nobody knows the coverage. */
export function managedMessage(outcome: Managed, footer: Footer | null, texts: Texts): Message {
  const [first = "", ...rest] = managedTold(outcome);
  const lines = rest.map((told) => (told.startsWith("  ") ? `· ${line(told, ROOM.line)}` : line(told, ROOM.line)));
  const head = outcome.kind === "status" ? bold(line(first, ROOM.line)) : line(first, ROOM.line);
  return containerMessage([
    textDisplay(...takeWhatFits([head, ...lines], ROOM.lines)),
    choicesOf(outcome, texts),
    ...(footer ? [separator(), textDisplay(...footerLines(footer))] : []),
  ]);
}

function choicesOf(outcome: Managed, { manage }: Texts) {
  if (outcome.kind !== "to be restored") return null;
  const choices = outcome.documents.map((document) => ({ label: called(document), value: document.id }));
  return menu(manageId({ action: "restore" }), manage.restore, fitting(choices));
}

/** A menu takes no value that is longer than what Discord takes. */
function fitting<T extends { value: string }>(choices: readonly T[]): T[] {
  return choices.filter(({ value }) => value.length <= 100);
}
