import { genderOfFirstName } from "../../lexicon/first-names.ts";
import { BODY_WORD, IS_PEOPLE, IS_PERSON_HEAD, TITLE } from "../../lexicon/people.ts";
import { isPlace } from "../../lexicon/places.ts";
import { ABOUT_WHAT, BEFORE_NAME, IS_SUBJECT, IS_VOICE } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { fold, wordsOf } from "../../search/terms.ts";
import { isParty } from "./named.ts";
import { isCountry } from "./nations.ts";

/** What stands before words where who speaks would, and is a place or subject: "Tolm:", "justice for Tolm:". */

/**
 * Whether a name is only a place's, or a subject at one, and nobody's here; a country's may be its state's. Before
 * words that are pasted without quotation marks (`isPasted`), a place stands for those who speak there: "Moscow: ...".
 */
export function isTopic(library: Library, name: string, isPasted = false): boolean {
  if (isParty(library, name)) return false;
  if (isPlaceName(library, name)) return !isPasted;
  const [, head = "", place = ""] = ABOUT_WHAT.exec(name.trim()) ?? [];
  if (!isPlaceName(library, place) && !(isCountry(library, place) && /^\p{Ll}/u.test(head))) return false;
  const words = wordsOf(head).map(({ start, end }) => head.slice(start, end));
  return words.length > 0 && words.every((word, at) => isThing(word) && (at === 0 || /^\p{Ll}/u.test(word)));
}

function isThing(word: string): boolean {
  if (IS_SUBJECT.test(word)) return true;
  if (IS_PEOPLE.test(word) || IS_VOICE.test(word)) return false;
  return (
    !IS_PERSON_HEAD.test(word) && !BODY_WORD.test(fold(word)) && !TITLE.test(word) && genderOfFirstName(word) === null
  );
}

function isPlaceName(library: Library, name: string): boolean {
  const words = wordsOf(name).filter(({ folded }) => !BEFORE_NAME.test(folded));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || isCountry(library, name)) return false;
  const bare = name.slice(first.start, last.end);
  if (isPlace(bare)) return true;
  const folded = words.map((word) => word.folded).join(" ");
  const isForm = (form: string) =>
    wordsOf(form)
      .map((word) => word.folded)
      .join(" ") === folded;
  return library.corpus.aliases.some(({ kind, forms }) => kind === "place" && forms.some(isForm));
}
