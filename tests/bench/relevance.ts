import { gainOf, intervalOf, mean, readCollection } from "./collections.ts";
import { libraryOfTexts, ownEngines } from "./own.ts";
import { peersOf } from "./peers.ts";

/**
 * nDCG@10 over collections, with other engines in the same run: `npm run bench -- relevance FOLDER... [--json]`. A text
 * is a document of the bot; "answers" is what users get (answers, or the nearest passages), "no rule" ranks everything.
 * Beside each mean stands a 95 % interval of its difference from "no rule", by resampling questions in pairs.
 */

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folders.length === 0) {
  console.error("usage: npm run bench -- relevance FOLDER... [--json]");
  process.exit(2);
}
const rows = [];
for (const folder of folders) {
  const { name, texts, questions } = readCollection(folder);
  console.error(`${name}: reading`);
  const engines = { ...ownEngines(libraryOfTexts(texts)), ...(await peersOf(texts)) };
  const gains = Object.entries(engines).map(([engine, find]) => {
    console.error(`${name}: ${questions.length} questions to ${engine}`);
    return { engine, each: questions.map(({ text, relevant }) => gainOf(find(text), relevant)) };
  });
  const own = gains.find(({ engine }) => engine === "no rule")?.each ?? [];
  for (const { engine, each } of gains) {
    const [from, to] = intervalOf(each.map((value, at) => value - (own[at] as number)));
    rows.push({ collection: name, engine, questions: each.length, ndcg: mean(each), from, to });
  }
}
if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
else {
  console.log("| collection | engine | questions | nDCG@10 | against no rule |\n| --- | --- | ---: | ---: | ---: |");
  for (const { collection, engine, questions, ndcg, from, to } of rows)
    console.log(
      `| ${collection} | ${engine} | ${questions} | ${ndcg.toFixed(3)} | ${from.toFixed(3)} to ${to.toFixed(3)} |`,
    );
}
