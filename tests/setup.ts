import { SOURCES, WITHOUT_SOURCES } from "./support.ts";

/** Says before and after the run what was left out of it, as reporters do not name skipped tests of passing files. */
export default function setup(): () => void {
  const say = () => {
    if (SOURCES === null) console.log(`tests/sources.test.ts ${WITHOUT_SOURCES}`);
  };
  say();
  return say;
}
