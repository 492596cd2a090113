import { WEEKDAYS } from "../text/calendar.ts";
import { anyOf, END, HYPHEN_START, pattern, START } from "./build.ts";

/** What news says of what it counts, and the words by which it counts; they are only recognised here. */

/**
 * What is said of those that are counted: what happened to them or what they did. `of` are the kinds of thing of which
 * the cue is a cue; a later role of the list leaves out what an earlier one has in the same words (`instead`).
 */
export type Role = {
  name: string;
  cue: RegExp;
  of: "persons" | "things" | "all";
  /** A cue only right after what is counted ("45 against"). */
  follows?: RegExp;
  /** Cues that are no cue for this role where another role's cue stands in the same words. */
  instead?: readonly string[];
};

const cue = (list: string) => pattern("iu")`${HYPHEN_START}${anyOf(list)}${END}`;

const ROUGHLY = "about, around, some, approx\\.?, approximately, roughly, nearly, almost, over, more than";

export const ROLES: readonly Role[] = [
  {
    name: "both parents lost",
    of: "persons",
    cue: cue(`
      both of their parents, both of parents, both their parents, both parents, (?:their )?mothers? and (?:their
      )?fathers?, without (?:a |any |their )?parents?, orphan\\p{L}*, no parents, father and mother, parentless`),
  },
  {
    name: "one parent lost",
    of: "persons",
    cue: cue(`
      one (?:of )?(?:their |the |its )?(?:two )?parents?, lost one, losing one, one-parent, one parent, a
      parent, half-orphan\\p{L}*, a (?:mother|father) or a? ?(?:father|mother), either parent, single parent`),
    instead: ["both parents lost"],
  },
  {
    name: "missing",
    of: "persons",
    cue: cue(`
      missing, unaccounted for, disappeared(?! completely| entirely| altogether), disappearances, disappearance,
      vanished, whereabouts, fates, fate, not yet been found, not yet been traced, not been found, not been
      traced, untraced`),
  },
  {
    name: "captive",
    of: "persons",
    cue: cue(`
      hostages, hostage, (?:taken|took|made|held|as) prisoners?, captives, captive, captivity, captured,
      abducted, abductions, abduction, kidnapp\\p{L}+, seized as, taken captive, prisoners of war, prisoner of
      war, pows, pow`),
    instead: ["rescued"],
  },
  {
    name: "dead",
    of: "persons",
    cue: cue(`
      died, dies, dying, dead, deaths, death, kills, killed, killing, kill, killings, murder\\p{L}*, massacred,
      massacring, slaughtered, slaughtering, slain, perished, perishing, perish, drowned, drowning, drownings,
      drown, fatality, fatalities, fatally, lost their lives, lost all of their members, lost all of its
      members, lost all their members, lost all its members, disappeared completely, disappeared entirely,
      disappeared altogether, los(?:t|ing|s of) (?:his|her|their)? ?li(?:fe|ves), claimed the lives, claimed
      lives, claims lives, claiming lives, claim lives, exterminated, exterminating, annihilated, annihilating,
      executed, toll, wiped out, decimated, burned to death, shot dead, did not survive, bodies, corpses`),
  },
  {
    name: "injured",
    of: "persons",
    cue: cue(`
      injured, injuring, injuries, injury, wounded, wounding, wounds, hurt, crippled, maimed, mutilated,
      disabled`),
  },
  {
    name: "treated",
    of: "persons",
    cue: cue(`
      hospitalised, hospitalized, (?:are|were|is|was|be) (?:still )?in (?:the )?hospitals?,
      treated in, treated for, treated at, taken to the hospitals, taken to the hospital,
      taken to hospitals, taken to hospital`),
  },
  {
    name: "rescued",
    of: "persons",
    cue: cue("rescued, saved, pulled alive from, pulled from, freed, released, survived"),
  },
  {
    name: "arrested",
    of: "persons",
    cue: cue(`
      arrested, arrests, arresting, arrest, detained, detaining, detentions, detention, taken into custody,
      jailed, imprisoned`),
  },
  {
    name: "evacuated",
    of: "persons",
    cue: cue("evacuat(?:ed|ing|ions?|ees), to safety"),
  },
  {
    name: "displaced",
    of: "persons",
    cue: cue(`
      displaced, displacing, displacement, homeless, refugees, refugee, fled, fleeing, flee, driven out, driven
      from, expelled, uprooted, lost their homes, forced out, forced from`),
  },
  {
    name: "moved",
    of: "persons",
    cue: cue(`
      mov(?:ed|ing) (?:to|into|away|out), relocated, relocating, resettled, spend(?:ing)? (?:the|this)
      (?:winter|summer|autumn|spring), taken rooms`),
  },
  {
    name: "against",
    of: "all",
    cue: /(?<!\p{L})(?:vot(?:es?|ed|ing)\s+against|opposed|noes|nays)(?!\p{L})/iu,
    follows: /^\W*against(?:\s*(?:$|[.,;)])|\s+(?:and|with|it|the)(?!\p{L}))/iu,
  },
  {
    name: "abstained",
    of: "all",
    cue: cue("abstained abstaining abstain abstentions abstention"),
    follows: /^\W*abstain/iu,
  },
  {
    name: "in favour",
    of: "all",
    cue: /(?<!\p{L})(?:in\s+favou?r|vot(?:es?|ed|ing)\s+for|supported|backed|ayes)(?!\p{L})/iu,
    follows: /^\W*(?:for(?:\s*(?:$|[.,;)])|\s+(?:and|it)(?!\p{L}))|in\s+favou?r(?!\p{L}))/iu,
    instead: ["against", "abstained"],
  },
  {
    name: "took part",
    of: "persons",
    cue: cue(`
      took part, taken part, takes part, take part, taking part, participated, participating, participation,
      attended, attending, attendance, demonstrated, protested, protesting, marched, marching, rallied, rally,
      rallies, gathered, turned out, demonstrations, demonstration, marches, protests, protest, the march, the
      strike, on strike, strike, striking, stayed away, stopped work, downed tools, laid down their tools, laid down
      their work, walked out, walked off, voted, cast (?:their |his
      |her )?(?:ballots?|votes?)`),
  },
  {
    name: "population",
    of: "persons",
    cue: pattern("iu")`
      (?:population of|home to|inhabited by|populated by
      |${anyOf("has have had of with for")}(?: (?:an? )?${anyOf(ROUGHLY)})?)\s*$`,
  },
  {
    name: "capacity",
    of: "persons",
    cue: pattern("iu")`
      ${START}(?:${anyOf("intended designed built made meant room space accommodation seats beds places licensed")} for
      |capacity (?:of|for)|${anyOf("can could may might")} ${anyOf("carry hold take seat accommodate sleep fit")}
      |${anyOf("holds seats sleeps accommodates")}) (?:${anyOf("about, around, some, only, up to")} )?$`,
    instead: ["captive", "arrested", "injured", "dead"],
  },
  {
    name: "carried",
    of: "persons",
    cue: cue(`
      carried(?! out| away| off| on), carries(?! out| away| off| on), carry(?! out| away| off| on), carrying(?!
      out| away| off| on), transported, transports, transporting, transport, used the, uses the, using the,
      travelled, traveled, travelling, on board, aboard, on (?:the|a|that)
      (?:boat|ship|bus|train|plane|ferry|vessel|flight), rode, boarded`),
  },
  {
    name: "hit",
    of: "things",
    cue: cue(`
      damaged, damaging, damage, flooded, inundated, under water, without power, without electricity, without
      water, cut off`),
  },
  {
    name: "destroyed",
    of: "things",
    cue: cue(`
      destroyed, destroying, destroys, destruction, demolished, demolishing, demolish, torn down, tearing down,
      tear down, pulled down, knocked down, ruined, ruins, razed, burned down, burnt down, gutted, levelled,
      leveled, flattened, torched, collapsed, swept away, washed away, carried away, carried off, beyond repair,
      wrecked, wiped out, decimated, exterminated, exterminating, annihilated, annihilating`),
  },
  {
    name: "cancelled",
    of: "things",
    cue: cue(`
      cancel(?:l?ed|s|l?ing|l?ations?)?, called off, did not run, did not sail, did not fly, did not leave,
      scrapped`),
  },
  { name: "late", of: "things", cue: cue("late delayed delays delaying delay postponed") },
  { name: "closed", of: "things", cue: cue("closed, closing, closure, closures, shut, shut down, suspended") },
  {
    name: "rebuilt",
    of: "things",
    cue: cue(`
      rebuilt rebuild rebuilding repaired repairing restored restoring renovated renovating reopened reopens
      reopening reopen reconstructed reconstructing reconstruction`),
    instead: ["destroyed"],
  },
  {
    name: "opened",
    of: "things",
    cue: cue("opened opening opens open built constructed completed completing inaugurated"),
  },
  {
    name: "gone",
    of: "things",
    cue: cue(`
      gone, fewer, withdrawn, withdraw, withdrew, took away, taken away, takes away, take away, cut, cuts,
      cutting, los(?:t|e|es|ing|s), losses, abolished, abolishing, dropped, dropping, removed, removing, shed,
      axed, laid off, less`),
    instead: ["cancelled", "destroyed", "late", "hit"],
  },
];

