import { BRINGS_TEXT, GETS_TEXT, GIVES_TEXT } from "../lexicon/doubt.ts";
import { FEMALE_WORD, IS_PERSON_HEAD, MALE_WORD } from "../lexicon/people.ts";
import type { Range } from "../text/ranges.ts";
import { mainSubject } from "./clause.ts";
import { isOfOthers, isOverBefore } from "./judge.ts";
import type {
  Clause,
  Discourse,
  Entity,
  Gender,
  Mention,
  PreviousClause,
  ReportingClause,
  TextContext,
} from "./model.ts";
import { mayBePerson } from "./people/entities.ts";
import { objectGender, SENTENCES_BACK } from "./people/gender.ts";
import { recentAfter } from "./recent.ts";

export const nobodyYet = (): Discourse => ({
  focus: null,
  speaks: false,
  asks: false,
  rival: null,
  beside: [],
  lately: [],
  told: null,
  hasText: false,
  age: 0,
  issued: undefined,
  here: undefined,
  called: null,
  stranger: false,
  spoken: new Set(),
  recent: [],
});

const unsaid = { speaks: false, asks: false, rival: null };

/** In a new paragraph who has spoken is still meant; who was only spoken of, no more than others who were. */
export function inNewParagraph(discourse: Discourse): Discourse {
  const { focus, speaks, beside } = discourse;
  const recent = discourse.recent.map((one) => ({ ...one, paragraphs: one.paragraphs + 1 }));
  if (focus === null || speaks || focus.is === "body")
    return { ...discourse, recent, here: undefined, lately: speaks ? [] : discourse.lately };
  return { ...discourse, recent, here: undefined, focus: null, beside: [focus, ...beside] };
}

export function previousOf(
  { media, resolver }: TextContext,
  clause: Clause,
  reporting: readonly ReportingClause[],
  speakers: readonly (Entity | null)[],
  discourse: Discourse,
): PreviousClause {
  const said = reporting.filter(
    (each) => !(each.speaker && media.includes(each.speaker.name)) && !isOverBefore(clause, each, clause.words.length),
  );
  // "The words of Holm, who had called it a wreck, Rask said": the sentence is Rask's.
  const told =
    said.find(({ speaker, isRelative }) => speaker && !isRelative) ?? said.find(({ speaker }) => speaker) ?? said[0];
  const subject = mainSubject(clause);
  const pronoun = /^\s*(he|she)\s/i.exec(clause.words)?.[1]?.toLowerCase();
  return {
    clause,
    speaker: speakers.length > 0 ? speakers.at(-1) : told?.speaker,
    subject: pronoun
      ? resolver.pronoun(pronoun, discourse, clause, 0)
      : subject && resolver.resolve(subject, discourse),
    isAlone: clause.mentions.filter(({ by }) => by === "name" || by === "role").length === 1,
    announces: /:\s*$/.test(clause.words),
    isDenied: reporting.some((each) => each.isDenied),
  };
}

/** Of whom the text speaks after a clause: who spoke, else its subject; nobody where a stranger came in. */
export function discourseAfter(
  context: TextContext,
  clause: Clause,
  reporting: readonly ReportingClause[],
  before: PreviousClause,
  discourse: Discourse,
): Discourse {
  const { media } = context;
  const people = peopleIn(context, clause, discourse);
  const speaker =
    before.speaker ?? reporting.find(({ speaker: said }) => said && !media.includes(said.name))?.speaker ?? null;
  const spoken = speaker && discourse.spoken.size < 2 ? new Set([...discourse.spoken, speaker]) : discourse.spoken;
  const issued = issuedIn(clause, before, discourse);
  const here = speaker ?? (before.speaker === null ? null : undefined);
  const stranger = clause.mentions.some((mention) => isStranger(clause, mention) && isNew(clause, mention));
  const lately = [people, ...discourse.lately].slice(0, SENTENCES_BACK);
  const told = objectGender(clause.words);
  const hasText = BRINGS_TEXT.test(clause.words);
  const next = {
    ...discourse,
    lately,
    told,
    hasText,
    issued,
    spoken,
    here,
    stranger,
    recent: recentAfter(clause, reporting, before.subject, discourse, (one) =>
      context.resolver.resolve(one, discourse),
    ),
    called: null,
    age: discourse.age + 1,
  };
  const rivals = rivalsIn(reporting, media);
  if (rivals.length > 1 && clause.quotations.length === 0) {
    const last = rivals.at(-1) as Entity;
    return { ...next, focus: last, ...unsaid, beside: rivals.filter((entity) => entity !== last), age: 0 };
  }
  const focus =
    speaker ??
    (before.subject && (before.subject.is === "body" || mayBePerson(before.subject)) ? before.subject : null);
  if (focus) {
    // "“I do not know,” he said. “Who does?” Holm asked.": beside what is quoted only if it answers somebody.
    const isDialogue = discourse.here !== undefined && discourse.here !== focus;
    const asks =
      (clause.quotations.length === 0 || isDialogue) &&
      reporting.some((each) => each.speaker === focus && isAsking(clause, each));
    const called = genderCalled(clause, reporting, focus) ?? (focus === discourse.focus ? discourse.called : null);
    const last = focus === speaker || isNamedInFull(clause, focus) ? null : lastSpeakerOf(discourse);
    // "The port has 14 pilots left. He said": a body is not "he", so that the one before is still meant.
    const still = focus.is === "body" && discourse.focus ? [discourse.focus] : [];
    const beside = [...new Set([...people, ...still])].filter((entity) => entity !== focus);
    const rival = last === focus ? null : last;
    return { ...next, focus, called, speaks: focus === speaker, asks, rival, beside, age: 0 };
  }
  if (bringsStranger(context, clause, reporting, discourse))
    return { ...next, focus: null, ...unsaid, beside: [], age: 0 };
  if (isRivalled(discourse.focus, people)) return { ...next, focus: null, ...unsaid, beside: [], age: 0 };
  if (people.length === 1 && !discourse.focus)
    return { ...next, focus: people[0] as Entity, ...unsaid, beside: [], age: 0 };
  return { ...next, beside: [...new Set([...discourse.beside, ...people])] };
}

