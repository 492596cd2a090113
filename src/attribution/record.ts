import { DOES_IN_SITTING, ENDS_SITTING, TELLS_OF_SITTING } from "../lexicon/transcript.ts";

/** What a record tells itself is short. UTF-16 units. */
const LONGEST = 240;

/** Who speaks says it of themselves, or to somebody. */
const IS_SPOKEN = /(?<!\p{L})(?:I|me|my|we|us|our|you|your)(?!\p{L})|[“”"?!]/iu;

/** "(Laughter.)", "[Mr Lund left.]" by itself */
const IN_BRACKETS = /^\s*[([][^()[\]]*[)\]]\.?\s*$/;

/** A title, and one to three words of a name. */
const BEGINS_IN_NAME =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Sen|Rep)\.?\s+)?((?:\p{Lu}[\p{L}’'-]+\s+){0,2}\p{Lu}[\p{L}’'-]+)/u;

/**
 * Whether a paragraph without a label is what the record of a sitting tells and none of those who speak: "The motion
 * was carried", "Ms Lind left the room", of a Lind who speaks there. `over`: nobody goes on behind it.
 */
export function toldByRecord(words: string, labels: Iterable<string>): "aside" | "over" | null {
  if (words.length <= LONGEST && IN_BRACKETS.test(words)) return "aside";
  if (words.length > LONGEST || IS_SPOKEN.test(words)) return null;
  if (TELLS_OF_SITTING.test(words)) return ENDS_SITTING.test(words) ? "over" : "aside";
  const name = BEGINS_IN_NAME.exec(words);
  if (!name || !DOES_IN_SITTING.test(words.slice(name[0].length))) return null;
  const surname = (name[1] as string).split(/\s+/).at(-1)?.toLowerCase();
  for (const label of labels) if (label.toLowerCase().split(/\s+/).at(-1) === surname) return "aside";
  return null;
}
