import {
  ACCORDING_TO,
  BETWEEN_PRONOUN_AND_VERB,
  BETWEEN_SUBJECT_AND_VERB,
  BETWEEN_VERB_AND_SUBJECT,
  EVERY_PARTICIPLE_OF_SAYING,
  EVERY_SUBJECT_PRONOUN,
  EVERY_VERB_OF_SAYING,
  HEARD,
  IMPERSONAL,
  IMPERSONAL_PASSIVE,
  IN_PRONOUNS_WORDS,
  IN_WORDS_OF,
  INVERTS,
  NO_SUBJECT_AFTER,
  NO_SUBJECT_BEFORE,
  NOT_SAID,
  QUOTED_AS,
  QUOTES_SOMEBODY,
  RELATIVE,
  SAID_ELSEWHERE,
  WHO_THEN,
} from "../lexicon/speech.ts";
import type { Range } from "../text/ranges.ts";
import { type Clause, mainSubject, QUOTED } from "./clause.ts";
import { type Discourse, onlyOne, type Reader } from "./discourse.ts";
import type { Mention, Party } from "./people/parties.ts";

/** That somebody says, told by a clause: who, or null where it can't be told; offsets are into the clause's words. */
export type Saying = Range & {
  speaker: Party | null;
  /** Where the one who says stands; null where nobody does. */
  subject: Range | null;
  kind: "verb" | "inverted" | "participle" | "source" | "impersonal";
  /** What is said not to have been said. */
  isDenied?: boolean;
  /** The verb alone tells that something is said: "said", "noted that". */
  isStrong: boolean;
  /** A relative clause says it: so much of what is quoted there, but not of the sentence around it. */
  isRelative?: boolean;
};

