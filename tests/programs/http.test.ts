import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.ts";
import { type ApiOptions, describeApi, serveApi } from "../../src/programs/http.ts";
import { callerLimit } from "../../src/programs/rate.ts";
import type { Library } from "../../src/search/library.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";

const examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
const digests = await openCorpus({ CORPUS_DIR: `${ROOT}/corpus` });

let library: Library;
let now: number;
let errors: unknown[];
let server: Server | undefined;

beforeEach(() => {
  library = examples;
  now = 1_800_000_000_000;
  errors = [];
});
afterEach(async () => {
  const used = server;
  server = undefined;
  if (used) await new Promise((done) => used.close(done));
});

async function ask(path: string, init: RequestInit = {}, given: Partial<ApiOptions> = {}): Promise<Response> {
  server ??= await started(given);
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers: { Connection: "close", ...init.headers } });
}

async function started(given: Partial<ApiOptions>): Promise<Server> {
  const options = { library: async () => library, origins: [], perMinute: 1000, now: () => now, ...given };
  const made = serveApi({ ...options, onError: (error) => errors.push(error) }, { port: 0, host: "127.0.0.1" });
  if (!made.listening) await new Promise((done) => made.once("listening", done));
  return made;
}

test("while the documents are read it is said so, and when to ask again", async () => {
  const answer = await ask("/v1/quote?query=boats", {}, { library: async () => "being read" });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
  expect(await answer.json()).toEqual({ error: "The documents are being read. Ask again in a moment." });
});

type Quoted = { exact: string; document: string; start: number; end: number; id: string };

async function firstQuotation(query: string): Promise<Quoted> {
  const answer = await ask(`/v1/quote?query=${encodeURIComponent(query)}&limit=1`);
  const { quotations } = (await answer.json()) as { quotations: [Quoted] };
  return quotations[0];
}

test("a quotation over HTTP is a slice of its document", async () => {
  const answer = await ask("/v1/quote?query=boats&limit=3");
  expect(answer.status).toBe(200);
  const { quotations } = (await answer.json()) as { quotations: Quoted[] };
  expect(quotations).toHaveLength(3);
  for (const { exact, document, start, end } of quotations) {
    const text = examples.corpus.documents.find(({ id }) => id === document)?.text;
    expect(exact).toBe(text?.slice(start, end));
  }
});

test.each([
  "/v1/quote?query=boats",
  "/v1/compare?topic=winter%20boats",
  `/v1/verify?text=${encodeURIComponent("We can live with fewer boats")}`,
  "/v1/figures",
  "/v1/figures?about=boats",
  "/v1/timeline",
  "/v1/timeline?about=2019",
  "/v1/sources",
])("what %s answers is as the OpenAPI description says", async (path) => {
  const body = await (await ask(path)).json();
  const description = JSON.parse(JSON.stringify(describeApi())) as {
    paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: object }> } } } }>;
    components: object;
  };
  const [route = ""] = path.split("?");
  const schema = description.paths[route]?.get.responses[200].content["application/json"]?.schema;
  const check = new Ajv2020({ strict: false }).compile({ ...schema, components: description.components });
  expect(check(body), JSON.stringify(check.errors)).toBe(true);
});

