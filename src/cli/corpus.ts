import { Command } from "commander";
import { visible } from "../answers/visible.ts";
import { readConfig } from "../config.ts";
import { lineNumber, loadCorpus } from "../corpus/load.ts";
import { reportProblems, run } from "./run.ts";

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

await run(program);
