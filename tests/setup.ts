import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { OPENAPI, WITHOUT_OPENAPI } from "./openapi.ts";
import { CHROMIUM, WITHOUT_CHROMIUM } from "./page/browser.ts";
import { ROOT, SOURCES, WITHOUT_SOURCES } from "./support.ts";

const CASES = join(ROOT, "..", "shared", "cases", "cases.jsonl");

/** Says before and after the run what was left out of it, as reporters do not name skipped tests of passing files. */
export default function setup(): () => void {
  const say = () => {
    if (SOURCES === null)
      console.log(`tests/sources.test.ts, parts of tests/answers, attribution, counts and search: ${WITHOUT_SOURCES}`);
    if (!existsSync(CASES))
      console.log(`parts of cases.test.ts: skipped: needs ${relative(ROOT, CASES)}, which is not here`);
    if (CHROMIUM === null) console.log(`tests/page: ${WITHOUT_CHROMIUM}`);
    if (OPENAPI === null) console.log(`tests/e2e: ${WITHOUT_OPENAPI}`);
  };
  say();
  return say;
}
