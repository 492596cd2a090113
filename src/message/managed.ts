import type { APIComponentInContainer } from "discord-api-types/v10";
import { LONGEST_FIELD, shownIn } from "../desk/proposed.ts";
import type { Managed, Proposed, Settled } from "../desk/task.ts";
import type { Texts } from "../prose/en/index.ts";
import { called, entryTold, managedTold } from "../prose/managed.ts";
import {
  button,
  type Choice,
  containerMessage,
  type Form,
  type Message,
  menu,
  row,
  selectField,
  separator,
  textDisplay,
  textField,
} from "./components.ts";
import { blockQuotation, bold, escapeMarkdown, line } from "./markdown.ts";
import { type Footer, footerLines, takeWhatFits } from "./quotation.ts";
import { manageId, type ProposalAction } from "./state.ts";

/** Characters as sent. */
const ROOM = { line: 300, lines: 3200, proposal: 1800, passage: 420 } as const;

/** What came of something that was done with the corpus, for the one who did it; null: nobody knows the coverage. */
export function managedMessage(outcome: Managed, footer: Footer | null, texts: Texts): Message {
  const [first = "", ...rest] = managedTold(outcome, texts);
  const lines = rest.map((told) => (told.startsWith("  ") ? `· ${line(told, ROOM.line)}` : line(told, ROOM.line)));
  const isHeaded = outcome.kind === "status" || outcome.kind === "proposed";
  const head = isHeaded ? bold(line(first, ROOM.line)) : line(first, ROOM.line);
  const room = outcome.kind === "proposed" ? ROOM.proposal : ROOM.lines;
  return containerMessage([
    textDisplay(...takeWhatFits([head, ...lines], room)),
    ...(outcome.kind === "proposed" ? proposalParts(outcome.proposed, texts) : []),
    toBeRestored(outcome, texts),
    ...queueParts(outcome, texts),
    ...(footer ? [separator(), textDisplay(...footerLines(footer))] : []),
  ]);
}

function toBeRestored(outcome: Managed, texts: Texts) {
  if (outcome.kind !== "to be restored") return null;
  const choices = outcome.documents.map((document) => ({ label: called(document, texts), value: document.id }));
  // A menu takes no value that is longer.
  const fitting = choices.filter(({ value }) => value.length <= 100);
  return menu(manageId({ action: "restore" }), texts.manage.restore, fitting);
}

/** What can be done with the entries of the queue, or with one that became no document. */
function queueParts(outcome: Managed, texts: Texts): (APIComponentInContainer | null)[] {
  if (outcome.kind === "queue") {
    const choices = outcome.entries.filter(({ key }) => KEY.test(key));
    const told = choices.map((entry) => ({ label: entryTold(entry, texts), value: entry.key }));
    return [menu(manageId({ action: "look" }), texts.manage.look, told)];
  }
  const isUndecided = outcome.kind === "not proposed" || outcome.kind === "there already";
  if (!isUndecided || outcome.entry === null) return [];
  return [row(button(texts.manage.reject, manageId({ action: "reject", key: outcome.entry })))];
}

/** A key that a button has room for; one of another form was written by hand. */
const KEY = /^[0-9a-f]{8}$/;

/** The passages of a proposal as they would be quoted, and what can be done with it. */
function proposalParts(
  { key, preview, entry }: Proposed,
  { manage, managed }: Texts,
): (APIComponentInContainer | null)[] {
  const to = (action: ProposalAction) => manageId({ action, key });
  return [
    textDisplay(line(managed.preview, ROOM.line)),
    ...preview.map((passage) => textDisplay(passageText(passage))),
    row(
      button(manage.accept, to("accept")),
      button(manage.issuer, to("open issuer")),
      button(manage.more, to("open more")),
      button(manage.discard, to("discard")),
      entry === null ? null : button(manage.reject, manageId({ action: "reject", key: entry })),
    ),
  ];
}

/** The beginning of a passage, cut between words. */
function passageText(passage: string): string {
  if (escapeMarkdown(passage).length <= ROOM.passage) return blockQuotation(passage);
  let end = 0;
  for (const { index } of passage.matchAll(/(?<=\S)\s/g)) {
    if (escapeMarkdown(passage.slice(0, index)).length > ROOM.passage) break;
    end = index;
  }
  const cut = end === 0 ? [...passage].slice(0, 100).join("") : passage.slice(0, end);
  return blockQuotation(cut, { before: false, after: true });
}

/** A form in which somebody settles what a proposal leaves open. */
export function proposalForm(proposed: Proposed, part: "issuer" | "more", choices: SettledChoices, texts: Texts): Form {
  const { manage } = texts;
  const { kind, type } = texts.sources;
  const { key } = proposed;
  const field = (name: Settled) => ({ name, label: manage.fields[name], value: shownIn(proposed, name) });
  const text = (name: Settled) => textField({ ...field(name), longest: LONGEST_FIELD.line });
  const select = (name: Settled, values: readonly string[], inWords: (value: string) => string) => {
    const { value: shown, ...named } = field(name);
    return selectField({
      ...named,
      options: values.map((value) => ({ ...choiceOf(value, shown), label: inWords(value) })),
    });
  };
  const components =
    part === "issuer"
      ? [
          text("title"),
          text("issued"),
          text("issuer.name"),
          select("issuer.kind", choices.kinds, kind),
          text("issuer.country"),
        ]
      : [
          text("publisher.name"),
          select("publisher.kind", choices.kinds, kind),
          select("type", choices.types, type),
          text("language"),
          textField({ ...field("speakers"), longest: LONGEST_FIELD.speakers, isLong: true }),
        ];
  return { custom_id: manageId({ action: part, key }), title: manage[part], components };
}

/** What can be chosen of the fields that have only some values. */
export type SettledChoices = { kinds: readonly string[]; types: readonly string[] };

function choiceOf(value: string, chosen: string): Choice & { default?: boolean } {
  return { label: value, value, ...(value === chosen ? { default: true } : {}) };
}
