import { useEffect, useState } from "preact/hooks";
import { type Field, fixedChoices, type Option, readSlash, sentValues, type Typed } from "./commands.ts";
import { type Draft, type DraftUse, MESSAGE, MORE, unusedOptions } from "./draft.ts";
import type { Item } from "./listbox.ts";
import type { OptionValue, Outcome } from "./protocol.ts";

/** ms after the last key until the bot is asked for choices. */
const DEBOUNCE = 150;

/** Suggestions for the field that has the focus. `preselected`: Enter takes the first, without an arrow key. */
export type Suggestions = { name: string; items: Item[]; pick: (index: number) => void; preselected: boolean };

export type Offered = { field: string; choices: { name: string; value: OptionValue }[] };

export type Complete = (command: string, options: Record<string, OptionValue>, focused: string) => Promise<Outcome>;

/** What the bot offers for the field that is typed into, or the words that it does not. */
export function useOffered({ command, fields }: Draft, current: Field | null, complete: Complete) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
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
  return { offered, failure };
}

/** What there is to choose for the field `focused`; null where there is nothing of the kind. */
export function suggestionsFor(
  use: DraftUse,
  focused: string | null,
  commands: readonly Typed[],
  offered: Offered | null,
): Suggestions | null {
  const { command, text, fields } = use.draft;
  if (focused === MESSAGE) return command ? null : commandsFor(use, readSlash(text, commands));
  if (focused === MORE) return optionsFor(use);
  const current = fields.find(({ option }) => option.name === focused);
  return current && current.chosen === null ? choicesFor(use, current, offered) : null;
}

function commandsFor({ begin }: DraftUse, { matches, whole }: ReturnType<typeof readSlash>): Suggestions {
  return {
    name: "Commands",
    items: matches.map(({ name, description }) => ({ key: name, label: `/${name}`, detail: description })),
    pick: (index) => begin(matches[index] as Typed, whole?.rest ?? ""),
    preselected: true,
  };
}

function optionsFor({ draft, add }: DraftUse): Suggestions {
  const begun = draft.more.trim();
  const matches = unusedOptions(draft).filter(({ name }) => name.startsWith(begun.toLowerCase()));
  return {
    name: "Options",
    items: matches.map(({ name, description }) => ({ key: name, label: name, detail: description })),
    pick: (index) => add(matches[index] as Option),
    preselected: begun !== "",
  };
}

function choicesFor({ changeField }: DraftUse, { option, text }: Field, offered: Offered | null): Suggestions {
  const fixed = fixedChoices(option).filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const choices = fixed.length > 0 ? fixed : offered?.field === option.name ? offered.choices : [];
  return {
    name: "Choices",
    items: choices.map(({ name, value }) => ({ key: `${value} ${name}`, label: name })),
    pick: (index) => {
      const choice = choices[index];
      if (choice) changeField(option.name, { text: choice.name, chosen: choice.value, problem: null });
    },
    preselected: fixed.length > 0,
  };
}
