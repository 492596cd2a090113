import { anyOf, END, HYPHEN_END, HYPHEN_START, part, pattern, START } from "./build.ts";
import { BODY_HEADS, ONE_HEAD, PEOPLE, SHORT_TITLE } from "./people.ts";
import { ADVERBS, VERBS_OF_SAYING } from "./speech.ts";

/** Words around a quotation by which it is not, or need not be, of the one who is the subject of its sentence. */

const ACTS_OF_SAYING = `
  calling describing saying claiming naming labelling labeling branding arguing warning insisting stating asserting
  contending maintaining alleging declaring complaining`;

/** "Holm asked about Vik calling it": the words are of whoever stands before the participle. */
export const ENDS_IN_ACT_OF_OTHER = pattern("u")`
  [^,;:—–\uFFFC]\s\p{Lu}[\p{L}’'-]*(?<!['’]s) ${anyOf(ACTS_OF_SAYING)}(?: [^,;:\uFFFC]{1,40})?\s$`;

const THINGS_WITH_WORDS = `
  sign signs banner banners placard placards poster posters plaque inscription shirt T-shirt hat cap note card`;

/** "Holm has a card reading": what stands on a thing need not be of whoever has it. */
export const ENDS_IN_INSCRIPTION = pattern("u")`
  ${anyOf(THINGS_WITH_WORDS)}\s(?:that )?${anyOf("reading saying read reads said says")}[:,]?\s*$`;

const CONTAINS = `
  contain contains contained containing carry carries carried carrying include includes included including`;

/** "the page of Holm, which carries the following statement:" */
export const ENDS_IN_CONTAINING = pattern("u")`
  ${START}${anyOf(CONTAINS)}
  \x20(?:the|this|these|an?) [^,;:\uFFFC]{0,60}:\s*$`;

/** "Holm shook her head, pointing to Rask's remarks:": what is answered follows, or the answer. */
export const ENDS_IN_WHAT_IS_ANSWERED = pattern("u")`
  ${anyOf("pointing pointed points referring referred alluding alluded responding reacting replying")} to
  \s[^,;:\uFFFC]*:\s*$`;

/** "Rask asked her to explain it.", with nothing quoted: the one who was asked may answer in the next sentence. */
export const ASKS_SOMEBODY = pattern("u")`
  ${START}(?:asks?|asked|presse[sd]|pressed)
  \x20(?:him|her|them|me|us|the \p{L}+|\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3})
  (?: and [^.;:]{1,40})? ${anyOf("to about why how what whether if when where who for")}\s[^.!?]*[.:]?\s*$`;

/** "Holm asked the pilot how it went:": what follows may be the question or the answer. */
export const ENDS_IN_WHAT_IS_ASKED = pattern("u")`
  ${START}(?:asks?|asked|presse[sd])
  \x20(?:him|her|them|(?:the|a|an) \p{L}+|\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3})
  \x20${anyOf("about why how what whether if when where who")}\s[^,;:\uFFFC]*:\s*$`;

/** "Repeating the Holm plan, ": a sentence begins with what its subject does to somebody. */
export const IN_OPENING_PARTICIPLE = pattern("u")`
  ^\s*(?!${anyOf("According During Following Nothing Something Everything Anything Morning Evening Being Having")}\s)
  \p{Lu}\p{Ll}{2,}ing \p{Ll}[^,]*$`;

const DONE_TO_SOMEBODY = `
  beat met sent built led hired won lost gave told took made held fought saw knew helps backs supports opposes
  represents oversees advises`;

/** "the board that elected ": a relative clause, as far as its object. */
export const ENDS_IN_RELATIVE_VERB = pattern("u")`
  \s${anyOf("who that which")} (?:${anyOf("has had have once also later first")} |\p{Ll}+ly )*
  (?:\p{Ll}{2,}ed|${anyOf(DONE_TO_SOMEBODY)}) (?:the )?(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. |President |Senator )?$`;