/** "Holm said so, but Rask rejected it": the persons who speak in one sentence, of whom "he" may mean either. */
function rivalsIn(reporting: readonly ReportingClause[], media: readonly string[]): Entity[] {
  const speakers = reporting.flatMap(({ speaker, isRelative }) =>
    speaker && !isRelative && !media.includes(speaker.name) && mayBePerson(speaker) ? [speaker] : [],
  );
  return [...new Set(speakers)];
}

/** "she said": what the pronoun tells of the one whom it means. */
function genderCalled({ words }: Clause, reporting: readonly ReportingClause[], focus: Entity): Gender | null {
  const subject = reporting.findLast(({ speaker, subject }) => speaker === focus && subject)?.subject;
  const pronoun = subject && words.slice(subject.start, subject.end).toLowerCase();
  return pronoun === "she" ? "f" : pronoun === "he" ? "m" : null;
}

function isAsking({ words }: Clause, { start, end }: ReportingClause): boolean {
  return /^(?:asks?|asked|wonders?|wondered)$/i.test(words.slice(start, end));
}

/** Who has spoken last, as far as the text is still about them. */
function lastSpeakerOf({ focus, speaks, rival }: Discourse): Entity | null {
  return speaks ? focus : rival;
}

function isNamedInFull({ words, mentions }: Clause, entity: Entity): boolean {
  return mentions.some(
    ({ by, entities, start, end }) =>
      by === "name" && entities.length === 1 && entities[0] === entity && /\s/.test(words.slice(start, end)),
  );
}

/** Those whom a clause names and who may speak, without the media that pass it on. */
function peopleIn({ media, resolver }: TextContext, { mentions }: Clause, discourse: Discourse): Entity[] {
  const named = mentions
    .filter(({ by }) => by === "name" || by === "role")
    .map((mention) => resolver.resolve(mention, discourse))
    .filter((entity) => entity !== null)
    .filter((entity) => !media.includes(entity.name) && (entity.is === "body" || mayBePerson(entity)));
  return [...new Set(named)];
}

/** A pronoun means somebody of the sentence before; who stands further back may not be meant after a stranger. */
function bringsStranger(
  { resolver }: TextContext,
  clause: Clause,
  reporting: readonly ReportingClause[],
  discourse: Discourse,
): boolean {
  const says = reporting.some(
    ({ speaker, kind, subject, isDenied }) =>
      speaker === null && !isDenied && (kind === "verb" || kind === "inverted") && !isMany(clause, subject),
  );
  const strangers = clause.mentions.filter(
    (mention) =>
      (isStranger(clause, mention) || isOneOfSeveral(mention)) && resolver.resolve(mention, discourse) === null,
  );
  // "His mother" is not "he".
  const other = discourse.focus?.gender === "m" ? FEMALE_WORD : discourse.focus?.gender === "f" ? MALE_WORD : null;
  const areOfOtherGender = strangers.every(({ start, end }) =>
    other?.test(clause.words.slice(start, end).split(/\s+/).at(-1) as string),
  );
  return !areOfOtherGender || (says && strangers.length === 0) || isOfSomebody(clause) || isPartisan(clause.words);
}

/** "The Norva Liberal gave Holm credit": somebody who has no name there. */
function isPartisan(words: string): boolean {
  return /^\s*The (?:\p{Lu}[\p{L}-]* ){1,3}(?:Republican|Democrat|Liberal|Conservative|[Nn]ative) \p{Ll}/u.test(words);
}

