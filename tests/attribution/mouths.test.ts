import { describe, expect, test } from "vitest";
import { documentOf } from "../support.ts";

/**
 * Small texts in which words are easily put into a wrong mouth, by kind; all are invented. A name is who says the words
 * and must be given or left open; `null`: nobody may be named. Nobody else is ever right.
 */
type Case = [text: string, says: Record<string, string | null>];

const MEDIUM = { name: "Nordvik Post", kind: "media", country: null };

/** Who is given as the speaker of the words, quoted or reported; null where nobody is. */
function speakerOf(text: string, words: string): string | null {
  const { attributions, text: whole } = documentOf(text, { publisher: MEDIUM, issuer: MEDIUM });
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const span = attributions.find(({ start, end }) => start <= at && at < end);
  return span && span.attribution.voice !== "own" ? span.attribution.speaker : null;
}

const INTERVIEW = `Nordvik Post: Ms Holm, did he write?

Ada Holm: He wrote once to all of us here.

Nordvik Post: What did he write?

`;

const KINDS: Record<string, Case[]> = {
  "a thing of somebody, and a thing with words": [
    ["“Nobody counts the stairs,” begins Ada Holm's second novel. It is long.\n", { "Nobody counts": null }],
    ["Helm Harbour Court heard that a note was found. It said: “Back at four.”\n", { "Back at": null }],
    ["The Port of Helm said so. A letter was found in a boat. It said: “Keep off.”\n", { "Keep off": null }],
  ],
  "somebody else than the subject of the sentence": [
    [
      "Ada Rask drew maps. Her superior, Clive Dent, told her that it was late. “It is not,” she wrote.\n",
      { "It is not": "Ada Rask" },
    ],
    ["Ada Holm was late, Holm said. The Speaker called for order. It was loud.\n", { "The Speaker": null }],
    ["An inspector, Tom Rask, arrives and asks for the logbook.\n", { "the logbook": null }],
  ],
  "somebody of unknown gender beside a woman": [
    ["Ada Holm came first. Theo Glass, a pilot, came later. She said it was late.\n", { "it was late": null }],
    ["Ada Holm came first. Theo Glass, a pilot, slept. She left. “It is cold,” she said.\n", { "It is cold": null }],
    ["Ada Holm met Theo Glass. Mara Vik came too. “It is cold here,” she said.\n", { "It is cold": null }],
  ],
  "words that go on after the cue": [
    [
      "Ada Finch and Tom Oak came. “I would vote for Oak,” Finch joked, “if he were a pear.”\n",
      { "I would vote": "Ada Finch", "if he were": "Ada Finch" },
    ],
  ],
  "two sources of one sentence": [
    ["“The quay is closed until the spring,” according to Ada Holm, Tom Rask said.\n", { "The quay is": null }],
    ["According to Ada Holm, Tom Rask said the quay was closed.\n", { "the quay was closed": "Tom Rask" }],
    ["Ada Holm told Tom Rask that Nils Vik had said the ferry was late.\n", { "the ferry was late": "Ada Holm" }],
    ["Tom Rask said the ferry had left at noon, Ada Holm testified.\n", { "the ferry had left": "Ada Holm" }],
    [
      "Ada Holm said, and Tom Rask agreed, that the ferry “left far too early that morning.”\n",
      { "left far": "Ada Holm" },
    ],
    [
      "The board and the union stressed that the fee would stay, while Tom Rask, the mayor, said it would fall.\n",
      { "the fee would stay": null, "it would fall": "Tom Rask" },
    ],
    [
      "Nils Vik has tried to show that he hardly knows the captain, but Ada Holm has said that the two met often.\n",
      { "hardly knows": null, "the two met often": "Ada Holm" },
    ],
    [
      "A sailor said the lamp was out, and Ada Holm said it had been lit.\n",
      { "the lamp was out": null, "it had been lit": "Ada Holm" },
    ],
    ["“The lamp was out all night,” Ada Holm said Tom Rask had told her.\n", { "The lamp was out": "Tom Rask" }],
    [
      "According to Norva, one reader of the paper wrote: “I should like to know who paid for the lamp.”\n",
      { "I should like": null },
    ],
    [
      "Ada Holm asked about a thing that Rask had said of the crew — “they would sooner drown than row” — and Tom Rask laughed, “That was long ago.”\n",
      { "That was long": "Tom Rask" },
    ],
    [
      "When Ada Holm asked about a remark Tom Rask once made of the crew — “They would sooner drown than row.” — nobody spoke.\n",
      { "They would sooner": null },
    ],
    ["When the Harbour Board claimed there was no coal, the sheds were full of it.\n", { "the sheds were": null }],
    ["While mayor Ada Holm said the walk was a test, the boats stayed in port.\n", { "the boats stayed": null }],
    [
      "Rask's statements, the suit added, were “false and bad in every way”. Tom Rask is a baker.\n",
      { "false and bad": null },
    ],
  ],
  "a clause after the cue": [
    [
      "The barge is sound, Ada Holm said; the surveyor said it leaked; the pilot Tom Rask agreed with him.\n",
      { "The barge": "Ada Holm", "said it leaked": null, "agreed with": null },
    ],
    ["Ada Holm rowed. The quay has 20 lamps, she said; the warden counted 24 lamps.\n", { "24 lamps": null }],
    ["About 5,000 came, Ada Holm wrote; the police counted 3,200 people.\n", { "3,200": null }],
    ["Some 40 boats were sold, Ada Holm reported, and the harbour master counted 38.\n", { "counted 38": null }],
    ["The clerk said the log was burned, Ada Holm wrote; the police confirmed the fire.\n", { "confirmed the": null }],
    ["The barge is sound, Ada Holm said; Tom Rask said it leaked.\n", { "it leaked": "Tom Rask" }],
    [
      "The yard lost 4,000 crowns, Ada Holm said, but Rask put the loss at 6,000. Tom Rask laughed.\n",
      { "6,000": "Tom Rask" },
    ],
    ["Ada Holm said that the quay was safe; that the barge was sound.\n", { "the barge was": "Ada Holm" }],
  ],
  "a quotation inside what somebody says": [
    [
      "“He sent a card. It said ‘I am sorry for your oars’, and nothing else,” Ada Holm said.\n",
      { "I am sorry": null },
    ],
    ["“My late father used to say: ‘A boat is a hole in the sea.’ I row,” Ada Holm said.\n", { "A boat is": null }],
    ["“I told him: ‘You must row or swim.’ He left,” Ada Holm said.\n", { "You must row": "Ada Holm" }],
    [`${INTERVIEW}Ada Holm: He did. It said "I am sorry for your oars", and nothing else.\n`, { "I am sorry": null }],
    [
      `${INTERVIEW}Ada Holm: My late husband, Emil, used to say: "A boat is a hole in the sea." He swam.\n`,
      { "A boat is": null },
    ],
    [
      `${INTERVIEW}Ada Holm: His letter said: "The oars must go." My father used to say: "Oars are luck."\n`,
      { "The oars": null, "Oars are": null },
    ],
    [`${INTERVIEW}Ada Holm: "She lied to me" is what he says to everyone.\n`, { "She lied": null }],
  ],
  "what somebody tells that another said": [
    [
      "Ada Holm rows on Mondays. Holm told the Post that Rask had promised in May: “No oar will be sold.”\n",
      { "No oar": null },
    ],
    ["Ada Holm told the board that Tom Rask had said: “No oar will be sold.”\n", { "No oar": "Tom Rask" }],
    ["Ada Holm told them Tom Rask once swore: “No oar will be sold.”\n", { "No oar": "Tom Rask" }],
    ["Ada Holm complained that the baker had promised her: “No oar will be sold.”\n", { "No oar": null }],
    ["Ada Holm told the Post in May: “No oar will be sold.”\n", { "No oar": "Ada Holm" }],
  ],
  "who is cited by whoever says it": [
    ["Ada Holm, citing Rask, said the oar was old. Tom Rask is a baker.\n", { "the oar was": "Ada Holm" }],
    [
      "“I saw the oar,” Ada Holm said. Tom Rask said he did too. Holm, citing Rask, said the oar was old.\n",
      { "the oar was": "Ada Holm" },
    ],
  ],
  hearsay: [["According to a neighbour, Ada Holm said: “Burn the old oars.”\n", { "Burn the": null }]],
  "an office in German before the name": [
    ["„Wir rudern erst im Mai“, sagte Bürgermeisterin Ada Holm.\n", { "Wir rudern": "Ada Holm" }],
    ["„Wir rudern erst im Juni“, erklärte ihr Stellvertreter Tom Rask.\n", { "Wir rudern": "Tom Rask" }],
  ],
  "words that stand on something pointed to": [
    ["Asked about the oars, Ada Holm pointed to a note by her sister: “Oars are for fools.”\n", { "Oars are": null }],
    ["Asked about the gulls, Ada Holm pointed to a sign: “Gulls bite.”\n", { "Gulls bite": null }],
  ],
  "who passes it on": [
    [
      "Rask, via Harbour Weekly, said that the crew “cannot sail in such a wind and then be blamed.”\nTom Rask is a captain.\n",
      { "cannot sail": "Rask" },
    ],
    [
      "Ada Holm, in a talk with Tom Rask of the Helm Record, said the pier was safe.\n",
      { "the pier was safe": "Ada Holm" },
    ],
    [
      "The crew left when Captain Rask cancelled the trip in March, citing Coastguard warnings.\n",
      { "The crew left": null },
    ],
    ["“We are all very glad of it,” Ada Holm said, per Tom Rask of the Helm Record.\n", { "We are all": "Ada Holm" }],
    [
      "Ada Holm was quoted in a piece by Tom Rask as saying the ferry “has had its day on this coast.”\n",
      { "has had its day": "Ada Holm" },
    ],
    ["Speaking to Tom Rask, Ada Holm said the ferry was late.\n", { "the ferry was late": "Ada Holm" }],
    [
      "Oil cost 55 crowns per barrel and Brent Skol was last at 60, down a little.\n",
      { "Oil cost": null, "last at 60": null },
    ],
  ],
  "a text, and what stands on things": [
    ["Tom Rask owns the mill. The council's letter to Rask reads: “You are to leave.”\n", { "You are": null }],
    [
      "According to evidence given at the hearing, Rask took the boat out alone. Tom Rask is a baker.\n",
      { "took the boat": null },
    ],
    [
      "Sales fell by a tenth, according to the Harbour Facts report from Seawatch, a firm in Helm.\n",
      { "Sales fell": null },
    ],
    [
      "The authors of the study published in the journal Sea Medicine argued that the diet brings “real gains for those on long voyages.”\n",
      { "real gains": null },
    ],
    [
      "Ada Holm shared the page of the festival, which carries the following statement:\n\n“The festival is open to all who come by boat.”\n",
      { "The festival is": null },
    ],
    [
      "Tom Rask met Ada Holm on Monday. The letter reads: “The lease ends in June and will not be renewed.”\n",
      { "The lease ends": null },
    ],
    [
      "Two Helm ferries collided in fog, the coastguard said in a statement. “The cause is not yet known,” the statement said.\n",
      { "The cause": null },
    ],
    ["Ada Holm wore a shirt saying “Give us back the night ferry.”\n", { "Give us back": null }],
    [
      "The plaque below Tom Rask's window reads: “Here the first ferry was built of oak.”\n",
      { "Here the first": null },
    ],
    [
      "Holm's phone lit up. “Your parcel has been left at the quay,” it said. Ada Holm laughed.\n",
      { "Your parcel": null },
    ],
    ["The Harbour Safety Act, signed by Tom Rask, states that boats must carry lamps.\n", { "boats must carry": null }],
    ["Ada Holm opened the book. “It was a dark morning on the fjord,” it began.\n", { "It was a dark": null }],
    [
      "In the film, directed by Ada Holm, the captain says: “There is no more coal on this ship.”\n",
      { "There is no more": null },
    ],
    ["The sign outside Rask's shop says that dogs must wait. Tom Rask put it up.\n", { "dogs must wait": null }],
    [
      "Holm laughed at the slogan. ‘Sail. We mean it.’: the town spends a million on posters.\n",
      { "Sail. We mean": null },
    ],
  ],
  "verbs that say something else": [
    [
      "Rask lost to Mayor Ada Holm in a state that he once won by thirty points.\n",
      { "Rask lost": null, "in a state": null },
    ],
    [
      "The port, where Tom Rask introduced the Harbour Care Act in the county, promised to keep the pier.\n",
      { "promised to keep": null },
    ],
    [
      "Tom Rask hit the post before Nils Vik responded by scoring twice.\n",
      { "Tom Rask hit": null, "responded by": null },
    ],
    ["The Nordvik index added 20 points, or a quarter of a percent.\n", { "added 20": null }],
    [
      "It is a town where Mayor Ada Holm has maintained a lead in the polls for months.\n",
      { "It is a town": null, "has maintained": null },
    ],
    [
      "A decade before Jon T.R. Mathisen wrote A Winter of Ships, Nils Vik made a play of the same war.\n",
      { "A decade": null, "made a play": null },
    ],
    [
      "Nils Vik left school early. More than that: how did he write those songs?\n",
      { "More than that": null, "how did he": null },
    ],
    [
      "The firm Skol Capital, which owns the Helm Record, the Vik Star and ninety more papers and boasts a name for thrift, has cut staff.\n",
      { "The firm Skol": null, "boasts a name": null },
    ],
    ["Ada Holm called Tom Rask from the quay and asked for a rope.\n", { "from the quay": "Ada Holm" }],
    [
      "In search of answers, a team made the largest model of the tide so far, a simulation they call TIDE50, and of the Great Flood.\n",
      { "In search": null },
    ],
    ["Tom Rask noted the hour in his book and went to bed.\n", { "went to bed": "Tom Rask" }],
    [
      "Health care workers have protested long waits, warning that children would fall ill. Health and Sea Affairs is a ministry.\n",
      { "Health care": null, "children would": null },
    ],
    [
      "We've spent a week with the new Skiff Pro and can say that the makers have listened. The Skiff Pro is a boat.\n",
      { "the makers have": null },
    ],
    ["Ada Holm added a second mast and announced a race.\n", { "added a second": "Ada Holm" }],
    ["Rask's claims are many. The claims state Helm is poor. Tom Rask is a baker.\n", { "Helm is poor": null }],
    ["Ada Holm has added about 80 boats to the yard since May.\n", { "80 boats": null }],
    ["The Harbour Board also added smaller boats to the contract.\n", { "smaller boats": null }],
    ["Even so, Ada Holm maintains her place among the best rowers of the coast.\n", { "among the best": null }],
    ["One of the crew, Ada Holm, wrote an op-ed for the Helm Record.\n", { "an op-ed": null }],
    ["As the bridge was closed, Ada Holm testified before the board in Vik.\n", { "the bridge was": null }],
    ["On Monday Tom Rask posted photos of the pier on the wall of the kitchen.\n", { "photos of": null }],
    ["But in May Tom Rask claimed the first prize of the race.\n", { "the first prize": null }],
    ["Nils Vik has gone. He called the harbour office nine times in a week.\n", { "nine times": null }],
    [
      "The plan rests on the lamp, which the firm's wealthy founder Tom Rask announced in May.\n",
      { "The plan rests": null },
    ],
    ["Helm Sea Telescope snapped this picture of the moon in May.\n", { "this picture": null }],
    ["That is why a Harbour Board that lies as easily as it tells the truth is of no use.\n", { "That is why": null }],
    ["Harbour Board officers stood about, politely asking people to move on.\n", { "politely asking": null }],
    ["Ada Holm gave 100 crowns in support of the pier and state ferries of the coast.\n", { "100 crowns": null }],
    ["Stella Lund reported from Helm, and Ada Holm from Vik.\n", { "from Helm": null }],
    [
      "The plan has grown to hold a small engine called Skol Drive, a mast and a lamp. Skol Drive is new.\n",
      { "The plan has": null },
    ],
    ["The Big Ferry is a film. As it tells the couple's story, the sea grows dark.\n", { "the sea grows": null }],
    [
      "Fey Lund was the first captain and has written about the loud men of the yard. Fey Lund is tall.\n",
      { "the first captain": null },
    ],
    ["Tom Rask, 45, wrote, directed and sang in the play of the ferry.\n", { "in the play": null }],
  ],
  "pronouns with two who could be meant": [
    ["Tom Rask met Nils Vik at the quay. He said the boat was sold.\n", { "the boat was sold": null }],
    [
      "Ada Holm wrote to Eva Lund about the boat. “I cannot sell it to a stranger,” she said.\n",
      { "I cannot sell": "Ada Holm" },
    ],
    ["Tom Rask's father, Nils Rask, built it. He said it took a year.\n", { "it took a year": null }],
    ["When Tom Rask asked Nils Vik, he said the boat was his.\n", { "the boat was his": null }],
    ["The captain blamed Tom Rask. “I was asleep when it happened,” he said.\n", { "I was asleep": null }],
    [
      "Tom Rask and Nils Vik own the boat together. “It leaks in every storm we have had,” he said.\n",
      { "It leaks": null },
    ],
    ["Ada Holm praised the mayor. She said she would vote for her.\n", { "she would vote": "Ada Holm" }],
    ["Eva Lund sued Ada Holm. Her lawyer said she was innocent.\n", { "she was innocent": null }],
    [
      "Nils Vik, whose son Tom Vik drowned, spoke. “I miss him on every single day,” he said.\n",
      { "I miss him": "Nils Vik" },
    ],
    ["Ada Holm's mother was a nurse. “I never wanted to be anything else,” she said.\n", { "I never wanted": null }],
    [
      "Tom Rask said he was tired of the quay but Helm Harbour's Nils Vik rejected the words. “We did ask for a new quay,” he said.\n",
      { "We did ask": "Nils Vik" },
    ],
    [
      "The port plans NTVX for all. NTVX may be used on boats. It even suggests that it is cheap.\n",
      { "it is cheap": null },
    ],
  ],
  "epithets and roles of somebody of whom the text does not give the name": [
    [
      "A 43-year-old man fell ill in May, Dr Tom Rask told the paper. “It was the damp in the cabin,” Rask said.\n\n“I can breathe again and my life is as before,” the man wrote in a note.\n",
      { "I can breathe": null },
    ],
    [
      "A ferry hit the pier. Harbour master Tom Rask saw it. “The lamp was out,” the 54-year-old said.\n",
      { "The lamp was": "Tom Rask" },
    ],
    [
      "Ada Holm met a mother of two at the quay. “We have no ferry on Sundays,” the mother of two said.\n",
      { "We have no": null },
    ],
    [
      "One expert in ropes said it was cut. Mayor Ada Holm wept. “It was surely a knife,” the expert said.\n",
      { "It was surely": null },
    ],
    ["An official let Ada Holm in. “The files are all in the cellar,” the official said.\n", { "The files": null }],
    [
      "Tom Rask and the other owner, a sailor from Helm, met. “I will sell my half of it,” the sailor said.\n",
      { "I will sell": null },
    ],
    ["A woman stopped Ada Holm at the quay. The woman said the ferry had gone.\n", { "the ferry had gone": null }],
    [
      "Mayor Ada Holm spoke first. Then the mayor of Vik rose. “We will pay for half of it,” the mayor said.\n",
      { "We will pay": null },
    ],
  ],
  "several, and sources without a name": [
    ["Residents near Ada Holm's house said the lamp was too bright.\n", { "the lamp was": null }],
    ["A source close to Tom Rask said the boat was sold.\n", { "the boat was sold": null }],
    ["Ada Holm's neighbours said the boat was sold.\n", { "the boat was sold": null }],
    ["Two people familiar with Tom Rask's plans said the yard would close.\n", { "the yard would": null }],
    ["Supporters of Ada Holm chanted “Four more years of free ferries.”\n", { "Four more": null }],
    ["“He would rather swim than pay,” said a friend of Tom Rask.\n", { "He would rather": null }],
    ["Half of those asked said that Ada Holm “does not care for people like me.”\n", { "does not care": null }],
    ["A third of voters think Tom Rask is honest, a poll found.\n", { "Tom Rask is honest": null }],
    ["Ada Holm's lawyer said in court that the boat was hers.\n", { "the boat was hers": null }],
    ["“We had no warning at all,” said one of Rask's men. Tom Rask was away.\n", { "We had no": null }],
    ["Ada Holm's spokesman, who asked not to be named, said the talks were over.\n", { "the talks were": null }],
    ["Men from the yard told Tom Rask that the crane was unsafe.\n", { "the crane was": null }],
  ],
  "names that are places, months, things": [
    [
      "The Helm embassy in New Delhi keeps its own tide table and reported that the water was high.\n",
      { "the water was": null },
    ],
    [
      "Fog closed the port of Sydney. April said it would rain. April Holm reads the weather.\n",
      { "it would rain": "April" },
    ],
    ["Jordan said the boat was his. Jordan Vik has a boat.\n", { "the boat was his": "Jordan Vik" }],
    ["“The hotel is full all summer,” said Paris Lund in Paris.\n", { "The hotel": "Paris Lund" }],
    ["In Washington, Rask said that he was tired. Tom Rask is a captain.\n", { "he was tired": "Tom Rask" }],
    ["New Delhi said the talks would go on. The talks in New Delhi are long.\n", { "the talks would": null }],
    ["Sunday said it all: the quay was empty. Sunday is quiet.\n", { "the quay was empty": null }],
    [
      "The Great Flood, they say, took the church. The Great Flood came in May. Many say it was a judgement.\n",
      { "took the church": null, "it was a judgement": null },
    ],
    ["Bergen-based Skol said the yard would close.\n", { "the yard would": "Skol" }],
    ["“The tide is late,” said Chancellor Street resident Ada Holm.\n", { "The tide": "Ada Holm" }],
    ["Doctors in Norway's Inner Helm have confirmed that the water is safe.\n", { "the water is": null }],
    [
      "A group led by Holm's colleague Nils Vik found that the water was warm. Ada Holm was away.\n",
      { "the water was": null },
    ],
    ["Many Tunisians accuse the harbour of being slow. The Tunisians left.\n", { "the harbour of": null }],
    ["Most who use AI at work said they want fewer tools. AI is new.\n", { "fewer tools": null }],
    [
      "On one Nordbook page a stranger put up her picture and wrote that it was ugly. Nordbook is a site.\n",
      { "it was ugly": null },
    ],
  ],
  "headlines, captions, labels, credits": [
    [
      "Rask: ferry to close\n\nThe ferry will close in June, the company has said. Tom Rask owns it.\n",
      { "The ferry will": null },
    ],
    [
      "Photo: Ada Holm / Nordvik Post\n\n“It is the best light of the whole year,” says the caption.\n",
      { "It is the best": null },
    ],
    [
      "New Price Drop: A rope of 40 metres for 20 crowns\n\nA good rope for any boat.\n\nNew Price Drop: A lamp for 10 crowns\n\nA lamp that burns all night.\n\nNew Release: The chart of the fjord\n\nWe like it very much.\n",
      { "A good rope": null, "A lamp that": null, "We like": null },
    ],
    [
      "Pros: light and fast\n\nPros: dry in any sea\n\nCons: it costs too much for us\n\nCons: no lamp\n",
      { "light and fast": null, "it costs too much": null },
    ],
    ["HELM, 3 May (Norva) - The ferry is late, Ada Holm said.\n", { "The ferry is late": "Ada Holm" }],
    ["By Ada Holm\n\n“It was the longest night we had at sea,” said a sailor.\n", { "It was the longest": null }],
    [
      "Tom Rask at the quay on Monday. (Ada Holm for Nordvik Post)\n\n“I have seen nothing like it before,” he said.\n",
      { "I have seen": "Tom Rask" },
    ],
    ["Related: Ada Holm says sorry\n\nThe ferry is late again.\n", { "The ferry is late": null }],
    [
      "The Thunder won. The crowd left.\n\nThunder: F Nils Vik missed his third race with a bad knee.\n\nLakers: G Tom Rask rowed well.\n\nThunder: Home on Friday.\n",
      { "F Nils Vik": null, "G Tom Rask": null, "Home on": null },
    ],
    [
      "HARBOUR RESCUE AGENCY SAYS BOAT WAS SEEN NEAR HELM\n\nThe paper quoted the agency as saying the boat was seen.\n",
      { "the boat was seen": null },
    ],
    [
      "In his book “Winter Ships,” Nils Vik tells of a ferry. It is the tale of a film called “White Ferry.”\n",
      { "White Ferry": null },
    ],
    ["Holm yet to answer NB call\n\nThe NB team waits. NB is strong.\n", { "Holm yet": null }],
    [
      "The Helm Boat Show (HBS) featured the best of the year. “Sailors now choose what they want to row.”\n",
      { "Sailors now": null },
    ],
    [
      'Tom Rask said: "Ferries have been the best thing here. "We must look after them all."\n',
      { "We must look": "Tom Rask" },
    ],
  ],
  "offices and what is of no name, before names": [
    ["Helm Rovers GK Simon Dahl said the pitch “is not fit for sheep or for men.”\n", { "is not fit": "Simon Dahl" }],
    [
      "Former envoy to Ukraine Kurt Dahl said the talks “were over before they had begun.” “I left at noon,” Dahl said.\n",
      { "were over": "Kurt Dahl", "I left at noon": "Kurt Dahl" },
    ],
    ["Harbour Administrator Jim Dahl said the pier was safe.\n", { "the pier was safe": "Jim Dahl" }],
    [
      "NRK Sport ice insider Jon de la Mar has reported that the rink will close.\n",
      { "the rink will": "Jon de la Mar" },
    ],
    ["“It is a fine boat for its age,” said Johan van der Berg, of Helm.\n", { "It is a fine": "Johan van der Berg" }],
    ["The Greens said the port “must not be sold to anybody.”\n", { "must not be": null }],
    [
      "Tom Rask, President Skol North Sea, says: “We keep the yard open for every boat that comes.”\n",
      { "We keep the yard": "Tom Rask" },
    ],
    [
      "Drummer-singers Tom Rask and Nils Vik will play. “We are glad to come home again,” Rask said.\n",
      { "We are glad": "Tom Rask" },
    ],
    [
      "Deputy Director of Public Lamps Eva-Marie Lund left. “The pier is not for sale this year,” Ms Lund said.\n",
      { "The pier is": "Eva-Marie Lund" },
    ],
    [
      "“She said the lamp was out that night,” Investigator Robert Dahl wrote.\n",
      { "She said the lamp": "Robert Dahl" },
    ],
    [
      "“It frightens us all the time,” says Stephen Dahl, MD, president of the sailors' society.\n",
      { "It frightens": "Stephen Dahl" },
    ],
    [
      "“I was glad to see that price,” said Tyler Dahl of Helm Island-based Dana Dahl Company. Whole Boats sells oars.\n\nWhole Boats is large.\n",
      { "I was glad": "Tyler Dahl" },
    ],
  ],
  "quotations within, and after, others": [
    [
      "“My father always said, ‘The sea gives and the sea takes away,’ and he was right,” Ada Holm said.\n",
      { "My father always": "Ada Holm" },
    ],
    ["Tom Rask recalled what his captain told him: “Never turn your back on a rope.”\n", { "Never turn": null }],
    [
      "“Have you seen the lamp?” Ada Holm asked. “No, it was gone before I came,” Tom Rask replied.\n",
      { "Have you seen": "Ada Holm", "No, it was": "Tom Rask" },
    ],
    [
      "“Did you sell it?” Tom Rask was asked. “I did nothing of the kind at all.”\n",
      { "Did you sell": null, "I did nothing": null },
    ],
    ["Asked by Ada Holm whether it was safe, Tom Rask said, “As safe as any bridge.”\n", { "As safe as": "Tom Rask" }],
    ["Ada Holm read out a note from Tom Rask: “I will be back by the first of May.”\n", { "I will be back": null }],
    ["Ada Holm tweeted a line by Tom Rask: “A boat is a hole in the water.”\n", { "A boat is": null }],
    ["Tom Rask liked a post that said Ada Holm “has never held an oar in her life.”\n", { "has never held": null }],
    [
      "“Holm has lost her way at sea,” the post by one critic read. Ada Holm did not answer.\n",
      { "Holm has lost": null },
    ],
    ["Ada Holm imagined what they would say: “There goes the woman without a boat.”\n", { "There goes": null }],
    [
      "“Sell it!” someone shouted at Ada Holm. “Sell it before the winter comes!”\n",
      { "Sell it!": null, "Sell it before": null },
    ],
    [
      "“The boat sank at noon,” Tom Rask said.\n\n“Who has seen the lamp at all?” Ada Holm recalls thinking.\n",
      { "Who has seen": "Ada Holm" },
    ],
    [
      "“Wait, they still have no lamp?” Ada Holm asked crossly. “They can't sail then.”\n",
      { "Wait, they": "Ada Holm", "They can't": "Ada Holm" },
    ],
    [
      "Ada Holm put down the oar. “I will row no more.”\n\n“Is that why you sold it?”\n\n“And what will you do now?”\n\n“I will knit.”\n",
      { "Is that why": null, "And what": null, "I will knit": null },
    ],
    ["“I thought, oh my God, they will go home and say, ‘Ada cannot row.’” Nobody laughed.\n", { "Ada cannot": null }],
  ],
  "a question put to somebody in narration": [
    [
      "The boat ran aground at noon. “Were you afraid?” we asked Ms Ada Holm. “Not of the water,” she said. “Of the rock?” “No comment.”\n",
      { "Were you": null, "Not of the water": "Ada Holm", "Of the rock": null, "No comment": null },
    ],
    [
      "“Will it float?” somebody asked Ada Holm. “It will,” said Ada Holm.\n",
      { "Will it": null, "It will": "Ada Holm" },
    ],
  ],
  "a relative of the same surname": [
    [
      "The board heard Ms Ada Holm on Monday. Mr Holm, her father and coach, said that the clock was broken.\n",
      { "the clock": null },
    ],
  ],
  "what was not said, or only may be": [
    ["Tom Rask never said the boat was sold.\n", { "the boat was sold": null }],
    ["If Ada Holm says the pier is safe, people will use it.\n", { "the pier is safe": null }],
    ["Nobody knows whether Tom Rask said the boat was sold.\n", { "the boat was sold": null }],
    ["Ada Holm denied saying the pier was safe.\n", { "the pier was safe": null }],
    ["Tom Rask is expected to say on Monday that the yard will close.\n", { "the yard will": null }],
    ["Ada Holm could say that the pier is safe, but she has no proof.\n", { "the pier is safe": null }],
    [
      "It stands in contrast to Rask's lack of “sorrow” for the crew, as expressed in the interview. Tom Rask was the owner. He said so.\n",
      { sorrow: null },
    ],
  ],
};

for (const [kind, cases] of Object.entries(KINDS))
  describe(kind, () => {
    for (const [text, says] of cases)
      for (const [words, speaker] of Object.entries(says))
        test(`${text.trim().slice(0, 60)} (${words})`, () => {
          expect([speaker, null]).toContain(speakerOf(text, words));
        });
  });
