import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import { DOMParser } from "linkedom";
import * as z from "zod";
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
  const entries = /<(?:urlset|sitemapindex)[\s>]/.test(source) ? entriesOfSitemap(source) : entriesOfFeed(source);
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
