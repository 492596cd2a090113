import { beforeAll, describe, expect, test } from "vitest";
import type { Effect, NamedPicture } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import { measure } from "../../src/message/components.ts";
import type { Table } from "../../src/message/picture.ts";
import { figuresId, MOST_FIGURES, readFiguresId } from "../../src/message/state.ts";
import type { Library } from "../../src/search/library.ts";
import { buttonsOf, textsOf } from "../phone.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { bodyOf, INVOKER, pressId, pressLabel, use } from "./support.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

function pressed(library: Library, effect: Effect, label: string, isPrivate = effect.kind !== "post"): Effect {
  return pressLabel(library, bodyOf(effect), label, { isPrivate });
}

function picturesOf(effect: Effect) {
  return "body" in effect ? (effect.pictures ?? []) : [];
}

function allText(effect: Effect): string {
  return textsOf(bodyOf(effect)).join("\n");
}

test("many rows of several documents are a picture, named in the message, with what it shows in its alternative text", () => {
  const effect = use(examples, "figures", {});
  const [named] = picturesOf(effect);
  expect(effect.kind).toBe("post");
  expect(JSON.stringify(bodyOf(effect))).toContain(`attachment://${named?.name}`);
  expect(named?.picture.alt.length).toBeLessThanOrEqual(1024);
  expect(named?.picture.alt).toContain("“sailings gone”: 12 and 14 (numbers differ: 12 and 14)");
  for (const { values } of ((named as NamedPicture).picture as Table).rows) expect(values.length).toBeGreaterThan(1);
  expect(allText(effect)).toContain("numbers differ: 1,140 and 1,410");
  expect(allText(effect)).toContain("Repetition is not independent confirmation");
});

test("a row whose numbers differ stands out in the picture by words and weight, each document's own words beside whose they are", () => {
  const pages = [use(examples, "figures", {})];
  for (const _ of [2, 3, 4]) pages.push(pressed(examples, pages.at(-1) as Effect, "Next"));
  const pictures = pages.flatMap(picturesOf);
  const rows = pictures.flatMap(({ picture }) => (picture as Table).rows);
  const row = rows.find(({ label }) => label.startsWith("“families that have moved"));
  expect(row).toMatchObject({ marked: true, note: "numbers differ: 7 and 9" });
  expect(row?.values.slice(0, 3)).toMatchObject([
    {
      words:
        "It knows of seven families that intend to spend the winter on the mainland, and will look after their bicycles free",
      whose: "Coastal Ferry Authority, 14 October 2019",
    },
    { words: "seven [families]\nnine [families]", whose: "Skolmund Courier, 22 November 2019" },
    {
      words: "seven families that have moved to the mainland for the winter\nnine [families]",
      whose: "Skolmund Courier, 27 November 2019",
    },
  ]);
});

test("“As text” gives the same as pages, privately, and a page can be posted; nothing changes under who asked", () => {
  const asked = use(examples, "figures", {});
  const text = pressed(examples, asked, "As text");
  expect(text.kind).toBe("private");
  expect(picturesOf(text)).toEqual([]);
  const next = pressed(examples, text, "Next");
  expect(next.kind).toBe("update");
  expect(allText(next)).not.toBe(allText(text));
  const posted = pressed(examples, next, "Post here");
  expect(posted.kind).toBe("post");
  expect(allText(posted)).toBe(allText(next));
  const picture = pressed(examples, text, "As picture");
  expect(picturesOf(picture)).toHaveLength(1);
  expect(picturesOf(pressed(examples, picture, "Post here"))).toEqual(picturesOf(picture));
});

test("what the whole corpus is marked as stands once on each page, as text and as pictures", () => {
  const asked = use(examples, "figures", {});
  const text = pressed(examples, asked, "As text");
  const pages = [asked, text, pressed(examples, text, "Next"), use(examples, "figures", { about: "seats" })];
  for (const page of pages) expect(allText(page).match(/INVENTED EXAMPLE/g)).toHaveLength(1);
});

