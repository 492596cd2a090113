import type { Found } from "../answers/found.ts";
import type { Quotation, VoiceInTurn } from "../answers/quotation.ts";
import { NOT_SETTLED } from "../documents/schema.ts";
import { capital, list, sentence } from "./words.ts";

/** "Milli Majlis · c. February 2025 (inferred from "33rd anniversary")" */
export function headline({ issuer, issued }: Pick<Quotation, "issuer" | "issued">): string {
  return `${issuer.name} · ${dateLine(issued)}`;
}

/** A date, and how it is known where it is not simply stated. */
export function dateLine({ edtf, display, basis }: Quotation["issued"]): string {
  return isStated({ edtf, basis }) ? display : `${display} (${basis})`;
}

/** Whether a document's date is simply stated in it; else the reply says how it is known. */
export function isStated({ edtf, basis }: Pick<Quotation["issued"], "edtf" | "basis">): boolean {
  return edtf !== null && !/[~?%]/.test(edtf) && !/infer/i.test(basis);
}

/**
 * Whose words an excerpt is, for the end of the line above it, which begins with its issuer: "quoting Solveig Årvåk,
 * harbour master". The publisher stands below the excerpt.
 */
export function voiceLine(quotation: Quotation): string {
  const { words, text, heading, attribution, issuer, publisher, voices, mixed } = quotation;
  if (words === "ours") return wordsOfDigest(quotation);
  if (text === "digest") return "phrase of the source, from this project's digest";
  if (heading === "title") return `headline as printed by ${publisher.name}`;
  if (voices.length > 0)
    return `words of several, in turn: ${voices.map((voice) => voiceInTurn(quotation, voice)).join("; ")}`;
  const { voice, speaker } = attribution;
  if (speaker === null) {
    const what = { direct: "in quotation marks", indirect: "reported speech", own: "text of the document" };
    return `${what[voice ?? "own"]}, speaker not established`;
  }
  if (speaker === issuer.name)
    return mixed ? "quoted and reported" : { direct: "quoted", indirect: "reported", own: "own words" }[voice ?? "own"];
  const who = `${speakerInShort(quotation)}${throughSpeakers(quotation)}${knownBy(attribution.known)}`;
  if (isOpponent(quotation)) return `attributing words to ${who}`;
  if (mixed) return `quoting and reporting ${who}`;
  if (voice === "own") return `words of ${who}`;
  return `${voice === "direct" ? "quoting" : "reporting words of"} ${who}`;
}

/** The same in short, where several passages stand together: without offices, and how the speaker is known. */
export function voiceInShort(quotation: Quotation): string {
  const { words, text, heading, attribution, issuer, voices } = quotation;
  if (words === "ours" || text === "digest" || heading === "title" || voices.length > 0) return voiceLine(quotation);
  const { speaker, voice } = attribution;
  if (speaker === null) return "speaker not established";
  if (speaker === issuer.name) return voiceLine(quotation);
  if (isOpponent(quotation)) return `attributing words to ${speaker}`;
  return `${voice === "direct" || quotation.mixed ? "quoting" : voice === "own" ? "words of" : "reporting"} ${speaker}`;
}

/** A date in short: that it is inferred, but not from what; and what has become of the document since. */
export function dateInShort({ issued, status }: Pick<Quotation, "issued" | "status">): string {
  return `${issued.display}${isStated(issued) || issued.edtf === null ? "" : ", inferred"}${statusInShort(status)}`;
}

const WHERE_NAMED = { here: "in the same sentence", before: "in the sentence before", earlier: "earlier" };

/** How it is known who speaks, where no name beside the words tells it: " (“he”, named in the sentence before)". */
export function knownBy(known: Quotation["attribution"]["known"]): string {
  if (known?.by === "pronoun") return ` (“${known.words}”, named ${WHERE_NAMED[known.named]})`;
  if (known?.by === "role" || known?.by === "text") return ` (“${known.words}”)`;
  return known?.by === "context" ? " (who spoke just before)" : "";
}

/** The speaker with their office in the operator's short form, where there is one. */
function speakerInShort({ attribution: { chain }, short }: Quotation): string {
  const { name = "", role = null } = chain.at(-1) ?? {};
  const office = short.offices[name] ?? role;
  return office ? `${name}, ${office}` : name;
}

