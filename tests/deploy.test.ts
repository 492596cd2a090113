import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { readConfig } from "../src/config.ts";
import { ROOT } from "./root.ts";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const SETTINGS = new Set([...read("src/config.ts").matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(([, name]) => name));
const PACKAGE = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };

/** What a process is given as its settings, with something in place of each secret. */
type Env = Record<string, string>;
const SECRETS: Env = { DISCORD_TOKEN: "token", DISCORD_PUBLIC_KEY: "ab".repeat(32), SHARDS: "3", DOMAIN: "localhost" };

/** The bot takes these settings, and knows each of them. */
function expectTaken(env: Env): ReturnType<typeof readConfig> {
  for (const name of Object.keys(env)) expect(SETTINGS).toContain(name);
  return readConfig({ HOST: "0.0.0.0", METRICS_PORT: "9090", ...env });
}

test("the image runs on the Node that the project is made for, as nobody, and asks for its health where it is", () => {
  const lines = read("Containerfile").split("\n");
  const bases = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.slice(1) ?? []);
  expect(bases).toEqual(Array(2).fill(`docker.io/library/node:${PACKAGE.dependencies.node}-slim`));
  expect(lines).toContain("USER node");
  const text = lines.join("\n");
  expect(text).toContain("rm -rf node_modules/node ");
  const [, port] = /METRICS_PORT=(\d+)/.exec(text) ?? [];
  expect(text).toMatch(new RegExp(`HEALTHCHECK[^]*http://127\\.0\\.0\\.1:${port}/healthz`));
  expect(text).toContain(`EXPOSE ${port}`);
  for (const [, name = ""] of text.matchAll(/(?:ENV | )([A-Z_]+)=/g)) expect(SETTINGS).toContain(name);
});

test("no full text, secret or test goes into the image", () => {
  for (const file of [".dockerignore", ".containerignore"])
    expect(read(file).split("\n")).toEqual(
      expect.arrayContaining(["corpus/texts", ".env", ".env.*", "tests", "deploy"]),
    );
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }>;
  };
  // The image is made without scripts of packages: none but that of the package that it leaves out would run.
  const scripted = Object.entries(packages).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
  expect(scripted.map(([name]) => name)).toEqual(["node_modules/node"]);
});

describe("the compose file", () => {
  type Service = { environment: Env; profiles: string[]; restart: string; read_only?: boolean; volumes: string[] };
  const { services } = parse(read("deploy/compose.yaml"), { merge: true }) as { services: Record<string, Service> };
  const bots = Object.entries(services).filter(([name]) => name !== "proxy");
  const settingsOf = ({ environment }: Service) =>
    Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value.startsWith("${") ? (SECRETS[name] ?? "") : value,
      ]),
    );

  test.each(bots)("gives %s settings that the bot takes, nothing to write to, and a restart", (_, service) => {
    expectTaken(settingsOf(service));
    expect(service.read_only).toBe(true);
    expect(service.restart).toBe("on-failure");
    expect(service.volumes).toContain(`./corpus:${service.environment.CORPUS_DIR}:ro`);
  });

  test("has three replicas behind its proxy, one process that publishes, and each shard once", () => {
    const caddy = read("deploy/Caddyfile");
    const behind = [...caddy.matchAll(/(\S+):(\d+)(?= )/g)].map(([, name = "", port]) => [name, port]);
    expect(behind).toEqual(["endpoint-1", "endpoint-2", "endpoint-3"].map((name) => [name, "8080"]));
    for (const [name = ""] of behind) {
      const { discord, metricsPort } = expectTaken(settingsOf(services[name] as Service));
      expect(discord).toMatchObject({ token: null, gateway: false, endpoint: { port: 8080 } });
      expect(caddy).toContain(`health_port ${metricsPort}`);
    }
    expect(caddy).toContain("health_uri /healthz");
    const publishers = bots.filter(([, { profiles, environment }]) => {
      return profiles.includes("endpoint") && environment.DISCORD_TOKEN !== undefined;
    });
    expect(publishers.map(([name]) => name)).toEqual(["publisher"]);
    const shards = bots.flatMap(([, service]) => expectTaken(settingsOf(service)).discord?.shards ?? []);
    expect(shards.map(({ range }) => range)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
    for (const { count } of shards) expect(count).toBe(4);
  });
});

