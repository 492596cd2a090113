import { SYNONYMOUS } from "../../lexicon/comparing.ts";
import { classOfNoun } from "../../lexicon/counting.ts";
import { ROLES } from "../../lexicon/predicates.ts";
import { kindOf } from "../../search/kinds.ts";
import { languageOf } from "../../search/languages.ts";
import type { Library } from "../../search/library.ts";
import { isStopWord, type Term, termOf, termsOf, type Word, wordsOf } from "../../search/terms.ts";
import type { QuoteAnswer } from "../quote.ts";
import type { FoundRow } from "./row.ts";

/** Rows found by words that say the same as those that were asked for, and which stand there for which. */
type Meant = { rows: FoundRow[]; met: QuoteAnswer["met"] };

/** By which a row may be found for a word: terms, what is said of those it counts, or their kind. */
type Senses = { word: Word; own: Term; terms: ReadonlySet<Term>; roles: readonly string[]; kind: string | null };

/**
 * The rows of which each word asked for is a word of the label, nouns or predicates, or another that says the same: by
 * the operator of the corpus, as what befalls people ("wounded", "injured"), as a kind of those who are counted
 * ("minors", "children"), and, where none of these is there, by the thesaurus.
 */
export function rowsMeant(library: Library, rows: readonly FoundRow[], about: string): Meant {
  const words = wordsOf(withoutAsking(library, about)).filter(({ folded }) => !isStopWord(folded));
  if (words.length === 0) return { rows: [], met: [] };
  for (const mayBeAlike of [false, true]) {
    const senses = words.map((word) => sensesOf(library, word, mayBeAlike));
    const found = rows.filter((row) => senses.every((one) => holds(row, one)));
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
  const alike = mayBeAlike ? meanings(word.folded).flatMap(({ term, same }) => (same ? [term] : [])) : [];
  const isWhole = (cue: RegExp) => cue.exec(word.folded)?.[0].length === word.folded.length;
  const kind = classOfNoun(word.folded)?.name ?? null;
  return {
    word,
    own,
    terms: new Set([...(synonyms.get(own) ?? []), ...alike]),
    roles: ROLES.filter(({ cue, of }) => of === "persons" && isWhole(cue)).map(({ name }) => name),
    kind: kind !== null && SYNONYMOUS.has(kind) ? kind : null,
  };
}

function holds({ terms: [named], counted }: FoundRow, { own, terms, roles, kind }: Senses): boolean {
  if (named?.has(own) || [...terms].some((term) => named?.has(term))) return true;
  return counted.some(
    (one) => (kind !== null && one.counts === kind) || one.roles.some((role) => roles.includes(role)),
  );
}

/** The sources' words that stand in rows for a word which none of these has. */
function metIn(rows: readonly FoundRow[], { word, own, terms, roles, kind }: Senses): QuoteAnswer["met"] {
  if (rows.some(({ terms: [named] }) => named?.has(own))) return [];
  const cues = ROLES.filter(({ name }) => roles.includes(name)).map(({ cue }) => cue);
  const found = rows.flatMap(({ row }) =>
    row.values.flatMap(({ said, unit, short }) => {
      const nouns = wordsOf(unit ?? "").filter(({ folded }) => kind !== null && classOfNoun(folded)?.name === kind);
      const others = wordsOf(short.exact).filter((one) => terms.has(termOf(one, languageOf("en"))));
      const cued = said.filter((words) => cues.some((cue) => cue.test(words)));
      return [...cued.map((words) => words.toLowerCase()), ...[...nouns, ...others].map(({ folded }) => folded)];
    }),
  );
  const asked = word.written;
  return found.length === 0 ? [] : [{ asked, found: [...new Set(found)], same: true }];
}
