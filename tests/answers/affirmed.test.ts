import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// A "not" or "no" that takes nothing from the words beside it: "not only", "nobody doubts that", "no. 4".

function told(text: string, asked: string, language = "en") {
  const answer = answerVerify(libraryOf([documentOf(text, { language })]), asked);
  const kinds = (answer.matches[0]?.differences ?? []).map(({ kind }) => kind);
  return { verdict: answer.verdict, kinds, line: verdictLine(answer), outside: answer.matches[0]?.outside ?? [] };
}

const PART = { verdict: "exact", kinds: [], line: "Same words, a part of a sentence" };

describe("words after “not only”", () => {
  test.each([
    ["en", "The gale was felt not solely on the quay but also in the upper town.", "on the quay but also in the upper"],
    ["en", "The tax falls not only on the fishermen but on their widows.", "on the fishermen but on their widows"],
    ["en", "The mill ground not just rye for the parish but barley too.", "rye for the parish but barley"],
    ["en", "Not merely the roof of the barn was burnt but its floor.", "the roof of the barn was burnt"],
    ["en", "The choir sang not simply for the bishop but also for the cooks.", "for the bishop but also for the cooks"],
    [
      "en",
      "She is blamed not only for the late bell; she is also blamed for the goat.",
      "for the late bell; she is also",
    ],
    [
      "en",
      "It isn’t just the ropes of the ferry that are worn, but the pulleys.",
      "the ropes of the ferry that are worn",
    ],
    ["de", "Der Sturm traf nicht nur den Hafen von Tolm, sondern auch die Mühle.", "den Hafen von Tolm, sondern auch"],
    ["fr", "La tempête a frappé non seulement le port de Tolm mais aussi le moulin.", "le port de Tolm mais aussi"],
    ["ru", "Буря повредила не только старый причал, но и мельницу.", "старый причал, но и мельницу"],
    ["en", "The bell was heard not just by night but also by day at the mill.", "by night but also by day"],
    ["nl", "De storm trof niet alleen de haven van Tolm maar ook de molen.", "de haven van Tolm maar ook"],
  ])("are a part of their sentence where another follows (%s): %s", (language, text, asked) => {
    expect(told(text, asked, language)).toMatchObject(PART);
  });

  test.each([
    ["The dam alone was not solely responsible for the flood.", "responsible for the flood", "hedge"],
    ["The tax falls not only on the fishermen but on their widows.", "only on the fishermen", "negation"],
    ["Not just anyone may ring the bell, but the sexton may.", "anyone may ring the bell", "negation"],
    [
      "The wardens cannot just leave the goat in the rain, but must feed it too.",
      "leave the goat in the rain",
      "negation",
    ],
    ["The wardens could not simply leave the goat, but they also sold it.", "leave the goat", "negation"],
    ["A tenant is not simply free to go, but bound for a year.", "free to go", "hedge"],
    ["The mill must not only stand idle in Lent but also be swept.", "stand idle in Lent", "negation"],
    ["Do not just pray for rain, but dig the well also.", "pray for rain", "negation"],
    ["The goat was not just fed but sold.", "fed but sold", "hedge"],
    ["You should not merely ring the bell, also the gong.", "ring the bell", "negation"],
    ["The gale was felt not on the quay but in the upper town.", "on the quay but in the upper", "negation"],
    [
      "It is false that not only the quay was lost but also the mill.",
      "the quay was lost but also the mill",
      "negation",
    ],
  ])("are none where they say another thing: %s", (text, asked, kind) => {
    const { verdict, kinds } = told(text, asked);
    expect([verdict, kinds]).toEqual(["near", expect.arrayContaining([kind])]);
  });

  test.each([
    ["de", "Die Mühle ist nicht allein schuld, also zahlt die Pfarrei den Damm.", "schuld, also zahlt die Pfarrei"],
    ["nl", "De molen is niet alleen leeg maar gesloten tot de winter.", "leeg maar gesloten tot de winter"],
  ])("are none where nothing of their language adds another (%s): %s", (language, text, asked) => {
    expect(told(text, asked, language).verdict).toBe("near");
  });

  test.each([
    ["The wardens cannot just leave the goat in the rain.", "The wardens leave the goat in the rain."],
    [
      "The wardens could not simply leave the goat, but they also sold it.",
      "The wardens could leave the goat, but they also sold it.",
    ],
    ["A tenant is not simply free to go, but bound for a year.", "A tenant is free to go, but bound for a year."],
    ["Do not just pray for rain, but dig the well also.", "Pray for rain, but dig the well also."],
    [
      "The mill must not only stand idle in Lent but also be swept.",
      "The mill must stand idle in Lent but also be swept.",
    ],
  ])("that forbid or say how are told as a negation left out: %s", (text, asked) => {
    expect(told(text, asked).line).toMatch(/^The source says “.+”: a negation is left out$/);
  });

  test.each([
    [
      "The tax falls not only on the fishermen but also on their widows.",
      "The tax falls on the fishermen but also on their widows.",
    ],
    [
      "The tax falls on the fishermen but also on their widows.",
      "The tax falls not only on the fishermen but also on their widows.",
    ],
    [
      "The choir sang not solely for the bishop but for all the cooks of the abbey.",
      "The choir sang for the bishop but for all the cooks of the abbey.",
    ],
    [
      "The gale was felt not solely on the old quay but also in the upper town.",
      "The gale was felt in the upper town.",
    ],
  ])("that have it otherwise differ, and no negation is told: %s", (text, asked) => {
    expect(told(text, asked)).toMatchObject({ verdict: "near", line: "Near, with differences" });
  });

  test.each([
    [
      "The tax falls not only on the fishermen but also on their widows.",
      "The tax falls only on the fishermen but also on their widows.",
    ],
    ["The dam was not solely to blame for the flood of May.", "The dam was to blame for the flood of May."],
    ["The gale was not felt on the old quay or below, but in the town.", "The gale was felt in the town."],
    [
      "The gale was felt not solely on the old quay of Tolm but also in the upper town.",
      "The gale was felt solely in the upper town.",
    ],
  ])("of which a negation is lost say so: %s", (text, asked) => {
    expect(told(text, asked).line).toBe("The source says “not”: a negation is left out");
  });
});

