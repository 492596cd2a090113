import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseFeed } from "feedsmith";
import { DOMParser } from "linkedom";
import * as z from "zod";
import { readSource } from "./add.ts";
import { decode } from "./charset.ts";
import { dateOf } from "./fields.ts";
import { writeWhole } from "./full-text.ts";

/** An entry of a feed or sitemap. `issued` is EDTF, null where nothing is said. */
export type Entry = { address: string; title: string | null; issued: string | null };

const waiting = z.strictObject({
  address: z.url({ protocol: /^https?$/ }),
  title: z.string().nullable(),
  issued: z.string().nullable(),
  feed: z.string(),
  state: z.enum(["waiting", "accepted", "rejected"]),
});

/** An entry as it waits for a person; `key` names its file in `queue/`. */
export type Waiting = z.infer<typeof waiting> & { key: string };

/**
 * The entries of an RSS, Atom, RDF or JSON feed, or of a sitemap, that have an address of their own.
 * @param base - what relative addresses are relative to
 * @throws Error where it is none of these
 */
export function entriesOf(source: string, base: string | null): Entry[] {
  const entries = /<urlset[\s>]/.test(source) ? entriesOfSitemap(source) : entriesOfFeed(source);
  return entries.flatMap(({ address, title, issued }) => {
    const url = URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
    return url && /^https?:$/.test(url.protocol) ? [{ address: url.href, title, issued }] : [];
  });
}

function entriesOfFeed(source: string): Entry[] {
  const parsed = parseFeed(source);
  if (parsed.format === "atom")
    return (parsed.feed.entries ?? []).map(({ links = [], title, published, updated }) => ({
      address: (links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0])?.href ?? "",
      title: title?.value ?? null,
      issued: dateOf(String(published ?? updated ?? "")),
    }));
  if (parsed.format === "json")
    return (parsed.feed.items ?? []).map(({ url, title, date_published }) => ({
      address: url ?? "",
      title: title ?? null,
      issued: dateOf(String(date_published ?? "")),
    }));
  return (parsed.feed.items ?? []).map((item) => ({
    address: item.link ?? "",
    title: item.title ?? null,
    issued: dateOf("pubDate" in item ? String(item.pubDate ?? "") : ""),
  }));
}

/** So many sitemaps of an index are read, and so many entries of all of them are taken. Chosen by hand. */
const MOST = { sitemaps: 50, entries: 10_000 } as const;

/** What a feed, a sitemap or an index of sitemaps has. `notes` says what of it was not read, a sentence each. */
export type FeedRead = { entries: Entry[]; notes: string[] };

/**
 * Reads a feed or sitemap and, where it is an index, the sitemaps that it lists, packed ones too; no index in an index,
 * as there is none in the format.
 * @throws Error where the first can't be read
 */
export async function readFeed(given: string, fetcher: Parameters<typeof readSource>[1]): Promise<FeedRead> {
  const { source, address } = await readXml(given, fetcher);
  const listed = sitemapsIn(source, address);
  if (listed === null) return bounded(entriesOf(source, address), []);
  const notes: string[] = [];
  if (listed.length > MOST.sitemaps)
    notes.push(`The index lists ${listed.length} sitemaps; the first ${MOST.sitemaps} were read.`);
  const entries: Entry[] = [];
  for (const sitemap of listed.slice(0, MOST.sitemaps)) {
    try {
      const read = await readXml(sitemap, fetcher);
      if (sitemapsIn(read.source, null) !== null) throw new Error("it is an index again");
      entries.push(...entriesOf(read.source, read.address));
    } catch (error) {
      notes.push(`${sitemap} was not read: ${(error as Error).message}.`);
    }
    if (entries.length > MOST.entries) break;
  }
  if (entries.length === 0 && notes.length > 0) throw new Error(notes.join(" "));
  return bounded(entries, notes);
}

function bounded(entries: Entry[], notes: string[]): FeedRead {
  if (entries.length <= MOST.entries) return { entries, notes };
  const note = `More than ${MOST.entries} entries; the first ${MOST.entries} were taken.`;
  return { entries: entries.slice(0, MOST.entries), notes: [...notes, note] };
}

/** The addresses of the sitemaps that an index lists; null where it is none. */
function sitemapsIn(source: string, base: string | null): string[] | null {
  if (!/<sitemapindex[\s>]/.test(source)) return null;
  const document = new DOMParser().parseFromString(source, "text/xml");
  const addresses = [...document.querySelectorAll("sitemap")].flatMap((sitemap) => {
    const address = sitemap.querySelector("loc")?.textContent?.trim() ?? "";
    const url = URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
    return url && /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
  return [...new Set(addresses)];
}

/** Larger than this unpacked is refused. Bytes; a bomb is not unpacked any further. */
const LARGEST_UNPACKED = 20 * 2 ** 20;

async function readXml(
  given: string,
  fetcher: Parameters<typeof readSource>[1],
): Promise<{ source: string; address: string | null }> {
  const { bytes, contentType, address } = await readSource(given, fetcher);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return { source: decode(isPacked ? unpacked(bytes) : bytes, isPacked ? null : contentType).text, address };
}

/** @throws Error where it is no gzip or too large */
function unpacked(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new Error(isTooLarge ? `it unpacks to more than ${LARGEST_UNPACKED / 2 ** 20} MB` : "it can't be unpacked");
  }
}

function entriesOfSitemap(source: string): Entry[] {
  const document = new DOMParser().parseFromString(source, "text/xml");
  return [...document.querySelectorAll("url")].map((url) => ({
    address: url.querySelector("loc")?.textContent?.trim() ?? "",
    title: null,
    // When a page was changed last is not when its text was issued.
    issued: null,
  }));
}

/** Puts entries that were never there before into the queue of a corpus; nothing of them is read or loaded yet. */
export async function enqueue(folder: string, feed: string, entries: readonly Entry[]): Promise<Waiting[]> {
  const known = new Set((await queueOf(folder)).map(({ address }) => address));
  const added: Waiting[] = [];
  for (const { address, title, issued } of entries) {
    if (known.has(address)) continue;
    known.add(address);
    const key = createHash("sha256").update(address).digest("hex").slice(0, 8);
    const entry: Waiting = { key, address, title, issued, feed, state: "waiting" };
    await keep(folder, entry);
    added.push(entry);
  }
  return added;
}

/** All entries that ever came, those that were decided on included, so that none comes twice. */
export async function queueOf(folder: string): Promise<Waiting[]> {
  const queue = join(folder, "queue");
  const names = await readdir(queue).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (name) => {
      const content = await readFile(join(queue, name), "utf8");
      try {
        return { key: name.replace(/\.json$/, ""), ...waiting.parse(JSON.parse(content)) };
      } catch {
        throw new Error(`${join(queue, name)} is no entry of the queue: correct it, or remove it`);
      }
    }),
  );
}

export async function keep(folder: string, { key, ...entry }: Waiting): Promise<void> {
  await mkdir(join(folder, "queue"), { recursive: true });
  await writeWhole(join(folder, "queue", `${key}.json`), `${JSON.stringify(entry, null, 2)}\n`);
}
