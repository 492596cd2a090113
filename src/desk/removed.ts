import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import * as z from "zod";
import { idOf } from "../corpus/document-file.ts";
import { listDocuments, REMOVED } from "../corpus/files.ts";
import { parseYaml } from "../documents/yaml.ts";
import type { Named } from "./task.ts";

/** Something of a document could not be moved, nor what had been moved be brought back; `cause` is the first error. */
export class HalfMoved extends Error {}

/**
 * Moves a document's file from a corpus into its folder `removed/`, and with it what of the corpus's folder only that
 * document has: its full text and its hashes. A full text in another folder (CORPUS_TEXTS) stays there. What was
 * removed under the same name before stays beside it. Null where there is none.
 * @throws HalfMoved, or Error of the system, where something can't be moved
 */
export async function removeDocument(folder: string, id: string): Promise<Named | null> {
  return move(folder, join(folder, REMOVED), id, pathsIn(folder));
}

/**
 * Moves a document that was removed back to where it stood; of several with its id, the newest.
 * @throws HalfMoved, or Error of the system
 */
export async function restoreDocument(folder: string, id: string): Promise<Named | null> {
  return move(join(folder, REMOVED), folder, id, await newestIn(join(folder, REMOVED)));
}

/** What was removed from a corpus and can be brought back, the newest first. */
export async function removedFrom(folder: string): Promise<Named[]> {
  const newest = new Map<string, string>();
  for (const path of await newestIn(join(folder, REMOVED))) if (!newest.has(idOf(path))) newest.set(idOf(path), path);
  return Promise.all([...newest.values()].map(named));
}

async function newestIn(folder: string): Promise<string[]> {
  // Moving a file changes this time and none of the others.
  const known = await Promise.all(pathsIn(folder).map(async (path) => ({ path, at: (await stat(path)).ctimeMs })));
  return known.sort((a, b) => b.at - a.at).map(({ path }) => path);
}

/** The paths of the document files in a folder, whether they can be loaded or not. */
export function pathsIn(folder: string): string[] {
  // A folder that is not there holds none.
  return listDocuments(folder, "", () => {});
}

async function move(from: string, to: string, id: string, paths: readonly string[]): Promise<Named | null> {
  const path = paths.find((one) => idOf(one) === id);
  if (path === undefined) return null;
  const moved = await named(path);
  const undo: (() => Promise<void>)[] = [];
  const put = async (file: string, target: string) => {
    await rename(file, target);
    undo.unshift(() => rename(target, file));
  };
  try {
    for (const name of [`texts/${id}.json`, `texts/${id}.txt`, `hashes/${id}`, relative(from, path)]) {
      if (!(await isThere(join(from, name)))) continue;
      const target = join(to, name);
      await mkdir(dirname(target), { recursive: true });
      if (await isThere(target)) await put(target, await freeBeside(target));
      await put(join(from, name), target);
    }
  } catch (error) {
    await undone(undo, error);
    throw error;
  }
  return moved;
}

/** @throws HalfMoved where that fails too */
async function undone(undo: readonly (() => Promise<void>)[], cause: unknown): Promise<void> {
  try {
    for (const back of undo) await back();
  } catch (error) {
    throw new HalfMoved(`what was moved could not be moved back: ${(error as Error).message}`, { cause });
  }
}

/** Characters at the start of a file in which its front matter is looked for. */
const LONGEST_FRONT = 400_000;

/** A document as its file calls it; what can't be read has no name. */
export async function named(path: string): Promise<Named> {
  const start = (await readFile(path, "utf8")).slice(0, LONGEST_FRONT);
  const [, front = ""] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(start) ?? [];
  const { ref = null, title = null } = parseYaml(front, NAMES).value ?? {};
  return { id: idOf(path), ref, title };
}

/** What names a document; whatever else is wrong with its file. */
const NAMES = z.looseObject({ ref: z.string().nullable().catch(null), title: z.string().nullable().catch(null) });

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** A name beside a file that nothing has, so that nothing is lost under another. */
async function freeBeside(path: string): Promise<string> {
  const taken = new Set(await readdir(dirname(path)));
  let count = 1;
  while (taken.has(`${basename(path)}.${count}`)) count++;
  return join(dirname(path), `${basename(path)}.${count}`);
}
