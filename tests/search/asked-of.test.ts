import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { aboutLine } from "../../src/prose/quote.ts";
import { askedOf } from "../../src/search/asked-of.ts";
import { search } from "../../src/search/search.ts";
import { documentOf, libraryOf } from "../support.ts";

const LIBRARY = libraryOf(
  [
    documentOf(
      [
        "“The ferry is safe,” Ada Holm said. “No ferry of ours has ever sunk.”",
        "The passengers wrote that the ferry is old. They asked Berit Lund for another ferry.",
      ].join("\n\n"),
      { speakers: [{ name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["the mayor"] }] },
    ),
  ],
  [{ name: "Berit Lund", kind: "person", forms: ["Berit Lund", "Lund"] }],
);

const SPELT = libraryOf(
  [
    documentOf(
      "The quay is closed until May. No ship was damaged.",
      { issuer: { name: "Osby Harbour Council", kind: "state body", country: "SE" } },
      "council",
    ),
    documentOf(
      "The Harbour Council closed the quay too late, the pilots find. “It was rotten,” Ingvild Rådberg said. “All knew it,” Radio Osby said.",
      {
        publisher: { name: "Radio Osby", kind: "media", country: "SE" },
        issuer: { name: "Board of Pilots of the Outer Sound", kind: "NGO", country: "SE" },
        speakers: [{ name: "Ingvild Rådberg", kind: "individual", country: "SE" }],
      },
      "pilots",
    ),
  ],
  [
    { name: "Council", kind: "body", forms: ["Osby Harbour Council", "Harbour Council"] },
    { name: "Osby", kind: "place", forms: ["Osby", "Aasby"] },
    { name: "Rådberg", kind: "name part", forms: ["Rådberg", "Raadberg"] },
    { name: "Board", kind: "body", forms: ["Board of Pilots of the Outer Sound", "Sound Board"] },
  ],
);

describe("a question for what somebody says", () => {
  test.each([
    ["What does Ada Holm say about the ferry?", "Ada Holm"],
    ["what did the mayor say about the ferry", "mayor"],
    ["did Holm mention the ferry", "Holm"],
    ["is the ferry safe according to Ada Holm", "Ada Holm"],
    ["According to Ada Holm, is the ferry safe?", "Ada Holm"],
    ["what does the harbour board say about the ferry", "harbour board"],
  ])("is read: %s", (query, name) => {
    expect(askedOf(LIBRARY, query)).toMatchObject({ name, speaks: true });
  });

  test.each([
    ["Was sagt Ada Holm?", "Ada Holm"],
    ["Was sagte der Holm dazu?", "Holm"],
    ["Was hat Ada Holm gesagt?", "Ada Holm"],
    ["Que dit Ada Holm ?", "Ada Holm"],
    ["Qu’est-ce qu'Ada Holm a dit ?", "Ada Holm"],
    ["¿Qué dice Holm?", "Holm"],
    ["Cosa ha detto Ada Holm?", "Ada Holm"],
    ["Что сказала Ada Holm?", "Ada Holm"],
    ["Ada Holm ne dedi?", "Ada Holm"],
    ["Ada Holm nə deyir?", "Ada Holm"],
  ])("is read in other languages, and asks for all of it: %s", (query, name) => {
    expect(askedOf(LIBRARY, query)).toMatchObject({ name, speaks: true, isAll: true });
  });

  test.each([
    ["Was sagt Ada Holm über die Fähre?", "die Fähre"],
    ["Was hat Holm zur Fähre gesagt?", "Fähre"],
    ["Que dit Ada Holm sur le bac ?", "le bac"],
    ["Qué dijo Ada Holm sobre el barco", "el barco"],
    ["Что говорит Ada Holm о пароме?", "пароме"],
  ])("is read in other languages with what it asks of: %s", (query, rest) => {
    expect(askedOf(LIBRARY, query)).toMatchObject({ rest, speaks: true, isAll: false });
  });

  test.each(["Was sagt der Vertrag?", "Que dit la loi ?", "Was hat das gekostet?", "Ne dedi?"])(
    "is not seen in other languages where nobody is named: %s",
    (query) => {
      expect(askedOf(LIBRARY, query)).toBeNull();
    },
  );

  test("beside a filter for the same speaker asks for what is left of it", () => {
    const ask = (query: string, speaker: string) =>
      answerQuote(LIBRARY, { query, filter: { speaker }, limit: 9 }).quotations.map(({ exact }) => exact);
    const all = ask("What does Ada Holm say?", "Ada Holm");
    expect(all).toHaveLength(1);
    expect(ask("Was sagt Holm?", "the mayor")).toEqual(all);
    expect(ask("What does Berit Lund say?", "Ada Holm")).toEqual([]);
  });

  test.each([
    ["What does the Harbour Council say?", "Harbour Council", "Osby Harbour Council"],
    ["what did the harbour council of Osby say", "harbour council of Osby", "Osby Harbour Council"],
    ["what does the council say about the quay", "council", "Osby Harbour Council"],
    ["what did Rådberg say", "Rådberg", "Ingvild Rådberg"],
    ["what did Raadberg say", "Raadberg", "Ingvild Rådberg"],
    ["according to the Board, is the quay safe", "Board", "Board of Pilots of the Outer Sound"],
    ["what does the Sound Board say", "Sound Board", "Board of Pilots of the Outer Sound"],
  ])("is read where the corpus has other forms of the name: %s", (query, name, person) => {
    const of = askedOf(SPELT, query);
    expect(of).toMatchObject({ name, speaks: true });
    expect(of?.people.map((one) => one.name)).toEqual([person]);
  });

  test("asks for no body that only has a place in its name which has other forms", () => {
    expect(askedOf(SPELT, "what does Osby say")).toBeNull();
    expect(askedOf(SPELT, "what does Aasby say")).toBeNull();
  });

  test("asked for by another form of its name, a body's own words alone are shown", () => {
    const { quotations } = answerQuote(SPELT, { query: "What does the Harbour Council say?", filter: {}, limit: 9 });
    expect(new Set(quotations.map(({ document }) => document))).toEqual(new Set(["council"]));
  });

  test.each(["ferry", "what do the sources say about the ferry", "did the gulls say", "according to whom"])(
    "is not seen in %j",
    (query) => {
      expect(askedOf(LIBRARY, query)).toBeNull();
    },
  );

  test("is answered by words of theirs and of nobody else", () => {
    const { quotations } = answerQuote(LIBRARY, {
      query: "What does Ada Holm say about the ferry?",
      filter: {},
      limit: 9,
    });
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.map(({ attribution }) => attribution.speaker)).toEqual(quotations.map(() => "Ada Holm"));
  });

  test("where the documents only speak of them says so first, and that the rest is by others", () => {
    const answer = answerQuote(LIBRARY, {
      query: "What does Berit Lund say about another ferry?",
      filter: {},
      limit: 9,
    });
    expect(answer.askedOf).toEqual({ name: "Berit Lund", speaks: false, isCountry: false });
    expect(aboutLine(answer)).toContain("About “Berit Lund”, by others");
    expect(answer.quotations[0]?.exact).toContain("They asked Berit Lund");
  });
});

