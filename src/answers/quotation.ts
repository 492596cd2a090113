import {
  type Attribution,
  attributionOf,
  type ChainLink,
  sharesIn,
  spansIn,
  type Voice,
} from "../corpus/attribution.ts";
import { displayDate } from "../corpus/dates.ts";
import type { Document, Heading, Passage } from "../corpus/document.ts";
import type { Corpus } from "../corpus/load.ts";
import { overlaps, type Range } from "../corpus/ranges.ts";
import type { Metadata, PartyKind } from "../corpus/schema.ts";

export type Party = { name: string; kind: PartyKind; country: string | null };
export type Issued = { edtf: string | null; display: string; basis: string };

/** One of several whose words an excerpt is. `party` is null where the metadata don't know the speaker. */
export type VoiceInTurn = { voice: Voice; speaker: string | null; party: Party | null };

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
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  /** Whether the excerpt leaves out words of its paragraph before or after it. */
  cut: { before: boolean; after: boolean };
  heading: Heading | null;
  title: string | null;
  type: Metadata["type"];
  publisher: Party;
  issuer: Party;
  issued: Issued;
  url: string | null;
  deepLink: string | null;
  attribution: { voice: Voice | null; chain: ChainLink[]; speaker: string | null };
  /** Whose words the excerpt is in turn, where no one speaker's are most of it by far; else empty. */
  voices: VoiceInTurn[];
  /** The party that speaks, where the metadata know it. */
  speaker: Party | null;
  /** Whether another document is issued by the speaker, or quotes the same one. */
  speakerElsewhere: boolean;
  /** Others whose words stand inside the excerpt without being most of it. */
  within: { name: string; elsewhere: boolean }[];
  status: { corrected?: string | undefined; retracted?: string | undefined; supersedes?: string | undefined };
  score: number;
};

/** An excerpt is one speaker's who has this share of its characters; a clause such as "she said" changes nothing. */
const MAIN_SHARE = 2 / 3;

/** How much of the text around an excerpt goes with it, as in a W3C TextQuoteSelector. UTF-16 units. */
const AFFIX = 32;

/** The quotation of an excerpt that begins in a passage. */
export function quotationOf(
  corpus: Corpus,
  { document, passage }: { document: Document; passage: Passage },
  excerpt: Range,
  score: number,
): Quotation {
  const { metadata, text } = document;
  const { start, end } = excerpt;
  const isSource = document.form === "full";
  const attribution = isSource ? attributionOf(document.attributions, excerpt) : null;
  const paragraph = document.paragraphs.find((range) => range.start <= start && start < range.end);
  return {
    id: passage.id,
    document: document.id,
    text: document.form,
    words: isSource ? "source" : "ours",
    phrases: document.phrases
      .filter((phrase) => overlaps(phrase, excerpt))
      .map((phrase) => ({ start: Math.max(phrase.start, start), end: Math.min(phrase.end, end) })),
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AFFIX), start),
    suffix: text.slice(end, end + AFFIX),
    cut: {
      before: paragraph !== undefined && paragraph.start < start,
      after: paragraph !== undefined && end < paragraph.end,
    },
    heading: passage.heading,
    title: metadata.title,
    type: metadata.type,
    publisher: partyOf(metadata.publisher),
    issuer: partyOf(metadata.issuer),
    issued: issuedOf(metadata),
    url: metadata.URL,
    deepLink: null,
    attribution: attribution ?? { voice: null, chain: parties(metadata), speaker: null },
    voices: attribution ? voicesIn(document, excerpt) : [],
    speaker: attribution ? partyNamed(metadata, attribution.speaker) : null,
    speakerElsewhere: attribution?.speaker != null && speaksElsewhere(corpus, document, attribution.speaker),
    within: (attribution ? speakersWithin(document, excerpt, attribution) : []).map((name) => ({
      name,
      elsewhere: speaksElsewhere(corpus, document, name),
    })),
    status: metadata.status ?? {},
    score,
  };
}

export function partyOf({ name, kind, country }: Party): Party {
  return { name, kind, country };
}

export function issuedOf(metadata: Metadata): Issued {
  return { edtf: metadata.issued, display: displayDate(metadata.issued), basis: metadata["issued-basis"] };
}

function parties({ publisher, issuer }: Metadata): ChainLink[] {
  return [...new Set([publisher.name, issuer.name])].map((name) => ({ name, role: null }));
}

function partyNamed({ publisher, issuer, speakers }: Metadata, speaker: string | null): Party | null {
  const known = [...speakers, issuer, publisher].find(({ name }) => name === speaker);
  return known ? partyOf(known) : null;
}

function speaksElsewhere({ documents }: Corpus, here: Document, speaker: string): boolean {
  return documents.some(
    ({ id, metadata: { speakers, issuer } }) =>
      id !== here.id && [...speakers, issuer].some(({ name }) => name === speaker),
  );
}

function voicesIn({ attributions, metadata }: Document, excerpt: Range): VoiceInTurn[] {
  const shares = sharesIn(attributions, excerpt);
  const bySpeaker = new Map<string | null, number>();
  for (const { attribution, length } of shares)
    bySpeaker.set(attribution.speaker, (bySpeaker.get(attribution.speaker) ?? 0) + length);
  const lengths = [...bySpeaker.values()];
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (Math.max(...lengths) >= MAIN_SHARE * total) return [];
  return shares.map(({ attribution: { voice, speaker } }) => ({
    voice,
    speaker,
    party: partyNamed(metadata, speaker),
  }));
}

function speakersWithin({ attributions }: Document, excerpt: Range, main: Attribution): string[] {
  const named = spansIn(attributions, excerpt)
    .filter(({ attribution }) => attribution.voice === "direct")
    .map(({ attribution }) => attribution.speaker);
  return [...new Set(named)].filter(
    (name): name is string => name !== null && !main.chain.some((link) => link.name === name),
  );
}
