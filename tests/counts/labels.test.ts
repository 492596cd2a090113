import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import type { Library } from "../../src/search/library.ts";
import { openCorpus, ROOT, SOURCES } from "../support.ts";

/** A count in a text, as a person read it: where, how many, of what, and with which others it is about the same thing. */
type Label = { start: number; value: number; unit: string; group: string; partOf?: number; optional?: boolean };

const LABELS = join(ROOT, "tests/labels/dev/figures");

function labelsOf(id: string): Label[] | null {
  const file = join(LABELS, `${id}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { figures: Label[] }).figures : null;
}

const CORPORA: [name: string, env: Record<string, string>, isThere: boolean][] = [
  ["the five sources", { CORPUS_TEXTS: SOURCES ?? "" }, SOURCES !== null],
  ["the invented example", { CORPUS_DIR: join(ROOT, "examples") }, true],
  ["the texts made for labels", { CORPUS_DIR: join(ROOT, "tests/labels/dev/texts") }, true],
];

describe.each(CORPORA)("in %s", (name, env, isThere) => {
  const open = () => openCorpus(env);

  test.skipIf(!isThere)(
    "at least 95 % of the counts are found, with value, noun and whole, and nearly nothing else",
    async () => {
      const { corpus } = await open();
      const lines: string[] = [];
      const sum = { due: 0, found: 0, spurious: 0, unit: 0, part: 0 };
      for (const document of corpus.documents) {
        const labels = labelsOf(document.id);
        if (!labels) continue;
        const figures = document.figures();
        const match = (label: Label) =>
          figures.find(({ start, end, value }) => start <= label.start && label.start < end && value === label.value);
        const due = labels.filter(({ optional }) => !optional);
        const found = due.filter((label) => match(label));
        const spurious = figures.filter(
          ({ start, end }) => !labels.some((one) => start <= one.start && one.start < end),
        );
        const wrongUnit = found.filter((label) => !(match(label)?.noun ?? "").includes(label.unit));
        const wrongPart = found.filter((label) => {
          const { partOf = null } = match(label) ?? {};
          return partOf?.start !== label.partOf;
        });
        lines.push(
          `  ${document.id}: ${found.length} of ${due.length} found, ${spurious.length} spurious` +
            [
              ...due.filter((label) => !match(label)).map(({ value, unit }) => `; missed ${value} ${unit}`),
              ...spurious.map(({ value, noun }) => `; spurious ${value} ${noun}`),
              ...wrongUnit.map(({ value, unit }) => `; not ${unit}: ${value}`),
              ...wrongPart.map(({ value, unit }) => `; part of something else: ${value} ${unit}`),
            ].join(""),
        );
        sum.due += due.length;
        sum.found += found.length;
        sum.spurious += spurious.length;
        sum.unit += wrongUnit.length;
        sum.part += wrongPart.length;
      }
      console.log(`Figures in ${name}\n${lines.join("\n")}`);
      expect(sum.due).toBeGreaterThan(30);
      expect(sum.found / sum.due).toBeGreaterThanOrEqual(0.95);
      expect(sum.spurious / (sum.found + sum.spurious)).toBeLessThanOrEqual(0.05);
      expect(sum.unit / sum.found).toBeLessThanOrEqual(0.03);
      expect(sum.part / sum.found).toBeLessThanOrEqual(0.03);
    },
  );

  test.skipIf(!isThere)("what is about the same thing stands in one row, and nothing else does", async () => {
    const library = await open();
    const { together, apart } = groupsOf(library);
    expect({ together, apart }).toEqual({ together: [], apart: [] });
  });

  test.skipIf(!isThere)("every difference in number is shown, and none is made up", async () => {
    const library = await open();
    const groups = Map.groupBy(labelledOf(library), ({ label }) => label.group);
    for (const members of groups.values()) {
      const numbers = [...new Set(members.map(({ label }) => label.value))].sort((a, b) => a - b);
      const row = answerFigures(library, null).figures.find(({ label }) => label === members[0]?.row);
      expect({ label: row?.label, numbers: row?.numbers, agree: row?.agree }).toEqual({
        label: row?.label,
        numbers,
        agree: numbers.length === 1,
      });
    }
  });
});

/** The counts that are not optional and were found, with the row in which each stands. */
function labelledOf(library: Library): { id: string; label: Label; row: string }[] {
  const rows = answerFigures(library, null).figures;
  return library.corpus.documents.flatMap(({ id }) =>
    (labelsOf(id) ?? []).flatMap((label) => {
      const row = rows.find(({ values }) =>
        values.some(
          ({ document, value, number }) =>
            document === id && value === label.value && number.start <= label.start && label.start < number.end,
        ),
      );
      return row && !label.optional ? [{ id, label, row: row.label }] : [];
    }),
  );
}

/** Pairs that stand in one row and should not, or should and do not. */
function groupsOf(library: Library): { together: string[]; apart: string[] } {
  const all = labelledOf(library);
  const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => ({ a, b })));
  const name = ({ a, b }: (typeof pairs)[number]) =>
    `${a.label.value} ${a.label.group} (${a.id}) and ${b.label.value} ${b.label.group} (${b.id})`;
  return {
    together: pairs.filter(({ a, b }) => a.row === b.row && a.label.group !== b.label.group).map(name),
    apart: pairs.filter(({ a, b }) => a.row !== b.row && a.label.group === b.label.group).map(name),
  };
}
