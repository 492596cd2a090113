import type { Document } from "../../documents/document.ts";
import { VERB_OF_SAYING } from "../../lexicon/speech.ts";
import { AGENCIES, AGENCY_NAME } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf as speakersOfDocument } from "../../search/people.ts";
import { fold } from "../../search/terms.ts";
import type { Range } from "../../text/ranges.ts";
import type { Quotation } from "../quotation.ts";
import type { Named, Part } from "./asked.ts";
import { withoutRole } from "./beside.ts";
import { isAnother, isOfHeadline, withoutText } from "./citation.ts";
import { isInMarks, reporterBeside } from "./cue.ts";
import type { Difference } from "./difference.ts";
import { isKnownName, isName, means, namesIn } from "./named.ts";
import { isTopic } from "./topics.ts";

export function attributionDifferences(
  library: Library,
  document: Document,
  { speaker }: Part,
  { quotation, sentence }: { quotation: Quotation; sentence: Range },
): Difference[] {
  if (speaker === null) return [];
  const isUntold = document.form === "digest" && quotation.attribution.speaker === null;
  if (isUntold) return digestAttribution(library, document, { ...speaker });
  const { name, start, end, isCited = false, isAhead = false, isPasted = false } = speaker;
  const isMeant = (party: string) => isCalled(library, document, name, party);
  const speakers = speakersOf(quotation);
  if (isAhead && agenciesOf(document).some(isMeant)) return [];
  const passedOn = [quotation.issuer.name, quotation.publisher.name].find(isMeant);
  const at = { start, end };
  const { known } = quotation.attribution;
  if (known?.by === "question" && speakers.length === 0) {
    const source = known.to === null ? QUESTION : `${QUESTION} put to ${known.to}`;
    return [{ asked: name, source, kind: "attribution", at }];
  }
  if (speakers.length === 0 && passedOn !== undefined) {
    const told = toldBy(library, document, passedOn, { quotation, sentence });
    return told === null ? [] : [{ asked: name, source: told, kind: "attribution", at }];
  }
  if (speakers.length > 0 && speakers.every(isMeant)) return [];
  if (isCited && mediaOf(document).some(isMeant)) return [];
  if (isLeftOpen(quotation) && speakersOfDocument(document).some((party) => isMeant(party.name))) return [];
  if (!isAnother(library, document, partiesOfMatch(document, quotation), name, isPasted)) return [];
  const source =
    speakers.length > 0 && passedOn !== undefined
      ? `published by ${passedOn}; the words are ${speakers.join("’s and ")}’s`
      : partiesLine(document, quotation);
  return [{ asked: name, source, kind: "attribution", at }];
}

/**
 * Whose the words are, where their sentence says that somebody else says so than the one who passes it on; null where
 * it does not. What is reported and by whom is not told is nobody's for certain, nor what stands in quotation marks.
 */
function toldBy(
  library: Library,
  document: Document,
  passedOn: string,
  { quotation, sentence }: { quotation: Quotation; sentence: Range },
): string | null {
  if (isInMarks(document, quotation)) return partiesLine(document, quotation);
  const { voice } = quotation.attribution;
  if (voice !== "own" && voice !== "indirect") return null;
  const by = reporterBeside(library, document, { sentence, words: quotation, parties: [passedOn] });
  if (by === undefined) return null;
  return by === null ? speakersLine([], passedOn) : `published by ${passedOn}; the words are ${by}’s`;
}

/**
 * Whether a name means a party: by itself, without a role before it or the kind of text beside it, or by the headline.
 */
function isCalled(library: Library, document: Document, name: string, party: string): boolean {
  const bare = withoutText(document, name);
  const forms = new Set([name, bare, withoutRole(document, bare)]);
  return (
    [...forms].some((called) => means(library, document, called, party)) || isOfHeadline(library, document, party, bare)
  );
}

/** The media that issued or published a document, or relay what is in it: a citation of them says where words stand. */
export function mediaOf({ metadata: { issuer, publisher, speakers } }: Document): string[] {
  return [issuer, publisher, ...speakers].filter(({ kind }) => kind === "media").map(({ name }) => name);
}

/** Those of these media that are news agencies: before a colon they pass on what others say. */
export function agenciesOf(document: Document): string[] {
  return mediaOf(document).filter((name) => AGENCY_NAME.test(name) || AGENCIES.has(fold(name)));
}

/**
 * Whether somebody is quoted and nothing says for certain who. What is only reported, or said by the way, is left open
 * too, and a name beside it is somebody's conclusion.
 */
function isLeftOpen({ attribution: { voice, speaker }, voices }: Quotation): boolean {
  const heard = voices.length > 0 ? voices : [{ voice, speaker }];
  return heard.every((one) => one.speaker === null) && heard.some((one) => one.voice === "direct");
}

/**
 * Whom an asked text names, in its own words, where the document knows such a one but leaves open who speaks; or null.
 * A surname alone may be of more than one, so that nobody is named whom it does not name.
 */
