import { styleText } from "node:util";
import stringWidth from "string-width";
import { visible } from "../text/visible.ts";
import type { Screen } from "./io.ts";

/** Lines for a terminal: of its width, with its styles or without. */

type Style = { bold?: boolean; dim?: boolean; indent?: number };
export type Printer = { line: (text: string, style?: Style) => string; bar: (text: string) => string };

export function printer({ columns, colour }: Screen): Printer {
  const wrap = (text: string, width: number) => (columns === null ? text : wrapLines(text, Math.max(20, width)));
  const paint = (text: string, { bold, dim }: Style) => {
    const styles = [...(bold ? (["bold"] as const) : []), ...(dim ? (["dim"] as const) : [])];
    return colour && styles.length > 0 ? styleText(styles, text, { validateStream: false }) : text;
  };
  const indented = (text: string, prefix: string, style: Style) =>
    wrap(visible(text), (columns ?? 0) - prefix.length)
      .split("\n")
      .map((line) => prefix + paint(line, style))
      .join("\n");
  return {
    line: (text, style = {}) => indented(text, " ".repeat(style.indent ?? 0), style),
    bar: (text) => indented(text, colour ? `  ${styleText("cyan", "│", { validateStream: false })} ` : "  > ", {}),
  };
}

/**
 * Text with lines of at most `width` columns, where its words allow. A space becomes a line feed and nothing else
 * changes, so that an excerpt keeps its characters (libraries that wrap also normalise, expand tabs and trim).
 */
export function wrapLines(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      let column = 0;
      return line.split(" ").reduce((wrapped, word, index) => {
        const length = stringWidth(word);
        const fits = index === 0 || column + 1 + length <= width;
        column = fits && index > 0 ? column + 1 + length : length;
        return index === 0 ? word : `${wrapped}${fits ? " " : "\n"}${word}`;
      }, "");
    })
    .join("\n");
}

export function join(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
