import { join } from "node:path";
import type { Library } from "../../src/search/library.ts";
import { type Asked, EXAMPLES, FIVE, INVENTED, inventedLibrary, PARTS, questionsOf, scoreOf } from "../questions.ts";
import { openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";

/**
 * What becomes of questions in a person's own words, as users get it:
 *
 *     npm run bench -- questions [--dev] [--faults] [--json]
 *
 * `--faults` lists what went wrong with those of the dev part; of the test part only numbers are told, and with `--dev`
 * it is not asked, so that nobody comes to fit rules to its numbers.
 */

const COLUMNS = ["answerable", "first", "firstThree", "asNearest", "silent", "unanswerable", "misled"] as const;
const examples = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });
const corpora: [Asked, Library][] = [
  ...EXAMPLES.map((asked): [Asked, Library] => [asked, examples]),
  ...INVENTED.map((name): [Asked, Library] => [name, inventedLibrary(name)]),
];
if (SOURCES) {
  const five = await openCorpus({ CORPUS_TEXTS: SOURCES });
  corpora.unshift(...FIVE.map((asked): [Asked, Library] => [asked, five]));
} else console.error(`the questions to the five texts are ${WITHOUT_SOURCES}`);

const parts = process.argv.includes("--dev") ? PARTS.filter((part) => part === "dev") : PARTS;
const rows = [];
for (const [asked, library] of corpora) {
  for (const part of parts) {
    const questions = questionsOf(part, asked);
    if (questions.length === 0) continue;
    const { faults, ...score } = scoreOf(library, questions);
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
