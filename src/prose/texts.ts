import type { Locale } from "discord-api-types/v10";
import { GERMAN } from "./de/index.ts";
import { ENGLISH, type Texts } from "./en/index.ts";

/**
 * The bot's own sentences by language. A further language is a further folder beside `en`, and an entry here; commands
 * are then published with its descriptions. What sources say is never translated.
 */
const TEXTS: { "en-US": Texts } & Partial<Record<Locale, Texts>> = { "en-US": ENGLISH, de: GERMAN };

/** The languages that the bot speaks, each by its own name. */
export const LANGUAGES = Object.keys(TEXTS).map((id) => {
  const [language = id] = id.split("-");
  return { id, name: new Intl.DisplayNames(id, { type: "language" }).of(language) ?? id };
});

/** The texts for a locale of Discord's, English where there are none. */
export function textsFor(locale: string): Texts {
  return (Object.hasOwn(TEXTS, locale) && TEXTS[locale as Locale]) || ENGLISH;
}

type Localisations = Partial<Record<Locale, string>>;

/** A command or option as Discord takes it: its name, which is the same everywhere, and what it is for. */
export function localised(
  name: string,
  of: (texts: Texts) => string,
  texts = TEXTS,
): { name: string; description: string; description_localizations?: Localisations } {
  const others = inOthers(of, texts);
  return {
    name,
    description: of(texts["en-US"]),
    ...(others === null ? {} : { description_localizations: others }),
  };
}

/** The name of a command that is used on a message and has no description. */
export function localisedName(of: (texts: Texts) => string): { name: string; name_localizations?: Localisations } {
  const others = inOthers(of, TEXTS);
  return { name: of(TEXTS["en-US"]), ...(others === null ? {} : { name_localizations: others }) };
}

function inOthers(of: (texts: Texts) => string, texts: typeof TEXTS): Localisations | null {
  const others = Object.entries(texts).filter(([locale]) => locale !== "en-US") as [Locale, Texts][];
  return others.length === 0 ? null : Object.fromEntries(others.map(([locale, own]) => [locale, of(own)]));
}
