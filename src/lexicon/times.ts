import { anyOf, END, part, pattern, START } from "./build.ts";

/** Words and patterns by which a count is of a time. */

const SPANS = "winter summer spring autumn season year month week";

/** When something is counted: a time that lies before, or one that goes on. */
export const TIME_BEFORE = pattern("iu")`
  ${START}${anyOf("last, previous, the same, that, past, preceding")} ${anyOf(SPANS, "quarter term decade")}${END}
  |${START}${anyOf("a year ago, a year earlier, a year before, the year before, used to")}${END}`;
export const TIME_NOW = pattern("iu")`
  ${START}(?:${anyOf("now, currently, today, at present, still, so far, under the new")}
  |this ${anyOf(SPANS)}|since (?:\d|\p{Lu}|the|then|this))`;

const FORE_YEAR = part`(?:in )?(?:the |an? )?(?:[\p{L}-]+ ){0,4}(?!${anyOf(
  `${SPANS} end beginning middle start months years`,
)} )[\p{L}-]+ (?:of|in) \d{4}${END}`;

/**
 * Behind a number, the year of something that it is not of: "more than in the flood of 1998", "a town spared by the
 * flood of 1998". What was done by somebody, or after something, is of the year that stands there.
 */
export const TIME_OF_ANOTHER = pattern("giu")`
  ${START}${anyOf("since than like")} (?:${FORE_YEAR}|(?:the |an? )?\d{4} \p{Ll}+${END})
  |${START}${anyOf("town city village suburb district region valley island port coast")}
  \s(?:\p{L}+ed|hit|struck|swept) by ${FORE_YEAR}`;

/** A sentence that begins with the time of which it speaks. */
export const OPENS_TIME = pattern("iu")`
  ^\P{L}*(?:${anyOf(`
  in on at by during since until till from before after between throughout for over last this that now currently today
  previously under`)}${END}|the ${anyOf(`${SPANS} day night same previous following next
  year's`)}${END}|\d)`;
