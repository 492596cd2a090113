import { type Case, tellsOf } from "./said.ts";

/** Sentences of which only a part is reported, or the report is somebody else's. All are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "a report in brackets": [
    [
      "Nobody saw the eel that the cook lost (Ada Holm has proposed a finer net) before the feast.\n",
      { "Nobody saw": null, "a finer": "=Ada Holm", "the feast": null },
    ],
    ["(Tom Rask said the eel was his.)\n", { "the eel": "=Tom Rask" }],
  ],
  "a clause of somebody's before, and one of another's": [
    [
      "Two goats stayed on the roof, but Ada Holm, the verger, proposed a ladder.\n",
      { "Two goats": null, "a ladder": "=Ada Holm" },
    ],
    [
      "The dairy has one rule: Once Tom Rask claims the cream, the cat gets the churn.\n",
      { "one rule": null, "the churn": null },
    ],
    [
      "Ada Holm calls the tune “a sigh,” yet Rask whistles nothing else.\n",
      { "a sigh": "=Ada Holm", "nothing else": null },
    ],
    ["Nils Vik, again doubting that Ada Holm can row, said he would swim.\n", { "would swim": "=Nils Vik" }],
  ],
  "whom many see": [
    ["Many carpenters fear Tom Rask, insisting that he counts the nails.\n", { "he counts": null }],
    ["Tom Rask fears many carpenters, insisting that they hide the nails.\n", { "they hide": "=Tom Rask" }],
    ["One chapter has Nils Vik as a boy who told tales for a plum.\n", { "One chapter": null, "a plum": null }],
  ],
  "a witness with a home": [
    [
      "Of the organ a newspaper quotes Ada Holm, a Vire Harbour cook, as saying it sneezes.\n\nVire Harbour is old.\n",
      { "it sneezes": "=Ada Holm" },
    ],
  ],
  "a place or a preposition before the one who says": [
    [
      "Out in Pellin, Rask has closed his stall for a week, explaining, “The herring will not wait for customers.”\n\n" +
        "Pellin is a town. Tom Rask is a cook.\n",
      { "The herring": "Tom Rask" },
    ],
    [
      "Against KBV wishes the ferries sailed, even the purser waved a flag, adding, “They look smart in the fog.”\n\n" +
        "KBV is old. KBV has a hall.\n",
      { "They look": null },
    ],
  ],
  "reading, adding and letting in": [
    [
      "With the shutters down, Ada Holm reads her long letter to the cat, for nobody else is up.\n",
      { "nobody else": null },
    ],
    ["Ada Holm woke at the din of the smiths and added her own voice.\n", { "own voice": null }],
    ["By red boots Nils Vik draws attention to himself, which frightens the oxen.\n", { "the oxen": null }],
    ["The fair was loud when Ada Holm admitted 300 more visitors.\n", { "The fair": null }],
    ["The tale came up after the Vire Guild and city and state bakers met in May.\n", { "The tale": null }],
    ["Ada Holm admitted that 300 visitors were lost.\n", { "visitors were": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
