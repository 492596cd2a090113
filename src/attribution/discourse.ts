import { FEMALE_WORD, MALE_WORD, TITLE } from "../lexicon/people.ts";
import { NO_SUBJECT_AFTER } from "../lexicon/speech.ts";
import type { Range } from "../text/ranges.ts";
import { type Clause, mainSubject } from "./clause.ts";
import type { Reading } from "./model.ts";
import { type Mention, mayBePerson, type Party } from "./people/parties.ts";
import type { Saying } from "./sayings.ts";

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

export type Reader = {
  /** Who is meant by a name, a role or a text; null where that can't be told. */
  resolve: (mention: Mention, discourse: Discourse) => Party | null;
  /** Who is meant by a pronoun at an offset of a clause. */
  pronoun: (word: string, discourse: Discourse, clause: Clause, at: number) => Party | null;
  /** To whom a letter is written: "you". */
  addressee: Party | null;
  /** Whether a medium only passes on what others say. */
  isRelay: (party: Party) => boolean;
};

/** How long a pronoun may mean somebody who has not been named since. Sentences. */
const LONGEST_AGE = 3;

export function readerOf(known: readonly Party[], issuer: string, publisher: string, addressee: Party | null): Reader {
  const speakers = known.filter(({ name, isMedia }) => !isMedia && (name !== issuer || known.length > 0));
  const issuing = known.find(({ name, isMedia }) => name === issuer && !isMedia) ?? null;
  const resolve: Reader["resolve"] = (mention, { focus, issued, speaks, spoken }) => {
    if (mention.by === "text" && mention.parties.length === 0) {
      return mention.isAny ? (issued ?? issuing ?? (speaks ? focus : null) ?? onlyOne(speakers)) : null;
    }
    if (mention.parties.length === 1) return mention.parties[0] as Party;
    if (mention.parties.length > 1 && focus && mention.parties.includes(focus)) return focus;
    if (mention.parties.length > 1 && !mention.isAny) return null;
    if (!mention.isAny) return null;
    if (focus && focus.is !== "body") return focus;
    // "the official said", where nobody else has spoken so far
    const alone = onlyOne([...spoken]);
    if (alone?.is === "person" && alone.isKnown) return alone;
    return onlyOne(speakers.filter(({ is }) => is === "person"));
  };
  const pronoun: Reader["pronoun"] = (word, discourse, clause, at) => {
    if (word === "i" || word === "we") return null;
    if (word === "you") return addressee;
    // Within a sentence, somebody who was named before as its subject.
    const earlier = clause.mentions.find(
      ({ end, start }) => end <= at && !NO_SUBJECT_AFTER.test(clause.words.slice(Math.max(0, start - 40), start)),
    );
    const subject = earlier ? resolve(earlier, discourse) : undefined;
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
  return { resolve, pronoun, addressee, isRelay: ({ name }) => name === issuer || name === publisher };
}

/** Whom a letter greets: "Dear Minister,". */
export function addresseeOf(text: string, paragraphs: readonly Range[], known: readonly Party[]): Party | null {
  for (const { start, end } of paragraphs.slice(0, SALUTATION_PARAGRAPHS)) {
    const greeted = /^Dear\s+([\p{L}\s.’'-]{2,80})[,:]?\s*$/u.exec(text.slice(start, Math.min(end, start + 100)))?.[1];
    const words =
      greeted
        ?.toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word && !TITLE.test(word)) ?? [];
    if (words.length > 0)
      return onlyOne(known.filter((party) => !party.isMedia && words.every((word) => party.words.has(word))));
  }
  return null;
}

/** Above a letter stand its heading, its date and what is said of it. */
const SALUTATION_PARAGRAPHS = 10;

export function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] as T) : null;
}

/** What was read in one clause, for the next one. */
export type Before = {
  clause: Clause;
  /** Who says, in the clause or by its quotations; undefined where nobody does. */
  speaker: Party | null | undefined;
  /** The main subject, who may go on in quotation marks. */
  subject: Party | null;
  /** Whether nobody but the subject is named in it. */
  isAlone: boolean;
  announces: boolean;
  quotes: boolean;
};

export function beforeOf(
  reading: Reading,
  clause: Clause,
  sayings: readonly Saying[],
  speakers: readonly (Party | null)[],
  discourse: Discourse,
): Before {
  const said = sayings.filter(({ speaker }) => !(speaker && reading.media.includes(speaker.name)));
  // "The words of Holm, who had called it a wreck, Rask said": the sentence is Rask's.
  const told =
    said.find(({ speaker, isRelative }) => speaker && !isRelative) ?? said.find(({ speaker }) => speaker) ?? said[0];
  const subject = mainSubject(clause);
  const pronoun = /^\s*(he|she)\s/i.exec(clause.words)?.[1]?.toLowerCase();
  return {
    clause,
    speaker: speakers.length > 0 ? speakers.at(-1) : told?.speaker,
    subject: pronoun
      ? reading.reader.pronoun(pronoun, discourse, clause, 0)
      : subject && reading.reader.resolve(subject, discourse),
    isAlone: clause.mentions.filter(({ by }) => by === "name" || by === "role").length === 1,
    announces: /:\s*$/.test(clause.words),
    quotes: speakers.length > 0,
  };
}

