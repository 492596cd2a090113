/** A table as it is drawn, with what a reader who can't see it is told. Plain data: `src/discord/` has it drawn. */
export type Picture = {
  /** Up to 1,024 characters. */
  alt: string;
  title: string;
  /** What stands over each column of values. */
  columns: readonly string[];
  rows: readonly { label: string; note: string; cells: readonly string[] }[];
  /** Small lines below the table. */
  footer: readonly string[];
};

/** The picture as a PNG. */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
  throw new Error(`not drawn yet: ${picture.title}`);
}
