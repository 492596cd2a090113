import * as z from "zod";
import { dateBounds } from "../text/edtf.ts";

/** The name of a party that nobody has settled yet, and a program could not read. */
export const NOT_SETTLED = "Not settled";

/** Kinds of party, with the words for one and for several of them. */
export const PARTY_KINDS = {
  "state body": ["a state body", "state bodies"],
  legislator: ["a legislator", "legislators"],
  "political party": ["a political party", "political parties"],
  court: ["a court", "courts"],
  "international organisation": ["an international organisation", "international organisations"],
  NGO: ["an NGO", "NGOs"],
  media: ["media", "media"],
  company: ["a company", "companies"],
  academic: ["an academic", "academics"],
  individual: ["an individual", "individuals"],
  "not settled": ["one whose kind is not settled", "some whose kind is not settled"],
} as const;

export type PartyKind = keyof typeof PARTY_KINDS;

const DOCUMENT_TYPES = [
  "statement",
  "appeal",
  "article",
  "report",
  "press release",
  "letter",
  "speech",
  "interview",
  "press conference",
  "transcript",
  "minutes",
  "resolution",
  "correction",
  "web page",
] as const;

const text = z.string().trim().min(1, "is empty");
const kind = z.enum(Object.keys(PARTY_KINDS) as [PartyKind, ...PartyKind[]]);
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, "must be an ISO 3166 code of two capital letters, or null")
  .nullable();
const calendarDate = z.iso.date("must be a day: YYYY-MM-DD");
const language = z.string().transform((written, context) => {
  const tag = languageTag(written);
  if (tag !== null) return tag;
  const message = "is no language: give a BCP 47 tag, such as en";
  context.issues.push({ code: "custom", input: written, message });
  return z.NEVER;
});
const webAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const edtfDate = z.string().check((context) => {
  try {
    dateBounds(context.value);
  } catch (error) {
    const [day] = /^\d{4}-\d\d-\d\d(?=[ T]\d)/.exec(context.value) ?? [];
    // Where a parser stopped tells a person nothing; that there is no such day does.
    const [why = ""] = (error as Error).message.split("\n");
    const reason = why.startsWith("Syntax error") ? "" : `: ${why}`;
    const message = day
      ? `has a time of day, which dates here don't have: write the day alone, ${day}`
      : `is not an EDTF date (2024-02-26, 2024-02, 2024~)${reason}`;
    context.issues.push({ code: "custom", input: context.value, message });
  }
});

const party = z.strictObject({
  name: text,
  /** What the operator calls it where there is little room. */
  short: text.optional(),
  kind,
  country,
  /** Which of several sides within a country it is of: "the first administration". Only the coverage tells it. */
  side: text.optional(),
  basis: text.optional(),
});

/** `short`: the role in a word or two, for replies. */
const speaker = z.strictObject({
  name: text,
  role: text.optional(),
  short: text.optional(),
  kind,
  country,
  aliases: z.array(text).default([]),
});

/** A W3C TextQuoteSelector; a plain string is one without prefix and suffix. */
const textQuote = z.union([
  text.transform((exact) => ({ exact, prefix: "", suffix: "" })),
  z.strictObject({ exact: text, prefix: z.string().default(""), suffix: z.string().default("") }),
]);

const span = z
  .strictObject({
    from: textQuote,
    to: textQuote.optional(),
    /** Every place where the words of 'from' stand, and not the only one. */
    all: z
      .literal("true")
      .transform(() => true as const)
      .optional(),
    is: z.enum(["furniture", "keep", "quotation"]),
    speaker: text.optional(),
    voice: z.enum(["direct", "indirect", "own"]).optional(),
    note: text.optional(),
  })
  .refine(({ all, to }) => !all || to === undefined, {
    path: ["all"],
    error: "stands with 'from' alone: take 'to' out",
  });

export const metadataSchema = z.strictObject({
  ref: z.string().regex(/^[a-z0-9]{2,4}$/, "must be 2 to 4 lower-case letters or digits"),
  title: text.nullable(),
  type: z.enum(DOCUMENT_TYPES),
  publisher: party,
  issuer: party,
  author: text.optional(),
  issued: edtfDate.nullable(),
  "issued-basis": text,
  URL: webAddress.nullable(),
  archive: webAddress.optional(),
  language,
  "original-language": z.literal("not stated").or(language).optional(),
  translator: text.optional(),
  text: z.enum(["digest", "full"]),
  captured: calendarDate,
  status: z
    .strictObject({ corrected: text.optional(), retracted: text.optional(), supersedes: text.optional() })
    .optional(),
  speakers: z.array(speaker).default([]),
  spans: z.array(span).default([]),
  /** Fields that a program filled in and nobody has looked at. */
  unsettled: z.array(text).optional(),
});

