import { tellsOf } from "./said.ts";

/** What somebody says of the words of somebody else; all texts are invented. */
tellsOf({
  "somebody's words, and what another calls them": [
    [
      "Conductor Nils Vik played down Ada Holm's comments as “a tired alto after a very long train ride.”\n",
      { "a tired alto": "=Nils Vik" },
    ],
    [
      "Ada Holm had named the hall a barn. Conductor Nils Vik brushed off Holm's remarks as “a tired alto after a very long train ride.”\n",
      { "a tired alto": "=Nils Vik" },
    ],
    ["The kennels played down Mara Lund's warning as “one flea that has come to be famous.”\n", { "one flea": null }],
    [
      "At the kennels they wrote off the letter by Mara Lund as “one flea that has come to be famous.”\n",
      { "one flea": null },
    ],
    [
      "Vet Theo Dent likened Mara Lund's speech to “one flea that has come to be famous.”\n",
      { "one flea": "Theo Dent" },
    ],
    ["Mara Lund's claims were waved aside as “one flea that has come to be famous.”\n", { "one flea": null }],
    [
      "Vet Theo Dent laughed at the words of Mara Lund, “one flea that has come to be famous.”\n",
      { "one flea": "Mara Lund" },
    ],
    [
      "Vet Theo Dent laughed off Mara Lund's remarks about the “one flea that has come to be famous.”\n",
      { "one flea": null },
    ],
    [
      "At dusk the lamplighters wrote Mara Lund's critique off, adding, “No lamp has ever read a poem.”\n",
      { "No lamp": null },
    ],
    [
      "Theo Dent, a lamplighter, made light of Mara Lund's critique, adding, “No lamp has ever read a poem.”\n",
      { "No lamp": "Theo Dent" },
    ],
    ["In Mara Lund's words, “every dog here is brushed before lunch.”\n", { "every dog": "=Mara Lund" }],
  ],
  "what somebody else rejects": [
    [
      "The tower leans by a hand, Ines Brandt said - but the Holm workshop rejected it as “a ruler held by a sailor.”\n",
      { "a ruler": null },
    ],
    [
      "Ines Brandt told the guild that the tower leans, a finding that Tom Rask dismissed as “a ruler held by a sailor.”\n",
      { "a ruler": "Tom Rask" },
    ],
    [
      "Ines Brandt said the tower leans, but Rask's masons brushed that aside as “a ruler held by a sailor.”\n",
      { "a ruler": null },
    ],
    [
      "Ines Brandt accused the masons of haste - which the guild rejected as “a ruler held by a sailor.”\n",
      { "a ruler": null },
    ],
    [
      "Tom Rask heard that the tower leans and dismissed it as “a ruler held by a sailor.”\n",
      { "a ruler": "Tom Rask" },
    ],
    ["Tom Rask dismissed the finding as “a ruler held by a sailor.”\n", { "a ruler": "=Tom Rask" }],
  ],
});
