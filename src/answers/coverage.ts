import type { Corpus } from "../corpus/load.ts";
import { PARTY_KINDS, type Party, type PartyKind } from "../documents/schema.ts";

/** Countries that the coverage names one by one. */
const MOST_COUNTRIES = 4;

/** Documents that are not loaded and are named one by one. */
const MOST_NAMED = 3;

/** Sides that the coverage names one by one. */
const MOST_SIDES = 4;

/** Those who issued documents of one country, or of none (null); `sides` by the documents of each, the most first. */
export type CoverageGroup = {
  documents: number;
  kinds: readonly { kind: PartyKind; isOne: boolean }[];
  country: string | null;
  sides: readonly { side: string; documents: number }[];
  ofNoSide: number;
};

/** How a language says what a corpus consists of. A country comes by its ISO 3166 code. */
export type CoverageWords = {
  country: (code: string) => string;
  /** All documents, of which `apart` more are not loaded; and of the one country that they are from. */
  whole: (documents: number, apart: number, group: CoverageGroup, country: string | null) => string;
  /** `rest`: further countries, which are not named. */
  groups: (
    documents: number,
    groups: readonly { group: CoverageGroup; country: string | null }[],
    rest: { documents: number; countries: number },
  ) => string;
  elsewhere: string;
  notLoaded: (names: readonly string[], rest: number) => string;
};

/** The languages of the bot's own sentences are few, so that what is kept of a corpus is. */
const known = new WeakMap<Corpus, Map<CoverageWords, [string, string]>>();

/**
 * What the corpus consists of, in two short lines for every reply, computed from the issuers and never from the people
 * whom they quote: "All 5 documents: state bodies, a legislator or media of Azerbaijan.", "None from elsewhere." The
 * second line names the documents that errors keep out. In English, unless other words are given.
 */
export function coverageOf(corpus: Corpus, words = IN_ENGLISH): [string, string] {
  const inWords = known.get(corpus) ?? new Map<CoverageWords, [string, string]>();
  const coverage = inWords.get(words) ?? makeCoverage(corpus, words);
  known.set(corpus, inWords.set(words, coverage));
  return coverage;
}

function makeCoverage({ documents, info, apart }: Corpus, words: CoverageWords): [string, string] {
  const issuers = documents.map(({ metadata }) => metadata.issuer);
  const groups = [...Map.groupBy(issuers, ({ country }) => country)]
    .map(([country, from]) => ({ group: groupOf(country, from), country: countryIn(country, info.countries, words) }))
    .sort((a, b) => b.group.documents - a.group.documents);
  const [only] = groups;
  // With many countries, the line would be too long to be read.
  const shown = groups.length > MOST_COUNTRIES ? groups.slice(0, MOST_COUNTRIES - 1) : groups;
  const rest = groups.slice(shown.length).reduce((sum, { group }) => sum + group.documents, 0);
  const first =
    only && groups.length === 1
      ? words.whole(documents.length, apart.length, only.group, only.country)
      : words.groups(documents.length, shown, { documents: rest, countries: groups.length - shown.length });
  return [first, [words.elsewhere, ...notLoaded(apart, words)].join(" ")];
}

/** What errors keep out, of many the first. */
function notLoaded(apart: Corpus["apart"], words: CoverageWords): string[] {
  if (apart.length === 0) return [];
  const named = apart
    .slice(0, MOST_NAMED)
    .map(({ id }) => (id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id));
  return [words.notLoaded(named, apart.length - named.length)];
}

/** So much of the id of a document that is not loaded is shown. UTF-16 units. */
const LONGEST_ID = 24;

/** A country by the corpus's own name for it, or else the language's. */
export function countryName(
  code: string,
  own: Readonly<Record<string, string>>,
  words: Pick<CoverageWords, "country"> = IN_ENGLISH,
): string {
  return own[code] ?? words.country(code);
}

function countryIn(code: string | null, own: Readonly<Record<string, string>>, words: CoverageWords): string | null {
  return code === null ? null : countryName(code, own, words);
}

/**
 * The sides within one country where the metadata name any, so that it shows where one of them has most of the corpus.
 */
function groupOf(country: string | null, issuers: readonly Party[]): CoverageGroup {
  const counts = new Map<string, number>();
  for (const { side } of issuers) if (side !== undefined) counts.set(side, (counts.get(side) ?? 0) + 1);
  const bySize = [...counts].sort(([, a], [, b]) => b - a);
  const sides = bySize.slice(0, MOST_SIDES).map(([side, documents]) => ({ side, documents }));
  const named = sides.reduce((sum, { documents }) => sum + documents, 0);
  const kinds = (Object.keys(PARTY_KINDS) as PartyKind[]).flatMap((kind) => {
    const names = new Set(issuers.filter((issuer) => issuer.kind === kind).map(({ name }) => name));
    return names.size === 0 ? [] : [{ kind, isOne: names.size === 1 }];
  });
  return { documents: issuers.length, kinds, country, sides, ofNoSide: issuers.length - named };
}

const REGIONS = new Intl.DisplayNames("en", { type: "region" });
const EITHER = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** English stands here, as answers are given to other programs with it. */
export const IN_ENGLISH: CoverageWords = {
  country: (code) => REGIONS.of(code) ?? code,
  whole: (documents, apart, group, country) => {
    const all = ["", "The one document", "Both documents"][documents] ?? `All ${documents} documents`;
    const loaded = apart > 0 ? `${documents} of ${documents + apart} documents` : all;
    return `${loaded}: ${described(group, country)}.`;
  },
  groups: (documents, groups, rest) => {
    const each = groups.map(({ group, country }) => `${group.documents} by ${described(group, country)}`);
    const others = rest.documents === 0 ? [] : [`${rest.documents} from ${rest.countries} other countries`];
    return `${documents} documents: ${[...each, ...others].join("; ")}.`;
  },
  elsewhere: "None from elsewhere.",
  notLoaded: (names, rest) => `Not loaded, for errors: ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
};

/** "state bodies, a legislator or media of Azerbaijan (284 by one administration, 16 by the next)" */
function described({ kinds, sides, ofNoSide }: CoverageGroup, country: string | null): string {
  const who = EITHER.format(kinds.map(({ kind, isOne }) => PARTY_KINDS[kind][isOne ? 0 : 1]));
  const parts = sides.map(({ side, documents }) => `${documents} by ${side}`);
  const others = ofNoSide > 0 ? [`${ofNoSide} by others`] : [];
  const told = sides.length === 0 ? "" : ` (${[...parts, ...others].join(", ")})`;
  // Of texts just added, neither is known: "of no one country" would claim that there is none.
  const isOpen = country === null && kinds.every(({ kind }) => kind === "not settled");
  return isOpen ? `an issuer of unsettled kind and country${told}` : `${who} of ${country ?? "no one country"}${told}`;
}
