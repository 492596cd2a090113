import { tellsOf } from "./said.ts";

/** The place that a text begins with is nobody who speaks; all texts are invented. */
tellsOf({
  "a place of two words at the beginning": [
    ["LONG MERROW - “The bees came back on Sunday,” two beekeepers say.\n", { "The bees came": null }],
    [
      "LONG MERROW. — In a note to the parish, they wrote: “The bees came back on Sunday.”\n",
      { "The bees came": null },
    ],
    ["LONG MERROW, Skolmund -- Says the sexton: “The bees came back on Sunday.”\n", { "The bees came": null }],
    ["ST. MERROW, May 4 — A report reads: “The bees came back on Sunday.”\n", { "The bees came": null }],
    [
      "Long Merrow – The parish said it was glad. A letter followed: “The bees came back on Sunday.”\n",
      { "The bees came": null },
    ],
    ["LONG MERROW — The bees came back, says a sexton, and told nobody.\n", { "The bees came": null }],
    ["LONG MERROW - “The bees came back on Sunday,” said Ines Brandt.\n", { "The bees came": "=Ines Brandt" }],
  ],
  "but somebody with a first name": [
    [
      "The winners of the honey show, in their own words.\n\nInes Brandt, beekeeper — “I only held the smoker.”\n\nTheo Dent, baker — “I only ate the honey.”\n",
      { "I only held": "=Ines Brandt", "I only ate": "=Theo Dent" },
    ],
  ],
});
