import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answerVerify, LONGEST_WORDING, type VerifyAnswer } from "../../src/answers/verify/verify.ts";
import { hashesOf } from "../../src/documents/hashes.ts";
import { matchNotes, notCompared, notFoundPart, verdictLine } from "../../src/prose/verify.ts";
import type { Library } from "../../src/search/library.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { uglyText } from "../ugly.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

const verify = (text: string, library = examples) => answerVerify(library, text);
const kindsOf = ({ matches }: VerifyAnswer) => matches[0]?.differences.map(({ kind }) => kind) ?? [];
const differencesOf = ({ matches }: VerifyAnswer) =>
  matches[0]?.differences.map(({ kind, asked, source }) => `${kind}: ${asked} | ${source}`) ?? [];

function libraryWith(text: string, metadata: Record<string, unknown> = {}): Library {
  return libraryOf([documentOf(text, metadata)]);
}

describe("a text that is not the same", () => {
  test.each([
    ["turns a statement into a question", "Tickets do not get seasick?"],
    ["has words struck out", "Tickets do ~~not~~ get seasick"],
    ["has a sign before a number", "±1,140 passengers a week on average"],
    ["has another sign between words", "Tickets do not = get seasick"],
    ["is one word after a name", "Annelie Brückmar, Director of the Authority, said: Dr."],
    ["goes on beyond what is compared", `Tickets do not get seasick. ${" ".repeat(LONGEST_WORDING)}And more.`],
  ])("is never told to be: it %s", (_, text) => {
    expect(answerVerify(examples, text).verdict).not.toBe("exact");
  });

  test("is told before the test runner gives up, however long the white space in it is", () => {
    for (const space of [" ", "\n", " - "])
      expect(answerVerify(examples, `"ab cd"${space.repeat(3900 / space.length)}x!`).verdict).toBe("absent");
  });
});

describe("the same words", () => {
  test.each([
    "Tickets do not get seasick",
    '"TICKETS DO NOT GET SEASICK."',
    "…we can live with fewer boats . . . [and] have done so since there were boats…",
    "what an island does with a Sunday. The pupils go over to school",
    "a budget from about the same year. But if a man takes the second loaf",
    "1 410 passengers a week used the crossing",
  ])("are found in %j, whatever its typography", (text) => {
    expect(verify(text).verdict).toBe("exact");
    expect(differencesOf(verify(text))).toEqual([]);
  });

  test("are found over the end of a paragraph, but not over something that is not the source's", () => {
    expect(
      verify("I should be glad to hear it called one. A cut leaves you with less of the same thing.").verdict,
    ).toBe("exact");
    const over = verify("You have taken the hinge off the week. I am told that I should count.");
    expect(over.verdict).toBe("near");
    expect(kindsOf(over)).toEqual(["cut"]);
    expect(over.matches[0]?.quotation?.exact).not.toContain("sheep");
    expect(verify("The sheep never wanted to go anywhere").verdict).toBe("absent");
  });

  test("are slices of their document, with what is said of the slice", () => {
    const [match] = verify("You shall have your boat every day").matches;
    const { text } = examples.corpus.documents.find(({ id }) => id === match?.document) ?? { text: "" };
    expect(match?.quotation?.exact).toBe(text.slice(match?.quotation?.start, match?.quotation?.end));
    expect(match?.quotation?.attribution.voice).toBe("direct");
  });

  test.each([
    ["60 people were on board", "The list gave 1,160 people were on board."],
    ["5 people drowned", "It was said that 3-5 people drowned."],
    ["5 metres", "The wave was 3.5 metres high."],
    ["it rose by 5", "In that year it rose by 5%."],
    ["the loss was 5", "In that year the loss was 5 million crowns."],
    ["we can", "Of course we can't."],
    ["cooperation with the town", "It is a non-cooperation with the town."],
    ["5 degrees", "On Monday it had -5 degrees."],
  ])("%j does not stand in %j", (asked, text) => {
    expect(verify(asked, libraryWith(text)).verdict).not.toBe("exact");
  });
});

