import { hash } from "node:crypto";
import type { Locator } from "../answers/browse.ts";
import type { TimelineAnchor } from "../answers/timeline.ts";
import { ownCopy } from "../text/own.ts";
import { LIMITS } from "./components.ts";

/**
 * What a button knows is in its `custom_id` and nowhere else, so that it works after a restart and on another replica.
 * A forged or outdated one reads as null. Each kind of state begins with a letter of its own.
 */

const PASSAGE = "[a-z0-9]{2,4}-[0-9]{1,6}[a-z]{1,4}-[0-9a-z]{1,3}";

/** As many results as fit into a `custom_id` with their places. */
export const MOST_PLACES = 6;

/**
 * A list of results, which of them is shown (from 0), how many steps it is grown, and a fingerprint of what was shown,
 * by which a button notices that the text has changed.
 */
export type ListState = { places: readonly Locator[]; position: number; level: number; shown: string };

/** Of so many texts the fingerprints are kept, as the same are shown again and again; then it begins anew. */
const MOST_KEPT = 500;
const fingerprints = new Map<string, string>();

/** Three digits of base 36. */
export function fingerprint(exact: string): string {
  const known = fingerprints.get(exact) ?? fingerprintOf(exact);
  if (fingerprints.size >= MOST_KEPT) fingerprints.clear();
  if (!fingerprints.has(exact)) fingerprints.set(ownCopy(exact), known);
  return known;
}

function fingerprintOf(exact: string): string {
  const number = hash("sha256", exact, "buffer").readUIntBE(0, 6);
  return number.toString(36).padStart(3, "0").slice(-3);
}

const LIST_ACTIONS = [
  "previous",
  "next",
  "more",
  "less",
  "post",
  "cite",
  "menu",
  "text",
  "picture",
  "post picture",
] as const;
export type ListAction = (typeof LIST_ACTIONS)[number];

/** What can be chosen of a list's menu, beside a result by its number (from 0). */
export type MenuAction = "cite" | "less" | "picture" | "post" | "remove" | "report";

const LIST = new RegExp(
  `^q([0-9])([0-5])([0-9])([0-9a-z]{3}):((?:${PASSAGE}[0-9a-z]{2})(?:,${PASSAGE}[0-9a-z]{2}){0,5})$`,
);

export function listId(action: ListAction, { places, position, level, shown }: ListState): string {
  return checked(`q${LIST_ACTIONS.indexOf(action)}${position}${level}${shown}:${places.map(writeLocator).join(",")}`);
}

export function readListId(customId: string): { action: ListAction; state: ListState } | null {
  const [, action = "", position = "", level = "", shown = "", list = ""] = LIST.exec(customId) ?? [];
  const places = list === "" ? [] : list.split(",").map(readLocator);
  if (Number(position) >= places.length) return null;
  return {
    action: LIST_ACTIONS[Number(action)] as ListAction,
    state: { places, position: Number(position), level: Number(level), shown },
  };
}

/**
 * Two digits of base 36 follow the passage's id: its first sentence and how many; an excerpt of more is shown from its
 * start.
 */
function writeLocator({ passage, first, count }: Locator): string {
  const digits = Math.max(first, count) < 36 ? first.toString(36) + count.toString(36) : "00";
  return passage + digits;
}

function readLocator(written: string): Locator {
  return {
    passage: written.slice(0, -2),
    first: Number.parseInt(written.slice(-2, -1), 36),
    count: Number.parseInt(written.slice(-1), 36),
  };
}

/** A page of a document's passages, to be shown or posted; or a document's description, to be posted. */
export type DocumentState =
  | { action: "page from" | "page until" | "post page"; passage: string }
  | { action: "post"; ref: string };

const PAGE_ACTIONS = { o: "page from", b: "page until", h: "post page" } as const;

export function documentId(state: DocumentState): string {
  if (state.action === "post") return checked(`dc:${state.ref}`);
  const letter = Object.entries(PAGE_ACTIONS).find(([, action]) => action === state.action)?.[0];
  return checked(`d${letter}:${state.passage}`);
}

export function readDocumentId(customId: string): DocumentState | null {
  const [, letter, passage = ""] = new RegExp(`^d([obh]):(${PASSAGE})$`).exec(customId) ?? [];
  if (letter) return { action: PAGE_ACTIONS[letter as keyof typeof PAGE_ACTIONS], passage };
  const [, ref] = /^dc:([a-z0-9]{2,4})$/.exec(customId) ?? [];
  return ref === undefined ? null : { action: "post", ref };
}

/** A page (from 0) of the list of documents; `issuer` is folded words, `kind` an index into the kinds of party. */
export type SourcesState = {
  action: "page" | "post";
  page: number;
  kind: number | null;
  country: string | null;
  issuer: string | null;
};

