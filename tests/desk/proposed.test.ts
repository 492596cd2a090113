import { expect, test } from "vitest";
import { proposedOf, settle, shownIn } from "../../src/desk/proposed.ts";
import { corpusSchema } from "../../src/documents/schema.ts";
import type { Proposal } from "../../src/sources/propose.ts";
import { propose } from "../../src/sources/propose.ts";

const INFO = corpusSchema.parse({
  name: "The mole",
  about: "the mole",
  chosen: "all",
  spelling: "as there",
  try: ["lamp"],
});
const around = {
  documents: [],
  takenIds: new Set<string>(),
  takenRefs: new Set<string>(),
  defaults: {},
  today: "2026-11-29",
};
const TEXT = "The lamp on the mole\n\nOn 12 May 2026 the board of the harbour met and kept the lamp.\n";
const publisher = { value: "Harbour News", basis: "the page says so" };
const made = { text: TEXT, fields: { publisher }, warnings: [], format: "page", speaker: null } as const;
const given = propose({ ...made, warnings: [] }, null, around);

const NAMES = ["title", "issued", "issuer.name", "issuer.kind", "issuer.country"] as const;

/** What Discord sends of a form: every field as it was shown, but for those that somebody has filled in. */
function sent(proposal: Proposal, names: readonly Parameters<typeof shownIn>[1][], filled: Record<string, string>) {
  const shown = proposedOf({ key: "0", proposal, entry: null });
  return { ...Object.fromEntries(names.map((name) => [name, shownIn(shown, name)])), ...filled };
}

test("who settles the issuer settles nothing else, and by its kind the name that was proposed too", () => {
  expect(given.unsettled.sort()).toEqual(["issued", "issuer", "language", "publisher.kind", "title", "type"]);
  const { proposal, faults } = settle(
    given,
    sent(given, NAMES, { "issuer.kind": "media", "issuer.country": "no" }),
    INFO,
  );
  expect(faults).toEqual([]);
  expect(proposal.unsettled.sort()).toEqual(["issued", "language", "title", "type"]);
  expect(proposal.metadata.issuer).toMatchObject({ name: "Harbour News", kind: "media", country: "NO" });
  expect(proposal.metadata.issued).toBe("2026-05-12?");
});

test("a form that nobody has touched settles nothing", () => {
  for (const names of [NAMES, ["publisher.name", "publisher.kind", "type", "language", "speakers"] as const])
    expect(settle(given, sent(given, names, {}), INFO)).toEqual({ proposal: given, faults: [] });
});

test("a type that was guessed is settled by choosing it", () => {
  const { proposal } = settle(given, { type: given.metadata.type }, INFO);
  expect(proposal.metadata.type).toBe(given.metadata.type);
  expect(proposal.unsettled).not.toContain("type");
});

test("a title that is longer than a form's field stays whole", () => {
  const title = "The lamp ".repeat(80).trim();
  const long = { ...given, metadata: { ...given.metadata, title } };
  const { proposal } = settle(long, sent(long, NAMES, { issued: "2026-05-12" }), INFO);
  expect(proposal.metadata).toMatchObject({ title, issued: "2026-05-12" });
});

test("what can't be taken is told in words: an issuer without a name, and speakers beyond forty", () => {
  const { proposal, faults } = settle(given, sent(given, NAMES, { "issuer.name": " " }), INFO);
  expect(faults).toEqual([{ field: "issuer.name", value: "", why: "It can't be left empty." }]);
  expect(proposal.metadata.issuer.name).toBe("Harbour News");
  const speakers = Array.from({ length: 42 }, (_, at) => `Runa ${at}`).join("\n");
  const many = settle(given, { speakers }, INFO);
  expect(many.proposal.metadata.speakers).toHaveLength(40);
  expect(many.faults).toEqual([
    { field: "speakers", value: "Runa 40 and 1 more", why: "More than 40 speakers are given in the document's file." },
  ]);
});
