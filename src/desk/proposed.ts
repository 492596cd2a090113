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
  const lines = Object.fromEntries(LINES.map((name) => [name, valueIn(metadata, name)]));
  return {
    key,
    document: { id, ref: metadata.ref, title: metadata.title },
    values: { ...lines, speakers: metadata.speakers.map(speakerLine).join("\n") } as Proposed["values"],
    bases,
    open: unsettled,
    warnings,
    speakers,
    withoutSpeaker,
    preview,
    entry,
  };
}

/**
 * The proposal with what somebody has filled in. What they leave empty or as not settled goes on being open; what is no
 * value of its field stays as it was, and is told. A publisher that is the issuer is what the issuer is.
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
  const faults: NotTaken[] = [];
  let proposal = given;
  for (const name of [...LINES, "publisher.country"] as const) {
    const value = (name.endsWith("country") ? all[name]?.toUpperCase() : all[name])?.trim();
    if (value === undefined || isOpen(value, valueIn(proposal.metadata, name))) continue;
    const isNowhere = name.endsWith(".country") && /^[A-Z]{2}$/.test(value) && !isCountry(value);
    const fault = isNowhere ? "It is no country's code." : faultOf(proposal.metadata, name, value);
    if (fault === null) proposal = withBasis(withField(proposal, name, value), given, name);
    else if (!(isOne && name.startsWith("publisher."))) faults.push({ field: name, value, why: fault });
  }
  return { proposal: withSpeakers(proposal, fields.speakers), faults };
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

function withSpeakers(proposal: Proposal, lines: string | undefined): Proposal {
  const { metadata } = proposal;
  if (lines === undefined || lines.trim() === metadata.speakers.map(speakerLine).join("\n")) return proposal;
  const speakers = lines
    .split("\n")
    .map(readSpeaker)
    .filter(({ name }) => name !== "");
  return { ...proposal, metadata: { ...metadata, speakers: speakers.slice(0, MOST_SPEAKERS) } };
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
