import type { citations as english } from "../en/citations.ts";

// Needs a native reader.

/** A quotation's document in forms to copy. */
export const citations: typeof english = {
  formats: { plain: "Einfach", markdown: "Markdown", bibtex: "BibTeX", csl: "CSL-JSON" },
  tooLong: (form, length, most) =>
    `${form} hat hierfür ${length} Zeichen, und eine Nachricht fasst ${most}. Ein Teil davon wäre kein Datensatz; ` +
    "die einfache Form ist zu haben.",
  untitled: "[ohne Titel]",
  accessed: (address, day) => ` ${address} (abgerufen am ${day}).`,
  accessedOn: (day) => `Abgerufen am ${day}.`,
  date: (date) => `Datum: ${date}.`,
};
