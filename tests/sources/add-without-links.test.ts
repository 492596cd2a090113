import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { addDocument } from "../../src/sources/add.ts";
import { folderWith, metadataOf } from "../support.ts";

// As on a memory card that is formatted with FAT.
vi.mock("node:fs/promises", async (original) => ({
  ...(await original<typeof import("node:fs/promises")>()),
  link: () => Promise.reject(Object.assign(new Error("EPERM: operation not permitted, link"), { code: "EPERM" })),
}));

test("a document is added where the file system has no hard links, and never over another", async () => {
  const folder = await folderWith({});
  const source = { bytes: Buffer.from("x"), name: "clock.txt", contentType: null, address: null };
  const proposal = { id: "clock", metadata: metadataOf(), text: "The clock of Tolm is late.\n" };
  const add = (text: string) => addDocument(folder, { ...proposal, text } as never, source);
  const path = await add(proposal.text);
  expect(readFileSync(path, "utf8")).toContain(proposal.text);
  await expect(add("The clock of Tolm is early.\n")).rejects.toThrow("has been added by somebody else meanwhile");
  expect(readFileSync(path, "utf8")).toContain(proposal.text);
  expect(readdirSync(folder).sort()).toEqual(["clock.md", "originals"]);
  expect(readdirSync(join(folder, "originals"))).toEqual(["clock.txt"]);
});