const SOURCES = /^s([oh])(\d{1,4})\.(\d{1,2})?\.([A-Z]{2})?\.([a-z0-9 ]{1,80})?$/;

/** The longest `issuer` that a `custom_id` has room for. */
export const LONGEST_ISSUER = 80;

export function sourcesId({ action, page, kind, country, issuer }: SourcesState): string {
  return checked(`s${action === "page" ? "o" : "h"}${page}.${kind ?? ""}.${country ?? ""}.${issuer ?? ""}`);
}

export function readSourcesId(customId: string): SourcesState | null {
  const match = SOURCES.exec(customId);
  if (!match) return null;
  const [, action, page, kind, country, issuer] = match;
  return {
    action: action === "o" ? "page" : "post",
    page: Number(page),
    kind: kind === undefined ? null : Number(kind),
    country: country ?? null,
    issuer: issuer ?? null,
  };
}

/** A page (from 0) of passages set side by side; so many of the last `places` are only near to the topic. */
export type CompareState = { action: "page" | "post"; page: number; near: number; places: readonly Locator[] };

const COMPARE = new RegExp(`^c([oh])([0-5])([0-6])?:(${PASSAGE}[0-9a-z]{2}(?:,${PASSAGE}[0-9a-z]{2}){0,5})$`);

export function compareId({ action, page, near, places }: CompareState): string {
  return checked(
    `c${action === "page" ? "o" : "h"}${page}${near > 0 ? near : ""}:${places.map(writeLocator).join(",")}`,
  );
}

export function readCompareId(customId: string): CompareState | null {
  const [, action, page = "", near = "0", list = ""] = COMPARE.exec(customId) ?? [];
  const places = list.split(",");
  if (action === undefined || Number(near) > places.length) return null;
  return {
    action: action === "o" ? "page" : "post",
    page: Number(page),
    near: Number(near),
    places: places.map(readLocator),
  };
}

/** A page of a timeline, to be shown or posted; `about` as it was typed, or null. */
export type TimelineState = { action: TimelineAnchor["side"] | "post"; at: number; about: string | null };

const TIMELINE_ACTIONS = { o: "from", b: "until", h: "post" } as const;
const TIMELINE = /^t([obh])(\d{1,6})\.([^\n]{0,80})$/;

/** The longest `about` that a `custom_id` has room for. */
export const LONGEST_ABOUT = 80;

export function timelineId({ action, at, about }: TimelineState): string {
  const letter = Object.entries(TIMELINE_ACTIONS).find(([, name]) => name === action)?.[0];
  return checked(`t${letter}${at}.${about ?? ""}`);
}

export function readTimelineId(customId: string): TimelineState | null {
  const [, letter, at = "", about = ""] = TIMELINE.exec(customId) ?? [];
  if (letter === undefined) return null;
  const action = TIMELINE_ACTIONS[letter as keyof typeof TIMELINE_ACTIONS];
  return { action, at: Number(at), about: about.trim() === "" ? null : about };
}

/**
 * A page of figures, as text or as a picture, to be shown or posted. `rows` are the fingerprints of the labels of what
 * is shown, or null for all that there is.
 */
export type FiguresState = {
  action: "text" | "picture" | "post text" | "post picture";
  page: number;
  rows: readonly string[] | null;
};

const FIGURES_ACTIONS = { o: "text", p: "picture", h: "post text", g: "post picture" } as const;
const FIGURES = /^n([opgh])(\d{1,4}):(\*|(?:[0-9a-z]{3}){1,30})$/;

/** As many rows as a `custom_id` has room for. */
export const MOST_FIGURES = 30;

export function figuresId({ action, page, rows }: FiguresState): string {
  const letter = Object.entries(FIGURES_ACTIONS).find(([, name]) => name === action)?.[0];
  return checked(`n${letter}${page}:${rows === null ? "*" : rows.join("")}`);
}

export function readFiguresId(customId: string): FiguresState | null {
  const [, letter, page = "", rows = ""] = FIGURES.exec(customId) ?? [];
  if (letter === undefined) return null;
  return {
    action: FIGURES_ACTIONS[letter as keyof typeof FIGURES_ACTIONS],
    page: Number(page),
    rows: rows === "*" ? null : (rows.match(/.{3}/g) ?? []),
  };
}

/**
 * What a report is about: a passage, a fingerprint of the excerpt that was shown of it, and the verdict that stood
 * beside it, where one did. `open`: a button that opens the form; else the form.
 */
export type ReportState = { open: boolean; passage: string; shown: string; verdict: ReportedVerdict | null };
export type ReportedVerdict = "exact" | "near" | "absent" | "uncheckable";