/** Everybody who says in a clause, in the order of the verbs. */
export function sayingsOf(clause: Clause, discourse: Discourse, reader: Reader): Saying[] {
  const { words } = clause;
  const found: Omit<Saying, "isStrong">[] = [];
  const speakerOf = (mention: Mention) => reader.resolve(mention, discourse);
  const subjects = clause.mentions.filter(
    ({ start, end }) =>
      !NO_SUBJECT_AFTER.test(words.slice(Math.max(0, start - 40), start)) &&
      !NO_SUBJECT_BEFORE.test(words.slice(end, end + 40)),
  );
  const pronouns = everyMatch(EVERY_SUBJECT_PRONOUN, words).filter(
    ({ 0: word }) => reader.addressee !== null || !/^you$/i.test(word),
  );

  const impersonal = IMPERSONAL.exec(words);
  if (impersonal) {
    const range = { start: impersonal.index, end: impersonal.index + impersonal[0].length };
    const named =
      clause.mentions.find(
        ({ start }) =>
          start >= range.end && start <= range.end + 60 && /^\s+(?:in|by)\s+$/.test(words.slice(range.end, start)),
      ) ?? issuedBefore(clause, range.start);
    // "It is claimed in the newspapers": by somebody else than the one who has been speaking.
    const isElsewhere = !named && SAID_ELSEWHERE.test(words.slice(range.end));
    const speaker = named ? speakerOf(named) : isElsewhere ? null : (discourse.here ?? onlyOne([...discourse.spoken]));
    found.push({
      ...range,
      speaker,
      subject: named ?? null,
      kind: "impersonal",
      isRelative: /(?<!\p{L})(?:(?:in|by)\s+which|where)\s+$/u.test(words.slice(0, range.start)),
    });
  }
  const passive = impersonal ? null : IMPERSONAL_PASSIVE.exec(words);
  if (passive && clause.quotations.length === 0) {
    const range = { start: passive.index, end: passive.index + passive[0].length };
    // "At the close of the appeals, the parliaments are called upon to": by those who wrote them.
    const text = clause.mentions.find(({ by, end }) => by === "text" && end <= range.start);
    const speaker = text ? speakerOf(text) : /^it/i.test(passive[0]) ? onlyOne([...discourse.spoken]) : null;
    if (speaker) found.push({ ...range, speaker, subject: text ?? null, kind: "impersonal" });
  }
  const heard = HEARD.exec(words);
  if (heard) {
    const range = { start: heard.index, end: heard.index + heard[0].length };
    found.push({ ...range, speaker: null, subject: null, kind: "impersonal" });
  }
  for (const match of everyMatch(QUOTES_SOMEBODY, words)) {
    const from = match.index + match[0].indexOf(match[1] as string);
    const end = match.index + match[0].length;
    const named = clause.mentions.findLast(
      (mention) => mention.start >= from && mention.end <= end && mention.by !== "text",
    );
    found.push({
      start: match.index,
      end,
      speaker: named ? speakerOf(named) : null,
      subject: named ?? null,
      kind: "verb",
    });
  }
  const quotedAs = everyMatch(QUOTED_AS, words);
  for (const pattern of [ACCORDING_TO, IN_WORDS_OF]) {
    for (const match of everyMatch(pattern, words)) {
      const end = match.index + match[0].length;
      if (quotedAs.some(({ index, 0: whole }) => index < end && match.index < index + whole.length)) continue;
      const named = clause.mentions.find(
        (mention) =>
          mention.start >= end &&
          mention.start <= end + 90 &&
          /^(?:the\s+|\p{Lu}\p{L}+\.?\s+)?$|^(?!(?:of|to|for)\s)[\p{L}’' -]{2,80},\s+$|^(?:(?!(?:of|to|for|from)\s)[\p{L}’'-]+\s+){1,5}$/u.test(
            words.slice(end, mention.start),
          ),
      );
      const isOther =
        named && pattern === ACCORDING_TO && NO_SUBJECT_BEFORE.test(words.slice(named.end, named.end + 40));
      const speaker = named && !isOther ? speakerOf(named) : null;
      if (!named && pattern === IN_WORDS_OF) continue;
      if (speaker?.isMedia && reader.isRelay(speaker)) continue;
      if (!named && !/^(?:according|in the)/i.test(match[0])) continue;
      found.push({ start: match.index, end: named?.end ?? end, speaker, subject: named ?? null, kind: "source" });
    }
  }
  const his = IN_PRONOUNS_WORDS.exec(words);
  if (his) {
    const range = { start: his.index, end: his.index + his[0].length };
    found.push({
      ...range,
      speaker: reader.pronoun(/^hi/i.test(his[1] ?? his[2] ?? "") ? "he" : "she", discourse, clause, his.index),
      subject: range,
      kind: "source",
    });
  }

  const verbs = [
    ...everyMatch(EVERY_VERB_OF_SAYING, words).map((match) => ({ match, as: "verb" as const })),
    ...quotedAs.map((match) => ({ match, as: "quoted" as const })),
    ...everyMatch(EVERY_PARTICIPLE_OF_SAYING, words).map((match) => ({ match, as: "participle" as const })),
  ]
    // A capital letter makes it a name (an agency called Report).
    .filter(
      ({ match: { 0: verb, index } }) =>
        /^\p{Ll}/u.test(verb) || (index === 0 && /^(?:Said|Says|Adds|Added)$/.test(verb)),
    )
    .sort((a, b) => a.match.index - b.match.index);
  for (const { match, as } of verbs) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((other) => other.start < end && start < other.end)) continue;
    const range = { start, end };
    // A clause ends where a quotation stands; what is before it has said what it has to say.
    const from = Math.max(words.lastIndexOf(QUOTED, start - 1) + 1, boundaryBefore(words, start));
    const before = words.slice(from, start);
    if (as === "participle") {
      const subject = found.findLast(({ kind, speaker }) => kind !== "source" && speaker) ?? null;
      const main = mainSubject(clause, subjects);
      const speaker = subject ? subject.speaker : main && speakerOf(main);
      found.push({ ...range, speaker, subject: subject?.subject ?? main, kind: "participle" });
      continue;
    }
    const isCoordinated =
      /(?<!\p{L})and\s+(?:\p{L}+ly\s+|also\s+|then\s+|further\s+)*$/iu.test(before) ||
      (as === "verb" && /^\s*,?\s*(?:and|but)\s+(?:\p{L}+ly\s+|also\s+|then\s+)*$/iu.test(before));
    const previous = found.findLast(({ kind, end: at }) => (kind === "verb" || kind === "inverted") && at <= start);
    const isNear = (mention: Range) => mention.start >= from && mention.end <= start;
    const named = subjects.findLast(
      (mention) => isNear(mention) && BETWEEN_SUBJECT_AND_VERB.test(afterApposition(words, mention, start)),
    );
    const pronoun = pronouns.findLast(({ index, 0: word }) => index >= from && index + word.length <= start);
    const isSubject =
      pronoun &&
      (!named || pronoun.index > named.end) &&
      BETWEEN_PRONOUN_AND_VERB.test(words.slice(pronoun.index + pronoun[0].length, start));
    if (isSubject) {
      if (/^(?:i|we)$/i.test(pronoun[0])) continue;
      const isRelative = RELATIVE.test(words.slice(Math.max(0, pronoun.index - 60), pronoun.index));
      const speaker = reader.pronoun(pronoun[0].toLowerCase(), discourse, clause, pronoun.index);
      found.push({
        ...range,
        speaker,
        subject: { start: pronoun.index, end: pronoun.index + pronoun[0].length },
        kind: "verb",
        isRelative,
      });
      continue;
    }
    // "That is the version of Ada Holm, who told reporters: “...”"
    const related = clause.mentions.findLast(
      (mention) => isNear(mention) && WHO_THEN.test(words.slice(mention.end, start)),
    );
    if (related && (!named || named.end <= related.end)) {
      found.push({ ...range, speaker: speakerOf(related), subject: related, kind: "verb", isRelative: true });
      continue;
    }
    if (named && !(isCoordinated && previous && previous.start > named.end && previous.start >= from)) {
      const inner = found.findLast(({ kind, end: at }) => kind === "verb" && at <= named.start && at >= from);
      // "The union said Ada Holm had promised": what follows the first verb is what is said, whoever is its subject.
      const isRelative = RELATIVE.test(words.slice(Math.max(from, named.start - 40), named.start));
      if (
        inner &&
        !isRelative &&
        !/[,;]\s*(?:and|but|while)?\s*$|(?<!\p{L})(?:and|but|while)\s+$/iu.test(
          words.slice(inner.end, named.start).slice(-30),
        )
      )
        continue;
      // "..., Kestrel Wire reports": where the news comes from.
      const isRelay =
        /^reports?(?:ed)?$/.test(match[0]) &&
        named.parties.every(({ is, isKnown, isMedia }) => isMedia || (!isKnown && is !== "person"));
      if (
        isRelay &&
        /^\s*(?:[.:]|$|citing|quoting|per\s|with\s+reference)/.test(words.slice(end)) &&
        /,\s*(?:the\s+)?$/.test(words.slice(0, named.start))
      )
        continue;
      found.push({ ...range, speaker: speakerOf(named), subject: named, kind: "verb", isRelative });
      continue;
    }
    const goesBack = isCoordinated ? (previous ?? mainSaying(clause, subjects, start, speakerOf)) : null;
    if (goesBack) {
      found.push({ ...range, speaker: goesBack.speaker, subject: goesBack.subject, kind: "verb" });
      continue;
    }
    const opens = /^\s*[,–—-]?\s*$/.test(before);
    if (opens && INVERTS.test(match[0])) {
      const inverted = subjects.find(
        (mention) => mention.start >= end && BETWEEN_VERB_AND_SUBJECT.test(words.slice(end, mention.start)),
      );
      const pronounAfter = pronouns.find(({ index }) => /^\s+$/.test(words.slice(end, index)) && index >= end);
      if (inverted) {
        found.push({
          ...range,
          speaker: speakerOf(nameAt(inverted, subjects, words)),
          subject: inverted,
          kind: "inverted",
        });
        continue;
      }
      if (pronounAfter) {
        const speaker = reader.pronoun(pronounAfter[0].toLowerCase(), discourse, clause, pronounAfter.index);
        found.push({
          ...range,
          speaker,
          subject: { start: pronounAfter.index, end: pronounAfter.index + pronounAfter[0].length },
          kind: "inverted",
        });
        continue;
      }
    }
    if (as === "quoted" || isStrong(words, start, end))
      found.push({ ...range, speaker: null, subject: null, kind: opens ? "inverted" : "verb" });
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((saying) => ({
      ...saying,
      isStrong: /source|impersonal/.test(saying.kind) || isStrong(words, saying.start, saying.end),
    }))
    .map((saying) => (isDenied(words, saying) ? { ...saying, speaker: null, isDenied: true } : saying));
}

