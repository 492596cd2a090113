/** The words by which a question asks who did something or why, and those by which a text tells it. */

/** How a question for the doer begins, and what may stand before it and before its verb. */
export const ASKS_WHO = "who, wer";
export const BEFORE_WHO = "and, so, but, then, know, knows, tell me, say, says, idea, wonder, und, weiß";
export const BEFORE_VERB = `
  has have had will would can could should may might must also first really actually ever finally even then again once
  already just hat haben hatte hatten wird würde kann könnte soll sollte muss auch zuerst eigentlich denn
`;

export const ASKS_WHY = `
  why, how come, for what reason, what reason, what reasons, reason for, reasons for, what caused, what was the cause,
  warum, weshalb, wieso, wozu, weswegen, aus welchem Grund, почему, зачем, отчего, neden, niçin, niye, nə üçün,
  niyə, pourquoi, por qué, perché
`;

/** How a question for somebody who is to answer for something goes on after "who is", and how a text says it. */
export const TO_BLAME = "responsible, to blame, guilty, accountable, at fault, liable, culpable";

/** Of these a text says by whom something was done, or who they were. */
export const DOERS = "organiser organisers organizer organizers perpetrator perpetrators culprit culprits planners";
export const DONE_BY = "organised organized perpetrated planned committed caused ordered instigated";

/** Where one of these is to answer for something, it is not told who; nor where one of the second stands beside it. */
export const NO_CULPRIT = `
  those, who, whoever, which, that, anyone, anybody, someone, somebody, everyone, nobody, none, one, neither, them, it,
  out, this, what, the culprits, the guilty, the perpetrators, the offenders, the responsible, all those, any of those
`;
export const NEGATED = "nobody, no one, none, neither, nor, never, not, unknown, whether";
export const IS_TO_BLAME = "is, are, was, were, has been, have been, had been, is found, was found, were found";
/** Before somebody who is named by what he is: "the organisers were two brothers". */
export const BEFORE_CULPRIT = "the a an two three four five six several some his her its their members soldiers men";

/** Before a number of four digits that is a year. */
export const BEFORE_YEAR = "in since of by until till from to before after during around about early late mid year";

/** Numbers in words that count something; "one" stands for much else. */
export const COUNTING_WORDS = `
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions dozen dozens half quarter third thirds couple several few none nobody both zero
`;

/** Forms of the verb that makes a passive, and what stands before the doer in one, by language. */
export const PASSIVE: Readonly<Record<string, { be: string; by: string }>> = {
  en: { be: "is are was were be been being am get gets got getting", by: "by" },
  de: { be: "wird werden wurde wurden worden", by: "von vom durch" },
};

/** Words after which a word is no verb: "the strike", "of murder". */
export const BEFORE_NOUN = `
  a an the this that these those his her its their our my your no any some of in on at for from with without by after
  before during against under about into
`;

/** What is no doer after "by": a time, a means, a measure. */
export const NO_DOER = `
  the end, the time, then, now, far, hand, mistake, accident, law, chance, heart, night, day, noon, midnight, half,
  a third, a quarter, a tenth, car, bus, train, boat, ship, sea, land, air, rail, post, letter, phone, force, means,
  way, virtue, itself, themselves, himself, herself, \\d+, \\p{L}+ing
`;

/**
 * By language, words of which one stands where a reason is told; sources of patterns, as some tell one beside certain
 * words only (\\x2c is a comma). A language that is not here leaves open whether one is told.
 */
export const REASON: Readonly<Record<string, string>> = {
  en: `
    because, due to, owing to, thanks to, on account of, in view of, so that, in order to, so as to, for fear, lest,
    in protest, in response to, in retaliation, in revenge, in return for, for lack of, for want of,
    for the sake of, reason, reasons, cause, causes, caused, therefore, hence, consequently, thus, that is why,
    which is why, led to, resulted, result of, as a result, motive, motives, purpose, purposes, aim, aims, aimed,
    by mistake, grounds, blamed, blames, owed to, attributed to, given that, seeing that, for \\p{L}+ing,
    out of (?!the |their |his |her |a |an |town|service|order|\\d), (?<=\\x2c )since,
    (?<=\\x2c )for (?:it|they|he|she|the), since (?:it|they|he|she|there|no|nobody|we|this),
    as (?:it|they|he|she|there|no|nobody|we) (?:was|were|had|is|are|has)
  `,
  de: `
    weil, denn, (?<=\\x2c )da, wegen, aufgrund, auf Grund, infolge, dank, deshalb, deswegen, daher, darum, damit,
    um (?=[^.;:]* zu), aus Protest, Grund, Gründe, Gründen, Ursache, Ursachen, Anlass, Zweck, sodass, so dass,
    führte zu, nämlich, zumal, mangels, angesichts
  `,
  ru: `
    потому, поскольку, так как, из-за, ввиду, вследствие, благодаря, чтобы, поэтому, причин\\p{L}+, причин,
    в результате, в связи, ибо, в знак протеста, в ответ, цель, целью, ради
  `,
  tr: `
    çünkü, nedeniyle, nedenle, neden, nedeni, nedenlerle, sebebiyle, sebep, sebebi, için, yüzünden, dolayı, ötürü,
    diye, amacıyla, amacı, zira, sonucu, sonucunda, sayesinde
  `,
  az: "çünki, görə, səbəb, səbəbi, səbəbindən, üçün, məqsədilə, məqsədi, nəticəsində, sayəsində",
  fr: "parce, car, puisque, à cause, en raison, grâce à, pour, afin, donc, raison, cause, faute de, suite à",
  es: "porque, ya que, puesto que, debido, a causa, para, por eso, razón, motivo, causa, gracias a, pues",
};

