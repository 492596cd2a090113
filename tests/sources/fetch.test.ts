import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { isPublic, publicLookup } from "../../src/sources/address.ts";
import { createFetcher, type FetchSettings } from "../../src/sources/fetch.ts";
import type { FetchError } from "../../src/sources/fetched.ts";
import { startPublisher } from "./publisher.ts";

function fetcher(settings: FetchSettings = {}) {
  const made = createFetcher({ allowPrivate: true, pause: 0, retries: { count: 2, first: 1 }, env: {}, ...settings });
  onTestFinished(() => made.close());
  return made;
}

/** What was the matter, as fault and message. */
async function fault(address: string, settings?: FetchSettings): Promise<string> {
  const { fault, message } = (await fetcher(settings)
    .get(address)
    .catch((error) => error)) as FetchError;
  return `${fault}: ${message}`;
}

describe("an address", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.20.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "ff02::1",
    "no address",
  ])("%s is not public", (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is public", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  test("of a private network is none, however it is written", () => {
    fc.assert(
      fc.property(fc.constantFrom("10", "127"), fc.nat(255), fc.nat(255), fc.nat(255), (first, b, c, d) => {
        const address = `${first}.${b}.${c}.${d}`;
        expect(isPublic(address)).toBe(false);
        expect(isPublic(`::ffff:${address}`)).toBe(false);
      }),
    );
  });

  test.each([
    ["file:///etc/passwd", "refused: file: addresses are not read, only http: and https:"],
    ["ftp://example.org/a", "refused: ftp: addresses are not read, only http: and https:"],
    ["what is this", 'refused: "what is this" is no address of a page'],
    ["http://user:secret@example.org/", "refused: an address with a name or password in it is not read"],
    ["http://2130706433/", /^refused: 127\.0\.0\.1 is not on the public internet/],
    ["http://0x7f.1/", /^refused: 127\.0\.0\.1 is not/],
    ["http://[::ffff:127.0.0.1]/", /^refused: \[::ffff:7f00:1\] is not/],
    ["http://localhost/", /^refused: localhost is not/],
  ])("%s is refused, and the answer says why", async (address, told) => {
    expect(await fault(address, { allowPrivate: false })).toEqual(
      typeof told === "string" ? told : expect.stringMatching(told),
    );
  });

  test("is checked as the connection is made, so that a name can't lead elsewhere a moment later", async () => {
    const { promise, resolve } = Promise.withResolvers<Error | null>();
    publicLookup("localhost", { all: true }, (error) => resolve(error));
    expect((await promise)?.message).toContain("localhost is not on the public internet");
  });
});

