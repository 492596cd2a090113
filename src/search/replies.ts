import { attributionOf } from "../attribution/spans.ts";
import { type Found, highest } from "./best.ts";
import { type Library, passageAt } from "./library.ts";
import type { Place } from "./phrases.ts";

/**
 * What a question that a text puts keeps of its score, beside the passage after it, which replies and gets all of it.
 * From tests/questions/dev: of 156, first 95 and first three 123 without replies, 98 and 125 with them.
 */
const PUT = 0.5;

/**
 * So many of the best are looked at, as each is read for it. Of nearest passages no more are ranked anew, and further
 * ones keep their places behind them, whatever count of them is asked for. Chosen by hand.
 */
const MOST_READ = 60;

/**
 * What was found, with the passage after each question that a text puts in its place: of an interview, who asks wants
 * what was answered. The question itself comes after it.
 */
export function withReplies(library: Library, found: Found): Found {
  const { documentOf } = library.index.passages;
  const isPut = putIn(library);
  const [put, replies] = [new Set<number>(), new Map<number, number>()];
  for (const at of highest(library.index, found, MOST_READ)) {
    const number = found.passages[at] as number;
    if (documentOf[number + 1] !== documentOf[number] || !isPut(number) || isPut(number + 1)) continue;
    put.add(at);
    replies.set(number + 1, found.scores[at] as number);
  }
  return put.size === 0 ? found : withThose(found, put, replies);
}

/** What was found, where so many places are `put`; and what replies to them, by its number, with what it gets. */
function withThose({ passages, scores }: Found, put: ReadonlySet<number>, replies: ReadonlyMap<number, number>): Found {
  const size = passages.length + replies.size;
  const made = { passages: new Uint32Array(size), scores: new Float32Array(size) };
  const left = [...replies].sort(([a], [b]) => a - b);
  let [to, next] = [0, 0];
  const take = (number: number, score: number) => {
    made.passages[to] = number;
    made.scores[to++] = score;
  };
  for (let at = 0; at < passages.length; at++) {
    const number = passages[at] as number;
    for (; next < left.length && (left[next] as [number, number])[0] < number; next++)
      take(...(left[next] as [number, number]));
    const [reply, score] = left[next] ?? [-1, 0];
    const own = (scores[at] as number) * (put.has(at) ? PUT : 1);
    take(number, reply === number ? Math.max(score, own) : own);
    if (reply === number) next++;
  }
  for (; next < left.length; next++) take(...(left[next] as [number, number]));
  return { passages: made.passages.subarray(0, to), scores: made.scores.subarray(0, to) };
}

const [UNKNOWN, PUTS, TELLS] = [0, 1, 2];
const putKnown = new WeakMap<Library, Uint8Array>();

/** Whether a passage is a question and nothing else, or all that somebody says who asks; read once of each. */
function putIn(library: Library): (number: number) => boolean {
  const known = putKnown.get(library) ?? new Uint8Array(library.index.headings.length);
  putKnown.set(library, known);
  return (number) => {
    if (known[number] === UNKNOWN) known[number] = puts(passageAt(library, number)) ? PUTS : TELLS;
    return known[number] === PUTS;
  };
}

function puts({ document: { text, form, attributions }, passage }: Place): boolean {
  if (attributionOf(attributions, passage)?.known?.by === "question") return true;
  const asks = ({ start, end }: { start: number; end: number }) => /\?["”’»)]*\s*$/u.test(text.slice(start, end));
  return form === "full" && asks(passage) && passage.sentences.every(asks);
}
