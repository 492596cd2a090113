import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { notFound } from "../../src/prose/quote.ts";
import { guessLanguage, languageOf } from "../../src/search/languages.ts";
import { search } from "../../src/search/search.ts";
import { isGrammar, termOf, wordsOf } from "../../src/search/terms.ts";
import { documentOf, libraryOf } from "../support.ts";

const ENGLISH = documentOf(
  "The harbour board counted the boats.\n\nA gull sat on the die that pressed the coins. The war museum lent it.",
  { ref: "eng" },
  "english",
);
const RUSSIAN = documentOf(
  "На референдумах жители острова выбирали цвет парома.\n\nНовые паромы стоят в гавани.",
  { ref: "rus", language: "ru" },
  "russian",
);
const GERMAN = documentOf(
  "Das Hafenamt kündigte neue Fahrpläne für die Fähren an.\n\nDie Möwen wurden auf den Kränen gezählt.",
  { ref: "deu", language: "de" },
  "german",
);
const TURKISH = documentOf(
  "Vapurlar sabah adanın limanlarında bekliyor.\n\nMartılar iskelede uyuyor.",
  { ref: "tur", language: "tr-TR" },
  "turkish",
);
const AZERBAIJANI = documentOf("Bərə limandan səhər çıxır.", { ref: "aze", language: "az" }, "azerbaijani");
const LIBRARY = libraryOf([ENGLISH, RUSSIAN, GERMAN, TURKISH]);

function find(query: string, library = LIBRARY): string[] {
  const { hits, excerptOf } = search(library, query);
  return hits.map((hit) => {
    const { start, end } = excerptOf(hit);
    return hit.document.text.slice(start, end);
  });
}

describe("a word is found in another form than the one asked for", () => {
  test.each([
    ["референдум", "референдумах"],
    ["паром", "паромы"],
    ["Fahrplan", "Fahrpläne"],
    ["Kran", "Kränen"],
    ["Möwe", "Möwen"],
    ["liman", "limanlarında"],
    ["vapur", "Vapurlar"],
  ])("%s: %s", (asked, found) => {
    expect(find(asked)).toContainEqual(expect.stringContaining(found));
  });

  test("in a corpus of that language alone", () => {
    expect(find("Fahrplan", libraryOf([GERMAN]))).toHaveLength(1);
    expect(find("референдум", libraryOf([RUSSIAN]))).toHaveLength(1);
  });

  test("in quotation marks only as typed", () => {
    expect(find("“neue Fahrpläne”")).toHaveLength(1);
    expect(find("“neue Fahrplan”")).toEqual([]);
  });
});

describe("words of grammar and of asking", () => {
  test("are those of the language of the question", () => {
    expect(find("Was sagt das Hafenamt über die Fähre?")).toEqual([expect.stringContaining("Hafenamt")]);
    expect(find("Что говорят документы о референдуме?")).toEqual([expect.stringContaining("референдумах")]);
    expect(find("the die")).toEqual([expect.stringContaining("the die that")]);
  });

  test("are left out of the index by the language of the document", () => {
    const { terms } = LIBRARY.index.passages;
    expect(["fur", "den", "auf"].filter((word) => terms.has(word))).toEqual([]);
    expect(terms.has("war")).toBe(true);
  });
});

describe("the language of a question", () => {
  const guess = (text: string) => guessLanguage(wordsOf(text), LIBRARY.languages, isGrammar).code;

  test.each([
    ["what does the board say about gulls", "en"],
    ["was sagt das Amt über die Möwen", "de"],
    ["что сказано о пароме", "ru"],
    ["liman için ne dedi", "tr"],
    ["Khojaly", "en"],
    ["1992", "en"],
    ["", "en"],
  ])("of “%s” is %s", (text, code) => {
    expect(guess(text)).toBe(code);
  });
});

test("words in a script that the language is not written in have the terms that they have in English", () => {
  const [word] = wordsOf("boats");
  expect(word && termOf(word, languageOf("ru"))).toBe("boat");
});

describe("a document in a language without a stemmer", () => {
  const library = libraryOf([ENGLISH, AZERBAIJANI]);

  test("is searched by the words as they are typed, in any spelling", () => {
    expect(find("Bərə", library)).toHaveLength(1);
    expect(find("limandan", library)).toHaveLength(1);
  });

  test("is counted where nothing was found", () => {
    const answer = answerQuote(library, { query: "zeppelin", filter: {}, limit: 3 });
    expect(answer.unlevelled).toBe(1);
    expect(notFound(answer, library).join("\n")).toContain("1 document in a language whose inflection");
    const other = answerQuote(LIBRARY, { query: "zeppelin", filter: {}, limit: 3 });
    expect(notFound(other, LIBRARY).join("\n")).not.toContain("inflection");
  });
});

test.each([
  ["ar", "المرفأ", "مرفأ"],
  ["bg", "пристанище", "пристанището"],
  ["da", "havnen", "havnens"],
  ["de", "Häfen", "Hafen"],
  ["el", "λιμάνι", "λιμάνια"],
  ["es", "barco", "barcos"],
  ["fi", "satama", "satamassa"],
  ["fr", "annonçait", "annoncé"],
  ["ga", "calafort", "chalafort"],
  ["hi", "बंदरगाह", "बंदरगाहों"],
  ["hu", "kikötő", "kikötőben"],
  ["hy", "նավահանգիստ", "նավահանգիստներ"],
  ["id", "pelabuhan", "pelabuhannya"],
  ["it", "traghetto", "traghetti"],
  ["lt", "uostas", "uoste"],
  ["nb", "havn", "havnen"],
  ["ne", "बन्दरगाह", "बन्दरगाहमा"],
  ["nl", "haven", "havens"],
  ["nn", "havn", "havner"],
  ["no", "havn", "havner"],
  ["pt", "balsa", "balsas"],
  ["ro", "port", "portul"],
  ["ru", "паром", "паромов"],
  ["sr", "лука", "лукама"],
  ["sr-Latn", "luka", "lukama"],
  ["sv", "hamn", "hamnarna"],
  ["ta", "துறைமுகம்", "துறைமுகத்தில்"],
  ["tr", "gemi", "gemiler"],
  ["uk", "гавань", "гавані"],
])("in %s %s and %s are one", (tag, one, other) => {
  const terms = [one, other].map((text) => wordsOf(text).map((word) => termOf(word, languageOf(tag))));
  expect(terms[0]).toEqual(terms[1]);
  expect(terms[0]?.join("")).toMatch(/^[a-z0-9]+$/);
});
