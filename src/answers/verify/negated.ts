import type { Library } from "../../search/library.ts";
import { tokensOf } from "../../search/wording/words.ts";
import { normalise } from "../../text/normalise.ts";
import type { WordingMatch } from "./match.ts";
import { denies, isNegation } from "./negations.ts";

/** A match with the negation in which it differs, which is told before all else; of a quantity only none is told. */
export function withNegation(library: Library, match: WordingMatch): WordingMatch {
  const language = library.documents.get(match.document)?.metadata.language ?? "";
  const negates = (slice: string) => {
    const { text } = normalise(slice);
    return tokensOf(text, { start: 0, end: text.length }).some(
      ({ text: word }) => isNegation(word, language) || denies(word, language),
    );
  };
  for (const { kind, asked, source } of match.differences) {
    if (kind !== "negation") continue;
    const isLeftOut = negates(source);
    if (isLeftOut !== negates(asked)) return { ...match, negated: { words: isLeftOut ? source : asked, isLeftOut } };
  }
  return match;
}
