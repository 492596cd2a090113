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
};

tellsOf(KINDS);
