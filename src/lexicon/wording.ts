import { anyOf, wholeOf, wordsIn } from "./build.ts";

/** The words by which two wordings are compared, and those that may stand beside a quotation. All are levelled or folded. */

/** Words that turn a sentence round; "not" is found by its forms. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  wordsIn(`
    no never none nothing nobody nowhere neither nor without unable hardly barely scarcely seldom rarely refused refuses
    only solely merely`),
);

/** Words that say of how many or how much a sentence holds. */
export const QUANTITIES: ReadonlySet<string> = new Set(
  wordsIn(`
    all every each everyone everybody everything always some somebody someone something sometimes any anyone anybody
    anything most mostly many much few fewer more less least several both almost nearly half`),
);

/** Words that make what a sentence says depend on something. */
export const CONDITIONS: ReadonlySet<string> = new Set(wordsIn("if unless provided except until whether"));

/** Beside a quotation: words that only say that somebody speaks, or join one quotation to the next. */
export const BESIDE_CUE = wholeOf(
  `that according has have had also once later then and but while whereas yesterday today following below this these
  word words`,
  "",
);

/** Around a name: words that only say that somebody speaks, and in what role. */
export const AROUND_NAME = wholeOf(
  "the a an of for in on at to his her its by has have had also once later then that according as mr mrs ms dr",
  "",
);

export const SPEAKING_PRONOUN = wholeOf("he she they it we", "");

/** Beside a quotation: words after which nobody says it. */
export const UNSAYS = new RegExp(
  `^${anyOf(`
    not no never nobody none nothing neither nor without contrary deny denies denied false untrue unlike lied
    lies`)}$|^.+nt$`,
);

/** Beginnings of verbs of saying after which it is not said. */
export const DENIES = new RegExp(`^${anyOf("den reject dismiss wonder joke doubt")}`);

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
