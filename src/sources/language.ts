import { franc } from "franc";

/** The language of a text of fewer characters is not guessed. UTF-16 units. */
const SHORTEST = 200;

/** Never guessed: short plain English is taken for Scots, as the two share nearly all that is counted. */
const NEVER = ["sco"];

/** The BCP 47 tag of the language that a text is most likely written in; null where it is too short to tell. */
export function languageOf(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const code = franc(text, { ignore: NEVER });
  return code === "und" ? null : new Intl.Locale(code).language;
}
