import { ApplicationCommandType } from "discord-api-types/v10";
import { countryName } from "../src/answers/coverage.ts";
import { answerSources } from "../src/answers/sources.ts";
import { PARTY_KINDS } from "../src/documents/schema.ts";
import { sourcesMessage } from "../src/message/documents.ts";
import { LONGEST_ISSUER, readSourcesId, type SourcesState } from "../src/message/state.ts";
import { completeCountry, completeIssuer, completeKind } from "../src/prose/completions.ts";
import type { Texts } from "../src/prose/en/index.ts";
import { localised, textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import { wordsOf } from "../src/search/terms.ts";
import type { Command, Shown } from "./command.ts";
import {
  type Asked,
  answering,
  EVERYWHERE,
  footerOf,
  notice,
  PRIVATE,
  reply,
  shownOnce,
  stringOption,
  turnOrPost,
} from "./shared.ts";

const KINDS = Object.keys(PARTY_KINDS);

/** `/sources`: all documents with their links, oldest first, page by page. */
export const sources: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("sources", ({ commands }) => commands.sources.description),
    ...EVERYWHERE,
    options: [
      { ...stringOption("issuer", ({ commands }) => commands.sources.options.issuer), autocomplete: true },
      { ...stringOption("kind", ({ commands }) => commands.sources.options.kind), autocomplete: true },
      { ...stringOption("country", ({ commands }) => commands.sources.options.country), autocomplete: true },
      PRIVATE,
    ],
  },

  run: answering(({ library, texts, own, audience, option }) => {
    const [issuer, kind, country] = ["issuer", "kind", "country"].map(option);
    const issuerWords = issuer === undefined ? null : foldedWords(issuer);
    if (issuerWords === "") return notice(library, own, own.unknownIssuer(issuer ?? ""));
    const code = country === undefined ? null : countryCode(library, country, own);
    if (country !== undefined && code === null) {
      const there = completeCountry(library, "", own).map(({ name }) => name);
      return notice(library, own, own.unknownCountry(country, there.join(", ")));
    }
    const kindAt = kind === undefined ? null : kindCalled(kind, own);
    if (kind !== undefined && kindAt === -1) {
      const there = completeKind(library, "", own).map(({ name }) => name);
      return notice(library, own, own.unknownKind(kind, there.join(", ")));
    }
    const state = { page: 0, issuer: issuerWords, kind: kindAt, country: code };
    const make = () => show(library, state, { audience, texts });
    const isAll = issuerWords === null && kindAt === null && code === null;
    return reply(audience, isAll ? shownOnce({ library, texts, audience }, "sources", make) : make());
  }),

  complete(library, { invoker, focused: { name, value } }) {
    const own = textsFor(invoker.locale);
    if (name === "kind") return completeKind(library, value, own);
    return name === "issuer" ? completeIssuer(library, value) : completeCountry(library, value, own);
  },

  press(library, request) {
    const state = readSourcesId(request.customId);
    return state && turnOrPost(library, request, state.action === "post", (view) => show(library, state, view));
  },
};

function show(
  library: Library,
  state: Omit<SourcesState, "action">,
  { audience, texts }: Pick<Asked, "audience" | "texts">,
): Shown {
  const { issuer, kind, country } = state;
  const { filter, unknown, kind: kindOf } = texts.sources;
  const { documents } = answerSources(library, {
    ...(issuer === null ? {} : { issuer }),
    ...(kind === null ? {} : { kind: KINDS[kind] ?? "" }),
    ...(country === null ? {} : { country }),
  }) ?? { documents: [] };
  const only = [
    ...(issuer === null ? [] : [filter.issuer(issuer)]),
    ...(kind === null ? [] : [filter.kind(KINDS[kind] === undefined ? unknown : kindOf(KINDS[kind]))]),
    ...(country === null ? [] : [filter.country(countryName(country, library.corpus.info.countries, texts.grammar))]),
  ];
  return { body: sourcesMessage(documents, { state, only, footer: footerOf(library, texts), audience }, texts) };
}

/** The place of a kind in their list, by its own name or a language's; -1 where there is none. */
function kindCalled(asked: string, { sources: say }: Texts): number {
  return KINDS.findIndex((kind) => [kind, say.kind(kind)].some((own) => own.toLowerCase() === asked.toLowerCase()));
}

/** The code of the one country of issuers that is meant by its code, its name, or the beginning of that; else null. */
function countryCode(library: Library, asked: string, own: Texts): string | null {
  const all = completeCountry(library, asked, own);
  const exact = all.find(({ name, value }) => [name, value].some((own) => own.toLowerCase() === asked.toLowerCase()));
  return (exact ?? (all.length === 1 ? all[0] : undefined))?.value ?? null;
}

/** An issuer's name as a button can hold it: folded words, as many as there is room for. */
function foldedWords(name: string): string {
  const words = wordsOf(name).map(({ folded }) => folded.replace(/[^a-z0-9]/g, ""));
  return words.reduce((all, word) => (`${all} ${word}`.length <= LONGEST_ISSUER ? `${all} ${word}`.trim() : all), "");
}
