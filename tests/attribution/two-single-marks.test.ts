import { tellsOf } from "./said.ts";

// Archives of news write a double mark as two single ones. All texts are invented.

tellsOf({
  "two single marks quote": [
    [
      "''This quay needs new planks,'' Mr. Holm said. ''We'll lay them by May.''\n",
      { "This quay": "=Holm", "Mr. Holm said": null, "We'll": "=Holm" },
    ],
    [
      "''The boats are late,'' Ada Holm, who lives in the U.S., said. ''I'm tired.''\n",
      { "The boats": "=Ada Holm", "I'm": "=Ada Holm" },
    ],
    ["Ada Holm said that the mayor ''has no plan'' for it.\n\n''It's late,'' she said.\n", { "has no": "=Ada Holm" }],
    ["``We sail tomorrow,'' said Ada Holm, the skipper. ``Nobody stays.''\n", { "We sail": "=Ada Holm" }],
    [
      "''You have three paths,'' Mr. Dahl said.\n\n''One is the sea.\n\n''The other is the O.K. one,'' he added.\n",
      { "You have": "=Dahl", "One is": "=Dahl", "The other": "=Dahl" },
    ],
    [
      "''The council has no U.S. boats,'' Jon Vik, the former mayor, told Norva Radio. ''It's not ours.''\n",
      { "The council": "=Jon Vik", "told Norva": null, "It's not": "=Jon Vik" },
    ],
    [
      "''Kai says it's O.K. to row,'' Ms. Rask said, ''and I have packed the soup.''\n",
      { "Kai says": "=Rask", "and I have": "=Rask" },
    ],
    ["''The lamp is green,'' Mr. Vik said. No pilot, he said, ''trusts a red one here.''\n", { "trusts a": "=Vik" }],
  ],
  "with single marks inside": [
    [
      "''My daughter said: 'Look, the seal came back. It has a scar,''' Nils Dahl said of the morning.\n",
      { "My daughter": "=Nils Dahl", "of the morning": null },
    ],
    [
      "''We never say 'dry dock,' '' Ms. Rask said, but added that in winter ''the gulls sit in it.''\n",
      { "We never": "=Rask", "the gulls": "=Rask" },
    ],
    ["''When the board says, 'We can't row,' I don't believe it,'' said Ada Holm.\n", { "I don't": "=Ada Holm" }],
  ],
  "measures, and single marks alone, quote as before": [
    ["The plank is 12'' wide and 4' long, Ada Holm said. It costs more than the other.\n", { "It costs": null }],
    [
      "The bolts of 5'' and 6'' are gone. ''Nobody has any,'' said Ada Holm.\n",
      { "The bolts": null, Nobody: "=Ada Holm" },
    ],
    [
      "“The door is 6'2'' tall and as broad as the boat,” said Ada Holm. \"A plank of 9'' costs more than the nails,\" she said.\n",
      { "tall and as": "=Ada Holm", "costs more": "=Ada Holm" },
    ],
    ["''We need forty and got 42,'' said Ada Holm. ''Nobody counted up to 43''.\n", { "We need": "=Ada Holm" }],
    ["The boats' ropes and the dogs' bowls are gone, said Ada Holm. Nobody knows why.\n", { "Nobody knows": null }],
    ["‘It is late,’ said Ada Holm. 'We row,' said Jon Vik.\n", { "It is": "=Ada Holm", "We row": "=Jon Vik" }],
  ],
});
