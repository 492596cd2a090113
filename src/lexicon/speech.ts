import { WEEKDAYS } from "../text/calendar.ts";
import { anyOf, END, HYPHEN_END, HYPHEN_START, part, pattern, START, wholeOf } from "./build.ts";
import { OFFICE_AFTER, ONE_HEAD, PARTISANS, PEOPLE, SHORT_TITLE } from "./people.ts";

/**
 * The words by which sources say who speaks. They are the sources' vocabulary, with all the verbs that judge, and only
 * recognised here: the bot's own text has no use for them.
 */

export const VERBS_OF_SAYING = `
  say says said tell tells told state states stated write writes wrote written read reads add adds added ask asks asked
  answer answers answered replies replied declare declares declared announce announces announced explain explains
  explained argue argues argued report reports reported mention mentions mentioned conclude concludes concluded
  finalised finalized continue continues continued remark remarks remarked observes observed listed lists emphasise
  emphasises emphasize emphasizes emphasised emphasized stress stresses stressed underline underlines underlined
  underscore underscored underscores highlight highlights highlighted note notes noted remind reminds reminded recall
  recalls recalled insist insists insisted clarifies clarified specifies specified claim claims claimed allege alleges
  alleged admit admits admitted acknowledge acknowledges acknowledged confirm confirms confirmed reveal reveals
  revealed testifies testified warn warns warned urge urges urged call calls called demand demands demanded appeal
  appealed appeals promise promises promised expresses expressed voiced believe believes believed think thinks thought
  wondered rejects rejected dismissed describes described assured assures suggest suggests suggested predict predicts
  predicted complain complained complains protested concede conceded concedes contend contends contended asserts
  asserted maintain maintains maintained reiterate reiterates reiterated reaffirm reaffirms reaffirmed affirm affirms
  affirmed vow vows vowed pledge pledges pledged caution cautions cautioned elaborate elaborated recommend recommends
  recommended propose proposes proposed estimate estimates estimated apologises apologised apologizes apologized
  lamented laments hopes hoped criticize criticizes criticized criticise criticises criticised condemn condemns
  condemned praise praises praised thanked welcomed welcomes blames blamed hailed hails congratulates congratulated
  denounces denounced defended reckon reckons reckoned posted tweeted boasted boasts joked jokes figures quipped
  shouted whispered recounted recounts responded responds retorted interrupted exclaimed cried informs informed
  advised advises counters countered echoes echoed opines opined quips snaps snapped muses mused texted emailed blogged
  interjects interjected surmised enthused gushed fumed mumbled muttered yelled screamed chanted rejoined
  volunteered hinted hints theorized
  speculated`;

const PHRASES_OF_SAYING = `
  point out, points out, pointed out, draw attention, draws attention, drew attention, drawn attention, makes clear,
  makes it clear, made clear, made it clear, put it, puts it, is of the opinion, is of the view, are of the opinion,
  are of the view, was of the opinion, was of the view, were of the opinion, were of the view, sums up, summed up`;

const GO_ON = "went on, go on, goes on, going on";
const ON_TO = "say add note explain stress state";

const COMMANDS = `
  command commands commanded order orders ordered instruct instructs instructed implore implores implored beg begs
  begged challenge challenges challenged encourage encourages encouraged`;

const DENIED_THINGS = `
  count counts charge charges offence offences request requests access entry bail permission asylum visa visas motion`;

const PRESSES = `
  presses pressed persists persisted probes probed prods prodded queries queried inquired enquired thunders thundered
  roars roared growls growled barks barked bellowed hissed whined moaned groaned stammered stuttered`;

/** “Who was it?” Holm pressed. Verbs that say something right after what was said. */
const AFTER_WORDS = part`
  (?:${anyOf(PRESSES)}(?: ${anyOf("on again further him her them")})?|${anyOf("want wants wanted")} to know|
  ${anyOf("keeps kept")} asking)(?=\s*(?:[.,;:!]|$))`;

/** Verbs that say something only with what follows them, or without it. */
const CONDITIONAL_VERBS = [
  part`${anyOf("comment comments commented")}(?! on)`,
  part`${anyOf("denies denied")}(?!(?! that${END})(?: \S+){0,3} ${anyOf(DENIED_THINGS)}${END})`,
  part`${anyOf("find finds found ruled rules held holds")}(?=(?: \p{L}+)? that${END})`,
  part`${anyOf("submit submits submitted plead pleads pleaded")}(?= that${END})`,
  part`${anyOf("accuse accuses accused")}(?! of\s)`,
  part`${anyOf("accepts accepted agrees agreed")}(?= ${anyOf("that he she they it")}${HYPHEN_END})`,
  part`${anyOf(COMMANDS)}(?=(?: (?!by${END})[\p{L}’'.-]+){1,6} to \uFFFC)`,
  part`(?:${anyOf("play plays played")} down|
  ${anyOf("brush brushes brushed shrug shrugs shrugged laugh laughs laughed")} ${anyOf("off aside")}|
  ${anyOf("derided deride derides branded brands characterized characterised rejecting")})
  (?=[^.;:\uFFFC]{1,80}\sas (?:(?:an?|the) )?\uFFFC)`,
  part`${anyOf("spoke speaks")} of(?= (?:an? |the )?\uFFFC)`,
  part`${anyOf("put puts")} the (?:\p{L}+ ){1,5}at`,
  part`${anyOf(GO_ON)}(?: to ${anyOf(ON_TO)})?`,
  part`${anyOf("shoots shot fires fired hits hit")} back(?=(?: with)?\s*[,:]?\s*\uFFFC| that${END})`,
  part`(?<=\uFFFC\s*,?\s*(?:[\p{L}’'.-]+ ){0,5})${AFTER_WORDS}`,
  part`${anyOf("proclaim proclaims proclaimed")}(?= that${END}|[^.;:\uFFFC]{0,60}\uFFFC|[^.;:\uFFFC]{0,60}: \uFFFC)`,
];

