import { type Case, tellsOf } from "./said.ts";

/** Sentences in which a word of saying tells a deed or a thing. All are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "states of a country, and other nouns": [
    ["Frost came early to Pellin and Maur, Granite Coast states that have lost most of their bees.\n", { Frost: null }],
    ["The Granite Coast shop opens in six Granite Coast states.\n", { "The Granite": null }],
    ["A taste for rye in cold Granite Coast states showed how far the bakers had come.\n", { "A taste": null }],
    ["The guild lent Ada Holm a loom in such reports as it kept. Ada Holm sang.\n", { "The guild": null }],
    ["The Vire Guild states that the loom is its own.\n", { "the loom": "=Vire Guild" }],
    ["The Vire Guild states the loom is its own.\n", { "the loom": "=Vire Guild" }],
    ["Ada Holm states that looms have broken.\n", { "looms have": "=Ada Holm" }],
    ["Over the door Ada Holm nailed a note of thanks and praise of all bakers.\n", { "all bakers": null }],
    [
      "The baker hired Captain Tom Rask of Maur in an effort to claim its sailors.\n",
      { "The baker": null, sailors: null },
    ],
  ],
  "deeds, places and likenesses": [
    ["Tom Rask answered questions with a trombone until the neighbours moved.\n", { "the neighbours": null }],
    ["The cook fed Ada Holm the soup she believes in, with or without leeks.\n", { "or without": null }],
    ["Ada Holm called her sisters on Sunday from the lighthouse.\n", { "the lighthouse": null }],
    [
      "At nine Ada Holm calls every child who has lost a tooth up to the front.\n",
      { "a tooth": null, "the front": null },
    ],
    ["The vows were long, and Tom Rask said them to the wrong aunt.\n", { "wrong aunt": null }],
    ["By the third course Nils Vik says next to nothing and eats the candles.\n", { "the candles": null }],
    ["The Vire Guild responded by quietly selling the ox.\n", { "the ox": null }],
    ["Tom Rask responded as if the ox had bitten him.\n", { "the ox": null }],
    ["Ada Holm has written off two lame oxen since June.\n", { "lame oxen": null }],
    ["Nils Vik reminds us of a heron that has lost its pond.\n", { "a heron": null }],
    ["Ada Holm joked with the tuner by the stove, and the kettle sang.\n", { "the kettle": null }],
    ["Tom Rask maintained a low price for bent nails.\n", { "bent nails": null }],
    ["Far up the valley Ada Holm reports nightly from the barn of the owls.\n", { "the owls": null }],
    ["The Pellin Mills reported $3.1 million in yearly sales, more than in May.\n", { "more than": null }],
    ["Nils Vik posted long updates to passing drovers.\n", { "passing drovers": null }],
    ["Nobody but Ada Holm denies them a bed in winter.\n", { "in winter": null }],
    ["The Vire Guild advised on hats and other roofs.\n", { "other roofs": null }],
    ["Ada Holm clears her broth by adding the shells of six eggs.\n", { "six eggs": null }],
    ["Ada Holm amuses herself by calling into wells.\n", { wells: null }],
    ["Ada Holm said that the heron had come.\n", { "the heron": "=Ada Holm" }],
    ["Tom Rask responded that the ox had bitten him.\n", { "the ox": "=Tom Rask" }],
    ["Ada Holm joked with reporters that the kettle was deaf.\n", { "the kettle": "=Ada Holm" }],
    ["Nils Vik wrote while adding that the pond was dry.\n", { "the pond": "=Nils Vik" }],
    ["Ada Holm called the tuner a saint on Tuesday.\n", { "a saint": "=Ada Holm" }],
    ["Nils Vik reported that sales had doubled.\n", { "sales had": "=Nils Vik" }],
  ],
  "what is told of a thing by the way": [
    ["Only the loom that Ada Holm believes would fit the loft is for sale.\n", { "Only the": null }],
    ["Mr Rask's fear is that the pail he vowed to patch has burst, arguing for a new one.\n", { "a new one": null }],
    ["Ada Holm tamed a goose, one she praises as “the bishop”, but it sings.\n", { "tamed a goose": null }],
    ["Snow fell on the morning when fiddler Ada Holm promised a waltz, and the hall was shut.\n", { "the hall": null }],
    ["The oven sticks, as noted below, whenever Ada Holm is out.\n", { "is out": null }],
    ["This item was amended in June, as Tom Rask posted the menu on his gate.\n", { "the menu": null }],
    ["The previous version of the item said that Ada Holm was born in Maur.\n", { "was born": null }],
    ["The shop has a fine chart from the diver Nils Vik called “Deeper” and a lamp.\n", { "a lamp": null }],
    ["Ada Holm thinks the bills should be burnt.\n", { "should be": "=Ada Holm" }],
    ["As Ada Holm mentioned, the ear is a gift.\n", { "is a gift": "Ada Holm" }],
    ["Ada Holm announced that the pier would burn.\n", { "the pier": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
