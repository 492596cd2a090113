import { Command, InvalidArgumentError, Option } from "commander";
import { answerAttribute } from "../answers/attribute.ts";
import { answerCompare } from "../answers/compare.ts";
import { compareData, figuresData, timelineData, verifyData } from "../answers/data.ts";
import { answerFigures } from "../answers/figures/figures.ts";
import { answerQuote, LONGEST_QUERY } from "../answers/quote.ts";
import { answerSources, isCalled } from "../answers/sources.ts";
import { answerTimeline } from "../answers/timeline.ts";
import { answerVerify, LONGEST_WORDING } from "../answers/verify/verify.ts";
import { isNoDate, typedDate } from "../dates/typed.ts";
import type { Document } from "../documents/document.ts";
import { unformatted } from "../message/markdown.ts";
import type { Filter } from "../search/filter.ts";
import type { Library } from "../search/library.ts";
import { dateBounds } from "../text/edtf.ts";
import { answerLines } from "./batch.ts";
import type { Io, Screen, Status } from "./io.ts";
import { readLibrary, run, UsageError, withCorpusOption } from "./run.ts";
import {
  renderAttribute,
  renderCompare,
  renderFigures,
  renderQuote,
  renderSources,
  renderTimeline,
} from "./terminal.ts";
import { renderVerify } from "./verify.ts";

/** An answer as data and as text. `data` of several answers is an array, printed one a line. */
type Reply = { data: unknown; isSeveral?: boolean; text: (screen: Screen) => string };

/** Where the commands get their library, and where their answers go. */
type Desk = { library: () => Promise<Library>; reply: (reply: Reply, json: boolean | undefined) => void };

type JsonOption = { json?: boolean };
type FilterOptions = JsonOption & {
  source?: string[];
  speaker?: string;
  voice?: "direct" | "indirect" | "own";
  from?: string;
  to?: string;
};

/** Answers as the bot does, on `io`: the arguments are a command and what it takes, as after `npm run ask --`. */
export function ask(argv: readonly string[], given: Io): Promise<Status> {
  let io = given;
  const library = () => readLibrary(io);
  const program = programOf({
    library,
    reply: ({ data, isSeveral, text }, json) => {
      if (!json) io.out(text(io.screen));
      else if (isSeveral) for (const one of data as unknown[]) io.out(`${JSON.stringify(one)}\n`);
      else io.out(`${JSON.stringify(data, null, 2)}\n`);
    },
  });
  io = withCorpusOption(program, given);
  program
    .command("batch")
    .description('answer many questions: JSON lines such as ["quote", "boat"] on standard input, as many lines out')
    .action(async () => {
      const loaded = await library();
      await answerLines(io, (line) => answerAlone(loaded, line));
    });
  return run(program, argv, io);
}

/**
 * The answer to one line of a batch, as data. Commander prints nothing; what it would print is its error's message.
 */
async function answerAlone(library: Library, argv: readonly string[]): Promise<unknown> {
  let answer: unknown;
  const reply = ({ data }: Reply) => {
    answer = data;
  };
  const program = programOf({ library: async () => library, reply });
  const silent = { writeOut: () => {}, writeErr: () => {} };
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(silent);
  await program.parseAsync(argv, { from: "user" });
  return answer;
}

function programOf(desk: Desk): Command {
  const program = new Command("npm run ask --").description(
    "Asks the bot in the terminal. Every answer is words of a source, or says whose words it is.",
  );
  for (const add of [addQuote, addCompare, addVerify, addTimeline, addFigures, addSources, addAttribute])
    add(program, desk);
  return program;
}

function addQuote(program: Command, desk: Desk): void {
  filtered(program.command("quote"))
    .description("find quotations")
    .argument("<query...>", 'what to look for; words in "quotation marks" must stand together')
    .option(
      "--limit <number>",
      "how many passages: answers and, where fewer answer, the nearest, headed so (without it at most 10 answers)",
      count,
    )
    .action(async (words: string[], { json, limit, source, ...rest }: FilterOptions & { limit?: number }) => {
      const query = checkedQuery(words);
      const library = await desk.library();
      const filter = filterOf(library, source, rest);
      const answer = answerQuote(library, { query, filter, limit: limit ?? 10, fillTo: limit });
      desk.reply({ data: answer, text: (screen) => renderQuote(answer, library, screen) }, json);
    });
}

function addCompare(program: Command, desk: Desk): void {
  filtered(program.command("compare"))
    .description("each document's best passage on a topic, oldest first")
    .argument("<topic...>", "what to look for")
    .action(async (words: string[], { json, source, ...rest }: FilterOptions) => {
      const topic = checkedQuery(words);
      const library = await desk.library();
      const answer = answerCompare(library, { topic, filter: filterOf(library, source, rest) });
      desk.reply({ data: compareData(answer), text: (screen) => renderCompare(answer, library, screen) }, json);
    });
}

