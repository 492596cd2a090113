import { genderOfFirstName } from "../../lexicon/first-names.ts";
import { IS_FUNCTION, IS_OFFICE, IS_THING, IS_WOMANS } from "../../lexicon/german.ts";
import { isPlace } from "../../lexicon/places.ts";
import { indexAt, overlaps, type Range } from "../../text/ranges.ts";
import type { Entity, Mention } from "../model.ts";
import { newEntity } from "./entities.ts";

/** Words with a capital in a row, with the particles of names between them: in German nouns as well as names. */
const WORD = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}’'-]*)`;
const CAPITALISED = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#])${WORD}(?:(?:\s+(?:(?:von|van) (?:der|den)|von|van|zu|de|al|bin|di|da))?\s+${WORD})*`,
  "gu",
);

/**
 * Those whom a German text names as persons: with a known first name or an office before the name, and by surname
 * where one of them has it.
 */
export function germanMentions(
  text: string,
  known: readonly Entity[],
  named: readonly Mention[],
): { entities: Entity[]; mentions: Mention[] } {
  const byName = new Map<string, Entity>();
  const bySurname = new Map<string, Entity[]>();
  const learn = (entity: Entity) => {
    const surname = entity.name.split(/\s+/).at(-1) as string;
    const those = bySurname.get(surname) ?? [];
    if (!those.includes(entity)) bySurname.set(surname, [...those, entity]);
  };
  for (const entity of known) if (entity.is === "person") learn(entity);
  const mentions: Mention[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    const name = nameIn(match[0], match.index);
    const taken = name && named[indexAt(named, name.start)];
    if (!name || (taken && overlaps(taken, name))) continue;
    const entity = bearerOf({ ...name, office: name.office ?? officeBeside(text, name) }, byName, bySurname);
    if (entity === null) continue;
    if (entity && name.words.length > 1) learn(entity);
    if (entity) entity.mentioned++;
    if (entity && name.office && IS_WOMANS.test(name.office)) entity.gender ??= "f";
    const { start, end } = name;
    mentions.push({ start, end, by: "name", entities: entity ? [entity] : [], isAny: false });
  }
  return { entities: [...byName.values()], mentions };
}

type Name = Range & { words: string[]; office: string | null };

/** The name at the end of a run of words with capitals, and the word for what its bearer is before it. */
function nameIn(run: string, at: number): Name | null {
  const tokens = [...run.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, start: at + index }));
  let from = tokens.findLastIndex(({ word }) => IS_OFFICE.test(word) || IS_FUNCTION.test(word)) + 1;
  if (from >= tokens.length) return null;
  const office = from > 0 && IS_OFFICE.test((tokens[from - 1] as { word: string }).word);
  const first = tokens.findIndex(({ word }, index) => index >= from && genderOfFirstName(word) !== null);
  // "Chefin Deutsche Bahn Ada Holm", but not a word before the name that is none of an office
  if (first > from && first < tokens.length - 1) from = first;
  while (from < tokens.length && /^\p{Ll}/u.test((tokens[from] as { word: string }).word)) from++;
  const own = tokens.slice(from);
  const last = own.at(-1);
  if (!last || last.word.length < 3 || own.some(({ word }) => IS_THING.test(word))) return null;
  const words = own.map(({ word }) => word);
  return {
    start: (own[0] as { start: number }).start,
    end: last.start + last.word.length,
    words,
    office: office ? (tokens[from - 1]?.word ?? null) : null,
  };
}

/** "Ada Holm, der Leiter", "Ada Holm (SPD)", "der Leiter des Hafens, Ada Holm": what somebody is. */
function officeBeside(text: string, { start, end, words }: Name): string | null {
  if (words.length < 2) return null;
  const after = /^, (?:(?:der|die|ein|eine) )?(?:\p{Ll}+ ){0,2}(\p{Lu}[\p{L}-]+)/u.exec(text.slice(end, end + 80))?.[1];
  if (after && IS_OFFICE.test(after)) return after;
  const before = /(\p{Lu}[\p{L}-]+) (?:der|des|von|im|für|beim|am) [^,.;:„“]{2,90}, $/u.exec(
    text.slice(Math.max(0, start - 130), start),
  )?.[1];
  if (before && IS_OFFICE.test(before)) return before;
  return /^ \((?:SPD|CDU|CSU|FDP|AfD|Grüne|Linke|ÖVP|SPÖ|FPÖ|SVP|parteilos)\)/.test(text.slice(end, end + 14))
    ? "Politiker"
    : null;
}

/** Whose name it is; undefined where several have it, null where nothing tells that it is somebody's. */
function bearerOf(
  { words, office }: Name,
  byName: Map<string, Entity>,
  bySurname: ReadonlyMap<string, readonly Entity[]>,
): Entity | null | undefined {
  const name = words.join(" ");
  const same = byName.get(name) ?? byName.get(name.replace(/s$/, ""));
  if (same) return same;
  const surname = words.at(-1) as string;
  const those = bySurname.get(surname) ?? bySurname.get(surname.replace(/s$/, "")) ?? [];
  if (words.length === 1 && those.length > 0) {
    const other = /^Frau$/.test(office ?? "") ? "m" : /^Herrn?$/.test(office ?? "") ? "f" : null;
    const fitting = those.filter(({ gender }) => gender === null || gender !== other);
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  const isPerson = words.length > 1 && words.length < 5 && genderOfFirstName(words[0] as string) !== null;
  const hasOffice = office !== null && words.length < 4 && !/^\p{Lu}{2,}$/u.test(surname);
  if ((!isPerson && !hasOffice) || isPlace(name) || isPlace(surname)) return null;
  const entity = newEntity(name, { is: "person", words: new Set(name.toLowerCase().split(/\s+/)) });
  byName.set(name, entity);
  return entity;
}
