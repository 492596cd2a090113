import type { CoverageGroup, CoverageWords } from "../../answers/coverage.ts";
import type { PartyKind } from "../../documents/schema.ts";
import { documents, either, grammar } from "./grammar.ts";

// Needs a native reader.

/** Each kind of party, for one and for several of them. */
const KINDS: Record<PartyKind, [one: string, several: string]> = {
  "state body": ["eine staatliche Stelle", "staatliche Stellen"],
  legislator: ["ein Mitglied der Legislative", "Mitglieder der Legislative"],
  "political party": ["eine Partei", "Parteien"],
  court: ["ein Gericht", "Gerichte"],
  "international organisation": ["eine internationale Organisation", "internationale Organisationen"],
  NGO: ["eine nichtstaatliche Organisation", "nichtstaatliche Organisationen"],
  media: ["Medien", "Medien"],
  company: ["ein Unternehmen", "Unternehmen"],
  academic: ["jemand aus der Wissenschaft", "mehrere aus der Wissenschaft"],
  individual: ["eine Einzelperson", "Einzelpersonen"],
  "not settled": ["jemand, dessen Art nicht festgelegt ist", "mehrere, deren Art nicht festgelegt ist"],
};

/** What the documents are, in two lines that stand in every reply. */
export const coverage: CoverageWords = {
  country: grammar.country,
  whole: (count, apart, group, country) => {
    const all = ["", "Das eine Dokument", "Beide Dokumente"][count] ?? `Alle ${count} Dokumente`;
    const loaded = apart > 0 ? `${count} von ${documents(count + apart)}` : all;
    return `${loaded}: ${kindsOf(group)}; ${placeOf(country)}${sidesOf(group)}.`;
  },
  groups: (count, groups, rest) => {
    const each = groups.map(({ group, country }) => {
      return `${country ?? NOWHERE}: ${group.documents} (${kindsOf(group)}${sidesOf(group)})`;
    });
    const others = rest.documents === 0 ? [] : [`${rest.documents} aus ${rest.countries} weiteren Ländern`];
    return `${documents(count)}. ${[...each, ...others].join("; ")}.`;
  },
  elsewhere: "Keines von anderswo.",
  notLoaded: (names, rest) =>
    `Wegen Fehlern nicht geladen: ${names.join(", ")}${rest > 0 ? ` und ${rest} weitere` : ""}.`,
};

function kindsOf({ kinds }: CoverageGroup): string {
  return either(kinds.map(({ kind, isOne }) => KINDS[kind][isOne ? 0 : 1]));
}

const NOWHERE = "ohne einzelnes Land";

/** Names of countries stand by themselves, as some take an article and are declined. */
function placeOf(country: string | null): string {
  return country === null ? NOWHERE : `Land: ${country}`;
}

function sidesOf({ sides, ofNoSide }: CoverageGroup): string {
  if (sides.length === 0) return "";
  const parts = sides.map(({ side, documents: count }) => `${count} von ${side}`);
  return `, davon ${[...parts, ...(ofNoSide > 0 ? [`${ofNoSide} von anderen`] : [])].join(", ")}`;
}
