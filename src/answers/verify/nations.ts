import type { Document } from "../../documents/document.ts";
import { ADJECTIVE_ENDING, NATIONALITIES } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { fold } from "../../search/terms.ts";

/** Countries in the names that people give: by name, by the adjective that is made of it, by the code of a party. */

/** Before the code of a country, where a word of a name is one or its adjective. */
export const NATION = "country ";

export function isNation(term: string): boolean {
  return term.startsWith(NATION);
}

/** Whether words are a country's name, as the corpus or anybody has it. */
export function isCountry(library: Library, name: string): boolean {
  return nationsIn(library).names.has(fold(name.trim()));
}

const countries = new Map<string, string>();

function countryNames(): ReadonlyMap<string, string> {
  if (countries.size > 0) return countries;
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = names.of(code);
    if (name && !countries.has(fold(name))) countries.set(fold(name), code);
  }
  return countries;
}

/** The country that a folded word names, or whose adjective it is. */
export function nationOf(library: Library, word: string): string | null {
  const nations = nationsIn(library);
  const code = nations.names.get(word) ?? NATIONALITIES.get(word) ?? adjectiveOf(nations, word);
  return code === undefined ? null : `${NATION}${code}`;
}

/** The longest of an adjective's endings. UTF-16 units. */
const LONGEST_ENDING = 4;

function adjectiveOf({ stems }: Nations, word: string): string | undefined {
  for (let ending = 1; ending <= LONGEST_ENDING && ending < word.length; ending++) {
    const code = stems.get(word.slice(0, -ending));
    if (code !== undefined && ADJECTIVE_ENDING.test(word.slice(-ending))) return code;
  }
  return undefined;
}

/**
 * Names of countries, folded, and what of them an adjective may begin with; each with its code. `codes` are those of
 * the parties of the corpus (ISO 3166), by which people name them.
 */
type Nations = { names: ReadonlyMap<string, string>; stems: ReadonlyMap<string, string>; codes: ReadonlySet<string> };

const nationsKnown = new WeakMap<Library, Nations>();

export function nationsIn(library: Library): Nations {
  const known = nationsKnown.get(library);
  if (known) return known;
  const own = Object.entries(library.corpus.info.countries).map(([code, name]) => [fold(name), code] as const);
  const names = new Map([...countryNames(), ...own]);
  const stems = new Map<string, string>();
  for (const [name, code] of names) {
    for (const stem of [name, name.slice(0, -1), name.slice(0, -2)]) {
      if ((stem === name || stem.length >= 4) && !stems.has(stem)) stems.set(stem, code);
    }
  }
  const codes = new Set(library.corpus.documents.flatMap(({ metadata }) => countriesIn(metadata)));
  const nations = { names, stems, codes };
  nationsKnown.set(library, nations);
  return nations;
}

function countriesIn({ publisher, issuer, speakers }: Document["metadata"]): string[] {
  return [publisher, issuer, ...speakers].flatMap(({ country }) => country ?? []);
}
