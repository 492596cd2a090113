import type { Found } from "../answers/found.ts";
import {
  bySpeaker,
  phraseAlone,
  type Quotation,
  type ShownPhrase,
  type Told,
  type VoiceInTurn,
} from "../answers/quotation.ts";
import { NOT_SETTLED } from "../documents/schema.ts";
import { oneLine } from "../text/visible.ts";
import { ENGLISH, type Texts } from "./en/index.ts";
import { capital, markedCuts, sentence } from "./words.ts";

/** "Milli Majlis · c. February 2025 (inferred from "33rd anniversary")" */
export function headline({ issuer, issued }: Pick<Quotation, "issuer" | "issued">, texts = ENGLISH): string {
  return `${issuer.name} · ${dateLine(issued, texts)}`;
}

/** A date, and how it is known where it is not simply stated. */
export function dateLine({ edtf, basis }: Quotation["issued"], texts = ENGLISH): string {
  const date = texts.grammar.date(edtf);
  return isStated({ edtf, basis }) ? date : `${date} (${texts.quotation.basis(basis)})`;
}

/** Whether a document's date is simply stated in it; else the reply says how it is known. */
export function isStated({ edtf, basis }: Pick<Quotation["issued"], "edtf" | "basis">): boolean {
  return edtf !== null && !/[~?%]/.test(edtf) && !/infer/i.test(basis);
}

/**
 * Whose words an excerpt is, for the end of the line above it, which begins with its issuer: "quoting Solveig Årvåk,
 * harbour master". The publisher stands below the excerpt. With how it is known who speaks.
 */
export function voiceLine(quotation: Quotation, texts = ENGLISH): string {
  return voiceOf(quotation, knownBy(quotation.attribution.known, texts), texts);
}

/** The same in fewer words: how it is known is told only by a word that a reader sees in the excerpt. */
export function voiceAsFound(quotation: Quotation, texts = ENGLISH): string {
  if (isSpeaking(quotation)) return texts.quotation.voice.speaking;
  const { words, phrases } = quotation;
  if (words === "ours" && phrases.length > 0) return texts.quotation.voice.phrasesInShort;
  return voiceOf(quotation, knownHere(quotation, texts), texts);
}

function voiceOf(quotation: Quotation, known: string, texts: Texts): string {
  const say = texts.quotation.voice;
  const { words, text, phrases } = quotation;
  if (words === "ours") return phrases.length > 0 ? say.phrases : say.noPhrases;
  if (text !== "digest") return voiceOfSource(quotation, known, texts);
  const isTold = quotation.attribution.speaker !== null;
  return isTold ? `${say.phrase}, ${voiceOfSource(quotation, known, texts)}` : say.phrase;
}

/**
 * Phrases of a digest with whose words they are, for the lines above each group and for the end of the line above all
 * (`head`, or `whole` where there is room): there where all are of one, or none is told.
 */
export type Grouped = {
  head: string;
  whole: string;
  groups: { voice: string | null; notes: string[]; phrases: ShownPhrase[] }[];
};

/** `inShort`: without offices. */
export function groupedPhrases(
  quotation: Quotation,
  shown: readonly ShownPhrase[],
  inShort: boolean,
  texts = ENGLISH,
): Grouped {
  const say = texts.quotation.voice;
  // Words that the source has elsewhere must not read as if they went on from those above them.
  const isReordered = shown.some(({ place }, index) => place < (shown[index - 1]?.place ?? 0));
  const inOrder = (phrases: string) => (isReordered ? `${phrases}, ${say.reordered}` : phrases);
  const heads = { head: inOrder(say.phrasesInShort), whole: inOrder(say.phrases) };
  if (isUntold(quotation)) {
    const groups = [{ voice: null, notes: [], phrases: [...shown] }];
    return { ...heads, whole: shown.length > 0 ? heads.whole : say.noPhrases, groups };
  }
  const groups = bySpeaker(shown).map(({ told, phrases }) => {
    const alone = phraseAlone(quotation, told, phrases);
    const voice = phraseVoice(alone, told, inShort, texts);
    return { voice, notes: told ? wordsNotes({ ...alone, within: [] }, texts) : [], phrases };
  });
  const [only, ...others] = groups;
  if (only === undefined || others.length > 0) return { ...heads, groups };
  const by = (phrases: string) => `${phrases}, ${only.voice}`;
  return { head: by(heads.head), whole: by(heads.whole), groups: [{ ...only, voice: null }] };
}

