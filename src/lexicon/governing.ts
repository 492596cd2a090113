import { levelled, wholeOf, wordsIn } from "./build.ts";

/**
 * What stands before or after words of a sentence and governs them, so that alone they say another thing: "it is
 * thought that", "if", "all but", "the former". By language (ISO 639-1) where the words of one are others in another.
 * All are levelled.
 */

type ByLanguage = Readonly<Record<string, ReadonlySet<string>>>;

const byLanguage = (lists: Record<string, string>): ByLanguage =>
  Object.fromEntries(Object.entries(lists).map(([language, words]) => [language, new Set(wordsIn(levelled(words)))]));

/** Phrases as words in a row. */
const phrasesByLanguage = (lists: Record<string, string>): Readonly<Record<string, readonly string[][]>> =>
  Object.fromEntries(
    Object.entries(lists).map(([language, list]) => [
      language,
      wordsIn(levelled(`${list},`)).map((phrase) => phrase.split(/\s+/)),
    ]),
  );

/** Right before words: what makes them depend on something, imagined or asked. */
export const CONDITIONAL = phrasesByLanguage({
  en: `if, unless, whether, lest, suppose, suppose that, supposing, supposing that, imagine, imagine that, assuming,
    assuming that, as if, as though, in case, provided, provided that, as long as, so long as, on condition that,
    even if, only if, until, what if, pretend, pretend that, if only, rather than, would that`,
  de: "wenn, falls, ob, sofern, als ob, wäre, hätte, angenommen, bevor nicht, solange",
  fr: "si, s'il, s'ils, si jamais, à condition que, à moins que, comme si, supposons que, pourvu que",
  es: "si, como si, a menos que, siempre que, suponiendo que, con tal de que",
  it: "se, come se, a meno che, purché, supponendo che",
  pt: "se, como se, a menos que, desde que",
  nl: "als, indien, tenzij, alsof, mits",
  sv: "om, ifall, såvida",
  da: "hvis, såfremt, om",
  no: "hvis, dersom, om",
  pl: "jeśli, jeżeli, gdyby, czy, jakby, chyba że",
  cs: "jestli, pokud, kdyby, zda",
  ru: "если, если бы, будто, будто бы, как будто, пока не, ли, разве, допустим, якобы",
  uk: "якщо, якби, чи, ніби, нібито",
  el: "αν, εάν, σαν να",
  tr: "eğer, şayet, sanki, farz edelim ki, diyelim ki",
  az: "əgər, sanki, guya, tutaq ki, güman ki, fərz edək ki",
});

/** At the beginning of a sentence, with a comma right before words: on what they depend. */
export const OPENS_CONDITION = byLanguage({
  en: "if unless suppose supposing assuming provided imagine were had should",
  de: "wenn falls sofern angenommen wäre hätte sollte",
  fr: "si s'il s'ils",
  es: "si",
  it: "se",
  pt: "se",
  nl: "als indien mits",
  sv: "om ifall",
  da: "hvis såfremt",
  no: "hvis dersom",
  pl: "jeśli jeżeli gdyby",
  cs: "pokud kdyby jestli",
  ru: "если",
  uk: "якщо якби",
  el: "αν εάν",
  tr: "eğer şayet",
  az: "əgər",
});

/** Right before words: what takes them out of what the sentence says, or puts another in their place. */
export const EXCEPTING = phrasesByLanguage({
  en: `all but, anything but, nothing but, everyone but, everybody but, nobody but, none but, no one but, except,
    except for, apart from, aside from, other than, instead of, rather than, excluding, save for, let alone,
    with the exception of, far from, short of, in place of, unlike, as opposed to, as against`,
  de: "außer, statt, anstatt, mit ausnahme von, ausgenommen, bis auf, anstelle",
  fr: "sauf, excepté, hormis, au lieu de, à l'exception de",
  es: "salvo, excepto, menos, en vez de, en lugar de",
  it: "tranne, eccetto, salvo, invece di",
  ru: "кроме, вместо, за исключением",
  tr: "hariç",
  az: "istisna olmaqla",
});

