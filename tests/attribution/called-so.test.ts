import { tellsOf } from "./said.ts";

/** What looks like a name beside a verb of saying; all texts are invented. */
tellsOf({
  "a heading, a page or a stranger": [
    ["Kiln Update: the glaze is dry. Update said more will follow.\n", { "more will": null }],
    ["Kiln Chief On Rask: ‘We Do Not Fire After Dark.’\n\nThe kiln is cold today.\n", { "We Do": null }],
    [
      "A potter with two wheels moved in, according to a Claybook profile. He had a cat.\n",
      { "A potter": null, "He had": null },
    ],
    ["“My bowl has a lid,” said another Claybook user, Ines Brandt.\n", { "My bowl": "=Ines Brandt" }],
    [
      "Ines Brandt Just Threw The Most Lopsided Bowl Anyone Here Has Seen — ‘It Wobbles.’\n\nShe laughed.\n",
      { "It Wobbles": "Ines Brandt" },
    ],
  ],
  "a first name that is a nation's word as well": [
    ["“The bowl is from the hill,” said Roman Dalven, a potter.\n", { "The bowl": "=Roman Dalven" }],
    ["“The bowl is from the hill,” said the Roman potter.\n", { "The bowl": null }],
  ],
});
