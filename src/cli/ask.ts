import { ask } from "./ask-program.ts";
import { start } from "./process.ts";

await start(ask);
