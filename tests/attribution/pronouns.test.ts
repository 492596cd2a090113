import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newEntity } from "../../src/attribution/people/entities.ts";
import learnt from "../../src/attribution/pronoun-weights.json" with { type: "json" };
import { byLikelihood, likelihoods, type Proposal, whoIsLikely } from "../../src/attribution/pronouns.ts";
import { tellsOf } from "./said.ts";

// Whom "he" or "she" means where no rule tells; all sentences are invented.

const weights = { asSpeaker: 2, asOwner: -2, nobody: 0 };
const proposal = (name: string, features: Proposal["features"]): Proposal => ({
  entity: newEntity(name, { is: "person" }),
  features,
});
const [ada, ben] = [proposal("Ada Holm", { asSpeaker: 1 }), proposal("Ben Rask", { asOwner: 1 })];

describe("a proposal", () => {
  test("is the likelier the more speaks for it, beside the others and nobody", () => {
    const [ofAda, ofBen] = likelihoods([ada, ben], weights) as [number, number];
    expect(ofAda).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.exp(-2) + 1));
    expect(ofBen).toBeLessThan(ofAda);
    expect(ofAda).toBeGreaterThan(likelihoods([ada, ada], weights)[0] as number);
  });

  test("has a likelihood between 0 and 1, and all together leave some for nobody", () => {
    const features = fc.dictionary(fc.constantFrom(...Object.keys(learnt.weights), "unknown"), fc.nat(3));
    fc.assert(
      fc.property(fc.array(features, { maxLength: 12 }), (all) => {
        const shares = likelihoods(
          all.map((one) => proposal("Ada Holm", one)),
          learnt.weights,
        );
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1 + 1e-9);
      }),
    );
  });

  test("is chosen at the bound and above, and nobody below it or where there is none", () => {
    const share = likelihoods([ada, ben], weights)[0] as number;
    expect(whoIsLikely([ada, ben], { least: share, weights })?.entity.name).toBe("Ada Holm");
    expect(whoIsLikely([ada, ben], { least: share + 0.01, weights })).toBe(null);
    expect(whoIsLikely([], { least: 0.1, weights })).toBe(null);
  });

  test("whom the rules tell is left open where it is unlikely, and nobody else is named instead", () => {
    const spoke = proposal("Ada Holm", {
      before: 1,
      asSpeaker: 1,
      lastSubject: 1,
      isFocus: 1,
      alone: 1,
      genderTold: 1,
    });
    const far = proposal("Ben Rask", { twoParagraphsUp: 1, asOwner: 1, newerRival: 1 });
    expect(byLikelihood([spoke, far], spoke.entity, 0)).toBe(spoke.entity);
    expect(byLikelihood([spoke, far], far.entity, 0)).toBe(null);
  });
});

tellsOf({
  "who spoke in the sentence before, others being named in it": [
    [
      "Ada Holm sails for Norva. Ada Holm, who beat Ben Rask and Karl Berg in May, said the boats were old.\n\n“They leak at every seam they have,” she said.\n",
      { "They leak": "=Ada Holm" },
    ],
    [
      "Tom Rask built the pier. On Friday, Tom Rask praised what Ben Holm had written of it.\n\n“It will stand for a hundred years,” he said. “We used oak.”\n",
      { "It will stand": "Tom Rask", "We used": "Tom Rask" },
    ],
  ],
  "whose words a sentence is about": [
    [
      "Ada Holm said it rained. Ben Rask's boat sank. In a letter she said that it was a wreck.",
      { "it was a wreck": "Ada Holm" },
    ],
  ],
  "one of two who met, or who was named only as an owner: nobody": [
    [
      "Tom Rask met Ben Holm at the pier on Monday.\n\n“The tide was far too low for us,” he said.\n",
      { "The tide": null },
    ],
    [
      "The boat of Tom Rask lay beside that of Ben Holm. It rained.\n\n“The tide was far too low for us,” he said.\n",
      { "The tide": null },
    ],
  ],
  "somebody without a name who stands nearer: nobody": [
    [
      "Tom Rask sold the yard. His brother, a baker, bought bread. A pilot came by.\n\n“The tide was far too low for us,” he said.\n",
      { "The tide": null },
    ],
  ],
  "who was named only as whose kin or whose things somebody is: nobody, nor the owner": [
    [
      "The widow of Carl Brandt sold the boat in May. Brandt's nephew Erik took it to Sand and painted it red.\n\n“She still leaks,” he said.\n",
      { "She still": null },
    ],
    [
      "Nurse Ada Finch cared for Rose Pym. Pym left Finch the house. Pym's niece, Clara, took her to court. She says the will was forged.\n",
      { "the will was": null },
    ],
  ],
  "who acted, before somebody without a name: nobody": [
    [
      "Mayor Simon Frame opened the bridge. The first to cross was a cyclist from Ware with a dog.\n\n“I've waited six years for this,” he said.\n",
      { "I've waited": null },
    ],
    [
      "Minister Ruth Calder walked through Panby. Among those who had come was a nurse from Ware.\n\n“They come once a year,” she said.\n",
      { "They come": null },
    ],
    [
      "Minister Ruth Calder walked through Panby. A widow stood on her steps with a broom in her hand.\n\n“They come once a year,” she said.\n",
      { "They come": null },
    ],
  ],
  "who was named two paragraphs up, and did not speak: nobody": [
    [
      "Historian Clare Winton has written about the mill since 1990. Her last book came out in June.\n\nThe mill closed in 1958. Most came from six streets.\n\nThe youngest was 14. She carried the bobbins.\n\n“We were deaf by twenty,” she said.\n",
      { "We were": null },
    ],
  ],
  "who spoke goes on, whoever was named since as an owner": [
    [
      "“It rained all night,” said Tom Rask. Ben Holm's boat sank in the harbour. “Nobody was in it,” he said.\n",
      { "It rained": "=Tom Rask", "Nobody was": "Tom Rask" },
    ],
    ["Mayor Ada Finch opened the bridge on Monday. “It is late,” she said.\n", { "It is late": "=Ada Finch" }],
  ],
});

