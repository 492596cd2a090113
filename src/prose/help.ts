import { type Tries, triesOf } from "../answers/tries.ts";
import type { Library } from "../search/library.ts";

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
    examples: examplesOn(triesOf(library)),
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

function examplesOn({ quote, compare, figures }: Tries): string[] {
  return [
    ...(quote === null ? [] : [`/quote query:${quote}`]),
    ...(compare === null ? [] : [`/compare topic:${compare}`]),
    ...(figures === null ? [] : [`/figures about:${figures}`]),
  ];
}
