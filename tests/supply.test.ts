import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./support.ts";

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8"));
const { dependencies, optionalDependencies } = read("package.json");
const { packages } = read("package-lock.json");

/** The packages that hold Node's binary, as the package `node` names them for each platform. */
const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "bin-darwin-arm64", "win-x64"].map(
  (name) => `node-${name}`,
);

test("the lock file has the integrity of Node's binary for each platform, in the version of the package node", () => {
  const named = Object.fromEntries(PLATFORMS.map((name) => [name, dependencies.node]));
  expect(optionalDependencies).toEqual(named);
  for (const name of PLATFORMS) {
    const { version, integrity, optional, hasInstallScript = false } = packages[`node_modules/${name}`];
    expect({ version, optional, hasInstallScript }).toEqual({
      version: dependencies.node,
      optional: true,
      hasInstallScript: false,
    });
    expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/);
  }
});

test("what scripts run, and what the package node fetched, is that binary to the byte", ({ skip }) => {
  const { platform, arch } = process;
  const prefix = platform === "darwin" && arch === "arm64" ? "node-bin" : "node";
  const name = [prefix, platform === "win32" ? "win" : platform, arch].join("-");
  const file = platform === "win32" ? "node.exe" : "node";
  const locked = join(ROOT, "node_modules", name, "bin", file);
  skip(!PLATFORMS.includes(name), `the lock file has no binary for ${platform} on ${arch}`);
  expect(existsSync(locked)).toBe(true);
  const bytes = readFileSync(locked);
  const fetched = join("node", "bin", file);
  // On Windows what scripts run is a shell script that names one of the two.
  for (const other of platform === "win32" ? [fetched] : [fetched, join(".bin", "node")])
    expect(readFileSync(join(ROOT, "node_modules", other)).equals(bytes), other).toBe(true);
});