/** What tells one document from the others is none of the fields that can have a default. */
const defaultFields = metadataSchema.omit({ ref: true, title: true, spans: true }).partial();

/**
 * Values for fields that a document leaves out, as they are written, since they are read again with each document.
 * `for`: the pattern of the paths that they are for, from the corpus's folder on; null: for all.
 */
export type DefaultRule = { for: string | null; fields: Readonly<Record<string, unknown>> };

/** Written as a map of fields for all documents, or as a list of such maps, each with a pattern in `for`. */
const defaults = z
  .unknown()
  .transform((written, context): DefaultRule[] => {
    const isList = Array.isArray(written);
    return (isList ? written : [written]).map((entry: unknown, index) => {
      const at = isList ? [index] : [];
      const schema = isList ? defaultFields.extend({ for: text.optional() }) : defaultFields;
      for (const issue of schema.safeParse(entry).error?.issues ?? [])
        context.issues.push({ ...issue, path: [...at, ...issue.path], input: written } as z.core.$ZodRawIssue);
      const { for: pattern, ...fields } = Object(entry) as Record<string, unknown>;
      return { for: typeof pattern === "string" ? pattern : null, fields };
    });
  })
  .prefault({});

export const corpusSchema = z.strictObject({
  name: text,
  about: text,
  chosen: text,
  spelling: text,
  marking: text.optional(),
  /** Queries that show the corpus to somebody who has never seen it. */
  try: z.array(text).min(1),
  countries: z
    .record(z.string().regex(/^(?:X[A-Z]|Q[M-Z]|AA|ZZ)$/, "must be a user-assigned ISO 3166 code, such as XA"), text)
    .default({}),
  avoid: z.strictObject({ nouns: z.array(text), verbs: z.array(text) }).default({ nouns: [], verbs: [] }),
  defaults,
});

const ALIAS_KINDS = ["place", "person", "name part", "body", "unit", "convention", "campaign", "other"] as const;

export const aliasesSchema = z.array(
  z.strictObject({ name: text, kind: z.enum(ALIAS_KINDS), forms: z.array(text).min(2, "needs at least two forms") }),
);

const MEANS_THE_SAME = "must be one word without figures: names go into aliases.yaml, and no number means another";

/** `synonyms.yaml`: groups of words that mean the same in this corpus. */
export const synonymsSchema = z.array(
  z
    .array(z.string().regex(/^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u, MEANS_THE_SAME))
    .min(2, "needs at least two words"),
);

/**
 * `people.yaml`: who is one under several forms of the name, with the roles that they have had, and names
 * that a program took for somebody's and are nobody's.
 */
export const peopleSchema = z.strictObject({
  people: z
    .array(
      z.strictObject({
        name: text,
        forms: z.array(text).default([]),
        kind: kind.default("individual"),
        country: country.default(null),
        roles: z.array(z.strictObject({ role: text, from: edtfDate.optional(), to: edtfDate.optional() })).default([]),
      }),
    )
    .default([]),
  nobody: z.array(text).default([]),
});

export type Synonyms = z.infer<typeof synonymsSchema>;
export type CorpusPeople = z.infer<typeof peopleSchema>;
export type Metadata = z.infer<typeof metadataSchema>;
export type CorpusInfo = z.infer<typeof corpusSchema>;
export type AliasGroup = z.infer<typeof aliasesSchema>[number];
export type Party = Metadata["issuer"];
export type Speaker = Metadata["speakers"][number];
export type SpanRule = Metadata["spans"][number];

/**
 * The BCP 47 tag for a language as people write it: a tag, a code of three letters (`eng`), or the language's name in
 * English or in itself; null where it is none.
 */
function languageTag(written: string): string | null {
  const named = languagesByName().get(written.trim().toLowerCase());
  if (named !== undefined) return named;
  try {
    const [tag = ""] = Intl.getCanonicalLocales(written.trim());
    return nameOfLanguage("en", tag.split("-")[0] as string) === undefined ? null : tag;
  } catch {
    // Intl refuses by an error what has not the form of a tag.
    return null;
  }
}

let byName: ReadonlyMap<string, string> | null = null;

/** The codes of ISO 639-1 by the languages' names, in lower case. */
function languagesByName(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  byName = new Map(
    codes
      .filter((code) => nameOfLanguage("en", code) !== undefined)
      .flatMap((code) => ["en", code].map((locale) => [nameOfLanguage(locale, code)?.toLowerCase() ?? code, code])),
  );
  return byName;
}

function nameOfLanguage(locale: string, code: string): string | undefined {
  return /^[a-z]{2,3}$/.test(code)
    ? new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(code)
    : undefined;
}
