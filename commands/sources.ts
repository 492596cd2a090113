import { ApplicationCommandType } from "discord-api-types/v10";
import { countryName } from "../src/answers/coverage.ts";
import { answerSources } from "../src/answers/sources.ts";
import { PARTY_KINDS } from "../src/documents/schema.ts";
import { sourcesMessage } from "../src/message/documents.ts";
import { LONGEST_ISSUER, readSourcesId, type SourcesState } from "../src/message/state.ts";
import { localised } from "../src/message/texts.ts";
import { completeCountry, completeIssuer, completeKind } from "../src/prose/completions.ts";
import type { Library } from "../src/search/library.ts";
import { wordsOf } from "../src/search/terms.ts";
import type { Command } from "./command.ts";
import {
  type Asked,
  answering,
  EVERYWHERE,
  footerOf,
  notice,
  privateOption,
  reply,
  type Shown,
  stringOption,
  turnOrPost,
} from "./shared.ts";

const KINDS = Object.keys(PARTY_KINDS);

/** `/sources`: all documents with their links, oldest first, page by page. */
export const sources: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.sources),
    ...EVERYWHERE,
    options: [
      { ...stringOption(({ commands }) => commands.sources.options.issuer), autocomplete: true },
      { ...stringOption(({ commands }) => commands.sources.options.kind), autocomplete: true },
      { ...stringOption(({ commands }) => commands.sources.options.country), autocomplete: true },
      privateOption(({ commands }) => commands.sources.options.private),
    ],
  },

  run: answering(({ library, texts, audience, option }) => {
    const [issuer, kind, country] = ["issuer", "kind", "country"].map(option);
    const issuerWords = issuer === undefined ? null : foldedWords(issuer);
    if (issuerWords === "") return notice(library, texts.unknownIssuer(issuer ?? ""));
    const code = country === undefined ? null : countryCode(library, country);
    if (country !== undefined && code === null) {
      const there = completeCountry(library, "").map(({ name }) => name);
      return notice(library, texts.unknownCountry(country, there.join(", ")));
    }
    if (kind !== undefined && !KINDS.includes(kind)) {
      const there = completeKind(library, "").map(({ name }) => name);
      return notice(library, texts.unknownKind(kind, there.join(", ")));
    }
    const state = {
      page: 0,
      issuer: issuerWords,
      kind: kind === undefined ? null : KINDS.indexOf(kind),
      country: code,
    };
    return reply(audience, show(library, state, { audience, texts }));
  }),

  complete(library, { focused: { name, value } }) {
    if (name === "kind") return completeKind(library, value);
    return name === "issuer" ? completeIssuer(library, value) : completeCountry(library, value);
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
  const { documents } = answerSources(library, {
    ...(issuer === null ? {} : { issuer }),
    ...(kind === null ? {} : { kind: KINDS[kind] ?? "" }),
    ...(country === null ? {} : { country }),
  }) ?? { documents: [] };
  const only = [
    ...(issuer === null ? [] : [`issuer: ${issuer}`]),
    ...(kind === null ? [] : [`kind: ${KINDS[kind] ?? "unknown"}`]),
    ...(country === null ? [] : [`country: ${countryName(country, library.corpus.info.countries)}`]),
  ];
  return { body: sourcesMessage(documents, { state, only, footer: footerOf(library), audience }, texts) };
}

/** The code of the one country of issuers that is meant by its code, its name, or the beginning of that; else null. */
function countryCode(library: Library, asked: string): string | null {
  const all = completeCountry(library, asked);
  const exact = all.find(({ name, value }) => [name, value].some((own) => own.toLowerCase() === asked.toLowerCase()));
  return (exact ?? (all.length === 1 ? all[0] : undefined))?.value ?? null;
}

/** An issuer's name as a button can hold it: folded words, as many as there is room for. */
function foldedWords(name: string): string {
  const words = wordsOf(name).map(({ folded }) => folded.replace(/[^a-z0-9]/g, ""));
  return words.reduce((all, word) => (`${all} ${word}`.length <= LONGEST_ISSUER ? `${all} ${word}`.trim() : all), "");
}
