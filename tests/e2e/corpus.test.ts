import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manage, managedPair, pressed, textOf } from "./managed.ts";
import { messageOf, type Pair, stopAfterEach } from "./support.ts";

stopAfterEach();

const QUOTED = "Tickets do not get seasick";
async function quoted({ sandbox, alice, server }: Pair): Promise<string> {
  const options = { query: "tickets seasick" };
  return textOf(messageOf(await sandbox.run({ user: alice, channel: server, command: "quote", options })));
}

test("a moderator sees how the corpus is, and what is set apart by its file in the corpus", async () => {
  const pair = await managedPair();
  await writeFile(join(pair.folder, "broken.md"), "---\nref: no\n---\nx\n");
  const before = textOf(await manage(pair, "status"));
  expect(before).toContain("6 documents loaded");
  expect(before).toMatch(/Last read \d{4}-.* UTC, at the start\./);
  const after = textOf(await manage(pair, "reload"));
  expect(after).toContain("1 document set apart");
  expect(after).toContain("· broken: broken.md, line");
  expect(after).toContain("as it was asked for.");
  expect(after).not.toContain(pair.moderator);
  expect(await pair.changes()).toEqual([
    { when: expect.any(String), by: pair.moderator, server: pair.sandbox.guildId, did: "reload", isUsed: true },
  ]);
});

test("what is removed is quoted no longer at once, is listed, and can be brought back as it was", async () => {
  const pair = await managedPair();
  const before = await quoted(pair);
  expect(before).toContain(QUOTED);
  const document = /ref ([a-z0-9]+)-/.exec(before)?.[1] ?? "";
  const files = async () => {
    const names = (await readdir(pair.folder)).filter((name) => name.endsWith(".md"));
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readFile(join(pair.folder, name), "utf8")] as const)),
    );
  };
  const filesBefore = await files();
  expect(textOf(await manage(pair, "remove", { options: { document } }))).toMatch(
    / was removed and is no longer quoted/,
  );
  expect(await quoted(pair)).not.toContain(QUOTED);
  expect(Object.keys(await files())).toHaveLength(Object.keys(filesBefore).length - 1);
  const list = await manage(pair, "restore");
  expect(textOf(list)).toContain("1 document can be restored");
  const label = (list.components as unknown as { components: { components?: { options: { label: string }[] }[] }[] }[])
    .flatMap(({ components }) => components)
    .flatMap(({ components = [] }) => components)
    .flatMap(({ options }) => options)[0]?.label;
  expect(textOf(await pressed(pair, list, label ?? ""))).toContain("is back and can be quoted");
  expect(await quoted(pair)).toBe(before);
  expect(await files()).toEqual(filesBefore);
  expect((await pair.changes()).map(({ did, by, isUsed }) => [did, by, isUsed])).toEqual([
    ["remove", pair.moderator, true],
    ["restore", pair.moderator, true],
  ]);
});

test("the only document is not removed, nor what is not there", async () => {
  const pair = await managedPair();
  const ids = (await readdir(pair.folder))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => name.replace(/\.md$/, ""));
  const [last = "", ...others] = ids;
  for (const document of others) await manage(pair, "remove", { options: { document } });
  expect(textOf(await manage(pair, "remove", { options: { document: last } }))).toContain("This is the only document");
  expect(textOf(await manage(pair, "remove", { options: { document: "../corpus" } }))).toContain(
    "There is no document",
  );
  expect(textOf(await manage(pair, "restore", { options: { document: "../../etc" } }))).toContain("was removed");
  expect(await pair.changes()).toHaveLength(others.length);
});

test("a document is not restored over another of its name or reference", async () => {
  const pair = await managedPair();
  const name = "committee-2020-hundredth-day";
  const file = await readFile(join(pair.folder, `${name}.md`), "utf8");
  await manage(pair, "remove", { options: { document: name } });
  await writeFile(join(pair.folder, "another.md"), file);
  await manage(pair, "reload");
  expect(textOf(await manage(pair, "restore", { options: { document: name } }))).toContain("has the reference of");
  await writeFile(join(pair.folder, `${name}.md`), file.replace(/^ref: .*$/m, "ref: zz99"));
  expect(textOf(await manage(pair, "restore", { options: { document: name } }))).toContain("has the name of");
});

