import type { Document } from "../../documents/document.ts";
import { SPEAKING_PRONOUN } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { search } from "../../search/search.ts";
import { termsOf, wordsOf } from "../../search/terms.ts";
import { numbersIn } from "../../text/numbers.ts";
import { answerFigures } from "../figures/figures.ts";
import { type FigureValue, quoteFigure } from "../figures/value.ts";
import { type Quotation, quotationOf } from "../quotation.ts";
import type { Part } from "./asked.ts";
import { speakersOf as speakersOfQuotation } from "./attribution.ts";
import type { WordingMatch } from "./match.ts";
import { means } from "./named.ts";

/**
 * What stands first where somebody is named, and the number or the words are another's: `name` is the one who is named.
 * `number`: `gives` is theirs in place of `asked`, which stands in the documents of `standsIn`. `words`: the words are
 * those of `whose`; `open`: they stand in what `whose` issued, and nothing says for certain who speaks. `quotation` is
 * what the named one says, or null where nothing is near.
 */
export type Lead =
  | {
      kind: "number";
      name: string;
      /** Whether only a digest is loaded, which does not tell who gives the number: then `name` is its issuer. */
      isDigest: boolean;
      asked: string;
      gives: string[];
      standsIn: string[];
      quotation: Quotation | null;
    }
  | { kind: "words" | "open"; name: string; whose: string[]; quotation: Quotation | null };

/** No more of the words is looked up among those of the named one. UTF-16 units. */
const LONGEST_LOOKED_UP = 600;

/** What differs in the words themselves, whoever speaks. */
function inWords({ differences }: WordingMatch) {
  return differences.filter(({ kind }) => kind !== "attribution");
}

/**
 * The number of the named one in a sentence that is the same but for it, from what stands near to the words; the asked
 * number stands in `others`.
 */
export function numberNear(near: readonly WordingMatch[], others: readonly WordingMatch[]): Lead | null {
  for (const match of near) {
    const { differences, quotation, document } = match;
    const numbers = differences.filter(({ kind }) => kind === "number");
    const [number] = numbers;
    if (!number || numbers.length > 1 || !quotation || differences.some(({ kind }) => kind !== "number")) continue;
    if (number.asked === "" || number.source === "") continue;
    const standsIn = [...new Set(others.map((other) => other.document))].filter((other) => other !== document);
    const isDigest = quotation.text === "digest";
    const name = (isDigest ? null : quotation.attribution.speaker) ?? quotation.issuer.name;
    return { kind: "number", name, isDigest, asked: number.asked, gives: [number.source], standsIn, quotation };
  }
  return null;
}

/** The number that the named one gives for what the words count, by the rows of figures; another gives theirs. */
export function numberCounted(library: Library, text: string, { speaker, start, end }: Part): Lead | null {
  if (speaker === null) return null;
  const words = text.slice(start, end);
  const numbers = numbersIn(wordsOf(words).map((word) => word.folded));
  if (numbers.length === 0) return null;
  const terms = new Set(termsOf(words, library.aliases));
  const isBare = /^[\d.,\s]+$/u.test(words);
  const isOwn = (value: FigureValue) => giverOf(library, value, speaker.name) !== null;
  const rows = answerFigures(library, null).figures.flatMap((row) => {
    const asked = numbers.find((number) => row.numbers.includes(number as number));
    if (asked === undefined || row.numbers.length < 2) return [];
    const own = row.values.filter(isOwn);
    if (own.length === 0 || own.some(({ value }) => value === asked)) return [];
    const shared = Math.max(
      ...row.values.map(
        ({ short }) => new Set(termsOf(short.exact, library.aliases).filter((term) => terms.has(term))).size,
      ),
    );
    return shared >= 2 || isBare ? [{ row, own, asked, shared }] : [];
  });
  // A number alone is of what it counts only where that is one thing.
  if (isBare && rows.length > 1) return null;
  const [best] = rows.toSorted((a, b) => b.shared - a.shared);
  const [first] = best?.own ?? [];
  if (!best || !first) return null;
  const others = best.row.values.filter(({ value }) => value === best.asked).map(({ document }) => document);
  const { form, metadata } = documentIn(library, first.document);
  const isDigest = form === "digest";
  return {
    kind: "number",
    name: isDigest ? metadata.issuer.name : (giverOf(library, first, speaker.name) ?? speaker.name),
    isDigest,
    asked: String(best.asked),
    gives: [...new Set(best.own.map(({ value }) => String(value)))],
    standsIn: [...new Set(others)],
    quotation: quoteFigure(library, first),
  };
}