describe("words that a writer puts in brackets", () => {
  const source =
    "“The keepers were taken at dawn,” Ada Holm said. “We were able to break that rule. We thank 40 boats.”";

  test.each([
    "The keepers were taken [hostage by Tolm]",
    "The keepers [of Tolm] were taken at dawn",
    "We were able to break that [myth]",
    "We were able to break that rule [sic; false]",
    "The keepers [i.e. the thieves] were taken at dawn",
  ])("and the source has not, are no edit: %s", (asked) => {
    expect(verify(asked, libraryWith(source)).verdict).not.toBe("exact");
  });

  test.each(["“We [the keepers] were able to break that rule”", "“[The keepers] were able to break that rule”"])(
    "for a pronoun of the source are one: %s",
    (asked) => {
      const { verdict, matches } = verify(asked, libraryWith(source));
      expect(verdict).toBe("exact");
      expect(matches[0]?.edits.map(({ kind }) => kind)).toEqual(["bracket"]);
    },
  );

  test("leave the words after another frame as they are", () => {
    const asked = "[1] The keepers were taken [2] at dawn";
    expect(verify(asked, libraryWith(source)).verdict).toBe("exact");
  });
});

test("a number that is cut out is a difference, however the cut is marked", () => {
  const library = libraryWith("The harbour counted 40 boats on Monday, and none was late.");
  const { verdict, matches } = verify("The harbour counted … boats on Monday, and none was late.", library);
  expect(verdict).toBe("near");
  expect(matches[0]?.differences.map(({ kind }) => kind)).toContain("number");
});

test("a claim of a count is followed by all counts of that thing, those with its number first", () => {
  const text =
    "In the storm at Tolm on 4 May 2021, 56 people were killed at sea. Along the whole coast the storm killed 613 people.";
  const { verdict, figures } = verify("“613 people were murdered by it”", libraryWith(text));
  expect(verdict).toBe("absent");
  expect(figures.map(({ numbers }) => numbers)).toEqual([[613], [56]]);
});

test("a name that a summary can neither confirm nor refute is called so, and no other attribution", () => {
  const speakers = [{ name: "Ada Holm", kind: "individual", country: "SE" }];
  const library = libraryWith('It gives "the boat was late by nine days" as the reason.', { text: "digest", speakers });
  expect(verdictLine(verify("“the boat was late by nine days”, said Ada Holm", library))).toBe(
    "Same words; whose they are can’t be told without the full text",
  );
  expect(verdictLine(verify("“the boat was late by nine days”, said Tor Vik", library))).toBe(
    "Same words, attributed otherwise",
  );
});

describe("near words are told with what differs:", () => {
  test.each([
    ["Tickets get seasick", "negation:  | do not"],
    ["1,140 passengers a week used the crossing, according to the Authority", "number: 1,140 | 1,410"],
    ["On the island, people say seven.", "number: seven | nine"],
    ["I count fifteen sailings gone and the Authority counts 12", "number: fifteen | 14"],
    ["Everybody is cut off", "negation: Everybody | Nobody"],
    ["The Sunday boat never paid for its own diesel", "wording:  | had"],
    ["It has a ship … the same year", "cut: … | from 1974 and a budget from about;number:  | 1974"],
    ["he should […] tell you that he has reformed your breakfast", "cut: […] | not;negation:  | not"],
    ["He would have answered it, if only to say that mathematics waits for everybody", "negation: everybody | nobody"],
    [
      "There is a boat on six days out of seven. I have cousins who would be glad of a bus on two",
      "wording:  | inland",
    ],
    ["Take the Sunday boat away, and you have not taken one day in seven", "wording: away, | away"],
    ["The Thursday night boat, which was not on the list of boats for cats", null],
  ])("%j", (text, difference) => {
    const answer = verify(text);
    if (difference === null) expect(answer.verdict).toBe("absent");
    else expect([answer.verdict, differencesOf(answer).join(";")]).toEqual(["near", difference]);
  });

  test("four words left out silently are a cut, and a negation among them is named", () => {
    const answer = verify("But if a man takes the second loaf from your table, he has reformed your breakfast");
    expect(kindsOf(answer)).toEqual(["cut", "negation"]);
  });

  test("the cue that names another speaker is an attribution", () => {
    const text = "On Monday the mayor, Anna Berg, said that the harbour would stay open in winter.";
    const library = libraryWith(text, {
      speakers: [
        { name: "Anna Berg", role: "mayor", kind: "state body", country: "SE" },
        { name: "Karin Holm", role: "pilot", kind: "individual", country: "SE" },
      ],
    });
    expect(differencesOf(verify(text.replace("Anna Berg", "Karin Holm"), library))).toEqual([
      "attribution: Karin Holm | Anna Berg",
    ]);
  });

  test("other words on the same subject are not near", () => {
    expect(verify("The ferry to the island is often late, and the passengers have to wait in the cold").verdict).toBe(
      "absent",
    );
  });
});