const SAYS = "count counts counted say says said put puts give gives gave";
const MAKES_IT = "makes it, make it, making it, estimated, estimates, estimate, estimating";
const SPEAKS_OF = "knows of, know of, writes of, write of, wrote of, speaks of, speak of, spoke of";

/** By these a text says that it gives somebody's count, beside which another's may stand. */
export const COUNTING = pattern("iu")`${START}${anyOf(
  SAYS,
  MAKES_IT,
  SPEAKS_OF,
  `figure, figures, according to, report, reports, reported, found, tally, tallies, claim, claims, claimed,
  announced, registered, recorded, stands at, stand at, stood at`,
)}${END}`;

/** Right before a number: somebody counts it so. */
export const COUNTS_IT = pattern("iu")`${START}${anyOf(
  SAYS,
  MAKES_IT,
  SPEAKS_OF,
  "report reports reported claim claims claimed announced recorded",
)} (?:\p{L}+ )?$`;

/** Right after what is counted: no more is said than that it is. */
export const COUNTED_AFTER =
  /^\s+(?:were|was|are|is|have\s+been|had\s+been)\s+(?:counted|registered|recorded)(?!\p{L})/u;

/** Right before a number: it is somebody's count of what may have been counted before. */
export const RECOUNTS = pattern("iu")`${START}${anyOf(
  "count, counts, counted, speaks of, speak of, spoke of",
  MAKES_IT,
)} (?:\p{L}+ )?$`;

