import { defineConfig } from "vitest/config";
import { COMPILED } from "./tests/root.ts";

/** A project by its name, run apart with `--project`; globalSetup is shared, so that what is skipped is said in each. */
const project = (name: string, { exclude = [], ...files }: Files) => ({
  extends: true as const,
  test: { name, exclude, ...files },
});
/** `isolate`: each file in a process of its own. Others share what they import, which halves the time of the unit tests. */
type Files = { include: string[]; exclude?: string[]; isolate: boolean; testTimeout?: number; env?: typeof COMPILED };

/** Unit tests that need a process of their own. */
const APART = [
  // They count how often blocks run, of code that was compiled since (tests/work.ts).
  "tests/corpus/bounded.test.ts",
  "tests/answers/wording-work.test.ts",
  "tests/ways-in.test.ts",
  // They measure the heap.
  "tests/answers/any-text.test.ts",
  // They put something in place of a module.
  "tests/sources/add-without-links.test.ts",
  // They start the bot itself.
  "tests/discord/status.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: "tests/setup.ts",
    // All cores: of two the default uses one.
    maxWorkers: "100%",
    // A test that starts a process of its own needs more than the default 5 s on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      project("unit", {
        include: ["tests/**/*.test.ts"],
        exclude: ["tests/e2e/**", "tests/page/**", ...APART],
        isolate: false,
      }),
      project("apart", { include: APART, isolate: true }),
      // The threads that its tests start take a third less time with what was compiled before.
      project("e2e", { include: ["tests/e2e/**/*.test.ts"], isolate: true, env: COMPILED }),
      // It follows hundreds of links in Chromium.
      project("browser", { include: ["tests/page/**/*.test.ts"], isolate: true, testTimeout: 600_000 }),
    ],
  },
});
