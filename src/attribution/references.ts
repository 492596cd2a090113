import { genderOfFirstName } from "../lexicon/first-names.ts";
import { TITLE } from "../lexicon/people.ts";
import { ENDS_IN_WHERE } from "../lexicon/places.ts";
import { NO_SUBJECT_AFTER } from "../lexicon/speech.ts";
import type { Range } from "../text/ranges.ts";
import { nobodyYet } from "./discourse.ts";
import { isWhatIsSaid } from "./judge.ts";
import type { Clause, Discourse, Entity, Mention, ReferenceResolver } from "./model.ts";
import { mayBePerson } from "./people/entities.ts";
import { offsetIn, type PronounJudge, proposalsFor } from "./pronouns.ts";

/** How long a pronoun may mean somebody who has not been named since. Sentences. */
const LONGEST_AGE = 3;
/** A sentence that is longer before a pronoun is none; UTF-16 units. */
const LONGEST_AHEAD = 1_000;

/** Tells who is meant in a document that `issuer` issued and `publisher` published, both names. */
export function resolverOf(
  known: readonly Entity[],
  { issuer, publisher }: { issuer: string; publisher: string },
  addressee: Entity | null,
  text: string,
  judge: PronounJudge,
): ReferenceResolver {
  const speakers = known.filter(({ isMedia }) => !isMedia);
  // Who publishes what they say themselves speaks of a text of others as "the letter".
  const issuing = issuer === publisher ? null : (speakers.find(({ name }) => name === issuer) ?? null);
  const resolve: ReferenceResolver["resolve"] = (mention, discourse) =>
    mention.by === "text" && mention.entities.length === 0
      ? mention.isAny
        ? discourse.issued === undefined
          ? (issuing ?? onlyOne(speakers.filter(({ name }) => name !== issuer)))
          : discourse.issued
        : null
      : resolveMention(mention, discourse, speakers);
  const pronoun: ReferenceResolver["pronoun"] = (word, discourse, clause, at) => {
    if (word === "i" || word === "we") return null;
    if (word === "you") return addressee;
    const told = resolvePronoun(word, within(word, clause, at, discourse, resolve));
    if (word === "it" || word === "they" || at > LONGEST_AHEAD) return told;
    const quoted = clause.quotations
      .slice(0, 4)
      .map(({ quotation: { start, end } }) => text.slice(start, end))
      .join(" ");
    const meant = { gender: word === "she" ? "f" : "m", clause, at, quoted, byRule: told } as const;
    const proposals = proposalsFor(meant, discourse, resolve);
    return judge(proposals, told, offsetIn(clause, at));
  };
  return { resolve, pronoun, addressee, isRelay: ({ name }) => name === issuer || name === publisher };
}

/** Of a name the one who bears it; of a role the one who has it, or who is in focus. */
function resolveMention(
  { entities, isAny }: Mention,
  { focus, speaks, beside, spoken, stranger }: Discourse,
  speakers: readonly Entity[],
): Entity | null {
  if (entities.length === 1) return entities[0] as Entity;
  // "Helm Power sued Holm Power. The company said": of two that only the text names, whichever spoke before.
  const isTold = focus && (speaks || focus.isKnown || !beside.some((other) => entities.includes(other)));
  if (entities.length > 1 && isTold && entities.includes(focus)) return focus;
  // "Holm heard a woman. The woman said": not Holm.
  if (!isAny || stranger) return null;
  // "Holm met Rask. “...,” said the author.": either of them.
  if (focus && !speaks && beside.some(mayBePerson)) return null;
  if (focus && focus.is !== "body") return focus;
  // "the official said", where nobody else has spoken so far
  const alone = onlyOne([...spoken]);
  if (alone?.is === "person" && alone.isKnown) return alone;
  return onlyOne(speakers.filter(({ is }) => is === "person"));
}

/** `named`: who stands before the pronoun in its sentence, though not as its subject. */
type Candidates = Pick<
  Discourse,
  "focus" | "beside" | "lately" | "told" | "hasText" | "age" | "speaks" | "asks" | "rival" | "called"
> & {
  named?: Entity[];
};

/** "When it was sent to Mr Holm, he": those named in a clause before the pronoun's own. */
function namedBefore(
  mentions: readonly Mention[],
  words: string,
  at: number,
  resolve: ReferenceResolver["resolve"],
  discourse: Discourse,
): Entity[] {
  const clause =
    /(?<!\p{L})(?:When|After|As|Before|Once|While|If|Although|Though|Because|when|after)\s[^.!?\uFFFC]*$/u.exec(
      words.slice(0, at).replace(/(?<=\s(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov))\./g, " "),
    );
  if (!clause) return [];
  return mentions
    .filter(({ by, start, end }) => by === "name" && start >= clause.index && end <= at)
    .map((mention) => resolve(mention, discourse))
    .filter((entity) => entity !== null);
}

