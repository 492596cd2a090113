import { anyOf, pattern } from "../lexicon/build.ts";
import { IS_PERSON_HEAD } from "../lexicon/people.ts";
import { ENDS_IN_WHERE } from "../lexicon/places.ts";
import { NO_SUBJECT_AFTER } from "../lexicon/speech.ts";
import { mainSubject } from "./clause.ts";
import { canSpeak } from "./judge.ts";
import type { Clause, Discourse, Entity, Mention, Recent, ReportingClause } from "./model.ts";

// Who has been named lately in a text, and as what.

/** Whoever has not been named for so many sentences is forgotten. */
const LONGEST_BACK = 8;
/** So many are remembered: the latest. */
const MOST_REMEMBERED = 16;

/** Who has been named lately, after a clause; `subject`: whom the clause is about, by a pronoun too. */
export function recentAfter(
  clause: Clause,
  reporting: readonly ReportingClause[],
  subject: Entity | null,
  { recent }: Pick<Discourse, "recent">,
  resolve: (mention: Mention) => Entity | null,
): Recent[] {
  const next = new Map<Entity | null, Recent>();
  for (const one of recent) {
    const sentences = one.sentences + 1;
    if (sentences <= LONGEST_BACK) next.set(one.entity, { ...one, sentences });
  }
  const named = namedIn(clause, reporting, resolve);
  if (subject && mayBe(subject) && !named.some(({ entity }) => entity === subject))
    named.unshift({ entity: subject, as: "subject", at: 0, isMet: MEETS.test(clause.words) });
  for (const one of named) add(next, one);
  return [...next.values()].sort((a, b) => a.sentences - b.sentences || b.at - a.at).slice(0, MOST_REMEMBERED);
}

type Named = Pick<Recent, "entity" | "as" | "at" | "isMet">;

/** Of one who is named twice in a clause the stronger place counts. */
export function add(to: Map<Entity | null, Recent>, { entity, as, at, isMet }: Named): void {
  const last = to.get(entity);
  const times = (last?.times ?? 0) + 1;
  const isStronger = last?.sentences === 0 && STRENGTH[as] < STRENGTH[last.as];
  to.set(entity, isStronger ? { ...last, times } : { entity, as, at, isMet, times, sentences: 0, paragraphs: 0 });
}

const STRENGTH: Readonly<Record<Recent["as"], number>> = { other: 0, owner: 1, asker: 2, subject: 3, speaker: 4 };

