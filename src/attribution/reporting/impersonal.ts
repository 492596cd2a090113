import { HEARD, IMPERSONAL, IMPERSONAL_PASSIVE, SAID_ELSEWHERE } from "../../lexicon/speech.ts";
import type { Clause, FoundReporting, Mention, ReportingContext } from "../model.ts";
import { onlyOne } from "../references.ts";

/** "It is stated in the letter", "As stressed": the text that is named there speaks, or who has been speaking. */
export function impersonal({ clause, discourse, speakerOf }: ReportingContext): FoundReporting[] {
  const { words, mentions } = clause;
  const match = IMPERSONAL.exec(words);
  if (!match) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  const named =
    mentions.find(
      ({ start }) =>
        start >= range.end && start <= range.end + 60 && /^\s+(?:in|by)\s+$/.test(words.slice(range.end, start)),
    ) ?? issuedBefore(clause, range.start);
  // "It is claimed in the newspapers": by somebody else than the one who has been speaking.
  const isElsewhere = !named && SAID_ELSEWHERE.test(words.slice(range.end));
  const speaker = named ? speakerOf(named) : isElsewhere ? null : (discourse.here ?? onlyOne([...discourse.spoken]));
  const isRelative = /(?<!\p{L})(?:(?:in|by)\s+which|where)\s+$/u.test(words.slice(0, range.start));
  return [{ ...range, speaker, subject: named ?? null, kind: "impersonal", isRelative }];
}

/** "At the close of the appeals, the parliaments are called upon to": by those who wrote them. */
export function impersonalPassive({ clause, discourse, speakerOf }: ReportingContext): FoundReporting[] {
  const { words, mentions, quotations } = clause;
  const match = IMPERSONAL.test(words) ? null : IMPERSONAL_PASSIVE.exec(words);
  if (!match || quotations.length > 0) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  const text = mentions.find(({ by, end }) => by === "text" && end <= range.start);
  const speaker = text ? speakerOf(text) : /^it/i.test(match[0]) ? onlyOne([...discourse.spoken]) : null;
  return speaker ? [{ ...range, speaker, subject: text ?? null, kind: "impersonal" }] : [];
}

/** "the court heard": nobody can be told who said it there. */
export function heard({ clause }: ReportingContext): FoundReporting[] {
  const match = HEARD.exec(clause.words);
  if (!match) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  return [{ ...range, speaker: null, subject: null, kind: "impersonal" }];
}

/** Of "in the ministry's letter it was stated" the ministry; of "in the letter" the letter. */
function issuedBefore({ words, mentions }: Clause, at: number): Mention | null {
  if (!/^\s*(?:[Aa]s\s+)?[Ii]n\s/.test(words)) return null;
  const text = mentions.find(({ by, end }) => by === "text" && end <= at);
  const owner =
    text &&
    mentions.findLast(({ end, by }) => by !== "text" && end <= text.end && words.slice(end, end + 2).match(/^['’]/));
  return (
    owner ??
    mentions.find(({ by, end }) => by !== "text" && end <= at && /^['’]s?\s+\p{L}+/u.test(words.slice(end, at))) ??
    text ??
    null
  );
}
