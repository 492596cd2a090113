import type { Clause, Discourse, Entity, Gender, Recent, ReferenceResolver } from "./model.ts";
import { mayBePerson } from "./people/entities.ts";
import learnt from "./pronoun-weights.json" with { type: "json" };
import { add, isNearer, namedIn } from "./recent.ts";

// Whom "he" or "she" means where no rule tells: those who were named lately are proposed, and one of them is named if
// what is known of each makes it likely enough. `npm run bench -- fidelity FOLDER --learn` makes the weights from
// labelled texts.

/** What is known of a proposal, a number for each: mostly whether something is so, 1 or 0. */
export type Features = Record<string, number>;
export type Proposal = { entity: Entity; features: Features };

/** `weights` has one for each feature, and "nobody": how likely it is somebody who is not proposed. */
export type Weights = { least: number; weights: Readonly<Record<string, number>> };

/** Whom a pronoun at an offset of the text means, null where that is not sure; `byRule`: whom the rules tell. */
export type PronounJudge = (proposals: readonly Proposal[], byRule: Entity | null, at: number) => Entity | null;

/** Whom the rules tell, unless that is unlikely; where they tell nobody, who is likely and not in doubt. */
export const byLikelihood: PronounJudge = (proposals, byRule) => {
  if (byRule === null) {
    const likely = whoIsLikely(proposals, learnt);
    return likely && !isInDoubt(likely) ? likely.entity : null;
  }
  const told = proposals.findIndex(({ entity }) => entity === byRule);
  return (likelihoods(proposals, learnt.weights)[told] ?? 0) >= LEAST_OF_RULE ? byRule : null;
};

/** Less likely than so, or not proposed at all, whom the rules tell is left open. Chosen by hand. */
const LEAST_OF_RULE = 0.75;

/** Of a mere owner, one whose gender is not known, or two of whom either may speak, and after a stranger: nobody. */
function isInDoubt({ features }: Proposal): boolean {
  return (
    features.genderTold === 0 ||
    features.metRival === 1 ||
    features.rivalHere === 1 ||
    features.strangerSpoke === 1 ||
    (features.twoParagraphsUp === 1 && !features.asSpeaker && !features.namedOften) ||
    features.asOwner === 1 ||
    (!features.namedOften && DOUBTS.some((name) => features[name] === 1))
  );
}

const DOUBTS = ["strangerNearer", "strangerBeside", "otherSpoke", "unknownBeside", "newerRival", "answers"];

/** The proposal that is likely enough: at least `least`, between 0 and 1. */
export function whoIsLikely<T extends Proposal>(proposals: readonly T[], { least, weights }: Weights): T | null {
  const shares = likelihoods(proposals, weights);
  const best = Math.max(...shares);
  return best >= least ? (proposals[shares.indexOf(best)] as T) : null;
}

/** How likely each proposal is beside the others and nobody: a multinomial logit (McFadden 1974). */
export function likelihoods(proposals: readonly Proposal[], weights: Weights["weights"]): number[] {
  const scores = proposals.map(({ features }) =>
    Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0),
  );
  const powers = scores.map((score) => Math.exp(score));
  const all = powers.reduce((sum, power) => sum + power, Math.exp(weights.nobody ?? 0));
  return powers.map((power) => power / all);
}

type Person = Recent & { entity: Entity };

/** A "he" or "she" at an offset of a clause. `quoted`: what is said there; `byRule`: whom the rules tell. */
export type Pronoun = { gender: Gender; clause: Clause; at: number; quoted: string; byRule: Entity | null };

/** Those whom a pronoun may mean, with what is known of each. */
export function proposalsFor(
  { gender, clause, at, quoted, byRule }: Pronoun,
  discourse: Discourse,
  resolve: ReferenceResolver["resolve"],
): Proposal[] {
  const before = clause.mentions.filter(({ end }) => end <= at).slice(-MOST_AHEAD);
  const ahead = { ...clause, words: clause.words.slice(0, at), mentions: before };
  const all = new Map(discourse.recent.map((one) => [one.entity, { ...one, sentences: one.sentences + 1 }]));
  for (const one of namedIn(ahead, [], (mention) => resolve(mention, discourse))) add(all, one);
  // "he told Holm": not Holm.
  const behind = clause.mentions.filter(({ start }) => start > at).slice(0, MOST_AHEAD);
  const toWhom = behind.map((mention) => resolve(mention, discourse));
  const persons = [...all.values()].filter(
    (one): one is Person => one.entity !== null && agrees(one.entity, gender) && !toWhom.includes(one.entity),
  );
  const isLast = lastOf(persons);
  const most = Math.max(...persons.map(({ entity }) => entity.mentioned));
  return persons.map((one) => {
    const { entity } = one;
    const others = persons.filter((other) => other !== one && mayBePerson(other.entity));
    return {
      entity,
      features: {
        ...placeOf(one, all.get(null)),
        ...rivalryOf(one, others, gender),
        lastSubject: flag(isLast(one)),
        lastSubjectNear: flag(isLast(one) && one.sentences <= 1),
        answers: flag([...all.values()].some((other) => isOtherSpeaker(other, one))),
        namedOften: flag(entity.mentioned >= OFTEN),
        byRule: flag(entity === byRule),
        isFocus: flag(entity === discourse.focus),
        isSpeakingFocus: flag(entity === discourse.focus && discourse.speaks),
        genderTold: flag(entity.gender === gender),
        isSurelyPerson: flag(entity.is === "person"),
        isOneWord: flag(!/\s/.test(entity.name)),
        mostNamed: flag(entity.mentioned === most && others.length > 0),
        speaksOfSame: flag((gender === "f" ? SPEAKS_OF_HER : SPEAKS_OF_HIM).test(quoted)),
        namesSelf: flag(quoted.includes(entity.name.split(/\s+/).at(-1) as string)),
      },
    };
  });
}