/** After one of these, "over" says what about. */
export const DISPUTES = `
  strike struck protest quarrel row resign argue dispute clash anger concern fear sack fired arrest dismiss criticize
  fight fought feud trial charge sue
`;

/** After these, "to" with a verb says what somebody wants or can, and no purpose. */
export const TAKES_TO = `
  have has had having going able unable about want wants wanted wish wishes wished began begin begins begun need needs
  needed ought used seem seems seemed appear appears appeared refuse refuses refused agree agrees agreed decide decides
  decided plan plans planned try tries tried hope hopes hoped fail fails failed continue continues continued due likely
  expected ready allowed forbidden obliged made asked told ordered invited promised undertook offered is are was were
`;

/** What follows "to" where no verb does. */
export const NO_INFINITIVE = `
  the a an this that these those his her its their our my your him them us me it whom which what each all both some
  one two three four five six seven eight nine ten no any such
`;

/** After these and a subject stands what was done: "was the driver dismissed". */
export const BEFORE_PARTICIPLE = "is are was were been has have had get gets got";

/** Participles that don't end in "ed". */
export const PARTICIPLES = `
  begun bitten blown bought bound broken brought built burnt bred caught chosen cut dealt done drawn driven drunk dug
  eaten fallen fed fired forgiven forgotten fought found frozen fled given gone ground grown held hidden hit hung hurt
  kept killed laid left lent lost made meant met overthrown paid put rebuilt ridden rung sent set shaken shot shut sold
  spent spoken split spread stolen struck sunk sworn swept taken taught thrown told torn undertaken understood withdrawn
  won worn woken written
`;

/** How letters and statements close, before a name. */
export const CLOSINGS = `
  Sincerely, Sincerely yours, Yours sincerely, Yours faithfully, Yours truly, Yours, Best regards, Kind regards,
  Regards, Respectfully, Respectfully yours, With best wishes, Best wishes, Mit freundlichen Grüßen, Hochachtungsvoll
`;

/**
 * In other languages, what stands before somebody in the question what he says, and behind him; then what he says it
 * of, if anything, and what stands at the end. The topic may be no more than `idle`. Lists of patterns.
 */
export const ASKS_SAYING: readonly Partial<Record<"before" | "idle" | "verb" | "about" | "end", string>>[] = [
  {
    before: "was sag(?:t|te|en|ten), was mein(?:t|te|en|ten), was schreib(?:t|en), was erklär(?:t|te|en|ten)",
    idle: "dazu, darüber, davon",
    about: "über, zu, zum, zur, von, vom",
  },
  {
    before: "was hat, was haben",
    idle: "dazu, darüber, davon",
    about: "über, zu, zum, zur, von, vom",
    end: "gesagt, gemeint, geschrieben, erklärt",
  },
  {
    before: "que dit, que disait, que disent, qu['’]a dit, qu['’]ont dit",
    about: "sur, de, du, des, à propos d[eu], au sujet d[eu]",
  },
  {
    before: "qu['’]est-ce que, qu['’]est-ce qu['’]",
    verb: "dit, disent, a dit, ont dit",
    about: "sur, de, du, des, à propos d[eu], au sujet d[eu]",
  },
  { before: "qué dice, qué dijo, qué dicen, qué dijeron, qué ha dicho", about: "sobre, de, del, acerca del?" },
  { before: "(?:che )?cosa dice, (?:che )?cosa dicono, (?:che )?cosa ha detto", about: "su, sul, sulla, sui, di, del" },
  { before: "что говор(?:ит|ят), что сказал[аи]?, что пишет, что писал[аи]?", about: "о, об, обо, про" },
  { verb: "ne diyor, ne dedi, ne söyledi, ne söylüyor, ne yazıyor, ne yazdı" },
  { verb: "nə deyir, nə dedi, nə yazır, nə yazdı" },
];