tellsOf({
  "“she joined Holm and said”: whose verb comes first, and not the one nearest to “said”": [
    [
      "Tom Rask mends sails. Last spring, he drove Karl Berg to Norva and said, “The needle is older than the ship.”",
      { "The needle": "Tom Rask" },
    ],
    [
      "Ada Holm spoke in Helm. In May she followed Ida Berg to Norva and said, “The boats there are far better than ours.”",
      { "The boats": "=Ada Holm" },
    ],
    [
      "Ben Lund left the hall early. On the stairs he thanked Tom Rask and later said, “It has been a very long day for us.”",
      { "It has been": "Ben Lund" },
    ],
    [
      "Ada Holm spoke in Helm. She left when Ida Berg came and said, “The boats there are far better than ours.”",
      { "The boats": "Ida Berg" },
    ],
  ],
  "an adjective or a place before a noun is nobody": [
    [
      "Tom Rask carved the bowl. He held a broad Southern knife and joked, “Oak bites back when it is wet.”",
      { "Oak bites": "Tom Rask" },
    ],
    [
      "Gardener Karl Berg forgot his hat when he measured the Helm Bay reeds and then said, “Two more weeks and we cut them.”",
      { "Two more": "Karl Berg" },
    ],
    [
      "Ada Holm wrote a play. She called the Norva Sound storm “the best teacher that a young sailor can have”.",
      { "the best teacher": "Ada Holm" },
    ],
  ],
  "somebody named in the pronoun's own sentence, by a clause before it": [
    [
      "Baker Karl Berg closed at six. He sold me a loaf. Soon, when I showed Tom Rask the crumbs, he replied, “Rye needs a day of rest.”",
      { "Rye needs": "Tom Rask" },
    ],
    [
      "Ida Lund had won. Soon after Ada Holm came to the hall, she replied, “I was not going to miss a night like this one.”",
      { "I was not": "Ada Holm" },
    ],
  ],
  "who speaks in a relative clause of a sentence about somebody else": [
    [
      "Tom Rask says the roof is done. Walking through the hall, Tom Rask named the carpenters, among them Karl Berg and Ben Lund, who say the beams are dry.\n\nHe praised the floor, saying Monday that it was “the flattest that a saw has made in Helm”.",
      { "the flattest": "Tom Rask" },
    ],
    [
      "Ida Lund praised the crew, among them Ada Holm, who said the pier was safe.\n\nShe called the tide “the worst that the town has seen in years”.",
      { "the worst": "Ida Lund" },
    ],
  ],
  "saying, where somebody without a name has just come in": [
    [
      "“Where did I leave the ladder?” Tom Rask asks as a postman rings the bell, saying it is “a parcel that smells of fish”.",
      { "a parcel": null },
    ],
    [
      "Ada Holm smiled as a waiter came to the table, saying the soup was “the best thing that we have tonight”.",
      { "the best": null },
    ],
    [
      "Ada Holm smiled while the guests ate, saying the soup was “the best thing that we have tonight”.",
      { "the best": "Ada Holm" },
    ],
    [
      "Even before Tom Rask reached the quay, his office put up a board saying: “No boats today, come back on Thursday!”",
      { "No boats": null },
    ],
    [
      "Shortly after Ida Lund had left, her office sent a note to the press saying: “The minister will be back in Helm on Monday.”",
      { "The minister": null },
    ],
  ],
  "a woman without a name spoke last": [
    [
      "“The soup is ready,” said Ida Lund, who runs the kitchen. She said the pots are new.\n\nIn the yard, an old cashier was counting eggs. “Three of them are cracked,” said the woman, who wore two scarves. “The hens are moody,” she said.",
      { "Three of": null, "The hens": null },
    ],
    [
      "“I have nothing to add,” Ada Holm said.\n\nAt the pier, a receptionist had heard of it. “They all talk of it here,” said the woman. “It is in every paper,” she added.",
      { "They all": null, "It is in": null },
    ],
  ],
  "a quotation that stands alone and has somebody's first name is not theirs": [
    [
      "“He plants the beans too early,” Ida Lund says. The frost cost Karl Berg a whole bed. “Karl never looks at the sky.”\n\nBerg sows again in June.",
      { "Karl never": "Ida Lund" },
    ],
  ],
  "while somebody else, whose office stands before the name, says what follows": [
    [
      "On Friday, the mill's chief baker, Karl D. Berg, told Radio Helm that the ovens were cold, while the Helm grocer Tom Rask also briefly said of the flour that “half of it went to the geese”.",
      { "half of": "=Tom Rask" },
    ],
    [
      "Ada Holm told the board that she would stay, but union leader Ida Lund said of the vote that “it was the worst day of the year”.",
      { "it was": "=Ida Lund" },
    ],
    [
      "The union said that pilot Ada Holm had promised “a boat for every child in the town of Helm”.",
      { "a boat": "union" },
    ],
  ],
});
