import { wordsIn } from "./build.ts";

/** Languages in which a comma begins a fraction (ISO 639-1; Unicode CLDR, `decimal`). */
export const DECIMAL_COMMA: ReadonlySet<string> = new Set(
  wordsIn(`
    de fr es it pt nl sv da no nb nn fi pl cs sk sl hr bs sr hu ro bg ru uk be el tr az hy ka kk uz ky tk lt lv et is
    sq mk ca eu gl id vi af`),
);

/** Languages in which a space groups digits by thousands (CLDR, `group`), or may. */
export const GROUPED_BY_SPACE: ReadonlySet<string> = new Set(
  wordsIn("fr sv no nb nn fi pl cs sk hu bg ru uk be kk uz ky tk lt lv et hy ka sq de da az pt"),
);
