import { expect, test } from "vitest";
import { handedOver, handOver } from "../../src/desk/handed.ts";
import { hashesOf } from "../../src/documents/hashes.ts";
import { takenNames } from "../../src/sources/surroundings.ts";
import { documentOf, folderWith } from "../support.ts";

test("names of documents that were removed or set apart are taken, whatever their case, and so is readme", async () => {
  const folder = await folderWith({
    "loaded.md": "---\nref: lo20\n---\nThe lamp burns.\n",
    "Apart.md": "---\nref: ap20\ntitle: *x*\n---\nThe lamp burns.\n",
    "removed/gone.md": "---\nref: go20\n---\nThe lamp burns.\n",
  });
  const { id, metadata } = documentOf("The lamp burns.");
  const { takenIds, takenRefs } = await takenNames(folder, [{ id, metadata }]);
  expect([...takenIds]).toEqual(expect.arrayContaining(["readme", "loaded", "apart", "gone"]));
  expect([...takenRefs].sort()).toEqual(["ap20", "go20", "lo20", metadata.ref].sort());
});

test("a document that is handed over to the thread has the sentences that it had", () => {
  const document = documentOf("“The lamp is never late,” said Runa. We keep it.\n\nThe bus is late. So it goes.");
  expect(hashesOf(handedOver(structuredClone(handOver(document))))).toEqual(hashesOf(document));
  expect(hashesOf(document).length).toBeGreaterThan(3);
});
