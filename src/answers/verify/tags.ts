import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { fold } from "../../search/terms.ts";
import { partiesLine, partiesOfMatch } from "./attribution.ts";
import type { Difference } from "./difference.ts";
import { tagName } from "./hashtags.ts";
import type { WordingMatch } from "./match.ts";
import { means } from "./named.ts";

/**
 * A match of words beside which nobody is named but in a hashtag: that of one who is known, is not in the words and
 * does not say them names another speaker.
 */
export function withTags(library: Library, match: WordingMatch): WordingMatch {
  const { quotation, edits, differences } = match;
  const document = library.documents.get(match.document);
  if (!document || !quotation || differences.some(({ kind }) => kind === "attribution")) return match;
  const { issuer, publisher } = document.metadata;
  const own = [...partiesOfMatch(document, quotation), issuer.name, publisher.name];
  const isOther = (name: string) =>
    !own.some((party) => means(library, document, name, party)) &&
    !fold(quotation.exact).includes(fold(name)) &&
    library.corpus.documents.some((one) => speakersOf(one).some((party) => means(library, one, name, party.name)));
  const tagged = edits.flatMap(({ asked, kind, at }) =>
    kind !== "frame"
      ? []
      : [...asked.matchAll(/#[\p{L}\p{N}_]+/gu)]
          .filter(([tag]) => isOther(tagName(tag)))
          .map(
            ({ 0: tag, index }): Difference => ({
              asked: tag,
              source: partiesLine(document, quotation),
              kind: "attribution",
              at: { start: at.start + index, end: at.start + index + tag.length },
            }),
          ),
  );
  const [first] = tagged;
  if (!first) return match;
  return {
    ...match,
    differences: [first, ...differences],
    edits: edits.filter(({ at }) => at.start !== first.at.start || at.end !== first.at.end),
  };
}
