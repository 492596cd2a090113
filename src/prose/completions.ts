import { countryName } from "../answers/coverage.ts";
import { answerFigures } from "../answers/figures/figures.ts";
import { wordHolder } from "../answers/sources.ts";
import { PARTY_KINDS } from "../documents/schema.ts";
import type { Library } from "../search/library.ts";
import { withWords } from "../search/people.ts";
import { LONGEST_FOLDED } from "../search/query.ts";
import { completionsOf } from "../search/spelling.ts";
import { fold, withinFolded, wordsOf } from "../search/terms.ts";
import { type Vocabulary, withPrefix } from "../search/vocabulary.ts";
import { ENGLISH } from "./en/index.ts";
import { figureStatus } from "./figures.ts";

/** One way to go on typing: what is shown, and what is then in the field. */
export type Completion = { name: string; value: string };

/** Discord shows no more. */
const MOST_PROPOSED = 25;

/** Shorter beginnings of words are those of too many names. */
const SHORTEST_NAME = 3;

/**
 * The query with the word that is being typed completed: from the words of the documents, the most frequent first, each
 * with the other spellings of the same name that stand there; and from the names of those who speak, by name, office or
 * alias. Where nothing is typed, what the corpus proposes to ask.
 */
export function completeQuery(library: Library, typed: string): Completion[] {
  const { vocabulary } = library.index;
  const last = wordsOf(typed).at(-1);
  if (!last) return library.corpus.info.try.map((query) => ({ name: query, value: query }));
  if (last.end < typed.length) return [];
  const before = typed.slice(0, last.start);
  const asQuery = (word: string): Completion => ({ name: `${before}${word}`, value: `${before}${word}` });
  const typedWord = typed.slice(last.start);
  const words = completionsOf(vocabulary, last.folded, MOST_PROPOSED).filter(
    (word) => standing(vocabulary, word) !== null || isLatin(word) === isLatin(typedWord),
  );
  const spellings = spellingsOf(library, last.folded);
  const isLong = last.folded.length >= SHORTEST_NAME;
  const names = isLong ? completeSpeaker(library, last.folded).slice(0, MOST_NAMES) : [];
  const proposed = [
    // The other spellings of a name stand right below it.
    ...words.slice(0, 1).map(asQuery),
    ...spellings.map(asQuery),
    ...words.slice(1, MOST_PROPOSED - 2 * MOST_NAMES).map(asQuery),
    ...names.map(({ name, value }) => ({ name: `${before}${name}`, value: `${before}${value}` })),
    ...words.map(asQuery),
  ];
  const values = proposed.map(({ value }) => value.toLowerCase());
  return proposed.filter((_, at) => values.indexOf(values[at] as string) === at);
}

/** Places that are kept for names among what is proposed. */
const MOST_NAMES = 6;

/** How the documents spell the names of which a form begins so. */
function spellingsOf({ corpus, index: { vocabulary } }: Library, prefix: string): string[] {
  if (prefix.length < SHORTEST_NAME) return [];
  const found = corpus.aliases.flatMap(({ forms }) => {
    const single = forms.filter((form) => wordsOf(form).length === 1);
    const isMeant = single.some((form) => fold(form).startsWith(prefix));
    return isMeant ? single.flatMap((form) => standing(vocabulary, form) ?? []) : [];
  });
  return [...new Set(found)].slice(0, MOST_NAMES);
}

/** A word as it stands in the documents and in what they say of themselves; null where it does not. */
function standing({ words, written, isForm, frequencies }: Vocabulary, word: string): string | null {
  const folded = fold(word);
  const [at] = withPrefix({ words }, folded);
  const isThere = words[at] === folded && isForm[at] === 0 && (frequencies[at] ?? 0) > 0;
  return isThere ? (written[at] ?? null) : null;
}

function isLatin(word: string): boolean {
  return /\p{Script=Latin}/u.test(word);
}

/** Labels of what is counted that hold the typed words, with what the numbers come to. */
export function completeFigure(library: Library, typed: string, texts = ENGLISH): Completion[] {
  const holds = wordHolder(typed);
  return answerFigures(library, null)
    .figures.map((row) => ({ row, label: texts.figures.label(row.label) }))
    .filter(({ row, label }) => holds(`${row.label} ${label}`))
    .map(({ row, label }) => ({ name: `${label} · ${figureStatus(row, texts)}`, value: row.label }));
}

