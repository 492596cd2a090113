import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Compiled code is kept beside the packages, where only those can write who can change the code itself; where nobody
// can, Node goes on without.
enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/compiled"));
const [{ ask }, { start }] = await Promise.all([import("./ask-program.ts"), import("./process.ts")]);

await start(ask);
