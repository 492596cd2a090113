import { WEEKDAYS } from "../text/calendar.ts";
import { anyOf, END, part, pattern, START } from "./build.ts";

/** What a text tells of somebody or something beside what is said: relative clauses, appositions, brackets. */

const BODY = part`((?:[^,;:–—()\uFFFC]|,(?=\d))*?)`;
/** The comma, dash or end of the sentence where an aside is over. */
const OVER = part`
  (?:,(?=\s)|(?=\s[–—-]{1,2}\s)|(?=\s\()|[.](?=["”’)]*\s*$)|(?<=\p{Ll}{3})[.](?=["”’)]*\s+["“‘']?\p{Lu}))`;

/** ", who had two sons,", ", in which four oxen drowned.": the relative (1) and its clause (2). */
export const EVERY_RELATIVE = pattern("gu")`
  , (?:(?:with|of|for|in|to|from|by|during) )?(who|whose|whom|which|where) ${BODY}${OVER}`;

/** ", a cooper in Vire,": the article (1) and the noun with what stands by it (2). */
export const EVERY_APPOSITION = pattern("gu")`, (an?|the|one of|another) ${BODY}${OVER}`;

/** " (he was late)" */
export const EVERY_BRACKET = pattern("gu")`\s\((?!think |i\.e|e\.g)([^()]{10,})\)`;

const TIMES = `
  ago last recent recently current currently now year years month months earlier shortly already soon once since
  January February March April June July August September October November December`;
const IRREGULAR = "built sent sold held cut paid made left begun set put kept lost shut led won found";
const BE = "is are was were has have had been be";

/** What is told as a fact by the way: a time, a number, what was done to it. */
export const TELLS_FACT = pattern("u")`
  \d|${START}${anyOf(TIMES, WEEKDAYS.join(" "))}${END}|
  ${START}${anyOf(BE)} (?:\p{L}+ly |not |been |also )?
  (?:\p{L}+(?:ed|en|ing|wn|ght)|${anyOf(IRREGULAR)})${END}`;

const FINITE = `
  was were is are has have had will would could can must might should did does do`;
/** In an apposition, before a relative clause of its own: a verb or a further noun, with which it is none. */
export const IS_NO_APPOSITION = pattern("u")`
  ^(?:(?!${START}${anyOf("who whose that which")}${END}).)*${START}(?:${anyOf(FINITE)}|and|or|said|says)${END}`;

/** Behind an apposition: ", and the choir", ", the cooks": it is one of several that are listed. */
export const GOES_ON_LISTING = pattern("u")`^\s(?:and|or|as well as|an?|the)\s`;

/** "a way of baking known as": what a word means. */
export const IS_DEFINED = pattern("u")`${START}(?:better |also )?(?:known|called|referred to) as${END}`;

const ADVERBS_BEFORE_VERB = part`(?:(?:\p{L}+ly|also|has|have|had|later|then|once|again|still) ){0,3}`;

/** ", who lost both oxen in May, ": between somebody and the verb by which they say something; the aside is (1). */
export const SUBJECT_ASIDE = pattern("u")`
  ^(?:,? (?:of|from|of the) (?:\p{Lu}[\p{L}.-]* ?)+)?
  (, (?:(?:who|whose|which|whom)\s|(?:an?|the|one of|another) [^;:\uFFFC]*?\s(?:who|whose|which) )[^;:\uFFFC]*,)
  \x20${ADVERBS_BEFORE_VERB}$`;
