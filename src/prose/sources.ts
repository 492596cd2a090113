import type { AttributedStretch } from "../answers/attribute.ts";
import type { Quotation } from "../answers/quotation.ts";
import type { Source } from "../answers/sources.ts";
import { NOT_SETTLED } from "../documents/schema.ts";
import { ENGLISH } from "./en/index.ts";
import { capital } from "./words.ts";

export function sourceLine({ type, publisher, issuer, author }: Source, { sources } = ENGLISH): string {
  const what = capital(sources.type(type));
  const by =
    issuer.name === publisher.name
      ? sources.published(what, publisher.name)
      : sources.issued(what, issuer.name, publisher.name);
  return `${by}${author ? sources.author(author) : ""}`;
}

/** In which form the texts of these documents are there. */
export function formsOf(documents: readonly { form: Quotation["text"] }[], { sources } = ENGLISH): string {
  const digests = documents.filter(({ form }) => form === "digest").length;
  if (digests === 0) return sources.full;
  return digests === documents.length ? sources.digests : sources.some(digests);
}

/** Whose position a document gives, and how it is known; what its text is and where it comes from. */
export function provenanceLines(source: Source, { sources, quotation, grammar } = ENGLISH): string[] {
  const { issuer, publisher, basis, text, captured, language, originalLanguage, translator } = source;
  const position =
    issuer.kind === "media"
      ? sources.medium(publisher.name)
      : issuer.name === NOT_SETTLED
        ? quotation.position.open
        : quotation.position.of(quotation.party(issuer));
  const known = [
    ...(basis.issuer ? [{ of: "issuer", basis: basis.issuer } as const] : []),
    ...(basis.publisher && publisher.name !== issuer.name
      ? [{ of: "publisher", basis: basis.publisher } as const]
      : []),
  ];
  const form = text === "full" ? sources.fullText : sources.digest;
  const isStated = originalLanguage !== "not stated";
  const original = originalLanguage ? sources.original(isStated ? grammar.language(originalLanguage) : null) : "";
  const translation = translator ? sources.translated(translator) : "";
  const origin = sources.captured(form, grammar.date(captured), grammar.language(language));
  return [position, ...(known.length > 0 ? [sources.known(known)] : []), `${origin}${original}${translation}.`];
}

/** Whose words a stretch of a document is, for a person who reviews them in a terminal. */
export function stretchLine({ words, voice, chain, speaker }: AttributedStretch): string {
  if (words === "ours") return "This project’s digest";
  const names = chain.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(" → ");
  const isOpen = speaker === null && (voice === "direct" || voice === "indirect");
  const what = voice === null ? "Phrase of the source" : VOICES[voice];
  return `${what}: ${names}${isOpen ? "; speaker not established" : ""}`;
}

const VOICES = { direct: "Direct quotation", indirect: "Reported speech", own: "Text of the document" } as const;

export function passagesLine(first: number, last: number, total: number, { sources } = ENGLISH): string {
  return first === last ? sources.passage(first, total) : sources.passages(first, last, total);
}

/** What a list of documents holds; `only` is what it was narrowed to. */
export function sourcesHeading(count: number, only: readonly string[], { sources } = ENGLISH): string {
  const narrowed = only.length === 0 ? "" : sources.only(only);
  return count === 0 ? sources.none(narrowed) : sources.all(count, narrowed);
}

/** Of a list in a terminal. */
export const TITLES_HEADING = "The documents, with their headlines as printed:";
