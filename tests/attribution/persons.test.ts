import { type Case, tellsOf } from "./said.ts";

// Of two who could be meant by a pronoun, a title or an office; all sentences are invented.

const KINDS: Record<string, Case[]> = {
  "somebody of unknown gender": [
    [
      "Xilonen Maas met Tero Vesk at the pier. “The boat is mine,” she said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Xilonen Maas met Tom Rask at the pier. “The boat is mine,” she said.\n",
      {
        "The boat": "Xilonen Maas",
      },
    ],
    [
      "Quillon Maas runs the pier. Tervik Holm, the owner, came by. “The boat is mine,” he said.\n",
      {
        "The boat": "Tervik Holm",
      },
    ],
    [
      "Jessamy Oort runs the pier. “The boat is mine,” she says.\n",
      {
        "The boat": "Jessamy Oort",
      },
    ],
    [
      "Jessamy Oort runs the pier with Wendel Prahl. “The boat is mine,” she says.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Wendel Prahl joined Jessamy Oort in May. “The boat is mine,” she says.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Anton Maas left early. “The boat is mine,” Mrs Maas said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Anton Maas and Eva Maas run the pier. “The boat is mine,” Mrs Maas said.\n",
      {
        "The boat": "=Eva Maas",
      },
    ],
    [
      "Anton Maas and Eva Maas run the pier. “The boat is mine,” Mr Maas said.\n",
      {
        "The boat": "=Anton Maas",
      },
    ],
    [
      "Anton Maas and Eva Maas run the pier. “The boat is mine,” Maas said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Anton Maas and his wife run the pier. “The boat is mine,” Mrs Maas said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Anton Maas left his wife Eva at the pier. “The boat is mine,” Mrs Maas said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Oke Maas left. “The boat is mine,” Ms Maas said.\n",
      {
        "The boat": "Oke Maas",
      },
    ],
    [
      "Oke Maas met Ilke Maas. “The boat is mine,” Ms Maas said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Oke Maas met Ilke Brandt. “The boat is mine,” she said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Oke Maas said the pier was shut. Ilke Brandt, a pilot, was there too. “The boat is mine,” she said.\n",
      {
        "The boat": "Ilke Brandt",
      },
    ],
    [
      "Oke Maas said the pier was shut. Eva Brandt, a pilot, was there too. “The boat is mine,” she said.\n",
      {
        "The boat": "=Eva Brandt",
      },
    ],
    [
      "Oke Maas praised Ilke Brandt. She said the boat was hers.\n",
      {
        "the boat was": null,
      },
    ],
    [
      "Mayor Oke Maas spoke first. “The boat is mine,” she said.\n",
      {
        "The boat": "Oke Maas",
      },
    ],
    [
      "Mayor Oke Maas spoke of his aunt. “The boat is mine,” she said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Oke Maas has a daughter. “The boat is mine,” she said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Oke Maas's sister came. “The boat is mine,” she said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Dr Oke Maas treated Eva Holm in May. “I felt no pain at all,” she said.\n",
      {
        "I felt": null,
      },
    ],
    [
      "Judge Oke Maas fined Eva Holm in May. “I have no money for it,” she said.\n",
      {
        "I have no": null,
      },
    ],
    [
      "Tom Rask met Kit Vale. “The boat is mine,” she said.\n",
      {
        "The boat": "Kit Vale",
      },
    ],
    [
      "Kit Vale wrote to Robin Stern. “The boat is mine,” he said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Kit Vale and Robin Stern row. “The boat is mine,” he said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Kit Vale rows. Robin Stern swims. “The boat is mine,” he said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "Kit Vale rows.\n\nRobin Stern swims.\n\n“The boat is mine,” he said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "“We row,” said Kit Vale. Robin Stern swims. “The boat is mine,” he said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "“We row,” said Kit Vale.\n\nRobin Stern swims in the bay at dawn.\n\n“The boat is mine,” she said.\n",
      {
        "The boat": null,
      },
    ],
    [
      "“We row,” Kit Vale said. “The boat is mine,” she added.\n",
      {
        "The boat": "=Kit Vale",
      },
    ],
  ],
  "an office beside a name": [
    [
      "The director, Felix Hume, said the roof leaked. The manager said it did not.\n",
      {
        "the roof leaked": "=Felix Hume",
        "it did not": null,
      },
    ],
    [
      "The director of the mill, Felix Hume, told the board the roof leaked.\n",
      {
        "the roof leaked": "=Felix Hume",
      },
    ],
    [
      "“It leaks,” said the director, Felix Hume. “It always did,” said the deputy director, Una Lisk.\n",
      {
        "It leaks": "=Felix Hume",
        "It always": "=Una Lisk",
      },
    ],
    [
      "Felix Hume, the director, and Una Lisk, his deputy, came. “It leaks in every storm,” the deputy said.\n",
      {
        "It leaks": "Una Lisk",
      },
    ],
    [
      "Felix Hume, the director, and Una Lisk, his deputy, came. “It leaks in every storm,” the director said.\n",
      {
        "It leaks": "=Felix Hume",
      },
    ],
    [
      "Una Lisk works for the director, Felix Hume. “It leaks in every storm,” the director said.\n",
      {
        "It leaks": "=Felix Hume",
      },
    ],
    [
      "Una Lisk succeeded the director, Felix Hume. “It leaks in every storm,” the new director said.\n",
      {
        "It leaks": "Una Lisk",
      },
    ],
    [
      "Una Lisk replaced Felix Hume as director. “It leaks in every storm,” the director said.\n",
      {
        "It leaks": "Una Lisk",
      },
    ],
    [
      "The former director, Felix Hume, was there. “It leaks in every storm,” the director said.\n",
      {
        "It leaks": null,
      },
    ],
    [
      "The assistant director, Felix Hume, was there. “It leaks in every storm,” the director said.\n",
      {
        "It leaks": null,
      },
    ],
    [
      "The hospital's lawyer, Peter Vass, said the roof leaked.\n",
      {
        "the roof leaked": "=Peter Vass",
      },
    ],
    [
      "The hospital's lawyer said the roof leaked. Peter Vass was at home.\n",
      {
        "the roof leaked": null,
      },
    ],
    [
      "Peter Vass, a friend of the director, Felix Hume, said the roof leaked.\n",
      {
        "the roof leaked": "=Peter Vass",
      },
    ],
    [
      "Peter Vass, son of the director, Felix Hume, said the roof leaked.\n",
      {
        "the roof leaked": "Peter Vass",
      },
    ],
    [
      "The wife of the director, Felix Hume, said the roof leaked.\n",
      {
        "the roof leaked": null,
      },
    ],
    [
      "A colleague of the director, Felix Hume, said the roof leaked.\n",
      {
        "the roof leaked": null,
      },
    ],
    [
      "The lawyer for the director, Felix Hume, said the roof leaked.\n",
      {
        "the roof leaked": null,
      },
    ],
    [
      "A letter to the director, Felix Hume, said the roof leaked.\n",
      {
        "the roof leaked": null,
      },
    ],
    [
      "The report by the director, Felix Hume, said the roof leaked.\n",
      {
        "the roof leaked": "Felix Hume",
      },
    ],
    [
      "Kay Otto said the roof leaked. Mr Otto owns the mill.\n",
      {
        "the roof leaked": "=Kay Otto",
      },
    ],
    [
      "Kay Otto owns the mill. “The roof leaks in every storm,” Mr Otto said.\n",
      {
        "The roof": "=Kay Otto",
      },
    ],
    [
      "Kay Otto owns the mill. “The roof leaks in every storm,” Mr Otto's brother said.\n",
      {
        "The roof": null,
      },
    ],
    [
      "Kay Otto, the owner, and Ms Otto, the cook, came. “The roof leaks in every storm,” Mr Otto said.\n",
      {
        "The roof": "Kay Otto",
      },
    ],
  ],
  "a medium that tells what others say": [
    [
      "According to the BBC, a spokesman for the port was sad and said it would appeal; “The port needs a new crane before May.”\n",
      {
        "The port needs": null,
      },
    ],
    [
      "Speaker John Holm commented on it — which the BBC noted as rare by a Speaker — “However it is dressed up, it is a plain trick.”\n",
      {
        "However it": "John Holm",
      },
    ],
    [
      "The Helm Post says the letter asks for a crane, and “as port people of long standing we offer our hands for it.”\n",
      {
        "as port people": null,
      },
    ],
    [
      "“Some 19 boats are still at sea tonight,” the Helm Post reports.\n",
      {
        "Some 19": "Helm Post",
      },
    ],
    [
      "“We lost the crane in the storm,” John Holm told the Helm Post.\n",
      {
        "We lost": "=John Holm",
      },
    ],
    [
      "The Helm Post asked John Holm. “We lost the crane in the storm,” he said.\n",
      {
        "We lost": "=John Holm",
      },
    ],
    [
      "The Helm Post quoted a pilot: “We lost the crane in the storm.”\n",
      {
        "We lost": null,
      },
    ],
    [
      "“We lost the crane in the storm,” a pilot told Reuters, which did not name him.\n",
      {
        "We lost": null,
      },
    ],
    [
      "CNN reported that a pilot wrote: “We lost the crane in the storm.”\n",
      {
        "We lost": null,
      },
    ],
  ],
  "what somebody or something is of": [
    [
      "To this, John Holm of worldwide sailor group Ending Lost Boats said, “The port should have a law for it.”\n",
      {
        "The port": "=John Holm",
      },
    ],
    [
      "Kelly Holm of the small rights body Boats First said the port was shut.\n",
      {
        "the port was": "=Kelly Holm",
      },
    ],
    [
      "Eva Holm, who sailed, sent a warning of the Port Board threat, saying that “it has been a long, long time.”\n",
      {
        "it has been": "Eva Holm",
      },
    ],
    [
      "The words of John Holm, “We lost the crane in the storm,” were heard.\n",
      {
        "We lost": "=John Holm",
      },
    ],
    [
      "A claim by John Holm, “We lost the crane in the storm,” was heard.\n",
      {
        "We lost": "John Holm",
      },
    ],
    [
      "A promise of Port Board money, “and of nothing else than money,” was heard.\n",
      {
        "and of": null,
      },
    ],
  ],
  "an office with what it is of before or behind a name": [
    [
      "Helm Secretary of State Sam Holm said “these deeds only deepen the gap between us.”\n",
      { "these deeds": "=Sam Holm" },
    ],
    [
      "First Minister of Scotland Sam Holm said on Monday, “Today's ruling is of huge weight.”\n",
      { "Today's": "=Sam Holm" },
    ],
    [
      "“It is a trick on us,” Sam Holm, director of Boat Building Work at HKT said in a note.\n",
      { "It is a": "=Sam Holm" },
    ],
    ["Leader of small sailor group Ending Lost Boats Eva Holm said the port was shut.\n", { "the port": "Eva Holm" }],
    ["A friend of Helm Mayor Tom Holm said the port was shut.\n", { "the port": null }],
    ["A critic of Senator Tom Holm said the port was shut.\n", { "the port": null }],
    ["Tom Rask, keeper of lamps for Eva Holm, said the port was shut.\n", { "the port": "=Tom Rask" }],
    ["Tom Rask, keeper of lamps for Eva Holm who said the port was shut, slept.\n", { "the port": "Eva Holm" }],
    ["The keeper of the lamps of Eva Holm said the port was shut.\n", { "the port": null }],
    [
      "“I was thinking of it,” Sam Holm told the Post.\n\n“(But) because all read it, we thought it fine.”\n",
      { "(But)": "=Sam Holm" },
    ],
  ],
  "a medium or a trade beside a name": [
    [
      "Jon Holm, 30, a passenger, said the boat sped up and “everyone just literally went flying,” the Helm Press reports.\n",
      {
        "everyone just": "Jon Holm",
        "the boat sped": "Jon Holm",
      },
    ],
    [
      "According to Helm University boat scholar Kelly Holm, “women hold fewer than 30 oars of the fleet.”\n",
      {
        "women hold": "=Kelly Holm",
      },
    ],
    [
      "Helm Council may honor Kelly Holm. “We are glad of it,” Holm said.\n",
      {
        "We are glad": "=Kelly Holm",
      },
    ],
    [
      "Jon Holm left. It is not as common in Helm as it is in Vik, he said.\n",
      {
        "not as common": "Jon Holm",
      },
    ],
    [
      "“It is so,” said Sam Holm, head of a yard. “We greatly value the past of the yard.”\n",
      {
        "We greatly": "=Sam Holm",
      },
    ],
  ],
};

tellsOf(KINDS);
