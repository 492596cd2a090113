import { MONTHS, WEEKDAYS } from "../text/calendar.ts";
import { anyOf, END, HYPHEN_END, HYPHEN_START, part, pattern, START, wholeOf, wordsIn } from "./build.ts";

/**
 * The words by which sources say of whom they speak: titles, offices, kin, bodies. They are only recognised here: the
 * bot's own text has no use for them.
 */

const TITLES = `
  Bürgermeister Bürgermeisterin Stellvertreter Stellvertreterin Vorsitzende Vorsitzender Präsident Präsidentin
  Mr Mrs Ms Mx Miss Messrs Cllrs PC WPC
  Dr Prof Professor Sir Dame Lord Lady Rev Fr Capt Captain Col Colonel Gen General Lt Sgt Sergeant Maj
  Major Sen Rep Gov Cllr Councillor Judge Justice Father Sister Brother Bishop Archbishop King Queen Prince Princess
  Sheikh Imam Rabbi Hon Sens Reps Messrs Amb Senators Representatives Sheriff Whip Congressman Congresswoman Adm Cmdr
  Cdr Cpl Pvt Supt Insp Det Lieut`;

/** What may stand before a name without being part of it. */
export const TITLE = pattern("i")`^${anyOf(TITLES)}\.?$`;
export const FEMALE_TITLE = pattern("i")`^${anyOf("Mrs Ms Miss Dame Lady Sister Queen Princess")}\.?$`;
export const MALE_TITLE = pattern("i")`^${anyOf("Mr Sir Lord Father Brother King Prince")}\.?$`;

/** Titles that are written with a full stop before a name. */
export const SHORT_TITLE = anyOf(
  "Mr Mrs Ms Dr Prof Capt Col Gen Sen Sens Rep Reps Gov Rev Lt Sgt St Cllr Amb Adm Cmdr Cdr Cpl Pvt Maj Supt Insp Det",
);

const RANK_WORDS =
  "Petty Chief First Second Third Class Staff Master Rear Vice Warrant Lance Flight Gunnery Deputy Brig";

/** A word of a rank beside its noun: "Petty", "Class" of "Petty Officer 1st Class". */
export const IS_OF_RANK = wholeOf(RANK_WORDS, "");

/** "2nd Lt. ", "Petty Officer 1st Class ", "No. 2 man ": between a body and the name of somebody in it. */
export const RANK_BETWEEN = pattern("u")`
  ^ (?:(?:\d{1,2}(?:st|nd|rd|th)|No\.? ?\d{1,3}|${SHORT_TITLE}\.?|${anyOf(RANK_WORDS)}|Officer|Sergeant|Lieutenant|
  Airman|Seaman|Corporal|Commander|man|woman) )+$`;

export const IS_SHORT_TITLE = pattern("i")`^${SHORT_TITLE}$`;

/** What a title before a name, without its full stop, says of somebody's office. */
export const OFFICE_OF_TITLE: Partial<Record<string, string>> = {
  Adm: "admiral",
  Amb: "ambassador",
  Capt: "captain",
  Captain: "captain",
  Cllr: "councillor",
  Cmdr: "commander",
  Col: "colonel",
  Colonel: "colonel",
  Gen: "general",
  General: "general",
  Gov: "governor",
  Judge: "judge",
  Justice: "judge",
  Prof: "professor",
  Professor: "professor",
  Rep: "mp",
  Rev: "priest",
  Sen: "senator",
  Sgt: "sergeant",
};

