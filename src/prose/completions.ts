import { countryName } from "../answers/coverage.ts";
import { answerFigures } from "../answers/figures/figures.ts";
import { wordHolder } from "../answers/sources.ts";
import type { Document } from "../documents/document.ts";
import type { Library } from "../search/library.ts";
import { completionsOf } from "../search/spelling.ts";
import { wordsOf } from "../search/terms.ts";
import { displayDate } from "../text/edtf.ts";
import { figureStatus } from "./figures.ts";
import { titleLine } from "./quotation.ts";

/** One way to go on typing: what is shown, and what is then in the field. */
export type Completion = { name: string; value: string };

/** Discord shows no more. */
const MOST_PROPOSED = 25;

/**
 * The query with the word that is being typed completed from the words of the documents, the most frequent first.
 * Nothing typed, nothing proposed: which words a subject is spoken of in is for the one who asks to choose.
 */
export function completeQuery({ index: { vocabulary } }: Library, typed: string): Completion[] {
  const last = wordsOf(typed).at(-1);
  if (!last || last.end < typed.length) return [];
  const words = completionsOf(vocabulary, last.folded, MOST_PROPOSED);
  const queries = words.map((word) => `${typed.slice(0, last.start)}${word}`);
  return queries.map((query) => ({ name: query, value: query }));
}

/** Labels of what is counted that hold the typed words, with what the numbers come to. */
export function completeFigure(library: Library, typed: string): Completion[] {
  const holds = wordHolder(typed);
  return answerFigures(library, null)
    .figures.filter(({ label }) => holds(label))
    .map((row) => ({ name: `${row.label} · ${figureStatus(row)}`, value: row.label }));
}

/** Documents that hold the typed words in what they say of themselves: reference, issuer, publisher, date, title. */
export function completeDocument({ corpus }: Library, typed: string): Completion[] {
  const holds = wordHolder(typed);
  return corpus.documents
    .filter((document) => holds(describe(document)))
    .map((document) => ({ name: describe(document), value: document.id }));
}

/** Speakers by name or role, those named in metadata and those whom only a text introduces. */
export function completeSpeaker({ index: { people } }: Library, typed: string): Completion[] {
  const speakers = new Map(people.known.toReversed().map((speaker) => [speaker.name, speaker]));
  const holds = wordHolder(typed);
  return [...speakers.values()]
    .filter(({ name, role, aliases }) => holds([name, role, ...aliases].join(" ")))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, role }) => ({ name: role ? `${name}, ${role}` : name, value: name }));
}

export function completeIssuer({ corpus }: Library, typed: string): Completion[] {
  const names = [...new Set(corpus.documents.map(({ metadata }) => metadata.issuer.name))].sort();
  return names.filter(wordHolder(typed)).map((name) => ({ name, value: name }));
}

/** Countries of the issuers, by name or code. */
export function completeCountry({ corpus: { documents, info } }: Library, typed: string): Completion[] {
  const holds = wordHolder(typed);
  const codes = [...new Set(documents.flatMap(({ metadata }) => metadata.issuer.country ?? []))];
  return codes
    .map((code) => ({ name: countryName(code, info.countries), value: code }))
    .filter(({ name, value }) => holds(`${name} ${value}`))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describe({ metadata }: Document): string {
  const { ref, issuer, publisher, title } = metadata;
  const by = publisher.name === issuer.name ? issuer.name : `${issuer.name}, in ${publisher.name}`;
  return `${ref} · ${by} · ${displayDate(metadata.issued)} · ${title ?? titleLine(null)}`;
}
