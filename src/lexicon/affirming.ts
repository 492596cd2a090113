import { anyOf, levelled, pattern, START, wholeOf, wordsIn } from "./build.ts";

/** Negations that take nothing from what stands after them, and signs that only look like one. All are levelled. */

/** After "not", by language (ISO 639-1): with it, what follows is said, and more. */
export const ONLY_AFTER_NOT: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: "only solely just merely simply",
    de: "nur bloß allein",
    fr: "seulement uniquement",
    es: "solo sólo solamente únicamente",
    it: "solo soltanto solamente",
    pt: "só apenas somente",
    nl: "alleen enkel",
    ru: "только",
    uk: "тільки лише",
  }).map(([language, words]) => [language, new Set(wordsIn(levelled(words)))]),
);

const behind = (words: string) => pattern("u")`^[^.!?]{0,300}?${START}${words}(?!\p{L})`;

/** Behind "not only" in its sentence, by language: that something else is said too. Of levelled text. */
export const ADDS_ANOTHER: Readonly<Record<string, RegExp>> = {
  en: behind(anyOf("but, also, too, as well")),
  de: behind("sondern"),
  fr: behind("mais"),
  es: behind("sino"),
  it: behind("ma"),
  pt: behind("mas"),
  nl: behind("ook"),
  ru: behind(anyOf("но а")),
  uk: behind(anyOf("а але")),
};

/** After "not", words that may also say how something is done, and so take it away: "not simply free". */
export const MAY_BE_MANNER = wholeOf("just simply", "");

/** Right behind these: what is named, and not how something is done. */
export const NAMES_SOMETHING = wholeOf("the this that these those his her its our your their my", "");

/** Behind these it is said that something else is so. */
export const ADDS_SURELY = behind(`but ${START}(?:[^.!?]{0,200} )?${anyOf("also, too, as well")}`);

/** Before "not only": words with which it forbids, or says that nobody can. */
export const BEFORE_NOT_MODAL = wholeOf("can could may might must shall should will would need dare to", "");
export const NOT_OF_MODAL = wholeOf(
  "cannot can't couldn't mayn't mightn't mustn't shan't shouldn't won't wouldn't needn't daren't",
  "",
);

/** Of those the first words of what is not said: "not just [anyone]". */
export const IS_ANY = wholeOf("any anyone anybody anything every everyone everybody everything all", "");

const DEGREES = "any all a the reasonable serious slightest room shadow shred for of";
const ADVERB = "(?:(?:\\p{L}+ly|ever|honestly|now|for a moment|in good faith) )*";
const DOUBTS = `
  doubt doubts doubted dispute disputes disputed question questions questioned contest contests contested deny denies
  denied gainsay gainsays gainsaid refute refutes refuted`;
const CAN_NOT = "cannot, can't, can not, could not, couldn't, can hardly, could hardly, can scarcely, can never";
const ANY_NOT = `
  not, never, cannot, can't, don't, doesn't, didn't, won't, wouldn't, shouldn't, mustn't, nobody, no one, nothing,
  none`;
const LET_PASS = `
  forget forgets forgot forgotten overlook overlooks overlooked ignore ignores ignored`;
const CHANGES = `
  change changes changed alter alters altered hide hides hid hidden conceal conceals concealed obscure obscures obscured
  escape escapes escaped`;

/** Before "that", or right before a clause: what follows is affirmed, as nobody can deny it. Of levelled words. */
export const AFFIRMS_WHAT_FOLLOWS = pattern("u")`
  ${START}(?:
  ${anyOf("no without beyond")} (?:${anyOf(DEGREES)} )*${anyOf("doubt question dispute")}|
  ${anyOf(CAN_NOT)} ${ADVERB}(?:be )?${ADVERB}${anyOf(DOUBTS)}|
  (?:no one|nobody|none(?: of(?: \p{L}+){1,2})?|no \p{L}+(?: \p{L}+)?)
  \x20(?:${anyOf("can could would will should has have had")} )?${ADVERB}${anyOf(DOUBTS)}|
  (?:${anyOf("do does did")} not|${anyOf("don't doesn't didn't never")}) ${ADVERB}${anyOf("doubt doubted")}|
  (?:not|never|isn't|wasn't|n't)(?: been)?(?: in)? ${ADVERB}${anyOf("doubt doubted dispute disputed contested")}|
  no ${anyOf("denying doubting disputing gainsaying")}|
  ${anyOf(ANY_NOT)} (?:\p{L}+ )?(?:be )?${anyOf(LET_PASS)}(?: the fact)?|
  ${anyOf(ANY_NOT)} (?:\p{L}+ )?${anyOf(CHANGES)} the (?:\p{L}+ )?fact|
  no ${anyOf("secret wonder surprise coincidence accident")}|
  not (?:\p{L}+ly )?${anyOf("surprising surprised enough sorry ashamed")}|
  no exaggeration to say
  )$`;

/** Before "no." and a number: what is numbered. Whatever may answer "no" is none of them. */
export const IS_NUMBERED = wholeOf(
  `clause clauses article articles paragraph paragraphs section sections chapter chapters rule rules decree act
  resolution protocol directive regulation timetable timetables room rooms house street lane road square quay avenue
  platform track gate pier berth bus tram line pump well block flat cell ward unit plant station form page figure table
  chart plate seal seals exhibit annex appendix volume bulletin opus symphony concerto sonata lot reactor car lorry
  battery squadron regiment brigade division`,
  "",
);
