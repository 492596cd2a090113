/** The calendar's names, the one place in which they stand: in English, and of other languages as Intl has them. */

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

/** The months of another language, January first: each with its English name, and its own with its short form. */
export function monthsOf(locale: string): { english: string; names: string[] }[] {
  const written = (["long", "short"] as const).map((month) => {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
    return MONTHS.map((_, at) => format.format(Date.UTC(2000, at, 15)).replace(/\.$/, ""));
  });
  return MONTHS.map((english, at) => ({ english, names: [...new Set(written.map((names) => names[at] as string))] }));
}
