/** Rows of the table of distances, and no word is longer. */
const LONGEST = 64;
const rows = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 1));

/**
 * The errors between two words, if there are `most` or fewer, else more than `most`: a letter left out, put in or taken
 * for another, or two neighbours that change places (Damerau 1964, optimal string alignment). Only what can still be
 * near enough is computed.
 */
export function errorsBetween(one: string, other: string, most: number): number {
  let [end, otherEnd] = [one.length, other.length];
  if (Math.abs(end - otherEnd) > most || Math.max(end, otherEnd) > LONGEST) return most + 1;
  while (end > 0 && otherEnd > 0 && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end--;
    otherEnd--;
  }
  let start = 0;
  while (start < end && start < otherEnd && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  return errorsWithin(one.slice(start, end), other.slice(start, otherEnd), most);
}

function errorsWithin(one: string, other: string, most: number): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  let [before, last, own] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= other.length; at++) last[at] = at;
  for (let i = 1; i <= one.length; i++) {
    let least = i;
    own[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const cost = one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1;
      let errors = Math.min((last[j] as number) + 1, (own[j - 1] as number) + 1, (last[j - 1] as number) + cost);
      const isSwapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwapped) errors = Math.min(errors, (before[j - 2] as number) + cost);
      own[j] = errors;
      if (errors < least) least = errors;
    }
    if (least > most) return most + 1;
    [before, last, own] = [last, own, before];
  }
  return last[other.length] as number;
}
