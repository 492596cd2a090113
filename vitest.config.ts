import { defineConfig } from "vitest/config";

/** A project by its name, run apart with `--project`; globalSetup is shared, so that what is skipped is said in each. */
const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude },
});

export default defineConfig({
  test: {
    globalSetup: "tests/setup.ts",
    // A test that starts a process of its own needs more than the default 5 s on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      project("unit", ["tests/**/*.test.ts"], ["tests/e2e/**", "tests/page/**"]),
      project("e2e", ["tests/e2e/**/*.test.ts"]),
      project("browser", ["tests/page/**/*.test.ts"]),
    ],
  },
});
