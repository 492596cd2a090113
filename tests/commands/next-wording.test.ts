import { describe, expect, test } from "vitest";
import { readAsked, wholeAskedLine } from "../../src/message/asked.ts";
import type { Message } from "../../src/message/components.ts";
import { textsOf } from "../phone.ts";
import { documentOf, libraryOf } from "../support.ts";
import { bodyOf, pressLabel, use } from "./support.ts";

/** A sentence with a number, and others that make a text too long to stand in a message whole. */
const moved = (count: string) => `${count} families moved to the mainland when the winter boat was given up.`;
const LONG = Array.from({ length: 12 }, (_, at) => `House ${at} of the upper lane was sold to the harbour board.`);

describe("Next on a verdict of a wording", () => {
  const placed = libraryOf([
    documentOf(`${moved("Seven")} ${LONG.join(" ")}`),
    documentOf(`${moved("Nine")} ${LONG.join(" ")}`, { ref: "two" }, "second"),
  ]);
  const next = (message: Message, library = placed) => bodyOf(pressLabel(library, message, "Next"));
  const textOf = (message: Message) => textsOf(message).join("\n");
  const number = (source: string) => `Number: asked “~~Eight~~”, source “**${source}**”`;

  test.each(["wording", "Find this wording"])("%s compares the asked words with each place in turn", (name) => {
    const words = moved("Eight");
    const first = bodyOf(use(placed, name, { text: words }, words));
    expect(textOf(first).split("\n").slice(0, 2)).toEqual([`-# Asked: ${words}`, "**Near, with differences**"]);
    const second = next(first);
    expect(textOf(second).split("\n").slice(0, 2)).toEqual([`-# Asked: ${words}`, "**Near, with differences**"]);
    const shown = [first, second].map((message) => textOf(message).split("-# Word by word")[0]);
    expect(shown[0]).toContain(number("Seven"));
    expect(shown[1]).toContain(number("Nine"));
    expect(textOf(second)).toContain("2 of 2");
    expect(textOf(next(second))).toBe(textOf(first));
  });

  test("of several quotations says which of them is compared", () => {
    const asked = `“${moved("Eight")}” “${LONG[3]} It was sold to the bank.”`;
    const first = bodyOf(use(placed, "wording", { text: asked, private: true }));
    const others = [1, 2, 3].reduce((messages) => [...messages, next(messages.at(-1) as Message)], [first]).slice(1);
    expect(others.map(textOf).join("\n")).toContain("-# Of what was asked: “");
  });

  test.each([
    ["two lines", "“seven families moved to the mainland”\nX Y"],
    ["an empty line", "seven families moved\n\nto the mainland"],
    ["signs of markdown", "*seven* families_moved to the `mainland` [sic] ~~ https://example.org/a_b"],
    ["two spaces", "seven  families moved to   the mainland"],
  ])("reads %s from its message as they were asked", (_, asked) => {
    expect(readAsked(wholeAskedLine(asked, "Asked") ?? "")).toBe(asked.replace(/ +/g, " "));
  });

  test("leads to the passage alone where a text is too long to stand in the message", () => {
    const long = `${moved("Eight")} ${LONG.join(" ")}`;
    expect(wholeAskedLine(long, "Asked")).toBeNull();
    const first = bodyOf(use(placed, "wording", { text: long }));
    // How the other place differs is told at once instead.
    expect(textOf(first)).toContain(number("Nine"));
    const second = textOf(next(first));
    expect(second).toContain("2 of 2");
    expect(second).not.toContain("Near, with differences");
  });

  test("says so where nothing of the words is there any more", () => {
    const first = bodyOf(use(placed, "wording", { text: moved("Eight") }));
    expect(textOf(next(first, libraryOf([documentOf("The boat left.")])))).toContain("no longer here");
  });
});
