import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { drawPicture } from "../../src/discord/draw.ts";
import { INK, TYPE } from "../../src/discord/drawing.ts";
import type { Picture, Table } from "../../src/message/picture.ts";

/** Words of two sources. */
function valuesOf(...words: string[]): Table["rows"][number]["values"] {
  return words.map((one, index) => ({ words: one, whose: ["Harbour Board, 1 January 2020", "Gazette"][index] ?? "" }));
}

function pictureOf(given: Partial<Table> = {}): Table {
  return {
    alt: "A table",
    title: "What the documents count",
    rows: [
      { label: "Boats", note: "same number", values: valuesOf("12 boats", "Twelve vessels") },
      { label: "People", note: "numbers differ: 7 and 9", values: valuesOf("7 people", "9 people"), marked: true },
    ],
    footer: ["None from elsewhere."],
    ...given,
  };
}

type Pixels = { width: number; height: number; data: Uint8Array };

async function drawn(picture: Picture): Promise<Pixels> {
  return PNG.sync.read(Buffer.from(await drawPicture(picture)));
}

/** Relative luminance, WCAG 2. */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

test("a picture is a PNG as wide as a phone can show legibly, and as high as its rows need", async () => {
  const [few, many] = await Promise.all([
    drawn(pictureOf()),
    drawn(pictureOf({ rows: Array.from({ length: 12 }, () => pictureOf().rows[0] as Table["rows"][number]) })),
  ]);
  expect([few.width, many.width]).toEqual([700, 700]);
  // A phone shows it 300 pixels wide, and no letter is smaller than 11 pixels there.
  const source = readFileSync(createRequire(import.meta.url).resolve("../../src/discord/drawing.ts"), "utf8");
  expect((Math.min(...Object.values(TYPE)) * 300) / few.width).toBeGreaterThan(11);
  expect([...source.matchAll(/fontSize: (?!TYPE\.)/g)]).toEqual([]);
  expect(many.height).toBeGreaterThan(few.height);
});

test("it has a background of its own, opaque to its edges, so that it is the same in a dark and in a light theme", async () => {
  const { width, height, data } = await drawn(pictureOf());
  const alphas = new Set(Array.from({ length: width * height }, (_, pixel) => data[pixel * 4 + 3]));
  expect(alphas).toEqual(new Set([255]));
  const corners = [0, width - 1, (height - 1) * width, height * width - 1].map((pixel) => [
    ...data.subarray(pixel * 4, pixel * 4 + 3),
  ]);
  expect(new Set(corners.map(String)).size).toBe(1);
});

test("nothing is drawn outside of its margins, however long words and names are", async () => {
  const long = "Überlandleitungsinstandhaltungsgesellschaftsversammlung";
  const { width, height, data } = await drawn(
    pictureOf({
      rows: [
        {
          label: `${long} ${long}`,
          note: long,
          values: Array(3).fill({ words: `1,234,567 ${long}`, whose: `${long} of Everywhere` }),
          marked: true,
        },
      ],
      footer: [`${long} `.repeat(12)],
    }),
  );
  const paper = String([...data.subarray(0, 3)]);
  const margins = Array.from({ length: height }, (_, y) => [y * width + 4, y * width + width - 5]).flat();
  expect(margins.every((pixel) => String([...data.subarray(pixel * 4, pixel * 4 + 3)]) === paper)).toBe(true);
});

test("it uses no colour: greys only, and what is printed on them has a contrast of at least 4.5", async () => {
  const { width, height, data } = await drawn(pictureOf());
  let [darkest, most] = [1, 0];
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
    most = Math.max(most, Math.max(red, green, blue) - Math.min(red, green, blue));
    darkest = Math.min(darkest, luminance([red, green, blue]));
  }
  expect(most).toBeLessThan(30);
  expect((luminance([...data.subarray(0, 3)]) + 0.05) / (darkest + 0.05)).toBeGreaterThan(4.5);
  const inked = (name: keyof typeof INK) =>
    luminance([1, 3, 5].map((at) => Number.parseInt(INK[name].slice(at, at + 2), 16)));
  for (const paper of ["paper", "band"] as const) {
    for (const text of ["text", "quiet", "accent"] as const)
      expect((inked(paper) + 0.05) / (inked(text) + 0.05), `${text} on ${paper}`).toBeGreaterThan(4.5);
  }
});

/** A row of letters as it is drawn: its pixels. */
async function rowOf(letters: string): Promise<string> {
  const { data } = await drawn(
    pictureOf({ title: "x", footer: [], rows: [{ label: letters, note: "n", values: [] }] }),
  );
  return Buffer.from(data).toString("base64");
}

test.each([
  ["Latin", "əıİğşçöüØøÅåŁłŽžĂă"],
  ["Cyrillic", "ЖжЩщЫыЁёЇїҚқҒғ"],
  ["Armenian", "ԱբԳդԵեԽխՈուՖֆ"],
  ["Greek", "ΑαΒβΩωΆάΏώ"],
  ["signs", "–—“”«»„…‘’€₼№"],
])(
  "no letter is missing of %s",
  async (_, letters) => {
    // What no font has is drawn as the same empty box, whichever character it is.
    const missing = await rowOf("\u{1F9CA}");
    expect(await rowOf("\u{1F9CB}")).toBe(missing);
    const each = new Map<string, string>();
    for (const letter of letters) each.set(letter, await rowOf(letter));
    expect([...each].filter(([, pixels]) => pixels === missing).map(([letter]) => letter)).toEqual([]);
    expect(new Set(each.values()).size).toBe(each.size);
  },
  60_000,
);

test("drawing leaves the event loop to others", async () => {
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns++;
    if (!isDone) setImmediate(turn);
  };
  turn();
  await drawn(pictureOf());
  isDone = true;
  expect(turns).toBeGreaterThan(3);
});
