import { anyOf, END, levelled, part, START, wholeOf, wordsIn } from "./build.ts";
import { MEDIUM } from "./people.ts";
import { VERB_OF_SAYING } from "./speech.ts";

/**
 * The words by which two wordings are compared, and those that may stand beside a quotation. All are levelled or
 * folded.
 */

/** Words that turn a sentence round; "not" is found by its forms. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  wordsIn(`
    no never none nothing nobody nowhere neither nor without unable hardly barely scarcely seldom rarely refused
    refuses`),
);

/** Words that say of how many or how much a sentence holds. */
export const QUANTITIES: ReadonlySet<string> = new Set(
  wordsIn(`
    all every each everyone everybody everything always some somebody someone something sometimes any anyone anybody
    anything most mostly many much few fewer more less least several both half`),
);

/** Words that limit what a sentence says to what stands beside them. */
export const LIMITS: ReadonlySet<string> = new Set(wordsIn("only solely merely"));

/** Words that make what a sentence says depend on something. */
export const CONDITIONS: ReadonlySet<string> = new Set(wordsIn("if unless provided except until whether"));

/** Beside a quotation: words that only say that somebody speaks, or join one quotation to the next. */
export const BESIDE_CUE = wholeOf(
  `that according has have had also both once later then and but while whereas yesterday today following below this
  these word words quoted cited did does really actually ever truly just seriously exact so laut selon secondo quelle
  quellen fuente источник kaynak mənbə`,
  "",
);

/** Around a name: words that only say that somebody speaks, and in what role. */
export const AROUND_NAME = wholeOf(
  `the a an of for in on at to his her its by has have had also once later then that according as mr mrs ms dr so
  laut`,
  "",
);

/** Verbs of saying of other languages, as people who ask in them give words to somebody. */
const SAYING_ELSEWHERE = anyOf(`
  sagte, sagt, erklärte, erklärt, betonte, betont, meinte, meint, schrieb, schreibt, dedi, diyor, söyledi, bildirdi,
  dit, a dit, a déclaré, dijo, declaró, disse, ha detto, сказал, сказала, заявил, заявила`);

/** Verbs of saying right before whom it is said to; others have "to" between: "says [the council had lost]". */
const TELLS = anyOf(`
  tell tells told telling inform informs informed remind reminds reminded assure assures assured warn warns warned ask
  asks asked advised answered addressed`);

/** The source of a verb of saying with whom it is said to: "told the paper". */
export const SAYING_TO = part`(?:${VERB_OF_SAYING.source}|${START}${SAYING_ELSEWHERE}${END})
  (?:(?:(?<=${TELLS})| to) ${anyOf(`
  us, me, reporters, journalists, the press, the media, the paper, the newspaper, the agency, the radio, the board, the
  council, the meeting, the court, the committee`)}${END})?`;

export const SPEAKING_PRONOUN = wholeOf("he she they it we", "");

/** In a citation: what kind of text the words are from. Folded, as one. */
export const KIND_OF_TEXT = new RegExp(
  `^${anyOf(`
    appeal statement article report interview speech letter release press transcript minutes communique declaration
    address remark message notice memorandum briefing conference editorial column opinion essay book study blog warning
    bulletin circular dispatch lecture testimony`)}s?$`,
);

/** In a citation: on which page, or where the one before it stands; of the latter nothing can be compared. */
export const WHERE_ON_PAGE = new RegExp(
  `${START}(?:(?:pp?\\.|pages?|S\\.|Seiten?|paras?\\.?|paragraphs?)\\s*\\d{1,4}(?:\\s*[-–]\\s*\\d{1,4})?|` +
    `(?:ibid|op\\.\\s?cit|loc\\.\\s?cit|ebd)(?:\\.|${END}))`,
  "giu",
);

/** In a citation: which one of several texts of a kind it is, as that text has it itself: "no. 6". */
export const WHICH_OF_SEVERAL = new RegExp(
  `${START}(?:no|nos|nr|vol|issue|number)\\.?\\s*\\d{1,5}(?![\\p{L}\\p{N}])`,
  "giu",
);

