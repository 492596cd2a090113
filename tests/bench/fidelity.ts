import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type LabelledDocument,
  type LabelledFigures,
  labelledFigures,
  labelledSources,
  labelledTexts,
} from "../labels.ts";
import { type CountScore, comparingRows, countSentences, scoreCounts } from "./fidelity/counts.ts";
import { type EventScore, scoreEvents } from "./fidelity/events.ts";
import { learn } from "./fidelity/learn.ts";
import { type SpeakerScore, scoreSpeakers, scoreTurns, type Tally, type TurnScore } from "./fidelity/speakers.ts";
import { quotesOf, readFolder, type TextSet } from "./fidelity/texts.ts";
import { scoreWordings, type WordingScore, type WordingTally } from "./fidelity/wordings.ts";

/**
 * Whether the bot says only what is certain: who speaks, what is counted, whether these are the words. It scores the labelled
 * texts of tests/labels/dev, and folders of labelled texts (see `readFolder`). Of folders named `judge` or `test` it prints
 * numbers only. `npm run bench -- fidelity [FOLDER...] [--errors] [--rows] [--json] [--seed N]`. With
 * `--learn` it makes the weights for pronouns from the folders instead.
 */

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: "boolean", default: false },
    rows: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    learn: { type: "boolean", default: false },
    only: { type: "string", default: "speakers,counts,wordings" },
  },
});
const parts = new Set(options.only.split(","));

type Scored = {
  set: TextSet;
  speakers: SpeakerScore | null;
  turns: TurnScore | null;
  wordings: WordingScore | null;
  counts: CountScore | null;
  rows: { compared: number; lines: string[] } | null;
};

const sets = await allSets();
if (options.learn) {
  const { learnt, bounds, examples } = learn(sets.map(({ set }) => set));
  writeFileSync(
    new URL("../../src/attribution/pronoun-weights.json", import.meta.url),
    `${JSON.stringify(learnt, null, 2)}\n`,
  );
  console.log([`${examples} pronouns`, ...bounds.map((bound) => JSON.stringify(bound))].join("\n"));
  process.exit();
}
const scored: Scored[] = [];
for (const [index, { set, figures }] of sets.entries()) {
  process.stderr.write(`${index + 1}/${sets.length} ${set.name}: ${set.texts.length} texts\n`);
  const compared = options.rows ? comparingRows(set) : null;
  scored.push({
    set,
    speakers: parts.has("speakers") ? scoreSpeakers(set) : null,
    turns: parts.has("speakers") ? scoreTurns(set) : null,
    wordings: parts.has("wordings") ? scoreWordings(set, Number(options.seed)) : null,
    counts: parts.has("counts") && figures.length > 0 ? scoreCounts(figures) : null,
    rows: compared && { compared: compared.rows.length, lines: compared.lines },
  });
}
// Without folders, the labelled sentences too; of those of the test part nothing but numbers is printed.
const sentences = (["dev", "test"] as const).flatMap((part) =>
  positionals.length === 0 && parts.has("counts") ? [{ part, counts: countSentences(part) }] : [],
);
const EVENTS = [
  ["dev", "events"],
  ["dev", "events-four"],
  ["dev", "events-reports"],
  ["test", "events"],
  ["test", "events-unread"],
  ["test", "events-four"],
  ["test", "events-reports"],
] as const;
const events = EVENTS.flatMap(([part, name]) =>
  positionals.length === 0 && parts.has("counts") ? [{ part, name, rows: scoreEvents(part, name) }] : [],
);
if (options.json)
  console.log(JSON.stringify([...scored.map(forJson), ...sentences.map(sentencesJson), ...events.map(eventsJson)]));
else console.log(scored.length === 0 ? "nothing to score" : report());

/** The folders that were named; without any, the labelled texts of the project that rules were made with. */
async function allSets(): Promise<{ set: TextSet; figures: LabelledFigures[] }[]> {
  if (positionals.length > 0) return positionals.map((folder) => ({ set: readFolder(folder), figures: [] }));
  const [texts, sources, figures] = [await labelledTexts(), await labelledSources(), await labelledFigures()];
  const named: [string, LabelledDocument[]][] = [
    ["tests/labels/dev", texts],
    ["the five sources", sources],
  ];
  const counted = (labelled: readonly LabelledDocument[]) =>
    figures.filter((one) => labelled.some(({ document }) => document.id === one.document.id));
  return named
    .filter(([, labelled]) => labelled.length > 0)
    .map(([name, labelled]) => ({
      set: { name, isSealed: false, texts: labelled.map(quotesOf) },
      figures: counted(labelled),
    }));
}

function report(): string {
  const lines = [
    ...speakerTables(),
    ...turnTable(),
    ...countTable(),
    ...eventTable(),
    ...wordingTables(),
    ...rowLines(),
  ];
  if (options.errors)
    lines.push(...scored.filter(({ set }) => !set.isSealed).flatMap(errorLines), ...sentenceErrors(), ...eventErrors());
  return lines.join("\n");
}

