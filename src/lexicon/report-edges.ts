import { anyOf, END, part, pattern, START, wholeOf } from "./build.ts";
import { SHORT_TITLE } from "./people.ts";

/** Where in a sentence a report begins and ends: what a text tells before, and makes of what was said after it. */

const BEFORE_CLAUSE = `
  after, before, when, because, since, although, though, even though, given that, until, just as, as soon as, once`;

/** The words of a role before a name. */
const ROLE_WORDS = part`(?:(?!${anyOf("that who which and or but")}\s)[\p{L}’'.-]+ ){0,6}`;

/** "The vote came a day after ": what the text tells itself (1), and a word that begins the clause of whoever says. */
export const TELLS_BEFORE = pattern("u")`
  ^(\s*[^;:\uFFFC]*\s)
  (?:${anyOf(BEFORE_CLAUSE)}|(?<=(?<!, \d{1,3}), )${anyOf("while but whereas yet and")})
  \x20(?:(?:\p{Lu}[\p{L}’.-]* ){0,3}\p{Lu}[\p{L}’.-]*, )?${ROLE_WORDS}$|
  ^(\s*[^;:\uFFFC]*\p{L}{3}[)"”]? [–—-]{1,2}\x20)(?:and |but )?${ROLE_WORDS}$`;

/** After the verb of whoever says, where it is an insertion: "The mill is old, and the wheel, Holm said, creaks". */
export const IS_INSERTED = /^\s*(?:[,.;–—-]|$)/u;

/** " mended nets before breakfast and then ": what the subject does before it says something. */
export const DOES_BEFORE_SAYING = pattern("u")`
  ^((?: (?!${anyOf("who which that why how whether and or he she they it")}\s)[\p{L}\d’'-]+){3,14} )and (?:${anyOf(
    `then later also again afterwards immediately promptly`,
  )} |on \p{Lu}\p{L}+day |\p{L}+ly ){0,2}$`;

const WHEN = "After Before When While As Once Although Though";
const SOON = "Even Just Only Soon Shortly Days Hours Weeks";
const GIVEN = "Amid Despite Following";

/** "Even after the ferry had missed the tide, baker ": what opens a sentence and need not be said (1). */
export const OPENS_BEFORE = pattern("u")`
  ^(\s*(?:But |And |Yet )?(?:${anyOf(SOON)} ${anyOf("after before when while as")}|
  ${anyOf(WHEN, GIVEN)}) (?![^,]*[:;\uFFFC])[^:;\uFFFC]{8,240},\x20)
  (?:the |The )?(?:(?:${SHORT_TITLE}\.|[\p{L}’'.-]+) ){0,6}$`;

const COMMENTS = `
  reference policy rule claim charge accusation message proposal idea plan stance position view remark statement
  assertion allegation argument move step promise pledge nod jab swipe dig shot shift reversal departure retreat sign
  decision comparison sentiment suggestion threat tactic plea demand request warning call admission concession line
  phrase slogan theme topic subject issue point practice indictment acronym compliment insult`;
const OF_COMMENT = "that which he she they it to at of from by for in made not";

/** ", a reference to the census": an apposition of the text's to all that was said before it. */
const APPOSITION = part`
  (?:,|(?<=\uFFFC)| [–—-]{1,2}) (?:(?:an?|the|another|one) (?:[\p{L}-]+ ){0,3}?
  ${anyOf(COMMENTS)} ${anyOf(OF_COMMENT)}|
  something (?:that |which )?\p{L}+)\s`;

const MAKES_OF_IT = `
  highlighting underscoring throwing drawing prompting sparking fueling fuelling signaling signalling echoing
  contradicting earning eliciting provoking contrasting reversing irking angering delighting surprising stunning`;
const ALLUDES = "referring alluding gesturing pointing nodding";
const HELPING = "have has had do does did is are was were will would";
const WHO_ASKED = "asked pressed questioned quizzed challenged";
const SHORT_TIME = "just, only, barely, mere, less than, more than, shortly, soon, moments, hours, days, weeks, months";

