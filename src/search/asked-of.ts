import { wordsIn as listed } from "../lexicon/build.ts";
import { SAYING, VIEWS } from "../lexicon/query.ts";
import type { Library } from "./library.ts";
import { countryOf } from "./nations.ts";
import type { Person } from "./people.ts";
import { readQuery } from "./query.ts";
import { fold, type Term } from "./terms.ts";

/**
 * A question that asks what somebody says. `speaks` tells whether the documents have words of theirs; `rest` is what is
 * asked of them, empty where that is all. `documents` are the ids of those that are issued there, where a country is
 * named, which speaks where there are any; else null.
 */
export type AskedOf = { name: string; rest: string; speaks: boolean; documents: readonly string[] | null };

const DO = "(?:do|does|did|has|have|had)";
const SAYS = `(?:${listed(SAYING).join("|")})`;
const VIEW = `(?:${listed(VIEWS).join("|")})`;
const NAME = "\\p{Lu}[\\p{L}-]+";

/** The forms of such a question: with `who`, and what else is asked of them. */
const FORMS = [
  `^\\s*(?:what|how|which|when|where|why)\\b.{0,40}?\\b${DO}\\s+(?<who>.{2,80}?)\\s+${SAYS}\\b(?<rest>.*)$`,
  `^\\s*${DO}\\s+(?<who>.{2,80}?)\\s+${SAYS}\\b(?<rest>.*)$`,
  `^(?<rest>.*?),?\\s*\\baccording\\s+to\\s+(?<who>[^,?]{2,80}?)\\s*\\??$`,
  `^\\s*according\\s+to\\s+(?<who>[^,?]{2,80}),(?<rest>.*)$`,
].map((form) => new RegExp(form, "isu"));

/** The forms in which a country's own view is asked for: "Armenia's view of it", "the Armenian position on it". */
const OF_COUNTRIES = [
  `^(?:.{0,30}\\s)?(?<who>${NAME})(?:['’]s?)?\\s+(?:official\\s+)?${VIEW}\\b` +
    "(?:\\s+(?:on|of|about|regarding|towards?)\\b)?(?<rest>.*)$",
].map((form) => new RegExp(form, "su"));

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
    if (known.some((person) => formsOf(person).some((form) => isCalled(form, terms))))
      return { name, rest, speaks: true, documents: null };
    const ofCountry = askedOfCountry(library, name, rest);
    if (ofCountry) return ofCountry;
    // "What does Velmark say", where a body "of Velmark" speaks: nothing can be said of whether that is meant.
    const isPart = known.some((person) => formsOf(person).some((form) => terms.every((term) => form.has(term))));
    const isSomebody = !isPart && unknown.length === 0 && terms.every((term) => proper.includes(term));
    return isSomebody ? { name, rest, speaks: false, documents: null } : null;
  }
  for (const form of OF_COUNTRIES) {
    const { who = "", rest = "" } = form.exec(text)?.groups ?? {};
    const found = askedOfCountry(library, who, rest);
    if (found) return found;
  }
  return null;
}

/** The same where a country is named, or its people ("Armenian"): those who issue there speak for it. */
function askedOfCountry({ corpus }: Library, name: string, rest: string): AskedOf | null {
  const country = countryOf(fold(name));
  if (country === null) return null;
  const those = corpus.documents.filter(({ metadata }) => metadata.issuer.country === country.code);
  const speaks = those.length > 0;
  return { name: country.name, rest, speaks, documents: those.map(({ id }) => id) };
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
