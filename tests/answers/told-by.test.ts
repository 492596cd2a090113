import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { differenceLine, matchNotes, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const verify = (text: string, asked: string, metadata: Record<string, unknown> = {}) =>
  answerVerify(libraryOf([documentOf(text, metadata)]), asked);
const kindsOf = (text: string, asked: string, metadata: Record<string, unknown> = {}) =>
  verify(text, asked, metadata).matches[0]?.differences.map(({ kind, source }) => `${kind}: ${source}`);

const PLAIN = { asked: (text: string) => text, source: (text: string) => text };

describe("a quotation that its text does not give as said", () => {
  test.each([
    ["“The mole is safe this winter,” Ada Lund did not say.", "negation: Ada Lund did not say"],
    ["“The mole is safe this winter” is what Ada Lund never said.", "negation: is what Ada Lund never said"],
    ["Ada Lund could have said: “The mole is safe this winter.”", "hedge: Ada Lund could have said:"],
    ["Ada Lund never said “The mole is safe this winter.”", "negation: never said"],
    ["“The mole is safe this winter,” Ada Lund claimed, wrongly.", "hedge: Ada Lund claimed, wrongly"],
    ["“The mole is safe this winter,” Ada Lund joked.", "hedge: Ada Lund joked"],
    ["“The mole is safe this winter,” quipped Ada Lund, and left.", "hedge: quipped Ada Lund, and left"],
  ])("is told so by what stands before or after it: %s", (text, difference) => {
    expect(kindsOf(`The board met at noon. ${text} Nobody asked for more.`, "The mole is safe this winter")).toEqual([
      difference,
    ]);
  });

  test.each([
    ["de", "„Die Mole ist diesen Winter sicher“, sagte Ada Lund nie.", "Die Mole ist diesen Winter sicher"],
    ["tr", "“İskele bu kış güvenli” Ada Lund demedi.", "İskele bu kış güvenli"],
    ["tr", "“İskele bu kış güvenli” dedi mi Ada Lund?", "İskele bu kış güvenli"],
    ["az", "“Körpü bu qış təhlükəsizdir” deməyib Ada Lund.", "Körpü bu qış təhlükəsizdir"],
    ["ru", "«Причал этой зимой безопасен», — не говорила Ада Лунд.", "Причал этой зимой безопасен"],
  ])("in another language too (%s): %s", (language, text, asked) => {
    expect(verify(text, asked, { language }).verdict).toBe("near");
  });

  test.each([
    "“The mole is safe this winter,” Ada Lund said, not without pride.",
    "“The mole is safe this winter,” said Ada Lund. She never said more.",
    "Ada Lund said: “The mole is safe this winter.”",
  ])("and one that it does give is the same: %s", (text) => {
    expect(kindsOf(`The board met at noon. ${text}`, "The mole is safe this winter")).toEqual([]);
  });

  test("as is one whose verb only ends like one that is denied", () => {
    const text = "“İskele bu kış güvenli”, dedi Ada Lund, ama kirasını ödemedi.";
    expect(kindsOf(text, "İskele bu kış güvenli", { language: "tr" })).toEqual([]);
  });

  test("is a part where it goes on behind who says it", () => {
    const text = "“I would vote for the mole,” Ada Lund said, “if it were a pear.” The board was silent.";
    const answer = verify(text, "I would vote for the mole");
    expect([answer.matches[0]?.goesOn, verdictLine(answer)]).toEqual([
      "if it were a pear",
      "Same words, a part of a sentence",
    ]);
  });
});

describe("a question that is put as a statement", () => {
  test.each([
    ["tr", "Kurul kuleyi satmayacak mı? Kimse bilmiyor.", "Kurul kuleyi satmayacak"],
    ["az", "Şura qülləni satacaqmı? Heç kim bilmir.", "Şura qülləni satacaqmı"],
    ["ru", "Совет продаст башню весной? Никто не знает.", "Совет продаст башню весной"],
    ["de", "Der Turm wird verkauft? Niemand weiß es.", "Der Turm wird verkauft"],
    ["en", "The tower will be sold in spring? Nobody knows.", "The tower will be sold in spring"],
  ])("is not the same (%s): %s", (language, text, asked) => {
    expect(verify(text, asked, { language }).verdict).toBe("near");
    expect(verify(text, `${text.split("?")[0]}?`, { language }).verdict).toBe("exact");
  });
});

describe("words that an issuer only reports", () => {
  const speakers = [{ name: "Olga Prim", role: "president of the club", kind: "individual", country: "SE" }];
  test.each([
    [
      "The Harbour Board regrets the words of its president, Olga Prim, who said that the keepers were idle.",
      "Olga Prim",
    ],
    ["According to Olga Prim, the keepers were idle.", "Olga Prim"],
    ["In the view of the claimant, the keepers were idle.", "not established"],
    ["A neighbour told the paper that the keepers were idle.", "not established"],
    ["On Sunday the keepers were idle, according to Olga Prim.", "Olga Prim"],
    ["According to Ida Wester, the keepers were idle.", "Ida Wester"],
    ["A man on the pier told the paper that the keepers were idle.", "not established"],
    ["A neighbour this week told the paper that the keepers were idle.", "not established"],
  ])("are not its own: %s", (text, whose) => {
    const answer = verify(`It was cold.\n\n${text}`, "Harbour Board: the keepers were idle", { speakers });
    expect([answer.verdict, answer.matches[0]?.differences.map(({ kind }) => kind)]).toEqual(["near", ["attribution"]]);
    expect(answer.matches[0]?.differences[0]?.source).toContain(whose);
  });

  test.each([
    "The Harbour Board said on Sunday that the keepers were idle.",
    "We said on Sunday that the keepers were idle.",
    "It is stated in the letter that the keepers were idle.",
    "In January the keepers were idle.",
  ])("are its own where it says so itself: %s", (text) => {
    expect(verify(`It was cold.\n\n${text}`, "Harbour Board: the keepers were idle").verdict).toBe("exact");
  });
});

describe("words that an issuer has in quotation marks, of nobody who is established", () => {
  const text =
    "It was cold.\n\nOn a plank by the stairs stood “Your post ends with the summer.” A note on the door called the mole " +
    "“a place for herons”. The board calls the mole safe, and thanks the keepers.";
  test.each([
    ["Your post ends with the summer", "a plank has them"],
    ["a place for herons", "a note on a door calls it so"],
  ])("are not told as its own: %s (%s)", (words) => {
    for (const asked of [`Harbour Board: “${words}”`, `“${words}” (Harbour Board)`, `Harbour Board: ${words}`]) {
      const answer = verify(text, asked);
      expect([answer.verdict, verdictLine(answer)], asked).toEqual([
        "near",
        "Same words; who speaks is not established",
      ]);
      expect(
        answer.matches[0]?.differences.map((one) => differenceLine(one, PLAIN)),
        asked,
      ).toEqual([
        "Attributed to Harbour Board; in the source: in quotation marks in what is issued by Harbour Board; " +
          "whose words they are is not established",
      ]);
    }
  });

  test("are so told of another name too", () => {
    expect(kindsOf(text, "“a place for herons” - Karl Holm")).toEqual([
      "attribution: in quotation marks, speaker not established, issued by Harbour Board",
    ]);
  });

  test.each([
    "Harbour Board: The board calls the mole safe, and thanks the keepers",
    "Harbour Board: A note on the door called the mole “a place for herons”",
    "“a place for herons”",
  ])("and neither its own words around them nor words that nobody is named for: %s", (asked) => {
    expect(verify(text, asked).verdict).toBe("exact");
  });
});

test("a marked cut that joins words of two speakers is told, whatever was cut", () => {
  const text = "“We have no boat,” Ada Lund said. Then it rained. “They have two boats,” said Ben Rask of the board.";
  const answer = verify(text, "We have no boat … They have two boats");
  expect(answer.verdict).toBe("near");
  expect(verdictLine(answer)).toBe("Words of several, joined by a marked cut");
  expect(answer.matches.flatMap((match) => matchNotes(match))).toContain(
    "The marked cut joins words of several: Ada Lund and Ben Rask.",
  );
});

describe("a capital that makes another word", () => {
  test.each([
    ["The cow ate 20 mg of salt that day.", "The cow ate 20 Mg of salt that day."],
    ["The plant made 5 MW in the first year.", "The plant made 5 mW in the first year."],
    ["The town asked the US for help twice.", "The town asked the us for help twice."],
    ["We voted for Oak. In the yard an oak fell, and Tim Oak saw it.", "In the yard an Oak fell, and Tim Oak saw it."],
  ])("is a difference: %s", (text, asked) => {
    expect(kindsOf(text, asked)?.length).toBeGreaterThan(0);
  });

  test("is one in Russian: a town and a bird", () => {
    const text = "Роман уехал в Орёл, а орёл улетел.";
    expect(kindsOf(text, "Роман уехал в орёл, а Орёл улетел", { language: "ru" })).toHaveLength(2);
  });

  test.each([
    ["The harbour board met, and the board said yes.", "The Harbour Board met, and the board said yes."],
    ["The Mole is closed. The mole was built by the town.", "the mole is closed"],
    ["He weighed 20 kg and ate well.", "HE WEIGHED 20 KG AND ATE WELL"],
  ])("and no ordinary one is: %s", (text, asked) => {
    expect(verify(text, asked).verdict).toBe("exact");
  });
});

test.each([
  "Pavel Korin wies den Vorwurf zurück, die Stadt habe Warnungen ignoriert.",
  "Pavel Korin bestritt, die Stadt habe Warnungen ignoriert.",
])("what a German sentence rejects before a comma is not the same: %s", (text) => {
  expect(kindsOf(text, "die Stadt habe Warnungen ignoriert", { language: "de" })).toContainEqual(
    expect.stringMatching(/^negation: /),
  );
});

describe("a difference is told with the words that it is of", () => {
  test.each([
    ["Two further cranes were not inspected until August.", "two cranes were not inspected until August", "further"],
    ["He said that the cable “had been replaced in May”.", "the cable had been replaced in May", "cable “had"],
  ])("%s", (text, asked, source) => {
    const [match] = verify(`It was cold.\n\n${text} Nobody asked for more.`, asked).matches;
    expect(match?.differences.map(({ kind, source: there }) => [kind, there])).toEqual([["wording", source]]);
  });

  test("a number in what says who speaks, between two halves of a quotation, is of the cut and of nothing else", () => {
    const text =
      "“A mole is never finished,” he wrote there in 1974, “only mended.” “It took two men in 1974 to mend it.”";
    expect(kindsOf(text, "A mole is never finished, only mended")).toEqual(["cut: he wrote there in 1974"]);
    expect(kindsOf(text, "It took to mend it")).toContain("number: 1974");
  });
});
