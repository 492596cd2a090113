import { WEEKDAYS } from "../text/calendar.ts";
import { anyOf, END, pattern, START } from "./build.ts";

/** Words of saying that tell a deed, a thing or a likeness, and not that something is said. */

const TO_STAGE = "onto up to";
const PLACES_TO_SPEAK = "stage front podium desk";
const TAKINGS = "revenue revenues sales income earnings profit profits turnover losses";
const PAPERS = "email e-mail letter note message book paper newspaper statement report memo";
const ADMITTED = "refugees students pupils patients guests members migrants immigrants visitors women men children";
const OF_NOTHING = "nothing little";
const FINITE = `
  was were is are has have had will would can could must might may should did does do`;

/** A verb of saying with what follows it: "said nothing", "believes in", "called her on Monday", "reports from". */
export const TELLS_DEED = pattern("u")`
  ^(?:answer(?:s|ed)? (?:(?!that\s)[\p{L}’'-]+ ){0,2}questions?${END}|
  believe[sd]? in\s|believe (?:me|it or not)${END}|
  call(?:s|ed)? (?:(?!an?\s|the\s|for\s|on\s)[\p{L}’'.-]+ ){1,4}(?:on )?${anyOf(WEEKDAYS.join(" "))}${END}(?! an?\s)|
  call(?:s|ed)? [^.;:]{2,90}\s${anyOf(TO_STAGE)} the ${anyOf(PLACES_TO_SPEAK)}${END}|
  ${anyOf("say says said")} (?:(?:almost|virtually|next to|very) )?(?:${anyOf(OF_NOTHING)}|them)${END}|
  respond(?:s|ed)? (?:by (?:\p{L}+ly )?\p{Ll}+ing|as (?:if|though))${END}|
  (?:write|writes|wrote|written) (?:off|under|down)\s|
  reminds? ${anyOf("me us you one many some people everybody everyone")} of\s|
  joke[sd]? with (?!reporters|journalists)|
  maintain(?:s|ed)? (?:(?!that\s|${anyOf(FINITE)}\s)[\p{L}-]+ ){1,3}
  ${anyOf("for of in at with among")}\s(?!.*\s${anyOf(FINITE)}\s)|
  report(?:s|ed)? (?:(?:\p{L}+ly|live) ){0,2}(?:from|(?<=(?:ly|live)\s)to)\s|
  report(?:s|ed)? \p{Sc}[\d.,]+ (?:\p{L}+ ){0,2}in (?:[\p{L}-]+ ){0,2}${anyOf(TAKINGS)}${END}|
  post(?:s|ed)? (?:[\p{L}-]+ ){0,3}(?:messages|updates|comments) (?:on|to)\s(?!.*\sthat\s)|
  den(?:y|ies|ied) (?:him|her|them|\p{Lu}[\p{L}’'-]+) an?\s|
  advise[sd]? on\s|
  reads? (?:an?|the|his|her|their) (?:[\p{L}-]+ ){0,2}${anyOf(PAPERS)}${END}|
  dr(?:aw|aws|ew|awn) attention to ${anyOf("himself herself itself themselves")}${END}|
  admit(?:s|ted)? (?:\d|(?:more |fewer |new )?${anyOf(ADMITTED)}${END})|
  add(?:s|ed)? ${anyOf("his her its their")} (?:own )?${anyOf("comment name voice signature weight")}${END}|
  add(?:s|ed)? (?:\p{Ll}+ )?\p{Ll}{3,}s(?=[,.;]|$))`;

/** "while adding two wings": what is added is a thing, unless "that" or a pronoun follows. */
export const ADDS_TO_THING = pattern("u")`
  (?<=\s(?:while|by) )adding (?!${anyOf("that it he she they")}\s|\uFFFC)`;

const KINDS_OF = "such these those other several few";

/** "in such ", "in recent ": a word right behind is a noun. */
export const ENDS_BEFORE_NOUN = pattern("iu")`
  ${START}${anyOf(KINDS_OF)} $|${START}${anyOf("local federal national city county")} and $|
  ${START}${anyOf("in of for at from with")} (?:the )?(?!\p{L}+ly )\p{Ll}+ $`;
export const NOUN_BY_ITS_PLACE = pattern("u")`
  ^(?:${anyOf("state states report reports claim claims call calls demand demands note notes estimate estimates")})$`;

/** "in a bid to ": the words that follow say what somebody is after, and not that they say it. */
export const ENDS_IN_AIM = pattern("u")`
  ${START}${anyOf("bid bids effort efforts attempt attempts chance chances order way ways room reason")} to $`;

/** "praise from", "a call of": a noun. */
export const NOUN_OF_SOMEBODY = pattern("u")`^ (?:from|of)\s`;

/** " that", ": ", " the": what stands after the verb "states", of a body; otherwise states are meant. */
export const STATES_SOMETHING = pattern("u")`
  ^(?: \p{L}+ly)?(?:\s*[:,]?\s*\uFFFC|:|,? that (?!(?:${anyOf(FINITE)}|\p{Ll}+ed)\s)|
  \x20${anyOf("a an the its his her their it he she they no all this these there")}\s)`;

/** " should", " to mend has": of what somebody says so, as "a roof that Holm thinks should be mended". */
export const IS_SAID_OF_THING = pattern("u")`^ (?:to \p{Ll}+ )?${anyOf(FINITE)} `;

/** "This article has been updated to note that": what an editor says of the text. */
export const NOTE_OF_EDITOR = pattern("u")`
  ^\s*[(\[]?(?:(?:This|The|Our) (?:${anyOf("story article post piece report version headline item")} ){1,2}
  (?:has been|was) (?:${anyOf("updated corrected amended revised changed edited")})|
  (?:An|The) ${anyOf("earlier previous original")} version of (?:this|the|our))${END}`;

/** "a book by Ada Holm called ": what has the name. */
export const BY_SOMEBODY_CALLED = pattern("u")`
  ${START}(?:an?|the|another|one) (?:[\p{L}-]+ ){1,3}(?:by|from|of) (?:[\p{L}.-]+ ){1,6}$`;

/** "Sailors see ": what many do to somebody. */
export const SEEN_BY_MANY = pattern("u")`
  ^\s*(?:(?:But|And|Yet|Still),? )?(?:${anyOf("The Many Some Most Other Few")} )?(?:[\p{L}-]+ )?\p{L}+s
  (?: ${anyOf("also now still often")}| \p{Ll}+ly)? ${anyOf(`see view call consider like want hate love fear blame know
  trust urge back support oppose cast regard describe praise admire dislike accuse attack criticize criticise credit
  expect need ask tell`)} (?:the )?$`;
