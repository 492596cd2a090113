import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { phrasesOf, quotationOf } from "../src/answers/quotation.ts";
import { answerQuote, type QuoteAnswer } from "../src/answers/quote.ts";
import { attributionOf } from "../src/attribution/spans.ts";
import { readConfig } from "../src/config.ts";
import { loadCorpus } from "../src/corpus/load.ts";
import { formatHashes, hashesOf } from "../src/documents/hashes.ts";
import type { Library } from "../src/search/library.ts";
import { subtractRanges } from "../src/text/ranges.ts";
import { openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "./support.ts";

// What holds of the five real texts. Nothing of them is in the project, so all of this needs them beside it.
describe.skipIf(SOURCES === null)(`the five full texts${SOURCES === null ? ` (${WITHOUT_SOURCES})` : ""}`, () => {
  const folder = SOURCES ?? "";
  let full: Library;
  const texts = new Map<string, string>();
  beforeAll(async () => {
    full = await openCorpus({ CORPUS_TEXTS: folder });
    for (const { id } of full.corpus.documents) texts.set(id, readFileSync(join(folder, `${id}.txt`), "utf8"));
  });
  const ask = (query: string): QuoteAnswer => answerQuote(full, { query, filter: {}, limit: 1000 });
  const documentsOf = ({ quotations }: QuoteAnswer) => [...new Set(quotations.map(({ document }) => document))].sort();

  test("are all there and load without a problem", async () => {
    const { corpus, problems } = await loadCorpus(readConfig({ CORPUS_TEXTS: folder }));
    expect(problems).toEqual([]);
    expect(corpus?.documents.map(({ form }) => form)).toEqual(["full", "full", "full", "full", "full"]);
  });

  test("answer “hostages” with excerpts of three documents, each its text's slice", () => {
    const answer = ask("hostages");
    expect(documentsOf(answer)).toEqual([
      "menafn-2024-mfa-statement",
      "milli-majlis-2025-appeal",
      "today-2023-ombudsman",
    ]);
    for (const { document, start, end, exact } of answer.quotations)
      expect(exact).toBe(texts.get(document)?.slice(start, end));
  });

  test("answer names that they spell otherwise", () => {
    expect(documentsOf(ask("Xocalı"))).toHaveLength(5);
    expect(documentsOf(ask("Stepanakert regiment"))).toEqual(["milli-majlis-2025-appeal", "today-2023-ombudsman"]);
    expect(documentsOf(ask("Сабина Алиева"))).toEqual(["today-2023-ombudsman"]);
    expect(documentsOf(ask("Qarabağ"))).toEqual(["ama-2024-afandiyev"]);
  });

  test.each([
    "photosynthesis",
    "NASA planets",
    "Novruz",
    "Parvin Suleymanova",
    "Vusal Quliyev",
    "latest news",
    "leave a comment",
    "Mammadli read more",
  ])("do not answer %s", (query) => {
    expect(ask(`"${query}"`).total).toBe(0);
    if (!/news|comment|read/.test(query)) expect(ask(query).total).toBe(0);
  });

  test("are quoted in every search as they stand", () => {
    const words = new Set([...texts.values()].flatMap((text) => text.match(/\p{L}{6,}/gu) ?? []));
    let quoted = 0;
    for (const word of words) {
      for (const { document, start, end, exact } of ask(word).quotations) {
        expect(exact).toBe(texts.get(document)?.slice(start, end));
        quoted++;
      }
    }
    expect(quoted).toBeGreaterThan(1000);
  });

  test("tell whose words they are", () => {
    const chainOf = (query: string) => {
      const attribution = ask(query).quotations[0]?.attribution;
      return [attribution?.voice, ...(attribution?.chain.map(({ name }) => name) ?? [])];
    };
    expect(chainOf("132 children parents")).toEqual(["direct", "Today.az", "Azernews", "Sabina Aliyeva"]);
    expect(chainOf("1,275 residents")).toEqual(["indirect", "Milli Majlis"]);
    expect(chainOf("Russia Ukraine 2014")).toEqual(["direct", "Report", "Yury Kamelchuk"]);
    expect(chainOf("survivors search for justice")).toEqual(["direct", "Report", "Vitalie Jacot"]);
    expect(chainOf("29 libraries")).toEqual(["direct", "ama.com.az", "Mazahir Afandiyev"]);
    expect(chainOf("unimaginable cruelty inhumane methods")).toEqual([
      "direct",
      "ama.com.az",
      "Mazahir Afandiyev",
      "Heydar Aliyev",
    ]);
    expect(chainOf("68 women out of 1275")).toEqual(["direct", "MENAFN", "Ministry of Foreign Affairs of Azerbaijan"]);
  });

  test("hold every phrase that a digest quotes, of at most 12 words, and no figure that it does not quote", async () => {
    const digests = await openCorpus({});
    for (const { id, text, phrases } of digests.corpus.documents) {
      const source = (texts.get(id) ?? "").replace(/\s+/g, " ");
      const quoted = phrases.map(({ start, end }) => text.slice(start, end));
      for (const phrase of quoted) {
        expect(source).toContain(phrase);
        expect(wordsIn(phrase).length).toBeLessThanOrEqual(12);
        expect(phrase.split(/\s+/).length).toBeGreaterThanOrEqual(3);
      }
      const document = full.corpus.documents.find((other) => other.id === id);
      const quotable = document?.paragraphs.map(({ start, end }) => document.text.slice(start, end)).join("\n") ?? "";
      const digits = (list: string[]) => new Set(list.join(" ").match(/\d+(?:,\d{3})*/g));
      expect(digits(quoted)).toEqual(digits([quotable.replace(/-(?=[a-z])/g, " ")]));
      const ours = subtractRanges({ start: 0, end: text.length }, phrases);
      expect(ours.map(({ start, end }) => text.slice(start, end)).join("")).not.toMatch(/\d/);
    }
  });

  test("are longer than their digests, which have at most 60 % of their words", async () => {
    for (const { id, text } of (await openCorpus({})).corpus.documents) {
      const document = full.corpus.documents.find((other) => other.id === id);
      const quotable = document?.paragraphs.map(({ start, end }) => document.text.slice(start, end)).join("\n") ?? "";
      expect(wordsIn(text).length / wordsIn(quotable).length, id).toBeLessThanOrEqual(0.6);
    }
  });

  test("are known by the hashes of their sentences as they are written here", () => {
    for (const document of full.corpus.documents) {
      const file = readFileSync(join(ROOT, "corpus/hashes", document.id), "utf8");
      // Written anew with: CORPUS_TEXTS=../shared/sources npm run corpus -- hash
      expect({ id: document.id, file }).toEqual({ id: document.id, file: formatHashes(hashesOf(document)) });
    }
  });

  test("share no run of 13 words with any file of the project, titles and addresses of the corpus aside", () => {
    const runs = new Map([...texts].flatMap(([id, text]) => runsOf(wordsIn(text)).map((run) => [run, id] as const)));
    expect(runs.size).toBeGreaterThan(2000);
    const shared = projectFiles(ROOT).flatMap((file) => {
      const whole = readFileSync(file, "utf8");
      const text = file.includes("/corpus/") ? whole.replace(/^(?:title|URL):.*(?:\n[ \t]+.*)*/gm, "") : whole;
      return runsOf(wordsIn(text))
        .filter((run) => runs.has(run))
        .map((run) => `${file}: ${run}`);
    });
    expect(shared).toEqual([]);
  });

  test("tell whose the phrases of their digests are as the replies with digests do", async () => {
    const digests = await openCorpus({});
    const surname = (name: string) => name.split(" ").at(-1) ?? name;
    let told = 0;
    for (const document of digests.corpus.documents) {
      const text = texts.get(document.id) ?? "";
      const { attributions = [] } = full.corpus.documents.find(({ id }) => id === document.id) ?? {};
      for (const passage of document.passages) {
        const quotation = quotationOf(digests.corpus, { document, passage }, passage, 0);
        for (const { exact, told: whose } of phrasesOf(quotation)) {
          const start = text.search(new RegExp(RegExp.escape(exact).replace(/(?:\\x20| )+/g, "\\s+")));
          const really = attributionOf(attributions, { start, end: start + exact.length });
          const { speaker = null, voice = null } = whose?.attribution ?? {};
          // Left open where the text gives it to nobody, and where the phrase itself is about the one who speaks.
          const isOpen =
            really?.speaker == null || (really.voice === "indirect" && exact.includes(surname(really.speaker)));
          const expected = isOpen && speaker === null ? { speaker: null, voice: null } : really;
          expect({ exact, speaker, voice }).toEqual({ exact, speaker: expected?.speaker, voice: expected?.voice });
          if (speaker !== null) told++;
        }
      }
    }
    expect(told).toBeGreaterThan(100);
  });
});

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(12).map((_, index) => words.slice(index, index + 13).join(" "));
}

function projectFiles(folder: string): string[] {
  // What the bot keeps of a corpus that it read holds the texts, and is no file of the project.
  const left = new Set(["node_modules", ".git", "texts", "coverage", "package-lock.json", ".whose-words"]);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !left.has(name))
    .flatMap((entry) => (entry.isDirectory() ? projectFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}
