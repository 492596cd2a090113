import { oneLine } from "../text/visible.ts";
import { escapeMarkdown, line, small, unformatted } from "./markdown.ts";

/** Characters as sent. */
const ROOM = 150;

/** The same of the filters that were set. */
const ROOM_FILTERS = 120;

const FILTERS = /\s*⟨([^⟨⟩]+)⟩$/;

/** A question with the filters that were set beside it, as it stands on top of a reply. */
export function withFilters(asked: string, filters: readonly string[]): string {
  return filters.length === 0 ? asked : `${asked} ⟨${filters.join(" · ").replace(/[⟨⟩]/g, " ")}⟩`;
}

/** Such a question without them. */
export function withoutFilters(asked: string): string {
  return asked.replace(FILTERS, "");
}

/** The question on top of a reply, in small print, so that others in the channel can tell what is answered. */
export function askedLine(asked: string | null, label: string): string {
  if (asked === null) return "";
  const filters = FILTERS.exec(asked)?.[1];
  const question = line(withoutFilters(asked), ROOM);
  return small(`${label}: ${question}${filters === undefined ? "" : ` ⟨${line(filters, ROOM_FILTERS)}⟩`}`);
}

/** The same where others read it; whoever asked alone has it before them. */
export function askedAbove(asked: string, audience: "public" | "private", texts: { asked: string }): string[] {
  return audience === "public" ? [askedLine(asked, texts.asked)] : [];
}

/** Characters of a question as sent that a reply may carry whole. */
const ROOM_WHOLE = 700;

/** In place of the end of a line in a question, which stands in one line. */
const LINE_END = "↵";

/**
 * The question on top of a reply with all of its words, from which a button can read them again; null where it is too
 * long, or would not be read as it was asked.
 */
export function wholeAskedLine(asked: string, label: string): string | null {
  const whole = escapeMarkdown(oneLine(asked.replaceAll("\n", ` ${LINE_END} `)));
  const written = small(`${label}: ${whole}`);
  const level = (text: string) => text.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n");
  return whole.length <= ROOM_WHOLE && readAsked(written) === level(asked).trim() ? written : null;
}

/** The question that stands on top of a message, in whichever language; null where there is none. */
export function readAsked(markdown: string): string | null {
  const [, asked] = /^-# [^:\n]{1,30}: (.+)$/m.exec(markdown.split("\n", 1)[0] ?? "") ?? [];
  return asked === undefined ? null : unformatted(asked).replace(new RegExp(` ?${LINE_END} ?`, "g"), "\n");
}