const OCCASION =
  `(?:[Ii]n\\s+(?:an?|his|her|their|the)\\s+${anyOf("interview conversation talk")}\\s+(?:with|to)|` +
  `[Ii]n\\s+(?:an?\\s+)?${anyOf("comments remarks statement interview email")}\\s+to|` +
  `${anyOf("quoted in, quoted by, as quoted in")}|` +
  `(?:[Ss]peaking|[Tt]alking)\\s+to|[Ii]m\\s+${anyOf("Gespräch Interview")}\\s+mit)`;

/** In a citation, before whom it was said to: "in an interview with the Gazette". */
export const ON_WHAT_OCCASION = new RegExp(`${START}${OCCASION}(?:\\s+${anyOf("the der dem")})?${END}`, "giu");

/** In a citation, before the medium that somebody told it: "told the Gazette"; and that medium with it. */
export const TOLD_MEDIUM = {
  before: new RegExp(`(?<=${START}(?:told|tells|telling))\\s+(?=${MEDIUM})`, "gu"),
  whole: new RegExp(`(?<=${START}(?:told|tells|telling))\\s+${MEDIUM}|${START}${OCCASION}\\s+${MEDIUM}`, "gu"),
} as const;

/** In a citation: that it stands somewhere to be read. Folded. */
export const WHERE_TEXTS_STAND = wholeOf("source sources website site webpage homepage online official", "");

/** With a capital, and no first name. */
export const NO_FIRST_NAME = new RegExp(
  `^(?:${anyOf("had were was if would source quote quoted says said")}|\\p{L}+ly)$`,
  "iu",
);

/** Before a name that is not of who speaks: "husband of Lena Falk", "to Ms Bell". */
export const NOT_WHO_SPEAKS = new RegExp(
  `(?<!\\p{L})${anyOf("of to than for with like about against from told asked")}\\s+(?:\\p{Ll}+\\s+)?$`,
  "u",
);

/** Kin by which a text says whether somebody is a woman or a man. */
export const FEMALE_KIN = wholeOf(
  `niece aunt grandmother granddaughter Mutter Tochter Schwester Nichte Tante Witwe Cousine Ehefrau`,
  "iu",
);
export const MALE_KIN = wholeOf(
  `nephew uncle grandfather grandson widower Vater Sohn Bruder Neffe Onkel Witwer Ehemann`,
  "iu",
);

/** What may stand alone before a quotation, with a colon or a verb, and names nobody. */
export const NO_SPEAKER = wholeOf(
  "i we you he she they it look see read listen remember reminder fact note quote news update",
  "",
);

/** Beside a quotation: words after which nobody says it. */
export const UNSAYS = new RegExp(
  `^${anyOf(`
    not no never nobody none nothing neither nor without contrary deny denies denied false untrue unlike lied
    lies`)}$|^(?:do|does|did|is|are|was|were|have|has|had|wo|would|ca|could|should|must|need|ai|might)nt$`,
);

/** A subject at a place, in groups 1 and 2: "justice for Tolm". */
export const ABOUT_WHAT = /^(.+?)\s+(?:for|in|at|of|from|about|on|near|to|over)\s+(?:the\s+)?(\p{Lu}.*)$/su;

/** Words of who speaks for a place: "Voice of Tolm". */
export const IS_VOICE = wholeOf("voice voices radio", "i");

/** Words of a subject that are also an office's or a body's. */
export const IS_SUBJECT = wholeOf("justice news peace power", "i");

/** Before an office: words after which one does not hold it. */
export const NOT_IN_OFFICE = new RegExp(
  `^(?:${anyOf("former ex then deputy vice assistant acting alleged would-be future no not never late")}|ex-.+)$`,
  "iu",
);

/** Beginnings of verbs of saying after which it is not said. */
export const DENIES = new RegExp(`^${anyOf("den reject dismiss wonder joke doubt")}`);

const anyWord = (words: string) => new RegExp(`(?<!\\p{L})${anyOf(words)}(?!\\p{L})`, "iu");
const SAYING = anyOf("say said says told tell written write called call stated replied reply answered");

