import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitted, type Locator, locatorOf, openLocator, openPage, type Room } from "../../src/answers/browse.ts";
import { quotationOf } from "../../src/answers/quotation.ts";
import type { Document } from "../../src/documents/document.ts";
import { documentOf, libraryOf } from "../support.ts";
import { uglyText } from "../ugly.ts";

const PLAIN: Room = { cost: (exact) => exact.length, most: 1900 };

/** Sentences of 51 characters each, three to a paragraph. */
function longText(sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => {
    const words = `Sentence ${String(index).padStart(3, "0")} of this text goes on and then it ends.`;
    return words + (index % 3 === 2 ? "\n\n" : " ");
  }).join("");
}

function views(document: Document, place: Locator, room = PLAIN): string[] {
  const library = libraryOf([document]);
  const all: string[] = [];
  for (let view = openLocator(library, place, 0, room); view; ) {
    all.push(view.quotation.exact);
    view = view.level < view.levels ? openLocator(library, place, view.level + 1, room) : null;
  }
  return all;
}

describe("the context of an excerpt", () => {
  const document = documentOf(longText(60));
  const place = { passage: document.passages[8]?.id ?? "", first: 1, count: 1 };

  test("grows step by step, each step around the one before, by whole sentences", () => {
    const steps = views(document, place);
    expect(steps.map(({ length }) => length)).toEqual([51, 575, 1097, 1621]);
    for (const [index, step] of steps.entries()) {
      expect(document.text).toContain(step);
      expect(step).toContain(steps[index - 1] ?? "");
      expect(step).toMatch(/^Sentence[\s\S]*ends\.$/);
    }
  });

  test("has no more steps than the document has text", () => {
    expect(views(documentOf("One. Two."), { passage: "tst-1a", first: 0, count: 1 })).toEqual(["One.", "One. Two."]);
    expect(views(documentOf("One."), { passage: "tst-1a", first: 0, count: 1 })).toEqual(["One."]);
  });

  test("does not reach over what is not the source's, nor into the headline", () => {
    const text = "A title\n\nIt rained. It snowed.\n\nSkip this line, it is none of ours.\n\nIt froze.";
    const spans = [{ from: "Skip this line, it is none of ours.", is: "furniture" }];
    const withGap = documentOf(text, { title: "A title", spans });
    expect(views(withGap, { passage: withGap.passages[1]?.id ?? "", first: 0, count: 1 })).toEqual([
      "It rained.",
      "It rained. It snowed.",
    ]);
  });

  test("stays within the room that there is", () => {
    for (const step of views(document, place, { cost: (exact) => 4 * exact.length, most: 1900 })) {
      expect(step.length * 4).toBeLessThanOrEqual(1900);
    }
  });
});

test("what an excerpt leaves out of its first and last paragraph is marked, however far it is grown", () => {
  fc.assert(
    fc.property(fc.array(uglyText, { maxLength: 6 }), fc.nat(), (parts, from) => {
      const document = documentOf(["Start. Again.", ...parts].join("\n\n"));
      const passage = document.passages[from % document.passages.length]?.id ?? "";
      for (const level of [0, 1, 2, 3]) {
        const { quotation } = openLocator(libraryOf([document]), { passage, first: 0, count: 1 }, level, PLAIN) ?? {};
        if (!quotation) throw new Error("no view");
        const { start, end, cut } = quotation;
        const outside = (at: number) => document.paragraphs.find((range) => range.start <= at && at < range.end);
        expect(cut.before).toBe((outside(start)?.start ?? start) < start);
        expect(cut.after).toBe((outside(end - 1)?.end ?? end) > end);
      }
    }),
  );
});

describe("an excerpt that takes more room than there is", () => {
  const document = documentOf(longText(12));
  const whole = { start: 0, end: document.text.length };

  test("is cut by whole sentences", () => {
    const { start, end } = fitted(document, whole, (exact) => exact.length <= 130);
    expect(document.text.slice(start, end)).toBe(document.text.slice(0, 103));
  });

  test("is cut at a word where not one sentence fits, and at a character where not one word does", () => {
    const cut = (most: number) => {
      const { start, end } = fitted(document, whole, (exact) => exact.length <= most);
      return document.text.slice(start, end);
    };
    expect(cut(20)).toBe("Sentence 000 of this");
    expect(cut(5)).toBe("Sente");
  });

  test("is a slice that fits, whatever its text is", () => {
    fc.assert(
      fc.property(uglyText, fc.integer({ min: 2, max: 400 }), (text, most) => {
        const ugly = documentOf(`Start. ${text}`);
        const { start, end } = fitted(ugly, { start: 0, end: ugly.text.length }, (exact) => exact.length <= most);
        expect(start).toBe(0);
        expect(end).toBeGreaterThan(0);
        expect(end).toBeLessThanOrEqual(Math.max(most, 0));
        expect(ugly.text.slice(start, end).isWellFormed() || !ugly.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

test("a place leads back to the very excerpt, in any text", () => {
  fc.assert(
    fc.property(uglyText, fc.nat(), fc.nat(), (text, from, length) => {
      const document = documentOf(`Start. ${text}`);
      const library = libraryOf([document]);
      const passage = document.passages[from % document.passages.length];
      if (!passage) throw new Error("no passage");
      const first = from % passage.sentences.length;
      const run = passage.sentences.slice(first, first + 1 + (length % 3));
      const excerpt = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
      const place = locatorOf(library, quotationOf(library.corpus, { document, passage }, excerpt, 1));
      const view = openLocator(library, place, 0, { cost: () => 0, most: 1 });
      const exact = document.text.slice(excerpt.start, excerpt.end);
      expect(view).toMatchObject({ same: true, quotation: { ...excerpt, exact } });
    }),
  );
});

test("the pages of a document hold every passage once, in order, forwards and backwards", () => {
  const room = { excerpt: PLAIN, page: { cost: ({ exact }: { exact: string }) => exact.length, most: 600 } };
  fc.assert(
    fc.property(fc.array(uglyText, { maxLength: 8 }), (parts) => {
      const document = documentOf(["Start.", ...parts].join("\n\n"));
      const library = libraryOf([document]);
      const ids = document.passages.map(({ id }) => id);
      const turn = (side: "from" | "until") => {
        const shown: string[] = [];
        let at: string | null = (side === "from" ? ids[0] : ids.at(-1)) ?? null;
        while (at !== null) {
          const page = openPage(library, document, { passage: at, side }, room);
          const here = page.quotations.map(({ id }) => id);
          expect(here.length).toBeGreaterThan(0);
          expect(ids.slice(page.first - 1, page.first - 1 + here.length)).toEqual(here);
          for (const { exact, start } of page.quotations) {
            expect(exact).toBe(document.text.slice(start, start + exact.length));
          }
          if (side === "from") shown.push(...here);
          else shown.unshift(...here);
          at = side === "from" ? page.next : page.previous;
        }
        return shown;
      };
      expect(turn("from")).toEqual(ids);
      expect(turn("until")).toEqual(ids);
    }),
  );
});