describe("the Kubernetes manifest", () => {
  type Container = {
    env: { name: string; value?: string }[];
    ports?: { name: string; containerPort: number }[];
    readinessProbe?: { httpGet: { path: string; port: number } };
    securityContext: { readOnlyRootFilesystem: boolean };
  };
  type Thing = {
    kind: string;
    metadata: { name: string };
    spec: {
      replicas: number;
      ports: { targetPort: number }[];
      selector: Record<string, unknown>;
      template: { metadata: { labels: object }; spec: { containers: [Container] } };
    };
  };
  const documents = parseAllDocuments(read("deploy/kubernetes.yaml"));
  const things = documents.map((one) => one.toJS() as Thing);
  const workloads = things.filter(({ kind }) => kind !== "Service");
  const named = (name: string) => things.find(({ metadata }) => metadata.name === name)?.spec as Thing["spec"];
  const settingsOf = ({ template }: Thing["spec"]) =>
    Object.fromEntries(template.spec.containers[0].env.map(({ name, value }) => [name, value ?? SECRETS[name] ?? ""]));

  test("can be read, and gives each process settings that the bot takes", () => {
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    expect(workloads.map(({ metadata }) => metadata.name)).toHaveLength(3);
    for (const { spec } of workloads) {
      const { metricsPort } = expectTaken(settingsOf(spec));
      const [{ readinessProbe, securityContext }] = spec.template.spec.containers;
      expect(securityContext.readOnlyRootFilesystem).toBe(true);
      if (readinessProbe) expect(readinessProbe.httpGet).toEqual({ path: "/healthz", port: metricsPort });
      expect(spec.selector.matchLabels).toEqual(spec.template.metadata.labels);
    }
  });

  test("has three replicas behind its service, one process that publishes, and a pod for each shard", () => {
    const endpoint = named("whose-words-endpoint");
    expect(endpoint.replicas).toBe(3);
    expect(settingsOf(endpoint)).not.toHaveProperty("DISCORD_TOKEN");
    const service = named("whose-words");
    expect(service.selector).toEqual(endpoint.template.metadata.labels);
    expect(service.ports[0]?.targetPort).toBe(Number(settingsOf(endpoint).INTERACTIONS_PORT));
    expect(named("whose-words-publisher").replicas).toBe(1);
    expect(settingsOf(named("whose-words-publisher"))).toHaveProperty("DISCORD_TOKEN");
    const gateway = named("whose-words-gateway");
    expect(gateway.replicas).toBe(Number(settingsOf(gateway).SHARD_COUNT));
  });
});

test("the systemd unit starts anew on failure, reloads by SIGHUP, and sets what the bot knows", () => {
  const lines = read("deploy/whose-words.service").split("\n");
  for (const line of lines) expect(line).toMatch(/^(?:#.*|\[(?:Unit|Service|Install)\]|[A-Z][A-Za-z]+=.*)?$/);
  expect(lines).toEqual(
    expect.arrayContaining([
      "Restart=on-failure",
      "RestartSec=5",
      "ExecReload=/bin/kill -HUP $MAINPID",
      "DynamicUser=yes",
    ]),
  );
  for (const line of lines.filter((one) => one.startsWith("Environment=")))
    expect(SETTINGS).toContain(/=([A-Z_]+)=/.exec(line)?.[1]);
  const start = lines.find((line) => line.startsWith("ExecStart=")) ?? "";
  expect(start.slice(start.indexOf("node_modules"))).toBe(
    "node_modules/.bin/node --disable-warning=ExperimentalWarning src/main.ts",
  );
});

test("the list of what the bot is made of has each package of the lock file that it runs with", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: { sbom: string } };
  const [command = "", ...args] = scripts.sbom.replace(/ > .*/, "").split(" ");
  const { components } = JSON.parse(
    execFileSync(command, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 26 }),
  ) as {
    components: { name: string; version: string }[];
  };
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { version: string; dev?: boolean; optional?: boolean; name?: string }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { version, dev, optional, name }]) => {
    const one = `${name ?? path.split("node_modules/").at(-1)}@${version}`;
    return path === "" || dev || optional || listed.has(one) ? [] : [one];
  });
  expect(listed.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
