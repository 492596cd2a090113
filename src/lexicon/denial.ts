import { anyOf, END, part, pattern, START } from "./build.ts";

/** The words by which a text says that somebody did not say something, or that it does not know it. */

const SAY_AFTER_NOT = `
  say said tell told call called write written claim claimed state stated`;

/** Before whoever says: what is supposed, wished or rumoured to have been said. */
export const SUPPOSED = pattern("iu")`
  ${START}(?:if|unless|even if|as if|as though|
  ${anyOf("wish wishes wished imagine suppose supposing pretend pretended")}|
  ${anyOf("rumour rumours rumor rumors")} ${anyOf("has have had")} it) (?:that )?(?:the (?:\p{Ll}+ ){0,2})?$`;

const SAYING_IT = "saying calling claiming stating telling writing suggesting";
const SAY_IT = "say call claim state tell write suggest mention";

/** A clause that says what was not said, or asks or doubts whether it was: nobody is quoted by it. */
export const NOT_SAID = pattern("iu")`
  ${START}(?:
  ${anyOf("deny denies denied")} (?:having )?
  (?:${anyOf("saying said telling writing calling")}|that (?:he|she|it|they) (?:had )?${anyOf("said called told")})|
  contrary to|
  ${anyOf("said says told tells")} ${anyOf("nothing, nobody, no one, little, no more")}|
  never ${anyOf("said told wrote called claimed promised stated")}|
  ${anyOf("never barely hardly scarcely")} ${anyOf("mentioned mentions")}|
  (?:nobody|no one) (?:has |had |ever )*${anyOf("said says told wrote called")}|
  ${anyOf("do does did has had have")} not ${anyOf(SAY_AFTER_NOT)}|
  ${anyOf("didn doesn hasn hadn")}['’]t ${anyOf("say said tell told call called write written")}|
  not to ${anyOf(SAY_IT)}|
  ${anyOf("far from, without, instead of, short of, against")} ${anyOf(SAYING_IT)}|
  rather than ${anyOf(SAY_IT)}|
  whether [^,.;:]{0,60}${anyOf("said told wrote called")}
  )${END}`;

const NOT_SO = `
  false, untrue, not true, wrong, incorrect, not the case, a lie, a myth, a rumour, a rumor, an invention, invented`;
const CLAIM = `
  claim claims allegation allegations suggestion suggestions rumour rumours rumor rumors story stories myth idea notion
  impression`;
const KNOWLEDGE = "evidence proof record sign trace indication suggestion";

/** "It is false that", "there is no evidence that", "the claim that": what follows somebody need not have said. */
const UNTRUE = part`
  (?:${anyOf("is was")} (?:\p{L}+ly )?(?:${anyOf(NOT_SO)})|nor ${anyOf("is was")} it true|
  no ${anyOf(KNOWLEDGE)}|(?<!${anyOf("my his her their our")} )${anyOf(CLAIM)}|
  (?:^\s*|${anyOf("the these those any some all earlier media press news false such")} )reports?
  ) (?:whatever )?that`;

/** The same right before whoever would have said it: a title and what somebody is may stand between. */
export const UNTRUE_THAT = pattern("iu")`
  ${START}${UNTRUE} (?:(?:the |its |an? )?(?:[\p{L}’'-]+,? ){0,4}(?:${anyOf("Mr Mrs Ms Dr Prof")}\. )?)?$|
  ^\s*(?:false|fake|untrue|not true|myth|hoax)(?:\s*[:—–-]|\.) [^.;:]{0,80}$`;

/** The same with the verb of saying somewhere behind it. */
export const IS_UNTRUE_THAT = pattern("iu")`${START}${UNTRUE}${END}`;

/** A sentence that begins by saying what its subject does not say: "Far from saying it was late, Holm". */
export const BEGINS_IN_DENIAL = pattern("u")`
  ^\s*(?:Far from|Without|Instead of|Rather than|Short of) \p{Ll}+(?:ing)?${END}`;

/** "Has Holm said the boat was late?": what is only asked. */
export const IS_QUESTION = pattern("u")`
  ^\s*(?:But |And |So )?(?:${anyOf(`Has Have Had Did Does Do Is Was Are Were Will Would Could Should Can May Might`)})
  \s[^.!?\uFFFC]*\?\s*$`;

/** Beside a verb of saying: that who tells it does not vouch for it. */
export const ALLEGEDLY = pattern("iu")`${START}${anyOf("allegedly supposedly purportedly ostensibly")} (?:\p{L}+ )?$`;

const IT = part`
  (?:(?:so|it|these|those|this|${anyOf("these words, those words, anything of the kind, anything of the sort")}|
  (?:any )?such (?:an? )?thing)(?=\s*(?:[.,;:!?]|$)|\s${anyOf("at in on to and but himself herself")}\s)|
  that(?=\s*(?:[.,;:!?]|$)|\s${anyOf("and but")}\s))`;
const WHAT_WAS_SAID = `
  quote quotes quotation quotations word words remark remarks comment comments line lines statement statements sentence
  phrase`;
const WHERE_IT_WAS = "post video clip recording letter tweet interview screenshot leaflet audio";
const NOT_REAL = `
  fake, faked, invented, made up, fabricated, forged, doctored, a fake, a forgery, a hoax, a fabrication,
  an invention, not
  his, not hers, not theirs, not genuine, not real, not authentic, wrongly attributed, falsely attributed,
  misattributed`;

/**
 * A sentence after what somebody is said to have said: that they did not say it. Whoever stands before its verb must be
 * the one who is said to have done so.
 */
export const UNSAYS_BEFORE = pattern("iu")`
  ${START}(?:
  (?:never|${anyOf("did had has have")} not|${anyOf("did had has have")}n['’]t) (?:\p{L}+ly |ever |in fact )?
  ${anyOf("say said write wrote written tell told utter uttered make made")} (?:${IT})|
  ${anyOf("deny denies denied denying")} (?:that (?:he|she|they) (?:had |has )?(?:ever )?
  ${anyOf("said made written uttered used")}|(?:ever )?(?:having )?(?:ever )?
  ${anyOf("saying said making made writing written uttering uttered using used")}) (?:${IT}|
  ${anyOf("the this that these those such")} ${anyOf(WHAT_WAS_SAID)})|
  ${anyOf("deny denies denied disputes disputed disowned")} ${anyOf("the this that these those")}
  \x20${anyOf(WHAT_WAS_SAID)}|
  ${anyOf("said says wrote told")} (?:no such thing|nothing of the ${anyOf("kind sort")})|
  no ${anyOf(KNOWLEDGE)} (?:that [^.;:]{1,40} (?:had |has )?(?:ever )?${anyOf("said wrote made used")} (?:${IT})|
  of [^.;:]{1,40} (?:ever )?(?:having )?${anyOf("said saying made making written writing")} (?:${IT}))
  )`;

/** The same of the words themselves, whoever says it of them: "The quotation is invented." */
export const WORDS_ARE_NOT_REAL = pattern("iu")`
  ${START}(?:${anyOf("the this that these those")} (?:\p{L}+ ){0,2}${anyOf(WHAT_WAS_SAID, WHERE_IT_WAS)}
  (?: \p{L}+ himself| \p{L}+ herself)? (?:${anyOf("is are was were")}|${anyOf("has have had")} been)
  (?: \p{L}+ly)? ${anyOf(NOT_REAL)}|
  ${anyOf("wrongly falsely mistakenly")} ${anyOf("attributed ascribed credited")} to)${END}`;
