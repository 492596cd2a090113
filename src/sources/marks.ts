import type { parseHTML } from "linkedom";

type PageDocument = ReturnType<typeof parseHTML>["document"];

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Removes what a reader of the page does not see. A body that waits for its scripts is no such thing. */
export function removeHidden(document: PageDocument): void {
  for (const element of document.querySelectorAll("template, [hidden], [aria-hidden=true]")) element.remove();
  for (const element of document.querySelectorAll("[style]"))
    if (!/^(?:html|body)$/i.test(element.localName) && HIDDEN.test(element.getAttribute("style") ?? ""))
      element.remove();
}

const STRUCK = "del, s, strike, [style*='line-through']";

/** Removes words that are struck out, as nobody says them any more. Returns a warning that names them. */
export function removeStruck(document: PageDocument): string[] {
  const outer = [...document.querySelectorAll(STRUCK)].filter((element) => !element.parentElement?.closest(STRUCK));
  const words = outer.map(textOf).filter((text) => text !== "");
  for (const element of outer) element.remove();
  return naming(
    "words struck out were left out",
    words.map((text) => `“${shortened(text)}”`),
  );
}

const RAISED = "sup, [style*='vertical-align:super'], [style*='vertical-align: super']";

/** Marks of notes: "1", "2, 3", "1–4"; "*"; "[a]", "[note 2]"; and, where they are links, "a" or "iv". */
const NUMBERS = /^[,;–-]?\s*\d{1,3}(?:(?:\s*[,;–-]\s*|\s+)\d{1,3})*[,;]?$/;
const SIGNS = /^[*†‡§¶]+$/;
const IN_BRACKETS = /^(?:\[[^[\]]{1,30}\]|\(\d{1,3}\))$/;
const LETTERS = /^(?:\p{L}|[ivx]{1,5})$/iu;

/** The way back from a note to its mark. */
const BACK = /^[↑↩↵⏎^]\uFE0E?$/;

/** What a mark may be glued to. */
const WORD_END = /[\p{L}\p{N}.,;:!?”’»)\]]$/u;

/** Units that have squares, cubes and inverses, those that are words as well only after a number; and variables. */
const UNIT = new RegExp(
  [
    String.raw`(?:^|[\s\d/(·])(?:[mckdhμµ]?m|[кмдс]?м)$`,
    String.raw`\d\s?(?:in|ft|yd|mi|s|с)$`,
    String.raw`(?:^|[\s(=+])[b-df-hj-np-rt-xz]$`,
  ].join("|"),
  "i",
);

/**
 * Settles what is raised above its line. Marks of notes are removed, so that no digit of theirs becomes part of a
 * number or word; powers are written as plain text can show them; the rest stays as it is. Returns warnings that
 * name the numbers that may have been something else.
 */
export function settleRaised(document: PageDocument): string[] {
  const doubts: Record<Doubt, string[]> = { note: [], power: [] };
  for (const element of document.querySelectorAll(`${RAISED}, a[href*='#']`)) {
    if (element.parentElement?.closest(RAISED)) continue;
    const text = textOf(element);
    const before = textBeside(element, "previousSibling");
    const isRaised = element.matches(RAISED);
    if (isRaised ? isMark(element, text) : isBareMark(element, text, before)) element.remove();
    else if (isRaised && /^[−–-]?\d|^[,;–-]/.test(text)) {
      const { plain, doubt } = plainNumber(text, before, textBeside(element, "nextSibling"));
      if (doubt) doubts[doubt].push(doubt === "note" ? `${lastNumber(before)}(${text})` : `10${plain}`);
      element.textContent = plain;
    }
  }
  return [
    ...naming("numbers raised after a number were left out as those of notes", doubts.note),
    ...naming("numbers raised after 10 were taken for its powers", doubts.power),
  ];
}

type Doubt = "note" | "power";
type PageElement = NonNullable<ReturnType<PageDocument["querySelector"]>>;

/** Whether something raised is surely the mark of a note. */
function isMark(element: PageElement, text: string): boolean {
  if (SIGNS.test(text) || IN_BRACKETS.test(text)) return true;
  const around = element.parentElement?.closest("a[href]");
  const isLink = element.querySelector("a[href]") !== null || (around != null && textOf(around) === text);
  return isLink && (NUMBERS.test(text) || LETTERS.test(text) || BACK.test(text));
}

