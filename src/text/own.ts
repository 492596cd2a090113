/**
 * The same text in memory of its own, for what is kept: a slice, or a match of an expression, keeps the whole of the
 * text that it was taken of in memory.
 */
export function ownCopy(text: string): string {
  const encoding = /[\u0100-\uffff]/.test(text) ? "utf16le" : "latin1";
  return Buffer.from(text, encoding).toString(encoding);
}