/** "Holm never said", "Holm denied saying": the few words around the verb tell. */
export function isDenied(words: string, { start, end, subject }: Pick<Saying, "start" | "end" | "subject">): boolean {
  const from = Math.max(0, Math.min(start, subject?.start ?? start) - 24, start - 60);
  return NOT_SAID.test(words.slice(from, end + 30).slice(0, end + 16 - from));
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

/** Of "the judge, Ada Holm, had said" what stands between name and verb, without the comma that ends the apposition. */
function afterApposition(words: string, { start, end }: Range, to: number): string {
  const between = words.slice(end, to);
  return /,\s+(?:[\p{L}’'.-]+\s+){0,6}$/u.test(words.slice(0, start)) ? between.replace(/^,(?=[^,]*$)/, "") : between;
}

/** "Holm called it “a wreck” and said": the verb after the quotation has the subject of the sentence. */
function mainSaying(
  clause: Clause,
  subjects: readonly Mention[],
  at: number,
  speakerOf: (mention: Mention) => Party | null,
): Pick<Saying, "speaker" | "subject"> | null {
  const main = mainSubject(clause, subjects);
  return main && main.end <= at ? { speaker: speakerOf(main), subject: main } : null;
}

/** Of "the club's chairman, Desmond Pyke" the name, which stands right after the role. */
function nameAt(mention: Mention, subjects: readonly Mention[], words: string): Mention {
  if (mention.by === "name") return mention;
  const next = subjects.find((other) => other.start >= mention.end && other.by === "name");
  return next && /^,?\s+$/.test(words.slice(mention.end, next.start)) ? next : mention;
}

/** After a colon or semicolon that no quotation follows, or a dash, a new clause begins. */
function boundaryBefore(words: string, at: number): number {
  return Math.max(words.lastIndexOf(";", at - 1), words.lastIndexOf(": ", at - 1)) + 1;
}

/** Somebody says, though not who can be told: "it was said that", "a man said". */
export function isStrong(words: string, start: number, end: number): boolean {
  const verb = words.slice(start, end);
  const after = words.slice(end, end + 60);
  if (
    /(?<!\p{L})(?:to|be|been|being|is|was|were|are|which|whom|what|the|a|an|of|this|that|can|could|cannot|(?:can|couldn)['’]t)\s+(?:\p{L}+ly\s+)?$/iu.test(
      words.slice(Math.max(0, start - 24), start),
    )
  )
    return false;
  if (/^(?:says?|said|told|tells?)$/i.test(verb)) return true;
  // Without an ending it may be a noun: "takes note of the statement that".
  return /ed$|wrote|made|drew/i.test(verb) && /^(?:\s+[^\s,.;:]+){0,4}?\s+that(?!\p{L})/u.test(after);
}

/** Like matchAll of a global pattern, without the copy of it that matchAll makes each time. */
function everyMatch(pattern: RegExp, words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) found.push(match);
  return found;
}
