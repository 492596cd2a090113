import type { Server, ServerOptions } from "node:http";
import { type HttpBindings, serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import * as z from "zod";
import { createDocument } from "zod-openapi";
import type { Library } from "../search/library.ts";
import { PAGE_POLICY, passagePage } from "./page.ts";
import { BadQuestionError, NotFoundError, QUESTIONS } from "./questions.ts";
import { callerLimit } from "./rate.ts";
import { answers, type Params, type QuestionName, questions } from "./schemas.ts";

/** A body holds one text of at most 4,000 characters. Bytes. */
const LARGEST_BODY = 64 * 1024;

export type ApiOptions = {
  /** The library of a corpus by name; null names none: the default. Null where there is none of that name to ask. */
  library: (corpus: string | null) => Promise<Library | null | "being read">;
  /** Web pages of these origins may ask; "*" is all. */
  origins: readonly string[];
  /** How many requests a caller, told by its address, may make a minute. */
  perMinute: number;
  now: () => number;
  /** Told of what should not happen; the caller gets one calm sentence. */
  onError: (error: unknown) => void;
};

/** Where each question is asked. A text to verify may be longer than an address, so that it can be posted too. */
const PATHS: { [Name in QuestionName]: string } = {
  quote: "/v1/quote",
  compare: "/v1/compare",
  verify: "/v1/verify",
  figures: "/v1/figures",
  timeline: "/v1/timeline",
  sources: "/v1/sources",
  passage: "/v1/passages/:ref",
};
const NAMES = Object.keys(PATHS) as QuestionName[];

type Env = { Bindings: HttpBindings };

/** Nothing can be asked yet. */
class BeingReadError extends Error {}

/** Answers as JSON for programs, and passages as plain pages for readers without Discord. */
export function apiOf({ library, origins, perMinute, now, onError }: ApiOptions): Hono<Env> {
  const app = new Hono<Env>();
  const admits = callerLimit(perMinute, now);
  app.use(secureHeaders({ contentSecurityPolicy: PAGE_POLICY }));
  app.use(async (context, next) => {
    if (admits(getConnInfo(context).remote.address ?? "")) return next();
    context.header("Retry-After", "60");
    return context.json({ error: `Not more than ${perMinute} requests a minute, please.` }, 429);
  });
  app.use("/v1/*", cors({ origin: origins.includes("*") ? "*" : [...origins] }));
  const libraryFor = async (context: Context<Env>) => {
    const corpus = context.req.query("corpus");
    const found = await library(corpus ?? null);
    if (found === "being read") throw new BeingReadError();
    if (!found) throw new NotFoundError(`There is no corpus "${corpus}".`);
    return found;
  };
  for (const name of NAMES) {
    app.get(PATHS[name], async (context) => {
      const { corpus: _, ...params } = paramsOf(context);
      return answered(context, await libraryFor(context), name, params);
    });
  }
  const tooLarge = (context: Context) =>
    context.json({ error: `A body of over ${LARGEST_BODY / 1024} KiB is not read.` }, 413, { Connection: "close" });
  app.post(PATHS.verify, bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    if (typeof body !== "object" || body === null || Array.isArray(body))
      throw new BadQuestionError('The body takes JSON, such as {"text": "the words to compare"}.');
    return answered(context, await libraryFor(context), "verify", body);
  });
  let description: ReturnType<typeof describeApi> | undefined;
  app.get("/v1/openapi.json", (context) => {
    // Made once, as it takes longer than most answers.
    description ??= describeApi();
    return context.json(description);
  });
  app.get("/p/:ref", async (context) => {
    const page = passagePage(await libraryFor(context), context.req.param("ref"));
    return context.html(page.html, page.found ? 200 : 404);
  });
  app.notFound((context) =>
    context.json({ error: "There is nothing here; /v1/openapi.json says what there is." }, 404),
  );
  app.onError((error, context) => {
    if (error instanceof NotFoundError) return context.json({ error: error.message }, 404);
    if (error instanceof BadQuestionError) return context.json({ error: error.message }, 400);
    if (error instanceof BeingReadError) {
      context.header("Retry-After", "10");
      return context.json({ error: "The documents are being read. Ask again in a moment." }, 503);
    }
    // Whoever went away in the middle of it learns nothing more, and it is no fault.
    const { complete, destroyed } = context.env.incoming;
    if (destroyed && !complete) return context.json({ error: "The request broke off." }, 400);
    onError(error);
    return context.json({ error: "This could not be answered. The operator's log says why." }, 500);
  });
  return app;
}

/** An address may hold a text of 4,000 characters, each of six signs. Bytes. */
const LONGEST_HEADERS = 32 * 1024;

/** Serves `apiOf`; `deadlines` are options of Node's server. */
export function serveApi(
  options: ApiOptions,
  { port, host, deadlines = {} }: { port: number; host: string; deadlines?: ServerOptions },
): Server {
  const serverOptions = { ...deadlines, maxHeaderSize: LONGEST_HEADERS };
  return serve({ fetch: apiOf(options).fetch, port, hostname: host, serverOptions }) as Server;
}

/** What an address says: one value a name, or a list where a name is repeated. */
function paramsOf(context: Context<Env>): Record<string, unknown> {
  const given = Object.entries(context.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  return { ...Object.fromEntries(given), ...context.req.param() };
}

function answered<Name extends QuestionName>(
  context: Context<Env>,
  library: Library,
  name: Name,
  given: unknown,
): Response {
  const { data, error } = questions[name].safeParse(given);
  if (!data) {
    const faults = error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
    return context.json({ error: `The question can't be read. ${faults.join("; ")}` }, 400);
  }
  return context.json(QUESTIONS[name].answer(library, data as Params<Name>));
}

const corpus = z
  .string()
  .optional()
  .meta({ description: "The name of a corpus, where there are several; else that which is asked by default" });

/** The OpenAPI 3.1 description, made from the schemas that requests are checked with. */
export function describeApi(): ReturnType<typeof createDocument> {
  const fault = { description: "What is wrong, in the field `error`" };
  const operation = (name: QuestionName) => ({
    operationId: name,
    summary: QUESTIONS[name].summary,
    responses: {
      "200": { description: "The answer", content: { "application/json": { schema: answers[name] } } },
      "400": fault,
      "404": fault,
      "429": fault,
    },
  });
  const paths = NAMES.map((name) => {
    const params =
      name === "passage"
        ? { path: questions[name], query: z.object({ corpus }) }
        : { query: questions[name].extend({ corpus }) };
    const get = { ...operation(name), requestParams: params };
    if (name !== "verify") return [PATHS[name].replace(/:(\w+)/, "{$1}"), { get }];
    const content = { "application/json": { schema: questions.verify } };
    return [PATHS.verify, { get, post: { ...operation(name), operationId: "verifyLong", requestBody: { content } } }];
  });
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Whose Words",
      version: "1",
      description: "Exact words of sources, with whose words they are. Answers may hold further fields.",
    },
    paths: Object.fromEntries(paths),
  });
}
