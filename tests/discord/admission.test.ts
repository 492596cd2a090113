import { type APIInteraction, InteractionType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { ADMISSION, type Admission, type AdmissionLimits, createAdmission } from "../../src/discord/admission.ts";
import { handClock } from "../sandbox/support.ts";
import { recordingLog } from "../support.ts";

const { ApplicationCommand: COMMAND, ApplicationCommandAutocomplete: AUTOCOMPLETE } = InteractionType;
const DISCORD_EPOCH = 1_420_070_400_000;

type Asked = { at: number; type?: InteractionType; name?: string; user?: string };

function interaction({ at, type = COMMAND, name = "quote", user = "222222222222222222" }: Asked): APIInteraction {
  const id = String(BigInt(at - DISCORD_EPOCH) << 22n);
  return { id, token: "interaction-token", type, member: { user: { id: user } }, data: { name } } as never;
}

function admissionOf(limits: Partial<AdmissionLimits> = {}) {
  const clock = handClock();
  const dropped: string[] = [];
  const { log, logged } = recordingLog();
  const onDropped = (reason: string) => dropped.push(reason);
  const settings = { begin: 2000, limits: { ...ADMISSION, ...limits }, onDropped, log, now: clock.now };
  return { clock, dropped, logged, admission: createAdmission(settings) };
}

/** Enters, and says in `order` that it was worked on. */
function enter(
  admission: Admission,
  asked: Asked,
  order: string[],
  name: string,
  done: Promise<void>,
): Promise<unknown> {
  return admission.enter(interaction(asked), {
    work: async () => {
      order.push(name);
      await done;
      return "done";
    },
    refuse: async () => "refused",
  });
}

const now = Promise.resolve();

test("what Discord no longer waits for is dropped before any work, and counted", async () => {
  const { admission, clock, dropped, logged } = admissionOf();
  const order: string[] = [];
  const late = enter(admission, { at: clock.now() - 2001 }, order, "late", now);
  const inTime = enter(admission, { at: clock.now() - 1999 }, order, "in time", now);
  expect(await Promise.all([late, inTime])).toEqual([null, "done"]);
  expect(order).toEqual(["in time"]);
  expect(dropped).toEqual(["late"]);
  expect(logged.join()).not.toMatch(/interaction-token|222222222222222222/);
});

test("what waits until it is too late is dropped before any work", async () => {
  const { admission, clock, dropped } = admissionOf({ underWay: 1 });
  const order: string[] = [];
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const first = enter(admission, { at: clock.now() }, order, "first", held);
  await expect.poll(() => order).toEqual(["first"]);
  const second = enter(admission, { at: clock.now() }, order, "second", now);
  clock.advance(2001);
  release();
  expect(await Promise.all([first, second])).toEqual(["done", null]);
  expect(order).toEqual(["first"]);
  expect(dropped).toEqual(["late"]);
});

test("the newest goes first, and beyond what may wait the oldest are dropped", async () => {
  const { admission, clock, dropped } = admissionOf({ waiting: 3, underWay: 1 });
  const order: string[] = [];
  const names = ["a", "b", "c", "d", "e"];
  const all = await Promise.all(names.map((name) => enter(admission, { at: clock.now() }, order, name, now)));
  expect(all).toEqual([null, null, "done", "done", "done"]);
  expect(order).toEqual(["e", "d", "c"]);
  expect(dropped).toEqual(["overload", "overload"]);
});

test("completing a field waits for commands and buttons, and is dropped before them", async () => {
  const { admission, clock } = admissionOf({ waiting: 2, underWay: 1 });
  const order: string[] = [];
  const all = await Promise.all([
    enter(admission, { at: clock.now() }, order, "command", now),
    enter(admission, { at: clock.now(), type: AUTOCOMPLETE }, order, "old letter", now),
    enter(admission, { at: clock.now(), type: AUTOCOMPLETE }, order, "new letter", now),
  ]);
  expect(all).toEqual(["done", null, "done"]);
  expect(order).toEqual(["command", "new letter"]);
});

test("one person has at most three heavy answers at a time; others, and lighter ones, are answered meanwhile", async () => {
  const { admission, clock, logged } = admissionOf();
  const order: string[] = [];
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const heavy = { at: clock.now(), name: "wording" };
  const first = [1, 2, 3].map((name) => enter(admission, heavy, order, `heavy ${name}`, held));
  expect(await enter(admission, heavy, order, "heavy 4", now)).toBe("refused");
  expect(await enter(admission, { at: clock.now(), name: "quote" }, order, "light", now)).toBe("done");
  expect(await enter(admission, { ...heavy, user: "333333333333333333" }, order, "of another", now)).toBe("done");
  release();
  expect(await Promise.all(first)).toEqual(["done", "done", "done"]);
  expect(await enter(admission, heavy, order, "heavy 5", now)).toBe("done");
  expect(order).not.toContain("heavy 4");
  expect(logged.join()).not.toContain("222222222222222222");
});

test("a share comes back where the work fails, and where it was dropped", async () => {
  const { admission, clock } = admissionOf();
  const heavy = { at: clock.now(), name: "wording" };
  for (let count = 0; count < 5; count++) {
    const work = () => Promise.reject(new Error("broken"));
    await expect(admission.enter(interaction(heavy), { work, refuse: work })).rejects.toThrow("broken");
    const waiting = enter(admission, heavy, [], "late", now);
    clock.advance(2001);
    heavy.at = clock.now();
    expect(await waiting).toBeNull();
  }
  expect(await enter(admission, heavy, [], "after", now)).toBe("done");
});

test("a clock that is ahead is found out, told, and keeps nobody waiting for longer than ten seconds", async () => {
  const { admission, clock, logged } = admissionOf();
  const ask = () => enter(admission, { at: clock.now() - 3_600_000 }, [], "asked", now);
  expect(await ask()).toBeNull();
  clock.advance(10_000);
  expect(await ask()).toBe("done");
  expect(logged.join()).toContain("the clock of this machine differs");
});
