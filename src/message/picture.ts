/**
 * A table as it is drawn, with what a reader who can't see it is told. Plain data; `src/discord/` asks for the
 * drawing.
 */
export type Picture = {
  /** Up to 1,024 characters. */
  alt: string;
  title: string;
  /** What stands over each column of values. */
  columns: readonly string[];
  /** A marked row stands out by its weight and a bar beside it; its note says why. */
  rows: readonly { label: string; note: string; cells: readonly string[]; marked?: boolean }[];
  /** Small lines below the table. */
  footer: readonly string[];
};
