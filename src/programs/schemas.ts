import * as z from "zod";
import { LONGEST_QUERY } from "../answers/quote.ts";
import { LONGEST_WORDING } from "../answers/verify/verify.ts";
import { PARTY_KINDS, type PartyKind } from "../documents/schema.ts";
import { isDate } from "../text/edtf.ts";

/**
 * What other programs may ask, and the fields of an answer that they can rely on. An answer may hold further fields,
 * which are not promised. Offsets are UTF-16 units into the document's text.
 */

const id = z.string();
const offset = z.int().min(0);
const range = z.looseObject({ start: offset, end: offset });

const party = z
  .looseObject({
    name: z.string(),
    kind: z.enum(Object.keys(PARTY_KINDS) as [PartyKind, ...PartyKind[]]),
    country: z.string().nullable().meta({ description: "ISO 3166, or null" }),
  })
  .meta({ id: "Party" });

const issued = z
  .looseObject({ edtf: z.string().nullable(), display: z.string(), basis: z.string() })
  .meta({ id: "Issued", description: "When a document was issued, and how that is known" });

const form = z.enum(["full", "digest"]);
const voice = z.enum(["direct", "indirect", "own"]);
const chain = z
  .array(z.looseObject({ name: z.string(), role: z.string().nullable() }))
  .meta({ description: "Publisher, issuer, speaker; one link where they are the same" });

export const quotation = z
  .looseObject({
    id: id.meta({ description: "The reference of the passage, which /v1/passages takes" }),
    document: id,
    text: form,
    words: z.enum(["source", "ours"]).meta({ description: "A digest's passage is ours, but for its phrases" }),
    phrases: z.array(range).meta({ description: "In a digest: the source's words within it" }),
    start: offset,
    end: offset,
    exact: z.string().meta({ description: "text.slice(start, end), always" }),
    prefix: z.string(),
    suffix: z.string(),
    title: z.string().nullable(),
    publisher: party,
    issuer: party,
    issued,
    url: z.string().nullable(),
    deepLink: z.string().nullable().meta({ description: "The address of the very passage" }),
    attribution: z.looseObject({
      voice: voice.nullable(),
      chain,
      speaker: z.string().nullable().meta({ description: "Null: not established" }),
    }),
    score: z.number(),
  })
  .meta({ id: "Quotation" });

const source = z
  .looseObject({
    id,
    ref: z.string(),
    title: z.string().nullable(),
    type: z.string(),
    publisher: party,
    issuer: party,
    issued,
    url: z.string().nullable(),
    text: form,
  })
  .meta({ id: "Document" });

const change = { asked: z.string(), source: z.string() };
const row = z
  .looseObject({
    label: z.string(),
    agree: z.boolean(),
    values: z.array(z.looseObject({ value: z.number(), unit: z.string().nullable() })),
  })
  .meta({ id: "FigureRow" });

const cutTo = z.object({
  characters: z.int().nullable(),
  words: z.int().nullable().meta({ description: "The rarest so many of its words" }),
  phrases: z.int().nullable(),
});

