import { WEEKDAYS } from "../text/calendar.ts";
import { anyOf, END, pattern, START, wholeOf, wordsIn } from "./build.ts";

/** Words by which two counts are of the same things, or of others: nouns, places, times and who counts. */

const setOf = (list: string): ReadonlySet<string> => new Set(wordsIn(list));

/** Nouns for people of whom nothing else is said by the noun; any of them may stand for another. */
export const PLAIN_PEOPLE = setOf(`
  people person persons individual individuals human beings souls life lives dead death deaths fatality fatalities body
  bodies injured wounded missing captive captives hostage hostages prisoner prisoners`);

/** Nouns for anyone of a place: with the same number, the same people; with another number, perhaps others. */
export const ANYONE = setOf(
  "civilian civilians resident residents citizen citizens inhabitant inhabitants victim victims",
);

/**
 * Classes of nouns (`classOfNoun`) that mean the same, whichever of them stands there. Others ("farmers fishermen")
 * hold what differs.
 */
export const SYNONYMOUS = setOf("child elderly family woman man sailing vote");

/**
 * General words of which each may stand for the others of its list. None that says more than they do: how somebody died
 * or was freed, how old or whose child somebody is.
 */
export const ALIKE: readonly RegExp[] = [
  `
  dead, death, deaths, die, dies, died, dying, kill, kills, killed, killing, fatality, fatalities, lost their lives,
  lost his life, lost her life, lose their lives, losing their lives`,
  "injured, injures, injuring, injury, injuries, wounded, wounds, wounding, hurt",
  "missing, unaccounted for",
  "hostage, hostages, captive, captives, captivity, prisoners of war, taken prisoner, taken prisoners, taken captive",
  "arrested, arrests, arresting, arrest, detained, detaining, detention, detentions, taken into custody",
  "evacuated, evacuates, evacuating, evacuation, evacuees",
  "child, children, kids, minors",
  "woman, women, females",
  "man, men, males",
  "family, families, household, households",
  "sailing, sailings, departures, crossings",
  "vote, votes, ballots",
].map((list) => wholeOf(list, "iu"));

/** Classes of people who are counted beside others, and never meant by "people" alone. */
export const COUNTED_BESIDE = setOf("woman man child girl boy elderly family");

/** Words of any report, by which no two counts are alike. */
export const GENERAL = setOf(`
  say said give state report accord figure number count total people take took win won lose have had make made put
  find found official ministry police spokesman spokeswoman accord told tell speak spoke write wrote`);

/** A sentence or clause that is denied. */
export const NEGATED = pattern(
  "iu",
)`${START}(?:${anyOf("not no never without nobody none neither nor")}|\p{L}+n[’']t)${END}`;

const LIMITING = `
  not no never without nobody none neither nor nearly almost hardly barely only may might could would should must
  will shall can cannot if unless whether perhaps possibly probably likely allegedly reportedly apparently supposedly
  alleged reported claimed feared believed thought presumed rumoured rumored expected planned attempted threatened tried
  failed denied false untrue`;

/** Words without which a clause would say more than its source. */
export const LIMITS = pattern("iu")`${START}(?:${anyOf(LIMITING, "to")}|\p{L}+n[’']t)${END}`;

/** The same where they stand further off in the sentence. */
export const LIMITS_FAR = pattern("iu")`
  ${START}(?:${anyOf(
    LIMITING,
    `
  deny denies denying disputes disputed doubts doubted rejects rejected refuted contrary wrong wrongly mistake
  mistakenly mistaken incorrect incorrectly error errors exaggerated withdrew withdrawn retracted corrected revised
  least most estimated approximately roughly rumour rumours suspected unconfirmed disproved earlier first initially
  originally   suppose supposing imagine except instead`,
  )}|\p{L}+n[’']t)${END}`;

/** Words by which somebody gives a number, after it. */
export const ACCORDING = pattern("iu")`${START}according to${END}`;

/** Between two numbers of which the second is said of others, and nobody else counts. */
export const GOES_ON = pattern("iu")`(?:^|[\s,;])(?:and|,|;|while|but)\s*$`;

const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+)*";

/** A place by its name: group 1. */
export const PLACE = pattern("gu")`
  ${START}(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Oo]ff|[Tt]hrough|[Tt]hroughout
  |${anyOf("streets city town village port district province region island outskirts suburb")} of
  |${anyOf("city town village district")}(?= \p{Lu})) (?:the )?
  (?:${anyOf("neighbouring neighboring nearby northern southern eastern western central")} )?(${NAME})`;

/** Behind "in" or "at" these are a time, a body or a language, and no place. */
export const NO_PLACES = setOf(`
  easter christmas ramadan pentecost whitsun advent lent hanukkah passover eid diwali thanksgiving halloween midsummer
  parliament congress senate cabinet government court council committee assembly bundestag knesset duma bundesrat
  english french german spanish russian arabic chinese latin turkish italian`);

/** Names that stand together: "Vale and Dorn", "Vale, Dorn and Holm". */
export const NAMES_TOGETHER = pattern("gu")`(?:${NAME})(?:, ${NAME})*,? (?:and|&) (?:the )?${NAME}`;

/** Right before a number and its verb: whose doing it counts; group 1. */
export const SUBJECT = pattern("u")`
  (?<!${START}(?:of|in|at|near|from|to|by|for|and|with|on|the) )(?<![\p{L}-])(${NAME})
  \s+(?:(?:has|have|had|also|only|already|then) )*(\p{Ll}+) (?:\p{Ll}{1,5} )?$`;

/** Kinds of areas, of which one lies within another. */
const AREAS = `
  world continent country nation republic kingdom state region province county district canton prefecture governorate
  territory municipality island islands capital city town village suburb neighbourhood neighborhood quarter parish
  valley`;
