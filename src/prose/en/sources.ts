import { plural } from "./grammar.ts";

/** What documents are. */
export const sources = {
  /** What a type of document is called; English has the corpus's own words. */
  type: (type: string) => type,
  published: (type: string, publisher: string) => `${type}, published by ${publisher}`,
  issued: (type: string, issuer: string, publisher: string) =>
    `${type}, issued by ${issuer}, published by ${publisher}`,
  author: (author: string) => `, by ${author}`,
  /** In which form the texts of documents are there. */
  full: "all in full",
  digests: "all as this project’s digests with phrases of the sources; the full texts are not loaded",
  some: (digests: number) => `${digests} of them as this project’s digests, as their full texts are not loaded`,
  medium: (publisher: string) =>
    `Published by ${publisher}, a medium: what it quotes is the position of those it quotes.`,
  known: (bases: readonly { of: "issuer" | "publisher"; basis: string }[]) =>
    `How this is known: ${bases.map(({ of, basis }) => `${of}: ${basis}`).join("; ")}.`,
  fullText: "Full text",
  digest: "This project’s digest with phrases of the source; full text not loaded",
  captured: (form: string, day: string, language: string) => `${form}, captured on ${day}, in ${language}`,
  /** Null: it is not stated. */
  original: (language: string | null) => `, original language ${language ?? "not stated"}`,
  translated: (translator: string) => `, translated by ${translator}`,
  passage: (place: number, total: number) => `Passage ${place} of ${total}, in the order of the text`,
  passages: (first: number, last: number, total: number) =>
    `Passages ${first} to ${last} of ${total}, in the order of the text`,
  only: (filters: readonly string[]) => ` (only ${filters.join("; ")})`,
  filter: {
    issuer: (issuer: string) => `issuer: ${issuer}`,
    kind: (kind: string) => `kind: ${kind}`,
    country: (country: string) => `country: ${country}`,
  },
  /** A kind of party as it can be chosen; English has the corpus's own words. */
  kind: (kind: string) => kind,
  unknown: "unknown",
  none: (only: string) => `No such document is here${only}.`,
  all: (count: number, only: string) => `${plural(count, "document")}, oldest first${only}`,
  allDigests: "Digests; full texts not loaded.",
  headlines: "Headlines as printed",
  archived: (address: string) => `Archived copy: ${address}`,
};