describe("who is given as saying the words", () => {
  test.each([
    'Eyvind Kvalhólm: "I sat in the second row"',
    '"I sat in the second row," said Mr. Kvalholm.',
    "“I sat in the second row” — Eyvind Kvalhólm, convener of the island council",
    '"I sat in the second row" (Kvalhólm)',
    'According to Eyvind Kvalhólm, "I sat in the second row"',
    "Kvalhólm: I sat in the second row",
    "Kvalhólm said: I sat in the second row",
    "I sat in the second row — Kvalhólm",
    'The convener of the island council said "I sat in the second row"',
    "Løvrey Island Council: It is now two weeks since the timetable of 4 November came into force.",
  ])("is right in %j", (text) => {
    expect([verify(text).verdict, differencesOf(verify(text))]).toEqual(["exact", []]);
  });

  test.each([
    ['Otto Wiesenbarg: "I sat in the second row"', "Otto Wiesenbarg | Eyvind Kvalhólm"],
    ['"I sat in the second row," said Jane Doe.', "Jane Doe | Eyvind Kvalhólm"],
    ["I sat in the second row — Solveig Årvåk", "Solveig Årvåk | Eyvind Kvalhólm"],
    [
      'Skolmund Courier: "I sat in the second row"',
      "Skolmund Courier | published by Skolmund Courier; the words are Eyvind Kvalhólm’s",
    ],
    [
      "Otto Wiesenbarg: We take no view on which number should be used",
      "Otto Wiesenbarg | speaker not established, issued by Skolmund Courier",
    ],
  ])("is another in %j", (text, difference) => {
    expect([verify(text).verdict, differencesOf(verify(text))]).toEqual(["near", [`attribution: ${difference}`]]);
  });

  test.each([
    (name: string) => `${name}: "You have taken the hinge off the week"`,
    (name: string) => `"You have taken the hinge off the week" — ${name}`,
    (name: string) => `"You have taken the hinge off the week" (${name})`,
    (name: string) => `According to ${name}, "You have taken the hinge off the week"`,
    (name: string) => `[${name}] "You have taken the hinge off the week"`,
    (name: string) => `${name} | "You have taken the hinge off the week"`,
    (name: string) => `${name}\n"You have taken the hinge off the week"`,
    (name: string) => `"You have taken the hinge off the week" via ${name}`,
    (name: string) => `In the words of ${name}, "You have taken the hinge off the week"`,
    (name: string) => `${name} denied that "You have taken the hinge off the week"`,
    (name: string) => `"You have taken the hinge off the week" by ${name}'s artillery`,
    (name: string) => `${name}: You have taken the hinge off the week`,
    (name: string) => `You have taken the hinge off the week — ${name}`,
  ])("is never taken for right with a wrong name, role or country: %s", (said) => {
    for (const name of [
      "Lindholm",
      "Ada von der Lind",
      "a Russian lawmaker",
      "NATO",
      "Анна Берг",
      "Swedish MP Kvalhólm",
    ]) {
      const { verdict } = verify(said(name));
      expect({ said: said(name), verdict }).toEqual({ said: said(name), verdict: "near" });
    }
  });

  test.each(["It is not true that", "Nobody wrote", "On Monday it was:"])("is no word of prose: %s", (prose) => {
    const answer = verify(`${prose} “You have taken the hinge off the week”`);
    expect(answer.verdict).toBe("near");
    expect(answer.unfound.length + kindsOf(answer).length).toBeGreaterThan(0);
  });

  test("is told for each of several quotations, of which the worst decides", () => {
    const answer = verify('Brückmar said "Nobody is cut off" and Kvalhólm said "Tickets do not get seasick"');
    expect(answer.verdict).toBe("near");
    expect(answer.matches.map(({ differences }) => differences.length)).toEqual([0, 1]);
    expect(answer.matches.map(({ asked }) => asked.start)).toEqual([15, 53]);
  });

  test("names the inner speaker of a quotation within another's", () => {
    const text = "“I asked her. ‘The pier is shut until further notice,’ said Karin Holm,” Anna Berg said.";
    const library = libraryWith(text, {
      speakers: [
        { name: "Anna Berg", kind: "individual", country: "SE" },
        { name: "Karin Holm", kind: "individual", country: "SE" },
      ],
    });
    const [match] = verify("The pier is shut until further notice — Otto Lind", library).matches;
    expect(match?.differences[0]?.source).toBe(match?.quotation?.attribution.speaker);
  });
});