describe("a question for all that somebody says", () => {
  const text = [
    "The quay was dry at noon. “The crane is old and has to go before the winter comes,” Mayor Ida Solberg said. " +
      "Nobody counted the gulls.",
    "The door was shut to Knut Aas.",
    "“No ship will wait,” Solberg said.",
  ].join("\n\n");
  const solberg = {
    name: "Ida Solberg",
    role: "Mayor",
    kind: "individual",
    country: "SE",
    aliases: ["Solberg"],
  } as const;
  const board = { name: "Lundvik Pilots Board", kind: "state body", country: "SE" } as const;
  const library = libraryOf(
    [
      documentOf(text, { ref: "qa", speakers: [solberg] }, "a"),
      documentOf("A pilot is needed. The buoys are green.\n", { ref: "qb", issuer: board }, "b"),
    ],
    [{ name: "Knut Aas", kind: "person", forms: ["Knut Aas", "Aas"] }],
  );
  const ask = (query: string, filter = {}) => answerQuote(library, { query, filter, limit: 9 });
  const own = ["The crane is old", "No ship will wait"];

  test.each([
    "What did Solberg say?",
    "what does Solberg say",
    "What has Ida Solberg said so far?",
    "what did the mayor say about it",
    "What does the mayor have to say?",
    "Did Solberg say anything?",
    "what is Solberg saying?",
    "according to Solberg",
    "Solberg's words",
    "Show me all the mayor’s statements, please",
    "quote Solberg",
    "quote the mayor, please",
    "Quotations by Ida Solberg",
    "the words of Solberg",
  ])("is answered by all words of theirs, in order: %s", (query) => {
    const answer = ask(query);
    expect(answer).toMatchObject({ searchable: true, total: 2, nearest: [], lacking: [], askedOf: { speaks: true } });
    expect(answer.quotations.map(({ attribution }) => attribution.speaker)).toEqual(["Ida Solberg", "Ida Solberg"]);
    for (const [at, words] of own.entries()) expect(answer.quotations[at]?.exact).toContain(words);
  });

  test("keeps to the filters", () => {
    expect(ask("What did Solberg say?", { documents: ["b"] }).total).toBe(0);
    expect(ask("What did Solberg say?", { documents: ["a"] }).total).toBe(2);
    expect(ask("What did the mayor say?", { voice: "indirect" }).total).toBe(0);
  });

  test("is answered by what a body, or all of a country, issued", () => {
    expect(ask("What does the Lundvik Pilots Board say?").quotations.map(({ document }) => document)).toEqual(["b"]);
    expect(ask("What does Sweden say?").quotations.map(({ document }) => document)).toContain("b");
  });

  test.each([
    "What did Solberg say about the crane?",
    "What about the crane did Solberg say?",
    "is the crane old according to Solberg?",
    'what did Solberg say on "the crane is old"',
  ])("is none where a topic is asked for: %s", (query) => {
    const answer = ask(query);
    expect(askedOf(library, query)).toMatchObject({ speaks: true, isAll: false });
    expect(answer.quotations.map(({ exact }) => exact.includes("crane"))).toEqual([true]);
  });

  test.each(["How did Solberg say it?", "When did Solberg say that?", "what did Solberg say in 1992?"])(
    "is none where how, when or a number is asked: %s",
    (query) => {
      expect(askedOf(library, query)?.isAll).toBe(false);
    },
  );

  test("says that no words are established of whom the documents only speak", () => {
    const answer = ask("What did Knut Aas say?");
    expect(answer.askedOf).toEqual({ name: "Knut Aas", speaks: false, isCountry: false });
    expect(answer.quotations[0]?.exact).toContain("to Knut Aas");
  });

  test.each(["quote the part on gulls", "the gulls' words", "words of wisdom", "quotes on cranes", "quote Knut Aas"])(
    "is not seen where nobody who speaks is named: %s",
    (query) => {
      expect(askedOf(library, query)).toBeNull();
    },
  );
});

