import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entriesOf } from "../../src/sources/feed.ts";
import { folderWith } from "../support.ts";
import { MAKES } from "./makes.ts";
import { startPublisher } from "./publisher.ts";
import { runCorpus } from "./run.ts";

const RSS = `<rss version="2.0"><channel><title>T</title>
<item><title>A clock &amp; a wall</title><link>/a</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate></item>
<item><title>A stove</title><link>/b</link></item>
<item><title>A trap</title><link>file:///etc/passwd</link></item></channel></rss>`;

test.each([
  ["RSS", RSS, ["https://e.org/a", "https://e.org/b"], "2024-03-04"],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><link rel="self" href="/x"/>
     <link href="/a"/><updated>2024-03-04T00:00:00Z</updated></entry></feed>`,
    ["https://e.org/a"],
    "2024-03-04",
  ],
  [
    "a sitemap",
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://e.org/a?b=1&amp;c=2</loc>
     <lastmod>2024-03-04</lastmod></url></urlset>`,
    ["https://e.org/a?b=1&c=2"],
    null,
  ],
])("%s is read for its entries, and only for web addresses", (_, source, addresses, issued) => {
  const entries = entriesOf(source, "https://e.org/feed");
  expect(entries.map(({ address }) => address)).toEqual(addresses);
  expect(entries[0]?.issued).toBe(issued);
});

describe("a feed", () => {
  async function queued() {
    const make = MAKES["a blog with Open Graph"];
    if (!make) throw new Error("no such make");
    const paragraphs = [
      "The harbour board of Tolm has decided to hang a clock in the hall of the ferries this spring.",
    ];
    const about = { title: "A clock", author: "Ida Marsh", date: "2024-03-04", site: "Gazette", language: "en" };
    const { origin } = await startPublisher({ "/feed": RSS, "/a": make({ ...about, paragraphs }) });
    const folder = await folderWith({ "corpus.yaml": "name: T\nabout: t\nchosen: t\nspelling: t\ntry: [clock]\n" });
    const run = (...argv: string[]) => runCorpus([...argv, "--allow-private"], folder);
    const feed = await run("feed", `${origin}/feed`);
    const { waiting } = JSON.parse((await runCorpus(["review", "--json"], folder)).out);
    const keyOf = (path: string) => waiting.find(({ address }: { address: string }) => address.endsWith(path)).key;
    return { folder, run, feed, origin, keyOf };
  }

  test("goes into the queue and never straight live, each entry once", async () => {
    const { folder, run, feed, origin } = await queued();
    expect(feed.out).toContain("2 entries, 2 of them new in the queue.");
    expect(readdirSync(folder).filter((name) => name.endsWith(".md"))).toEqual([]);
    expect((await run("feed", `${origin}/feed`)).out).toContain("2 entries, 0 of them new");
    expect((await runCorpus(["review"], folder)).out).toMatch(/2024-03-04 {2}A clock & a wall\n/);
  });

  test("becomes documents by what a person accepts, and what is rejected does not come again", async () => {
    const { folder, run, origin, keyOf } = await queued();
    expect((await run("review", "--reject", keyOf("/b"))).status).toBe(0);
    expect((await run("review", "--accept", keyOf("/a"))).out).toContain("1 added");
    expect(existsSync(join(folder, "a-clock-2024.md"))).toBe(true);
    await run("feed", `${origin}/feed`);
    expect((await runCorpus(["review"], folder)).out).toBe("Nothing waits.\n");
  });

  test("goes on waiting where an accepted page can't be read", async () => {
    const { folder, run, keyOf } = await queued();
    expect((await run("review", "--accept", keyOf("/b"))).status).toBe(1);
    expect((await runCorpus(["review"], folder)).out).toContain("A stove");
    expect((await run("review", "--accept", "nothing")).status).toBe(2);
  });
});