test("a member can't: the command is not offered, and used or pressed all the same it is refused", async () => {
  const pair = await managedPair();
  const { sandbox, alice } = pair;
  await expect(manage(pair, "status", { user: alice })).rejects.toThrow("lacks the permission");
  for (const act of ["status", "reload", "restore"])
    expect(textOf(await manage(pair, act, { user: alice, unchecked: true }))).toContain("Only those who may manage");
  const options = { document: "cc20" };
  expect(textOf(await manage(pair, "remove", { user: alice, unchecked: true, options }))).toContain(
    "Only those who may",
  );
  await manage(pair, "remove", { options });
  const list = await manage(pair, "restore");
  const forged = {
    user: alice,
    message: list.id,
    customId: "kr",
    value: "committee-2020-hundredth-day",
    unchecked: true,
  };
  await sandbox.press(forged);
  const ephemeral = () => sandbox.messages({ user: alice, channel: pair.server }).map(textOf);
  await sandbox.until(() => ephemeral().some((text) => text.includes("Only those who may manage")));
  expect((await pair.changes()).map(({ did }) => did)).toEqual(["remove"]);
});

test("people and roles of CORPUS_ADMINS may too", async () => {
  const admins = new Set<string>();
  const pair = await managedPair({ desk: { access: { where: "one server", admins } } });
  admins.add(pair.bob);
  expect(textOf(await manage(pair, "status", { user: pair.bob, unchecked: true }))).toContain("documents loaded");
  expect(textOf(await manage(pair, "status", { user: pair.alice, unchecked: true }))).toContain("Only those who may");
});

test("where two servers use the bot it is not offered, and a forged use is refused; turned on, only admins may", async () => {
  const sandboxOptions = { servers: [["general"], ["general"]] };
  const pair = await managedPair({ sandboxOptions });
  expect(pair.sandbox.commands(pair.server).map(({ name }) => name)).not.toContain("corpus");
  expect(textOf(await manage(pair, "", { unchecked: true }))).toContain("not managed from Discord here");
  const admins = new Set<string>();
  const on = await managedPair({ sandboxOptions, desk: { access: { where: "anywhere", admins } } });
  expect(on.sandbox.commands(on.server).map(({ name }) => name)).toContain("corpus");
  expect(textOf(await manage(on, "status"))).toContain("Other servers have these documents too");
  admins.add(on.moderator);
  expect(textOf(await manage(on, "status"))).toContain("6 documents loaded");
});

test("where the operator has turned it off, it is not offered, and a forged use is told so", async () => {
  const pair = await managedPair({ desk: null });
  expect(pair.sandbox.commands(pair.server).map(({ name }) => name)).not.toContain("corpus");
  expect(textOf(await manage(pair, "", { unchecked: true }))).toContain("belongs to another version of the bot");
});

test("it is not offered in a DM, and refused there", async () => {
  const pair = await managedPair();
  const { sandbox, moderator } = pair;
  const dm = sandbox.channels.find(({ user }) => user === moderator)?.id ?? "";
  expect(sandbox.commands(dm).map(({ name }) => name)).not.toContain("corpus");
  expect(textOf(await manage(pair, "", { channel: dm, unchecked: true }))).toContain("in a server");
});

