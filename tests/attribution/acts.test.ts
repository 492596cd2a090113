import { type Case, tellsOf } from "./said.ts";

/** What somebody does, or what others have said, is not what they say. All sentences are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "what is opposed or passed on": [
    ["Ada Holm opposed Tom Rask's statement: “The mill must be sold before the winter.”\n", { "The mill": null }],
    ["Ada Holm criticised Tom Rask's remark: “The mill must be sold before the winter.”\n", { "The mill": null }],
    ["Ada Holm rejected the claim by Tom Rask: “The mill must be sold before the winter.”\n", { "The mill": null }],
    ["Ada Holm echoed Tom Rask's words: “The mill must be sold before the winter.”\n", { "The mill": null }],
    [
      "Ada Holm disputed Tom Rask's assertion that “the mill must be sold before the winter.”\n",
      { "the mill": "Tom Rask" },
    ],
    ["Ada Holm mocked Tom Rask's line “the mill must be sold before the winter.”\n", { "the mill": "Tom Rask" }],
    ["Ada Holm condemned his comment: “The mill must be sold before the winter.”\n", { "The mill": null }],
    ["Ada Holm shared Tom Rask's post: “The mill must be sold before the winter.”\n", { "The mill": "Tom Rask" }],
    ["Ada Holm agreed with the board's view: “The mill must be sold before the winter.”\n", { "The mill": null }],
    [
      "Ada Holm took issue with a sentence in the report: “The mill must be sold before the winter.”\n",
      { "The mill": null },
    ],
    [
      "Ada Holm objected to Tom Rask's description of her as “a woman who sells mills in winter.”\n",
      { "a woman": "Tom Rask" },
    ],
    [
      "Ada Holm rejected Tom Rask's offer: “The mill is not for sale to anyone,” she said.\n",
      { "The mill": "Ada Holm" },
    ],
    ["Ada Holm dismissed the report. “The mill is not for sale to anyone,” she said.\n", { "The mill": "=Ada Holm" }],
    [
      "Ada Holm responded to Tom Rask's statement, saying: “The mill is not for sale to anyone.”\n",
      { "The mill": "=Ada Holm" },
    ],
  ],
  "acts by a verb of saying": [
    ["Brandlo Group posted a loss of 4 million crowns in the third quarter.\n", { "a loss": null }],
    ["Brandlo Group reported a profit of 4 million crowns for the year.\n", { "a profit": null }],
    ["Ada Holm called a meeting of the board for Monday.\n", { "a meeting": null }],
    ["Brandlo Group announced plans for a new mill in Vire.\n", { "plans for": null }],
    ["Ada Holm posted updates on the fire all night.\n", { updates: null }],
    ["Ada Holm announced her retirement in May and moved to Vire.\n", { "her retirement": null }],
    ["Ada Holm called the police at noon.\n", { "the police": null }],
    ["Brandlo Group reported earnings of two crowns a share on Monday.\n", { earnings: null }],
    ["Ada Holm posted pictures of the boat.\n", { pictures: null }],
    ["Vire United announced the signing of Per Kvist on Monday.\n", { "the signing": null }],
    ["Ada Holm wrote three novels before she was 30.\n", { "three novels": null }],
    ["Ada Holm called in sick on Monday.\n", { "in sick": null }],
    ["Ada Holm declared bankruptcy in May.\n", { bankruptcy: null }],
    ["Ada Holm told the story of the fire to children.\n", { "the story": null }],
    ["Ada Holm noted the time and left.\n", { "the time": null }],
    ["Per Kvist posted a time of 51 seconds in the heats.\n", { "a time": null }],
    ["Brandlo Group published its yearly figures on Monday.\n", { "its yearly": null }],
    ["Ada Holm reported the theft to police on Monday.\n", { "the theft": null }],
    ["Ada Holm announced that the mill would close.\n", { "the mill": "=Ada Holm" }],
    ["Brandlo Group reported that its profit had halved.\n", { "its profit": "=Brandlo Group" }],
    ["Ada Holm called the plan a disgrace.\n", { "the plan": "=Ada Holm" }],
    ["Ada Holm wrote that the mill was old.\n", { "the mill": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
