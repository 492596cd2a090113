import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.ts";
import { openCorpus, ROOT } from "../support.ts";

const client = new Client({ name: "test", version: "1" });

beforeAll(async () => {
  const env = { ...(process.env as Record<string, string>), CORPUS_DIR: `${ROOT}/examples` };
  const server = { command: process.execPath, args: ["src/cli/mcp.ts"], cwd: ROOT, env };
  await client.connect(new StdioClientTransport(server));
});
afterAll(() => client.close());

test("a language model is told to quote exactly, and to name nobody whom the bot leaves open", () => {
  expect(client.getInstructions()).toContain("with nothing changed or left out");
  expect(client.getInstructions()).toContain("name nobody");
});

test("every question is a tool that only reads", async () => {
  const { tools } = await client.listTools();
  const names = ["quote", "compare", "verify", "figures", "timeline", "sources", "passage"];
  expect(tools.map(({ name }) => name)).toEqual(names);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
});

test("what the tool for quotations returns are slices of the documents, with references", async () => {
  const { corpus } = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
  const { structuredContent } = await client.callTool({ name: "quote", arguments: { query: "boats", limit: 3 } });
  const { quotations } = structuredContent as {
    quotations: { id: string; document: string; start: number; end: number; exact: string }[];
  };
  expect(quotations).toHaveLength(3);
  for (const { id, document, start, end, exact } of quotations) {
    const { text, passages } = corpus.documents.find((one) => one.id === document) as Document;
    expect(exact).toBe(text.slice(start, end));
    expect(passages.map((passage) => passage.id)).toContain(id);
  }
});

test("a changed quotation is told as near", async () => {
  const text = "What we can live with is fewer boats and a letter that says they are not fewer.";
  const { structuredContent } = await client.callTool({ name: "verify", arguments: { text } });
  expect(structuredContent).toMatchObject({ verdict: "near" });
});

test("a reference that leads nowhere is an error that a model can act on", async () => {
  const answer = await client.callTool({ name: "passage", arguments: { ref: "zz99-1a" } });
  expect(answer).toMatchObject({ isError: true, content: [{ text: 'There is no passage "zz99-1a".' }] });
});
