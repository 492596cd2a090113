import { join, resolve } from "node:path";

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, "..");

/** Where a program that a test starts finds what was compiled of it before, as `npm start` has it. */
export const COMPILED = { NODE_COMPILE_CACHE: join(ROOT, "node_modules/.cache/compiled") };
