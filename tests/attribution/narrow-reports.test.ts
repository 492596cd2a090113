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
      "The smith signed a paper to keep the bell, while Ada Holm, the former sexton, proposed to melt it.\n",
      { "The smith": null, "to melt": "=Ada Holm" },
    ],
    [
      "The vote on the pond shows a wider rift: When Tom Rask criticizes the swans, the farmers take it for a joke.\n",
      { "The vote": null, "the farmers": null },
    ],
    [
      "Ada Holm describes the road as “a ladder,” and Rask talks about goats.\n",
      { "a ladder": "=Ada Holm", "about goats": null },
    ],
    ["Nils Vik, again doubting that Ada Holm can row, said he would swim.\n", { "would swim": "=Nils Vik" }],
  ],
  "whom many see": [
    ["Sailors see Tom Rask as a poor cook, arguing that his stew is grey.\n", { "his stew": null }],
    ["Tom Rask sees a rival in every cook, arguing that his stew is envied.\n", { "his stew": "=Tom Rask" }],
    [
      "The choir sent out verses that show Nils Vik as a sleepy tenor who will say anything for a pie.\n",
      { "The choir": null, "a pie": null },
    ],
  ],
  "a witness with a home": [
    [
      "The Courier quoted Ada Holm, a Vire Harbour native, as saying that the crane had creaked.\n\nVire Harbour is old.\n",
      { "the crane": "=Ada Holm" },
    ],
  ],
  "a place or a preposition before the one who says": [
    [
      "Here in Pellin, Rask stepped up his praise of eels, saying, “We want the day when nobody fears an eel.”\n\n" +
        "Pellin is a town. Tom Rask is a cook.\n",
      { "We want": "Tom Rask" },
    ],
    [
      "Alongside KBV calls for calm, even a baker said the loaf was grey, saying, “At some point it must rise.”\n\n" +
        "KBV is old. KBV has a hall.\n",
      { "At some point": null },
    ],
  ],
  "reading, adding and letting in": [
    ["The two fell out after Ada Holm read a private letter at the fair.\n", { "fell out": null }],
    ["The tape showed that Tom Rask had sung along and added his own name.\n", { "The tape": null }],
    ["Nils Vik drew attention to himself as the choir was silent.\n", { "was silent": null }],
    ["The fair was loud when Ada Holm admitted 300 more visitors.\n", { "The fair": null }],
    ["The tale came up after the Vire Guild and city and state bakers met in May.\n", { "The tale": null }],
    ["Ada Holm admitted that 300 visitors were lost.\n", { "visitors were": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
