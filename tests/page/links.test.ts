import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deepLinkOf } from "../../src/answers/link.ts";
import type { Document } from "../../src/documents/document.ts";
import { openCorpus, ROOT, SOURCES } from "../support.ts";
import { CHROMIUM } from "./browser.ts";
import { launch } from "./chromium.ts";

const MARK = { red: 255, green: 0, blue: 255 };

/** A page as a publisher might make it of the text, each line a block; long before and after it. */
function pageOf({ text, metadata }: Document): string {
  const escaped = (raw: string) => raw.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  let offset = 0;
  const lines = text.split(/(\r\n|[\n\r\u2028\u2029])/).map((part, index) => {
    const start = offset;
    offset += part.length;
    return index % 2 === 0 && part.trim() !== "" ? `<p data-start="${start}">${escaped(part)}</p>` : "";
  });
  return `<!doctype html><html lang="${metadata.language}"><meta charset="utf-8"><title>Page</title>
    <style>body{margin:20px;width:600px;font:16px/20px sans-serif;color:#000;background:#fff}
    ::target-text{background:rgb(255,0,255);color:#000}.space{height:3000px}</style>
    <div class="space"></div>${lines.join("\n")}<div class="space"></div></html>`;
}

/** Top and bottom of what is painted in the mark's colour, in pixels of the viewport; null where nothing is. */
function painted(png: Buffer): { top: number; bottom: number } | null {
  const { width, height, data } = PNG.sync.read(png);
  const rows: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (data[at] === MARK.red && data[at + 1] === MARK.green && data[at + 2] === MARK.blue) {
        rows.push(y);
        break;
      }
    }
  }
  const [top, bottom] = [rows[0], rows.at(-1)];
  return top === undefined || bottom === undefined ? null : { top, bottom };
}

/** Where the character at an offset of the text is shown, in pixels of the viewport. */
function placeOf(page: Page, offset: number): Promise<{ top: number; bottom: number }> {
  return page.evaluate((at) => {
    const blocks = [...document.querySelectorAll<HTMLElement>("[data-start]")];
    const block = blocks.findLast(({ dataset }) => Number(dataset.start) <= at) as HTMLElement;
    const range = document.createRange();
    const node = block.firstChild as Text;
    const inside = Math.min(at - Number(block.dataset.start), node.length - 1);
    range.setStart(node, inside);
    range.setEnd(node, inside + 1);
    const { top, bottom } = range.getBoundingClientRect();
    return { top, bottom };
  }, offset);
}

describe.skipIf(CHROMIUM === null)("a link to a passage, in Chromium", () => {
  let browser: Browser;
  let server: Server;
  const documents: Document[] = [];

  beforeAll(async () => {
    const libraries = [
      await openCorpus({ CORPUS_DIR: `${ROOT}/examples` }),
      ...(SOURCES ? [await openCorpus({ CORPUS_TEXTS: SOURCES })] : []),
    ];
    documents.push(...libraries.flatMap(({ corpus }) => corpus.documents));
    server = createServer((request, response) => {
      const document = documents[Number((request.url ?? "/").slice(1))];
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(document ? pageOf(document) : "");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test("goes to that very passage, for passages and sentences of every document, and never to another place", async () => {
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
    let gone = 0;
    let without = 0;
    for (const [number, document] of documents.entries()) {
      // Without the full texts, more sentences of the others make up for them.
      const sentences = document.passages.flatMap((passage) => [passage, ...passage.sentences.slice(SOURCES ? -1 : 0)]);
      const ranges = new Map(sentences.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
      for (const range of ranges.values()) {
        const link = deepLinkOf(document, range);
        if (link === null) {
          without++;
          continue;
        }
        await page.goto("about:blank");
        await page.goto(`http://127.0.0.1:${port}/${number}${link.slice(link.indexOf("#"))}`);
        const place = `${document.id} ${range.start}-${range.end} ${link}`;
        await expect.poll(() => page.evaluate(() => window.scrollY), { message: place }).toBeGreaterThan(0);
        // On a busy machine Chromium may fail to capture ("Unable to capture screenshot"): then once more.
        const mark = painted(await page.screenshot().catch(() => page.screenshot()));
        const [first, last] = [await placeOf(page, range.start), await placeOf(page, range.end - 1)];
        expect(mark, place).not.toBeNull();
        // What is marked begins on the line of the first word, and ends on the line of the last, where these are to be seen.
        expect(mark?.top, place).toBeGreaterThanOrEqual(Math.max(0, first.top) - 6);
        expect(mark?.top, place).toBeLessThanOrEqual(Math.max(0, first.bottom));
        expect(mark?.bottom, place).toBeLessThanOrEqual(last.bottom + 6);
        expect(mark?.bottom, place).toBeGreaterThanOrEqual(Math.min(599, last.top) - 1);
        gone++;
      }
    }
    console.log(`links: ${gone} lead to their passages, ${without} passages have none`);
    expect(gone).toBeGreaterThanOrEqual(150);
    expect(without).toBeLessThanOrEqual(gone / 20);
  });
});
