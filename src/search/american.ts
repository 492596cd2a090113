/** What American English has for endings and letters of British English, in the order in which it is put there. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/(?<=..)is(?=(?:e[drs]*|ing|ations?)$)/, "iz"],
  [/(?<=..)ys(?=(?:e[drs]*|ing)$)/, "yz"],
  [/(?<=..)our/, "or"],
  [/(?<=[bt])re(?=s?$)/, "er"],
  [/(?<=..)enc(?=es?$)/, "ens"],
  [/(?<=[aeiou])ll(?=(?:ed|ing|ers?|ors?)$)/, "l"],
  [/(?<=gram)me(?=s?$)/, ""],
  [/(?:ae|oe)(?=.{3})/, "e"],
];

/** A folded word as American English spells it, which the dictionary and the file of meanings do; it may be no word. */
export function american(word: string): string {
  return SPELLINGS.reduce((spelt, [british, by]) => spelt.replace(british, by), word);
}
