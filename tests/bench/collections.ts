import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { seeded } from "../seeded.ts";
import type { Text } from "./peers.ts";

/** A collection of texts with judged questions: corpus.jsonl, queries.jsonl and qrels.tsv of a folder, as BEIR has them. */
export type Collection = {
  name: string;
  texts: Text[];
  questions: { text: string; relevant: ReadonlyMap<string, number> }[];
};

export function readCollection(folder: string): Collection {
  const linesOf = (file: string) => readFileSync(join(folder, file), "utf8").trim().split("\n");
  const parsed = (file: string) => linesOf(file).map((line) => JSON.parse(line) as Text);
  const relevance = new Map<string, Map<string, number>>();
  for (const line of linesOf("qrels.tsv")) {
    const fields = line.split("\t");
    const [query, text, grade] = [fields[0] as string, fields.at(-2) as string, Number(fields.at(-1))];
    if (grade > 0) relevance.set(query, (relevance.get(query) ?? new Map<string, number>()).set(text, grade));
  }
  return {
    name: basename(folder),
    texts: parsed("corpus.jsonl").filter(({ text }) => text.trim() !== ""),
    questions: parsed("queries.jsonl").flatMap(({ _id, text }) => {
      const relevant = relevance.get(_id);
      return relevant ? [{ text, relevant }] : [];
    }),
  };
}

/** How many of the texts found count. */
export const TOP = 10;

/** nDCG@10 of the ids found, best first. */
export function gainOf(found: readonly string[], relevant: ReadonlyMap<string, number>): number {
  const sum = (grades: readonly number[]) => grades.reduce((all, grade, at) => all + grade / Math.log2(at + 2), 0);
  const ideal = sum([...relevant.values()].sort((a, b) => b - a).slice(0, TOP));
  return ideal === 0 ? 0 : sum(found.slice(0, TOP).map((id) => relevant.get(id) ?? 0)) / ideal;
}

/** The 95 % interval of the mean of paired differences, by 2,000 resamples (Efron 1979). */
export function intervalOf(differences: readonly number[]): [number, number] {
  const random = seeded(1);
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0;
    for (let at = 0; at < differences.length; at++)
      sum += differences[Math.floor(random() * differences.length)] as number;
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return [means[50] as number, means[1949] as number];
}

export const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
