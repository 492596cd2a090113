import { countryTest } from "../corpus/validate.ts";
import type { CorpusInfo } from "../documents/schema.ts";
import type { Proposal } from "../sources/propose.ts";
import { type Field, faultOf, valueIn, withField } from "../sources/settle.ts";
import type { Pending } from "./pending.ts";
import type { NotTaken, Proposed, Settled } from "./task.ts";

const LINES = [
  "title",
  "issued",
  "issuer.name",
  "issuer.kind",
  "issuer.country",
  "publisher.name",
  "publisher.kind",
  "type",
  "language",
] as const satisfies readonly (Field & Settled)[];

/** A proposal as the one who wants to add it is shown it. */
export function proposedOf({ key, proposal, entry }: Pick<Pending, "key" | "proposal" | "entry">): Proposed {
  const { id, metadata, bases, unsettled, warnings, speakers, withoutSpeaker, preview } = proposal;
  return {
    key,
    document: { id, ref: metadata.ref, title: metadata.title },
    values: valuesOf(metadata),
    bases,
    open: unsettled,
    warnings,
    speakers,
    withoutSpeaker,
    preview,
    entry,
  };
}

function valuesOf(metadata: Proposal["metadata"]): Proposed["values"] {
  const lines = Object.fromEntries(LINES.map((name) => [name, valueIn(metadata, name)]));
  return { ...lines, speakers: metadata.speakers.map(speakerLine).join("\n") } as Proposed["values"];
}

/** Characters that a form of Discord's takes in a field. */
export const LONGEST_FIELD = { line: 500, speakers: 4000 } as const;

/**
 * What a form shows in a field, and sends back where nobody touches it. A type or language that was guessed is not
 * shown, so that giving the same settles it.
 */
export function shownIn({ values, open }: Pick<Proposed, "values" | "open">, name: Settled): string {
  if ((name === "type" || name === "language") && open.includes(name)) return "";
  return values[name].slice(0, LONGEST_FIELD[name === "speakers" ? name : "line"]).toWellFormed();
}

/**
 * The proposal with what somebody has filled in. What they leave as the form showed it, empty or as not settled goes on
 * being what it was, open where it was that; what is no value of its field stays as it was, and is told. A publisher
 * that is the issuer is what the issuer is.
 */
export function settle(
  given: Proposal,
  fields: Readonly<Record<string, string>>,
  info: CorpusInfo,
): { proposal: Proposal; faults: NotTaken[] } {
  const isOne = given.metadata.publisher.name === given.metadata.issuer.name && !("publisher.name" in fields);
  const twins = isOne ? ["name", "kind", "country"].map((part) => [`issuer.${part}`, `publisher.${part}`]) : [];
  const all: Record<string, string> = { ...fields };
  for (const [from = "", to = ""] of twins) if (from in fields) all[to] = fields[from] as string;
  const isCountry = countryTest(info);
  const touched = touchedIn(all, given);
  const { metadata, left } = withSpeakers(given.metadata, fields.speakers);
  const faults: NotTaken[] = left === null ? [] : [left];
  let proposal = { ...given, metadata };
  for (const name of [...LINES, "publisher.country"] as const) {
    const value = (name.endsWith("country") ? all[name]?.toUpperCase() : all[name])?.trim();
    if (value === undefined || !touched.has(groupOf(name)) || isOpen(value, valueIn(proposal.metadata, name))) continue;
    const isNowhere = name.endsWith(".country") && /^[A-Z]{2}$/.test(value) && !isCountry(value);
    const fault = isNowhere ? "It is no country's code." : whyNot(proposal.metadata, name, value);
    if (fault === null) proposal = withBasis(withField(proposal, name, value), given, name);
    else if (!(isOne && name.startsWith("publisher."))) faults.push({ field: name, value, why: fault });
  }
  return { proposal, faults };
}

/** The fields, and of parties the parties, of which something is not as a form showed it. */
function touchedIn(fields: Readonly<Record<string, string>>, { metadata, unsettled }: Proposal): ReadonlySet<string> {
  const shown = { values: valuesOf(metadata), open: unsettled };
  const isTouched = (name: (typeof LINES)[number]) =>
    fields[name] !== undefined && fields[name].trim() !== shownIn(shown, name).trim();
  return new Set(LINES.filter(isTouched).map(groupOf));
}

function groupOf(name: string): string {
  return name.replace(/\..*/, "");
}

function whyNot(metadata: Proposal["metadata"], name: Field, value: string): string | null {
  const fault = faultOf(metadata, name, value);
  return fault !== null && value === "" ? "It can't be left empty." : fault;
}

/** What was left open: nothing where there was nothing, or what says itself that it is not settled. */
function isOpen(value: string, before: string): boolean {
  return (value === "" && before === "") || /^not settled$/i.test(value);
}

function withBasis(proposal: Proposal, before: Proposal, name: string): Proposal {
  const { metadata } = proposal;
  if (name !== "issued" || metadata.issued === before.metadata.issued) return proposal;
  return { ...proposal, metadata: { ...metadata, "issued-basis": "given by the person who added it" } };
}

/** More speakers than this are given in the document's file. Chosen by hand. */
const MOST_SPEAKERS = 40;

function withSpeakers(
  metadata: Proposal["metadata"],
  lines: string | undefined,
): { metadata: Proposal["metadata"]; left: NotTaken | null } {
  const shown = shownIn({ values: valuesOf(metadata), open: [] }, "speakers");
  if (lines === undefined || lines.trim() === shown.trim()) return { metadata, left: null };
  const speakers = lines
    .split("\n")
    .map(readSpeaker)
    .filter(({ name }) => name !== "");
  const [first, ...others] = speakers.slice(MOST_SPEAKERS).map(({ name }) => name);
  const why = `More than ${MOST_SPEAKERS} speakers are given in the document's file.`;
  const value = others.length === 0 ? first : `${first} and ${others.length} more`;
  return {
    metadata: { ...metadata, speakers: speakers.slice(0, MOST_SPEAKERS) },
    left: value === undefined ? null : { field: "speakers", value, why },
  };
}

function speakerLine({ name, role }: { name: string; role?: string | undefined }): string {
  return role === undefined ? name : `${name}, ${role}`;
}

function readSpeaker(line: string) {
  const [name = "", ...role] = line.split(",");
  const said = role.join(",").trim();
  const party = { name: name.trim(), kind: "not settled" as const, country: null, aliases: [] };
  return said === "" ? party : { ...party, role: said };
}