function addVerify(program: Command, desk: Desk): void {
  withJson(program.command("verify"))
    // The command has this name on Discord.
    .alias("wording")
    .description("compare words with those of the documents: the same, near with differences, or not there")
    .argument("<text...>", "the words, with who is given as saying them if you like")
    .action(async (words: string[], { json }: JsonOption) => {
      // People paste what they copied from messages.
      const text = unformatted(checkedWording(words));
      const library = await desk.library();
      const answer = answerVerify(library, text);
      desk.reply({ data: verifyData(answer), text: (screen) => renderVerify(answer, library, screen) }, json);
    });
}

function addTimeline(program: Command, desk: Desk): void {
  withJson(program.command("timeline"))
    .description("the documents, and the dates that they speak of, oldest first")
    .argument("[about...]", 'a topic, or a date: 1992, "February 1992", "26 February"')
    .action(async (words: string[], { json }: JsonOption) => {
      const about = words.length === 0 ? null : checkedQuery(words);
      if (about !== null && isNoDate(about)) throw new UsageError(`"${about}" is not a date of the calendar`);
      const library = await desk.library();
      const answer = answerTimeline(library, about);
      const data = timelineData(library, answer);
      desk.reply({ data, text: (screen) => renderTimeline(answer, data.entries, library, screen) }, json);
    });
}

function addFigures(program: Command, desk: Desk): void {
  withJson(program.command("figures"))
    .description("what the documents count: the same numbers, and where the numbers differ")
    .argument("[label...]", "only what these words are about: a label, or words of a source")
    .action(async (words: string[], { json }: JsonOption) => {
      const about = checkedQuery(words);
      const library = await desk.library();
      const answer = answerFigures(library, about.trim() === "" ? null : about);
      desk.reply(
        { data: figuresData(library, answer), text: (screen) => renderFigures(answer, library, screen) },
        json,
      );
    });
}

function addSources(program: Command, desk: Desk): void {
  withJson(program.command("sources"))
    .description("list the documents, oldest first, or describe one")
    .argument("[id]", "a document's id or ref, or the ref of a passage")
    .action(async (id: string | undefined, { json }: JsonOption) => {
      const library = await desk.library();
      const answer = answerSources(library, id === undefined ? {} : { id });
      if (!answer) throw unknownDocument(library, id ?? "");
      desk.reply({ data: answer, text: (screen) => renderSources(answer, screen) }, json);
    });
}

function addAttribute(program: Command, desk: Desk): void {
  withJson(program.command("attribute"), "JSON on standard output: one object, or of several documents one a line")
    .description("show documents with whose words each part of them is")
    .argument("[id...]", "ids or refs of documents")
    .option("--all", "every document, in the order of the corpus")
    .option("--spans", "with an entry for `spans` below each part, to paste and correct")
    .action(async (names: string[], { json, all, spans }: JsonOption & { all?: boolean; spans?: boolean }) => {
      if (all ? names.length > 0 : names.length === 0)
        throw new UsageError("name one document or more by id or ref, or give --all for every one");
      const library = await desk.library();
      const documents = all ? library.corpus.documents : names.map((name) => documentNamed(library, name));
      const answers = documents.map((document) => ({ document, answer: answerAttribute(document) }));
      const isSeveral = all === true || names.length > 1;
      const data = answers.map(({ answer }) => answer);
      const text = (screen: Screen) =>
        answers.map(({ document, answer }) => renderAttribute(answer, document, screen, spans)).join("\n");
      desk.reply({ data: isSeveral ? data : data[0], isSeveral, text }, json);
    });
}

function withJson(command: Command, description = "one JSON object on standard output"): Command {
  return command.option("--json", description);
}

/** A command with the options that say what is searched, and how the answer is printed. */
function filtered(command: Command): Command {
  const repeated = (id: string, before: string[] = []) => [...before, id];
  return withJson(
    command
      .option("--source <id>", "only from this document (repeatable)", repeated)
      .option("--speaker <name>", "only words of this speaker, by name or role")
      .addOption(new Option("--voice <voice>", "only this voice of the source").choices(["direct", "indirect", "own"]))
      .option("--from <date>", "only documents issued from this date on (EDTF: 2024, 2024-02, 2024-02-26)", date)
      .option("--to <date>", "only documents issued up to this date", date),
  );
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
  const { from, to } = rest;
  if (from !== undefined && to !== undefined && dateBounds(from).min > dateBounds(to).max)
    throw new UsageError(`--from ${from} is after --to ${to}: no document can be of both`);
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
  const edtf = typedDate(notation);
  if (edtf !== null) return edtf;
  throw new InvalidArgumentError("It must be a date, such as 2024, 2024-02 or 2024-02-26.");
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError("It must be a whole number from 1 to 1000.");
  return number;
}
