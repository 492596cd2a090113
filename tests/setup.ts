import { OPENAPI, WITHOUT_OPENAPI } from "./openapi.ts";
import { CHROMIUM, WITHOUT_CHROMIUM } from "./page/browser.ts";
import { SOURCES, WITHOUT_SOURCES } from "./support.ts";

/** Says before and after the run what was left out of it, as reporters do not name skipped tests of passing files. */
export default function setup(): () => void {
  const say = () => {
    if (SOURCES === null)
      console.log(`tests/sources.test.ts, part of tests/attribution/labels.test.ts: ${WITHOUT_SOURCES}`);
    if (CHROMIUM === null) console.log(`tests/page: ${WITHOUT_CHROMIUM}`);
    if (OPENAPI === null) console.log(`tests/e2e: ${WITHOUT_OPENAPI}`);
  };
  say();
  return say;
}
