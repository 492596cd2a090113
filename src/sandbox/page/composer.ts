import { html } from "htm/preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  emptyField,
  type Field,
  firstFields,
  fixedChoices,
  type Option,
  readSlash,
  sentValue,
  sentValues,
  type Typed,
} from "./commands.ts";
import { comboboxOf, type Item, Listbox, moved } from "./listbox.ts";
import type { OptionValue, Outcome } from "./protocol.ts";

type Values = Record<string, OptionValue>;

type Props = {
  /** Name of the place, as in "#general". */
  place: string;
  commands: readonly Typed[];
  /** These tell whether it was sent; where it was not, what was typed comes back. */
  onRun: (command: string, options: Values) => Promise<boolean>;
  onPost: (content: string) => Promise<boolean>;
  complete: (command: string, options: Values, focused: string) => Promise<Outcome>;
  onTell: (problem: string) => void;
};

/** What is typed: a plain text, or a command with its fields and the text that is to become a further one. */
type Draft = { text: string; command: Typed | null; fields: Field[]; more: string };

const EMPTY: Draft = { text: "", command: null, fields: [], more: "" };

/** Names of the two fields that are no option. */
const MESSAGE = "-message";
const MORE = "-more";

const LIST = "suggestions";
const HINT = "composer-hint";

/** ms after the last key until the bot is asked for choices. */
const DEBOUNCE = 150;

/** Suggestions for the field that has the focus. `preselected`: Enter takes the first, without an arrow key. */
type Suggestions = { name: string; items: Item[]; pick: (index: number) => void; preselected: boolean };

