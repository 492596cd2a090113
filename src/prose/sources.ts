import type { AttributedStretch } from "../answers/attribute.ts";
import type { Quotation } from "../answers/quotation.ts";
import type { Source } from "../answers/sources.ts";
import { NOT_SETTLED } from "../documents/schema.ts";
import { displayDate } from "../text/edtf.ts";
import { theParty, UNSETTLED_POSITION } from "./quotation.ts";
import { capital, plural } from "./words.ts";

export function sourceLine({ type, publisher, issuer, author }: Source): string {
  const by =
    issuer.name === publisher.name
      ? `published by ${publisher.name}`
      : `issued by ${issuer.name}, published by ${publisher.name}`;
  return `${capital(type)}, ${by}${author ? `, by ${author}` : ""}`;
}

/** In which form the texts of these documents are there. */
export function formsOf(documents: readonly { form: Quotation["text"] }[]): string {
  const digests = documents.filter(({ form }) => form === "digest").length;
  if (digests === 0) return "all in full";
  if (digests === documents.length)
    return "all as this project’s digests with phrases of the sources; the full texts are not loaded";
  return `${digests} of them as this project’s digests, as their full texts are not loaded`;
}

/** Whose position a document gives, and how it is known; what its text is and where it comes from. */
export function provenanceLines(source: Source): string[] {
  const { issuer, publisher, basis, text, captured, language, originalLanguage, translator } = source;
  const position =
    issuer.kind === "media"
      ? `Published by ${publisher.name}, a medium: what it quotes is the position of those it quotes.`
      : issuer.name === NOT_SETTLED
        ? UNSETTLED_POSITION
        : `The position of ${theParty(issuer)}.`;
  const known = [
    ...(basis.issuer ? [`issuer: ${basis.issuer}`] : []),
    ...(basis.publisher && publisher.name !== issuer.name ? [`publisher: ${basis.publisher}`] : []),
  ];
  const form = text === "full" ? "Full text" : "This project’s digest with phrases of the source; full text not loaded";
  const original = originalLanguage
    ? `, original language ${originalLanguage === "not stated" ? "not stated" : languageName(originalLanguage)}`
    : "";
  const translation = translator ? `, translated by ${translator}` : "";
  return [
    position,
    ...(known.length > 0 ? [`How this is known: ${known.join("; ")}.`] : []),
    `${form}, captured on ${displayDate(captured)}, in ${languageName(language)}${original}${translation}.`,
  ];
}

/** Whose words a stretch of a document is, for a person who reviews them. */
export function stretchLine({ words, voice, chain, speaker }: AttributedStretch): string {
  if (words === "ours") return "This project’s digest";
  const names = chain.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(" → ");
  const isOpen = speaker === null && (voice === "direct" || voice === "indirect");
  const what = voice === null ? "Phrase of the source" : VOICES[voice];
  return `${what}: ${names}${isOpen ? "; speaker not established" : ""}`;
}

const VOICES = { direct: "Direct quotation", indirect: "Reported speech", own: "Text of the document" } as const;

const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });

/** A language by its English name, from its BCP 47 tag. */
export function languageName(tag: string): string {
  return LANGUAGES.of(tag) ?? tag;
}

export function passagesLine(first: number, last: number, total: number): string {
  const which = first === last ? `Passage ${first}` : `Passages ${first} to ${last}`;
  return `${which} of ${total}, in the order of the text`;
}

/** What a list of documents holds; `only` is what it was narrowed to. */
export function sourcesHeading(count: number, only: readonly string[]): string {
  const narrowed = only.length === 0 ? "" : ` (only ${only.join("; ")})`;
  return count === 0 ? `No such document is here${narrowed}.` : `${plural(count, "document")}, oldest first${narrowed}`;
}

export const HEADLINES_AS_PRINTED = "In “ ”: headlines as printed";

export const NO_HEADLINE = "No title in the captured text";

export const TITLES_HEADING = "The documents, with their headlines as printed:";
