import type { QuotedStretch } from "../text/quotation-marks.ts";
import type { Range } from "../text/ranges.ts";
import type { Reader } from "./discourse.ts";
import type { Mentions, Party } from "./people/parties.ts";
import type { Turn } from "./turns.ts";

/** A quotation with those inside it. `turn` is set where the text's form tells that somebody speaks. */
export type Node = { range: QuotedStretch; children: Node[]; turn: Turn | null };

/** What is read: the text and who is in it. */
export type Reading = {
  text: string;
  paragraphs: readonly Range[];
  sentences: readonly Range[];
  mentions: Mentions;
  reader: Reader;
  /** Whether it is a conversation with names before what is said. */
  hasTurns: boolean;
  /** Settled to be the publisher's own words. */
  headlines: readonly Range[];
  /** The issuer of a release of its own, whose every word is its own. */
  ownRelease: Party | null;
  /** The issuer, where it is no medium. */
  issuing: Party | null;
  media: readonly string[];
};
