/** The shape of Discord's answers to a faulty body, and checks of single values that every rule is made of. */

export type Path = readonly (string | number)[];
export type Problem = { path: Path; code: string; message: string };

/** A value of a body with its place in it. All fields of one body share `problems`. */
export type Field = { value: unknown; path: Path; problems: Problem[] };

/** What the REST API answers. No body: 204. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

export function refusal(status: number, code: number, message: string): Reply {
  return { status, body: { message, code } };
}

/** Status 400 with code 50035: each problem at its path, as Discord nests them. */
export function invalidForm(problems: readonly Problem[]): Reply {
  const errors = newNode();
  for (const { path, code, message } of problems) {
    const node = path.reduce<Node>((parent, step) => {
      parent[step] ??= newNode();
      return parent[step] as Node;
    }, errors);
    node._errors ??= [];
    (node._errors as object[]).push({ code, message });
  }
  return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors } };
}

type Node = Record<string | number, unknown>;

// Paths hold keys that the bot made up; none of them may reach a prototype.
function newNode(): Node {
  return Object.create(null);
}

export function root(value: unknown): Field {
  return { value, path: [], problems: [] };
}

/** The member `key` of an object or list; its value is undefined where there is none. */
export function at({ value, path, problems }: Field, key: string | number): Field {
  const holder = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>) : {};
  return { value: Object.hasOwn(holder, key) ? holder[key] : undefined, path: [...path, key], problems };
}

export function refuse({ path, problems }: Field, code: string, message: string): void {
  problems.push({ path, code, message });
}

/** Discord takes null for "not given" nearly everywhere. */
export function isGiven({ value }: Field): boolean {
  return value !== undefined && value !== null;
}

function require(field: Field): boolean {
  if (isGiven(field)) return true;
  refuse(field, "BASE_TYPE_REQUIRED", "This field is required");
  return false;
}

/**
 * A required string, or null where it is none. Lengths are UTF-16 units: never less than the code points that Discord
 * is said to count, so what passes here passes there.
 */
export function text(field: Field, { min, max }: { min: number; max: number }): string | null {
  if (!require(field)) return null;
  if (typeof field.value !== "string") {
    refuse(field, "STRING_TYPE_CONVERT", "Could not interpret this value as string.");
    return null;
  }
  checkLength(field, field.value.length, min, max);
  return field.value;
}

/** A required whole number (or any, with `fraction`), or null where it is none. */
export function number(field: Field, { min, max, fraction }: { min: number; max: number; fraction?: boolean }) {
  if (!require(field)) return null;
  const { value } = field;
  if (typeof value !== "number" || !Number.isFinite(value) || (!fraction && !Number.isInteger(value))) {
    refuse(field, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not ${fraction ? "a number" : "int"}.`);
    return null;
  }
  if (value < min) refuse(field, "NUMBER_TYPE_MIN", `Value should be greater than or equal to ${min}.`);
  if (value > max) refuse(field, "NUMBER_TYPE_MAX", `Value should be less than or equal to ${max}.`);
  return value;
}

/** An optional truth value; false where it is not given. */
export function truth(field: Field): boolean {
  if (isGiven(field) && typeof field.value !== "boolean") {
    refuse(field, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
  }
  return field.value === true;
}

/** The items of a required list; none where it is no list. */
export function list(field: Field, { min, max }: { min: number; max: number }): Field[] {
  if (!require(field)) return [];
  if (!Array.isArray(field.value)) {
    refuse(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    return [];
  }
  checkLength(field, field.value.length, min, max);
  return field.value.map((_, index) => at(field, index));
}

/** Whether a required object is one. */
export function isRecord(field: Field): boolean {
  if (!require(field)) return false;
  if (typeof field.value === "object" && !Array.isArray(field.value)) return true;
  refuse(field, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
  return false;
}

/** A required value out of a few, or null. */
export function oneOf<T extends string | number>(field: Field, allowed: readonly T[]): T | null {
  if (!require(field)) return null;
  if (allowed.includes(field.value as T)) return field.value as T;
  refuse(field, "BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
  return null;
}

function checkLength(field: Field, length: number, min: number, max: number): void {
  if (length >= min && length <= max) return;
  if (min === 0) refuse(field, "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
  else refuse(field, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
}