/** Beside a quotation: that it was said in jest, or is not so; and that it was not said, but might have been. */
export const IN_JEST = anyWord(`
  joked, jokes, joking, jested, jests, jesting, quipped, quips, teased, teasing, sarcastically, ironically, mockingly,
  jokingly, in jest, as a joke, tongue in cheek`);
export const AGAINST_TRUTH = anyWord("wrongly falsely untruthfully mistakenly incorrectly");
export const MIGHT_HAVE_SAID = new RegExp(
  `\\b(?:could|might|would|should|must|may)\\s+(?:\\p{L}+ly\\s+|well\\s+|just\\s+)?` +
    `(?:have|never|not)\\s+(?:\\p{L}+ly\\s+)?(?:been\\s+)?${SAYING}`,
  "iu",
);

/** With which a clause begins that limits the one before it. */
export const LIMITS_BEFORE = wholeOf("but or when while though although as because so that", "");

/** Verbs of saying that are negated by their form, or by a word beside them, and the particle of a question. */
export const NEGATED_SAYING: Partial<Record<string, RegExp>> = {
  tr: /(?<!\p{L})(?:deme|söyleme|konuşma|yazma|açıklama)(?:di|miş|yecek|z|dim)\p{L}*|(?<!\p{L})m[ıiuü](?!\p{L})/iu,
  az: /(?<!\p{L})(?:demə|söyləmə|danışma|yazma|açıqlama)(?:di|dı|yib|yıb|miş|z)\p{L}*|(?<!\p{L})m[ıiuü](?!\p{L})/iu,
};

/** Beside words that are not quoted: by whom they are, in group 1. */
export const ACCORDING = anyOf(`
  according to, in the view of, in the opinion of, in the words of, as per, laut, nach Angaben von, selon, según,
  secondo, по словам, по мнению`);
export const BY_WHOM = {
  before: new RegExp(`(?<!\\p{L})${ACCORDING}\\s+([^.;:]{2,80}?),?\\s*$`, "iu"),
  after: new RegExp(`^\\s*,?\\s*${ACCORDING}\\s+([^,.;:]{2,80})`, "iu"),
};

