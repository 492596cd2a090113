import type { QuotedStretch } from "../text/quotation-marks.ts";
import type { Range } from "../text/ranges.ts";

/** The types of this room. What a document says of itself comes in as `DocumentParties`; `AttributedSpan` goes out. */

export type Voice = "direct" | "indirect" | "own";

/** `role` is what somebody is ("Mayor"), null where nothing says it. */
export type ChainLink = { name: string; role: string | null };

/**
 * Whose words a stretch of the source's words is. `chain` runs publisher, issuer, speaker, with one link where they are
 * the same; `speaker` is null where nothing in the text or the metadata names one. `known`: how it is known who
 * speaks, where it is not by the name beside the words or by what a person has settled.
 */
export type Attribution = { voice: Voice; chain: ChainLink[]; speaker: string | null; known?: Basis };

/**
 * How a text tells who speaks without the name beside the words: by a pronoun, with where the one it means is named (in
 * the same sentence, the one before, or earlier); by a role or a text ("the letter"); by the label of a turn; as a
 * statement given whole; or by who spoke in what stands before. A question that somebody puts who is not named has no
 * speaker; `to` is who answers it, null where nobody does.
 */
export type Basis =
  | { by: "pronoun"; words: string; named: "here" | "before" | "earlier" }
  | { by: "role" | "text"; words: string }
  | { by: "turn" | "statement" | "context" }
  | { by: "question"; to: string | null }
  /** What the text tells by the way, amid what somebody else says. */
  | { by: "aside" };

export type AttributedSpan = Range & { attribution: Attribution };

/** A settled stretch from the metadata; what it leaves out stays as detected. */
export type SettledSpan = Range & { speaker?: string | undefined; voice?: Voice | undefined };

/** Who publishes, issues and speaks in a document, as its metadata say. `kind`: "individual", "media", "state body". */
export type DocumentParties = {
  publisher: { name: string; kind: string };
  issuer: { name: string; kind: string };
  speakers: readonly { name: string; role?: string | undefined; kind: string; aliases: readonly string[] }[];
  /** The text's: "en", "de", or another of which no cues are known. */
  language: string;
  /** Names that a person has settled to be nobody's. */
  nobody?: readonly string[];
};

/** Somebody whom a text names. `offices` and `words` are what the metadata and the text say that this one is. */
export type Entity = {
  name: string;
  role: string | null;
  is: "person" | "body" | "unknown";
  gender: Gender | null;
  /** Whether it is in the document's metadata. */
  isKnown: boolean;
  isMedia: boolean;
  /** A person has settled that it is nobody. */
  isRejected: boolean;
  offices: Set<string>;
  words: Set<string>;
  /** Offset from which on the text means it by a role; what only the text introduces is unknown before. */
  since: number;
  /** How often the text names it, where only the text does. */
  mentioned: number;
};

export type Gender = "f" | "m";

/**
 * A place where somebody is named. `entities` are those who may be meant: one for a name, several where a role fits
 * several, none for somebody of whom nothing is known ("a passenger").
 */
export type Mention = Range & { by: "name" | "role" | "many" | "text"; entities: readonly Entity[]; isAny: boolean };

/** The mentions inside a range, in order. */
export type Mentions = (range: Range) => Mention[];

/**
 * What somebody says without quotation marks: a turn of a conversation, a statement given whole. `entity` null: not
 * known who; `isOwn`: a question of the medium that publishes the conversation; `asks`: whether it is a question of
 * somebody who is not named, and `to` whom.
 */
export type Turn = Range & { entity: Entity | null; isOwn: boolean; asks?: { to: string | null } };

/** A quotation with those inside it. `turn` is set where the text's form tells that somebody speaks. */
export type QuotationNode = { range: QuotedStretch; children: QuotationNode[]; turn: Turn | null };

/** A sentence with each of its quotations as one character, so that only the words around them are read. */
export type Clause = {
  words: string;
  /** The stretches of the text outside the quotations, with where they stand in `words`. */
  pieces: (Range & { at: number })[];
  quotations: { at: number; quotation: QuotedStretch }[];
  mentions: Mention[];
};

/** That somebody says, told by a clause: who, or null where it can't be told; offsets are into the clause's words. */
export type ReportingClause = Range & {
  speaker: Entity | null;
  /** Where the one who says stands; null where nobody does. */
  subject: Range | null;
  kind: "verb" | "inverted" | "participle" | "source" | "impersonal";
  /** What is said not to have been said. */
  isDenied?: boolean;
  /** The verb alone tells that something is said: "said", "noted that". */
  isStrong: boolean;
  /** A relative clause says it: so much of what is quoted there, but not of the sentence around it. */
  isRelative?: boolean;
};

