import type { Command } from "commander";
import { answerStatus } from "../answers/status.ts";
import { statusTold } from "../prose/status.ts";
import { queueOf } from "../sources/feed.ts";
import { visible } from "../text/visible.ts";
import type { Io } from "./io.ts";
import { readCorpus } from "./run.ts";

export function addStatus(program: Command, io: Io): void {
  program
    .command("status")
    .description("say how the corpus is: what is loaded, set apart, unsettled, changed and waiting")
    .option("--json", "print one JSON object")
    .action(async (flags: { json?: boolean }) => {
      const { corpus, config } = readCorpus(io);
      const queue = await queueOf(config.corpusDir);
      const waiting = queue.filter(({ state }) => state === "waiting").length;
      const status = answerStatus(corpus, { waiting, reload: null });
      io.out(flags.json ? `${JSON.stringify(status, null, 2)}\n` : `${statusTold(status).map(visible).join("\n")}\n`);
    });
}