describe("beside the verdict stands", () => {
  const people = (name: string, role: string) => ({ name, role, kind: "state body", country: "SE" });

  test.each([
    ["We can live with fewer boats", "We can live with fewer boats in a January gale.", "in a January gale"],
    ["The pier will be opened", "The pier will be opened if the board agrees, and not before.", "if the board agrees"],
    ["The keeper may leave", "The keeper may leave, unless the lamp is out.", "unless the lamp is out"],
    ["The pier will be opened in May", "The pier will be opened in May. If not, it waits.", null],
    ["The lamp was lit", "The lamp was lit and the boats came home.", "and the boats came home"],
    ["I could not agree", "I could not agree more.", "more"],
    ["The lamp was lit", "The lamp was lit; the keeper slept.", "the keeper slept"],
    ["The pier will be opened", "The pier will be opened, weather permitting.", "weather permitting"],
    ["Das Fest fällt aus", "Das Fest fällt aus, falls es regnet.", "falls es regnet"],
    ["Башня открыта ежедневно", "Башня открыта ежедневно, кроме понедельника.", "кроме понедельника"],
    ["The lamp was lit", "“The lamp was lit,” the keeper said.", null],
  ])("with what the sentence of %j goes on", (asked, text, goesOn) => {
    const { verdict, matches } = verify(asked, libraryWith(text));
    expect([verdict, matches[0]?.goesOn?.slice(0, goesOn?.length ?? 0) ?? null]).toEqual(["exact", goesOn]);
  });

  test("that a right name is not established where the document leaves open who speaks", () => {
    const text =
      "Anna Berg, the mayor, came with Karin Holm, the pilot.\n\n“The harbour stays open,” one of them told us.";
    const library = libraryWith(text, { speakers: [people("Anna Berg", "mayor"), people("Karin Holm", "pilot")] });
    const { verdict, matches } = verify('Anna Berg: "The harbour stays open"', library);
    expect([verdict, matches[0]?.differences, matches[0]?.notEstablished]).toEqual(["exact", [], "Anna Berg"]);
    expect(kindsOf(verify('Otto Lind: "The harbour stays open"', library))).toEqual(["attribution"]);
  });

  test("that negation was not looked for in a language of which the bot does not know it", () => {
    const asked = "Laiks ir labs un kuģis ir ostā";
    const of = (language: string) => verify(asked, libraryWith(`${asked}.`, { language })).matches[0]?.unknownNegation;
    expect([of("lv"), of("tr"), of("en-GB")]).toEqual(["lv", null, null]);
  });

  test("what the named one gives, where the number is another's", () => {
    const library = libraryOf([
      documentOf("In the gale 132 families lost one of their boats, Anna Berg, the mayor, said.", {
        ref: "one",
        speakers: [people("Anna Berg", "mayor")],
      }),
      documentOf("In the gale 130 families lost one of their boats.", { ref: "two" }, "two"),
    ]);
    const { lead } = verify("Anna Berg: 130 families lost one of their boats", library);
    expect(lead).toMatchObject({ name: "Anna Berg", asked: "130", gives: ["132"], standsIn: ["two"] });
  });

  test.each([
    "Anna Berg said 130 families lost both of their boats",
    "Anna Berg said 130 families lost",
    "Anna Berg said 130 boats lost one of their families",
    "Anna Berg said 130 families were rescued",
    "Anna Berg said not 130 families lost one of their boats",
  ])("no number for another thing than is asked: %s", (asked) => {
    const library = libraryOf([
      documentOf("In the gale 132 families lost one of their boats, Anna Berg, the mayor, said.", {
        ref: "one",
        speakers: [people("Anna Berg", "mayor")],
      }),
      documentOf(
        "In the gale 130 families lost one of their boats. The keepers led 130 sheep away.",
        { ref: "two" },
        "two",
      ),
    ]);
    expect(verify(asked, library).lead?.kind).not.toBe("number");
  });

  test.each([
    ["At least 132 families lost one of their boats, Anna Berg, the mayor, said.", null],
    ["It is false that 132 families lost one of their boats, Anna Berg, the mayor, said.", null],
    ["She said: 132 families lost one of their boats and were sad, Anna Berg, the mayor, said.", null],
    ["In all 132 families lost one of their boats and were sad, Anna Berg, the mayor, said.", ["132"]],
  ])("a number only where it is given as a plain one: %s", (text, gives) => {
    const library = libraryOf([
      documentOf(text, { ref: "one", speakers: [people("Anna Berg", "mayor")] }),
      documentOf("In the gale 130 families lost one of their boats.", { ref: "two" }, "two"),
    ]);
    const { lead } = verify("Anna Berg said that 130 families lost one of their boats", library);
    expect(lead?.kind === "number" ? lead.gives : null).toEqual(gives);
  });

  test("what is counted, and the nearest passages, where a claim is no quotation", () => {
    const text =
      "When the tide came in, 613 sheep were led to the upper fields by the keepers, and none was lost on the way.";
    const { verdict, figures, matches } = verify("56 sheep were led away", libraryWith(text));
    expect([verdict, matches]).toEqual(["absent", []]);
    expect(figures.map(({ numbers }) => numbers)).toEqual([[613]]);
    expect(verify("a zeppelin over the harbour").nearest.length).toBeGreaterThan(0);
  });

  test("that fragments stand in another order", () => {
    const text = "The board approved the plan in June. It rejected the mole in July.";
    const answer = verify('"It rejected the mole in July ... approved the plan in June"', libraryWith(text));
    expect([answer.verdict, differencesOf(answer)]).toEqual([
      "near",
      [
        "cut: It rejected the mole in July ... approved the plan in June | approved the plan in June. It rejected the mole in July",
      ],
    ]);
  });
});

