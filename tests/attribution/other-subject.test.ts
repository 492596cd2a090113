import { tellsOf } from "./said.ts";

/** Whoever stands beside the words without saying them; all texts are invented. */
tellsOf({
  "a place before who speaks": [
    [
      "Here in Ulmsund, Ada Holm asked for a warmer hall, saying, “The violins are wearing mittens again.” Ulmsund is cold. Ulmsund is dark.\n",
      { "The violins": "=Ada Holm" },
    ],
    [
      "Alongside UWL chairs, even a cellist said it was cold, adding, “The violins are wearing mittens again.” UWL sells chairs.\n",
      { "The violins": "UWL" },
    ],
  ],
  "a document of somebody": [
    [
      "The Parish Court met in a barn. “The hen was not on the road at noon,” according to a court notice nailed up by clerk Tom Rask.\n",
      { "The hen was": null },
    ],
  ],
  "somebody else's clause after the words": [
    [
      "Jon Dent, a tuner, came late. Dent say he was “asleep below the organ pipes” until Mara Lund said it was noon.\n",
      { "asleep below": null },
    ],
  ],
  "who confirms that somebody did": [
    [
      "Ines Brandt opened the show. The harpist was asked if she had ever tuned a goat. Lund confirmed she had and said, “It kicked on every flat.” Mara Lund bowed.\n",
      { "It kicked": "Mara Lund" },
    ],
  ],
});
