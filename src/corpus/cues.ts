/**
 * The words by which sources say who speaks. They are the sources' vocabulary, with all the verbs that judge, and only
 * recognised here: the bot's own text has no use for them (DESIGN 4.4).
 */

const SAY = [
  "says? said saying tells? told states? stated writes? wrote written reads? adds? added asks? asked answered replies replied",
  "declares? declared announces? announced explains? explained argues? argued reports? reported mentions? mentioned",
  "comments? commented concludes? concluded finali[sz]ed continues? continued remarks? remarked observed listed",
  "emphasi[sz]es? emphasi[sz]ed stress(?:es|ed)? underlines? underlined underscored? highlights? highlighted",
  "notes? noted points?\\s+out pointed\\s+out reminds? reminded recalls? recalled insists? insisted",
  "claims? claimed alleges? alleged admits? admitted acknowledged confirms? confirmed reveals? revealed testified",
  "warns? warned urges? urged calls? called demands? demanded appealed promises promised expressed expresses",
  "believes? believed thinks? thought wondered denies denied rejects rejected dismissed describes described",
  "quipped shouted whispered joked",
]
  .join(" ")
  .replaceAll(" ", "|");

/** A verb of saying, as a whole word. */
const VERB = `(?<![\\p{L}-])(?:${SAY})(?![\\p{L}-])`;
const ADVERBS = "(?:(?:has|have|had|also|again|once|later|then|himself|herself|\\p{L}+ly)\\s+)";
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:(?:van|von|de|der|al|bin|ibn)\\s+)?\\p{Lu}(?:\\.|[\\p{L}’'-]*)){1,3}";

export const VERB_OF_SAYING = new RegExp(VERB, "iu");
export const EVERY_VERB_OF_SAYING = new RegExp(VERB, "giu");

/** Ends in a verb of saying, or in the word that such a verb puts before what was said. */
export const LEADS_TO_QUOTATION = new RegExp(`[:,]\\s*$|${VERB}\\s*$|(?<!\\p{L})(?:that|as|an?|the)\\s*$`, "iu");

/** "the words of", "her letter": a noun that announces what somebody said. */
export const NOUN_OF_SAYING =
  /(?<![\p{L}-])(?:confession|statement|words|remarks?|admission|testimony|comments?|claim|promise|letter|assertion|announcement|question|answer|reply)(?:\s+(?:of|by|from)\s|(?<=’s|'s))/iu;

/** "it is stated", "as stressed" */
export const IMPERSONAL = new RegExp(
  `(?<![\\p{L}-])(?:it\\s+(?:is|was|has\\s+been)|as)\\s+(?:\\p{L}+ly\\s+)?${VERB}`,
  "iu",
);

export const ACCORDING_TO = /(?<!\p{L})(?:according\s+to|in\s+the\s+(?:words|view|opinion)\s+of)\s+/iu;
export const EVERY_SUBJECT_PRONOUN = /(?<!\p{L})(?:he|she)(?!\p{L})/giu;

/**
 * What may stand between a subject and its verb of saying: adverbs, an insertion between commas, or an earlier verb with
 * its object ("met the press and"), but no clause with a subject of its own.
 */
export const BETWEEN_SUBJECT_AND_VERB = new RegExp(
  `^(?:\\s*,[^:;“"]{1,220},)?\\s*${ADVERBS}{0,4}$|^(?!.*(?<!\\p{L})(?:as|while|when|who|whom|whose|which|that|because|before|after|but)(?!\\p{L}))[^,:;“"]{1,100}\\sand\\s+${ADVERBS}{0,4}$`,
  "isu",
);

/** Before the subject of a relative clause: what it says is not what the sentence says. */
export const RELATIVE = /(?<!\p{L})(?:which|whom|whose\s+\p{L}+|what|where)\s+$/iu;

/** What may stand between a pronoun and its verb of saying. */
export const BETWEEN_PRONOUN_AND_VERB = new RegExp(`^\\s+${ADVERBS}{0,4}$`, "iu");

/** What may stand between a verb of saying and a subject that follows it: a title or a role. */
export const BETWEEN_VERB_AND_SUBJECT =
  /^\s+(?:(?!(?:that|of|to|for|by|from|about|against|on|in|with|and|or)(?!\p{L}))[\p{L}’'.-]+\s+){0,7}$/iu;

/** Verbs that go before their subject after what was said (", said the mayor"); of others a name after them is the object. */
export const INVERTS =
  /^(?:says?|said|adds?|added|writes?|wrote|declares?|declared|announces?|announced|explains?|explained|asks?|asked|replies|replied|answered|states?|stated|continues?|continued|concludes?|concluded|remarks?|remarked|argues?|argued|warns?|warned|emphasi[sz]e[sd]|stress(?:es|ed)|quipped|shouted|whispered|joked|wondered)$/i;

/** Before a name that is no subject: it belongs to what stands there, or shares the verb with somebody else. */
export const NO_SUBJECT_AFTER =
  /(?<!\p{L})(?:of|to|for|by|from|about|against|on|between|with|(?<!,\s+)(?:and|or|nor))\s+(?:the\s+)?$/iu;

/** After a name that is no subject: a possessive, a second name in apposition to a role, a further subject. */
export const NO_SUBJECT_BEFORE = /^(?:['’]s?(?!\p{L})|\s+(?:and|or|nor)\s+(?:the\s+)?\p{Lu}|\s+of\s+\p{Lu})/u;

/** A clause that says what was not said, or asks or doubts whether it was: nobody is quoted by it. */
export const NOT_SAID =
  /(?<!\p{L})(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|whether|contrary\s+to|never|nobody|no\s+one|(?:do|does|did|has|had|have)\s+not|didn['’]t)(?!\p{L})/iu;

/** Group 1 is a name of two words and more that is the subject of a verb of saying. */
export const NAME_THEN_SAYING = new RegExp(`(${NAME})(?:,[^,.;]{1,90},)?\\s+${ADVERBS}*${VERB}`, "u");
export const SAYING_THEN_NAME = new RegExp(
  `^\\s*,?\\s*${VERB}\\s+(?:(?:the\\s+)?(?!(?:of|to|for|by|from|about|against|that)(?!\\p{L}))\\p{Ll}[\\p{L}-]*\\s+){0,6}(${NAME})`,
  "u",
);

/** What may stand before a surname without being somebody's first name. */
export const TITLE_BEFORE_SURNAME =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|President|Minister|Commissioner|Director|Mayor|Chancellor|Secretary|Ambassador|General|Colonel|Captain|Capt|Senator|Councillor|Chairman|Chairwoman|Chair|But|And|Yet|While|When|As|In|On|At|After|Before|Since|However|Then|Also|The|A|An|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\.?$/;

/** By these a text that reproduces somebody's statement names it. */
export const ISSUED_TEXTS = ["the statement", "the appeal", "the appeals", "the letter", "the resolution"];
