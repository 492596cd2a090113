import { describe } from "vitest";
import { type Case, tellsOf } from "./said.ts";

/** Cues that stand beside the name of whoever says it, by kind; all are invented. */
const KINDS: Record<string, readonly Case[]> = {
  "an office without an article, with “of”, “for” or “and” in it": [
    [
      "“The quay will be kept,” said former Nordvik Gov. and Harbour Committee Chairman Ed Holm. “It is ours.”\n",
      { "The quay": "=Ed Holm", "It is ours": "=Ed Holm" },
    ],
    ["“The quay will be kept,” said Secretary of State Jon Holm.\n", { "The quay": "=Jon Holm" }],
    ["“The quay will be kept,” said head of research Ada Holm.\n", { "The quay": "=Ada Holm" }],
    ["“The lamp was out all night,” said Minister for Transport Ada Holm.\n", { "The lamp": "=Ada Holm" }],
    ["“The lamp was out all night,” explained director of operations Tom Rask.\n", { "The lamp": "=Tom Rask" }],
    ["“The quay will be kept,” said a friend of Ada Holm.\n", { "The quay": null }],
    ["“The quay will be kept,” said lawyer for alleged smuggler Ted Lund.\n", { "The quay": null }],
    ["“The quay will be kept,” said spokesman for billionaire Ted Lund.\n", { "The quay": null }],
    ["“He loved the quay,” said widow of astronaut Ted Lund.\n", { "He loved": null }],
    ["“He loved the quay,” said coach of runner Ada Holm.\n", { "He loved": null }],
    ["“The quay will be kept,” said the lawyer for Ada Holm.\n", { "The quay": null }],
    ["“The quay will be kept,” said friends of Mayor Ada Holm.\n", { "The quay": null }],
    ["“The quay will be kept,” said supporter of Mayor Ada Holm.\n", { "The quay": null }],
    ["“The quay will be kept,” said Tom Rask and Ada Holm.\n", { "The quay": null }],
    ["“The quay will be kept,” said the director of the Ada Holm Foundation.\n", { "The quay": null }],
  ],
  "a sentence with the name, which may say more than when": [
    [
      "Mira Osk wept. “I sold the kiln to nobody.” Tom Rask, the potter, said on Monday he had no clue.\n",
      { "the kiln": null, "no clue": "Tom Rask" },
    ],
    ["The kiln is gone. “I sold it to nobody.” Tom Rask, the potter, said on Monday.\n", { "I sold": "=Tom Rask" }],
    ["The kiln is gone. “I sold it to nobody.” Tom Rask said as he left the hall.\n", { "I sold": "=Tom Rask" }],
  ],
  "of what somebody is, before the name": [
    ["“The quay is kept,” said Lamp Light co-host Ada Holm. “It is late.”\n", { "The quay": "=Ada Holm" }],
    ["“They are tired,” said Oversight ranking Democrat Tom Holm (D-Md.).\n", { "They are": "=Tom Holm" }],
    ["“They are tired,” said Harbour Republican Ada Vik. “We wait.”\n", { "They are": "=Ada Vik" }],
    [
      "“The quay leaks,” FBI General Counsel Tom A. Baker wrote in a letter on Monday.\n",
      { "The quay": "=Tom A. Baker" },
    ],
    ["“They are tired,” Holm told Republican Ada Vik.\n", { "They are": null }],
  ],
  "where somebody lives, with the letters of a state": [
    [
      "“Both of them scare me,” Ada Holm, 30, of Helm, N.C., who was among those asked, said. “Not one.”\n",
      { "Both of": "=Ada Holm", "Not one": "=Ada Holm" },
    ],
    ["“The pier is weak,” Tom Rask, 61, of Holm, N.Y., said.\n", { "The pier": "=Tom Rask" }],
  ],
  "what somebody does while saying it": [
    [
      "Ada Holm came. “Will it be kept?” Holm asked rhetorically, shaking her head no. “It will.”\n",
      { "Will it": "=Ada Holm", "It will": "=Ada Holm" },
    ],
    ["Tom Rask came. “Who pays for it?” Rask asked, turning to the crew.\n", { "Who pays": "=Tom Rask" }],
    ["Tom Rask came. “Who pays for it?” Rask asked, quoting Ada Holm.\n", { "Who pays": null }],
    [
      "Ada Holm came. “I never said that,” Holm said, after the Post's Mara Vik said the pilot had been rude.\n",
      { "I never": "=Ada Holm" },
    ],
    ["Ada Holm came. “It was late,” Holm said Tom Rask had told the pilot.\n", { "It was late": null }],
  ],
  "verbs and participles before what is quoted": [
    ["Ada Holm spoke first. Tom Rask shot back, “The quay will be kept for boats.”\n", { "The quay": "=Tom Rask" }],
    ["Tom Rask fired back that the “quay will be kept for the ferries” of the town.\n", { "quay will": "=Tom Rask" }],
    [
      "Holm, Ada Holm, came. Holm proclaimed at a meeting, “I did not sail that night.”\n",
      { "I did not": "=Ada Holm" },
    ],
    [
      "In the letter, Ada Holm described the move as a “breach,” adding: “I am now informing all of you.”\n",
      { "I am now": "=Ada Holm" },
    ],
    ["Ada Holm quashed the rumour by tweeting that “I am still at the port.”\n", { "I am still": "=Ada Holm" }],
    [
      "Sen. Pat Holm refused to say it, responding that he’s “not going to say what my crew is doing.”\n",
      { "not going": "=Pat Holm" },
    ],
    ["Ada Holm kicked the ball and shot back at Tom Rask. The goal did not count.\n", { "The goal": null }],
    ["Ada Holm proclaimed a holiday for the crew. It was cold.\n", { "a holiday": null }],
    ["Ada Holm left the port by night, attacking the pilots with a stick. It was cold.\n", { "the pilots": null }],
    ["Ada Holm's response was: “The quay will be kept.” It was late.\n", { "The quay": "=Ada Holm" }],
    ["Ada Holm's first answer to the board was: “The quay will be kept.”\n", { "The quay": "=Ada Holm" }],
    ["The response to Ada Holm was: “The quay will be kept.”\n", { "The quay": null }],
  ],
  "a body whose somebody is": [
    ["Helm University's Ada Holm agreed. “The pilots have no time left for that.”\n", { "The pilots": "=Ada Holm" }],
    [
      "According to Paul Holm of Helm Harbour, “the port has been moving fish by night.”\n",
      { "the port": "=Paul Holm" },
    ],
    [
      "The Lamp's Tom Holm gave a reason for it, saying it is right to “keep the pilots’ names.”\n",
      { "keep the": "=Tom Holm" },
    ],
    ["Ada Holm's Tom Rask novel opened, saying that “the pilots were here first of all.”\n", { "the pilots": null }],
  ],
};

