import type { AliasGroup, CorpusInfo, CorpusPeople, Synonyms } from "../documents/schema.ts";
import { isNumber } from "../text/numbers.ts";
import type { DocumentFile } from "./document-file.ts";
import { type Report, shown } from "./problems.ts";

/** Codes that ISO 3166 leaves to users. */
const USER_ASSIGNED = /^(?:X[A-Z]|Q[M-Z]|AA|ZZ)$/;

/**
 * What must hold between the documents, as a check of each of them. `known` are the ids of all files, also of those
 * that can't be read. Of two that claim the same, the first in the order of names has it.
 */
export function checksTogether(
  files: readonly DocumentFile[],
  known: ReadonlySet<string>,
  info: CorpusInfo | null,
): [DocumentFile, (report: Report) => void][] {
  const ids = new Map<string, DocumentFile>();
  const refs = new Map<string, DocumentFile>();
  const isCountry = countryTest(info);
  return files.map((document) => [
    document,
    (report) => {
      const { id, file, metadata, lineOf } = document;
      const sameId = ids.get(id.toLowerCase());
      if (sameId)
        report({ file, line: null, message: `has the same id as ${sameId.file}`, remedy: "rename one of them" });
      else ids.set(id.toLowerCase(), document);
      const sameRef = refs.get(metadata.ref);
      if (sameRef) {
        const message = `ref "${metadata.ref}" is taken by ${sameRef.file}`;
        report({ file, line: lineOf(["ref"]), message, remedy: "choose another" });
      } else refs.set(metadata.ref, document);
      checkParties(document, isCountry, report);
      const superseded = metadata.status?.supersedes;
      if (superseded === undefined || known.has(superseded)) return;
      const message = `status.supersedes: no document "${superseded}"`;
      const remedy = "give the id of a document of this corpus";
      report({ file, line: lineOf(["status", "supersedes"]), message, remedy });
    },
  ]);
}

/** Tells whether a code is a country's: of ISO 3166, or one that the corpus has named. */
export function countryTest(info: CorpusInfo | null): (code: string) => boolean {
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return (code) => Boolean(info?.countries[code] || (regions.of(code) && !USER_ASSIGNED.test(code)));
}

/** That the parties of a document have countries that exist, and its spans no speaker whom it does not know. */
function checkParties(
  { file, metadata, lineOf }: DocumentFile,
  isCountry: (code: string) => boolean,
  report: Report,
): void {
  const { publisher, issuer, speakers, spans } = metadata;
  const parties = [
    { at: ["publisher"], field: "publisher", party: publisher },
    { at: ["issuer"], field: "issuer", party: issuer },
    ...speakers.map((party, index) => ({ at: ["speakers", index], field: `speakers[${index + 1}]`, party })),
  ];
  for (const { at, field, party } of parties) {
    if (party.country === null || isCountry(party.country)) continue;
    const message = `${field}.country: no country has the code "${party.country}"`;
    const remedy = "use the ISO 3166 code, null, or name it under 'countries' in corpus.yaml";
    report({ file, line: lineOf([...at, "country"]), message, remedy });
  }
  const names = parties.map(({ party }) => party.name);
  for (const [index, { speaker }] of spans.entries()) {
    if (speaker === undefined || names.includes(speaker)) continue;
    const message = `spans[${index + 1}].speaker: "${speaker}" is neither a speaker, the issuer nor the publisher`;
    report({ file, line: lineOf(["spans", index, "speaker"]), message, remedy: `use one of: ${names.join("; ")}` });
  }
}

/** Reports forms of people that stand twice, and names that are somebody's and nobody's at once. */
export function checkPeople({ people, nobody }: CorpusPeople, path: string, lineOf: LineOf, report: Report): void {
  const owners = new Map<string, string>();
  const take = (form: string, owner: string, at: PropertyKey[]) => {
    const key = form.normalize("NFKC").toLowerCase();
    const other = owners.get(key);
    if (other !== undefined && other !== owner) {
      const message = `"${form}" stands twice: for ${other} and for ${owner}`;
      const remedy = "leave it out of both where either may be meant; else remove one";
      report({ file: shown(path), line: lineOf(at), message, remedy });
    }
    owners.set(key, owner);
  };
  for (const [index, { name, forms }] of people.entries()) {
    take(name, `"${name}"`, ["people", index, "name"]);
    for (const [at, form] of forms.entries()) take(form, `"${name}"`, ["people", index, "forms", at]);
  }
  for (const [at, form] of nobody.entries()) take(form, "nobody", ["nobody", at]);
}

/** The line of its file on which a field stands. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * Reports words that have other words for them though they are names or numbers, of which none stands for another.
 * `people` are names of people and bodies: a word of one, written as in it, names them wherever it stands.
 */
export function checkSynonyms(
  groups: Synonyms,
  { aliases, people }: { aliases: readonly AliasGroup[]; people: readonly string[] },
  { path, lineOf, report }: { path: string; lineOf: LineOf; report: Report },
): void {
  const keyOf = (form: string) => form.normalize("NFKC").toLowerCase();
  const names = new Set(aliases.flatMap(({ forms }) => forms.map(keyOf)));
  const nameOf = new Map(people.flatMap((name) => wordsOfName(name).map((word) => [word, name] as const)));
  for (const [index, group] of groups.entries()) {
    for (const [at, word] of group.entries()) {
      const refuse = (message: string, remedy: string) =>
        report({ file: shown(path), line: lineOf([index, at]), message, remedy });
      const name = nameOf.get(word.normalize("NFKC"));
      if (names.has(keyOf(word))) refuse(`"${word}" is a name of aliases.yaml`, "give its other forms there");
      else if (name !== undefined)
        refuse(`"${word}" is of a name, "${name}"`, "remove it, or write it small where no name is meant");
      else if (isNumber(word.toLowerCase())) refuse(`"${word}" is a number`, "no number means another; remove it");
    }
  }
}

/** The words of a name that are written with a capital letter. */
function wordsOfName(name: string): string[] {
  return name.normalize("NFKC").match(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
}

/** Reports forms of names that stand twice; `path` is the file of the groups. */
export function checkAliases(groups: readonly AliasGroup[], path: string, report: Report): void {
  const seen = new Map<string, string>();
  for (const { name, forms } of groups) {
    for (const form of forms) {
      const key = form.normalize("NFKC").toLowerCase();
      const other = seen.get(key);
      if (other !== undefined) {
        const message = `"${form}" stands twice: in "${other}" and in "${name}"`;
        report({ file: shown(path), line: null, message, remedy: "a form can name one thing only; remove one" });
      }
      seen.set(key, name);
    }
  }
}
