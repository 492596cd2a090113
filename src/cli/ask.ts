import { Command, InvalidArgumentError, Option } from "commander";
import { answerAttribute } from "../answers/attribute.ts";
import { answerCompare } from "../answers/compare.ts";
import { answerFigures } from "../answers/figures/figures.ts";
import { quoteFigure } from "../answers/figures/value.ts";
import { answerQuote, LONGEST_QUERY } from "../answers/quote.ts";
import { answerSources, isCalled } from "../answers/sources.ts";
import { answerTimeline, isNoDate, openPoint, UNBOUNDED } from "../answers/timeline.ts";
import { answerVerify, LONGEST_WORDING } from "../answers/verify/verify.ts";
import type { Document } from "../documents/document.ts";
import { unformatted } from "../message/markdown.ts";
import type { Library } from "../search/library.ts";
import type { Filter } from "../search/search.ts";
import { isDate } from "../text/edtf.ts";
import { run, UsageError, withLibrary } from "./run.ts";
import {
  renderAttribute,
  renderCompare,
  renderFigures,
  renderQuote,
  renderSources,
  renderTimeline,
  screenOf,
} from "./terminal.ts";
import { renderVerify } from "./verify.ts";

type FilterOptions = {
  source?: string[];
  speaker?: string;
  voice?: "direct" | "indirect" | "own";
  from?: string;
  to?: string;
  json?: boolean;
};

const program = new Command("npm run ask --").description(
  "Asks the bot in the terminal. Every answer is words of a source, or says whose words it is.",
);

filtered(program.command("quote"))
  .description("find quotations")
  .argument("<query...>", 'what to look for; words in "quotation marks" must stand together')
  .option("--limit <number>", "how many at most", count, 10)
  .action(async (words: string[], { json, limit, source, ...rest }: FilterOptions & { limit: number }) => {
    const query = checkedQuery(words);
    await withLibrary((library) => {
      const answer = answerQuote(library, { query, filter: filterOf(library, source, rest), limit });
      process.stdout.write(json ? toJson(answer) : renderQuote(answer, library, screenOf(process.stdout)));
    });
  });

filtered(program.command("compare"))
  .description("each document's best passage on a topic, oldest first")
  .argument("<topic...>", "what to look for")
  .action(async (words: string[], { json, source, ...rest }: FilterOptions) => {
    const topic = checkedQuery(words);
    await withLibrary((library) => {
      const answer = answerCompare(library, { topic, filter: filterOf(library, source, rest) });
      const sources = answer.sources.map(({ document, quotation }) => ({ document, quotation }));
      process.stdout.write(
        json ? toJson({ topic: answer.topic, sources }) : renderCompare(answer, library, screenOf(process.stdout)),
      );
    });
  });

program
  .command("verify")
  .description("compare words with those of the documents: the same, near with differences, or not there")
  .argument("<text...>", "the words, with who is given as saying them if you like")
  .option("--json", "one JSON object on standard output")
  .action(async (words: string[], { json }: { json?: boolean }) => {
    // People paste what they copied from messages.
    const text = unformatted(checkedWording(words));
    await withLibrary((library) => {
      const answer = answerVerify(library, text);
      const { verdict, matches, unfound, lead, figures, nearest } = answer;
      process.stdout.write(
        json
          ? toJson({ verdict, matches, unfound, lead, figures, nearest })
          : renderVerify(answer, library, screenOf(process.stdout)),
      );
    });
  });

program
  .command("timeline")
  .description("the documents, and the dates that they speak of, oldest first")
  .argument("[about...]", 'a topic, or a date: 1992, "February 1992", "26 February"')
  .option("--json", "one JSON object on standard output")
  .action(async (words: string[], { json }: { json?: boolean }) => {
    const about = words.length === 0 ? null : checkedQuery(words);
    if (about !== null && isNoDate(about)) throw new UsageError(`"${about}" is not a date of the calendar`);
    await withLibrary((library) => {
      const answer = answerTimeline(library, about);
      const entries = answer.points.map((point) => openPoint(library, point, UNBOUNDED));
      process.stdout.write(
        json
          ? toJson({ about: answer.about, entries })
          : renderTimeline(answer, entries, library, screenOf(process.stdout)),
      );
    });
  });

program
  .command("figures")
  .description("what the documents count: the same numbers, and where the numbers differ")
  .argument("[label...]", "only what these words are about: a label, or words of a source")
  .option("--json", "one JSON object on standard output")
  .action(async (words: string[], { json }: { json?: boolean }) => {
    const about = checkedQuery(words);
    await withLibrary((library) => {
      const answer = answerFigures(library, about.trim() === "" ? null : about);
      const figures = answer.figures.map((row) => ({
        ...row,
        values: row.values.map((value) => ({ ...value, quotation: quoteFigure(library, value) })),
      }));
      process.stdout.write(
        json
          ? toJson({ about: answer.about, figures, without: answer.without })
          : renderFigures(answer, library, screenOf(process.stdout)),
      );
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

program
  .command("attribute")
  .description("show a document with whose words each part of it is")
  .argument("<id>", "a document's id or ref")
  .option("--spans", "with an entry for `spans` below each part, to paste and correct")
  .option("--json", "one JSON object on standard output")
  .action(async (name: string, { json, spans }: { json?: boolean; spans?: boolean }) => {
    await withLibrary((library) => {
      const document = documentNamed(library, name);
      const answer = answerAttribute(document);
      process.stdout.write(json ? toJson(answer) : renderAttribute(answer, document, screenOf(process.stdout), spans));
    });
  });

/** A command with the options that say what is searched, and how the answer is printed. */
function filtered(command: Command): Command {
  return command
    .option("--source <id>", "only from this document (repeatable)", (id: string, before: string[] = []) => [
      ...before,
      id,
    ])
    .option("--speaker <name>", "only words of this speaker, by name or role")
    .addOption(new Option("--voice <voice>", "only this voice of the source").choices(["direct", "indirect", "own"]))
    .option("--from <date>", "only documents issued from this date on (EDTF: 2024, 2024-02, 2024-02-26)", date)
    .option("--to <date>", "only documents issued up to this date", date)
    .option("--json", "one JSON object on standard output");
}

function checkedQuery(words: readonly string[]): string {
  const query = words.join(" ");
  if (query.length > LONGEST_QUERY)
    throw new UsageError(`the query has ${query.length} characters; ${LONGEST_QUERY} is the limit`);
  return query;
}

function checkedWording(words: readonly string[]): string {
  const text = words.join(" ");
  if (text.length > LONGEST_WORDING)
    throw new UsageError(`the text has ${text.length} characters; ${LONGEST_WORDING} is the limit`);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UsageError("the text has no words to compare");
  return text;
}

function filterOf(library: Library, source: readonly string[] | undefined, rest: Filter): Filter {
  return { ...rest, ...(source ? { documents: source.map((name) => documentNamed(library, name).id) } : {}) };
}

function documentNamed({ corpus }: Library, name: string): Document {
  const document = corpus.documents.find((candidate) => isCalled(candidate, name));
  if (!document) throw unknownDocument({ corpus }, name);
  return document;
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
