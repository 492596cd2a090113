import { anyOf, pattern, START } from "../../lexicon/build.ts";
import {
  ADDS_TO_THING,
  BY_SOMEBODY_CALLED,
  ENDS_BEFORE_NOUN,
  ENDS_IN_AIM,
  NOUN_BY_ITS_PLACE,
  NOUN_OF_SOMEBODY,
  TELLS_DEED,
} from "../../lexicon/deeds.ts";
import {
  DOES_SOMETHING_ELSE,
  ENDS_IN_OWNER,
  IS_BASE_FORM,
  IS_NOUN_AS_WELL,
  MAKES_WORK,
  SAYING_AS_NOUN,
  SAYS_SOMETHING_ELSE,
} from "../../lexicon/speech.ts";
import { QUOTED } from "../clause.ts";

/** Whether a word of saying at an offset tells no words: a deed, a noun, a name. */
export function tellsDeed(words: string, index: number): boolean {
  const before = words.slice(Math.max(0, index - LONGEST_THING), index);
  const after = words.slice(index, index + 80);
  return (
    saysSomethingElse(words, index) ||
    IS_SAID_OF.test(after) ||
    ENDS_IN_DETERMINER.test(before.slice(-12)) ||
    (SAYING_AS_NOUN.test(after.slice(0, 12)) && ENDS_IN_OWNER.test(before.slice(-40))) ||
    isThing(before, after) ||
    isNounByPlace(before, after)
  );
}

/** The longest name of a thing that is looked for. UTF-16 units. */
const LONGEST_THING = 90;

/** "The pilot described in the report as “...”": what is said of somebody, elsewhere. */
const IS_SAID_OF = pattern("u")`
  ^(?:${anyOf("described mentioned listed called cited quoted")} ${anyOf("in by on")}\s[^,;:\uFFFC]{1,50}\sas |
  reads? (?:from|out of) |
  reads? (?:out |aloud )?(?:an?|the|another) (?:\p{L}+ ){0,2}${anyOf("letter note message email poem")} (?:from|by) |
  reads? (?:out |aloud )?${anyOf("an a the some")} (?:\p{L}+ ){0,2}
  ${anyOf("names excerpt excerpts extract extracts passage passages psalm prayer")} )`;

/** "a tool called Holm", "a book by Holm called “...”": what has the name. */
function isThing(before: string, after: string): boolean {
  return (
    (/^called\s+\p{Lu}/u.test(after) && CALLED_SO.test(before)) ||
    (/^called\s+\uFFFC/.test(after) && BY_SOMEBODY_CALLED.test(before))
  );
}

/** "in recent state elections", "in a bid to appeal", "and praise from many" */
function isNounByPlace(before: string, after: string): boolean {
  const word = /^\p{L}+/u.exec(after)?.[0] ?? "";
  const rest = after.slice(word.length);
  if (NOUN_BY_ITS_PLACE.test(word) && ENDS_BEFORE_NOUN.test(before)) return true;
  if (!IS_BASE_FORM.test(word) && !IS_NOUN_AS_WELL.test(word)) return false;
  return NOUN_OF_SOMEBODY.test(rest) || (ENDS_IN_AIM.test(before) && !rest.includes(QUOTED));
}

const CALLED_SO = pattern("iu")`${START}${anyOf("a an one another some")} (?:[\p{L}-]+ ){1,4}$`;

/** "in a state", "the claims": a noun. */
const ENDS_IN_DETERMINER = pattern("iu")`${START}${anyOf("a an the its their my our your no every each")}\s$`;

/** Where no quotation follows, a verb may say something else than that something is said. */
function saysSomethingElse(words: string, start: number): boolean {
  const rest = words.slice(start, start + 100);
  if (MAKES_WORK.test(rest)) return true;
  if (rest.includes(QUOTED)) return false;
  // "calling into a phone-in", "adding two wings"
  const finite = rest.replace(/^(\p{L}+)ing(?!\p{L})/u, "$1ed");
  if (SAYS_SOMETHING_ELSE.test(finite) || TELLS_DEED.test(finite)) return true;
  return (
    ADDS_TO_THING.test(words.slice(Math.max(0, start - 8), start + 40)) ||
    (!words.includes(QUOTED) && DOES_SOMETHING_ELSE.test(rest))
  );
}