/** What a sentence begins with in a capital letter without its being a name. */
export const BEGINS_SENTENCE = wholeOf(
  `Enter Meet
  But And Yet Or So While When Whilst Afterwards Instead Nevertheless Nonetheless Finally Firstly Secondly First Second
  Third Thirdly Additionally Recently Currently Previously Thus Hence Therefore Besides Indeed Eventually Similarly
  Likewise Consequently Accordingly Unfortunately Regrettably Regretfully Specifically Notably Separately Outside Inside
  Above Below Between Among Across Along Beyond Behind Through Throughout Together Never Always Often Sometimes Please
  Let Just Too Neither Nor Either Each Every Another Such Perhaps Maybe Yes Well As In On At After Before Since However
  Then Also The A An If It Its His Her Their Our My This That These Those There Here For From To With By Of Both Some
  Many Most All Not No Now Today Yesterday Tomorrow Earlier Later Meanwhile Moreover Furthermore According Asked
  Speaking Former Late Senior Chief Deputy Acting Local Last Next Once Only Even Still Again Under Over During Until
  Did Does Do Is Are Was Were Has Have Can Could Would Should Several Top Fellow See Watch Read
  Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands Half
  Alongside Amid Amidst Aboard Beside Against Regarding Concerning Toward Towards Upon Within Without Except Via
  Although Though Because Citing Quoting Like Unlike Despite What Who Why How Where ${WEEKDAYS.join(" ")}
  ${MONTHS.join(" ")} He She They We I You`,
  "",
);

/** Endings by which a word with a capital is an adjective ("Skolmund-based"). */
const ADJECTIVE_ENDINGS = `
  based born led backed run owned style era wide made bred trained controlled area funded supported educated speaking`;

const NATIONS = `
  American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian
  Swedish Norwegian Danish Finnish Icelandic Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Russian
  Ukrainian Georgian Armenian Azerbaijani Israeli Palestinian Iranian Iraqi Syrian Lebanese Egyptian Saudi Indian
  Pakistani Afghan Chinese Japanese Korean Vietnamese Thai Indonesian Australian Canadian Mexican Brazilian Argentine
  African European Asian Arab Jewish Muslim Christian Roman Catholic Islamic Latino Hispanic
  Tunisian Algerian Moroccan Libyan Sudanese Kenyan Nigerian Somali Ethiopian Congolese Ugandan Rwandan Ghanaian
  Zimbabwean Bangladeshi Nepalese Malaysian Singaporean Filipino Taiwanese Mongolian Kazakh Uzbek Kurdish Kurd Yemeni
  Jordanian Kuwaiti Emirati Qatari Bosnian Serb Serbian Croat Croatian Slovenian Albanian Macedonian Montenegrin Latvian
  Lithuanian Estonian Belarusian Moldovan Cuban Haitian Venezuelan Colombian Peruvian Chilean Bolivian Guatemalan
  Honduran Salvadoran Nicaraguan Cambodian Burmese Sikh Hindu Buddhist Protestant Texan Californian Londoner`;
const OF_OFFICES = `
  Presidential Congressional Senatorial Gubernatorial Parliamentary Ministerial Mayoral`;
export const PARTISANS = `
  Republican Democrat Democratic Lib Dem Conservative Liberal Tory Tories Labour Socialist Communist Nationalist`;
const NO_BODIES = `TV DVD HD HDTV DJ OK AM PM CEO MP MPs FAQ PS
MD PhD MBA RN DDS JD LLB QC KC OBE MBE CBE Jr Sr II III IV AI IT VR PR HR GPS DNA GDP GUI OS UI API URL PDF
HTML CSS JS TBC FOIA NDA UPDATE UPDATED LATEST BREAKING NOTE WATCH READ YOU WE
TX`;
const TIMES = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun";

/**
 * A word with a capital that is nobody's name by itself and no part of one after it: an adjective, a time, "R-Utah".
 */
export const NO_NAME = pattern("u")`
  ^(?:${anyOf(NATIONS, PARTISANS, TIMES, OF_OFFICES, NO_BODIES)}s?\.?|
  [\p{L}.]+-${anyOf(ADJECTIVE_ENDINGS)}|\p{Lu}-\p{Lu}\p{L}*)$`;

