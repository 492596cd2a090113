import { ApplicationCommandType } from "discord-api-types/v10";
import { openPage, placeOfPassage } from "../src/answers/browse.ts";
import { answerSources, isCalled } from "../src/answers/sources.ts";
import type { Document } from "../src/documents/document.ts";
import { findPassage } from "../src/documents/passage-id.ts";
import type { Message } from "../src/message/components.ts";
import { documentMessage, PASSAGES, passagesMessage } from "../src/message/documents.ts";
import type { Audience } from "../src/message/quotation.ts";
import { readDocumentId } from "../src/message/state.ts";
import { localised, type Texts, textsFor } from "../src/message/texts.ts";
import { completeDocument } from "../src/prose/completions.ts";
import type { Library } from "../src/search/library.ts";
import type { Command } from "./command.ts";
import { listPlaces } from "./quotations.ts";
import {
  audienceOf,
  EVERYWHERE,
  footerOf,
  notice,
  noticeOfDocuments,
  privateOption,
  reply,
  stringOf,
  stringOption,
  turnTo,
} from "./shared.ts";

/** `/source`: what a document is, and its passages; or, by its reference, one passage. */
export const source: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.source),
    ...EVERYWHERE,
    options: [
      { ...stringOption(({ commands }) => commands.source.options.document), autocomplete: true },
      stringOption(({ commands }) => commands.source.options.ref),
      privateOption(({ commands }) => commands.source.options.private),
    ],
  },

  run(library, request) {
    const texts = textsFor(request.invoker.locale);
    const [ref, name] = [readReference(stringOf(request.options, "ref")), stringOf(request.options, "document")];
    const asked = ref ?? name;
    if (asked === undefined) return noticeOfDocuments(library, texts, texts.chooseDocument);
    const audience = audienceOf(request);
    const document = library.corpus.documents.find((candidate) => isCalled(candidate, asked));
    if (document && !isOwnName(document, asked)) {
      return listPlaces(library, [placeOfPassage(asked.toLowerCase())], {
        invoker: request.invoker,
        audience,
        notes: [],
      });
    }
    if (document) return reply(audience, describe(library, document, audience, texts));
    const unknown = ref === undefined ? texts.unknownDocument(asked) : texts.unknownReference(asked);
    return noticeOfDocuments(library, texts, unknown);
  },

  complete(library, { focused }) {
    return completeDocument(library, focused.value);
  },

  press(library, request) {
    const state = readDocumentId(request.customId);
    if (!state) return null;
    const texts = textsFor(request.invoker.locale);
    if (state.action === "post") {
      const document = library.corpus.documents.find(({ metadata }) => metadata.ref === state.ref);
      return document
        ? { kind: "post", body: describe(library, document, "public", texts) }
        : notice(library, texts.gone);
    }
    const found = findPassage(library.corpus.documents, state.passage);
    if (!found) return notice(library, texts.gone);
    const audience = state.action === "post page" ? "public" : "private";
    const side = state.action === "page until" ? "until" : "from";
    const page = openPage(library, found.document, { passage: found.passage.id, side }, PASSAGES);
    const content = { page, changed: !found.same, footer: footerOf(library), audience } as const;
    const body = passagesMessage(sourceFor(library, found.document), content, texts);
    return state.action === "post page" ? { kind: "post", body } : turnTo(request, body);
  },
};

/** People copy "ref mm25-2c" as it stands below an excerpt. */
function readReference(typed: string | undefined): string | undefined {
  return typed?.replace(/^ref\b[\s:]*/i, "") || undefined;
}

function isOwnName({ id, metadata }: Document, asked: string): boolean {
  return [id, metadata.ref].includes(asked.toLowerCase());
}

function describe(library: Library, document: Document, audience: Audience, texts: Texts): Message {
  const firstPassage = document.passages[0]?.id ?? "";
  const content = { firstPassage, footer: footerOf(library), audience };
  return documentMessage(sourceFor(library, document), content, texts);
}

function sourceFor(library: Library, { id }: Document) {
  const [only] = answerSources(library, { id })?.documents ?? [];
  if (!only) throw new Error(`no document ${id}`);
  return only;
}
