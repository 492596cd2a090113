import { expect, onTestFinished, test } from "vitest";
import { openStudio, STUDIO, type StudioLimits } from "../../src/discord/draw.ts";
import type { Picture } from "../../src/message/picture.ts";

/** A thread in place of the one that draws: it does what the title says, and else draws its number of pictures so far. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort } from "node:worker_threads";
let drawn = 0;
parentPort.on("message", ({ id, picture: { title } }) => {
  if (title === "hang") for (;;);
  if (title === "hoard") { const all = []; for (;;) all.push(new Array(1e6).fill(title + all.length)); }
  if (title === "end") process.exit(3);
  if (title === "fail") parentPort.postMessage({ id, error: "no font" });
  else parentPort.postMessage({ id, png: Uint8Array.of(++drawn) });
});`)}`,
);

const pictureOf = (title: string): Picture => ({ alt: "", title, rows: [], footer: [] });

function studioOf(limits: Partial<StudioLimits> = {}) {
  const { draw, close } = openStudio(SCRIPT, { ...STUDIO, deadline: 60_000, ...limits });
  onTestFinished(close);
  return async (title: string) => [...(await draw(pictureOf(title)))][0];
}

test("a thread that hangs is replaced after its deadline, with all that waits for it, and the next picture is drawn", async () => {
  const draw = studioOf({ deadline: 500 });
  const hung = await Promise.allSettled([draw("hang"), draw("behind it")]);
  for (const { reason } of hung as PromiseRejectedResult[]) expect(reason.message).toContain("longer than 500 ms");
  // The new thread has drawn none yet; starting it may itself take longer than so short a deadline.
  await expect.poll(() => draw("next").catch(() => null)).toBe(1);
});

test("a thread that takes too much memory, or ends, takes nobody along", async () => {
  const draw = studioOf({ memory: 32 });
  await expect(draw("hoard")).rejects.toThrow(/memory/);
  expect(await draw("after")).toBe(1);
  await expect(draw("end")).rejects.toThrow("ended with status 3");
  expect(await draw("after that")).toBe(1);
});

test("the same picture is drawn once, also for those who ask at the same time, and one that failed is tried again", async () => {
  const draw = studioOf();
  expect(await Promise.all([draw("a"), draw("a"), draw("b")])).toEqual([1, 1, 2]);
  expect(await draw("a")).toBe(1);
  await expect(draw("fail")).rejects.toThrow("no font");
  await expect(draw("fail")).rejects.toThrow("no font");
});

test("pictures are kept up to a bound, those that were asked for last", async () => {
  const draw = studioOf({ kept: 2 });
  for (const [title, number] of [
    ["a", 1],
    ["b", 2],
    ["a", 1],
    ["c", 3],
    ["a", 1],
    ["b", 4],
  ] as const)
    expect(await draw(title)).toBe(number);
});

test("at most so many wait at once", async () => {
  const draw = studioOf({ waiting: 2 });
  const first = [draw("a"), draw("b")];
  await expect(draw("c")).rejects.toThrow("2 pictures wait");
  await Promise.all(first);
  expect(await draw("c")).toBe(3);
});
