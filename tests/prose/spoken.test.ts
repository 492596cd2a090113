import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../root.ts";

const PROSE = join(ROOT, "src", "prose");

/** Functions that say something in English where no language is given, as the terminal and other programs want it. */
const SAYING = readdirSync(PROSE)
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const declared = readFileSync(join(PROSE, name), "utf8")
      .split(/^(?=export function )/m)
      .slice(1);
    return declared.flatMap((code) => {
      const head = code.slice(0, code.indexOf(" {\n"));
      const [, called] = /^export function (\w+)/.exec(head) ?? [];
      return called !== undefined && head.includes("= ENGLISH") ? [called] : [];
    });
  });

/** What stands between the parentheses of each call of a function. */
function callsOf(called: string, code: string): string[] {
  return [...code.matchAll(new RegExp(`(?<![\\w.]|function )${called}\\(`, "g"))].map(({ index, 0: opening }) => {
    const start = index + opening.length;
    let [at, open] = [start, 1];
    while (open > 0 && at < code.length) {
      if (code[at] === "(") open++;
      if (code[at] === ")") open--;
      at++;
    }
    return code.slice(start, at - 1);
  });
}

test("whatever a reply says is said in the language of those who see it", () => {
  expect(SAYING.length).toBeGreaterThan(40);
  const files = ["commands", "src/message"].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)),
  );
  const calls = files.flatMap((file) => {
    const code = readFileSync(file, "utf8");
    return SAYING.flatMap((called) => callsOf(called, code).map((given) => `${called}(${given})`));
  });
  expect(calls.length).toBeGreaterThan(60);
  expect(calls.filter((call) => !/\b(?:texts|own|textsFor\([\w.]+\))\s*,?\s*\)$/.test(call))).toEqual([]);
});