test("a folder that can't be written is told of, and the document goes on being quoted", async () => {
  const pair = await managedPair();
  // Where a folder is needed stands a file, as permissions are nothing to whoever runs everything as root.
  await writeFile(join(pair.folder, "removed"), "");
  const text = textOf(await manage(pair, "remove", { options: { document: "cc20" } }));
  expect(text).toMatch(/can't be written \(E[A-Z]+\), so nothing was changed/);
  expect(textOf(await manage(pair, "status"))).toContain("6 documents loaded");
});

test("where the second of a document's files can't be moved the first is moved back", async () => {
  const pair = await managedPair();
  const id = "committee-2020-hundredth-day";
  await mkdir(join(pair.folder, "texts"), { recursive: true });
  await writeFile(join(pair.folder, "texts", `${id}.json`), "{}");
  await writeFile(join(pair.folder, "texts", `${id}.txt`), "The hundredth day.");
  // A folder is not replaced by a file of its name; what is beside it is taken aside first.
  await mkdir(join(pair.folder, "removed", "texts"), { recursive: true });
  await mkdir(join(pair.folder, "hashes"));
  await writeFile(join(pair.folder, "hashes", id), "");
  await writeFile(join(pair.folder, "removed", "hashes"), "");
  const text = textOf(await manage(pair, "remove", { options: { document: id } }));
  expect(text).toMatch(/can't be written \(E[A-Z]+\), so nothing was changed/);
  expect((await readdir(join(pair.folder, "texts"))).filter((name) => name.startsWith(id))).toHaveLength(2);
  expect(await readdir(join(pair.folder, "removed", "texts"))).toEqual([]);
});

test("a document that was set apart for a * in its title can be removed and listed all the same", async () => {
  const pair = await managedPair();
  await writeFile(join(pair.folder, "starred.md"), "---\nref: st20\ntitle: *Ferry*\n---\nx\n");
  await manage(pair, "reload");
  expect(textOf(await manage(pair, "remove", { options: { document: "starred" } }))).toContain("starred was removed");
  expect(textOf(await manage(pair, "restore"))).toContain("1 document can be restored");
});

test("a queue that can't be read is told of, and everything else goes on", async () => {
  const pair = await managedPair();
  await mkdir(join(pair.folder, "queue"));
  await writeFile(join(pair.folder, "queue", "0123abcd.json"), "{");
  for (const act of ["status", "reload"])
    expect(textOf(await manage(pair, act))).toContain("The queue can't be read; /corpus queue says why.");
  const told = textOf(await manage(pair, "queue"));
  expect(told).toContain("The queue can't be read: queue/0123abcd.json is no entry of the queue");
  expect(told).not.toContain(pair.folder);
});

test("of what is set apart no path of the operator's is told, nor in the sentence that says why", async () => {
  const pair = await managedPair();
  const file = await readFile(join(pair.folder, "committee-2020-hundredth-day.md"), "utf8");
  await writeFile(join(pair.folder, "zz-copy.md"), file);
  const told = textOf(await manage(pair, "reload"));
  expect(told).toContain("· zz-copy: zz-copy.md, line");
  expect(told).toMatch(/is taken by committee-2020-hundredth-day\.md/);
  expect(told).not.toContain(pair.folder);
});

test("a document is not restored over the reference of one that is set apart, nor over its name in capitals", async () => {
  const pair = await managedPair();
  const id = "committee-2020-hundredth-day";
  const file = await readFile(join(pair.folder, `${id}.md`), "utf8");
  await manage(pair, "remove", { options: { document: id } });
  await writeFile(join(pair.folder, "another.md"), file.replace(/^issued: .*$/m, "issued: never"));
  await manage(pair, "reload");
  expect(textOf(await manage(pair, "restore", { options: { document: id } }))).toContain("has the reference of");
  await writeFile(join(pair.folder, `${id.toUpperCase()}.md`), "x");
  expect(textOf(await manage(pair, "restore", { options: { document: id } }))).toContain("has the name of");
});

test("of two removed documents with one id the newest is listed once, and is the one that is restored", async () => {
  const pair = await managedPair();
  const id = "committee-2020-hundredth-day";
  const file = await readFile(join(pair.folder, `${id}.md`), "utf8");
  await mkdir(join(pair.folder, "removed", "a"), { recursive: true });
  await writeFile(join(pair.folder, "removed", "a", `${id}.md`), file.replace(/^ref: .*$/m, "ref: old1"));
  await manage(pair, "remove", { options: { document: id } });
  expect(textOf(await manage(pair, "restore"))).toContain("1 document can be restored");
  expect(textOf(await manage(pair, "restore", { options: { document: id } }))).toContain("(ref cc20) is back");
  expect(textOf(await manage(pair, "restore"))).toContain("1 document can be restored");
});
