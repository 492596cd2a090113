import { basename, posix } from "node:path";
import type { DefaultRule } from "../documents/schema.ts";

/** A field that a document has by default, and what the rule that gave it is for: a pattern, or null for all. */
export type Defaulted = { field: string; by: string | null };

/**
 * The defaults of a document by the path of its file from the corpus's folder on, with `/` between folders; null: of a
 * document that is not there yet, for which only those for all hold. Of two rules the later one wins.
 */
export function defaultsFor(
  rules: readonly DefaultRule[],
  path: string | null,
): { fields: Record<string, unknown>; by: ReadonlyMap<string, string | null> } {
  const holding = rules.filter((rule) => rule.for === null || (path !== null && isMeant(path, rule.for)));
  return {
    fields: Object.assign({}, ...holding.map(({ fields }) => fields)),
    by: new Map(holding.flatMap((rule) => Object.keys(rule.fields).map((field) => [field, rule.for] as const))),
  };
}

/** A pattern without a folder is for files of that name in any folder; one that ends with / is for all below it. */
function isMeant(path: string, pattern: string): boolean {
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  return posix.matchesGlob(whole.includes("/") ? path : basename(path), whole);
}
