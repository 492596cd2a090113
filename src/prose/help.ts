import { answerFigures } from "../answers/figures/figures.ts";
import type { Library } from "../search/library.ts";
import { search } from "../search/search.ts";

/** `examples`: what can be typed as it stands, and finds something in these documents. */
export type HelpAnswer = { lines: string[]; examples: string[]; commands: string[] };

/** What to ask, three examples that work on this corpus, and what the commands are for. */
export function answerHelp(library: Library): HelpAnswer {
  const { about } = library.corpus.info;
  return {
    lines: [
      `Ask what the documents say on this: ${about}.`,
      "A few words that a source may use find most. Words in quotation marks must stand together.",
    ],
    examples: examplesOn(library),
    commands: [
      "/quote: the exact words of a source, with whose they are and where they stand",
      "/compare: each issuer’s passage on a topic, side by side",
      "/figures: what the documents count, and where numbers differ",
      "/wording: whether a quotation that you paste stands so in a document",
      "/timeline and /sources: the dates, and the documents",
      "/source: a document, or the passage of a reference (ref) from an answer",
      "On a message: Apps > Find quotations, or Find this wording",
    ],
  };
}

function examplesOn(library: Library): string[] {
  const answered = library.corpus.info.try.filter((query) => search(library, query).total > 0);
  const [first] = answered;
  const issuersOf = (topic: string) =>
    new Set(
      search(library, topic)
        .bestOfEach()
        .map(({ document }) => document.metadata.issuer.name),
    ).size;
  // What most issuers speak of, other than the first example where there is another.
  const [topic] = answered.toSorted((a, b) => issuersOf(b) - issuersOf(a) || Number(a === first) - Number(b === first));
  const { figures } = answerFigures(library, null);
  const rows = [...figures.filter(({ status }) => status === "differ"), ...figures];
  const row = rows.find(({ label }) => answerFigures(library, label).figures.length > 0);
  return [
    ...(first === undefined ? [] : [`/quote query:${first}`]),
    ...(topic === undefined ? [] : [`/compare topic:${topic}`]),
    ...(row === undefined ? [] : [`/figures about:${row.label}`]),
  ];
}
