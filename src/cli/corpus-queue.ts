import { existsSync } from "node:fs";
import type { Command } from "commander";
import { readConfig } from "../config.ts";
import { isAddress } from "../sources/add.ts";
import { createFetcher } from "../sources/fetch.ts";
import { oneLine } from "../text/visible.ts";
import { type AddFlags, add } from "./corpus-add.ts";
import type { Web } from "./corpus-fetch.ts";
import { type Io, STATUS, type Status } from "./io.ts";
import { UsageError } from "./run.ts";

type ReviewFlags = AddFlags & { accept?: string[]; reject?: string[] };

export function addQueue(program: Command, io: Io, web: Web, done: (status: Status) => void): void {
  program
    .command("feed")
    .description(
      "put what is new in a feed (RSS, Atom, JSON), sitemap or index of sitemaps into the queue; nothing of it is live",
    )
    .argument("<source>", "the feed's address or file")
    .option("--allow-private", "read addresses of private networks and of this machine too")
    .action(async (source: string, flags: AddFlags) => feed(io, source, flags, web));
  program
    .command("review")
    .description(
      "go through the queue, to accept, edit or reject what waits; what is accepted becomes a document, as by add",
    )
    .option("--accept <key...>", "read these pages and add them")
    .option("--reject <key...>", "leave these out, now and whenever a feed has them again")
    .option("--json", "print one JSON object")
    .option("--allow-private", "read addresses of private networks and of this machine too")
    .action(async (flags: ReviewFlags) => done(await review(io, flags, web)));
}

async function feed(io: Io, given: string, { allowPrivate = false }: AddFlags, web: Web): Promise<void> {
  if (!isAddress(given) && !existsSync(given))
    throw new UsageError(`there is no file "${given}", and it is no http address`);
  const { enqueue, readFeed } = await import("../sources/feed.ts");
  const fetcher = createFetcher({ ...web, allowPrivate, contact: io.env.OPERATOR_CONTACT ?? null, env: io.env });
  try {
    const { entries, notes } = await readFeed(given, fetcher);
    for (const note of notes) io.err(`${oneLine(note)}\n`);
    const added = await enqueue(readConfig(io.env).corpusDir, given, entries);
    io.out(`${entries.length} entries, ${added.length} of them new in the queue.\n`);
    if (added.length > 0) io.out("Look at them with: npm run corpus -- review\n");
  } finally {
    await fetcher.close();
  }
}

async function review(io: Io, flags: ReviewFlags, web: Web): Promise<Status> {
  const { keep, queueOf } = await import("../sources/feed.ts");
  const { corpusDir } = readConfig(io.env);
  const waiting = (await queueOf(corpusDir)).filter(({ state }) => state === "waiting");
  const entryOf = (key: string) => {
    const entry = waiting.find((one) => one.key === key);
    if (!entry) throw new UsageError(`nothing waits under the key "${key}"`);
    return entry;
  };
  const isAsked = !flags.accept && !flags.reject && !flags.json;
  if (isAsked && io.dialogue && waiting.length > 0) {
    const { reviewInTerminal } = await import("./corpus-review.ts");
    const { allowPrivate = false } = flags;
    const reviewed = await reviewInTerminal(io, io.dialogue, waiting, { allowPrivate, web });
    io.out(`${reviewed.accepted} accepted, ${reviewed.rejected} rejected, ${reviewed.left} waiting.\n`);
    return STATUS.answered;
  }
  const [accepted, rejected] = [flags.accept ?? [], flags.reject ?? []].map((keys) => keys.map(entryOf));
  for (const entry of rejected ?? []) await keep(corpusDir, { ...entry, state: "rejected" });
  if (accepted && accepted.length > 0) {
    // What could not be read goes on waiting.
    const { status, read } = await add(
      io,
      accepted.map(({ address }) => address),
      flags,
      web,
    );
    for (const entry of accepted.filter(({ address }) => read.has(address)))
      await keep(corpusDir, { ...entry, state: "accepted" });
    return status;
  }
  const left = (await queueOf(corpusDir)).filter(({ state }) => state === "waiting");
  if (flags.json) io.out(`${JSON.stringify({ waiting: left }, null, 2)}\n`);
  else {
    for (const { key, address, title, issued } of left)
      io.out(`${key}  ${issued ?? "undated"}  ${oneLine(title ?? "no title")}\n          ${oneLine(address)}\n`);
    io.out(
      left.length === 0
        ? "Nothing waits.\n"
        : "Decide with: npm run corpus -- review --accept KEY... --reject KEY...\n",
    );
  }
  return STATUS.answered;
}
