import { tellsOf } from "./said.ts";

/** Whom a text calls again by an office with its place, by a noun for a body, or by what a known person is. */
tellsOf({
  "an office with a place of two words": [
    [
      "New Helmark Gov. Tom Rask blamed the board. “It was an easy vote to cast,” the New Helmark governor said.\n",
      { "It was an": "=Tom Rask" },
    ],
    [
      "New Vik Mayor Ada Holm met Tom Rask. “We open the pier on Monday,” the New Vik mayor told the Post.\n",
      { "We open": "=Ada Holm" },
    ],
    [
      "Gov. Ada Holm of New Vik spoke to Tom Rask, the new mayor. “I am glad to be here,” the new mayor said.\n",
      { "I am glad": "Tom Rask" },
    ],
    ["Mayor Ada Holm lost to a dentist. “I open the pier on Monday,” the new mayor said.\n", { "I open": null }],
    [
      "New Vik Gov. Ada Holm met Old Vik Gov. Tom Rask. “The river is ours,” the New Vik governor said.\n",
      { "The river": "Ada Holm" },
    ],
    [
      "Old Vik Gov. Tom Rask spoke of the river. “It is ours to keep,” the New Helmark governor said.\n",
      { "It is ours": null },
    ],
  ],
  "a newspaper": [
    [
      "The Helm Gazette looked into the pier. According to the newspaper, “the wood was rotten for years.”\n",
      { "the wood": "=Helm Gazette" },
    ],
    [
      "In an editorial, the Vik Herald called on Tom Rask to go. “He has had his turn,” the newspaper wrote.\n",
      { "He has had": "=Vik Herald" },
    ],
    [
      "The Norva Tribune told its readers to stay calm. “This storm will pass as they all do,” the paper said.\n",
      { "This storm": "=Norva Tribune" },
    ],
    [
      "The Helm Gazette and the Vik Herald wrote of the pier. “The wood was rotten,” the newspaper wrote.\n",
      { "The wood": null },
    ],
    ["The Helm Gazette spoke of a paper of the board. “The wood was rotten,” the paper said.\n", { "The wood": null }],
    ["The Helm Gazette quoted another newspaper. “The wood was rotten,” the newspaper wrote.\n", { "The wood": null }],
    [
      "Rask told the Helm Gazette of a letter to a local newspaper. “The wood was rotten,” the newspaper wrote.\n",
      { "The wood": null },
    ],
  ],
  "a newspaper beside others who are none": [
    [
      "The Helm Daily News wrote of the Norva Pilots Association (NPA). According to the newspaper, “the wood was rotten.”\n",
      { "the wood": "=Helm Daily News" },
    ],
    [
      "The Vik Chronicle told Tom Rask to go. “He is late again,” the liberal-leaning newspaper wrote.\n",
      { "He is late": "=Vik Chronicle" },
    ],
    [
      "The Vik Chronicle answered Helmavisen on Monday. “The wood was rotten,” the newspaper wrote.\n",
      { "The wood": null },
    ],
    [
      "Ada Lind writes for the Vik Chronicle. CNN showed the pier. “The wood was rotten,” the newspaper wrote.\n",
      { "The wood": null },
    ],
  ],
  "a group beside others who may be one": [
    [
      "The Norva Pilots Group took down the list. “Our work is to teach young pilots,” the organization wrote.\n",
      { "Our work": "=Norva Pilots Group" },
    ],
    [
      "The Vik Rowers Fund told the Helm Gazette of its plan. “We give boats away,” the group said.\n",
      { "We give": "=Vik Rowers Fund" },
    ],
    [
      "The Norva Pilots Association sued Helmwatch on Monday. “We will win in the end,” the group said.\n",
      { "We will win": null },
    ],
    [
      "Helmwatch sued the Norva Pilots Association on Monday. “We will win in the end,” the group said.\n",
      { "We will win": null },
    ],
    [
      "The NPW blasted the Vik Anglers Alliance. “They never asked us,” the organisation said.\n",
      { "They never": null },
    ],
  ],
  "a group": [
    [
      "The Harbour Trust Foundation did not want to speak of Tom Rask. “We look after the boats,” the group said.\n",
      { "We look": "=Harbour Trust Foundation" },
    ],
    [
      "The Norva Pilots Association pulled its offer on Monday. “It does not help our members,” the organization wrote.\n",
      { "It does not": "=Norva Pilots Association" },
    ],
    [
      "The Vik Anglers Alliance answered at once. The group said the river was “open to all of us”.\n",
      { "open to all": "=Vik Anglers Alliance" },
    ],
    [
      "The Vik Anglers Alliance met a group of divers. “The river is open to all,” the group said.\n",
      { "The river": null },
    ],
    [
      "The Vik Anglers Alliance wrote to the Helm Rowers Association. “The river is open to all,” the group said.\n",
      { "The river": "Vik Anglers Alliance" },
    ],
    [
      "The Vik Anglers Alliance told of Rask's group. “The river is open to all,” the group said.\n",
      { "The river": null },
    ],
    [
      "Divers stood on the pier, and the Vik Anglers Alliance gave them tea. A rival group shouted. “Go home,” the group said.\n",
      { "Go home": null },
    ],
  ],
  "what the text says that a person is": [
    [
      "Retired neurosurgeon Finn Moss swam on Monday. “Cold water wakes the knees,” the neurosurgeon said.\n",
      { "Cold water": "Finn Moss" },
    ],
    [
      "Finn Moss, a retired neurosurgeon, swam on Monday. “Cold water wakes the knees,” the retired neurosurgeon said.\n",
      { "Cold water": "=Finn Moss" },
    ],
    [
      "Judge Ada Lind dropped her pen. “Both maps show one island,” the judge exclaimed.\n",
      { "Both maps": "=Ada Lind" },
    ],
    [
      "Here was Judge Lind. Moss came in last. The judge turned to Moss. “Mind the wet paint,” the judge exclaimed.\n",
      { "Mind the": "=Lind" },
    ],
    ["Radio host Jo Marn asked him. “I said she was right to go,” the host said.\n", { "I said": "=Jo Marn" }],
    [
      "Businessman Tom Rask was asked of the ships. “Nine of them leak,” the businessman replied.\n",
      { "Nine of": "=Tom Rask" },
    ],
    [
      "Former President Ada Holm came to Vik. “I never liked the pier at all,” the former president said.\n",
      { "I never": "=Ada Holm" },
    ],
    [
      "Former President Ada Holm met President Tom Rask. “I never liked the pier,” the president said.\n",
      { "I never": "=Tom Rask" },
    ],
    [
      "Presidential candidate Tom Rask wants fewer rules. “It drives up the price of boats,” the candidate also said.\n",
      { "It drives": "=Tom Rask" },
    ],
    [
      "Presidential candidates Tom Rask and Ada Lind met. “It drives up the price of boats,” the candidate said.\n",
      { "It drives": null },
    ],
    ["Radio hosts Jo Marn and Ada Lind asked him. “I said she was right to go,” the host said.\n", { "I said": null }],
  ],
});