const TEXTS_OF_OTHERS = `
  letter letters note notes message messages email emails e-mail text texts poem song saying proverb diary sign prayer
  word words phrase line lines remark remarks advice warning`;

/** "A note was found": a thing that says something, which "it" may mean. */
export const BRINGS_TEXT = pattern("iu")`
  ${START}${anyOf("a an another one this second")} (?:[\p{L}-]+ ){0,2}
  ${anyOf(TEXTS_OF_OTHERS, THINGS_WITH_WORDS)}${END}`;

const GIVES = `
  give gave gives given provide provided provides send sent sends release released releases issue issued issues publish
  published publishes share shared shares post posted posts make made makes put puts read reads`;

/** " had sent ", " put out ": between whoever gives a text and the text. */
export const GIVES_TEXT = pattern("u")`
  ^ (?:(?:${anyOf("has had have also later then would will")}|\p{Ll}+ly) )*${anyOf(GIVES)}(?: out)?
  (?: (?:him|her|us|them|it|reporters|\p{Lu}[\p{L}-]*))? $`;

/** "received ": before a text that somebody else has written. */
export const GETS_TEXT = pattern("u")`
  ${START}${anyOf("receive received receives obtain obtained obtains get got gets see saw seen reviewed viewed")}
  (?: (?:back|in reply))? $`;

const REMEMBERED = "recall recalls recalled recalling remember remembers remembered remembering";

/** "Holm quoted Rask:", "Holm recalled a letter from Rask:": who gives the words of others. */
export const ENDS_IN_WORDS_OF_OTHERS = pattern("u")`
  ${START}(?:
  ${anyOf("quote quotes quoted quoting cite cites cited citing paraphrased")} [^,;:\uFFFC]{1,90}|
  ${anyOf("read reads reading")} (?:${anyOf("aloud out")} )?from [^;:\uFFFC]{1,90}|
  ${anyOf("read reads reading")} (?!(?:(?:aloud|out) )?${anyOf("his her their")} (?:own )?\p{L}+:)[^,;:\uFFFC]{0,40}
  ${anyOf(TEXTS_OF_OTHERS)}(?: ${anyOf("aloud out to")}${END}[^,;:\uFFFC]{0,40})?|
  ${anyOf("read reads showed shows shared displayed produced got tweeted retweeted posted reposted")}
  \x20[^,;:\uFFFC]{0,40}${anyOf(TEXTS_OF_OTHERS)}
  \x20${anyOf("from by")} [^;:\uFFFC]{1,80}|
  ${anyOf(REMEMBERED, "describes described received")}
  \x20[^,;:\uFFFC]{0,60}${anyOf(TEXTS_OF_OTHERS)}${END}(?: ${anyOf("from by of that left sent")}\s[^;:\uFFFC]{1,80})?
  )(?::|(?<= saying)|(?<= saying that))\s*$`;

/** "The stands took up the cry “...”": what many call, or call at somebody. */
export const ENDS_IN_CALL_OF_MANY = pattern("u")`
  ${START}(?<!${anyOf("his her their own")} |['’]s? )(?:(?:${anyOf("favourite favorite loud familiar old")} )?
  ${anyOf("chant chants cry refrain slogan")}|
  (?<=${anyOf("the to of by amid with and loud angry their some more")} )${anyOf("cries shouts jeers boos yells")}|
  ${anyOf("cries shouts jeers boos yells")}(?= of))(?: of| that)?[:,]?\s*$|
  ${START}${anyOf("their")} (?:[\p{L}-]+ )?${anyOf("chant chants cry cries refrain slogan")}(?: of)?[:,]?\s*$`;

