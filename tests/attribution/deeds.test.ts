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
    ["Ada Holm's waltz won laughter from cooks - and praise from Tom Rask's two uncles.\n", { "two uncles": null }],
    [
      "The baker hired Captain Tom Rask of Maur in an effort to claim its sailors.\n",
      { "The baker": null, sailors: null },
    ],
  ],
  "deeds, places and likenesses": [
    ["Tom Rask answers a visitor's question as his goose listens from the shed.\n", { "his goose": null }],
    ["The cook fed Ada Holm the soup she believes in, with or without leeks.\n", { "or without": null }],
    ["Nils Vik called both piano tuners Tuesday night and slept badly.\n", { "slept badly": null }],
    ["Ada Holm called Nils Vik, once a diver in Pellin, onto the stage.\n", { "once a": null, "the stage": null }],
    [
      "Tom Rask tried to take back his jokes an hour after he had said them, with the cake gone.\n",
      { "the cake": null },
    ],
    ["Nils Vik joined the choir in May, but he said almost nothing until the harvest.\n", { "until the": null }],
    ["The Vire Guild responded by quietly selling the ox.\n", { "the ox": null }],
    ["Tom Rask responded as if the ox had bitten him.\n", { "the ox": null }],
    ["Ada Holm has written off two lame oxen since June.\n", { "lame oxen": null }],
    ["Nils Vik reminds us of a heron that has lost its pond.\n", { "a heron": null }],
    ["Ada Holm joked with the tuner by the stove, and the kettle sang.\n", { "the kettle": null }],
    ["Tom Rask maintained a low price for bent nails.\n", { "bent nails": null }],
    ["Ada Holm often reports live from the cattle fair.\n", { "the cattle": null }],
    ["The Pellin Mills reported $3.1 million in yearly sales, more than in May.\n", { "more than": null }],
    ["During the storm Nils Vik posted messages on the door of the inn.\n", { "the inn": null }],
    ["Ada Holm denied Rask a second helping.\n", { "second helping": null }],
    ["The Vire Guild advised on two of those barns.\n", { "those barns": null }],
    [
      "Ada Holm led the Vire Guild, which kept its hall while adding stables like the two in Maur.\n",
      { "stables like": null },
    ],
    ["Tom Rask began his day by calling into a phone-in on Radio Pellin.\n", { "a phone-in": null }],
    ["Ada Holm said that the heron had come.\n", { "the heron": "=Ada Holm" }],
    ["Tom Rask responded that the ox had bitten him.\n", { "the ox": "=Tom Rask" }],
    ["Ada Holm joked with reporters that the kettle was deaf.\n", { "the kettle": "=Ada Holm" }],
    ["Nils Vik wrote while adding that the pond was dry.\n", { "the pond": "=Nils Vik" }],
    ["Ada Holm called the tuner a saint on Tuesday.\n", { "a saint": "=Ada Holm" }],
    ["Nils Vik reported that sales had doubled.\n", { "sales had": "=Nils Vik" }],
  ],
  "what is told of a thing by the way": [
    ["The clerk read the bills that were torn and that Ada Holm thinks should be burnt.\n", { "The clerk": null }],
    [
      "Mr Rask's task is to show that the bridge he promised to mend has sunk - while arguing for a loan.\n",
      { "a loan": null },
    ],
    ["Tom Rask lives beside a meadow - one he calls “the parlour” - but he has no cow.\n", { "but he": null }],
    ["In the same year that skipper Ada Holm announced her wedding, the pier burnt down.\n", { "the pier": null }],
    ["Her one gift, as mentioned above, is a good ear, and there she was wrong.\n", { "there she": null }],
    ["This item was amended in June, as Tom Rask posted the menu on his gate.\n", { "the menu": null }],
    ["The previous version of the item said that Ada Holm was born in Maur.\n", { "was born": null }],
    ["The shop has a fine chart from the diver Nils Vik called “Deeper” and a lamp.\n", { "a lamp": null }],
    ["Ada Holm thinks the bills should be burnt.\n", { "should be": "=Ada Holm" }],
    ["As Ada Holm mentioned, the ear is a gift.\n", { "is a gift": "Ada Holm" }],
    ["Ada Holm announced that the pier would burn.\n", { "the pier": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