/** Words of a body's name. */
export const BODY_WORD = wholeOf(
  `Ministry Department Office Board Council Committee Commission Agency Authority Union Association Federation
  Foundation Institute Institution Society Trust Party Parliament Senate Congress Assembly Majlis Government Court
  Tribunal University College School Academy Museum Library Gallery Hospital Bank Company Corporation Ltd Limited Inc
  GmbH Group Service Services Police Army Navy Force Forces Club Church Network Centre Center Organisation Organization
  League Chamber Fund Railway Railways Airline Airlines Airport Bureau Directorate Secretariat Embassy Guild Cooperative
  Co-operative Workshop Works Guard Gazette Times Post News Herald Tribune Echo Press Magazine Radio Television TV
  Journal Observatory Laboratory Consortium Alliance Coalition Movement Initiative Campaign Rovers United City
  Administration Inspectorate Registry Tax Highways Water Mission Coastguard Brigade Squad Team Project Programme
  Program Forum Conference Summit Stadium Hotel Theatre Cathedral Monastery Rada Duma Seimas Knesset Bundestag Sejm
  Electric Dynamics Foods Mills Folketing Storting Riksdag Kenesh Khural Diet Cortes Side Delegation Awards Sport
  Sports Online Motors Airways Studios
  Records Festival Oil Energy Industries Holdings`,
  "i",
);

/** What the name of a text or a building ends with: it says nothing itself, whoever wrote or owns it. */
export const ENDS_IN_THING = pattern("u")`
  (?:^|\s)${anyOf(`Amendment Bible Doctrine Bill Constitution Census Poll Survey Budget Treaty Charter Accord Convention
  Directive Manifesto Act Law Code Agreement Pact Protocol Index
  Update Updates Recap Roundup Preview Highlights Transcript Profile Briefing
  App Pro Ultra Report Study Cup War Games Week Bang Tower Towers Street Gate Corpus`)}$`;

const BODIES = `
  ministry department office board council committee commission agency authority union association federation
  foundation institute institution society trust party parliament senate congress assembly government court tribunal
  university college school academy museum library gallery hospital bank company corporation group service police club
  church network centre center organisation organization league chamber fund railway airline airport bureau directorate
  embassy guild cooperative workshop consortium alliance coalition movement administration inspectorate firm charity
  newspaper paper magazine operator regulator publisher`;
export const BODY_HEADS = anyOf(BODIES);

/** Words for a body by which its text means it again: "the ministry". */
export const BODY_HEAD = wholeOf(BODIES, "i");

/** What a text calls bodies again by what their names end with: "the firm" of "Holm Inc". */
export const CALLED_AGAIN: readonly (readonly [name: RegExp, words: readonly string[]])[] = [
  [/\s(?:Inc|Ltd|Limited|GmbH|Company|Corporation|Holdings|Industries|Group)$/u, ["company", "firm"]],
  [/\s(?:United|Rovers|(?:Football|Rugby|Rowing|Hockey|Cricket) Club)$/u, ["club"]],
];

/** The same where no other body is named nearby. */
export const CALLED_NEARBY: typeof CALLED_AGAIN = [
  [
    /\s(?:Association|Union|Federation|Foundation|Institute|Society|Trust|League|Alliance|Coalition|Network|Fund)$/u,
    ["group", "organisation", "organization"],
  ],
  [/\sGroup$/u, ["organisation", "organization"]],
  [/\s(?:Gazette|Times|Daily News|Post|Herald|Tribune|Journal|Chronicle|Telegraph|Courier)$/u, ["newspaper", "paper"]],
];

/** Before what is no name of somebody: a link to another text, or what kind of work has the name. */
export const LEADS_TO_NO_NAME = pattern("u")`
  (?:(?:^|[\n.!?]\s*)(?:${anyOf("Read more, Read also, See also, Related, More, Watch, Listen, Most read")}):|
  ${START}${anyOf("programme program series film game app show novel drama podcast musical documentary sitcom")}) $`;

/** Trades by which a text calls somebody again of whom it has not said that they have it. */
export const EPITHET = wholeOf(
  "actress actor singer songwriter goalkeeper striker midfielder defender novelist rapper comedian filmmaker guitarist",
  "i",
);

