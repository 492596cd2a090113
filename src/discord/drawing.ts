import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";
import type { Card, Picture, Table } from "../message/picture.ts";

/**
 * Draws tables and quotations; runs as a worker thread, as laying one out takes longer than anybody else should wait.
 */

/**
 * Pixels. A phone of 390 pixels shows a picture about 300 wide, so that the smallest letters are 11 there.
 */
const WIDTH = 700;
const PADDING = 24;
export const TYPE = { excerpt: 36, title: 32, label: 28, small: 26 } as const;

/**
 * Opaque, so that it is the same in a dark and in a light theme; each pair has a contrast of more than 4.5. No colour
 * judges.
 */
export const INK = {
  paper: "#f7f7f5",
  text: "#1c1e21",
  quiet: "#50555c",
  line: "#c9ccd1",
  accent: "#4b5563",
  band: "#eceded",
} as const;

/** Noto Sans by script, with the folder of its files and the characters for which they are needed. */
const SCRIPTS = [
  { folder: "noto-sans", script: "latin", needed: /(?:)/ },
  { folder: "noto-sans", script: "latin-ext", needed: /[^\P{Script=Latin}\0-\u00FF]|[\u02B0-\u036F\u20A0-\u20CF]/u },
  { folder: "noto-sans", script: "vietnamese", needed: /[\u01A0\u01AF\u1EA0-\u1EF9₫]/i },
  { folder: "noto-sans", script: "cyrillic", needed: /\p{Script=Cyrillic}|№/u },
  { folder: "noto-sans", script: "cyrillic-ext", needed: /[^\P{Script=Cyrillic}\u0400-\u045F]/u },
  { folder: "noto-sans", script: "greek", needed: /\p{Script=Greek}/u },
  { folder: "noto-sans", script: "greek-ext", needed: /[\u1F00-\u1FFF]/ },
  { folder: "noto-sans-armenian", script: "armenian", needed: /[\p{Script=Armenian}\u0589\u2010]/u },
] as const;

const FAMILY = SCRIPTS.map(({ script }) => `Noto ${script}`).join(", ");
const { resolve } = createRequire(import.meta.url);
const loaded = new Map<string, Promise<Font>>();

/** The files of fonts that a text needs, by folder and script. */
export function scriptsFor(text: string): { folder: string; script: string }[] {
  return SCRIPTS.filter((script) => script.needed.test(text));
}

/** The fonts that a text needs, read when first needed; a glyph is taken from the first that has it. */
function fontsFor(text: string): Promise<Font[]> {
  return Promise.all(
    scriptsFor(text).flatMap(({ folder, script }) => [fontOf(folder, script, 400), fontOf(folder, script, 700)]),
  );
}

function fontOf(folder: string, script: string, weight: 400 | 700): Promise<Font> {
  const file = resolve(`@fontsource/${folder}/files/${folder}-${script}-${weight}-normal.woff`);
  const font = loaded.get(file) ?? readFont(file, script, weight);
  loaded.set(file, font);
  return font;
}

async function readFont(file: string, script: string, weight: 400 | 700): Promise<Font> {
  return { name: `Noto ${script}`, data: await readFile(file), weight, style: "normal" };
}

type Style = Record<string, string | number>;
type Node = { type: "div"; props: { style: Style; children?: string | Node[] } };

function box(style: Style, children: string | Node[]): Node {
  return { type: "div", props: { style: { display: "flex", boxSizing: "border-box", ...style }, children } };
}

/** Lines of text, one below the other. */
function lines(text: string, style: Style): Node {
  return box(
    { flexDirection: "column", ...style },
    text.split("\n").map((one) => box({ wordBreak: "break-word" }, one)),
  );
}

/** A sheet of paper as wide as every picture. */
function sheet(children: Node[]): Node {
  return box(
    {
      width: WIDTH,
      flexDirection: "column",
      padding: PADDING,
      backgroundColor: INK.paper,
      color: INK.text,
      fontFamily: FAMILY,
      lineHeight: 1.3,
    },
    children,
  );
}

