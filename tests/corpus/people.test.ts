import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { formatProblem } from "../../src/corpus/problems.ts";
import { folderWith } from "../support.ts";

const CORPUS_YAML = `name: Test
about: a harbour
chosen: made up
spelling: as here
try: [boat]
`;

const documentWith = (ref: string, issued: string, body: string) => `---
ref: ${ref}
title: null
type: article
publisher: { name: Test Gazette, kind: media, country: SE }
issuer: { name: Test Gazette, kind: media, country: SE }
issued: ${issued}
issued-basis: stated in the header
URL: https://example.org/${ref}
language: en
text: full
captured: 2026-11-21
---
${body}
`;

/** The speakers of each document with their roles, and the problems of the corpus. */
async function read(peopleYaml: string, bodies: Record<string, string>) {
  const documents = Object.entries(bodies).map(([issued, body], index) => [
    `d${index}.md`,
    documentWith(`d${index}`, issued, body),
  ]);
  const folder = await folderWith({
    "corpus.yaml": CORPUS_YAML,
    "people.yaml": peopleYaml,
    ...Object.fromEntries(documents),
  });
  const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
  const speakers = corpus?.documents.map(({ attributions }) => {
    const links = attributions.flatMap(({ attribution: { speaker, chain } }) => (speaker ? [chain.at(-1)] : []));
    return [...new Set(links.map((link) => [link?.name, link?.role].filter(Boolean).join(", ")))];
  });
  return { speakers, problems: problems.map((one) => formatProblem(one).replaceAll(`${folder}/`, "")) };
}

test("forms of one person are one speaker in all documents, with the role of the time", async () => {
  const { speakers, problems } = await read(
    `people:
  - name: Adelheid Holm
    forms: [Ada Holm, Addie R. Holm]
    roles:
      - { role: Harbour Master, to: 2019-12-31 }
      - { role: Mayor, from: 2020-01-01 }
`,
    {
      "2019-05-01": "“The boat is late,” Ada Holm said.",
      "2021-05-01": "“The boat is late again,” said Addie R. Holm.",
      "2022-05-01": "“It is not,” said Ben Rask.",
    },
  );
  expect(problems).toEqual([]);
  expect(speakers).toEqual([["Adelheid Holm, Harbour Master"], ["Adelheid Holm, Mayor"], ["Ben Rask"]]);
});

test("a name that is nobody's is never a speaker", async () => {
  const { speakers } = await read("nobody: [Grand Skerry]\n", {
    "2019-05-01": "“The boat is late,” Grand Skerry said. “It is not,” said Ben Rask.",
  });
  expect(speakers).toEqual([["Ben Rask"]]);
});

test("two who share a surname are not mixed by a form of one of them", async () => {
  const { speakers } = await read("people: [{ name: Ada Holm, forms: [A. Holm] }]\n", {
    "2019-05-01": "“The boat is late,” A. Holm said. “It is not,” said Nils Holm.",
  });
  expect(speakers).toEqual([["Ada Holm", "Nils Holm"]]);
});

test("a form of two people, and a name that is somebody's and nobody's, are reported by file and line", async () => {
  const { speakers, problems } = await read(
    `people:
  - { name: Ada Holm, forms: [Holm] }
  - { name: Nils Holm, forms: [Holm] }
nobody:
  - Ada Holm
`,
    { "2019-05-01": "It rained." },
  );
  expect(speakers).toBeUndefined();
  expect(problems.map((problem) => problem.split(/;|\. /)[0])).toEqual([
    expect.stringMatching(/^people\.yaml:3.*"Holm" stands twice: for "Ada Holm" and for "Nils Holm"/),
    expect.stringMatching(/^people\.yaml:5.*"Ada Holm" stands twice: for "Ada Holm" and for nobody/),
  ]);
});

test("what is no field of the file is reported with its line", async () => {
  const { problems } = await read("people:\n  - { name: Ada Holm, from: [Holm] }\n", { "2019-05-01": "It rained." });
  expect(problems[0]).toMatch(/^people\.yaml:2/);
});
