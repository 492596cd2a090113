import { tellsOf } from "./said.ts";

/** Words that are of others than the one who is named beside them, by kind; all texts are invented. */
tellsOf({
  "what a crowd calls": [
    [
      "Mayor Ada Holm thanked the rowers when she named the rival club, and the stands took up the cry “Oars up! Oars up!” again.\n",
      { "Oars up": null },
    ],
    [
      "“We will win,” Tom Rask said. When Rask mentioned the old bridge, people in the square began their favourite chant “Tear it down tonight!” at once.\n",
      { "We will win": "=Tom Rask", "Tear it down": null },
    ],
    [
      "Mara Vik spoke of the quay, and spectators burst into chants of “Keep the quay open!” for a minute.\n",
      { "Keep the quay": null },
    ],
    [
      "Nils Dahl said the gate stays shut, to shouts of “Let the boats go home!” from the gallery.\n",
      { "Let the boats": null },
    ],
    [
      "Ada Holm said the vote was over; a choir of pupils struck up the slogan “No school without a roof!” behind her.\n",
      { "No school": null },
    ],
    [
      "Holm's speech was drowned by the refrain “Where is our ferry?” from the pier. Ada Holm said nothing.\n",
      { "Where is": null },
    ],
    ["Tom Rask led the chant “We row, we row, we row!” from the boat.\n", { "We row": "Tom Rask" }],
    ["Ada Holm said the crowd should go home. “Go home and sleep,” she shouted.\n", { "Go home and": "=Ada Holm" }],
  ],
  "questions of those who ask somebody": [
    [
      "Tom Rask's interviewers were not gentle: “Have you ever steered a boat?” “Can you swim?”\n",
      { "Have you ever": null, "Can you swim": null },
    ],
    ["Mara Vik's critics were quick: “She never read the plan at all.”\n", { "She never": null }],
    ["Nils Dahl's rivals on the board were blunt: “The lock was never his to sell.”\n", { "The lock was": null }],
    ["Ada Holm's pupils put it simply: “Nobody teaches knots like that.”\n", { "Nobody teaches": null }],
    ["Harbour chief Tom Rask's neighbours had one thing to say: “We want our sleep back.”\n", { "We want": null }],
    ["Ada Holm's answer was short: “The ferry stays where it is.”\n", { "The ferry stays": "=Ada Holm" }],
    ["Ada Holm's spokesman was clear: “The ferry stays where it is.”\n", { "The ferry stays": null }],
    ["Ada Holm was blunt with her questioners: “Read the plan before you ask.”\n", { "Read the plan": "=Ada Holm" }],
  ],
  "a list after a quotation": [
    [
      "“The map draws itself,” says Ada Holm, head of Lodmark. “We only choose the colours.”\n\n- Visit Lodmark(opens a window)\n\nMore stories\n",
      { "The map draws": "=Ada Holm", "We only": "=Ada Holm" },
    ],
    [
      "“The map draws itself,” said Holm. “We only choose the colours.”\n\n- Lodmark\n- Maps\n- 2031\n\nAda Holm is head of Lodmark.\n",
      { "We only": "Ada Holm" },
    ],
    [
      "“Our nets are made by hand,” said Tom Rask of Vik Nets. “It takes a winter.”\n\n- Read Vik Nets' report\n",
      { "It takes a": "=Tom Rask" },
    ],
    [
      "“Our nets are made by hand,” said Tom Rask. “It takes a winter.”\n\n- Vik Nets\n- Harbour\n",
      { "It takes a": "=Tom Rask" },
    ],
    [
      "“Our nets are made by hand,” said Tom Rask. “It takes a winter.”\n\n– Contact Vik Nets\n",
      { "It takes a": "=Tom Rask" },
    ],
    ["“Our nets are made by hand and mended by hand.”\n— Tom Rask, net maker\n", { "Our nets": "=Tom Rask" }],
    ["“Our nets are made by hand and mended by hand.” – Mara Vik\n", { "Our nets": "=Mara Vik" }],
  ],
  "a statement that somebody else gave": [
    [
      "The Helm Times said Rask sent a written statement about the nets.\n\n“The nets were lent, and lent for a day,” the statement said.\n",
      { "The nets were": "Rask" },
    ],
    [
      "The Norva Post said the harbour master provided a statement on Monday. “It was a slip of the pen,” the statement said.\n",
      { "It was a slip": null },
    ],
    [
      "Ada Holm said that Tom Rask had issued a statement. “All the boats are safe,” the statement read.\n",
      { "All the boats": "Tom Rask" },
    ],
    [
      "Ada Holm said she had received a statement from Tom Rask. “All the boats are safe,” the statement read.\n",
      { "All the boats": "Tom Rask" },
    ],
    [
      "The Vik Herald reported that the union put out a statement. “Nobody sails on Monday,” the statement said.\n",
      { "Nobody sails": null },
    ],
    [
      "Helm Daily said it got a statement from the port. “Nobody sails on Monday,” according to the statement.\n",
      { "Nobody sails": null },
    ],
    [
      "In a statement, Ada Holm thanked the crew. “They rowed all night,” the statement said.\n",
      { "They rowed": "=Ada Holm" },
    ],
    [
      "Ada Holm released a statement on Monday. “They rowed all night,” the statement said.\n",
      { "They rowed": "=Ada Holm" },
    ],
  ],
  "an advertisement about or of somebody": [
    [
      "A new spot by the Reed Fund attacks Ada Holm. The Reed ad says Holm “took the ferry and sold it to her friends.”\n\nMr Colin Reed paid for it.\n",
      { "took the ferry": null },
    ],
    [
      "Colin Reed pays for it. The Reed commercial claims that Holm “never once paid for her berth.”\n",
      { "never once": null },
    ],
    [
      "Ada Holm answered on Monday. The Holm leaflet says that the bridge “will cost every family a year's bread.”\n",
      { "will cost": null },
    ],
    [
      "Tom Rask is out of the race. The Rask poster calls the mayor “a captain without a boat or a map.”\n",
      { "a captain": null },
    ],
    [
      "Colin Reed wants the lock. The Reed memo argues that the lock “is worth more than the town around it.”\n",
      { "is worth": null },
    ],
    [
      "Ada Holm is a judge. The Holm report said the dam “should never have been built on sand.”\n",
      { "should never": null },
    ],
    [
      "Ada Holm said in the ad that the bridge “will cost every family a year's bread.”\n",
      { "will cost": "=Ada Holm" },
    ],
  ],
  "somebody else within a clause of when": [
    [
      "Ada Holm waited while a clerk read the list, saying it was “the longest that he had seen.”\n",
      { "the longest": null },
    ],
    ["Tom Rask waved when a boy ran up, shouting that “the boats are all coming home.”\n", { "the boats are": null }],
    ["Mara Vik nodded as two drivers came in, explaining that the road “is a river by now.”\n", { "is a river": null }],
    [
      "Ada Holm closed the hall as the rain began, saying that “no roof in town is tighter than this.”\n",
      { "no roof": "Ada Holm" },
    ],
    [
      "Ada Holm spoke as she left the hall, saying that “no roof in town is tighter than this.”\n",
      { "no roof": "=Ada Holm" },
    ],
  ],
  "with somebody who says": [
    [
      "So far Lodmark has refused the offer, with its head Ada Holm arguing there was “no map worth so little.”\n",
      { "no map": "Ada Holm" },
    ],
    [
      "Vik Nets turned the buyers down, with chairman Tom Rask saying the price “would not buy a single trawl.”\n",
      { "would not": "Tom Rask" },
    ],
    [
      "The Port of Helm kept the lock shut, with harbour master Nils Dahl warning that it “might never open again.” The port said so.\n",
      { "might never": "Nils Dahl" },
    ],
    [
      "The Reed Fund withdrew, with a lawyer claiming it had been “lied to from the first day.” The Reed Fund is old.\n",
      { "lied to": null },
    ],
    [
      "The council backed down, with Mara Vik calling the plan “a bridge to nobody's house.”\n",
      { "a bridge to": "Mara Vik" },
    ],
    ["Ada Holm, with tears in her eyes, said the crew “rowed as if it were day.”\n", { "rowed as if": "=Ada Holm" }],
  ],
  "an unnamed source whom a paper cites": [
    [
      "According to a pilot cited by the Helm Gazette, the harbour master told the crews “to row or to swim, as they like.” The Helm Gazette is old.\n",
      { "to row or": null },
    ],
    [
      "According to sources quoted by the Norva Post, Tom Rask said “the lock is mine, whatever they sign.”\n",
      { "the lock is": "Tom Rask" },
    ],
    [
      "According to a clerk who spoke to the Helm Gazette, Mara Vik called it “the worst bridge in the north.” The Helm Gazette is old.\n",
      { "the worst": "Mara Vik" },
    ],
    [
      "According to minutes seen by the Helm Gazette, the board thought it “a matter for another day.” The Helm Gazette is old.\n",
      { "a matter": null },
    ],
    [
      "According to the Helm Gazette, the boats “came home one by one before noon.” The Helm Gazette is old.\n",
      { "came home": "Helm Gazette" },
    ],
  ],
  "two clauses before a colon": [
    [
      "The Helm Gazette made the same claim in May, and Norva Online replied:\n\n“If the boats are late, the fault lies with the lock and with nobody else in town.”\n\nNorva Online is free. The Helm Gazette is not.\n",
      { "If the boats": "Norva Online" },
    ],
    [
      "Ada Holm brought the plan, and the board answered: “We have seen better drawings from children.”\n",
      { "We have seen": null },
    ],
    [
      "Ada Holm praised the crew, but Tom Rask objected: “Half of them were asleep below deck.”\n",
      { "Half of them": "Tom Rask" },
    ],
    [
      "The Port of Helm raised the toll in March, and a skipper wrote back: “Then I shall sail around you.” The port is old.\n",
      { "Then I shall": null },
    ],
    ["Mara Vik rose and turned to the board: “Half of you were asleep below deck.”\n", { "Half of you": "=Mara Vik" }],
  ],
  "titles of works": [
    [
      "As told in our report on the verdict, the patents of Lodmark include ones for a “Method for drawing maps from the noise of boats”; and others. Lodmark says so.\n",
      { "Method for": null },
    ],
    [
      "Ada Holm reads from her new book, “The Long Way to the Quay at Night,” on Monday. Holm said so.\n",
      { "The Long Way": null },
    ],
    [
      "Tom Rask said so. The Reed Fund has paid for a film, “Nobody Rows to Vik Any More,” which opens in May.\n",
      { "Nobody Rows": null },
    ],
  ],
  "a pronoun after a when-clause of two": [
    [
      "When Tom Rask accused Ada Holm of selling the lock, she said “the lock was sold before I could read.”\n",
      { "the lock was": "Ada Holm" },
    ],
    [
      "When Rask accused Holm of selling the lock, she said “the lock was sold before I could read.” Tom Rask laughed. Ada Holm did not.\n",
      { "the lock was": "Ada Holm" },
    ],
    [
      "When Vik blamed Brandt for the flood, he said “the water came from her side of the hill.” Mara Vik smiled. Otto Brandt did not.\n",
      { "the water": "Otto Brandt" },
    ],
    [
      "After Kel pressed Dorn on the price, he said “no boat is worth a house.” Kel sat down. Dorn sat down.\n",
      { "no boat": null },
    ],
    ["When Tom Rask met Nils Dahl on the pier, he said “the tide waits for neither of us.”\n", { "the tide": null }],
  ],
  "who held the office before a name": [
    [
      "“It was a bad week,” said former Tom Rask aide Mara Vik. She said that the town “will row again by the spring.”\n",
      { "It was a bad": "=Mara Vik", "will row": "Mara Vik" },
    ],
    [
      "“It was a bad week,” ex-Colin Reed adviser Jonas Pell said. He said that the town “will row again by the spring.”\n",
      { "It was a bad": "Jonas Pell", "will row": "Jonas Pell" },
    ],
    [
      "“It was a bad week,” longtime Tom Rask ally Otto Kern said. He added that the town “will row again by the spring.”\n",
      { "It was a bad": "=Otto Kern", "will row": "Otto Kern" },
    ],
  ],
  "who was only done something to": [
    [
      "But soon “he heard that the lock had been sold,” she says. And it broke Dorn. “Jon has hardly slept since then.”\n\nJonas Dorn repairs locks. Mara Vik is his wife.\n",
      { "Jon has hardly": null },
    ],
    ["It cost Tom Rask his sleep. “He has not been the same man since.”\n", { "He has not": null }],
    ["And that made Ada Holm famous. “Everybody wanted to shake her hand.”\n", { "Everybody wanted": null }],
    ["Nothing surprised Nils Dahl. “He had seen every flood since the war.”\n", { "He had seen": null }],
    ["The storm took Mara Vik by surprise. “There was no warning on the radio at all.”\n", { "There was no": null }],
  ],
  "an advertisement by or about somebody, and a report that bears a name": [
    [
      "Colin Reed paid for a film. The Reed ad shows Ada Holm rowing and claims that “her boat was paid for twice.”\n",
      { "her boat was": null },
    ],
    [
      "Ada Holm, the judge, wrote it. The Holm report blames the dam and says “no engineer ever walked on it.”\n",
      { "no engineer": null },
    ],
    [
      "Tom Rask left the race in May. The Rask leaflet promises “a berth for every family in the bay.”\n",
      { "a berth for": null },
    ],
    [
      "Mara Vik sued. The Vik lawsuit alleges that the port “filled in the canal over one weekend.”\n",
      { "filled in": null },
    ],
    ["Ada Holm reports that the dam “has never been walked on by an engineer.”\n", { "has never": "=Ada Holm" }],
    ["Ada Holm plans to sail. “The tide will not wait for us,” Ada Holm said.\n", { "The tide": "=Ada Holm" }],
  ],
  "a pronoun right before the words, of which it can't be told whom it means": [
    [
      "When Rask accused Vik of hiding the map, she said “the map hung in the hall.” Councillor Mara Vik met Bernie Rask.\n",
      { "the map hung": "Mara Vik" },
    ],
    [
      "After Dorn praised Kel for the repair, he said that “the pump should hold until June.” Both sat down. Dorn laughed. Kel did not.\n",
      { "the pump": null },
    ],
    [
      "Holm insisted on a vote, and when Brandt asked why, he said “because nobody else dares to.” Brandt left.\n",
      { "because nobody": null },
    ],
    ["Ada Holm was tired. She said “the map hung in the hall.”\n", { "the map hung": "=Ada Holm" }],
  ],
  "whoever does it in a phrase with “with”": [
    [
      "Qualvik has turned the offer down, with director Ada Molden arguing at the time that it was “no way to treat a yard.” Qualvik said so.\n",
      { "no way": "Ada Molden" },
    ],
    [
      "The port kept the lock shut, with captain Tom Rask insisting that it was “a matter of one winter.” The Port of Helm said so.\n",
      { "a matter": "Tom Rask" },
    ],
    [
      "Vik Nets turned them away, with owner Mara Vik complaining that the price was “an insult to every knot.”\n",
      { "an insult": "Mara Vik" },
    ],
  ],
  "a paper that cites a source": [
    [
      "According to an unnamed pilot cited by Haven, the harbour master told crews on Monday, “row home or sleep aboard.” Haven is old. Haven said so.\n",
      { "row home": null },
    ],
    [
      "According to a memo seen by Haven, the board held that “nothing on the quay is safe.” Haven is old. Haven said so.\n",
      { "nothing on": null },
    ],
    [
      "According to two clerks interviewed by Haven, the list “was burnt in the yard at noon.” Haven is old. Haven said so.\n",
      { "was burnt": null },
    ],
    ["According to Ada Holm, the list “was burnt in the yard at noon.”\n", { "was burnt": "=Ada Holm" }],
  ],
  "what the text tells in a work of its own": [
    [
      "Lodmark said it draws maps. As noted in our story on the verdict, its patents include one for a “Method of drawing a map by the noise of boats”; others are old.\n",
      { "Method of": null },
    ],
    [
      "Vik Nets said it mends nets. As reported in our spring issue, the yard owns “a loom as long as the street.”\n",
      { "a loom": null },
    ],
  ],
  "a headline that looks like a name": [
    [
      "Mayor Will Regret That\n\nThe mayor said that she had slept. “I slept until ten in the morning.”\n",
      { "I slept": null },
    ],
  ],
  "a quotation that is not closed, and a paragraph without a mark after it": [
    [
      '"It was loud and dark," said Vera Baum, a cook. "It was bad ... there are parts that I still cannot tell.\n\nAnnika Mertz, a pupil at the school, said she first saw the smoke and then the boat.\n\n"He had a lamp in his hand as he ran," she told Norva Radio. "And I ran to the cook."\n',
      { "He had a lamp": "Annika Mertz", "And I ran": "Annika Mertz" },
    ],
    [
      '"It was loud and dark," said Tom Rask. "We sat on the roof until noon.\n\nOlav Dunn, a diver, said he had brought the rope.\n\n"The rope was too short by a yard," he said.\n',
      { "The rope was": "Olav Dunn", "We sat": "Tom Rask" },
    ],
  ],
});