/** After these a number may stand for what was counted before it: "the other side acknowledged five". */
export const GIVES_NUMBER = pattern("iu")`${START}${anyOf(`
  acknowledge, acknowledges, acknowledged, admit, admits, admitted, confirm, confirms, confirmed, announce, announces,
  announced, claim, claims, claimed, allege, alleges, alleged, list, lists, listed, name, names, named, register,
  registers, registered, record, records, recorded, found, put, puts, note, notes, noted, insist on, insists on,
  insisted on, expect, expects, expected, lost, lose, have`)} (?:only |just )?$`;

/** After these a number is the end of a life. */
export const LOST = pattern("iu")`${START}${anyOf("lost, losing, loses, lose, loss of")} (?:the )?$`;

/** After these a figure is a part of the whole before it. */
export const SUBSET_MARK = pattern("iu")`${START}${anyOf(`
  including, include, includes, included, among them, among whom, among those, among these, of them, of whom, of which,
  of those, of these, some of them, some of whom, counting among them, comprising, made up of, consisting of,
  not counting`)}${END}`;

/** Of spectators: that they were there, behind them or before. */
export const WATCHED = /^\s*(?:$|(?:watched|saw|came|attended|cheered|were\s+(?:there|present))(?!\p{L}))/iu;
export const WATCHED_BY = pattern(
  "iu",
)`${START}${anyOf("counted drew attracted", "in front of, watched by, seen by")} $`;

/** Said of what is not yet there: planned, promised or asked for. */
export const PLANNED = pattern("iu")`${START}${anyOf(`
  will, would, shall, should, must, plan, plans, planned, planning, promises, promised, promising, pledges, pledged,
  pledging, proposes, proposed, proposing, demand, demands, demanded, demanding, request, requests, requested,
  requesting, need, needs, needed, ask for, asks for, asked for, asking for, want, wants, hope to, hopes to, intend to,
  intends to, is to, are to, to be`)}${END}`;

