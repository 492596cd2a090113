import { type DateWords, dateWriter } from "../text/edtf.ts";

/** How a language counts, lists and names things: what `Intl` knows of it. */
export type Grammar = {
  /** "a, b and c" */
  list: (items: readonly string[]) => string;
  /** "a, b or c" */
  either: (items: readonly string[]) => string;
  /** "1 passage", "2 passages" */
  plural: (count: number, one: string, other?: string) => string;
  number: (value: number) => string;
  /** A country by its ISO 3166 code; the code where it has no name. */
  country: (code: string) => string;
  /** A language by its BCP 47 tag. */
  language: (tag: string) => string;
  /** A date in EDTF, null where there is none. */
  date: (edtf: string | null) => string;
};

/**
 * Made once for each language of the bot, as making a formatter takes longer than a whole answer may. `names`: the
 * locale by which countries and languages are called.
 */
export function grammarOf(
  locale: string,
  {
    dates,
    names = locale,
    pluralOf = (one) => one,
  }: { dates: DateWords; names?: string; pluralOf?: (one: string) => string },
): Grammar {
  const and = new Intl.ListFormat(locale);
  const or = new Intl.ListFormat(locale, { type: "disjunction" });
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(names, { type: "region" });
  const languages = new Intl.DisplayNames(names, { type: "language" });
  return {
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    plural: (count, one, other = pluralOf(one)) => `${count} ${rules.select(count) === "one" ? one : other}`,
    number: (value) => numbers.format(value),
    country: (code) => regions.of(code) ?? code,
    language: (tag) => languages.of(tag) ?? tag,
    date: dateWriter(locale, dates),
  };
}
