import { tellsOf } from "./said.ts";

/** What is put to somebody, and what only has a title; all texts are invented. */
tellsOf({
  "words before a sentence's own subject": [
    ["Asked about “a goat on the roof of the school”, Ada Holm said it was a ram.\n", { "a goat": null }],
    ["Asked by Nils Vik, “Is that goat yours or the school's?”, Ada Holm said it was a ram.\n", { "Is that": null }],
    ["Told that “the goat had eaten the register”, Ada Holm said she would write another.\n", { "the goat had": null }],
    ["Pressed on whether it was “a pet or merely a neighbour”, Ada Holm said it was neither.\n", { "a pet or": null }],
    [
      "Responding to a parent who called the roof “a pasture with a view”, Ada Holm said it would be mended.\n",
      { "a pasture": null },
    ],
    [
      "After a parent called the roof “a pasture with a view”, Ada Holm said it would be mended.\n",
      { "a pasture": null },
    ],
    ["Asked about the roof, Ada Holm called it “a pasture with a view.”\n", { "a pasture": "=Ada Holm" }],
    ["Asked about the roof, the caretaker said it was “a pasture with a view.”\n", { "a pasture": null }],
    [
      "She replied to the parents by calling the roof “a pasture with a view”, Ada Holm said.\n",
      { "a pasture": "Ada Holm" },
    ],
  ],
  "the words of a question": [
    ["Ines Brandt answered the question “Whose bell rings at night?” with a yawn.\n", { "Whose bell": null }],
    [
      "Ines Brandt said that to the question “Whose bell rings at night?” there was no answer.\n",
      { "Whose bell": null },
    ],
    ["Ines Brandt asked the question “Whose bell rings at night?” and yawned.\n", { "Whose bell": "=Ines Brandt" }],
  ],
  "a long title": [
    [
      "“It hums,” said Mara Lund, who owns Theo Dent's book “Flat: A Short and Rather Damp History of Choirs by the Lake.”\n",
      { "Flat: A Short": null },
    ],
    [
      "Mara Lund wrote it up in a column headlined “Why the Choir by the Lake Should Buy an Umbrella.”\n",
      { "Why the Choir": "Mara Lund" },
    ],
  ],
});
