import { anyOf, pattern, START } from "./build.ts";

/** Words around a quotation by which it is not, or need not be, of the one who is the subject of its sentence. */

const ACTS_OF_SAYING = "calling describing saying claiming naming labelling labeling branding";

/** "Holm asked about Vik calling it": the words are of whoever stands before the participle. */
export const ENDS_IN_ACT_OF_OTHER = pattern("u")`
  [^,;:—–\uFFFC]\s\p{Lu}[\p{L}’'-]*(?<!['’]s) ${anyOf(ACTS_OF_SAYING)}(?: [^,;:\uFFFC]{1,40})?\s$`;

const THINGS_WITH_WORDS = `
  sign signs banner banners placard placards poster posters plaque inscription shirt T-shirt hat cap note card`;

/** "Holm has a card reading": what stands on a thing need not be of whoever has it. */
export const ENDS_IN_INSCRIPTION = pattern("u")`
  ${anyOf(THINGS_WITH_WORDS)}\s(?:that )?${anyOf("reading saying read reads said says")}[:,]?\s*$`;

/** "Holm shook her head, pointing to Rask's remarks:": what is answered follows, or the answer. */
export const ENDS_IN_WHAT_IS_ANSWERED = pattern("u")`
  ${anyOf("pointing referring alluding responding reacting replying")} to\s[^,;:\uFFFC]*:\s*$`;

/** "Rask asked her to explain it.", with nothing quoted: the one who was asked may answer in the next sentence. */
export const ASKS_SOMEBODY = pattern("u")`
  ${START}(?:asks?|asked|presse[sd]|pressed)
  \x20(?:him|her|them|me|us|the \p{L}+|\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3})
  (?: and [^.;:]{1,40})? ${anyOf("to about why how what whether if when where who for")}\s[^.!?]*[.:]?\s*$`;

/** "Repeating the Holm plan, ": a sentence begins with what its subject does to somebody. */
export const IN_OPENING_PARTICIPLE = pattern("u")`
  ^\s*(?!${anyOf("According During Following Nothing Something Everything Anything Morning Evening Being Having")}\s)
  \p{Lu}\p{Ll}{2,}ing \p{Ll}[^,]*$`;

const DONE_TO_SOMEBODY = `
  beat met sent built led hired won lost gave told took made held fought saw knew helps backs supports opposes
  represents oversees advises`;

/** "the board that elected ": a relative clause, as far as its object. */
export const ENDS_IN_RELATIVE_VERB = pattern("u")`
  \s${anyOf("who that which")} (?:${anyOf("has had have once also later first")} |\p{Ll}+ly )*
  (?:\p{Ll}{2,}ed|${anyOf(DONE_TO_SOMEBODY)}) (?:the )?(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. |President |Senator )?$`;
