// Making one takes longer than a whole answer may.
const LIST = new Intl.ListFormat("en-GB");

export function list(items: readonly string[]): string {
  return LIST.format(items);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function sentence(parts: readonly string[]): string {
  return `${capital(parts.join("; "))}.`;
}

/** Issuers that are named one by one. */
export const MOST_NAMED = 5;
