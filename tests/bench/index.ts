/** `npm run bench -- NAME [ARGUMENTS]`: runs one of the measurements in this folder. */

const BENCHES: Record<string, () => Promise<unknown>> = {
  fidelity: () => import("./fidelity.ts"),
  latency: () => import("./latency.ts"),
  load: () => import("./load.ts"),
  meaning: () => import("./meaning.ts"),
  pauses: () => import("./pauses.ts"),
  questions: () => import("./questions.ts"),
  relevance: () => import("./relevance.ts"),
  speed: () => import("./speed.ts"),
  typos: () => import("./typos.ts"),
  wording: () => import("./wording.ts"),
};

const [name = ""] = process.argv.splice(2, 1);
const bench = BENCHES[name];
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join("|")} [ARGUMENTS]`);
  process.exit(2);
}
await bench();