/** Another person who may be "he" as well came in, not as the one who acts: neither is taken for the other. */
function isRivalled(last: Entity | null, people: readonly Entity[]): boolean {
  return (
    last !== null &&
    people.some(
      (entity) =>
        entity !== last &&
        mayBePerson(entity) &&
        (entity.gender === null || last.gender === null || entity.gender === last.gender),
    )
  );
}

/** Somebody of whom nothing is known, but for what is said of somebody else: "he had been a pilot". */
function isStranger({ words }: Clause, { by, start }: Mention): boolean {
  const isPredicate = /(?<!\p{L})(?:is|was|were|be|been|being|become|became|as)\s+$/u;
  return by === "role" && (!isPredicate.test(words.slice(Math.max(0, start - 12), start)) || COMES_IN.test(words));
}

/** "The first to cross was a cyclist", "Among them was a nurse" */
const COMES_IN = /^\s*(?:The\s+(?:first|last|next|only|other)|Among|Another|One\s+of)\s/u;

function isNew({ words }: Clause, { entities, start, end }: Mention): boolean {
  return entities.length === 0 && /^(?:an?|one)\s/i.test(words.slice(start, end));
}

/** "Holm's mother wept": of whom nothing is known but whose she is. */
function isOfSomebody({ words, mentions }: Clause): boolean {
  return mentions.some(({ by, end }) => {
    const [, noun] =
      (by === "name" && /^['’]s?\s+(?:\p{Ll}+\s+)??(\p{Ll}+)\s+\p{Ll}/u.exec(words.slice(end, end + 60))) || [];
    return noun !== undefined && IS_PERSON_HEAD.test(noun);
  });
}

/** A surname that several have, so that it can't be told who is named. */
function isOneOfSeveral({ by, entities }: Mention): boolean {
  return by === "name" && entities.length === 0;
}

/** "Critics said": none of them is meant by "he" or "she". */
function isMany({ mentions }: Clause, subject: Range | null): boolean {
  return subject !== null && mentions.some(({ by, start }) => by === "many" && start === subject.start);
}

/** "In a statement, Holm said": "the statement" is Holm's from here on. A letter of others is nobody's. */
function issuedIn(
  { words, mentions }: Clause,
  { speaker, subject }: PreviousClause,
  { issued }: Discourse,
): Discourse["issued"] {
  // "The board's letter reads": the letter is the board's, or of nobody who can be told.
  const owned = mentions.findLast(({ by, start, end }) => by === "text" && /['’]s?\s/.test(words.slice(start, end)));
  if (owned) return owned.entities[0] ?? null;
  const text = mentions.find(({ by, entities }) => by === "text" && entities.length === 0);
  if (!text) return issued;
  const named = words.slice(text.start, text.end);
  const isLetter = /(?:letter|petition|memo|document)$/i.test(named);
  if (isLetter && /^an?\s/i.test(named) && !isLetterOfSpeaker(words, text)) return null;
  // "Holm and Rask released a joint statement": nobody's alone.
  if (/(?<!\p{L})joint\s/iu.test(named)) return null;
  const given = giverOf(words, mentions, text);
  const owner = given ? given.entity : (speaker ?? subject);
  if (given && !owner) return null;
  if (!owner || owner.isMedia || (isLetter && !isLetterOfSpeaker(words, text))) return issued;
  return /^(?:in|with|the|his|her|its|their|a|an|this|\p{L}+['’]s?)\s/iu.test(named) ? owner : issued;
}

/** Who gives a text, where a verb or "from" tells: "The Post said Holm sent a statement", "Rask got one from Holm". */
function giverOf(words: string, mentions: readonly Mention[], text: Range): { entity: Entity | null } | null {
  const after = mentions.find(({ start }) => start >= text.end);
  if (after && /^\s(?:from|by)\s(?:the\s)?$/.test(words.slice(text.end, after.start)))
    return { entity: onlyOneOf(after) };
  if (GETS_TEXT.test(words.slice(0, text.start))) return { entity: null };
  const before = mentions.findLast(({ end }) => end <= text.start);
  return before && GIVES_TEXT.test(words.slice(before.end, text.start)) ? { entity: onlyOneOf(before) } : null;
}

const onlyOneOf = ({ entities: [entity, ...others] }: Mention) => (others.length === 0 && entity ? entity : null);

/** "Holm wrote in a letter to the port", but not "members sent a letter" or "in a letter from members". */
function isLetterOfSpeaker(words: string, { start, end }: Range): boolean {
  return /(?<!\p{L})[Ii]n\s+$/u.test(words.slice(0, start)) && !isOfOthers(words, end);
}