const TAKES_SIDES = `
  oppose opposed opposes criticise criticised criticises criticize criticized criticizes criticising criticizing
  reject rejected rejects rejecting dismiss dismissed dismisses dismissing dispute disputed disputes disputing
  echo echoed echoes echoing repeat repeated repeats repeating endorse endorsed endorses endorsing
  condemn condemned condemns condemning denounce denounced denounces denouncing mock mocked mocks mocking
  slam slammed slams slamming attack attacked attacks attacking ridicule ridiculed ridicules
  blast blasted blasts defend defended defends defending
  rebut rebutted rebuts refute refuted refutes contradict contradicted contradicts question questioned questions
  share shared shares sharing repost reposted retweeted deride derided derides brand branded brands label labelled
  labels labeled liken likened likens characterise characterised characterize characterized characterizes
  downplay downplayed downplays belittle belittled`;
const TAKES_SIDES_WITH = `
  agree agreed agrees disagree disagreed disagrees issue objected objects object reacted laugh laughed laughs scoffed
  balked sneered`;
const PUTS_AWAY = part`
  (?:${anyOf("play plays played playing")} down|
  ${anyOf("brush brushes brushed shrug shrugs shrugged wave waves waved laugh laughs laughed write writes wrote")}
  (?: [^,;:.\uFFFC]{1,40})? ${anyOf("off aside away")}|${anyOf("make makes made making")} light of)`;
const SAID_BEFORE = `
  statement statements remark remarks claim claims warning warnings words comment comments assertion assertions line
  view views argument post tweet message description sentence suggestion quote slogan phrase allegation accusation
  promise speech letter answer reply testimony announcement admission plea critique criticism advice`;

/** "Holm opposed Rask's statement: “...”", "Holm dismissed his claim that “...”": the words are of the other. */
const OPPOSED = part`
  ${START}(?:${anyOf(TAKES_SIDES)}|${PUTS_AWAY}|${anyOf(TAKES_SIDES_WITH)} ${anyOf("with to at")})
  \x20(?:(?:[^,;:.\uFFFC]{1,60}['’]s?|${anyOf("his her its their")}) (?:[\p{L}-]+ ){0,3}${anyOf(SAID_BEFORE)}|
  (?:[^,;:.\uFFFC]{1,40}\s)?${anyOf(SAID_BEFORE)} ${anyOf("by of from in on made")} [^,;:.\uFFFC]{1,60})`;
export const ENDS_IN_WHAT_IS_OPPOSED = pattern("u")`
  ${OPPOSED}(?:\s*[:,]|${END}(?: ${anyOf("that of her him them it the to")}){0,3})?\s*$`;
/** The same, and then what the words of the other are about. */
export const HAS_WHAT_IS_OPPOSED = pattern("u")`${OPPOSED}${END}[^;:.\uFFFC]*$`;

/** "Holm rejected it as ", "played down Rask's remarks as ": the words after it are not of whom they are about. */
export const ENDS_IN_LABEL = pattern("u")`
  (?<!${anyOf("the a an his her its their this that of")} )
  ${START}(?:${anyOf(TAKES_SIDES, "describe described describes")}|${PUTS_AWAY})
  (?: [^;:.\uFFFC]{1,80})? as (?:(?:an?|the) )?$`;

const HEARD = "hear hears heard hearing overheard see sees saw watch watches watched";
const TO_SAY = "say tell shout cry call ask whisper yell scream sing answer reply add";
const SAYING = "saying telling shouting crying calling asking whispering yelling screaming singing answering replying";

/** "Holm heard a woman say:": who hears somebody speak. */
export const ENDS_IN_HEARD_SPEECH = pattern("u")`
  ${START}${anyOf(HEARD, REMEMBERED)}
  \x20[^,;:\uFFFC]{1,60}\s${anyOf(TO_SAY, SAYING)}${END}[^,;:\uFFFC]{0,50}:\s*$`;

/** "Holm was told: “...”", "Holm heard a voice: “...”": to whom it was said. */
export const IS_MET_WITH = pattern("u")`
  ${START}(?:${anyOf("was were been is are")} \p{Ll}+(?:ed|ld|en)(?: by [^,;:]{1,60})?|
  (?:${anyOf("heard hears saw received got found noticed")}(?! (?:it|things)${END})|
  reads? ${anyOf("from out")})\s[^:]{0,200})\s*:\s*$`;