function speakerTables(): string[] {
  const rows = scored.flatMap(({ set, speakers }) => (speakers ? [{ set, speakers }] : []));
  if (rows.length === 0) return [];
  const cells = ({ set, speakers }: (typeof rows)[number]) => {
    const { people, others, texts, textsWrong, characters, names, nobody } = speakers;
    return [
      set.name,
      String(texts),
      String(sum(people)),
      `${percent(people.right, sum(people))} / ${percent(people.wrong, sum(people))} / ${percent(people.open, sum(people))}`,
      precision(add(people, { right: others.right, wrong: others.wrong, open: 0 })),
      `${others.wrong} of ${sum(others)}`,
      share(textsWrong, texts),
      share(characters.wrong, characters.labelled),
      `${nobody.length} of ${names}`,
    ];
  };
  const total =
    rows.length > 1 ? [cells({ set: { name: "all", isSealed: true, texts: [] }, speakers: merged(rows) })] : [];
  const head = [
    "set",
    "texts",
    "quotations",
    "right / wrong / open %",
    "precision of a name",
    "of documents or nobody: named wrongly",
  ];
  return [
    "### Who speaks: direct quotations of five words and more",
    "",
    ...table(
      [...head, "texts with one in a wrong mouth", "characters given to a wrong party", "names that can be nobody"],
      [...rows.map(cells), ...total],
    ),
    "",
    "Precision of a name, by how the text names the speaker beside the words, and by whose words they are:",
    "",
    ...table(
      [
        "set",
        "name",
        "pronoun",
        "role",
        "beside nothing",
        "other",
        "a role's words",
        "whole sentences",
        "parts of sentences",
      ],
      rows.map(({ set, speakers: { byMention, byWhose, byKind } }) => [
        set.name,
        ...["name", "pronoun", "role", "none", "other"].map((kind) => precision(byMention[kind])),
        precision(byWhose.role),
        precision(byKind.direct),
        precision(byKind.mixed),
      ]),
    ),
    "",
  ];
}

function turnTable(): string[] {
  const rows = scored.flatMap(({ set, turns }) => (turns ? [{ set, turns }] : []));
  if (rows.length === 0) return [];
  const all = ({ right, wrong, open }: Tally) =>
    [right, wrong, open].map((part) => percent(part, right + wrong + open)).join(" / ");
  return [
    "### Who speaks: turns of transcripts, in characters",
    "",
    ...table(
      [
        "set",
        "answers: right / wrong / open %",
        "questions: nobody's or a question / given to one who answers %",
        "of one speaker, at least 80 % open",
      ],
      rows.map(({ set, turns: { named, questions, alone } }) => [
        set.name,
        all(named),
        [questions.right + questions.open, questions.wrong].map((part) => percent(part, sum(questions))).join(" / "),
        `${alone.open} of ${alone.texts}`,
      ]),
    ),
    "",
  ];
}

function merged(rows: readonly { speakers: SpeakerScore }[]): SpeakerScore {
  const each = rows.map(({ speakers }) => speakers);
  const total = (of: (one: SpeakerScore) => number) => each.reduce((count, one) => count + of(one), 0);
  return {
    texts: total(({ texts }) => texts),
    people: each.map(({ people }) => people).reduce(add),
    others: each.map(({ others }) => others).reduce(add),
    byMention: {},
    byWhose: {},
    byKind: {},
    textsWrong: total(({ textsWrong }) => textsWrong),
    characters: {
      labelled: total(({ characters }) => characters.labelled),
      wrong: total(({ characters }) => characters.wrong),
    },
    names: total(({ names }) => names),
    nobody: each.flatMap(({ nobody }) => nobody),
    judged: [],
  };
}

function countTable(): string[] {
  const rows = [
    ...scored.flatMap(({ set, counts }) => (counts ? [{ name: set.name, counts }] : [])),
    ...sentences.map(({ part, counts }) => ({ name: `sentences, ${part}`, counts })),
  ];
  if (rows.length === 0) return [];
  const listed = ({ spurious, listed }: CountScore) => share(listed - spurious, listed);
  return [
    "### What is counted",
    "",
    ...table(
      ["set", "counts found", "of what is listed, counts"],
      rows.map(({ name, counts }) => [name, share(counts.found, counts.due), listed(counts)]),
    ),
    "",
  ];
}

function eventTable(): string[] {
  if (events.length === 0) return [];
  const right = ({ right, rows }: EventScore["same"]) => share(right, rows);
  return [
    "### Rows that set reports of one event side by side",
    "",
    ...table(
      ["set", "same number: of the same thing", "numbers differ: of the same thing", "pairs of texts found"],
      events.map(({ part, name, rows: { same, differ, pairs } }) => [
        `${name}, ${part}`,
        right(same),
        right(differ),
        share(pairs.found, pairs.due),
      ]),
    ),
    "",
  ];
}

