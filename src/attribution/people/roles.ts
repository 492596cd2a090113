import { ANY_PERSON, BODY_HEAD, OFFICIAL, officeOf, PEOPLE, PERSON_HEAD, POLITICIAN } from "../../lexicon/people.ts";
import { ISSUED_TEXT } from "../../lexicon/speech.ts";
import { indexAt, overlaps, type Range } from "../../text/ranges.ts";
import { addTo, inOrder, type Mention, type Party } from "./parties.ts";

const MODIFIERS =
  "((?:(?!(?:and|or|of|for|to|in|at|on|by|with|that|who|from|as|said|the|a|an|his|her|its|their)(?!\\p{L}))\\p{L}[\\p{L}’'-]*\\s+){0,4}?)";
const DETERMINER = "the|this|that|a|an|one|another|his|her|their|our|its|my|your|each|every|no|any|some|two|three|\\d+";
const ROLE = new RegExp(
  `(?<![\\p{L}-])(?:(?:(${DETERMINER})\\s+|(\\p{L}[\\p{L}’'-]{0,40}['’]s?)\\s+)${MODIFIERS}(?:(${PERSON_HEAD})|(${ISSUED_TEXT})|(${PEOPLE}))|(${PEOPLE}))(?![\\p{L}-])(\\s+(?:of|for)\\s+(?:the\\s+)?[\\p{L}’'-]+)?`,
  "giu",
);
const BODY_AGAIN = /(?<![\p{L}-])(?:the|this|their)\s+([\p{L}-]+\s+)?(\p{L}[\p{L}-]+)(?![\p{L}-])(?!\s+of\s)/giu;

/** Of so many nobody can be told by a role. */
const MOST_CANDIDATES = 50;

/** A text that begins with somebody's role gives the name within this length. UTF-16 units. */
const LONGEST_AHEAD = 600;

/** Words that say nothing of who is meant. */
const COLOURLESS =
  /^(?:former|then|senior|chief|young|old|elderly|same|late|acting|local|country|state|visiting|new|first|deputy|city|town|top|\d+|\d+-year-old|year-old)$/i;

