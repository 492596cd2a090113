import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../documents/document.ts";
import { compareText, shareOf } from "./compare.ts";
import { EXTRACTOR } from "./extract.ts";
import { hasText, type Visit } from "./visit.ts";

/** Whether a text that was found was written, and if not, why. */
export type Kept = { written: boolean; why: string | null };

/**
 * Writes the text that a visit has found to `texts/<id>.txt` in the corpus's folder, with where it comes from beside it
 * in `<id>.json`. Nothing that is there is replaced by what has fewer of the document's words, unless `force`.
 */
export async function keepText(
  document: Document,
  found: Visit,
  { corpusDir, now, force }: { corpusDir: string; now: Date; force: boolean },
): Promise<Kept> {
  const { text, comparison } = found;
  if (text === null || comparison === null) return { written: false, why: null };
  const folder = join(corpusDir, "texts");
  const path = join(folder, `${document.id}.txt`);
  const present = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (present === text) return { written: false, why: "it is there already" };
  const why = force ? null : whyNot(document, found, present);
  if (why !== null) return { written: false, why };
  await mkdir(folder, { recursive: true });
  const provenance = {
    id: document.id,
    asked: found.asked,
    found: found.found,
    from: found.from,
    retrieved: now.toISOString(),
    sha256: createHash("sha256").update(text).digest("hex"),
    extractor: EXTRACTOR,
    sentences: { there: comparison.there, of: comparison.of },
  };
  await writeWhole(path, text);
  await writeWhole(join(folder, `${document.id}.json`), `${JSON.stringify(provenance, null, 2)}\n`);
  return { written: true, why: null };
}

function whyNot(document: Document, found: Visit, present: string | null): string | null {
  const { comparison } = found;
  if (comparison === null) return null;
  if (!hasText(found)) return "it is another text; --force takes it nevertheless";
  const [fault] = comparison.faults;
  if (fault) return `${fault}; correct the metadata's spans, or take it with --force`;
  if (present === null) return null;
  const before = shareOf(compareText(document, present));
  const after = shareOf(comparison);
  if (before === null || after === null) return "another text is there, and nothing tells which is better; --force";
  return before > after ? "the text that is there has more of the document's sentences; --force replaces it" : null;
}

/** Writes a file so that nobody ever reads half of it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
