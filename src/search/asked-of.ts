import { wordsIn as listed } from "../lexicon/build.ts";
import { SAYING } from "../lexicon/query.ts";
import type { Library } from "./library.ts";
import type { Person } from "./people.ts";
import { readQuery } from "./query.ts";
import type { Term } from "./terms.ts";

/**
 * A question that asks what somebody says. `speaks` tells whether the documents have words of theirs; `rest` is what is
 * asked of them, empty where that is all.
 */
export type AskedOf = { name: string; rest: string; speaks: boolean };

const DO = "(?:do|does|did|has|have|had)";
const SAYS = `(?:${listed(SAYING).join("|")})`;

/** The forms of such a question: with `who`, and what else is asked of them. */
const FORMS = [
  `^\\s*(?:what|how|which|when|where|why)\\b.{0,40}?\\b${DO}\\s+(?<who>.{2,80}?)\\s+${SAYS}\\b(?<rest>.*)$`,
  `^\\s*${DO}\\s+(?<who>.{2,80}?)\\s+${SAYS}\\b(?<rest>.*)$`,
  `^(?<rest>.*?),?\\s*\\baccording\\s+to\\s+(?<who>[^,?]{2,80}?)\\s*\\??$`,
  `^\\s*according\\s+to\\s+(?<who>[^,?]{2,80}),(?<rest>.*)$`,
].map((form) => new RegExp(form, "isu"));

/**
 * Reads a question for whose words it asks; null where it asks for nobody's, or where it can't be told whether the one
 * named is somebody.
 */
export function askedOf(library: Library, text: string): AskedOf | null {
  for (const form of FORMS) {
    const { who, rest = "" } = form.exec(text)?.groups ?? {};
    if (who === undefined) continue;
    const name = who.trim().replace(/^the\s+/i, "");
    const { terms, proper, unknown, phrases } = readQuery(library, `of ${name}`);
    if (terms.length === 0 || phrases.length > 0) return null;
    const { known } = library.index.people;
    if (known.some((person) => formsOf(person).some((form) => isCalled(form, terms)))) {
      return { name, rest, speaks: true };
    }
    // "What does Velmark say", where a body "of Velmark" speaks: nothing can be said of whether that is meant.
    const isPart = known.some((person) => formsOf(person).some((form) => terms.every((term) => form.has(term))));
    const isSomebody = !isPart && unknown.length === 0 && terms.every((term) => proper.includes(term));
    return isSomebody ? { name, rest, speaks: false } : null;
  }
  return null;
}

function formsOf({ names, office }: Person): readonly ReadonlySet<Term>[] {
  return office ? [...names, office] : names;
}

/**
 * Whether somebody of such a name or role is called so: "the board" for a Harbour Board, but no part of a long name.
 */
function isCalled(form: ReadonlySet<Term>, asked: readonly Term[]): boolean {
  return form.size <= 2 * asked.length && asked.every((term) => form.has(term));
}
