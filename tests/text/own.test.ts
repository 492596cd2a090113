import { expect, test } from "vitest";
import { ownCopy } from "../../src/text/own.ts";

test("a copy has the same signs, of one byte and of more, pairs and halves of them", () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join("");
  const texts = [
    "",
    "The ferry’s timetable",
    "F\u00e4hre\u0000\u00ff",
    "паром 🛳 フェリー",
    "half \ud83d of a pair",
    all,
  ];
  for (const text of texts) expect(ownCopy(text)).toBe(text);
});
