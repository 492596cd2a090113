import { REST } from "discord.js";
import { expect, test } from "vitest";
import { createReports } from "../../src/discord/reports.ts";
import { recordingLog } from "../support.ts";

const REPORT = {
  reference: "sc22-5a-x",
  document: null,
  text: null,
  revision: "0123456789",
  isSame: true,
  shown: "abc",
  verdict: null,
  reason: "It is wrong.",
  name: null,
};

test("however many accounts report, no more than 200 an hour are taken, and then again", async () => {
  let [time, written] = [0, 0];
  const file = { write: async () => written++ >= 0 };
  const targets = { channel: null, file };
  const report = createReports({ rest: new REST(), targets, log: recordingLog().log, now: () => time });
  const kinds: string[] = [];
  for (let person = 0; person < 2000; person++) kinds.push((await report(REPORT, `person ${person}`)).kind);
  expect(written).toBe(200);
  expect(kinds.slice(0, 200)).toEqual(Array(200).fill("reported"));
  expect(new Set(kinds.slice(200))).toEqual(new Set(["reported often"]));
  time += 60 * 60_000;
  expect((await report(REPORT, "person 0")).kind).toBe("reported");
});
