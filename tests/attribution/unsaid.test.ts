import { describe } from "vitest";
import { type Case, tellsOf } from "./said.ts";

// What somebody did not say, or is only supposed to have said, is nobody's; all sentences are invented.

const ENGLISH: Record<string, Case[]> = {
  "denied in a sentence behind it": [
    [
      "“The weir will be blown up in March,” the paper quoted Ada Holm as saying. Holm has denied saying this.\n",
      {
        "The weir": null,
      },
    ],
    [
      "Ada Holm said: “The weir will be blown up in March.” She never said so.\n",
      {
        "The weir": null,
      },
    ],
    [
      "“I shall close every school,” Tom Rask said, according to a leaflet. He said no such thing.\n",
      {
        "I shall": null,
      },
    ],
    [
      "A post has Ada Holm saying “the weir is a grave for fools.” The quotation is invented.\n",
      {
        "the weir is": null,
      },
    ],
    [
      "“Nobody needs the night ferry,” said Tom Rask, a video claims. The video is fake.\n",
      {
        "Nobody needs": null,
      },
    ],
    [
      "Tom Rask said, “We do not want the poor here.” Those words are not his, the council says.\n",
      {
        "We do not": null,
      },
    ],
    [
      "“We do not want the poor here,” Tom Rask said in May. Rask denies having said it.\n",
      {
        "We do not": null,
      },
    ],
    [
      "“The boats are for the rich,” Mayor Ada Holm said, wrote the Helm Record. The mayor's office denies the quote.\n",
      {
        "The boats": null,
      },
    ],
    [
      "“We will sell the mill to nobody,” Ada Holm said. That is false, Tom Rask said.\n",
      {
        "We will sell": "=Ada Holm",
      },
    ],
    [
      "“We will sell the mill to nobody,” Ada Holm said. She denied that the mill had been sold.\n",
      {
        "We will sell": "=Ada Holm",
      },
    ],
    [
      "“We will sell the mill to nobody,” Ada Holm said. Rask never said so, she added.\n",
      {
        "We will sell": "Ada Holm",
      },
    ],
    [
      "“The figure is wrong in every line,” Ada Holm said. Tom Rask denied saying it was right.\n",
      {
        "The figure": "=Ada Holm",
      },
    ],
    [
      "“The lamp was never lit,” said Tom Rask. He had not said so at the hearing.\n",
      {
        "The lamp": "Tom Rask",
      },
    ],
    [
      "Viral posts quote Tom Rask: “Let them swim to work.” Rask did not say that.\n",
      {
        "Let them": null,
      },
    ],
    [
      "Viral posts quote Tom Rask: “Let them swim to work.”\n\nThere is no record that Rask ever said it.\n",
      {
        "Let them": null,
      },
    ],
    [
      "“Let them swim to work,” Tom Rask allegedly said. The line comes from a play.\n",
      {
        "Let them": null,
      },
    ],
    [
      "“Let them swim to work,” Tom Rask said.\n\nCORRECTION: Mr Rask did not say this. It was Nils Vik.\n",
      {
        "Let them": null,
      },
    ],
    [
      "“Let them swim to work,” Tom Rask said. The remark was wrongly attributed to him.\n",
      {
        "Let them": null,
      },
    ],
    [
      "“Let them swim to work,” Tom Rask said. He later denied making the remark.\n",
      {
        "Let them": null,
      },
    ],
    [
      "“Let them swim to work,” Tom Rask said. He later denied that he had meant it.\n",
      {
        "Let them": "=Tom Rask",
      },
    ],
    [
      "“Let them swim to work,” Tom Rask said. Nobody laughed.\n",
      {
        "Let them": "=Tom Rask",
      },
    ],
  ],
  "false that somebody said it": [
    [
      "It is false that Ada Holm said:\n\n“The mill must burn.”\n",
      {
        "The mill": null,
      },
    ],
    [
      "It is not true that Ada Holm said the mill must burn.\n",
      {
        "the mill must": null,
      },
    ],
    [
      "It is a lie that Tom Rask said “the mill must burn and the miller with it.”\n",
      {
        "the mill must": null,
      },
    ],
    [
      "The claim that Tom Rask said the mill must burn is false.\n",
      {
        "the mill must": null,
      },
    ],
    [
      "The claim that Tom Rask said the following is false:\n\n“The mill must burn and the miller with it.”\n",
      {
        "The mill": null,
      },
    ],
    [
      "False: Tom Rask said the mill must burn.\n",
      {
        "the mill must": null,
      },
    ],
    [
      "Ada Holm did not say:\n\n“The mill must burn before the winter.”\n",
      {
        "The mill": null,
      },
    ],
    [
      "There is no evidence that Ada Holm said “the mill must burn before the winter.”\n",
      {
        "the mill must": null,
      },
    ],
    [
      "It is untrue that the mayor, Ada Holm, told the board that the mill must burn.\n",
      {
        "the mill must": null,
      },
    ],
    [
      "Nor is it true that Ada Holm called the miller “a thief and a son of thieves.”\n",
      {
        "a thief": null,
      },
    ],
    [
      "It is true that Ada Holm called the miller “a thief and a son of thieves.”\n",
      {
        "a thief": "=Ada Holm",
      },
    ],
    [
      "It is false that the mill must burn, Ada Holm said.\n",
      {
        "the mill must": "Ada Holm",
      },
    ],
    [
      "Ada Holm said it was false that the mill had burned.\n",
      {
        "the mill had": "=Ada Holm",
      },
    ],
    [
      "Contrary to what has been claimed, Tom Rask never said:\n\n“The sea owes us nothing at all.”\n",
      {
        "The sea": null,
      },
    ],
    [
      "Reports that Tom Rask said the mill must burn are wrong.\n",
      {
        "the mill must": null,
      },
    ],
    [
      "Reports that Tom Rask said “the mill must burn at once” were made up.\n",
      {
        "the mill must": null,
      },
    ],
    [
      "A rumour says that Tom Rask said the mill must burn.\n",
      {
        "the mill must": null,
      },
    ],
  ],
  "not said, only asked or to come": [
    [
      "Ada Holm would not go so far as to say the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Ada Holm stopped short of saying the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Ada Holm stopped short of calling it “a crime against the river and its fish.”\n",
      {
        "a crime": null,
      },
    ],
    [
      "Tom Rask would not say that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Tom Rask refused to say whether the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Tom Rask declined to say that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Tom Rask is not saying that the weir is unsafe.\n",
      {
        "the weir is": null,
      },
    ],
    [
      "Tom Rask was careful not to say that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Tom Rask wouldn't call the weir “a danger to anybody who swims.”\n",
      {
        "a danger": null,
      },
    ],
    [
      "Neither Ada Holm nor Tom Rask said the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "At no point did Ada Holm say that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Not once did Ada Holm say that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Ada Holm could not say that the weir was safe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Ada Holm cannot say that the weir is safe.\n",
      {
        "the weir is": null,
      },
    ],
    [
      "Ada Holm doesn't believe that the weir is unsafe.\n",
      {
        "the weir is": null,
      },
    ],
    [
      "Ada Holm did not claim that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Without saying that the weir was unsafe, Ada Holm closed it.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Far from saying the weir was unsafe, Ada Holm praised it.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Rather than say the weir was unsafe, Ada Holm praised it.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Ada Holm failed to mention that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Ada Holm said the weir was not unsafe.\n",
      {
        "the weir was": "=Ada Holm",
      },
    ],
    [
      "Ada Holm said she would not go to the weir.\n",
      {
        "she would not": "=Ada Holm",
      },
    ],
    [
      "Ada Holm, who would not give her age, said the weir was unsafe.\n",
      {
        "the weir was": "=Ada Holm",
      },
    ],
    [
      "Ada Holm did not hesitate to say that the weir was unsafe.\n",
      {
        "the weir was": "Ada Holm",
      },
    ],
    [
      "Ada Holm went so far as to say that the weir was unsafe.\n",
      {
        "the weir was": "Ada Holm",
      },
    ],
    [
      "Ada Holm has yet to say that the weir is unsafe.\n",
      {
        "the weir is": null,
      },
    ],
    [
      "Ada Holm promised not to say that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Ada Holm will say on Monday that the weir is unsafe.\n",
      {
        "the weir is": null,
      },
    ],
    [
      "Ada Holm would have said that the weir was unsafe.\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Would Ada Holm say that the weir is unsafe?\n",
      {
        "the weir is": null,
      },
    ],
    [
      "Did Tom Rask say the weir was unsafe?\n",
      {
        "the weir was": null,
      },
    ],
    [
      "Has Tom Rask said the weir was unsafe? He has not.\n",
      {
        "the weir was": null,
      },
    ],
  ],
};

