import { expect, test } from "vitest";
import { attributionOf } from "../../src/attribution/spans.ts";
import { documentOf } from "../support.ts";
import { type Case, tellsOf } from "./said.ts";

/** Sentences that report, with what the text tells by the way. All are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "told of whoever says it": [
    [
      "Ada Holm, who lost both oxen to the bog in March, said the ferry was slow.\n",
      { "both oxen": null, "the ferry": "=Ada Holm" },
    ],
    [
      "Tom Rask, a cooper in Maur who has sold barrels to three abbeys, warned that the oak was wet.\n",
      { "a cooper": null, "three abbeys": null, "the oak": "=Tom Rask" },
    ],
    [
      "At the old quay, where it rained all morning, Ada Holm told pupils that the crane would turn.\n",
      { "old quay": null, "all morning": null, "the crane": "=Ada Holm" },
    ],
    [
      "The tide was out, and Nils Vik, who keeps the lamp at Pellin, said that the reef was bare.\n",
      { "keeps the lamp": null, "the reef": "=Nils Vik" },
    ],
    ["Ada Holm, who said that she was tired, asked for a stool.\n", { "she was": "Ada Holm" }],
  ],
  "told of whom or what is spoken of": [
    [
      "Ada Holm said she would lend her cart to Tom Rask, who has a stall at the pier.\n",
      { "her cart": "=Ada Holm", "a stall": null },
    ],
    [
      "Nils Vik said that the choir, whose hall burnt down in May, would sing outdoors.\n",
      { "the choir": "=Nils Vik", "hall burnt": null, "sing outdoors": "=Nils Vik" },
    ],
    [
      "Ada Holm promised to oil the clock, which was built by monks, before the feast.\n",
      { "the clock": "=Ada Holm", monks: null },
    ],
    ["Tom Rask hoped to dance at the barn, where the brass band rehearses.\n", { "the brass": null }],
    [
      "Ada Holm said the new yeast, which opened in 40 days, was too slow.\n",
      { "40 days": null, "too slow": "=Ada Holm" },
    ],
    [
      "Ada Holm said that the plan, which would please nobody, had come too late.\n",
      { "please nobody": "=Ada Holm", "come too": "=Ada Holm" },
    ],
    [
      "Nils Vik said the soup, which he said was cold, had gone to the dogs.\n",
      { "the soup": "=Nils Vik", "the dogs": "=Nils Vik" },
    ],
    ["Ada Holm said that whoever came late, which was rude, would eat alone.\n", { "was rude": "=Ada Holm" }],
  ],
  "what somebody is, in the middle of what is said": [
    [
      "Ada Holm asked Tom Rask, a diver with two boats, for a rope.\n",
      { "with two boats": null, "for a rope": "=Ada Holm" },
    ],
    [
      "Nils Vik wrote that Ada Holm, the first woman on the pilots' bench, should steer.\n",
      { "first woman": null, "should steer": "=Nils Vik" },
    ],
    ["Ada Holm thanked Tom Rask, the choir and the cooks.\n", { "the cooks": "=Ada Holm" }],
    [
      "The Treaty of Pellin, the Treaty of Maur, and the Charter of the Weir were torn up, Ada Holm said.\n",
      { "Treaty of Maur": "Ada Holm", "torn up": "Ada Holm" },
    ],
    ["Ada Holm said that if it rained on Tom Rask, the barn was open.\n", { "the barn": "=Ada Holm" }],
  ],
  "in brackets": [
    [
      "Tom Rask vowed to return the goose (it had lived with him since June) and its cage.\n",
      { "the goose": "=Tom Rask", "since June": null, "its cage": "=Tom Rask" },
    ],
    ["Tom Rask said the goose (it weighs, he said, a stone) was tame.\n", { "was tame": "Tom Rask" }],
  ],
};

tellsOf(KINDS);

test("a sentence is whoever's speaks in it, however much the text tells by the way", () => {
  const aside = "who has been the keeper of the lamp and of its cat since the last war";
  const { text, attributions } = documentOf(`Ada Holm, ${aside}, said she was tired.\n`);
  const start = text.indexOf(aside);
  expect(attributionOf(attributions, { start: 0, end: text.length })?.speaker).toBe("Ada Holm");
  expect(attributionOf(attributions, { start, end: start + aside.length })?.speaker).toBeNull();
});
