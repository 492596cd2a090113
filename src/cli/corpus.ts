import { corpus } from "./corpus-program.ts";
import { start } from "./process.ts";

await start(corpus);