/** Whether a link within the page that is not raised by its markup is the mark of a note, or leads back to one. */
function isBareMark(link: PageElement, text: string, before: string): boolean {
  if (link.getAttribute("role") === "doc-noteref" || BACK.test(text)) return true;
  return WORD_END.test(before) && (NUMBERS.test(text) || /^\[\w{1,3}\]$/.test(text));
}

/** A raised number as plain text, empty where it is a note's; and what it may have been wrongly taken for. */
function plainNumber(text: string, before: string, after: string): { plain: string; doubt?: Doubt } {
  const apart = /\d$/.test(before) ? ` ${text}` : text;
  if (/^[/⁄]\s*\d/.test(after)) return { plain: apart };
  // What parts the marks of two notes, or the sign of an ion.
  if (/^[,;–-]$/.test(text)) return { plain: /^\d/.test(after) ? "" : text };
  if (before.trim() === "") return { plain: /^\p{L}/u.test(after) ? `${text} ` : text };
  // The isotope of an element, as in "the 14C".
  if (/\s$/.test(before) && /^\p{Lu}/u.test(after)) return { plain: text };
  const base = before.trimEnd();
  if (/^[23]$/.test(text) && UNIT.test(base)) return { plain: text === "2" ? "²" : "³" };
  if (/(?:^|\P{L})CO$/u.test(base) && text === "2") return { plain: text };
  const isTen = /(?:^|[^\d.,])10$/.test(base);
  const isInverse = /^[−-]\d$/.test(text) && /\p{L}$/u.test(base);
  if (isInverse || (/^[−–-]\d{1,2}$/.test(text) && (isTen || UNIT.test(base)))) return { plain: `^${text}` };
  if (isTen && /^\d{1,2}$/.test(text) && text !== "1")
    return /[×·*x]\s*10$/i.test(base) ? { plain: `^${text}` } : { plain: `^${text}`, doubt: "power" };
  if (!NUMBERS.test(text)) return { plain: apart };
  return /\d$/.test(base) ? { plain: "", doubt: "note" } : { plain: "" };
}

const BLOCK = /^(?:p|div|section|article|blockquote|[uod]l|li|d[td]|table|t[rdh]|h[1-6]|br|hr|body|html)$/i;

/** The kind of node that a comment is. */
const COMMENT = 8;

/** What is read of a node to find the words beside it. */
type Place = {
  nodeName: string;
  nodeType: number;
  textContent: string | null;
  parentNode: Place | null;
  previousSibling: Place | null;
  nextSibling: Place | null;
};

/** The text on one side of an element as far as its paragraph goes. */
function textBeside(element: Place, side: "previousSibling" | "nextSibling"): string {
  let text = "";
  for (let at: Place = element; ; ) {
    const next: Place | null = at[side];
    if (next === null) {
      if (at.parentNode === null || BLOCK.test(at.parentNode.nodeName)) return text;
      at = at.parentNode;
      continue;
    }
    if (BLOCK.test(next.nodeName)) return text;
    const words = next.nodeType === COMMENT ? "" : (next.textContent ?? "");
    text = side === "previousSibling" ? words + text : text + words;
    at = next;
  }
}

const textOf = (element: PageElement) => (element.textContent ?? "").replace(/\s+/g, " ").trim();

const lastNumber = (text: string) => /\d[\d.,]*\s*$/.exec(text)?.[0].trim() ?? "";

/** So many things are named in a warning, and so many characters of each. Chosen by hand. */
const MOST_NAMED = { things: 5, characters: 60 } as const;

function shortened(text: string): string {
  const characters = [...text];
  const { characters: most } = MOST_NAMED;
  return characters.length <= most ? text : `${characters.slice(0, most).join("")}…`;
}

function naming(what: string, things: readonly string[]): string[] {
  if (things.length === 0) return [];
  const more = things.length - MOST_NAMED.things;
  const named = things.slice(0, MOST_NAMED.things).join(", ");
  return [`${what}: ${named}${more > 0 ? `, and ${more} more` : ""}`];
}
