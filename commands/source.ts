import { ApplicationCommandType } from "discord-api-types/v10";
import { locatorOfPassage, openPage } from "../src/answers/browse.ts";
import { answerSources, findDocument } from "../src/answers/sources.ts";
import type { Document } from "../src/documents/document.ts";
import { findPassage } from "../src/documents/passage-id.ts";
import { documentMessage, passagesMessage, passagesRoom } from "../src/message/documents.ts";
import { OPEN, readDocumentId, readOpenChoice } from "../src/message/state.ts";
import { completeDocument } from "../src/prose/completions.ts";
import { localised, textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import type { ButtonRequest, Command, Effect, Shown } from "./command.ts";
import { listPlaces } from "./quotations.ts";
import {
  type Asked,
  answering,
  EVERYWHERE,
  footerOf,
  notice,
  noticeOfDocuments,
  PRIVATE,
  reply,
  stringOption,
  turnOrPost,
} from "./shared.ts";

/** `/source`: what a document is, and its passages; or, by its reference, one passage. */
export const source: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("source", ({ commands }) => commands.source.description),
    ...EVERYWHERE,
    options: [
      { ...stringOption("document", ({ commands }) => commands.source.options.document), autocomplete: true },
      stringOption("ref", ({ commands }) => commands.source.options.ref),
      PRIVATE,
    ],
  },

  run: answering((asked) => {
    const { library, texts, own, audience } = asked;
    const [ref, name] = [readReference(asked.option("ref")), asked.option("document")];
    const called = ref ?? name;
    if (called === undefined) return noticeOfDocuments(asked, own.chooseDocument);
    const document = findDocument(library, called);
    if (document && !isOwnName(document, called)) return listPlaces(asked, [locatorOfPassage(called.toLowerCase())]);
    if (document) return reply(audience, describe(library, document, { audience, texts }));
    const unknown = ref === undefined ? own.unknownDocument(called) : own.unknownReference(called);
    return noticeOfDocuments(asked, unknown);
  }),

  complete(library, { invoker, focused }) {
    return completeDocument(library, focused.value, textsFor(invoker.locale));
  },

  press(library, request) {
    if (request.customId === OPEN) return open(library, request);
    const state = readDocumentId(request.customId);
    if (!state) return null;
    if (state.action === "post") {
      const document = library.corpus.documents.find(({ metadata }) => metadata.ref === state.ref);
      return turnOrPost(library, request, true, (view) => (document ? describe(library, document, view) : null));
    }
    const found = findPassage(library.byRef, state.passage);
    const side = state.action === "page until" ? "until" : "from";
    return turnOrPost(library, request, state.action === "post page", ({ audience, texts }) => {
      if (!found) return null;
      const page = openPage(library, found.document, { passage: found.passage.id, side }, passagesRoom(texts));
      const content = { page, changed: !found.same, footer: footerOf(library, texts), audience } as const;
      return { body: passagesMessage(sourceFor(library, found.document), content, texts) };
    });
  },
};

/** What was chosen of a list, for the one who chose it; the list stays as it is. */
function open(library: Library, { chosen, invoker, settings, message: { asked } }: ButtonRequest): Effect | null {
  const opened = readOpenChoice(chosen);
  if (opened === null) return null;
  const own = textsFor(invoker.locale);
  const view = { texts: own, own, audience: "private" } as const;
  if (!("ref" in opened)) return listPlaces({ library, settings, ...view }, [opened], { asked, lead: null, notes: [] });
  const document = library.corpus.documents.find(({ metadata }) => metadata.ref === opened.ref);
  return document ? reply("private", describe(library, document, view)) : notice(library, own, own.gone);
}

/** People copy "ref mm25-2c" as it stands below an excerpt. */
function readReference(typed: string | undefined): string | undefined {
  return typed?.replace(/^ref\b[\s:]*/i, "") || undefined;
}

function isOwnName({ id, metadata }: Document, asked: string): boolean {
  return [id, metadata.ref].includes(asked.toLowerCase());
}

function describe(library: Library, document: Document, { audience, texts }: Pick<Asked, "audience" | "texts">): Shown {
  const firstPassage = document.passages[0]?.id ?? "";
  const content = { firstPassage, footer: footerOf(library, texts), audience };
  return { body: documentMessage(sourceFor(library, document), content, texts) };
}

function sourceFor(library: Library, { id }: Document) {
  const [only] = answerSources(library, { id })?.documents ?? [];
  if (!only) throw new Error(`no document ${id}`);
  return only;
}