const UNCOUNTED = anyOf("dozens scores hundreds thousands many several others more tens");

/** What is said of those whom no number counts: "and injuring dozens", "while scores were hurt". */
export const OF_OTHERS = pattern("iu")`
  (?:,\s*|\s)(?:and|while|but|with)\s+(?:(?:${anyOf("at least about some also left leaving")}|\p{L}+(?:ing|ed)) ){0,3}
  ${UNCOUNTED}${END}(?! than)`;

/** Right behind a noun: others of whom the same is said as of those who are counted: "and several women were". */
export const SHARED_WITH_OTHERS = pattern("iu")`
  ^(?: ${anyOf("of from in on at aboard")} (?:the |an? )?[\p{L}-]+)?
  \s(?:and|with) (?:${anyOf("at least about some also")} )*
  ${UNCOUNTED}${END}`;

/** Verbs of what happens to people, after which a number may stand alone: "killed 12". */
const FATES = `
  kill kills killed killing injured injures injuring wounded wounds wounding arrested arrests arresting detained detains
  detaining rescued rescues rescuing evacuated evacuates evacuating displaced displaces displacing drowned drowns
  drowning hospitalised hospitalises hospitalising hospitalized hospitalizes hospitalizing captured captures capturing`;
export const ENDS_IN_ROLE_VERB = pattern("iu")`${START}${anyOf(FATES)} (?:another )?$`;

/** "the number of injured rose to" */
export const TOLL = pattern("iu")`
  ${START}
  (?:${anyOf("death toll, toll")}|number of (?:the )?${anyOf("dead deaths victims injured wounded")})
  ${END}[^.;,]*$`;

/** After these a number without a noun may stand for what was counted before. */
export const MAY_PRECEDE = pattern("iu")`
  (?:^|[;:—–(\n“"«]|,)\s*$
  |${START}(?:${anyOf(`
  and, while, but, whereas, against, from, is, are, was, were, has, have, had, been, be, took, takes, won, wins, gained,
  got, gets, made, makes, it, count, counts, counted, say, says, said, report, reports, reported, estimate, estimated,
  estimates, give, gives, gave, another, remaining, other, others, further, with, at, stood at, stands at, rose to,
  risen to, fell to, fallen to, climbed to, to, reached, reaching, as, than, among the, of the, whom, which`)}
  |put (?:it|them|the \p{L}+(?: \p{L}+){0,8}) at
  |${anyOf(`
  figure figures number numbers total totals toll tolls count counts writes wrote speaks spoke knows talks talked
  out`)} of) $
  |${START}(?:and|while|but) (?:the )?(?:\p{L}+['’]s )?(?:\p{L}+|[\p{L}-]+ [\p{L}-]+) $`;

/** After these a number without a noun is of points or goals, whatever was counted before. */
export const SCORES = pattern("iu")`${START}${anyOf(`
  score scores scored scoring concede concedes conceded conceding net nets netted notched bowled shot shoots`)} $`;

/** What may follow a number without a noun. */
export const MAY_FOLLOW = pattern("iu")`
  ^\s*(?:$|[.,;:!?—–)”"»]|(?:${anyOf(`
  is are was were be been has have had did do does will would could can should may might who that which when while of
  for against according near inside outside across around along among over because and but or in on at last this since
  during by to from out without with under as after before a per each fewer more less other others also still remain
  remains remained died dead lost came went fled left took said rose fell climbed abstaining cast won ran sat stood
  stayed sent heard lay slept`)}|\p{Ll}+ed)${END})`;

/** "45 against", "313 for the motion", "nine abstaining" */
export const VOTED = pattern("iu")`
  ^\s*(?:votes? )?(?:in favou?r|against|for|abstaining|abstained)\s*
  (?:$|[.,;)]|and${END}|with${END}|the ${anyOf("motion bill proposal law budget")}${END})`;

export const SAID_OF_PERSONS = pattern("iu")`
  ^ ${anyOf("are were is was remain remains remained")} (?:still )?
  (?:in (?:an? )?${anyOf("hospital intensive critical serious stable custody")}
  |${anyOf("dead missing children women killed injured wounded hurt arrested detained under")})`;

