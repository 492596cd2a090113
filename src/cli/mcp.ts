import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { mcpServer } from "../programs/mcp.ts";
import { openLibrary } from "../search/library.ts";
import { STATUS } from "./io.ts";
import { start } from "./process.ts";
import { readCorpus } from "./run.ts";

// `npm run mcp`: a server of the Model Context Protocol on standard input and output, until they are closed.
await start(async (_argv, io) => {
  const library = openLibrary((await readCorpus(io)).corpus);
  serveStdio(() => mcpServer(() => library), { onerror: (error) => io.err(`${error.message}\n`) });
  return STATUS.answered;
});
