import { isSpeech } from "./forms.ts";
import { germanReported, germanReporting, germanSpeaker } from "./german.ts";
import type { QuotedPlace } from "./model.ts";
import { reportedSpeech } from "./reported.ts";
import { reportingClausesOf } from "./reporting/reporting.ts";
import { bySignature } from "./signature.ts";
import { type Spoken, speakerOf } from "./speakers.ts";
import { wordsOf } from "./tree.ts";

/** How a language tells who says something. */
type Tongue = {
  reporting: typeof reportingClausesOf;
  speaker: typeof speakerOf;
  reported: typeof reportedSpeech;
};

const ENGLISH: Tongue = { reporting: reportingClausesOf, speaker: speakerOf, reported: reportedSpeech };

const GERMAN: Tongue = {
  reporting: germanReporting,
  speaker: germanSpeaker,
  reported: (_, ...rest) => germanReported(...rest),
};

/** Of a language whose cues are not known only a colon or a dash tells who speaks: one whom the metadata name. */
const OTHER: Tongue = { reporting: () => [], speaker: besideMark, reported: () => [] };

export function tongueOf(language: string): Tongue {
  return language === "en" ? ENGLISH : language === "de" ? GERMAN : OTHER;
}

function besideMark(place: QuotedPlace): Spoken {
  const { context, clause, index, node, depth } = place;
  const signed = bySignature(place);
  if (signed?.speaker) return signed;
  const inner = wordsOf(context.text, node);
  const at = clause.quotations[index]?.at ?? 0;
  const ahead = clause.words.slice((clause.quotations[index - 1]?.at ?? -1) + 1, at);
  const isWhole = isSpeech(inner, ahead, clause.words.slice(at + 1)) && depth === 0;
  // "Ada Holm: “...”": nothing but the name before the mark.
  const name = /(?:^|[.!?…]["”’»)]*\s+)([^.!?:;,]{2,80})\s*:\s*$/u.exec(ahead)?.[1]?.trim();
  const named = clause.mentions.find(({ start, end }) => clause.words.slice(start, end) === name);
  const speaker = named?.entities.length === 1 ? named.entities[0] : undefined;
  if (speaker?.isKnown && !speaker.isMedia) return { speaker };
  return { speaker: isWhole ? null : undefined };
}