test("the description names every question, with what it takes", async () => {
  const description = (await (await ask("/v1/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, { get: { parameters?: { name: string }[] } }>;
  };
  expect(description.openapi).toBe("3.1.0");
  expect(Object.keys(description.paths)).toEqual([
    "/v1/quote",
    "/v1/compare",
    "/v1/verify",
    "/v1/figures",
    "/v1/timeline",
    "/v1/sources",
    "/v1/passages/{ref}",
  ]);
  expect(description.paths["/v1/quote"]?.get.parameters?.map(({ name }) => name)).toContain("speaker");
});

test("a passage is found by its reference, with those around it", async () => {
  const { id } = await firstQuotation("boats");
  const passage = (await (await ask(`/v1/passages/${id}`)).json()) as {
    quotation: Quoted;
    same: boolean;
    before: Quoted | null;
    after: Quoted | null;
  };
  expect(passage.quotation.id).toBe(id);
  expect(passage.same).toBe(true);
  expect([passage.before, passage.after].filter(Boolean).length).toBeGreaterThan(0);
});

test("a text of the longest kind can be asked in an address", async () => {
  const text = "гавань закрыта ".repeat(260);
  const answer = await ask(`/v1/verify?text=${encodeURIComponent(text)}`);
  expect(answer.status).toBe(200);
});

test("a long text is posted to be compared, and is not told to be absent where it was too much for that", async () => {
  const answer = await ask("/v1/verify", {
    method: "POST",
    body: JSON.stringify({ text: "An invented sentence of the harbour. ".repeat(80) }),
    headers: { "Content-Type": "application/json" },
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ verdict: "uncheckable", isCutShort: true });
});

test.each([
  ["/v1/quote", 400, "query: is missing"],
  ["/v1/quote?query=boats&query=ferry", 400, "query: takes one text"],
  [`/v1/quote?query=${"boat ".repeat(300)}`, 400, "query: takes 1000 characters at most"],
  ["/v1/quote?query=boats&limit=0", 400, "limit"],
  ["/v1/quote?query=boats&from=soon", 400, "EDTF"],
  ["/v1/quote?query=boats&colour=red", 400, "colour"],
  ["/v1/quote?query=boats&source=nowhere", 404, "nowhere"],
  ["/v1/timeline?about=2020-02-31", 400, "calendar"],
  ["/v1/sources?id=nowhere", 404, "nowhere"],
  ["/v1/passages/zz99-1a", 404, "zz99-1a"],
  ["/v2/quote", 404, "openapi"],
])("%s says what is wrong with it", async (path, status, word) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { error: string }).error).toContain(word);
});

test.each(["{", "null", "[]", '"boats"'])("a body that is no question is told what it takes: %s", async (body) => {
  const response = await ask("/v1/verify", { method: "POST", body });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: 'The body takes JSON, such as {"text": "the words to compare"}.' });
  expect(errors).toEqual([]);
});

test("a fault of the bot is told to its operator, and the caller learns nothing of it", async () => {
  const fault = new Error("secret path");
  const failing = () => {
    throw fault;
  };
  const answer = await ask("/v1/sources", {}, { library: failing });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
  expect(errors).toEqual([fault]);
});

test("so is a fault before all of the request has come", async () => {
  const fault = new Error("no clock");
  const now = () => {
    throw fault;
  };
  const answer = await ask("/v1/verify", { method: "POST", body: JSON.stringify({ text: "x" }) }, { now });
  expect(answer.status).toBe(500);
  expect(errors).toEqual([fault]);
});

test("a body that is too large, also one that does not say how large, is refused, and is no matter for the operator", async () => {
  const body = JSON.stringify({ text: "x".repeat(70_000) });
  const chunks = new ReadableStream({
    start: (controller) => {
      controller.enqueue(Buffer.from(body));
      controller.close();
    },
  });
  for (const one of [{ body }, { body: chunks, duplex: "half" } as RequestInit]) {
    const answer = await ask("/v1/verify", { method: "POST", ...one });
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { error: string }).error).toContain("64 KiB");
  }
  expect(errors).toEqual([]);
});

test("a caller that goes away in the middle of its body is no matter for the operator", async () => {
  server = await started({});
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  const [serverSide] = (await once(server, "connection")) as [Socket];
  socket.write("POST /v1/verify HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{");
  await once(server, "request");
  socket.destroy();
  await new Promise((resolve) => serverSide.once("close", resolve));
  expect((await ask("/v1/sources")).status).toBe(200);
  expect(errors).toEqual([]);
});

test("an address that asks too often is told to wait until the next minute", async () => {
  const asked = async () => (await ask("/v1/sources", {}, { perMinute: 2 })).status;
  expect([await asked(), await asked()]).toEqual([200, 200]);
  const refused = await ask("/v1/sources");
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
  now += 60_000;
  expect(await asked()).toBe(200);
});

