import { existsSync } from "node:fs";

const PATHS = [process.env.CHROMIUM_PATH ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** The browser to test in; null where there is none. */
export const CHROMIUM = PATHS.find((path) => path !== "" && existsSync(path)) ?? null;
export const WITHOUT_CHROMIUM = "skipped: needs Chromium (Debian: apt-get install chromium), or CHROMIUM_PATH";
