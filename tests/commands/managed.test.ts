import { expect, test } from "vitest";
import { corpus } from "../../commands/corpus.ts";
import { tell } from "../../commands/index.ts";
import type { CorpusStatus } from "../../src/answers/status.ts";
import type { Managed, Proposed, Queued } from "../../src/desk/task.ts";
import { textsFor } from "../../src/prose/texts.ts";
import { onPhone, textsOf } from "../phone.ts";
import { openCorpus, ROOT } from "../support.ts";
import { englishIn, INVOKER, SETTINGS } from "./support.ts";

const library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
const told = (outcome: Managed) => tell(library, outcome, textsFor("en-US"));

const document = { id: "courier-2019-report", ref: "cr19", title: "Ferry *cut* to three days" };
const problem = { severity: "error", file: "gulls.md", line: 4, message: "ref: is missing", remedy: "add it" } as const;
const status: CorpusStatus = {
  name: "The invented ferry line",
  revision: "0123456789",
  documents: 5,
  digests: ["board-2020-notice"],
  apart: [{ id: "gulls", problem }],
  unsettled: [{ id: "harbour-2021", fields: ["issued", "issuer"] }],
  drifted: [],
  waiting: 2,
  reload: { when: "2026-11-29T07:01:02.003Z", cause: "remove", by: "123456789012345678", isRead: true, isUsed: true },
};

const proposed: Proposed = {
  key: "0123abcd",
  document,
  values: {
    title: document.title,
    issued: "2026-05-12?",
    "issuer.name": "Harbour News",
    "issuer.kind": "not settled",
    "issuer.country": "",
    "publisher.name": "Harbour News",
    "publisher.kind": "not settled",
    type: "web page",
    language: "en",
    speakers: "",
  },
  bases: { issued: 'inferred from "12 May 2026" in its first lines', issuer: "the page's og:site_name" },
  open: ["type", "issuer", "publisher.kind", "issued"],
  warnings: ["its characters were read as windows-1251, by what they look like"],
  speakers: ["Runa Halvard"],
  withoutSpeaker: 0.25,
  entry: null,
  preview: [
    "The harbour board of Vestrand met on Tuesday and decided to *keep* the old lamp.",
    `The lamp has never been late. ${"It is seen at a distance of nine miles. ".repeat(20)}`,
  ],
};

const entries: Queued[] = Array.from({ length: 12 }, (_, number) => ({
  key: `0123abc${number.toString(16)}`,
  title: number === 1 ? null : `Lamp ${number} on the *mole*`,
  issued: number === 2 ? null : "2026-05-12",
  address: `https://harbour.example/lamp/${number}`,
}));

const outcomes: [string, Managed][] = [
  [
    "corpus-proposed",
    { kind: "proposed", proposed, faults: [{ field: "issued", value: "31 February", why: "It is not an EDTF date." }] },
  ],
  ["corpus-not-proposed", { kind: "not proposed", why: "it has more than 10 MB", entry: null }],
  [
    "corpus-added",
    { kind: "added", document, open: ["issued", "issuer"], use: "used", isDecided: true, isLogged: true },
  ],
  [
    "corpus-added-with-errors",
    { kind: "added", document, open: [], use: "set apart", isDecided: false, isLogged: true },
  ],
  ["corpus-there-already", { kind: "there already", as: document, entry: "0123abcd" }],
  ["corpus-queue", { kind: "queue", entries, total: 12 }],
  ["corpus-queue-empty", { kind: "queue", entries: [], total: 0 }],
  ["corpus-rejected", { kind: "rejected", entry: entries[0] as Queued, isLogged: true }],
  ["corpus-status", { kind: "status", status }],
  ["corpus-removed", { kind: "removed", document, use: "used", isLogged: true }],
  ["corpus-removed-with-errors", { kind: "removed", document, use: "faulty", isLogged: false }],
  ["corpus-to-be-restored", { kind: "to be restored", documents: [document, { id: "gulls", ref: null, title: null }] }],
  ["corpus-restored", { kind: "restored", document, use: "used", isLogged: true }],
  ["corpus-restored-unread", { kind: "restored", document, use: "unread", isLogged: true }],
  ["corpus-shared", { kind: "refused", why: "shared" }],
  ["corpus-off", { kind: "refused", why: "off" }],
  ["corpus-not-written", { kind: "not written", code: "EROFS", isHalfDone: false }],
  ["corpus-half-done", { kind: "not written", code: "EROFS", isHalfDone: true }],
  ["corpus-decided-already", { kind: "decided already" }],
  [
    "corpus-queue-not-read",
    { kind: "queue not read", why: "queue/a.json is no entry of the queue: correct it, or remove it" },
  ],
];