/** Whose words phrases of a digest are that are one speaker's; also where nobody is told. */
function phraseVoice(alone: Quotation, told: Told | null, inShort: boolean, texts: Texts): string {
  if (told === null) return texts.quotation.voice.openInShort;
  return inShort ? sourceInShort(alone, texts) : voiceOfSource(alone, "", texts);
}

/** Whether a digest leaves open whose its phrases are. */
export function isUntold({ words, told, phrases }: Quotation): boolean {
  return words === "ours" && phrases.length > 0 && told.every((one) => one === null);
}

function voiceOfSource(quotation: Quotation, known: string, texts: Texts): string {
  const say = texts.quotation.voice;
  const { heading, attribution, issuer, publisher, voices, mixed } = quotation;
  if (heading === "title") return say.headline(publisher.name);
  if (voices.length > 0) return say.several(voices.map((voice) => voiceInTurn(quotation, voice, texts)));
  const { voice, speaker } = attribution;
  if (attribution.known?.by === "question") return say.question(attribution.known.to);
  if (speaker === null) return say.open[voice ?? "own"];
  if (speaker === issuer.name) return say.issuer[mixed ? "mixed" : (voice ?? "own")];
  const who = `${speakerInShort(quotation, texts)}${throughSpeakers(quotation, texts)}${known}`;
  if (isOpponent(quotation)) return say.attributed(who);
  if (mixed) return say.mixed(who);
  if (voice === "own") return say.own(who);
  return voice === "direct" ? say.direct(who) : say.indirect(who);
}

/** Whether an excerpt stands in quotation marks, all of it words of its issuer. */
function isSpeaking(quotation: Quotation): boolean {
  const { words, text, heading, voices, mixed, issuer, attribution } = quotation;
  if (words === "ours" || text === "digest" || heading === "title" || voices.length > 0 || mixed) return false;
  return attribution.voice === "direct" && attribution.speaker === issuer.name;
}

/** The same in short, where several passages stand together: without offices, and how the speaker is known. */
export function voiceInShort(quotation: Quotation, texts = ENGLISH): string {
  const { words, text, heading, voices } = quotation;
  if (isSpeaking(quotation)) return texts.quotation.voice.speaking;
  const isShort = words === "ours" || text === "digest" || heading === "title" || voices.length > 0;
  return isShort ? voiceAsFound(quotation, texts) : sourceInShort(quotation, texts);
}

/** A speaker as named in a sentence: a body's name takes an article in some languages. */
export function speakerCalled(name: string, { quotation }: Texts): string {
  return quotation.party({ name, kind: "individual" });
}

function sourceInShort(quotation: Quotation, texts: Texts): string {
  const say = texts.quotation.voice;
  const { attribution, issuer } = quotation;
  const { voice } = attribution;
  const speaker = attribution.speaker === null ? null : speakerCalled(attribution.speaker, texts);
  if (speaker === null) return say.openInShort;
  if (attribution.speaker === issuer.name) return say.issuer[quotation.mixed ? "mixed" : (voice ?? "own")];
  if (isOpponent(quotation)) return say.attributed(speaker);
  if (voice === "direct" || quotation.mixed) return say.direct(speaker);
  return voice === "own" ? say.own(speaker) : say.indirectInShort(speaker);
}

/** A date in short: that it is inferred, but not from what; and what has become of the document since. */
export function dateInShort({ issued, status }: Pick<Quotation, "issued" | "status">, texts = ENGLISH): string {
  const date = texts.grammar.date(issued.edtf);
  const inferred = isStated(issued) || issued.edtf === null ? "" : `, ${texts.quotation.inferred}`;
  return `${date}${inferred}${statusInShort(status, texts)}`;
}

