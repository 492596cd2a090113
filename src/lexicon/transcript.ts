import { anyOf, END, pattern, START, wholeOf } from "./build.ts";
import { IS_PERSON_HEAD } from "./people.ts";

/** How transcripts mark who speaks. */

const TITLES = `
  MR MRS MS MX MISS DR PROF SEN REP GOV GEN COL CAPT LT SGT MAJ REV HON CLLR SIR LORD LADY DAME SENATOR
  REPRESENTATIVE CONGRESSMAN CONGRESSWOMAN SECRETARY PRESIDENT MINISTER CHANCELLOR AMBASSADOR GOVERNOR MAYOR
  GENERAL ADMIRAL COLONEL LIEUTENANT CAPTAIN MAJOR SERGEANT CORPORAL COMMANDER BISHOP PASTOR FATHER SISTER JUDGE
  JUSTICE COMMISSIONER DIRECTOR CHAIRMAN CHAIRWOMAN CHAIR SPEAKER COUNCILLOR`;

/** Titles of several words. */
const LONG_TITLES = ["VICE PRESIDENT", "PRIME MINISTER", "ATTORNEY GENERAL", "FIRST LADY", "CHIEF JUSTICE"];

const TITLE_FIRST = pattern("u")`^(?:${anyOf(TITLES)}|${anyOf(LONG_TITLES.join(", "))})\.? \p{Lu}`;

const OFFICES = pattern("u")`^(?:THE )?(?:${anyOf(LONG_TITLES.join(", "))}|MODERATOR|OPERATOR|CLERK|COURT|WITNESS)$`;

const WRITTEN_TITLES = anyOf(
  "Mr\\., Mrs\\., Ms\\., Dr\\., Sen\\., Rep\\., Senator, Minister, Prime Minister, Secretary, Chairman, President, The",
);
const NAME_IN_CAPITALS = "\\p{Lu}[\\p{Lu}'’-]+(?: of \\p{Lu}\\p{L}+)?";

/**
 * "Q  " or "QUESTION:" (1); a label in capitals with a colon (2); "Mr. LUND." or "The CHAIR.", as parliaments print
 * them (3). A remark in brackets may stand after a label.
 */
export const TRANSCRIPT_LABEL = pattern("u")`
  ^(?:(Q(?:UESTION)?(?=[:.]?\s)|REPORTER(?=:))[:.]? |
  (?:((?:\p{Lu}[\p{Lu}\d.'’-]*)(?:\x20\p{Lu}[\p{Lu}\d.'’-]*){0,5})(?=:|\x20\([^)]{1,40}\):)|
  ((?:${WRITTEN_TITLES})
  \x20${NAME_IN_CAPITALS})(?=[.:] |\x20\([^)]{1,40}\)[.:] ))(?:\x20\([^)]{1,40}\))?[.:] )`;

/**
 * Other labels of records, which end a turn whoever bears them: "Q4. Mr LUND (Westing):", "The Minister (Ms Lund):",
 * "An hon. Member:".
 */
export const OTHER_LABEL = pattern("u")`
  ^(?:Q\d{1,3}\.? )?((?:${anyOf("An A Some Several The")} )?(?:hon\.|noble|\p{Lu}[\p{L}.’'-]*)
  (?:\s+(?:${anyOf("of and for the noble")}|hon\.|\p{Lu}[\p{L}\d.’'-]*|\([^()]{1,60}\)))*):\s+(?=\S)`;

const ASKERS = wholeOf(
  `Q, QUESTION, QUESTIONER, REPORTER, PRESS, THE PRESS, AUDIENCE, AUDIENCE MEMBER, AUDIENCE MEMBERS, PARTICIPANT,
  PARTICIPANTS, CROWD`,
  "u",
);

/** Whoever asks in a transcript, or calls out, and is not named. */
export function isAskerLabel(label: string): boolean {
  return ASKERS.test(label);
}

/** A label that a person bears: a title before a name, or an office. */
export function isOfficeLabel(label: string): boolean {
  const capitals = label.toUpperCase();
  // "SENIOR OFFICIAL ONE"
  const last = label
    .replace(/ (?:ONE|TWO|THREE|FOUR|FIVE|\d{1,2})$/, "")
    .split(" ")
    .at(-1) as string;
  return TITLE_FIRST.test(capitals) || OFFICES.test(capitals) || IS_PERSON_HEAD.test(last.toLowerCase());
}

const ONE_TITLE = pattern("u")`^(?:THE |(?:${anyOf(LONG_TITLES.join(", "))}|${anyOf(TITLES)})\.? )`;

/** The words of a name in a label, in capitals, without titles and offices before it; none where it is an office. */
export function nameInLabel(label: string): string[] {
  let left = label.toUpperCase();
  for (let found = ONE_TITLE.exec(left); found; found = ONE_TITLE.exec(left)) left = left.slice(found[0].length);
  const words = left.split(" ");
  const from = words.findLastIndex((word) => IS_PERSON_HEAD.test(word.toLowerCase())) + 1;
  return OFFICES.test(left) ? [] : words.slice(from);
}

const GATHERINGS = `
  committee meeting motion question session hearing sitting house council board assembly conference court amendment
  resolution vote item bill minutes debate chamber panel jury gallery audience`;
const PRESENT = `
  chair chairman chairwoman chairperson speaker clerk president mayor witness witnesses member members councillor
  councillors delegate delegates usher applicant applicants`;
const DONE_IN_RECORD = `
  adjourned rose withdrew resumed ended stood divided proceeded voted applauded left entered returned retired broke sat
  closed opened began convened recessed arrived thanked called abstained`;
const DONE_TO_MATTER = `
  suspended adjourned resumed carried lost agreed closed put taken called opened sworn excused dismissed
  defeated adopted
  passed approved rejected tabled read moved seconded deferred cleared recessed`;

/** A paragraph that tells what happened where people speak, and that nobody of them says. */
export const TELLS_OF_SITTING = pattern("iu")`
  ^(?:[([])?(?:
  ${anyOf("the a an all both several some two three")} (?:\p{Ll}+ )?${anyOf(GATHERINGS, PRESENT)}
  (?: ${anyOf("then, now, again, of the house, of the council")})?
  \x20(?:${anyOf(DONE_IN_RECORD)}|${anyOf("was were")} (?:then |duly |unanimously )?${anyOf(DONE_TO_MATTER)})|
  there ${anyOf("was were")} (?:\p{Ll}+ )?
  ${anyOf("laughter applause silence uproar cheers boos interruptions heckling")}|
  (?:meeting |session |hearing |sitting )?${anyOf("adjourned closed suspended recessed resumed")}
  (?: ${anyOf("at until by for")} |\s*[.:]?\s*$))`;

/** The end of what is told of a sitting, after which nobody goes on. */
export const ENDS_SITTING = pattern("iu")`${START}${anyOf("adjourned closed suspended ended recessed rose")}${END}`;

/** With who is present at the beginning: what they did there. */
export const DOES_IN_SITTING = pattern("u")`
  ^ (?:${anyOf("then also again now briefly both")} )?
  (?:\p{Ll}+ed|${anyOf("left rose withdrew sat stood took gave came went made read spoke was were shook")})${END}`;

/** Where a transcript ends: "END 3:15 P.M. EDT", "###". */
export const TRANSCRIPT_ENDS = /^(?:END\b|###|_{3,}|\* \* \*)/;
