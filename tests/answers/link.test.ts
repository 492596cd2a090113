import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepLinkOf } from "../../src/answers/link.ts";
import { documentOf } from "../support.ts";
import { uglyText } from "../ugly.ts";

/** The link to the words of a text, without the page's own address. */
function linkTo(text: string, words: string, metadata: Record<string, unknown> = {}): string | null {
  const start = text.indexOf(words);
  const link = deepLinkOf(documentOf(text, metadata), { start, end: start + words.length });
  return link?.replace(/^https:\/\/example\.org\/a/, "") ?? null;
}

describe("a link to a passage", () => {
  test("has a short passage whole, and a longer one by its first and last words", () => {
    expect(linkTo("It rained. The boat was late. It snowed.", "The boat was late.")).toBe(
      "#:~:text=The%20boat%20was%20late",
    );
    const long = "The boat was late because the tide was low and nobody had wound the harbour clock.";
    expect(linkTo(`It rained. ${long}`, long)).toBe("#:~:text=The%20boat%20was%20late,wound%20the%20harbour%20clock");
  });

  test("takes as many words as tell it from other places, before it too", () => {
    const text = "The boat was late again on Monday. The boat was late again on Friday.";
    expect(linkTo(text, "The boat was late again on Friday.")).toBe(
      "#:~:text=The%20boat%20was%20late%20again%20on%20Friday",
    );
    const twice = "On Monday, it rained. On Friday, it rained.";
    expect(linkTo(twice, "it rained.")).toBe("#:~:text=Monday%2C-,it%20rained");
  });

  test("is none where the passage stands twice, whatever its case and accents", () => {
    expect(linkTo("Löv rains.\n\nLOV RAINS.", "Löv rains.")).toBeNull();
  });

  test("encodes what has a meaning in it, or in Discord's markdown", () => {
    expect(linkTo("A well-known (old) boat, late & wet.", "well-known (old) boat, late & wet")).toBe(
      "#:~:text=well%2Dknown%20%28old%29%20boat,late%20%26%20wet",
    );
  });

  test("keeps each term within one line, as a line may be a block of its own", () => {
    const text = "It rained.\n\nFirst line of a list\nsecond line of the list\n\nIt snowed.";
    expect(linkTo(text, "First line of a list\nsecond line of the list")).toBe(
      "#:~:text=First%20line%20of%20a,line%20of%20the%20list",
    );
  });

  test("joins an address that has a fragment already", () => {
    expect(linkTo("The boat was late.", "The boat", { URL: "https://example.org/a#top" })).toBe(
      "#top:~:text=The%20boat",
    );
  });

  test("is none for a summary, for a document without address, and where it would be too long for a button", () => {
    expect(linkTo("The boat was late.", "The boat", { text: "digest" })).toBeNull();
    expect(linkTo("The boat was late.", "The boat", { URL: null })).toBeNull();
    expect(linkTo("Лодка опоздала.", "Лодка", { URL: `https://example.org/${"a".repeat(490)}` })).toBeNull();
  });

  test("is an address of at most 512 characters, for any text", () => {
    fc.assert(
      fc.property(uglyText, fc.nat(), (text, from) => {
        const document = documentOf(`Start. ${text}`);
        const passage = document.passages[from % document.passages.length];
        if (!passage) throw new Error("no passage");
        const link = deepLinkOf(document, passage);
        if (link === null) return;
        expect(link.length).toBeLessThanOrEqual(512);
        expect(link).toMatch(/^https:\/\/example\.org\/a#:~:text=[A-Za-z0-9%.,-]+$/);
      }),
    );
  });
});
