import { type Quotation, saidByOne } from "../answers/quotation.ts";
import type { TimelineAnswer, TimelineEntry, TimelinePoint } from "../answers/timeline.ts";
import { ENGLISH, type Texts } from "./en/index.ts";
import { creditedVoice } from "./figures.ts";
import { isStated, refLine, statusInShort } from "./quotation.ts";

/** What a timeline is of, in its heading. */
export function timelineHeading(
  { about, reading }: Pick<TimelineAnswer, "about" | "reading">,
  { timeline, written } = ENGLISH,
): string {
  if (reading === null) return timeline.all;
  return reading.kind === "date" ? timeline.date(written(reading.display)) : timeline.topic(about ?? "");
}

export function timelineCount(
  points: readonly Pick<TimelinePoint, "spoken" | "date">[],
  { timeline } = ENGLISH,
): string {
  const documents = points.filter(({ spoken }) => spoken === null).length;
  const dates = new Set(points.flatMap(({ spoken, date }) => (spoken === null ? [] : [`${date.edtf} ${date.display}`])))
    .size;
  if (dates === 0) return documents === 0 ? "" : timeline.documents(documents);
  return documents === 0 ? timeline.dates(dates) : timeline.both(timeline.documents(documents), timeline.dates(dates));
}

export function timelineSpan(first: number, last: number, total: number, { timeline } = ENGLISH): string {
  return first === last ? timeline.entry(first, total) : timeline.entries(first, last, total);
}

/** How a date is shown, whether it is certain, and what else must be known of it, or null. */
export function timelineDate(
  { date }: TimelineEntry,
  texts = ENGLISH,
): { display: string; isCertain: boolean; doubt: string | null } {
  const { edtf, certainty, basis } = date;
  const { timeline, written, quotation } = texts;
  const display = written(date.display);
  const isCertain = certainty === "exact";
  if (basis !== null) return { display, isCertain, doubt: isStated({ edtf, basis }) ? null : quotation.basis(basis) };
  const doubts = { "year not stated": timeline.noYear, uncertain: timeline.noOrder };
  return { display, isCertain, doubt: certainty in doubts ? doubts[certainty as keyof typeof doubts] : null };
}

/** Whether all entries are of digests, so that it can be said of them at once. */
export function areOfDigests(entries: readonly TimelineEntry[]): boolean {
  return entries.length > 0 && entries.every(({ document, mention }) => (document ?? mention).text === "digest");
}

/**
 * Whose document stands at a date, or who speaks of it, and the reference that leads there; `isTold`: that it is of a
 * digest is said of all entries at once.
 */
export function timelineEntry({ document, mention }: TimelineEntry, isTold: boolean, texts = ENGLISH): string {
  const refOf = (ref: string, text: Quotation["text"]) => refLine(ref, isTold ? null : text, texts);
  if (document === null) return `${mentionCredit(mention, texts)}, ${refOf(mention.id, mention.text)}`;
  const { issuer, ref, text, status } = document;
  const name = texts.timeline.document(texts.quotation.party(issuer));
  return `${name}${statusInShort(status, texts)}, ${refOf(ref, text)}`;
}

/** Who speaks of a date, and from which year: "Harbour Board (2020), quoting Ada Holm". */
function mentionCredit(mention: Quotation, texts: Texts): string {
  const { issuer, issued, short, status } = mention;
  // The notation of a year with what follows it but the mark that it is approximate or uncertain.
  const [, year, mark] = /^(\d{4})(?:-\d{2}){0,2}([~?%]?)$/.exec(issued.edtf ?? "") ?? [];
  const date = texts.grammar.date(year === undefined ? issued.edtf : `${year}${mark}`);
  const where = `${short.names[issuer.name] ?? issuer.name} (${date}${statusInShort(status, texts)})`;
  // That it is of a digest is told beside the reference, or of all entries at once.
  const spoken = mention.words === "ours" ? saidByOne(mention) : mention;
  const voice = spoken === null ? "" : creditedVoice(spoken, texts);
  return voice === "" ? where : `${where}, ${voice}`;
}

export function timelineNotes({ unread }: Pick<TimelineAnswer, "unread">, { timeline } = ENGLISH): string[] {
  return [timeline.asStated, ...(unread > 0 ? [timeline.unread(unread)] : [])];
}

/** `display`: the date that was asked for, in English. */
export function nothingDated(display: string, { timeline, quote, written } = ENGLISH): string[] {
  return [timeline.none(written(display)), quote.searchedHere];
}