/** Of whom a text has been speaking. */
export type Discourse = {
  /** Who spoke or was spoken of last, and null where that can't be told. */
  focus: Entity | null;
  /** Whether it is because the focus spoke that it is in focus. */
  speaks: boolean;
  /** Whether the focus has asked something, so that who speaks next answers. */
  asks: boolean;
  /** Who spoke before the text went over to the focus; null where the text has just introduced the focus in full. */
  rival: Entity | null;
  /** Whether the sentence before brought in somebody of whom nothing is known: "a woman". */
  stranger: boolean;
  /** The others who were named beside the focus. */
  beside: Entity[];
  /** Who was named in each of the last sentences, the last first. */
  lately: readonly (readonly Entity[])[];
  /** Sentences since the focus was named. */
  age: number;
  /** Of whom the sentence before speaks as somebody else than its subject: "told her". */
  told: Gender | null;
  /** Whether the sentence before brings in a thing that has words: "a note was found". */
  hasText: boolean;
  /** Whose statement or letter is spoken of; null where it is of others, undefined where none has been. */
  issued: Entity | null | undefined;
  /** Who spoke in the sentence before, in the same paragraph; null where that can't be told, undefined: nobody. */
  here: Entity | null | undefined;
  /** What the pronoun tells by which the focus was last meant. */
  called: Gender | null;
  /** Who has spoken so far; no more than two, as only whether it is one matters. */
  spoken: ReadonlySet<Entity>;
  /** The persons who were named lately, each as last. */
  recent: readonly Recent[];
};

/**
 * A person who was named: how many sentences and paragraphs ago, where in that sentence's clause, as what, and how
 * often lately. `entity` null: somebody who has no name.
 */
export type Recent = {
  entity: Entity | null;
  sentences: number;
  paragraphs: number;
  at: number;
  as: "speaker" | "asker" | "subject" | "owner" | "other";
  times: number;
  /** Whether the clause tells of somebody to whom they may have talked. */
  isMet: boolean;
};

/** Tells who is meant by a mention or a pronoun, from what the text has been speaking of. */
export type ReferenceResolver = {
  /** Who is meant by a name, a role or a text; null where that can't be told. */
  resolve: (mention: Mention, discourse: Discourse) => Entity | null;
  /** Who is meant by a pronoun at an offset of a clause. */
  pronoun: (word: string, discourse: Discourse, clause: Clause, at: number) => Entity | null;
  /** To whom a letter is written: "you". */
  addressee: Entity | null;
  /** Whether a medium only passes on what others say. */
  isRelay: (entity: Entity) => boolean;
};

/** What was read in one clause, for the next one. */
export type PreviousClause = {
  clause: Clause;
  /** Who says, in the clause or by its quotations; undefined where nobody does. */
  speaker: Entity | null | undefined;
  /** The main subject, who may go on in quotation marks. */
  subject: Entity | null;
  /** Whether nobody but the subject is named in it. */
  isAlone: boolean;
  announces: boolean;
  /** What it says was said it says not to have been. */
  isDenied: boolean;
};

/** What is read: the text and who is in it. */
export type TextContext = {
  text: string;
  language: string;
  paragraphs: readonly Range[];
  sentences: readonly Range[];
  mentions: Mentions;
  resolver: ReferenceResolver;
  /** Whether it is a conversation with names before what is said. */
  hasTurns: boolean;
  /** Whether it tells a dialogue, in which a paragraph that is only a quotation may be of the other who speaks. */
  isDialogue: boolean;
  /** Settled to be the publisher's own words. */
  headlines: readonly Range[];
  /** The issuer of a release of its own, whose every word is its own. */
  ownRelease: Entity | null;
  /** The issuer, where it is no medium. */
  issuing: Entity | null;
  media: readonly string[];
};

/** A quotation where it stands: in a clause that has been read, after others of it. */
export type QuotedPlace = {
  context: TextContext;
  clause: Clause;
  /** Which of the clause's quotations it is. */
  index: number;
  node: QuotationNode;
  /** How many quotations it stands in. */
  depth: number;
  reporting: readonly ReportingClause[];
  /** Who speaks in the clause's quotations before it. */
  speakers: readonly (Entity | null)[];
  before: PreviousClause | null;
  discourse: Discourse;
};

/** A clause whose verbs of saying are being read, with who may be their subjects. */
export type ReportingContext = {
  clause: Clause;
  discourse: Discourse;
  resolver: ReferenceResolver;
  speakerOf: (mention: Mention) => Entity | null;
  /** The mentions that may be the subject of a verb. */
  subjects: readonly Mention[];
  pronouns: readonly (Range & { word: string })[];
};

/** A reporting clause before it is told how sure the verb alone makes it. */
export type FoundReporting = Omit<ReportingClause, "isStrong">;