const WIDE = "world continent country nation republic kingdom state region province county district territory islands";

const within = (areas: string) => pattern("giu")`
  ${START}(?:in|across|throughout|within|around|of)( all| the whole| the entire| all of)?
  (?: ${anyOf("the this its our their")})?(?: whole| entire| rest of the)? (${anyOf(areas)})${END}`;

/** An area by what it is: "in the district"; group 2 is the noun. */
export const AREA = within(AREAS);

/** What counts for more than one place: "across the region", "nationwide". */
export const WIDE_AREA = new RegExp(
  `${within(WIDE).source}|${START}(?:the|our|its) ${anyOf(WIDE)} (?:has|have|had|counts|counted)${END}|${START}${anyOf(
    "nationwide, countrywide, worldwide, region-wide, elsewhere",
  )}${END}`,
  "iu",
);

/** Of all places together. */
export const IN_ALL = pattern("iu")`${START}${anyOf("in all of, all over, in all, altogether, overall")}${END}`;

const SPAN = anyOf("day night morning evening afternoon week weekend month season year hour");

/** A time that is not all of what is told, or lies before or behind it: "on the first day", "a week earlier". */
export const OTHER_TIME = pattern("giu")`
  ${START}(?:
  (?:${anyOf("first second third fourth last final opening closing next following previous")} ${SPAN}
  |(?:the|that|a|one|two|three|some|few|\d+) ${SPAN}s? ${anyOf("before earlier later after ago")}
  |(?:an?|the) ${anyOf("earlier previous former later")}
  \s(?!${anyOf("toll figure count estimate number report")}${END})\p{L}+ of
  |${anyOf("begin begins began start starts started open opens opened end ends ended")} with
  |in the ${anyOf("season year")}|${anyOf("this that")} season|so far|to date|by then|overnight|until then)
  )${END}`;

/** What is told of another year, without its number. */
export const PAST_YEAR = pattern("iu")`
  ${START}(?:${anyOf("last, previous, preceding")} ${anyOf("year season decade century")}
  |${anyOf("a year, the year, two years, three years, years, decades, \\d+ years")}
  \s${anyOf("ago before earlier")})${END}`;

/** Right before a number: it is less than that. */
export const BELOW = pattern("iu")`${START}${anyOf("nearly, almost, close to")} $`;

const BADLY_HURT = `
  seriously, serious, badly, severely, severe, critically, critical, gravely, slightly, slight, lightly, minor, heavily,
  partly, life-threatening, walking wounded`;

/** How badly somebody or something is hurt: those who are so are some of all. */
export const BADLY = pattern("iu")`${START}${anyOf(BADLY_HURT)}${END}`;
export const DEGREE = pattern("iu")`${START}${anyOf(`${BADLY_HURT}, completely, totally, fully`)}${END}`;

/** Right before a number: it is of those of whom what is said is not so. */
export const EXCEPT = pattern("iu")`${START}${anyOf("all but, except, except for, apart from, bar")} (?:the )?$`;

/** Beside a number: words by which it is of what could be. */
export const SUPPOSED = /(?<!\p{L})(?:could|would|might|may(?= \p{Ll}))(?!\p{L})/u;

/** Beside a number: words by which it is of what is left of something. */
export const STILL = /(?<!\p{L})(?:still|remain|remains|remained|no longer|again)(?!\p{L})/u;

/** "Broken windows", but not "unannounced visits": what befell them, which is not said of all. */
export const SUFFERED = /(?<!\p{L})(?!un)\p{Ll}+(?:ed|en)\s/u;

/** "120 votes for Holm": whose votes they are; group 1. */
export const VOTES_FOR = /(?<!\p{L})for\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]+)/u;

/** Beside a number: it is of each of several. */
export const EACH = pattern("iu")`${START}${anyOf("each apiece every respectively")}${END}`;

/** Right behind a number and its noun: it is what lies between two others. */
export const BETWEEN = pattern("iu")`
  ^\s*${anyOf(`
  short, shy, away, ahead, behind, clear, more than, fewer than, less than, fewer, above, below, higher,
  lower`)}${END}`;

/** Right before a number: of those who belong to some of them, or of what does. */
export const OF_SOME = pattern("iu")`
  ${START}${anyOf(`
  families parents relatives mothers fathers widows children names photographs bodies friends homes houses lawyers
  remains portraits pictures graves`)} of (?:the )?(?:\p{L}+ )?$`;

/** Before a number: it stands for what has changed since others counted. */
export const RISEN = pattern("iu")`
  ${START}${anyOf(`
  rose rises risen rising climbed climbs climbing jumped grew grown grows increased increases swelled fell fallen
  dropped revised raised lowered bringing brings brought`)}${END}[^.;:]{0,60}\s(?:to|by) (?:\p{L}+ )?$`;

/** Beside a number: it is of a time before what is told. */
export const EARLIER = pattern("iu")`
  ${START}(?:${anyOf("last previous preceding")} ${anyOf("week month spring summer autumn winter fall time")}
  |earlier this ${anyOf("week month year season")}|${anyOf("the year, the month, the week")} before
  |${anyOf("previously formerly anniversary")})${END}`;

const WEEKDAY = anyOf(WEEKDAYS.join(" "));

export const IS_DAY = pattern("u")`${START}${WEEKDAY}${END}`;

/** Somebody gives a number on a day of the week: group 1. */
export const TOLD_ON = pattern("u")`
  ${START}${anyOf("said told reported announced confirmed counted")}(?: \p{L}+){0,3}? ${anyOf("on late early")}
  \s(?:\p{L}+ )?(${WEEKDAY})${END}`;
