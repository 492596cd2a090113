import { type Tries, triesOf } from "../answers/tries.ts";
import type { Library } from "../search/library.ts";
import { ENGLISH } from "./en/index.ts";

/** `examples`: what can be typed as it stands, and finds something in these documents. */
export type HelpAnswer = { lines: string[]; examples: string[]; commands: readonly string[] };

/** What to ask, three examples that work on this corpus, and what the commands are for. */
export function answerHelp(library: Library, { help } = ENGLISH): HelpAnswer {
  return {
    lines: [help.about(library.corpus.info.about), help.words],
    examples: examplesOn(triesOf(library)),
    commands: help.commands,
  };
}

function examplesOn({ quote, compare, figures }: Tries): string[] {
  return [
    ...(quote === null ? [] : [`/quote query:${quote}`]),
    ...(compare === null ? [] : [`/compare topic:${compare}`]),
    ...(figures === null ? [] : [`/figures about:${figures}`]),
  ];
}
