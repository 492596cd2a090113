import { list, number, plural } from "./grammar.ts";

/** What the documents count. */
export const figures = {
  heading: "What the documents count, in their own numbers",
  /** The label of a row, which is in words of the sources but for what says how they count. */
  label: (label: string) => label,
  all: (total: number) => (total === 1 ? "1 thing counted" : `${total} things counted`),
  some: (first: number, last: number, total: number) =>
    `${first === last ? first : `${first} to ${last}`} of ${total} things counted`,
  /** What a picture shows, and what it leaves out. */
  pictured: (shown: number) => `${plural(shown, "thing")} counted more than once`,
  others: (count: number) => `; ${count} more that only one document counts are under “As text”`,
  continued: (label: string) => `${label}, continued`,
  order: "What most documents count comes first, with things of the same kind; in each row, the oldest document first.",
  same: "same number",
  words: "same number, different words",
  differ: (numbers: readonly number[]) => `numbers differ: ${list(numbers.map(number))}`,
  one: "one document",
  /** The same or different words for the same number, and in how many documents. */
  sameIn: (documents: number) => `same number in ${plural(documents, "document")}`,
  wordsIn: (documents: number) => `same number, different words, in ${plural(documents, "document")}`,
  line: (label: string, status: string) => `Counted here: ${label}: ${status} (/figures)`,
  left: (count: number) => `${plural(count, "more value")} not shown: /figures about a word of a label narrows it.`,
  repetition: "Repetition is not independent confirmation.",
  digests: "Of a digest, only the numbers in its phrases of the source are here; the full texts are not loaded.",
  asGiven: "Numbers stand as the documents give them; nothing is added up or converted.",
  without: (named: readonly string[]) => `No figure found in: ${list(named)}.`,
  otherDocuments: (count: number) => `${count} others`,
  /** In which languages figures are not looked for; null: further ones. */
  unread: (counts: readonly { documents: number; language: string | null }[]) => {
    const named = counts.map(({ documents, language }, place) => {
      return `${place === 0 ? plural(documents, "document") : documents} in ${language ?? "other languages"}`;
    });
    return `Not read for figures: ${list(named)}. Numbers and nouns are known here in English only.`;
  },
  none: "No figure was found in these documents.",
  notAmong: (about: string) => `Not found among the figures of these documents: “${about}”`,
  thereAre: (labels: readonly string[], more: number) =>
    `There are: ${[...labels, ...(more > 0 ? [`${more} more`] : [])].join("; ")}.`,
  /** Whose number it is, after its issuer and date. */
  credit: {
    digest: "a phrase of the source, from a digest",
    headline: "headline as printed",
    open: "speaker not established",
    attributed: (speaker: string) => `words attributed to ${speaker}`,
    direct: (speaker: string) => `quoting ${speaker}`,
    indirect: (speaker: string) => `reporting ${speaker}`,
  },
  table: (rows: number, documents: number) =>
    `A table of ${plural(rows, "thing")} that ${plural(documents, "document")} count.`,
  tableRow: (label: string, numbers: readonly number[], status: string) =>
    `${label}: ${numbers.map(number).join(" and ")} (${status}).`,
  picture: (place: number, total: number) => `picture ${place} of ${total}`,
  /** What is to be known of the words in a picture. */
  key: {
    words: "Each number in its document’s own words, oldest document first.",
    elsewhere: "In [ ]: what the document names elsewhere.",
  },
};
