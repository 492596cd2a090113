import { pattern } from "./build.ts";

/** The words of queries and of English grammar that search treats apart, as they are folded. */

/** Irregular forms, which a stemmer leaves apart, and number words, which sources mix with digits: form, then base. */
export const BASE_FORMS = `
  children child, women woman, men man, lives life, wives wife, people people, died die, dies die, dying die, dead
  die, death die, deaths die, led lead, lost lose, took take, taken take, gave give, given give, came come, went
  go, gone go, held hold, fought fight, fled flee, found find, brought bring, built build, began begin, begun
  begin, shot shoot, burnt burn, wrote write, written write, spoke speak, spoken speak, known know, knew know,
  seen see, saw see, sent send, stole steal, stolen steal, broke break, broken break, ran run, fell fall, fallen fall,
  drove drive, driven drive, chose choose, chosen choose, drank drink, ate eat, eaten eat, bought buy, sold sell,
  taught teach, caught catch, kept keep, slept sleep, met meet, fed feed, lent lend, spent spend, won win, sang sing,
  sung sing, swam swim, sank sink, sunk sink, rang ring, grew grow, grown grow, threw throw, thrown throw, blew blow,
  blown blow, flew fly, flown fly, drew draw, drawn draw, wore wear, worn wear, tore tear, torn tear, swore swear,
  sworn swear, froze freeze, frozen freeze, risen rise, rode ride, ridden ride, hid hide, hidden hide, bitten bite,
  struck strike, hung hang, dug dig, sought seek, swept sweep, woke wake, shook shake, shaken shake, forgot forget,
  forgotten forget, forgave forgive, forgiven forgive, became become, understood understand, withdrew withdraw,
  withdrawn withdraw, bled bleed, laid lay, dealt deal, bent bend, overthrew overthrow, overthrown overthrow,
  undertook undertake, paid pay, rebuilt rebuild, feet foot, teeth tooth, mice mouse, thieves thief, wolves wolf,
  knives knife, halves half, loaves loaf, shelves shelf, calves calf, one 1, two 2, three 3,
  four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10,
  eleven 11, twelve 12, capt captain
`;

/**
 * Words of English grammar, with their contractions. Left out of the index and of queries, with those of `stopword`.
 */
export const STOP_WORDS = `
  i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves what which who whom whose this that these those am is
  are was were be been being have has had having do does did doing done can could will would shall should may
  might must ought a an the and but if or nor because as until while of at by for with about against between into
  through during before after above below to from up down in out on off over under again further then once here
  there when where why how all any both each few more most other some such no not only own same so than too very s
  t ll ve re just now also upon per via within without although though unless whereas however therefore else ever
  every either neither yet isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt
  shouldnt im youre hes shes theyre weve whats whos hows wheres theres thats lets let vs don along among around
  behind beneath beside besides beyond despite except inside near onto outside past throughout till toward towards
  underneath whether even always often sometimes quite rather almost enough maybe perhaps none less least already
  anywhere
`;

/** Of the words of `stopword`, those that more often are what a text is about: a mine. */
export const NO_STOP_WORDS = "mine";

/**
 * Words by which a question is asked, that say little of what it asks for; with them left out, "which regiment took
 * part?" asks for "regiment". They count in a query that is no question ("peace talks"), or has no others.
 */
export const QUESTION_WORDS = `
  say says saying tell tells told telling ask asks asked stated claim claims claimed mention mentions mentioned
  describe describes described explain explains explained argue argues argued think thinks thought believe
  believes believed know knows knew known mean means meant happen happens happened happening occur occurs occurred
  take takes took taken taking part role play plays played make makes made give gives gave given show shows shown
  find finds found look looks looking get gets got want wants need needs see sees saw seen talk talks talking
  speak speaks quote quotes quoted quotation quotations source sources document documents text texts article
  statement statements passage word words position view views opinion according regarding concerning about involve
  involves involved please thanks hello hi bot anyone anybody anything someone somebody something everyone
  everybody everything nobody nothing thing things much many lot number numbers figure figures count amount
  exactly actually really large big small long far kind sort mr mrs ms information info details detail go went use
  used call calls called name named list related stance version author ok okay thank lol wiki link decide decided
`;

/** The same in other languages, in lower case as they are written; those that are stop words there are not repeated. */
export const QUESTION_WORDS_GERMAN = `
  sagt sagen sagte sagten gesagt schreibt schreiben schrieb geschrieben steht stehen erklärt erklären erklärte meint
  meinen nennt nennen genannt berichtet berichten gibt geschah geschieht passiert passierte bedeutet bedeuten quelle
  quellen dokument dokumente dokumenten text texte texten aussage aussagen zitat zitate viel viele bitte danke
`;
export const QUESTION_WORDS_RUSSIAN = `
  говорит говорят сказал сказала сказали говорится сказано пишет пишут писал написал написано сообщает сообщают
  называет называют произошло случилось происходит значит означает источник источники документ документы документах
  текст тексты заявление цитата цитаты сколько пожалуйста спасибо
`;
export const QUESTION_WORDS_TURKISH = `
  söylüyor diyor dedi söyledi yazıyor yazdı denir deniyor anlatıyor oldu oluyor anlama geliyor kaynak kaynaklar
  belge belgeler metin metinler ifade alıntı alıntılar kaç lütfen teşekkürler
`;

/** What is left of a question for what happened, who did it, where it took place or why: nothing that tells of what. */
export const HAPPENING = `
  happen happens happened happening occur occurs occurred take takes took taken place go going went
`;

