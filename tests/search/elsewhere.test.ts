import { expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { documentOf, libraryOf } from "../support.ts";

/** Short texts in languages with and without a stemmer, or a list of words of grammar. */
const TEXTS = {
  az: `Şəhər şurası bazar ertəsi hovuzu yayda bağlamağı qərara aldı. İsitmə çox baha başa gəlir.

Mer gecə səs-küy ilə bağlı daşıma şirkəti ilə danışacağını vəd etdi.

Limanda yeni kran quruldu. O, qırx ton qaldırır və bir nəfər tərəfindən idarə olunur.
`,
  pl: `Rada miasta postanowiła w poniedziałek, że basen zostanie latem zamknięty. Ogrzewanie jest za drogie.

Prom nie popłynął we wtorek z powodu mgły. Wszyscy pasażerowie pojechali autobusem.

Wstęp do muzeum kosztuje osiem koron, dla dzieci nic.
`,
  ka: `საქალაქო საბჭომ ორშაბათს გადაწყვიტა, რომ აუზი ზაფხულში დაიხუროს. გათბობა ძალიან ძვირია.

ბორანი სამშაბათს ნისლის გამო არ წავიდა. ყველა მგზავრი ავტობუსით წაიყვანეს.

ნავსადგურში ახალი ამწე დადგეს. ის ორმოც ტონას სწევს და ერთი ადამიანი მართავს.
`,
};

const ask = (language: keyof typeof TEXTS, query: string) =>
  answerQuote(libraryOf([documentOf(TEXTS[language], { language })]), { query, filter: {}, limit: 3 });

test.each([
  ["az", "şura bazar ertəsi məktəb və stadion ilə bağlı nə qərara aldı"],
  ["az", "bir nəfər yayda sudan kim tərəfindən xilas edildi"],
  ["az", "polis gecə muzeydə bir oğru ilə bağlı nə dedi"],
  ["pl", "co rada miasta postanowiła w poniedziałek o szkole i boisku"],
  ["ka", "ვინ არის ის ადამიანი და რატომ არ წავიდა პოლიციაში"],
] as const)("in %s, what shares some words with a question is only near: %s", (language, query) => {
  const { quotations, nearest } = ask(language, query);
  expect(quotations).toEqual([]);
  expect(nearest.length).toBeGreaterThan(0);
});

test.each([
  ["pl", "ile kosztuje wstęp do muzeum"],
  ["pl", "dlaczego prom nie popłynął we wtorek"],
  ["az", "yeni kran ton qaldırır"],
] as const)("in %s, what holds all its words answers: %s", (language, query) => {
  expect(ask(language, query).quotations).toHaveLength(1);
});

test("of a long text of which most words are in no document nothing is an answer", () => {
  const library = libraryOf([documentOf("The ferry to the island was late because of a heavy storm.\n")]);
  const query = "the ferry storm made an unimaginative sculptor quarrel with astronomers about watermelons";
  expect(answerQuote(library, { query, filter: {}, limit: 3 })).toMatchObject({ quotations: [], total: 0 });
});

test("in a question in another language no word of grammar is taken for a misspelt one, and a name may be", () => {
  const library = libraryOf([documentOf("The warden of the weir at Tolmberg mended the sluice with waxed rope.\n")]);
  const unknown = (query: string) => answerQuote(library, { query, filter: {}, limit: 3 }).unknown;
  const similar = unknown("wann werden die Fische in Tolmbirg gefangen");
  expect(similar.find(({ word }) => word === "werden")?.similar).toEqual([]);
  expect(similar.find(({ word }) => word === "Tolmbirg")?.similar).toEqual(["Tolmberg"]);
});
