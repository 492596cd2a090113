import { numberAt, type Token, type WrittenNumber } from "../text/numbers.ts";

/** A number with the lower end of a range that it closes: "10 to 12", "between 10 and 12", "10-12", "two or three". */
export type Extent = { number: WrittenNumber; low: number | null };

/** The number that begins at a token, with the second one where both are the ends of a range. */
export function extentAt(tokens: readonly Token[], from: number): Extent | null {
  const first = numberAt(tokens, from);
  if (!first) return null;
  const joint = tokens[first.to];
  const second = joint === undefined ? null : numberAt(tokens, first.to + 1);
  if (!joint || !second || !isJoint(tokens, first, joint, second)) return { number: first, low: null };
  // "10 to 12 million": the scale is that of both.
  const isShared = second.value >= 1e3 && first.value < 1e3 && /^\p{L}/u.test(tokens[second.to - 1]?.text ?? "");
  const scale = isShared ? 10 ** (3 * Math.floor(Math.log10(second.value) / 3)) : 1;
  const low = first.value * scale;
  if (low >= second.value) return { number: first, low: null };
  return { number: { ...second, from, inDigits: first.inDigits && second.inDigits }, low };
}

function isJoint(tokens: readonly Token[], first: WrittenNumber, joint: Token, second: WrittenNumber): boolean {
  if (first.isYear || second.isYear || !Number.isFinite(first.value)) return false;
  const before = tokens[first.from - 1]?.lower ?? "";
  const earlier = tokens[first.from - 2]?.lower ?? "";
  // "between some 10 and 12"
  const isBetween = before === "between" || earlier === "between";
  if (joint.lower === "and") return isBetween;
  // "rose from 10 to 12" gives two counts, and "by 12 to 30" a vote.
  const isChange = ["from", "by", "vote", "votes", "voted", "win", "won"].includes(before);
  if (joint.lower === "to") return !isChange;
  if (joint.lower === "or") return second.value <= 2 * first.value && first.value < second.value;
  const isHyphen = ["-", "–", "‑"].includes(joint.text) && first.inDigits && second.inDigits;
  return isHyphen && before !== "-" && !["-", "–"].includes(tokens[second.to]?.text ?? "");
}
