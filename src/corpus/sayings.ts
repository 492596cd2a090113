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
  IN_PRONOUNS_WORDS,
  IN_WORDS_OF,
  INVERTS,
  NO_SUBJECT_AFTER,
  NO_SUBJECT_BEFORE,
  NOT_SAID,
  QUOTED_AS,
  QUOTES_SOMEBODY,
  RELATIVE,
} from "./cues.ts";
import { type Mention, type Mentions, mayBePerson, type Party } from "./people.ts";
import type { QuotedStretch } from "./quotes.ts";
import type { Range } from "./ranges.ts";

/** Stands for a quotation in a clause. */
export const QUOTED = "\uFFFC";

/** A sentence with each of its quotations as one character, so that only the words around them are read. */
export type Clause = {
  words: string;
  /** The stretches of the text outside the quotations, with where they stand in `words`. */
  pieces: (Range & { at: number })[];
  quotations: { at: number; quotation: QuotedStretch }[];
  mentions: Mention[];
};

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

/** Of whom a text has been speaking. */
export type Discourse = {
  /** Who spoke or was spoken of last, and null where that can't be told. */
  focus: Party | null;
  /** Whether it is because the focus spoke that it is in focus. */
  speaks: boolean;
  /** The others who were named beside the focus. */
  beside: Party[];
  /** Sentences since the focus was named. */
  age: number;
  /** Whose statement or letter is spoken of. */
  issued: Party | null;
  /** Who spoke in the sentence before, in the same paragraph. */
  here: Party | null;
  /** Who has spoken so far; no more than two, as only whether it is one matters. */
  spoken: ReadonlySet<Party>;
};

export const nobodyYet = (): Discourse => ({
  focus: null,
  speaks: false,
  beside: [],
  age: 0,
  issued: null,
  here: null,
  spoken: new Set(),
});