const SPEAKS_OF_HIM = /(?<!\p{L})(?:he|him|his)(?!\p{L})/iu;
const SPEAKS_OF_HER = /(?<!\p{L})(?:she|her|hers)(?!\p{L})/iu;

/** More names than so before a pronoun in its sentence are a list. */
const MOST_AHEAD = 12;

/** Whom a text names so often it is about. */
const OFTEN = 3;

/** Where and as what somebody was named last. */
function placeOf(one: Person, stranger: Recent | undefined): Features {
  return {
    here: flag(one.sentences === 0),
    before: flag(one.sentences === 1),
    second: flag(one.sentences === 2),
    third: flag(one.sentences === 3),
    inOtherParagraph: flag(one.paragraphs === 1),
    twoParagraphsUp: flag(one.paragraphs > 1),
    asSpeaker: flag(one.as === "speaker"),
    asSubject: flag(one.as === "subject"),
    asOwner: flag(one.as === "owner"),
    asAsker: flag(one.as === "asker"),
    times: Math.log2(one.times),
    strangerNearer: flag(stranger !== undefined && isNearer(stranger, one)),
    strangerSpoke: flag(stranger?.as === "speaker" && isNearer(stranger, one)),
    strangerBeside: flag(stranger?.sentences === one.sentences),
  };
}

/** Who else may be meant. */
function rivalryOf(one: Person, others: readonly Person[], gender: Gender): Features {
  const ofGender = others.filter(({ entity }) => entity.gender === gender).length;
  const nearer = others.filter((other) => isNearer(other, one));
  const spoke = one.as === "speaker";
  const isSubjectBeside = ({ sentences, as }: Person) => sentences === one.sentences && as === "subject";
  const isBeside = ({ sentences }: Person) => Math.abs(sentences - one.sentences) <= 1;
  return {
    alone: flag(others.length === 0),
    metRival: flag(one.isMet && others.some(({ sentences }) => sentences === one.sentences)),
    otherSpoke: flag(one.as !== "speaker" && one.times === 1 && others.some(({ as }) => as === "speaker")),
    unknownBeside: flag(!spoke && others.some((other) => other.entity.gender === null && isBeside(other))),
    newerRival: flag(!spoke && others.some((other) => other.sentences < one.sentences || isSubjectBeside(other))),
    onlyOfGender: flag(others.length > 0 && ofGender === 0),
    rivals: Math.min(MOST_RIVALS, ofGender),
    unknownRivals: Math.min(MOST_RIVALS, others.length - ofGender),
    rivalNearer: flag(nearer.length > 0),
    speakerNearer: flag(nearer.some(({ as }) => as === "speaker")),
    subjectNearer: flag(nearer.some(({ as }) => as === "subject")),
    rivalHere: flag(one.sentences > 0 && others.some(isHereOf(gender))),
    rivalBeside: flag(others.some(({ sentences }) => sentences === one.sentences)),
  };
}

/** "When I wrote to Rask, he": named in the pronoun's own sentence. */
const isHereOf =
  (gender: Gender) =>
  ({ sentences, as, entity }: Person) =>
    sentences === 0 && as !== "owner" && entity.gender === gender;

/** More than so many tell no more. */
const MOST_RIVALS = 3;

/** Tells of one whether it is the last who spoke or whom a sentence was about. */
function lastOf(persons: readonly Person[]): (one: Person) => boolean {
  const subjects = persons.filter(isSubject);
  return (one) => isSubject(one) && !subjects.some((other) => other !== one && isNearer(other, one));
}

const isSubject = ({ as }: Recent) => as === "speaker" || as === "subject";

/** Who spoke in the same paragraph since: of a dialogue it can't be told who goes on. */
const isOtherSpeaker = (other: Recent, one: Person) =>
  other.as === "speaker" && other.paragraphs === 0 && isNearer(other, one);

const flag = (is: boolean) => (is ? 1 : 0);

const agrees = ({ gender }: Entity, asked: Gender) => gender === null || gender === asked;

/** Where an offset of a clause's words stands in the text. */
export function offsetIn({ pieces }: Clause, at: number): number {
  const piece = pieces.findLast((one) => one.at <= at);
  return piece ? piece.start + at - piece.at : at;
}