/** Whose words an excerpt is, in one sentence for the line above it. */
export function wordsLine(quotation: Quotation): string {
  const { words, heading, attribution, issuer, publisher, voices, mixed } = quotation;
  if (words === "ours") return capital(wordsOfDigest(quotation));
  if (quotation.text === "digest") return `Phrase of the source, from this project's digest; ${ofIssuer(quotation)}`;
  if (heading === "title") return `Headline as printed, published by ${publisher.name}`;
  if (voices.length > 0) {
    const inTurn = voices.map((voice) => voiceInTurn(quotation, voice));
    return `Words of several, in turn: ${[...inTurn, ofIssuer(quotation)].join("; ")}`;
  }
  const { voice, speaker } = attribution;
  if (speaker === null) {
    const origin = ofIssuer(quotation);
    if (voice === "direct") return `In quotation marks in the source; speaker not established; ${origin}`;
    if (voice === "indirect") return `Reported speech; speaker not established; ${origin}`;
    return `Text of the document; speaker not established; ${origin}`;
  }
  const who = speakerWithRole(quotation);
  const speaks = speaker === issuer.name;
  const quoted = mixed ? "Direct quotation and reported speech" : "Direct quotation";
  if (!speaks && isOpponent(quotation))
    return `Words that ${theParty(issuer)} attributes to ${who}; ${publishedBy(quotation)}`;
  const by = (verb: string) =>
    speaks ? byPublisher(quotation) : `${throughSpeakers(quotation)}, as ${verb} by ${relay(quotation)}`;
  if (voice === "indirect" && !mixed) return `Reported speech: ${who}${by("reported")}`;
  if (voice === "direct" || mixed) return `${quoted}: ${who}${by("quoted")}`;
  return `In its own words: ${who}${who === publisher.name ? "" : `, ${publishedBy(quotation)}`}`;
}

/** "direct quotation of Solveig Årvåk", one of several in an excerpt. */
function voiceInTurn({ issuer, publisher }: Quotation, { voice, speaker, party }: VoiceInTurn): string {
  if (speaker !== null && isOpponent({ issuer, speaker: party })) return `words attributed to ${speaker}`;
  if (voice === "direct")
    return speaker === null ? "a quotation, speaker not established" : `direct quotation of ${speaker}`;
  if (voice === "indirect")
    return speaker === null ? "reported speech, speaker not established" : `reported speech of ${speaker}`;
  return speaker === null || speaker === issuer.name || speaker === publisher.name
    ? "text of the document"
    : `words of ${speaker}`;
}

/** What else a reader must know of the words in an excerpt: whose stand inside it, and what the source did to them. */
export function wordsNotes(quotation: Quotation): string[] {
  const { words, within, voices, issuer, speakerElsewhere } = quotation;
  if (words === "ours") return digestNotes(quotation);
  if (voices.length > 0) {
    const opponents = voices.filter(({ speaker, party }) => speaker !== null && isOpponent({ issuer, speaker: party }));
    if (opponents.length === 0) return [];
    return [[...editing(quotation), ...origin(opponents.every(({ elsewhere }) => elsewhere))]]
      .filter((parts) => parts.length > 0)
      .map(sentence);
  }
  const by = issuer.kind === "media" ? "words attributed to" : `words that ${theParty(issuer)} attributes to`;
  // Those whose words stand elsewhere in the corpus too, and those whose words don't.
  const inside = [true, false].flatMap((there) => {
    const names = within.filter(({ elsewhere }) => elsewhere === there).map(({ name }) => name);
    return names.length === 0
      ? []
      : [sentence([`In it, ${by} ${list(names)}`, ...editing(quotation), ...origin(there)])];
  });
  const whole = isOpponent(quotation) ? [...editing(quotation), ...origin(speakerElsewhere)] : [];
  const notes = [...inside, ...(whole.length > 0 ? [sentence(whole)] : [])];
  return notes.length === 0 && SOURCE_CUT.test(quotation.exact) ? [SOURCE_CUT_NOTE] : notes;
}

/** A digest does not say who speaks; of those who do in its document, its excerpt may name some. */
function digestNotes({ namedInDigest, phrases, short }: Quotation): string[] {
  if (namedInDigest === null || phrases.length === 0) return [];
  const named = namedInDigest.slice(0, 3).map(({ name, role }) => {
    const office = short.offices[name] ?? role;
    return office ? `${name}, ${office}` : name;
  });
  return [`${named.length > 0 ? `Named here: ${named.join("; ")}. ` : ""}${UNTOLD_PHRASES}`];
}

export const UNTOLD_PHRASES = "Whose words each phrase is, a digest doesn’t say.";

/** Beside the phrases of a digest where nothing of ours stands between them. */
export const BETWEEN_PHRASES = "What stands between the phrases is not here.";

/** A source's own mark of a cut, which looks like the bot's. */
const SOURCE_CUT = /\[(?:…|\.\.\.)\]/;

const SOURCE_CUT_NOTE = "A “[…]” within the excerpt stands in the source.";

/** The signs by which a source shows that it cut and supplemented what it quotes; they are not the bot's. */
function editing({ exact }: Quotation): string[] {
  const cuts = /\.\.\.|…/.test(exact) ? ["“...”"] : [];
  const signs = [...cuts, ...(/\[[^\]]*\]/.test(exact) ? ["“[ ]”"] : [])];
  return signs.length === 0 ? [] : [`${signs.join(" and ")} ${signs.length === 1 ? "stands" : "stand"} in its text`];
}

function origin(elsewhere: boolean): string[] {
  return elsewhere ? [] : ["the original is not in this corpus"];
}

export function statusNotes({
  corrected,
  retracted,
  supersedes,
  drift,
  unsettled = [],
}: Quotation["status"]): string[] {
  return [
    ...(retracted ? [`Retracted: ${retracted}`] : []),
    ...(corrected ? [`Corrected: ${corrected}`] : []),
    ...(drift ? [driftNote(drift)] : []),
    ...(supersedes ? [`Replaces the document ${supersedes}.`] : []),
    ...(unsettled.length > 0 ? [`Read by a program, and settled by nobody yet: ${unsettled.join(", ")}.`] : []),
  ];
}