describe("what nobody denies", () => {
  test.each([
    ["It cannot be denied that the old lock leaks at high water.", "the old lock leaks at high water"],
    ["There is no denying that the old lock leaks at high water.", "the old lock leaks at high water"],
    ["No one doubts that the sexton rang the bell at six.", "the sexton rang the bell at six"],
    ["Nobody can seriously dispute that the barn was dry in May.", "the barn was dry in May"],
    ["The county does not doubt that the goat was there first.", "the goat was there first"],
    ["None of the wardens has ever questioned that the well is deep.", "the well is deep"],
    ["We can’t deny the barn was dry when it burnt.", "the barn was dry when it burnt"],
    ["It is beyond dispute that the pedlar paid for the candles.", "the pedlar paid for the candles"],
    ["It has never been disputed that the pedlar paid for the candles.", "the pedlar paid for the candles"],
    ["It must not be forgotten that the pedlar paid for the candles.", "the pedlar paid for the candles"],
    ["We shall never forget that the wardens opened the granary.", "the wardens opened the granary"],
    ["Nothing will change the fact that the wardens opened the granary.", "the wardens opened the granary"],
    ["It is no secret that the wardens opened the granary.", "the wardens opened the granary"],
    ["It is not surprising that the granary was empty by March.", "the granary was empty by March"],
    ["Nobody doubts the granary was empty by March.", "the granary was empty by March"],
    ["It is no exaggeration to say that the granary was empty.", "the granary was empty"],
  ])("is not told as a negation left out: %s", (text, asked) => {
    expect(told(text, asked)).toMatchObject(PART);
  });

  test.each([
    ["The judge rejected the claim that it cannot be denied that the oxen were lame.", "the oxen were lame"],
    ["It is false that it is no secret that the flour was wet.", "the flour was wet"],
    ["It is a lie that no one disputes that the wheat was ours.", "the wheat was ours"],
    ["It was falsely stated that nobody doubts that the wheat was ours.", "the wheat was ours"],
    ["The pedlar pretended that nobody doubts that the wheat was ours.", "the wheat was ours"],
    ["Nobody said that it is beyond dispute that the wheat was ours.", "the wheat was ours"],
    ["There is no proof that it was never doubted that the wheat was ours.", "the wheat was ours"],
    ["If nobody doubts that the oxen were lame, the sale is void.", "the oxen were lame"],
    ["Unless it is no secret that the oxen were lame, the sale stands.", "the oxen were lame"],
    ["The sale is put off until nobody disputes that the oxen were lame.", "the oxen were lame"],
    ["It is not true that nobody questions that the oxen were lame.", "the oxen were lame"],
    ["I doubt there is no question that the oxen were lame.", "the oxen were lame"],
    ["We were wrongly told that there is no doubt that the oxen were lame.", "the oxen were lame"],
    ["It is a myth that we can’t deny the oxen were lame.", "the oxen were lame"],
    ["The drover denies that it must not be forgotten that the oxen were lame.", "the oxen were lame"],
    ["Allegedly there is no denying that the oxen were lame.", "the oxen were lame"],
    ["The drover claims that it is no secret that the oxen were lame.", "the oxen were lame"],
    ["It is not so, says the drover, that no one doubts that the oxen were lame.", "the oxen were lame"],
    ["Without evidence it was put about that nobody doubts that the oxen were lame.", "the oxen were lame"],
  ])("is told as what it hangs on where that is denied, doubted or a condition: %s", (text, asked) => {
    const { verdict, kinds, line } = told(text, asked);
    expect([verdict, kinds]).toEqual(["near", [expect.stringMatching(/^(?:negation|hedge)$/)]]);
    expect(line).not.toMatch(/^Same words/);
  });

  test.each([
    ["The rye never came, but nobody doubts that the oxen were lame.", "the oxen were lame"],
    ["I believe that nobody doubts that the oxen were lame.", "the oxen were lame"],
    ["The drover says there is no denying that the oxen were lame.", "the oxen were lame"],
    ["The rye was false and it is no secret that the oxen were lame.", "the oxen were lame"],
    ["The rye was not ours. It is no secret that the oxen were lame.", "the oxen were lame"],
  ])("is affirmed where that is only said, or another clause is denied: %s", (text, asked) => {
    expect(told(text, asked)).toMatchObject(PART);
  });

  test.each([
    ["The sexton did not deny that the bell was late.", "the bell was late", "negation"],
    ["The sexton denied that the bell was late.", "the bell was late", "negation"],
    ["Nobody believes that the bell was late.", "the bell was late", "negation"],
    ["It can be doubted that the bell was late.", "the bell was late", "negation"],
    ["It cannot be shown that the bell was late.", "the bell was late", "negation"],
    ["It is not a fact that the bell was late.", "the bell was late", "negation"],
    ["No one has claimed that the bell was late.", "the bell was late", "negation"],
    ["Nobody doubts that the warden denied that the bell was late.", "the bell was late", "negation"],
    ["I would not be surprised to hear that the bell was late.", "the bell was late", "negation"],
    ["Few doubt that the bell was late.", "the bell was late", "hedge"],
  ])("and one that is denied, or may be, is: %s", (text, asked, kind) => {
    const { verdict, kinds } = told(text, asked);
    expect([verdict, kinds]).toEqual(["near", expect.arrayContaining([kind])]);
  });
});

