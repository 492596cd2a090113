import { line, small, unformatted } from "./markdown.ts";

/** Characters as sent. */
const ROOM = 150;

/** The question on top of a reply, in small print, so that others in the channel can tell what is answered. */
export function askedLine(asked: string | null, label: string): string {
  return asked === null ? "" : small(`${label}: ${line(asked, ROOM)}`);
}

/** The same where others read it; whoever asked alone has it before them. */
export function askedAbove(asked: string, audience: "public" | "private", texts: { asked: string }): string[] {
  return audience === "public" ? [askedLine(asked, texts.asked)] : [];
}

/** The question that stands on top of a message, in whichever language; null where there is none. */
export function readAsked(markdown: string): string | null {
  const [, asked] = /^-# [^:\n]{1,30}: (.+)$/m.exec(markdown.split("\n", 1)[0] ?? "") ?? [];
  return asked === undefined ? null : unformatted(asked);
}
