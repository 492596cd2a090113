import anyAscii from "any-ascii";
import { daysIn } from "../dates/days.ts";
import { buildDocument } from "../documents/build.ts";
import type { Document } from "../documents/document.ts";
import { hashesOf } from "../documents/hashes.ts";
import { type Metadata, metadataSchema, NOT_SETTLED } from "../documents/schema.ts";
import { isDate } from "../text/edtf.ts";
import type { Extract } from "./extract.ts";
import { type Fields, field, firstOf } from "./fields.ts";
import { languageOf } from "./language.ts";
import { suspicious } from "./suspicious.ts";

/** A document as it could be added: nothing of it is in a corpus yet. */
export type Proposal = {
  id: string;
  metadata: Metadata;
  /** By what each field that was read was read. */
  bases: Record<string, string>;
  text: string;
  /** Fields that a person must settle; the metadata names them too. */
  unsettled: string[];
  warnings: string[];
  /** Up to three passages as they would be quoted: the first, one of the middle and the last. */
  preview: string[];
  /** Who speaks in it, as it was read, for a person to confirm; and the share of its quoted words that are nobody's. */
  speakers: string[];
  withoutSpeaker: number;
  /** The hashes of its sentences. */
  sentences: string[];
  /** The document of the corpus that has the same text already. */
  same: string | null;
};

/** What of a document is compared with a new text. */
export type Comparable = Pick<Document, "id" | "form" | "hashes"> &
  Parameters<typeof hashesOf>[0] & { metadata: Pick<Metadata, "ref"> };

/** What of a corpus a proposal must fit: its documents, names that are taken, and its defaults. */
export type Surroundings = {
  documents: readonly Comparable[];
  takenIds: ReadonlySet<string>;
  takenRefs: ReadonlySet<string>;
  defaults: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD */
  today: string;
};

/** So much of the sentences of one document in another: the same text. */
const SAME = 0.9;

/** A date within so many characters of the start of a text may be its own. UTF-16 units. */
const DATE_WITHIN = 300;

/** A first line of more is no title. UTF-16 units. */
const LONGEST_TITLE = 150;

const FIRST_LINE = "the first line of its text";

/** Proposes a document of a text that was extracted; `name` is its file's, where it was one. */
export function propose(made: Extract, name: string | null, around: Surroundings): Proposal {
  const { text } = made;
  const fields = firstOf(made.fields, fieldsOfText(text), fieldsOfName(name));
  const id = idOf(fields, name, around.takenIds);
  const { metadata, unsettled, warnings } = metadataOf(made, fields, id, around);
  const { document, faults } = buildDocument(id, metadata, "full", text);
  const sentences = hashesOf(document);
  const bases = Object.fromEntries(Object.entries(fields).map(([key, { basis }]) => [key, basis]));
  return {
    id,
    metadata,
    bases,
    text,
    unsettled,
    warnings: [...made.warnings, ...warnings, ...suspicious(text), ...faults.map(({ message }) => message)],
    preview: previewOf(document),
    ...speakersOf(document),
    sentences,
    same: sameAs(sentences, around.documents),
  };
}

/** The proposal with an id and a reference that nothing has: its own where they are still free. */
export function withFreeNames(proposal: Proposal, taken: Pick<Surroundings, "takenIds" | "takenRefs">): Proposal {
  const { id, metadata } = proposal;
  const { ref } = metadata;
  const isFree = !taken.takenRefs.has(ref);
  return {
    ...proposal,
    id: freeId(id, taken.takenIds),
    metadata: isFree ? metadata : { ...metadata, ref: nextRef(ref[0] ?? "d", taken.takenRefs) },
  };
}

/** A date in the first lines, and a first line that stands as a title does: a person is to settle both. */
function fieldsOfText(text: string): Fields {
  return { ...titleOfText(text), ...dateOfText(text) };
}