const GERMAN: Record<string, Case[]> = {
  "what somebody does not say": [
    [
      "Klaus Petersen bestreitet, dass die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Dass die Fähre sinkt, bestreitet Klaus Petersen.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "„Die Fähre sinkt“, das bestreitet Klaus Petersen.\n",
      {
        "Die Fähre sinkt": null,
      },
    ],
    [
      "Klaus Petersen geht nicht davon aus, dass die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Klaus Petersen sagte nicht, dass die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Klaus Petersen sagte nie, die Fähre sei alt.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Klaus Petersen glaubt nicht, dass die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Klaus Petersen hat nie gesagt, die Fähre sei alt.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Klaus Petersen dementierte, dass die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Klaus Petersen wies zurück, dass die Fähre sinke.\n",
      {
        "die Fähre sinke": null,
      },
    ],
    [
      "Klaus Petersen wollte nicht sagen, ob die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Weder Klaus Petersen noch Ole Behm sagte, die Fähre sei alt.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Weder sagte Klaus Petersen, die Fähre sei alt, noch schwieg er.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Kein einziger Kapitän sagte, die Fähre sei alt. Klaus Petersen war da.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Niemand sagte, die Fähre sei alt. Klaus Petersen war da.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Klaus Petersen warnte davor zu sagen, die Fähre sei alt.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Es stimmt nicht, dass Klaus Petersen sagte, die Fähre sei alt.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Falsch ist, dass Klaus Petersen sagte: „Die Fähre ist ein Sarg aus Holz.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Klaus Petersen soll gesagt haben: „Die Fähre ist ein Sarg aus Holz.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Klaus Petersen sagte angeblich: „Die Fähre ist ein Sarg aus Holz.“\n",
      {
        "Die Fähre": "Klaus Petersen",
      },
    ],
    [
      "„Die Fähre ist ein Sarg aus Holz“, sagte Klaus Petersen. Das hat er nie gesagt.\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Die Fähre ist ein Sarg aus Holz“, sagte Klaus Petersen. Petersen bestreitet, das gesagt zu haben.\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Die Fähre ist ein Sarg aus Holz“, sagte Klaus Petersen. Er schwieg dann.\n",
      {
        "Die Fähre": "=Klaus Petersen",
      },
    ],
    [
      "Klaus Petersen sagte, die Fähre sei nicht alt.\n",
      {
        "die Fähre sei": "=Klaus Petersen",
      },
    ],
    [
      "Klaus Petersen sagte, sie sei weder alt noch neu.\n",
      {
        "sie sei weder": "=Klaus Petersen",
      },
    ],
    [
      "Klaus Petersen sagte, kein einziger Kapitän sei krank.\n",
      {
        "kein einziger": "=Klaus Petersen",
      },
    ],
    [
      "Hätte Klaus Petersen gesagt, die Fähre sei alt, wäre niemand gekommen.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Wenn Klaus Petersen sagt, die Fähre sei alt, dann lacht der Hafen.\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Sagte Klaus Petersen, die Fähre sei alt?\n",
      {
        "die Fähre sei": null,
      },
    ],
    [
      "Klaus Petersen zweifelt daran, dass die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Klaus Petersen forderte nicht, dass die Fähre bleibt.\n",
      {
        "die Fähre bleibt": null,
      },
    ],
    [
      "Klaus Petersen schloss aus, dass die Fähre sinkt.\n",
      {
        "die Fähre sinkt": null,
      },
    ],
    [
      "Klaus Petersen verneinte die Frage, ob die Fähre alt sei.\n",
      {
        "die Fähre alt": null,
      },
    ],
    [
      "Klaus Petersen fragte, ob die Fähre alt sei.\n",
      {
        "die Fähre alt": "Klaus Petersen",
      },
    ],
  ],
  frames: [
    [
      "Klaus Petersen sagte: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "=Klaus Petersen",
      },
    ],
    [
      "„Die Fähre bleibt im Hafen“, sagte Klaus Petersen der Zeitung.\n",
      {
        "Die Fähre": "=Klaus Petersen",
      },
    ],
    [
      "„Die Fähre“, sagte Klaus Petersen, „bleibt im Hafen und wird im Mai gestrichen.“\n",
      {
        "bleibt im": "=Klaus Petersen",
      },
    ],
    [
      "Klaus Petersen: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "=Klaus Petersen",
      },
    ],
    [
      "Klaus Petersen sagte Ole Behm: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "Klaus Petersen",
      },
    ],
    [
      "Ole Behm zitierte Klaus Petersen: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "Klaus Petersen",
      },
    ],
    [
      "Ole Behm las aus einem Brief von Klaus Petersen vor: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Die Fähre bleibt im Hafen“, zitierte Ole Behm Klaus Petersen.\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Die Fähre bleibt im Hafen“, sagte die Frau von Klaus Petersen.\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Die Fähre bleibt im Hafen“, sagte Petersens Frau. Klaus Petersen war da.\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Die Fähre bleibt im Hafen“, sagte Frau Petersen. Klaus Petersen war da.\n",
      {
        "Die Fähre": "Petersen",
      },
    ],
    [
      "Klaus Petersen traf Eva Petersen. „Die Fähre bleibt im Hafen“, sagte Frau Petersen.\n",
      {
        "Die Fähre": "Eva Petersen",
      },
    ],
    [
      "Klaus Petersen traf Ole Behm. „Die Fähre bleibt im Hafen“, sagte er.\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Die Fähre bleibt“, sagte Klaus Petersen. „Und sie wird gestrichen“, fügte Ole Behm hinzu.\n",
      {
        "Und sie": "Ole Behm",
      },
    ],
    [
      "Im Beisein von Klaus Petersen sagte Ole Behm: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "Ole Behm",
      },
    ],
    [
      "Auf die Frage von Klaus Petersen antwortete Ole Behm: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "Ole Behm",
      },
    ],
    [
      "Klaus Petersen, der Ole Behm kennt, sagte: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "Klaus Petersen",
      },
    ],
    [
      "Ole Behm, dem Klaus Petersen widersprach, sagte: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": "Ole Behm",
      },
    ],
    [
      "„Die Fähre bleibt im Hafen“ – so Klaus Petersen im Gespräch.\n",
      {
        "Die Fähre": "Klaus Petersen",
      },
    ],
    [
      "Laut Klaus Petersen sagte Ole Behm: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Klaus Petersen sagte, Ole Behm habe gesagt: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Dem Kapitän Klaus Petersen sagte der Wirt: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Klaus Petersen wurde gefragt: „Bleibt die Fähre im Hafen?“\n",
      {
        "Bleibt die": null,
      },
    ],
    [
      "Klaus Petersen bekam zu hören: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Klaus Petersen hörte einen Mann rufen: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Auf dem Schild von Klaus Petersen steht: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Klaus Petersen kennt den Satz: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Jemand sagte zu Klaus Petersen: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Klaus Petersen und Ole Behm sagten: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "Ein Sprecher Klaus Petersens sagte: „Die Fähre bleibt im Hafen.“\n",
      {
        "Die Fähre": null,
      },
    ],
    [
      "„Wer hat das gesagt?“, fragte Klaus Petersen. „Ich“, sagte Ole Behm.\n",
      {
        "Wer hat": "=Klaus Petersen",
      },
    ],
  ],
};

describe("in English", () => tellsOf(ENGLISH));
describe("in German", () => tellsOf(GERMAN, { language: "de" }));
