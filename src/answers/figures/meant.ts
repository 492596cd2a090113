import { ALIKE, NEGATED } from "../../lexicon/comparing.ts";
import { ROLES } from "../../lexicon/predicates.ts";
import { kindOf } from "../../search/kinds.ts";
import { languageOf } from "../../search/languages.ts";
import type { Library } from "../../search/library.ts";
import { isStopWord, type Term, termOf, termsOf, type Word, wordsOf } from "../../search/terms.ts";
import type { QuoteAnswer } from "../quote.ts";
import type { FoundRow } from "./row.ts";

/** Rows found by words that say the same as those that were asked for, and which stand there for which. */
type Meant = { rows: FoundRow[]; met: QuoteAnswer["met"] };

/** By which a row may be found for a word: the word itself, terms, or general words that say the same. */
type Senses = { word: Word; own: Term; terms: ReadonlySet<Term>; alike: readonly RegExp[]; nouns: ReadonlySet<Term> };

/**
 * The rows of which each word asked for is a word of the label, nouns or predicates, or another that says the same: by
 * the operator of the corpus, as a general word for what befalls people or who they are ("wounded", "injured"), and,
 * where none of these is there, as a noun by the thesaurus. What is denied is not looked for otherwise.
 */
export function rowsMeant(library: Library, rows: readonly FoundRow[], about: string): Meant {
  const words = wordsOf(withoutAsking(library, about)).filter(({ folded }) => !isStopWord(folded));
  if (words.length === 0 || NEGATED.test(about)) return { rows: [], met: [] };
  for (const mayBeAlike of [false, true]) {
    const senses = words.map((word) => sensesOf(library, word, mayBeAlike));
    const found = rows.filter((row) => senses.every((one) => hasOwn(row, one) || othersIn(row, one).length > 0));
    if (found.length > 0) return { rows: found, met: senses.flatMap((one) => metIn(found, one)) };
  }
  return { rows: [], met: [] };
}

/** What is asked about, without "how many" and the like. */
function withoutAsking({ aliases }: Library, about: string): string {
  const asks = kindOf(about);
  if (asks?.kind !== "count") return about;
  const rest = about.slice(0, asks.start) + about.slice(asks.end);
  return termsOf(rest, aliases).length > 0 ? rest : about;
}

function sensesOf({ synonyms, meanings }: Library, word: Word, mayBeAlike: boolean): Senses {
  const own = termOf(word, languageOf("en"));
  const alike = ALIKE.filter((list) => list.test(word.folded));
  // The thesaurus has kinds of dying for "dead".
  const isFate = alike.length > 0 || ROLES.some(({ cue }) => cue.exec(word.folded)?.[0].length === word.folded.length);
  const meant = mayBeAlike && !isFate ? meanings(word.folded) : [];
  return {
    word,
    own,
    terms: new Set(synonyms.get(own) ?? []),
    alike,
    nouns: new Set(meant.flatMap(({ term, same }) => (same ? [term] : []))),
  };
}

function hasOwn({ terms: [named] }: FoundRow, { own }: Senses): boolean {
  return named?.has(own) ?? false;
}

/** The sources' words that stand in a row for the one that was asked for: only by such is it found. */
function othersIn({ row }: FoundRow, { terms, alike, nouns }: Senses): string[] {
  const among = (words: string, wanted: ReadonlySet<Term>) =>
    wordsOf(words).filter((one) => wanted.has(termOf(one, languageOf("en"))));
  return row.values.flatMap(({ said, unit, short }) => {
    const units = wordsOf(unit ?? "");
    const general = [...said.map((words) => words.toLowerCase()), ...units.map(({ folded }) => folded)];
    return [
      ...general.filter((words) => alike.some((list) => list.test(words))),
      ...[...among(short.exact, terms), ...among(unit ?? "", nouns)].map(({ folded }) => folded),
    ];
  });
}

function metIn(rows: readonly FoundRow[], senses: Senses): QuoteAnswer["met"] {
  const found = rows.filter((row) => !hasOwn(row, senses)).flatMap((row) => othersIn(row, senses));
  return found.length === 0 ? [] : [{ asked: senses.word.written, found: [...new Set(found)], same: true }];
}