describe("a question for what a country says", () => {
  const issuer = (name: string, country: string) => ({ name, kind: "state body", country }) as const;
  const library = libraryOf([
    documentOf("The strait is open to every ship of Norway.\n", { ref: "sta", issuer: issuer("Ministry", "SE") }, "a"),
    documentOf("The strait is closed in winter.\n", { ref: "stb", issuer: issuer("Navy", "SE") }, "b"),
    documentOf("The strait is a matter for Sweden and Norway.\n", { ref: "stc", issuer: issuer("Senate", "FI") }, "c"),
  ]);
  const answer = (query: string) => answerQuote(library, { query, filter: {}, limit: 9 });

  test.each([
    "What does Sweden say about the strait?",
    "is the strait open according to Sweden",
    "What is Sweden's view of the strait?",
    "the Swedish position on the strait",
  ])("is answered by all that was issued there: %s", (query) => {
    const { askedOf: of, quotations } = answer(query);
    expect(of).toEqual({ name: "Sweden", speaks: true, isCountry: true });
    expect(quotations.map(({ document }) => document).filter((id) => id === "c")).toEqual([]);
    expect(quotations.length).toBeGreaterThan(0);
  });

  test.each(["What does Norway say about the strait?", "the Norwegian position on the strait", "Norway's stance"])(
    "where nothing was issued there says so first: %s",
    (query) => {
      expect(aboutLine(answer(query))).toContain("None of these documents was issued in “Norway”. About");
    },
  );

  test("is not seen where a word beside it only describes", () => {
    expect(askedOf(library, "Swedish ships in the strait")).toBeNull();
    expect(askedOf(library, "the position of the ship")).toBeNull();
    expect(askedOf(library, "Was the Swedish line 4 open?")).toBeNull();
  });

  test("is not seen where a word before it makes it another country", () => {
    expect(askedOf(library, "South Sudan's view of the strait")).toBeNull();
    expect(askedOf(library, "What is the northern Ireland position on the strait?")).toBeNull();
    expect(askedOf(library, "Papua New Guinea's stance")).toBeNull();
  });
});