const FEELS = `
  pleased concerned excited convinced worried alarmed delighted impressed unimpressed unmoved outraged disappointed
  stunned surprised shocked determined resigned dismayed amazed blunt reserved relaxed unconvinced embarrassed
  overwhelmed inspired touched moved satisfied tired scared prepared`;

/** " was accused of neglect:", after whoever it was done to, but not " was delighted with it:". */
export const IS_DONE_TO_ONE = pattern("u")`
  ^\s(?:${anyOf("has had also later once")} )*
  ${anyOf("was were is are been got")} (?:\p{Ll}+ly |also |being )?
  (?!${anyOf(FEELS)}${END})(?:\p{Ll}+(?:ed|ten|ven|ken)|told sent shown given met)${END}`;

const HAS_OR_MEETS = `
  hear hears heard see sees saw read reads receive receives received get gets got find finds found notice noticed meet
  meets met win wins won earn earns earned draw draws drew face faces faced recall recalls recalled remember remembers
  remembered know knows knew quote quotes quoted cite cites cited wear wears wore hold holds held carry carries carried
  inspire inspires inspired ask asks asked listen listens listened watch watches watched visit visits visited fail fails
  failed provoke provokes provoked prompt prompts prompted spark sparks sparked interview interviews interviewed
  interviewing show shows showed shown join joins joined share shares shared retweet retweeted
  paraphrase paraphrased translate translated point points pointed refer referred link linked attract attracted
  enjoy enjoys enjoyed lose loses lost facing hearing reading receiving
  let lets convince convinced persuade persuaded`;

/** " drew laughter from the crowd:", " read out the letter:": what somebody met with, or has from others. */
export const ENDS_IN_WHAT_SOMEBODY_HAS = pattern("u")`
  ^\s(?:${anyOf("has had is was also later then once again did not never just only")} |\p{Ll}+ly )*(?:
  ${anyOf(HAS_OR_MEETS)}${END}(?! (?:it|things)${END})|
  ${anyOf("has had have")} (?:many|few|several|plenty|some)${END}|
  (?:has|had|have) an? (?:\p{L}+ ){0,2}?
  ${anyOf("tattoo sign sticker letter card shirt cap hat email note quote")}${END})`;

/** " left where the pilots were:", " smiled as the crowd sang:": a clause with a subject of its own. */
export const HAS_CLAUSE_OF_OTHER = pattern("u")`
  ${START}(?:where|who|whom|whose|which|while|(?:as|when|after|before|because|that|until|how|what|why|whether|if)
  (?= (?:the|a|an|some|many|his|her|their|its|they|s?he(?! (?:was|is) asked)|\p{Lu})${END}))${END}|
  , (?:and|but) (?:the|a|an|some|many|they|\p{Lu}\p{L}+)\s`;

/** " got a note from the board:", " began with words by Vik:": what stands there is of others. */
export const IS_OF_OTHER = pattern("u")`
  ${START}(?:${anyOf(TEXTS_OF_OTHERS, THINGS_WITH_WORDS)}|
  ${anyOf("headline chant slogan reply answer response question")})
  (?: \p{L}+){0,3}? (?:${anyOf("from by")}\s|of (?:${anyOf("the a an his her its their")}${END}|\p{Lu}))`;

/** "The council's letter to ": before whom it is for or about. */
export const ENDS_IN_TO_WHOM = pattern("iu")`
  ${START}${anyOf("to for about against with on at")} (?:the )?(?:${SHORT_TITLE}\.? )?$`;

/** "The board changed the phrase “...” because it believed": what is said there is not the words before. */
export const SUBORDINATES = pattern("iu")`
  ${START}${anyOf("because since although though while whereas if unless until who which")}${END}`;