/** Words one of which makes a text a question, or a request. */
export const ASKING = `
  what which who whom whose when where why how do does did is are was were has have can could about according
  anyone anybody anything tell show find give quote explain describe list
`;

/** Verbs by which a question asks what somebody says. */
export const SAYING = `
  say says said saying state states stated write writes wrote written call calls called think thinks thought
  claim claims claimed mention mentions mentioned tell tells told give gives gave argue argues argued
  demand demands demanded want wants wanted report reports reported describe describes described
`;

/** Words of somebody, as all of them are asked for: "the mayor's words". */
export const UTTERED = "words quotes quotations statements remarks comments";

/** Beside words of grammar: what tells of no topic in a question for what somebody says. */
export const NO_TOPIC = `
  anything something everything far exactly actually literally please here words word quotes things statements
  statement thing document documents source sources text texts
`;

/** What somebody has who says something: "Armenia's view". */
export const VIEWS = "position, positions, view, views, stance, opinion, version, account, side, narrative";

/** Right before the name of a country: words that make it the name of another, as in "South Sudan". */
export const OTHER_COUNTRY = "north south east west northern southern eastern western new equatorial american";

/** Beginnings of questions for a date, a number or a person, in the languages in which questions were seen. */
export const ASKS_WHEN = `
  when, what date, which date, what day, which day, what year, which year, what month, which month, what time,
  since when, how long ago, wann, seit wann, когда, ne zaman, nə vaxt, երբ
`;
/** What a text tells that somebody asked, whose reply stands behind it. */
export const ASKED_WHETHER = pattern("u")`
  \b(?:asked|asks|wanted to know)\b[^.?!]{0,40}\b(?:whether|if|how|who|what|when|why|where|which)\b[^?]*\.\s*$`;

/** Words that ask for a date, and else say under what condition: "it stops when it rains". */
export const MAY_ASK_WHEN = "when, когда, երբ";
/** Right before such a word where it asks. */
export const BEFORE_ASKING = `
  and or but since until till from by of about know knew tell say says said ask asked see find exactly just date day
  year time me us please hi hello hey so also remember с со и или а
`;
export const ASKS_COUNT = `
  how many, how much, how far, how long, how big, how large, how old, how often, how tall, how deep, number of,
  amount of, what number, what percentage, toll, population, wie viele, wieviele, wie viel, сколько, kaç, neçə, nece
`;

/** Words that turn a question round, beside contractions ("didn't"). */
export const TURNS_ROUND =
  "not never no none nobody nothing every neither nor without nicht nie kein keine keinen keinem keiner ohne niemand";

/** Behind "how many", those of whom it says no more than that somebody is counted. */
export const ANY_PEOPLE = "people persons humans human folk folks ppl menschen leute personen человек людей kişi nəfər";

/** Words of a passage, besides figures and dates, that may answer how many or when. */
export const NUMBERS = `
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands million millions billion billions dozen dozens half quarter third couple
`;
export const TIMES = `
  spring summer autumn winter morning noon afternoon evening night midnight today yesterday tomorrow tonight
  day days week weeks weekend month months year years decade decades century centuries hour hours minute minutes
`;

/** What people write to somebody before they ask anything: greetings, thanks, and for help. */
export const SMALL_TALK = `
  hi, hi there, hello, hello there, hey, hey there, hiya, yo, good morning, good evening, good day, howdy, thanks,
  thank you, thank you very much, thanks a lot, thx, ty, cheers, ok, okay, cool, great, nice, lol, help, help me, test,
  ping, bye, goodbye, good night, who are you, what are you, what is this, what can you do, what do you do, how are you,
  how do you work, how does this work, how do i use this, how do i use you, what can i ask,
  tell me a joke, are you there, commands, start, menu,
  hallo, guten tag, guten morgen, guten abend, servus, moin, danke, danke schön, vielen dank,
  hilfe, wer bist du, was bist du, was kannst du, wie geht das, was kann ich fragen, erzähl mir einen witz, tschüss,
  merhaba, selam, teşekkürler, yardım, salam, sağ ol, təşəkkür, kömək, привет, здравствуйте, спасибо, помощь, բարև
`;

/** Words after which a name or role only says of what: "Union of Dockers", "minister for the sea". */
export const AFTER_HEAD = "of for in at on to from and under with der des für von im in de du des di del et y";

/** A word behind the one that says what somebody is: "Consulate General". */
export const BEHIND_HEAD = "general elect designate emeritus";

/** Words for any text, of which nobody knows who is meant. */
export const ANY_TEXT = "report paper letter book story post news press record bulletin account testimony evidence";

/** Before a role: somebody who only stands for its holder, or was one. */
export const DEPUTIES = "deputy vice assistant acting shadow former ex";

/** Words by which other languages ask, by the name of their list of words of grammar. */
export const ASKING_ELSEWHERE: Readonly<Record<string, string>> = {
  deu: "wer wen wem wessen wann warum weshalb wieso welche welcher welches wieviel wieviele wie wo",
  fra: "combien qui quand pourquoi comment quel quelle quels quelles où",
  nld: "hoeveel wie waarom wanneer welke waar hoe",
  spa: "cuánto cuántos cuántas cuanto cuantos cuantas quién quien quiénes cuándo cuando dónde donde cuál cómo",
  ita: "quanto quanti quante quando perché dove quale quali",
  por: "quanto quantos quantas quem quando onde qual quais",
  swe: "hur vem vilka varför när",
  pol: "kto kiedy gdzie dlaczego który",
};
