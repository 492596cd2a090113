import { type Case, tellsOf } from "./said.ts";

/** Reports beside words that elsewhere tell that nobody, or somebody else, says them. All are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "a first name that is a word for a man": [
    ["The lamp is out, said Guy Dahl. “The lamp has been out since the storm.”\n", { "The lamp has": "=Guy Dahl" }],
    ["“We mend nets on Sundays,” Guy Dahl said.\n", { "We mend": "=Guy Dahl" }],
    ["“We mend nets on Sundays,” said Guy Rask.\n", { "We mend": "=Guy Rask" }],
    ["Guy Vik said the nets were dry.\n", { "the nets": "=Guy Vik" }],
    ["“The ink is dry,” scriptwriter Ada Holm said.\n", { "The ink": "=Ada Holm" }],
    ["“The keys stick,” said a man at a typewriter Ada Holm had bought.\n", { "The keys": null }],
  ],
  "a text, a plan or a film of which somebody says something": [
    ["Ada Holm said plan B was to row.\n", { "plan B": "=Ada Holm" }],
    ["Tom Rask says film is dearer than paint.\n", { "film is": "=Tom Rask" }],
    ["Ada Holm said campaign funds had gone into the well.\n", { "campaign funds": "=Ada Holm" }],
    ["Nils Dahl argued spot checks were of no use.\n", { "spot checks": "=Nils Dahl" }],
    ["Mara Vik warned amendment four would flood the cellar.\n", { "amendment four": "=Mara Vik" }],
    ["Ada Holm quoted survey figures nobody had asked for, and “would again”.\n", { "would again": "Ada Holm" }],
    ["The Holm ad claims the well is full.\n", { "the well": null }],
    ["The Rask radio ad says the oars were sold.\n", { "the oars": null }],
    ["A Dahl campaign video promises a bridge for every farm.\n", { "a bridge": null }],
  ],
  "somebody who shouts": [
    ["Ada Holm shouts: “Bring the ladder round!”\n", { "Bring the": "=Ada Holm" }],
    ["Tom Rask yells: “Mind the rope, all of you!”\n", { "Mind the": "=Tom Rask" }],
    ["Nils Dahl cries out: “Land, and not a tree on it!”\n", { "Land, and": "=Nils Dahl" }],
    ["The choir met Ada Holm with loud boos: “Sing it yourself!”\n", { "Sing it": null }],
    ["Ada Holm left to shouts of “Pay the rowers!”\n", { "Pay the": null }],
    ["Over the cries of “Let us in!” Tom Rask read out the rules.\n", { "Let us": null }],
    ["Nils Dahl rose amid jeers, “Sit down and eat!” among them.\n", { "Sit down": null }],
  ],
  "what is denied, and a thing that is refused": [
    ["Ada Holm denied that the request was lost.\n", { "the request": "=Ada Holm" }],
    ["Tom Rask denies that any charge was made for water.\n", { "any charge": "=Tom Rask" }],
    ["Nils Dahl denied that visas had been sold.\n", { "visas had": "=Nils Dahl" }],
    ["Ada Holm denied the divers’ request for a later tide.\n", { "a later": null }],
    ["The harbour court and Tom Rask denied bail to the cook.\n", { "the cook": null }],
  ],
  "officials who are told something": [
    ["Ada Holm told officials that the boat was late.\n", { "the boat": "=Ada Holm" }],
    [
      "“It is late,” Ada Holm told officials that evening, adding that the mast had gone.\n",
      { "It is late": "=Ada Holm", "the mast": "=Ada Holm" },
    ],
    ["“It is late,” Tom Rask told offended guests that the tide was to blame.\n", { "the tide": "=Tom Rask" }],
    ["“It is late,” Nils Dahl told iffy-looking buyers that the fish was fresh.\n", { "the fish": "=Nils Dahl" }],
  ],
  "a body whose name ends like a headline": [
    ["Peace Now said the well was poisoned.\n", { "the well": "=Peace Now" }],
    ["“The well is deep,” Water Here said.\n", { "The well": "Water Here" }],
  ],
  "somebody who is told of by “it was”": [
    ["It was Ada Holm who built the pier. “I did it with two goats,” she said.\n", { "I did": "=Ada Holm" }],
    ["It is Tom Rask who feeds the swans. “They bite,” he said.\n", { "They bite": "=Tom Rask" }],
    ["And it cost Ada Holm a tooth. “They bite,” he said.\n", { "They bite": null }],
  ],
  "an answer, and something that somebody maintains": [
    ["Ada Holm responded to Rask that the geese were hers.\n", { "the geese": "=Ada Holm" }],
    ["Tom Rask responded to Mara Vik of Vire that no wheel would turn.\n", { "no wheel": "Tom Rask" }],
    ["Nils Dahl maintained power was lost before the storm.\n", { "power was": "=Nils Dahl" }],
    ["Ada Holm maintained order was never in danger.\n", { "order was": "=Ada Holm" }],
    ["Ada Holm responded to the geese that had eaten her hat.\n", { "eaten her": null }],
    ["Nils Dahl maintained power in the mill by hand.\n", { "the mill": null }],
    ["Tom Rask maintained order in the shed.\n", { "the shed": null }],
  ],
};

tellsOf(KINDS);