test("a message of which one sentence is a source's has the others as not found", () => {
  const answer = verify("Look at this! The Authority counts tickets. And the moon is made of cheese, I can tell you.");
  expect(answer.verdict).toBe("near");
  expect(answer.matches.map(({ quotation }) => quotation?.exact)).toContain("The Authority counts tickets");
  expect(answer.unfound.map(({ text }) => text)).toEqual([
    "Look at this!",
    "And the moon is made of cheese, I can tell you.",
  ]);
});

test("what turns the rest of the sentence is told", () => {
  expect(verify("that was made in a warm hall").matches[0]?.outside).toEqual(["not"]);
});

test("what is beyond the longest text that is compared is not found", () => {
  const answer = verify(`Tickets do not get seasick${" ".repeat(4000)}and they sing`);
  expect([answer.verdict, answer.unfound.map(({ text }) => text)]).toEqual(["near", ["and they sing"]]);
});

describe("without full texts", () => {
  const text = "The pier was closed in May. “We never asked for a pier,” said Anna Berg. It will not be opened again.";
  const digest = 'It says that "the pier was closed in May", and that it stays so.';
  const full = documentOf(text);
  const library = () => libraryOf([{ ...documentOf(digest, { text: "digest" }), hashes: new Set(hashesOf(full)) }]);

  test("a quoted phrase is the same or near, and our summary is nothing", () => {
    const same = verify("The pier was closed in May", library());
    expect(same.verdict).toBe("exact");
    expect(same.matches[0]?.quotation).toMatchObject({
      text: "digest",
      words: "source",
      exact: "the pier was closed in May",
      attribution: { voice: null, speaker: null },
    });
    expect(differencesOf(verify("the pier was not closed in May", library()))).toEqual(["negation: not | "]);
    expect(verify("and that it stays so", library()).verdict).toBe("uncheckable");
    expect(verify("was closed in May, and that it stays", library()).verdict).not.toBe("exact");
  });

  test("whole sentences, and what they quote, are recognised by their hashes", () => {
    for (const asked of [
      "It will not be opened again",
      '"We never asked for a pier"',
      "“We never asked for a pier,” said Anna Berg. It will not be opened again.",
      text,
    ]) {
      const { verdict, matches } = verify(asked, library());
      expect({ asked, verdict }).toEqual({ asked, verdict: "exact" });
      expect(matches[0]).toMatchObject({ quotation: null, differences: [] });
    }
    expect(verify("It will be opened again", library()).verdict).toBe("uncheckable");
    expect(verify("It will not be opened again. Never.", library()).verdict).toBe("near");
    expect(verify('Otto Lind: "It will not be opened again"', library()).verdict).toBe("near");
  });

  test("nothing the same in full texts is absent, in digests not to be told", () => {
    expect(verify("quantum mechanics of soup").verdict).toBe("absent");
    expect(verify("quantum mechanics of soup", library()).verdict).toBe("uncheckable");
  });
});

