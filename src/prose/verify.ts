import { UNTOLD } from "../answers/verify/attribution.ts";
import type { Edit } from "../answers/verify/edits.ts";
import type { WordingMatch } from "../answers/verify/match.ts";
import type { VerifyAnswer } from "../answers/verify/verify.ts";
import type { Library } from "../search/library.ts";
import { oneLine } from "../text/visible.ts";
import { figureNumber } from "./figures.ts";
import { list, plural } from "./words.ts";

/** What stands over the answer to whether words are a source's. */
export function verdictLine({ verdict, matches, isQuoted, withoutText, nearest, figures, lead }: VerifyAnswer): string {
  if (verdict === "exact") return "Same words";
  if (verdict === "absent") {
    return nearest.length + figures.length > 0 ? "Not in these words in these documents" : "Not in these documents";
  }
  if (verdict === "uncheckable") {
    return withoutText > 0
      ? "Can’t be told: full texts are not loaded"
      : "Can’t be told: too much to be compared at once";
  }
  if (matches.every(({ differences }) => differences.length === 0)) {
    return isQuoted
      ? "The quoted words stand so in the source; the rest was not compared"
      : "Same words, but not all of them";
  }
  const isWordForWord = matches.every(({ differences }) => differences.every(({ kind }) => kind === "attribution"));
  const isUntold = matches.every(({ differences }) => differences.every(({ source }) => source === UNTOLD));
  if (isWordForWord && isUntold) return "Same words; whose they are can’t be told without the full text";
  if (isWordForWord && lead?.kind === "open") return "Same words; who speaks is not established";
  if (isWordForWord) return "Same words, attributed otherwise";
  return withoutText > 0 && matches.every(({ quotation }) => quotation === null || quotation.text === "digest")
    ? "Near, with differences, as far as digests and hashes tell"
    : "Near, with differences";
}

export const COMPARES_WORDING = "This compares wording and attribution, and says nothing of what happened.";

/** What of the documents, where nothing was found, or of what was asked could not be compared. */
export function notCompared({ verdict, withoutText, isCutShort }: VerifyAnswer): string[] {
  return [
    ...(verdict === "uncheckable" && withoutText > 0
      ? [
          `Of ${plural(withoutText, "document")}, only the phrases in our digests and the hashes of sentences could ` +
            "be compared. They don’t have these words; the full texts may.",
        ]
      : []),
    ...(isCutShort
      ? [
          "This was too much to be compared at once. Nothing is said here of what was not compared; ask for less of " +
            "it at a time.",
        ]
      : []),
  ];
}

export function notFoundPart(
  text: string,
  { isQuoted, isCutShort }: Pick<VerifyAnswer, "isQuoted" | "isCutShort">,
): string {
  return isQuoted || isCutShort ? `Not compared, or not found: “${text}”` : `Not found of what was asked: “${text}”`;
}

/** A difference in words; `asked` and `source` mark what stands in the asked text and in the source. */
export function differenceLine(
  { kind, asked, source }: WordingMatch["differences"][number],
  mark: { asked: (text: string) => string; source: (text: string) => string },
): string {
  const [as, there] = [`“${mark.asked(asked)}”`, `“${mark.source(source)}”`];
  if (kind === "attribution" && source === UNTOLD) return `${mark.asked(asked)} is named; who speaks here is ${UNTOLD}`;
  if (kind === "attribution") return `Attributed to ${mark.asked(asked)}; in the source: ${mark.source(source)}`;
  const name = {
    wording: "Wording",
    number: "Number",
    negation: "Negation or quantity",
    hedge: "Bound or hedge",
    cut: "Cut",
  }[kind];
  if (kind === "cut" && /[\p{L}\p{N}]/u.test(asked)) return `In another order: asked ${as}, source ${there}`;
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

/** What the one says who is named, where the number or the words are another's: it stands above all else. */
export function leadLine({ lead }: VerifyAnswer, { corpus }: Library): string | null {
  if (!lead) return null;
  const { name, quotation } = lead;
  const ref = quotation ? ` (ref ${quotation.id})` : "";
  if (lead.kind !== "number") {
    return lead.kind === "words"
      ? `The words are those of ${list(lead.whose)}, not of ${name}`
      : `The words stand in what is issued by ${list(lead.whose)}; that ${name} says so is not established`;
  }
  const number = (value: string) => (/^\d+$/.test(value) ? figureNumber(Number(value)) : value);
  const issuers = lead.standsIn.flatMap(
    (id) => corpus.documents.find((one) => one.id === id)?.metadata.issuer.name ?? [],
  );
  const elsewhere =
    issuers.length > 0
      ? `; ${number(lead.asked)} stands in what is issued by ${list([...new Set(issuers)])}`
      : `, not ${number(lead.asked)}`;
  const [who, untold] = lead.isDigest
    ? [`The digest of what ${name} issued`, ", and does not tell who says so"]
    : [name, ""];
  return `${who} gives ${list(lead.gives.map(number))}${ref}${untold}${elsewhere}`;
}

/** The nearest of what the named one says, where the words are another's. */
export function leadQuotationLine({ lead }: VerifyAnswer): string | null {
  if (!lead?.quotation || lead.kind === "number") return null;
  return `Nearest of what ${lead.name} says: “${oneLine(lead.quotation.exact)}” (ref ${lead.quotation.id})`;
}

/** A writer's marks, which change no word. */
export function editLine({ kind, asked, source }: Edit): string {
  const what = {
    capital: "letter in brackets",
    bracket: "in brackets",
    ellipsis: "left out, and marked",
    frame: "beside the words",
  }[kind];
  if (kind === "frame" && source !== "")
    return `Edit, signs between words: “${oneLine(asked)}”; the source has “${oneLine(source)}”`;
  const there = source === "" || kind === "frame" ? "" : `; the source has “${oneLine(source)}”`;
  return `Edit, ${what}: “${oneLine(asked)}”${there}`;
}

export const EDITS_HEADING = "A writer’s edits, which change no word of the source:";

/** What limits words that are the same, or says how sure it is that they are. */
export function matchNotes({ goesOn, notEstablished, unknownNegation, quotation }: WordingMatch): string[] {
  const detected = quotation?.detected ? quotation.attribution.speaker : null;
  return [
    ...(detected === null ? [] : [`That ${detected} speaks is read from the text alone; no person has settled it.`]),
    ...(goesOn === null ? [] : [`A part of its sentence, which goes on: “${oneLine(goesOn)}”`]),
    ...(notEstablished === null
      ? []
      : [`That ${notEstablished} says so is not established here: the document leaves open who speaks.`]),
    ...(unknownNegation === null
      ? []
      : [`A lost “not” was not looked for: how the language “${unknownNegation}” negates is not known here.`]),
  ];
}

export const COUNTED_HEADING = "What the documents count of it, in their own numbers:";

export const NEAREST_HEADING = "Nearest passages, which say it in other words or say something else:";
