import type { Message } from "../../src/message/components.ts";
import type { Outcome, Sandbox, SandboxMessage } from "../../src/sandbox/server.ts";
import type { Library } from "../../src/search/library.ts";
import { rendered } from "../discord-markdown.ts";
import { textsOf } from "../phone.ts";
import type { Act } from "./script.ts";

/** An interaction and what came of it. `user` alone may see a private answer; `marks`: those of its question. */
export type Happened = { user: string; act: Act; isPrivate: boolean; outcome: Outcome };

/** What is wrong with an answer, in sentences; none: nothing. */
export type Checks = { answer: (happened: Happened) => string[] };

const PUT_IN = /\[…\]/g;
const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Checks against all texts that are or were loaded. */
export function checksOf(library: Library, marks: () => ReadonlySet<string>): Checks {
  const texts = library.corpus.documents.flatMap(({ text, metadata }) => [flat(text), flat(metadata.title ?? "")]);
  const isSource = (quoted: string) => texts.some((text) => text.includes(quoted));
  return {
    answer: ({ user, act, isPrivate, outcome }) => {
      if (outcome.kind === "choices")
        return outcome.choices.length > 25
          ? ["More choices than Discord shows."]
          : foreign(JSON.stringify(outcome), act);
      if (outcome.kind !== "message" && outcome.kind !== "updated") return [];
      const { message } = outcome;
      const words = textsOf(message as unknown as Message).join("\n");
      const invented = quotationsOf(message).filter((quoted) => !isSource(quoted));
      return [
        ...foreign(words, act),
        ...(message.visibleTo !== null && message.visibleTo !== user ? ["It is shown to somebody else alone."] : []),
        ...(isPrivate && message.visibleTo !== user ? ["It was to be private."] : []),
        ...(message.wouldMention ? ["It notifies somebody."] : []),
        ...(/node_modules|\.ts:\d|TypeError|RangeError|nothing was posted/i.test(words) ? [`It failed: ${words}`] : []),
        ...invented.map((quoted) => `It quotes what no text has: ${quoted}`),
      ];
    },
  };

  /** Words of another person's question. */
  function foreign(words: string, { mark }: Act): string[] {
    const others = (words.match(/qx[a-z]+zq/g) ?? []).filter((one) => one !== mark && marks().has(one));
    return others.map((one) => `It has ${one} in it, of a question that somebody else asked.`);
  }
}

/** What stands in block quotations, as a reader sees it, without what the bot put in. */
function quotationsOf(message: SandboxMessage): string[] {
  return textsOf(message as unknown as Message).flatMap((markdown) => {
    const blocks = markdown.match(/(?:^> .*(?:\n|$))+/gm) ?? [];
    return blocks.flatMap((block) =>
      rendered(block)
        .text.split(PUT_IN)
        .map(flat)
        .filter((quoted) => quoted !== ""),
    );
  });
}

/** Counts for each interaction what reaches people of it: one message or one edit at most. */
export function countAnswers(sandbox: Sandbox): { twice: () => string[]; requests: () => number } {
  const made = new Map<string, number>();
  const requested = new Map<string, number>();
  sandbox.subscribe((event) => {
    if (event.kind === "message" && event.change === "created") {
      const id = event.message.interaction_metadata?.id;
      if (id !== undefined) made.set(id, (made.get(id) ?? 0) + 1);
    }
    const [, id] = event.kind === "request" ? (/^\/interactions\/(\d+)\//.exec(event.path) ?? []) : [];
    if (id !== undefined) requested.set(id, (requested.get(id) ?? 0) + 1);
  });
  return {
    twice: () => {
      const twice = [...made].filter(([, count]) => count > 1).map(([id]) => `Interaction ${id} has two answers.`);
      made.clear();
      return twice;
    },
    /** The most requests that one interaction took since the last time that this was asked. */
    requests: () => {
      const most = Math.max(0, ...requested.values());
      requested.clear();
      return most;
    },
  };
}
