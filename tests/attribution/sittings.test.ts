import { type Case, tellsOf } from "./said.ts";

// What a record tells between turns, and what stands before a colon without being somebody; all is invented.

const KINDS: Record<string, Case[]> = {
  "what is told after a turn": [
    [
      "MR HOLM: The weir leaks.\n\nMS LIND: It does not.\n\nMR HOLM: We must close it.\n\nThe committee adjourned at noon.\n",
      {
        "We must": "=MR HOLM",
        "The committee": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nMS LIND: It does not.\n\nMR HOLM: We must close it.\n\nMs Lind left the room.\n\nMS LIND: I am back.\n",
      {
        "Ms Lind left": null,
        "I am back": "=MS LIND",
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nThe motion was carried by nine votes to two.\n\nMS LIND: It does not.\n\nMR HOLM: Noted.\n",
      {
        "The motion": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nThe meeting was suspended at 11.40 and resumed at noon.\n\nMS LIND: It does not.\n\nMR HOLM: Noted.\n",
      {
        "The meeting": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nThere was laughter in the gallery.\n\nMS LIND: It does not.\n\nMR HOLM: Noted.\n",
      {
        "There was": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nI have seen it with my own eyes, and so have my colleagues.\n\nMS LIND: It does not.\n\nMR HOLM: Noted.\n",
      {
        "I have seen": "=MR HOLM",
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nIt was built badly in 1911 and has never been mended since.\n\nMS LIND: It does not.\n\nMR HOLM: Noted.\n",
      {
        "It was built": "=MR HOLM",
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nThe question was put and agreed to.\n\nMS LIND: Thank you.\n\nMR HOLM: Noted.\n",
      {
        "The question": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nMs Lind entered the chamber.\n\nMS LIND: Thank you.\n\nMR HOLM: Noted.\n",
      {
        "Ms Lind": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nThe witness withdrew.\n\nMS LIND: Thank you.\n\nMR HOLM: Noted.\n",
      {
        "The witness": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nA vote was taken by a show of hands.\n\nMS LIND: Thank you.\n\nMR HOLM: Noted.\n",
      {
        "A vote": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nThe Chair called Ms Lind to order.\n\nMS LIND: Thank you.\n\nMR HOLM: Noted.\n",
      {
        "The Chair": null,
      },
    ],
    [
      "MR HOLM: The weir leaks.\n\nMr Holm then handed the file to the clerk.\n\nMS LIND: Thank you.\n\nMR HOLM: Noted.\n",
      {
        "Mr Holm then": null,
      },
    ],
    [
      "Ada Holm: The weir leaks.\n\nTom Rask: It does not.\n\nAda Holm: We must close it.\n\nThe committee adjourned.\n",
      {
        "We must": "Ada Holm",
        "The committee": null,
      },
    ],
    [
      "Ada Holm: The weir leaks.\n\nTom Rask: It does not.\n\nAda Holm: We must close it.\n\nTom Rask left the room.\n\nTom Rask: I am back.\n\nAda Holm: Good.\n",
      {
        "Tom Rask left": null,
        "I am back": "Tom Rask",
      },
    ],
    [
      "Ada Holm: The weir leaks.\n\nAll members rose and sang.\n\nTom Rask: It does not.\n\nAda Holm: We must close it.\n",
      {
        "All members": null,
      },
    ],
    [
      "MS LUND: We close.\n\nMR FALK: When?\n\nMS LUND: At noon.\n\nAdjourned at 4.15 p.m.\n",
      {
        Adjourned: null,
      },
    ],
    [
      "MS LUND: We close.\n\nMR FALK: When?\n\nMS LUND: At noon.\n\n[Ms Lund left the room.]\n",
      {
        "Ms Lund left": null,
      },
    ],
    [
      "MS LUND: We close.\n\nMR FALK: When? Mr Falk rose. Tell us.\n\nMS LUND: At noon.\n",
      {
        "Tell us": "MR FALK",
      },
    ],
  ],
  "headings and keys with a colon": [
    [
      "Photo: Ada Holm. The pier was shut on Monday.\n\nUpdate: The pier is open.\n\nPhoto: Tom Rask.\n\nUpdate: It is shut again.\n",
      {
        "The pier was": null,
        "The pier is": null,
        "It is shut": null,
      },
    ],
    [
      "NNA: The pier is shut, the mayor says.\n\nNNA: It is open.\n\nNNA: It is shut.\n",
      {
        "The pier is": null,
        "It is open": null,
      },
    ],
    [
      "Note: The pier is shut.\n\nNote: Bring oars.\n\nSource: Harbour Board.\n",
      {
        "The pier": null,
        "Bring oars": null,
      },
    ],
    [
      "Correction: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Update: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "HELM (NNA): “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Caption: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Headline: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Breaking News: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Fact Check: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Our View: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Key Points: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Quote Of The Day: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Editor's Note: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Watch Live: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Helm Pier: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Winter Timetable: “The pier is shut for the winter.”\n",
      {
        "The pier": null,
      },
    ],
    [
      "Photo Credit: Ada Holm. “The pier is shut for the winter,” the sign says.\n",
      {
        "The pier": null,
      },
    ],
    [
      "Ada Holm: “The pier is shut for the winter.”\n",
      {
        "The pier": "=Ada Holm",
      },
    ],
    [
      "What they say: Tom Rask: “The pier is shut for the winter.”\n",
      {
        "The pier": "Tom Rask",
      },
    ],
  ],
};

tellsOf(KINDS);
