import type { Attribution, Basis, ChainLink, Voice } from "../attribution/model.ts";
import { attributionKey, attributionOf, spansIn } from "../attribution/spans.ts";
import type { Corpus } from "../corpus/load.ts";
import type { Document, Drift, Heading, Passage } from "../documents/document.ts";
import type { Metadata, PartyKind } from "../documents/schema.ts";
import { wordsOf } from "../search/terms.ts";
import { displayDate } from "../text/edtf.ts";
import { flowing } from "../text/flow.ts";
import { ownCopy } from "../text/own.ts";
import { indexAt, overlaps, type Range } from "../text/ranges.ts";
import { isDetected } from "./introduced.ts";
import { deepLinkOf } from "./link.ts";

export type Party = { name: string; kind: PartyKind; country: string | null };
export type Issued = { edtf: string | null; display: string; basis: string };

/**
 * One of several whose words an excerpt is. `party` is null where the metadata don't know the speaker; `elsewhere`:
 * whether another document is issued by the speaker, or quotes the same one.
 */
export type VoiceInTurn = { voice: Voice; speaker: string | null; party: Party | null; elsewhere: boolean };

/** Whose a phrase of a digest is, where the digest tells it; `party` and `elsewhere` as in `VoiceInTurn`. */
export type Told = { attribution: Attribution; party: Party | null; elsewhere: boolean };

/**
 * An excerpt with all that must stand beside it. Offsets are UTF-16 units into the document's text, and `exact` is
 * `text.slice(start, end)`, always. Of a digest, `exact` is our summary, and `phrases` are the source's words in it.
 */
export type Quotation = {
  id: string;
  document: string;
  text: Document["form"];
  words: "source" | "ours";
  phrases: Range[];
  /** Whose each of the phrases is; null where the digest does not tell. */
  told: (Told | null)[];
  start: number;
  end: number;
  exact: string;
  /** `exact` with hard-wrapped lines flowing: how it is shown. Nothing but white space differs. */
  shown: string;
  prefix: string;
  suffix: string;
  /** Whether the excerpt leaves out words before it in its first paragraph, or after it in its last. */
  cut: { before: boolean; after: boolean };
  heading: Heading | null;
  title: string | null;
  type: Metadata["type"];
  publisher: Party;
  issuer: Party;
  issued: Issued;
  url: string | null;
  /** The address of the very passage, where one can be made. */
  deepLink: string | null;
  attribution: { voice: Voice | null; chain: ChainLink[]; speaker: string | null; known?: Basis };
  /** Whose words the excerpt is in turn, where its sentences are not all of one speaker; else empty. */
  voices: VoiceInTurn[];
  /** Whether some of its sentences quote the speaker and others report their words. */
  mixed: boolean;
  /** The party that speaks, where the metadata know it. */
  speaker: Party | null;
  /** Whether another document is issued by the speaker, or quotes the same one. */
  speakerElsewhere: boolean;
  /** Whether that the speaker speaks rests on detection alone; false where none is established. */
  detected: boolean;
  /** Others whose words stand inside the excerpt without being most of it. */
  within: { name: string; elsewhere: boolean }[];
  /** What the operator calls a party, and the office of a speaker, for short; each by the whole name. */
  short: { names: Readonly<Record<string, string>>; offices: Readonly<Record<string, string>> };
  /**
   * Of a digest, those speakers of its document whom the excerpt names, for where it does not say who speaks; null
   * where the document gives the word to nobody but its issuer, and of a full text.
   */
  namedInDigest: ChainLink[] | null;
  status: Status;
  score: number;
};

/** Where an excerpt stands and what stands in it: of quotations that are not shown, no more is needed. */
export type Excerpt = Pick<Quotation, "id" | "document" | "words" | "start" | "end" | "exact">;

/** Shorter stretches, a phrase or a cue, do not change how an excerpt is said to be passed on. UTF-16 units. */
const LEAST_HEARD = 40;

/** How much of the text around an excerpt goes with it, as in a W3C TextQuoteSelector. UTF-16 units. */
const AFFIX = 32;

/** The source's words in an excerpt of a digest. */
export function phrasesIn({ phrases }: Document, { start, end }: Range): Range[] {
  return phrases
    .filter((phrase) => overlaps(phrase, { start, end }))
    .map((phrase) => ({ start: Math.max(phrase.start, start), end: Math.min(phrase.end, end) }));
}

export function excerptIn({ document, passage }: { document: Document; passage: Passage }, range: Range): Excerpt {
  const { start, end } = range;
  const words = document.form === "full" ? "source" : "ours";
  return { id: passage.id, document: document.id, words, start, end, exact: document.text.slice(start, end) };
}

type QuotedPlace = { document: Document; passage: Passage };