/** After a verb of saying: to whom and when, to the words themselves. */
export const ENDS_CUE =
  /^(?:\s+(?!and\b|but\b|or\b)[\p{L}\p{N}’'-]+){0,6}?\s*(?:[,:]\s*)?(?:\s(?:that|dass|que|che|что)|[:,])?\s*$/iu;

/** A subject that stands for whoever issued the text, or for nobody. */
export const SPEAKS_FOR_ITSELF =
  /(?:(?:^|\s)(?:[Ww]e|I|i|[Ii]t|[Ww]ir|[Ii]ch|[Nn]ous)|^\W*(?:[Tt]his|[Tt]hat|[Mm]an|on))(?!\p{L})\s*(?:\p{L}+\s*){0,3}$/u;

/** What says of words that they are not so. */
export const UNTRUE = wholeOf("false untrue lie lies lied wrong wrongly", "");

/** In a name: words that say nothing of who is meant, grammar and titles that anybody may have. */
export const SAYS_NOTHING = wholeOf(
  `the a an of for in on at to from by and as his her its their our who is mr mrs ms mx miss dr prof professor sir`,
  "",
);

/** Before a name, of which they are no part. */
export const BEFORE_NAME = wholeOf("mr mrs ms dr prof sir capt captain president minister the a", "");

/** Names of people of a country that are not made from its name, each with the country's code (ISO 3166). */
export const NATIONALITIES: ReadonlyMap<string, string> = new Map(
  `american US, british GB, english GB, scottish GB, welsh GB, uk GB, usa US, us US, french FR, german DE, dutch NL,
  greek GR, swiss CH, spanish ES, polish PL, danish DK, finnish FI, turkish TR, turkey TR, irish IE, norwegian NO,
  czech CZ, slovak SK, thai TH, filipino PH, portuguese PT, emirati AE, saudi SA, icelandic IS, luxembourgish LU,
  kazakh KZ, uzbek UZ, turkmen TM, tajik TJ, kyrgyz KG, afghan AF, serb RS, croat HR, chinese CN`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

/** What the name of a country is given to make an adjective of it. */
export const ADJECTIVE_ENDING = wholeOf("n an ian ean i ish ese ic er vian", "");

/** Words after a number that belong to it. Levelled. */
export const SCALE_WORD = wholeOf(
  `hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens percent half m
  bn k`,
  "",
);

/** Before a number: bounds and hedges, without which it is another number. */
const BEFORE_NUMBER = `
  about, around, over, under, above, below, some, roughly, approximately, approx, circa, just, close to, upwards of,
  in excess of, as many as, as few as, estimated, an estimated, well over, just over,
  just under, near to, etwa, rund, mindestens, höchstens, fast, knapp, über, bis zu, mehr als, weniger als, circa,
  environ, beinahe, nahezu, ungefähr, zirka, presque, quasiment, à peine, quelque, casi, apenas, alrededor de,
  aproximadamente, circa, quasi, almeno, più di, meno di, fino a, quase, pelo menos, mais de, menos de, ongeveer, bijna,
  minstens, ten minste, meer dan, minder dan, hoogstens, nästan, ungefär, minst, högst, mer än, mindre än, prawie,
  około, co najmniej, ponad, mniej niż, více než, asi, téměř, майже, близько, щонайменше, понад, едва ли, чуть ли не,
  az qala, qədər,
  près de, plus de, moins de, au moins, au plus, jusqu'à, cerca de, unos, unas, al menos, más de, menos de, hasta,
  yaklaşık, en az, en çok, en fazla, təxminən, ən azı, ən çoxu, около, почти, более, менее, свыше, не менее, не более,
  примерно, приблизительно, по меньшей мере`;

/** Before any word: what a sentence only holds within, or does not say for certain. */
const BEFORE_ANYTHING = `
  at least, at most, more than, less than, fewer than, up to, no more than, no less than, no fewer than, only,
  solely, merely, nearly, almost, approximately, roughly, partly, in part, allegedly, reportedly, supposedly,
  purportedly, apparently, seemingly, presumably, possibly, probably, perhaps, maybe, likely, arguably, ostensibly,
  might, may have, may be, could have, is said to, are said to, was said to, were said to, seems to, seem to,
  appears to, appear to, is believed to, are believed to, was believed to, were believed to, is alleged to,
  are alleged to, was alleged to, were alleged to, is reported to, are reported to, as if, angeblich, mutmaßlich,
  vermutlich, möglicherweise, vielleicht, offenbar, wohl, nur, prétendument, apparemment, peut-être, seulement,
  supuestamente, presuntamente, quizás, tal vez, sólo, iddiaya göre, sözde, güya, bəlkə, belki, yalnızca, yalnız,
  sadece, якобы, предположительно, возможно, вероятно, только`;

/** After what it limits. */
const AFTER_ANYTHING = `
  or more, or so, or less, or fewer, and more, and counting, only, alone, at least, at most, at the latest,
  at the earliest,
  allegedly, reportedly, supposedly, apparently, possibly, probably, perhaps, maybe, approximately, or thereabouts`;

const phrases = (list: string): readonly string[][] => wordsIn(levelled(list)).map((phrase) => phrase.split(/\s+/));

/** Bounds and hedges as words in a row, by where they stand. Levelled. */
export const HEDGES = {
  beforeNumber: phrases(BEFORE_NUMBER),
  before: phrases(BEFORE_ANYTHING),
  after: phrases(AFTER_ANYTHING),
} as const;

/** Words that count or measure as a number does, and those that may stand before a number. Levelled. */
export const COUNT_WORD = wholeOf(
  `half all every each quarter third dozen couple score twice midnight noon midday everyone everybody everything none
  nobody nothing todos todas tous toutes tutti tutte alle allen todo все всех всё wszyscy wszystkie bütün tüm hamısı
  hamisi hepsi hälfte moitié mitad metà половина`,
  "",
);
export const BEFORE_COUNT = wholeOf("a an the another further additional one his her their its these those", "");

/** Beside what is counted: words that say nothing of it. Folded. */
export const BESIDE_COUNT = wholeOf("the a an of that their his her its our have has had", "");

const GOES_ON = anyOf("in on at by during after before when and while but as from since because near for");
/** After the words of a predicate: what may follow them without being their object. */
export const ENDS_PREDICATE = new RegExp(`^\\s*(?:$|[^\\p{L}\\p{N}\\s]|${GOES_ON}${END})`, "iu");

/** Words that negate, by language (ISO 639-1); of other languages the bot does not know them and says so. Levelled. */
export const NEGATIONS_BY_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: "not no never none nothing nobody nowhere neither nor without",
    de: `nicht kein keine keinen keinem keiner keines nie niemals nichts niemand nirgends weder ohne kaum keineswegs
      mitnichten`,
    fr: "ne pas non jamais rien personne aucun aucune ni sans n'est n'a n'ont n'était nul nulle",
    es: "no nunca jamás nada nadie ningún ninguna ninguno ni sin tampoco",
    it: "non mai niente nulla nessuno nessuna nessun né senza",
    pt: "não nunca jamais nada ninguém nenhum nenhuma nem sem",
    nl: "niet geen nooit niets niemand nergens noch zonder",
    sv: "inte ej icke aldrig ingen inget inga ingenting varken utan",
    no: "ikke aldri ingen intet ingenting verken uten",
    da: "ikke aldrig ingen intet ingenting hverken uden",
    fi: "ei en et emme ette eivät ilman koskaan",
    pl: "nie nigdy nic nikt żaden żadna żadne ani bez",
    cs: "ne nikdy nic nikdo žádný žádná žádné ani bez",
    ru: "не нет ни никогда ничего никто никакой нельзя без",
    uk: "не немає ні ніколи нічого ніхто жоден без",
    el: "δεν δε μην όχι ποτέ τίποτα κανείς κανένας χωρίς",
    tr: "değil değildir değildi değiller değilim yok yoktur yoktu hiç hiçbir asla ne",
    az: "deyil deyildir deyildi deyillər deyiləm yox yoxdur yoxdu heç qətiyyən nə",
    hy: "չէ չեն չէր չէին ոչ երբեք ոչինչ ոչ_ոք առանց",
    fa: "نه نیست نیستند نبود هیچ هرگز بدون",
    ar: "لا ليس ليست لم لن ما غير بدون أبدا",
    ka: "არ არა ვერ ნუ არასოდეს არავინ არაფერი",
  }).map(([language, words]) => [language, new Set(levelled(words).split(/\s+/))]),
);

