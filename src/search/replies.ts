import { type Found, highest } from "./best.ts";
import { type Library, passageAt } from "./library.ts";
import type { Place } from "./phrases.ts";

/**
 * What a question that a text puts keeps of its score, beside the passage after it, which replies and gets all of it.
 * From tests/questions/dev: of 156, first 95 and first three 123 without replies, 98 and 125 with them.
 */
const PUT = 0.5;

/** So many of the best are looked at. Chosen by hand. */
const MOST_READ = 60;

/**
 * What was found, with the passage after each question that a text puts in its place: of an interview, who asks wants
 * what was answered. The question itself comes after it.
 */
export function withReplies(library: Library, found: Found): Found {
  const { documentOf } = library.index.passages;
  const [put, replies] = [new Set<number>(), new Map<number, number>()];
  for (const at of highest(library.index, found, MOST_READ)) {
    const [number, score] = [found.passages[at] as number, found.scores[at] as number];
    if (documentOf[number + 1] !== documentOf[number] || !isPut(passageAt(library, number))) continue;
    if (isPut(passageAt(library, number + 1))) continue;
    put.add(number);
    replies.set(number + 1, score);
  }
  if (put.size === 0) return found;
  const own = new Map([...found.passages].map((number, at) => [number, found.scores[at] as number]));
  for (const number of put) own.set(number, PUT * (own.get(number) as number));
  for (const [number, score] of replies) own.set(number, Math.max(score, own.get(number) ?? 0));
  const passages = [...own.keys()].sort((a, b) => a - b);
  return {
    passages: Uint32Array.from(passages),
    scores: Float32Array.from(passages, (number) => own.get(number) as number),
  };
}

/** Whether a passage is a question and nothing else. */
function isPut({ document: { text, form }, passage }: Place): boolean {
  const asks = ({ start, end }: { start: number; end: number }) => /\?["”’»)]*\s*$/u.test(text.slice(start, end));
  return form === "full" && asks(passage) && passage.sentences.every(asks);
}