/** Of whom a pronoun at an offset of a clause may speak: within a sentence of who was named before as its subject. */
function within(
  word: string,
  { mentions, words }: Clause,
  at: number,
  discourse: Discourse,
  resolve: ReferenceResolver["resolve"],
): Candidates {
  const earlier = mentions.find(
    (mention) =>
      mention.end <= at &&
      // "Doctors slept, he said": several are not he.
      (mention.by !== "many" || !/^s?he$/.test(word)) &&
      !NO_SUBJECT_AFTER.test(words.slice(Math.max(0, mention.start - 40), mention.start)) &&
      (mention.by !== "name" || !ENDS_IN_WHERE.test(words.slice(Math.max(0, mention.start - 16), mention.start))) &&
      !isWhatIsSaid(words, mention),
  );
  if (!earlier) return { ...discourse, named: namedBefore(mentions, words, at, resolve, discourse) };
  const focus = resolve(earlier, discourse);
  // Of a surname that several have: it may be meant, and who it is can't be told.
  // And "When a reporter asked why Holm had left, he replied": somebody of whom nothing is known.
  if (focus === null && (earlier.by === "name" || earlier.by === "role")) return { ...nobodyYet(), beside: [] };
  // "Rask grabbed a student after he asked": of the two nothing tells which is meant.
  const isOfTwo = mentions.some(
    ({ by, entities, start, end }) => by === "role" && entities.length !== 1 && start >= earlier.end && end <= at,
  );
  if (isOfTwo && /(?<!\p{L})(?:after|when|before|because|as|while)\s+$/u.test(words.slice(0, at)))
    return { ...nobodyYet(), beside: [] };
  const others = mentions
    .filter(({ end, by }) => end <= at && (by === "name" || by === "role"))
    .map((mention) => resolve(mention, discourse))
    .filter((entity) => entity !== null && entity !== focus);
  return {
    focus,
    lately: discourse.lately,
    told: discourse.told,
    hasText: false,
    beside: [...new Set(others)].filter((entity) => entity !== null),
    age: 0,
    speaks: false,
    asks: false,
    rival: null,
    called: null,
  };
}

/** Whether anything tells that somebody is a person: what the text says they are, or a first name. */
function isPerson({ is, isKnown, name }: Entity): boolean {
  return (
    is === "person" || (is === "unknown" && (isKnown || genderOfFirstName(name.split(/[\s.]+/)[0] as string) !== null))
  );
}

/** A few capitals may be a thing as well ("IPTV"). */
const isNamedAsBody = ({ name, isKnown }: Entity) => isKnown || /\s/.test(name);

function resolvePronoun(
  word: string,
  { focus, beside, lately, told, hasText, age, speaks, asks, rival, called, named = [] }: Candidates,
): Entity | null {
  // "A note was found. It said": the note.
  if (word === "it" && hasText) return null;
  // "The university paid for it. They found": those who were named before, or others there.
  if (word === "they" && !speaks) return null;
  if (word === "it" || word === "they")
    return focus?.is === "body" && age < LONGEST_AGE && !focus.isMedia && (speaks || isNamedAsBody(focus))
      ? focus
      : null;
  const gender = word === "she" ? "f" : "m";
  const isSomebody = (entity: Entity) => (entity === focus && speaks ? mayBePerson(entity) : isPerson(entity));
  const agrees = (entity: Entity) => {
    const known = entity.gender ?? (entity === focus ? called : null);
    return known === null || known === gender;
  };
  const fits = (entity: Entity) => isSomebody(entity) && agrees(entity);
  const candidates = [...(focus ? [focus] : []), ...beside].filter(fits);
  const sure = candidates.filter((entity) => entity.gender === gender);
  const meant =
    focus && fits(focus) && (focus.gender === gender || speaks || sure.length === 0)
      ? focus
      : (onlyOne(sure) ?? onlyOne(candidates.filter(({ is }) => is === "person")));
  if (!meant || age > LONGEST_AGE || (asks && meant === focus)) return null;
  // "Ada Holm came. Theo Glass, a pilot, slept. She said": of Glass nothing tells that it is a woman, and Holm is one.
  const isOther = (entity: Entity) =>
    entity !== meant &&
    (entity.gender === gender ? isPerson(entity) : entity.gender === null && mayBePerson(entity) && !entity.isMedia);
  if (meant.gender === null && called === null && (told === gender || lately.flat().some(isOther))) return null;
  // "Rask blamed Ada Holm. “...,” she said": of Rask nothing tells that it is a man.
  if (focus && speaks && meant !== focus && focus.is === "unknown" && !mayBePerson(focus)) return null;
  if (named.some((entity) => entity !== meant && mayBePerson(entity) && fits(entity))) return null;
  // In a new paragraph whoever spoke before may go on, unless the one in between was introduced to speak.
  if (focus === null && rival && rival !== meant && fits(rival) && mayBePerson(rival)) return null;
  // Two of whom nothing tells which is meant: the one that the sentence is about, unless the other fits as well.
  const isRivalled = [focus, ...beside].some(
    (entity) => entity && entity !== meant && mayBePerson(entity) && agrees(entity),
  );
  const isTold = meant.gender !== null || called !== null;
  if (meant === focus && speaks && (isTold || !isRivalled)) return meant;
  return isRivalled || (meant.gender === null && !meant.isKnown) ? null : meant;
}

/** Above a letter stand its heading, its date and what is said of it. */
const SALUTATION_PARAGRAPHS = 10;

/** Whom a letter greets: "Dear Minister,". */
export function addresseeOf(text: string, paragraphs: readonly Range[], known: readonly Entity[]): Entity | null {
  for (const { start, end } of paragraphs.slice(0, SALUTATION_PARAGRAPHS)) {
    const greeted = /^Dear\s+([\p{L}\s.’'-]{2,80})[,:]?\s*$/u.exec(text.slice(start, Math.min(end, start + 100)))?.[1];
    const words =
      greeted
        ?.toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word && !TITLE.test(word)) ?? [];
    if (words.length > 0)
      return onlyOne(known.filter((entity) => !entity.isMedia && words.every((word) => entity.words.has(word))));
  }
  return null;
}

export function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] as T) : null;
}
