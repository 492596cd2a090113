/**
 * The words by which sources say who speaks. They are the sources' vocabulary, with all the verbs that judge, and only
 * recognised here: the bot's own text has no use for them (DESIGN 4.4).
 */

const anyOf = (...lines: string[]) => lines.join(" ").trim().replaceAll(" ", "|");

const SAY = anyOf(
  "says? said tells? told states? stated writes? wrote written reads? adds? added asks? asked answers? answered replies replied",
  "declares? declared announces? announced explains? explained argues? argued reports? reported mentions? mentioned",
  "comments?(?!\\s+on) commented(?!\\s+on) concludes? concluded finali[sz]ed continues? continued remarks? remarked observe[sd] listed lists",
  "emphasi[sz]es? emphasi[sz]ed stress(?:es|ed)? underlines? underlined underscored? underscores highlights? highlighted",
  "notes? noted points?\\s+out pointed\\s+out reminds? reminded recalls? recalled insists? insisted clarifie[sd] specifie[sd]",
  "claims? claimed alleges? alleged admits? admitted acknowledge[sd]? confirms? confirmed reveals? revealed testifie[sd]",
  "warns? warned urges? urged calls? called demands? demanded appeale?d? appeals promises? promised expresses expressed voiced",
  "believes? believed thinks? thought wondered denie[sd](?!(?:\\s+\\S+){0,3}\\s+(?:counts?|charges?|offences?)) rejects rejected dismissed describes described assured assures",
  "suggests? suggested predicts? predicted complaine?d? complains protested conceded? concedes contends? contended assert(?:s|ed)",
  "maintains? maintained reiterate[sd]? reaffirms? reaffirmed affirms? affirmed vows? vowed pledges? pledged cautions? cautioned",
  "elaborated? recommends? recommended proposes? proposed estimates? estimated apologi[sz]e[sd] lamented laments hopes hoped",
  "(?:went|go(?:es)?|going)\\s+on(?:\\s+to\\s+(?:say|add|note|explain|stress|state))? (?:draws?|drew|drawn)\\s+attention (?:makes|made)\\s+(?:it\\s+)?clear puts?\\s+it",
  "(?:finds?|found|ruled|rules|held|holds)(?=(?:\\s+\\p{L}+)?\\s+that(?!\\p{L})) (?:is|are|was|were)\\s+of\\s+the\\s+(?:opinion|view)",
  "accuse[sd]?(?!\\s+of\\s) criticize[sd]? criticise[sd]? condemn(?:s|ed)? praise[sd]? thanked welcomed welcomes blame[sd] (?:accept(?:s|ed)|agree[sd])(?=\\s+(?:that|he|she|they|it)(?![\\p{L}-])) hailed hails congratulate[sd] denounce[sd] defended",
  "reckons? reckoned posted tweeted (?:spoke|speaks)\\s+of(?=\\s+(?:an?\\s+|the\\s+)?\uFFFC) puts?\\s+the\\s+(?:\\p{L}+\\s+){1,5}at boasted boasts joked jokes predicted figures",
  "quipped shouted whispered joked recounted recounts sum(?:s|med)\\s+up responded responds retorted interrupted exclaimed cried informs informed advised advises",
);

/** "adding that": goes on with what the subject of the sentence says. */
const SAYING_ON = anyOf(
  "saying adding noting stressing emphasi[sz]ing stating underlining pointing\\s+out explaining warning telling insisting arguing",
  "claiming urging calling recalling reminding writing declaring describing asking expressing highlighting concluding mentioning",
);

/** A verb of saying, as a whole word. */
const VERB = `(?<![\\p{L}-])(?:${SAY})(?![\\p{L}-])`;
const ADVERBS =
  "(?:(?:has|have|had|also|again|once|twice|later|then|too|further|himself|herself|itself|already|always|often|even|never|still|just|only|first|last|this|week|today|yesterday|in\\s+turn|for\\s+(?:his|her|its|their)\\s+part|however|though|meanwhile|moreover|(?:likes?|liked|used|wants|wanted|was\\s+quick|is\\s+fond|began)\\s+to|did|does|on\\s+\\p{Lu}\\p{L}+day|\\p{L}+ly)\\s+)";

export const VERB_OF_SAYING = new RegExp(VERB, "iu");
export const EVERY_VERB_OF_SAYING = new RegExp(VERB, "giu");
export const EVERY_PARTICIPLE_OF_SAYING = new RegExp(
  `(?<=,\\s+|\\s(?:and|while|by)\\s+)(?:${SAYING_ON})(?!\\p{L})`,
  "giu",
);

/** Ends in a verb of saying, or in the word that such a verb puts before what was said. */
export const LEADS_TO_QUOTATION = new RegExp(
  `[:,]\\s*$|${VERB}\\s*$|(?<!\\p{L})(?:that|as|an?|the|of|is|was|were|are|be|been|to|for|his|her|its|their)\\s*$`,
  "iu",
);

/** Ends in a verb of saying, so that what is quoted is all that it says. */
export const ENDS_IN_VERB = new RegExp(`${VERB}\\s*$`, "iu");

