import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { parseDocument } from "yaml";
import { idOf } from "../corpus/document-file.ts";
import { listDocuments, REMOVED } from "../corpus/files.ts";
import type { Named } from "./task.ts";

/**
 * Moves a document's file from a corpus into its folder `removed/`, and with it what only that document has: its full
 * text and its hashes. What was removed under the same name before stays beside it. Null where there is none.
 * @throws Error of the system, where something can't be moved
 */
export async function removeDocument(folder: string, id: string): Promise<Named | null> {
  return move(folder, join(folder, REMOVED), id);
}

/** Moves a document that was removed back to where it stood. @throws Error of the system */
export async function restoreDocument(folder: string, id: string): Promise<Named | null> {
  return move(join(folder, REMOVED), folder, id);
}

/** What was removed from a corpus and can be brought back, the newest first. */
export async function removedFrom(folder: string): Promise<Named[]> {
  const paths = pathsIn(join(folder, REMOVED));
  // Moving a file changes this time and none of the others.
  const known = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).ctimeMs })));
  return Promise.all(known.sort((a, b) => b.at - a.at).map(({ path }) => named(path)));
}

/** The ids of the document files of a corpus, whether they can be loaded or not. */
export function idsIn(folder: string): string[] {
  return pathsIn(folder).map(idOf);
}

function pathsIn(folder: string): string[] {
  // A folder that is not there holds none.
  return listDocuments(folder, "", () => {});
}

async function move(from: string, to: string, id: string): Promise<Named | null> {
  const path = pathsIn(from).find((one) => idOf(one) === id);
  if (path === undefined) return null;
  const moved = await named(path);
  // The document goes last, so that where one of the others can't be moved it is where it was.
  for (const name of [`texts/${id}.json`, `texts/${id}.txt`, `hashes/${id}`, relative(from, path)]) {
    if (!(await isThere(join(from, name)))) continue;
    const target = join(to, name);
    await mkdir(dirname(target), { recursive: true });
    if (await isThere(target)) await rename(target, await freeBeside(target));
    await rename(join(from, name), target);
  }
  return moved;
}

/** Characters at the start of a file in which its front matter is looked for. */
const LONGEST_FRONT = 400_000;

/** A document as its file calls it; what can't be read has no name. */
async function named(path: string): Promise<Named> {
  const start = (await readFile(path, "utf8")).slice(0, LONGEST_FRONT);
  const [, front = ""] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(start) ?? [];
  const { ref, title } = Object(parseDocument(front, { schema: "failsafe" }).toJS());
  const known = (value: unknown) => (typeof value === "string" && !/^(?:null|~|)$/.test(value) ? value : null);
  return { id: idOf(path), ref: known(ref), title: known(title) };
}

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
