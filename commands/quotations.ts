import { type Locator, locatorOf, openLocator, type View } from "../src/answers/browse.ts";
import { foundWords, NOTHING_FOUND } from "../src/answers/found.ts";
import { type Excerpt, issuedOf, phrasesShown, type Quotation, type ShownPhrase } from "../src/answers/quotation.ts";
import type { Document } from "../src/documents/document.ts";
import { findPassage } from "../src/documents/passage-id.ts";
import { withoutFilters } from "../src/message/asked.ts";
import { cardMessage, cardOf, whyNoCard } from "../src/message/card.ts";
import { citationMessage } from "../src/message/notice.ts";
import { QUOTATION, quotationMessage } from "../src/message/quotation.ts";
import { fingerprint, type ListAction, type ListState, listId, MOST_PLACES, readListId } from "../src/message/state.ts";
import { type Citation, citationOf } from "../src/prose/citations.ts";
import type { Texts } from "../src/prose/en/index.ts";
import { headline } from "../src/prose/quotation.ts";
import { textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import type { ButtonRequest, Effect, Shown } from "./command.ts";
import { openReport } from "./report.ts";
import { type Asked, footerOf, notice, reply, turnOrPost } from "./shared.ts";

/**
 * A list of quotations, one of which is shown: what `/quote`, `/source` with a reference and "Find quotations" answer
 * with.
 */

/**
 * What a list answers: its question, null where there was none; what is to be said before anything else, or null; and
 * what the bot did with the question.
 */
export type Question = { asked: string | null; lead: string | null; notes: readonly string[] };

/** Answers a command with the `first` of these, with a way to the others. */
export function listQuotations(
  given: Pick<Asked, "library" | "texts" | "own" | "audience" | "settings">,
  excerpts: readonly Excerpt[],
  question: Question,
  first: Quotation,
): Effect {
  const places = excerpts.slice(0, MOST_PLACES).map((excerpt) => locatorOf(given.library, excerpt));
  return listPlaces(given, places, question, first);
}

export function listPlaces(
  { library, texts, own, audience, settings }: Pick<Asked, "library" | "texts" | "own" | "audience" | "settings">,
  places: readonly Locator[],
  { asked, lead, notes }: Question = { asked: null, lead: null, notes: [] },
  made?: Quotation,
): Effect {
  const shown = show(
    library,
    { places, position: 0, level: 0 },
    { texts, audience, asked, lead, notes, reports: settings.reports ?? false, changed: false, made },
  );
  return shown ? reply(audience, shown) : notice(library, own, own.gone);
}

/** The buttons and the menu of such a list. */
export function pressList(library: Library, request: ButtonRequest): Effect | null {
  const pressed = readListId(request.customId);
  if (!pressed) return null;
  const { state } = pressed;
  const action = pressed.action === "menu" ? readChoice(request.chosen, state) : pressed.action;
  if (action === null) return null;
  if (action === "cite") return cite(library, request, state, pressed.action === "cite");
  if (action === "report") return openReport(request, state);
  if (action === "picture" || action === "post picture") return share(library, request, state, action);
  const isHere = action === "more" || action === "less" || action === "post" || action === "text";
  const changed = isHere && hasChanged(library, state);
  const { reports = false } = request.settings;
  return turnOrPost(library, request, action === "post", (viewer) =>
    show(library, turned(action, state), { ...viewer, lead: null, notes: [], reports, changed }),
  );
}

type Turn = Exclude<ListAction, "menu" | "picture" | "post picture"> | number;
type Choice = Turn | "picture" | "post picture" | "report";

/** What was chosen of the menu: an action, or a result by its number; null where the menu has no such choice. */
function readChoice(chosen: string | null, { places }: ListState): Choice | null {
  if (chosen === "report" || chosen === "picture") return chosen;
  if (chosen === "cite" || chosen === "less" || chosen === "post") return chosen;
  return /^[0-5]$/.test(chosen ?? "") && Number(chosen) < places.length ? Number(chosen) : null;
}

/** The citation of what is shown; in another form, `isChoice`, where its own menu was used. */
function cite(
  library: Library,
  { invoker, chosen, message }: ButtonRequest,
  list: ListState,
  isChoice: boolean,
): Effect | null {
  const { places, position, level } = list;
  const view = openLocator(library, places[position] as Locator, level, QUOTATION);
  const own = textsFor(invoker.locale);
  if (!view) return notice(library, own, own.gone);
  const document = library.documents.get(view.quotation.document) as Document;
  const { captured, author = null } = document.metadata;
  const { asked } = message;
  const of = { accessed: captured, author, phrases: shownOf(library, view, asked) };
  const citation = citationOf(view.quotation, of, own);
  const form = isChoice && chosen !== null ? chosen : "plain";
  if (!isCitationForm(form, own)) return null;
  const menuId = listId("cite", list);
  const isDigest = view.quotation.words === "ours";
  const shown = { form, menuId, footer: footerOf(library, own), asked: isDigest ? asked : null };
  const body = citationMessage(citation, shown, own);
  return { kind: isChoice && chosen !== null ? "update" : "private", body };
}

/** The phrases of a digest that a message shows which answers what was `asked`. */
function shownOf(library: Library, view: View, asked: string | null): ShownPhrase[] {
  const { source, ours, phrases } =
    asked === null ? NOTHING_FOUND : foundWords(library, withoutFilters(asked), view.quotation);
  return phrasesShown(view, [...source, ...ours], phrases);
}

function isCitationForm(form: string, { citations }: Texts): form is keyof Citation {
  return Object.hasOwn(citations.formats, form);
}

/** The quotation as a picture, or privately why there is none. */
function share(
  library: Library,
  request: ButtonRequest,
  { places, position, level, shown: before }: ListState,
  action: "picture" | "post picture",
): Effect {
  const view = openLocator(library, places[position] as Locator, level, QUOTATION);
  const own = textsFor(request.invoker.locale);
  if (!view) return notice(library, own, own.gone);
  const { asked } = request.message;
  const phrases = shownOf(library, view, asked);
  const cardIn = (texts: Texts) => cardOf(view.quotation, footerOf(library, texts), texts, phrases);
  const refusal = whyNoCard(view.quotation, cardIn(own), own);
  if (refusal !== null) return notice(library, own, refusal);
  const shown = fingerprint(view.quotation.exact);
  const list = { places: places.with(position, view.place), position, level: view.level, shown };
  const page = { view: { ...view, same: view.same && shown === before }, list, asked };
  return turnOrPost(library, request, action === "post picture", ({ audience, texts }) =>
    cardMessage({ ...page, card: cardIn(texts), footer: footerOf(library, texts), audience }, texts),
  );
}

type Position = Omit<ListState, "shown">;

/** Whether what the message shows that was pressed is no longer what stands there. */
function hasChanged(library: Library, { places, position, level, shown }: ListState): boolean {
  const view = openLocator(library, places[position] as Locator, level, QUOTATION);
  return view !== null && fingerprint(view.quotation.exact) !== shown;
}

/** The position that a button or choice leads to. Another result begins with its short excerpt. */
function turned(action: Turn, { places, position, level }: Position): Position {
  const to = (next: number) => ({ places, position: Math.min(Math.max(next, 0), places.length - 1), level: 0 });
  if (typeof action === "number") return to(action);
  if (action === "next") return to(position + 1);
  if (action === "previous") return to(position - 1);
  if (action === "more") return { places, position, level: level + 1 };
  if (action === "less") return { places, position, level: Math.max(0, level - 1) };
  return { places, position, level };
}

type Shower = Pick<Asked, "texts" | "audience"> &
  Question & { reports: boolean; changed: boolean; made?: Quotation | undefined };

function show(
  library: Library,
  { places, position, level }: Position,
  { texts, audience, asked, lead, notes, reports, changed, made }: Shower,
): Shown | null {
  const view = openLocator(library, places[position] as Locator, level, QUOTATION, made);
  if (!view) return null;
  const shown = fingerprint(view.quotation.exact);
  const list = { places: places.with(position, view.place), position, level: view.level, shown };
  const found = asked === null ? NOTHING_FOUND : foundWords(library, withoutFilters(asked), view.quotation);
  const results = places.length > 1 ? places.map(({ passage }) => describePlace(library, passage, texts)) : [];
  const page = { list, asked, lead, found, results, notes, footer: footerOf(library, texts), audience, reports };
  return { body: quotationMessage({ ...page, view: { ...view, same: view.same && !changed } }, texts) };
}

/** By document its headline, in the language in which it was shown last. */
const headlines = new WeakMap<Document, { texts: Texts; headline: string }>();

function describePlace({ byRef }: Library, passage: string, texts: Texts): string {
  const document = findPassage(byRef, passage)?.document;
  if (!document) return passage;
  const kept = headlines.get(document);
  if (kept?.texts === texts) return kept.headline;
  const { metadata } = document;
  const made = headline({ issuer: metadata.issuer, issued: issuedOf(metadata) }, texts);
  headlines.set(document, { texts, headline: made });
  return made;
}