function driftNote({ there, of }: NonNullable<Quotation["status"]["drift"]>): string {
  return `The text has changed since it was catalogued: ${of - there} of ${of} sentences are not in it.`;
}

/** The same where there is room for a word only: ", corrected since". */
export function statusInShort({ corrected, retracted }: Quotation["status"]): string {
  return retracted ? ", retracted" : corrected ? ", corrected since" : "";
}

export const UNSETTLED_POSITION = "Whose position this is, nobody has settled yet.";

/** "The position of the Milli Majlis."; of a medium, which passes on what others say, only that it published. */
export function positionLine({ issuer, publisher, attribution, words, short }: Quotation): string {
  if (issuer.name === NOT_SETTLED) return UNSETTLED_POSITION;
  const issued = words === "ours" || attribution.chain.some(({ name }) => name === issuer.name);
  if (issuer.kind !== "media" && issued) {
    const by = publisher.name === issuer.name ? "" : `, published by ${publisher.name}`;
    return `The position of ${theParty({ ...issuer, name: short.names[issuer.name] ?? issuer.name })}${by}.`;
  }
  return publisher.name === issuer.name || !issued
    ? `Published by ${publisher.name}.`
    : `Published by ${publisher.name}, from ${issuer.name}.`;
}

export function titleLine(title: string | null): string {
  return title === null ? "No title in the captured text" : `Headline as printed: ${title}`;
}

export function textLine(text: Quotation["text"]): string {
  return text === "full" ? "Full text" : "Digest, full text not loaded";
}

/** By what a passage or document is found again; and whether its text is not here. */
export function refLine(ref: string, text: Quotation["text"]): string {
  return `ref ${ref}${text === "full" ? "" : " · digest, full text not loaded"}`;
}

/** By which of its words an excerpt answers; and that of a digest our words do, where no phrase of the source does. */
export function foundLine({ source, ours }: Found): string {
  if (source.length > 0) return `Found by: ${source.join(", ")}`;
  return ours.length > 0 ? `Found by this project’s words only: ${ours.join(", ")}` : "";
}

export const TEXT_CHANGED = "The document's text has changed since. This is the passage that now stands nearest.";

/** What stands before our words of a passage. */
export const GIST = "This project’s digest, not a quotation";

function wordsOfDigest({ phrases }: Quotation): string {
  return phrases.length > 0 ? "phrases of the source" : "no words of the source";
}

/** For those who run the bot, never in an answer to its users. */
export const HOW_TO_LOAD =
  "Operator: load the full texts with npm run corpus -- fetch, or set CORPUS_TEXTS to a folder with them as " +
  "<document id>.txt.";

/** Words in the names of bodies of other kinds that take an article too. */
const BODIES = new Set(
  `Association Authority Centre Center Commission Committee Council Federation Foundation Institute Society
  Union`.split(/\s+/),
);

/** "state bodies" take an article in English; names of people, media and companies do not. */
export function theParty({ name, kind }: Quotation["issuer"]): string {
  const takesArticle =
    ["state body", "court", "international organisation", "political party"].includes(kind) ||
    name.split(/[^\p{L}]+/u).some((word) => BODIES.has(word));
  return takesArticle && !/^the\b/i.test(name) ? `the ${name}` : name;
}

function speakerWithRole({ attribution: { chain } }: Quotation): string {
  const last = chain.at(-1);
  return last?.role ? `${last.name}, ${last.role}` : (last?.name ?? "");
}

/**
 * Whether the speaker is of another country than the issuer, who is no medium: then the issuer chose and cut the
 * words.
 */
export function isOpponent({ speaker, issuer }: Pick<Quotation, "speaker" | "issuer">): boolean {
  return (
    speaker !== null && speaker.name !== issuer.name && issuer.kind !== "media" && speaker.country !== issuer.country
  );
}

function ofIssuer({ issuer, publisher }: Quotation): string {
  return issuer.name === publisher.name
    ? `published by ${publisher.name}`
    : `issued by ${theParty(issuer)}, published by ${publisher.name}`;
}

/** Of a quotation inside a quotation, those between the speaker and the issuer, nearest to the speaker first. */
function throughSpeakers({ attribution: { chain }, issuer, publisher }: Quotation): string {
  const between = chain.slice(0, -1).filter(({ name }) => name !== issuer.name && name !== publisher.name);
  return between
    .reverse()
    .map(({ name }) => `, as quoted by ${name}`)
    .join("");
}

function relay({ issuer, publisher }: Quotation): string {
  return issuer.name === publisher.name ? theParty(issuer) : `${theParty(issuer)}, published by ${publisher.name}`;
}

function publishedBy({ publisher }: Quotation): string {
  return `published by ${publisher.name}`;
}

/** The publisher of what an issuer says itself; nothing where they are the same. */
function byPublisher(quotation: Quotation): string {
  return quotation.issuer.name === quotation.publisher.name ? "" : `, ${publishedBy(quotation)}`;
}
