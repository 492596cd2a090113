import { anyOf, pattern } from "../lexicon/build.ts";
import { IS_PERSON_HEAD, TITLE } from "../lexicon/people.ts";
import { VERB_OF_SAYING } from "../lexicon/speech.ts";
import { indexAt } from "../text/ranges.ts";
import { nobodyYet } from "./discourse.ts";
import type { Entity, Mention, QuotedPlace } from "./model.ts";
import { isSurelySomebody } from "./people/entities.ts";
import { IS_PLACE_LINE } from "./people/nobody.ts";

// Who stands beside a quotation with a dash between them and no cue.

/** Null: nobody stands there. */
type Signed = { speaker: Entity | null } | null;

/** “...” — Nils Dahl, harbour master: a name after a dash at the end of the paragraph or in the next line; no cue. */
export function bySignature({ context: { text, mentions, resolver }, node: { range } }: QuotedPlace): Signed {
  const match = /^\s{0,4}[—–-]{1,2}\s*(?=\p{Lu})([^\n\r“”"]{3,100})(?=[\n\r]|$)/u.exec(
    text.slice(range.end, range.end + 130),
  );
  // "- Ada Holm: A Life is shown on Monday": a note that begins with a name.
  if (!match || VERB_OF_SAYING.test(match[0]) || /:|\s(?:is|are|was|were|will|has|have)\s/.test(match[0])) return null;
  const end = range.end + match[0].length;
  const at = end - (match[1] as string).length;
  const named = mentions({ start: at, end }).find(({ start }) => start <= at + 24);
  const speaker = named ? resolver.resolve(named, nobodyYet()) : null;
  if (!named || (/[\n\r]/.test(match[0]) && isEntry(text, { at, end, named, speaker }))) return null;
  return { speaker };
}

/** "- Boats", "- Visit Holm Nets", "- Holm Nets" before "- Rope": in the next line the entry of a list. */
function isEntry(
  text: string,
  { at, end, named, speaker }: { at: number; end: number; named: Mention; speaker: Entity | null },
): boolean {
  if (!speaker) return true;
  // No list has dashes as long as these.
  if (/[—―]\s*$/u.test(text.slice(0, at).slice(-4))) return false;
  const before = text.slice(at, named.start).trim().split(/\s+/);
  const isOffice = before.every((word) => word === "" || TITLE.test(word) || IS_PERSON_HEAD.test(word));
  return (
    !isSurelySomebody(speaker) ||
    !isOffice ||
    /^['’]s?\s/.test(text.slice(named.end, named.end + 3)) ||
    /^\s*[-–•*]\s/.test(text.slice(end, end + 8))
  );
}

/** Nils Dahl, harbour master — “...”: the entry of a list, which begins with a name and has no verb. */
export function byNameAhead({
  context: { text, paragraphs, mentions, resolver },
  node: { range },
  depth,
}: QuotedPlace): Signed {
  const start = paragraphs[indexAt(paragraphs, range.start)]?.start ?? range.start;
  const ahead = text.slice(Math.max(start, range.start - LONGEST_ENTRY), range.start);
  if (depth > 0 || range.start - start > LONGEST_ENTRY) return null;
  if (!/^\p{Lu}[^.!?:;“”"—–]*\s[—–-]{1,2}\s*$/u.test(ahead)) return null;
  if (VERB_OF_SAYING.test(ahead) || HAS_VERB.test(ahead)) return null;
  const named = mentions({ start, end: range.start }).find(({ by }) => by === "name");
  // "HELM - “...”": where the text comes from.
  const isFirst =
    named && !/^\p{Lu}+$/u.test(text.slice(named.start, named.end)) && !text.slice(start, named.start).includes(",");
  if (!named && IS_PLACE_LINE.test(text.slice(start, range.start + 1))) return null;
  return { speaker: isFirst ? resolver.resolve(named, nobodyYet()) : null };
}

/** UTF-16 units. */
const LONGEST_ENTRY = 160;

const HAS_VERB = pattern("u")`\s${anyOf("is are was were will has have had can could would should did does")}\s`;
