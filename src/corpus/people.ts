import {
  ANY_PERSON,
  BEGINS_SENTENCE,
  BODY_HEAD,
  BODY_WORD,
  FEMALE_SURNAME,
  FEMALE_TITLE,
  FEMALE_WORD,
  INVERTS,
  IS_PERSON_HEAD,
  ISSUED_TEXT,
  MALE_TITLE,
  MALE_WORD,
  MEMBER_OF_PARLIAMENT,
  OFFICIAL,
  officeOf,
  PEOPLE,
  PERSON_HEAD,
  POLITICIAN,
  TITLE,
} from "./cues.ts";
import { indexAt, overlaps, type Range } from "./ranges.ts";
import type { Metadata } from "./schema.ts";

/** Somebody whom a text names. `offices` and `words` are what the metadata and the text say that this party is. */
export type Party = {
  name: string;
  role: string | null;
  is: "person" | "body" | "unknown";
  gender: "f" | "m" | null;
  /** Whether it is in the document's metadata. */
  isKnown: boolean;
  isMedia: boolean;
  offices: Set<string>;
  words: Set<string>;
  /** Offset from which on the text means this party by a role; what only the text introduces is unknown before. */
  since: number;
};

/**
 * A place where somebody is named. `parties` are those who may be meant: one for a name, several where a role fits
 * several, none for somebody of whom nothing is known ("a passenger").
 */
export type Mention = Range & { by: "name" | "role" | "many" | "text"; parties: readonly Party[]; isAny: boolean };

export type Mentions = (range: Range) => Mention[];

type Parties = Pick<Metadata, "publisher" | "issuer" | "speakers">;
type Form = { form: string; party: Party };

/** Everybody whom a text names: those of its metadata, and those whom only the text introduces. */
export function findPeople(text: string, parties: Parties): { known: Party[]; mentions: Mentions } {
  const known = knownParties(parties);
  const named = knownMentions(text, known, formsOf(known, parties));
  for (const mention of named) learnFrom(text, mention, mention.parties[0] as Party);
  const introduced = introducedMentions(text, known, named);
  const byName = [...named, ...introduced.mentions].sort(inOrder);
  const byRole = roleMentions(text, known, introduced.parties, byName);
  const all = forBodies(text, [...byName, ...byRole].sort(inOrder));
  return {
    known,
    mentions: ({ start, end }) => {
      const found: Mention[] = [];
      for (let index = indexAt(all, start); index < all.length && (all[index] as Mention).end <= end; index++) {
        if ((all[index] as Mention).start >= start) found.push(all[index] as Mention);
      }
      return found;
    },
  };
}

function inOrder(a: Range, b: Range): number {
  return a.start - b.start;
}

function newParty(name: string, given: Partial<Party>): Party {
  const surname = name.split(/\s+/).at(-1) ?? name;
  return {
    name,
    role: null,
    is: "unknown",
    gender: FEMALE_SURNAME.test(surname) ? "f" : null,
    isKnown: false,
    isMedia: false,
    offices: new Set(),
    words: new Set(),
    since: 0,
    ...given,
  };
}

function knownParties({ publisher, issuer, speakers }: Parties): Party[] {
  const known = speakers.map(({ name, role, kind, aliases }) => {
    const isPersonal = /^(?:individual|legislator|academic)$/.test(kind) || namesOffice(role);
    const is = isPersonName(name) && isPersonal ? "person" : "body";
    const party = newParty(name, { role: role ?? null, is, isKnown: true, isMedia: kind === "media" });
    if (is === "body") {
      party.gender = null;
      for (const word of BODIES_OF_KIND[kind] ?? []) party.words.add(word);
    }
    if (role && is === "person") learnRole(party, role);
    for (const alias of aliases) if (/^(?:the|\p{Ll})/u.test(alias) && is === "person") learnRole(party, alias);
    for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) party.words.add(word);
    return party;
  });
  for (const { name, kind } of [issuer, publisher]) {
    if (known.some((party) => party.name === name)) continue;
    const is = isPersonName(name) && (kind === "individual" || kind === "legislator" || kind === "academic");
    const words = new Set(name.toLowerCase().split(/[^\p{L}]+/u));
    known.push(newParty(name, { is: is ? "person" : "body", isKnown: true, isMedia: kind === "media", words }));
  }
  return known;
}

