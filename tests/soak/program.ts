import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { COMPILED, ROOT } from "../root.ts";

/** The bot as a process of its own, against a stand-in for Discord on this machine. */
export type Program = {
  endpoint: string;
  metrics: () => Promise<string | null>;
  health: () => Promise<{ status: number; body: string } | null>;
  /** Has it read its corpus again, and waits until it has. */
  reload: () => Promise<void>;
  /** SIGKILL, and a new one in its place. */
  kill: () => Promise<void>;
  /** SIGKILL, and none in its place. */
  end: () => Promise<void>;
};

/** Ports that nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Milliseconds between two looks, whether something is so. */
const LOOK = 100;

export async function startProgram(
  sandbox: Sandbox,
  env: Record<string, string>,
  onError: (text: string) => void = () => {},
): Promise<Program> {
  const [metricsPort, endpointPort] = [await freePort(), await freePort()];
  let child: ChildProcess;
  let log = "";
  const look = async (path: string) => {
    try {
      const answer = await fetch(`http://127.0.0.1:${metricsPort}${path}`);
      return { status: answer.status, body: await answer.text() };
    } catch {
      return null;
    }
  };
  const launch = async () => {
    child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "src/main.ts"], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        CORPUS_DIR: `${ROOT}/examples`,
        ...COMPILED,
        DISCORD_API_URL: sandbox.apiUrl,
        DISCORD_PUBLIC_KEY: sandbox.publicKey,
        INTERACTIONS_PORT: String(endpointPort),
        METRICS_PORT: String(metricsPort),
        LOG_LEVEL: "info",
        ...env,
      } as NodeJS.ProcessEnv,
    });
    child.stderr?.on("data", (chunk) => {
      log = `${log}${chunk}`.slice(-100_000);
      onError(String(chunk));
    });
    while ((await look("/healthz"))?.status !== 200) {
      if (child.exitCode !== null) throw new Error(`The bot ended with status ${child.exitCode}:\n${log}`);
      await pause(LOOK);
    }
  };
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  await launch();
  return {
    endpoint: `http://127.0.0.1:${endpointPort}/`,
    metrics: async () => (await look("/metrics"))?.body ?? null,
    health: () => look("/healthz"),
    reload: async () => {
      log = "";
      child.kill("SIGHUP");
      while (!log.includes("corpus reloaded")) {
        if (child.exitCode !== null) throw new Error(`The bot ended while it read its corpus:\n${log}`);
        await pause(LOOK);
      }
    },
    kill: async () => {
      await end();
      await launch();
    },
    end,
  };
}
