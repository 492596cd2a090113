import { list } from "./grammar.ts";

/** "state bodies" take an article in English; names of people, media and companies do not. */
function party({ name, kind }: { name: string; kind: string }): string {
  const takesArticle =
    ["state body", "court", "international organisation", "political party"].includes(kind) ||
    name.split(/[^\p{L}]+/u).some((word) => BODIES.has(word));
  return takesArticle && !/^the\b/i.test(name) ? `the ${name}` : name;
}

/** Words in the names of bodies of other kinds that take an article too. */
const BODIES = new Set(
  `Agency Association Authority Board Centre Center Commission Committee Council Federation Foundation Institute
  Ministry Society Union`.split(/\s+/),
);

/** In small print around an excerpt: whose words it is, whose position, and how that is known. */
export const quotation = {
  party,
  /** How a date is known, as the corpus gives it. */
  basis: (basis: string) => basis.replace(/"([^"]*)"/g, "“$1”"),
  inferred: "inferred",

  /** Whose words an excerpt is; each goes on from its issuer: "Harbour Board · quoting Ada Holm". */
  voice: {
    phrases: "phrases of the source",
    phrasesInShort: "phrases",
    /** Of phrases, in another order than the source's. */
    reordered: "best match first",
    noPhrases: "no words of the source",
    phrase: "phrase from this project’s digest",
    headline: (publisher: string) => `headline as printed by ${publisher}`,
    several: (voices: readonly string[]) => `words of several, in turn: ${voices.join("; ")}`,
    open: {
      direct: "in quotation marks, speaker not established",
      indirect: "reported speech, speaker not established",
      own: "text of the document, speaker not established",
    },
    openInShort: "speaker not established",
    question: (to: string | null) => (to === null ? "a question, who asks is not named" : `a question put to ${to}`),
    /** The same in short, where the issuer is quoted itself: its name stands just before. */
    speaking: "speaking",
    issuer: {
      direct: "own words",
      indirect: "own words, reported",
      own: "own words",
      mixed: "own words, partly reported",
    },
    attributed: (who: string) => `attributing words to ${who}`,
    mixed: (who: string) => `quoting and reporting ${who}`,
    own: (who: string) => `words of ${who}`,
    direct: (who: string) => `quoting ${who}`,
    indirect: (who: string) => `reporting words of ${who}`,
    indirectInShort: (who: string) => `reporting ${who}`,
  },
  /** How it is known who speaks, where no name beside the words tells it. */
  known: {
    pronoun: (words: string, where: "here" | "before" | "earlier") => {
      const named = { here: "in the same sentence", before: "in the sentence before", earlier: "earlier" };
      return ` (“${words}”, named ${named[where]})`;
    },
    words: (words: string) => ` (“${words}”)`,
    context: " (who spoke just before)",
  },
  /** One of several voices in an excerpt; null: nobody is established. */
  turn: {
    attributed: (speaker: string) => `words attributed to ${speaker}`,
    direct: (speaker: string | null) =>
      speaker === null ? "a quotation, speaker not established" : `direct quotation of ${speaker}`,
    indirect: (speaker: string | null) =>
      speaker === null ? "reported speech, speaker not established" : `reported speech of ${speaker}`,
    own: (speaker: string | null) => (speaker === null ? "text of the document" : `words of ${speaker}`),
  },
  throughSpeaker: (name: string) => `, as quoted by ${name}`,

  /** The same as whole sentences, for a citation. */
  line: {
    phrases: "Phrases of the source",
    noPhrases: "No words of the source",
    phrase: (origin: string) => `Phrase of the source, from this project's digest; ${origin}`,
    headline: (publisher: string) => `Headline as printed, published by ${publisher}`,
    several: (parts: readonly string[]) => `Words of several, in turn: ${parts.join("; ")}`,
    open: {
      direct: (origin: string) => `In quotation marks in the source; speaker not established; ${origin}`,
      indirect: (origin: string) => `Reported speech; speaker not established; ${origin}`,
      own: (origin: string) => `Text of the document; speaker not established; ${origin}`,
    },
    question: (to: string | null, origin: string) =>
      `${to === null ? "A question, who asks is not named" : `A question put to ${to}`}; ${origin}`,
    attributed: (issuer: string, who: string, by: string) => `Words that ${issuer} attributes to ${who}; ${by}`,
    indirect: (who: string, by: string) => `Reported speech: ${who}${by}`,
    direct: (who: string, by: string) => `Direct quotation: ${who}${by}`,
    mixed: (who: string, by: string) => `Direct quotation and reported speech: ${who}${by}`,
    own: (who: string, by: string) => `In its own words: ${who}${by}`,
    reportedBy: (relay: string) => `, as reported by ${relay}`,
    quotedBy: (relay: string) => `, as quoted by ${relay}`,
    published: (publisher: string) => `published by ${publisher}`,
    issued: (issuer: string, publisher: string) => `issued by ${issuer}, published by ${publisher}`,
    relayed: (issuer: string, publisher: string) => `${issuer}, published by ${publisher}`,
  },

  /** What else must be known of an excerpt; parts of a sentence are joined by semicolons. */
  note: {
    /** Null: the issuer is a medium, which passes on. */
    within: (names: readonly string[], issuer: string | null) =>
      issuer === null
        ? `In it, words attributed to ${list(names)}`
        : `In it, ${issuer} attributes words to ${list(names)}`,
    signs: (signs: readonly string[]) =>
      `${signs.map((sign) => `“${sign}”`).join(" and ")} ${signs.length === 1 ? "stands" : "stand"} in its text`,
    notHere: "original not here",
    sourceCut: "A “[…]” within the excerpt stands in the source.",
    named: (people: readonly string[]) => `Named here: ${people.join("; ")}.`,
    untold: "The digest doesn’t say who spoke each of these phrases.",
    between: "What stands between the phrases is not here.",
  },

  status: {
    retracted: (how: string) => `Retracted: ${how}`,
    corrected: (how: string) => `Corrected: ${how}`,
    drift: (missing: number, of: number) =>
      `The text has changed since it was catalogued: ${missing} of ${of} sentences are not in it.`,
    replaces: (document: string) => `Replaces the document ${document}.`,
    unsettled: (fields: readonly string[]) => `Read by a program, and settled by nobody yet: ${fields.join(", ")}.`,
    retractedInShort: ", retracted",
    correctedInShort: ", corrected since",
  },

  position: {
    open: "Whose position this is, nobody has settled yet.",
    question: "A question, nobody’s position.",
    of: (issuer: string) => `The position of ${issuer}.`,
    published: (issuer: string, publisher: string) => `The position of ${issuer}, published by ${publisher}.`,
    medium: (publisher: string) => `Published by ${publisher}.`,
    mediumFrom: (publisher: string, issuer: string) => `Published by ${publisher}, from ${issuer}.`,
  },

  noTitle: "No title in the captured text",
  /** After a colon. */
  noTitleHere: "no title in the captured text",
  title: (title: string) => `Headline as printed: ${title}`,
  fullText: "Full text",
  digest: "Digest, full text not loaded",
  /** After a reference. */
  digestRef: "full text not loaded",
  found: (words: readonly string[]) => `Found by: ${words.join(", ")}`,
  foundByOurs: (words: readonly string[]) => `Found by this project’s words only: ${words.join(", ")}`,
  changed: "The document's text has changed since. This is the passage that now stands nearest.",
  /** What stands before our words of a passage. */
  gist: "This project’s digest, not a quotation",
};