/** Whether a role is a person's. */
function namesOffice(role: string | undefined): boolean {
  if (!role || /^(?:in|by|at|on|quoted|cited|\p{Ll}+s\s+the)\s/iu.test(role)) return false;
  const words = role.split(/[^\p{L}-]+/u);
  return MEMBER_OF_PARLIAMENT.test(role) || words.some((word) => IS_PERSON_HEAD.test(word)) || !words.some(isBodyWord);
}

function isBodyWord(word: string): boolean {
  return BODY_WORD.test(word) || BODY_HEAD.test(word);
}

/** What a text calls bodies of a kind: "the company". */
const BODIES_OF_KIND: Partial<Record<string, readonly string[]>> = {
  company: ["company", "firm", "operator", "manufacturer"],
  NGO: ["organisation", "organization", "group", "charity"],
  "international organisation": ["organisation", "organization"],
  "political party": ["party"],
  court: ["court"],
};

/** Whether somebody can be meant by "he" or "she": not a body, nor one capitalised word of which nothing is known. */
export function mayBePerson({ is, name }: Party): boolean {
  return is === "person" || (is === "unknown" && /\s/.test(name));
}

/** Two to five capitalised words of which none is a body's. */
function isPersonName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^(?:van|von|de|der|al|bin|ibn|di|da|del|la|ter|den)$/.test(word)) &&
    !words.some((word) => BODY_WORD.test(word))
  );
}

