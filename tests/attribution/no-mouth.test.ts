import { tellsOf } from "./said.ts";

// Words beside a name that are not of whoever has it. All texts are invented.

tellsOf({
  "a title after whoever made it is nobody's words": [
    [
      "“Nobody rows,” said Ada Holm, the author of “Ice and Power,” a life of a skipper. “I asked.”\n",
      { "Ice and": null, "Nobody rows": "=Ada Holm" },
    ],
    [
      "“It sold,” said Ida Lund, a co-editor of “Harbour Lit: The New Boats.”\n",
      { Harbour: null, "It sold": "=Ida Lund" },
    ],
    ["“We row,” said Nils Dahl, creator of “The Long Quay.”\n", { "The Long": null, "We row": "=Nils Dahl" }],
    ["Ada Holm, author of a report, said, “We are late.”\n", { "We are": "=Ada Holm" }],
    ["Ada Holm, the host of the dinner, spoke of “a night of shame”.\n", { "a night": "=Ada Holm" }],
  ],
  "a heading in single marks is nobody's words": [
    ["“It is late,” said Ada Holm.\n\n'Wholly pro-harbour'\n\nThe quay was shut.\n", { Wholly: null }],
    ["“It is late,” said Ada Holm.\n\n'A healthy quay.'\n\nThe quay was shut.\n", { "A healthy": null }],
    ["“It is late,” said Ada Holm.\n\n‘Pretty cool boats.’\n\nThe crew came in at six.\n", { Pretty: null }],
    ["‘It is late,’ said Ada Holm.\n\n‘We wrote to the council, and nobody has come.’\n", { "We wrote": "=Ada Holm" }],
    ["“It is late,” said Ada Holm.\n\n“Nobody came.”\n", { "Nobody came": "=Ada Holm" }],
  ],
  "what is done after the words, and to whom": [
    ["Jon Vik said, “It is time we row,” promising the Sons of Helm a boat.\n", { "It is time": "Jon Vik" }],
    ["Ada Holm said, “We can sail,” leaving Jon Vik without a word.\n", { "We can": "Ada Holm" }],
    ["“We can sail,” she said, thanking Jon Vik.\n", { "We can": null }],
    ["Ada Holm smiled. “We can all sail,” sighs Jon Vik.\n", { "We can": "=Jon Vik" }],
  ],
  "whom a source names is not the source": [
    [
      "Jon Vik wrote the note. “The ink was still wet at noon,” said one source who identified Vik.\n",
      { "The ink was": null },
    ],
    ["“He was late,” said a pilot who knows Jon Vik. “It was ice.”\n", { "He was": null, "It was": null }],
    ["“They rowed,” said a neighbour whose son met Ada Holm.\n", { "They rowed": null }],
    ["“They rowed,” said the pilot, Ada Holm.\n", { "They rowed": "=Ada Holm" }],
  ],
  "a word that is a man and a body": [
    ["A band played while the Guard went by. “It was loud,” said Ada Holm.\n", { "It was": "=Ada Holm" }],
    ["Every noon brings the Changing of the Guard. “We row,” said Nils Dahl.\n", { "We row": "=Nils Dahl" }],
    ["They were told by the Guard of the harbour. “We row,” she said.\n", { "We row": null }],
  ],
});
