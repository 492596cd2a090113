import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord-api-types/v10";
import { type Locator, type Reached, type Room, reachPlace, type View, viewOf } from "../src/answers/browse.ts";
import { coverageOf } from "../src/answers/coverage.ts";
import { type Found, NOTHING_FOUND, type wordsFinder } from "../src/answers/found.ts";
import { excerptIn, phrasesIn } from "../src/answers/quotation.ts";
import { sourceOf } from "../src/answers/sources.ts";
import { findPassage } from "../src/documents/passage-id.ts";
import { LIMITS } from "../src/message/components.ts";
import { noticeMessage, noticeWithDocuments } from "../src/message/notice.ts";
import { WHOLE } from "../src/message/pages.ts";
import type { Audience, Footer } from "../src/message/quotation.ts";
import type { Texts } from "../src/prose/en/index.ts";
import { localised, textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import { rangeLength } from "../src/text/ranges.ts";
import type { ButtonRequest, Command, Effect, Invoker, OptionValue, Settings, Shown } from "./command.ts";

/** Every command works in servers, in DMs with the bot, and wherever a person has installed it for themselves. */
export const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/**
 * Discord's own limit for the value of a string option is 6,000 characters; nothing that is asked for here is so
 * long.
 */
export const LONGEST_OPTION = 200;

export function stringOption(name: string, of: (texts: Texts) => string) {
  return { type: ApplicationCommandOptionType.String as const, ...localised(name, of), max_length: LONGEST_OPTION };
}

/** The option of every command by which a person says who is to see the answer. */
export const PRIVATE = {
  type: ApplicationCommandOptionType.Boolean as const,
  ...localised("private", ({ commands }) => commands.private),
};

/** The value of a string option, or undefined where it is not given or only white space. */
function stringOf(options: Readonly<Record<string, OptionValue>>, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

export function footerOf({ corpus }: Library, { coverage }: Texts): Footer {
  return { coverage: coverageOf(corpus, coverage), marking: corpus.info.marking ?? null };
}

/** A command as it was used, with what every answer to it takes. */
export type Asked = {
  library: Library;
  settings: Settings;
  /** In the language of those who are to see the answer, and in that of the one who asks. */
  texts: Texts;
  own: Texts;
  /** Who is to see the answer: as the command's option says, else as the operator has set it. */
  audience: Audience;
  option: (name: string) => string | undefined;
  isOn: (name: string) => boolean;
  /** The text of the message that it was used on; empty where it was used on none. */
  target: string;
};

/** `run` of a command, from what it answers. */
export function answering(answer: (asked: Asked) => Effect): Command["run"] {
  return (library, { invoker, options, settings, target }) => {
    const audience = (options.private ?? settings.replies === "private") ? "private" : "public";
    return answer({
      library,
      settings,
      texts: textsOf(invoker, audience),
      own: textsFor(invoker.locale),
      audience,
      option: (name) => stringOf(options, name),
      isOn: (name) => options[name] === true,
      target: target ?? "",
    });
  };
}

/** In whose language something is said: the server's where everyone there sees it, else that of the one who asks. */
export function textsOf({ locale, serverLocale }: Invoker, audience: Audience): Texts {
  return textsFor(audience === "public" ? (serverLocale ?? locale) : locale);
}

/** The same for the one who asks alone, whatever the command says. */
export function privately(asked: Asked): Asked {
  return { ...asked, audience: "private", texts: asked.own };
}

/**
 * `run` of a command that is asked with words: those of an option, or null; too many are refused before it sees them.
 */
export function answeringWords(
  { option, longest }: { option: string; longest: number },
  answer: (asked: Asked, words: string | null) => Effect,
): Command["run"] {
  return answering((asked) => {
    const words = asked.option(option) ?? null;
    return words !== null && words.length > longest
      ? notice(asked.library, asked.own, asked.own.tooLong(words.length, longest))
      : answer(asked, words);
  });
}

/**
 * What stands at a place in as little room as holds the words that were asked for there, which `find` finds (null:
 * there are none), with those words; null where its document is no longer here.
 */
export function openShort(
  library: Library,
  place: Locator,
  { find, room }: { find: ReturnType<typeof wordsFinder> | null; room: Room },
): FoundView | null {
  const passage = findPassage(library.byRef, place.passage);
  if (passage === null) return null;
  const reach = (at: Locator, one: Room) => {
    const there = at.passage === place.passage ? passage : findPassage(library.byRef, at.passage);
    return reachPlace(there ?? passage, at, "alone", one);
  };
  const read = (reached: Reached): Tried => {
    const { document, range } = reached;
    const phrases = phrasesIn(document, range);
    return { ...reached, found: find?.({ ...excerptIn(reached, range), phrases }) ?? NOTHING_FOUND };
  };
  const tried = shortest({ reach, read }, place, { room, isAsked: find !== null });
  return { ...viewOf(library, tried), found: tried.found };
}

type Tried = Reached & { found: Found };
type Open = { reach: (place: Locator, room: Room) => Reached; read: (reached: Reached) => Tried };

function shortest({ reach, read }: Open, place: Locator, { room, isAsked }: { room: Room; isAsked: boolean }): Tried {
  const short = reach(place, room);
  const all = isAsked ? reach(place, WHOLE) : short;
  if (all.range.end === short.range.end) return read(short);
  const open = (at: Locator, one: Room) => read(reach(at, one));
  const whole = read(all);
  const holdsAll = ({ found }: Tried) => found.source.length === whole.found.source.length;
  const best = fewestSentences(whole, (at) => open(at, WHOLE), holdsAll);
  const length = rangeLength(best.range);
  for (const times of CUTS) {
    const cut = open(best.place, { ...room, most: room.most * times });
    if (holdsAll(cut) && rangeLength(cut.range) <= length - LEAST_CUT) return { ...cut, place: whole.place };
  }
  return { ...best, place: whole.place };
}

type FoundView = View & { found: Found };

/** A cut that leaves out less, in UTF-16 units, is hardly shorter than the end of the sentence. Chosen by hand. */
const LEAST_CUT = 20;

/** So much more room is tried before a passage is shown whole. Chosen by hand. */
const CUTS = [1, 1.25, 1.5];

/** As few of the sentences of a place as hold all words that were asked for there; those before it are kept longer. */
function fewestSentences(whole: Tried, open: (place: Locator) => Tried, holdsAll: (tried: Tried) => boolean): Tried {
  if (whole.found.source.length === 0 || !whole.same) return whole;
  let best = whole;
  for (const side of [0, 1]) {
    while (best.place.count > 1) {
      const { passage, first, count } = best.place;
      const fewer = open({ passage, first: first + side, count: count - 1 });
      if (!holdsAll(fewer) || rangeLength(fewer.range) >= rangeLength(best.range)) break;
      best = fewer;
    }
  }
  return best;
}

/** As long as a library is in use, what commands show of it without any option; one for each language and audience. */
const keptShown = new WeakMap<Library, WeakMap<Texts, Map<string, Shown>>>();

/** What a command shows that depends on nothing that is asked, made once. */
export function shownOnce(
  { library, texts, audience }: Pick<Asked, "library" | "texts" | "audience">,
  command: string,
  make: () => Shown,
): Shown {
  const ofLibrary = keptShown.get(library) ?? new WeakMap<Texts, Map<string, Shown>>();
  const those = ofLibrary.get(texts) ?? new Map<string, Shown>();
  keptShown.set(library, ofLibrary.set(texts, those));
  const key = `${command} ${audience}`;
  const shown = those.get(key) ?? make();
  those.set(key, shown);
  return shown;
}

/** The answer to a command. */
export function reply(audience: Audience, shown: Shown): Effect {
  return { kind: audience === "public" ? "post" : "private", ...shown };
}

/** Who is to see what a button leads to, in which language, and the question on top of it. */
export type Viewer = { audience: Audience; texts: Texts; asked: string | null };

/**
 * What a button of a list does: posts what it shows or, where the button turns to it, shows it in place if only the
 * presser sees the message, else as a private copy, so that a posted answer never changes. `show` gives null where what
 * the button leads to is gone.
 */
export function turnOrPost(
  library: Library,
  { invoker, message }: ButtonRequest,
  isPost: boolean,
  show: (viewer: Viewer) => Shown | null,
): Effect {
  const audience = isPost ? "public" : "private";
  const own = textsFor(invoker.locale);
  const shown = show({ audience, texts: textsOf(invoker, audience), asked: message.asked });
  if (!shown) return notice(library, own, own.gone);
  return { kind: isPost ? "post" : message.isPrivate ? "update" : "private", ...shown };
}

/** Something that only the person who asked needs to read. Null: the documents are not read. */
export function notice(library: Library | null, own: Texts, ...lines: readonly string[]): Effect {
  return { kind: "private", body: noticeMessage(lines, library && footerOf(library, own)) };
}

/** Lines that answer a command, with the documents that there are. */
export function listDocumentsBelow({ library, texts, audience }: Asked, lines: readonly string[]): Effect {
  // Of more documents a menu has no room.
  const sources = library.corpus.documents.slice(0, LIMITS.choices).map(sourceOf);
  return reply(audience, {
    body: noticeWithDocuments(lines, { sources, footer: footerOf(library, texts), audience }, texts),
  });
}

/** As `notice`, with the documents that there are. */
export function noticeOfDocuments(asked: Asked, ...lines: readonly string[]): Effect {
  return listDocumentsBelow(privately(asked), lines);
}
