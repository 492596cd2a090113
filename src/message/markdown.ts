import { isSpace } from "../text/ranges.ts";
import { oneLine, visible } from "../text/visible.ts";

/**
 * Discord's markdown, and how to keep text out of it. A backslash before a character of ASCII punctuation is not shown
 * and takes its meaning away, so that the reader sees, and copies, the characters of the text.
 * https://support.discord.com/hc/en-us/articles/210298617
 */

/** What has a meaning anywhere: emphasis, code, spoilers, links, mentions, emoji, times, navigation (`<id:…>`). */
const ANYWHERE = /[\\`*_~|[\]<>@]|:(?=\S)/g;

/** What has one at the start of a line: headings, subtext and lists. */
const LINE_START = /^(\s*)([-+#]|\d+(?=[.)]))/gm;

const [LINE_FEED, COLON] = [10, 58];
/** By code: 1 where the sign has a meaning wherever it stands. */
const MARKED = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\\`*_~|[\]<>@]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** One line of printed signs of most texts, of which none has a meaning; most lines are such. */
const IS_PLAIN = /^[A-Za-z\xA1-\u02FF\u2010-\u2027][ -)+-9;=?A-Z^a-z{}\xA1-\u02FF\u2010-\u2027]*$/;

/** What has no meaning at the start of a line, as the text begins. */
const BEGINS_PLAIN = /^[^\s\d+#-]/;

/** Text that is shown as it stands. Control characters get their visible form. */
export function escapeMarkdown(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  const escaped = visible(text).replace(ANYWHERE, "\\$&");
  if (BEGINS_PLAIN.test(escaped) && !escaped.includes("\n")) return escaped;
  return escaped.replace(LINE_START, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

const CUT_MARK = escapeMarkdown("[…]");

/** A block quotation of the text, with the bot's own cuts marked by `[…]` at its ends. */
export function blockQuotation(text: string, cut = { before: false, after: false }): string {
  return withCuts(text, cut)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** Both cuts with their spaces, and the sign of a block quotation. UTF-16 units. */
const AROUND_QUOTATION = 2 * CUT_MARK.length + 2 + 2;

/** The length of such a quotation with both cuts, without making it, as most are never sent. UTF-16 units. */
export function quotationLength(text: string): number {
  if (IS_PLAIN.test(text)) return text.length + AROUND_QUOTATION;
  const shown = visible(text);
  let length = shown.length + AROUND_QUOTATION;
  let begins = true;
  for (let at = 0; at < shown.length; at++) {
    const code = shown.charCodeAt(at);
    if (code === LINE_FEED) {
      length += 2;
      begins = true;
    } else if (begins && !isSpace(code)) {
      begins = false;
      if (startsLine(shown, at, code)) length++;
    }
    if (code < MARKED.length && MARKED[code] === 1) length++;
    else if (code === COLON && at + 1 < shown.length && !isSpace(shown.charCodeAt(at + 1))) length++;
  }
  return length;
}

/** Whether a sign would have a meaning at the start of a line, as `LINE_START` has it: code 35 is #, 43 +, 45 -. */
function startsLine(text: string, at: number, code: number): boolean {
  if (code === 35 || code === 43 || code === 45) return true;
  let end = at;
  while (isFigure(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return end > at && (next === 41 || next === 46);
}

const isFigure = (code: number) => code >= 48 && code <= 57;

/** The text with the bot's own cuts marked, for where markdown is not read, as in a menu. */
export function plainCuts(text: string, cut: { before: boolean; after: boolean }): string {
  return `${cut.before ? "[…] " : ""}${visible(text)}${cut.after ? " […]" : ""}`;
}

/** The text with the bot's own cuts marked, and no markdown. */
export function withCuts(text: string, cut: { before: boolean; after: boolean }): string {
  return `${cut.before ? `${CUT_MARK} ` : ""}${escapeMarkdown(text)}${cut.after ? ` ${CUT_MARK}` : ""}`;
}

/**
 * One line of the bot's own text, of at most `limit` UTF-16 units when escaped; what is cut off is marked by `[…]`.
 */
export function line(text: string, limit: number): string {
  // Most are such a line already, and nothing in it has a meaning.
  if (text.length <= limit && IS_PLAIN.test(text) && !text.includes("  ") && !text.endsWith(" ")) return text;
  const whole = oneLine(text);
  const escaped = escapeMarkdown(whole);
  if (escaped.length <= limit) return escaped;
  let kept = "";
  for (const { segment } of WORDS.segment(whole)) {
    const next = kept + segment;
    if (escapeMarkdown(next).length + CUT_MARK.length + 1 > limit) break;
    kept = next;
  }
  return `${escapeMarkdown(kept.trimEnd())} ${CUT_MARK}`.trimStart();
}

const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/** Text struck out. */
export function struck(text: string): string {
  return text === "" ? "" : `~~${text}~~`;
}

const FORMATTING = new RegExp(
  [
    "\\\\([!-/:-@[-`{-~])", // an escaped sign is that sign
    "https?://\\S+|<[@#/:a-z][^<>\\s]*>", // addresses, mentions, emoji, times
    "^(?:>>>|>|-#|#{1,3}) +",
    // What is struck through keeps its marks: those are no plain words.
    "\\*\\*|__|\\|\\||`+",
    "(?<![\\p{L}\\p{N}])[*_](?=[\\p{L}\\p{N}\\p{P}])|(?<=[\\p{L}\\p{N}\\p{P}])[*_](?![\\p{L}\\p{N}])",
  ].join("|"),
  "gmu",
);

/** Signs with one of which all of these begin; most texts have none. */
const MAY_BE_FORMATTED = /[\\<>#*_|`]|https?:/;

/** The words of a message that somebody wrote in Discord's markdown. */
export function unformatted(markdown: string): string {
  if (!MAY_BE_FORMATTED.test(markdown)) return markdown;
  return markdown.replace(FORMATTING, (_, escaped: string | undefined) => escaped ?? "");
}

export function bold(text: string): string {
  return text === "" ? "" : `**${text}**`;
}

/** Discord's subtext: small and grey. */
export function small(text: string): string {
  return text === "" ? "" : `-# ${text}`;
}

/** Text to be copied, in a code block, which nothing in it ends; control characters get their visible form. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${visible(text).replaceAll("```", "` ` `")}\n\`\`\``;
}

/** Longer addresses are left out of a text, whose room they would take. Characters as sent. */
const LONGEST_LINK = 300;

/** A link under words of the bot's own to the first of the addresses that is short enough; empty where none is. */
export function link(label: string, ...urls: readonly (string | null)[]): string {
  for (const url of urls) {
    const target = url === null ? "" : address(url).replace(/[()]/g, encodeURIComponent);
    if (url !== null && target.length <= LONGEST_LINK) return `[${escapeMarkdown(label)}](${target})`;
  }
  return "";
}

export function italic(text: string): string {
  return text === "" ? "" : `*${text}*`;
}

/** An address as Discord links it; no character of it ends the link or is markdown. */
export function address(url: string): string {
  return `<${new URL(url).href.replace(/[<>\s\\]/g, encodeURIComponent)}>`;
}