/**
 * Words by which somebody says that something is not so, or does not do it, by language (ISO 639-1), and those that may
 * stand between one and what is denied: "denied that", "refusé de". Levelled.
 */
export const DENIALS_BY_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: `deny denies denied denying denial denials false falsely untrue wrong wrongly incorrect incorrectly mistaken
      mistakenly lie lies lied lying liar myth hoax fiction fake rumour rumours rumor rumors pretend pretends pretended
      pretending pretence fail fails failed failing failure refuse refuses refused refusing refusal decline declines
      declined declining cease ceases ceased ceasing stop stops stopped stopping lack lacks lacked lacking withdrew
      withdraw withdrawn withdraws retract retracts retracted reject rejects rejected rejecting refute refutes refuted
      disprove disproved disproven dismiss dismissed doubts doubted dispute disputes disputed forbid forbids
      forbade forbidden prevent prevents prevented preventing avoid avoids avoided avoiding impossible unlikely
      unproven overturned`,
    de: `bestreitet bestritt bestreiten bestritten leugnet leugnete leugnen geleugnet dementiert dementierte
      dementierten weigert weigerte weigerten verweigert verweigerte falsch lüge unwahr gelogen`,
    nl: "ontkent ontkende ontkennen ontkend weigert weigerde geweigerd onwaar leugen",
    fr: "nie nier nié nièrent démenti dément démentit refuse refusa refusé refuser faux mensonge",
    es: "niega negó niegan negaron desmiente desmintió rehúsa rehusó falso mentira",
    it: "nega negò negato smentisce smentì smentito rifiuta rifiutò rifiutato falso menzogna",
    ru: `отрицал отрицала отрицали отрицает отрицают опроверг опровергла опровергли опровергает отказался отказалась
      отказались отказывается ложь неправда`,
    az: "inkar təkzib imtina yalan yalandir",
    tr: "inkar yalanladi reddetti yalan yalandir",
  }).map(([language, words]) => [language, new Set(wordsIn(levelled(words)))]),
);
const JOINING_CLAUSE = "that whether from dass dat att que che что чтобы";
export const BEFORE_DENIED = wholeOf(`to of having been zu te de d'avoir di ${JOINING_CLAUSE}`, "");
export const JOINS_CLAUSE = wholeOf(JOINING_CLAUSE, "");

