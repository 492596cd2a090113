import type { CorpusStatus } from "../answers/status.ts";

/** What takes time, or reaches beyond an answer, as data: carried out by whoever talks to Discord. `by`: who, by id. */
export type Task = { do: "report"; by: string; report: Report } | { do: "manage"; act: Act };

/** What somebody does with the corpus; who it is and whether they may is for whoever carries it out. */
export type Act =
  | { kind: "status" | "reload" }
  | { kind: "remove"; document: string }
  /** Null: to be told what there is to be restored. */
  | { kind: "restore"; document: string | null };

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

/** Why somebody may not do something with the corpus. */
export type Refusal = "off" | "no server" | "not a manager" | "shared";

/** A document as it is told of. */
export type Named = { id: string; ref: string | null; title: string | null };

/**
 * What came of something that was done with the corpus. `isUsed`: it was read again and is in use as it is now.
 * `isLogged`: it stands in the log.
 */
export type Managed =
  | { kind: "refused"; why: Refusal }
  | { kind: "status"; status: CorpusStatus }
  | { kind: "removed" | "restored"; document: Named; isUsed: boolean; isLogged: boolean }
  | { kind: "not removed"; asked: string; why: "unknown" | "the only one" }
  | { kind: "not restored"; asked: string; why: "unknown" | "its name is taken" | "its ref is taken" }
  /** The newest first. */
  | { kind: "to be restored"; documents: readonly Named[] }
  /** The system refused to write; `code` is its own, such as EACCES. */
  | { kind: "not written"; code: string };
