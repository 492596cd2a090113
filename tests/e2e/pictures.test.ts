import { expect, test } from "vitest";
import { fakeDrawer, pictured } from "../pictured.ts";
import { type By, messageOf, type Pair, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();

const BY: By[] = ["gateway", "endpoint"];

function startPictured(by: By, options: Parameters<typeof startPair>[0] = {}): Promise<Pair> {
  return startPair({ by, commands: [pictured], draw: fakeDrawer().draw, ...options });
}

/** Addresses of the pictures that a message shows. */
function picturesOf(message: unknown): string[] {
  return [...JSON.stringify(message).matchAll(/"url":"(http[^"]+\.png)"/g)].map(([, url = ""]) => url);
}

test.each(BY)("a picture is uploaded with its answer and can be fetched (%s)", async (by) => {
  const { sandbox, alice: user, server: channel } = await startPictured(by);
  const message = messageOf(await sandbox.run({ user, channel, command: "table" }));
  const [url = ""] = picturesOf(message);
  const served = await fetch(url);
  expect(served.headers.get("content-type")).toBe("image/png");
  expect(served.headers.get("content-security-policy")).toContain("sandbox");
  expect(
    Buffer.from(await served.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  // As on Discord, a file that a component shows is not listed among the attachments as well.
  expect(message.attachments).toEqual([]);
  expect(message.files).toMatchObject([{ filename: "table.png", description: expect.stringContaining("1,275") }]);
});

test.each(BY)(
  "turning to text takes the picture off the message, and turning back brings a new one (%s)",
  async (by) => {
    const settings = { replies: "private", contact: null } as const;
    const { sandbox, alice: user, server: channel } = await startPictured(by, { settings });
    const { id: message, ...first } = messageOf(await sandbox.run({ user, channel, command: "table" }));
    const [old = ""] = picturesOf(first);
    const text = messageOf(await sandbox.press({ user, message, customId: "t:text" }));
    expect(text).toMatchObject({ id: message, files: [], attachments: [] });
    expect((await fetch(old)).status).toBe(404);
    const picture = messageOf(await sandbox.press({ user, message, customId: "t:picture" }));
    expect(picture.files).toHaveLength(1);
    expect(picturesOf(picture)).not.toContain(old);
    const again = messageOf(await sandbox.press({ user, message, customId: "t:picture" }));
    expect(again.files).toHaveLength(1);
  },
);

test.each(BY)("a posted copy has a picture of its own, drawn anew (%s)", async (by) => {
  const { drawn, draw } = fakeDrawer();
  const settings = { replies: "private", contact: null } as const;
  const { sandbox, alice: user, bob, server: channel } = await startPictured(by, { settings, draw });
  const copy = messageOf(await sandbox.run({ user, channel, command: "table" }));
  const posted = messageOf(await sandbox.press({ user, message: copy.id, customId: "t:post" }));
  expect(drawn).toHaveLength(2);
  expect(picturesOf(posted)).not.toEqual(picturesOf(copy));
  expect(sandbox.messages({ user: bob, channel })).toEqual([posted]);
});

test.each(BY)("where a picture is not drawn, the answer comes without it and says so (%s)", async (by) => {
  const draw = () => Promise.reject(new Error("no font"));
  const { sandbox, alice: user, server: channel, logged } = await startPictured(by, { draw });
  const message = messageOf(await sandbox.run({ user, channel, command: "table" }));
  expect(JSON.stringify(message)).toContain("could not be drawn");
  expect(picturesOf(message)).toEqual([]);
  expect(logged.join("\n")).toContain("no font");
});

test.each(["reset", "error"] as const)("an upload that meets a fault (%s) is sent again, whole", async (kind) => {
  const { sandbox, alice: user, server: channel } = await startPictured("gateway");
  sandbox.misbehave(kind === "reset" ? { kind, times: 1, rst: true } : { kind, times: 1, status: 500 });
  const message = messageOf(await sandbox.run({ user, channel, command: "table" }));
  expect(message.files).toMatchObject([{ filename: "table.png" }]);
});

test("what is told of an upload names its files and leaves their bytes out", async () => {
  for (const by of BY) {
    const { sandbox, alice: user, server: channel } = await startPictured(by);
    const told: object[] = [];
    sandbox.subscribe((event) => {
      if (event.kind === "request" || event.kind === "signed request") told.push(event);
    });
    await sandbox.run({ user, channel, command: "table" });
    await sandbox.until(() => told.length > 0);
    expect(told[0]).toMatchObject({ files: [{ name: "table.png", type: "image/png", size: expect.any(Number) }] });
    expect(JSON.stringify(told[0])).not.toContain("IHDR");
  }
});
