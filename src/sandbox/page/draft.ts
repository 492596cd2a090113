import { useState } from "preact/hooks";
import { emptyField, type Field, firstFields, type Option, type Typed } from "./commands.ts";

/** What is typed: a plain text, or a command with its fields and the text that is to become a further one. */
export type Draft = { text: string; command: Typed | null; fields: Field[]; more: string };

export const EMPTY: Draft = { text: "", command: null, fields: [], more: "" };

/** Names of the two fields that are no option. */
export const MESSAGE = "-message";
export const MORE = "-more";

export type DraftUse = ReturnType<typeof useDraft>;

/** The draft, the field that the focus is to move to, and the suggestion that an arrow key has led to. */
export function useDraft() {
  const [draft, setDraft] = useState(EMPTY);
  const [moveTo, setMoveTo] = useState<string | null>(null);
  /** Index of the active suggestion; null until an arrow key was used. */
  const [arrow, setArrow] = useState<number | null>(null);
  const { command, fields } = draft;

  const change = (next: Draft, focusOn?: string) => {
    setDraft(next);
    setArrow(null);
    if (focusOn !== undefined) setMoveTo(focusOn);
  };
  const changeField = (name: string, changes: Partial<Field>) =>
    change({ ...draft, fields: fields.map((one) => (one.option.name === name ? { ...one, ...changes } : one)) });
  const begin = (chosen: Typed, rest: string) => {
    const first = firstFields(chosen, rest);
    change({ ...EMPTY, command: chosen, fields: first }, first[0]?.option.name ?? MORE);
    return first;
  };
  const leave = (left = "") => change({ ...EMPTY, text: left }, MESSAGE);
  const add = (option: Option, typed = "") =>
    change({ ...draft, fields: [...fields, emptyField(option, typed)], more: "" }, option.name);
  const remove = (name: string) => {
    const index = fields.findIndex(({ option }) => option.name === name);
    const before = fields[index - 1]?.option.name;
    if (fields[index]?.option.required) return before ? setMoveTo(before) : leave(`/${command?.name}`);
    change({ ...draft, fields: fields.toSpliced(index, 1) }, before ?? MORE);
  };
  /** What could not be sent is there again, unless something else has been typed by now. */
  const restore = (lost: Draft) =>
    setDraft((now) => {
      if (now !== EMPTY) return now;
      setMoveTo(lost.fields[0]?.option.name ?? (lost.command ? MORE : MESSAGE));
      return lost;
    });
  return {
    ...{ draft, setDraft, moveTo, setMoveTo, arrow, setArrow },
    ...{ change, changeField, begin, leave, add, remove, restore },
  };
}

/** The options of the command that have no field yet. */
export function unusedOptions({ command, fields }: Draft): Option[] {
  return command?.options.filter((one) => !fields.some(({ option }) => option.name === one.name)) ?? [];
}
