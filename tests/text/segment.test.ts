import { describe, expect, test } from "vitest";
import { groupSentences, LONGEST_SENTENCE, paragraphsOf, sentencesOf } from "../../src/text/segment.ts";

function paragraphs(text: string): string[] {
  return paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
}

function sentences(text: string): string[] {
  return sentencesOf(text, { start: 0, end: text.length }, "en").map(({ start, end }) => text.slice(start, end));
}

describe("paragraphs", () => {
  test("are divided by blank lines, whatever ends the lines", () => {
    for (const end of ["\n", "\r\n", "\r"])
      expect(paragraphs(`One.${end}${end}Two.${end} ${end}Three.`)).toEqual(["One.", "Two.", "Three."]);
  });

  test("are divided by single line ends where lines are long", () => {
    const first =
      "The harbour board met on Monday and talked about the boat for longer than anyone had meant to, with the windows shut.";
    const second =
      "The clerk wrote it all down, and the chair thanked the clerk, and then they talked about the boat again until supper.";
    expect(paragraphs(`${first}\n${second}\nSo it ended.`)).toEqual([first, second, "So it ended."]);
  });

  test("of a hard-wrapped text go on over line ends, and end where a line ended early", () => {
    const text = [
      "HARBOUR WIRE 3 May 2020",
      "The harbour board met on Monday and talked about the boat",
      "for longer than anyone had meant to, with the windows shut",
      "and the kettle on.",
      "The clerk wrote it all down, and the chair thanked the",
      "clerk in a short speech that nobody could hear for rain.",
    ];
    expect(paragraphs(text.join("\n"))).toEqual([text[0], text.slice(1, 4).join("\n"), text.slice(4).join("\n")]);
  });

  test("of a text that was wrapped raggedly go on where a line end breaks a sentence", () => {
    const text = [
      "Date 3 May 2020 (Harbour Wire)",
      "The harbour board met on Monday and talked",
      "about the boat for longer than anyone had meant to, said",
      "Ada Holm, the windows being",
      "shut and the kettle on.",
      "The clerk wrote it down for the chair, who thanked the clerk",
      "in a short speech that nobody",
      "could hear for rain.",
    ];
    expect(paragraphs(text.join("\n"))).toEqual([text[0], text.slice(1, 5).join("\n"), text.slice(5).join("\n")]);
  });

  test("of a list or a poem are its lines", () => {
    expect(paragraphs("a red boat\na blue boat\na boat without paint\na raft")).toHaveLength(4);
  });
});

describe("sentences", () => {
  test("do not end after abbreviations, initials and numbers", () => {
    for (const sentence of [
      "Mr. Falk and Dr. R. M. Siltare met Capt. Wiesenbarg on Dec. 3 at 7.40 a.m. in Room No. 4.",
      "It cost 2.4 million crowns, i.e. more than planned, as J. K. Rowe wrote in Art. 7.",
      "Ships, rafts, etc. were counted (approx. 30).",
      "We thought that ... the boat would come.",
    ])
      expect(sentences(sentence)).toEqual([sentence]);
  });

  test("begin with a number in digits after a year or a whole word, and not after an abbreviation", () => {
    for (const text of [
      "34 pupils fell ill in 2016. | 9 were taken to hospital.",
      "34 were taken to hospital. | 9 were sent home.",
      "The lamp was seen from 1987! | 3 boats came by it.",
      "See paras. 9 and 10 of Act no. 9 of the code.",
      "It cost approx. 9 crowns.",
    ])
      expect(sentences(text.replace("| ", ""))).toEqual(text.split(" | "));
  });

  test("of German go on after an ordinal", () => {
    const text = "Am 3. März kam der 2. Bürgermeister. Am 31. 12. 2016 ging er. Es waren 12. Dann kamen 13.";
    expect(
      sentencesOf(text, { start: 0, end: text.length }, "de").map(({ start, end }) => text.slice(start, end)),
    ).toEqual(["Am 3. März kam der 2. Bürgermeister.", "Am 31. 12. 2016 ging er.", "Es waren 12.", "Dann kamen 13."]);
  });

  test("end at the marks that end them, quotation marks included", () => {
    expect(sentences("The boat came. “It is late.” Who said so? We did! And then…")).toEqual([
      "The boat came.",
      "“It is late.”",
      "Who said so?",
      "We did!",
      "And then…",
    ]);
  });

  test("keep the clause that says who spoke", () => {
    expect(sentences("“Is it late?” she asked. “It is!” he said.")).toEqual([
      "“Is it late?” she asked.",
      "“It is!” he said.",
    ]);
  });

  test("that quote several sentences in their middle are not cut inside the quotation", () => {
    const sentence = "His words that “the boat was late. It was very late” leave no doubt about the boat.";
    expect(sentences(`It rained. ${sentence} It stopped.`)).toEqual(["It rained.", sentence, "It stopped."]);
  });

  test("go on over the line ends of hard-wrapped text", () => {
    expect(sentences("The boat was\r\nlate. It\nleft.")).toEqual(["The boat was\r\nlate.", "It\nleft."]);
  });

  test("that are too long are divided after a clause, and nothing is lost", () => {
    const long = Array.from({ length: 60 }, (_, index) => `the boat number ${index} was late,`).join(" ");
    const parts = sentences(long);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/);
    expect(parts.join(" ")).toBe(long);
  });

  test("without any white space are divided without splitting a character", () => {
    const family = "👨‍👩‍👧";
    const parts = sentences(family.repeat(300));
    expect(parts.join("")).toBe(family.repeat(300));
    for (const part of parts) expect(part.length % family.length).toBe(0);
  });
});

test("neighbouring sentences make one passage while they are short together", () => {
  const ranges = [0, 200, 400, 700].map((start) => ({ start, end: start + 190 }));
  expect(groupSentences(ranges).map((group) => group.length)).toEqual([3, 1]);
});

test.each([
  ["fr", "Le conseil a parlé. « Le môle est vieux. Il faut le fermer. » Il a ajouté un mot.", "Il a ajouté un mot."],
  ["fr", "On crie : « Le môle !\u00A0» Puis rien.", "Puis rien."],
  ["fr", "Elle a dit : « Fermez-le. » « Quand ? » Personne ne le sait.", "Personne ne le sait."],
  ["en", "He wrote: “The pier is old. Close it. ” Then he left.", "Then he left."],
  ["en", "(It rained. ) The boats stayed.", "The boats stayed."],
])("a closing mark apart from its sentence begins no other (%s): %s", (language, text, last) => {
  const sentences = sentencesOf(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(sentences.at(-1)).toBe(last);
  for (const sentence of sentences) expect(sentence).not.toMatch(/^[»›”)]/u);
});
