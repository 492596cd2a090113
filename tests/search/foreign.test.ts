import { expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { nearestLines, notFound } from "../../src/prose/quote.ts";
import { documentOf, libraryOf } from "../support.ts";

const library = libraryOf([
  documentOf("The ferry sank in the war off Osby. Nine sailors were lost.\n\nMaria de la Cruz rowed to them."),
]);

const elsewhere = (query: string) => answerQuote(library, { query, filter: {}, limit: 3 }).elsewhere;

test.each([
  "wie viele Matrosen wurden gerettet",
  "warum ist die Fähre nach Osby gesunken",
  "welche Schiffe sind noch da",
  "combien de marins ont été sauvés",
  "pourquoi est-ce que le bac a coulé",
  "сколько моряков погибло",
  "perché il traghetto non è partito",
  "por qué no salió el barco ayer",
  "combien de noyés",
  "hoeveel doden",
  "wie hoog was de vloed",
  "quanti annegati",
  "wer ist ertrunken",
  "cuántos ahogados",
])("a question in a language of no document is told to be one: %s", (query) => {
  expect(elsewhere(query)).toEqual(["en"]);
});

test.each([
  "how many whales were rescued by the coast guard",
  "war in Wendland",
  "die hard fans of football",
  "who is Jean de Montfort",
  "Was the Wachturm rebuilt",
  "zebra quagga",
  "was the Costa de las Ballenas mentioned here",
  "who fought in the Battaglia della Marna",
  "did the ship pass the Bahía de los Ángeles",
  "ile de Ré",
  "what did teh capitan wat to do",
  "Wagner",
  "Hur Osmark",
  "Wie Vik",
  "Quanto Norva",
  "Hoe Brinkley",
  "Dove Aldby",
])("a question in English is not, whatever names it has: %s", (query) => {
  expect(elsewhere(query)).toEqual([]);
});

const plain = libraryOf([documentOf("The ferry sank off Osby. Nine sailors were lost.")]);

test.each(["wat zegt de matroos", "wer hat die Warnung gehört", "combien de sailers noyés"])(
  "no word of a question in another language is taken for a misspelt one: %s",
  (query) => {
    expect(answerQuote(plain, { query, filter: {}, limit: 3 }).corrected).toBeNull();
  },
);

test("a misspelt English question is corrected as before", () => {
  expect(answerQuote(library, { query: "how many sailers were lsot", filter: {}, limit: 3 }).corrected).not.toBeNull();
});

test("a question in the language of some document is not", () => {
  const german = libraryOf([documentOf("Die Fähre sank vor Osby.", { language: "de" }), ...library.corpus.documents]);
  expect(answerQuote(german, { query: "wie viele Wale wurden gerettet", filter: {}, limit: 3 }).elsewhere).toEqual([]);
});

test("the reply says in which languages the documents are", () => {
  const answer = answerQuote(library, { query: "wie viele Matrosen wurden gerettet", filter: {}, limit: 3 });
  const said = [...nearestLines(answer), ...notFound(answer, library)].join("\n");
  expect(said).toContain("The documents are in English; this question seems to be in another language.");
});
