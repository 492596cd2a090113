import { join } from "node:path";
import { type Asked, PARTS, questionsOf, scoreOf } from "../questions.ts";
import { openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";

/**
 * What becomes of questions in a person's own words, as users get it: `npm run bench -- questions [--faults] [--json]`.
 * `--faults` lists what went wrong with those of the dev part; of the test part only numbers are told.
 */

const COLUMNS = ["answerable", "first", "firstThree", "asNearest", "silent", "unanswerable", "misled"] as const;
const corpora: [Asked, Record<string, string>][] = [["examples", { CORPUS_DIR: join(ROOT, "examples") }]];
if (SOURCES) corpora.unshift(["five", { CORPUS_TEXTS: SOURCES }], ["further", { CORPUS_TEXTS: SOURCES }]);
else console.error(`the questions to the five texts are ${WITHOUT_SOURCES}`);

const rows = [];
for (const [asked, environment] of corpora) {
  const library = await openCorpus(environment);
  for (const part of PARTS) {
    const { faults, ...score } = scoreOf(library, questionsOf(part, asked));
    rows.push({ asked, part, ...score });
    if (part === "dev" && process.argv.includes("--faults")) for (const fault of faults) console.error(fault);
  }
}
if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
else {
  console.log(`| questions | ${COLUMNS.join(" | ")} |\n| --- |${COLUMNS.map(() => " ---: |").join("")}`);
  for (const row of rows)
    console.log(`| ${row.asked}, ${row.part} | ${COLUMNS.map((column) => row[column]).join(" | ")} |`);
}