/** "Twelve died", "three more were arrested": people, whom nothing names. */
export const FATE_AFTER = pattern("iu")`
  ^ (?:more |others )?(?:${anyOf("were, was, are, have been, had been, remain, remained")} )?
  (?:still |later |reportedly )?
  ${anyOf(`killed, died, dead, drowned, perished, injured, wounded, hurt, missing, arrested, detained, rescued,
    evacuated,
  hospitalised, hospitalized, aboard, on board`)}${END}`;

/** "Six of the dead": part of those of whom it is said. */
export const FATE_OF = /^\s+of\s+the\s+(dead|victims|injured|wounded|missing)(?!\p{L})/iu;

export const POLL = /(?<!\p{L})(?:vot(?:e[ds]?|ing)|by)\s+(?:by\s+)?$/iu;
export const THERE_WERE = /(?<!\p{L})there\s+(?:were|are|had\s+been|have\s+been|would\s+be)\s+$/iu;

/** "another 12", "12 more": on top of others, of which they are no count. */
export const FURTHER_BEFORE = /(?<!\p{L})(?:another|(?:a\s+)?further|additional|other|remaining)\s+$/iu;
export const FURTHER_AFTER = /^\s+(?:more|others?|further|additional)(?!\p{L}|\s+than)/iu;

/** Before a whole of which the words behind say how many: "of 40 bridges 15 were closed". */
export const OF_WHOLE = pattern("iu")`(?:^|[,;:—–-]\s*)of (?:the |its |all )?$`;

/** Between two figures of a list. */
export const LIST_GAP = pattern("iu")`
  ^\s*(?:[,;]|(?:,\s*)?${anyOf("and, or, as well as, plus, along with, &")}
  (?: ${anyOf("also, another, further, a further, some, for, then")})?|,?\s*also)?\s*(?:(?:another|a further)\s*)?$`;

/** Between what is said of one figure and what is said of the next. */
export const DIVIDES = pattern("giu")`
  [,;:—–()]\s*(?:${anyOf("and, while, but, as well as, whereas, with")}${END})?
  |${START}${anyOf("and while but whereas against with")}${END}`;

/** Before "at", "to" or "as" and a number: "put it at 12", "rose to 17". */
export const REACHES = pattern("iu")`${START}${anyOf(`
  put puts estimate estimated stood stands rose risen fell fallen climbed grew grown reached gave number figure
  total`)}${END}`;

/** Before a number that a text gives as one of before: "up from 12", "an earlier toll of 12". */
export const EARLIER = pattern("iu")`
  ${START}
  (?:(?:${anyOf("climbed jumped", "up down revised corrected raised lowered rose risen rising increased fell fallen")}
  (?: \p{L}+){0,3} from )(?:an? |the )?(?:${anyOf("earlier previous initial first preliminary")} )?
  (?:\p{L}+ (?:of|at) )?
  |${anyOf("earlier previous initial preliminary")} (?:death )?${anyOf("toll figure count estimate number report")}s?
  \s+(?:was |had been |of |put it at |put the toll at ))$`;

/** What happened to people: "dead or wounded" is another count than "dead". */
export const FATE_ROLES: readonly string[] = [
  "dead",
  "injured",
  "treated",
  "missing",
  "captive",
  "arrested",
  "rescued",
  "evacuated",
  "displaced",
];

/** Between those who are counted and a verb that says what they did to others. */
export const DOES_IT = pattern("iu")`^\s*(?:${anyOf("has have had also then later")} |\p{L}+ly )*$`;

/** Verbs of what one does to another. */
export const DONE_TO = pattern("iu")`
  ^${anyOf(`
  rescued, saved, freed, released, arrested, detained, jailed, imprisoned, evacuated, injured, wounded, hurt, killed,
  murdered, massacred, slaughtered, executed, captured, abducted, kidnapped, displaced, expelled`)}$`;

/** Behind such a verb: to whom or what it was done. */
export const TO_SOMEBODY = pattern("u")`
  ^ (?:${anyOf(`
  the a an his her its their our some several many all both another him them us`)}
  \s(?!${anyOf("day night week month year morning evening first next same last previous following")}${END})
  |\d|(?!${anyOf(WEEKDAYS.join(" "))})\p{Lu}\p{Ll})`;
