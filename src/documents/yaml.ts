import damerauLevenshtein from "damerau-levenshtein";
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from "yaml";
import type * as z from "zod";

/** `line` counts from 1 within the YAML source. What is only a warning keeps no value from being used. */
export type YamlFault = { line: number; message: string; remedy: string; severity?: "warning" };

/** `defaulted`: the fields of the top that were taken from the defaults. */
type Parsed<T> = {
  value: T | null;
  faults: YamlFault[];
  lineOf: (path: readonly PropertyKey[]) => number;
  defaulted: string[];
};

/**
 * Parses and checks a YAML source, and reports everything that is wrong with it at once. All scalars are strings, or
 * null. Fields of the top that are missing are taken from `defaults`.
 */
export function parseYaml<T>(
  source: string,
  schema: z.ZodType<T>,
  defaults: Readonly<Record<string, unknown>> = {},
): Parsed<T> {
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : Math.max(1, lines.linePos(offset).line));
  // With YAML's own types a date or a ref such as 1e3 would arrive as something else than what was written.
  const document = parseDocument(source, {
    lineCounter: lines,
    schema: "failsafe",
    customTags: ["null"],
    prettyErrors: false,
    // The parser compares each key with each other one; `repeatedKeys` takes as long as there are keys.
    uniqueKeys: false,
  });
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const errors = [
    ...document.errors.map(({ pos, message }) => ({ offset: pos[0], message })),
    ...repeatedKeys(document).map((offset) => ({ offset, message: "Map keys must be unique" })),
  ];
  if (errors.length > 0) {
    const faults = firstOf(errors, ({ offset, message }) => [
      {
        line: lineAt(offset),
        message: `not valid YAML: ${message}`,
        remedy: "correct the line; put text with a colon, a quotation mark or a # in quotation marks",
      },
    ]);
    return { value: null, faults, lineOf, defaulted: [] };
  }
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    const message = `not valid YAML: ${(error as Error).message}`;
    const remedy = "put text that begins with * or & in quotation marks; anchors are not needed";
    return { value: null, faults: [{ line: 1, message, remedy }], lineOf, defaulted: [] };
  }
  const isMapping = typeof content === "object" && content !== null && !Array.isArray(content);
  const result = schema.safeParse(isMapping ? { ...defaults, ...(content as Record<string, unknown>) } : content);
  const faults = cutOffs(document, lineAt);
  const defaulted = isMapping ? Object.keys(defaults).filter((field) => !Object.hasOwn(content as object, field)) : [];
  if (result.success && faults.every(({ severity }) => severity === "warning"))
    return { value: result.data, faults, lineOf, defaulted };
  faults.push(...firstOf(result.error?.issues ?? [], (issue) => describe(issue, schema, document, lineAt)));
  return { value: null, faults: faults.sort((a, b) => a.line - b.line), lineOf, defaulted };
}

/** So many faults of one kind are told at once; looking up the line of each takes as long as the file is.
 * Who has put these right is told of the next. */
export const MOST_FAULTS = 20;

/** The faults of the first of `all`, and how many there are besides. */
function firstOf<T>(all: readonly T[], faultsOf: (one: T) => YamlFault[]): YamlFault[] {
  const faults = all.slice(0, MOST_FAULTS).flatMap(faultsOf);
  const more = all.length - MOST_FAULTS;
  if (more <= 0) return faults;
  const message = `and ${more} more faults of this kind`;
  return [...faults, { line: faults.at(-1)?.line ?? 1, message, remedy: "correct those before first" }];
}

/** Where the keys stand that their mapping has already. */
function repeatedKeys(document: YamlDocument): (number | undefined)[] {
  const repeated: (number | undefined)[] = [];
  visit(document, {
    Map(_, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) repeated.push(key.range?.[0]);
        known.add(key.value);
      }
    },
  });
  return repeated;
}

