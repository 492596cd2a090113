import type { Range } from "../text/ranges.ts";
import type { AttributedSpan, Attribution, Basis, ChainLink, DocumentParties, SettledSpan, Voice } from "./model.ts";
import { attributionKey } from "./spans.ts";

/** Publisher and issuer, one link where they are the same. */
export function baseChain({ publisher, issuer }: Pick<DocumentParties, "publisher" | "issuer">): ChainLink[] {
  const first = { name: publisher.name, role: null };
  return publisher.name === issuer.name ? [first] : [first, { name: issuer.name, role: null }];
}

/** `chain` with the speaker as its last link; a speaker who is the last link already gives it the role. */
export function attributionFor(
  voice: Voice,
  chain: readonly ChainLink[],
  speaker: { name: string; role: string | null } | null,
  known?: Basis,
): Attribution {
  const isOfNobody = known?.by === "question" || known?.by === "aside";
  if (!speaker) return { voice, chain: [...chain], speaker: null, ...(isOfNobody ? { known } : {}) };
  const at = chain.findIndex((link) => link.name === speaker.name);
  const before = at < 0 ? chain : chain.slice(0, at);
  const attribution = { voice, chain: [...before, { name: speaker.name, role: speaker.role }], speaker: speaker.name };
  return known ? { ...attribution, known } : attribution;
}

/**
 * Lays stretches over each other, later ones over earlier ones and what a person has settled over all, and cuts the
 * result at the ends of paragraphs. White space goes with what is before it.
 */
export function flatten(
  text: string,
  paragraphs: readonly Range[],
  base: Attribution,
  layers: readonly AttributedSpan[],
  settled: readonly SettledSpan[],
  parties: DocumentParties,
): AttributedSpan[] {
  const attributions: Attribution[] = [base];
  const owner = new Uint32Array(text.length);
  for (const layer of layers) owner.fill(attributions.push(layer.attribution) - 1, layer.start, layer.end);
  for (const span of settled) {
    const changed = new Map<number, number>();
    for (let at = span.start; at < span.end; at++) {
      const before = owner[at] as number;
      let after = changed.get(before);
      if (after === undefined) {
        after = attributions.push(settle(attributions[before] as Attribution, span, parties)) - 1;
        changed.set(before, after);
      }
      owner[at] = after;
    }
  }
  const keys = attributions.map((attribution) => attributionKey(attribution));
  const spans: AttributedSpan[] = [];
  for (const paragraph of paragraphs) {
    let start = paragraph.start;
    for (let at = start + 1; at <= paragraph.end; at++) {
      const isSame = owner[at] === owner[start] || keys[owner[at] as number] === keys[owner[start] as number];
      if (at < paragraph.end && (isSame || /\s/.test(text.charAt(at)))) continue;
      spans.push({ start, end: at, attribution: attributions[owner[start] as number] as Attribution });
      start = at;
    }
  }
  return spans;
}

function settle(
  detected: Attribution,
  { speaker, voice = detected.voice }: SettledSpan,
  parties: DocumentParties,
): Attribution {
  return speaker === undefined ? { ...detected, voice } : spokenBy(speaker, voice, parties);
}

/** The attribution of words of which it is told whose they are. */
export function spokenBy(speaker: string, voice: Voice, parties: DocumentParties): Attribution {
  const { publisher, issuer } = parties;
  const role = parties.speakers.find(({ name }) => name === speaker)?.role ?? null;
  // Own words are nobody's quotation: the issuer is no link between the publisher and them.
  const chain =
    voice === "own" && speaker !== issuer.name ? [{ name: publisher.name, role: null }] : baseChain(parties);
  return attributionFor(voice, chain, { name: speaker, role });
}
