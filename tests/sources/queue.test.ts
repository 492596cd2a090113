import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Dialogue } from "../../src/cli/io.ts";
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

describe("an index of sitemaps", () => {
  const sitemap = (...paths: string[]) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${path}</loc></url>`).join("")}</urlset>`;
  const index = (...paths: string[]) =>
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join("")}</sitemapindex>`;
  const feed = async (answers: Parameters<typeof startPublisher>[0]) => {
    const publisher = await startPublisher(answers);
    const folder = await folderWith({ "corpus.yaml": "name: T\nabout: t\nchosen: t\nspelling: t\ntry: [clock]\n" });
    const ran = await runCorpus(["feed", `${publisher.origin}/index.xml`, "--allow-private"], folder);
    const { waiting } = JSON.parse((await runCorpus(["review", "--json"], folder)).out);
    return { ...ran, paths: waiting.map(({ address }: { address: string }) => new URL(address).pathname).sort() };
  };

  test("leads to the entries of all sitemaps that it lists, packed ones included", async () => {
    const { paths, out, status } = await feed({
      "/index.xml": index("/one.xml", "/two.xml.gz"),
      "/one.xml": sitemap("/a", "/b"),
      "/two.xml.gz": gzipSync(sitemap("/b", "/c")),
    });
    expect(status).toBe(0);
    expect(paths).toEqual(["/a", "/b", "/c"]);
    expect(out).toContain("4 entries, 3 of them new in the queue.");
  });

  test("says of what it lists what could not be read, and goes on", async () => {
    const { paths, err, status } = await feed({
      "/index.xml": index("/gone.xml", "/again.xml", "/bomb.xml.gz", "file:///etc/passwd", "/one.xml"),
      "/again.xml": index("/index.xml"),
      "/bomb.xml.gz": gzipSync(Buffer.alloc(30 * 2 ** 20)),
      "/one.xml": sitemap("/a"),
    });
    expect(status).toBe(0);
    expect(paths).toEqual(["/a"]);
    expect(err).toMatch(/\/gone\.xml was not read: /);
    expect(err).toMatch(/\/again\.xml was not read: it is an index again\./);
    expect(err).toMatch(/\/bomb\.xml\.gz was not read: it unpacks to more than 20 MB\./);
    expect(err).not.toContain("passwd");
  });

  test("is read as far as its bounds, and says so", async () => {
    const names = Array.from({ length: 60 }, (_, number) => `/${number}.xml`);
    const { paths, err } = await feed({
      "/index.xml": index(...names),
      ...Object.fromEntries(names.map((name) => [name, sitemap(`${name}.html`)])),
    });
    expect(paths).toHaveLength(50);
    expect(err).toContain("The index lists 60 sitemaps; the first 50 were read.");
  });

  test("fails where nothing of it can be read", async () => {
    const { status, err } = await feed({ "/index.xml": index("/gone.xml") });
    expect(status).toBe(1);
    expect(err).toContain("/gone.xml was not read");
  });
});

describe("in a terminal, review asks of each entry what is to become of it", () => {
  /** A person who answers in turn: a choice by its value, a line by its text; nothing left is Ctrl-C. */
  function person(...answers: string[]) {
    const asked: string[] = [];
    const next = (question: string) => {
      asked.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw Object.assign(new Error("broken off"), { name: "ExitPromptError" });
      return answer;
    };
    const dialogue: Dialogue = {
      choose: async (question, choices) => {
        const answer = next(question);
        const choice = choices.find(({ value }) => value === answer);
        if (!choice) throw new Error(`no choice ${answer} of ${choices.map(({ value }) => value)}`);
        return choice.value;
      },
      write: async (question, _, fault) => {
        for (;;) {
          const line = next(question);
          const wrong = fault(line);
          if (wrong === null) return line;
          asked.push(wrong);
        }
      },
    };
    return { dialogue, asked };
  }

  async function queue(...paths: string[]) {
    const make = MAKES["a blog with Open Graph"];
    if (!make) throw new Error("no such make");
    const page = (path: string) =>
      make({
        title: `The clock of ${path.slice(1)}`,
        author: "Ida Marsh",
        date: "2024-03-04",
        site: "Gazette",
        language: "en",
        paragraphs: [
          `The harbour board of Tolm has decided to hang clock ${path.slice(1)} in the hall of the ferries.`,
        ],
      });
    const items = paths.map((path) => `<item><title>Page ${path}</title><link>${path}</link></item>`).join("");
    const feed = `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
    const readable = paths.filter((path) => path !== "/gone").map((path) => [path, page(path)]);
    const { origin } = await startPublisher({ "/feed": feed, ...Object.fromEntries(readable) });
    const folder = await folderWith({ "corpus.yaml": "name: T\nabout: t\nchosen: t\nspelling: t\ntry: [clock]\n" });
    await runCorpus(["feed", `${origin}/feed`, "--allow-private"], folder);
    const review = (dialogue: Dialogue) => runCorpus(["review", "--allow-private"], folder, [], dialogue);
    const documents = () => readdirSync(folder).filter((name) => name.endsWith(".md"));
    return { folder, review, documents };
  }

  test("accepted ones become documents, rejected ones don't come again, skipped ones wait on", async () => {
    const { review, documents } = await queue("/one", "/two", "/three");
    const { out, status } = await review(person("accept", "reject", "skip").dialogue);
    expect(status).toBe(0);
    expect(out).toContain("1 accepted, 1 rejected, 1 waiting.");
    expect(documents()).toHaveLength(1);
    const again = await review(person("accept").dialogue);
    expect(again.out).toContain("1 of 1: ");
    expect(documents()).toHaveLength(2);
    expect((await review(person().dialogue)).out).toBe("Nothing waits.\n");
  });

  test("fields are edited one by one, each checked, and are settled then", async () => {
    const { folder, review, documents } = await queue("/one");
    const { dialogue, asked } = person(
      ...["edit", "issued", "next spring", "2024-03", "publisher.kind", "media", "publisher.country", "Norway", "NO"],
      ...["type", "press release", "author", "", "done", "accept"],
    );
    const { out } = await review(dialogue);
    expect(out).toContain("1 accepted, 0 rejected, 0 waiting.");
    expect(asked.find((one) => one.startsWith("It is not an EDTF date"))).toBeDefined();
    expect(asked.find((one) => one.startsWith("It must be an ISO 3166 code"))).toBeDefined();
    const file = readFileSync(join(folder, documents()[0] ?? ""), "utf8");
    expect(file).toMatch(/^type: press release$/m);
    expect(file).toMatch(/^issued: 2024-03$/m);
    expect(file).toMatch(/^ {2}kind: media\n {2}country: NO$/m);
    expect(file).not.toMatch(/^author:/m);
    expect(file).not.toMatch(/^ {2}- publisher\.kind$/m);
  });

  test("who quits or breaks off leaves the rest waiting, and what was decided stays decided", async () => {
    const { review, documents } = await queue("/one", "/two", "/three");
    expect((await review(person("reject", "quit").dialogue)).out).toContain("0 accepted, 1 rejected, 2 waiting.");
    const { out, status } = await review(person("accept").dialogue);
    expect(status).toBe(0);
    expect(out).toContain("1 accepted, 0 rejected, 1 waiting.");
    expect(documents()).toHaveLength(1);
  });

  test("a page that can't be read is told so, and can only be left or rejected", async () => {
    const { review } = await queue("/gone");
    expect((await review(person("accept").dialogue)).err).toContain("no choice accept of skip,reject,quit");
    const { out } = await review(person("reject").dialogue);
    expect(out).toContain("It can't be read: ");
    expect(out).toContain("0 accepted, 1 rejected, 0 waiting.");
  });
});
