/** Milliseconds of a window in which requests are counted. */
const WINDOW = 60_000;

/** So many callers are counted apart in one window; those beyond share one count, so that memory is bounded. */
const MOST_CALLERS = 10_000;

/** Tells whether a caller may ask now: `perMinute` times in each minute of the clock. Nothing is kept beyond it. */
export function callerLimit(perMinute: number, now: () => number): (caller: string) => boolean {
  const counts = new Map<string, number>();
  let window = Number.NEGATIVE_INFINITY;
  return (caller) => {
    const current = Math.floor(now() / WINDOW);
    if (current !== window) {
      counts.clear();
      window = current;
    }
    const key = counts.has(caller) || counts.size < MOST_CALLERS ? caller : "";
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= perMinute;
  };
}
