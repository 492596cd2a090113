import { type Case, tellsOf } from "./said.ts";

/** Sentences in which a text goes on after what it reports. All are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "a further clause after a thing that somebody speaks of": [
    [
      "Ada Holm called the loaves “bricks,” and her oven has stood cold since June.\n",
      { bricks: "=Ada Holm", "her oven": null },
    ],
    [
      "Tom Rask welcomed the lodger's parrot, while the lodger had to sleep in the barn.\n",
      { parrot: "=Tom Rask", "the barn": null },
    ],
    [
      "Nils Vik praised the new weir, but nobody has seen it at low tide.\n",
      { "new weir": "=Nils Vik", "low tide": null },
    ],
    ["Ada Holm praised Tom Rask, the choir, and the two cooks.\n", { "two cooks": "=Ada Holm" }],
    ["Ada Holm said the weir was new, but the sluice had rusted.\n", { "the sluice": "=Ada Holm" }],
    ["Nils Vik promised that he would pay, and the cook would be fed.\n", { "would be fed": "=Nils Vik" }],
    [
      "Nils Vik believes his cellar is dry; that’s where the mushrooms grow.\n",
      { "his cellar": "=Nils Vik", "the mushrooms": null },
    ],
    ["Tom Rask said that goats are wise; that judges are not.\n", { "judges are": "=Tom Rask" }],
  ],
  "an opening clause": [
    ["But when Ada Holm said she would sing, the inn emptied.\n", { "would sing": "=Ada Holm", "the inn": null }],
    ["However, since Nils Vik admits the clock is slow, guests arrive at noon.\n", { "guests arrive": null }],
    ["Now that Ada Holm promises honey on Sundays, half the street sings in tune.\n", { "half the": null }],
    ["But Ada Holm said the inn was empty.\n", { "the inn": "=Ada Holm" }],
  ],
  "a comment behind a dash or a quotation": [
    [
      "Ada Holm said the kiln had burnt for nine days — a record in the valley, but no help to the potters.\n",
      { "nine days": "=Ada Holm", "a record": null, "no help": null },
    ],
    [
      "Tom Rask vowed to carve eleven spoons - the number that a wedding needs.\n",
      { "eleven spoons": "=Tom Rask", "the number": null },
    ],
    [
      "Nils Vik called the plough “a toy,” an insult that cost him three customers.\n",
      { "a toy": "=Nils Vik", "three customers": null },
    ],
    ["Ada Holm said the kiln - a gift of her aunt's - was hot.\n", { "was hot": "=Ada Holm" }],
    ["Ada Holm said the kiln was hot - the clay had cracked.\n", { "the clay": "=Ada Holm" }],
    ["The kiln is hot - a wonder in June, Tom Rask said.\n", { "a wonder": "=Tom Rask" }],
  ],
  "where somebody praises or explains": [
    [
      "Ada Holm praised the ferryman's soup in a long radio interview on Sunday.\n",
      { "the ferryman": "=Ada Holm", "on Sunday": null },
    ],
    [
      "Nils Vik rejected buttons of every kind last month at the tailors' conference.\n",
      { buttons: "=Nils Vik", "the tailors": null },
    ],
    ["Nils Vik said the ferryman had sung in a long radio interview.\n", { "radio interview": "=Nils Vik" }],
    ["Ada Holm blamed Tom Rask for humming during a speech on eels.\n", { "on eels": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
