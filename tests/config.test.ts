import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

const KEY = "ab".repeat(32);

test("nothing set means the sandbox, and answers that everybody sees", () => {
  expect(readConfig({})).toMatchObject({ discord: null, replies: "public", contact: null, host: "127.0.0.1" });
  expect(readConfig({ DISCORD_TOKEN: "  ", REPLIES: "" })).toMatchObject({ discord: null, replies: "public" });
});

test("a token means Discord over the gateway", () => {
  expect(
    readConfig({ DISCORD_TOKEN: " Bot abc.def.ghi ", DISCORD_API_URL: "http://127.0.0.1:8080/api/" }).discord,
  ).toEqual({
    token: "abc.def.ghi",
    gateway: true,
    messages: true,
    guildId: null,
    apiUrl: "http://127.0.0.1:8080/api",
    endpoint: null,
  });
});

test("the signed endpoint runs beside the gateway, or without it, with or without a token", () => {
  const endpoint = { DISCORD_PUBLIC_KEY: KEY, INTERACTIONS_PORT: "8080" };
  expect(readConfig({ ...endpoint, DISCORD_TOKEN: "t" }).discord).toMatchObject({
    gateway: true,
    endpoint: { port: 8080 },
  });
  expect(readConfig(endpoint).discord).toMatchObject({ token: null, gateway: false, endpoint: { publicKey: KEY } });
  expect(readConfig({ ...endpoint, DISCORD_TOKEN: "t", DISCORD_GATEWAY: "off" }).discord).toMatchObject({
    token: "t",
    gateway: false,
  });
});

test.each([
  [{ DISCORD_GUILD_ID: "secret" }, "DISCORD_GUILD_ID must be the id of a server"],
  [{ DISCORD_API_URL: "secret" }, "DISCORD_API_URL must be an http or https address"],
  [{ DISCORD_PUBLIC_KEY: "secret", INTERACTIONS_PORT: "1" }, "DISCORD_PUBLIC_KEY must be 64 hexadecimal digits"],
  [{ DISCORD_PUBLIC_KEY: KEY }, "INTERACTIONS_PORT and DISCORD_PUBLIC_KEY belong together"],
  [{ INTERACTIONS_PORT: "80" }, "INTERACTIONS_PORT and DISCORD_PUBLIC_KEY belong together"],
  [{ CORPORA: "secret", CORPUS_DIR: "examples" }, "CORPORA names several corpora"],
  [{ CORPORA: "secret", CORPUS_TEXTS: "texts" }, "CORPORA names several corpora"],
  [{ METRICS_PORT: "70000" }, "METRICS_PORT must be a port number"],
  [{ SHARDS: "secret", SHARD_COUNT: "4" }, "SHARDS must be the number of a shard"],
  [{ SHARDS: "3-1", SHARD_COUNT: "4" }, "SHARDS must be a range that begins with its lower number"],
  [{ SHARDS: "0-4", SHARD_COUNT: "4" }, "SHARDS needs SHARD_COUNT, and each of its numbers must be below it"],
  [{ SHARDS: "0" }, "SHARDS needs SHARD_COUNT"],
  [{ SHARD_COUNT: "0" }, "SHARD_COUNT must be the number of shards"],
  [{ REPLIES: "secret" }, "REPLIES must be public or private"],
  [{ LOG_LEVEL: "secret" }, "LOG_LEVEL must be trace"],
  [{ DISCORD_TOKEN: "two secret" }, "DISCORD_TOKEN must be one word"],
  [{ DISCORD_TOKEN: "t", DISCORD_GATEWAY: "off" }, "DISCORD_GATEWAY can be off only where"],
])("%o is refused by name, without its value", (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
  try {
    readConfig(env);
  } catch (error) {
    expect((error as Error).message).not.toContain("secret");
  }
});

test("all that is wrong is said at once", () => {
  expect(() => readConfig({ REPLIES: "x", LOG_LEVEL: "y" })).toThrow(/REPLIES[\s\S]*LOG_LEVEL/);
});

test("shards are Discord's to recommend, all of a number, or a range of it for this process", () => {
  const shardsOf = (env: NodeJS.ProcessEnv) => readConfig({ DISCORD_TOKEN: "t", ...env }).discord?.shards;
  expect(shardsOf({})).toBeUndefined();
  expect(shardsOf({ SHARD_COUNT: "4" })).toEqual({ count: 4, range: { start: 0, end: 3 } });
  expect(shardsOf({ SHARD_COUNT: "4", SHARDS: "2-3" })).toEqual({ count: 4, range: { start: 2, end: 3 } });
  expect(shardsOf({ SHARD_COUNT: "4", SHARDS: "1" })).toEqual({ count: 4, range: { start: 1, end: 1 } });
});