export function notEstablished(
  library: Library,
  document: Document,
  { speaker }: Part,
  quotation: Quotation,
): string | null {
  if (speaker === null || document.form === "digest" || !isLeftOpen(quotation)) return null;
  const isKnown = speakersOfDocument(document).some(({ name }) => means(library, document, speaker.name, name));
  return isKnown ? speaker.name : null;
}

/** Those who speak in an excerpt; none where nobody is established. */
export function speakersOf({ attribution, voices }: Quotation): string[] {
  const heard = voices.flatMap((voice) => voice.speaker ?? []);
  return heard.length > 0 ? heard : attribution.speaker === null ? [] : [attribution.speaker];
}

function speakersLine(speakers: readonly string[], issuer: string): string {
  return speakers.length > 0 ? speakers.join("; ") : `speaker not established, issued by ${issuer}`;
}

/** Those whose words a match may be: who speaks, or else who issued the document and who published it. */
export function partiesOfMatch({ metadata: { issuer, publisher } }: Document, quotation: Quotation | null): string[] {
  const speakers = quotation ? speakersOf(quotation) : [];
  return speakers.length > 0 ? speakers : [issuer.name, publisher.name];
}

export function partiesLine(document: Document, quotation: Quotation | null): string {
  const issuer = document.metadata.issuer.name;
  const speakers = quotation ? speakersOf(quotation) : [];
  if (quotation === null || (document.form === "digest" && speakers.length === 0)) return `issued by ${issuer}`;
  const isMarked = speakers.length === 0 && isInMarks(document, quotation);
  return `${isMarked ? IN_MARKS : ""}${speakersLine(speakers, issuer)}`;
}

/** Before what is told of words whose speaker is not established, where the document has them in quotation marks. */
const IN_MARKS = "in quotation marks, ";

/** In place of who speaks: somebody asks who is not named. */
export const QUESTION = "a question";

/** In place of who speaks: the document gives words of the one who is named, and only a summary of it is loaded. */
const UNTOLD = "not to be told without the full text";

/** What the source has of whose words they are, in a difference of attribution; `display`: a date in English. */
export type Whose =
  | { known: "names"; names: string }
  | { known: "issued" | "open" | "in marks"; issuer: string }
  | { known: "passed on"; by: string; speakers: string[] }
  | { known: "dated"; display: string }
  | { known: "question"; to: string | null }
  | { known: "untold" };

/** Reads what a difference of attribution says of the source, as it is written above and in `combine.ts`. */
export function whoseIn(source: string): Whose {
  if (source === UNTOLD) return { known: "untold" };
  const [question, to = null] = /^a question(?: put to (.+))?$/s.exec(source) ?? [];
  if (question !== undefined) return { known: "question", to };
  const [, marks, open, issuer] =
    /^(in quotation marks, )?(speaker not established, )?issued by (.+)$/s.exec(source) ?? [];
  if (issuer !== undefined) return { known: marks ? "in marks" : open ? "open" : "issued", issuer };
  const [, by, speakers = ""] = /^published by (.+); the words are (.+)’s$/s.exec(source) ?? [];
  if (by !== undefined) return { known: "passed on", by, speakers: speakers.split("’s and ") };
  const [, display] = /^dated (.+)$/s.exec(source) ?? [];
  return display === undefined ? { known: "names", names: source } : { known: "dated", display };
}

/** Without the full text, a name can be right only where the document gives nobody else's words. */
export function digestAttribution(
  library: Library,
  document: Document,
  { name, start, end, isCited = false }: Named,
): Difference[] {
  const { issuer, publisher, speakers } = document.metadata;
  const isMeant = (party: { name: string }) => isCalled(library, document, name, party.name);
  if (isCited && mediaOf(document).some((medium) => isMeant({ name: medium }))) return [];
  const others = speakers.filter((speaker) => speaker.name !== issuer.name && speaker.name !== publisher.name);
  if (others.length === 0 && [issuer, publisher].some(isMeant)) return [];
  const all = [...speakers, issuer, publisher];
  const isKnown = all.some(isMeant);
  if (
    !isKnown &&
    !isAnother(
      library,
      document,
      all.map((party) => party.name),
      name,
    )
  )
    return [];
  const source = isKnown ? UNTOLD : `issued by ${issuer.name}`;
  return [{ asked: name, source, kind: "attribution", at: { start, end } }];
}

/** Whether a changed word is a name of one who speaks in the sentence. */
export function isOtherSpeaker(
  library: Library,
  document: Document,
  sentence: Range,
  { asked, source, kind }: Difference,
): boolean {
  if (kind !== "wording" || asked === "" || source === "") return false;
  const names = namesIn(library);
  if (isTopic(library, source)) return false;
  if (!isKnownName(names, source) || !(isName(names, asked) || /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(asked))) return false;
  return VERB_OF_SAYING.test(document.text.slice(sentence.start, sentence.end));
}
