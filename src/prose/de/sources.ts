import type { sources as english } from "../en/sources.ts";
import { documents } from "./grammar.ts";

// Needs a native reader.

const TYPES: Readonly<Record<string, string>> = {
  statement: "Erklärung",
  appeal: "Appell",
  article: "Artikel",
  report: "Bericht",
  "press release": "Pressemitteilung",
  letter: "Brief",
  speech: "Rede",
  interview: "Interview",
  "press conference": "Pressekonferenz",
  transcript: "Mitschrift",
  minutes: "Protokoll",
  resolution: "Resolution",
  correction: "Berichtigung",
  "web page": "Webseite",
};

const KINDS: Readonly<Record<string, string>> = {
  "state body": "staatliche Stelle",
  legislator: "Legislative",
  "political party": "Partei",
  court: "Gericht",
  "international organisation": "internationale Organisation",
  NGO: "nichtstaatliche Organisation",
  media: "Medien",
  company: "Unternehmen",
  academic: "Wissenschaft",
  individual: "Einzelperson",
  "not settled": "nicht festgelegt",
};

/** What documents are. */
export const sources: typeof english = {
  type: (type) => TYPES[type] ?? type,
  published: (type, publisher) => `${type}, veröffentlicht von ${publisher}`,
  issued: (type, issuer, publisher) => `${type}, herausgegeben von ${issuer}, veröffentlicht von ${publisher}`,
  author: (author) => `, verfasst von ${author}`,
  full: "alle im Volltext",
  digests: "alle als Kurzfassungen dieses Projekts mit Bruchstücken der Quellen; die Volltexte sind nicht geladen",
  some: (digests) => `${digests} davon als Kurzfassungen dieses Projekts, da ihre Volltexte nicht geladen sind`,
  medium: (publisher) =>
    `Veröffentlicht von ${publisher}, einem Medium: Was es zitiert, ist die Position derer, die es zitiert.`,
  known: (bases) => {
    const of = { issuer: "Herausgeber", publisher: "Veröffentlichung" };
    return `Woher das bekannt ist: ${bases.map(({ of: party, basis }) => `${of[party]}: ${basis}`).join("; ")}.`;
  },
  fullText: "Volltext",
  digest: "Kurzfassung dieses Projekts mit Bruchstücken der Quelle; Volltext nicht geladen",
  captured: (form, day, language) => `${form}, erfasst am ${day}; Sprache: ${language}`,
  original: (language) => `, Originalsprache: ${language ?? "nicht angegeben"}`,
  translated: (translator) => `, übersetzt von ${translator}`,
  passage: (place, total) => `Stelle ${place} von ${total}, in der Reihenfolge des Textes`,
  passages: (first, last, total) => `Stellen ${first} bis ${last} von ${total}, in der Reihenfolge des Textes`,
  only: (filters) => ` (nur ${filters.join("; ")})`,
  filter: {
    issuer: (issuer) => `Herausgeber: ${issuer}`,
    kind: (kind) => `Art: ${kind}`,
    country: (country) => `Land: ${country}`,
  },
  kind: (kind) => KINDS[kind] ?? kind,
  unknown: "unbekannt",
  none: (only) => `So ein Dokument ist nicht hier${only}.`,
  all: (count, only) => `${documents(count)}, das älteste zuerst${only}`,
  allDigests: "Kurzfassungen; Volltexte nicht geladen.",
  headlines: "Überschriften wie gedruckt",
  archived: (address) => `Archivierte Kopie: ${address}`,
};