function small(text: string): Node {
  return lines(text, { fontSize: TYPE.small, color: INK.quiet });
}

function strong(text: string): Node {
  return lines(text, { fontSize: TYPE.label, fontWeight: 700 });
}

/** A quotation: whose it is, the source's words, which are the largest, with a bar beside them, and the rest below. */
function card({ head, excerpt, position, footer }: Card): Node {
  const [first = "", ...others] = head;
  const [whose = "", ...statuses] = position;
  const bar = { marginTop: 18, paddingLeft: 22, borderLeft: `8px solid ${INK.accent}` };
  return sheet([
    strong(first),
    ...others.map(small),
    ...excerpt.map((words) => lines(words, { fontSize: TYPE.excerpt, ...bar })),
    box({ flexDirection: "column", paddingTop: 18, paddingBottom: 8 }, [strong(whose), ...statuses.map(small)]),
    ...footer.map(small),
  ]);
}

function table({ title, rows, footer }: Table): Node {
  return sheet([
    lines(title, { fontSize: TYPE.title, fontWeight: 700, paddingBottom: 14, borderBottom: `3px solid ${INK.accent}` }),
    ...rows.map((row, index) => line(row, index % 2 === 1 ? INK.band : INK.paper)),
    box({ flexDirection: "column", paddingTop: 16 }, footer.map(small)),
  ]);
}

/** What the words of a source take of a row's width, and what whose they are takes. */
const SHARE = { words: 330, whose: 282 } as const;

/** What is counted and what comparing it gives; below it a line for each value: its words, and whose they are. */
function line({ label, note, values, marked }: Table["rows"][number], backgroundColor: string): Node {
  const weight = marked ? 700 : 400;
  return box(
    {
      flexDirection: "column",
      borderBottom: `1px solid ${INK.line}`,
      borderLeft: `8px solid ${marked ? INK.accent : backgroundColor}`,
      padding: "12px 4px 12px 14px",
      backgroundColor,
    },
    [
      strong(label),
      lines(note, { fontSize: TYPE.small, fontWeight: weight, color: marked ? INK.text : INK.quiet }),
      ...values.map(({ words, whose }) =>
        box({ paddingTop: 6, alignItems: "flex-start", fontSize: TYPE.small }, [
          lines(words, { width: SHARE.words, paddingRight: 14, fontWeight: weight }),
          lines(whose, { width: SHARE.whose, color: INK.quiet }),
        ]),
      ),
    ],
  );
}

/** The picture as a PNG. Text is drawn as paths, so that it looks the same whatever fonts the machine has. */
export async function draw(picture: Picture): Promise<Uint8Array> {
  const element = ("excerpt" in picture ? card(picture) : table(picture)) as unknown as Parameters<typeof satori>[0];
  const svg = await satori(element, { width: WIDTH, fonts: await fontsFor(textOf(picture)) });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function textOf(picture: Picture): string {
  if ("excerpt" in picture)
    return [...picture.head, ...picture.excerpt, ...picture.position, ...picture.footer].join("\n");
  const { title, rows, footer } = picture;
  const inRow = ({ label, note, values }: Table["rows"][number]) => [
    label,
    note,
    ...values.flatMap(({ words, whose }) => [words, whose]),
  ];
  return [title, ...rows.flatMap(inRow), ...footer].join("\n");
}

export type Order = { id: number; picture: Picture };
export type Delivery = { id: number; png: Uint8Array } | { id: number; error: string };

parentPort?.on("message", async ({ id, picture }: Order) => {
  try {
    const delivery: Delivery = { id, png: await draw(picture) };
    parentPort?.postMessage(delivery);
  } catch (error) {
    const delivery: Delivery = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    parentPort?.postMessage(delivery);
  }
});
