import { randomUUID } from "node:crypto";
import { constants, copyFile, link, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { stringify } from "yaml";
import { EXTENSIONS, extract, type Source } from "./extract.ts";
import type { Fetcher } from "./fetch.ts";
import { writeWhole } from "./full-text.ts";
import { type Proposal, propose, type Surroundings } from "./propose.ts";

/** A larger file is refused unread, as a page is. Bytes. */
export const LARGEST = 10 * 2 ** 20;

/** Whether something that was named is the address of a page, and not a file. */
export function isAddress(given: string): boolean {
  return /^https?:\/\//i.test(given);
}

/** The files of what a person named: itself, or all in a folder and its folders that can be read. */
export async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .filter((entry) => EXTENSIONS.has(extname(entry.name).slice(1).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Reads an address or a file.
 * @throws FetchError or Error that says what is wrong
 */
export async function readSource(given: string, fetcher: Pick<Fetcher, "get">): Promise<Source> {
  if (isAddress(given)) {
    const { bytes, contentType, url } = await fetcher.get(given);
    return { bytes, contentType, address: url, name: null };
  }
  const { size } = await stat(given);
  if (size > LARGEST) throw new Error(`it has more than ${LARGEST / 2 ** 20} MB`);
  return { bytes: await readFile(given), name: basename(given), contentType: null, address: null };
}

/**
 * What could be added of a source: a document, or one a row of a table. Nothing is written.
 * @throws ExtractError
 */
export async function proposalsOf(source: Source, around: Surroundings): Promise<Proposal[]> {
  const takenIds = new Set(around.takenIds);
  const takenRefs = new Set(around.takenRefs);
  return (await extract(source)).map((made) => {
    const proposal = propose(made, source.name, { ...around, takenIds, takenRefs });
    takenIds.add(proposal.id);
    takenRefs.add(proposal.metadata.ref);
    return proposal;
  });
}

/** A document's file: its metadata as front matter, then its text. */
export function documentFile({ metadata, text }: Pick<Proposal, "metadata" | "text">): string {
  const { spans, ...written } = metadata;
  return `---\n${stringify(written, { schema: "core", lineWidth: 0 })}---\n${text}`;
}

/** Writes a document into a corpus, and beside it, in `originals/`, what it was made of, as that came. */
export async function addDocument(folder: string, proposal: Proposal, source: Source): Promise<string> {
  const originals = join(folder, "originals");
  await mkdir(originals, { recursive: true });
  const extension = source.name === null ? ".html" : extensionOf(source.name);
  const path = join(folder, `${proposal.id}.md`);
  await writeNew(path, documentFile(proposal));
  try {
    await writeWhole(join(originals, `${proposal.id}${extension}`), source.bytes);
  } catch (error) {
    await rm(path);
    throw error;
  }
  return path;
}

/** Writes a file whole where none is; whoever adds at the same time may have chosen the same name. @throws Error */
async function writeNew(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.new`;
  try {
    await writeFile(temporary, content);
    await putWhereNone(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const message = `${basename(path)} has been added by somebody else meanwhile; add this again`;
    throw Object.assign(new Error(message), { code: "EEXIST" });
  } finally {
    await rm(temporary, { force: true });
  }
}

/** What file systems without hard links (FAT, some shares) answer to whoever asks for one. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EMLINK"]);

/** A link is there at once and whole; a copy is not, but nor is it written over what is there. */
async function putWhereNone(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!WITHOUT_LINKS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
  }
}

/** The extension of a file's name, where it is one of letters and digits; a name may come from anybody. */
function extensionOf(name: string): string {
  const extension = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : "";
}
