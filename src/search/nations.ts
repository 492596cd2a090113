import { ADJECTIVE_ENDING, NATIONALITIES } from "../lexicon/wording.ts";
import { fold } from "./terms.ts";

/** The longest of an adjective's endings, and what at least is left of a country's name in it. UTF-16 units. */
const LONGEST_ENDING = 4;
const SHORTEST_STEM = 4;

/** With what adjectives are made of names of countries, of which up to two letters may fall away. */
const ENDINGS = ["n", "an", "ian", "ean", "i", "ish", "ese"];

/** Countries of which the name is one word: codes by what an adjective may begin with, and names by code. */
type Nations = { codes: ReadonlyMap<string, string>; names: ReadonlyMap<string, readonly string[]> };

let nations: Nations | null = null;

function known(): Nations {
  if (nations) return nations;
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = new Map<string, string>();
  const names = new Map<string, string[]>();
  const add = (name: string, code: string) => names.set(code, [...(names.get(code) ?? []), name]);
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = fold(regions.of(code) ?? "");
    if (!/^[a-z]+$/.test(name)) continue;
    for (const stem of stemsOf(name)) if (!codes.has(stem)) codes.set(stem, code);
    add(name, code);
  }
  for (const [name, code] of NATIONALITIES) add(name, code);
  nations = { codes, names };
  return nations;
}

function stemsOf(name: string): string[] {
  return [name, name.slice(0, -1), name.slice(0, -2)].filter((stem) => stem === name || stem.length >= SHORTEST_STEM);
}

/**
 * Other words for the nation that a folded word names, of which a text may have one: "ukraine" for "ukrainian", and
 * the other way round. Some are words that nobody writes ("ukrainean"). Empty where it names none.
 */
export function nationWords(folded: string): string[] {
  const { names } = known();
  const code = codeOf(folded);
  if (code === undefined) return [];
  const all = (names.get(code) ?? []).flatMap((name) => [
    name,
    ...stemsOf(name).flatMap((stem) => ENDINGS.map((ending) => stem + ending)),
  ]);
  return all.filter((word) => word !== folded);
}

/** The country that a folded word names, or whose adjective it is, by its code (ISO 3166) and name; null for others. */
export function countryOf(folded: string): { code: string; name: string } | null {
  const code = codeOf(folded);
  const name = code === undefined ? undefined : new Intl.DisplayNames("en", { type: "region" }).of(code);
  return code === undefined || name === undefined ? null : { code, name };
}

function codeOf(folded: string): string | undefined {
  const { codes, names } = known();
  const irregular = NATIONALITIES.get(folded);
  if (irregular !== undefined) return irregular;
  const own = codes.get(folded);
  if (own !== undefined && names.get(own)?.includes(folded)) return own;
  const word = folded.replace(/s$/, "");
  for (let ending = 1; ending <= LONGEST_ENDING; ending++) {
    const code = codes.get(word.slice(0, -ending));
    if (code !== undefined && ADJECTIVE_ENDING.test(word.slice(-ending))) return code;
  }
  return undefined;
}
