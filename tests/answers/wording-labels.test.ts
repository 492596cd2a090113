import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { documentOf, libraryOf, ROOT } from "../support.ts";

/** Words that somebody asked about, and what should be said of them: invented while the rules were written. */
type Case = {
  text: string;
  metadata?: Record<string, unknown>;
  asked: string;
  verdict: string;
  differences?: { kind: string; source?: string }[];
  edits?: string[];
};

const FOLDER = join(ROOT, "tests/labels/dev/wording");

for (const file of readdirSync(FOLDER).sort()) {
  const cases: Case[] = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
  describe(`wording, ${file.replace(".json", "")}`, () => {
    test.each(cases)("$asked", ({ text, metadata, asked, verdict, differences = [], edits = [] }) => {
      const answer = answerVerify(libraryOf([documentOf(text, metadata)]), asked);
      const [match] = answer.matches;
      const told = {
        verdict: answer.verdict,
        differences: differences.filter(({ kind, source }) =>
          match?.differences.some((own) => own.kind === kind && (source === undefined || own.source === source)),
        ),
        edits: edits.filter((kind) => match?.edits.some((own) => own.kind === kind)),
      };
      expect(told).toEqual({ verdict, differences, edits });
    });
  });
}
