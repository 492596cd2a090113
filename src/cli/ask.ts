import { Command, InvalidArgumentError, Option } from "commander";
import { answerQuote, LONGEST_QUERY } from "../answers/quote.ts";
import { answerSources, isCalled } from "../answers/sources.ts";
import { isDate } from "../corpus/dates.ts";
import type { Library } from "../search/library.ts";
import type { Filter } from "../search/search.ts";
import { run, UsageError, withLibrary } from "./run.ts";
import { renderQuote, renderSources, screenOf } from "./terminal.ts";

type QuoteOptions = {
  source?: string[];
  speaker?: string;
  voice?: "direct" | "indirect" | "own";
  from?: string;
  to?: string;
  limit: number;
  json?: boolean;
};

const program = new Command("npm run ask --").description(
  "Asks the bot in the terminal. Every answer is words of a source, or says whose words it is.",
);

program
  .command("quote")
  .description("find quotations")
  .argument("<query...>", 'what to look for; words in "quotation marks" must stand together')
  .option("--source <id>", "only from this document (repeatable)", (id: string, before: string[] = []) => [
    ...before,
    id,
  ])
  .option("--speaker <name>", "only words of this speaker, by name or role")
  .addOption(new Option("--voice <voice>", "only this voice of the source").choices(["direct", "indirect", "own"]))
  .option("--from <date>", "only documents issued from this date on (EDTF: 2024, 2024-02, 2024-02-26)", date)
  .option("--to <date>", "only documents issued up to this date", date)
  .option("--limit <number>", "how many at most", count, 10)
  .option("--json", "one JSON object on standard output")
  .action(async (words: string[], { json, limit, source, ...rest }: QuoteOptions) => {
    const query = words.join(" ");
    if (query.length > LONGEST_QUERY)
      throw new UsageError(`the query has ${query.length} characters; ${LONGEST_QUERY} is the limit`);
    await withLibrary((library) => {
      const filter: Filter = {
        ...rest,
        ...(source ? { documents: source.map((name) => documentId(library, name)) } : {}),
      };
      const answer = answerQuote(library, { query, filter, limit });
      process.stdout.write(json ? toJson(answer) : renderQuote(answer, library, screenOf(process.stdout)));
    });
  });

program
  .command("sources")
  .description("list the documents, oldest first, or describe one")
  .argument("[id]", "a document's id or ref, or the ref of a passage")
  .option("--json", "one JSON object on standard output")
  .action(async (id: string | undefined, { json }: { json?: boolean }) => {
    await withLibrary((library) => {
      const answer = answerSources(library, id === undefined ? {} : { id });
      if (!answer) throw unknownDocument(library, id ?? "");
      process.stdout.write(json ? toJson(answer) : renderSources(answer, screenOf(process.stdout)));
    });
  });

function documentId({ corpus }: Library, name: string): string {
  const document = corpus.documents.find((candidate) => isCalled(candidate, name));
  if (!document) throw unknownDocument({ corpus }, name);
  return document.id;
}

function unknownDocument({ corpus }: Pick<Library, "corpus">, name: string): UsageError {
  const known = corpus.documents.map(({ id, metadata }) => `  ${metadata.ref.padEnd(4)}  ${id}`).join("\n");
  return new UsageError(`there is no document "${name}"; the documents (ref, id) are:\n${known}`);
}

function date(notation: string): string {
  if (isDate(notation)) return notation;
  throw new InvalidArgumentError("It must be an EDTF date, such as 2024, 2024-02 or 2024-02-26.");
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError("It must be a whole number from 1 to 1000.");
  return number;
}

function toJson(answer: unknown): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}

await run(program);