/** Words for a person's office or trade, by groups of those that mean the same; the first stands for all. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  "mp lawmaker legislator parliamentarian deputy congressman congresswoman",
  "ombudsman ombudswoman ombudsperson",
  "spokesman spokeswoman spokesperson",
  "chairman chairwoman chairperson chair",
  "councillor councilor councilman councilwoman cllr",
  "prime minister, premier",
  "head chief boss",
  "headmaster headmistress headteacher",
  "lawyer attorney solicitor barrister",
  "ambassador envoy",
  "doctor physician",
  "businessman businesswoman entrepreneur",
  "fisherman fisher",
].map(wordsIn);

/** One word for all offices that mean the same. */
export function officeOf(word: string): string {
  const plain = word.toLowerCase();
  return SAME_OFFICE.find((group) => group.includes(plain))?.[0] ?? plain;
}

const OFFICES = `
  mp msp mep lawmaker legislator parliamentarian deputy congressman congresswoman ombudsman ombudswoman ombudsperson
  spokesman spokeswoman spokesperson chairman chairwoman chairperson chair councillor councilor premier head chief boss
  headmaster
  headmistress headteacher lawyer attorney solicitor barrister ambassador envoy doctor physician businessman
  businesswoman commissioner director president minister mayor governor senator chancellor secretary judge justice
  prosecutor general colonel captain commander officer sergeant bishop archbishop priest pastor imam rabbi pope king
  queen prince princess professor scientist researcher academic expert analyst economist historian archaeologist
  biologist engineer architect teacher student pupil pilot sailor fisherman fisher farmer baker butcher driver conductor
  keeper curator librarian clerk treasurer convener manager coach trainer player striker goalkeeper singer musician
  composer author writer poet journalist reporter editor correspondent photographer artist painter actor actress
  activist campaigner organiser organizer founder owner shopkeeper beekeeper landlord tenant resident neighbour neighbor
  witness victim survivor patient nurse surgeon vet volunteer worker employee official politician leader diplomat
  speaker member woman man boy girl mother father son daughter brother sister widow wife husband passenger visitor
  tourist reader critic opponent supporter ally rival colleague predecessor successor veteran soldier guard inspector
  detective constable superintendent warden ranger forester gardener carpenter plumber electrician builder designer
  developer programmer consultant adviser advisor aide assistant representative delegate negotiator mediator coordinator
  rapporteur chaplain sexton brewer miller weaver potter tailor cook chef waiter barman publican postman firefighter
  paramedic astronomer geologist chemist physicist mathematician linguist maker translator interpreter master mistress
  watchman policeman craftsman clergyman statesman sportsman cameraman milkman fireman tradesman foreman nobleman
  defendant plaintiff claimant appellant applicant respondent petitioner suspect complainant juror forecaster
  protester demonstrator bystander motorist
  cyclist commuter shopper customer blogger columnist commentator broadcaster presenter host producer filmmaker
  choreographer novelist playwright sculptor violinist pianist goalscorer midfielder defender chairlady undersecretary
  harpist gamekeeper groundsman lecturer tutor dean rector provost principal vice-president shareholder investor banker
  broker trader merchant ceo executive harbourmaster contributor strategist nominee pundit pollster lobbyist operative
  candidate songwriter screenwriter administrator insider investigator supervisor advocate lieutenant marshal airman
  admiral brigadier corporal commodore trooper magistrate coroner registrar comptroller
  auditor counsel olympian winner comedian rapper guitarist drummer bassist pioneer cashier waitress barista bartender
  receptionist janitor mechanic hairdresser barber cleaner cabbie trucker midwife dentist pharmacist therapist counselor
  psychologist psychiatrist schoolgirl schoolboy teenager retiree pensioner homeowner villager rancher lifeguard
  attendant dancer moderator referee teammate challenger contestant voter attendee participant staffer intern inmate
  prisoner refugee migrant immigrant uncle aunt cousin nephew niece grandmother grandfather girlfriend boyfriend friend
  roommate classmate coworker laborer accountant technician nun monk commenter caller questioner heckler onlooker
  passerby gentleman user subscriber viewer listener vendor buyer`;

/** A word for a person by office, trade or standing. */
const OFFICE_ENDINGS = "woman person master mistress keeper ologist grapher maker surgeon writer";
export const ONE_HEAD = part`(?:${anyOf(OFFICES)}|(?!typewriter)\p{L}{2,}${anyOf(OFFICE_ENDINGS)})`;