function titleOfText(text: string): Fields {
  const [, line = "", rest = ""] = /^\s*(\S[^\n]*)\n\s*\n([^\n]*)/.exec(text) ?? [];
  const isTitle =
    line.length <= LONGEST_TITLE && /[\p{L}\p{N}]["”»’)?]?$/u.test(line.trim()) && rest.length > line.length;
  return isTitle ? field("title", line.trim(), FIRST_LINE) : {};
}

function dateOfText(text: string): Fields {
  const [day] = daysIn(text.slice(0, DATE_WITHIN)).filter(({ edtf }) => /^\d{4}-\d\d-\d\d$/.test(edtf));
  if (!day) return {};
  return field("issued", `${day.edtf}?`, `inferred from "${text.slice(day.start, day.end)}" in its first lines`);
}

function fieldsOfName(name: string | null): Fields {
  const [, date] = /(?<!\d)(\d{4}[-_.]?\d\d[-_.]?\d\d)(?!\d)/.exec(name ?? "") ?? [];
  const [, year, month, day] = /^(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)$/.exec(date ?? "") ?? [];
  const edtf = `${year}-${month}-${day}`;
  return day && isDate(edtf) ? field("issued", `${edtf}?`, "inferred from the file's name") : {};
}

function metadataOf(
  { text, format, speaker }: Extract,
  fields: Fields,
  id: string,
  { takenRefs, defaults, today }: Surroundings,
): { metadata: Metadata; unsettled: string[]; warnings: string[] } {
  const unsettled: string[] = [];
  const warnings: string[] = [];
  const unless = <T>(key: string, value: T | undefined, substitute: T): T => {
    const given = value ?? (defaults[key] as T | undefined);
    if (given === undefined) unsettled.push(key);
    return given ?? substitute;
  };
  const guess = languageOf(text);
  const stated = fields.language && parses("language", fields.language.value) ? fields.language.value : undefined;
  if (guess && stated && new Intl.Locale(stated).language !== guess) {
    warnings.push(`it says that it is written in "${stated}", and looks as if written in "${guess}"`);
    unsettled.push("language");
  }
  const type = fields.type?.value.toLowerCase();
  const written = {
    ref: refOf(fields, id, takenRefs),
    title: fields.title?.value ?? null,
    type: unless("type", type && parses("type", type) ? type : undefined, format === "page" ? "web page" : "report"),
    publisher: unless("publisher", partyOf(fields.publisher), NOBODY),
    issuer: unless("issuer", partyOf(fields.issuer), partyOf(fields.publisher) ?? NOBODY),
    ...(fields.author ? { author: fields.author.value } : {}),
    issued: unless("issued", fields.issued?.value, null as unknown as string),
    "issued-basis": fields.issued?.basis ?? "no date was found",
    URL: fields.URL?.value ?? null,
    ...(fields.archive ? { archive: fields.archive.value } : {}),
    language: unless("language", stated ?? guess ?? undefined, "en"),
    text: "full",
    captured: today,
    speakers: speaker ? [{ name: speaker, kind: "not settled", country: null }] : [],
  };
  // Of a party that was read, nothing says of what kind it is.
  if (fields.publisher) unsettled.push("publisher.kind");
  if (/[?~]$/.test(fields.issued?.value ?? "")) unsettled.push("issued");
  if (fields.title?.basis === FIRST_LINE) unsettled.push("title");
  const metadata = metadataSchema.parse(
    unsettled.length === 0 ? written : { ...written, unsettled: [...new Set(unsettled)] },
  );
  return { metadata, unsettled: [...new Set(unsettled)], warnings };
}

const NOBODY = { name: NOT_SETTLED, kind: "not settled", country: null };

function partyOf(read: Fields["publisher"]) {
  return read && { name: read.value, kind: "not settled", country: null, basis: read.basis };
}

function parses(key: "language" | "type", value: string): boolean {
  return metadataSchema.shape[key].safeParse(value).success;
}

/** An id of the title's or file's words in ASCII, that no other document has. */
function idOf(fields: Fields, name: string | null, taken: ReadonlySet<string>): string {
  const year = /\d{4}/.exec(fields.issued?.value ?? "")?.[0];
  const words = anyAscii(fields.title?.value ?? (name ?? "").replace(/\.[a-z0-9]+$/i, ""))
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["document"];
  const stem = [...words.slice(0, 6), ...(year && !words.includes(year) ? [year] : [])].join("-").slice(0, 60);
  return freeId(stem, taken);
}

function freeId(stem: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** A ref of two to four signs: initials and the year's last digits, else the next that is free. */
function refOf(fields: Fields, id: string, taken: ReadonlySet<string>): string {
  const initials = id
    .replace(/-\d+$/, "")
    .split("-")
    .map(([first]) => first)
    .join("");
  const year = /\d\d(\d\d)/.exec(fields.issued?.value ?? "")?.[1] ?? "";
  const wished = [fields.ref?.value ?? "", `${initials.slice(0, 2)}${year}`, initials.slice(0, 4)];
  const free = wished.find((ref) => /^[a-z0-9]{2,4}$/.test(ref) && !taken.has(ref));
  return free ?? nextRef(initials[0] ?? "d", taken);
}

function nextRef(initial: string, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count++) {
    const ref = initial + count.toString(36).padStart(2, "0");
    if (!taken.has(ref) && ref.length <= 4) return ref;
  }
}

function previewOf({ text, passages }: Document): string[] {
  const bodies = passages.filter(({ heading }) => heading === null);
  const chosen = [bodies[0], bodies[Math.floor(bodies.length / 2)], bodies.at(-1)].filter((one) => one !== undefined);
  return [...new Set(chosen)].map(({ start, end }) => text.slice(start, end));
}

/** Who speaks in a document, and the share of the characters in quotation marks of whom that is not known. */
function speakersOf({ attributions }: Document): Pick<Proposal, "speakers" | "withoutSpeaker"> {
  const direct = attributions.filter(({ attribution }) => attribution.voice === "direct");
  const length = (spans: typeof direct) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const open = direct.filter(({ attribution }) => attribution.speaker === null);
  return {
    speakers: [...new Set(attributions.flatMap(({ attribution }) => attribution.speaker ?? []))].filter(
      (name) => name !== NOT_SETTLED,
    ),
    withoutSpeaker: direct.length === 0 ? 0 : length(open) / length(direct),
  };
}

/** The one of some documents that has nearly all sentences of a text, which are given by their hashes. */
export function sameAs(own: readonly string[], others: readonly Comparable[]): string | null {
  if (own.length === 0) return null;
  const same = others.find((other) => {
    const theirs = sentencesKnown(other);
    return own.filter((hash) => theirs.has(hash)).length >= own.length * SAME;
  });
  return same?.id ?? null;
}

const known = new WeakMap<Comparable, ReadonlySet<string>>();

/** The hashes of a document's sentences, which are made once, as each of many new texts is compared with them. */
function sentencesKnown(document: Comparable): ReadonlySet<string> {
  const hashes = known.get(document) ?? (document.form === "full" ? new Set(hashesOf(document)) : document.hashes);
  known.set(document, hashes);
  return hashes;
}
