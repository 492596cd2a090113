import type { APIApplicationCommand, Choice, OptionValue } from "./protocol.ts";

type Localisations = Readonly<Record<string, string>> | null;

export type Option = {
  type: number;
  name: string;
  description: string;
  name_localizations?: Localisations;
  description_localizations?: Localisations;
  required?: boolean;
  autocomplete?: boolean;
  choices?: Choice[];
  options?: Option[];
};

/** A command as a person types it, subcommands as commands of their own ("quote latest"). */
export type Typed = { name: string; description: string; options: Option[] };

/**
 * An option that is being filled in. `chosen`: the value of the choice that was taken, until the text is changed;
 * `file`: what is handed over, where the option takes a file.
 */
export type Field = {
  option: Option;
  text: string;
  chosen: OptionValue | null;
  file: File | null;
  problem: string | null;
};

const BOOLEAN = 5;
const NUMBERS = [4, 10];
const ATTACHMENT = 11;

/** Bytes of a file, as Discord limits them for whoever pays nothing. https://discord.com/developers/docs/reference */
const LARGEST_FILE = 10 * 2 ** 20;

/** The commands to type, with what they are for in a language. */
export function typedCommands(commands: readonly APIApplicationCommand[], language: string): Typed[] {
  return commands
    .filter(({ type }) => type === 1)
    .flatMap((command) => withSubcommands(inLanguage({ options: [], ...command } as unknown as Option, language)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A command or option with its descriptions in a language, where it has any in that. */
function inLanguage(option: Option, language: string): Option & Typed {
  const description = option.description_localizations?.[language] ?? option.description;
  return { ...option, description, options: (option.options ?? []).map((inner) => inLanguage(inner, language)) };
}

function withSubcommands({ name, description, options }: Typed): Typed[] {
  const inner = options.filter(({ type }) => type === 1 || type === 2);
  if (inner.length === 0) return [{ name, description, options }];
  return inner.flatMap((one) =>
    withSubcommands({ name: `${name} ${one.name}`, description: one.description, options: one.options ?? [] }),
  );
}

/** The commands to use on a message; `label`: what a language calls it. */
export type MessageCommand = { name: string; label: string };

export function messageCommands(commands: readonly APIApplicationCommand[], language: string): MessageCommand[] {
  return (commands as unknown as Option[])
    .filter(({ type }) => type === 3)
    .map(({ name, name_localizations }) => ({ name, label: name_localizations?.[language] ?? name }));
}

/** The commands that `/…` may become, and the one whose name is already there in full, with what stands after it. */
export function readSlash(text: string, commands: readonly Typed[]) {
  if (!text.startsWith("/")) return { matches: [], whole: null };
  const typed = text.slice(1).toLowerCase();
  const named = commands.find(({ name }) => typed.startsWith(`${name} `));
  if (named) return { matches: [named], whole: { command: named, rest: text.slice(named.name.length + 2).trim() } };
  const matches = commands.filter(({ name }) => name.includes(typed));
  const first = matches.filter(({ name }) => name.startsWith(typed));
  return { matches: [...first, ...matches.filter((one) => !first.includes(one))], whole: null };
}

export function emptyField(option: Option, text = ""): Field {
  return { option, text, chosen: null, file: null, problem: null };
}

/**
 * The fields that a command begins with: those that must be filled in; what was typed after its name goes into the
 * first.
 */
export function firstFields({ options }: Typed, rest: string): Field[] {
  const required = options.filter((option) => option.required);
  const shown = required.length > 0 || rest === "" ? required : options.slice(0, 1);
  return shown.map((option, index) => emptyField(option, index === 0 ? rest : ""));
}

export function takesFile({ type }: Option): boolean {
  return type === ATTACHMENT;
}

/** The choices that an option always has; none where its values are free or come from the bot. */
export function fixedChoices({ type, choices = [] }: Option): { name: string; value: OptionValue }[] {
  if (type !== BOOLEAN) return choices;
  return [
    { name: "True", value: true },
    { name: "False", value: false },
  ];
}

/** What a field would send; `problem` where it can't be sent, and null for an empty field. */
export function sentValue(field: Field): { value: OptionValue } | { problem: string } | null {
  const { option, text, chosen, file } = field;
  if (takesFile(option)) return faultOfFile(option, file);
  if (chosen !== null) return { value: chosen };
  const typed = text.trim();
  if (typed === "") return option.required ? { problem: "This option is required" } : null;
  const fixed = fixedChoices(option);
  const same = fixed.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  if (fixed.length > 0) return same ? { value: same.value } : { problem: "Choose one of the choices" };
  if (!NUMBERS.includes(option.type)) return { value: text };
  return Number.isFinite(Number(typed)) ? { value: Number(typed) } : { problem: "This option takes a number" };
}

function faultOfFile({ required }: Option, file: File | null): { problem: string } | null {
  if (!file) return required ? { problem: "This option is required" } : null;
  return file.size > LARGEST_FILE ? { problem: "This file has more than 10 MB" } : null;
}

/** The files of all fields that have one, by the option that takes each. */
export function sentFiles(fields: readonly Field[]): Record<string, File> {
  return Object.fromEntries(fields.flatMap(({ option, file }) => (file ? [[option.name, file]] : [])));
}

/** The values of all fields that have one. */
export function sentValues(fields: readonly Field[]): Record<string, OptionValue> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const result = sentValue(field);
      return result && "value" in result ? [[field.option.name, result.value]] : [];
    }),
  );
}