const REPORT = new RegExp(`^r([of]):(${PASSAGE})\\.([0-9a-z]{3})\\.(exact|near|absent|uncheckable)?$`);

export function reportId({ open, passage, shown, verdict }: ReportState): string {
  return checked(`r${open ? "o" : "f"}:${passage}.${shown}.${verdict ?? ""}`);
}

export function readReportId(customId: string): ReportState | null {
  const [, action, passage, shown, verdict = null] = REPORT.exec(customId) ?? [];
  if (passage === undefined || shown === undefined) return null;
  return { open: action === "o", passage, shown, verdict: verdict as ReportedVerdict | null };
}

/** A menu that opens what a list names: one of its passages, or one of its documents. */
export const OPEN = "e";

/** `at`: its place on the page, as a menu has no value twice. */
export function openChoice(at: number, opened: Locator | { ref: string }): string {
  return `${at}.${"ref" in opened ? opened.ref : writeLocator(opened)}`;
}

export function readOpenChoice(value: string | null): Locator | { ref: string } | null {
  const [, written = ""] = new RegExp(`^\\d{1,2}\\.(${PASSAGE}[0-9a-z]{2}|[a-z0-9]{2,4})$`).exec(value ?? "") ?? [];
  if (written === "") return null;
  return written.includes("-") ? readLocator(written) : { ref: written };
}

/**
 * What somebody does with the corpus by a menu, a button or a form; `key` is that of a proposal or, to reject it, of an
 * entry of the queue. "open ..." is the button that opens the form.
 */
export type ManageState = { action: "restore" | "look" } | { action: ProposalAction; key: string };

const PROPOSAL_ACTIONS = {
  a: "accept",
  d: "discard",
  i: "open issuer",
  I: "issuer",
  m: "open more",
  M: "more",
  j: "reject",
} as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[keyof typeof PROPOSAL_ACTIONS];

/** With what each of these begins. */
export const MANAGED = "k";
const MANAGED_KEY = new RegExp(`^${MANAGED}([${Object.keys(PROPOSAL_ACTIONS).join("")}]):([0-9a-f]{8})$`);

export function manageId(state: ManageState): string {
  if (!("key" in state)) return MANAGED + (state.action === "look" ? "q" : "r");
  const letter = Object.entries(PROPOSAL_ACTIONS).find(([, action]) => action === state.action)?.[0];
  return checked(`${MANAGED}${letter}:${state.key}`);
}

export function readManageId(customId: string): ManageState | null {
  if (customId === `${MANAGED}r`) return { action: "restore" };
  if (customId === `${MANAGED}q`) return { action: "look" };
  const [, letter, key = ""] = MANAGED_KEY.exec(customId) ?? [];
  return letter ? { action: PROPOSAL_ACTIONS[letter as keyof typeof PROPOSAL_ACTIONS], key } : null;
}

/** The place (from 0) that a verdict on a wording goes on to; the wording itself stands in the message. */
export function wordingId(position: number): string {
  return checked(`w${position}`);
}

export function readWordingId(customId: string): number | null {
  const [, position] = /^w([0-5])$/.exec(customId) ?? [];
  return position === undefined ? null : Number(position);
}

/** `about` and removal have no state. */
export const POST_ABOUT = "a";
export const REMOVE = "x";

/** The choice of a menu that removes its message, whichever menu it is. */
export const REMOVE_CHOICE: MenuAction = "remove";

/**
 * Where there are several corpora, a `custom_id` begins with the three characters of its own: the first is a digit or
 * a capital, with which no state begins.
 */
const TAGGED = /^([0-9A-Z][0-9A-Za-z]{2})(?=.)/s;
const TAG_LENGTH = 3;

export function readTag(customId: string): { tag: string | null; customId: string } {
  const [tag = null] = TAGGED.exec(customId) ?? [];
  return { tag, customId: tag === null ? customId : customId.slice(TAG_LENGTH) };
}

/** A copy of a message's components in which every `custom_id` has the tag. */
export function withTag<T>(components: T, tag: string): T {
  if (Array.isArray(components)) return components.map((one: unknown) => withTag(one, tag)) as T;
  if (typeof components !== "object" || components === null) return components;
  const fields = Object.entries(components).map(([name, value]: [string, unknown]) => [
    name,
    name === "custom_id" ? `${tag}${value}` : typeof value === "object" ? withTag(value, tag) : value,
  ]);
  return Object.fromEntries(fields) as T;
}

function checked(customId: string): string {
  if (customId.length > LIMITS.customId - TAG_LENGTH)
    throw new Error(`a custom_id of ${customId.length} characters leaves no room for a tag: ${customId}`);
  return customId;
}