/** "“late” when ": right before whoever says something else then. */
export const ENDS_IN_THEN = pattern("iu")`^[^,]*${START}${anyOf("till before after when once")} (?:the )?$`;

const SAID_INSIDE = `
  said says told tells wrote written claimed warned cried shouted yelled whispered called asked answered replied added
  promised insisted ordered screamed declared swore sworn vowed pledged read reads`;
const WAS = "was, were, had been, has been, have been";
const NO_PART_OF_SUBJECT = "and or nor but as when while after before because if who that in on at to with by from";

const TEXTS_THAT_SAY = `
  letter letters report reports lawsuit suit complaint petition study statement document documents memo ruling
  indictment
  article post email bill law treaty resolution charter contract`;
const TEXTS_DO = `
  calls call called says say said states state argues claims demands demanded warns asks urges urged reads describes
  described promises accuses accused`;

/** "Holm said ", and then the clause of somebody else who says something, or of what Holm was told. */
export const OTHER_SAYS_INSIDE = pattern("u")`
  ^ (?:(?:${anyOf("the his her their")} \p{L}+|\p{Lu}[\p{L}’'-]+|${anyOf("them him her us me everyone")}) )?
  (?:that )?(?:
  (?:(?:${anyOf("the a an his her its their my our one some")}|\p{Lu}[\p{L}’'.-]*)
  (?: (?!${anyOf(NO_PART_OF_SUBJECT)}\s)[\p{L}’'.-]+){0,4}?)
  (?: ${anyOf("on in at outside above")} (?:\p{L}+ ){0,2}\p{L}+)?
  (?:(?: ${anyOf("had has have once also then later first")}){0,3} ${anyOf(SAID_INSIDE, SAYING)}|
  \x20${anyOf("used to, would, liked to, likes to")} ${anyOf(TO_SAY)})|
  (?:(?:${anyOf("the a an its his her their")}|\p{Lu}[\p{L}’'-]+['’]s?) (?:[\p{L}-]+ ){0,2})?
  ${anyOf(TEXTS_THAT_SAY)} ${anyOf(TEXTS_DO)}|
  ${anyOf("he she they")} ${anyOf(WAS)} ${anyOf("told informed warned advised assured")}
  )${END}`;

const SAYINGS = "comment comments remark remarks statement line tweet post claim joke words quote phrase question";

/** "Holm asked about a comment that Rask had made": whose words follow. */
export const OTHER_HAS_MADE = pattern("u")`
  ${START}${anyOf(SAYINGS)} (?:that |which )?(?:\p{Lu}[\p{L}’'-]*|he|she|they) [^,;:]{0,30}?
  ${anyOf("made wrote posted gave used tweeted uttered coined")}${END}`;

const LEADS_TO = `
  prompting prompted leading led causing caused making made forcing forced moving moved spurring spurred provoking
  provoked driving drove`;
const BRINGS =
  "drawing drew earning earned bringing brought getting got winning won sparking sparked prompting prompted";

/** "Holm wanted it shut, prompting Rask to call it": who is made to speak. */
export const OTHER_IS_MADE_TO_SPEAK = pattern("u")`
  ,? (?:(?:which|that) )?(?:${anyOf(LEADS_TO)} (?!(?:him|her|them|it)${END})[^,;:\uFFFC]{1,60}? to
  (?! ${anyOf("the a an his her its their")}${END})\s\p{Ll}|
  ${anyOf(BRINGS)} (?:[^,;:\uFFFC]{1,40} )?from (?:the |\p{Lu}))`;

const NAMED_AS = "dubbed described labelled labeled branded nicknamed referred compared likened christened";

/** "Holm said his predecessor, Rask, had dubbed it": who gave it its name. */
export const OTHER_HAS_NAMED = pattern("u")`
  (?<!${START}(?:${anyOf("he she they it I we He She They")}))\s${anyOf("had has have")}
  \x20(?:\p{Ll}+ly |once |also |long )?${anyOf(NAMED_AS)}${END}`;

