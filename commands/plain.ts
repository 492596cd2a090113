import { LONGEST_QUERY } from "../src/answers/quote.ts";
import type { Message } from "../src/message/components.ts";
import { helpMessage, noticeMessage } from "../src/message/notice.ts";
import { answerHelp } from "../src/prose/help.ts";
import { textsFor } from "../src/prose/texts.ts";
import { isSmallTalk } from "../src/search/kinds.ts";
import type { Library } from "../src/search/library.ts";
import type { Settings } from "./command.ts";
import { quote } from "./quote.ts";
import { footerOf } from "./shared.ts";

/** What somebody wrote to the bot in plain words; `isDirect`: where nobody else reads it. */
export type PlainRequest = { words: string; isDirect: boolean; locale: string; settings: Settings };

/**
 * Plain words, answered like `/quote`; a greeting, thanks, "help" or the bot's name alone like `/help`. A message has
 * no answer for one person alone: where others read, what would have been that is told in a line, and where the
 * operator wants answers private, only how to ask.
 */
export function answerPlain(library: Library, { words, isDirect, locale, settings }: PlainRequest): Message {
  const texts = textsFor(locale);
  const { plain, tooLong } = texts;
  const footer = footerOf(library, texts);
  if (!isDirect && settings.replies === "private") return noticeMessage([plain.private], footer);
  if (words.length > LONGEST_QUERY) return noticeMessage([tooLong(words.length, LONGEST_QUERY)], footer);
  if (words === "" || isSmallTalk(words)) return helpMessage(answerHelp(library, texts), footer, texts);
  const effect = quote.run(library, {
    invoker: { moderates: false, locale, serverLocale: locale },
    settings: { ...settings, replies: "public" },
    options: { query: words },
    target: null,
  });
  if (!("body" in effect)) throw new Error(`plain words are answered with a message, not with a ${effect.kind}`);
  return effect.kind === "post" || isDirect ? effect.body : noticeMessage([plain.nothing], footer);
}