/** What each question is answered with. */
export const answers = {
  quote: z.looseObject({
    query: z.string(),
    corrected: z.string().nullable(),
    cutTo: cutTo.nullable().meta({ description: "How much of the question was searched, where it was too much" }),
    total: z.int(),
    quotations: z.array(quotation),
    nearest: z.array(quotation).meta({ description: "Where nothing answers: what is nearest, which is no answer" }),
  }),
  compare: z.looseObject({
    topic: z.string(),
    cutTo: cutTo.nullable(),
    left: z
      .int()
      .meta({ description: "Documents that have something on it too and are left out, the best being told" }),
    sources: z.array(z.looseObject({ document: id, quotation: quotation.nullable(), nearest: quotation.nullable() })),
  }),
  verify: z.looseObject({
    verdict: z.enum(["exact", "near", "absent", "uncheckable"]),
    isCutShort: z.boolean().meta({ description: "Whether the text was too much for all of it to be compared at once" }),
    matches: z.array(
      z.looseObject({
        document: id,
        quotation: quotation.nullable(),
        differences: z.array(z.looseObject({ ...change, kind: z.string() })),
        edits: z.array(z.looseObject({ ...change, kind: z.string() })),
      }),
    ),
  }),
  figures: z.looseObject({
    about: z.string().nullable(),
    left: z.int().meta({ description: "Values that are left out, as there are too many for one answer" }),
    figures: z.array(row),
    without: z.array(id).meta({ description: "Documents in which no figure was found" }),
    unread: z
      .array(z.looseObject({ language: z.string(), documents: z.array(id) }))
      .meta({ description: "Documents not read for figures, by language: its numbers and nouns are not known" }),
  }),
  timeline: z.looseObject({
    about: z.string().nullable(),
    cutTo: cutTo.nullable(),
    left: z.int().meta({ description: "Entries that are left out, as there are too many for one answer" }),
    entries: z.array(
      z.looseObject({
        date: z.looseObject({ edtf: z.string().nullable(), display: z.string(), certainty: z.string() }),
        document: source.nullable(),
        mention: quotation.nullable(),
      }),
    ),
  }),
  sources: z.looseObject({ documents: z.array(source) }),
  passage: z
    .looseObject({
      quotation,
      same: z.boolean().meta({ description: "False where the words of the passage have changed since" }),
      before: quotation.nullable(),
      after: quotation.nullable(),
    })
    .meta({ description: "A whole passage, with those that stand before and after it in its document" }),
};

/** Query strings and tool calls give one value or several. */
const list = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()).max(100));
const words = (most: number) =>
  z
    .string({ error: ({ input }) => (input === undefined ? "is missing" : "takes one text") })
    .max(most, `takes ${most} characters at most`)
    .regex(/[\p{L}\p{N}]/u, "has no words");
const date = z.string().refine(isDate, "must be an EDTF date, such as 2024, 2024-02 or 2024-02-26");

const filter = {
  source: list.exactOptional().meta({ description: "Only from these documents, by id or ref" }),
  speaker: z.string().max(200).exactOptional().meta({ description: "Only words of this speaker, by name or role" }),
  voice: voice.exactOptional(),
  from: date.exactOptional().meta({ description: "Only documents issued from this date on (EDTF)" }),
  to: date.exactOptional().meta({ description: "Only documents issued up to this date (EDTF)" }),
};

/** What each question takes. */
export const questions = {
  quote: z.strictObject({
    query: words(LONGEST_QUERY).meta({ description: 'Words in "quotation marks" must stand together' }),
    ...filter,
    limit: z.coerce.number().int().min(1).max(100).default(10),
  }),
  compare: z.strictObject({ topic: words(LONGEST_QUERY), ...filter }),
  verify: z.strictObject({
    text: words(LONGEST_WORDING).meta({ description: "The words, with who is given as saying them if you like" }),
  }),
  figures: z.strictObject({
    about: words(LONGEST_QUERY).optional().meta({ description: "Words of a label or of a source; else everything" }),
  }),
  timeline: z.strictObject({
    about: words(LONGEST_QUERY).optional().meta({ description: 'A topic, or a date such as "26 February 1992"' }),
  }),
  sources: z.strictObject({
    id: z.string().max(200).optional().meta({ description: "A document's id or ref; without it, all of them" }),
  }),
  passage: z.strictObject({
    ref: z.string().max(40).meta({ description: "The reference of a passage, such as mm25-2c or mm25-2c-x7q" }),
  }),
};

export type QuestionName = keyof typeof questions;
export type Params<Name extends QuestionName> = z.output<(typeof questions)[Name]>;
export type AnswerData<Name extends QuestionName> = z.input<(typeof answers)[Name]>;