/** Quotations of so many passages of a corpus, of each so many, are kept, as the same are shown again and again. */
const [MOST_KEPT, MOST_OF_PASSAGE] = [300, 8];
const kept = new WeakMap<Corpus, Map<Passage, Quotation[]>>();

/** Of each quotation that is kept, the last with a score. */
const lastScored = new WeakMap<Quotation, Quotation>();

/** The quotation of an excerpt that begins in a passage. */
export function quotationOf(corpus: Corpus, place: QuotedPlace, excerpt: Range, score: number): Quotation {
  const quotation = keptQuotation(corpus, place, excerpt);
  if (score === 0) return quotation;
  // To copy it takes longer than most of an answer, and words that are compared always score the same.
  const before = lastScored.get(quotation);
  if (before?.score === score) return before;
  // With its link still to be made.
  const scored = Object.defineProperties({} as Quotation, Object.getOwnPropertyDescriptors(quotation));
  scored.score = score;
  lastScored.set(quotation, scored);
  return scored;
}

function keptQuotation(corpus: Corpus, place: QuotedPlace, excerpt: Range): Quotation {
  const those = kept.get(corpus) ?? new Map<Passage, Quotation[]>();
  const ofPassage = those.get(place.passage) ?? [];
  const known = ofPassage.find(({ start, end }) => start === excerpt.start && end === excerpt.end);
  if (known) return known;
  const made = makeQuotation(corpus, place, excerpt);
  if (those.size >= MOST_KEPT && ofPassage.length === 0) those.clear();
  kept.set(corpus, those.set(place.passage, [made, ...ofPassage].slice(0, MOST_OF_PASSAGE)));
  return made;
}

function makeQuotation(corpus: Corpus, { document, passage }: QuotedPlace, excerpt: Range): Quotation {
  const { metadata, text } = document;
  const { start, end } = excerpt;
  const isSource = document.form === "full";
  const attribution = isSource ? attributionOf(document.attributions, excerpt) : null;
  const paragraphAt = (offset: number) => document.paragraphs[indexAt(document.paragraphs, offset)];
  const phrases = document.phrases.filter((phrase) => overlaps(phrase, excerpt));
  let link: string | null | undefined;
  return {
    id: passage.id,
    document: document.id,
    text: document.form,
    words: isSource ? "source" : "ours",
    phrases: phrasesIn(document, excerpt),
    told: phrases.map((phrase) => toldOf(corpus, document, phrase)),
    start,
    end,
    exact: ownCopy(text.slice(start, end)),
    shown: ownCopy(flowing(text, excerpt, document.paragraphs)),
    prefix: ownCopy(text.slice(Math.max(0, start - AFFIX), start)),
    suffix: ownCopy(text.slice(end, end + AFFIX)),
    cut: {
      before: (paragraphAt(start)?.start ?? start) < start,
      after: (paragraphAt(end - 1)?.end ?? end) > end,
    },
    heading: passage.heading,
    title: metadata.title,
    type: metadata.type,
    publisher: partyOf(metadata.publisher),
    issuer: partyOf(metadata.issuer),
    issued: issuedOf(metadata),
    url: metadata.URL,
    // Made when it is asked for, as it reads all of the document, and most quotations of an answer are never shown.
    get deepLink() {
      if (link === undefined) link = deepLinkOf(document, excerpt);
      return link;
    },
    attribution: attribution ?? { voice: null, chain: parties(metadata), speaker: null },
    ...(attribution ? voicesIn(corpus, document, excerpt) : { voices: [], mixed: false }),
    speaker: attribution ? partyNamed(metadata, attribution.speaker) : null,
    speakerElsewhere: attribution?.speaker != null && speaksElsewhere(corpus, document, attribution.speaker),
    detected: attribution?.speaker != null && isDetected(corpus, document, attribution.speaker),
    within: (attribution ? speakersWithin(document, excerpt, attribution) : []).map((name) => ({
      name,
      elsewhere: speaksElsewhere(corpus, document, name),
    })),
    short: shortNames(metadata),
    namedInDigest: isSource ? null : namedIn(metadata, text.slice(start, end)),
    status: statusOf(document),
    score: 0,
  };
}

function toldOf(corpus: Corpus, document: Document, phrase: Range): Told | null {
  const attribution = attributionOf(document.attributions, phrase);
  if (attribution === null) return null;
  const { speaker } = attribution;
  const elsewhere = speaker !== null && speaksElsewhere(corpus, document, speaker);
  return { attribution, party: partyNamed(document.metadata, speaker), elsewhere };
}

