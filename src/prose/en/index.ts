import { IN_ENGLISH as coverage } from "../../answers/coverage.ts";
import { about, help } from "./about.ts";
import { citations } from "./citations.ts";
import { commands } from "./commands.ts";
import { compare } from "./compare.ts";
import { figures } from "./figures.ts";
import { grammar } from "./grammar.ts";
import { labels } from "./labels.ts";
import { managed } from "./managed.ts";
import { notices } from "./notices.ts";
import { quotation } from "./quotation.ts";
import { quote } from "./quote.ts";
import { sources } from "./sources.ts";
import { status } from "./status.ts";
import { timeline } from "./timeline.ts";
import { verify } from "./verify.ts";

/** All sentences of the bot's own in English, of which each other language has the same. */
export const ENGLISH = {
  grammar,
  /** A date as an answer gives it, in English, which may be vaguer than a notation has it: "early 1992". */
  written: (date: string) => date,
  commands,
  ...labels,
  ...notices,
  quotation,
  quote,
  compare,
  verify,
  figures,
  timeline,
  sources,
  coverage,
  about,
  help,
  citations,
  managed,
  status,
};

export type Texts = typeof ENGLISH;
