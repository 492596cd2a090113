import type { Document } from "../documents/document.ts";
import { type Comparison, compareText, shareOf } from "./compare.ts";
import { ExtractError, extract } from "./extract.ts";
import type { Fetcher } from "./fetch.ts";
import { type Fault, FetchError, type Fetched } from "./fetched.ts";

/**
 * What stands where a document was found: its words as catalogued, changed ones, or none of them (`other`); or why
 * there is no text. `moved`: another address holds another text.
 */
export type Outcome = "matches" | "changed" | "moved" | "other" | "no address" | "unreadable" | Fault;

/** What a visit of a document's address, or of its archived capture, has found. */
export type Visit = {
  outcome: Outcome;
  /** What was asked for, and where it led. */
  asked: string | null;
  found: string | null;
  from: "URL" | "archive";
  comparison: Comparison | null;
  /** What a person should know besides: why it failed, what was undone. */
  notes: string[];
  text: string | null;
};

/** Less than this of what was catalogued is another text: a page that says only that the page has gone, for one. */
const SAME_TEXT = 0.5;

/** Visits a document's own address and, where its words are not there, its archived capture. */
export async function visit(document: Document, fetcher: Fetcher): Promise<Visit> {
  const { URL: own, archive } = document.metadata;
  const first = await visitAddress(document, own, "URL", fetcher);
  if (archive === undefined || hasText(first)) return first;
  const second = await visitAddress(document, archive, "archive", fetcher);
  const why = `its own page: ${[first.outcome, ...first.notes].join(", ")}`;
  return hasText(second) ? { ...second, notes: [why, ...second.notes] } : first;
}

/** Whether the document's own words, as they were catalogued or changed, were found. */
export function hasText({ outcome }: Visit): boolean {
  return outcome === "matches" || outcome === "changed";
}

async function visitAddress(
  document: Document,
  asked: string | null,
  from: Visit["from"],
  fetcher: Fetcher,
): Promise<Visit> {
  const nothing = { asked, found: null, from, comparison: null, text: null };
  if (asked === null) return { ...nothing, outcome: "no address", notes: [] };
  try {
    const fetched = await fetcher.get(asked);
    const { bytes, contentType, url } = fetched;
    const [made] = await extract({ bytes, contentType, address: url, name: null });
    if (!made) throw new ExtractError("no text was found in it");
    const comparison = compareText(document, made.text);
    const outcome = outcomeOf(comparison, fetched);
    return { outcome, asked, found: url, from, comparison, notes: made.warnings, text: made.text };
  } catch (error) {
    if (error instanceof FetchError) return { ...nothing, outcome: error.fault, notes: [error.message] };
    if (error instanceof ExtractError) return { ...nothing, outcome: "unreadable", notes: [error.message] };
    throw error;
  }
}

function outcomeOf(comparison: Comparison, { redirects }: Fetched): Outcome {
  const share = shareOf(comparison);
  if (share === 1 && comparison.gone.length === 0) return "matches";
  if (share === null || share >= SAME_TEXT) return "changed";
  return redirects.length > 0 ? "moved" : "other";
}