/** “...,” Holm said, quoting Rask. */
export const GIVES_WORDS_OF_OTHERS = pattern("u")`
  ^[^.;:\uFFFC]{0,40}, ${anyOf("quoting, paraphrasing, repeating, reading from, reading aloud from")}\s`;

/** "Holm said that a man came and shouted:": by these words the man did. */
export const OTHER_COMES_AND_SAYS = pattern("u")`
  \sthat (?!${anyOf("he she it they")}\s)[^,;:\uFFFC]+\sand (?:then )?
  ${anyOf("shouted cried yelled screamed whispered asked told answered replied wrote")}${END}[^,;:\uFFFC]{0,50}:\s*$`;

const VIEWS = "view opinion claim position argument version account complaint allegation demand accusation";

/** "The union's view", "in the opinion of the rowers": what somebody holds. */
export const VIEW_OF_SOMEBODY = pattern("gu")`
  (?<!\p{L})(?!(?:[Oo]ur|[Mm]y)${END})[\p{L}-]+['’]s? (?:own )?${anyOf(VIEWS)} ${anyOf("is was that")}${END}|
  (?<!\p{L})[Ii]n (?:[Tt]he (?:[\p{L}-]+ ){0,2}[\p{L}-]+['’]s?|the ${anyOf("view opinion eyes")} of) [\p{L}-]+`;

const NOT_SO = `
  wrong false untrue incorrect inaccurate mistaken unfounded baseless groundless misleading nonsense refuted
  contradicted disproved disproven rejected`;
const WITHOUT_GROUNDS = "without foundation, without basis, without merit, not borne out, not supported";
const DOES_NOT_HOLD = "does not, do not, did not, cannot";

/** "The union's claim that the quay leaks is not correct": what the text itself says of a claim. */
export const SAYS_IT_IS_NOT_SO = pattern("u")`
  ^(?![Ii]n\s|\S+ (?:own )?\p{L}+ ${anyOf("is was")} (?:that|how)${END})[^;:]*?\s(?:
  (?:${anyOf("is are was were remains")}|${anyOf("has have")} been) (?:\p{Ll}+ly )?
  (?:${anyOf(NOT_SO, "not")}|${anyOf(WITHOUT_GROUNDS)})|
  (?:${anyOf(DOES_NOT_HOLD)}) ${anyOf("hold stand agree match")}|${anyOf("lacks ignores overlooks")}
  )(?: ${anyOf("correct true right accurate so")})?
  (?=\s*(?:[.,;!]|$)|\s${anyOf("by in as because since for on with up any all every the that what")}\s)
  (?!.*\s${anyOf("was were has have had")} (?:been )?\p{Ll}+ed${END})`;

const HOLDS = `
  submit submits submitted plead pleads pleaded
  fear fears feared want wants wanted blame regard regards regarded consider considers considered view views viewed
  suspect suspects suspected oppose accuse accuses accused deny denies denied allege`;

const SOMEBODY_LIKE_THESE = part`(?:${ONE_HEAD}s?|${PEOPLE}|${BODY_HEADS}|\p{Ll}{2,}(?:er|or|ist|ian|man)s|\p{Ll}+men)`;

/** "For the rowers, the port is a thief": what they hold it to be. */
export const IS_SO_FOR_SOMEBODY = pattern("u")`
  ^\s*(?:${anyOf("But And Yet")} )?(?:[Ff]or|[Tt]o)
  \x20(?:(?:${anyOf("the many some most all our its their these those")} )?
  (?:[\p{L}-]+ ){0,2}?${SOMEBODY_LIKE_THESE}|(?:${SHORT_TITLE}\.? )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?),?
  [^,;:]{1,60}?\s${anyOf("is are was were remains remained")} (?:\p{Ll}+ly )?${anyOf("a an no nothing the")}\s(?!\d)`;

