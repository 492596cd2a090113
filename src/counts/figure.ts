import type { APPROXIMATE, Kind } from "../lexicon/counting.ts";
import type { Range } from "../text/ranges.ts";

/**
 * A number that a document states about something that can be counted; the range is that of the number. Offsets are
 * UTF-16 units into the document's text.
 */
export type Figure = Range & {
  value: number;
  /** What is counted, in the source's words; null where the words stand elsewhere (`like`) or nowhere. */
  unit: Range | null;
  /**
   * What is counted, in the source's words or, where it is left out beside the number, in those of the figure before
   * it.
   */
  noun: string | null;
  /**
   * The kind of thing that is counted: a class of nouns, or the noun itself in lower case; null where it is not said.
   */
  counts: string | null;
  kind: Kind;
  /**
   * The least and the most that is said: the number itself, a range, or open to one side where only a bound is given.
   */
  low: number;
  high: number;
  /**
   * How exact the number is said to be; a "range" has two ends, of which `value` is the upper one. Null: as it
   * stands.
   */
  bound: "at least" | "at most" | "about" | "range" | null;
  /** Whether the text itself gives it as an earlier count that has changed since ("up from 12"). */
  isEarlier: boolean;
  /** Whether the text itself says that it was wrong; and the sentence that does, where that is the next one. */
  isTakenBack: boolean;
  takenBackIn: Range | null;
  mark: keyof typeof APPROXIMATE | null;
  /** "week" of "a week". */
  rate: string | null;
  sentence: Range;
  /**
   * What stands before and after the number and its noun and belongs to them: where to look for what is said of them.
   */
  before: Range;
  after: Range;
  /** What is said of what is counted, by the names of `ROLES`. */
  roles: string[];
  /** The source's words by which the roles are known. */
  cues: string[];
  /**
   * The clause that says it, in the source's own words: from the number or before it to the end of what is said. The
   * roles group it silently.
   */
  predicate: Range;
  /** When: years, a time before, a time that goes on. */
  times: string[];
  /** The figure of the same document of which this is a part. */
  partOf: Figure | null;
  /** The figure before it whose noun it shares without repeating it. */
  like: Figure | null;
  /** Whether a word beside it says that somebody counts, says or gives it; and who, as far as words show it. */
  isAccount: boolean;
  account: Range | null;
  /** Whether somebody counts it so, and perhaps another otherwise. */
  isRecount: boolean;
  /** Whether it is said to come on top of others ("six more"). */
  isFurther: boolean;
  /** Whether something is said of some or none of them only ("none of the 12"), or said not to be so of them. */
  isUnsaid: boolean;
  /** Whether it is only planned, asked for or promised. */
  isPlanned: boolean;
};
