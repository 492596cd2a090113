import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "../../src/desk/task.ts";
import { reportMessage } from "../../src/message/report.ts";
import { textsOf } from "../phone.ts";

const REPORT: Report = {
  reference: "sc22-5a-x",
  document: "seacoast",
  text: "0".repeat(64),
  revision: "0123456789",
  isSame: false,
  shown: "abc",
  verdict: "uncheckable",
  reason: "The crew says it.",
  name: null,
};

test("a report of any signs fits into a message, and is whole where there is room", () => {
  const wordsOf = (report: Report) => textsOf(reportMessage(report)).join("\n");
  const signs = fc.constantFrom("\u202E", "\u0080", "\uD83D", "\n", "*", "@", "a");
  const texts = fc.string({ unit: signs, minLength: 1, maxLength: 1000, size: "max" });
  fc.assert(
    fc.property(texts, texts, (reason, name) => {
      expect(wordsOf({ ...REPORT, reason, name: name.slice(0, 100) }).length).toBeLessThanOrEqual(4000);
    }),
  );
  expect(wordsOf({ ...REPORT, reason: "\u202E".repeat(1000) })).toContain("[…\\]");
  expect(wordsOf({ ...REPORT, reason: "*".repeat(1000) })).toContain(`> ${"\\*".repeat(1000)}\n`);
});
