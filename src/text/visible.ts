/**
 * Text as it may be shown: line ends are line feeds, and a control character, which could move a cursor or turn the
 * direction of the text around it, is shown as its picture (␛) or as its code point in brackets ([U+202E]). So is an
 * unpaired surrogate, which no encoding can carry. All else stays as it is. Nothing else in the project changes a
 * character.
 */
export function visible(text: string): string {
  // Few texts have any; half a pair (of a surrogate) is looked for where there may be one.
  if (!MAY_BE_INVISIBLE.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x20
        ? String.fromCodePoint(0x2400 + code)
        : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
    });
}

/** Signs of which some are no text as it may be shown. */
const MAY_BE_INVISIBLE = /[^\t\n -~\xA0-\u2027\u202F-\u2065\u206A-\uD7FF\uE000-\uFFFF]/;

/** Printed signs of most texts, with spaces between them. */
const IS_ONE_LINE = /^[!-~\xA1-\u02FF\u2010-\u2027][ -~\xA1-\u02FF\u2010-\u2027]*$/;

/** Text of one line, as for a name or a query: white space and controls are single spaces, and no end is left open. */
export function oneLine(text: string): string {
  if (IS_ONE_LINE.test(text) && !text.includes("  ") && !text.endsWith(" ")) return text;
  return visible(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim());
}