/** "adding that": goes on with what the subject of the sentence says. */
const PARTICIPLES_OF_SAYING = `
  saying, adding, noting, stressing, emphasising, emphasizing, stating, underlining, pointing out, explaining, warning,
  telling, insisting, arguing, claiming, urging, calling, recalling, reminding, writing, declaring, describing, asking,
  expressing, highlighting, concluding, mentioning, remarking`;

/** A verb of saying, as a whole word. */
const VERBS = [anyOf(VERBS_OF_SAYING), anyOf(PHRASES_OF_SAYING), ...CONDITIONAL_VERBS].join("|");
const VERB = part`${HYPHEN_START}(?:${VERBS})${HYPHEN_END}`;

const ADVERB = `
  has, have, had, also, again, once, twice, later, then, too, further, himself, herself, itself, already, always, often,
  even, never, still, just, only, first, last, this, week, today, yesterday, in turn, however, though, meanwhile,
  moreover, like to, likes to, liked to, used to, wants to, wanted to, was quick to, is fond to, began to, did, does`;
export const ADVERBS = part`
  (?:(?:${anyOf(ADVERB)}|for ${anyOf("his her its their")} part|on \p{Lu}\p{L}+day|\p{L}+ly) )`;

export const VERB_OF_SAYING = new RegExp(VERB, "iu");
/** "which he said was late", "who said that": an aside in which somebody says. */
export const SAYS_ASIDE = pattern("u")`
  ${START}(?:${anyOf("I he she they we you it")}|\p{Lu}[\p{L}.-]+),? (?:${anyOf("has had have also")} )?${VERB}|
  ${VERB},?(?: (?:${anyOf("that he she they it")} |\p{Lu})|\s*\uFFFC|[,.)\s]*$)`;
export const EVERY_VERB_OF_SAYING = new RegExp(VERB, "giu");
/** The same, of what is quoted after it and nothing else. */
const PARTICIPLES_BEFORE_QUOTATION = `
  responding, replying, answering, tweeting, predicting, promising, vowing, pledging, praising, criticizing,
  criticising, condemning, denouncing, dismissing, attacking, blasting, accusing, admitting, acknowledging,
  suggesting, cautioning, chiding, scolding, mocking, deriding, ridiculing, slamming, labelling, labeling, branding,
  pleading, begging, imploring, demanding, lamenting, complaining, joking, quipping, boasting, hailing, decrying`;
/** The same where it goes on after a quotation, whose last mark is the comma. */
const PARTICIPLES_AFTER_QUOTATION = "adding saying noting stressing explaining arguing insisting warning concluding";

const STATEMENTS = "statement letter email e-mail memo message note post tweet release response op-ed editorial";

/** "issued a statement on Tuesday ": before what the statement says, which is what whoever issued it says. */
const ISSUES_STATEMENT = part`
  (?<!${anyOf("was were is are been being")} )${START}
  ${anyOf("issue issues issued release releases released send sends sent post posts posted publish published")}
  (?: out)? (?:an?|another|one) (?:[\p{L}-]+ ){0,2}${anyOf(STATEMENTS)} (?:${anyOf("on in to at late early this last")}
  \x20[^,;:.\uFFFC]{1,40} )?`;

export const ENDS_IN_ISSUED_STATEMENT = pattern("u")`${ISSUES_STATEMENT}$`;

export const EVERY_PARTICIPLE_OF_SAYING = pattern("giu")`
  (?<=, |\s(?:and|while|by) )(?!adding to ${anyOf("a an the his her its their")}${END})
  ${anyOf(PARTICIPLES_OF_SAYING)}${END}|
  (?<=${ISSUES_STATEMENT})${anyOf(PARTICIPLES_OF_SAYING, PARTICIPLES_BEFORE_QUOTATION)}${END}(?=[^.;:]{0,120}\uFFFC)|
  (?<=, |\s(?:and|while|by) )${anyOf(PARTICIPLES_BEFORE_QUOTATION)}${END}(?=[^.;:]{0,80}\uFFFC)|
  (?<=\uFFFC )${anyOf(PARTICIPLES_AFTER_QUOTATION)}${END}`;

/** "who said she had ": all that follows is said, where a pronoun is the subject of what is said. */
const SAYS_OF_ONESELF = part`
  ${VERB} (?:that )?${anyOf("he she they it")}
  (?:['’]d|(?: ${anyOf("had has have was were is are would could will did felt")})?)(?: not)? (?:\p{L}+ly )?$`;

/** Ends in a verb of saying, or in the word that such a verb puts before what was said. */
export const LEADS_TO_QUOTATION = pattern("iu")`
  [:,]\s*$|${VERB}\s*$|${SAYS_OF_ONESELF}|
  ${START}${anyOf("that as an a the of is was were are be been to for his her its their")}\s*$`;

/** Ends in a verb of saying, so that what is quoted is all that it says. */
export const ENDS_IN_VERB = pattern("iu")`${VERB}\s*$`;

/** The same for a quotation of a word or two: only what puts them into somebody's mouth. */
export const LEADS_TO_WORD = pattern("iu")`
  [:,]\s*$|${VERB}\s*$|(?:${VERB}.{1,60}|\s)${START}as\s*$|${SAYS_OF_ONESELF}`;

const NOUNS_OF_SAYING = `
  confession statement words remark remarks admission testimony comment comments claim promise letter assertion
  announcement question answer reply message verdict warning plea phrase speech`;

/** Of these "of" says what they are about: "a warning of storms". */
const ABOUT_SOMETHING = "admission claim promise assertion announcement question verdict warning plea";