test("all pages of text and of pictures keep within what Discord takes, and every row is on one of them", () => {
  let page = pressed(examples, use(examples, "figures", {}), "As text");
  const seen: string[] = [];
  for (let turned = 0; turned < 100; turned++) {
    const { text, count } = measure(bodyOf(page));
    expect(text).toBeLessThanOrEqual(4000);
    expect(count).toBeLessThanOrEqual(40);
    seen.push(allText(page));
    const next = buttonsOf(bodyOf(page)).find(({ label }) => label === "Next");
    if (!next || next.disabled) break;
    page = pressed(examples, page, "Next", true);
  }
  const whole = seen.join("\n");
  for (const label of ["“sailings gone”", "Members", "Parrot", "Crowns a year"])
    expect(whole).toContain(`**${label}**`);
});

test("one thing is shown with its full excerpts and all that stands around a quotation", () => {
  const effect = use(examples, "figures", { about: "inhabitants", private: true });
  expect(effect.kind).toBe("private");
  expect(picturesOf(effect)).toEqual([]);
  expect(allText(effect)).toContain("numbers differ: 2,300 and 2,317");
  expect(allText(effect)).toContain("The position of the Løvrey Island Council.");
  expect(allText(effect)).toContain("> Løvrey has 2,317 inhabitants and one ferry.");
});

test("what is not counted is not found, with what is", () => {
  expect(allText(use(examples, "figures", { about: "zeppelins" }))).toContain("There are: sailings;");
});

test("the field proposes labels with what their numbers come to", () => {
  const command = COMMANDS.find(({ definition }) => definition.name === "figures");
  const complete = (value: string) =>
    command?.complete?.(examples, { invoker: INVOKER, options: {}, focused: { name: "about", value } });
  expect(complete("pass")).toContainEqual({
    name: "passengers a week (1,140, 1,410) · numbers differ: 1,140 and 1,410",
    value: "passengers a week (1,140, 1,410)",
  });
  expect(complete("")?.length).toBeGreaterThan(10);
});

test("a button whose figures are gone says so, and a forged one is no button", () => {
  const gone = pressId(examples, figuresId({ action: "text", page: 0, rows: ["zzz"] }));
  expect(allText(gone)).toContain("no longer give these figures");
  for (const forged of ["n", "no", "no1", "no1:", "nx1:*", "no1:ab", "no99999:*"])
    expect(readFiguresId(forged)).toBeNull();
  const rows = Array.from({ length: MOST_FIGURES }, (_, index) => String(100 + index));
  for (const action of ["text", "picture", "post text", "post picture"] as const) {
    for (const held of [rows, null])
      expect(readFiguresId(figuresId({ action, page: 9999, rows: held }))).toEqual({ action, page: 9999, rows: held });
  }
});

describe("with other corpora", () => {
  test("a document without numbers is named, and a corpus without any says that none was found", () => {
    const [boats, gulls] = [
      documentOf("We have 12 boats.", {}, "boats"),
      documentOf("Gulls.", { ref: "tsu" }, "gulls"),
    ];
    expect(allText(use(libraryOf([boats, gulls]), "figures", {}))).toContain("No figure found in: Test Gazette");
    expect(allText(use(libraryOf([gulls]), "figures", {}))).toContain("No figure was found in these documents.");
  });

  test("numbers in ugly texts and long names keep within what Discord takes", () => {
    const name = `The ${"Very ".repeat(30)}Long Harbour Board`;
    const texts = Array.from(
      { length: 9 },
      (_, index) =>
        `In Arda ${40 + index} **people** ||were|| killed, ${"x".repeat(80)} and ${"_".repeat(200)} ${7 * index + 3} boats sank.`,
    );
    const library = libraryOf(
      texts.map((text, index) =>
        documentOf(
          text,
          { ref: `t${index}`, issuer: { name: `${name} ${index}`, kind: "state body", country: "SE" } },
          `t${index}`,
        ),
      ),
    );
    const effect = use(library, "figures", {});
    for (const one of [effect, ...(picturesOf(effect).length ? [pressed(library, effect, "As text")] : [])]) {
      expect(measure(bodyOf(one)).text).toBeLessThanOrEqual(4000);
    }
    expect(measure(bodyOf(use(library, "figures", { about: "people who died" }))).text).toBeLessThanOrEqual(4000);
  });
});
