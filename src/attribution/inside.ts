import { anyOf, pattern, START } from "../lexicon/build.ts";
import { ENDS_IN_VERB, ENDS_IN_WORK, VERB_OF_SAYING } from "../lexicon/speech.ts";
import { isName } from "./forms.ts";
import { leadsToWordsOfOthers } from "./judge.ts";
import type { QuotedPlace } from "./model.ts";
import { wordsOf } from "./tree.ts";

/** Fewer words in quotation marks are a name, or a word in doubt. */
const FEWEST_WORDS = 3;

/** Who speaks says it of themselves. */
const OF_ONESELF = pattern("iu")`${START}(?:I|we)(?:['’]${anyOf("ve d ll m re")})? (?!${anyOf("heard was were")}\s)`;

/** "“...” is what he says to everyone" */
const IS_WHAT = pattern("iu")`^\s*,?\s*${anyOf("is was")} (?:what|how)\s`;

/**
 * Whether words that somebody quotes within what they say have a cue of their own, of which it can't be told whose it
 * is: "It said “...”", "My father used to say: “...”". What they say themselves ("I told him: “...”") stays theirs.
 */
export function isToldOfOther({ context: { text }, clause: { words, quotations }, index, node }: QuotedPlace): boolean {
  const inner = wordsOf(text, node).trim();
  if (inner.split(/\s+/).length < FEWEST_WORDS) return false;
  const at = quotations[index]?.at ?? 0;
  const ahead = words.slice((quotations[index - 1]?.at ?? -1) + 1, at);
  if (leadsToWordsOfOthers(ahead)) return true;
  const before = ahead.split(/[.!?]\s+/).at(-1) as string;
  const leads = ENDS_IN_VERB.test(before) || (/[:,]\s*$/.test(before) && VERB_OF_SAYING.test(before));
  if (leads) return !OF_ONESELF.test(before);
  const after = words.slice(at + 1, quotations[index + 1]?.at).split(/[.!?;:\n]/)[0] as string;
  const follows = IS_WHAT.test(after) || /^\s*,/.test(after) || /[,!?]$/.test(inner);
  return follows && VERB_OF_SAYING.test(after.slice(0, LONGEST_CUE)) && !OF_ONESELF.test(after);
}

/** The longest cue after words that is looked for. UTF-16 units. */
const LONGEST_CUE = 40;

/**
 * Whether words in quotation marks in what a text tells may be somebody else's: more than a word in doubt, and no name
 * or title. What the issuer says ("we call it “...”") stays its own.
 */
export function isFragment(place: QuotedPlace): boolean {
  const { context, clause, index, node, reporting } = place;
  const inner = wordsOf(context.text, node).trim();
  if (node.turn || inner.split(/\s+/).length < FEWEST_WORDS || isName(inner)) return false;
  const ahead = clause.words.slice((clause.quotations[index - 1]?.at ?? -1) + 1, clause.quotations[index]?.at);
  const isOwn = OF_ISSUER.test(ahead) || reporting.some(({ speaker }) => speaker && speaker === context.issuing);
  return !isOwn && (IS_CALLED.test(ahead) || !ENDS_IN_WORK.test(ahead));
}

/** "He has been called": by others, and no title. */
const IS_CALLED = pattern("iu")`${START}${anyOf("been is was are were often also")} called\s$`;

/** "We call it": what whoever issues the text says. */
const OF_ISSUER = pattern("iu")`${START}(?:I|we)(?:['’]${anyOf("ve d ll")})? (?:\p{L}+ )?(?=${VERB_OF_SAYING.source})`;
