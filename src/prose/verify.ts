import type { WordingMatch } from "../answers/verify/match.ts";
import type { VerifyAnswer } from "../answers/verify/verify.ts";
import { list, plural } from "./words.ts";

/** What stands over the answer to whether words are a source's. */
export function verdictLine({ verdict, matches, isQuoted, withoutText }: VerifyAnswer): string {
  if (verdict === "exact") return "Same words";
  if (verdict === "absent") return "Not in these documents";
  if (verdict === "uncheckable") return "Can’t be told: full texts are not loaded";
  if (matches.every(({ differences }) => differences.length === 0)) {
    return isQuoted
      ? "The quoted words stand so in the source; the rest was not compared"
      : "Same words, but not all of them";
  }
  const isWordForWord = matches.every(({ differences }) => differences.every(({ kind }) => kind === "attribution"));
  if (isWordForWord) return "Same words, attributed otherwise";
  return withoutText > 0 && matches.every(({ quotation }) => quotation === null || quotation.text === "digest")
    ? "Near, with differences, as far as summaries and hashes tell"
    : "Near, with differences";
}

export const COMPARES_WORDING = "This compares wording and attribution, and says nothing of what happened.";

/** What was compared where nothing was found. */
export function nothingSame({ verdict, withoutText }: VerifyAnswer): string[] {
  return verdict === "uncheckable"
    ? [
        `Of ${plural(withoutText, "document")}, only the phrases in our summaries and the hashes of sentences could ` +
          "be compared. They don’t have these words; the full texts may.",
      ]
    : [];
}

export function notFoundPart(text: string, { isQuoted }: Pick<VerifyAnswer, "isQuoted">): string {
  return isQuoted ? `Not compared, or not found: “${text}”` : `Not found of what was asked: “${text}”`;
}

/** A difference in words; `asked` and `source` mark what stands in the asked text and in the source. */
export function differenceLine(
  { kind, asked, source }: WordingMatch["differences"][number],
  mark: { asked: (text: string) => string; source: (text: string) => string },
): string {
  const [as, there] = [`“${mark.asked(asked)}”`, `“${mark.source(source)}”`];
  if (kind === "attribution") return `Attributed to ${mark.asked(asked)}; in the source: ${mark.source(source)}`;
  const name = { wording: "Wording", number: "Number", negation: "Negation or quantity", cut: "Cut" }[kind];
  if (kind === "cut") return asked === "" ? `Cut, not marked: ${there}` : `Cut: ${as} stands for ${there}`;
  if (asked === "") return `${name}, left out: ${there}`;
  if (source === "") return `${name}, added: ${as}`;
  return `${name}: asked ${as}, source ${there}`;
}

export function moreDifferences(count: number): string {
  return `and ${plural(count, "more difference")}`;
}

export const WORD_BY_WORD = "Word by word:";

export const AS_IT_STANDS = "The passage as it stands:";

/** What turns the sentence of a quotation outside the words that were asked for. */
export function outsideLine(words: readonly string[]): string {
  return `Outside the words asked for, the sentence has: ${list(words.slice(0, 4).map((word) => `“${word}”`))}`;
}

export const KNOWN_BY_HASH =
  "Recognised by the hashes of its sentences. The full text is not loaded, so the words can’t be shown, " +
  "nor who speaks them.";

/** One more place of the words, or the place of another part of what was asked. */
export function alsoLine(words: string | null, isSame: boolean, place: string): string {
  const what = isSame ? "same words" : "near";
  return words === null ? `Also ${what}: ${place}` : `“${words}”, ${what}: ${place}`;
}

export function morePlaces(count: number): string {
  return `and ${plural(count, "more place")}`;
}
