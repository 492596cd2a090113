import { describe, expect, test } from "vitest";
import { documentOf } from "../support.ts";

// Who speaks in texts of other languages than English. Of German the certain forms are known; all else stays open.

const MEDIUM = { name: "Küstenbote", kind: "media", country: null };
const JANSEN = { name: "Birte Jansen", kind: "legislator", country: "DE" };
const MAJLIS = { name: "Milli Majlis", kind: "legislator", country: "AZ" };

function speakerOf(language: string, text: string, words: string, speakers: unknown[] = []): string | null {
  const { attributions, text: whole } = documentOf(`${text}\n`, {
    publisher: MEDIUM,
    issuer: MEDIUM,
    language,
    speakers,
  });
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  return attributions.find(({ start, end }) => start <= at && at < end)?.attribution.speaker ?? null;
}

type Case = [text: string, words: string, speaker: string | null];

const GERMAN: Record<string, Case[]> = {
  "a verb of saying before or behind the name": [
    ["„Wir rudern erst im Mai“, sagte Bürgermeisterin Birte Jansen am Dienstag.", "Wir rudern", "Birte Jansen"],
    ["„Wir rudern erst im Mai“, sagte am Dienstag der frühere Kapitän Ole Petersen.", "Wir rudern", "Ole Petersen"],
    ["Bürgermeisterin Birte Jansen sagte: „Wir rudern erst im Mai.“", "Wir rudern", "Birte Jansen"],
    ["Der Leiter des Hafens, Klaus Petersen, sagte: „Wir rudern erst im Mai.“", "Wir rudern", "Klaus Petersen"],
    ["Klaus Petersen (SPD) erklärte, das Boot sei alt.", "das Boot", "Klaus Petersen"],
    ["Die Sprecherin Maren Thode teilte mit, dass die Fähre am Montag fährt.", "die Fähre", "Maren Thode"],
    ["Stadtrat Klaus Behm warf der Stadt vor, Warnungen überhört zu haben.", "Warnungen", "Klaus Behm"],
    ["Am Dienstag sagte Bürgermeisterin Birte Jansen, dass die Fähre bleibt.", "dass die Fähre", "Birte Jansen"],
    ["Das Boot sei alt, betonte Klaus Petersen.", "Das Boot", "Klaus Petersen"],
  ],
  "so, laut, zufolge, nach Angaben, wie": [
    ["„Davon kann kein Schiff leben“, so Klaus Petersen.", "Davon kann", "Klaus Petersen"],
    ["Laut Kapitän Klaus Petersen fahren im Schnitt vier Menschen mit.", "fahren im", "Klaus Petersen"],
    ["Klaus Petersen zufolge fahren vier Menschen mit.", "vier Menschen", "Klaus Petersen"],
    ["Nach Angaben der Leiterin Greta Wohlers sind 1.200 Bände nass.", "1.200 Bände", "Greta Wohlers"],
    ["Wie Bürgermeisterin Birte Jansen mitteilte, bleibt die Fähre bis Mai.", "bleibt die", "Birte Jansen"],
    ["Laut Umfrage fahren vier Menschen mit. Klaus Petersen schweigt.", "fahren vier", null],
    ["Nach Angaben der Polizei ist Klaus Petersen gestern gefahren.", "ist Klaus", null],
    ["Einem Gutachten zufolge spart Klaus Petersen Geld.", "spart", null],
  ],
  "the mood of what is reported goes on with whoever spoke": [
    [
      "„Wir fahren“, sagte Klaus Petersen. Das Boot sei alt. Der Hafen habe kein anderes.",
      "Der Hafen habe",
      "Klaus Petersen",
    ],
    ["„Wir fahren“, sagte Klaus Petersen. Der Hafen hat ein Tor. Das Boot sei alt.", "Das Boot sei", null],
    ["Klaus Petersen sprach lange. Er war müde. Das Boot sei alt.", "Das Boot sei", null],
  ],
  "somebody else than the one whose name is near": [
    ["„Wir fahren“, sagte ein Sprecher von Klaus Petersen.", "Wir fahren", null],
    ["„Wir fahren“, sagte die Sprecherin des Ministers Klaus Petersen.", "Wir fahren", null],
    ["Die Polizei teilte Klaus Petersen mit, dass die Fähre fährt.", "die Fähre", null],
    ["Zusammen mit Klaus Petersen sagte der Wirt, das Boot sei alt.", "das Boot", null],
    ["Während Klaus Petersen sagte, er komme, schwieg der Hafen und das Boot sank.", "das Boot", null],
    ["Laut Küstenblatt sagte Klaus Petersen, das Boot sei alt.", "das Boot", null],
    ["„Wir fahren“, heißt es in einem Brief an Klaus Petersen.", "Wir fahren", null],
  ],
  "a deed, a thing or a heading says nothing": [
    ["Klaus Petersen sprach sich für die Fähre aus. Sie ist alt.", "sprach sich", null],
    ["Der Schiedsrichter Klaus Petersen erklärte das Tor für gültig.", "das Tor", null],
    ["Seine Zuversicht gründet sich auf den Hafen: „Wir haben immer gerudert.“", "Wir haben", null],
    ["Radioansprache: „Wir haben immer gerudert.“", "Wir haben", null],
  ],
};

for (const [kind, cases] of Object.entries(GERMAN))
  describe(`in German: ${kind}`, () => {
    for (const [text, words, speaker] of cases)
      test(text, () => {
        expect(speakerOf("de", text, words)).toBe(speaker);
      });
  });

test("in German those whom the metadata name are known without an office or a first name", () => {
  const told = "„Wir erinnern daran“, sagte das Milli Majlis am Montag.";
  expect(speakerOf("de", told, "Wir erinnern", [MAJLIS])).toBe("Milli Majlis");
  expect(speakerOf("de", "Laut Jansen bleibt die Fähre bis Mai.", "bleibt", [JANSEN])).toBe("Birte Jansen");
});

describe("of a language without known cues nobody is named but beside a colon or a dash, from the metadata", () => {
  const dupont = [{ name: "Jean Dupont", kind: "individual", country: "FR" }];
  test.each([
    ["fr", "« Le port est fermé », a déclaré Jean Dupont.", "Le port", null],
    ["fr", "Jean Dupont : « Le port est fermé depuis lundi. »", "Le port", "Jean Dupont"],
    ["fr", "Interview : « Le port est fermé depuis lundi. »", "Le port", null],
    ["es", "“El puerto está cerrado”, dijo Jean Dupont.", "El puerto", null],
    ["es", "“El puerto está cerrado desde el lunes.” — Jean Dupont", "El puerto", "Jean Dupont"],
    ["nl", "„De haven is dicht”, zei Jan de Vries.", "De haven", null],
    ["nl", "Jan de Vries: „De haven is al dagen dicht.”", "De haven", null],
  ])("%s: %s", (language, text, words, speaker) => {
    expect(speakerOf(language as string, text as string, words as string, dupont)).toBe(speaker);
  });
});
