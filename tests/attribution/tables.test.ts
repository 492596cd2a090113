import { type Case, tellsOf } from "./said.ts";

/** Names with a colon or alone on a line that nobody speaks below. All are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "a table of points": [
    [
      "Goose Race: the points after two laps.\n\nA goose needs 40 points to win the bell.\n\nAda Holm: 31.\n\n" +
        "Tom Rask: 28.\n\nLAP TWO.\n\nA lap may be flown again.\n\nAda Holm: 1,204.\n\nTom Rask: 988.\n\n" +
        "Rask needs 12 more points than he has.\n",
      { "A goose": null, "A lap": null, "12 more": null, "988": null },
    ],
    [
      "Ada Holm: The geese are fed.\n\nTom Rask: 28.\n\nAda Holm: That is few.\n\nTom Rask: They flew off.\n",
      { "The geese": "=Ada Holm", "They flew": "=Tom Rask" },
    ],
  ],
  "numbers with what they are of": [
    [
      "Ada Holm: 28 geese\n\nTom Rask: 19 geese\n\nAda Holm: 40 percent\n\nTom Rask: 38 percent\n\nMy own geese stayed away.\n",
      { "28 geese": null, "My own geese": null },
    ],
    [
      "Ada Holm keeps geese.\n\nQ: How many are they?\n\nA: 28 geese.\n\nQ: And last year?\n\nA: 19.\n",
      { "28 geese": "Ada Holm" },
    ],
  ],
  "names below what was sent in": [
    [
      "What our readers think of the new weathercock.\n\nIt squeaks like a hinge, and so it should.\n\nAda Holm\n\n" +
        "Ours was made of tin and lasted.\n\nTom Rask\n\nGold would be a waste of money.\n\nAda Holm\n\nBY POST.\n\n" +
        "Bring back the old one.\n",
      { "Ours was": null, "Gold would": null, "Bring back": null },
    ],
    [
      "Two potters talk about glaze.\n\nAda Holm\n\nI let it cool.\n\nTom Rask\n\nI never wait.\n\nAda Holm\n\nYou should.\n",
      { "I let": "=Ada Holm", "I never": "=Tom Rask", "You should": "=Ada Holm" },
    ],
  ],
};

tellsOf(KINDS);
