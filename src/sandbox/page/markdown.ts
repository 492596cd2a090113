import { parser } from "@odiffey/discord-markdown";
import { html } from "htm/preact";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";

/** Names by id, for mentions. */
export type Names = { users: ReadonlyMap<string, string>; channels: ReadonlyMap<string, string> };

export const Names = createContext<Names>({ users: new Map(), channels: new Map() });

/** What the parser makes of markdown. Everything of it becomes elements and text here; nothing is ever read as HTML. */
type Node = {
  type: string;
  content?: string | Node[];
  target?: string;
  items?: Node[][];
  ordered?: boolean;
  start?: number;
  level?: number;
  id?: string;
  name?: string;
  timestamp?: string;
  style?: string;
};

type Block = { kind: "quotation" | "lines"; text: string };

/** Text of a message as Discord shows it. */
export function Markdown({ text }: { text: string }) {
  const names = useContext(Names);
  return useMemo(() => html`<div class="markdown">${blocks(text, names)}</div>`, [text, names]);
}

function blocks(text: string, names: Names): ComponentChildren {
  return blocksOf(text).map(({ kind, text }) =>
    kind === "quotation"
      ? html`<blockquote>${blocks(text, names)}</blockquote>`
      : html`<div>${show(parser(text) as Node[], names)}</div>`,
  );
}

const FENCE = /^```/;
const QUOTED = /^> ?/;
const ALONE = /^(?:-#|#{1,3}) /;
const ITEM = /^ *(?:[-*]|\d+\.) /;

/** The parser knows lines that mean something (quotations, subtext, headings, lists) only where a text begins. */
function blocksOf(text: string): Block[] {
  const found: Block[] = [];
  const lines = text.split("\n");
  let last = "";
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const rest = lines.slice(index).join("\n");
    if (line.startsWith(">>> ")) return [...found, { kind: "quotation", text: rest.slice(4) }];
    const end = FENCE.test(line) ? rest.indexOf("```", 3) : -1;
    if (end > 0) {
      const block = rest.slice(0, end + 3);
      found.push({ kind: "lines", text: block });
      index += block.split("\n").length - 1;
      last = "";
      continue;
    }
    const shape = line.startsWith("> ") ? "quotation" : ALONE.test(line) ? "alone" : ITEM.test(line) ? "item" : "plain";
    const kind = shape === "quotation" ? "quotation" : "lines";
    const own = kind === "quotation" ? line.replace(QUOTED, "") : line;
    const before = found.at(-1);
    if (before && shape === last && shape !== "alone") before.text += `\n${own}`;
    else found.push({ kind, text: own });
    last = shape;
  }
  return found;
}

function show(nodes: string | Node[] | undefined, names: Names): ComponentChildren {
  return typeof nodes === "string" ? nodes : nodes?.map((node) => showOne(node, names));
}

function showOne(node: Node, names: Names): ComponentChildren {
  const inner = () => show(node.content, names);
  switch (node.type) {
    case "br":
    case "newline":
      return "\n";
    case "strong":
      return html`<strong>${inner()}</strong>`;
    case "em":
      return html`<em>${inner()}</em>`;
    case "u":
      return html`<u>${inner()}</u>`;
    case "strike":
      return html`<s>${inner()}</s>`;
    case "spoiler":
      return html`<${Spoiler}>${inner()}<//>`;
    case "inlineCode":
      return html`<code>${inner()}</code>`;
    case "codeBlock":
      return html`<pre tabindex="0"><code>${inner()}</code></pre>`;
    case "blockQuote":
      return html`<blockquote>${inner()}</blockquote>`;
    case "footnote":
      return html`<small>${inner()}</small>`;
    case "heading":
      // All of one level, so that none is skipped whatever a message begins with.
      return html`<div class=${`heading heading-${node.level}`} role="heading" aria-level="2">
        ${inner()}
      </div>`;
    case "list": {
      const items = node.items?.map((item) => html`<li>${show(item, names)}</li>`);
      return node.ordered ? html`<ol start=${node.start}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case "link":
    case "url":
    case "autolink":
      return isWeb(node.target) ? html`<a href=${node.target} ...${NEW_TAB}>${inner()}</a>` : inner();
    case "discordUser":
      return mention(`@${names.users.get(node.id ?? "") ?? node.id}`);
    case "discordChannel":
      return mention(`#${names.channels.get(node.id ?? "") ?? node.id}`);
    case "discordRole":
      return mention(`@${node.id}`);
    case "discordEveryone":
      return mention("@everyone");
    case "discordHere":
      return mention("@here");
    case "discordSlash":
      return mention(`/${node.name}`);
    case "discordEmoji":
      return `:${node.name}:`;
    case "discordTimestamp": {
      const date = new Date(Number(node.timestamp) * 1000);
      return html`<time datetime=${date.toISOString()}>${inWords(date, node.style)}</time>`;
    }
    default:
      return inner();
  }
}

export const NEW_TAB = { target: "_blank", rel: "noreferrer noopener" } as const;

/** Whether a link may be followed: to the web, and to nothing else. */
export function isWeb(address: string | undefined): boolean {
  return /^https?:\/\//i.test(address ?? "") && URL.canParse(address ?? "");
}

function mention(text: string) {
  return html`<span class="mention">${text}</span>`;
}

function Spoiler({ children }: { children?: ComponentChildren }) {
  const [isShown, setShown] = useState(false);
  if (isShown) return html`<span class="spoiler">${children}</span>`;
  return html`<button type="button" class="spoiler hidden" onClick=${() => setShown(true)}>Spoiler, show it</button>`;
}

function inWords(date: Date, style = "f"): string {
  const formats: Record<string, Intl.DateTimeFormatOptions> = {
    t: { timeStyle: "short" },
    T: { timeStyle: "medium" },
    d: { dateStyle: "short" },
    D: { dateStyle: "long" },
    F: { dateStyle: "full", timeStyle: "short" },
  };
  return date.toLocaleString("en-GB", formats[style] ?? { dateStyle: "long", timeStyle: "short" });
}
