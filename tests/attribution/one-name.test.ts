import { tellsOf } from "./said.ts";

/** Whose name it is: what stands before a name is no other bearer of it, and a surname alone is of whoever has it. */
tellsOf({
  "a word that begins a sentence or a headline before a name": [
    [
      "Absent Rask, Board Talks of Boats\n\nTom Rask stayed away while the board met without him, absent for a third time.\n\n“The boats can wait until the summer,” Rask said.\n",
      { "The boats can": "=Tom Rask" },
    ],
    [
      "Ida Lund spoke in Helm. Asserting Lund had won, the crowd cheered.\n\n“We did this all together, as a town,” Lund said.\n",
      { "We did this": "=Ida Lund" },
    ],
    [
      "Nobody asked whether it was over. Whether Lund stays is not known. Ida Lund came late.\n\n“I have not made up my mind yet,” Lund said.\n",
      { "I have not": "Lund" },
    ],
    [
      "Ida Lund left the board. Certainly Ida Lund had reason to.\n\n“I would do it all again tomorrow,” Lund said.\n",
      { "I would do": "=Ida Lund" },
    ],
    [
      "How Boat Owners All Over Norva Now Support Ida Lund\n\nIda Lund won in Norva.\n\n“I thank the owners for their trust,” Lund said.\n",
      { "I thank": "=Ida Lund" },
    ],
    [
      "Joining Rask at the pier were two pilots. Tom Rask smiled. “We sail at noon with the tide,” Rask said.\n",
      { "We sail": "Rask" },
    ],
  ],
  "a first name that is a word as well, and another of that name": [
    [
      "Tom Rask and Grace Rask own the yard. Grace Rask runs it.\n\n“We will not sell the yard,” Rask said.\n",
      { "We will": null },
    ],
    [
      "Tom Rask hunts. Hunter Rask, his son, does not. “I have never liked it much,” Rask said.\n",
      { "I have never": null },
    ],
    [
      "Tom Rask owns the yard. Sterling Rask, his brother, runs it. “We will not sell the yard,” Rask said.\n",
      { "We will": null },
    ],
    [
      "Tom Rask likes to win. Win Rask, his wife, came with Win Rask the elder, and Win Rask left.\n\n“The yard is all we have,” Rask said.\n",
      { "The yard is": null },
    ],
  ],
  "a surname in a headline, and the whole name below it": [
    [
      "Board: Rask must go\n\nTom Rask lost the vote on Monday. He stayed calm.\n\n“I will go when the work is done,” he said.\n",
      { "I will go": "=Tom Rask" },
    ],
    [
      "Why the board asked Lund to stay\n\nThe board met in Helm. Ida Lund said little. “I need a day to think of it,” she said.\n",
      { "I need": "=Ida Lund" },
    ],
    [
      "Boats, and what Lund wants\n\n“I want more of them by May,” Lund said.\n\nIda Lund chairs the board.\n",
      { "I want": "Lund" },
    ],
    [
      "What Lund told the board\n\nIda Lund came with Per Lund.\n\n“It will take until the spring,” Lund said.\n",
      { "It will": null },
    ],
    [
      "Ferry to Lincoln stops\n\nThe road to Lincoln is closed. Ida Lincoln is a pilot. “It is a pity for the town,” she said.\n",
      { "It is a": "Ida Lincoln" },
    ],
  ],
  "a surname alone, and below it somebody else who has it": [
    [
      "On Monday, Rask arrived in Norva. “I love this town,” Rask said. Ada Rask stayed at home.\n",
      { "I love": "Rask" },
    ],
    [
      "Fine for Vik\n\nA judge fined Mr. Vik on Monday. “I will pay it all,” Mr. Vik said.\n\nHis wife, Eva Vik, wept.\n",
      { "I will": "Vik" },
    ],
  ],
  "a first name that is a word of the text too": [
    [
      "Chase Holm Wins Race\n\nThe chase was long. Ada Holm, his mother, wept. “I won it for her,” Chase Holm said.\n",
      { "I won": "Chase Holm" },
    ],
    [
      "Jon Vik paints. A rusty boat lay there. Rusty Vik said little. “We paint them all in spring,” Rusty Vik said.\n",
      { "We paint": "Rusty Vik" },
    ],
  ],
  "who is spoken of, and who goes on": [
    ["Ted Vik was booed by Ada Lund, blasting “the coward of the whole town.”\n", { "the coward": "Ada Lund" }],
    ["Ted Vik was mocked by Ada Lund, suggesting “he should go home at last.”\n", { "he should": "Ada Lund" }],
  ],
  "the Norva Liberal": [
    [
      "Ida Lund and Tom Rask met. The Norva Conservative gave Rask some credit for the vote.\n\n“He won more than I had thought he would,” he said.\n",
      { "He won": null },
    ],
    [
      "The board met. The Helm Republican praised Tom Rask for his calm. “The town is glad to have him,” he said.\n",
      { "The town is": null },
    ],
    ["Tom Rask, a Helm Liberal, came late. “The road was under water,” he said.\n", { "The road was": "=Tom Rask" }],
  ],
});
