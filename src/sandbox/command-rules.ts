import { Locale } from "discord-api-types/v10";
import {
  at,
  type Field,
  isGiven,
  isRecord,
  list,
  number,
  oneOf,
  type Reply,
  refusal,
  refuse,
  text,
  truth,
} from "./rules.ts";

const SLASH = 1;
const MESSAGE = 3;
export const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
export const STRING = 3;
export const INTEGER = 4;
export const BOOLEAN = 5;
export const NUMBER = 10;
export const ATTACHMENT = 11;

const OPTION_TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const LOCALES: readonly string[] = Object.values(Locale);
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** UTF-16 units that all names, descriptions and values of a command may have together, in the longest language. */
const COMMAND_LENGTH = 8000;

/** Checks a list of commands that is to replace all others; what it finds stands in `commands.problems`. */
export function checkCommands(commands: Field): void {
  const items = list(commands, { min: 0, max: Number.POSITIVE_INFINITY });
  const seen = new Set<string>();
  for (const command of items) {
    if (!isRecord(command)) continue;
    checkCommand(command);
    const key = `${commandType(command.value)} ${String(at(command, "name").value)}`;
    if (seen.has(key))
      refuse(command, "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    seen.add(key);
  }
}

/** Discord's limits on how many commands there are, which it answers without a path. */
export function tooManyCommands(commands: readonly unknown[]): Reply | null {
  for (const [type, limit] of [
    [SLASH, 100],
    [2, 15],
    [MESSAGE, 15],
  ] as const) {
    if (commands.filter((command) => commandType(command) === type).length > limit)
      return refusal(400, 30032, `Maximum number of application commands reached (${limit}).`);
  }
  return null;
}

function commandType(command: unknown): unknown {
  return (command as { type?: unknown } | null)?.type ?? SLASH;
}

function checkCommand(command: Field): void {
  const type = at(command, "type");
  if (isGiven(type)) oneOf(type, [SLASH, 2, MESSAGE]);
  const isSlash = commandType(command.value) === SLASH;
  checkNames(command, isSlash);
  if (isSlash) {
    checkDescriptions(command);
    checkOptions(command, 0);
  } else {
    if (at(command, "description").value) {
      refuse(
        at(command, "description"),
        "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
        "Context menu commands cannot have description",
      );
    }
    if (isGiven(at(command, "options")) && list(at(command, "options"), { min: 0, max: 25 }).length > 0) {
      refuse(
        at(command, "options"),
        "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED",
        "Context menu commands cannot have options",
      );
    }
  }
  const permissions = at(command, "default_member_permissions");
  if (isGiven(permissions) && !/^\d{1,20}$/.test(String(permissions.value))) {
    refuse(permissions, "NUMBER_TYPE_COERCE", "Value is not a permission bit set.");
  }
  for (const [key, values] of [
    ["contexts", [0, 1, 2]],
    ["integration_types", [0, 1]],
  ] as const) {
    const field = at(command, key);
    if (!isGiven(field)) continue;
    const items = list(field, { min: 1, max: values.length });
    for (const item of items) oneOf(item, values);
    if (new Set(items.map(({ value }) => value)).size < items.length)
      refuse(field, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
  }
  truth(at(command, "nsfw"));
  truth(at(command, "dm_permission"));
  if (commandLength(command) > COMMAND_LENGTH) {
    refuse(command, "APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${COMMAND_LENGTH})`);
  }
}

function checkNames(owner: Field, isSlash: boolean): void {
  const check = (field: Field) => {
    const name = text(field, { min: 1, max: 32 });
    if (name === null || name.length < 1 || name.length > 32) return;
    if (isSlash ? !NAME.test(name) || name !== name.toLowerCase() : name.trim() === "") {
      refuse(field, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  };
  check(at(owner, "name"));
  forEachLocale(at(owner, "name_localizations"), check);
}

function checkDescriptions(owner: Field): void {
  const check = (field: Field) => {
    const description = text(field, { min: 1, max: 100 });
    if (description && description.trim() === "") refuse(field, "BASE_TYPE_REQUIRED", "This field is required");
  };
  check(at(owner, "description"));
  forEachLocale(at(owner, "description_localizations"), check);
}

function forEachLocale(field: Field, check: (field: Field) => void): void {
  if (!isGiven(field) || !isRecord(field)) return;
  for (const [locale, value] of Object.entries(field.value as object)) {
    const localized = at(field, locale);
    if (!LOCALES.includes(locale)) {
      refuse(localized, "BASE_TYPE_CHOICES", `Value must be one of {${LOCALES.join(", ")}}.`);
    } else if (value !== null) check(localized);
  }
}

/** `depth`: 0 on a command, 1 in a subcommand or group, 2 in a subcommand of a group. */
function checkOptions(owner: Field, depth: number): void {
  const field = at(owner, "options");
  if (!isGiven(field)) return;
  const options = list(field, { min: 0, max: 25 }).filter(isRecord);
  const names = new Set<unknown>();
  let optionalSeen = false;
  for (const option of options) {
    const type = oneOf(at(option, "type"), OPTION_TYPES);
    const isNested = type === SUBCOMMAND || type === SUBCOMMAND_GROUP;
    checkNames(option, true);
    checkDescriptions(option);
    const name = at(option, "name");
    if (isGiven(name) && names.has(name.value))
      refuse(name, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already exists");
    names.add(name.value);
    const required = truth(at(option, "required"));
    if (required && optionalSeen)
      refuse(
        option,
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    if (!required && !isNested) optionalSeen = true;
    if (isNested) checkNested(option, type, depth, owner);
    else if (type !== null) checkValues(option, type);
  }
  const nested = options.filter(({ value }) =>
    [SUBCOMMAND, SUBCOMMAND_GROUP].includes((value as { type: number }).type),
  );
  if (nested.length > 0 && nested.length < options.length) {
    refuse(
      field,
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    );
  }
}

function checkNested(option: Field, type: number, depth: number, owner: Field): void {
  const insideGroup = depth === 1 && (owner.value as { type?: unknown }).type === SUBCOMMAND_GROUP;
  const allowed = depth === 0 || (insideGroup && type === SUBCOMMAND);
  if (!allowed) refuse(at(option, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nesting is not allowed here");
  else checkOptions(option, depth + 1);
}

function checkValues(option: Field, type: number): void {
  const isText = type === STRING;
  const isNumber = type === INTEGER || type === NUMBER;
  const suggests = truth(at(option, "autocomplete"));
  const choices = at(option, "choices");
  const hasChoices = isGiven(choices) && Array.isArray(choices.value) && choices.value.length > 0;
  if (suggests && hasChoices)
    refuse(choices, "APPLICATION_COMMAND_OPTIONS_CHOICES_NOT_ALLOWED", "Choices cannot be set with autocomplete");
  if (suggests && !isText && !isNumber)
    refuse(at(option, "autocomplete"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This type has no autocomplete");
  if (hasChoices && !isText && !isNumber)
    refuse(choices, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This type has no choices");
  if (isGiven(choices)) checkChoices(choices, type);

  if (isText) {
    const least = at(option, "min_length");
    const most = at(option, "max_length");
    if (isGiven(least)) number(least, { min: 0, max: 6000 });
    if (isGiven(most)) number(most, { min: 1, max: 6000 });
    checkOrder(least, most);
  }
  if (isNumber) {
    const least = at(option, "min_value");
    const most = at(option, "max_value");
    const limits = { min: -(2 ** 53), max: 2 ** 53, fraction: type === NUMBER };
    if (isGiven(least)) number(least, limits);
    if (isGiven(most)) number(most, limits);
    checkOrder(least, most);
  }
}

function checkOrder(least: Field, most: Field): void {
  if (typeof least.value === "number" && typeof most.value === "number" && least.value > most.value)
    refuse(least, "NUMBER_TYPE_MAX", `Value should be less than or equal to ${most.value}.`);
}

/** Choices of a definition, or of an answer to autocomplete; `type` is that of the option. */
export function checkChoices(field: Field, type: number, { unique = true } = {}): void {
  const names = new Set<unknown>();
  for (const choice of list(field, { min: 0, max: 25 })) {
    if (!isRecord(choice)) continue;
    const name = at(choice, "name");
    if (text(name, { min: 1, max: 100 })?.trim() === "") refuse(name, "BASE_TYPE_REQUIRED", "This field is required");
    forEachLocale(at(choice, "name_localizations"), (localized) => text(localized, { min: 1, max: 100 }));
    if (unique && isGiven(name) && names.has(name.value))
      refuse(name, "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name already exists");
    names.add(name.value);
    const value = at(choice, "value");
    if (type === INTEGER || type === NUMBER)
      number(value, { min: -(2 ** 53), max: 2 ** 53, fraction: type === NUMBER });
    else text(value, { min: 1, max: 100 });
  }
}

/** Names, descriptions and choice values of a command with all its options; a localised text counts as its longest. */
function commandLength(command: Field): number {
  const longest = (owner: Field, key: string) =>
    Math.max(
      String(at(owner, key).value ?? "").length,
      ...Object.values((at(owner, `${key}_localizations`).value ?? {}) as object).map((words) => String(words).length),
    );
  const items = (owner: Field, key: string) => {
    const field = at(owner, key);
    return Array.isArray(field.value) ? field.value.map((_, index) => at(field, index)) : [];
  };
  const measure = (owner: Field): number =>
    longest(owner, "name") +
    longest(owner, "description") +
    items(owner, "choices").reduce(
      (sum, choice) => sum + longest(choice, "name") + String(at(choice, "value").value ?? "").length,
      0,
    ) +
    items(owner, "options").reduce((sum, option) => sum + measure(option), 0);
  return measure(command);
}
