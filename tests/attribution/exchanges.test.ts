import { tellsOf } from "./said.ts";

/** What two say to each other, and who of them says it; all texts are invented. */
tellsOf({
  "a clause before the sentence's own, in which somebody says something": [
    [
      "The choir has two conductors. When Nils Vik proposed singing without scores, Ada Holm shot back: “Then I will hum, and you can count the bars.”\n",
      { "Then I will hum": "=Ada Holm" },
    ],
    [
      "Once Mara Lund announced the new fees, Tom Rask's accountant hit back with “a ledger that has no red ink in it.”\n",
      { "a ledger that": null },
    ],
    [
      "After Theo Dent warned of moths in the wardrobe, Ines Brandt struck a lighter note: “They have better taste than our critics.”\n",
      { "They have better": "Ines Brandt" },
    ],
    [
      "While Ada Holm complained about the dust, Nils Vik, who swept on Fridays, grinned, “The dust was here before us.”\n",
      { "The dust was": "Nils Vik" },
    ],
    [
      "When Mara Lund told her class as much, Tom Rask let fly. “Nobody learns to swim from a blackboard.”\n",
      { "Nobody learns": "Tom Rask" },
    ],
    [
      "When Ines Brandt said the tower clock was “slow by a whole week”, Theo Dent wound it.\n",
      { "slow by a": "=Ines Brandt" },
    ],
    [
      "When Ines Brandt said, in March, that the tower clock was “slow by a whole week”, Theo Dent wound it.\n",
      { "slow by a": "=Ines Brandt" },
    ],
    [
      "Ada Holm demanded a second kiln, prompting Tom Rask to offer “the toaster from the staff room.”\n",
      { "the toaster": "Tom Rask" },
    ],
    [
      "Mara Lund promised a short rehearsal, drawing a groan from Theo Dent, “We brought our sleeping bags this time.”\n",
      { "We brought": "Theo Dent" },
    ],
    [
      "“The glaze has cracked again,” Ada Holm said, drawing a groan from the class.\n",
      { "The glaze has": "=Ada Holm" },
    ],
  ],
  "a question, and a short sentence about what somebody does": [
    [
      "Nils Vik interviewed Ada Holm. “I fed the goats at six,” Holm said. “All of them?” Vik pressed. “All but the one on the roof,” Holm said.\n",
      { "I fed": "=Ada Holm", "All of them": "=Nils Vik", "All but the": "=Ada Holm" },
    ],
    [
      "“I only tuned the strings,” said Mara Lund. “So who moved the piano?” persisted Tom Rask.\n",
      { "I only": "=Mara Lund", "So who moved": "=Tom Rask" },
    ],
    [
      "“I only tuned the strings,” said Mara Lund.\n\n“So who moved the piano?” Tom Rask wanted to know.\n\n“It was never here,” Lund said.\n",
      { "So who moved": "=Tom Rask", "It was never": "=Mara Lund" },
    ],
    [
      "“I only tuned the strings,” said Mara Lund. “So who moved the piano?” the porter probed.\n",
      { "I only": "=Mara Lund", "So who moved": null },
    ],
    [
      "Tom Rask was there. “I only tuned the strings,” said Mara Lund. “And the stool?” Rask did not let go. “I have never seen a stool in here.”\n",
      { "I only": "=Mara Lund", "And the stool": "Tom Rask", "I have never": "Mara Lund" },
    ],
    [
      "Mara Lund plays. “I only tuned the strings,” said Lund. “Is that a crime?” Lund smiled.\n",
      { "Is that a": "=Mara Lund" },
    ],
    ["“You left it out in the rain!” Ines Brandt thundered.\n", { "You left": "=Ines Brandt" }],
    ["Ines Brandt pressed on through the snow. The hut was near.\n", { "Ines Brandt": null, "The hut": null }],
  ],
});