tellsOf(KINDS);

const WRONG: Record<string, readonly Case[]> = {
  "somebody else in a clause after the cue": [
    [
      "Ada Holm keeps the lamp. “It is misleading,” Holm wrote after Tom Rask argued that “we should have lost it.”\n",
      { "It is misleading": "Ada Holm", "we should have": "Tom Rask" },
    ],
    [
      "Ada Holm came. “Too late?” Holm tweeted when Tom Rask ended the talk, remarking, “May the wind be with you.”\n",
      { "Too late": "Ada Holm", "May the": null },
    ],
    [
      "Ada Holm said the plan was strong, to which Tom Rask interjected: “It is just not true.”\n",
      { "It is just": "=Tom Rask" },
    ],
    ["Ada Holm said, after Tom Rask left, that it was “far too late for that now.”\n", { "far too": "Ada Holm" }],
  ],
  "who only signs a report": [
    [
      "Rask, Tom Rask, insisted that his crew was “still the best of the coast.” --Ada Holm.\n",
      { "still the": "Tom Rask" },
    ],
    ["“The quay will be kept for the ferries.” — Ada Holm, harbour master\n", { "The quay": "=Ada Holm" }],
  ],
  "two of two parties": [
    ["Republican Tom Rask and Democrat Ada Holm have criticized the port for the move.\n", { "the port for": null }],
  ],
  "a headline that leaves out who says it": [
    ["Says Ada Holm would rebuild the old pier by herself.\n\nTom Rask came on Monday.\n", { "would rebuild": null }],
  ],
};

describe("who does not say it", () => tellsOf(WRONG));

const TOWN = "Tom Holm is the mayor. Holm came in May. Holm built the quay. Holm keeps the lamp. Holm sails.";
const MANY = "The boats went out and came home again. ".repeat(20);

const SHARED: Record<string, readonly Case[]> = {
  "one who is called by the surname alone, and another named in passing": [
    [`${TOWN}\n\nHis aunt, Ada Holm, died young. ${MANY}\n\n“It is late,” Holm said.\n`, { "It is late": "=Tom Holm" }],
    [`${TOWN}\n\nHis aunt, Ada Holm, died young.\n\n“It is late,” Holm said.\n`, { "It is late": null }],
    [`${TOWN}\n\nHis aunt, Ada Holm, said so. ${MANY}\n\n“It is late,” Holm said.\n`, { "It is late": null }],
    [`Tom Holm came. Ada Holm came. ${MANY}\n\n“It is late,” Holm said.\n`, { "It is late": null }],
    [
      `${TOWN}\n\nHis aunt, Ada Holm, died young. ${MANY}\n\n“It is late,” Mrs. Holm said.\n`,
      { "It is late": "Ada Holm" },
    ],
  ],
  "the town of a dateline": [
    ["KASTEN (NPA) - Police in Kasten said on Sunday they had arrested two men.\n", { "they had": null }],
    ["KASTEN, Norva (NPA) — Officials in Kasten said the bridge was shut.\n", { "the bridge": null }],
    ["The gale.\n\nPORT HELM (Norva Press) – Divers from Port Helm said the boat was found.\n", { "the boat": null }],
    ["KASTEN (NPA) - Two boats sank. Kasten said it would pay for them.\n", { "it would": null }],
    [
      "KASTEN (NPA) - Police said on Sunday that Ida Kasten was safe. “I am well,” Kasten said.\n",
      { "I am": "Ida Kasten" },
    ],
    ["The Harbour Board (HB) - a body of nine - said the pier was shut.\n", { "the pier": "Harbour Board" }],
  ],
  "two first names that may be one": [
    ["Mike Holm and his son Michael Holm keep the lamp. “It is late,” Holm said.\n", { "It is late": null }],
    [
      "Mike Holm and his son Michael Holm keep the lamp. “It is late,” Michael Holm said.\n",
      { "It is late": "Michael Holm" },
    ],
    ["Peter Holm keeps the lamp. Paul Holm came in May. “It is late,” Holm said.\n", { "It is late": null }],
  ],
  "a place before a surname in a headline": [
    [
      "Girl hurt at Wisconsin Holm rally.\n\nTom Holm came. “That is terrible,” Holm said.\n",
      { "That is": "=Tom Holm" },
    ],
  ],
};

describe("a surname that several have", () => tellsOf(SHARED));
