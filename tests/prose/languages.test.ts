import { describe, expect, test } from "vitest";
import { MANAGED_COMMANDS } from "../../commands/index.ts";
import { LONGEST_GIST_MARK } from "../../src/message/quotation.ts";
import { written } from "../../src/prose/de/dates.ts";
import { GERMAN } from "../../src/prose/de/index.ts";
import { ENGLISH, type Texts } from "../../src/prose/en/index.ts";
import { textsFor } from "../../src/prose/texts.ts";
import { literalsIn, type Sentence, sentencesIn, wordsOf } from "./sentences.ts";

const LANGUAGES: Record<string, Texts> = { German: GERMAN };

test("the literals of a sentence are found within one another", () => {
  const made = (first: number, last: number) =>
    `a ${first === last ? first : `${first} to ${{ last }.last}`} of ${"it"} z`;
  expect(literalsIn(String(made))).toEqual(["a ", "", " to ", "", " of ", "it", " z"]);
});

/** How a language counts, lists and names things is `Intl`'s. */
const isGrammar = (path: string) => path.startsWith("grammar.");

describe.each(Object.entries(LANGUAGES))("%s", (_, texts) => {
  const english = new Map(sentencesIn(ENGLISH));
  const own = new Map(sentencesIn(texts));

  test("has every sentence that English has, and no other", () => {
    expect(english.size).toBeGreaterThan(300);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, sentence] of own)
      expect({ path, is: typeof sentence }).toEqual({ path, is: typeof english.get(path) });
  });

  test("leaves no sentence empty", () => {
    expect([...own].filter(([, sentence]) => sentence === "").map(([path]) => path)).toEqual([]);
  });

  test("leaves no sentence in English", () => {
    const still = [...own].filter(([path, sentence]) => {
      if (isGrammar(path)) return false;
      const theirs = new Set(wordsOf(english.get(path) as Sentence));
      return wordsOf(sentence).some((words) => theirs.has(words));
    });
    expect(still.map(([path]) => path)).toEqual([]);
  });

  test("has no more of a text before a gist than a message keeps room for", () => {
    for (const { quotation } of [ENGLISH, texts]) expect(quotation.gist.length).toBeLessThanOrEqual(LONGEST_GIST_MARK);
  });
});

test("a command's descriptions are as long as Discord takes them, in every language", () => {
  const described = (node: object): object[] => [
    node,
    ...((node as { options?: object[] }).options ?? []).flatMap(described),
  ];
  for (const { definition } of MANAGED_COMMANDS) {
    for (const one of described(definition)) {
      const { description = "", description_localizations: others = {} } = one as Record<string, never>;
      for (const text of [description, ...Object.values(others)]) {
        expect({ text, fits: (text as string).length <= 100 }).toEqual({ text, fits: true });
      }
    }
  }
});

test("labels of fields are as long as Discord takes them, in every language", () => {
  for (const { manage, report } of [ENGLISH, GERMAN]) {
    for (const label of [...Object.values(manage.fields), ...Object.values(report)]) {
      expect({ label, fits: label.length <= 45 }).toEqual({ label, fits: true });
    }
  }
});

test("a locale that the bot does not speak gets English", () => {
  expect(textsFor("de")).toBe(GERMAN);
  expect([textsFor("fr"), textsFor("en-GB"), textsFor("toString"), textsFor("")]).toEqual([
    ENGLISH,
    ENGLISH,
    ENGLISH,
    ENGLISH,
  ]);
});

describe("dates in German", () => {
  test.each([
    ["26 February 1992", "26. Februar 1992"],
    ["25 – 26 February 1992", "25. – 26. Februar 1992"],
    ["25 – 26 February", "25. – 26. Februar"],
    ["26 February of any year", "26. Februar jedes Jahres"],
    ["early 1992", "Anfang 1992"],
    ["mid-March 2020", "Mitte März 2020"],
    ["end of March 2020", "Ende März 2020"],
    ["first half of 1992", "erste Hälfte von 1992"],
    ["c. February 2025", "etwa Februar 2025"],
    ["2 March 1992 or 3 February 1992", "2. März 1992 oder 3. Februar 1992"],
    ["winter 1987/88", "Winter 1987/88"],
    ["early 1990s", "Anfang 1990er-Jahre"],
    ["probably 2024", "wohl 2024"],
    ["October 1991 – March 1992", "Oktober 1991 – März 1992"],
    ["30 December 1991 – 2 January 1992", "30. Dezember 1991 – 2. Januar 1992"],
    ["1992", "1992"],
    ["undated", "ohne Datum"],
  ])("%s: %s", (english, german) => {
    expect(written(english)).toBe(german);
  });

  test.each([
    ["2024-02-26", "26. Februar 2024"],
    ["2025-02~", "etwa Februar 2025"],
    ["2024?", "wohl 2024"],
    [null, "ohne Datum"],
  ])("%s: %s", (edtf, german) => {
    expect(GERMAN.grammar.date(edtf)).toBe(german);
  });
});

test("labels of figures say in German what the bot says in them, and leave the sources' words", () => {
  const { label } = GERMAN.figures;
  expect(label("passengers a week (1,140, 1,410)")).toBe("passengers je Woche (1.140, 1.410)");
  expect(label("“children lost one of their parents”")).toBe("„children lost one of their parents“");
  expect(label("people or things")).toBe("Personen oder Dinge");
  expect(label("seats, of “250 seats”")).toBe("seats, von „250 seats“");
  expect(label("nights (10 to 12)")).toBe("nights (10 bis 12)");
});

test("one document alone comes in no order", () => {
  expect(ENGLISH.managed.toBeRestored(1)).toBe("1 document can be restored.");
  expect(ENGLISH.managed.toBeRestored(2)).toBe("2 documents can be restored, the last one removed first.");
});