/**
 * Who gives a value, if that is the one whom `name` means: whom the text names beside it, who speaks, or the issuer.
 */
function giverOf(library: Library, { document: id, account, speaker }: FigureValue, name: string): string | null {
  const document = documentIn(library, id);
  const isByAnother =
    account !== null && !/^(?:i|my|our)$/i.test(account.trim()) && !SPEAKING_PRONOUN.test(account.trim().toLowerCase());
  const givers = isByAnother
    ? partiesCalled(library, document, account)
    : [speaker ?? onlySpeaker(document) ?? document.metadata.issuer.name];
  return givers.find((party) => means(library, document, name, party)) ?? null;
}

function documentIn({ corpus }: Library, id: string): Document {
  const document = corpus.documents.find((one) => one.id === id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

/** In whose place a digest's number is looked up, as it has no voices: the one speaker of its document, if one. */
function onlySpeaker({ form, metadata: { speakers, issuer, publisher } }: Document): string | null {
  const others = speakers.filter(({ name }) => name !== issuer.name && name !== publisher.name);
  return form === "digest" && others.length === 1 ? (others[0]?.name ?? null) : null;
}

/** The parties of a document whom a name means; of words that end in one, whom that means. */
function partiesCalled(library: Library, document: Document, words: string): string[] {
  const { issuer, publisher } = document.metadata;
  const parties = [...speakersOf(document), issuer, publisher].map((party) => party.name);
  const ends = words
    .trim()
    .split(/\s+/)
    .map((_, at, all) => all.slice(at).join(" "));
  const meant = (name: string) => [...new Set(parties)].filter((party) => means(library, document, name, party));
  return ends.map(meant).find((found) => found.length > 0) ?? [];
}

/**
 * Whose the words are where all that differs is that they are not the named one's; and the nearest of what that one
 * says. They are another's only where that one is established everywhere: narration may be what the named one said. Of
 * summaries, which can't tell, nothing is said.
 */
export function wordsOfOthers(
  library: Library,
  text: string,
  { speaker, start, end }: Part,
  matches: readonly WordingMatch[],
): Lead | null {
  const quotations = matches.flatMap((match) => (inWords(match).length === 0 ? (match.quotation ?? []) : []));
  if (speaker === null || quotations.length === 0 || quotations.some((one) => one.text !== "full")) return null;
  const speakers = quotations.map(speakersOfQuotation);
  const isOpen = speakers.some((those) => those.length === 0);
  const whose = isOpen ? quotations.map(({ issuer }) => issuer.name) : speakers.flat();
  const quotation = nearestOf(library, text.slice(start, Math.min(end, start + LONGEST_LOOKED_UP)), speaker.name);
  const [known] = library.corpus.documents.flatMap((document) => partiesCalled(library, document, speaker.name));
  return { kind: isOpen ? "open" : "words", name: known ?? speaker.name, whose: [...new Set(whose)], quotation };
}

/** The nearest of what somebody says on the subject of some words. */
function nearestOf(library: Library, words: string, name: string): Quotation | null {
  const { hits, excerptOf } = search(library, words, { speaker: name }, "loosely");
  const [hit] = hits;
  if (!hit) return null;
  const quotation = quotationOf(library.corpus, hit, excerptOf(hit), hit.score);
  const by = quotation.attribution.speaker ?? quotation.issuer.name;
  return means(library, hit.document, name, by) ? quotation : null;
}