/** Those who speak in a document beside its issuer, where a text names them by name, surname or alias. */
function namedIn({ speakers, issuer, publisher }: Metadata, text: string): ChainLink[] | null {
  const others = speakers.filter(({ name }) => name !== issuer.name && name !== publisher.name);
  if (others.length === 0) return null;
  const words = (written: string) =>
    ` ${wordsOf(written)
      .map(({ folded }) => folded)
      .join(" ")} `;
  const here = words(text);
  return others
    .filter(({ name, aliases }) =>
      [name, name.split(" ").at(-1) ?? name, ...aliases].some((one) => here.includes(words(one))),
    )
    .map(({ name, role }) => ({ name, role: role ?? null }));
}

/** A phrase of a digest's excerpt, its place among them, whose it is, and whether words at its ends are left out. */
export type ShownPhrase = { exact: string; place: number; cut: Quotation["cut"]; told: Told | null };

/**
 * The phrases in a digest's excerpt: those first that are of one whose name has `found` words, or hold most of them;
 * where it is known what each holds of the question (`weights`), by that. Others as they stand.
 */
export function phrasesOf(
  quotation: Quotation,
  found: readonly string[] = [],
  weights: readonly number[] = [],
): ShownPhrase[] {
  const { exact, phrases, told, start, prefix, suffix } = quotation;
  // Whoever is asked about is asked for their words before words about them.
  const held = ({ exact: words, told, place }: ShownPhrase) =>
    (weights[place] ?? found.filter((word) => has(words, word)).length) +
    2 * found.filter((word) => has(told?.attribution.speaker, word)).length;
  return phrases
    .map((phrase, index): ShownPhrase => {
      const [from, to] = [phrase.start - start, phrase.end - start];
      const before = !/["\s]$/.test(from === 0 ? prefix || " " : exact.slice(0, from));
      const after = !/^(?:"|[^\S\n]*(?:[\r\n]|$))/.test(exact.slice(to) + suffix);
      return { exact: exact.slice(from, to), place: index, cut: { before, after }, told: told[index] ?? null };
    })
    .sort((a, b) => held(b) - held(a));
}

function has(words: string | null | undefined, word: string): boolean {
  return words?.toLowerCase().includes(word.toLowerCase()) ?? false;
}

/** So many phrases of a digest are shown until somebody asks for more. */
const FIRST_PHRASES = 3;

/**
 * Which phrases of a digest's view are shown, as long as nobody has asked for more of it the first of them: those that
 * hold most of the `found` words, and of whoever is among these theirs alone. More of it stands as in the digest.
 * Those of one speaker stand together.
 */
export function phrasesShown(
  { quotation, level, levels }: { quotation: Quotation; level: number; levels: number },
  found: readonly string[],
  weights: readonly number[] = [],
): ShownPhrase[] {
  if (level > 0) return phrasesOf(quotation);
  const all = phrasesOf(quotation, found, weights);
  const asked = bySpeaker(all).find(({ told }) => found.some((word) => has(told?.attribution.speaker, word)));
  const first = (asked?.phrases ?? all).slice(0, levels > 0 ? FIRST_PHRASES : undefined);
  return bySpeaker(first).flatMap(({ phrases }) => phrases);
}

/** Phrases by whose words they are, in the order of the first of each. */
export function bySpeaker(phrases: readonly ShownPhrase[]): { told: Told | null; phrases: ShownPhrase[] }[] {
  const groups = Map.groupBy(phrases, ({ told }) => told && attributionKey(told.attribution));
  return [...groups.values()].map((those) => ({ told: (those[0] as ShownPhrase).told, phrases: those }));
}

/** A digest's excerpt as the words of one speaker, where all of its phrases are; else null. */
export function saidByOne(quotation: Quotation): Quotation | null {
  const [group, ...others] = bySpeaker(phrasesOf(quotation));
  return group?.told && others.length === 0 ? phraseAlone(quotation, group.told, group.phrases) : null;
}

/** Phrases of one speaker by themselves, as words of the source that are attributed like any other. */
export function phraseAlone(quotation: Quotation, told: Told | null, phrases: readonly ShownPhrase[]): Quotation {
  const open = { voice: "own" as const, chain: quotation.attribution.chain, speaker: null };
  return {
    ...quotation,
    words: "source",
    exact: phrases.map(({ exact }) => exact).join("\n"),
    attribution: told?.attribution ?? open,
    speaker: told?.party ?? null,
    speakerElsewhere: told?.elsewhere ?? false,
  };
}

/**
 * Of a digest's excerpt, what is ours: without the lines of its list; where it is prose, with "…" where a phrase of the
 * source stands. Empty where there is no more to it.
 */
export function gistOf({ exact, phrases, start }: Pick<Quotation, "exact" | "phrases" | "start">): string {
  const marked = phrases.toReversed().reduce((text, phrase) => {
    const [from, to] = [phrase.start - start, phrase.end - start];
    // The sign of a line of a list, and what stands above such lines to say whose they are.
    const before = text.slice(0, from).replace(/(?:^|\n)(?:(?<=\n)[^-\s][^\n]*:\s*\n)?[^\S\n]*- +$/, "\n");
    const isListed = from === 0 || before.length < from;
    return isListed ? before + text.slice(to) : `${before.replace(/"$/, "")}…${text.slice(to).replace(/^"/, "")}`;
  }, exact);
  return /\p{L}/u.test(marked) ? marked.replace(/\s+/g, " ").trim() : "";
}

/** What has become of a document since, and which of its metadata nobody has settled. */
export type Status = {
  corrected?: string | undefined;
  retracted?: string | undefined;
  supersedes?: string | undefined;
  unsettled?: string[];
  /** How much of what was catalogued of its text is still there, where not all is. */
  drift?: Drift;
};

export function statusOf({ metadata: { status, unsettled }, drift }: Pick<Document, "metadata" | "drift">): Status {
  return { ...status, ...(unsettled ? { unsettled } : {}), ...(drift ? { drift } : {}) };
}

export function partyOf({ name, kind, country }: Party): Party {
  return { name, kind, country };
}

export function issuedOf(metadata: Metadata): Issued {
  return { edtf: metadata.issued, display: displayDate(metadata.issued), basis: metadata["issued-basis"] };
}

function shortNames({ publisher, issuer, speakers }: Metadata): Quotation["short"] {
  const byName = (those: readonly { name: string; short?: string | undefined }[]) =>
    Object.fromEntries(those.flatMap(({ name, short }) => (short === undefined ? [] : [[name, short]])));
  return { names: byName([publisher, issuer]), offices: byName(speakers) };
}

function parties({ publisher, issuer }: Metadata): ChainLink[] {
  return [...new Set([publisher.name, issuer.name])].map((name) => ({ name, role: null }));
}

function partyNamed({ publisher, issuer, speakers }: Metadata, speaker: string | null): Party | null {
  const known = [...speakers, issuer, publisher].find(({ name }) => name === speaker);
  return known ? partyOf(known) : null;
}

const speaking = new WeakMap<Corpus, ReadonlyMap<string, ReadonlySet<string>>>();

/** The ids of the documents that a name speaks in or issues, by name. */
function speakingIn(corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const known = speaking.get(corpus);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  for (const { id, metadata } of corpus.documents)
    for (const { name } of [...metadata.speakers, metadata.issuer])
      found.set(name, (found.get(name) ?? new Set<string>()).add(id));
  speaking.set(corpus, found);
  return found;
}

function speaksElsewhere(corpus: Corpus, here: Document, speaker: string): boolean {
  const those = speakingIn(corpus).get(speaker);
  return those !== undefined && those.size > Number(those.has(here.id));
}

/**
 * Whose words an excerpt is in turn, sentence by sentence; none where all of them are one speaker's. A sentence is its
 * main voice's, whatever clause names the speaker.
 */
function voicesIn(corpus: Corpus, document: Document, excerpt: Range): Pick<Quotation, "voices" | "mixed"> {
  const sentences = document.passages
    .filter((passage) => overlaps(passage, excerpt))
    .flatMap((passage) => passage.sentences)
    .filter((sentence) => overlaps(sentence, excerpt));
  const all = sentences.flatMap((sentence) => attributionOf(document.attributions, sentence) ?? []);
  if (new Set(all.map(({ speaker }) => speaker)).size < 2) {
    const heard = new Set(
      spansIn(document.attributions, excerpt)
        .filter((span) => Math.min(span.end, excerpt.end) - Math.max(span.start, excerpt.start) >= LEAST_HEARD)
        .map(({ attribution }) => attribution.voice),
    );
    return { voices: [], mixed: heard.has("direct") && heard.has("indirect") };
  }
  const quoted = new Set(all.filter(({ voice }) => voice === "direct").map(({ speaker }) => speaker));
  const voices = new Map<string, VoiceInTurn>();
  for (const { voice, speaker } of all) {
    // What reports the words of somebody who is quoted beside it goes without saying.
    if (voice === "indirect" && speaker !== null && quoted.has(speaker)) continue;
    const party = partyNamed(document.metadata, speaker);
    const elsewhere = speaker !== null && speaksElsewhere(corpus, document, speaker);
    voices.set(`${voice} ${speaker}`, { voice, speaker, party, elsewhere });
  }
  return { voices: [...voices.values()], mixed: false };
}

function speakersWithin({ attributions }: Document, excerpt: Range, main: Attribution): string[] {
  const named = spansIn(attributions, excerpt)
    .filter(({ attribution }) => attribution.voice === "direct")
    .map(({ attribution }) => attribution.speaker);
  return [...new Set(named)].filter(
    (name): name is string => name !== null && !main.chain.some((link) => link.name === name),
  );
}