/** Languages whose verbs are negated by their form, which lists of words do not find (ISO 639-1). */
export const NEGATED_BY_FORM: ReadonlySet<string> = new Set(wordsIn("tr az kk ky uz tk tt ug hy fa fi et ja ko"));

/** Languages in which a negation, or a part of the verb, may end the clause that it is of (ISO 639-1). */
export const ENDS_IN_NEGATION: ReadonlySet<string> = new Set(wordsIn("de nl sv da no nb nn"));

/** Parts of a verb that end its clause: "lehnte den Vertrag ab", by language (ISO 639-1). */
export const VERB_PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(wordsIn("ab an auf aus bei ein fest her hin los mit nach nieder um vor weg zu zurück zusammen")),
  nl: new Set(wordsIn("aan af bij in mee neer om op over toe uit voor weg terug")),
};

/** The Turkic particle that makes a question of the word before it. Levelled. */
export const ASKING_PARTICLE = /^m[iuü](?:y|d|s|dir|$)/u;

/** An English question that is one without its mark, by the order of its words. */
export const ASKS_BY_ORDER = new RegExp(
  `^[^\\p{L}]*(?:(?:and|but|so|then|or)\\s+)?(?:${anyOf(`
    what who whom whose which when where why how is are was were am do does did has have had can could will would shall
    should may might must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't
    wouldn't shouldn't`)})(?!\\p{L})`,
  "iu",
);

/** Words with which the next clause begins. Levelled. */
export const NEXT_CLAUSE = wholeOf("und oder aber sondern denn en of maar want och eller men og", "");

/** What an English text may leave out of a sentence without another meaning: words of time and place, and such. */
const CUT_TIME = anyOf(`
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
  november december spring summer autumn winter morning afternoon evening night noon week month year day`);
const CUT_ADJECTIVES = `
  beautiful big black blue bright brown cold dark good great green grey heavy large little long narrow new nice old
  quiet red short small tall terrible tragic warm white wide wooden yellow young`;
const CUT_ADVERBS = `
  the very really truly indeed also today yesterday tonight now here ashore`;
export const HARMLESS_CUT = new RegExp(
  `^(?:(?:(?:(?:on|in|at|during) (?:the )?|this |last )(?:(?:early|late) )?${CUT_TIME}(?: ${CUT_TIME})?|` +
    `in may|in march|${anyOf(CUT_ADJECTIVES)}|${anyOf(CUT_ADVERBS)})(?: (?=.)|$))+$`,
);

/** Beside words that may be left out: with these, what is left says more, or less, than it did. Levelled. */
export const WIDENED = new RegExp(
  `^(?:${anyOf("first second third last next only same other such")}|\\p{L}{3,}est)$`,
  "u",
);

/** Amid commas: words of somebody who says, thinks or doubts what stands beside them. Levelled. */
export const HEDGES_AMID = new RegExp(
  `^(?:${VERB_OF_SAYING.source}|${anyOf(`
    according fear fears feared hope hopes hoped believe believes believed think thinks thought seem seems seemed
    guess suppose supposed imagine imagined assume assumed claim claims claimed allege alleges alleged suggest
    suggests suggested would could should might may can wish wished want wanted expect expected plan planned try
    tried former attempted`)})$`,
  "iu",
);

/** Before a number, between it and another of the same range or share. Levelled. */
export const JOINS_RANGE = wholeOf("to or bis oder до или à ou o ile ya", "");
export const JOINS_BOUNDS = wholeOf("and und et y и en och og e ve və", "");
export const BEGINS_BOUNDS = wholeOf("between from zwischen von entre de от между tussen mellan mellem mellom", "");
export const JOINS_SHARE = wholeOf("of von из de sur av af van di", "");
export const SHARE_WORD = wholeOf(
  `none few fewer most half some many part several less more hardly any one two three both each either neither
  keiner keine wenige einige`,
  "",
);