describe("a question for what somebody says who is named by a word of a name or by a role", () => {
  const by = (name: string) => ({ issuer: { name, kind: "NGO", country: "SE" } }) as const;
  const library = libraryOf([
    documentOf(
      "Two cranes were looked at by Sorvik Surveys. The union is wrong about cranes.\n",
      { ref: "ba", ...by("Lundvik Harbour Company") },
      "a",
    ),
    documentOf("No cranes were looked at this year.\n", { ref: "bb", ...by("Lundvik Crane Drivers Union") }, "b"),
    documentOf(
      "The cranes were noisy. Mayor Ida Solberg said the cranes were a disgrace. " +
        "An engineer, Knut Aas, warned that the cranes were old. Per Moen, the foreman, said the cranes were safe.\n",
      { ref: "bc", ...by("Lundvik School Board") },
      "c",
    ),
    documentOf("Cranes must be painted green.\n", { ref: "bd", ...by("Board of Colours of Lundvik County") }, "d"),
    documentOf("Cranes are a union matter.\n", { ref: "be", ...by("Lundvik Union Street Gazette") }, "e"),
  ]);
  const answer = (query: string) => answerQuote(library, { query, filter: {}, limit: 9 });

  test.each([
    ["what does the union say about cranes", ["b"]],
    ["what did the company say about cranes", ["a"]],
    ["what does the board say about cranes", ["c", "d"]],
    ["is there anything on cranes according to the gazette", ["e"]],
  ])("has the words of all who are called so: %s", (query, documents) => {
    const { askedOf: of, quotations } = answer(query);
    expect(of?.speaks).toBe(true);
    expect(quotations.map(({ document }) => document).toSorted()).toEqual(documents);
  });

  test.each([
    ["what does the mayor say about the cranes", "Ida Solberg"],
    ["what did the engineer say about the cranes", "Knut Aas"],
    ["what did the foreman say about the cranes", "Per Moen"],
  ])("has the words of whom a text gives that role: %s", (query, name) => {
    const { askedOf: of, quotations } = answer(query);
    expect(of?.speaks).toBe(true);
    expect(quotations.map(({ attribution }) => attribution.speaker)).toEqual([name]);
  });

  test("is searched like any word where they say nothing that is near", () => {
    const { askedOf: of, quotations, nearest } = answer("what does the mayor say about Sorvik");
    expect(of).toBeNull();
    expect([...quotations, ...nearest][0]?.exact).toContain("Sorvik");
  });

  test("is not seen in a word that only describes one, nor in a word for any text", () => {
    expect(askedOf(library, "what does the school say about cranes")).toBeNull();
    expect(askedOf(library, "what does Lundvik say about cranes")).toBeNull();
    const reports = libraryOf([documentOf("A crane fell.\n", by("Lundvik Weekly News Report"))]);
    expect(askedOf(reports, "what does the report say about the crane")).toBeNull();
  });

  test.each(["what does Sorvik Surveys say", "According to Sorvik Surveys, how many cranes were looked at?"])(
    "says first that nothing is established as theirs, where a text only speaks of them: %s",
    (query) => {
      expect(aboutLine(answer(query))).toBe(
        "No words here are established as those of “Sorvik Surveys”. About “Sorvik Surveys”, by others:",
      );
    },
  );

  test("takes nobody for somebody in a question of which every word has a capital letter", () => {
    expect(askedOf(library, "What Do Cranes Say")).toBeNull();
  });
});

test("quotation marks inside a long text are no phrase to look for", () => {
  const pasted =
    "yesterday somebody at the harbour told me that the “old rotten” ferry and its passengers had been left outside again";
  expect(search(LIBRARY, pasted).query.phrases).toEqual([]);
  expect(search(LIBRARY, '"the ferry is safe" mayor').query.phrases).toHaveLength(1);
});

describe("a question for what somebody of a nation and a role says", () => {
  const speakers = [
    {
      name: "Ilse Tamm",
      role: "member of the parliament of Estonia",
      short: "MP, Estonia",
      kind: "legislator" as const,
      country: "EE",
      aliases: [],
    },
    { name: "Otto Berg", role: "MP, Sweden", kind: "legislator" as const, country: "SE", aliases: [] },
  ];
  const both = libraryOf([
    documentOf(
      "“The dyke must be raised,” Ilse Tamm said of the flood.\n\n“The flood was foreseen,” Otto Berg said. An Estonian MP sat beside him.",
      { speakers },
    ),
  ]);

  test.each([
    ["what does the Estonian MP say about the flood", "Ilse Tamm"],
    ["what did the Swedish MP say", "Otto Berg"],
    ["according to the Estonian MP, was there a flood", "Ilse Tamm"],
  ])("gets their own words: %s", (question, name) => {
    expect(askedOf(both, question)).toMatchObject({ speaks: true, people: [{ name }] });
  });

  test.each(["what does the Danish MP say about the flood", "what does the Estonian pilot say"])(
    "and nobody else's: %s",
    (question) => {
      expect(askedOf(both, question)?.people ?? []).toEqual([]);
    },
  );
});
