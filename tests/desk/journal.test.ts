import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openJournal } from "../../src/desk/journal.ts";
import { folderWith } from "../support.ts";

function journal(path: string) {
  const errors: unknown[] = [];
  return { ...openJournal(path, (error) => errors.push(error)), errors };
}

test("lines stand in the file in the order in which they came, after what was there", async () => {
  const path = join(await folderWith({ "reports.jsonl": '{"n":0}\n' }), "reports.jsonl");
  const { write } = journal(path);
  expect(await Promise.all([1, 2, 3].map((n) => write({ n })))).toEqual([true, true, true]);
  expect(await readFile(path, "utf8")).toBe('{"n":0}\n{"n":1}\n{"n":2}\n{"n":3}\n');
});

test("a line that a full disk or a kill cut off spoils none after it", async () => {
  const path = join(await folderWith({ "reports.jsonl": '{"n":0}\n{"n":' }), "reports.jsonl");
  await journal(path).write({ n: 1 });
  const later = journal(path);
  await later.write({ n: 2 });
  await writeFile(path, '{"half', { flag: "a" });
  await journal(path).write({ n: 3 });
  expect((await readFile(path, "utf8")).split("\n")).toEqual([
    '{"n":0}',
    '{"n":',
    '{"n":1}',
    '{"n":2}',
    '{"half',
    '{"n":3}',
    "",
  ]);
});

test.skipIf(!existsSync("/dev/full"))(
  "where the disk is full it is said that nothing was written, and the next line is tried (needs /dev/full)",
  async () => {
    const full = journal("/dev/full");
    expect([await full.write({ n: 1 }), await full.write({ n: 2 })]).toEqual([false, false]);
    expect(full.errors).toHaveLength(2);
  },
);

test("a journal that can't keep up takes a thousand lines, and no more", async () => {
  const { write } = journal(join(await folderWith({}), "reports.jsonl"));
  const taken = await Promise.all(Array.from({ length: 1500 }, (_, n) => write({ n })));
  expect(taken.filter(Boolean)).toHaveLength(1000);
});
