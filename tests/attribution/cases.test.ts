import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentOf, ROOT } from "../support.ts";

/**
 * Cases of the area "whose words", each made after a public report, by id; they are read from outside the repository,
 * and what stands there as right is put into a test here.
 */
const FILE = join(ROOT, "..", "shared", "cases", "cases.jsonl");
const isThere = existsSync(FILE);

const INPUTS = new Map(
  (isThere ? readFileSync(FILE, "utf8").split("\n") : [])
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { id: string; input: string | { text?: string } })
    .map(({ id, input }) => [id, typeof input === "string" ? input : (input.text ?? "")]),
);

/** Who speaks how in a text, stretch by stretch. */
function spoken(text: string): { voice: string; speaker: string | null; words: string }[] {
  const { attributions, text: whole } = documentOf(text);
  return attributions.map(({ start, end, attribution: { voice, speaker } }) => ({
    voice,
    speaker,
    words: whole.slice(start, end).trim(),
  }));
}

const speakersOf = (text: string) => [...new Set(spoken(text).flatMap(({ speaker }) => speaker ?? []))];
const speakerOf = (text: string, words: string) => spoken(text).find((one) => one.words.includes(words))?.speaker;
const voiceOf = (text: string, words: string) => spoken(text).find((one) => one.words.includes(words))?.voice;

/** What is right of a text of each kind, told for the case's input and for invented ones of the kind. */
type Kind = { ids: string[]; invented: string[]; isRight: (text: string) => void };

const KINDS: Record<string, Kind> = {
  "a question of a transcript is nobody's position": {
    ids: ["a01"],
    invented: [
      "MR RASK: Good morning. The pier opens today.\n\nQUESTION: Your board hid the bill. Nobody believes you.\n\nMR RASK: It did not.\n\nQUESTION: Will you resign?\n\nMR RASK: No.\n",
    ],
    isRight: (text) => {
      expect(speakerOf(text, "Nobody believes you") ?? null).toBeNull();
      expect(speakerOf(text, "Will you resign") ?? null).toBeNull();
      expect(speakersOf(text)).toHaveLength(1);
    },
  },
  "a verb that also says something else is no cue without what is said": {
    ids: ["a10", "a11", "a12"],
    invented: [
      "Director Ben Rask then called Ada Holm a day later and sent her the keys.\n",
      "Ben Rask continued public work, but shunned the feasts of the port.\n",
      "Ada Holm reminded folks of her father, who had built the pier.\n",
    ],
    isRight: (text) => expect(spoken(text).filter(({ voice }) => voice !== "own")).toEqual([]),
  },
  "words in the marks of another language are a direct quotation, of nobody whose cue is not known": {
    ids: ["a21"],
    invented: ["Министр приехал в порт. Он заявил: «Мы откроем новый причал в этом году».\n"],
    isRight: (text) => {
      expect(spoken(text).some(({ voice }) => voice === "direct")).toBe(true);
      expect(speakersOf(text)).toEqual([]);
    },
  },
  "two closing marks open and close a quotation": {
    ids: ["a22"],
    invented: ["”Portul se deschide mâine dimineață pentru toți”, a declarat purtătoarea de cuvânt, Ana Rusk.\n"],
    isRight: (text) => expect(spoken(text).some(({ voice }) => voice === "direct")).toBe(true),
  },
};

for (const [kind, { ids, invented, isRight }] of Object.entries(KINDS)) {
  describe(kind, () => {
    test.skipIf(!isThere).each(ids)("in the case %s (skipped where ../shared/cases is not there)", (id) => {
      const input = INPUTS.get(id);
      if (input === undefined) throw new Error(`${FILE} has no case ${id}`);
      isRight(input);
    });

    test.each(invented)("%s", (text) => isRight(text));
  });
}

describe("names before what is said make turns", () => {
  const congress =
    "Mr. RASK. Mr. Speaker, I rise on the ferry.\n\nMs. HOLM (during the reading). Madam Chairman, I ask consent.\n\nMr. RASK. I thank the Chair.\n\nPrime Minister VIKEN. Thank you so much.\n";
  const lines =
    "Eva Rask:\n\nI open the meeting. The pier is not paid for.\n\nTor Viken:\n\nThat is not true. We paid 2 million.\n\nEva Rask:\n\nThank you.\n";

  test("with titles and a full stop", () => {
    expect(speakerOf(congress, "I rise")).toMatch(/rask/i);
    expect(speakerOf(congress, "I ask consent")).toMatch(/holm/i);
    expect(speakerOf(congress, "Thank you so much")).toMatch(/viken/i);
  });

  test("and alone on their line", () => {
    expect(speakerOf(lines, "I open the meeting")).toBe("Eva Rask");
    expect(speakerOf(lines, "That is not true")).toBe("Tor Viken");
  });

  test.skipIf(!isThere)("in the case a02 (skipped where ../shared/cases is not there)", () => {
    const text = INPUTS.get("a02") as string;
    expect(speakerOf(text, "I rise")).toMatch(/halvers/i);
    expect(speakerOf(text, "I ask consent")).toMatch(/lund/i);
    expect(speakerOf(text, "Thank you so much")).toMatch(/krogh/i);
  });

  test.skipIf(!isThere)("in the case a03 (skipped where ../shared/cases is not there)", () => {
    const text = INPUTS.get("a03") as string;
    expect(speakerOf(text, "I open the meeting")).toBe("Ada Lund");
    expect(speakerOf(text, "That is not true")).toBe("Ben Moss");
  });
});

describe("a quotation that is not closed does not take in the next one", () => {
  test.skipIf(!isThere)("in the case a18 (skipped where ../shared/cases is not there)", () => {
    expect(voiceOf(INPUTS.get("a18") as string, "We agree")).toBe("direct");
  });

  test("of one paragraph", () => {
    const text = 'She sent "a word to the d\'Orsay board and went. The board was brief. "We accept," it said.\n';
    expect(voiceOf(text, "We accept")).toBe("direct");
  });
});
