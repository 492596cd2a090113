import { parser } from "@odiffey/discord-markdown";

type Node = { type: string; content?: string | Node | Node[]; items?: Node[][] };

/**
 * What Discord shows of a text display, by a parser that recognises nearly all of its markdown: the characters that a
 * reader sees, and the kinds of structure that the markdown makes ("strong", "link", "blockQuote"...).
 */
export function rendered(markdown: string): { text: string; structures: Set<string> } {
  const structures = new Set<string>();
  const read = (node: Node | Node[] | string | undefined): string => {
    if (node === undefined) return "";
    if (typeof node === "string") return node;
    if (Array.isArray(node)) return node.map(read).join("");
    if (node.type === "br" || node.type === "newline") return "\n";
    if (node.type !== "text") structures.add(node.type);
    return read(node.content) + (node.items ?? []).map(read).join("\n");
  };
  return { text: read(parser(markdown) as Node[]), structures };
}