test("callers beyond those that are counted apart share one count, so that memory is bounded", () => {
  const admits = callerLimit(1, () => 0);
  for (let caller = 0; caller < 10_000; caller++) admits(`caller ${caller}`);
  expect([admits("one more"), admits("another"), admits("caller 0")]).toEqual([true, false, false]);
});

test("only pages of the origins that the operator names may ask", async () => {
  const origins = ["https://a.example"];
  const allowed = await ask("/v1/sources", { headers: { Origin: "https://a.example" } }, { origins });
  expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe("https://a.example");
  const other = await ask("/v1/sources", { headers: { Origin: "https://b.example" } });
  expect(other.headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test("a passage is a web page without a script, in the source's words, with whose they are", async () => {
  const { id } = await firstQuotation("We can live with fewer boats");
  const page = await ask(`/p/${id}`);
  expect(page.headers.get("Content-Type")).toContain("text/html");
  expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  const text = await page.text();
  expect(text).not.toContain("<script");
  expect(text).toContain("We can live with fewer boats in a January gale");
  for (const part of ["Eyvind Kvalhólm", "The position of", id, examples.corpus.info.marking ?? "never"])
    expect(text).toContain(part);
});

test("of a digest, the page quotes the phrases only", async () => {
  library = digests;
  const document = digests.corpus.documents.find(({ phrases }) => phrases.length > 0) as Document;
  const own = document.phrases.map(({ start, end }) => document.text.slice(start, end));
  const passage = document.passages.find(({ start, end }) =>
    document.phrases.some((phrase) => start <= phrase.start && phrase.end <= end),
  );
  const page = await (await ask(`/p/${passage?.id}`)).text();
  const main = page.slice(0, page.indexOf("<details"));
  const quoted = [...main.matchAll(/<blockquote[^>]*>([^<]*)<\/blockquote>/g)].map(([, words = ""]) => plain(words));
  expect(quoted.length).toBeGreaterThan(0);
  expect(own).toEqual(expect.arrayContaining(quoted));
  // What stands above a source's words says that they are the source's.
  expect(plain(main)).toMatch(/<p>Phrases of the source[^<]*<\/p>\s*(?:<p>[^<]*<\/p>\s*)*<blockquote/);
});

function plain(text: string): string {
  return text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

test("a document's text can put no markup into the page", async () => {
  library = libraryOf([documentOf('The board wrote <script>alert("x")</script> & left the quay at noon on Monday.')]);
  const page = await (await ask(`/p/${library.corpus.documents[0]?.passages[0]?.id}`)).text();
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;");
});

test("a reference that leads nowhere is a page that says so", async () => {
  const page = await ask("/p/zz99-1a");
  expect(page.status).toBe(404);
  expect(await page.text()).toContain("There is no passage");
});

test("a corpus is asked by its name where there is one of that name to ask, and else nothing is answered", async () => {
  const asked: (string | null)[] = [];
  const given = {
    library: async (corpus: string | null) => {
      asked.push(corpus);
      return corpus === "hidden" ? null : library;
    },
  };
  expect((await ask("/v1/sources", {}, given)).status).toBe(200);
  expect((await ask("/v1/quote?query=boat&corpus=ferry")).status).toBe(200);
  expect((await ask("/p/sc22-5a?corpus=ferry")).status).toBe(200);
  const body = JSON.stringify({ text: "fewer boats" });
  const posted = { method: "POST", body, headers: { "Content-Type": "application/json" } };
  expect((await ask("/v1/verify?corpus=ferry", posted)).status).toBe(200);
  expect(asked).toEqual([null, "ferry", "ferry", "ferry"]);
  for (const path of ["/v1/quote?query=boat&corpus=hidden", "/p/sc22-5a?corpus=hidden"]) {
    const refused = await ask(path);
    expect(refused.status).toBe(404);
    expect(await refused.json()).toEqual({ error: 'There is no corpus "hidden".' });
  }
});
