import * as lists from "../lexicon/asking.ts";
import { anyOf } from "../lexicon/build.ts";
import type { Found } from "./best.ts";
import { type Library, passageAt } from "./library.ts";

/** So many lines sign a text at most: a closing, and some names. Chosen by hand. */
const MOST_LINES = 4;

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?:[ \\t]+(?:of\\s+|de\\s+|von\\s+)?\\p{Lu}[\\p{L}.'’-]*){1,5}";
const CLOSING = `${anyOf(lists.CLOSINGS)}[,.!]?`;
const SIGNATURE = new RegExp(`^(?:${CLOSING}|(?:${CLOSING}\\s+)?(?:${NAME})(?:\\s*[,(\\r\\n]\\s*[^.!?]{1,60})?)$`, "u");
const ASKS_WHO = new RegExp(`(?<!\\p{L})${anyOf(`${lists.ASKS_WHO}, whose, signed, signature`)}(?!\\p{L})`, "iu");

/** Without what only signs a text, which tells nothing, unless it is asked who did or is something. */
export function withoutSignatures(library: Library, found: Found, question: string): Found {
  if (ASKS_WHO.test(question)) return found;
  const isSignature = signing(library);
  const kept = [...found.passages.keys()].filter((at) => !isSignature(found.passages[at] as number));
  if (kept.length === found.passages.length) return found;
  return {
    passages: Uint32Array.from(kept, (at) => found.passages[at] as number),
    scores: Float32Array.from(kept, (at) => found.scores[at] as number),
  };
}

const [UNKNOWN, SIGNS, TELLS] = [0, 1, 2];
const signsKnown = new WeakMap<Library, Uint8Array>();

/** Whether a passage only signs; read once of each, as a question may find the last lines of thousands of texts. */
function signing(library: Library): (number: number) => boolean {
  const known = signsKnown.get(library) ?? new Uint8Array(library.index.headings.length);
  signsKnown.set(library, known);
  return (number) => {
    if (known[number] === UNKNOWN) known[number] = signs(library, number) ? SIGNS : TELLS;
    return known[number] === SIGNS;
  };
}

/** Whether a passage stands at the end of a text in a closing or a name with an office, in one line or several. */
function signs(library: Library, number: number): boolean {
  const { firstPassages, documentOf } = library.index.passages;
  const document = documentOf[number] as number;
  const [first, end] = [firstPassages[document] as number, firstPassages[document + 1] as number];
  if (number === first || end - number > MOST_LINES) return false;
  const begin = Math.max(first + 1, end - MOST_LINES);
  const lines = Array.from({ length: end - begin }, (_, at) => passageAt(library, begin + at)).map(
    ({ document: { text, form }, passage: { start, end, heading } }) => ({
      signs: form === "full" && SIGNATURE.test(text.slice(start, end)),
      // A name may have an office below it.
      goesOn: heading !== null,
    }),
  );
  const from = lines.findIndex(({ signs }, at) => signs && lines.slice(at).every((line) => line.signs || line.goesOn));
  return from >= 0 && begin + from <= number;
}
