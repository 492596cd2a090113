import { type Case, tellsOf } from "./said.ts";

/** What stands in the sentence of a report and is not what was said. All sentences are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "what the text tells before the clause in which somebody says": [
    [
      "The choir moved to the barn just as conductor Ada Holm announced that the organ would be sold.\n",
      { "The choir": null, "the organ": "=Ada Holm" },
    ],
    [
      "The lamps went out in the nave, where sexton Tom Rask told visitors that the fuse was old.\n",
      { "The lamps": null, "the fuse": "Tom Rask" },
    ],
    [
      "Six mills have shut since May, and former guild warden Nils Vik said a seventh would follow.\n",
      { "Six mills": null, "a seventh": "=Nils Vik" },
    ],
    [
      "The cheese was no accident — dairy head Ada Holm told the Post that it had been aged for nine years.\n",
      { "The cheese": null, "it had been": "=Ada Holm" },
    ],
    [
      "Nobody touched the harp until retired tuner Tom Rask said it was safe.\n",
      { "Nobody touched": null, "it was safe": "=Tom Rask" },
    ],
    [
      "Crowds filled the pier as soon as pilot Nils Vik announced that the whale was back.\n",
      { "Crowds filled": null, "the whale": "=Nils Vik" },
    ],
    [
      "The bakers of Vire kept their ovens cold, but veteran miller Ada Holm said flour was not short.\n",
      { "The bakers": null, "flour was": "=Ada Holm" },
    ],
    [
      "The orchard lost forty trees – head gardener Tom Rask said the hares had eaten the bark.\n",
      { "The orchard": null, "the hares": "=Tom Rask" },
    ],
    [
      "Ada Holm praised the bread of Vire — she said that it was still warm at noon.\n",
      { "the bread": "=Ada Holm", "it was": "=Ada Holm" },
    ],
    [
      "The mill is old, and the wheel, Ada Holm said, has no teeth.\n",
      { "The mill": "Ada Holm", "has no": "=Ada Holm" },
    ],
    ["The quay — Ada Holm said — has sunk by a foot.\n", { "has sunk": "=Ada Holm" }],
    ["The wheel is worn and the mill is old, Ada Holm said.\n", { "The wheel": "=Ada Holm", "the mill": "=Ada Holm" }],
    ["Ada Holm said the bell rang until Tom Rask told her to stop.\n", { "the bell": "=Ada Holm" }],
    ["The loft is dry where it was mended, Tom Rask said.\n", { "The loft": "=Tom Rask" }],
  ],
  "what somebody does before saying something": [
    [
      "Ada Holm mended eleven nets before breakfast and then announced that the herring had gone.\n",
      { "eleven nets": null, "the herring": "=Ada Holm" },
    ],
    [
      "Tom Rask sat down beside the drummers and on Friday urged the town to buy a new drum.\n",
      { "beside the drummers": null, "a new drum": "=Tom Rask" },
    ],
    [
      "Nils Vik carried the last crate up the hill and declared that the cellar was full.\n",
      { "the last crate": null, "the cellar": "=Nils Vik" },
    ],
    [
      "Ada Holm took the goats to the fair and later explained that nobody had wanted them.\n",
      { "the goats": null, "nobody had": "=Ada Holm" },
    ],
    [
      "Ada Holm rejected the plan and said the pond was too small.\n",
      { "the plan": "=Ada Holm", "the pond": "=Ada Holm" },
    ],
    ["Ada Holm and her two aunts said the pond was too small.\n", { "the pond": "Ada Holm" }],
  ],
  "a clause that opens the sentence and tells when or although": [
    [
      "After the ferry had missed the tide twice, Ada Holm said the timetable would change.\n",
      { "the ferry": null, "the timetable": "=Ada Holm" },
    ],
    [
      "Even after coming last in both sack races, baker Tom Rask claimed that his legs were the best in Vire.\n",
      { "coming last": null, "his legs": "=Tom Rask" },
    ],
    [
      "Amid rumours about the missing weathercock, Nils Vik said he had sold it.\n",
      { rumours: null, "he had sold": "=Nils Vik" },
    ],
    [
      "Although he had never kept bees himself, Tom Rask promised to fill forty jars.\n",
      { "never kept": null, "forty jars": "=Tom Rask" },
    ],
    [
      "While the brass band tuned its horns outside, Ada Holm told the children that the moon was a lamp.\n",
      { "the brass band": null, "the moon": "=Ada Holm" },
    ],
    [
      "Following a night of hail that broke the glasshouse, gardener Nils Vik said the figs were lost.\n",
      { "a night": null, "the figs": "=Nils Vik" },
    ],
    [
      "If the frost comes back, Ada Holm said, the figs are lost.\n",
      { "the frost": "=Ada Holm", "the figs": "=Ada Holm" },
    ],
    [
      "If the frost comes back, Ada Holm said the figs would die.\n",
      { "the frost": "=Ada Holm", "the figs": "=Ada Holm" },
    ],
    [
      "When the ice is thin, Tom Rask said, nobody crosses.\n",
      { "the ice": "=Tom Rask", "nobody crosses": "=Tom Rask" },
    ],
    ["Although the loft is dry, the cellar is not, Tom Rask said.\n", { "the loft": "=Tom Rask" }],
    ["In a note to the choir, Ada Holm said the organ was out of tune.\n", { "the organ": "=Ada Holm" }],
  ],
  "what the text makes of what was said": [
    [
      "Ada Holm said the geese would stay on the green, highlighting how far the village and the farm have drifted.\n",
      { "the geese": "=Ada Holm", "how far": null },
    ],
    [
      "Tom Rask said he could not back the new bridge, throwing the plans of three parishes into doubt.\n",
      { "the new bridge": "=Tom Rask", "three parishes": null },
    ],
    [
      "Nils Vik told the guild that clay was cheaper than tin, drawing groans from the tinsmiths.\n",
      { "clay was": "=Nils Vik", groans: null },
    ],
    [
      "Ada Holm called the lighthouse a candle, prompting its keeper to leave the room.\n",
      { "a candle": "=Ada Holm", "its keeper": null },
    ],
    [
      "Tom Rask said the hens laid more under red lamps, contradicting what he had written in the spring.\n",
      { "the hens": "=Tom Rask", "in the spring": null },
    ],
    [
      "Nils Vik said the toll would fall, even as he hired two more men to collect it.\n",
      { "the toll": "=Nils Vik", "two more": null },
    ],
    [
      "Ada Holm said she would not sing in the tent, as did most of the altos.\n",
      { "in the tent": "=Ada Holm", altos: null },
    ],
    [
      "Tom Rask demanded a second ballot on the pump, just three hours after he had lost the first.\n",
      { "a second ballot": "=Tom Rask", "he had lost": null },
    ],
    ["Ada Holm said the storm cut the line, leaving forty farms dark.\n", { "forty farms": "=Ada Holm" }],
    ["Ada Holm said the pump was old, adding that it leaked.\n", { "it leaked": "=Ada Holm" }],
    ["Nils Vik said the road was shut, citing a slide near Vire.\n", { "a slide": "=Nils Vik" }],
    ["Ada Holm said the sketch, drawing on older maps, was wrong.\n", { "was wrong": "=Ada Holm" }],
    ["Tom Rask said the well was as deep as it had been.\n", { "as it had": "=Tom Rask" }],
    ["Ada Holm said the clerk left an hour after the vote.\n", { "an hour": "=Ada Holm" }],
  ],
  "an apposition that the text puts to what was said": [
    [
      "Ada Holm said the ducks had been counted twice, a reference to the census that split the pond club.\n",
      { "the ducks": "=Ada Holm", "the census": null },
    ],
    [
      "Lodgers who bring a lute may stay for nothing, Tom Rask said, a rule that could fill the inn with noise.\n",
      { "bring a lute": "=Tom Rask", "with noise": null },
    ],
    [
      "Nils Vik urged the rowers to wear bells — a plea that most of them have so far ignored.\n",
      { "wear bells": "=Nils Vik", "most of them": null },
    ],
    [
      "Ada Holm said the maypole was crooked, something that nobody else had noticed.\n",
      { "the maypole": "=Ada Holm", "nobody else": null },
    ],
    [
      "Tom Rask said he no longer wants to drain the fen – a controversial idea he has raised at every fair.\n",
      { "the fen": "=Tom Rask", "every fair": null },
    ],
    [
      "Nils Vik called the verger a turnip, a nod to the harvest play in which both had acted.\n",
      { "a turnip": "=Nils Vik", "the harvest play": null },
    ],
    ["Ada Holm said the fee, a figure that nobody had checked, was too low.\n", { "was too low": "=Ada Holm" }],
    ["Ada Holm said the boat was late, a first for the line.\n", { "the boat": "=Ada Holm" }],
    ["Tom Rask said the horn was a gift, the bell a loan.\n", { "a loan": "=Tom Rask" }],
  ],
  "what happens some time after somebody says something": [
    [
      "Three nights after Ada Holm said the dam was sound, a cow fell through it.\n",
      { "the dam": "Ada Holm", "a cow": null },
    ],
    [
      "Two hours after Tom Rask announced that the fair was off, the merry-go-round began to turn.\n",
      { "the fair": "=Tom Rask", "the merry": null },
    ],
    [
      "Not long after Nils Vik claimed that eels can sing, a choir of boys stood on his bridge.\n",
      { "eels can": "=Nils Vik", "a choir": null },
    ],
    [
      "Days before Ada Holm said she would sell the kiln, a stranger measured its door.\n",
      { "the kiln": "=Ada Holm", "a stranger": null },
    ],
  ],
  "who asked": [
    [
      "“I shall keep my hat,” said Tom Rask, asked about the rule that heads be bare in the hall.\n",
      { "I shall": "=Tom Rask", "the rule": null },
    ],
    [
      "Ada Holm said all the porters had signed, though she did not say what.\n",
      { "all the porters": "=Ada Holm", "did not say": null },
    ],
    [
      "Tom Rask said the oats were fine when asked whether the rain had spoiled them.\n",
      { "the oats": "=Tom Rask", "the rain": null },
    ],
    [
      "Nils Vik said that he slept well, when he was pressed on why the locks had stayed open.\n",
      { "he slept": "=Nils Vik", "the locks": null },
    ],
    [
      "“Ask the cook,” Ada Holm answered when questioned about the salt that had vanished.\n",
      { "Ask the": "=Ada Holm", "the salt": null },
    ],
    ["Ada Holm said the clerk blushed when asked about the well.\n", { "the clerk": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