/** Before a word of joining ("that"): who holds it for more or less likely, and does not say so. */
export const DOUBTING = byLanguage({
  en: `thought believed believe believes suspect suspects suspected fear fears feared assume assumes assumed guess
    guessed hope hopes hoped allege alleges alleged allegation allegations speculate speculated speculation imagine
    imagined suppose supposed rumoured rumored rumour rumor rumours rumors reported reportedly understood possible
    possibility probable probability likely likelihood chance seems seem seemed appears appear appeared presume
    presumed perhaps maybe theory hypothesis hypothetical suggestion suggestions claim claims claimed claiming
    impression hearsay unclear unsure uncertain unknown unconfirmed unverified risk danger worried worry afraid pretext
    wish wished dream dreamt dreamed doubt doubts doubted doubtful unlikely improbable contend contends contended
    contention submit submits submitted submission submissions assertion notion belief complaint accusation`,
  de: `vermutet vermuten vermutlich glaubt glauben möglich wahrscheinlich angeblich fürchtet fürchten hofft hoffen
    scheint behauptet behauptete behaupten unklar gerücht gerüchte unterstellt verdacht
    zweifle zweifelt zweifeln bezweifle bezweifelt bezweifeln unwahrscheinlich fraglich`,
  fr: `possible probable pense pensent croit croient semble craint craignent espère espèrent soupçonne rumeur
    prétend prétendent prétendu doute doutent doutait improbable`,
  es: `posible probable cree creen parece teme temen espera esperan sospecha rumor dudoso dudo duda dudan dudaba
    dudaban improbable`,
  it: "possibile probabile crede credono sembra teme temono spera sospetta presunto dubito dubita dubitano improbabile",
  ru: `возможно вероятно говорят считают считается кажется предполагают предполагается боится боятся надеется
    надеются слух слухи утверждает утверждают якобы подозрение подозревают
    сомневаюсь сомневается сомневаются сомневался
    сомневалась сомнительно маловероятно`,
  uk: "можливо кажуть вважають здається чутки підозра",
  tr: "sanılıyor düşünülüyor iddia ediliyor söyleniyor muhtemelen",
  az: "güman ehtimal iddia deyirlər görünür",
});

/** Before a word of joining: what is not so, or that nobody can say it. To the words that deny. */
export const NOT_SO = byLanguage({
  en: `absurd nonsense ridiculous preposterous incredible unthinkable inconceivable invented fabricated fabrication
    baseless unfounded groundless untruth misleading fantasy delusion illusion excuse unjust contrary conspiracy
    slander libel defamation exaggeration exaggerated premature mistaken`,
  de: "unsinn märchen absurd falsch unwahr lüge erfunden haltlos quatsch",
  fr: "absurde inventé infondé faux mensonge",
  es: "absurdo inventado infundado falso mentira",
  it: "assurdo inventato infondato falso menzogna",
  ru: "неправда ложь вздор выдумка абсурд клевета миф опровергает",
  uk: "неправда брехня вигадка міф",
  pl: "nieprawda kłamstwo bzdura mit",
  cs: "lež nesmysl",
  nl: "onwaar leugen onzin",
  tr: "yalan asılsız",
  az: "yalan əsassız uydurma",
});

/** Words of joining, after which stands what is said, thought or denied. */
export const JOINING = byLanguage({
  en: "that",
  de: "dass daß",
  fr: "que qu'il qu'elle qu'ils qu'elles qu'on",
  es: "que",
  it: "che",
  pt: "que",
  nl: "dat",
  sv: "att",
  da: "at",
  no: "at",
  pl: "że iż",
  cs: "že",
  ru: "что чтобы будто",
  uk: "що щоб",
  el: "ότι πως",
  tr: "ki",
  az: "ki",
});

/** Between a negation and a word of joining: with these another clause begins, which is not negated. */
export const PARTS_CLAUSES = wholeOf(
  `and but or who which because so yet though although while und aber oder et mais ou y pero o ma e и но а или і але
  ve ama və amma`,
  "",
);

