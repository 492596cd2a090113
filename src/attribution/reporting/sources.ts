import { everyMatch } from "../../lexicon/build.ts";
import {
  ACCORDING_TO,
  BEFORE_TEXT,
  BETWEEN_SOURCE_AND_NAME,
  IN_PRONOUNS_WORDS,
  IN_WORDS_OF,
  IS_TEXT,
  NO_SUBJECT_BEFORE,
  QUOTED_AS,
  QUOTES_SOMEBODY,
} from "../../lexicon/speech.ts";
import type { FoundReporting, Mention, ReportingContext } from "../model.ts";

/** "quotes the captain as saying": the one who is named there speaks. */
export function quotesSomebody({ clause, speakerOf }: ReportingContext): FoundReporting[] {
  return everyMatch(QUOTES_SOMEBODY, clause.words).map((match) => {
    const from = match.index + match[0].indexOf(match[1] as string);
    const end = match.index + match[0].length;
    const inside = clause.mentions.filter(
      (mention) => mention.start >= from && mention.end <= end && mention.by !== "text",
    );
    // "quoted Holm, a Vire baker, as saying": not of what Holm is.
    const [first] = inside;
    const isFirst = first?.by === "name" && /^,\s+(?:an?|the)\s/.test(clause.words.slice(first.end, end));
    const named = isFirst ? first : inside.at(-1);
    // "quoted Holm's cook as saying": whom it quotes has no name.
    const isOwner = named !== undefined && /^['’]s?\s/.test(clause.words.slice(named.end, named.end + 3));
    const speaker = named && !isOwner ? speakerOf(named) : null;
    return { start: match.index, end, speaker, subject: named ?? null, kind: "verb" };
  });
}

/** "according to the mayor", "in Holm's words", "in her words". */
export function sources(context: ReportingContext): FoundReporting[] {
  const { words } = context.clause;
  const quotedAs = everyMatch(QUOTED_AS, words);
  const isQuotedAs = (start: number, end: number) =>
    quotedAs.some(({ index, 0: whole }) => index < end && start < index + whole.length);
  return [
    ...everyMatch(ACCORDING_TO, words)
      .filter(({ index, 0: whole }) => !isQuotedAs(index, index + whole.length))
      .filter(({ index }) => !PASSED_ON.test(words.slice(0, index)))
      .flatMap((match) => accordingTo(context, match)),
    ...everyMatch(IN_WORDS_OF, words)
      .filter(({ index, 0: whole }) => !isQuotedAs(index, index + whole.length))
      .flatMap((match) => inWordsOf(context, match)),
    ...inPronounsWords(context),
  ];
}

/** "According to a source ": what is "cited by Norva" then is of the source. */
const PASSED_ON = /(?<!\p{L})[Aa]ccording\s+to\s+[^,.;:\uFFFC]{1,60}$/u;

function accordingTo(context: ReportingContext, match: RegExpExecArray): FoundReporting[] {
  const { clause, resolver, speakerOf } = context;
  const end = match.index + match[0].length;
  const named = namedAfter(context, end);
  const isOther = named && isOfSomethingElse(clause.words, match, named);
  const speaker = named && !isOther ? speakerOf(named) : null;
  if (speaker?.isMedia && resolver.isRelay(speaker)) return [];
  if ((!named || isOther) && !/^(?:according|in the)/i.test(match[0])) return [];
  return [{ start: match.index, end: named?.end ?? end, speaker, subject: named ?? null, kind: "source" }];
}

/** "According to the mayor, Holm left", "according to the Holm report", "citing Holm laws": not Holm says it. */
function isOfSomethingElse(words: string, cue: RegExpExecArray, { by, start, end }: Mention): boolean {
  // "according to a court document filed by Rask": not of the court.
  if (by === "text" && /^ (?:\p{L}+ ){0,3}(?:by|from) /u.test(words.slice(end, end + 60))) return true;
  const isFullName = /\s/.test(words.slice(start, end));
  // "according to Ada Holm of Helm Harbour,": of where she is.
  const after = words
    .slice(end, end + 60)
    .replace(isFullName ? /^ of (?:the )?(?:\p{Lu}[\p{L}-]* ?){1,4}(?=[,.])/u : "", "");
  const between = words.slice(cue.index + cue[0].length, start);
  if (NO_SUBJECT_BEFORE.test(after) || BEFORE_TEXT.test(after)) return true;
  // "According to a source cited by Norva": the paper only passes it on.
  if (/(?<!\p{L})(?:cited|quoted|seen|obtained|interviewed)\s+by\s+(?:the\s+)?$/u.test(between)) return true;
  if (IS_TEXT.test(between) && !/\sby\s+(?:the\s+)?$/u.test(between)) return true;
  const isAtEnd = /^(?:\s*[,.;:)(—–-]|\s*$|['’]s?\s)/.test(after);
  return !isAtEnd && (/,\s+$/.test(between) || /^citing/i.test(cue[0]));
}

function inWordsOf(context: ReportingContext, match: RegExpExecArray): FoundReporting[] {
  const named = namedAfter(context, match.index + match[0].length);
  const speaker = named ? context.speakerOf(named) : null;
  if (!named || (speaker?.isMedia && context.resolver.isRelay(speaker))) return [];
  return [{ start: match.index, end: named.end, speaker, subject: named, kind: "source" }];
}

function namedAfter({ clause: { words, mentions } }: ReportingContext, end: number) {
  return mentions.find(
    ({ start }) => start >= end && start <= end + 90 && BETWEEN_SOURCE_AND_NAME.test(words.slice(end, start)),
  );
}

function inPronounsWords({ clause, discourse, resolver }: ReportingContext): FoundReporting[] {
  const match = IN_PRONOUNS_WORDS.exec(clause.words);
  if (!match) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  const pronoun = /^hi/i.test(match[1] ?? match[2] ?? "") ? "he" : "she";
  const speaker = resolver.pronoun(pronoun, discourse, clause, match.index);
  return [{ ...range, speaker, subject: range, kind: "source" }];
}
