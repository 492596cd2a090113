import { metadataSchema, PARTY_KINDS } from "../documents/schema.ts";
import type { Proposal } from "./propose.ts";

/** The fields that a person may have to correct; a document has more, which its file is edited for. */
export const FIELDS = [
  "title",
  "type",
  "publisher.name",
  "publisher.kind",
  "publisher.country",
  "issuer.name",
  "issuer.kind",
  "issuer.country",
  "author",
  "issued",
  "issued-basis",
  "language",
] as const;
export type Field = (typeof FIELDS)[number];

const KINDS = Object.keys(PARTY_KINDS);
/** The values that a field can have, where there are only some. */
export const KNOWN: Partial<Record<Field, readonly string[]>> = {
  type: metadataSchema.shape.type.options,
  "publisher.kind": KINDS,
  "issuer.kind": KINDS,
};

type Metadata = Proposal["metadata"];

/** A field as a line; empty where it has no value. */
export function valueIn(metadata: Metadata, field: Field): string {
  const [name, part] = field.split(".") as [keyof Metadata, string?];
  const value: unknown = part === undefined ? metadata[name] : Object(metadata[name])[part];
  return typeof value === "string" ? value : "";
}

/** The metadata with another value of a field, checked as that of a file is; an empty line is no value. */
function changed(metadata: Metadata, field: Field, line: string) {
  const [name, part] = field.split(".") as [keyof Metadata, string?];
  const isOptional = field === "author";
  const value = line.trim() === "" ? (isOptional ? undefined : null) : line.trim();
  const whole = part === undefined ? value : { ...Object(metadata[name]), [part]: value };
  return metadataSchema.safeParse({ ...metadata, [name]: whole });
}

/** What is wrong with a line as the value of a field; null where it is one. */
export function faultOf(metadata: Metadata, field: Field, line: string): string | null {
  const { error } = changed(metadata, field, line);
  return error ? error.issues.map(({ message }) => `It ${message}.`).join(" ") : null;
}

/**
 * The proposal with a line as the value of a field, which is settled then. @throws Error where the line is none
 */
export function withField(proposal: Proposal, field: Field, line: string): Proposal {
  const { data } = changed(proposal.metadata, field, line);
  if (!data) throw new Error(`a value of ${field} was taken that is none`);
  // A party that was not known at all is known by its name; its kind is a question of its own.
  const [name, part] = field.split(".");
  const unsettled = proposal.unsettled.filter((one) => one !== field && !(one === name && part === "name"));
  const { unsettled: _, ...settled } = data;
  const metadata = unsettled.length === 0 ? settled : { ...settled, unsettled };
  return { ...proposal, metadata, unsettled };
}