describe("the sign of a number", () => {
  test.each([
    ["Clause No. 4 of the lease provides for a daily bell.", "of the lease provides for a daily bell"],
    ["The wardens met in room no. 12 of the abbey.", "of the abbey"],
    ["The goat lives at Mill Lane No. 7, behind the well.", "behind the well"],
    ["The seals (Nos. 3 and 4) were kept in the granary.", "were kept in the granary"],
    ["The parish owns pump No. 6 and a spade.", "6 and a spade"],
    ["The tea was left at gate no. 3 of the old pier.", "3 of the old pier"],
  ])("outside some words is no negation: %s", (text, asked) => {
    const { kinds, outside } = told(text, `${asked}`);
    expect([kinds, outside]).toEqual([[], []]);
  });

  test.each([
    ["Clause No. 4 of the lease provides for a daily bell.", "Clause 4 of the lease provides for a daily bell."],
    ["Clause 4 of the lease provides for a daily bell.", "Clause No. 4 of the lease provides for a daily bell."],
    ["The wardens met in room no. 12 of the abbey on Monday.", "The wardens met in room 12 of the abbey on Monday."],
    ["Berth No. 4 of the quay is let to a pedlar.", "Berth 4 of the quay is let to a pedlar."],
  ])("that is left out or put in is none: %s", (text, asked) => {
    const { line, kinds } = told(text, asked);
    expect([line, kinds.includes("negation")]).toEqual(["Near, with differences", false]);
  });

  test.each([
    ["The answer was no. 12 wardens went home.", "The answer was. 12 wardens went home."],
    ["No. 12 wardens went home and 3 stayed.", "12 wardens went home and 3 stayed."],
    ["There were no 4 wardens in the granary.", "There were 4 wardens in the granary."],
    ["Asked for more he said no. 30 were ready to go.", "30 were ready to go"],
    ["In the statement no 200 lanterns are counted.", "200 lanterns are counted"],
    ["In the car no 9 mm nails were found by the smith.", "In the car 9 mm nails were found by the smith."],
    ["In room no 12 guests slept before the fair.", "In room 12 guests slept before the fair."],
    ["The clerk told us no. 40 weavers stayed at the fair.", "40 weavers stayed at the fair"],
    ["On the form no 3 seals were set by the notary.", "3 seals were set by the notary"],
    ["Under this rule no 5 boats may leave at once.", "Under this rule 5 boats may leave at once."],
    ["The answer of the warden was a loud no. 7 carters left.", "7 carters left"],
    ["The vote of the parish was no. 61 were for the mill.", "61 were for the mill"],
    ["At the pump no 20 pails were filled in March.", "20 pails were filled in March"],
  ])("is none where it may be an answer, or says that there are none: %s", (text, asked) => {
    const { verdict, kinds, outside } = told(text, asked);
    expect(verdict === "exact" ? outside : kinds).toContainEqual(expect.stringMatching(/^(?:[Nn]o|negation)$/));
  });
});
