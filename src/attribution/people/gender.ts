import { indexAt, type Range } from "../../text/ranges.ts";
import type { Entity, Gender, Mention } from "../model.ts";
import { mayBePerson } from "./entities.ts";

const PRONOUN = /(?<![\p{L}’'])(?:(he|his|him|himself)|she|her|hers|herself)(?!\p{L})/giu;

/** Of so many pronouns of one gender for one of the other it is taken to be theirs. */
const MAJORITY = 3;

/** Who has been named in so many sentences before may be meant by a pronoun as well. */
export const SENTENCES_BACK = 3;

/**
 * Makes known of whom a text says "he" and of whom "she", before anything else is read with it: by the pronouns that
 * stand where only one person of unknown gender has been named, in the same sentence or, from its beginning on, the
 * next.
 */
export function learnGenders(text: string, sentences: readonly Range[], named: readonly Mention[]): void {
  const votes = new Map<Entity, Record<Gender, number>>();
  let before: Entity | null = null;
  let lately: Entity[][] = [];
  for (const sentence of sentences) {
    const persons = personsIn(sentence, named);
    const others = lately.flat();
    const only = new Set(persons.map(({ entity }) => entity)).size === 1 ? (persons[0] ?? null) : null;
    const pronouns = [...text.slice(sentence.start, sentence.end).matchAll(PRONOUN)];
    const told = pronouns.filter(({ index }) => isObject(text, sentence.start + index));
    for (const { index, 1: male } of pronouns) {
      const at = sentence.start + index;
      // "Holm, who visited him, said he was asleep": "he" may be the one whom Holm visited.
      if (told.some((object) => Boolean(object[1]) === Boolean(male))) continue;
      const meant: Entity | null =
        only && only.start < at ? only.entity : persons.length === 0 || at === sentence.start ? before : null;
      if (!meant || meant.gender !== null) continue;
      // "Ada Holm came. Theo Glass slept. She": Holm is a woman, so that it tells nothing of Glass.
      const isOfOther = others.some((entity) => entity !== meant && entity.gender === (male ? "m" : "f"));
      if (isOfOther && meant === before) continue;
      const vote = votes.get(meant) ?? { f: 0, m: 0 };
      vote[male ? "m" : "f"]++;
      votes.set(meant, vote);
    }
    lately = [persons.map(({ entity }) => entity), ...lately].slice(0, SENTENCES_BACK);
    if (persons.length > 0) before = only?.entity ?? null;
    else if (!/^(?:he|she)\s/i.test(text.slice(sentence.start, sentence.start + 4))) before = null;
  }
  for (const [entity, { f, m }] of votes) {
    if (f > m * MAJORITY) entity.gender = "f";
    if (m > f * MAJORITY) entity.gender = "m";
  }
}

/** "Glass told her that": somebody else than the subject of the sentence. */
function isObject(text: string, at: number): boolean {
  return IS_OBJECT.test(text.slice(at, at + 12)) && ENDS_IN_VERB_WITH_OBJECT.test(text.slice(Math.max(0, at - 16), at));
}

const IS_OBJECT = /^(?:him|her)(?:\s+(?:that|to|how|why|what|about|in|on|at|and|the|a)(?!\p{L})|\s*[,.;:])/u;
const ENDS_IN_VERB_WITH_OBJECT =
  /(?<!\p{L})(?:\p{L}+ed|told|tells|gave|gives|met|meets|saw|sees|taught|sent|asks|let|made|left|found|heard)\s+$/u;

/** Of whom a sentence speaks as somebody else than its subject: "told her". */
export function objectGender(words: string): Gender | null {
  const found = [...words.matchAll(PRONOUN)].find(({ index }) => isObject(words, index));
  return found ? (found[1] ? "m" : "f") : null;
}

function personsIn({ start, end }: Range, named: readonly Mention[]): { entity: Entity; start: number }[] {
  const persons: { entity: Entity; start: number }[] = [];
  for (let index = indexAt(named, start); index < named.length; index++) {
    const mention = named[index] as Mention;
    if (mention.start >= end) break;
    const [entity] = mention.entities;
    if (entity && mayBePerson(entity)) persons.push({ entity, start: mention.start });
  }
  return persons;
}
