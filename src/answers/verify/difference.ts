import type { Range } from "../../text/ranges.ts";

export type DifferenceKind = "wording" | "number" | "negation" | "hedge" | "attribution" | "cut";

/**
 * What stands otherwise in a source: slices of the asked text and of the document's, "" where nothing stands there.
 * `at` is the place in the asked text.
 */
export type Difference = { asked: string; source: string; kind: DifferenceKind; at: Range };

/** What a source denies and asked words do not, or the other way: a slice of the one that has it. */
export type Negated = { words: string; isLeftOut: boolean };