export function Composer({ place, commands, onRun, onPost, complete, onTell }: Props) {
  const [draft, setDraft] = useState(EMPTY);
  const [focused, setFocused] = useState<string | null>(null);
  const [moveTo, setMoveTo] = useState<string | null>(null);
  /** Index of the active suggestion; null until an arrow key was used. */
  const [arrow, setArrow] = useState<number | null>(null);
  const [offered, setOffered] = useState<{ field: string; choices: { name: string; value: OptionValue }[] } | null>(
    null,
  );
  const [failure, setFailure] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { command, fields, text, more } = draft;

  // What a person types first goes here, unless that would open a keyboard on the screen.
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) focusComposer();
  }, []);

  useLayoutEffect(() => {
    if (moveTo === null) return;
    const field = form.current?.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(moveTo)}"]`);
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    setMoveTo(null);
  }, [moveTo]);

  const current = fields.find(({ option }) => option.name === focused) ?? null;
  const asks = current?.option.autocomplete && current.chosen === null && command !== null;
  useEffect(() => {
    setFailure(null);
    if (!asks || !current) return setOffered(null);
    let isOld = false;
    const { name } = current.option;
    const timer = setTimeout(() => {
      const others = sentValues(fields.filter((field) => field !== current));
      complete(command.name, { ...others, [name]: current.text }, name).then(
        (outcome) => {
          if (isOld) return;
          if (outcome.kind === "choices") setOffered({ field: name, choices: outcome.choices });
          else setFailure("Loading options failed");
        },
        () => !isOld && setFailure("Loading options failed"),
      );
    }, DEBOUNCE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [asks, current?.option.name, current?.text, command]);

  const change = (next: Draft, focusOn?: string) => {
    setDraft(next);
    setArrow(null);
    if (focusOn !== undefined) setMoveTo(focusOn);
  };
  const changeField = (name: string, changes: Partial<Field>, focusOn?: string) =>
    change(
      { ...draft, fields: fields.map((one) => (one.option.name === name ? { ...one, ...changes } : one)) },
      focusOn,
    );
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

  const unused = command?.options.filter((one) => !fields.some(({ option }) => option.name === one.name)) ?? [];
  const slash = command ? null : readSlash(text, commands);
  const suggestions = suggestionsNow();

  function suggestionsNow(): Suggestions | null {
    if (focused === MESSAGE && slash) {
      return {
        name: "Commands",
        items: slash.matches.map(({ name, description }) => ({ key: name, label: `/${name}`, detail: description })),
        pick: (index) => begin(slash.matches[index] as Typed, slash.whole?.rest ?? ""),
        preselected: true,
      };
    }
    if (focused === MORE) {
      const matches = unused.filter(({ name }) => name.startsWith(more.trim().toLowerCase()));
      return {
        name: "Options",
        items: matches.map(({ name, description }) => ({ key: name, label: name, detail: description })),
        pick: (index) => add(matches[index] as Option),
        preselected: more.trim() !== "",
      };
    }
    if (!current || current.chosen !== null) return null;
    const fixed = fixedChoices(current.option).filter(({ name }) =>
      name.toLowerCase().includes(current.text.trim().toLowerCase()),
    );
    const choices = fixed.length > 0 ? fixed : offered?.field === focused ? offered.choices : [];
    return {
      name: "Choices",
      items: choices.map(({ name, value }) => ({ key: `${value} ${name}`, label: name })),
      pick: (index) => {
        const choice = choices[index];
        if (choice) changeField(current.option.name, { text: choice.name, chosen: choice.value, problem: null });
      },
      preselected: fixed.length > 0,
    };
  }

  const count = suggestions?.items.length ?? 0;
  const active = count === 0 ? -1 : Math.min(arrow ?? (suggestions?.preselected ? 0 : -1), count - 1);

  async function send() {
    if (command) return sendCommand(command, fields);
    if (slash?.whole) {
      const { command: whole, rest } = slash.whole;
      return sendCommand(whole, begin(whole, rest));
    }
    if (text.startsWith("/")) return onTell(`There is no command “${text.split(" ")[0]}” here.`);
    if (text.trim() === "") return;
    setDraft(EMPTY);
    if (!(await onPost(text))) restore(draft);
  }

  async function sendCommand(sent: Typed, filled: readonly Field[]) {
    const checked = filled.map((field) => {
      const result = sentValue(field);
      return { ...field, problem: result && "problem" in result ? result.problem : null };
    });
    const wrong = checked.find(({ problem }) => problem !== null);
    if (wrong) {
      const next = { ...EMPTY, command: sent, fields: checked, more };
      setDraft(next);
      return setMoveTo(wrong.option.name);
    }
    change(EMPTY, MESSAGE);
    if (!(await onRun(sent.name, sentValues(checked)))) restore({ ...EMPTY, command: sent, fields: checked });
  }

  /** What could not be sent is there again, unless something else has been typed by now. */
  const restore = (lost: Draft) =>
    setDraft((now) => {
      if (now !== EMPTY) return now;
      setMoveTo(lost.fields[0]?.option.name ?? (lost.command ? MORE : MESSAGE));
      return lost;
    });

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { key } = event;
    const field = event.currentTarget as HTMLInputElement;
    const next = moved(key, active, count);
    if (next !== null) setArrow(next);
    else if ((key === "ArrowDown" || key === "ArrowUp") && current?.chosen !== null && current) {
      // Brings the choices back after one was taken.
      changeField(current.option.name, { chosen: null, text: "" });
    } else if (key === "Enter" || (key === "Tab" && !event.shiftKey && active >= 0)) {
      if (active >= 0 && !(key === "Enter" && slash?.whole)) {
        suggestions?.pick(active);
        // After a choice, Tab goes on to the next field as it always does.
        if (key === "Tab" && suggestions?.name === "Choices") return;
      } else if (focused === MORE && more.trim() !== "" && unused[0]) add(unused[0], more.trim());
      else void send();
    } else if (key === "Escape" && (command || text.startsWith("/"))) leave();
    else if (key === "Backspace" && field.value === "" && command && focused !== null) {
      if (focused !== MORE) remove(focused);
      else if (fields.length > 0) setMoveTo(fields.at(-1)?.option.name ?? null);
      else leave(`/${command.name}`);
    } else return;
    event.preventDefault();
  };

  const fieldProps = (name: string) => ({
    "data-field": name,
    autocomplete: "off",
    spellcheck: false,
    onKeyDown: onKey,
    onFocus: () => {
      setFocused(name);
      setArrow(null);
    },
    onBlur: () => setFocused(null),
  });
  const combobox = comboboxOf(LIST, count > 0, active);

  const onText = (typed: string) => {
    const { whole } = readSlash(typed, commands);
    if (whole && whole.rest === "" && !text.startsWith(typed)) begin(whole.command, "");
    else change({ ...EMPTY, text: typed });
  };

  const wrong = fields.find(({ problem }) => problem !== null);
  const hint = wrong
    ? { name: wrong.option.name, says: wrong.problem, isProblem: true }
    : current
      ? { name: current.option.name, says: current.option.description, isProblem: false }
      : null;

  return html`<form
    ref=${form}
    class="composer"
    onSubmit=${(event: Event) => {
      event.preventDefault();
      void send();
    }}
  >
    <div class="above-composer">
      ${
        suggestions && count > 0
          ? html`<${Listbox} id=${LIST} name=${suggestions.name} items=${suggestions.items} active=${active} onPick=${suggestions.pick} />`
          : null
      }
      ${failure && focused ? html`<p class="hint">${failure}</p>` : null}
      ${
        command
          ? html`<p id=${HINT} class=${`hint ${hint?.isProblem ? "problem" : ""}`}>
            <b>${hint?.name ?? `/${command.name}`}</b> ${hint?.says ?? command.description}
          </p>`
          : null
      }
    </div>
    <div class="composer-box">
      ${
        command
          ? html`<div class="fields" role="group" aria-label=${`Command /${command.name}`}>
            <span class="command-name">/${command.name}</span>
            ${fields.map((field) => {
              const { option, text: value, problem } = field;
              const hasList = option.autocomplete || fixedChoices(option).length > 0;
              return html`<span key=${option.name} class=${`pill ${problem ? "wrong" : ""}`}>
                <label for=${`option-${option.name}`}>${option.name}</label>
                <input
                  id=${`option-${option.name}`}
                  type="text"
                  size="6"
                  value=${value}
                  aria-required=${option.required ? "true" : undefined}
                  aria-invalid=${problem ? "true" : undefined}
                  aria-describedby=${HINT}
                  ...${hasList ? (focused === option.name ? combobox : comboboxOf(LIST, false, -1)) : {}}
                  ...${fieldProps(option.name)}
                  onInput=${(event: InputEvent) =>
                    changeField(option.name, {
                      text: (event.currentTarget as HTMLInputElement).value,
                      chosen: null,
                      problem: null,
                    })}
                />
              </span>`;
            })}
            <input
              class="more"
              type="text"
              size="9"
              value=${more}
              placeholder=${unused.length > 0 ? `+${unused.length} more` : ""}
              aria-label=${unused.length > 0 ? `Add an option, ${unused.length} more` : "No more options"}
              readonly=${unused.length === 0}
              ...${unused.length === 0 ? {} : focused === MORE ? combobox : comboboxOf(LIST, false, -1)}
              ...${fieldProps(MORE)}
              onInput=${(event: InputEvent) =>
                change({ ...draft, more: (event.currentTarget as HTMLInputElement).value })}
            />
          </div>`
          : html`<input
            key="message"
            class="text"
            type="text"
            value=${text}
            aria-label=${`Message ${place}`}
            placeholder=${`Message ${place}`}
            ...${count > 0 ? combobox : {}}
            ...${fieldProps(MESSAGE)}
            onInput=${(event: InputEvent) => onText((event.currentTarget as HTMLInputElement).value)}
          />`
      }
      <button type="submit" class="send" aria-label="Send">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 4.500 21 12 3 19.500 5.500 13 14 12 5.500 11z" /></svg>
      </button>
    </div>
  </form>`;
}

/** Puts the focus where a person types. */
export function focusComposer(): void {
  document.querySelector<HTMLElement>(`[data-field="${MESSAGE}"], [data-field="${MORE}"]`)?.focus();
}
