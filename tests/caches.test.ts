import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./support.ts";

/** What is kept beyond one answer, by file and name, with what bounds it. A new one is listed here with its bound. */
const BOUNDS: Record<string, string> = {
  "commands/quotations.ts headlines": "one for each document in use",
  "commands/shared.ts keptShown": "for each library in use, three for each language of the bot and audience",
  "src/answers/browse.ts outlines": "one for each document of which the passages are in memory",
  "src/answers/link.ts pageTexts": "the texts of a million words, those last linked to",
  "src/answers/coverage.ts known": "for each corpus in use, one for each language of the bot",
  "src/answers/points.ts known": "one for each library in use",
  "src/answers/figures/same.ts numbersKnown": "one for each document in use",
  "src/answers/figures/scope.ts scopes": "one for each count of a corpus that is being read",
  "src/answers/figures/scope.ts yearsKnown": "one for each document in use",
  "src/answers/quotation.ts kept": "for each corpus in use four quotations of 300 passages, then it begins anew",
  "src/answers/quotation.ts lastScored": "one for each quotation that is kept",
  "src/answers/quotation.ts speaking": "one for each corpus in use",
  "src/prose/completions.ts said": "one for each corpus in use, in one language",
  "src/answers/figures/figures.ts foldedLabels": "one for each library in use",
  "src/answers/figures/figures.ts known": "one for each library in use",
  "src/answers/verify/named.ts cache": "one for each library in use",
  "src/answers/verify/named.ts knownCache": "for each library in use, one for each party of each document",
  "src/answers/verify/nations.ts nationsKnown": "one for each library in use",
  "src/answers/verify/nations.ts countries": "one for each country and language",
  "src/answers/verify/cue.ts besides": "one for each document in use",
  "src/answers/verify/citation.ts saidIn": "one for each document in use",
  "src/answers/verify/citation.ts introductions": "for each document in use, one for each of its parties",
  "src/answers/verify/citation.ts levelled": "one for each document in use",
  "src/answers/verify/offices.ts known": "for each document in use, one for each of its parties",
  "src/answers/verify/match.ts turning": "one for each document in use",
  "src/message/state.ts fingerprints": "500 excerpts, then it begins anew",
  "src/message/quotation.ts coveredKept": "one for each coverage that is kept",
  "src/message/quotation.ts linesKept": "one for each quotation that is kept",
  "src/message/pages.ts shortKept": "one for each quotation that is kept",
  "src/search/excerpt.ts sentencesRead": "one for each passage that is in memory",
  "src/discord/drawing.ts loaded": "one for each file of the fonts",
  "src/text/segment.ts segmenters": "one for each language of a document",
  "src/search/accumulators.ts made": "one for each library in use",
  "src/search/meaning.ts SIDES": "one for each term of a list in the code",
  "src/search/wording/exact.ts phrasesKnown": "one for each library in use",
  "src/search/languages.ts known": "one for each language of a document",
  "src/search/asked-of.ts lastAsked": "for each library in use the last question",
  "src/search/query.ts lastRead": "for each library in use the last eight questions",
  "src/search/telling.ts countKnown": "one for each passage that is in memory",
  "src/search/sought.ts alikeKept": "one for each word of which the near meanings are kept",
  "src/search/replies.ts putKnown": "for each library in use a byte for each passage",
  "src/search/signatures.ts signsKnown": "for each library in use a byte for each passage",
  "src/search/likeness.ts kept": "for each library in use 1,000 passages, then it begins anew",
  "src/search/terms.ts wordsKept": "2,000 texts of at most 1,000 characters, then it begins anew",
  "src/search/terms.ts singles": "50,000 runs of at most 12 characters, then it begins anew",
  "src/search/terms.ts stems": "50,000 words, then it begins anew",
  "src/lexicon/counting.ts CLASSES": "one for each noun of a list in the code",
  "src/sources/propose.ts known": "one for each document in use",
};

test("every map that outlives an answer is listed with its bound", () => {
  const found = ["src", "commands"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => {
        const source = readFileSync(join(ROOT, folder, file), "utf8");
        const made = source.matchAll(/^(?:export )?(?:const|let) (\w+).*= new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\);?$/gm);
        return [...made].map(([, name]) => `${folder}/${file} ${name}`);
      }),
  );
  expect(found.sort()).toEqual(Object.keys(BOUNDS).sort());
});
