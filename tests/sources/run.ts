import { corpus } from "../../src/cli/corpus-program.ts";
import type { Dialogue } from "../../src/cli/io.ts";

/** `npm run corpus -- ...` on a corpus, as its standard output, standard error and status; without pauses. */
export async function runCorpus(
  argv: readonly string[],
  folder: string,
  lines: readonly string[] = [],
  dialogue?: Dialogue,
) {
  let out = "";
  let err = "";
  const status = await corpus(
    argv,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      ...(dialogue ? { dialogue } : {}),
      env: { CORPUS_DIR: folder },
      screen: { columns: null, colour: false },
      lines: (async function* () {
        yield* lines;
      })(),
    },
    { pause: 0, retries: { count: 0, first: 1 } },
  );
  return { out, err, status };
}