test.each(outcomes)("on a phone, who looks after the documents reads %s", async (name, outcome) => {
  await expect(onPhone(told(outcome))).toMatchFileSnapshot(`replies/${name}.txt`);
});

test.each(outcomes)("on a phone, who looks after the documents in German reads %s", async (name, outcome) => {
  const message = tell(library, outcome, textsFor("de"));
  await expect(onPhone(message)).toMatchFileSnapshot(`replies/de/${name}.txt`);
  expect(englishIn(message)).toEqual([]);
});

test("a corpus of a thousand faults still makes one message that Discord takes", () => {
  const apart = Array.from({ length: 1000 }, (_, number) => ({
    id: `document-${number}-${"x".repeat(200)}`,
    problem: { ...problem, message: "*_`[]".repeat(200) },
  }));
  const fields = Array.from({ length: 40 }, (_, number) => `field-${number}`);
  const unsettled = apart.map(({ id }) => ({ id, fields }));
  const digests = apart.map(({ id }) => id);
  expect(textsOf(told({ kind: "status", status: { ...status, apart, unsettled, digests } })).join("\n")).toContain(
    "5 documents loaded",
  );
  const documents = apart.map(({ id }) => ({ id, ref: null, title: "*".repeat(500) }));
  expect(textsOf(told({ kind: "to be restored", documents })).join("\n")).toContain("1000 documents");
});

test("an issuer of whom neither name nor kind is settled is told as not settled once", () => {
  const values = { ...proposed.values, "issuer.name": "Not settled" };
  const text = textsOf(told({ kind: "proposed", proposed: { ...proposed, values }, faults: [] })).join("\n");
  expect(text).toContain("Issuer: Not settled (");
});

test("a proposal of the longest fields and passages still makes one message that Discord takes, and two forms", () => {
  const long = "*_`[] ".repeat(900);
  const values = Object.fromEntries(Object.keys(proposed.values).map((name) => [name, long])) as Proposed["values"];
  const [warnings, speakers, preview] = [[long, long], Array(200).fill(long), [long, "*".repeat(6000), long]];
  const huge = { ...proposed, values, warnings, speakers, preview, document: { ...document, title: long } };
  const text = textsOf(
    told({ kind: "proposed", proposed: huge, faults: [{ field: "title", value: long, why: long }] }),
  ).join("\n");
  expect(text).toContain("Not added yet");
  const request = { invoker: INVOKER, settings: SETTINGS, chosen: null, message: MESSAGE, proposed: huge };
  for (const letter of ["i", "m"]) {
    const effect = corpus.press?.(library, { ...request, customId: `k${letter}:0123abcd` });
    expect(effect).toMatchObject({ kind: "form", form: { custom_id: `k${letter.toUpperCase()}:0123abcd` } });
  }
});

const MESSAGE = { isPrivate: true, isOwn: true, asked: null };

test.each([
  ["status", {}, { kind: "status" }],
  ["reload", {}, { kind: "reload" }],
  ["remove", { document: " cr19 " }, { kind: "remove", document: "cr19" }],
  ["restore", {}, { kind: "restore", document: null }],
  ["restore", { document: "cr19" }, { kind: "restore", document: "cr19" }],
])("/corpus %s %o is a task, and nothing else happens", (subcommand, options, act) => {
  const effect = corpus.run(library, { invoker: INVOKER, settings: SETTINGS, options, target: null, subcommand });
  expect(effect).toEqual({ kind: "task", task: { do: "manage", act }, inPlace: false });
});

test("the command proposes documents by what they say of themselves", () => {
  const focused = { name: "document", value: "courier" };
  expect(corpus.complete?.(library, { invoker: INVOKER, options: {}, focused }).map(({ value }) => value)).toContain(
    "courier-2019-report",
  );
});