/** Before "of" and whatever is counted: of how much of it something is said. Levelled. */
export const SHARE_OF_ANY = wholeOf(
  `third thirds quarter quarters fifth fifths tenth tenths fraction handful minority majority percent % number part rest
  remainder portion proportion drittel viertel hälfte teil tiers quart moitié plupart partie mitad tercio parte metà
  terzo половина треть часть большинство yarısı çoğu yarisi`,
  "",
);

/** Of a share of these nothing is said but what they are: "one of the worst gales". Levelled. */
export const SUPERLATIVE = /^(?:most|best|worst|first|last|only|main|few|\p{L}{3,}est)$/u;

/** After words: what limits them, where their clause ends behind it or goes on with one of these. Levelled. */
export const ONLY = wholeOf("only alone", "");
export const AFTER_ONLY = wholeOf("on in at for by with from to if when after because during and but", "");

/** News agencies, which stand as the source of a line that somebody passes on. Folded. */
export const AGENCIES: ReadonlySet<string> = new Set(
  wordsIn(`
    reuters, ap, associated press, afp, agence france presse, bloomberg, dpa, interfax, tass, ria novosti, xinhua,
    kyodo,
    ansa, efe, upi, anadolu, anadolu agency, bbc, bbc news, cnn, al jazeera, guardian, new york times, nyt,
    washington post`),
);

/** In the name of a medium: that it is a news agency. */
export const AGENCY_NAME = new RegExp(
  `${START}${anyOf("agency, newswire, news wire, wire service, news service, agence, agentur")}${END}`,
  "iu",
);

/** Before a quotation: what somebody calls out who passes it on; and as a hashtag wherever it stands. */
export const FLAGS = "breaking, breaking news, just in, urgent, update, new, watch, flash, alert, must read, thread";
export const TAG_ALONE = wholeOf("news, breaking, breakingnews, justin", "iu");

/** Behind these a sentence has a word still to come. */
export const AWAITS_WORD = wholeOf(
  `the a an and or but of in at on for to by with from as than is are was were be been being has have had will would
  his her its their our my your this these those very so too more most`,
  "iu",
);

/** Pictures that say no. */
export const SAYS_NO = /[🚫❌✖❎👎🤥🙅]/u;

/** Before a quotation: with what somebody shows it to others. */
export const CALLS_ATTENTION =
  "look, look at this, look at that, see, see this, read this, check this, hey, listen, fyi";

/** Beside a quotation: what somebody asks of it. */
export const ASKS_WHETHER = `
  is this true, is that true, is it true, is this right, is that right, is this correct, is that correct, true, really,
  fact check, is this a real quote, is this real, did he say that, did she say that, did they say that, did he say this,
  did she say this, true or false`;

/** Between a name and a verb of saying, where somebody asks whether it was said. */
export const ASKS_IN_EARNEST = "really actually ever truly just seriously once also";

/** Words for which, or after which, a writer may put who or what is meant in brackets. Levelled. */
export const REFERRING = wholeOf(`he she it they we you i him her them us me his its their our my here there`, "");

/** In such brackets: words that only point to what was said before. Folded. */
export const POINTS_BACK = wholeOf(
  "named mentioned said above before earlier previously aforementioned former latter",
  "",
);

/** Verbs that make a sentence of words around them, and any word that may be one by its ending. Levelled. */
export const IS_VERB = wholeOf(
  `is isn't am are aren't was wasn't were weren't be been has hasn't have haven't had hadn't do don't does doesn't did
  didn't will won't would wouldn't can can't could couldn't may might must shall should shouldn't came went sank sailed
  took gave made said says knew saw fell rose fled ran left lost won met shot began became broke brought built fought
  found got held hid kept led paid put sent set stood told thought wrote spoke bore drove flew froze grew hit hurt`,
  "",
);
export const ENDS_AS_VERB = /\p{L}{2}ed$/u;