/** How it is known who speaks, where no name beside the words tells it: " (“he”, named in the sentence before)". */
export function knownBy(known: Quotation["attribution"]["known"], { quotation } = ENGLISH): string {
  const say = quotation.known;
  if (known?.by === "pronoun") return say.pronoun(known.words, known.named);
  if (known?.by === "role" || known?.by === "text") return say.words(known.words);
  return known?.by === "context" ? say.context : "";
}

function knownHere({ attribution: { known }, exact }: Quotation, { quotation }: Texts): string {
  if (!known || !("words" in known)) return "";
  const words = exact.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${words} `.includes(` ${known.words.toLowerCase()} `) ? quotation.known.words(known.words) : "";
}

/** The speaker with their office in the operator's short form, where there is one. */
function speakerInShort(quotation: Quotation, texts: Texts): string {
  const { attribution, short } = quotation;
  const { name = "", role = null } = attribution.chain.at(-1) ?? {};
  const office = short.offices[name] ?? role;
  const who = speakerCalled(name, texts);
  return office ? `${who}, ${office}` : who;
}

/** Whose words an excerpt is, in one sentence for the line above it. */
export function wordsLine(quotation: Quotation, texts = ENGLISH): string {
  const { line: say } = texts.quotation;
  const { words, text, phrases } = quotation;
  if (words === "ours") return phrases.length > 0 ? say.phrases : say.noPhrases;
  if (text !== "digest") return sourceLine(quotation, texts);
  const isTold = quotation.attribution.speaker !== null;
  return say.phrase(isTold ? sourceLine(quotation, texts) : ofIssuer(quotation, texts));
}

/**
 * The same of phrases of a digest; and each of them in quotation marks, with its speaker behind it where they are not
 * all of one.
 */
export function phrasesLine(
  quotation: Quotation,
  shown: readonly ShownPhrase[],
  texts = ENGLISH,
): { words: string; quoted: string[] } {
  const { phrases } = texts.quotation.line;
  const written = (phrase: ShownPhrase) => phraseQuoted(phrase, texts);
  const groups = bySpeaker(shown);
  const [only] = groups;
  if (only === undefined || isUntold(quotation)) {
    return { words: wordsLine(quotation, texts), quoted: shown.map(written) };
  }
  if (groups.length === 1) {
    const alone = phraseAlone(quotation, only.told, only.phrases);
    const whose = only.told ? sourceLine(alone, texts) : capital(phraseVoice(alone, null, false, texts));
    return { words: `${phrases}. ${whose}`, quoted: only.phrases.map(written) };
  }
  const quoted = groups.flatMap(({ told, phrases: those }) => {
    const voice = phraseVoice(phraseAlone(quotation, told, those), told, false, texts);
    return those.map((phrase) => `${written(phrase)} (${voice})`);
  });
  return { words: `${phrases}: ${quoted.join("; ")}`, quoted };
}

/** A phrase of a digest in quotation marks, on one line. */
function phraseQuoted({ exact, cut }: ShownPhrase, texts: Texts): string {
  return texts.quoted(markedCuts(oneLine(exact), cut));
}

/** Whose words of a source these are, of a full text or of a phrase by itself. */
function sourceLine(quotation: Quotation, texts: Texts): string {
  const { line: say, party } = texts.quotation;
  const { heading, attribution, issuer, publisher, voices, mixed } = quotation;
  const origin = ofIssuer(quotation, texts);
  if (heading === "title") return say.headline(publisher.name);
  if (voices.length > 0) return say.several([...voices.map((voice) => voiceInTurn(quotation, voice, texts)), origin]);
  const { voice, speaker } = attribution;
  if (attribution.known?.by === "question") return say.question(attribution.known.to, origin);
  if (speaker === null) return say.open[voice ?? "own"](origin);
  const who = speakerWithRole(quotation);
  const speaks = speaker === issuer.name;
  if (!speaks && isOpponent(quotation)) return say.attributed(party(issuer), who, say.published(publisher.name));
  const isOne = issuer.name === publisher.name;
  const relay = isOne ? party(issuer) : say.relayed(party(issuer), publisher.name);
  const published = `, ${say.published(publisher.name)}`;
  const by = (said: (relay: string) => string) => {
    if (speaks) return isOne ? "" : published;
    return `${throughSpeakers(quotation, texts)}${said(relay)}`;
  };
  if (mixed) return say.mixed(who, by(say.quotedBy));
  if (voice === "indirect") return say.indirect(who, by(say.reportedBy));
  if (voice === "direct") return say.direct(who, by(say.quotedBy));
  return say.own(who, who === publisher.name ? "" : published);
}

/** "direct quotation of Solveig Årvåk", one of several in an excerpt. */
function voiceInTurn(
  { issuer, publisher }: Quotation,
  { voice, speaker, party }: VoiceInTurn,
  { quotation: { turn } }: Texts,
): string {
  if (speaker !== null && isOpponent({ issuer, speaker: party })) return turn.attributed(speaker);
  if (voice === "direct") return turn.direct(speaker);
  if (voice === "indirect") return turn.indirect(speaker);
  return turn.own(speaker === issuer.name || speaker === publisher.name ? null : speaker);
}

/** What else a reader must know of the words in an excerpt: whose stand inside it, and what the source did to them. */
export function wordsNotes(quotation: Quotation, texts = ENGLISH): string[] {
  const say = texts.quotation.note;
  const { words, within, voices, issuer, speakerElsewhere } = quotation;
  const origin = (elsewhere: boolean) => (elsewhere ? [] : [say.notHere]);
  const editing = editingOf(quotation, texts);
  if (words === "ours") return digestNotes(quotation, texts);
  if (voices.length > 0) {
    const opponents = voices.filter(({ speaker, party }) => speaker !== null && isOpponent({ issuer, speaker: party }));
    if (opponents.length === 0) return [];
    return [[...editing, ...origin(opponents.every(({ elsewhere }) => elsewhere))]]
      .filter((parts) => parts.length > 0)
      .map(sentence);
  }
  const called = { ...issuer, name: quotation.short.names[issuer.name] ?? issuer.name };
  const by = issuer.kind === "media" ? null : texts.quotation.party(called);
  // Those whose words stand elsewhere in the corpus too, and those whose words don't.
  const inside = [true, false].flatMap((there) => {
    const those = within.filter(({ elsewhere }) => elsewhere === there);
    const names = those.map(({ name }) => speakerCalled(name, texts));
    return names.length === 0 ? [] : [sentence([say.within(names, by), ...editing, ...origin(there)])];
  });
  const whole = isOpponent(quotation) ? [...editing, ...origin(speakerElsewhere)] : [];
  const notes = [...inside, ...(whole.length > 0 ? [sentence(whole)] : [])];
  return notes.length === 0 && SOURCE_CUT.test(quotation.exact) ? [say.sourceCut] : notes;
}

/** Where a digest does not say who speaks: of those who do in its document, its excerpt may name some. */
function digestNotes(quotation: Quotation, { quotation: { note } }: Texts): string[] {
  const { namedInDigest } = quotation;
  if (namedInDigest === null || !isUntold(quotation)) return [];
  const named = namedInDigest.slice(0, 3).map(({ name }) => name);
  return [`${named.length > 0 ? `${note.named(named)} ` : ""}${note.untold}`];
}

/** A source's own mark of a cut, which looks like the bot's. */
const SOURCE_CUT = /\[(?:…|\.\.\.)\]/;

/** The signs by which a source shows that it cut and supplemented what it quotes; they are not the bot's. */
function editingOf({ exact }: Quotation, { quotation: { note } }: Texts): string[] {
  const cuts = /\.\.\.|…/.test(exact) ? ["..."] : [];
  const signs = [...cuts, ...(/\[[^\]]*\]/.test(exact) ? ["[ ]"] : [])];
  return signs.length === 0 ? [] : [note.signs(signs)];
}

export function statusNotes(
  { corrected, retracted, supersedes, drift, unsettled = [] }: Quotation["status"],
  { quotation: { status: say } } = ENGLISH,
): string[] {
  return [
    ...(retracted ? [say.retracted(retracted)] : []),
    ...(corrected ? [say.corrected(corrected)] : []),
    ...(drift ? [say.drift(drift.of - drift.there, drift.of)] : []),
    ...(supersedes ? [say.replaces(supersedes)] : []),
    ...(unsettled.length > 0 ? [say.unsettled(unsettled)] : []),
  ];
}

/** The same where there is room for a word only: ", corrected since". */
export function statusInShort(
  { corrected, retracted }: Quotation["status"],
  { quotation: { status: say } } = ENGLISH,
): string {
  return retracted ? say.retractedInShort : corrected ? say.correctedInShort : "";
}

type Positioned = Pick<Quotation, "issuer" | "publisher" | "attribution" | "words" | "short">;

/** "The position of the Milli Majlis."; of a medium, which passes on what others say, only that it published. */
export function positionLine(
  { issuer, publisher, attribution, words, short }: Positioned,
  { quotation: { position: say, party } } = ENGLISH,
): string {
  if (issuer.name === NOT_SETTLED) return say.open;
  if (attribution.known?.by === "question") return say.question;
  const issued = words === "ours" || attribution.chain.some(({ name }) => name === issuer.name);
  const isOne = publisher.name === issuer.name;
  if (issuer.kind !== "media" && issued) {
    const called = party({ ...issuer, name: short.names[issuer.name] ?? issuer.name });
    return isOne ? say.of(called) : say.published(called, publisher.name);
  }
  return isOne || !issued ? say.medium(publisher.name) : say.mediumFrom(publisher.name, issuer.name);
}

/** The same beside other passages: of a body without who published it. */
export function positionInShort(quotation: Quotation, texts = ENGLISH): string {
  const { issuer, publisher, attribution, words, short } = quotation;
  const isMedium = issuer.kind === "media" || issuer.name === NOT_SETTLED;
  return isMedium
    ? texts.quotation.position.medium(publisher.name)
    : positionLine({ issuer, publisher: issuer, attribution, words, short }, texts);
}

export function titleLine(title: string | null, { quotation } = ENGLISH): string {
  return title === null ? quotation.noTitle : quotation.title(title);
}

export function textLine(text: Quotation["text"], { quotation } = ENGLISH): string {
  return text === "full" ? quotation.fullText : quotation.digest;
}

/** By what a passage or document is found again; and whether its text is not here. */
export function refLine(ref: string, text: Quotation["text"] | null, { quotation } = ENGLISH): string {
  return `ref ${ref}${text === "digest" ? ` · ${quotation.digestRef}` : ""}`;
}

/** By which of its words an excerpt answers; and that of a digest our words do, where no phrase of the source does. */
export function foundLine({ source, ours }: Found, { quotation } = ENGLISH): string {
  if (source.length > 0) return quotation.found(source);
  return ours.length > 0 ? quotation.foundByOurs(ours) : "";
}

/** For those who run the bot, never in an answer to its users. */
export const HOW_TO_LOAD = ENGLISH.about.howToLoad;

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

function ofIssuer({ issuer, publisher }: Quotation, { quotation: { line, party } }: Texts): string {
  return issuer.name === publisher.name ? line.published(publisher.name) : line.issued(party(issuer), publisher.name);
}

/** Of a quotation inside a quotation, those between the speaker and the issuer, nearest to the speaker first. */
function throughSpeakers({ attribution: { chain }, issuer, publisher }: Quotation, { quotation }: Texts): string {
  const between = chain.slice(0, -1).filter(({ name }) => name !== issuer.name && name !== publisher.name);
  return between
    .reverse()
    .map(({ name }) => quotation.throughSpeaker(name))
    .join("");
}
