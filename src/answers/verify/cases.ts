/** How many words of a text are in small letters, begin with a capital, and are in capitals throughout. */
export type Cases = { small: number; capital: number; capitals: number };

export function casesOf(text: string): Cases {
  const cases = { small: 0, capital: 0, capitals: 0 };
  for (const [word] of text.matchAll(/\p{L}{2,}/gu)) {
    if (/^\p{Lu}+$/u.test(word)) cases.capitals++;
    else if (/^\p{Lu}/u.test(word)) cases.capital++;
    else cases.small++;
  }
  return cases;
}