/** The same for a quotation of a word or two: only what puts them into somebody's mouth. */
export const LEADS_TO_WORD = new RegExp(`[:,]\\s*$|${VERB}\\s*$|(?:${VERB}.{1,60}|\\s)(?<!\\p{L})as\\s*$`, "iu");

/** "the words of", "her letter": a noun that announces what somebody said. */
export const NOUN_OF_SAYING =
  /(?<![\p{L}-])(?:confession|statement|words|remarks?|admission|testimony|comments?|claim|promise|letter|assertion|announcement|question|answer|reply|message|verdict|warning|plea|phrase|speech)(?:\s+(?:of|by|from)\s|(?<=['’]s?\s[^,.;:]{0,60}))/iu;

/** "it is stated", "as stressed" */
export const IMPERSONAL = new RegExp(
  `(?<![\\p{L}-])(?:it\\s+(?:is|was|has\\s+(?:also\\s+)?been)|as|as\\s+(?:is|was))\\s+(?:(?:also|further|again|once|\\p{L}+ly)\\s+)*(?!reported\\s+(?:earlier|previously|before))${VERB}(?!\\s+to\\s+(?:be|have)(?!\\p{L}))`,
  "iu",
);

/** "It was also brought to attention that", "At the close of the appeals, the parliaments are called upon to": nobody is named who says it. */
export const IMPERSONAL_PASSIVE =
  /(?<!\p{L})(?:it\s+(?:is|was|has\s+been)\s+(?:(?:also|further|again)\s+)?(?:brought|drawn)\s+to\s+(?:\p{L}+\s+){0,2}?attention\s+that|(?:is|are|was|were)\s+(?:also\s+|further\s+)?called\s+(?:up)?on\s+to)(?!\p{L})/iu;

/** After an impersonal cue: who is not known to the text says so. */
export const SAID_ELSEWHERE =
  /^\s+(?:(?:in|by)\s+(?:the\s+|some\s+|certain\s+|many\s+)?(?:\p{L}+\s+){0,2}(?:newspapers?|press|media|critics|opponents|experts|observers|residents|witnesses|analysts|others)|elsewhere)(?!\p{L})/iu;

export const ACCORDING_TO =
  /(?<!\p{L})(?:according\s+to(?!\s+(?:him|her|them)(?!\p{L}))|in\s+the\s+(?:words|view|opinion)\s+of|(?:as\s+)?(?:quoted|cited|told|reported|stated|said)\s+by|citing|quoting|per|with\s+reference\s+to)\s+/giu;

/** "in her words", "as Holm put it": stands beside what somebody said. */
export const IN_WORDS_OF =
  /(?<!\p{L})in\s+(?=[\p{L}’' .-]{2,60}?['’]s?\s+(?:own\s+)?(?:words|view|opinion)(?!\p{L}))/giu;
export const IN_PRONOUNS_WORDS =
  /(?<!\p{L})(?:in\s+(his|her)\s+(?:own\s+)?(?:words|view|opinion)(?!\p{L})|according\s+to\s+(him|her)(?=\s*(?:[,.;:]|$)))/iu;

/** "is quoted by the agency as saying": the subject speaks. */
export const QUOTED_AS =
  /(?<!\p{L})(?:is|was|were|are|has\s+been|had\s+been)\s+(?:also\s+)?(?:quoted|cited|reported)\s+(?:by\s+[^,.;:]{1,80}?\s+)?(?:as\s+(?:saying|telling|stating|adding|having\s+said)|in\s+[^,.;:]{1,60}?\s+as\s+saying)(?!\p{L})/giu;

export const EVERY_SUBJECT_PRONOUN = /(?<![\p{L}’'])(?:he|she|it|they|we|I|you)(?!\p{L})/giu;

/** A clause with a subject of its own begins with these. */
const NEW_CLAUSE =
  "as|while|when|who|whom|whose|which|that|because|before|after|but|if|where|whether|although|though|since|until|so";

/**
 * What may stand between a subject and its verb of saying: adverbs, insertions between commas, or an earlier verb with
 * its object ("met the press and"), but no clause with a subject of its own.
 */
export const BETWEEN_SUBJECT_AND_VERB = new RegExp(
  `^(?:\\s+(?:(?:accused|charged|suspected|convicted|based|living|working|known|leading|running)\\s+)?(?:of|from|at|for|with|in|as)(?:\\s+[\\p{L}’'-]+){1,7}(?=[,\\s]))?(?:\\s*(?:,[^:;“"]{1,220},|\\([^()]{1,80}\\)))*\\s*${ADVERBS}{0,4}$|^(?!.*(?<!\\p{L})(?:${NEW_CLAUSE})(?!\\p{L}))[^,:;“"]{1,100}\\sand\\s+${ADVERBS}{0,4}$|^\\s*,\\s+who\\s[^,:;“"]{1,160},\\s+${ADVERBS}{0,4}$`,
  "isu",
);

/** Between a name and the verb of a relative clause of which it is the subject. */
export const WHO_THEN = new RegExp(`^,\\s+who\\s+${ADVERBS}{0,4}$`, "iu");

/** Before the subject of a relative clause: what it says is not what the sentence says. */
export const RELATIVE =
  /(?<!\p{L})(?:which|whom|all|everything|anything|something|nothing|much|whose\s+\p{L}+|what|where)\s+(?:the\s+)?$/iu;

/** What may stand between a pronoun and its verb of saying. */
export const BETWEEN_PRONOUN_AND_VERB = new RegExp(`^(?:\\s*,[^,:;“"]{1,120},)?\\s+${ADVERBS}{0,4}$`, "iu");

/** What may stand between a verb of saying and a subject that follows it: a title or a role. */
export const BETWEEN_VERB_AND_SUBJECT =
  /^\s+(?:(?!(?:that|of|to|for|by|from|about|against|on|in|with|and|or|he|she|it|they|his|her|him|them)(?!\p{L}))[\p{L}’'.-]+,?\s+){0,9}$/iu;

/** Verbs that go before their subject after what was said (", said the mayor"); of others a name after them is the object. */
export const INVERTS =
  /^(?:says?|said|assured|assures|went\s+on|goes\s+on|adds?|added|writes?|wrote|declares?|declared|announces?|announced|explains?|explained|asks?|asked|replies|replied|answer(?:s|ed)|states?|stated|continues?|continued|concludes?|concluded|remarks?|remarked|argues?|argued|warns?|warned|notes?|noted|recalls?|recalled|observe[sd]|insists?|insisted|emphasi[sz]e[sd]|stress(?:es|ed)|quipped|shouted|whispered|joked|wondered|reads|commented|reported|reports|complained|responded|retorted|exclaimed|cried|recounted)$/i;

/** Before a name that is no subject: it belongs to what stands there, or shares the verb with somebody else. */
export const NO_SUBJECT_AFTER =
  /(?<!\p{L})(?:of|to|for|by|from|about|against|on|between|with|at|near|into|over|under|than|like|(?<!,\s+)(?:and|or|nor))\s+(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr|Prof|Capt|Cllr|Minister|President|Judge|Inspector|Professor)\.?\s+)?$/iu;

/** After a name that is no subject: a possessive, a second name in apposition to a role, a further subject. */
const NO_SUBJECT_BEFORE_THIS = "['’]s?(?!\\p{L})|\\s+(?:and|or|nor)\\s+(?:the\\s+)?\\p{Lu}|\\s+of\\s+\\p{Lu}";

/** A clause that says what was not said, or asks or doubts whether it was: nobody is quoted by it. */
export const NOT_SAID =
  /(?<!\p{L})(?:den(?:y|ies|ied)\s+(?:having\s+)?(?:saying|said|telling|writing|calling|that\s+(?:he|she|it|they)\s+(?:had\s+)?(?:said|called|told))|contrary\s+to|(?:said|says|told|tells)\s+(?:nothing|nobody|no\s+one|little|no\s+more)|never\s+(?:said|told|wrote|called|claimed|promised|stated)|(?:nobody|no\s+one)\s+(?:has\s+|had\s+|ever\s+)*(?:said|says|told|wrote|called)|(?:do|does|did|has|had|have)\s+not\s+(?:say|said|tell|told|call|called|write|written|claim|claimed|state|stated)|(?:didn|doesn|hasn|hadn)['’]t\s+(?:say|said|tell|told|call|called|write|written)|whether\s+[^,.;:]{0,60}(?:said|told|wrote|called))(?!\p{L})/iu;

/** What may stand before a name without being part of it: titles, and words that begin a sentence. */
export const TITLE =
  /^(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Fr|Capt|Captain|Col|Colonel|Gen|General|Lt|Sgt|Sergeant|Maj|Major|Sen|Rep|Gov|Cllr|Councillor|Judge|Justice|Father|Sister|Brother|Bishop|Archbishop|King|Queen|Prince|Princess|Sheikh|Imam|Rabbi|Hon)\.?$/i;
export const FEMALE_TITLE = /^(?:Mrs|Ms|Miss|Dame|Lady|Sister|Queen|Princess)\.?$/i;
export const MALE_TITLE = /^(?:Mr|Sir|Lord|Father|Brother|King|Prince)\.?$/i;
/** What a title before a name, without its full stop, says of somebody's office. */
export const OFFICE_OF_TITLE: Partial<Record<string, string>> = {
  Amb: "ambassador",
  Capt: "captain",
  Captain: "captain",
  Cllr: "councillor",
  Col: "colonel",
  Colonel: "colonel",
  Gen: "general",
  General: "general",
  Gov: "governor",
  Judge: "judge",
  Justice: "judge",
  Prof: "professor",
  Professor: "professor",
  Rev: "priest",
  Sen: "senator",
  Sgt: "sergeant",
};
export const BEGINS_SENTENCE =
  /^(?:But|And|Yet|Or|So|While|When|Whilst|Afterwards|Instead|Nevertheless|Nonetheless|Finally|Firstly|Secondly|First|Second|Third|Thirdly|Additionally|Recently|Currently|Previously|Thus|Hence|Therefore|Besides|Indeed|Eventually|Similarly|Likewise|Consequently|Accordingly|Unfortunately|Regrettably|Regretfully|Specifically|Notably|Separately|Outside|Inside|Above|Below|Between|Among|Across|Along|Beyond|Behind|Through|Throughout|Together|Never|Always|Often|Sometimes|Please|Let|Just|Yet|Too|Neither|Nor|Either|Each|Every|Another|Such|Perhaps|Maybe|Yes|Well|As|In|On|At|After|Before|Since|However|Then|Also|The|A|An|If|It|Its|His|Her|Their|Our|My|This|That|These|Those|There|Here|For|From|To|With|By|Of|Both|Some|Many|Most|All|Not|No|Now|Today|Yesterday|Tomorrow|Earlier|Later|Meanwhile|Moreover|Furthermore|According|Asked|Speaking|Former|Late|Senior|Chief|Deputy|Acting|Local|Last|Next|Once|Only|Even|Still|Again|Under|Over|During|Until|Although|Though|Because|Citing|Quoting|Per|Like|Unlike|Despite|What|Who|Why|How|Where|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|He|She|They|We|I|You)$/;

/** Words of a body's name. */
export const BODY_WORD =
  /^(?:Ministry|Department|Office|Board|Council|Committee|Commission|Agency|Authority|Union|Association|Federation|Foundation|Institute|Institution|Society|Trust|Party|Parliament|Senate|Congress|Assembly|Majlis|Government|Court|Tribunal|University|College|School|Academy|Museum|Library|Gallery|Hospital|Bank|Company|Corporation|Ltd|Limited|Inc|GmbH|Group|Service|Services|Police|Army|Navy|Force|Forces|Club|Church|Network|Centre|Center|Organi[sz]ation|League|Chamber|Fund|Railways?|Airlines?|Airport|Bureau|Directorate|Secretariat|Embassy|Guild|Cooperative|Co-operative|Workshop|Works|Guard|Gazette|Times|Post|News|Herald|Tribune|Echo|Press|Magazine|Radio|Television|TV|Journal|Observatory|Laboratory|Consortium|Alliance|Coalition|Movement|Initiative|Campaign|Rovers|United|City|Administration|Inspectorate|Registry|Tax|Highways|Water|Mission|Coastguard|Brigade|Squad|Team|Project|Programme|Program|Forum|Conference|Summit|Stadium|Hotel|Theatre|Cathedral|Monastery|Rada|Duma|Seimas|Knesset|Bundestag|Sejm|Folketing|Storting|Riksdag|Kenesh|Khural|Diet|Cortes|Side|Delegation|Secretariat)$/i;

/** Words for a body by which its text means it again: "the ministry". */
export const BODY_HEAD =
  /^(?:ministry|department|office|board|council|committee|commission|agency|authority|union|association|federation|foundation|institute|institution|society|trust|party|parliament|senate|congress|assembly|government|court|tribunal|university|college|school|academy|museum|library|gallery|hospital|bank|company|corporation|group|service|police|club|church|network|centre|center|organi[sz]ation|league|chamber|fund|railway|airline|airport|bureau|directorate|embassy|guild|cooperative|workshop|consortium|alliance|coalition|movement|administration|inspectorate|firm|charity|newspaper|paper|magazine|operator|regulator|publisher)$/i;

/** Words for a person's office or trade, by groups of those that mean the same; the first stands for all. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ["mp", "lawmaker", "legislator", "parliamentarian", "deputy", "congressman", "congresswoman"],
  ["ombudsman", "ombudswoman", "ombudsperson"],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["chairman", "chairwoman", "chairperson", "chair"],
  ["councillor", "councilor", "councilman", "councilwoman", "cllr"],
  ["prime minister", "premier"],
  ["head", "chief", "boss"],
  ["headmaster", "headmistress", "headteacher"],
  ["lawyer", "attorney", "solicitor", "barrister"],
  ["ambassador", "envoy"],
  ["doctor", "physician"],
  ["businessman", "businesswoman", "entrepreneur"],
  ["fisherman", "fisher"],
];

const OFFICE = anyOf(
  "mp lawmaker legislator parliamentarian deputy congressman congresswoman ombudsman ombudswoman ombudsperson spokesman",
  "spokeswoman spokesperson chairman chairwoman chairperson chair councillor councilor premier head chief boss headmaster",
  "headmistress headteacher lawyer attorney solicitor barrister ambassador envoy doctor physician businessman businesswoman",
  "commissioner director president minister mayor governor senator chancellor secretary judge justice prosecutor general colonel",
  "captain commander officer sergeant bishop archbishop priest pastor imam rabbi pope king queen prince princess professor",
  "scientist researcher academic expert analyst economist historian archaeologist biologist engineer architect teacher student pupil",
  "pilot sailor fisherman fisher farmer baker butcher driver conductor keeper curator librarian clerk treasurer convener manager",
  "coach trainer player striker goalkeeper singer musician composer author writer poet journalist reporter editor correspondent",
  "photographer artist painter actor actress activist campaigner organiser organizer founder owner shopkeeper beekeeper landlord tenant resident",
  "neighbour neighbor witness victim survivor patient nurse surgeon vet volunteer worker employee official politician leader diplomat",
  "speaker member woman man boy girl mother father son daughter brother sister widow wife husband passenger visitor tourist",
  "reader critic opponent supporter ally rival colleague predecessor successor veteran soldier guard inspector detective constable",
  "superintendent warden ranger forester gardener carpenter plumber electrician builder designer developer programmer consultant",
  "adviser advisor aide assistant representative delegate negotiator mediator coordinator rapporteur chaplain sexton brewer",
  "miller weaver potter tailor cook chef waiter barman publican postman firefighter paramedic astronomer geologist chemist physicist",
  "mathematician linguist maker translator interpreter master mistress watchman policeman craftsman clergyman statesman sportsman cameraman milkman fireman tradesman foreman nobleman defendant plaintiff claimant appellant suspect complainant juror forecaster protester demonstrator bystander motorist cyclist commuter shopper customer blogger columnist commentator broadcaster presenter host producer filmmaker choreographer novelist playwright sculptor violinist pianist conductor goalscorer midfielder defender chairlady undersecretary spokesperson harpist gamekeeper groundsman lecturer tutor dean rector provost principal vice-president shareholder investor banker broker trader merchant ceo executive harbourmaster",
);

/** A word for a person by office, trade or standing. */
const ONE_HEAD = `(?:${OFFICE}|\\p{L}{2,}(?:woman|person|master|mistress|keeper|ologist|grapher|maker))`;
export const PERSON_HEAD = `${ONE_HEAD}(?![\\p{L}-])(?!\\s+${ONE_HEAD}(?![\\p{L}-]))`;
export const IS_PERSON_HEAD = new RegExp(`^(?:vice-)?${ONE_HEAD}$`, "iu");

/** Several people, or such as are not told apart: nobody who could be named. */
export const PEOPLE =
  "(?:officials|critics|opponents|supporters|residents|passengers|witnesses|experts|campaigners|protesters|police|sources|people|workers|members|mps|lawmakers|ministers|scientists|researchers|authorities|neighbours|neighbors|islanders|villagers|farmers|others|somebody|someone|observers|analysts|prosecutors|lawyers|judges|parents|teachers|students|readers|visitors)";

/** "UN experts", "the Holm critics": they are not who is named before them. */
export const NO_SUBJECT_BEFORE = new RegExp(`^(?:${NO_SUBJECT_BEFORE_THIS}|\\s+${PEOPLE}(?!\\p{L}))`, "u");

export const FEMALE_WORD =
  /^(?:\p{L}*woman|mother|daughter|sister|widow|wife|actress|queen|princess|headmistress|girl)$/iu;
export const MALE_WORD =
  /^(?:man|father|son|brother|husband|king|prince|boy|spokesman|businessman|postman|fisherman)$/iu;
export const FEMALE_SURNAME = /(?:[oe]va|aya|dóttir|dottir|ská|ová|qızı)$/iu;

/** Any person who speaks in public may be meant by these again. */
export const ANY_PERSON =
  /^(?:defendant|accused|official|politician|leader|speaker|diplomat|expert|author|writer|activist|man|woman)$/i;

/** One word for all offices that mean the same. */
export function officeOf(word: string): string {
  const plain = word.toLowerCase();
  return SAME_OFFICE.find((group) => group.includes(plain))?.[0] ?? plain;
}

/** Somebody who sits in a parliament, in words that have no head of their own ("member of the Moldovan parliament"). */
export const MEMBER_OF_PARLIAMENT =
  /(?<!\p{L})member\s+of\s+(?:[\p{L}’'-]+\s+){0,8}?(?:parliament|congress|bundestag|seimas|duma|knesset|assembly|folkmoot|verkhovna\s+rada|rada|milli\s+majlis|sejm|riksdag|folketing|storting|althing|senate|house)(?!\p{L})|(?<!\p{L})(?:MP|MEP)(?!\p{L})/iu;

/** A text that speaks for whoever issued it. */
export const ISSUED_TEXT =
  "(?:(?:full\\s+)?text\\s+of\\s+(?:the|its|their|his|her)\\s+)?(?:statement|appeals?|letter|resolution|communiqué|communique|communications?|declaration|message|press\\s+release|release|notice|announcement|documents?|petition|memorandum)";

/** "The statement reads:" with nothing in quotation marks after it: the rest is that text. */
export const REST_IS_QUOTED =
  /(?:(?<!\p{L})(?:reads?(?:\s+as\s+follows)?|as\s+follows|in\s+full|full\s+text(?:\s+of\s+[^.:]{1,80})?|following\s+(?:statement|letter|text|message|appeal)(?:\s+[^.:]{1,60})?))\s*:\s*$/iu;

/** What may stand between a quotation and the cue that follows it: a role before the name ("the president of the union, Ada Holm, said"). */
export const STANDS_BEFORE_CUE = new RegExp(
  `^[\\s,.;!?–—-]*(?:(?!(?:${NEW_CLAUSE}|and|or|nor)(?!\\p{L}))[\\p{L}’'-]+,?\\s+){0,9}$`,
  "iu",
);

/** A sentence that is nothing but a cue: "Ben Rask replied.", "she said on Monday." */
export const CUE_ALONE = new RegExp(
  `^(?:(?:[\\p{L}’'.-]+\\s+){1,6}${ADVERBS}{0,3})?${VERB}(?:\\s+(?:in|on|at|to|after|during|as|when|while|with|yesterday|again|later|reporters|journalists|\\p{Lu})(?!\\p{L})[^.:“"]*)?[.,:]?\\s*$`,
  "iu",
);

/** "the court heard": whoever spoke there, something was said. */
export const HEARD =
  /(?<!\p{L})(?:court|jury|jurors|inquest|tribunal|hearing|inquiry|panel|committee|magistrates|meeting)\s+(?:heard|(?:was|were)\s+told)(?=\s*[.:]|\s+(?:that|how|(?:on|last)\s+\p{Lu}?\p{L}+\s*[.:])|\s*,)/iu;

/** "quotes the captain as saying": the one who is named there speaks. */
export const QUOTES_SOMEBODY =
  /(?<!\p{L})(?:quotes|quoted|quoting|cites|cited|citing)\s+(?!by\s)([^:;“"]{2,140}?)\s+as\s+(?:saying|stating|telling|having\s+said)(?!\p{L})/giu;

/** Before a sentence: an agency's place and day ("HOLLEN, 12 March (Norva) - "), the time in a live report, the mark of a list. */
export const LEAD =
  /^(?:(?:\p{Lu}[\p{Lu}’' -]{2,30}|\p{Lu}[\p{L}’' -]{2,30},\s[^.;:“"]{2,30})(?:[,/ ][^.;:“"]{0,40}?)?(?:\([^()]{2,30}\)\s*)?\s[—–-]{1,2}\s+(?=\p{Lu}|[“"‘'])|[-–—•*·]\s+|\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CET))?\s*[:–—-]?\s+(?=\p{L}|[“"‘'])|\[\d{1,2}[.:]\d{2}\]\s+)/u;

/** "That was on a card in the window": says where words in quotation marks come from, so that nobody goes on in them. */
export const DISOWNS =
  /^\s*(?:(?:This|That|These|Those)\s+(?:questions?|words|sentences?|lines?|message|note|sign|slogan|was|were|is|are)|So\s+(?:reads|read|ran|runs|said|says))(?!\p{L})/u;

/** Offices of which one can say "the politician" and "the official". */
export const POLITICIAN =
  /^(?:mp|minister|prime minister|mayor|president|senator|governor|chancellor|councillor|politician|leader|head)$/;
export const OFFICIAL =
  /^(?:commissioner|ombudsman|minister|prime minister|director|spokesman|secretary|officer|head|mayor|ambassador|official|inspector|superintendent|warden|clerk|representative|deputy)$/;

/**
 * What news says of those that it counts: what happened to them or what they did. `of` are the kinds of thing of which the
 * cue is a cue; a later role of the list leaves out what an earlier one has in the same words (`instead`).
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

const cue = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words.replace(/\s+/g, "\\s+")})(?![\\p{L}])`, "iu");

export const ROLES: readonly Role[] = [
  {
    name: "both parents lost",
    of: "persons",
    cue: cue(
      "both (?:of )?(?:their )?parents|(?:their )?mothers? and (?:their )?fathers?|without (?:a |any |their )?parents?|orphan\\p{L}*|no parents|father and mother|parentless",
    ),
  },
  {
    name: "one parent lost",
    of: "persons",
    cue: cue(
      "one (?:of )?(?:their |the |its )?(?:two )?parents?|lost one|losing one|one[- ]parent|a parent|half-orphan\\p{L}*|a (?:mother|father) or a? ?(?:father|mother)|either parent|single parent",
    ),
    instead: ["both parents lost"],
  },
  {
    name: "missing",
    of: "persons",
    cue: cue(
      "missing|unaccounted for|disappeared(?! completely| entirely| altogether)|disappearances?|vanished|whereabouts|fates?|not (?:yet )?been (?:found|traced)|untraced",
    ),
  },
  {
    name: "captive",
    of: "persons",
    cue: cue(
      "hostages?|(?:taken|took|made|held|as) prisoners?|captives?|captivity|captured|abducted|abductions?|kidnapp\\p{L}+|seized as|taken captive|prisoners? of war|pows?",
    ),
    instead: ["rescued"],
  },
  {
    name: "dead",
    of: "persons",
    cue: cue(
      "died|dies|dying|dead|deaths?|kill(?:s|ed|ing)?|killings?|murder\\p{L}*|massacred|massacring|slaughter(?:ed|ing)|slain|perish(?:ed|ing)?|drown(?:ed|ing|ings)?|fatalit(?:y|ies)|fatally|lost their lives|lost all (?:of )?(?:their|its) members|disappeared (?:completely|entirely|altogether)|los(?:t|ing|s of) (?:his|her|their)? ?li(?:fe|ves)|claimed(?: the)? lives|claim(?:s|ed|ing)? lives|exterminat(?:ed|ing)|annihilat(?:ed|ing)|executed|toll|wiped out|decimated|burned to death|shot dead|did not survive|bodies|corpses",
    ),
  },
  {
    name: "injured",
    of: "persons",
    cue: cue(
      "injur(?:ed|ing|ies|y)|wound(?:ed|ing|s)|hurt|crippled|maimed|mutilated|disabled|hospitali[sz]ed|treated (?:in|for|at)|taken to (?:the )?hospitals?",
    ),
  },
  {
    name: "rescued",
    of: "persons",
    cue: cue("rescued|saved|pulled (?:alive )?from|freed|released|survived"),
  },
  {
    name: "arrested",
    of: "persons",
    cue: cue("arrest(?:ed|s|ing)?|detain(?:ed|ing)|detentions?|taken into custody|jailed|imprisoned"),
  },
  {
    name: "evacuated",
    of: "persons",
    cue: cue("evacuat(?:ed|ing|ions?|ees)|brought to safety|moved to safety|led to safety"),
  },
  {
    name: "displaced",
    of: "persons",
    cue: cue(
      "displac(?:ed|ing|ement)|homeless|refugees?|fled|flee(?:ing)?|driven (?:out|from)|expelled|uprooted|lost their homes|forced (?:out|from)",
    ),
  },
  {
    name: "moved",
    of: "persons",
    cue: cue(
      "mov(?:ed|ing) (?:to|into|away|out)|relocat(?:ed|ing)|resettled|spend(?:ing)? (?:the|this) (?:winter|summer|autumn|spring)|taken rooms",
    ),
  },
  {
    name: "against",
    of: "all",
    cue: /(?<!\p{L})(?:vot(?:es?|ed|ing)\s+against|opposed|noes|nays)(?!\p{L})/iu,
    follows: /^\W*against(?:\s*(?:$|[.,;)])|\s+(?:and|with|it|the)(?!\p{L}))/iu,
  },
  { name: "abstained", of: "all", cue: cue("abstain(?:ed|ing)?|abstentions?") },
  {
    name: "in favour",
    of: "all",
    cue: /(?<!\p{L})(?:in\s+favou?r|vot(?:es?|ed|ing)\s+for|supported|backed|ayes)(?!\p{L})/iu,
    follows: /^\W*for(?:\s*(?:$|[.,;)])|\s+(?:and|it)(?!\p{L}))/iu,
    instead: ["against", "abstained"],
  },
  {
    name: "took part",
    of: "persons",
    cue: cue(
      "took part|taken part|takes? part|taking part|participat(?:ed|ing|ion)|attend(?:ed|ing|ance)|demonstrated|protest(?:ed|ing)|march(?:ed|ing)|rallied|rall(?:y|ies)|gathered|turned out|demonstrations?|marches|protests?|the march|the strike|on strike|strik(?:e|ing)|stayed away|stopped work|downed tools|voted|cast (?:their |his |her )?(?:ballots?|votes?)",
    ),
  },
  {
    name: "population",
    of: "persons",
    cue: /(?:population\s+of|home\s+to|inhabited\s+by|populated\s+by|(?:has|have|had|of|with|for)(?:\s+(?:an?\s+)?(?:about|around|some|approx\.?|approximately|roughly|nearly|almost|over|more\s+than))?)\s*$/iu,
  },
  {
    name: "capacity",
    of: "persons",
    cue: /(?<!\p{L})(?:(?:intended|designed|built|made|meant|room|space|accommodation|seats|beds|places|licensed)\s+for|capacity\s+(?:of|for))\s+(?:(?:about|around|some|only|up\s+to)\s+)?$/iu,
  },
  {
    name: "carried",
    of: "persons",
    cue: cue(
      "carr(?:ied|ies|y|ying)(?! out| away| off| on)|transport(?:ed|s|ing)?|us(?:ed|es|ing) the|travell?ed|travelling|on board|aboard|on (?:the|a|that) (?:boat|ship|bus|train|plane|ferry|vessel|flight)|rode|boarded",
    ),
  },
  {
    name: "hit",
    of: "things",
    cue: cue("damag(?:ed|ing|e)|flooded|inundated|under water|without (?:power|electricity|water)|cut off"),
  },
  {
    name: "destroyed",
    of: "things",
    cue: cue(
      "destr(?:oyed|oying|oys|uction)|demolish(?:ed|ing)?|torn down|tear(?:ing)? down|pulled down|knocked down|ruin(?:ed|s)|razed|burn(?:ed|t) down|gutted|levelled|leveled|flattened|torched|collapsed|swept away|washed away|carried (?:away|off)|beyond repair|wrecked|wiped out|decimated|exterminat(?:ed|ing)|annihilat(?:ed|ing)",
    ),
  },
  {
    name: "cancelled",
    of: "things",
    cue: cue("cancel(?:l?ed|s|l?ing|l?ations?)?|called off|did not (?:run|sail|fly|leave)|scrapped"),
  },
  { name: "late", of: "things", cue: cue("late|delay(?:ed|s|ing)?|postponed") },
  { name: "closed", of: "things", cue: cue("clos(?:ed|ing|ure|ures)|shut|shut down|suspended") },
  {
    name: "rebuilt",
    of: "things",
    cue: cue(
      "rebuil(?:t|d|ding)|repair(?:ed|ing)|restored|restoring|renovat(?:ed|ing)|reopen(?:ed|s|ing)?|reconstruct(?:ed|ing|ion)",
    ),
    instead: ["destroyed"],
  },
  { name: "opened", of: "things", cue: cue("open(?:ed|ing|s)?|built|constructed|complet(?:ed|ing)|inaugurated") },
  {
    name: "gone",
    of: "things",
    cue: cue(
      "gone|fewer|withdrawn|withdr(?:aw|ew)|took away|taken away|takes? away|cut|cuts|cutting|los(?:t|e|es|ing|s)|losses|abolish(?:ed|ing)|dropp(?:ed|ing)|remov(?:ed|ing)|shed|axed|laid off|less",
    ),
    instead: ["cancelled", "destroyed", "late", "hit"],
  },
];

/** By these a text says that it gives somebody's count, beside which another's may stand. */
export const COUNTING =
  /(?<!\p{L})(?:counts?|counted|says?|said|puts?|gives?|gave|mak(?:es?|ing)\s+it|figures?|estimat(?:e[ds]?|ing)|according\s+to|reports?|reported|knows?\s+of|writes?\s+of|wrote\s+of|speaks?\s+of|spoke\s+of|found|tall(?:y|ies)|claim(?:s|ed)?|announced|registered|recorded|stands?\s+at|stood\s+at)(?!\p{L})/iu;

/** Right before a number: somebody counts it so. */
export const COUNTS_IT =
  /(?<!\p{L})(?:counts?|counted|says?|said|puts?|gives?|gave|mak(?:es?|ing)\s+it|estimat(?:e[ds]?|ing)|reports?|reported|(?:knows?|writes?|wrote|speaks?|spoke)\s+of|claim(?:s|ed)?|announced|recorded)\s+(?:\p{L}+\s+)?$/iu;

/** Right before a number: it is somebody's count of what may have been counted before. */
export const RECOUNTS =
  /(?<!\p{L})(?:counts?|counted|estimat(?:e[ds]?|ing)|mak(?:es?|ing)\s+it|(?:speaks?|spoke)\s+of)\s+(?:\p{L}+\s+)?$/iu;

/** After these a number may stand for what was counted before it: "the other side acknowledged five". */
export const GIVES_NUMBER =
  /(?<!\p{L})(?:acknowledge[ds]?|admit(?:s|ted)?|confirm(?:s|ed)?|announce[ds]?|claim(?:s|ed)?|allege[ds]?|list(?:s|ed)?|name[ds]?|register(?:s|ed)?|record(?:s|ed)?|found|put|puts|note[ds]?|insist(?:s|ed)?\s+on|expect(?:s|ed)?|lost|lose|have)\s+(?:only\s+|just\s+)?$/iu;

/** After these a number is the end of a life. */
export const LOST = /(?<!\p{L})(?:lost|losing|loses|lose|loss\s+of)\s+(?:the\s+)?$/iu;

/** After these a figure is a part of the whole before it. */
export const SUBSET_MARK =
  /(?<!\p{L})(?:including|includes?|included|among\s+(?:them|whom|those|these)|of\s+(?:them|whom|which|those|these)|some\s+of\s+(?:them|whom)|counting\s+among\s+them|comprising|made\s+up\s+of|consisting\s+of|not\s+counting)(?!\p{L})/iu;

/** Said of what is not yet there: planned, promised or asked for. */
export const PLANNED =
  /(?<!\p{L})(?:will|would|shall|should|must|plan(?:s|ned|ning)?|promis(?:es|ed|ing)|pledg(?:es|ed|ing)|propos(?:es|ed|ing)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|needs?|needed|ask(?:s|ed|ing)?\s+for|wants?|hopes?\s+to|intends?\s+to|is\s+to|are\s+to|to\s+be)(?!\p{L})/iu;

/** When something is counted: a time that lies before, or one that goes on. */
export const TIME_BEFORE =
  /(?<!\p{L})(?:last|previous|the\s+same|that|past|preceding)\s+(?:winter|summer|spring|autumn|season|year|month|week|quarter|term|decade)(?!\p{L})|(?<!\p{L})(?:a\s+year\s+(?:ago|earlier|before)|the\s+year\s+before|used\s+to)(?!\p{L})/iu;
export const TIME_NOW =
  /(?<!\p{L})(?:now|currently|today|at\s+present|still|so\s+far|under\s+the\s+new|this\s+(?:winter|summer|spring|autumn|season|year|month|week)|since\s+(?:\d|\p{Lu}|the|then|this))/iu;
