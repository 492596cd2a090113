import { describe, expect, test } from "vitest";
import { attributionOf } from "../../src/attribution/spans.ts";
import { documentOf } from "../support.ts";

/** Who speaks in the paragraph that holds some words, and in which voice. */
function speakers(text: string, words: readonly string[], metadata: Record<string, unknown> = {}): string[] {
  const document = documentOf(text, metadata);
  return words.map((word) => {
    const start = text.indexOf(word);
    const found = attributionOf(document.attributions, { start, end: start + word.length });
    return `${found?.voice}: ${found?.speaker ?? "nobody"}`;
  });
}

describe("a transcript", () => {
  test("gives answers to whom their label names, and questions to nobody", () => {
    const text =
      "MS. FALK: Good morning. The quay opens on Monday.\n\nQ  Your office hid the cracks for a year. Why?\n\n" +
      "MS. FALK: I reject that.\n\nQUESTION: Nobody believes it.\n\nIt was in all the papers.\n\nMS. FALK: Thank you.";
    expect(
      speakers(text, ["The quay opens", "hid the cracks", "I reject", "Nobody believes", "all the papers"]),
    ).toEqual(["direct: MS. FALK", "direct: nobody", "direct: MS. FALK", "direct: nobody", "direct: nobody"]);
  });

  test("names whom the metadata know by the surname of a label", () => {
    const text = "MS. FALK: The quay opens on Monday.\n\nQ  At what time?\n\nMS. FALK: At noon.";
    const known = { speakers: [{ name: "Greta Falk", kind: "individual", country: "SE" }] };
    expect(speakers(text, ["The quay opens", "At noon"], known)).toEqual(["direct: Greta Falk", "direct: Greta Falk"]);
  });

  test("names one person by the fullest of several labels, and by the full name of its heading", () => {
    const text =
      "Briefing by Minister Greta Falk and Per Odell, head of the weir\n\nMINISTER FALK: The quay opens on Monday.\n\n" +
      "Q  At what time?\n\nMR. ODELL: At noon.\n\nSENATOR RUTH LISK: I was told at ten.\n\nSEN. LISK: Or eleven.\n\n" +
      "MR. LISK: She means ten.\n\nMINISTER FALK: Thank you.";
    const said = ["The quay opens", "At noon", "at ten", "Or eleven", "She means", "Thank you"];
    expect(speakers(text, said)).toEqual([
      "direct: Greta Falk",
      "direct: Per Odell",
      "direct: SENATOR RUTH LISK",
      "direct: SENATOR RUTH LISK",
      "direct: MR. LISK",
      "direct: Greta Falk",
    ]);
  });

  test.each([
    ["two of one surname in it", "Remarks by Greta Falk and Ines Falk"],
    ["a man of that surname in it", "Remarks on the work of Thomas Falk"],
    ["one in it who may be a man", "Remarks on the work of Skag Falk"],
  ])("keeps the label where its heading has %s", (_, heading) => {
    const text = `${heading}\n\nMS. FALK: The quay opens on Monday.\n\nQ  At what time?\n\nMS. FALK: At noon.`;
    expect(speakers(text, ["The quay opens", "At noon"])).toEqual(["direct: MS. FALK", "direct: MS. FALK"]);
  });

  test("ends a turn at labels of every form that records have, and at what stands in brackets", () => {
    const text =
      "The Speaker (Mrs Ruth Falk): Order. The weir is next.\n\nQ4. Mr Per Odell (Tolm) (Lib): Why does it leak?\n\n" +
      "The Minister of Weirs (Ms Anna Lisk): It does not.\n\nSome hon. Members: Oh!\n\nAn hon. Member: Shame!\n\n" +
      "(Several Members: No!)\n\n[Mr Odell left the chamber.]\n\nMr Torv (by video link): Yes.\n\n" +
      "The Speaker (Mrs Ruth Falk): Order. That is all.\n\nMrs Falk: We rise.\n\nMrs Falk: Good night.";
    const said = ["The weir is", "does it leak", "It does not", "Oh!", "Shame!", "No!", "left the", "Yes", "is all"];
    const [first, asked, minister, ...others] = speakers(text, said);
    expect([first, others.at(-1)]).toEqual(["direct: Ruth Falk", "direct: Ruth Falk"]);
    expect(asked).not.toContain("Falk");
    expect(minister).not.toContain("Falk");
    for (const other of others.slice(0, -1)) expect(other).toMatch(/: nobody$|Torv$/);
  });

  test("takes no place or subject in the label of an office for whoever speaks", () => {
    const text =
      "The Speaker (Mrs Ruth Falk): Order.\n\nQ3. Mr Peter Odell (Tolm) (Ind): How many of the 40 are in post?\n\n" +
      "The Minister for Water (Dr Thomas Lisk): Twenty-six.\n\nMr Odell: Does he regret that?\n\nDr Lisk: I do.\n\n" +
      "Mr Odell: Good.\n\nThe Minister for Water and Weirs (in the chair): Order.";
    expect(speakers(text, ["in post", "Twenty-six", "I do", "Order.\n\nQ3"])).toEqual([
      "direct: Peter Odell",
      "direct: Thomas Lisk",
      "direct: Thomas Lisk",
      "direct: Ruth Falk",
    ]);
    expect(speakers(`${text}\n`, ["(in the chair): Order"])[0]).not.toMatch(/Water|Weirs/);
  });

  test("of an interview whose guest has a label again and again gives nobody what stands between without one", () => {
    const text =
      "Talking to Ada Holm\n\nHolm: The quay is old.\n\nDeep?\n\nHolm: Nine fathoms.\n\nYou once called it a swamp.\n\n" +
      "Holm: I did.\n\nThey say you lied.\n\nHolm: They would.";
    const known = { speakers: [{ name: "Ada Holm", kind: "individual", country: "SE", role: "pilot" }] };
    expect(speakers(text, ["quay is old", "Deep?", "Nine", "a swamp", "I did", "you lied"], known)).toEqual([
      "direct: Ada Holm",
      "direct: nobody",
      "direct: Ada Holm",
      "direct: nobody",
      "direct: Ada Holm",
      "direct: nobody",
    ]);
  });

  test("ends what one says at any label, also of somebody who can't be told", () => {
    const text =
      "THE CHAIR: We come to the weir.\n\nCLLR ODELL: It leaks.\n\nA. Brink: It has leaked for years.\n\nTHE CHAIR: Noted.";
    const known = { speakers: [{ name: "Una Lisk", kind: "individual", country: "SE", aliases: ["THE CHAIR"] }] };
    expect(speakers(text, ["We come", "It leaks", "for years", "Noted"], known)).toEqual([
      "direct: Una Lisk",
      "direct: CLLR ODELL",
      "direct: nobody",
      "direct: Una Lisk",
    ]);
  });

  test("has labels in capitals: an interview with names before what is said ends with what speaks of itself", () => {
    const text =
      "Holm: We build it.\n\nQ: When?\n\nHolm: In May.\n\nThe bridge has been planned since the flood of the last decade.\n\n" +
      "“We want the ferry back,” said a fisherman.";
    const known = { speakers: [{ name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE" }] };
    expect(speakers(text, ["In May", "The bridge has been", "We want"], known)).toEqual([
      "direct: Ada Holm",
      "own: nobody",
      "direct: nobody",
    ]);
  });

  test("that is one speech has its label once, and ends where it says so", () => {
    const text =
      "Town Hall\n\nTHE MAYOR: Friends, this bridge is yours. (Applause.)\n\nIt took nine winters.\n\n(Applause.)\n\n" +
      "Stone by stone it grew.\n\nEND 3:15 P.M.";
    expect(speakers(text, ["this bridge", "nine winters", "Stone by stone", "END 3:15", "Town Hall"])).toEqual([
      "direct: THE MAYOR",
      "direct: THE MAYOR",
      "direct: THE MAYOR",
      "own: nobody",
      "own: nobody",
    ]);
  });

  test("of a parliament has a full stop after the name", () => {
    const text =
      "Mr. TORVEN. Madam Speaker, I rise on the canal.\n\nMr. AXELL (during the reading). Madam Chair, I ask consent.\n\n" +
      "The CHAIR. Is there objection?\n\nPrime Minister BRANDT. Thank you so much.";
    expect(speakers(text, ["I rise", "I ask consent", "objection", "Thank you"])).toEqual([
      "direct: Mr. TORVEN",
      "direct: Mr. AXELL",
      "direct: The CHAIR",
      "direct: Prime Minister BRANDT",
    ]);
  });

  test.each([
    "FACT: The canal is closed.\n\nPROMISE MADE: It will open.\n\nPROMISE KEPT: It has opened.\n\nFACT: Boats pass.",
    "ARTICLE II: The canal is closed.\n\nSUMMARY: It will open.\n\nARTICLE III: It has opened.",
    "UNSER ZIEL: Der Kanal bleibt offen.\n\nDie Boote fahren.",
    "Q fever is rare here.\n\nQ is the seventeenth letter of the alphabet.",
  ])("is not what has headings: %j", (text) => {
    const { attributions } = documentOf(text);
    expect(attributions.map(({ attribution }) => attribution.speaker).filter((name) => name !== null)).toEqual([]);
  });

  test("has officials by number, and officers by rank", () => {
    const text =
      "SENIOR OFFICIAL ONE: The quay is of oak.\n\nQ  And the pier?\n\nSENIOR OFFICIAL TWO: Of stone.\n\n" +
      "LIEUTENANT COLONEL BRANDT: Attention to orders.";
    expect(speakers(text, ["The quay", "the pier", "Of stone", "Attention"])).toEqual([
      "direct: SENIOR OFFICIAL ONE",
      "direct: nobody",
      "direct: SENIOR OFFICIAL TWO",
      "direct: LIEUTENANT COLONEL BRANDT",
    ]);
  });

  test("may have each name alone on its line, above what is said; a list of names has nothing said", () => {
    const text =
      "Minutes\n\nGRETA FALK\n\nI begin with the pier.\n\nTom Rask\n\nWho pays for it?\n\nGRETA FALK\n\n" +
      "The port pays.\n\nI thank you.\n\nThe meeting closed at noon.";
    expect(speakers(text, ["I begin", "Who pays", "The port", "I thank", "The meeting"])).toEqual([
      "direct: GRETA FALK",
      "direct: Tom Rask",
      "direct: GRETA FALK",
      "direct: GRETA FALK",
      "own: nobody",
    ]);
    const list = "Greta Falk\n\nFormer mayor of Helm\n\nTom Rask\n\nFormer pilot\n\nGreta Falk\n\nDec. 3";
    expect(speakers(list, ["Former mayor", "Former pilot"])).toEqual(["own: nobody", "own: nobody"]);
  });
});
