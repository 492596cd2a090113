import { anyOf, pattern } from "../../lexicon/build.ts";
import { OFFICE_AFTER, PERSON_HEAD as ONE_OFFICE, PARTISANS, RANK_BETWEEN, SHORT_TITLE } from "../../lexicon/people.ts";
import { indexAt, type Range } from "../../text/ranges.ts";
import type { DocumentParties, Entity, Mention, Mentions } from "../model.ts";
import { formsOf, inOrder, knownEntities } from "./entities.ts";
import { learnGenders } from "./gender.ts";
import { germanMentions } from "./german.ts";
import { introducedMentions, knownMentions, learnFrom } from "./names.ts";
import { forBodies, roleMentions } from "./roles.ts";

/** Everybody whom a text names: `known` are those of its metadata, `mentions` tells where anybody is named. */
export type People = { known: Entity[]; mentions: Mentions };

/** Everybody whom a text names: those of its metadata, and those whom only the text introduces. */
export function findPeople(text: string, parties: DocumentParties, sentences: readonly Range[]): People {
  const known = knownEntities(parties);
  const named = knownMentions(text, known, formsOf(known, parties));
  for (const mention of named) learnFrom(text, mention, mention.entities[0] as Entity);
  if (parties.language !== "en") return withoutRoles(text, known, named, parties);
  const introduced = introducedMentions(text, known, named);
  const nobody = new Set(parties.nobody?.map((name) => name.toLowerCase()));
  for (const entity of introduced.entities) entity.isRejected = nobody.has(entity.name.toLowerCase());
  const byName = [...named, ...introduced.mentions].sort(inOrder);
  learnGenders(text, sentences, byName);
  const byRole = roleMentions(text, known, introduced.entities, byName);
  const all = withoutModifiers(text, forBodies(text, [...byName, ...byRole].sort(inOrder)));
  return { known, mentions: within(all) };
}

/** Of other languages than English no roles are known, and no names but those of German and of the metadata. */
function withoutRoles(
  text: string,
  known: Entity[],
  named: readonly Mention[],
  { language, nobody }: DocumentParties,
): People {
  const introduced = language === "de" ? germanMentions(text, known, named) : { entities: [], mentions: [] };
  for (const entity of introduced.entities)
    entity.isRejected = nobody?.some((name) => name.toLowerCase() === entity.name.toLowerCase()) ?? false;
  return { known, mentions: within([...named, ...introduced.mentions].sort(inOrder)) };
}

function within(all: readonly Mention[]): Mentions {
  return ({ start, end }) => {
    const found: Mention[] = [];
    for (let index = indexAt(all, start); index < all.length && (all[index] as Mention).end <= end; index++) {
      if ((all[index] as Mention).start >= start) found.push(all[index] as Mention);
    }
    return found;
  };
}

/** "Holm bank economist Tor Vik", but "Holm, Tor Vik" are two. */
const NO_MODIFIER = "of at for from to in on and or by with the who as told met beat asks tells";
const OFFICE_BETWEEN = pattern("iu")`
  ^(?:(?: (?!${anyOf(NO_MODIFIER)} |\p{L}+ed )(?-i:\p{Ll})[\p{L}-]*)?${OFFICE_AFTER}
  (?: and (?!${anyOf(NO_MODIFIER)} )(?:[\p{L}-]+ ){0,3}?${ONE_OFFICE})?,?(?: \d{2}-year-old)?)?\s+
  (?:${SHORT_TITLE}\. )?$`;

const NO_MODIFIERS = `
  under after over per never ever or her for their other rather another whether further later earlier together either
  neither where there here may will can could should would must did not has had have is was were are be been`;

/** "Holm University glacier scholar Ada Vik": any noun for somebody, before a first name. */
const TRADE_BETWEEN = pattern("u")`
  ^(?: (?!${anyOf(NO_MODIFIER, NO_MODIFIERS)} )\p{Ll}[\p{L}-]*){0,2} (?!${anyOf(NO_MODIFIER, NO_MODIFIERS)} )
  \p{Ll}[\p{L}-]*
  (?:er|or|ist|ian|man|woman|yst|lar|ant|ent|ef|ic)\s+$`;

/** "Harbour ranking Liberal Ada Vik". */
const PARTY_BETWEEN = pattern("u")`^ (?:${anyOf("ranking top senior leading")} )?${anyOf(PARTISANS)} $`;

/** Without names that only say of where or of what the next one is: "Holm press secretary Tor Vik" is one. */
function withoutModifiers(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention, index) => {
    const next = mentions[index + 1];
    // "Helm Police Sgt. Ada Vik": no police.
    if (mention.by === "many" && next?.by === "name" && RANK_BETWEEN.test(text.slice(mention.end, next.start)))
      return !/^\p{Lu}/u.test(text.slice(mention.start));
    if (mention.by !== "name" || next?.by !== "name" || next.entities.some(({ is }) => is === "body")) return true;
    const between = text.slice(mention.end, Math.min(next.start, mention.end + 81));
    if (PARTY_BETWEEN.test(between) && next.entities.some(({ gender }) => gender !== null)) return false;
    if (RANK_BETWEEN.test(between) && /\s/.test(text.slice(next.start, next.end))) return false;
    const isOfTrade = next.entities.some(({ gender }) => gender !== null) && TRADE_BETWEEN.test(between);
    return between.length > 80 || !(OFFICE_BETWEEN.test(between) || isOfTrade);
  });
}
