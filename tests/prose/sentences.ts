export type Sentence = string | ((...given: never[]) => unknown);

/** All sentences of a language by where they stand in it. */
export function sentencesIn(node: unknown, path = ""): [string, Sentence][] {
  if (typeof node === "string" || typeof node === "function") return [[path, node as Sentence]];
  if (node instanceof Set || node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, value]) => sentencesIn(value, path === "" ? key : `${path}.${key}`));
}

/** What a sentence says, whatever is put into it; of one that is made, the literals in its code. */
export function wordsOf(sentence: Sentence): string[] {
  const literals = typeof sentence === "string" ? [sentence] : literalsIn(String(sentence));
  return literals.map((words) => words.trim()).filter((words) => /\p{L}{2}/u.test(words) && !SAME.has(words));
}

/** The texts in a function's code: strings, and of templates what stands between their values. */
export function literalsIn(source: string): string[] {
  const code = source.replace(/^\s*\/\/.*$/gm, "");
  const literals: string[] = [];
  /** Reads on to the brace that closes what is read, or to the end; gives where that is. */
  const readCode = (from: number): number => {
    let at = from;
    while (at < code.length && code[at] !== "}") {
      const sign = code[at] as string;
      if (sign === "{") at = readCode(at + 1) + 1;
      else at = /["'`]/.test(sign) ? readText(at + 1, sign) : at + 1;
    }
    return at;
  };
  const readText = (from: number, mark: string): number => {
    let [at, text] = [from, ""];
    for (; at < code.length && code[at] !== mark; at++) {
      if (code[at] === "\\") text += code[++at];
      else if (mark === "`" && code.startsWith("${", at)) {
        literals.push(text);
        [text, at] = ["", readCode(at + 2)];
      } else text += code[at];
    }
    literals.push(text);
    return at + 1;
  };
  readCode(0);
  return literals;
}

/** What is the same in every language: names and codes. */
const SAME = new Set(["Markdown", "BibTeX", "CSL-JSON", "(/figures)", "UTC,"]);