/** Documents by any words of their reference, issuer, publisher, speakers, date or title: "Issuer, date: title". */
export function completeDocument({ corpus }: Library, typed: string, texts = ENGLISH): Completion[] {
  const { date } = texts.grammar;
  const told = saidOf(corpus, texts);
  const asked = [...new Set(wordsOf(withinFolded(typed, LONGEST_FOLDED)).map(({ folded }) => ` ${folded}`))];
  return corpus.documents
    .filter((_, at) => asked.every((word) => told[at]?.includes(word)))
    .map(({ id, metadata: { issuer, issued, title } }) => {
      const name = `${issuer.name}, ${date(issued)}: ${title ?? texts.quotation.noTitleHere}`;
      return { name, value: id };
    });
}

type Texts = typeof ENGLISH;
type Corpus = Library["corpus"];
const said = new WeakMap<Corpus, { texts: Texts; documents: readonly string[] }>();

/** By document, the words that it is looked for by, folded, each after a space: kept in the language last asked in. */
function saidOf(corpus: Corpus, texts: Texts): readonly string[] {
  const known = said.get(corpus);
  if (known?.texts === texts) return known.documents;
  const { date } = texts.grammar;
  const folded = new Map<string, string>();
  const read = (text: string) => {
    // Letters and spaces alone, as most titles and names are, need no reading of words.
    const before =
      folded.get(text) ??
      (/^[a-z]+(?: [a-z]+)*$/i.test(text)
        ? ` ${text.toLowerCase()}`
        : wordsOf(text)
            .map((word) => ` ${word.folded}`)
            .join(""));
    folded.set(text, before);
    return before;
  };
  const documents = corpus.documents.map(({ id, metadata }) => {
    const { ref, issuer, publisher, issued, title, speakers, author } = metadata;
    const people = speakers.flatMap(({ name, role, aliases }) => [name, role, ...aliases]);
    const all = [id, ref, issuer.name, publisher.name, date(issued), issued, title, author, ...people];
    return all.map((one) => (one == null ? "" : read(one))).join("");
  });
  said.set(corpus, { texts, documents });
  return documents;
}

/** Speakers by name or role, those named in metadata and those whom only a text introduces; nobody without words. */
export function completeSpeaker({ index: { people } }: Library, typed: string): Completion[] {
  const speakers = new Map(
    withWords(people)
      .toReversed()
      .map((speaker) => [speaker.name, speaker]),
  );
  const holds = wordHolder(typed);
  return [...speakers.values()]
    .filter(({ name, role, aliases }) => holds([name, role, ...aliases].join(" ")))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, role }) => ({ name: role ? `${name}, ${role}` : name, value: name }));
}

export function completeIssuer({ corpus }: Library, typed: string): Completion[] {
  const names = [...new Set(corpus.documents.map(({ metadata }) => metadata.issuer.name))].sort();
  return names.filter(wordHolder(typed)).map((name) => ({ name, value: name }));
}

/** Countries of the issuers, by name or code. */
export function completeCountry(
  { corpus: { documents, info } }: Library,
  typed: string,
  { grammar } = ENGLISH,
): Completion[] {
  const holds = wordHolder(typed);
  const codes = [...new Set(documents.flatMap(({ metadata }) => metadata.issuer.country ?? []))];
  return codes
    .map((code) => ({ name: countryName(code, info.countries, grammar), value: code }))
    .filter(({ name, value }) => holds(`${name} ${value}`))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The kinds of issuers that the corpus has, in the order of their list. */
export function completeKind({ corpus }: Library, typed: string, { sources } = ENGLISH): Completion[] {
  const there = new Set<string>(corpus.documents.map(({ metadata }) => metadata.issuer.kind));
  const holds = wordHolder(typed);
  return Object.keys(PARTY_KINDS)
    .filter((kind) => there.has(kind))
    .map((kind) => ({ name: sources.kind(kind), value: kind }))
    .filter(({ name, value }) => holds(name === value ? name : `${name} ${value}`));
}
