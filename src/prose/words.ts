export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text with the bot's own cuts marked. */
export function markedCuts(text: string, cut: { before: boolean; after: boolean }): string {
  return `${cut.before ? "[…] " : ""}${text}${cut.after ? " […]" : ""}`;
}

export function sentence(parts: readonly string[]): string {
  return `${capital(parts.join("; "))}.`;
}

/** Issuers that are named one by one. */
export const MOST_NAMED = 5;

/** Names of which many are folded: the first, and how many others there are as `others` says it. */
export function folded(names: readonly string[], others: (count: number) => string, most = MOST_NAMED): string[] {
  if (names.length <= most) return [...names];
  return [...names.slice(0, most - 1), others(names.length - (most - 1))];
}
