import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readCorporaMap } from "../../src/corpus/corpora.ts";
import { createDesk, type DeskOptions } from "../../src/desk/desk.ts";
import { proposeAside } from "../../src/desk/propose-aside.ts";
import { keepCorpora } from "../../src/library/corpora.ts";
import type { Sandbox, SandboxMessage } from "../../src/sandbox/server.ts";
import { enqueue, queueOf } from "../../src/sources/feed.ts";
import { pressOf } from "../phone.ts";
import { wordFile } from "../sources/files.ts";
import { startPublisher } from "../sources/publisher.ts";
import { folderWith, openCorpus, ROOT } from "../support.ts";
import {
  changesIn,
  type Managed,
  manage,
  managedPair,
  modalOf,
  pressed,
  proposed,
  readHere,
  textOf,
  told,
} from "./managed.ts";
import { isEphemeral, messageOf, sandboxAlone, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();

const SETTLE = "Title, date, issuer";
const MORE = "Publisher, type, speakers";

/** An article as a harbour's site has it, in a page with what is no article. */
const ARTICLE = [
  "The harbour board of Vestrand met on Tuesday and decided to keep the old lamp on the eastern mole.",
  "“The lamp has never been late,” said Runa Halvard, the harbour master, after the meeting. “We can't say that of the bus.”",
  "The board counted 214 signatures in favour of the lamp, and 12 against it. It will pay for a new lens by the end of May.",
  "Ferries from the islands see the lamp at a distance of nine miles, as they have done since the mole was built.",
];
const PAGE = `<!doctype html><html lang="en"><head><title>Lamp stays - Harbour News</title>
<meta property="og:title" content="Lamp on the eastern mole stays"><meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2026-05-12T09:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/boats">Boats</a></nav>
<article><h1>Lamp on the eastern mole stays</h1>${ARTICLE.map((text) => `<p>${text}</p>`).join("")}</article>
<footer>We use cookies. <a href="/privacy">Privacy</a></footer></body></html>`;
const TEXT = `Lamp on the eastern mole\n\n${ARTICLE.join("\n\n")}\n`;

/** As the bot itself does, of which one test for each kind of source is enough. */
const ASIDE = { propose: proposeAside };

/** Takes files from the stand-in, and pages from this machine too. */
async function adding(given: Pick<DeskOptions, "propose"> = {}) {
  const fetching = { allowPrivate: true, pause: 0, retries: { count: 0, first: 1 } };
  const desk = { fetching, fileOrigins: [] as string[], ...given };
  const pair = await managedPair({ desk });
  desk.fileOrigins.push(new URL(pair.sandbox.apiUrl).origin);
  return pair;
}

type Upload = NonNullable<Parameters<Sandbox["run"]>[0]["files"]>[string];
const add = (pair: Managed, file: Upload) => manage(pair, "add", { files: { file } });
const lamp = (name = "lamp.txt"): Upload => ({ name, type: "text/plain", content: TEXT });

/** Opens a form from a proposal, fills it in, and gives the proposal as it is then. */
async function settle(pair: Managed, proposal: SandboxMessage, label: string, fields: Record<string, string>) {
  const { sandbox, moderator: user } = pair;
  const modal = modalOf(await sandbox.press({ user, message: proposal.id, ...pressOf(proposal, label) }));
  return told(sandbox, () => sandbox.submit({ user, modal, fields }), { user, channel: proposal.channel_id });
}

async function quoted({ sandbox, alice, server }: Managed, query: string): Promise<string> {
  return textOf(messageOf(await sandbox.run({ user: alice, channel: server, command: "quote", options: { query } })));
}

test("a moderator adds a file, settles what is open, quotes from it, removes it and restores it", async () => {
  const pair = await adding(ASIDE);
  const proposal = await add(pair, lamp());
  expect(isEphemeral(proposal)).toBe(true);
  const text = textOf(proposal);
  expect(text).toContain("Not added yet: “Lamp on the eastern mole”");
  expect(text).toContain("As it would be quoted:");
  expect(text).toContain("> The harbour board of Vestrand met on Tuesday");
  expect(text).toMatch(/Open: .*issuer/);
  expect(await quoted(pair, "eastern mole lamp")).not.toContain("Vestrand");

  const wrong = await settle(pair, proposal, SETTLE, { issued: "31 February", "issuer.country": "QQ" });
  expect(textOf(wrong)).toContain("Not taken: “31 February” as date. It");
  expect(textOf(wrong)).toContain("Not taken: “QQ”");
  const settled = await settle(pair, wrong, SETTLE, {
    title: "Lamp stays",
    issued: "2026-05-12",
    "issuer.name": "Harbour Board of Vestrand",
    "issuer.kind": "state body",
    "issuer.country": "no",
  });
  const more = await settle(pair, settled, MORE, { type: "press release", speakers: "Runa Halvard, harbour master" });
  expect(textOf(more)).toContain("Nothing is open.");
  expect(textOf(more)).toContain("Issuer: Harbour Board of Vestrand, state body, NO");
  expect(textOf(more)).toContain("Speakers: Runa Halvard, harbour master");

  const added = textOf(await pressed(pair, more, "Add it"));
  const [, ref = ""] = /“Lamp stays” \(ref ([a-z0-9]+)\) is added and can be quoted now\./.exec(added) ?? [];
  const quotation = await quoted(pair, "lamp has never been late");
  expect(quotation).toContain("The lamp has never been late");
  expect(quotation).toContain("Harbour Board of Vestrand");
  expect(quotation).toContain("12 May 2026");
  expect(quotation).toContain(`ref ${ref}-`);
  const [original = ""] = await readdir(join(pair.folder, "originals"));
  expect(await readFile(join(pair.folder, "originals", original), "utf8")).toBe(TEXT);

  await manage(pair, "remove", { options: { document: ref } });
  expect(await quoted(pair, "lamp has never been late")).not.toContain("Harbour Board of Vestrand");
  expect(textOf(await manage(pair, "restore", { options: { document: ref } }))).toContain("is back and can be quoted");
  expect(await quoted(pair, "lamp has never been late")).toBe(quotation);
  expect((await pair.changes()).map(({ did, by, from }) => ({ did, by, from }))).toEqual([
    { did: "add", by: pair.moderator, from: "lamp.txt" },
    { did: "remove", by: pair.moderator, from: undefined },
    { did: "restore", by: pair.moderator, from: undefined },
  ]);
  // Once added it is no proposal any more, whoever still has its buttons.
  expect(textOf(await pressed(pair, more, "Add it", { isForged: true }))).toContain("no longer here");
});

test("a page is read from its address, with the fields that it gives, and what is open stays marked where it is added", async () => {
  const publisher = await startPublisher({ "/lamp": PAGE });
  const pair = await adding(ASIDE);
  const proposal = await manage(pair, "add", { options: { address: `${publisher.origin}/lamp` } });
  expect(textOf(proposal)).toContain("“Lamp on the eastern mole stays”");
  expect(textOf(proposal)).toMatch(/Date: 2026-05-12 \(.+\)/);
  expect(textOf(proposal)).toContain("Whom the text lets speak: Runa Halvard");
  expect(textOf(proposal)).not.toMatch(/cookies|Boats/);
  const added = textOf(await pressed(pair, proposal, "Add it"));
  expect(added).toContain("is added and can be quoted now");
  expect(added).toMatch(/Still open: .*kind of publisher/);
  expect(await quoted(pair, "lamp has never been late")).toContain("Runa Halvard");
});

test("what can't be a document gets a sentence that says why, and nothing is written", async () => {
  const publisher = await startPublisher({ "/menu": "<html><body><nav><a href='/'>Home</a></nav></body></html>" });
  const pair = await adding();
  const why = async (file: Upload) => textOf(await add(pair, file));
  const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256);
  expect(await why({ name: "lamp.dat", type: "application/octet-stream", content: bytes })).toContain("it is no text");
  expect(await why({ name: "lamp.png", type: "image/png", content: bytes })).toContain("it is no text (image/png)");
  expect(await why({ ...lamp(), size: 11 * 2 ** 20 })).toContain("it has more than 10 MB");
  expect(
    await why({ name: "a.csv", type: "text/csv", content: "title,text\nA,The boat is late.\nB,The bus too.\n" }),
  ).toMatch(/it holds 2 documents/);
  const menu = await manage(pair, "add", { options: { address: `${publisher.origin}/menu` } });
  expect(textOf(menu)).toContain("This can't be added");
  expect(textOf(await manage(pair, "add", { options: { address: `${publisher.origin}/gone` } }))).toContain("(404)");
  for (const address of ["file:///etc/passwd", "/etc/passwd", "corpus.yaml", "ftp://example.org/a"])
    expect(textOf(await manage(pair, "add", { options: { address } }))).toMatch(/This can't be added: .*address/);
  expect(textOf(await manage(pair, "add"))).toContain("one of the two");
  await expect(pair.changes()).rejects.toThrow("ENOENT");
  expect(textOf(await manage(pair, "status"))).toContain("6 documents loaded");
});

test("an address of the operator's own network is not read, nor a file that stands elsewhere than with Discord", async () => {
  const publisher = await startPublisher({ "/lamp": PAGE });
  const pair = await managedPair({ desk: ASIDE });
  const text = textOf(await manage(pair, "add", { options: { address: `${publisher.origin}/lamp` } }));
  expect(text).toContain("not on the public internet");
  // The stand-in is not among the places where Discord keeps files.
  expect(textOf(await add(pair, lamp()))).toContain("does not stand where Discord keeps files");
  expect(publisher.asked).toEqual([]);
});

test("a text that is there already is told, and not proposed again", async () => {
  const pair = await adding();
  await pressed(pair, await add(pair, lamp()), "Add it");
  const again = textOf(await add(pair, { name: "again.docx", content: await wordFile(ARTICLE) }));
  expect(again).toContain("This text is here already, as “Lamp on the eastern mole”");
});

test("a proposal is its person's: nobody else presses, fills in or adds it, and no forged key does", async () => {
  const pair = await adding();
  const { sandbox, alice, moderator, server } = pair;
  const proposal = await add(pair, lamp());
  for (const label of ["Add it", "Discard"]) {
    const refused = await pressed(pair, proposal, label, { user: alice, seenBy: moderator });
    expect(textOf(refused)).toContain("Only those who may manage");
  }
  expect(textOf(await pressed(pair, proposal, SETTLE, { user: alice }))).toContain("or it is somebody else's");
  const modal = {
    custom_id: pressOf(proposal, SETTLE).customId.replace("ki", "kI"),
    title: "x",
    components: [],
    channel: server,
  };
  const forged = () =>
    sandbox.submit({ user: alice, modal: { ...modal, message: proposal }, fields: {}, unchecked: true });
  expect(textOf(await told(sandbox, forged, { user: moderator, channel: server }))).toContain("Only those who may");
  const use = { user: moderator, message: proposal.id, customId: "ka:00000000", unchecked: true };
  expect(textOf(await told(sandbox, () => sandbox.press(use), { user: moderator, channel: server }))).toContain(
    "no longer here",
  );
  await expect(pair.changes()).rejects.toThrow("ENOENT");
});

test("what is discarded, or waited too long, is no proposal any more", async () => {
  let now = Date.now();
  const origins: string[] = [];
  const sandbox = await sandboxAlone();
  origins.push(new URL(sandbox.apiUrl).origin);
  const pair = await managedPair({ sandbox, desk: { now: () => now, fileOrigins: origins } });
  const proposal = await add(pair, lamp());
  expect(textOf(await pressed(pair, proposal, "Discard"))).toContain("Discarded. Nothing was added.");
  expect(textOf(await pressed(pair, proposal, "Add it", { isForged: true }))).toContain("no longer here");
  const other = await add(pair, lamp());
  now += 31 * 60_000;
  expect(textOf(await pressed(pair, other, "Add it"))).toContain("no longer here");
});

test("what waits in the queue is looked at, added, left waiting or left out for good", async () => {
  const publisher = await startPublisher({ "/lamp": PAGE });
  const pair = await adding();
  expect(textOf(await manage(pair, "queue"))).toContain("Nothing waits in the queue.");
  const entry = (path: string, title: string) => ({
    address: `${publisher.origin}${path}`,
    title,
    issued: "2026-05-12",
  });
  await enqueue(pair.folder, "feed", [entry("/lamp", "The lamp"), entry("/gone", "The bus"), entry("/", "The mole")]);
  const list = await manage(pair, "queue");
  expect(textOf(list)).toContain("3 entries wait in the queue; nothing of it is quoted.");
  expect(textOf(await manage(pair, "status"))).toContain("3 entries in the queue.");
  const choose = async (label: string) => pressed(pair, await manage(pair, "queue"), `“${label}”, 12 May 2026`);

  const gone = await choose("The bus");
  expect(textOf(gone)).toContain("This can't be added: there is no such page any more (404)");
  expect(textOf(await pressed(pair, gone, "Leave it out for good"))).toContain("“The bus”, 12 May 2026 is left out");
  expect(textOf(await pressed(pair, gone, "Leave it out for good", { isForged: true }))).toContain("no longer waits");

  await pressed(pair, await choose("The lamp"), "Discard");
  expect(textOf(await manage(pair, "queue"))).toContain("2 entries wait");
  expect(textOf(await pressed(pair, await choose("The lamp"), "Add it"))).toContain("is added and can be quoted now");
  expect(textOf(await manage(pair, "queue"))).toContain("1 entry waits");
  const states = (await queueOf(pair.folder)).map(({ title, state }) => [title, state]).sort();
  expect(states).toEqual([
    ["The bus", "rejected"],
    ["The lamp", "accepted"],
    ["The mole", "waiting"],
  ]);
  expect((await pair.changes()).map(({ did }) => did)).toEqual(["reject", "add"]);
  const forged = { user: pair.alice, message: list.id, customId: "kq", value: "00000000", unchecked: true };
  const refused = () => pair.sandbox.press(forged);
  const view = { user: pair.moderator, channel: pair.server };
  expect(textOf(await told(pair.sandbox, refused, view))).toContain("Only those who may manage");
});

test("a document whose entry can't be marked is added once all the same, and it is said that the entry still waits", async () => {
  const publisher = await startPublisher({ "/lamp": PAGE });
  const pair = await adding();
  await enqueue(pair.folder, "feed", [{ address: `${publisher.origin}/lamp`, title: "The lamp", issued: null }]);
  const [entry] = await queueOf(pair.folder);
  // Where the draft of the entry's file is to stand, stands a folder.
  await mkdir(join(pair.folder, "queue", `${entry?.key}.json.${process.pid}.new`));
  const proposal = await pressed(pair, await manage(pair, "queue"), "“The lamp”");
  const added = textOf(await pressed(pair, proposal, "Add it"));
  expect(added).toContain("is added and can be quoted now");
  expect(added).toContain("Its entry in the queue could not be marked");
  expect(textOf(await pressed(pair, proposal, "Add it", { isForged: true }))).toContain("no longer here");
  expect((await readdir(pair.folder)).filter((name) => name.startsWith("lamp-"))).toHaveLength(1);
  expect((await pair.changes()).map(({ did }) => did)).toEqual(["add"]);
});

test("a text that somebody else has added meanwhile is not added again, nor an entry on which they have decided", async () => {
  const publisher = await startPublisher({ "/lamp": PAGE, "/bus": PAGE.replaceAll("lamp", "bus") });
  const admins = new Set<string>();
  const sandbox = await sandboxAlone();
  const fetching = { allowPrivate: true, pause: 0, retries: { count: 0, first: 1 } };
  const pair = await managedPair({ sandbox, desk: { fetching, access: { where: "one server", admins } } });
  admins.add(pair.bob);
  const bobs = { ...pair, moderator: pair.bob };
  const address = `${publisher.origin}/lamp`;
  const propose = (to: Managed) => manage(to, "add", { options: { address }, unchecked: to === bobs });
  const [mine, his] = [await propose(pair), await propose(bobs)];
  expect(textOf(await pressed(pair, mine, "Add it"))).toContain("is added and can be quoted now");
  expect(textOf(await pressed(bobs, his, "Add it"))).toContain("This text is here already");

  await enqueue(pair.folder, "feed", [{ address: `${publisher.origin}/bus`, title: "The bus", issued: null }]);
  const look = async (to: Managed) => pressed(to, await manage(to, "queue", { unchecked: to === bobs }), "“The bus”");
  const [waiting, rejecting] = [await look(pair), await look(bobs)];
  await pressed(bobs, rejecting, "Leave it out for good");
  expect(textOf(await pressed(pair, waiting, "Add it"))).toContain("somebody has decided on it");
  expect((await queueOf(pair.folder)).map(({ state }) => state)).toEqual(["rejected"]);
  expect((await pair.changes()).map(({ did }) => did)).toEqual(["add", "reject"]);
});

test("two servers with two corpora never see each other's documents, proposals or buttons, and share none", async () => {
  const sandbox = await sandboxAlone({ servers: [["a"], ["b"], ["c"]] });
  const [a, b, c] = sandbox.channels.filter(({ kind }) => kind === "server");
  if (!a || !b || !c) throw new Error("The stand-in has too few channels.");
  const servers = `  "${a.server}": first\n  "${b.server}": second\n`;
  const folder = await folderWith({ "corpora.yaml": `default: shared\nservers:\n${servers}` });
  for (const name of ["first", "second", "shared"])
    await cp(join(ROOT, "examples"), join(folder, name), { recursive: true });
  const { map } = readCorporaMap(folder);
  if (!map) throw new Error("The map can't be used.");
  const corpora = keepCorpora({
    folder,
    map,
    first: await openCorpus({ CORPUS_DIR: join(folder, "shared") }),
    isStrict: false,
    now: () => 0,
    quiet: 2 ** 31 - 1,
    onRead: () => {},
    onMap: () => {},
    onUnloaded: () => {},
    onError: () => {},
    read: readHere,
  });
  onTestFinished(corpora.close);
  const admins = new Set<string>();
  const desk = createDesk({
    access: { where: "anywhere", admins },
    fileOrigins: [new URL(sandbox.apiUrl).origin],
    propose: proposed,
    onError: () => {},
  });
  const pair = await startPair({ sandbox, libraries: corpora, desk });
  const { moderator } = pair;
  const at = (channel: string) => ({ ...pair, server: channel, folder: "", changes: async () => [] });
  const proposal = await add(at(a.id), lamp());
  // Its button, pressed on the other server: a message with the same id is told to be another corpus's.
  const { customId } = pressOf(proposal, "Add it");
  expect(customId).toMatch(/^[0-9A-Z][0-9A-Za-z]{2}ka:/);
  const elsewhere = await manage(at(b.id), "restore");
  const forged = { user: moderator, message: elsewhere.id, customId, unchecked: true };
  expect(textOf(messageOf(await sandbox.press(forged)))).toContain("lead nowhere");
  const key = customId.slice(3);
  const tagOfB = pressOf(await add(at(b.id), lamp("other.txt")), "Add it").customId.slice(0, 3);
  const wrongTag = { ...forged, customId: `${tagOfB}${key}` };
  const answer = await told(sandbox, () => sandbox.press(wrongTag), { user: moderator, channel: b.id });
  expect(textOf(answer)).toContain("no longer here");
  const second = await add(at(a.id), lamp());
  expect(textOf(await pressed(at(a.id), second, "Add it"))).toContain("is added and can be quoted now");
  expect(await quoted(at(a.id), "lamp has never been late")).toContain("Runa Halvard");
  for (const channel of [b.id, c.id])
    expect(await quoted(at(channel), "lamp has never been late")).not.toContain("Runa");
  expect((await changesIn(join(folder, "first"))).map(({ did, server }) => ({ did, server }))).toEqual([
    { did: "add", server: a.server },
  ]);
  await expect(changesIn(join(folder, "second"))).rejects.toThrow("ENOENT");
  // The default is whoever's; only those whom the operator names change it.
  expect(textOf(await manage(at(c.id), "status"))).toContain("Other servers have these documents too");
  admins.add(moderator);
  expect(textOf(await manage(at(c.id), "status"))).toContain("6 documents loaded");
});