/** "the words of", "her letter": a noun that announces what somebody said. */
/** "Holm's first reply to the board was:": who gave it says what follows. */
export const SAYING_WAS = pattern("u")`
  ['’]s? (?:${anyOf("first last only own own first whole simple later short")} ){0,2}
  ${anyOf("response reply answer message advice verdict motto dictum explanation conclusion")}
  (?: ${anyOf("to on about for")}\s[^:;.\uFFFC]{1,60})? ${anyOf("was is")}(?: simple| clear| short)?\s*[:,]\s*$`;

export const NOUN_OF_SAYING = pattern("iu")`
  ${HYPHEN_START}${anyOf(NOUNS_OF_SAYING)}s?${END}(?: (?:by|from|(?<!${anyOf(ABOUT_SOMETHING)} )of)\s|
  (?<=['’]s?\s(?:(?!${anyOf("the a an his her their its and in during")}\s)[^\s,.;:]+\s){0,4}[^\s]+))`;

/** "it is stated", "as stressed" */
export const IMPERSONAL = pattern("iu")`
  ${HYPHEN_START}(?:it (?:is|was|has (?:also )?been)|as|as (?:is|was))
  \s+(?:(?:also|further|again|once|\p{L}+ly) )*
  (?!reported (?:earlier|previously|before))(?!\p{L}+ (?:above|below)${END})
  (?!(?<=(?:^|[^\p{L}])as\s+)promised)${VERB}(?! to (?:be|have)${END})`;

/**
 * "It was also brought to attention that", "At the close of the appeals, the parliaments are called upon to": nobody is
 * named who says it.
 */
export const IMPERSONAL_PASSIVE = pattern("iu")`
  ${START}(?:
  it (?:is|was|has been) (?:(?:also|further|again) )?(?:brought|drawn) to (?:\p{L}+ ){0,2}?attention that|
  (?:is|are|was|were) (?:also |further )?called (?:up)?on to
  )${END}`;

const OTHERS = `
  newspaper newspapers press media critics opponents experts observers residents witnesses analysts others`;

/** After an impersonal cue: who is not known to the text says so. */
export const SAID_ELSEWHERE = pattern("iu")`
  ^ (?:(?:in|by) (?:${anyOf("the some certain many")} )?(?:\p{L}+ ){0,2}${anyOf(OTHERS)}|
  elsewhere|in (?:our|my))${END}`;

export const ACCORDING_TO = pattern("giu")`
  ${START}(?:
  according to(?! ${anyOf("him her them")}${END})|
  in the ${anyOf("words view opinion")} of|
  (?<!${START}${anyOf("first and was were is are been being")} )
  (?:(?:as )?${anyOf("quoted cited reported stated said")}|as told) by|
  citing|quoting|(?-i:per(?=\x20the\x20|\x20\p{Lu})|Per(?=\x20the\x20))|with reference to
  ) `;

/** "in her words", "as Holm put it": stands beside what somebody said. */
export const IN_WORDS_OF = pattern("giu")`
  ${START}in (?=[\p{L}’'\x20.-]{2,60}?['’]s? (?:own )?${anyOf("words view opinion")}${END})`;
export const IN_PRONOUNS_WORDS = pattern("iu")`
  ${START}(?:
  in (his|her) (?:own )?${anyOf("words view opinion")}${END}|
  according to (him|her)(?=\s*(?:[,.;:]|$))
  )`;

/** "is quoted by the agency as saying": the subject speaks. */
export const QUOTED_AS = pattern("giu")`
  ${START}${anyOf("is, was, were, are, has been, had been")} (?:also )?(?:quoted|cited|reported) (?:by [^,.;:]{1,80}? )?
  (?:as (?:saying|telling|stating|adding|having said)|in [^,.;:]{1,60}? as saying)${END}`;

/** What may stand between "according to" and the name: a title, a role, an apposition. */
export const BETWEEN_SOURCE_AND_NAME = pattern("u")`
  ^(?:the |\p{Lu}\p{L}+\.? )?$|
  ^(?!${anyOf("of to for")}\s)[\p{L}’'\x20-]{2,80}, $|
  ^(?:(?!${anyOf("of to for from")}\s)[\p{L}’'-]+ ){1,5}$`;

const TEXTS = `
  report reports study studies survey surveys poll polls data figures statistics evidence testimony record records
  document documents file files filing filings lawsuit complaint affidavit indictment transcript census website page
  newspaper profile profiles biography obituary account timeline index indices law laws
  rule rules warning warnings violence`;

/** After "according to" and a name: a text or a thing that is only called so, or that is the one's who is named. */
export const BEFORE_TEXT = pattern("u")`^ (?:\p{L}+ )?${anyOf(TEXTS)}${END}`;

/** The same, and what is made to win somebody over: "the Holm ad claims". It is no one person's by its name. */
export const BEFORE_TEXT_OF_MANY = pattern("u")`
  ^ (?:${anyOf("new latest first attack radio television tv newspaper online campaign election")} )*
  ${anyOf(`ad ads advert advertisement commercial spot leaflet poster memo dossier report study survey
  poll lawsuit complaint indictment video film documentary plan proposal bill amendment campaign`)}${END}`;

/** Between "according to" and a name: a text that is not theirs. */
export const IS_TEXT = pattern("u")`${START}${anyOf(TEXTS)}${END}`;

const NO_STATEMENT = `
  to be been being is was were are which whom what the a an of this that can could cannot can't couldn't can’t
  couldn’t`;

/** Before a verb that states nothing by itself: it is a noun there, passive, or about what might be said. */
export const BEFORE_NO_STATEMENT = pattern("iu")`${START}${anyOf(NO_STATEMENT)} (?:\p{L}+ly )?$`;

