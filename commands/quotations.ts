import { type Locator, locatorOf, openLocator } from "../src/answers/browse.ts";
import type { Quotation } from "../src/answers/quotation.ts";
import { citationMessage } from "../src/message/notice.ts";
import { QUOTATION, quotationMessage } from "../src/message/quotation.ts";
import { fingerprint, type ListAction, type ListState, MOST_PLACES, readListId } from "../src/message/state.ts";
import { textsFor } from "../src/message/texts.ts";
import { citationOf } from "../src/prose/citations.ts";
import type { Library } from "../src/search/library.ts";
import type { ButtonRequest, Effect } from "./command.ts";
import { type Asked, footerOf, notice, reply, type Shown, turnOrPost } from "./shared.ts";

/**
 * A list of quotations, one of which is shown: what `/quote`, `/source` with a reference and "Find quotations" answer
 * with.
 */

/** Answers a command with the first of these quotations, with buttons for the others. */
export function listQuotations(
  asked: Pick<Asked, "library" | "texts" | "audience">,
  quotations: readonly Quotation[],
  notes: readonly string[],
  lead: string | null = null,
): Effect {
  const places = quotations.slice(0, MOST_PLACES).map((quotation) => locatorOf(asked.library, quotation));
  return listPlaces(asked, places, notes, quotations[0], lead);
}

export function listPlaces(
  { library, texts, audience }: Pick<Asked, "library" | "texts" | "audience">,
  places: readonly Locator[],
  notes: readonly string[] = [],
  made?: Quotation,
  lead: string | null = null,
): Effect {
  const first = { texts, audience, notes, changed: false, made, lead };
  const shown = show(library, { places, position: 0, level: 0 }, first);
  return shown ? reply(audience, shown) : notice(library, texts.gone);
}

/** The buttons of such a list. */
export function pressList(library: Library, request: ButtonRequest): Effect | null {
  const pressed = readListId(request.customId);
  if (!pressed) return null;
  const { action, state } = pressed;
  if (action === "cite") return cite(library, request, state);
  const changed = action !== "next" && action !== "previous" && hasChanged(library, state);
  return turnOrPost(library, request, action === "post", (view) =>
    show(library, turned(action, state), { ...view, notes: [], changed }),
  );
}

function cite(library: Library, { invoker, now }: ButtonRequest, { places, position, level }: ListState): Effect {
  const view = openLocator(library, places[position] as Locator, level, QUOTATION);
  if (!view) return notice(library, textsFor(invoker.locale).gone);
  return { kind: "private", body: citationMessage(citationOf(view.quotation, now), footerOf(library)) };
}

type Position = Omit<ListState, "shown">;

/** Whether what the message shows that was pressed is no longer what stands there. */
function hasChanged(library: Library, { places, position, level, shown }: ListState): boolean {
  const view = openLocator(library, places[position] as Locator, level, QUOTATION);
  return view !== null && fingerprint(view.quotation.exact) !== shown;
}

/** The position that a button leads to. Another result begins with its short excerpt. */
function turned(action: ListAction, { places, position, level }: Position): Position {
  const to = (next: number) => ({ places, position: Math.min(Math.max(next, 0), places.length - 1), level: 0 });
  if (action === "next") return to(position + 1);
  if (action === "previous") return to(position - 1);
  if (action === "more") return { places, position, level: level + 1 };
  if (action === "less") return { places, position, level: Math.max(0, level - 1) };
  return { places, position, level };
}

function show(
  library: Library,
  { places, position, level }: Position,
  {
    texts,
    audience,
    notes,
    changed,
    made,
    lead = null,
  }: Pick<Asked, "texts" | "audience"> & {
    notes: readonly string[];
    changed: boolean;
    made?: Quotation | undefined;
    lead?: string | null;
  },
): Shown | null {
  const view = openLocator(library, places[position] as Locator, level, QUOTATION, made);
  if (!view) return null;
  const shown = fingerprint(view.quotation.exact);
  const list = { places: places.with(position, view.place), position, level: view.level, shown };
  const page = {
    view: { ...view, same: view.same && !changed },
    list,
    lead,
    notes,
    footer: footerOf(library),
    audience,
  };
  return { body: quotationMessage(page, texts) };
}
