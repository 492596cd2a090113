import { type Case, tellsOf } from "./said.ts";

/** Sentences with a verb of saying and a name in which nobody is reported, or somebody else. All are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "going on, keeping and writing that say nothing": [
    ["Ada Holm went on her first tour of the islands in 1983.\n", { "her first": null }],
    ["Once a cooper, Ada Holm went on to found four breweries in Vire.\n", { "found four": null }],
    ["Tom Rask went on a diet of leeks that winter.\n", { "a diet": null }],
    ["Ada Holm grew up in Vire. She also wrote six children's picture books.\n", { "six children": null }],
    ["Nils Vik maintained contact with the crew all night.\n", { contact: null }],
    ["Tom Rask maintained order in the queue.\n", { "order in": null }],
    ["Ada Holm went on to explain that the malt was wet.\n", { "the malt": "=Ada Holm" }],
    ["Ada Holm went on to say that the brewery was full.\n", { "the brewery": "=Ada Holm" }],
    ["Ada Holm maintained that the crew was late.\n", { "the crew": "=Ada Holm" }],
    ["Ada Holm wrote that the books were damp.\n", { "the books": "=Ada Holm" }],
  ],
  "a call, a look and a claim that say nothing": [
    ["Why did Tom Rask call into Radio Vire at four in the morning?\n", { "Radio Vire": null }],
    ["Tom Rask called into a phone-in on Sunday.\n", { "a phone-in": null }],
    ["The bay held two wrecks, one of them the Ada Holm, claimed by the crown.\n", { "two wrecks": null }],
    ["From the wall Ada Holm observed Rask carrying his nets to the shed.\n", { "his nets": null }],
    ["Tom Rask was asleep when Nils Vik called with a better price.\n", { "a better": null }],
    ["Ada Holm observed that the nets were torn.\n", { "the nets": "=Ada Holm" }],
    ["Tom Rask barely mentioned the flood at dinner.\n", { "the flood": null }],
  ],
  "an answer of which nothing is told": [
    ["Tom Rask has now responded to Nils Vik's tirade about the goats.\n", { tirade: null }],
    ["Ada Holm responded on Monday to claims that she had moved the stone by night.\n", { "moved the stone": null }],
    ["Nils Vik responded swiftly to the charge of having salted the well.\n", { "salted the well": null }],
    ["Ada Holm responded to the letter, saying the stone had never moved.\n", { "the stone had": "=Ada Holm" }],
    ["Tom Rask responded that the goats were his.\n", { "the goats": "=Tom Rask" }],
  ],
  "of whom others say it": [
    ["The Chess Club of Vire was praised by a visitor from the hills.\n", { "a visitor": null }],
    ["Saint Olga's Bakery in Vire is welcomed by all who wake early.\n", { "wake early": null }],
    ["Ada Holm of the Chess Club said the clocks were stolen.\n", { "the clocks": "=Ada Holm" }],
    ["Ada Holm from Vire is quoted as saying that the clocks were slow.\n", { "the clocks": "=Ada Holm" }],
  ],
  "reading what others wrote": [
    ["Ada Holm read out the names of the winners of every heat.\n", { "every heat": null }],
    ["Tom Rask read an excerpt which showed how the bell was cast.\n", { "the bell": null }],
    ["Tom Rask read that the bell was cracked and said it would be cast again.\n", { "cast again": "=Tom Rask" }],
  ],
  "one of a body, who says something": [
    [
      "“The flour is dry,” said Ada Holm, Secretary of the Bakers Guild, who insists that the loaves “rise in any weather”.\n",
      { "rise in": "=Ada Holm" },
    ],
    [
      "The jury met Tom Rask, a cellist at the Vire Opera, who called the hall “a fridge”.\n",
      { "a fridge": "Tom Rask" },
    ],
  ],
  "two verbs of a relative clause": [
    ["At the inn, what Ada Holm says and promises is soon the law.\n", { "is soon": null }],
    [
      "The shop sells a record on which Tom Rask called himself a tenor and admitted that he cannot read notes.\n",
      { "The shop": null },
    ],
    ["Everything that Nils Vik wrote and declared in those years was burnt.\n", { "was burnt": null }],
    ["Ada Holm called the song dull and admitted that she had slept.\n", { "she had": "=Ada Holm" }],
  ],
  "what somebody said, as an object": [
    ["The guild dug up old columns Tom Rask wrote while a pupil in Vire.\n", { "The guild": null, "a pupil": null }],
    ["Visitors still laugh at the remarks Nils Vik made and wrote in the book.\n", { "Visitors still": null }],
    ["A plate lists the old songs Ada Holm mentioned in her will.\n", { "A plate": null }],
    ["On most days Ada Holm said she would rest.\n", { "she would": "=Ada Holm" }],
    ["Two days later Tom Rask said the roof leaked.\n", { "the roof": "=Tom Rask" }],
    ["For years Nils Vik wrote that the roof leaked.\n", { "the roof": "=Nils Vik" }],
  ],
  "somebody else's helper, share or feast": [
    ["A paper quoted Nils Vik's gardener as saying the frost was early.\n", { "the frost": null }],
    ["The Courier quoted Ada Holm as saying the soup was thin.\n", { "the soup": "=Ada Holm" }],
    [
      "Brandlo Group makes tin lids. The offer is worth 82 crowns per Brandlo share, up from 70, and was said to be fair.\n",
      { "The offer": null },
    ],
    [
      "The thief is reported to have fled during the Little Orchestra of Vire and claimed he was a cellist.\n",
      { "The thief": null },
    ],
    [
      "Mayor Tom Rask (Vire), an old friend supporting Ada Holm, said he had asked the farmers.\n",
      { "he had asked": "Tom Rask" },
    ],
    [
      "Brandlo Group rejected the offer, with its chair Nils Vik arguing that the lids were worth more.\n",
      { "the lids were": "Nils Vik" },
    ],
  ],
  "what is not mentioned": [
    ["Ada Holm never mentioned the miller by name.\n", { "the miller": null }],
    ["Tom Rask did not mention the flood in his toast.\n", { "the flood": null }],
    ["Nils Vik made no mention of the debt.\n", { "the debt": null }],
    ["Ada Holm denied a request by the Courier to speak about the sale.\n", { "to speak": null }],
    ["Ada Holm denied that she had sold the mill.\n", { "she had sold": "=Ada Holm" }],
    ["Ada Holm mentioned the flood in her toast.\n", { "the flood": "=Ada Holm" }],
  ],
};

tellsOf(KINDS);
