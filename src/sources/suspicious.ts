import { visible } from "../text/visible.ts";

/** What a text should not have, with what it shows: it was read from its source in a wrong way. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ["markup", /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>|&(?:[a-z]{2,8}|#\d+);/i],
  ["letters with spaces between them", /(?<![\p{L}\p{N}])(?:\p{L} ){5,}\p{L}(?![\p{L}\p{N}])/u],
  ["words run together", /\p{L}{36,}|(?:\p{Ll}[.,;:!?]\p{Lu}\p{Ll}+.{0,80}){2}/u],
  ["two columns read across", /(?:^.*\S {4,}\S.*\n(?:\s*\n)*){3}/m],
  ["a sentence with a blank line in it", /\S* ?\S*[\p{Ll},][ \t]*\n[ \t]*\n[ \t]*\p{Ll}.*/u],
  ["signs that turn or hide text", /[\u202A-\u202E\u2066-\u2069\u200B\u2060]/u],
  ["characters that could not be read", /\uFFFD/u],
];

/** A line that stands in a text so many times belongs to its pages. */
const REPEATED = 3;

/** What of a sign is shown. UTF-16 units. */
const SHOWN = 60;

/** Stretches of a text that look as if it was not read well, a line each, for a person. */
export function suspicious(text: string): string[] {
  const signs = SIGNS.flatMap(([what, pattern]) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [`${what}: “${shown(found)}”`];
  });
  const counts = new Map<string, number>();
  for (const line of text.split("\n").map((one) => one.trim()))
    if (line.length > 3) counts.set(line, (counts.get(line) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count >= REPEATED);
  return [
    ...signs,
    ...repeated.slice(0, 3).map(([line, count]) => `a line that stands ${count} times: “${shown(line)}”`),
  ];
}

function shown(text: string): string {
  const line = visible(text.replace(/\s+/g, " ")).replace(
    /[\u200B\u2060]/g,
    (sign) => `[U+${sign.charCodeAt(0).toString(16)}]`,
  );
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