/** Before a clause without "that": "I don't think [it is safe]". */
export const HOLDS_CLAUSE = wholeOf(
  `think thinks thought believe believes believed say says said claim claims claimed know knows knew accept accepts
  agree agrees agreed suppose supposes guess imagine imagines admit admits prove proves proved show shows showed mean
  means meant suggest suggests suggested deny denies denied doubt doubts doubted pretend pretends pretended wish wishes
  hope hopes hoped fear fears feared suspect suspects suspected guessed imagined assume assumes assumed presume presumes
  presumed wished dreamt dreamed`,
  "",
);

/** Of these the clause after them is in doubt without a negation. */
export const HOLDS_IN_DOUBT = wholeOf(
  `deny denies denied doubt doubts doubted pretend pretends pretended suppose imagine guess wish wishes hope hopes fear
  fears`,
  "",
);

/** The same of a clause, which is of some words, but for what who speaks holds themselves: "we think [it is safe]". */
export const HOLDS_UNSAID = wholeOf(
  `think thinks thought believe believes believed hoped feared suspect suspects suspected supposes guessed imagines
  imagined assume assumes assumed presume presumes presumed wished dreamt dreamed`,
  "",
);

/** Behind words, with who does so: that they were thought, hoped or denied, and not said: "..., she feared". */
export const NOT_SAID_BEHIND = wholeOf(
  `think thinks thought believe believes believed hope hopes hoped fear fears feared suspect suspects suspected suppose
  supposes supposed guess guesses guessed imagine imagines imagined assume assumes assumed presume presumes presumed
  wish wishes wished dreamt dreamed deny denies denied doubt doubts doubted dispute disputes disputed`,
  "",
);

/** Right behind such a verb: when or where it was, and no object of it. */
export const WHEN_UNSAID = wholeOf("on during yesterday today tonight later last", "");
export const WHERE_DENIED = wholeOf("in at before", "");

/** Before "to" and a verb: what is tried, wanted or feared, and not said to be done. */
export const NOT_YET_DONE = wholeOf(
  `tried try tries trying attempted attempt attempts attempting sought seek seeks seeking planned plan plans planning
  threatened threaten threatens threat threats intended intend intends wanted want wants hoped hope hopes wished
  promised promise promises promising offered offer offers vowed pledged expected supposed likely unlikely ready
  prepared willing about pretended seemed seems appeared appears alleged said reported believed thought claimed claims
  nearly`,
  "",
);

/** Before "of", "from" or "for" and what is done: who is said to have done it, or not to have. */
export const OF_A_DEED = wholeOf(
  `accused suspected suspects suspect charged accuse accuses accusing accusation allegations suspicion cleared acquitted
  exonerated absolved innocent incapable barred banned kept stopped prevented prohibited dissuaded refrained instead
  idea possibility prospect threat fear dream hope risk danger thought blamed`,
  "",
);

/** Of those the words by which nothing was done. */
export const NOT_OF_A_DEED = wholeOf(
  `cleared acquitted exonerated absolved innocent incapable barred banned kept stopped prevented prohibited dissuaded
  refrained instead`,
  "",
);

/** Right before a noun: whoever it is said of is none, or is none yet or no longer, or only said to be one. */
export const PRIVATIVE = byLanguage({
  en: `alleged former deputy acting fake false bogus mock suspected supposed purported pseudo ex vice assistant
    attempted presumed apparent aspiring ostensible putative potential possible probable reputed aborted
    disputed unofficial retired future proposed planned imaginary fictional`,
  de: `angeblicher angebliche angeblichen angebliches mutmaßlicher mutmaßliche mutmaßlichen mutmaßliches sogenannter
    sogenannte sogenannten sogenanntes ehemaliger ehemalige ehemaligen ehemaliges früherer frühere früheren falscher
    falsche falschen stellvertretender stellvertretende vermeintlicher vermeintliche vermeintlichen`,
  fr: "prétendu prétendue prétendus prétendues présumé présumée soi-disant ancien ancienne anciens faux fausse ex vice",
  es: "supuesto supuesta supuestos supuestas presunto presunta presuntos falso falsa ex antiguo antigua exministro",
  it: "presunto presunta presunti sedicente falso falsa ex vice",
  ru: "бывший бывшая бывшие бывшего предполагаемый предполагаемая мнимый мнимая лже экс называемый называемая",
  tr: "sözde eski sahte güya",
  az: "keçmiş saxta sözdə guya",
});

