import { html } from "htm/preact";
import { type Field, fixedChoices, readSlash, type Typed, takesFile } from "./commands.ts";
import { type Draft, type DraftUse, EMPTY, MESSAGE, MORE, unusedOptions } from "./draft.ts";
import { comboboxOf, Listbox } from "./listbox.ts";
import type { Suggestions } from "./suggestions.ts";

/** Ids of the list of suggestions, and of what is said about the field that has the focus. */
export const LIST = "suggestions";
const HINT = "composer-hint";

type Shared = {
  use: DraftUse;
  /** What every field has, by its name. */
  fieldProps: (name: string) => object;
  /** Name of the field that has the focus. */
  focused: string | null;
  /** Attributes of the field that the suggestions belong to. */
  combobox: object;
};

const CLOSED = comboboxOf(LIST, false, -1);

/** The field for a plain text, or the beginning of a command. */
export function MessageField({
  place,
  commands,
  isOpen,
  use,
  fieldProps,
  combobox,
}: Shared & { place: string; commands: readonly Typed[]; isOpen: boolean }) {
  const { text } = use.draft;
  const onText = (typed: string) => {
    const { whole } = readSlash(typed, commands);
    if (whole && whole.rest === "" && !text.startsWith(typed)) use.begin(whole.command, "");
    else use.change({ ...EMPTY, text: typed });
  };
  return html`<input
    key="message"
    class="text"
    type="text"
    value=${text}
    aria-label=${`Message ${place}`}
    placeholder=${`Message ${place}`}
    ...${isOpen ? combobox : {}}
    ...${fieldProps(MESSAGE)}
    onInput=${(event: InputEvent) => onText((event.currentTarget as HTMLInputElement).value)}
  />`;
}

/** A command with a field for each option that it has so far, and one to add more. */
export function CommandFields({ command, ...shared }: Shared & { command: Typed }) {
  const { use, fieldProps, focused, combobox } = shared;
  const { draft, change } = use;
  const unused = unusedOptions(draft).length;
  return html`<div class="fields" role="group" aria-label=${`Command /${command.name}`}>
    <span class="command-name">/${command.name}</span>
    ${draft.fields.map((field) => html`<${OptionField} key=${field.option.name} field=${field} ...${shared} />`)}
    <input
      class="more"
      type="text"
      size="9"
      value=${draft.more}
      placeholder=${unused > 0 ? `+${unused} more` : ""}
      aria-label=${unused > 0 ? `Add an option, ${unused} more` : "No more options"}
      readonly=${unused === 0}
      ...${unused === 0 ? {} : focused === MORE ? combobox : CLOSED}
      ...${fieldProps(MORE)}
      onInput=${(event: InputEvent) => change({ ...draft, more: (event.currentTarget as HTMLInputElement).value })}
    />
  </div>`;
}

function OptionField({ field, ...shared }: Shared & { field: Field }) {
  const { option, problem } = field;
  const { name } = option;
  const described = {
    id: `option-${name}`,
    "aria-required": option.required ? "true" : undefined,
    "aria-invalid": problem ? "true" : undefined,
    "aria-describedby": HINT,
    ...shared.fieldProps(name),
  };
  return html`<span class=${`pill ${problem ? "wrong" : ""}`}>
    <label for=${described.id}>${name}</label>
    <${takesFile(option) ? FileInput : TextInput} field=${field} described=${described} ...${shared} />
  </span>`;
}

type InputProps = Shared & { field: Field; described: object };

function TextInput({ field, described, use, focused, combobox }: InputProps) {
  const { option, text } = field;
  const hasList = option.autocomplete || fixedChoices(option).length > 0;
  return html`<input
    type="text"
    size="6"
    value=${text}
    ...${hasList ? (focused === option.name ? combobox : CLOSED) : {}}
    ...${described}
    onInput=${(event: InputEvent) =>
      use.changeField(option.name, {
        text: (event.currentTarget as HTMLInputElement).value,
        chosen: null,
        problem: null,
      })}
  />`;
}

function FileInput({ field, described, use }: InputProps) {
  return html`<input
    type="file"
    ...${described}
    onChange=${(event: Event) =>
      use.changeField(field.option.name, {
        file: (event.currentTarget as HTMLInputElement).files?.[0] ?? null,
        problem: null,
      })}
  />`;
}

type OverheadProps = {
  draft: Draft;
  current: Field | null;
  focused: string | null;
  suggestions: Suggestions | null;
  active: number;
  failure: string | null;
};

/** What stands above the fields: suggestions, and what is to be known of a field or is wrong with one. */
export function Overhead({ draft, current, focused, suggestions, active, failure }: OverheadProps) {
  const { command, fields } = draft;
  const wrong = fields.find(({ problem }) => problem !== null);
  const hint = wrong
    ? { name: wrong.option.name, says: wrong.problem }
    : current
      ? { name: current.option.name, says: current.option.description }
      : null;
  return html`<div class="above-composer">
    ${
      suggestions && suggestions.items.length > 0
        ? html`<${Listbox}
          id=${LIST}
          name=${suggestions.name}
          items=${suggestions.items}
          active=${active}
          onPick=${suggestions.pick}
        />`
        : null
    }
    ${failure && focused ? html`<p class="hint">${failure}</p>` : null}
    ${
      command
        ? html`<p id=${HINT} class=${`hint ${wrong ? "problem" : ""}`}>
          <b>${hint?.name ?? `/${command.name}`}</b> ${hint?.says ?? command.description}
        </p>`
        : null
    }
  </div>`;
}
