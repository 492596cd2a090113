import type { Library } from "../src/search/library.ts";
import type { Command, CommandRequest, Effect } from "./command.ts";

/** So many answers are kept for each library in use, those asked for last. Chosen by hand. */
export const MOST_ANSWERS = 200;

/** Longer questions, in UTF-16 units with all that they depend on, are hardly asked twice. Chosen by hand. */
const LONGEST_KEPT = 2_000;

/**
 * The same commands, which answer at once what was asked a while ago: a command depends on nothing but the library and
 * the request. What has subcommands or files is done anew each time, and so is whatever is no message.
 */
export function keepingAnswers(commands: readonly Command[]): Command[] {
  const answers = new WeakMap<Library, Map<string, Effect>>();
  return commands.map((command) => ({
    ...command,
    run: (library, request) => {
      const key = keyOf(command, request);
      if (key === null) return command.run(library, request);
      const kept = answers.get(library) ?? new Map<string, Effect>();
      answers.set(library, kept);
      const effect = kept.get(key) ?? command.run(library, request);
      if (effect.kind === "post" || effect.kind === "private") keep(kept, key, effect);
      return effect;
    },
  }));
}

/** All that an answer depends on but the library; null where it is not to be kept. */
function keyOf({ definition }: Command, { subcommand, files, invoker, settings, options, target }: CommandRequest) {
  if (subcommand !== undefined || files !== undefined) return null;
  const { moderates, locale, serverLocale } = invoker;
  const named = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  const { type, name } = definition;
  const key = JSON.stringify([type, name, named, target, moderates, locale, serverLocale, settings]);
  return key.length > LONGEST_KEPT ? null : key;
}

/** A map gives its keys in the order in which they were put, so that the first is the one asked for longest ago. */
function keep(kept: Map<string, Effect>, key: string, effect: Effect): void {
  kept.delete(key);
  kept.set(key, effect);
  const oldest = kept.keys().next();
  if (kept.size > MOST_ANSWERS && !oldest.done) kept.delete(oldest.value);
}
