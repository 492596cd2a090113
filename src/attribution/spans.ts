import { indexAt, type Range } from "../text/ranges.ts";
import type { AttributedSpan, Attribution } from "./model.ts";

/** The same for attributions of the same words to the same, however it is known. */
export function attributionKey(attribution: Attribution | null): string {
  return JSON.stringify(
    attribution && [attribution.voice, attribution.chain, attribution.speaker, questionOf(attribution)],
  );
}

/** To whom a stretch is a question of somebody who is not named; undefined where it is none. */
function questionOf({ known }: Attribution): string | null | undefined {
  return known?.by === "question" ? known.to : undefined;
}

/** Whether two are attributions of the same words to the same, however that is known. */
export function isSameAttribution(one: Attribution | null, other: Attribution | null): boolean {
  if (one === other || one === null || other === null) return one === other;
  return (
    one.voice === other.voice &&
    one.speaker === other.speaker &&
    questionOf(one) === questionOf(other) &&
    one.chain.length === other.chain.length &&
    one.chain.every(({ name, role }, at) => name === other.chain[at]?.name && role === other.chain[at]?.role)
  );
}

/** The spans that share characters with `range`; `spans` are in order. */
export function spansIn(spans: readonly AttributedSpan[], range: Range): AttributedSpan[] {
  const found: AttributedSpan[] = [];
  for (let index = indexAt(spans, range.start); index < spans.length; index++) {
    const span = spans[index] as AttributedSpan;
    if (span.start >= range.end) break;
    found.push(span);
  }
  return found;
}

/** The longest label before what somebody says that is looked for. UTF-16 units. */
export const LONGEST_LABEL = 90;

/** Whether a stretch is the label of the turn that begins right after it: "MINISTER LUND:". */
function isLabelOf({ start, end, attribution }: AttributedSpan, next: AttributedSpan | undefined): boolean {
  const by = next?.start === end ? next.attribution.known?.by : undefined;
  return attribution.voice === "own" && end - start <= LONGEST_LABEL && (by === "turn" || by === "question");
}

/**
 * The attribution of an excerpt: that of most of its characters. A stretch of other words inside it, such as the clause
 * that names the speaker, does not change whose words it is; nor does the label of a turn, or what the text tells by
 * the way, however short what is said.
 */
export function attributionOf(spans: readonly AttributedSpan[], range: Range): Attribution | null {
  const all = spansIn(spans, range);
  const isAside = ({ attribution: { known } }: AttributedSpan) => known?.by === "aside";
  const isOnlyAside = all.every(isAside);
  const [first, ...others] = all.filter((span, at) => !isLabelOf(span, all[at + 1]) && (isOnlyAside || !isAside(span)));
  if (!first || others.every((span) => isSameAttribution(span.attribution, first.attribution)))
    return first?.attribution ?? null;
  const weights = new Map<string, { attribution: Attribution; weight: number }>();
  for (const span of [first, ...others]) {
    const key = attributionKey(span.attribution);
    const entry = weights.get(key) ?? { attribution: span.attribution, weight: 0 };
    entry.weight += Math.min(span.end, range.end) - Math.max(span.start, range.start);
    weights.set(key, entry);
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight)[0]?.attribution ?? null;
}
