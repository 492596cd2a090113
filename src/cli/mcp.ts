import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { Command } from "commander";
import { mcpServer } from "../programs/mcp.ts";
import { start } from "./process.ts";
import { readLibrary, run, withCorpusOption } from "./run.ts";

// `npm run mcp`: a server of the Model Context Protocol on standard input and output, until they are closed.
await start(async (argv, given) => {
  const program = new Command("npm run mcp --").description("Serves the answers as tools of a language model.");
  const io = withCorpusOption(program, given);
  program.action(async () => {
    const library = await readLibrary(io);
    serveStdio(() => mcpServer(() => library), { onerror: (error) => io.err(`${error.message}\n`) });
  });
  return run(program, argv, io);
});
