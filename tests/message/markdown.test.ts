import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  address,
  blockQuotation,
  bold,
  escapeMarkdown,
  line,
  quotationLength,
  small,
  withCuts,
} from "../../src/message/markdown.ts";
import { visible } from "../../src/text/visible.ts";
import { rendered } from "../discord-markdown.ts";
import { openCorpus, passagesOf, ROOT, SOURCES } from "../support.ts";
import { uglyText } from "../ugly.ts";

const UNCUT = { before: false, after: false };

/** What a reader sees of a text; the parser turns a tab into four spaces, which Discord does not. */
const seen = (text: string) => visible(text).replaceAll("\t", "    ");

const MARKUP = fc.constantFrom(
  ..."*_~`|\\<>@#:-+[]()!.¯ツ/0123456789\n ",
  "**",
  "__",
  "~~",
  "||",
  "```",
  "-# ",
  "\n# ",
  "\n- ",
  "\n* ",
  "\n  - ",
  "\n12. ",
  "\n> ",
  "\n>>> ",
  "https://example.org/a_b",
  "http://",
  "[a](https://b.example)",
  "<https://c.example>",
  "<@123456789012345678>",
  "<@&1>",
  "<#2>",
  "</quote:3>",
  "<id:customize>",
  "<t:1700000000:R>",
  "<:name:123>",
  "<a:name:123>",
  ":smile:",
  "@everyone",
  "@here",
  "¯\\_(ツ)_/¯",
  "word",
  "mailto:a@b.example",
);

const markup = fc.array(MARKUP, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(""));

describe("an excerpt in Discord's markdown", () => {
  test("shows its characters and has no structure but the block quotation, whatever markup it holds", () => {
    fc.assert(
      fc.property(fc.oneof(markup, uglyText), (text) => {
        fc.pre(/\S/.test(visible(text)));
        const { text: shown, structures } = rendered(blockQuotation(text, UNCUT));
        expect(shown).toBe(seen(text));
        expect([...structures]).toEqual(["blockQuote"]);
      }),
      { numRuns: 5000 },
    );
  });

  test("stays plain without the block quotation, as our summaries and the lines around an excerpt are", () => {
    fc.assert(
      fc.property(fc.oneof(markup, uglyText), (text) => {
        const { text: shown, structures } = rendered(escapeMarkdown(text));
        expect(shown).toBe(seen(text));
        expect([...structures]).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test.each(["examples", ...(SOURCES ? ["the full texts"] : [])])(
    "shows every passage of %s as it stands",
    async (name) => {
      const entries = passagesOf(
        await openCorpus(name === "examples" ? { CORPUS_DIR: `${ROOT}/examples` } : { CORPUS_TEXTS: SOURCES ?? "" }),
      );
      expect(entries.length).toBeGreaterThan(30);
      for (const { document, passage } of entries) {
        const exact = document.text.slice(passage.start, passage.end);
        const { text, structures } = rendered(blockQuotation(exact, UNCUT));
        expect(text).toBe(seen(exact));
        expect([...structures]).toEqual(["blockQuote"]);
      }
    },
  );

  test.each([
    ["custom emoji and their names", "<:a:1> :smile: <a:b:2>", "\\<\\:a\\:1\\> \\:smile: \\<a\\:b\\:2\\>"],
    ["guild navigation, commands, times", "<id:guide> </x:1> <t:1:R>", "\\<id\\:guide\\> \\</x\\:1\\> \\<t\\:1\\:R\\>"],
    ["mail and telephone links", "<mailto:a@b.c> <tel:+1>", "\\<mailto\\:a\\@b.c\\> \\<tel\\:+1\\>"],
    ["links of other schemes", "discord://x steam://y", "discord\\://x steam\\://y"],
    ["subtext and headings at the start of a line", "-# a\n# b\n  ### c", "\\-# a\n\\# b\n  \\### c"],
    ["lists at the start of a line", "- a\n * b\n3. c\n+ d", "\\- a\n \\* b\n3\\. c\n\\+ d"],
    ["a backslash that ends the text", "a\\", "a\\\\"],
  ])("neutralises %s", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test("leaves a colon before a space, and a full stop or hyphen within a line, as they are", () => {
    expect(escapeMarkdown("said: no. 1,275 - or 3.5")).toBe("said: no. 1,275 - or 3.5");
  });

  test("keeps every line of it in the block quotation, empty ones too", () => {
    expect(blockQuotation("a\r\n\r\nb\u2028c", UNCUT)).toBe("> a\n> \n> b\n> c");
  });

  test("marks the bot's own cuts at its ends", () => {
    expect(rendered(blockQuotation("a", { before: true, after: true })).text).toBe("[…] a […]");
    expect(withCuts("*a*", { before: false, after: true })).toBe("\\*a\\* \\[…\\]");
  });

  test("shows control characters and unpaired surrogates in one form, and every other character as it is", () => {
    expect(rendered(escapeMarkdown("a\u0000b\u001Bc\u202Ed\u2069e\uD83Df\u0085g")).text).toBe(
      "a␀b␛c[U+202E]d[U+2069]e[U+D83D]f\ng",
    );
    expect(escapeMarkdown("👨‍👩‍👧 İıə\u00A0\u00AD\u200Bé")).toBe("👨‍👩‍👧 İıə\u00A0\u00AD\u200Bé");
  });
});

describe("a line of the bot's own", () => {
  test("is one line, whatever is put into it", () => {
    expect(line("a\n# b\u2028> c", 100)).toBe("a # b \\> c");
  });

  test("is cut at a word and marked where it is too long, and never within an escape", () => {
    fc.assert(
      fc.property(fc.oneof(markup, uglyText), fc.integer({ min: 20, max: 120 }), (text, limit) => {
        const cut = line(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect([...rendered(cut).structures]).toEqual([]);
        expect(rendered(`${bold("x")} ${cut}`).text).toBe(`x ${rendered(cut).text}`);
      }),
      { numRuns: 2000 },
    );
    expect(line("one two three four", 14)).toBe("one two \\[…\\]");
  });

  test("can be bold or small, and what it says can't end that", () => {
    expect([...rendered(bold(line("a ** b", 50))).structures]).toEqual(["strong"]);
    expect(rendered(small(line("a\nb", 50)))).toEqual({ text: "a b", structures: new Set(["footnote"]) });
  });
});

test("an address is a link of its own, and nothing in it ends it", () => {
  expect(address("https://example.org/a_(b)?q=<x>*y*")).toBe("<https://example.org/a_(b)?q=%3Cx%3E*y*>");
});

test("the length of a quotation is known without making it, whatever signs it has", () => {
  const signs = fc.array(fc.constantFrom(..."a b:*_~|[]<>@`\\-+#1.)\n\r\t…“é\u202E\uD800 ".split("")), {
    maxLength: 40,
  });
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    signs.map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(quotationLength(any)).toBe(blockQuotation(any, { before: true, after: true }).length);
    }),
  );
});
