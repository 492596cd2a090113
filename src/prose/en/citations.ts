/** A quotation's document in forms to copy. */
export const citations = {
  /** What the forms are called, in the order in which they are offered. */
  formats: { plain: "Plain", markdown: "Markdown", bibtex: "BibTeX", csl: "CSL-JSON" },
  tooLong: (form: string, length: number, most: number) =>
    `${form} of this has ${length} characters, and a message takes ${most}. ` +
    "A part of it would be no record; the plain form can be had.",
  untitled: "[untitled]",
  accessed: (address: string, day: string) => ` ${address} (accessed ${day}).`,
  accessedOn: (day: string) => `Accessed ${day}.`,
  date: (date: string) => `Date: ${date}.`,
};
