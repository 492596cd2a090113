import { resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import * as z from "zod";

const path = z.string().transform((value) => resolve(value));

const environment = z.object({
  CORPUS_DIR: path.default(() => resolve(import.meta.dirname, "../corpus")),
  CORPUS_TEXTS: path.optional(),
});

/** Absolute paths of the corpus and, where set, of the folder with its full texts. */
export type Config = { corpusDir: string; corpusTexts: string | null };

/** Reads `.env` into `process.env`; what is set there already wins. */
export function loadDotenv(): void {
  const { error } = readDotenv({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== "ENOENT") {
    throw new Error(`.env can't be read (${error.message}). Correct it, or remove it to run with the defaults.`);
  }
}

/** The checked configuration. A variable that is set but empty counts as not set. Relative paths start at the working directory. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { CORPUS_DIR, CORPUS_TEXTS } = environment.parse(set);
  return { corpusDir: CORPUS_DIR, corpusTexts: CORPUS_TEXTS ?? null };
}
