import { bitsIn } from "./bits.ts";
import { ENGLISH } from "./languages.ts";
import { idf } from "./postings.ts";
import type { Query } from "./query.ts";
import { type Sought, weigher } from "./sought.ts";
import type { Term } from "./terms.ts";

/**
 * A passage answers a question of one word that it holds; of more words it must hold a share of what they weigh, which
 * falls with each further word, down to a least one: people ask in long sentences what is told in other words. From
 * trials on Cranfield and SciFact, two public collections that are not in the repository, and on questions to the five
 * texts.
 */
const SHARE = { ofTwo: 0.7, perWord: 0.07, least: 0.2 };

/** So many words of a longer question must be held, whatever they weigh. */
const LEAST_WORDS = 2;

/**
 * Of a question of so few words all must be held: with one of them left out it is another question, and what holds the
 * rest is nearest. From the dev part of tests/questions and 82 questions to unpublished news: told as an answer where
 * there is none 2 without, 1 with 3 and 4; the right passage is among the first three as often.
 */
const FEW_WORDS = 3;

/**
 * In a question of so few words, one that the corpus lacks is what is asked about: what says the same must stand for
 * it. From questions of the dev part of tests/questions.
 */
const SHORT = 4;

/**
 * The same of a question in another language than English, of which it isn't known what says the same, nor at times
 * which words are of grammar, so that a few words in common say little. Chosen by hand: a question has no more words.
 */
const SHORT_ELSEWHERE = 12;

/** Of a question of which the corpus lacks more than this share of words, what holds the rest is no answer. By hand. */
const MOST_MISSING = 0.5;

/**
 * In a question of so few words a name that the corpus has must be held; of a longer one it is a word like others, and
 * a passage may be near to it without its figures. From the same trials.
 */
const NAMING = 6;

/**
 * In a longer question, most of it a pasted text, a name or figure that the corpus lacks is one detail of many: nothing
 * answers, but passages are near. From SciFact, of whose claims the shorter ones ask about what they name.
 */
const MOST_BARRED = 7;

/** A word of a text is one of its rarest that weighs at least this share of the rarest. */
const RARE = 0.85;

/** A name or figure says what a text is about if at most one passage in so many has it. */
const TELLING = 4;

/**
 * Whether a passage answers, given the terms that it and its document's own fields hold, those that stand in itself,
 * those of them for which it has other words, and its score. What answers also does with a higher score, or with more
 * terms in the words of the question; in other words only where these are not too many.
 */
export type Answers = (terms: number, own: number, near: number, score: number) => boolean;

/** Whether something answers that has certain terms: with no score, with any, or with one that is high enough. */
export const [NEVER, SURELY, PERHAPS] = [1, 2, 3] as const;

/**
 * The same, of which is remembered which terms answer with no score or any. `of` tells that of what has them all in
 * itself and in its own words, which none that has them answers better. What answers with some scores only does from
 * `enough` on.
 */
export type Asking = Answers & {
  of: (terms: number) => typeof NEVER | typeof SURELY | typeof PERHAPS;
  enough: number;
};

/** Of so many terms each set is remembered; of more as many sets, and a new one takes the place of another. */
const MOST_REMEMBERED = 12;

/** The odd number next to 2 ** 32 divided by the golden ratio, which spreads sets over the places (Knuth 1973). */
const SPREADING = 0x9e3779b1;

/** Remembers of a question of so many terms. */
export function remembering(answers: Answers, terms: number, enough = 0): Asking {
  const bits = Math.min(MOST_REMEMBERED, Math.max(1, terms));
  const [known, answered] = [new Uint32Array(1 << bits), new Uint8Array(1 << bits)];
  const of: Asking["of"] = (terms) => {
    const place = Math.imul(terms, SPREADING) >>> (32 - bits);
    if (known[place] !== terms >>> 0 || answered[place] === 0) {
      known[place] = terms;
      answered[place] = answers(terms, terms, 0, 0)
        ? SURELY
        : answers(terms, terms, 0, Number.MAX_VALUE)
          ? PERHAPS
          : NEVER;
    }
    return answered[place] as ReturnType<Asking["of"]>;
  };
  const asking: Answers = (terms, own, near, score) => {
    const at = of(terms | own);
    if (at === NEVER || (at === PERHAPS && score < enough)) return false;
    return (at === SURELY && own === terms && near === 0) || answers(terms, own, near, score);
  };
  return Object.assign(asking, { of, enough });
}

type Bounds = { enough?: number; told?: boolean; half?: boolean };

/**
 * The passages that hold enough of a question: all of its figures, and enough of the weight of its words. `unknown` are
 * the names and figures that the corpus does not have: with one of them nothing answers, as another name or figure is
 * another question. Of the names that it has, those must be held that say what a text is about. What must be `told`
 * (who did it, or why) holds as many words itself, or words near to them, as any answer must have with its title.
 */