export function roleMentions(
  text: string,
  known: readonly Party[],
  introduced: readonly Party[],
  named: readonly Mention[],
): Mention[] {
  const byOffice = new Map<string, Party[]>();
  const persons = [...known, ...introduced].filter(({ is }) => is !== "body");
  for (const party of persons) for (const office of party.offices) addTo(byOffice, office, party);
  // "the politician", "the official": whoever has an office of that kind, or of whom the text says the words before it.
  const anyOf = new Map<string, Party[]>();
  anyOf.set(
    "politician",
    persons.filter(({ offices }) => [...offices].some((office) => POLITICIAN.test(office))),
  );
  anyOf.set(
    "official",
    persons.filter(({ offices }) => [...offices].some((office) => OFFICIAL.test(office))),
  );
  for (const word of ["leader", "speaker", "expert", "author", "activist"]) anyOf.set(word, persons);
  for (const candidates of [byOffice, anyOf])
    for (const [office, those] of candidates) if (those.length > MOST_CANDIDATES) candidates.set(office, []);
  const found: Mention[] = [];
  const isTaken = (range: Range) => {
    const at = named[indexAt(named, range.start)];
    return at !== undefined && overlaps(at, range);
  };
  const bodies = [...known, ...introduced].filter(({ is, isMedia }) => is === "body" && !isMedia);
  const byWord = new Map<string, Party[]>();
  for (const party of bodies) for (const word of party.words) addTo(byWord, word, party);
  // "the mission" for a Northern Election Observation Mission
  const bodyHeads = new Set(
    bodies.map(({ name }) => (name.split(/\s+(?:of|for)\s+/)[0] as string).split(/\s+/).at(-1)?.toLowerCase() ?? ""),
  );
  // "A harbour pilot has told": of whom the text is about to give the name.
  const firstNamed = new Map<Party, number>();
  for (const { parties, start } of named)
    for (const party of parties) if (party.isKnown && !firstNamed.has(party)) firstNamed.set(party, start);
  for (const match of text.matchAll(ROLE)) {
    const [whole, determiner = "", owner = "", modifiers = "", head, issued, several, people, further = ""] = match;
    const end = match.index + whole.length - further.length;
    const range = { start: match.index, end };
    if (isTaken(range)) continue;
    const isDefinite =
      /^(?:the|this|that)$/i.test(determiner) ||
      (owner !== "" && /^\p{Ll}|^The/u.test(owner)) ||
      /^its$/i.test(determiner);
    if (issued) {
      // "A club statement"
      const noun = modifiers.toLowerCase().trim();
      const issuers = bodyHeads.has(noun) || BODY_HEAD.test(noun) ? (byWord.get(noun) ?? []) : [];
      if (determiner || owner)
        found.push({
          ...range,
          by: "text",
          parties: issuers.length === 1 ? issuers : [],
          isAny: (isDefinite || /^(?:his|her|their)$/i.test(determiner)) && !/same|other|second/i.test(modifiers),
        });
      continue;
    }
    if (several || people || !head) {
      found.push({ ...range, by: "many", parties: [], isAny: false });
      continue;
    }
    // "Nils Dahl, the harbour master", "harbour master Nils Dahl", "the master of the harbour, Nils Dahl": named there.
    const at = indexAt(named, end);
    const [last, next] = [named[at - 1], named[at]];
    if (last && /^,\s+(?:(?:who\s+is|then|now|himself|herself)\s+)?$/.test(text.slice(last.end, range.start))) continue;
    if (next && /^(?:(?:\s+(?:of|for|at)\s[^,.;:]{1,60})?,)?\s+$/.test(text.slice(end, next.start))) continue;
    const office = officeOf(head);
    const said = [...modifiers.toLowerCase().split(/[^\p{L}-]+/u), ...contentOf(further)].filter(
      (word) => word && !COLOURLESS.test(word),
    );
    const isAhead = (party: Party) => {
      const at = firstNamed.get(party) ?? 0;
      return at > end && at - end < LONGEST_AHEAD;
    };
    const candidates = !isDefinite
      ? /^an?$/i.test(determiner) && said.length > 0
        ? (byOffice.get(office) ?? []).filter((party) => isAhead(party) && said.every((word) => party.words.has(word)))
        : []
      : (byOffice.get(office) ?? anyOf.get(office) ?? []).filter(
          (party) =>
            party.since <= match.index && said.every((word) => party.words.has(word) || isOfPlace(word, party)),
        );
    found.push({
      ...range,
      by: "role",
      parties: candidates,
      isAny: isDefinite && candidates.length !== 1 && said.length === 0 && ANY_PERSON.test(head),
    });
  }
  for (const match of text.matchAll(BODY_AGAIN)) {
    const [whole, modifier = "", head = ""] = match;
    const range = { start: match.index, end: match.index + whole.length };
    const isHead = (word: string) => BODY_HEAD.test(word) || bodyHeads.has(word.toLowerCase());
    const [noun, extra] = isHead(head)
      ? [head, modifier.trim()]
      : isHead(modifier.trim())
        ? [modifier.trim(), ""]
        : ["", ""];
    if (!noun || isTaken(range)) continue;
    if (noun !== head) range.end -= head.length;
    const parties = (byWord.get(noun.toLowerCase()) ?? [])
      .slice(0, MOST_CANDIDATES)
      .filter(
        (party) =>
          party.since <= match.index &&
          party.words.has(noun.toLowerCase()) &&
          (extra === "" ||
            COLOURLESS.test(extra) ||
            party.words.has(extra.toLowerCase()) ||
            isOfPlace(extra.toLowerCase(), party)),
      );
    if (parties.length > 0)
      found.push({
        start: range.start,
        end: range.start + text.slice(range.start, range.end).trimEnd().length,
        by: "role",
        parties,
        isAny: false,
      });
  }
  return withoutOverlaps(found.sort(inOrder));
}

/**
 * Who speaks for a body says its words: "a spokeswoman for the Port of Helm", "the port's spokesman". Not so for a
 * person.
 */
export function forBodies(text: string, mentions: readonly Mention[]): Mention[] {
  const all = mentions.map((mention) => ({ ...mention }));
  const isBody = (mention: Mention | undefined) => mention?.parties.length === 1 && mention.parties[0]?.is === "body";
  for (const [index, mention] of all.entries()) {
    const [previous, next] = [all[index - 1], all[index + 1]];
    const isSpokes = mention.by === "role" && /spokes\p{L}+$/iu.test(text.slice(mention.start, mention.end));
    const isFor = next && /^\s+(?:for|of|at|from)\s+(?:the\s+)?$/.test(text.slice(mention.end, next.start));
    const areMembers = mention.by === "many" && /members$/i.test(text.slice(mention.start, mention.end));
    if (areMembers && isFor && isBody(next)) mention.parties = next.parties;
    if (isSpokes && mention.parties.length === 0 && isFor && isBody(next)) mention.parties = next.parties;
    const possessive = /^(?:['’]s?)?\s+(?:\p{Ll}+\s+)?spokes(?:man|woman|person)(?!\p{L})/u.exec(
      text.slice(mention.end, mention.end + 60),
    );
    if (possessive && isBody(mention)) mention.end += possessive[0].length;
    if (previous && previous.end > mention.start) mention.start = mention.end; // taken in by the one before
  }
  return all.filter(({ start, end }) => start < end);
}

function contentOf(further: string): string[] {
  return further
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word && !/^(?:of|for|the)$/.test(word));
}

/** "Moldovan" is of Moldova: the same first letters. */
function isOfPlace(word: string, party: Party): boolean {
  return (
    word.length >= 5 && [...party.words].some((other) => other.length >= 4 && other.slice(0, 5) === word.slice(0, 5))
  );
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (!last || last.end <= mention.start) kept.push(mention);
  }
  return kept;
}