/** Words that may stand between somebody's place or body and what they are: "Skolmund area resident". */
const BEFORE_OFFICE = `
  press campaign team party area city town state county company police university government foreign defence defense
  national regional senior chief former deputy assistant associate executive managing legal security policy research
  political economic medical communications`;

/** After a name that only says of where or of what somebody is: "Skolmund resident", "Holm press secretary". */
export const OFFICE_AFTER = part` (?:${anyOf(BEFORE_OFFICE)} ){0,3}(?:vice-|co-)?${ONE_HEAD}${HYPHEN_END}`;

export const PERSON_HEAD = part`${ONE_HEAD}${HYPHEN_END}(?! ${ONE_HEAD}${HYPHEN_END})`;
export const IS_PERSON_HEAD = pattern("iu")`^(?:\p{L}+-)?${ONE_HEAD}(?:-elect)?$`;

/** Several people, or such as are not told apart: nobody who could be named. */
export const PEOPLE = anyOf(`
  officials critics opponents supporters residents passengers witnesses experts campaigners protesters police sources
  people workers members mps lawmakers ministers scientists researchers authorities neighbours neighbors islanders
  villagers farmers others somebody someone observers analysts prosecutors lawyers judges parents teachers students
  readers visitors officers agents troops soldiers staff staffers representatives executives fans players engineers
  doctors nurses employees guards investigators spokespeople`);

/** A word for several people, alone. */
export const IS_PEOPLE = pattern("iu")`^${PEOPLE}$`;

export const FEMALE_WORD = pattern("iu")`
  ^(?:\p{L}*woman|${anyOf("mother daughter sister widow wife actress queen princess headmistress girl")})$`;
export const MALE_WORD = wholeOf(
  "man father son brother husband king prince boy spokesman businessman postman fisherman",
  "iu",
);
export const FEMALE_SURNAME = pattern("iu")`${anyOf("eva ova aya dóttir dottir ská ová qızı")}$`;

/** Any person who speaks in public may be meant by these again. */
export const ANY_PERSON = wholeOf(
  "defendant accused official politician leader speaker diplomat expert author writer activist man woman",
  "i",
);

const PARLIAMENTS = `
  parliament, congress, bundestag, seimas, duma, knesset, assembly, folkmoot, verkhovna rada, rada, milli majlis, sejm,
  riksdag, folketing, storting, althing, senate, house`;

/** Somebody who sits in a parliament, in words that have no head of their own ("member of the Moldovan parliament"). */
export const MEMBER_OF_PARLIAMENT = pattern("iu")`
  ${START}member of (?:[\p{L}’'-]+ ){0,8}?${anyOf(PARLIAMENTS)}${END}|${START}(?:MP|MEP)${END}`;

/** Offices of which one can say "the politician" and "the official". */
export const POLITICIAN = wholeOf(
  `mp, minister, prime minister, mayor, president, senator, governor, chancellor, councillor, politician, leader, head`,
  "",
);
export const OFFICIAL = wholeOf(
  `commissioner, ombudsman, minister, prime minister, director, spokesman, secretary, officer, head, mayor, ambassador,
  official, inspector, superintendent, warden, clerk, representative, deputy`,
  "",
);

/** Texts that speak for whoever issued them. */
const ISSUED_TEXTS = `
  statement, appeal, appeals, letter, resolution, communiqué, communique, communication, communications, declaration,
  message, press release, release, notice, announcement, document, documents, petition, memorandum`;
export const ISSUED_TEXT = part`(?:(?:full )?text of ${anyOf("the its their his her")} )?${anyOf(ISSUED_TEXTS)}`;

/** Words of a name that are written small. */
const NAME_PARTICLES = "van von de der al bin ibn di da del la ter den";
export const IS_NAME_PARTICLE = wholeOf(NAME_PARTICLES, "");