/** Of whom the text speaks after a clause: who spoke, else its subject; nobody where a stranger came in. */
export function discourseAfter(
  { reader, media }: Reading,
  clause: Clause,
  sayings: readonly Saying[],
  before: Before,
  discourse: Discourse,
): Discourse {
  const named: (Party | null)[] = clause.mentions
    .filter(({ by }) => by === "name" || by === "role")
    .map((mention) => reader.resolve(mention, discourse))
    .filter((party) => party === null || (!media.includes(party.name) && (party.is === "body" || mayBePerson(party))));
  const people = [...new Set(named.filter((party): party is Party => party !== null))];
  const issued = issuedIn(clause, before) ?? discourse.issued;
  const speaker =
    before.speaker ?? sayings.find(({ speaker: said }) => said && !media.includes(said.name))?.speaker ?? null;
  const spoken = speaker && discourse.spoken.size < 2 ? new Set([...discourse.spoken, speaker]) : discourse.spoken;
  const next = { ...discourse, issued, spoken, here: speaker, age: discourse.age + 1 };
  const focus =
    speaker ??
    (before.subject && (before.subject.is === "body" || mayBePerson(before.subject)) ? before.subject : null);
  if (focus) {
    // "The port has 14 pilots left. He said": a body is not "he", so that the one before is still meant.
    const still = focus.is === "body" && discourse.focus ? [discourse.focus] : [];
    const beside = [...new Set([...people, ...still])].filter((party) => party !== focus);
    return { ...next, focus, speaks: focus === speaker, beside, age: 0 };
  }
  // A pronoun means somebody of the sentence before; who stands further back may not be meant where a stranger stands
  // between.
  const strange = sayings.some(
    ({ speaker: said, kind, subject, isDenied }) =>
      said === null && !isDenied && (kind === "verb" || kind === "inverted") && !isMany(clause, subject),
  );
  const strangers = clause.mentions.filter(
    (mention) => isStranger(clause, mention) && reader.resolve(mention, discourse) === null,
  );
  // "His mother" is not "he".
  const other = discourse.focus?.gender === "m" ? FEMALE_WORD : discourse.focus?.gender === "f" ? MALE_WORD : null;
  const areOthers = strangers.every(({ start, end }) =>
    other?.test(clause.words.slice(start, end).split(/\s+/).at(-1) as string),
  );
  if (strange && !(strangers.length > 0 && areOthers))
    return { ...next, focus: null, speaks: false, beside: people, age: 0 };
  if (!areOthers) return { ...next, focus: null, speaks: false, beside: people, age: 0 };
  const last = discourse.focus;
  // Another person who may be "he" as well came in, not as the one who acts: neither is taken for the other.
  const isRivalled =
    last !== null &&
    !people.includes(last) &&
    people.some(
      ({ is, gender }) => is === "person" && (gender === null || last.gender === null || gender === last.gender),
    );
  if (isRivalled) return { ...next, focus: null, speaks: false, beside: [], age: 0 };
  if (people.length === 1 && !discourse.focus)
    return { ...next, focus: people[0] as Party, speaks: false, beside: [], age: 0 };
  return { ...next, beside: [...new Set([...discourse.beside, ...people])] };
}

/** Somebody of whom nothing is known, but for what is said of somebody else: "he had been a pilot". */
function isStranger({ words }: Clause, { by, start }: Range & { by: string }): boolean {
  return (
    by === "role" &&
    !/(?<!\p{L})(?:is|was|were|be|been|being|become|became|as)\s+$/u.test(words.slice(Math.max(0, start - 12), start))
  );
}

/** "Critics said": none of them is meant by "he" or "she". */
function isMany({ mentions }: Clause, subject: Range | null): boolean {
  return subject !== null && mentions.some(({ by, start }) => by === "many" && start === subject.start);
}

/** "In a statement, Holm said": "the statement" is Holm's from here on. */
function issuedIn({ words, mentions }: Clause, { speaker, subject }: Before): Party | null {
  const text = mentions.find(({ by, parties }) => by === "text" && parties.length === 0);
  const owner = speaker ?? subject;
  if (!text || !owner || owner.isMedia) return null;
  return /^(?:in|with|the|his|her|its|their|a|an|this|\p{L}+['’]s?)\s/iu.test(words.slice(text.start, text.end))
    ? owner
    : null;
}
