import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Words that mean nothing, made of syllables; the first are the commonest, as in any language. */
const SYLLABLES = ["ka", "lor", "mi", "ten", "su", "bra", "vel", "do", "nim", "gar", "pes", "ilo", "tra", "wun", "sef"];

function wordOf(number: number): string {
  let word = "";
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] as string;
  return word;
}

/** Numbers from 0 to 1, the same in each run (Park and Miller 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A document of the invented corpus as a file; of about `passages` passages with a speaker, counts and dates. */
export function inventedDocument(number: number, passages: number): string {
  const random = randomFrom(number + 1);
  const word = () => inventedWord(random());
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 14) }, word).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraphs = Array.from({ length: passages }, (_, at) => {
    const plain = [sentence(), sentence(), sentence()].join(" ");
    if (at % 5 === 1) return `${plain} “${sentence()}” said Warden ${capital(wordOf(number % 400))} Ilosef.`;
    return at % 5 === 2
      ? `${plain} The ferry carried ${3 + (number % 90)} passengers on ${1 + (number % 28)} May 2019.`
      : plain;
  });
  const year = 2000 + (number % 20);
  return `---
ref: ${number.toString(36).padStart(4, "0")}
title: ${capital(word())} ${word()} ${word()}
type: statement
publisher: { name: The ${capital(wordOf(number % 50))} Gazette, kind: media, country: SE }
issuer: { name: The ${capital(wordOf(number % 80))} Board, kind: state body, country: ${number % 2 ? "SE" : "NO"} }
issued: ${year}-05-${String(1 + (number % 28)).padStart(2, "0")}
issued-basis: stated in the header
URL: https://example.org/${number}
language: en
text: full
captured: 2026-11-21
---
${paragraphs.join("\n\n")}
`;
}

/** A word of the invented corpus by a number from 0, which gives the commonest, to 1. */
export function inventedWord(share: number): string {
  return wordOf(Math.floor(20_000 * share ** 4));
}

/** A question of one to eight words of the invented corpus, by numbers from 0 to 1. */
export function inventedQuestion(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 8) }, () => inventedWord(random())).join(" ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Writes a corpus of invented words into a folder that is there: so many documents, in subfolders of 500. */
export function writeInventedCorpus(folder: string, documents: number, passages = 10): void {
  const about = "name: Invented\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n";
  writeFileSync(join(folder, "corpus.yaml"), about);
  for (let number = 0; number < documents; number++) {
    const part = join(folder, `part-${Math.floor(number / 500)}`);
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `d${number}.md`), inventedDocument(number, passages));
  }
}
