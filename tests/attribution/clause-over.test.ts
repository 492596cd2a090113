import { tellsOf } from "./said.ts";

/** A clause inside a sentence in which somebody says something, and words of the sentence around it; all invented. */
tellsOf({
  "a relative clause that is over": [
    [
      "Ada Holm wondered how a harp, which the Choir Fund claims to have tuned, could serve as “a toast rack for giants.”\n",
      { "a toast rack": "Ada Holm" },
    ],
    [
      "The menu, which Tom Rask says is older than the stove, promises “a soup that looks back at you.”\n",
      { "a soup that": null },
    ],
    [
      "The diary, which Mara Lund said she wrote in a tent, begins “Rain, and then a good deal more of it.”\n",
      { "Rain, and": null },
    ],
    [
      "Ines Brandt said the greenhouse, which the Parish Council thinks has too few panes, was “a lantern for slugs and little else.”\n",
      { "a lantern for": "=Ines Brandt" },
    ],
    [
      "Theo Dent, who told the scouts he was tired, will carry a banner that says “wake me when we are there.”\n",
      { "wake me": null },
    ],
    [
      "The ladder, which Theo Dent says is “held together by nothing but moss”, was sold.\n",
      { "held together": "=Theo Dent" },
    ],
    [
      "It was built by Theo Dent, who told the scouts: “Never trust a ladder in May.”\n",
      { "Never trust": "=Theo Dent" },
    ],
  ],
  "as somebody noted": [
    [
      "Tom Rask wants a school that, as Nils Vik noted, “no bus has ever been seen to reach.”\n",
      { "no bus has": "Nils Vik" },
    ],
    [
      "Tom Rask's brochure, as Nils Vik pointed out last spring, offers “a pool for every pupil who can find it.”\n",
      { "a pool for": "Tom Rask" },
    ],
    [
      "As Mara Lund recalled, Ines Brandt hoped to paint “the longest cow in the county.”\n",
      { "the longest cow": "Ines Brandt" },
    ],
    ["As Mara Lund recalled, the wall was “wet enough to keep trout in it.”\n", { "wet enough to": "=Mara Lund" }],
    [
      "Ines Brandt said that her wall, as Mara Lund recalled, was “wet enough to keep trout in it.”\n",
      { "wet enough to": "Ines Brandt" },
    ],
  ],
});