export function holdsEnough(
  sought: Sought,
  query: Pick<Query, "figures" | "proper" | "missing" | "barred" | "kind" | "language">,
  { enough = Number.POSITIVE_INFINITY, told = false, half = false }: Bounds = {},
): Answers {
  const { wanted, weights, count } = sought;
  const { figures, proper, missing, barred, kind, language } = query;
  const telling = idf(count, count / TELLING);
  const weightAt = (bit: number) => weights[bit] as number;
  const termAt = (bit: number) => (wanted[bit] as { term: Term }).term;
  const asked = wanted.flatMap(({ counts }, bit) => (counts ? [bit] : []));
  // What most of the documents are about need not be named again where it is asked how many.
  const isOfAll = (bit: number) => kind === "count" && proper.includes(termAt(bit)) && weightAt(bit) < telling;
  const rest = asked.filter((bit) => !isOfAll(bit));
  const counting = rest.length > 0 ? rest : asked;
  if (barred.length > 0 || counting.length === 0) return () => false;
  const short = language.code === ENGLISH ? SHORT : SHORT_ELSEWHERE;
  if (counting.length > short && missing.length > MOST_MISSING * counting.length) return () => false;
  const weigh = weigher(sought);
  const all = maskOf(counting);
  const isNeeded = (bit: number) =>
    figures.includes(termAt(bit)) ||
    (counting.length <= NAMING && proper.includes(termAt(bit)) && weightAt(bit) >= telling) ||
    (counting.length <= short && missing.includes(termAt(bit)));
  const needed = maskOf(counting.filter(isNeeded));
  const least = shareOf(counting.length) * weigh(all);
  const words = counting.length <= FEW_WORDS ? counting.length : LEAST_WORDS;
  // A document of that year counts other years too, so that a number of a year is asked of the passage itself.
  const isCount = kind === "count";
  const isAlone = isCount && counting.length === 1 && missing.length === 0;
  const inside = isCount ? maskOf(counting.filter((bit) => figures.includes(termAt(bit)))) : 0;
  const within = told ? Math.min(LEAST_WORDS, counting.length) : 0;
  return (terms, own, near, score) =>
    bitsIn(own & all) >= within &&
    (weigh(terms) >= least || score >= enough) &&
    // Most of what is held is held in the words of the question, so that what answers is not made of likenesses; where
    // one word is asked how many of, what has a number may say "killed" for "died". Where nobody asks who or why, half
    // of it is enough.
    (isAlone || 2 * bitsIn(terms & ~near & all) + Number(half) > bitsIn(terms & all)) &&
    (terms & needed) === needed &&
    (own & inside) === inside &&
    bitsIn(terms & all) >= words;
}

/**
 * The passages that are near to a question: they hold a word of it, or what is alike to one, and of a short one all
 * figures. None is where the question has a name or figure that the corpus does not have, unless it is long.
 */
export function isNear({ wanted }: Sought, { figures, barred }: Pick<Query, "figures" | "barred">): Answers {
  const counting = wanted.flatMap(({ counts }, bit) => (counts ? [bit] : []));
  if (barred.length > 0 && counting.length <= MOST_BARRED) return () => false;
  const all = maskOf(counting);
  const isFigure = (bit: number) => figures.includes((wanted[bit] as { term: Term }).term);
  const needed = counting.length > NAMING ? 0 : maskOf(counting.filter(isFigure));
  return (terms, own) => (own & all) !== 0 && (terms & needed) === needed;
}

/** The share of the weight of a question of so many words that a passage must hold. */
export function shareOf(words: number): number {
  return words < 2 ? 1 : Math.max(SHARE.least, SHARE.ofTwo - SHARE.perWord * (words - 2));
}

/**
 * The passages that have to do with a text: they hold a name or figure of it that most passages don't have; or its
 * rarest known word with another one, or with a third of the weight of the text, words that the corpus does not know
 * included.
 */
export function touches(
  sought: Sought,
  { names, figures, isKnown }: { names: readonly Term[]; figures: readonly Term[]; isKnown: (term: Term) => boolean },
): Answers {
  const { wanted, weights, count } = sought;
  const weigh = weigher(sought);
  const bits = wanted.map((_, bit) => bit);
  const telling = idf(count, count / TELLING);
  const isTelling = (bit: number) => (weights[bit] as number) >= telling;
  const termOf = (bit: number) => (wanted[bit] as { term: Term }).term;
  const strong = bits.filter((bit) => names.includes(termOf(bit)) || figures.includes(termOf(bit)));
  const known = bits.filter((bit) => strong.includes(bit) || isKnown(termOf(bit)));
  const rarest = Math.max(...known.map((bit) => weights[bit] as number));
  const enough = maskOf(strong.filter(isTelling));
  const rare = maskOf(bits.filter((bit) => isTelling(bit) && (weights[bit] as number) >= RARE * rarest));
  const third = weigh(maskOf(bits)) / 3;
  return (terms, own) =>
    own !== 0 && ((terms & enough) !== 0 || ((terms & rare) !== 0 && (bitsIn(terms) >= 2 || weigh(terms) >= third)));
}

function maskOf(bits: readonly number[]): number {
  return bits.reduce((mask, bit) => mask | (1 << bit), 0);
}
