import { NO_NAME } from "../lexicon/people.ts";
import { isPlace } from "../lexicon/places.ts";
import type { Entity } from "./model.ts";

/** Somebody of one word of whom nothing is known must be named so often in a text to be taken for a speaker. */
const FEWEST_MENTIONS = 2;

/**
 * Whether somebody can speak: a person or a body, as the metadata, a title, an office or the name itself tells. A
 * place, an adjective, a time can't; a word with a capital of which nothing is known only where the text speaks of it
 * again.
 */
export function canSpeak({ name, isKnown, is, mentioned }: Entity): boolean {
  if (isKnown) return true;
  if (isPlace(name) || NO_NAME.test(name)) return false;
  if (is !== "unknown") return true;
  return /\s/.test(name) || mentioned >= FEWEST_MENTIONS;
}