test("every answer to any text has slices, and none without words finds anything", () => {
  fc.assert(
    fc.property(uglyText, uglyText, (text, asked) => {
      fc.pre(/[\p{L}\p{N}]/u.test(text));
      let library: Library;
      try {
        library = libraryWith(text);
      } catch {
        return; // all of it was taken for page furniture
      }
      const document = library.corpus.documents[0];
      for (const words of [asked, text.slice(0, 300), text.slice(5, 200)]) {
        const { matches, verdict } = verify(words, library);
        if (!/[\p{L}\p{N}]/u.test(words)) expect(verdict).toBe("absent");
        for (const { quotation, differences } of matches) {
          expect(quotation?.exact).toBe(document?.text.slice(quotation?.start, quotation?.end));
          for (const { source, kind } of differences) {
            if (kind !== "attribution") expect(document?.text).toContain(source);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("a verdict says where whose words they are rests on the text alone, until a person settles it", () => {
  const text = "“The mole is not safe this winter,” Ada Lund, the harbour master, said on Monday at the quay.";
  const asked = "“The mole is not safe this winter,” said Ada Lund";
  const note = "That Ada Lund speaks is read from the text alone; no person has settled it.";
  const notesOf = (metadata: Record<string, unknown>) =>
    answerVerify(libraryOf([documentOf(text, metadata)]), asked).matches.flatMap((match) => matchNotes(match));
  expect(notesOf({})).toContain(note);
  const speakers = [{ name: "Ada Lund", kind: "individual", country: "SE" }];
  expect(notesOf({ speakers })).not.toContain(note);
});

test.each(["Mayor Anna Lind", "Anna Lind", "the mayor Anna Lind"])(
  "a title that the source puts before a name makes nobody another: %s",
  (name) => {
    const text =
      "“The ferry sails at noon from the old quay,” said Mayor Anna Lind. Karl Holm, a pilot, said he would go.";
    const { verdict, lead } = verify(`"The ferry sails at noon from the old quay" - ${name}`, libraryWith(text));
    expect([verdict, lead]).toEqual(["exact", null]);
  },
);

test("a name with another's title, or a title that the source has not, is told, and nobody is told apart from themselves", () => {
  const text =
    "“The ferry sails at noon from the old quay,” said Mayor Anna Lind. Karl Holm, a pilot, said he would go.";
  const answer = (name: string) => verify(`"The ferry sails at noon from the old quay" - ${name}`, libraryWith(text));
  expect(answer("Judge Anna Lind").verdict).toBe("near");
  expect(answer("Judge Anna Lind").lead).toBeNull();
  expect(answer("Karl Holm").lead).toMatchObject({ kind: "words", whose: ["Anna Lind"], name: "Karl Holm" });
});

test("words are called another's only where it is established that another speaks", () => {
  const lead = (library: Library, asked: string) => answerVerify(library, asked).lead;
  const digest = libraryOf([
    documentOf('The mayor, it says, finds that "the mole is not safe this winter".', {
      text: "digest",
      speakers: [{ name: "Ada Lund", kind: "individual", country: "SE" }],
    }),
  ]);
  expect(lead(digest, "Ada Lund said: “the mole is not safe this winter”")).toBeNull();
  expect(lead(digest, "Ben Rask said: “the mole is not safe this winter”")).toBeNull();
  const narration = libraryOf([
    documentOf(
      "Ada Lund, the harbour master, said the mole was closed. She would have opened it at once in the spring.",
      {
        issuer: { name: "Test Gazette", kind: "media", country: "SE" },
      },
    ),
  ]);
  expect(lead(narration, "Ada Lund: “would have opened it at once in the spring”")).toMatchObject({
    kind: "open",
    name: "Ada Lund",
    whose: ["Test Gazette"],
  });
  const quoted = libraryOf([
    documentOf("“The mole is not safe this winter,” Ada Lund said. Ben Rask said that he would wait for the spring."),
  ]);
  expect(lead(quoted, "Ben Rask: “The mole is not safe this winter”")).toMatchObject({
    kind: "words",
    name: "Ben Rask",
    whose: ["Ada Lund"],
  });
});

describe("a text that is too much to be compared at once", () => {
  const SENTENCES = [
    "The first ferry left at nine.",
    "The second carried sheep only.",
    "The third stayed in the harbour.",
    "The fourth had no lights on board.",
    "The fifth was painted green in May.",
    "The sixth rang its bell all night.",
    "The seventh sank a buoy off the mole.",
    "The eighth carried the winter post.",
    "The ninth had a whole choir aboard.",
    "The tenth came back without freight.",
    "The eleventh was late once again.",
    "The twelfth had two captains then.",
    "The thirteenth never left the quay.",
  ];
  const ferries = libraryWith(SENTENCES.join(" "));
  const CHEESE = "The moon is made of cheese and of zebras";
  /** Each sentence with another word in the middle of it, as quotations amid prose. */
  const changed = SENTENCES.map((sentence) => `“${sentence.replace(/^The \p{L}+/u, "$& boat")}”`);
  const note = /^This was too much to be compared at once/;

  test("says so where more of it has changes than is looked for, and tells none of that to be absent", () => {
    const answer = verify(changed.join(" and then "), ferries);
    expect(answer).toMatchObject({ verdict: "near", isCutShort: true });
    expect(answer.unfound.length).toBeGreaterThan(0);
    expect(notCompared(answer)).toEqual([expect.stringMatching(note)]);
    for (const { text } of answer.unfound) expect(notFoundPart(text, answer)).toMatch(/^Not compared, or not found/);
  });

  test("is not told to be absent where nothing of it was found", () => {
    const words = examples.corpus.documents.map(({ text }) => text.split(/\s+/).toSorted().join(" "));
    const answer = verify(words.join(" ").slice(0, LONGEST_WORDING));
    expect(answer).toMatchObject({ verdict: "uncheckable", isCutShort: true, withoutText: 0, matches: [] });
    expect(verdictLine(answer)).toBe("Can’t be told: too much to be compared at once");
    expect(notCompared(answer)).toEqual([expect.stringMatching(note)]);
  });

  test("says so of a source's own words beyond what is read of a text", () => {
    const answer = verify(`Tickets do not get seasick. ${" ".repeat(LONGEST_WORDING)}And more.`);
    expect(answer).toMatchObject({ verdict: "near", isCutShort: true, unfound: [{ text: "And more." }] });
  });

  test("is never the same for its first segments, however many cuts are marked in it", () => {
    const segments = SENTENCES.map((sentence) => sentence.slice(0, -1));
    for (const last of [11, 12, 13]) {
      const given = [...segments.slice(0, last), CHEESE].join(" … ");
      expect(verify(given, ferries).verdict).not.toBe("exact");
    }
  });

  test("is none where all of it is the same, or where what is asked is short", () => {
    expect(verify(SENTENCES.join(" "), ferries)).toMatchObject({ verdict: "exact", isCutShort: false });
    for (const text of [CHEESE, changed[0] as string]) {
      const answer = verify(text, ferries);
      expect(answer.isCutShort).toBe(false);
      expect(notCompared(answer)).toEqual([]);
    }
    expect(verify(CHEESE, ferries).verdict).toBe("absent");
  });
});
