import type { Texts } from "../en/index.ts";
import { about, help } from "./about.ts";
import { citations } from "./citations.ts";
import { commands } from "./commands.ts";
import { compare } from "./compare.ts";
import { coverage } from "./coverage.ts";
import { written } from "./dates.ts";
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

/** All sentences of the bot's own in German. Nobody has read them who grew up with it: they need a native reader. */
export const GERMAN: Texts = {
  grammar,
  written,
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
