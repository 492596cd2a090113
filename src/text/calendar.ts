/** The calendar's names in English, the one place in which they stand. */

/** January first. */
export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

/** Monday first. */
export const WEEKDAYS: readonly string[] = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** The short forms in use, as sources of regular expressions, without the full stop that may follow; May has none. */
export const SHORT_MONTHS: readonly string[] = "Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec".split(" ");

/** The source of a group that matches a month's name or short form. */
export const MONTH = `(?:${[...MONTHS, ...SHORT_MONTHS].join("|")})`;

/** The months by the three letters that they begin with, in lower case. */
export const MONTH_STEMS: readonly string[] = MONTHS.map((name) => name.slice(0, 3).toLowerCase());
