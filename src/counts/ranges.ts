import { CURRENCY_BEFORE } from "../lexicon/counting.ts";
import { numberAt, scaleOf, type Token, type WrittenNumber } from "../text/numbers.ts";

/** A number with the lower end of a range that it closes: "10 to 12", "between 10 and 12", "10-12", "two or three". */
export type Extent = { number: WrittenNumber; low: number | null };

/** The number that begins at a token, with the second one where both are the ends of a range. */
export function extentAt(tokens: readonly Token[], from: number): Extent | null {
  const first = numberAt(tokens, from);
  if (!first) return null;
  const joint = tokens[first.to];
  const second = joint === undefined ? null : secondAt(tokens, first);
  if (!joint || !second || !isJoint(tokens, first, joint, second)) return { number: first, low: null };
  // "10 to 12 million": the scale is that of both.
  const low = first.value * (scaleOf(tokens[first.to - 1]?.lower ?? "") === null ? scaleAt(tokens, second) : 1);
  if (low >= second.value) return { number: first, low: null };
  return { number: { ...second, from, inDigits: first.inDigits && second.inDigits }, low };
}

/** The number after a joint; "$10 to $12" has the sign of its currency twice. */
function secondAt(tokens: readonly Token[], { from, to }: WrittenNumber): WrittenNumber | null {
  const sign = tokens[to + 1];
  const isSame = sign !== undefined && isCurrency(sign) && sign.text === tokens[from - 1]?.text;
  return numberAt(tokens, isSame ? to + 2 : to + 1);
}

function isCurrency({ text }: Token): boolean {
  return CURRENCY_BEFORE.test(text);
}

/** By what the words at the end of a number multiply it: "million", "hundred thousand". */
function scaleAt(tokens: readonly Token[], { from, to }: WrittenNumber): number {
  let scale = 1;
  for (let at = to - 1; at > from; at--) {
    const factor = scaleOf(tokens[at]?.lower ?? "");
    if (factor === null) break;
    scale *= factor;
  }
  return scale;
}

function isJoint(tokens: readonly Token[], first: WrittenNumber, joint: Token, second: WrittenNumber): boolean {
  if (first.isYear || second.isYear || !Number.isFinite(first.value)) return false;
  const sign = tokens[first.from - 1];
  const lead = first.from - (sign !== undefined && isCurrency(sign) ? 2 : 1);
  const before = tokens[lead]?.lower ?? "";
  const earlier = tokens[lead - 1]?.lower ?? "";
  // "between some 10 and 12"
  const isBetween = before === "between" || earlier === "between";
  if (joint.lower === "and") return isBetween;
  // "rose from 10 to 12" gives two counts, and "by 12 to 30" a vote.
  // "From 30 to 40 boats came."
  const isOpening = before === "from" && tokens[lead - 1] === undefined;
  const isChange = !isOpening && ["from", "by", "vote", "votes", "voted", "win", "won"].includes(before);
  if (joint.lower === "to") return !isChange;
  if (joint.lower === "or") return second.value <= 2 * first.value && first.value < second.value;
  const isHyphen = ["-", "–", "‑"].includes(joint.text) && first.inDigits && second.inDigits;
  return isHyphen && before !== "-" && !["-", "–"].includes(tokens[second.to]?.text ?? "");
}