export const EVERY_SUBJECT_PRONOUN = /(?<![\p{L}’'])(?:he|she|it|they|we|I|you)(?!\p{L})/giu;

/** A clause with a subject of its own begins with these. */
const NEW_CLAUSE = `
  as while when who whom whose which that because before after but if where whether although though since until so`;

/**
 * What may stand between a subject and its verb of saying: adverbs, insertions between commas, or an earlier verb with
 * its object ("met the press and"), but no clause with a subject of its own.
 */
export const BETWEEN_SUBJECT_AND_VERB = pattern("isu")`
  ^(?: (?:${anyOf("accused charged suspected convicted based living working known leading running")} )?
  ${anyOf("of from at for with in as")}
  (?: (?!${anyOf("who was were is are been being")}${END})[\p{L}’'-]+){1,7}(?=[,\s]))?
  (?:\s*(?:,[^:;“"]{1,220},|\([^()]{1,80}\)))*\s*${ADVERBS}{0,4}$|
  ^(?!.*${START}${anyOf(NEW_CLAUSE, "I you he she they we an")}${END})[^,:;“"]{1,100}\sand ${ADVERBS}{0,4}$|
  ^\s*, who\s[^,:;“"]{1,160}, ${ADVERBS}{0,4}$|
  ^, (?:[\p{L}-]+ ){0,4}?${ONE_HEAD} (?:of|at|for) (?!.*\s${anyOf("who which that")}\s)
  [^,:;“"\uFFFC]{1,90}\s${ADVERBS}{0,4}$`;

/** Between a name and the verb of a relative clause of which it is the subject. */
export const WHO_THEN = pattern("iu")`^, who ${ADVERBS}{0,4}$`;

/** Before the subject of a relative clause: what it says is not what the sentence says. */
export const RELATIVE = pattern("iu")`
  ${START}(?:${anyOf("which whom all everything anything something nothing much what where")}|whose \p{L}+)
  \x20(?:${anyOf("the its his her their")} )?(?:[\p{L}-]+['’]s? )?(?:[\p{L}-]+ ){0,2}$`;

/** "on the day that Holm pledged": says when something was, and is not what the sentence says. */
export const TELLS_WHEN = pattern("iu")`
  ${START}${anyOf("day night week month year time moment morning evening")} (?:that|when) (?:the )?
  (?:${SHORT_TITLE}\.? |(?-i:\p{Ll}+ ){1,2})?$`;

/** What may stand between a pronoun and its verb of saying. */
export const BETWEEN_PRONOUN_AND_VERB = pattern("iu")`^(?:\s*,[^,:;“"]{1,120},)? ${ADVERBS}{0,4}$`;

const NOT_BEFORE_SUBJECT = `
  that of to for by from about against on in with and or he she it they his her him them who whom which whose`;

/**
 * "said Secretary of State ", "said former Governor and Board Chairman ": what somebody is, without an article, before
 * the name: what stands before "of" or "and" (1), which of the two (2), and what stands after it (3).
 */
export const OFFICE_BEFORE_NAME = pattern("u")`
  ^ ((?:(?!${anyOf("the a an his her its their one another to by")}${END})[\p{L}’'.-]+ ){1,4})(of|for|and) ((?:(?!
  ${anyOf("the a an his her its their of and")}${END})[\p{L}’'-]+ ){1,4})$`;

/** What may stand between a verb of saying and a subject that follows it: a title or a role. */
export const BETWEEN_VERB_AND_SUBJECT = pattern("iu")`
  ^ (?:(?!${anyOf(NOT_BEFORE_SUBJECT)}${END})[\p{L}\d’'.-]+,? ){0,9}$`;

/**
 * Verbs that go before their subject after what was said (", said the mayor"); of others a name after them is the
 * object.
 */
export const INVERTS = wholeOf(
  `say, says, said, assured, assures, went on, goes on, add, adds, added, write, writes, wrote, declare, declares,
  declared, announce, announces, announced, explain, explains, explained, ask, asks, asked, replies, replied, answers,
  answered, state, states, stated, continue, continues, continued, conclude, concludes, concluded, remark,
  remarks, remarked, argue, argues, argued, warn, warns, warned, note, notes, noted, recall, recalls, recalled,
  observes, observed, insist, insists, insisted, emphasises, emphasised, emphasizes, emphasized, stresses,
  stressed, quipped, shouted, whispered, joked, wondered, reads, commented, reported, reports, complained, responded,
  retorted, exclaimed, cried, recounted, tells, told, counters, countered, quips, opines, opined, snaps, snapped, muses,
  mused, shouts, yelled, laments, lamented, jokes, tweeted, posted, suggests, suggested, admits, admitted, claims,
  claimed, cautions, cautioned, predicts, predicted, reasons, reasoned, testified, enthused, acknowledges,
  acknowledged`,
  "i",
);

/** "In Helm, the pilot said", "Asked about it, the pilot said": what stands before the subject of a sentence. */
export const STANDS_BEFORE_SUBJECT = pattern("u")`
  ^\s*${anyOf("In On At After During For As Speaking Asked Last This")}\s[^.;:]{1,120}, (?:the )?(?:\p{Ll}+ )?$`;

const TITLES_BETWEEN = "Mr Mrs Ms Dr Prof Capt Cllr Minister President Judge Inspector Professor";

const CALLED_SO = `
  journal magazine website blog charity firm company agency network broadcaster newsletter podcast think-tank`;

/** Before a name that is no subject: it belongs to what stands there, or shares the verb with somebody else. */
export const NO_SUBJECT_AFTER = pattern("iu")`
  ${START}(?:
  ${anyOf("of to for by from about against on between with at near into over under than like not during")}|
  (?<!, )(?:and|or|nor)
  ) (?:${anyOf("the a an one another any every some most its his her their")} )?
  (?:(?<=(?:his|her|their) )(?:${anyOf("elder older younger late twin first own")} )?${ONE_HEAD} )?
  (?:(?:${anyOf(TITLES_BETWEEN)}\.?|${anyOf(PARTISANS)}) )?$|
  ${START}of (?:the |an? )?(?-i:\p{Ll}+ ){1,3}$|${START}by (?-i:\p{Ll}+ )$|
  (?<!${ONE_HEAD} )${START}of (?:the |an? )?(?:\p{Ll}+ ){1,2}$|
  ${START}${anyOf("by in at near")} (?:the )?[\p{L}.-]+['’]s? (?:[\p{L}-]+ ){0,2}$|
  ${START}${anyOf("in by at for from with on to")} (?:the |an? )?(?:\p{Ll}+ )?
  ${anyOf(CALLED_SO)} $`;

/**
 * After a name that is no subject: a possessive, a second name in apposition to a role, a further subject, or several
 * people ("UN experts", "the Holm critics"), who are not who is named before them.
 */
export const NO_SUBJECT_BEFORE = pattern("u")`
  ^(?:['’]s?${END}| (?:and|or|nor) (?:the )?\p{Lu}| of \p{Lu}| ${PEOPLE}${END}|${OFFICE_AFTER})`;

/** What no unusual verb of saying is, between what was said and a name: "and", "which", "is", "we" (asked Ada Holm). */
const NO_VERB_AFTER_QUOTATION = `
  and but or as by with from to of in for which who like is was were the a an while when where because after before
  until since if unless though although than at on about against during we i you they he she it one somebody someone
  everybody everyone nobody`;

/** “We came,” sighs [the captain] Ada Holm: after words that end as speech does, any verb before a name is a cue. */
export const ANY_VERB_THEN_NAME = pattern("u")`
  ^\s*,?\s*(?!(?:${anyOf(NO_VERB_AFTER_QUOTATION)}|\p{Ll}{2,}ing)\s)\p{Ll}+(?: ${anyOf("up out on back in")})?\s+
  (?:(?:the )?(?:(?:${SHORT_TITLE}\.|\p{L}+) ){0,4})$`;

/** “We came,” Ada Holm sighed: the same after a name. */
export const NAME_THEN_ANY_VERB = pattern("u")`
  ^ \p{Ll}+(?:s|ed|t|d)(?: ${anyOf("up out on back in off")})?(?:\s*[.,;:]|\s*$)`;

/** What somebody goes on to do with words. */
const ATTACKS = "accuse attack mock blast defend describe compare thank denounce deny discuss refer cite lament list";

/**
 * A verb of saying that says something else by what follows it: "continued public service", "reminded folks of her
 * father", "called Holm two days later".
 */
export const SAYS_SOMETHING_ELSE = pattern("u")`
  ^(?:continue[sd]? (?!that${END}|in |at |with |by )\p{L}|
  hope[sd]? ${anyOf("to for")}\s|claimed by\s|call(?:s|ed)? (?:into|with an?)\s|observe[sd]? \p{Lu}[\p{L}’'-]+ \p{Ll}+ing\s|
  ${anyOf(GO_ON)} (?:to (?!(?:also )?${anyOf(VERBS_OF_SAYING, ATTACKS)}${END})|
  ${anyOf("a an the his her its their")} (?!record${END})\p{L})|
  remind(?:s|ed)? (?:[\p{L}’'.-]+ ){1,4}of ${anyOf("him his her their its")}${END}(?! own)|
  call(?:s|ed)? (?:(?:\p{Lu}[\p{L}’'.-]* ){1,4}|${anyOf("him her them me us")} )
  (?:(?:\p{L}+ ){1,3}${anyOf("later earlier ago before after")}|back|from|yesterday|today|twice|again|by phone)${END})`;

const WORKS = `
  book books novel novels song songs poem poems play plays story stories score music column columns op-ed op-eds article
  articles commentary commentaries essay essays report reports piece pieces blog review reviews memoir code software
  programme program script
  scripts history biography opera opinion`;
const IMAGES =
  "video videos photo photos photograph photographs picture pictures image images clip footage link sign signs";
const NUMBER_OF = "about around some nearly almost over roughly another, more than, at least, up to, as many as";
const ADDED = "a an another one two three four five six more";
const OWN = "his her its their";
const CALLED_BY_PHONE = "number phone police house office home cell mobile hotline ambulance";
const RESULTS = `
  loss losses profit profits earnings revenue revenues sales income turnover results gain gains deficit surplus growth
  rise fall drop decline increase decrease record win score case cases death deaths outage`;
const IS_OR_WILL = "was were is are has have had will would could can must might should never";
/** "to Rask that": whom something is told, and what. */
const TOLD_THAT = part`(?:${anyOf("him her them reporters")}|(?:\p{Lu}[\p{L}.’'-]* ){0,3}\p{Lu}[\p{L}’'-]*) that${END}`;
const KEPT = "contact touch order control silence ties calm power links relations";
const GATHERINGS = `
  meeting meetings election elections strike vote referendum conference session summit halt truce ceasefire timeout
  foul penalty attention witness witnesses`;
const DECLARED = "bankruptcy insolvency independence war emergency victory mistrial truce ceasefire";
const PLANS = `
  plan plans retirement resignation signing launch appointment engagement candidacy run bid results figures deal merger
  takeover winner winners date dates list shortlist tour album opening closure sale purchase partnership acquisition
  departure arrival nomination decision availability release creation`;
const PRIZES = "title prize reward crown seat medal lead place spot win throne inheritance share point points goal";

/**
 * A verb that tells of a deed by its object, where nothing is quoted in its sentence: "added 20 points", "wrote a
 * play", "responded by leaving", "maintained a lead", "posted a photo", "testified before the board".
 */
export const DOES_SOMETHING_ELSE = pattern("u")`
  ^(?:add(?:s|ed)? (?:(?:${anyOf(NUMBER_OF)} )?\p{Sc}?\d|${anyOf(ADDED)} |
  (?!that\s|to\s)[^,.;:\uFFFC]{3,60}? to ${anyOf("the a an", OWN)}\s)|
  respond(?:s|ed)? (?:by \p{Ll}+ing|with (?:an? |\d)|(?:(?!that\s)[\p{L}\d’'-]+ ){0,3}?to (?!${TOLD_THAT}))|
  maintain(?:s|ed)? ${anyOf(KEPT)}${END}(?! ${anyOf(IS_OR_WILL)}${END})|
  maintain(?:s|ed)? ${anyOf("a an the", OWN)} (?!.*${START}that\s)|
  boast(?:s|ed)? (?!that\s|of\s|about\s)|
  (?:write|writes|wrote|written) (?:(?!that\s)[\p{L}’'-]+ ){0,5}${anyOf(WORKS)}${END}|
  (?:write|writes|wrote|written) (?!I${END})\p{Lu}[\p{L}’']* (?:(?:of|the|and|in) ){0,2}\p{Lu}|
  ${anyOf("post posts posted report reports reported")} (?:(?:an?|the|its|his|her|their|no) )?(?:[\p{L}\d.,-]+ ){0,3}?
  ${anyOf(RESULTS)}${END}(?! (?:was|were|is|are|had|has|would|will))|
  post(?:s|ed)? (?:an?|its|his|her|their|regular|daily|several) (?!that\s)|post(?:s|ed)? (?:updates|a time)${END}|
  report(?:s|ed)? [^,.;:]{2,50} to (?:the )?(?:police|authorities|officials)(?!.*\sthat\s)|
  call(?:s|ed)? (?:an?|the|his|her|its|their) (?:[\p{L}-]+ ){0,3}?${anyOf(GATHERINGS)}${END}(?! an?\s)|
  call(?:s|ed)? in (?:sick|the)${END}|declare(?:s|d)? (?:a )?(?:state of )?${anyOf(DECLARED)}${END}(?! over)|
  note(?:s|d) the (?:time|date|number|address)${END}|
  told (?:the|his|her|its|their|a) (?:story|tale)${END}|
  announce(?:s|d)? (?:(?:an?|the|its|his|her|their|new|more) ){0,2}(?:[\p{L}\d-]+ ){0,2}?${anyOf(PLANS)}${END}
  (?! (?:was|were|is|are|had|has|would|will))(?!.*\s(?:saying|adding)\s)|
  post(?:s|ed)? (?:[\p{L}’'-]+ ){0,4}(?:${anyOf(IMAGES)}|\p{L}+ (?:[\p{L}’'-]+ ){0,4}on the (?:wall|door|board))${END}|
  testif(?:y|ies|ied) (?!that\s|to\s|about\s|how\s)|
  claim(?:s|ed)? (?:(?:${anyOf("a an the", OWN)} )?(?:\p{L}+ ){0,2}${anyOf(PRIZES)}${END}|victory${END}|lives${END}|\d)|
  tell(?:s|ing)? (?:the )?(?:truth|time|lies)${END}|tell(?:s|ing)? (?:[\p{L}’'-]+ ){1,4}(?:story|tale|stories)${END}|
  report(?:s|ed)? from${END}|ask(?:s|ed)? for (?:${anyOf("a an the", OWN)} )?[\p{L}’'-]+(?:\s*[.,;]|$)|
  (?:wrote|written|writes) (?:extensively |widely |often )?about${END}|told (?:the truth|lies)${END}|
  call(?:s|ed)? (?:${anyOf("a an the", OWN)} )?(?:[\p{L}’'-]+ ){0,3}(?:${anyOf(CALLED_BY_PHONE)}|911|999)${END}|
  (?:write|writes|wrote), \p{L}+ed${END}|
  snap(?:s|ped) (?:${anyOf("a an the this up", OWN)}|\d)${END}|
  urge[sd]? ${anyOf("him her them it us")} on${END}|
  (?:volunteer|counter|echo|cry|cries|shout|text|blog)(?:ed|s|es)? (?:for|at|in|on|over)${END}|
  propose[sd]? (?:to (?:him|her|\p{Lu})|marriage))`;

/** "wrote a book called “...”": what somebody made, with its title. */
export const MAKES_WORK = pattern("u")`
  ^(?:${anyOf("write writes wrote written read reads tell tells told")}) (?:[\p{L}’'-]+ ){0,5}${anyOf(WORKS)}
  (?:,| ${anyOf("called titled entitled named")},?)? \uFFFC`;

/** What stands after a verb of saying that has nothing of its own to tell beside a quotation. */
const TELLS_NOTHING_MORE = `
  in on at during after to from before when while as by with for of upon outside inside following yesterday today later
  earlier again here there then once twice loudly quietly this last Monday Tuesday Wednesday Thursday Friday Saturday
  Sunday`;
export const SAYS_NOTHING_MORE = pattern("u")`
  ^\s*(?:[:,.;!?–—-]|$|${anyOf(TELLS_NOTHING_MORE)}${END}|\p{L}+ly${END})`;

/** Base forms of verbs of saying that are nouns as well. */
export const IS_NOUN_AS_WELL = wholeOf(
  "answer report call claim demand appeal promise note remark estimate stress",
  "",
);

const BASE_FORMS = `
  say tell state add ask report mention conclude continue remark list emphasise emphasize stress underline highlight
  note remind recall insist claim allege admit acknowledge confirm reveal warn urge call demand promise believe think
  suggest predict complain concede contend maintain reiterate affirm vow pledge caution elaborate
  recommend propose estimate
  criticize criticise condemn praise hint`;

/** What one person alone does not: "Holm state". */
export const IS_BASE_FORM = wholeOf(BASE_FORMS, "");

const HELPING = "will would can could may might must shall should did does do to not let make made help helped";

/** Before a base form that one person may be the subject of: "Holm would ", "heard Holm ". */
export const IS_HELPED = pattern("iu")`
  ${START}${anyOf(HELPING)} (?:\p{L}+ly |also |then |further |only |never )?(?:[^.;:]*\s(?:and|or) )?$|n['’]t $|
  ${START}${anyOf("hear heard see saw watched")} (?:[\p{L}.’'-]+ ){1,4}$`;

/** Verbs whose object is who is spoken to, not what is said. */
export const ADDRESSES = wholeOf(
  "tell tells told ask asks asked remind reminds reminded assures assured inform informs informed",
  "i",
);

/** Verbs that tell by themselves what is wanted of others. */
export const DEMANDS = wholeOf(
  "call calls called urge urges urged appeals appealed demands demanded expresses expressed",
  "i",
);

const LABEL_WORD = part`[\p{L}\d.’'-]*`;

/** "Ada Holm:", "Q." before what somebody says. */
export const SPEAKER_LABEL = pattern("u")`
  ^([QA](?=[.:)]\s)|(?:\p{Lu}${LABEL_WORD})(?: (?:(?:of|the|de|van|von) )?[\p{Lu}(][\p{L}\d.’')-]*){0,4})
  [:.)](?<=:|^[QA][.)]) (?=\S)`;

/** "The statement reads:" with nothing in quotation marks after it: the rest is that text. */
export const REST_IS_QUOTED = pattern("iu")`
  (?:${START}(?:
  reads?(?: as follows)?|as follows|in full|full text(?: of [^.:]{1,80})?|
  following ${anyOf("statement letter text message appeal")}(?: [^.:]{1,60})?
  ))\s*:\s*$`;

/**
 * What may stand between a quotation and the cue that follows it: a role before the name ("the president of the union,
 * Ada Holm, said").
 */
export const STANDS_BEFORE_CUE = pattern("iu")`
  ^[\s,.;!?–—-]*(?:(?!${anyOf(NEW_CLAUSE, "and or nor")}${END})(?:${SHORT_TITLE}\.|[\p{L}\d’'-]+),? ){0,9}$`;

const AFTER_CUE = `
  in on at to before after during as when while with yesterday today tonight again later reporters journalists`;

/** "on Monday he had no clue": what is said, and no longer when or where; but "as she left" is that. */
const SAYS_MORE = part`
  [^.:“"]*(?<!${anyOf("when while as after before until since where")} )
  ${START}${anyOf("that he she they it we there")}${END} `;

/** A sentence that is nothing but a cue: "she said on Monday.", "Ada Holm, a baker, said today." */
export const CUE_ALONE = pattern("iu")`
  ^(?:(?:(?:[\p{L}’'.-]+ ){1,6}|(?-i:\p{Lu})[\p{L}’'.-]*(?: [\p{L}’'.-]+){0,4}, (?!${anyOf(NEW_CLAUSE, "and")}${END})
  (?:[\p{L}’'-]+ ){0,9}[\p{L}’'-]+(?: \([^()]{1,40}\))?, )${ADVERBS}{0,3})?(?:${VERB}|${AFTER_WORDS})
  (?: \p{L}+ly(?=[.,]))?(?:, (?!quoting|reading|repeating|paraphrasing)\p{Ll}+ing\s[^.:“"]*)?
  (?:,? (?!${SAYS_MORE})${anyOf(AFTER_CUE, WEEKDAYS.join(" "))}${END}[^.:“"]*|
  (?<=told|tells) (?-i:\p{Lu})[^.:“"]*)?[.,:]?\s*$`;

/** "the court heard": whoever spoke there, something was said. */
export const HEARD = pattern("iu")`
  ${START}${anyOf("court jury jurors inquest tribunal hearing inquiry panel committee magistrates meeting")}
  \s+(?:heard|(?:was|were) told)
  (?=\s*[.:]| (?:that|how|(?:on|last) \p{Lu}?\p{L}+\s*[.:])|\s*,)`;

/** "quotes the captain as saying": the one who is named there speaks. */
export const QUOTES_SOMEBODY = pattern("giu")`
  ${START}${anyOf("quotes quoted quoting cites cited citing")} (?!(?:by|in|on)\s)([^:;“"]{2,140}?)
  \s+as ${anyOf("saying, stating, telling, having said")}${END}`;

const DAY_LINE = part`
  (?:\p{Lu}[\p{Lu}’'\x20-]{2,30}|\p{Lu}[\p{L}’'\x20-]{2,30},\s[^.;:“"]{2,30})
  (?:[,/\x20][^.;:“"]{0,40}?)?(?:\([^()]{2,30}\)\s*)?\s[—–-]{1,2} (?=\p{Lu}|[“"‘'])`;
const TIME_OF_DAY = part`
  \d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s${anyOf("GMT UTC BST CET")})?\s*[:–—-]? (?=\p{L}|[“"‘'])`;

/**
 * Before a sentence: an agency's place and day ("HOLLEN, 12 March (Norva) - "), the time in a live report, the mark of
 * a list.
 */
export const LEAD = pattern("u")`^(?:${DAY_LINE}|[-–—•*·] |${TIME_OF_DAY}|\[\d{1,2}[.:]\d{2}\] )`;

const POINTED_AT = `
  question questions words sentence sentences line lines message note sign slogan was were is are`;

/**
 * "That was on a card in the window": says where words in quotation marks come from, so that nobody goes on in them.
 */
export const DISOWNS = pattern("u")`
  ^\s*(?:${anyOf("This That These Those")} ${anyOf(POINTED_AT)}|So ${anyOf("reads read ran runs said says")})${END}`;

const SAYING_INSIDE = "said says told tells wrote written claimed warned cried shouted";

/** "Rask had told her" within what somebody says: whose words follow is told by neither. */
export const NAME_SAYS = pattern("u")`(?<![,.])\s\p{Lu}[\p{L}’'-]+ (?:had |has )?${anyOf(SAYING_INSIDE)} `;

/** ", the pilot ": before whoever says all that stands before. */
export const BEGINS_LAST_CLAUSE = pattern("u")`
  (?:\p{L},|\uFFFC) (?!${anyOf("and but while whereas who which")}\s)
  (?:(?:the|an?|${SHORT_TITLE}\.|[\p{L}-]+),? ){0,6}$`;

/** "The boat is late, the pilot ": what is said, and whoever says it after that. */
export const ENDS_WHAT_IS_SAID = pattern("u")`
  \p{L}+\s[^;]*[\p{L}\d”’"')\uFFFC], (?:(?:the|an?|${SHORT_TITLE}\.|[\p{L}-]+),? ){0,6}$`;

/** Before a further clause that need not be said: "; the crew", but not "; that the crew". */
export const AFTER_SEMICOLON = pattern("gu")`
  ; (?:(?:and|but|while|whereas) )?(?!(?:and )?that(?![\p{L}’'])|to${END})`;

const OWN_SUBJECT = "the a an his her its their this that these those some many most other others he she it they";

/** The same after what is said and who says it: ", and the crew" as well. */
export const FURTHER_CLAUSE = pattern("gu")`
  ; (?:(?:and|but|while|whereas) )?(?!(?:and )?that(?![\p{L}’'])|to${END})|
  , ${anyOf("and but while whereas yet so")} (?=(?!that${END})(?:${anyOf(OWN_SUBJECT)} |\p{Lu}|\d)[^,]*\p{L})`;

const HEARERS = "reporters journalists investigators lawmakers them him her us";

/** " told the board.": after the verb of whoever says all that stands before, up to the end of the sentence. */
export const ENDS_REPORT = pattern("u")`
  ^(?: (?:${anyOf("the a an in on at last this", HEARERS)}|\p{Lu}[\p{L}.’'-]*|
  (?<=\s(?:the|a|an|in|on|at|last|this)\s)\p{L}+)){0,6}\s*[.]\s*$`;

const OPENING_WORDS = "When While After Before Once Although Though Since Because If Until Even";

/** "When Holm said it was late, ": a clause before the sentence's own, which need not be Holm's. */
export const BEGINS_OTHER_CLAUSE = pattern("u")`
  ^\s*(?:However, )?(?:${anyOf("But And Yet So")} )?
  (?:${anyOf(OPENING_WORDS, "Now that")}${END}|(?<=\p{L},?\s+)${anyOf(OPENING_WORDS.toLowerCase())}${END}|
  (?:(?:[\p{L}-]+ ){0,3}${anyOf("minutes hours days nights weeks months years Minutes Hours Days Weeks Months")}|
  ${anyOf("Not long, Shortly, Soon, Just, Only, Right")}) ${anyOf("after before")}\s)[^,;:]*$`;

const CALLED = "called titled entitled named headlined subtitled captioned";

/** "in his book ", "a film called ": before a title. */
export const ENDS_IN_WORK = pattern("u")`
  ${START}${anyOf(WORKS, CALLED, "film films movie album series show single hit track")}\s*$`;

/** The same, and "on Norva Radio's ", "on the podcast ", "an appearance on ": before what is broadcast. */
export const ENDS_BEFORE_TITLE = pattern("u")`
  ${ENDS_IN_WORK.source}|
  ${START}(?:co-)?${anyOf("author editor host hosts star creator writer")} of\s*$|
  ${START}${anyOf("on to for with")}\s+
  (?:(?:\p{Lu}[\p{L}\p{N}.&-]*\s+){0,3}\p{Lu}[\p{L}\p{N}.&-]*(?:['’]s|(?<=s)['’])\s+)?
  (?:(?:${anyOf("a an the", OWN)}\s+)?(?:\p{L}+\s+)?${anyOf("podcast show program programme broadcast")}\s+)?$`;

/** " Holm recalls thinking.": after a quotation a sentence that begins with a name and a verb of saying. */
export const BEGINS_IN_CUE = pattern("u")`^\x20(?:\p{Lu}[\p{L}’'-]*\x20){1,4}${ADVERBS}{0,2}(?-i:${VERB})`;

/** “Who was it?” Holm kept at it. After a question, a short sentence about what somebody does. */
export const BEGINS_IN_ACT = pattern("u")`
  ^\x20(?!${anyOf("It This That There What Here")}${END})
  ((?:the |The )?(?:\p{Lu}[\p{L}’'-]*\x20){0,3}\p{L}[\p{L}’'-]*)\x20\p{Ll}+(?:ed|s|t)(?:\x20\p{Ll}+){0,3}\.`;

/** "Holm's warning": a noun, and what somebody else may speak of. */
export const ENDS_IN_OWNER = pattern("u")`
  (?<!\p{L})(?!(?:It|That|There|What|Who|Here|Let|He|She)['’])\p{Lu}[\p{L}-]*(?:['’]s|s['’]) $`;
export const SAYING_AS_NOUN = pattern("u")`
  ^${anyOf("warning claims claim reports report calls call demands demand remarks appeals")}${END}`;
