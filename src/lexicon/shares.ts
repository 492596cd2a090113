import { anyOf, END, pattern, START } from "./build.ts";

/** Words by which something is said of some or none of those that are counted, or not said of them. */

const PERCENT = "(?:[\\p{L}\\d.-]{1,12}\\s+(?:per\\s?cent|percent)|\\d[\\d.]{0,4}\\s?%)";
const SOME = `(?:${PERCENT}|${anyOf(`
  none, neither, nobody, no one, (?<!every )(?<!each )one, not (?:a |any )?(?:single )?one, not any, not all,
  not every one, nothing, hardly any, hardly anyone, barely any, scarcely any, any, few, a few, fewer, some, several,
  many, most, a handful, a number, part, parts, a fraction, half,
  (?:a|one|two|three|four) (?:third|quarter|fifth|tenth)s?,
  a majority, the majority, a minority, the bulk, the rest, dozens, scores, hundreds`)})`;

const THE = anyOf("the these those its their his her our your my all");

/** Right before a number: what is said is said of some or none of so many. */
export const SOME_OF = pattern("iu")`
  ${START}(?:${SOME})(?: but ${SOME})? (?:of|among|amongst|from|from among|out of|in|at|on) (?:${THE} )?
  (?:(?:[\p{L}-]+ ){0,2}\p{L}+(?:['’]s|s['’]) )?(?:${anyOf("own first last other remaining")} )?
  (?:${anyOf("about around some roughly nearly almost over", "more than, fewer than, at least, up to")} )?$`;

/** Words of which one stands before every such number, as far as a mark; and behind what is counted. */
export const MAY_BE_OF = /\b(?:of|among(?:st)?|from|in|on|at)\s[^.,;:!?()]{0,60}$/i;
export const MAY_BE_OF_WHOM = /\sof\s+(?:whom|which|them|these|those)\b/i;

/** Right before a number with which its clause begins: so many are the whole of those behind. */
export const OUT_OF = pattern("iu")`(?:^|[,;:—–-]\s*)(?:out of|of|among|amongst|from) (?:${THE} )?$`;

/** Behind such a whole: what is said there is said of some or none. */
export const THEN_SOME = pattern("iu")`^(?: (?!${SOME}${END})[\p{L}’'-]+){0,6},? ${SOME}${END}`;

/** Behind what is counted: from here on, something is said of some or none of them. */
export const SOME_OF_WHOM = pattern("iu")`
  \s*[,;:(—–-]?\s*(?:(?:and|but|with|though) )?${START}${SOME} of ${anyOf("whom which them these those")}${END}`;

const DENYING = anyOf("not, not all, never, neither, nor, hardly, barely, nearly, almost, narrowly, no longer");

/** Whether words may say that something is not so, or was not quite. */
export const DENIED_AT_ALL = /\b(?:no[tr]|never|neither|hardly|barely|nearly|almost|narrowly|longer)\b|n['’]t/i;

/** Right before what is said: it is not so, or was not quite. */
export const NOT_QUITE = pattern("iu")`
  (?:${START}${DENYING}|n['’]t)
  (?: (?:been|be|being|yet|even|\p{L}+ly|\p{L}+ n?or))* $`;
