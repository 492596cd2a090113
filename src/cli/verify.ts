import { locatorOf, openLocator } from "../answers/browse.ts";
import { issuedOf, type Quotation } from "../answers/quotation.ts";
import type { WordingMatch } from "../answers/verify/match.ts";
import type { VerifyAnswer } from "../answers/verify/verify.ts";
import { ENGLISH } from "../prose/en/index.ts";
import { headline, textLine, titleLine } from "../prose/quotation.ts";
import {
  differenceLine,
  editLine,
  headLine,
  leadLine,
  leadQuotationLine,
  matchNotes,
  notCompared,
  notFoundPart,
  outsideLine,
} from "../prose/verify.ts";
import type { Library } from "../search/library.ts";
import { oneLine } from "../text/visible.ts";
import type { Screen } from "./io.ts";
import { join, type Printer, printer } from "./print.ts";
import { coverage, howToLoad, renderFigureRow, renderQuotation } from "./terminal.ts";

/** Matches that are shown whole. */
const SHOWN = 5;

/** A line says in words which side is which, so that nothing has to mark it. */
const MARKS = { asked: shortened, source: shortened };

/** A longer slice is shown by its ends. UTF-16 units. */
const LONGEST_SLICE = 300;

export function renderVerify(answer: VerifyAnswer, library: Library, screen: Screen): string {
  const print = printer(screen);
  const { matches, unfound, verdict } = answer;
  const shown = matches.slice(0, SHOWN);
  const lead = leadLine(answer, library);
  const own = leadQuotationLine(answer);
  return join([
    ...(lead === null ? [] : [print.line(lead, { bold: true })]),
    ...(own === null ? [] : [print.line(own)]),
    print.line(headLine(answer), { bold: true }),
    print.line(ENGLISH.verify.compares, { dim: true }),
    ...notCompared(answer).map((line) => print.line(line)),
    ...(verdict === "absent" || verdict === "uncheckable" ? [print.line(ENGLISH.quote.searchedHere)] : []),
    ...unfound.map(({ text }) => print.line(notFoundPart(shortened(text), answer))),
    ...shown.flatMap((match) => ["", ...renderMatch(match, library, print, answer.marking)]),
    ...(matches.length > SHOWN ? ["", print.line(ENGLISH.verify.morePlaces(matches.length - SHOWN))] : []),
    ...claimLines(answer, library, print),
    "",
    ...coverage(answer, print),
    ...howToLoad(answer.withoutText > 0 && shown.every(({ quotation }) => quotation?.text !== "full"), print),
  ]);
}

/** What the documents have on the subject of a claim that is no quotation of theirs. */
function claimLines({ figures, nearest, marking }: VerifyAnswer, library: Library, print: Printer): string[] {
  return [
    ...(figures.length > 0 ? ["", print.line(ENGLISH.verify.counted, { bold: true })] : []),
    ...figures.flatMap((row) => ["", ...renderFigureRow(row, library, print)]),
    ...(nearest.length > 0 ? ["", print.line(ENGLISH.verify.nearest, { bold: true })] : []),
    ...nearest.flatMap((quotation) => ["", ...renderQuotation(quotation, print, marking)]),
  ];
}

function renderMatch(match: WordingMatch, library: Library, print: Printer, marking: string | null): string[] {
  const { quotation, differences, edits, outside, document } = match;
  const lines = [
    ...matchNotes(match).map((note) => print.line(note)),
    ...differences.map((difference) => print.line(differenceLine(difference, MARKS), { indent: 2 })),
    ...(edits.length > 0 ? [print.line(ENGLISH.verify.edits)] : []),
    ...edits.map((edit) => print.line(editLine(edit), { indent: 2 })),
  ];
  if (quotation) {
    return [
      ...lines,
      ...renderQuotation(asItStands(library, quotation), print, marking),
      ...(outside.length > 0 ? [print.line(outsideLine(outside))] : []),
    ];
  }
  const found = library.corpus.documents.find(({ id }) => id === document);
  if (!found) return lines;
  const { issuer, title, URL: url, ref } = found.metadata;
  return [
    ...lines,
    print.line(headline({ issuer, issued: issuedOf(found.metadata) }), { bold: true }),
    print.line(titleLine(title)),
    print.line(ENGLISH.verify.byHash),
    print.line(`${url ?? "no address known"} · ref ${ref} · ${textLine("digest")}`, { dim: true }),
  ];
}

/** The whole sentences that the words stand in, so that no fragment misleads. */
function asItStands(library: Library, quotation: Quotation): Quotation {
  if (quotation.text === "digest") return quotation;
  const room = { cost: (exact: string) => exact.length, most: 2000 };
  return openLocator(library, locatorOf(library, quotation), 0, room)?.quotation ?? quotation;
}

function shortened(text: string): string {
  const line = oneLine(text);
  return line.length <= LONGEST_SLICE ? line : `${line.slice(0, 140)} […] ${line.slice(-140)}`;
}
