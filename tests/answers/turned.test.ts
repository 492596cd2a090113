import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { matchNotes, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// Words of a source that say something else than their sentence did, because of what stands beside them or between.

function told(text: string, asked: string, language = "en") {
  const { verdict, matches } = answerVerify(libraryOf([documentOf(text, { language })]), asked);
  return { verdict, kinds: (matches[0]?.differences ?? []).map(({ kind }) => kind) };
}

describe("a marked cut", () => {
  test.each([
    ["en", "The harbour board failed to warn the crews of the gale.", "The harbour board … warn the crews of the gale"],
    ["en", "The crews are returning home after being driven from the bay.", "The crews are … driven from the bay"],
    [
      "en",
      "We must do everything to prevent such gales from happening here.",
      "We must do … such gales … happening here",
    ],
    ["en", "The mayor would have closed the old pier.", "The mayor … closed the old pier"],
    ["en", "The paper withdrew its report on the ferry.", "The paper … report on the ferry"],
    ["en", "The lamps, they feared, were out that night.", "The lamps … were out that night"],
    ["en", "The lamps, which is a lie, were out that night.", "The lamps … were out that night"],
    ["en", "The old pier may fall into the bay.", "The old pier … fall into the bay"],
    ["en", "No old boats were lost in the gale.", "No … boats were lost in the gale"],
    ["en", "The ferry came late. The pilot denied that the lamp was out.", "The ferry came late … the lamp was out"],
    ["ru", "Министр отрицал, что причал закрыт на зиму.", "Министр … что причал закрыт на зиму"],
    ["ru", "Он отказался подписать договор о причале.", "Он … подписать договор о причале"],
    ["fr", "Il a refusé de signer le bail du quai.", "Il … signer le bail du quai"],
    ["de", "Er kam kaum in den Hafen von Tolm.", "Er kam … in den Hafen von Tolm"],
    ["az", "Gəmi gəlmədi, lakin liman açıq qaldı.", "Gəmi … liman açıq qaldı"],
    ["tr", "Gemi (ki gelmedi) limanda bekledi bütün gece.", "Gemi … limanda bekledi bütün gece"],
  ])("is told as one where it may change what is said (%s): %s", (language, text, asked) => {
    const { verdict, kinds } = told(text, asked, language);
    expect([verdict, kinds.includes("cut")]).toEqual(["near", true]);
  });

  test.each([
    ["en", "The board, which met twice, thanked the keeper.", "The board … thanked the keeper"],
    ["en", "The board (as we know it) thanked the keeper.", "The board […] thanked the keeper"],
    ["en", "The board thanked the very old keeper of the lamp.", "The board thanked the … keeper of the lamp"],
    ["en", "The board met on Monday morning at the town hall.", "The board met … at the town hall"],
    [
      "en",
      "The board met at the hall. It was cold there. The keeper was thanked.",
      "The board met at the hall. … The keeper was thanked",
    ],
    ["de", "Der Rat (vier Leute) dankte dem Wärter.", "Der Rat […] dankte dem Wärter"],
  ])("is an edit where it surely changes nothing (%s): %s", (language, text, asked) => {
    expect(told(text, asked, language)).toEqual({ verdict: "exact", kinds: [] });
  });
});

describe("a fragment", () => {
  test.each([
    ["en", "The pilot denied that 40 keepers were dismissed.", "40 keepers were dismissed", "negation"],
    ["en", "It is false that the pier was mended in May.", "the pier was mended in May", "negation"],
    ["en", "It is not true, as the paper wrote, that the pier was mended.", "the pier was mended", "negation"],
    ["en", "It is untrue, Ada Lund wrote to us, that the pier was mended.", "the pier was mended", "negation"],
    ["en", "She said that she had not said, as reported, that the pier was safe.", "the pier was safe", "negation"],
    ["en", "Contrary to what the board says, the pier was mended.", "the pier was mended", "negation"],
    ["de", "Keineswegs war die Mole gesperrt.", "war die Mole gesperrt", "negation"],
    ["en", "The mayor says it is a lie that the pier is safe.", "the pier is safe", "negation"],
    ["en", "The paper withdrew its report that the mayor had lied.", "the mayor had lied", "negation"],
    ["en", "We failed to warn the crews of the gale.", "warn the crews of the gale", "negation"],
    ["fr", "Il a refusé de signer le bail du quai.", "signer le bail du quai", "negation"],
    ["ru", "Министр отрицал, что причал закрыт на зиму.", "причал закрыт на зиму", "negation"],
    ["de", "Der Wirt bestreitet, dass die Fähre fuhr.", "die Fähre fuhr", "negation"],
    ["de", "Er unterzeichnete den Vertrag nicht.", "Er unterzeichnete den Vertrag", "negation"],
    ["de", "Er unterzeichnete den Vertrag am Abend nicht.", "Er unterzeichnete den Vertrag", "negation"],
    [
      "de",
      "Die Stadt nahm das Angebot an und lehnte den Vertrag ab.",
      "Die Stadt nahm das Angebot an und lehnte den Vertrag",
      "cut",
    ],
    ["nl", "Hij ondertekende het verdrag niet.", "Hij ondertekende het verdrag", "negation"],
    ["nl", "De stad nam het aanbod van de haven aan.", "De stad nam het aanbod van de haven", "cut"],
    ["sv", "Han läste brevet från hamnen inte.", "Han läste brevet från hamnen", "negation"],
    ["az", "Ən azı 40 uşaq limanda qaldı.", "40 uşaq limanda qaldı", "hedge"],
    ["az", "Onlar yalnız 5 nəfər idi limanda.", "5 nəfər idi limanda", "hedge"],
    ["az", "Yalnız liman körpünü bağlaya bilər.", "liman körpünü bağlaya bilər", "hedge"],
    ["el", "Χθες κανείς δεν ήρθε στο λιμάνι.", "δεν ήρθε στο λιμάνι", "negation"],
    ["en", "Two hundred and six men came to the hall.", "six men came to the hall", "number"],
    ["en", "Between 20 and 30 people drowned in the bay.", "30 people drowned in the bay", "number"],
    ["en", "From 40 to 50 houses burnt that night.", "50 houses burnt that night", "number"],
    ["en", "There were 7 or 8 boats in the harbour.", "8 boats in the harbour", "number"],
    ["en", "12 of 20 keepers voted for the plan.", "20 keepers voted for the plan", "number"],
    ["en", "All but 3 of the 80 trees fell in the gale.", "the 80 trees fell in the gale", "number"],
    ["en", "One of the keepers mended the lamp.", "the keepers mended the lamp", "number"],
    ["en", "Almost none of the houses burnt that night.", "the houses burnt that night", "number"],
    [
      "en",
      "Unless the dam is mended, the valley will be flooded in spring.",
      "the valley will be flooded in spring",
      "hedge",
    ],
    ["de", "Zwischen 20 und 30 Boote lagen im Hafen.", "30 Boote lagen im Hafen", "number"],
    ["fr", "De 20 à 30 bateaux étaient au port.", "30 bateaux étaient au port", "number"],
    ["ru", "От 20 до 30 лодок стояли у причала.", "30 лодок стояли у причала", "number"],
  ])("is not told as the same where what stands beside it turns it (%s): %s", (language, text, asked, kind) => {
    const { verdict, kinds } = told(text, asked, language);
    expect([verdict, kinds.includes(kind as never)]).toEqual(["near", true]);
  });

  test.each([
    ["en", "The pilot said that 40 keepers were dismissed.", "40 keepers were dismissed"],
    ["en", "It was said at noon, as the paper wrote, that 40 keepers were dismissed.", "40 keepers were dismissed"],
    ["en", "In May and June 30 people came to the bay.", "30 people came to the bay"],
    ["en", "It may prevent such losses from happening at sea.", "such losses from happening at sea"],
    ["en", "It was one of the worst gales of the century.", "the worst gales of the century"],
    ["de", "Er unterzeichnete den Vertrag, nicht den Brief.", "Er unterzeichnete den Vertrag"],
    ["de", "Er ging in den Hafen und kam nicht wieder.", "Er ging in den Hafen"],
    ["az", "Liman açıq qaldı və 40 uşaq gəldi.", "40 uşaq gəldi"],
  ])("is the same where nothing does (%s): %s", (language, text, asked) => {
    expect(told(text, asked, language)).toEqual({ verdict: "exact", kinds: [] });
  });
});

describe("a part of a sentence that nothing surely turns", () => {
  const headOf = (text: string, asked: string) => {
    const answer = answerVerify(libraryOf([documentOf(text)]), asked);
    const [match] = answer.matches;
    return [answer.verdict, verdictLine(answer), match ? matchNotes(match) : []];
  };

  test.each([
    [
      "Beside the old dam, the valley will be flooded in spring.",
      "the valley will be flooded in spring",
      "A part of its sentence, before which stands: “Beside the old dam,”",
    ],
    [
      "The valley will be flooded in spring unless the dam is mended.",
      "The valley will be flooded in spring",
      "A part of its sentence, which goes on: “unless the dam is mended”",
    ],
    [
      "The brother of the mayor sold the mill in May.",
      "the mayor sold the mill in May",
      "A part of its sentence, before which stands: “The brother of”",
    ],
    [
      `${"The keeper of the lamp, ".repeat(12)}and the pilot came home late.`,
      "the pilot came home late",
      `A part of its sentence, before which stands: “${"The keeper of the lamp, ".repeat(8)}and”`,
    ],
  ])("is told as one, with what stands beside it: %s", (text, asked, note) => {
    expect(headOf(text, asked)).toEqual(["exact", "Same words, a part of a sentence", [note]]);
  });

  test.each([
    ["The mayor sold the mill in May. It was cold.", "The mayor sold the mill in May"],
    ["“We left the bay,” said Anna Berg, “at dawn and in the dark.”", "We left the bay"],
    ["Anna Berg kept the lamp. She lit it in May.", "“[Anna Berg] lit it in May”"],
  ])("is none where the words are whole: %s", (text, asked) => {
    expect(headOf(text, asked).slice(0, 2)).toEqual(["exact", "Same words"]);
  });
});

describe("what is affirmed by a negation before it", () => {
  test.each([
    ["The log leaves no room for doubt that the lock was shut by hand.", "the lock was shut by hand"],
    ["There is no doubt that the lock was shut by hand.", "the lock was shut by hand"],
    ["The crew proved beyond any reasonable doubt that the lamp was lit.", "the lamp was lit"],
    ["There can be no question that the pilots slept on deck.", "the pilots slept on deck"],
  ])("is not told as a negation left out: %s", (text, asked) => {
    expect(told(text, asked).kinds).not.toContain("negation");
  });

  test.each([
    ["There is some doubt that the lock was shut by hand.", "the lock was shut by hand"],
    ["It is not true that the lamp was lit all night.", "the lamp was lit all night"],
    ["There was no sign, the board said, and no proof that the pilots slept.", "the pilots slept"],
    ["The mayor denied that the lamp was lit all night.", "the lamp was lit all night"],
    ["Without doubt, the board never said that the lamp was lit.", "the lamp was lit"],
  ])("is told where what follows is denied or doubted: %s", (text, asked) => {
    expect(told(text, asked).kinds.some((kind) => kind === "negation" || kind === "hedge")).toBe(true);
  });
});