export function clauseOf(text: string, range: Range, quotations: readonly QuotedStretch[], mentions: Mentions): Clause {
  const clause: Clause = { words: "", pieces: [], quotations: [], mentions: [] };
  const take = (start: number, end: number) => {
    if (start >= end) return;
    const at = clause.words.length;
    clause.pieces.push({ start, end, at });
    for (const mention of mentions({ start, end }))
      clause.mentions.push({ ...mention, start: mention.start - start + at, end: mention.end - start + at });
    clause.words += text.slice(start, end);
  };
  let from = range.start;
  for (const quotation of quotations) {
    take(from, quotation.start);
    clause.quotations.push({ at: clause.words.length, quotation });
    clause.words += QUOTED;
    from = quotation.end;
  }
  take(from, range.end);
  return clause;
}

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
  const pronouns = [...words.matchAll(EVERY_SUBJECT_PRONOUN)];

  const impersonal = IMPERSONAL.exec(words);
  if (impersonal) {
    const range = { start: impersonal.index, end: impersonal.index + impersonal[0].length };
    const named =
      clause.mentions.find(
        ({ start }) =>
          start >= range.end && start <= range.end + 60 && /^\s+(?:in|by)\s+$/.test(words.slice(range.end, start)),
      ) ?? issuedBefore(clause, range.start);
    const speaker = named ? speakerOf(named) : (discourse.here ?? onlyOne([...discourse.spoken]));
    found.push({ ...range, speaker, subject: named ?? null, kind: "impersonal" });
  }
  const heard = HEARD.exec(words);
  if (heard) {
    const range = { start: heard.index, end: heard.index + heard[0].length };
    found.push({ ...range, speaker: null, subject: null, kind: "impersonal" });
  }
  for (const match of words.matchAll(QUOTES_SOMEBODY)) {
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
  const quotedAs = [...words.matchAll(QUOTED_AS)];
  for (const pattern of [ACCORDING_TO, IN_WORDS_OF]) {
    for (const match of words.matchAll(pattern)) {
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
    ...[...words.matchAll(EVERY_VERB_OF_SAYING)].map((match) => ({ match, as: "verb" as const })),
    ...quotedAs.map((match) => ({ match, as: "quoted" as const })),
    ...[...words.matchAll(EVERY_PARTICIPLE_OF_SAYING)].map((match) => ({ match, as: "participle" as const })),
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
      const isRelative = RELATIVE.test(words.slice(0, pronoun.index));
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
function isDenied(words: string, { start, end, subject }: Pick<Saying, "start" | "end" | "subject">): boolean {
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
  return /,\s+(?:[\p{L}’'-]+\s+){0,6}$/u.test(words.slice(0, start)) ? between.replace(/^,(?=[^,]*$)/, "") : between;
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
function isStrong(words: string, start: number, end: number): boolean {
  const verb = words.slice(start, end);
  const after = words.slice(end, end + 60);
  if (
    /(?<!\p{L})(?:to|be|been|being|is|was|were|are|which|whom|what|the|a|an|of|this|that)\s+(?:\p{L}+ly\s+)?$/iu.test(
      words.slice(Math.max(0, start - 24), start),
    )
  )
    return false;
  if (/^(?:says?|said|told|tells?)$/i.test(verb)) return true;
  // Without an ending it may be a noun: "takes note of the statement that".
  return /ed$|wrote|made|drew/i.test(verb) && /^(?:\s+[^\s,.;:]+){0,4}?\s+that(?!\p{L})/u.test(after);
}

/** The first who is named in a clause, if as its subject. */
export function mainSubject(clause: Clause, subjects: readonly Mention[] = clause.mentions): Mention | null {
  const first = subjects[0];
  if (!first) return null;
  const before = clause.words.slice(0, first.start);
  const isFirst =
    /^\s*(?:\p{L}+[.,]?\s+){0,3}$/u.test(before) ||
    /^\s*(?:In|On|At|After|During|For|As|Speaking|Asked|Last|This)\s[^,]{1,120},\s+(?:the\s+)?$/.test(before);
  return isFirst &&
    !NO_SUBJECT_AFTER.test(before) &&
    !NO_SUBJECT_BEFORE.test(clause.words.slice(first.end, first.end + 40))
    ? first
    : null;
}

export type Reader = {
  /** Who is meant by a name, a role or a text; null where that can't be told. */
  resolve: (mention: Mention, discourse: Discourse) => Party | null;
  /** Who is meant by a pronoun at an offset of a clause. */
  pronoun: (word: string, discourse: Discourse, clause: Clause, at: number) => Party | null;
  /** Whether a medium only passes on what others say. */
  isRelay: (party: Party) => boolean;
};

/** How long a pronoun may mean somebody who has not been named since. Sentences. */
const LONGEST_AGE = 3;

export function readerOf(known: readonly Party[], issuer: string, publisher: string): Reader {
  const speakers = known.filter(({ name, isMedia }) => !isMedia && (name !== issuer || known.length > 0));
  const issuing = known.find(({ name, isMedia }) => name === issuer && !isMedia) ?? null;
  const resolve: Reader["resolve"] = (mention, { focus, issued, speaks }) => {
    if (mention.by === "text" && mention.parties.length === 0) {
      return mention.isAny ? (issued ?? issuing ?? (speaks ? focus : null) ?? onlyOne(speakers)) : null;
    }
    if (mention.parties.length === 1) return mention.parties[0] as Party;
    if (mention.parties.length > 1 && focus && mention.parties.includes(focus)) return focus;
    if (mention.parties.length > 1 && !mention.isAny) return null;
    if (!mention.isAny) return null;
    if (focus && focus.is !== "body") return focus;
    return onlyOne(speakers.filter(({ is }) => is === "person"));
  };
  const pronoun: Reader["pronoun"] = (word, discourse, clause, at) => {
    if (word === "i" || word === "we") return null;
    // Within a sentence, somebody who was named before as its subject.
    const earlier = clause.mentions.filter(
      ({ end, start }) => end <= at && !NO_SUBJECT_AFTER.test(clause.words.slice(Math.max(0, start - 40), start)),
    );
    const subject = earlier[0] ? resolve(earlier[0], discourse) : undefined;
    const { focus, beside, age, speaks } =
      subject === undefined ? discourse : { focus: subject, beside: [] as Party[], age: 0, speaks: false };
    if (word === "it" || word === "they")
      return focus?.is === "body" && age < LONGEST_AGE && !focus.isMedia ? focus : null;
    const gender = word === "she" ? "f" : "m";
    const fits = (party: Party) => mayBePerson(party) && (party.gender === null || party.gender === gender);
    const candidates = [...(focus ? [focus] : []), ...beside].filter(fits);
    const sure = candidates.filter((party) => party.gender === gender);
    const meant =
      focus && fits(focus) && (focus.gender === gender || sure.length === 0)
        ? focus
        : (onlyOne(sure) ?? onlyOne(candidates.filter(({ is }) => is === "person")));
    if (!meant || age > LONGEST_AGE) return null;
    // Two of whom nothing tells which is meant: the one that the sentence is about, unless the other fits as well.
    if (
      meant.gender === null &&
      !(meant === focus && speaks) &&
      candidates.some((party) => party !== meant && party.is === "person")
    )
      return null;
    meant.gender ??= gender;
    return meant;
  };
  return { resolve, pronoun, isRelay: ({ name }) => name === issuer || name === publisher };
}

function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] as T) : null;
}
