export function list(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(items);
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
