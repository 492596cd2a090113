import { html } from "htm/preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Field, readSlash, sentFiles, sentValue, sentValues, type Typed } from "./commands.ts";
import { type DraftUse, EMPTY, MESSAGE, MORE, unusedOptions, useDraft } from "./draft.ts";
import { CommandFields, LIST, MessageField, Overhead } from "./fields.ts";
import { comboboxOf, moved } from "./listbox.ts";
import type { OptionValue } from "./protocol.ts";
import { type Complete, type Suggestions, suggestionsFor, useOffered } from "./suggestions.ts";

type Props = {
  /** Name of the place, as in "#general". */
  place: string;
  commands: readonly Typed[];
  /** These tell whether it was sent; where it was not, what was typed comes back. */
  onRun: (
    command: string,
    options: Record<string, OptionValue>,
    files: Readonly<Record<string, File>>,
  ) => Promise<boolean>;
  onPost: (content: string) => Promise<boolean>;
  complete: Complete;
  onTell: (problem: string) => void;
};

export function Composer(props: Props) {
  const { place, commands } = props;
  const use = useDraft();
  const [focused, setFocused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useFocus(form, use);
  const { command, fields } = use.draft;
  const current = fields.find(({ option }) => option.name === focused) ?? null;
  const { offered, failure } = useOffered(use.draft, current, props.complete);
  const suggestions = suggestionsFor(use, focused, commands, offered);
  const count = suggestions?.items.length ?? 0;
  const active = count === 0 ? -1 : Math.min(use.arrow ?? (suggestions?.preselected ? 0 : -1), count - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const send = () => void sendDraft(use, props);
    if (!event.isComposing && press(event, { use, focused, current, suggestions, active, commands, send }))
      event.preventDefault();
  };
  const fieldProps = (name: string) => ({
    "data-field": name,
    autocomplete: "off",
    spellcheck: false,
    onKeyDown,
    onFocus: () => {
      setFocused(name);
      use.setArrow(null);
    },
    onBlur: () => setFocused(null),
  });
  const shared = { use, fieldProps, focused, combobox: comboboxOf(LIST, count > 0, active) };

  return html`<form
    ref=${form}
    class="composer"
    onSubmit=${(event: Event) => {
      event.preventDefault();
      void sendDraft(use, props);
    }}
  >
    <${Overhead} draft=${use.draft} current=${current} ...${{ focused, suggestions, active, failure }} />
    <div class="composer-box">
      ${
        command
          ? html`<${CommandFields} command=${command} ...${shared} />`
          : html`<${MessageField} place=${place} commands=${commands} isOpen=${count > 0} ...${shared} />`
      }
      <button type="submit" class="send" aria-label="Send">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 4.500 21 12 3 19.500 5.500 13 14 12 5.500 11z" /></svg>
      </button>
    </div>
  </form>`;
}

/** Puts the focus on the first field at the start, and then on the field that it is to move to. */
function useFocus(form: { current: HTMLFormElement | null }, { moveTo, setMoveTo }: DraftUse): void {
  // What a person types first goes here, unless that would open a keyboard on the screen.
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) focusComposer();
  }, []);
  useLayoutEffect(() => {
    if (moveTo === null) return;
    const field = form.current?.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(moveTo)}"]`);
    field?.focus();
    if (field?.type === "text") field.setSelectionRange(field.value.length, field.value.length);
    setMoveTo(null);
  }, [moveTo]);
}

/** Sends what is typed: a command, the command that a text spells out, or the text. */
async function sendDraft(use: DraftUse, { commands, onRun, onPost, onTell }: Props): Promise<void> {
  const { draft, setDraft, begin, restore } = use;
  const { command, fields, text } = draft;
  if (command) return sendCommand(use, command, fields, onRun);
  const { whole } = readSlash(text, commands);
  if (whole) return sendCommand(use, whole.command, begin(whole.command, whole.rest), onRun);
  if (text.startsWith("/")) return onTell(`There is no command “${text.split(" ")[0]}” here.`);
  if (text.trim() === "") return;
  setDraft(EMPTY);
  if (!(await onPost(text))) restore(draft);
}

async function sendCommand(
  { draft, setDraft, setMoveTo, change, restore }: DraftUse,
  command: Typed,
  filled: readonly Field[],
  onRun: Props["onRun"],
): Promise<void> {
  const checked = filled.map((field) => {
    const result = sentValue(field);
    return { ...field, problem: result && "problem" in result ? result.problem : null };
  });
  const wrong = checked.find(({ problem }) => problem !== null);
  if (wrong) {
    setDraft({ ...EMPTY, command, fields: checked, more: draft.more });
    return setMoveTo(wrong.option.name);
  }
  change(EMPTY, MESSAGE);
  const isRun = await onRun(command.name, sentValues(checked), sentFiles(checked));
  // A field for files can't be filled in by a program, so that a file has to be chosen again.
  if (!isRun) restore({ ...EMPTY, command, fields: checked.map((field) => ({ ...field, file: null })) });
}

type Situation = {
  use: DraftUse;
  focused: string | null;
  current: Field | null;
  suggestions: Suggestions | null;
  active: number;
  commands: readonly Typed[];
  send: () => void;
};

/** What a key does in a field; false where it is to do what it always does. */
function press(event: KeyboardEvent, situation: Situation): boolean {
  const { use, focused, current, suggestions, active } = situation;
  const { command, text } = use.draft;
  const { key } = event;
  const next = moved(key, active, suggestions?.items.length ?? 0);
  if (next !== null) use.setArrow(next);
  else if ((key === "ArrowDown" || key === "ArrowUp") && current?.chosen !== null && current) {
    // Brings the choices back after one was taken.
    use.changeField(current.option.name, { chosen: null, text: "" });
  } else if (key === "Enter" || (key === "Tab" && !event.shiftKey && active >= 0)) return take(key, situation);
  else if (key === "Escape" && (command || text.startsWith("/"))) use.leave();
  else if (key === "Backspace" && (event.currentTarget as HTMLInputElement).value === "" && command && focused !== null)
    back(use, command, focused);
  else return false;
  return true;
}

/** Enter or Tab: takes the active suggestion, adds an option by its name, or sends. */
function take(key: string, { use, focused, suggestions, active, commands, send }: Situation): boolean {
  const { draft, add } = use;
  const spelt = draft.command ? null : readSlash(draft.text, commands).whole;
  const more = draft.more.trim();
  const [firstUnused] = unusedOptions(draft);
  if (active >= 0 && !(key === "Enter" && spelt)) {
    suggestions?.pick(active);
    // After a choice, Tab goes on to the next field as it always does.
    return !(key === "Tab" && suggestions?.name === "Choices");
  }
  if (focused === MORE && more !== "" && firstUnused) add(firstUnused, more);
  else send();
  return true;
}

/** Backspace in an empty field: takes the field away, or leads back to the one before. */
function back({ draft: { fields }, remove, setMoveTo, leave }: DraftUse, command: Typed, focused: string): void {
  if (focused !== MORE) remove(focused);
  else if (fields.length > 0) setMoveTo(fields.at(-1)?.option.name ?? null);
  else leave(`/${command.name}`);
}

/** Puts the focus where a person types. */
export function focusComposer(): void {
  document.querySelector<HTMLElement>(`[data-field="${MESSAGE}"], [data-field="${MORE}"]`)?.focus();
}