/** Takes in what a role says: its words, the offices among them, and whether it is a woman's or a man's. */
function learnRole(party: Party, role: string): void {
  if (/^(?:in|by|at|on|quoted|cited)\s/i.test(role)) return;
  for (const word of role.toLowerCase().split(/[^\p{L}’'-]+/u)) if (word) party.words.add(word);
  if (MEMBER_OF_PARLIAMENT.test(role)) party.offices.add("mp");
  for (const part of role.split(/[(),;/]|\s+and\s+/)) {
    const head = part.trim().split(/\s+(?:of|for|at|in|from|to|with|on|who|under|by)\s+/)[0] ?? "";
    const words = head.split(/\s+/);
    const office = words.findLast((word) => IS_PERSON_HEAD.test(word));
    if (!office) continue;
    party.offices.add(officeOf(office));
    if (/prime\s+minister/i.test(head)) party.offices.add("prime minister");
    if (FEMALE_WORD.test(office)) party.gender = "f";
    if (MALE_WORD.test(office)) party.gender ??= "m";
  }
}

function formsOf(known: readonly Party[], { speakers }: Pick<Parties, "speakers">): Form[] {
  const forms: Form[] = [];
  const add = (party: Party, form: string) => {
    if (!forms.some((other) => other.form.toLowerCase() === form.toLowerCase())) forms.push({ form, party });
  };
  const partyNamed = (name: string) => known.find((party) => party.name === name) as Party;
  for (const { name, aliases } of speakers) for (const form of [name, ...aliases]) add(partyNamed(name), form);
  for (const party of known) add(party, party.name);
  for (const party of known) {
    if (party.is === "person") {
      const surname = party.name.split(/\s+/).at(-1) as string;
      const isShared = known.some((other) => other !== party && other.is === "person" && other.name.endsWith(surname));
      if (!isShared && surname.length > 2) add(party, surname);
      const first = party.name.split(/\s+/)[0] as string;
      if (first.length > 2 && onlyHasName(known, first)) add(party, first);
    } else if (!party.isMedia) for (const form of bodyForms(party.name)) add(party, form);
  }
  return forms.sort((a, b) => b.form.length - a.form.length);
}

function onlyHasName(known: readonly Party[], word: string): boolean {
  return known.filter(({ name }) => name.split(/\s+/).includes(word)).length === 1;
}

/** Other forms of a body's name: "Foreign Ministry", "MFA" for a Ministry of Foreign Affairs of somewhere. */
function bodyForms(name: string): string[] {
  const plain = name.replace(/^the\s+/i, "");
  const forms: string[] = [];
  const ministry = /^(Ministry|Department)\s+of\s+((?:\p{Lu}[\p{L}-]+|and|,|\s)+?)(?:\s+of\s+.+)?$/u.exec(plain);
  const [, kind, matter] = ministry ?? [];
  if (kind && matter) forms.push(`${matter.trim().replace(/\s+Affairs$/, "")} ${kind}`, `${kind} of ${matter.trim()}`);
  const head = plain.split(/\s+(?:of|for)\s+(?:the\s+)?/)[0] as string;
  // "Families' Union" for one of some town
  const words = plain.split(/\s+/);
  if (head === plain && words.length >= 3 && BODY_WORD.test(words.at(-1) as string))
    forms.push(words.slice(1).join(" "));
  if (head !== plain && head.split(/\s+/).length >= 2) forms.push(head);
  const initials = plain
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  if (initials.length >= 3) forms.push(initials);
  return forms;
}

/** Finds the parties of the metadata by name, by alias, or by surname alone, longest form first. */
function knownMentions(text: string, known: readonly Party[], forms: readonly Form[]): Mention[] {
  const pattern = forms
    .map(({ form }) => `(${escapeRegExp(form).replace(/\s+/g, "\\s+").replace(/['’]/g, "['’]")})`)
    .join("|");
  const found: Mention[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu"))) {
    const { form, party } = forms[match.slice(1).findIndex((group) => group !== undefined)] as Form;
    const isNameForm = /^\p{Lu}/u.test(form);
    if (isNameForm && !/^\p{Lu}/u.test(match[0])) continue;
    if (/^\p{Lu}{3,6}$/u.test(form) && match[0] !== form && !known.some(({ name }) => name === form)) continue;
    if (
      isNameForm &&
      !/\s/.test(form) &&
      party.is === "person" &&
      isPartOfAnotherName(text, match.index, match[0], party)
    )
      continue;
    const isText = new RegExp(`^(?:the|its|their)\\s+(?:\\p{L}+\\s+)?${ISSUED_TEXT}$`, "iu").test(form);
    const range = { start: match.index, end: match.index + match[0].length };
    found.push({ ...range, by: isText ? "text" : "name", parties: [party], isAny: false });
  }
  return found;
}

/** "Leyla Aliyeva" is no mention of somebody else called Aliyeva, nor is the Aliyeva Foundation. */
function isPartOfAnotherName(text: string, at: number, form: string, party: Party): boolean {
  const before = /(\p{Lu}[\p{L}’'.-]*)\s+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  const after = /^\s+(\p{Lu}[\p{L}-]*)/u.exec(text.slice(at + form.length, at + form.length + 40))?.[1];
  const isFirst = party.name.startsWith(`${form} `) && after !== undefined && !form.includes(" ");
  const isOther =
    isFirst ||
    (before !== undefined &&
      !TITLE.test(before) &&
      !BEGINS_SENTENCE.test(before) &&
      !IS_PERSON_HEAD.test(before) &&
      !INVERTS.test(before));
  return isOther || (after !== undefined && BODY_WORD.test(after));
}

/** Takes in the role that stands beside a name: "harbour master Nils Dahl", "Nils Dahl, a harbour master". */
function learnFrom(text: string, { start, end }: Range, party: Party): boolean {
  if (party.is === "body") return false;
  let isLearnt = false;
  const title = /(?<!\p{L})(\p{Lu}\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  if (title && TITLE.test(title)) isLearnt = true;
  if (title && FEMALE_TITLE.test(title)) party.gender = "f";
  if (title && MALE_TITLE.test(title)) party.gender = "m";
  // "the master of the harbour, Nils Dahl"
  const ahead =
    text
      .slice(Math.max(0, start - 110), start)
      .split(/[^\p{L}\s’',-]/u)
      .at(-1) ?? "";
  const described = /(?:^|\s)(?:the|its|their|his|her|[\p{L}-]+['’]s?)\s+([\p{L}\s’'-]{3,90}),\s+$/iu.exec(
    ahead.split(/,(?=[^,]*,\s*$)/).at(-1) ?? "",
  )?.[1];
  const head = described?.split(/\s+(?:of|for|at|in)\s+/)[0]?.split(/\s+/) ?? [];
  if (described && head.length <= 5 && IS_PERSON_HEAD.test(head.at(-1) ?? "")) {
    learnRole(party, described);
    isLearnt = true;
  }
  const before = ahead.split(",").at(-1) ?? "";
  const words = /\s$/.test(before) ? before.trim().split(/\s+/).slice(-5) : [];
  if (IS_PERSON_HEAD.test(words.at(-1) ?? "")) {
    const from = words.findLastIndex((word) =>
      /^(?:the|a|an|of|and|said|by|to|for|from|with|told|its|his|her)$/i.test(word),
    );
    learnRole(party, words.slice(from + 1).join(" "));
    isLearnt = true;
  }
  const after = /^(?:,\s+|\s+\()((?:who\s+is\s+)?[\p{L}\d’'" -]{2,110})(?:[,.;:)—–]|$)/u.exec(
    text.slice(end, end + 130),
  );
  const role = after?.[1] ?? "";
  const headOf = role.split(/\s+(?:of|for|at|in|from|to|with|on|who|under|by)\s+/)[0] ?? "";
  if (MEMBER_OF_PARLIAMENT.test(role) || IS_PERSON_HEAD.test(headOf.split(/\s+/).at(-1) ?? "")) {
    learnRole(party, role.replace(/^who\s+is\s+/, ""));
    isLearnt = true;
  }
  return isLearnt;
}

const TOKEN =
  "(?:(?:Mr|Mrs|Ms|Dr|Prof|Capt|Col|Gen|Sen|Rep|Gov|Rev|Lt|Sgt|St|Cllr)\\.|\\p{Lu}\\.(?=\\s*\\p{Lu})|\\p{Lu}[\\p{L}]*(?:[’'-]\\p{L}+)*(?:(?<=s)[’'](?=\\s+\\p{Lu}))?)";
const CAPITALISED = new RegExp(
  `(?<![\\p{L}\\p{N}@#])${TOKEN}(?:[ \\t]*[\\n\\r]?[ \\t]*(?:(?:van|von|de|der|al|bin|ibn|di|da|del|la|ter|ten|den)\\s+){0,2}(?<=[\\s.])${TOKEN})*`,
  "gu",
);

/** Those whom only the text names, with where it does; a surname alone means whoever was named with it before. */
function introducedMentions(
  text: string,
  known: readonly Party[],
  named: readonly Mention[],
): { parties: Party[]; mentions: Mention[] } {
  const byName = new Map<string, Party>();
  const bySurname = new Map<string, Party[]>();
  for (const party of known.filter(({ is }) => is === "person")) {
    const surname = (party.name.split(/\s+/).at(-1) as string).toLowerCase();
    addTo(bySurname, surname, party);
  }
  const mentions: Mention[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    for (const part of splitAtPossessives(match[0], match.index)) {
      for (const { words, start, end, hasTitle } of nameIn(text, part, named)) {
        const name = words.join(" ");
        const key = name.toLowerCase();
        let party = byName.get(key);
        if (!party && words.length === 1) {
          const same = bySurname.get(key) ?? [];
          if (same.length > 1) {
            mentions.push({ start, end, by: "name", parties: [], isAny: false });
            continue;
          }
          party = same[0];
        }
        if (!party) {
          const isBody = words.some((word) => BODY_WORD.test(word)) || /^\p{Lu}{2,6}$/u.test(name);
          const isBegin = words.length === 1 && !hasTitle && !isBody && startsSentence(text, start);
          // A capital at the start of a sentence makes no name.
          if (isBegin) continue;
          const same = isBody
            ? known.filter(
                ({ is, isMedia, words: theirs }) =>
                  is === "body" && !isMedia && words.every((word) => theirs.has(word.toLowerCase())),
              )
            : [];
          if (same.length === 1) {
            mentions.push({ start, end, by: "name", parties: same, isAny: false });
            continue;
          }
          party = newParty(name, { is: isBody ? "body" : "unknown", since: start, words: new Set(key.split(/\s+/)) });
          if (isBody) party.gender = null;
          byName.set(key, party);
          if (!isBody && words.length > 1) {
            const surname = (words.at(-1) as string).toLowerCase();
            addTo(bySurname, surname, party);
          }
        }
        if (party.is !== "body" && learnFrom(text, { start, end }, party)) party.is = "person";
        mentions.push({ start, end, by: "name", parties: [party], isAny: false });
      }
    }
  }
  return { parties: [...byName.values()], mentions };
}

/** What a sentence begins with in a capital letter without its being a name: "But", "Said". */
function isNoName(word: string): boolean {
  return BEGINS_SENTENCE.test(word.split(/['’]/)[0] as string) || INVERTS.test(word);
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…]["”’»)]*\s+|[\n\r]\s*|[“"‘«„]\s*)$/u.test(text.slice(Math.max(0, at - 12), at));
}

function splitAtPossessives(words: string, at: number): { words: string; at: number }[] {
  const parts: { words: string; at: number }[] = [];
  let start = 0;
  for (const match of words.matchAll(/['’]s(?=\s)/g)) {
    parts.push({ words: words.slice(start, match.index), at: at + start });
    start = match.index + 2;
  }
  parts.push({ words: words.slice(start).replace(/['’]s$/, ""), at: at + start });
  return parts;
}

/** What of a run of capitalised words is a name: without what begins a sentence, and without office and title before it. */
function nameIn(
  text: string,
  { words, at }: { words: string; at: number },
  named: readonly Mention[],
): { words: string[]; start: number; end: number; hasTitle: boolean }[] {
  const tokens = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: at + index,
    end: at + index + word.length,
  }));
  let from = 0;
  let hasTitle = false;
  while (from < tokens.length && isNoName((tokens[from] as { word: string }).word)) from++;
  const isBody = tokens.slice(from).some(({ word }) => BODY_WORD.test(word));
  if (!isBody) {
    const head = tokens.findLastIndex(({ word }) => IS_PERSON_HEAD.test(word) || TITLE.test(word));
    if (head >= from && head < tokens.length - 1) {
      from = head + 1;
      hasTitle = true;
    } else if (head === tokens.length - 1 && head >= 0) return []; // "the Foreign Minister": a role
  }
  let own = tokens.slice(from);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  const range = { start: first.start, end: last.end };
  const index = indexAt(named, range.start);
  if (
    (own.length === 1 && BODY_HEAD.test(first.word)) ||
    (named[index] && overlaps(named[index], range)) ||
    own.every(({ word }) => word.length < 2)
  )
    return [];
  // "the Ministry of Transport"
  const rest = isBody
    ? /^\s+(?:of|for)\s+(?:the\s+)?\p{Lu}[\p{L}-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}-]+)*/u.exec(
        text.slice(last.end, last.end + 80),
      )
    : null;
  if (rest && BODY_WORD.test(last.word)) {
    own = [
      ...own,
      ...rest[0]
        .trim()
        .split(/\s+/)
        .map((word) => ({ word, start: 0, end: 0 })),
    ];
    range.end += rest[0].length;
  }
  return [{ words: own.map(({ word }) => word), ...range, hasTitle }];
}

const MODIFIERS =
  "((?:(?!(?:and|or|of|for|to|in|at|on|by|with|that|who|from|as|said|the|a|an|his|her|its|their)(?!\\p{L}))\\p{L}[\\p{L}’'-]*\\s+){0,4}?)";
const DETERMINER = "the|this|that|a|an|one|another|his|her|their|our|its|my|your|each|every|no|any|some|two|three|\\d+";
const ROLE = new RegExp(
  `(?<![\\p{L}-])(?:(?:(${DETERMINER})\\s+|(\\p{L}[\\p{L}’'-]*['’]s?)\\s+)${MODIFIERS}(?:(${PERSON_HEAD})|(${ISSUED_TEXT})|(${PEOPLE}))|(${PEOPLE}))(?![\\p{L}-])(\\s+(?:of|for)\\s+(?:the\\s+)?[\\p{L}’'-]+)?`,
  "giu",
);
const BODY_AGAIN = /(?<![\p{L}-])(?:the|this)\s+([\p{L}-]+\s+)?(\p{L}[\p{L}-]+)(?![\p{L}-])(?!\s+of\s)/giu;

/** Of so many nobody can be told by a role. */
const MOST_CANDIDATES = 50;

/** Words that say nothing of who is meant. */
const COLOURLESS =
  /^(?:former|then|senior|chief|young|old|elderly|same|late|acting|local|country|state|visiting|new|first|deputy|city|town|top|\d+|\d+-year-old|year-old)$/i;

function roleMentions(
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
      if (determiner || owner)
        found.push({
          ...range,
          by: "text",
          parties: [],
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
    const candidates = !isDefinite
      ? []
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
  const bodies = [...known, ...introduced].filter(({ is, isMedia }) => is === "body" && !isMedia);
  const byWord = new Map<string, Party[]>();
  for (const party of bodies) for (const word of party.words) addTo(byWord, word, party);
  // "the mission" for a Northern Election Observation Mission
  const bodyHeads = new Set(
    bodies.map(({ name }) => (name.split(/\s+(?:of|for)\s+/)[0] as string).split(/\s+/).at(-1)?.toLowerCase() ?? ""),
  );
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
          (extra === "" || COLOURLESS.test(extra) || party.words.has(extra.toLowerCase())),
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

/** Who speaks for a body says its words: "a spokeswoman for the Port of Helm", "the port's spokesman". Not so for a person. */
function forBodies(text: string, mentions: readonly Mention[]): Mention[] {
  const all = mentions.map((mention) => ({ ...mention }));
  const isBody = (mention: Mention | undefined) => mention?.parties.length === 1 && mention.parties[0]?.is === "body";
  for (const [index, mention] of all.entries()) {
    const [previous, next] = [all[index - 1], all[index + 1]];
    const isSpokes = mention.by === "role" && /spokes\p{L}+$/iu.test(text.slice(mention.start, mention.end));
    const isFor = next && /^\s+(?:for|of|at|from)\s+(?:the\s+)?$/.test(text.slice(mention.end, next.start));
    const areMembers = mention.by === "many" && /members$/i.test(text.slice(mention.start, mention.end));
    if (areMembers && isFor && isBody(next)) mention.parties = next.parties;
    if (isSpokes && mention.parties.length === 0 && isFor && isBody(next)) mention.parties = next.parties;
    const possessive = /^['’]s?\s+(?:\p{Ll}+\s+)?spokes(?:man|woman|person)(?!\p{L})/u.exec(
      text.slice(mention.end, mention.end + 60),
    );
    if (possessive && isBody(mention)) mention.end += possessive[0].length;
    if (previous && previous.end > mention.start) mention.start = mention.end; // taken in by the one before
  }
  return all.filter(({ start, end }) => start < end);
}

function addTo(lists: Map<string, Party[]>, key: string, party: Party): void {
  const list = lists.get(key);
  if (list) list.push(party);
  else lists.set(key, [party]);
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

function escapeRegExp(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