/** A verb by which somebody says or holds something. */
export const EVERY_HELD_VIEW = pattern("gu")`
  ${HYPHEN_START}${anyOf(VERBS_OF_SAYING, HOLDS, "find finds found rule rules ruled hold holds held")}${HYPHEN_END}`;

const SAYS_OR_HOLDS = `
  say says said claim claims claimed alleges alleged insist insists insisted believe believes believed think thinks
  thought argue argues argued maintain maintains contend contends contended assert asserts asserted suggest suggests
  describe describes described call calls called warn warns warned`;

/** One of them with what is held after it, and no deed. */
export const HOLDS_THAT = pattern("u")`
  ^(?!call\p{L}* \p{Lu})(?:${anyOf(SAYS_OR_HOLDS, HOLDS)}
  (?: (?:${anyOf("the a an it he she they his her its their him them this these no not as of to")} |\p{Lu}|\d))|
  \p{L}+ that )`;

const PARTIES = "prosecution defence defense";
const TEXTS_OF_SOMEBODY = "report study survey letter petition newspapers newspaper media press article book";

/** Before such a verb: whoever says or holds it. */
export const ENDS_IN_WHO_HOLDS = pattern("iu")`
  (?:^|[\s,;:(])(?:${anyOf("the a an some several many most one two its their his her other all")} )?
  (?:[\p{L}’'-]+ ){0,3}?(?:${ONE_HEAD}|${PEOPLE}|${BODY_HEADS}|${anyOf(TEXTS_OF_SOMEBODY, PARTIES)}|
  (?-i:\p{Lu})[\p{L}’'-]+ (?-i:\p{Lu})[\p{L}’'-]+|(?<=^\s*)(?-i:\p{Lu})\p{Ll}+s|
  (?<=${START}${anyOf("a an one some several many most two three other another")} (?:[\p{L}’'-]+ ){0,3})[\p{L}’'-]+|
  (?<=^\s*)${anyOf("some many most others")})s?
  (?: ${anyOf("of for from in by at on")} (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+)?
  (?:,[^,;:]{1,80},)? ${ADVERBS}{0,4}$`;

const PUT_TO_SOMEBODY = `
  asked pressed told questioned challenged confronted reminded quizzed grilled pushed warned informed`;
const TO_WHAT_OTHERS_SAY = part`
  (?:${anyOf("responding replying reacting answering listening")} to|in ${anyOf("response reply answer reaction")} to|
  to (?:the|a) (?:[\p{L}-]+ ){0,2}question)`;
const STRANGERS = "a an one some another two several the";

/** "Asked by Rask about ", "When told that ", "After a guest called it ": the words are put to whoever says later. */
export const OPENS_WITH_WORDS_OF_OTHERS = pattern("iu")`
  (?:^|[.!?]\s)\s*(?:${anyOf("but and yet")} )?(?:
  (?:${anyOf("when after on while once")} )?(?:being )?${anyOf(PUT_TO_SOMEBODY)}${END}|${TO_WHAT_OTHERS_SAY}${END}|
  ${anyOf("after when before once while")} ${anyOf(STRANGERS)}
  \x20(?-i:\p{Ll})[^,;:.\uFFFC]*\s${anyOf(VERBS_OF_SAYING)}${END}
  )(?!.*${START}by \p{L}+ing\s)
  (?:[^.;:,\uFFFC]|, (?!${anyOf("he she they it who the a an his her their")}${END}|(?-i:\p{Lu})))*,?\s*$`;

/** "Holm dodged the question “...”": put by others, unless who stands there asks it. */
export const ENDS_IN_QUESTION_PUT = pattern("u")`
  (?<!${START}${anyOf("ask asks asked asking pose poses posed raise raises raised put puts has had have")} )
  ${anyOf("the The a this that another")} (?:[\p{L}-]+ ){0,2}question(?: of)?[,:]?\s*$`;
