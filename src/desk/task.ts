import type { CorpusStatus } from "../answers/status.ts";

/** What takes time, or reaches beyond an answer, as data: carried out by whoever talks to Discord. `by`: who, by id. */
export type Task = { do: "report"; by: string; report: Report } | { do: "manage"; act: Act };

/** What somebody does with the corpus; who it is and whether they may is for whoever carries it out. */
export type Act =
  | { kind: "status" | "reload" }
  | { kind: "remove"; document: string }
  /** Null: to be told what there is to be restored. */
  | { kind: "restore"; document: string | null }
  | { kind: "add"; given: Given }
  /** Of a proposal, by its key: what somebody has filled in, by the fields' names. */
  | { kind: "settle"; key: string; fields: Readonly<Record<string, string>> }
  | { kind: "accept" | "discard"; key: string }
  | { kind: "queue" }
  /** Of an entry of the queue, by its key. */
  | { kind: "look"; entry: string }
  | { kind: "reject"; entry: string };

/** An entry of the queue as it is told of. */
export type Queued = { key: string; title: string | null; issued: string | null; address: string };

/** What is to become a document: the address of a page, or a file that was handed over; `size` in bytes. */
export type Given = { address: string } | { file: { url: string; name: string; size: number; type: string | null } };

/**
 * A document as it is proposed to the one who wants to add it. `values` are what can be settled, each as a line;
 * `bases` say by what a field was read; `open` are the fields that nobody has settled.
 */
export type Proposed = {
  key: string;
  document: Named;
  values: Readonly<Record<Settled, string>>;
  bases: Readonly<Record<string, string>>;
  open: readonly string[];
  warnings: readonly string[];
  /** Whom the text lets speak, and the share of its quoted words that are nobody's. */
  speakers: readonly string[];
  withoutSpeaker: number;
  /** Up to three passages, whole, as they stand in the text. */
  preview: readonly string[];
  /** The key of the entry of the queue that it comes from. */
  entry: string | null;
};

/** What can be settled from Discord; `speakers` has a line for each: a name, or a name, a comma and a role. */
export type Settled =
  | "title"
  | "issued"
  | "issuer.name"
  | "issuer.kind"
  | "issuer.country"
  | "publisher.name"
  | "publisher.kind"
  | "type"
  | "language"
  | "speakers";

/** Who acts on a corpus, as Discord says it with the interaction. */
export type Manager = { id: string; server: string | null; roles: readonly string[]; managesServer: boolean };

/** An error in a quotation, as somebody reports it. There is no more of who that is than they have written. */
export type Report = {
  /** The passage, and its document; null where there is none any more. */
  reference: string;
  document: string | null;
  /** SHA-256 of the document's text, base 16, and the revision of the corpus. */
  text: string | null;
  revision: string;
  /** Whether the passage still has the words of the reference; and the fingerprint of the excerpt that was shown. */
  isSame: boolean;
  shown: string;
  /** What the bot had said of a wording beside it; null where it was none. */
  verdict: string | null;
  reason: string;
  name: string | null;
};

/** What came of a task, as data to be told. */
export type Outcome =
  | { kind: "reported" | "not reported" | "reported often" }
  | { kind: "failed"; reference: string }
  | Managed;

/** What was filled in and is no value of its field, and why, in a sentence. */
export type NotTaken = { field: string; value: string; why: string };

/** Why somebody may not do something with the corpus. */
export type Refusal = "off" | "no server" | "not a manager" | "shared";

/** A document as it is told of. */
export type Named = { id: string; ref: string | null; title: string | null };

/**
 * Whether a document is used as it is now: it is; it was set apart for an error of its own; the corpus has errors, or
 * could not be read, so that what was in use before still is.
 */
export type Use = "used" | "set apart" | "faulty" | "unread";

/** What came of something that was done with the corpus. `isLogged`: it stands in the log. */
export type Managed =
  | { kind: "refused"; why: Refusal }
  | { kind: "status"; status: CorpusStatus }
  | { kind: "removed" | "restored"; document: Named; use: Use; isLogged: boolean }
  | { kind: "not removed"; asked: string; why: "unknown" | "the only one" }
  | { kind: "not restored"; asked: string; why: "unknown" | "its name is taken" | "its ref is taken" }
  /** The newest first. */
  | { kind: "to be restored"; documents: readonly Named[] }
  /** `faults` say what of what was filled in could not be taken. */
  | { kind: "proposed"; proposed: Proposed; faults: readonly NotTaken[] }
  | { kind: "not proposed"; why: string; entry: string | null }
  | { kind: "there already"; as: Named; entry: string | null }
  /** What waits; `total` of them, where not all are told. */
  | { kind: "queue"; entries: readonly Queued[]; total: number }
  | { kind: "queue not read"; why: string }
  | { kind: "rejected"; entry: Queued; isLogged: boolean }
  /** `isDecided`: its entry of the queue, where it has one, waits no longer. */
  | { kind: "added"; document: Named; open: readonly string[]; use: Use; isDecided: boolean; isLogged: boolean }
  /**
   * `expired`: there is no such proposal, or it is somebody else's. `decided already`: no such entry of the queue
   * waits.
   */
  | { kind: "discarded" | "expired" | "decided already" }
  /** The system refused to write; `code` is its own, such as EACCES. `isHalfDone`: what was begun stayed so. */
  | { kind: "not written"; code: string; isHalfDone: boolean };
