import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import { loadCorpus } from "../corpus/load.ts";
import { lineNumber } from "../corpus/problems.ts";
import { formatHashes, hashesOf } from "../documents/hashes.ts";
import { visible } from "../text/visible.ts";
import { reportProblems, run, UsageError } from "./run.ts";

const program = new Command("npm run corpus --").description("Looks after the corpus.");

program
  .command("check")
  .description("list every problem of the corpus, and every stretch of a text that is never quoted")
  .action(async () => {
    const { corpus, problems } = await loadCorpus(readConfig(process.env));
    reportProblems(problems);
    if (!corpus) {
      process.exitCode = 1;
      return;
    }
    const lines = corpus.documents.flatMap(({ id, form, text, passages, omissions, metadata }) => [
      `${id} (${metadata.ref}): ${form === "full" ? "full text" : "digest"}, ${passages.length} passages`,
      ...omissions.flatMap(({ start, end, why }) => [
        `  left out, line ${lineNumber(text, start)}: ${why}`,
        ...visible(text.slice(start, end))
          .split("\n")
          .filter((line) => line.trim())
          .map((line) => `    | ${line}`),
      ]),
    ]);
    const warnings =
      problems.length === 0 ? "no problems" : `${problems.length} ${problems.length === 1 ? "warning" : "warnings"}`;
    process.stdout.write(
      `${lines.join("\n")}\n${corpus.documents.length} documents, revision ${corpus.revision}, ${warnings}\n`,
    );
  });

program
  .command("hash")
  .description("write the hashes of the sentences of full texts, by which they are recognised without the texts")
  .argument("[id...]", "documents, by id; all whose full text is loaded if none is given")
  .action(async (ids: string[]) => {
    const config = readConfig(process.env);
    const { corpus, problems } = await loadCorpus(config);
    reportProblems(problems);
    if (!corpus) {
      process.exitCode = 1;
      return;
    }
    const full = corpus.documents.filter(({ form }) => form === "full");
    for (const id of ids) {
      if (full.some((document) => document.id === id)) continue;
      const isThere = corpus.documents.some((document) => document.id === id);
      throw new UsageError(
        isThere ? `the full text of "${id}" is not loaded: set CORPUS_TEXTS` : `there is no document "${id}"`,
      );
    }
    const chosen = full.filter(({ id }) => ids.length === 0 || ids.includes(id));
    if (chosen.length === 0) throw new UsageError("no full text is loaded: set CORPUS_TEXTS to their folder");
    const folder = join(config.corpusDir, "hashes");
    await mkdir(folder, { recursive: true });
    for (const document of chosen) {
      const hashes = hashesOf(document);
      await writeFile(join(folder, document.id), formatHashes(hashes));
      process.stdout.write(`${document.id}: ${hashes.length} hashes\n`);
    }
  });

await run(program);
