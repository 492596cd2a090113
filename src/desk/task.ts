/** What takes time, or reaches beyond an answer, as data: carried out by whoever talks to Discord. `by`: who, by id. */
export type Task = { do: "report"; by: string; report: Report };

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
export type Outcome = { kind: "reported" | "not reported" | "reported often" } | { kind: "failed"; reference: string };
