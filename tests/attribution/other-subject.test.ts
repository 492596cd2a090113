import { tellsOf } from "./said.ts";

/** Whoever stands beside the words without saying them; all texts are invented. */
tellsOf({
  "a place before who speaks": [
    [
      "Even in Ulmsund, Ada Holm tunes her harp by the stove, explaining, “A harp is no oven.” Ulmsund is cold. Ulmsund is dark.\n",
      { "A harp": "=Ada Holm" },
    ],
    [
      "Beside UWL stoves the choir thawed, and a bass hummed, adding, “My toes have come home.” UWL sells stoves.\n",
      { "My toes": null },
    ],
  ],
  "a document of somebody": [
    [
      "The Parish Court met in a barn. “The hen owns the road,” according to a court letter from beadle Tom Rask.\n",
      { "The hen owns": null },
    ],
  ],
  "somebody else's clause after the words": [
    ["Theo Dent's inn stayed “a hymn without an organ” until Mara Lund told the cook.\n", { "a hymn": null }],
    ["The soup was “thin as a hymn in August” when Mara Lund asked for salt.\n", { "thin as": null }],
    ["The soup was “thin as a hymn in August” before Mara Lund admitted that it rained.\n", { "thin as": null }],
    ["The soup was “thin as a hymn in August” before the salt came, Mara Lund said.\n", { "thin as": "=Mara Lund" }],
  ],
  "who confirms that somebody did": [
    [
      "Ines Brandt keeps the kennel. Lund admitted she did and added, “The dogs know it too.” Mara Lund bowed.\n",
      { "The dogs": "Mara Lund" },
    ],
  ],
});
