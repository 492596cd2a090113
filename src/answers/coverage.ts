import type { Corpus } from "../corpus/load.ts";
import { PARTY_KINDS, type Party, type PartyKind } from "../documents/schema.ts";

/** Countries that the coverage names one by one. */
const MOST_COUNTRIES = 4;

/** Documents that are not loaded and are named one by one. */
const MOST_NAMED = 3;

/** Sides that the coverage names one by one. */
const MOST_SIDES = 4;

const known = new WeakMap<Corpus, [string, string]>();

/**
 * What the corpus consists of, in two short lines for every reply, computed from the issuers and never from the people
 * whom they quote: "All 5 documents: state bodies, a legislator or media of Azerbaijan.", "None from elsewhere." The
 * second line names the documents that errors keep out.
 */
export function coverageOf(corpus: Corpus): [string, string] {
  const coverage = known.get(corpus) ?? makeCoverage(corpus);
  known.set(corpus, coverage);
  return coverage;
}

function makeCoverage({ documents, info, apart }: Corpus): [string, string] {
  const issuers = documents.map(({ metadata }) => metadata.issuer);
  const countries = [...new Set(issuers.map(({ country }) => country))];
  const groups = countries
    .map((country) => ({ country, from: issuers.filter((issuer) => issuer.country === country) }))
    .sort((a, b) => b.from.length - a.from.length);
  const describe = ({ country, from }: (typeof groups)[number]) => {
    const place = country === null ? "of no one country" : `of ${countryName(country, info.countries)}`;
    return `${kindsOf(from)} ${place}${sidesOf(from)}`;
  };
  const [only] = groups;
  // With many countries, the line would be too long to be read.
  const shown = groups.length > MOST_COUNTRIES ? groups.slice(0, MOST_COUNTRIES - 1) : groups;
  const rest = groups.slice(shown.length).reduce((sum, { from }) => sum + from.length, 0);
  const others = rest === 0 ? [] : [`${rest} from ${groups.length - shown.length} other countries`];
  const all =
    apart.length > 0
      ? `${documents.length} of ${documents.length + apart.length} documents`
      : (["", "The one document", "Both documents"][documents.length] ?? `All ${documents.length} documents`);
  const each = [...shown.map((group) => `${group.from.length} by ${describe(group)}`), ...others];
  const first =
    only && groups.length === 1 ? `${all}: ${describe(only)}.` : `${documents.length} documents: ${each.join("; ")}.`;
  return [first, ["None from elsewhere.", ...notLoaded(apart)].join(" ")];
}

/** "Not loaded, for errors: a, b, c and 2 more." */
function notLoaded(apart: Corpus["apart"]): string[] {
  if (apart.length === 0) return [];
  const rest = apart.length - MOST_NAMED;
  const named = apart
    .slice(0, MOST_NAMED)
    .map(({ id }) => (id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id));
  return [`Not loaded, for errors: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`];
}

/** So much of the id of a document that is not loaded is shown. UTF-16 units. */
const LONGEST_ID = 24;

const REGIONS = new Intl.DisplayNames("en", { type: "region" });

export function countryName(code: string, own: Readonly<Record<string, string>>): string {
  return own[code] ?? REGIONS.of(code) ?? code;
}

/**
 * " (284 by one administration, 16 by the next)": the sides within one country where the metadata name any, so that it
 * shows where one of them has most of the corpus.
 */
function sidesOf(issuers: readonly Party[]): string {
  const counts = new Map<string, number>();
  for (const { side } of issuers) if (side !== undefined) counts.set(side, (counts.get(side) ?? 0) + 1);
  if (counts.size === 0) return "";
  const bySize = [...counts].sort(([, a], [, b]) => b - a);
  const named = bySize.slice(0, MOST_SIDES);
  const others = issuers.length - named.reduce((sum, [, count]) => sum + count, 0);
  const parts = named.map(([side, count]) => `${count} by ${side}`);
  return ` (${[...parts, ...(others > 0 ? [`${others} by others`] : [])].join(", ")})`;
}

/** "state bodies, a legislator or media" */
function kindsOf(issuers: readonly { name: string; kind: PartyKind }[]): string {
  const kinds = Object.keys(PARTY_KINDS) as PartyKind[];
  const words = kinds.flatMap((kind) => {
    const names = new Set(issuers.filter((issuer) => issuer.kind === kind).map(({ name }) => name));
    return names.size === 0 ? [] : [PARTY_KINDS[kind][names.size === 1 ? 0 : 1]];
  });
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words);
}
