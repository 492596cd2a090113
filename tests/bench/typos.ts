import { seeded } from "../seeded.ts";
import { gainOf, intervalOf, mean, readCollection } from "./collections.ts";
import { libraryOfTexts, ownEngines } from "./own.ts";
import { peersOf } from "./peers.ts";

/**
 * What one typing error in each word of a question costs: nDCG@10 of the clean questions and of those with errors, with
 * other engines in the same run, each with what it offers against typing errors: `npm run bench -- typos FOLDER... [--json]`.
 * Words of fewer than four letters and figures stay as they are. The interval is that of the difference, by resampling
 * questions in pairs.
 */

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folders.length === 0) {
  console.error("usage: npm run bench -- typos FOLDER... [--json]");
  process.exit(2);
}

/** A letter left out, put in, taken for another, or two that change places (Damerau 1964); never the first. */
function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const kind = Math.floor(random() * 4);
  if (kind === 0) return before + after.slice(1);
  if (kind === 1) return before + letter + after;
  if (kind === 2 || after.length < 2) return before + letter + after.slice(1);
  return `${before}${after[1]}${after[0]}${after.slice(2)}`;
}

const rows = [];
for (const folder of folders) {
  const { name, texts, questions } = readCollection(folder);
  console.error(`${name}: reading`);
  const own = { answers: ownEngines(libraryOfTexts(texts)).answers };
  const random = seeded(1);
  const asked = questions.map(({ text, relevant }) => {
    const typed = text.replace(/(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu, (word) => mistyped(word, random));
    return { text, typed, relevant };
  });
  for (const [engine, find] of Object.entries({ ...own, ...(await peersOf(texts, { typos: true })) })) {
    console.error(`${name}: ${asked.length} questions to ${engine}`);
    const clean = asked.map(({ text, relevant }) => gainOf(find(text), relevant));
    const errors = asked.map(({ typed, relevant }) => gainOf(find(typed), relevant));
    const [from, to] = intervalOf(errors.map((gain, at) => gain - (clean[at] as number)));
    rows.push({ collection: name, engine, clean: mean(clean), errors: mean(errors), from, to });
  }
}
if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
else {
  console.log("| collection | engine | clean | with errors | kept | difference |");
  console.log("| --- | --- | ---: | ---: | ---: | ---: |");
  for (const { collection, engine, clean, errors, from, to } of rows) {
    const kept = `${((100 * errors) / clean).toFixed(0)} %`;
    const difference = `${from.toFixed(3)} to ${to.toFixed(3)}`;
    console.log(`| ${collection} | ${engine} | ${clean.toFixed(3)} | ${errors.toFixed(3)} | ${kept} | ${difference} |`);
  }
}