describe("a page", () => {
  test("is given as it was sent, with where it was found and its type", async () => {
    const { origin } = await startPublisher({
      "/a": (response) => response.writeHead(301, { location: "/b" }).end(),
      "/b": "<p>The boat is late.",
    });
    expect(await fetcher().get(`${origin}/a`)).toEqual({
      url: `${origin}/b`,
      redirects: [`${origin}/a`],
      contentType: "text/html; charset=utf-8",
      bytes: Buffer.from("<p>The boat is late."),
    });
  });

  test("is asked for under a name, with whom to turn to", async () => {
    const { origin, asked } = await startPublisher({ "/a": "a" });
    await fetcher({ contact: "ops@example.org" }).get(`${origin}/a`);
    expect(asked.map(({ headers }) => headers["user-agent"])).toEqual(
      Array(2).fill("WhoseWords/0.1 (quotations with their sources; ops@example.org)"),
    );
  });

  test.each([
    [404, "gone"],
    [410, "gone"],
    [403, "blocked"],
    [451, "blocked"],
    [418, "failed"],
  ])("that answers %i is %s, and is asked for once", async (status, kind) => {
    const { origin, asked } = await startPublisher({ "/a": (response) => response.writeHead(status).end() });
    expect(await fault(`${origin}/a`)).toMatch(new RegExp(`^${kind}: .*${status}`));
    expect(asked.map(({ url }) => url)).toEqual(["/robots.txt", "/a"]);
  });

  test("whose server fails for a moment is asked for again", async () => {
    let times = 0;
    const { origin } = await startPublisher({
      "/a": (response) => (times++ < 2 ? response.writeHead(503).end() : response.writeHead(200).end("there")),
    });
    expect(Buffer.from((await fetcher().get(`${origin}/a`)).bytes).toString()).toBe("there");
  });

  test("whose server goes on failing is given up after three times", async () => {
    const { origin, asked } = await startPublisher({ "/a": (response) => response.writeHead(500).end() });
    expect(await fault(`${origin}/a`)).toBe("failed: the publisher's server fails (500)");
    expect(asked.filter(({ url }) => url === "/a")).toHaveLength(3);
  });

  test("that breaks off is a failure and no half page", async () => {
    const { origin } = await startPublisher({
      "/a": (response) => {
        response.writeHead(200, { "content-length": 1000 }).write("<p>The boat");
        setImmediate(() => response.destroy());
      },
    });
    expect(await fault(`${origin}/a`)).toMatch(/^failed: the connection failed/);
  });

  test.each([
    ["slow", () => {}],
    [
      "endless",
      (response: import("node:http").ServerResponse) => {
        response.writeHead(200).write("a");
      },
    ],
  ])("that is %s is given up in time", async (_, answer) => {
    const { origin } = await startPublisher({
      "/robots.txt": "",
      "/a": answer,
    });
    expect(await fault(`${origin}/a`, { limits: { milliseconds: 300 } })).toBe("limit: it took more than 0.3 s");
  });

  test("that is huge is given up at the limit", async () => {
    const { origin } = await startPublisher({ "/a": "a".repeat(2000) });
    expect(await fault(`${origin}/a`, { limits: { bytes: 1000 } })).toBe("limit: it has more than 1000 bytes");
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("that unfolds (%s) to more than may be read is given up", async (encoding, compress) => {
    const { origin } = await startPublisher({
      "/a": (response) =>
        response.writeHead(200, { "content-encoding": encoding }).end(compress(Buffer.alloc(2 ** 24))),
    });
    expect(await fault(`${origin}/a`)).toBe("limit: it has more than 10 MB");
  });

  test("that leads on and on is given up after five times", async () => {
    const { origin, asked } = await startPublisher({
      "/a": (response) => response.writeHead(302, { location: "/a" }).end(),
    });
    expect(await fault(`${origin}/a`)).toBe("limit: it leads on more than 5 times");
    expect(asked.filter(({ url }) => url === "/a")).toHaveLength(6);
  });

  test.each(["http://10.0.0.1/", "file:///etc/passwd", "http://[fd00::1]/"])(
    "that leads to %s is not followed",
    async (to) => {
      const { origin } = await startPublisher({ "/a": (response) => response.writeHead(302, { location: to }).end() });
      // Where only this machine's own addresses are let through, as a public page's are.
      const { get } = fetcher();
      if (to.startsWith("file:")) await expect(get(`${origin}/a`)).rejects.toMatchObject({ fault: "refused" });
      else expect(await fault(`${origin}/a`, { allowPrivate: false })).toMatch(/^refused: /);
    },
  );

  test("is not asked for where robots.txt says so, by this program's name or for all", async () => {
    const { origin, asked } = await startPublisher({
      "/robots.txt": "User-agent: *\nDisallow: /private\nUser-agent: WhoseWords\nDisallow: /a\n",
      "/a": "a",
      "/b": "b",
    });
    const { get } = fetcher();
    await expect(get(`${origin}/a`)).rejects.toMatchObject({ fault: "blocked" });
    await get(`${origin}/b`);
    expect(asked.map(({ url }) => url)).toEqual(["/robots.txt", "/b"]);
  });

  test("is not asked for while the server of its robots.txt fails", async () => {
    const { origin } = await startPublisher({ "/robots.txt": (response) => response.writeHead(500).end(), "/a": "a" });
    expect(await fault(`${origin}/a`)).toMatch(/robots\.txt was read$/);
  });
});

test("one host is asked for one page at a time", async () => {
  let open = 0;
  let most = 0;
  const answer = (response: import("node:http").ServerResponse) => {
    most = Math.max(most, ++open);
    setImmediate(() => {
      open--;
      response.writeHead(200).end("a");
    });
  };
  const { origin } = await startPublisher({ "/a": answer, "/b": answer, "/c": answer });
  const { get } = fetcher();
  await Promise.all(["a", "b", "c"].map((path) => get(`${origin}/${path}`)));
  expect(most).toBe(1);
});

test("a proxy of the environment is used, and decides which addresses are reached", async () => {
  const proxied: string[] = [];
  const { origin } = await startPublisher({});
  const { createServer } = await import("node:http");
  const proxy = createServer().on("connect", (request, socket) => {
    proxied.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const address = proxy.address() as import("node:net").AddressInfo;
  const env = { HTTP_PROXY: `http://127.0.0.1:${address.port}` };
  await fault("http://pages.example/a", { env, allowPrivate: false, retries: { count: 0, first: 1 } });
  expect(proxied).toContain("pages.example:80");
  expect(origin).toMatch(/^http/);
});
