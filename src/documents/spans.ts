import type { SettledSpan } from "../attribution/model.ts";
import { type Range, subtractRanges } from "../text/ranges.ts";
import { findTextQuote, type TextQuote } from "../text/selector.ts";
import type { TextFault } from "./document.ts";
import type { Omission } from "./furniture.ts";
import type { SpanRule } from "./schema.ts";

/** What a person has settled of a text (`spans` of its metadata), with the place where each stands. */
export type ResolvedSpan = SettledSpan & { rule: SpanRule };

/** Whether a person has settled whose words a span is, or in what voice. */
export function isAttributing({ speaker, voice }: SettledSpan): boolean {
  return speaker !== undefined || voice !== undefined;
}

/** The spans that a person has settled, found in the text. What can't be found goes to `faults`. */
export function resolveSpans(text: string, rules: readonly SpanRule[], faults: TextFault[]): ResolvedSpan[] {
  return rules.flatMap((rule, span) => {
    // A span that is settled to be a quotation, with nothing said of its voice, is direct speech.
    const voice = rule.voice ?? (rule.is === "quotation" ? "direct" : undefined);
    const places = rule.all ? findTextQuote(text, rule.from) : [];
    if (places.length > 0) return places.map((place) => ({ ...place, speaker: rule.speaker, voice, rule }));
    const from = anchor(text, rule.from, 0, { span, selector: "from" }, faults);
    const to = rule.to ? anchor(text, rule.to, from?.start ?? 0, { span, selector: "to" }, faults) : from;
    if (!from || !to) return [];
    if (to.end < from.end) {
      const message = `span ${span + 1} ends before it begins: 'to' stands before 'from' in the text`;
      faults.push({ message, remedy: "exchange them", span, selector: "to" });
      return [];
    }
    return [{ start: from.start, end: to.end, speaker: rule.speaker, voice, rule }];
  });
}

function anchor(
  text: string,
  quote: TextQuote,
  after: number,
  where: Pick<TextFault, "span" | "selector">,
  faults: TextFault[],
): Range | undefined {
  const found = findTextQuote(text, quote);
  if (found.length === 1) return found[0];
  const shown = quote.exact.length > 40 ? `${quote.exact.slice(0, 40)}…` : quote.exact;
  const count = found.length === 0 ? "matches nothing in the text" : `matches ${found.length} times`;
  const remedy =
    found.length === 0
      ? "copy the words from the text as they stand there"
      : "make it longer, or write { exact, prefix, suffix } with the words around it";
  faults.push({
    message: `'${where.selector}' of span ${(where.span ?? 0) + 1}, "${shown}", ${count}`,
    remedy,
    ...where,
  });
  return found.find((range) => range.start >= after);
}

/** What is left out: what was detected but for what a person keeps, and what a person calls furniture. */
export function omit(detected: readonly Omission[], settled: readonly ResolvedSpan[]): Omission[] {
  const kept = settled.filter(({ rule }) => rule.is !== "furniture").sort((a, b) => a.start - b.start);
  const named = settled
    .filter(({ rule }) => rule.is === "furniture")
    .map(({ start, end, rule }) => ({ start, end, why: rule.note ?? "settled in the metadata" }));
  return detected
    .flatMap((omission) =>
      subtractRanges(
        omission,
        [...kept, ...named].sort((a, b) => a.start - b.start),
      ).map((range) => ({ ...range, why: omission.why })),
    )
    .concat(named)
    .sort((a, b) => a.start - b.start);
}
