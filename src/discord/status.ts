import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Registry } from "prom-client";
import type { Health } from "./health.ts";
import { DEADLINES, type Listener, listening, serverOptions } from "./listen.ts";

/**
 * `GET /healthz` (200, or 503 while the bot can't answer) and `GET /metrics` for Prometheus, on a port of their own.
 */
export function startStatus(
  { registry, health }: { registry: Registry; health: () => Health },
  { port, host }: { port: number; host: string },
): Promise<Listener> {
  const app = new Hono();
  app.get("/healthz", (context) => {
    const state = health();
    return context.json(state, state.ok ? 200 : 503);
  });
  app.get("/metrics", async (context) =>
    context.body(await registry.metrics(), 200, { "Content-Type": registry.contentType }),
  );
  const options = { fetch: app.fetch, port, hostname: host, serverOptions: serverOptions(DEADLINES) };
  return listening(serve(options) as Server);
}