function wordingTables(): string[] {
  const rows = scored.flatMap(({ set, wordings }) => (wordings ? [{ set, wordings }] : []));
  if (rows.length === 0) return [];
  const of = (which: "altered" | "faithful", cell: (tally: WordingTally) => string) => {
    const kinds = [...new Set(rows.flatMap(({ wordings }) => Object.keys(wordings[which])))];
    return table(
      ["", ...rows.map(({ set }) => set.name)],
      kinds.map((kind) => [
        kind,
        ...rows.map(({ wordings }) => cell(wordings[which][kind] ?? { asked: 0, same: 0, named: 0 })),
      ]),
    );
  };
  return [
    "### Altered wordings that are told as the same words",
    "",
    ...of("altered", ({ same, asked }) => share(same, asked)),
    "",
    "### Faithful wordings with an edit: told as the same words; the edit named",
    "",
    ...of("faithful", ({ same, named, asked }) => `${share(same, asked)}; ${percent(named, asked)} %`),
    "",
  ];
}

function rowLines(): string[] {
  const rows = scored.flatMap(({ set, rows }) => (rows ? [{ set, rows }] : []));
  if (rows.length === 0) return [];
  return [
    "### Rows that set documents side by side",
    "",
    ...table(
      ["set", "rows"],
      rows.map(({ set, rows }) => [set.name, String(rows.compared)]),
    ),
    "",
    ...rows.filter(({ set }) => !set.isSealed).flatMap(({ set, rows }) => [`${set.name}:`, ...rows.lines, ""]),
  ];
}

function errorLines({ set, speakers, wordings, counts }: Scored): string[] {
  const lines = [`## ${set.name}: what is wrong`, ""];
  const byOutcome = (outcome: "wrong" | "open") =>
    (speakers?.judged ?? [])
      .filter((one) => one.outcome === outcome && (outcome === "wrong" || one.quote.whose === "person"))
      .map(({ id, quote, given, exact }) => {
        const words = exact.replace(/\s+/g, " ");
        return `- ${id} ${quote.start} (${quote.mention}): ${given ?? "open"}, not ${quote.speaker ?? "anyone"}: ${cut(words)}`;
      });
  lines.push("Named wrongly:", ...byOutcome("wrong"), "", "Left open:", ...byOutcome("open"), "");
  lines.push("Names that can be nobody:");
  lines.push(
    ...(speakers?.nobody ?? []).map(({ name, why, id, exact }) => `- ${name} (${why}), ${id}: ${cut(exact)}`),
    "",
  );
  lines.push("Counts missed:", ...(counts?.missed ?? []).map((one) => `- ${one}`), "");
  lines.push("Listed and no counts:", ...(counts?.more ?? []).map((one) => `- ${one}`), "");
  lines.push("Wordings told otherwise than they are:");
  lines.push(
    ...(wordings?.faults ?? []).map(({ kind, id, asked, verdict }) => `- ${kind}, ${id}, ${verdict}: ${cut(asked)}`),
    "",
  );
  return lines;
}

function sentenceErrors(): string[] {
  return sentences
    .filter(({ part }) => part === "dev")
    .flatMap(({ counts: { missed, more } }) => [
      "## Sentences, dev",
      "Counts missed:",
      ...missed.map((one) => `- ${one}`),
      "Listed and no counts:",
      ...more.map((one) => `- ${one}`),
    ]);
}

function eventErrors(): string[] {
  return events
    .filter(({ part }) => part === "dev")
    .flatMap(({ rows: { wrong, missed } }) => [
      "## Events, dev",
      "Rows of what is not the same:",
      ...wrong.map((one) => `- ${one}`),
      "Pairs missed:",
      ...missed.map((one) => `- ${one}`),
    ]);
}

function eventsJson({ part, name, rows }: (typeof events)[number]) {
  const { wrong: _wrong, missed: _missed, ...numbers } = rows;
  return { set: `${name}, ${part}`, rows: part === "dev" ? rows : numbers };
}

function sentencesJson({ part, counts }: (typeof sentences)[number]) {
  const { missed: _missed, more: _more, ...numbers } = counts;
  return { set: `sentences, ${part}`, counts: part === "dev" ? counts : numbers };
}

function forJson({ set, speakers, turns, wordings, counts, rows }: Scored) {
  const numbers = { set: set.name, sealed: set.isSealed, rows: rows?.compared ?? null };
  if (!set.isSealed) return { ...numbers, speakers, turns, wordings, counts };
  const { judged: _judged, nobody = [], ...tallies } = speakers ?? {};
  const { faults: _faults, ...wording } = wordings ?? {};
  const { missed: _missed, more: _more, ...counted } = counts ?? {};
  return { ...numbers, speakers: { ...tallies, nobody: nobody.length }, turns, wordings: wording, counts: counted };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

function add(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, open: a.open + b.open };
}

function sum({ right, wrong, open }: Tally): number {
  return right + wrong + open;
}

function percent(part: number, of: number): string {
  return of === 0 ? "-" : ((100 * part) / of).toFixed(1);
}

function share(part: number, of: number): string {
  return of === 0 ? "-" : `${part} of ${of} (${percent(part, of)} %)`;
}

function precision(tally: Tally = { right: 0, wrong: 0, open: 0 }): string {
  const named = tally.right + tally.wrong;
  return named === 0 ? "-" : `${percent(tally.right, named)} % of ${named}`;
}

function cut(text: string): string {
  return text.length > 110 ? `${text.slice(0, 107)}...` : text;
}
