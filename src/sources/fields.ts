import { isDate } from "../text/edtf.ts";
import { oneLine } from "../text/visible.ts";

/** What was read of a document, and by what: the basis is for a person, as "the page's og:title". */
export type Field = { value: string; basis: string };

export type FieldName =
  | "title"
  | "author"
  | "issued"
  | "URL"
  | "archive"
  | "language"
  | "publisher"
  | "issuer"
  | "type"
  | "ref";

/** The fields of a document's metadata that were found, each with its basis. */
export type Fields = Partial<Record<FieldName, Field>>;

/** A name or title longer than this is none. UTF-16 units. */
const LONGEST = 500;

/** A field of one line of plain text; nothing where there is none. */
export function field(name: FieldName, value: unknown, basis: string): Fields {
  if (typeof value !== "string" && typeof value !== "number") return {};
  const line = oneLine(String(value).normalize("NFC"));
  if (line === "" || line.length > LONGEST) return {};
  if (name === "issued") {
    const edtf = dateOf(line);
    return edtf ? { issued: { value: edtf, basis } } : {};
  }
  if (name === "URL" || name === "archive") return isWebAddress(line) ? { [name]: { value: line, basis } } : {};
  return { [name]: { value: line, basis } };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The EDTF date at the start of a time stamp (ISO 8601), or of a day as mail and HTTP write it; else null. */
export function dateOf(written: string): string | null {
  const iso = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T\s+~?%])[~?%]?/.exec(written)?.[0];
  if (iso && isDate(iso)) return iso;
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(written)?.slice(1).join("-");
  if (compact && isDate(compact)) return compact;
  // "Mon, 03 May 2021 10:00:00 +0400", "3 May 2021": the day as it is written there, whatever the time zone.
  const [, day = "", month = "", year = ""] =
    /^(?:\p{L}{3,9},? )?(\d{1,2}) (\p{L}{3})\p{L}*\.? (\d{4})\b/u.exec(written) ?? [];
  const [, month2 = "", day2 = "", year2 = ""] = /^(\p{L}{3})\p{L}*\.? (\d{1,2}),? (\d{4})\b/u.exec(written) ?? [];
  return dayOf(year || year2, month || month2, day || day2);
}

function dayOf(year: string, month: string, day: string): string | null {
  const number = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].indexOf(
    month.toLowerCase(),
  );
  const edtf = `${year}-${String(number + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return number >= 0 && isDate(edtf) ? edtf : null;
}

/** The first of each field: those of earlier lists win. */
export function firstOf(...lists: readonly Fields[]): Fields {
  return Object.assign({}, ...lists.toReversed());
}
