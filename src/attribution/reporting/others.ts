import { everyMatch } from "../../lexicon/build.ts";
import {
  ENDS_IN_WHO_HOLDS,
  EVERY_HELD_VIEW,
  HOLDS_THAT,
  IS_SO_FOR_SOMEBODY,
  SAYS_IT_IS_NOT_SO,
  VIEW_OF_SOMEBODY,
} from "../../lexicon/doubt.ts";
import type { Clause, Entity } from "../model.ts";

/**
 * Whether a sentence of a text that somebody issued tells what others say or hold, by a cue with somebody else as its
 * subject: so far it is not what the issuer says, though it need not be known who does.
 */
export function tellsOfOthers({ words, mentions }: Clause, issuing: Entity): boolean {
  const isOwn = (start: number, end: number) =>
    mentions.some((mention) => mention.start < end && start < mention.end && mention.entities.includes(issuing));
  const views = everyMatch(VIEW_OF_SOMEBODY, words);
  if (
    views.some(
      ({ index, 0: whole }) => !isOwn(index, index + whole.length) && !SAYS_IT_IS_NOT_SO.test(words.slice(index)),
    )
  )
    return true;
  const forSomebody = IS_SO_FOR_SOMEBODY.exec(words);
  if (forSomebody && !isOwn(0, forSomebody[0].split(",")[0]?.length ?? 0)) return true;
  return everyMatch(EVERY_HELD_VIEW, words).some(({ index }) => {
    const subject = ENDS_IN_WHO_HOLDS.exec(words.slice(Math.max(0, index - LONGEST_SUBJECT), index));
    const head = subject?.[0].split(",")[0] ?? "";
    const from = index - (subject?.[0].length ?? 0);
    return subject !== null && !isOwn(from, from + head.length) && HOLDS_THAT.test(words.slice(index));
  });
}

/** UTF-16 units. */
const LONGEST_SUBJECT = 120;
