import { anyOf, END, pattern, START, wordsIn } from "./build.ts";

/** Words by which a text takes back a number that it gives, or gives it as one of before. */

const FIGURES = "figure count number toll total tally estimate claim report statement rumour story";
const OWN = anyOf("a an the its their his her our that this");
const OF_BEFORE =
  "earlier first previous initial original preliminary old own wrong false mistaken erroneous provisional";

const WRONG = anyOf(`
  wrong, mistaken, false, incorrect, inaccurate, untrue, unfounded, baseless, outdated, too high, too low, exaggerated,
  disproved, invented, a mistake, an error, an exaggeration, a misprint, a slip, in error`);

const TAKES_BACK = anyOf(
  `withdrew withdraws withdrawn withdrawing retracted retracts retracting corrected corrects correcting revised revises
  revising disowned disowns disowning recanted`,
  "took back, takes back, taken back, taking back",
);

/** Beginnings of the words below, by which most sentences are passed over. */
export const MAY_BE_TAKEN_BACK = new RegExp(
  `\\b(?:${wordsIn(`withdr retract correct revis disown recant took tak wrong mis false err incorrect inaccurate inva
  inve initi in untrue unfound baseless outdat too exagg disprov slip first origin previous earlier once
  at`).join("|")})`,
  "i",
);

/** Right before a number: it is one that was given before, or that is taken back. */
export const TAKEN_BACK_BEFORE = pattern("iu")`
  ${START}(?:${TAKES_BACK} (?:${OWN} )?(?:${anyOf(OF_BEFORE)} )?(?:death )?(?:${anyOf(FIGURES)}|words|remark)s?
  ${END}(?: (?!to${END})[\p{L}’'-]+){0,6}
  |${anyOf("wrongly mistakenly erroneously incorrectly falsely", "in error, by mistake")}(?: [\p{L}’'-]+){1,4}
  |${anyOf("first initially originally previously earlier", "at first, had once")}
  \s(?:the (?:[\p{L}-]+ ){1,2})?(?:had |have |has )?
  (?:been )?${anyOf(`spoke of, spoken of, said, gave, given, reported, counted, listed, put it at, announced, told of,
    estimated, claimed, written of, wrote of`)}(?: that)?
  |${anyOf("wrong false mistaken erroneous outdated")} ${anyOf(FIGURES)} of) $`;

/** Before a number: something is said of the number itself ("its figure of"). */
export const NAMES_FIGURE = pattern("iu")`
  ${START}${anyOf(FIGURES)}s? (?:of|that|for|as|by which)(?: [\p{L}’'-]+){0,5} $`;

/** Behind such a number: it was wrong. */
export const WAS_WRONG = pattern("iu")`
  ${START}${anyOf("was, were, is, are, has been, have been, had been, has since been, was later, proved, turned out")}
  (?: to be| since| later| too| simply| quite)* (?:${WRONG}|${TAKES_BACK})${END}`;

const ITS_FIGURE = `(?:both|${OWN}) (?:${anyOf(OF_BEFORE)} )?${anyOf(FIGURES)}s?`;
const THAT = `(?:${anyOf("which that this it both neither")}|${ITS_FIGURE})`;
const WAS = anyOf(`
  was, were, is, are, has been, have been, had been, has since been, have since been, was later, were later, proved,
  proves, turned out, turns out, later proved`);
const NOT_TRUE = `(?:${anyOf("not isn[’']t wasn[’']t")} (?:true|so|right|correct|the case))`;
const SO_IT_WAS = `${THAT} (?:${WAS}(?: to be| since| later| simply)* (?:${WRONG}|${TAKES_BACK}|${NOT_TRUE})
  |(?:isn|wasn)[’']t (?:true|so|right|correct))`.replace(/\n\s*/g, "");
const IS_TAKEN_BACK = `(?:[\\p{L}’'-]+ ){1,8}?${TAKES_BACK} (?:that|this|it|${OWN} (?:${anyOf(OF_BEFORE)} )?${anyOf(
  FIGURES,
)}s?)${END}(?! (?:of|for))`;

/** Behind a number and a mark: that it was wrong, or that somebody took it back. */
export const THEN_TAKEN_BACK = pattern("iu")`
  [,;—–-]\s*(?:(?:but|and|yet|though|although) )?
  (?:${SO_IT_WAS}(?=\s*[.,;:]| \p{L}|\s*$)|(?:${OWN} ${anyOf(FIGURES)} )?(?:that |which )?(?:\p{L}+ ){0,3}?
  (?:since |later )?${TAKES_BACK}(?:[.,;:]|$| ${anyOf("later since again it that")}))`;

/** With which a sentence takes back the numbers of the one before. */
export const TAKES_BACK_EARLIER = pattern("iu")`
  ^\W*(?!it was (?:${TAKES_BACK})\s+(?!${anyOf("to later since again and but")}))
  (?:${anyOf("but however later yet still")},? )?(?:
  ${SO_IT_WAS}(?=\s*[.,;:!]| (?:${anyOf("and but he she they the said says later")}${END}|\p{Lu})|$)
  |${IS_TAKEN_BACK})`;
