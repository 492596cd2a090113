import { expect, test } from "vitest";
import { documentOf } from "../support.ts";
import { tellsOf } from "./said.ts";

/** What is in quotation marks and is no speech: the name of a programme, whose comma is that of the sentence. */
tellsOf({
  "a programme's name before or after who speaks on it": [
    [
      "Speaking on Norva Radio's “This Morning,” Ida Lund said the board had met without her.\n",
      { "the board had met": "Ida Lund" },
    ],
    [
      "“He just made it all up,” Tom Rask said of the claim during a call to NRK's “First Light.”\n",
      { "He just made": "Tom Rask", "First Light": null },
    ],
    [
      "“Being late is my job,” Tom Rask said in May on the podcast “Here's the Tide.” He laughed.\n",
      { "Being late": "Tom Rask", "Here's the Tide": null },
    ],
    [
      "“The quay would be best,” Ida Lund said on Norva Radio's “Open Door,” adding, “the pier is too old for it.”\n",
      { "The quay": "Ida Lund", "Open Door": null, "the pier": "Ida Lund" },
    ],
  ],
  "words of few capitals are said": [
    ["Ida Lund said on Monday, “The Quay Is Closed.”\n", { "The Quay Is": "Ida Lund" }],
    ["On Norva Radio, “Never,” said Ida Lund when she was asked to go.\n", { Never: "Ida Lund" }],
  ],
  "“adding to” what one has": [
    [
      "Ida Lund wins the vote in Helm, adding to her run of victories in the south.\n",
      { "Ida Lund wins": null, "her run": null },
    ],
    [
      "Tom Rask won in Norva on Tuesday, adding to a large lead over the others.\n",
      { "Tom Rask won": null, "a large lead": null },
    ],
    [
      "Tom Rask said the pier was shut, adding to reporters that the quay would be next.\n",
      { "the pier was": "Tom Rask", "the quay would": "Tom Rask" },
    ],
  ],
});

test.each([
  "Speaking on Norva Radio's “This Morning,” Ida Lund said the board had met without her.\n",
  "Ida Lund told her story on the podcast “Here's the Tide,” and said the board had met without her.\n",
])("a programme's name in the sentence of who speaks is not in quotation marks as their words: %s", (text) => {
  const { attributions } = documentOf(text);
  expect(attributions.filter(({ attribution }) => attribution.voice === "direct" && attribution.speaker)).toEqual([]);
});
