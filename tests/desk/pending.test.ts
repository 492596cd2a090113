import { expect, test } from "vitest";
import { createPending } from "../../src/desk/pending.ts";
import { propose } from "../../src/sources/propose.ts";

const around = {
  documents: [],
  takenIds: new Set<string>(),
  takenRefs: new Set<string>(),
  defaults: {},
  today: "2026-11-29",
};

function given() {
  const made = { text: "The lamp burns.", fields: {}, warnings: [], format: "plain text", speaker: null } as const;
  const proposal = propose({ ...made, warnings: [] }, null, around);
  const source = { bytes: new Uint8Array(), contentType: null, address: null, name: "lamp.txt" };
  return { folder: "harbour", proposal, source, entry: null, compared: new Set<string>() };
}

test("what is done with drops itself, and not what its person has proposed meanwhile", () => {
  const pending = createPending(() => 0);
  const first = pending.put("runa", given());
  const second = pending.put("runa", given());
  pending.drop("runa", first.key);
  expect(pending.of("runa", "harbour")?.key).toBe(second.key);
  pending.drop("runa", second.key);
  expect(pending.of("runa", "harbour")).toBeNull();
});
