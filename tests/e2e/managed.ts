import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { loadCorpus } from "../../src/corpus/load.ts";
import { createDesk, type DeskOptions } from "../../src/desk/desk.ts";
import type { proposeAside } from "../../src/desk/propose-aside.ts";
import { proposeHere } from "../../src/desk/proposing.ts";
import { keepLibrary } from "../../src/library/keep.ts";
import { cellOf, oneLibrary, putToUse } from "../../src/library/libraries.ts";
import type { ReadAside, readAside } from "../../src/library/read-aside.ts";
import type { Message } from "../../src/message/components.ts";
import type { Outcome, Sandbox, SandboxMessage, SandboxModal } from "../../src/sandbox/server.ts";
import { openLibrary } from "../../src/search/library.ts";
import { pressOf, textsOf } from "../phone.ts";
import { folderWith, openCorpus, ROOT } from "../support.ts";
import { isEphemeral, messageOf, type Pair, sandboxAlone, startPair } from "./support.ts";

export function textOf(message: SandboxMessage): string {
  return textsOf(message as unknown as Message).join("\n");
}

export function modalOf(outcome: Outcome): SandboxModal {
  if (outcome.kind !== "modal") throw new Error(JSON.stringify(outcome));
  return outcome.modal;
}

export type Managed = Pair & { folder: string; changes: () => Promise<Record<string, unknown>[]> };

/** The lines of a corpus's log of changes. */
export async function changesIn(folder: string): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(join(folder, "changes.jsonl"), "utf8")).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** A bot with the invented example in a folder of its own, which those who manage its one server look after. */
export async function managedPair({
  desk = {},
  sandboxOptions = {},
  sandbox: given,
}: {
  desk?: Partial<DeskOptions> | null;
  sandboxOptions?: Parameters<typeof sandboxAlone>[0];
  sandbox?: Sandbox;
} = {}): Promise<Managed> {
  const folder = await folderWith({});
  await cp(join(ROOT, "examples"), folder, { recursive: true });
  const cell = cellOf(await openCorpus({ CORPUS_DIR: folder }));
  const keeper = keepLibrary({
    corpusDir: folder,
    corpusTexts: null,
    isStrict: false,
    // The watcher never comes to its turn.
    quiet: 2 ** 31 - 1,
    read: readHere,
    onRead: (library) => library && putToUse(cell, library),
    onError: (error) => {
      throw error;
    },
  });
  onTestFinished(keeper.close);
  const kept = { corpusDir: folder, corpusTexts: null, library: () => cell.current, ...keeper };
  const sandbox = given ?? (await sandboxAlone(sandboxOptions));
  const pair = await startPair({
    sandbox,
    libraries: oneLibrary(cell, () => kept),
    desk:
      desk &&
      createDesk({ access: { where: "one server", admins: new Set() }, onError: rethrow, propose: proposed, ...desk }),
  });
  return { ...pair, folder, changes: () => changesIn(folder) };
}

/** Reads a corpus without a thread, which takes a test less time. */
export async function readHere({ corpusDir, corpusTexts, isStrict }: ReadAside): ReturnType<typeof readAside> {
  const { corpus, problems } = loadCorpus({ corpusDir, corpusTexts }, { isStrict });
  return { library: corpus && openLibrary(corpus), problems, unkept: null, anew: 0 };
}

/** Proposes documents without a thread, of what would be sent to one and back: a start of one takes a test two seconds. */
export const proposed: typeof proposeAside = async (order) =>
  structuredClone(await proposeHere(structuredClone(order)));

function rethrow(error: unknown): never {
  throw error;
}

type Use = { user?: string; channel?: string; unchecked?: boolean };

/** What the bot tells of a task once it is done: what `act` was answered with is only that it has begun. */
export async function told(sandbox: Sandbox, act: () => Promise<Outcome>, view: { user: string; channel: string }) {
  const seen = new Map(sandbox.messages(view).map((message) => [message.id, message]));
  const outcome = await act();
  if (outcome.kind !== "acknowledged") return messageOf(outcome);
  const changed = () =>
    sandbox.messages(view).find((message) => ((message.flags ?? 0) & 128) === 0 && message !== seen.get(message.id));
  await sandbox.until(() => changed() !== undefined);
  const message = changed() as SandboxMessage;
  expect(isEphemeral(message)).toBe(true);
  return message;
}

/** Uses `/corpus` and gives what is told in the end; by the moderator where nobody else is named. */
export function manage(
  { sandbox, moderator, server }: Pair,
  subcommand: string,
  { user = moderator, channel = server, unchecked = false, ...rest }: Use & Partial<Parameters<Sandbox["run"]>[0]> = {},
): Promise<SandboxMessage> {
  const use = { user, channel, unchecked, command: `corpus ${subcommand}`.trim(), ...rest };
  return told(sandbox, () => sandbox.run(use), { user, channel });
}

/**
 * Presses what is under a label on a message, and gives what is told in the end; `isForged`: whether it is still there
 * or not. What is told in the place of the message is seen by whom that is for.
 */
export function pressed(
  pair: Pair,
  message: SandboxMessage,
  label: string,
  given: { user?: string; seenBy?: string; isForged?: boolean } = {},
): Promise<SandboxMessage> {
  const { sandbox, moderator } = pair;
  const { user = moderator, seenBy = user, isForged = user !== moderator } = given;
  const use = { user, message: message.id, ...pressOf(message, label), unchecked: isForged };
  return told(sandbox, () => sandbox.press(use), { user: seenBy, channel: message.channel_id });
}