/**
 * Values that a # cuts short: "Resolution #12" without quotation marks is "Resolution" to YAML. A comment begins with
 * "# "; behind a title it may be the rest of that all the same, and is warned of.
 */
function cutOffs(document: YamlDocument, lineAt: (offset: number | undefined) => number): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(_, { type, comment, value, range }, path) {
      if (type !== "PLAIN" || !comment) return;
      if (/^[\s#]/.test(comment)) {
        const pair = path.at(-1);
        if (!isPair(pair) || !isScalar(pair.key) || pair.key.value !== "title") return;
        const message = `the title ends before its #: "${String(value)}"`;
        const remedy = "put a title with a # in quotation marks; else put the comment into a line of its own";
        faults.push({ line: lineAt(range?.[0]), message, remedy, severity: "warning" });
        return;
      }
      const message = `the value ends before its #: "${String(value)}"`;
      const remedy = "put text with a # in quotation marks; begin a comment with # and a space";
      faults.push({ line: lineAt(range?.[0]), message, remedy });
    },
  });
  return faults;
}

function describe(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  document: YamlDocument,
  lineAt: (offset: number | undefined) => number,
): YamlFault[] {
  const name = fieldName(issue.path);
  const line = lineAt(offsetOf(document, issue.path));
  const at = (message: string, remedy: string) => [{ line, message: `${name}: ${message}`, remedy }];
  switch (issue.code) {
    case "unrecognized_keys":
      return firstOf(issue.keys, (key) => [
        {
          line: lineAt(offsetOf(document, [...issue.path, key])),
          message: `${name === TOP ? "" : `${name}: `}unknown field "${key}"`,
          remedy: suggestion(key, issue.path.length === 0 ? fieldsOf(schema) : []),
        },
      ]);
    case "invalid_type":
      return document.getIn(issue.path) === undefined
        ? at(
            "is missing",
            issue.path.length === 0 ? "fill the file in" : `add it${issue.expected === "array" ? " as a list" : ""}`,
          )
        : at(`must be ${KINDS[issue.expected] ?? issue.expected}`, "write it so");
    case "invalid_value":
      return document.getIn(issue.path) === undefined
        ? at("is missing", `add it; one of: ${issue.values.join(", ")}`)
        : at(`"${String(document.getIn(issue.path))}" is not known`, `use one of: ${issue.values.join(", ")}`);
    case "invalid_union":
      return at(
        "has the wrong shape",
        "write a string, or a map with 'exact' and, where needed, 'prefix' and 'suffix'",
      );
    case "invalid_key":
      return at(issue.issues[0]?.message ?? "has a wrong key", "correct the key");
    default:
      return at(`${shownValue(document.getIn(issue.path))}${issue.message}`, "correct it");
  }
}

/** A bad value, in quotation marks, to stand before what is wrong with it; nothing for what is no text. */
function shownValue(value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? `"${value.trim().slice(0, LONGEST_SHOWN)}" ` : "";
}

/** So much of a bad value is shown. UTF-16 units. */
const LONGEST_SHOWN = 60;

const TOP = "the file";
const KINDS: Record<string, string> = { string: "text", object: "a map of fields", array: "a list", record: "a map" };

function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return TOP;
  return path
    .map((part) => (typeof part === "number" ? `[${part + 1}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

/** Where the value at `path` stands, or its key, or the nearest of its parents that is there. */
function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (length > 0 && isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isNode(pair?.key)) return pair.key.range?.[0];
    }
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0];
  }
  return undefined;
}

function fieldsOf(schema: z.ZodType): string[] {
  return "shape" in schema ? Object.keys(schema.shape as object) : [];
}

function suggestion(key: string, known: readonly string[]): string {
  const near = known.find((field) => damerauLevenshtein(key.toLowerCase(), field.toLowerCase()).steps <= 2);
  if (near) return `did you mean "${near}"?`;
  return known.length > 0 ? `remove it; the fields are: ${known.join(", ")}` : "remove it";
}