/** What a text makes of words, or tells beside them, from its comma on, up to the end of the sentence. */
export const MAKES_OF_WORDS = pattern("gu")`
  ${APPOSITION}|
  , (?:thus |thereby |further )?(?:${anyOf(MAKES_OF_IT)}|${anyOf(ALLUDES)} to)\s|
  , even as\s|
  , with (?:[\p{L}’'.-]+ ){1,8}(?:arguing|saying|adding|telling|claiming|warning|insisting|noting)\s|
  , as (?:${anyOf(HELPING)})\s|
  , (?:${anyOf(SHORT_TIME)})(?: [\p{L}\d-]+){0,4} ${anyOf("after before")}\s|
  , though ${anyOf("he she they")} (?:did|do|does|has|have|had)(?: not|n['’]t)\s|
  (?:, |,? ${START}when (?:${anyOf("he she they")} (?:was|were) )?)${anyOf(WHO_ASKED)}
  (?: ${anyOf("by on")}(?: [\p{L}\d’'-]+){1,4})? ${anyOf("about whether if why how what on")}\s`;

/** Where an apposition is over and the words go on: "the fee, a figure that nobody had checked, was too low". */
export const GOES_ON_AFTER_ASIDE = pattern("u")`
  (?:,| [–—-]{1,2}) (?:${anyOf(HELPING)}|would|could|should|may|might|must|can|and|but|${anyOf(
    "adding saying noting arguing insisting",
  )})\s`;

const TAKES_THING = `
  called calls described describes praised praises criticized criticised criticizes condemned condemns defended defends
  denounced dismissed rejected rejects mocked proposed proposes wrote explained explains listed asserted
  expressed expresses reiterated stressed thanked welcomed hailed blamed accused urged asked pledged vowed
  promised demanded posted tweeted announced hinted`;

/** A verb whose object may be a thing, and no clause: "praised the bread". */
export const MAY_TAKE_THING = wholeOf(TAKES_THING, "");

const FINITE = `
  was were is are has have had will would can could must might may should did does do that whether if how what why
  he she they it we I`;
/** A clause of its own, or what begins one. */
export const HOLDS_CLAUSE = pattern("u")`${START}${anyOf(FINITE)}${END}|n['’]t${END}|['’](?:d|ll|ve|re)${END}`;
/** " the guild has gone": what follows a conjunction tells something that happens. */
export const TELLS_OF_ITSELF = pattern("u")`
  ^[^.;:]{0,120}?\s(?:${anyOf("was were is are has have had will would can could did does do")}(?!\p{L})|
  \p{L}+n['’]t\s|\p{Ll}{2,}ed\s)|^\p{Lu}\p{L}+ \p{Ll}{3,}s\s`;

/** ", but the guild", "“...,” and the guild": a further clause after a thing that somebody spoke of. */
export const FURTHER_AFTER_THING = pattern("gu")`
  (?:,|\uFFFC) ${anyOf("and but while whereas yet")} (?=(?:${anyOf(`the a an his her its their many some most few he she
  they it people nobody`)}\s|\p{Lu}))`;

const SPEAKING = `
  interview speech conference rally appearance statement tweet show address broadcast podcast`;
/** " in an interview with the Courier on Monday.": where somebody spoke, at the end of a sentence. */
export const WHERE_SAID = pattern("gu")`
  \s(?:${anyOf("this last")} ${anyOf("week month year")} )?${anyOf("in during at on")}
  \x20(?:${anyOf("a an the his her their")}|\p{Lu}\p{L}+['’]s) (?:[\p{L}’'-]+ ){0,4}${anyOf(SPEAKING)}
  (?: (?!that\s)[^;:,.\uFFFC]*)?(?:, [^;:.\uFFFC]{1,40})?[.]\s*$`;

/** " — a sum that nobody had paid before.": a comment of the text's up to the end of its sentence. */
export const DASH_COMMENT = pattern("gu")`
  \s[–—-]{1,2} (?!the (?:[\p{L}-]+ ){1,3}${anyOf(HELPING, "would could should also")} )
  (?:${anyOf("an a the all one another absent")}|with an?)\s(?!.*\s[–—-]{1,2}\s)[^–—\uFFFC]*[.]["”’)]*\s*$`;

const SAID_THINGS = "things words remarks comments columns songs letters articles posts tweets notes jokes lines";

/** "nine odd things ", then "Holm said", then " about turnips": what somebody said is an object there. */
export const IS_SAID_THING = pattern("u")`${START}\p{Ll}+ ${anyOf(SAID_THINGS)} $`;
export const TELLS_ABOUT = pattern("u")`
  ^(?: ${anyOf("about of in on at while when during for to last this earlier before after")}\s|\s*[.,;]|\s*$)`;