/** Before "called" and its like: "so-called", "self-styled", "would-be". */
export const PRIVATIVE_PAIR = wholeOf(
  "so called, self styled, self proclaimed, would be, soi disant, так называемый, так называемая",
  "",
);

/** Right before a noun without an article: not of all of them it is said, or of none. */
export const OF_SOME = byLanguage({
  en: "some few fewer several many any most half no neither both",
  de: "wenige einige manche viele etliche weniger",
  fr: "quelques plusieurs certains certaines peu",
  es: "pocos pocas algunos algunas muchos muchas varios varias",
  it: "pochi poche alcuni alcune molti molte",
  pt: "poucos poucas alguns algumas muitos muitas",
  nl: "enkele weinig sommige veel",
  sv: "få några många somliga",
  pl: "niektórzy niektóre kilku kilka niewielu wielu",
  ru: "некоторые немногие несколько многие мало часть",
  uk: "деякі кілька багато мало",
  tr: "bazı birkaç az kimi",
  az: "bəzi az",
});

/** After "not": with it, not of all of them something is said. Of any language. */
export const OF_ALL = new Set(
  wordsIn(
    levelled(`
    any all every everyone everybody everything many much each always alle jeder jede jedes alles immer tous toutes tout
    toujours todos todas todo siempre tutti tutte tutto sempre tutte все всё всегда каждый каждая усі всі завжди
    hepsi herkes her hamı bütün`),
  ),
);

/** Between "not" or "no" and "of": what nobody has or sees of what follows. */
export const NOT_SEEN_OF = wholeOf(
  "aware convinced persuaded evidence sign signs proof trace traces record hint question knowledge indication word",
  "",
);

/** Before one of those another thing is meant: "the most", "a few". */
export const NOT_OF_SOME = wholeOf("the a an its his her their our my your this that very too so as how not at", "");

/** Right before a bare verb: what may, might or ought to be, and is not said to be. */
export const MODAL = byLanguage({
  en: "could may might couldn't wouldn't shouldn't",
  de: "soll sollen sollte sollten dürfte dürften könnte könnten würde würden mag",
});

/** At the beginning of a stretch these show that no verb stands there, and no noun without an article. */
export const BEGINS_NOUN = wholeOf(
  `the a an this that these those his her its their our my your he she it they we i you one in on at to of der die das
  ein eine einen einem einer dem den des le la les un une el los las il lo gli i uno una`,
  "",
);

/** Adverbs of doubt, which may stand some words before what they are of. */
export const DOUBT_ADVERBS = new Set(
  wordsIn(
    levelled(`
    allegedly reportedly supposedly purportedly apparently seemingly presumably possibly probably perhaps maybe
    ostensibly arguably conceivably hypothetically theoretically angeblich mutmaßlich vermutlich möglicherweise
    vielleicht offenbar womöglich wahrscheinlich anscheinend scheinbar prétendument apparemment peut-être supuestamente
    presuntamente quizás quizá forse apparentemente presumibilmente talvez supostamente misschien kennelijk vermoedelijk
    kanske möjligen angivligt måske kanskje rzekomo prawdopodobnie podobno якобы предположительно возможно
    вероятно наверное видимо нібито можливо ймовірно bəlkə belki güya muhtemelen ehtimal`),
  ),
);

/** After words, right behind them: a verb of being and then, within a few words, that it is not so. */
export const IS = wholeOf(
  `is was are were isn't wasn't has have had been would will be ist war sind est était es era è to remains remained
  seems sounds`,
  "",
);

/** In what is said of words behind them: that they are not so; and after a negation, that they are. */
export const IS_UNTRUE = wholeOf(
  `false untrue lie myth hoax fiction fake rumour rumor disproved disproven refuted denied wrong incorrect rejected
  dismissed unfounded baseless unproven`,
  "",
);
export const IS_TRUE = wholeOf(
  "true so case correct right proven proved shown established demonstrated confirmed wahr vrai cierto vero",
  "",
);