const NAME_TOKEN = part`
  (?:${SHORT_TITLE}\.|\p{Lu}\.(?=\s*\p{Lu}|,)|\p{Lu}[\p{L}]*(?:[’'-]\p{L}+)*(?:(?<=s)[’'](?= \p{Lu}))?)`;

/** Capitalised words in a row, with particles between them and at most one line break: what may be a name. */
export const CAPITALISED = pattern("gu")`
  (?<![\p{L}\p{N}@#])${NAME_TOKEN}
  (?:[\x20\t]*[\n\r]?[\x20\t]*(?!By\s)(?:${anyOf(NAME_PARTICLES, "ten")} ){0,2}(?<=[\s.])${NAME_TOKEN})*`;

const NO_MODIFIERS = "and or of for to in at on by with that who from as said the a an his her its their";
const MODIFIERS = part`((?:(?!${anyOf(NO_MODIFIERS)}${END})[\p{L}\d][\p{L}\d’'-]*\s+){0,4}?)`;
const DETERMINERS = `
  the this that a an one another his her their our its my your each every no any some two three`;

/**
 * Somebody's role, a text that is somebody's, or several people: determiner, owner ("the port's"), modifiers, then one
 * of a person's role, a text or people; people alone; and what follows with "of" or "for".
 */
export const EVERY_ROLE = pattern("giu")`
  ${HYPHEN_START}(?:
  (?:(${anyOf(DETERMINERS)}|(?<!\d)\d+) |(\p{L}[\p{L}’'-]{0,40}['’]s?) )${MODIFIERS}
  (?:(${PERSON_HEAD})|(${ISSUED_TEXT})|(${PEOPLE})(?! ${ONE_HEAD}${HYPHEN_END}))|
  (${PEOPLE})
  )${HYPHEN_END}( (?:of|for) (?:the )?[\p{L}’'-]+)?`;

const NEWS_WORDS = `
  Press News Times Post Herald Tribune Gazette Telegraph Guardian Journal Chronicle Globe Observer Mirror Agency Wire
  Broadcasting Television TV Radio Newspaper Record Courier Standard Express Daily Mail Sun Star Weekly Magazine Today`;
const NEWS_MEDIA = `
  BBC, CNN, AP, AFP, NPR, NBC, ABC, CBS, MSNBC, ITV, CNBC, PBS, CBC, NYT, WSJ, Reuters, Bloomberg, Politico,
  Axios, Xinhua,
  TASS, Interfax, Al Jazeera, Le Monde, Der Spiegel, dpa, UPI, NHK, RT, Wikinews, BuzzFeed, HuffPost, Vox,
  Time, Newsweek`;

/** The name of a medium, which tells what others say. */
export const IS_NEWS_MEDIUM = pattern(
  "u",
)`^(?:[Tt]he )?(?:${anyOf(NEWS_MEDIA)}(?: \p{L}+)?|(?:\p{Lu}[\p{L}’'.-]+ ){1,4}?${anyOf(NEWS_WORDS)}(?: \p{L}+)?)$`;

/** The source of a medium's name amid words: "the Hill Gazette", "Skerry news agency". */
export const MEDIUM = part`
  (?:[Tt]he )?(?:${anyOf(NEWS_MEDIA)}|(?:\p{Lu}[\p{L}’'.-]* ){0,4}?${anyOf(NEWS_WORDS)}|
  (?:\p{Lu}[\p{L}’'.-]* ){1,4}${anyOf(`
    news agency, agency, newspaper, magazine, radio, television, website, news site, channel`)})
  ${HYPHEN_END}(?! \p{Lu})`;

/** Words before a role that say nothing of who is meant. */
const COLOURLESS_WORDS = `
  senior chief young old elderly same local country state visiting first city town top year-old`;
const LESSER = `
  former then late acting new deputy assistant associate vice shadow ex incoming outgoing retired interim would-be`;

/** Before an office: who has it, had it or will is not who is called by it alone. */
export const IS_LESSER = pattern("i")`^(?:${anyOf(LESSER)}|ex-\p{L}+)$`;
export const COLOURLESS = pattern("i")`^(?:${anyOf(COLOURLESS_WORDS)}|\d+|\d+-year-old)$`;