/** The persons in a clause, and as what each stands there. Null: somebody who has no name. */
export function namedIn(
  clause: Clause,
  reporting: readonly ReportingClause[],
  resolve: (mention: Mention) => Entity | null,
): Named[] {
  const { words, mentions } = clause;
  const subject = mainSubject(clause);
  const isMet = MEETS.test(words);
  const named: Named[] = [];
  for (const mention of mentions.slice(0, MOST_REMEMBERED)) {
    if (mention.by !== "name" && mention.by !== "role") continue;
    const entity = resolve(mention);
    const said = reporting.find((each) => each.subject?.start === mention.start);
    const isSomebody = entity ? mayBe(entity) && !isWhere(words, mention, entity) : mention.by === "role";
    if (!isSomebody || !(entity || said || introducesSomebody(words, mention))) continue;
    // "Holm spared his rivals, among them Rask, who says": the sentence is Holm's.
    const isAside = said?.isRelative && mention !== subject;
    const as = isAside ? "other" : said ? asWhat(words, said) : withoutSaying(words, mention, subject);
    named.push({ entity, as, at: mention.start, isMet });
  }
  for (const { 1: nouns, index } of words.matchAll(/['’]s?\s+(\p{Ll}+(?:\s+\p{Ll}+)?)/gu))
    if ((nouns as string).split(/\s+/).some((noun) => IS_PERSON_HEAD.test(noun)))
      named.push({ entity: null, as: "other", at: index, isMet });
  for (const each of reporting) {
    const isPronoun = each.subject && !mentions.some(({ start }) => start === each.subject?.start);
    if (isPronoun && (each.speaker === null || mayBe(each.speaker)))
      named.push({ entity: each.speaker, as: asWhat(words, each), at: each.start, isMet });
  }
  return named;
}

/** What somebody is in a clause in which they say nothing. */
function withoutSaying(words: string, mention: Mention, subject: Mention | null): "owner" | "subject" | "other" {
  const after = words.slice(mention.end, mention.end + 30);
  const before = words.slice(0, mention.start);
  if (OWNS.test(after) && !(OWNS_WORDS.test(after) && BEGINS.test(before))) return "owner";
  const isActing = mention === subject || (ACTS.test(after) && !NO_SUBJECT_AFTER.test(before));
  return isActing || OWNS_WORDS.test(after) ? "subject" : "other";
}

/** "A nurse", "her mother", "the mayor of Helm", but "the actor" is who was named before. */
function introducesSomebody(words: string, { start, end }: Mention): boolean {
  const isOwned = /(?:['’]s?|(?<!\p{L})(?:his|her|its|their))\s+(?:\p{L}+\s+)?$/iu.test(words.slice(0, start));
  return (
    isOwned ||
    /['’]s?\s/.test(words.slice(start, end)) ||
    !/^the\s/i.test(words.slice(start, end)) ||
    /^\s(?:of|for|at)\s/.test(words.slice(end, end + 5))
  );
}

const OTHERS = "campaign administration camp team aide aides supporter supporters backer backers rally family";
/** "Holm's boat", "the Holm campaign": somebody's, and not themselves. */
const OWNS = pattern("u")`^(?:['’]s?\s|\s${anyOf(OTHERS)}(?!\p{L}))`;
/** "Holm's letter also said": words of theirs, so that they are who it is about. */
const OWNS_WORDS =
  /^['’]s?\s(?:article|letter|speech|statement|remarks|comments|book|essay|column|post|tweets?|words)(?!\p{L})/u;
const IRREGULAR = `was is has had went took gave got made came saw put began spoke left met told wrote stood sat ran
  won lost held kept knew thought felt found heard read brought bought sent spent built fought taught chose rose fell
  drew drove wore threw grew became`;
/** "On Monday, Holm launched into a song": who is before the verb, anywhere in the sentence. */
const ACTS = pattern("u")`
  ^\s(?:\p{Ll}+ly |also |later |then |again |never |once |${anyOf("has had will would did does")} (?:not |also )?)?
  (?:\p{Ll}+ed|\p{Ll}+es|${anyOf(IRREGULAR)})(?!\p{L})`;
const TALKS = "met meets joined joins asked asks told tells called phoned visited emailed replied answered";
/** "Holm met Rask": either may speak of it. */
const MEETS = pattern("u")`(?<!\p{L})(?:${anyOf(TALKS)}|(?:wrote|next|spoke|talked) to)(?!\p{L})`;
const BEGINS = /^\s*(?:\p{L}+,?\s+){0,2}$/u;

/** Who asks is not the one who says what follows. */
function asWhat(words: string, { start, end }: ReportingClause): "speaker" | "asker" {
  return /^(?:asks?|asked|wonders?|wondered)$/i.test(words.slice(start, end)) ? "asker" : "speaker";
}

const ENDS_IN_ARTICLE = /(?<!\p{L})(?:an?|the|this|that|his|her|their)\s+(?:\p{Ll}+\s+)?$/iu;
const NOUN = /^\s+\p{Ll}+(?<!\p{Ll}ed|has|had|was|is|will|would)(?!\p{L})/u;

/** "in Holm", "the Holm flood", of a name that may be a place's. */
function isWhere(words: string, { by, start, end }: Mention, { is, gender }: Entity): boolean {
  if (by !== "name" || is === "person") return false;
  const before = words.slice(Math.max(0, start - 24), start);
  return (
    (gender === null && ENDS_IN_WHERE.test(before)) || (ENDS_IN_ARTICLE.test(before) && NOUN.test(words.slice(end)))
  );
}

const mayBe = (entity: Entity) => !entity.isMedia && entity.is !== "body" && canSpeak(entity);

export const isNearer = (one: Recent, other: Recent) =>
  one.sentences < other.sentences || (one.sentences === other.sentences && one.at > other.at);
