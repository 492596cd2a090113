import { list, plural } from "./grammar.ts";

const possessive = (name: string) => (name.endsWith("s") ? `${name}’` : `${name}’s`);

/** Whether words are a source's, and how they differ. */
export const verify = {
  verdict: {
    same: "Same words",
    part: "Same words, a part of a sentence",
    takenBack: "Same words, which the next sentence takes back or disputes",
    absent: "Not in these documents",
    absentSo: "Not in these words in these documents",
    withoutText: "Can’t be told: full texts are not loaded",
    tooMuch: "Can’t be told: too much to be compared at once",
    quotedOnly: "The quoted words stand so in the source; the rest was not compared",
    inPart: "Same words, but not all of them",
    untold: "Same words; whose they are can’t be told without the full text",
    open: "Same words; who speaks is not established",
    attributed: "Same words, attributed otherwise",
    nearOfDigests: "Near, with differences, as far as digests and hashes tell",
    negationLost: (words: string) => `The source says “${words}”: a negation is left out`,
    negationAdded: (words: string) => `The source does not say “${words}”: a negation is added`,
    spliced: "Words of several, joined by a marked cut",
    joined: "Words of several, put together as if one had said them",
    near: "Near, with differences",
    quotedBy: (issuers: readonly string[]) => `, as quoted by ${list(issuers)}`,
    reportedBy: (issuers: readonly string[]) => `, as reported by ${list(issuers)}`,
    andWhose: (whose: string) => `. ${whose}`,
  },
  compares: "This compares words, not what happened.",
  digestsOnly: (documents: number) =>
    `Of ${plural(documents, "document")}, only the phrases in our digests and the hashes of sentences could ` +
    "be compared. They don’t have these words; the full texts may.",
  ours: (words: string) => `These are words of a digest of ours, not of its source: “${words}”`,
  cutShort:
    "This was too much to be compared at once. Nothing is said here of what was not compared; ask for less of " +
    "it at a time.",
  notFoundOrCompared: (text: string) => `Not compared, or not found: “${text}”`,
  notInPhrases: (text: string) => `Not in the phrases of this digest; it may stand in the source: “${text}”`,
  notFound: (text: string) => `Not found of what was asked: “${text}”`,

  /** A difference; `asked` and `source` stand in marks of their own already. */
  difference: {
    kinds: {
      wording: "Wording",
      number: "Number",
      negation: "Negation or quantity",
      hedge: "Bound or hedge",
      cut: "Cut",
    },
    untold: (asked: string) => `${asked} is named; who speaks here is not to be told without the full text`,
    attributed: (asked: string, source: string) => `Attributed to ${asked}; in the source: ${source}`,
    order: (asked: string, source: string) => `In another order: asked “${asked}”, source “${source}”`,
    unmarkedCut: (source: string) => `Cut, not marked: “${source}”`,
    cut: (asked: string, source: string) => `Cut: “${asked}” stands for “${source}”`,
    leftOut: (kind: string, source: string) => `${kind}, left out: “${source}”`,
    added: (kind: string, asked: string) => `${kind}, added: “${asked}”`,
    other: (kind: string, asked: string, source: string) => `${kind}: asked “${asked}”, source “${source}”`,
  },
  /** Whose words they are in the source, where they are attributed otherwise. */
  whose: {
    issued: (issuer: string) => `issued by ${issuer}`,
    open: (issuer: string) => `speaker not established, issued by ${issuer}`,
    inMarks: (issuer: string) =>
      `in quotation marks in what is issued by ${issuer}; whose words they are is not established`,
    passedOn: (by: string, speakers: readonly string[]) =>
      `published by ${by}; the words are ${list(speakers.map(possessive))}`,
    dated: (date: string) => `dated ${date}`,
  },
  more: (count: number) => `and ${plural(count, "more difference")}`,
  /** Before the asked words with what differs in them, and in the marks of either. */
  wordByWord: { heading: "Word by word", asked: "asked", source: "source" },
  outside: (words: readonly string[]) =>
    `Outside the words asked for, the sentence has: ${list(words.map((word) => `“${word}”`))}`,
  byHash:
    "Recognised by the hashes of its sentences. The full text is not loaded, so the words can’t be shown, " +
    "nor who speaks them.",
  also: {
    same: (place: string) => `Also same words: ${place}`,
    near: (place: string) => `Also near: ${place}`,
    partSame: (words: string, place: string) => `“${words}”, same words: ${place}`,
    partNear: (words: string, place: string) => `“${words}”, near: ${place}`,
  },
  /** Before a verdict on a part of what was asked. */
  ofPart: (words: string) => `Of what was asked: “${words}”`,
  morePlaces: (count: number) => `and ${plural(count, "more place")}`,

  /** What the one says who is named, where the number or the words are another's. */
  lead: {
    words: (whose: readonly string[], name: string) => `The words are those of ${list(whose)}, not of ${name}`,
    question: (question: string, name: string) => `The words are ${question}, and not said by ${name}`,
    open: (whose: readonly string[], name: string) =>
      `The words stand in what is issued by ${list(whose)}; that ${name} says so is not established`,
    gives: (name: string, numbers: readonly string[], ref: string) => `${name} gives ${list(numbers)}${ref}`,
    digestGives: (name: string, numbers: readonly string[], ref: string) =>
      `The digest of what ${name} issued gives ${list(numbers)}${ref}, and does not tell who says so`,
    standsIn: (number: string, issuers: readonly string[]) =>
      `; ${number} stands in what is issued by ${list(issuers)}`,
    not: (number: string) => `, not ${number}`,
    nearest: (name: string, words: string, ref: string) => `Nearest of what ${name} says: “${words}” (ref ${ref})`,
  },

  edits: "A writer’s edits, which change no word of the source:",
  edit: {
    kinds: {
      capital: "letter in brackets",
      bracket: "in brackets",
      ellipsis: "left out, and marked",
      frame: "beside the words",
      interposed: "left out between the words",
      number: "number in another form",
    },
    signs: (asked: string, source: string) => `Edit, signs between words: “${asked}”; the source has “${source}”`,
    of: (kind: string, asked: string) => `Edit, ${kind}: “${asked}”`,
    source: (source: string) => `; the source has “${source}”`,
  },

  note: {
    detected: (speaker: string) => `That ${speaker} speaks is read from the text alone; no person has settled it.`,
    begins: (sentence: string) => `A part of its sentence, before which stands: “${sentence}”`,
    /** The same where the excerpt below shows what stands before. */
    beginsBelow: "A part of the sentence shown below.",
    goesOn: (sentence: string) => `A part of its sentence, which goes on: “${sentence}”`,
    takenBack: (sentence: string) => `The next sentence: “${sentence}”`,
    spliced: (names: readonly string[]) => `The marked cut joins words of several: ${list(names)}.`,
    joined: (names: readonly string[]) => `These are words of several: ${list(names)}.`,
    open: (name: string) => `That ${name} says so is not established here: the document leaves open who speaks.`,
    sharing: (names: readonly string[]) => `More than one here bears this surname: ${list(names)}.`,
    negation: (language: string) =>
      `A lost “not” was not looked for: how the language “${language}” negates is not known here.`,
  },
  counted: "What the documents count of it, in their own numbers:",
  nearest: "Nearest passages, which say it in other words or say something else:",
};
