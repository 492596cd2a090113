import type { AttributedStretch } from "../answers/attribute.ts";
import type { FigureRow, FiguresAnswer } from "../answers/figures/figures.ts";
import type { Quotation, VoiceInTurn } from "../answers/quotation.ts";
import type { QuoteAnswer } from "../answers/quote.ts";
import type { Source } from "../answers/sources.ts";
import type { TimelineAnswer, TimelineEntry, TimelinePoint } from "../answers/timeline.ts";
import type { VerifyAnswer, WordingMatch } from "../answers/verify/verify.ts";
import type { Library } from "../search/library.ts";
import { displayDate } from "../text/edtf.ts";

/** The bot's own words, English, in one place. Terminal and Discord show the same; none of them is a quotation. */

/** "Milli Majlis · c. February 2025, inferred from "33rd anniversary"" */
export function headline({ issuer, issued }: Pick<Quotation, "issuer" | "issued">): string {
  return `${issuer.name} · ${dateLine(issued)}`;
}

export function dateLine({ edtf, display, basis }: Quotation["issued"]): string {
  return edtf === null ? `${display} (${basis})` : `${display}, ${basis}`;
}

/** Whose words an excerpt is, in one sentence for the line above it. */
export function wordsLine(quotation: Quotation): string {
  const { words, heading, attribution, issuer, publisher, voices, mixed } = quotation;
  if (words === "ours") return "Summary by this project, not a quotation";
  if (quotation.text === "digest")
    return `Phrase of the source, as a summary by this project quotes it; ${ofIssuer(quotation)}`;
  if (heading === "title") return `Headline as printed, published by ${publisher.name}`;
  if (voices.length > 0) {
    return `Words of several, in turn: ${voices.map((voice) => voiceInTurn(quotation, voice)).join("; ")}; ${ofIssuer(quotation)}`;
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
  if (voice === "indirect" && !mixed)
    return `Reported speech: ${who}${speaks ? byPublisher(quotation) : `${throughSpeakers(quotation)}, as reported by ${relay(quotation)}`}`;
  if (voice === "direct" || mixed)
    return `${quoted}: ${who}${speaks ? byPublisher(quotation) : `${throughSpeakers(quotation)}, as quoted by ${relay(quotation)}`}`;
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
  if (words === "ours") return speakersOfDocument(quotation);
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

/** A summary has no voice, so it says who speaks in the document that it sums up. */
function speakersOfDocument({ documentSpeakers, issuer }: Quotation): string[] {
  const speakers = documentSpeakers.filter(({ name }) => name !== issuer.name);
  const shown = speakers.slice(0, 3).map(({ name, role }) => (role ? `${name}, ${role}` : name));
  const more = speakers.length - shown.length;
  if (shown.length === 0) return [];
  return [`The document gives the words of: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join("; ")}.`];
}

/** A source's own mark of a cut, which looks like the bot's. */
const SOURCE_CUT = /\[(?:…|\.\.\.)\]/;
const SOURCE_CUT_NOTE = "A “[…]” within the excerpt stands in the source.";

/** The signs by which a source shows that it cut and supplemented what it quotes; they are not the bot's. */
function editing({ exact }: Quotation): string[] {
  const signs = [/\.\.\.|…/.test(exact) ? "“...”" : "", /\[[^\]]*\]/.test(exact) ? "“[ ]”" : ""].filter(Boolean);
  return signs.length === 0 ? [] : [`${signs.join(" and ")} ${signs.length === 1 ? "stands" : "stand"} in its text`];
}

function origin(elsewhere: boolean): string[] {
  return elsewhere ? [] : ["the original is not in this corpus"];
}

function sentence(parts: readonly string[]): string {
  return `${capital(parts.join("; "))}.`;
}

export function statusNotes({ corrected, retracted, supersedes }: Quotation["status"]): string[] {
  return [
    ...(retracted ? [`Retracted: ${retracted}`] : []),
    ...(corrected ? [`Corrected: ${corrected}`] : []),
    ...(supersedes ? [`Replaces the document ${supersedes}.`] : []),
  ];
}

/** "The position of the Milli Majlis."; of a medium, which passes on what others say, only that it published. */
export function positionLine({ issuer, publisher, attribution, words }: Quotation): string {
  const issued = words === "ours" || attribution.chain.some(({ name }) => name === issuer.name);
  if (issuer.kind !== "media" && issued) return `The position of ${theParty(issuer)}.`;
  return publisher.name === issuer.name || !issued
    ? `Published by ${publisher.name}.`
    : `Published by ${publisher.name}, from ${issuer.name}.`;
}

export function titleLine(title: string | null): string {
  return title === null ? "No title in the captured text" : `Headline as printed: ${title}`;
}

export function textLine(text: Quotation["text"]): string {
  return text === "full" ? "Full text" : "Full text not loaded";
}

export const TEXT_CHANGED = "The document's text has changed since. This is the passage that now stands nearest.";

export const PHRASES_HEADING = "The source's words";

export const HOW_TO_LOAD = "Operator: set CORPUS_TEXTS to a folder with the full texts as <document id>.txt.";

export function sourceLine({ type, publisher, issuer, author }: Source): string {
  const by =
    issuer.name === publisher.name
      ? `published by ${publisher.name}`
      : `issued by ${issuer.name}, published by ${publisher.name}`;
  return `${capital(type)}, ${by}${author ? `, by ${author}` : ""}`;
}

/** In which form the texts of these documents are there. */
export function formsOf(documents: readonly { form: Quotation["text"] }[]): string {
  const digests = documents.filter(({ form }) => form === "digest").length;
  if (digests === 0) return "all in full";
  if (digests === documents.length)
    return "all as summaries by this project with phrases of the sources; the full texts are not loaded";
  return `${digests} of them as summaries by this project, as their full texts are not loaded`;
}

/** Whose position a document gives, and how it is known; what its text is and where it comes from. */
export function provenanceLines(source: Source): string[] {
  const { issuer, publisher, basis, text, captured, language, originalLanguage, translator } = source;
  const position =
    issuer.kind === "media"
      ? `Published by ${publisher.name}, a medium: what it quotes is the position of those it quotes.`
      : `The position of ${theParty(issuer)}.`;
  const known = [
    ...(basis.issuer ? [`issuer: ${basis.issuer}`] : []),
    ...(basis.publisher && publisher.name !== issuer.name ? [`publisher: ${basis.publisher}`] : []),
  ];
  const form =
    text === "full" ? "Full text" : "Summary by this project with phrases of the source; full text not loaded";
  const original = originalLanguage
    ? `, original language ${originalLanguage === "not stated" ? "not stated" : languageName(originalLanguage)}`
    : "";
  return [
    position,
    ...(known.length > 0 ? [`How this is known: ${known.join("; ")}.`] : []),
    `${form}, captured on ${displayDate(captured)}, in ${languageName(language)}${original}${translator ? `, translated by ${translator}` : ""}.`,
  ];
}

/** Whose words a stretch of a document is, for a person who reviews them. */
export function stretchLine({ words, voice, chain, speaker }: AttributedStretch): string {
  if (words === "ours") return "Summary by this project";
  const names = chain.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(" → ");
  const isOpen = speaker === null && (voice === "direct" || voice === "indirect");
  return `${voice === null ? "Phrase of the source" : VOICES[voice]}: ${names}${isOpen ? "; speaker not established" : ""}`;
}

const VOICES = { direct: "Direct quotation", indirect: "Reported speech", own: "Text of the document" } as const;

function languageName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}

export function passagesLine(first: number, last: number, total: number): string {
  const which = first === last ? `Passage ${first}` : `Passages ${first} to ${last}`;
  return `${which} of ${total}, in the order of the text`;
}

/** Issuers that are named one by one. */
const MOST_NAMED = 5;

/** What a list of documents holds; `only` is what it was narrowed to. */
export function sourcesHeading(count: number, only: readonly string[]): string {
  const narrowed = only.length === 0 ? "" : ` (only ${only.join("; ")})`;
  return count === 0 ? `No such document is here${narrowed}.` : `${plural(count, "document")}, oldest first${narrowed}`;
}

export const COMPARE_HEADING = "Passages side by side, oldest first";

export function compareCount(first: number, last: number, total: number): string {
  return first === 1 && last === total
    ? plural(total, "passage")
    : `${first} to ${last} of ${plural(total, "passage")}`;
}

/** Issuers of whom nothing was found, many of them folded. */
export function nothingOf(issuers: readonly string[]): string {
  const named = issuers.length > MOST_NAMED ? [...issuers.slice(0, MOST_NAMED - 1)] : issuers;
  const folded = issuers.length - named.length;
  return `No passage found: ${list([...named, ...(folded > 0 ? [`${folded} others`] : [])])}.`;
}

export function moreToCompare(count: number): string {
  return `${plural(count, "later passage")} not shown here; /quote with a source or dates leads to them.`;
}

/** What a timeline is of, in its heading. */
export function timelineHeading({ about, reading }: Pick<TimelineAnswer, "about" | "reading">): string {
  if (reading === null) return "Timeline, oldest first";
  return reading.kind === "date" ? `Timeline: ${reading.display}` : `Timeline on “${about}”, oldest first`;
}

export function timelineCount(points: readonly Pick<TimelinePoint, "spoken" | "date">[]): string {
  const documents = points.filter(({ spoken }) => spoken === null).length;
  const dates = new Set(
    points.flatMap(({ spoken, date }) => (spoken === null ? [] : [`${date.edtf} ${date.display}`])),
  );
  const spoken = dates.size > 0 ? [`${plural(dates.size, "date")} that documents speak of`] : [];
  return [...(documents > 0 ? [plural(documents, "document")] : []), ...spoken].join(", and ");
}

export function timelineSpan(first: number, last: number, total: number): string {
  return first === last ? `Entry ${first} of ${total}` : `Entries ${first} to ${last} of ${total}`;
}

/** A date as a heading: how it is shown, what else must be known of it, and what stands at it. An uncertain one says that it is. */
export function timelineDate({ date, document }: TimelineEntry): {
  display: string;
  doubt: string | null;
  kind: string;
} {
  const { display, certainty, basis } = date;
  if (document !== null) return { display, doubt: basis, kind: "document" };
  const doubts = { "year not stated": "year not stated", uncertain: "order of day and month not stated" } as const;
  const doubt = certainty in doubts ? doubts[certainty as keyof typeof doubts] : null;
  return { display, doubt, kind: "spoken of by" };
}

export function timelineNotes({ unread }: Pick<TimelineAnswer, "unread">): string[] {
  return [
    "Dates as the texts state them. What has to be counted (“ten years ago”, “last winter”) is left out, and no year is supplied.",
    ...(unread > 0
      ? [`Not read for dates, as ${unread === 1 ? "it is" : "they are"} not in English: ${plural(unread, "document")}.`]
      : []),
  ];
}

export function nothingDated(display: string): string[] {
  return [`No date that these documents have or speak of falls into this: ${display}`, SEARCHED_HERE];
}

/** A document in a list of what there is. */
export function documentLine({ issuer, issued, title }: Pick<Source, "issuer" | "issued" | "title">): string {
  return `${issuer.name}, ${issued.display}: ${title ?? titleLine(null).toLowerCase()}`;
}

export function moreDocuments(count: number): string {
  return `and ${count} more: /sources`;
}

/** What answered a message's words. */
export function wordsFound(words: readonly string[]): string {
  return `Found by these words of the message: ${list(words.slice(0, 12))}.`;
}

export const NOTHING_FOR_MESSAGE = "Nothing in these documents answers to the words of this message.";

export const SEARCHED_HERE = "This says what was searched here, not what anyone said elsewhere.";

/** What the bot did with the query and its filters, where that is not what was typed. */
export function queryNotes({ corrected, essence, widened, knownSpeakers, voiceless }: QuoteAnswer): string[] {
  return [
    ...(knownSpeakers
      ? [`Nobody of that name speaks in these documents. Those who speak: ${list(knownSpeakers)}.`]
      : []),
    ...(voiceless > 0
      ? [`Left out, as summaries have no voice: ${plural(voiceless, "document")} without full text.`]
      : []),
    ...(essence === null ? [] : [`Of this question, these words were searched: ${essence}`]),
    ...(corrected === null
      ? []
      : [`Not all of these words are in these documents as typed. Searched for: ${corrected}`]),
    ...widened.map(
      ({ asked, found }) => `“${asked}” is found here also as ${list(found)}. Quoted text keeps its own spelling.`,
    ),
  ];
}

export function countLine({ total, quotations }: QuoteAnswer): string {
  const noun = quotations[0]?.words === "ours" ? "passage" : "quotation";
  return total === quotations.length ? plural(total, noun) : `${plural(total, noun)}, ${quotations.length} shown`;
}

/** What to say where nothing was found: what was searched, and no more than that. */
export function notFound({ query, searchable, unknown, filtered }: QuoteAnswer, { corpus }: Library): string[] {
  if (!searchable) {
    return [
      "Nothing in this query can be searched: it has no words, or only such as stand in nearly every text. Words in quotation marks are searched as they are.",
    ];
  }
  const digests = corpus.documents.filter(({ form }) => form === "digest").length;
  const all = corpus.documents.length;
  const searched =
    digests === 0
      ? theDocuments(all)
      : digests === all
        ? `the summaries of ${theDocuments(all)}`
        : `${theDocuments(all)}, ${digests} of them searched as summaries`;
  const spellings = unknown.filter(({ similar }) => similar.length > 0);
  return [
    `${filtered ? "Not found with these filters in" : "Not found in"} ${searched}: “${query}”`,
    ...(digests > 0 ? ["The full texts may have it; they are not loaded."] : []),
    ...(unknown.length > 0 ? [`Not one passage has: ${list(unknown.map(({ word }) => `“${word}”`))}`] : []),
    SEARCHED_HERE,
    ...spellings.map(({ word, similar }) => `Spelt like “${word}”: ${similar.join(", ")}`),
  ];
}

export const TITLES_HEADING = "The documents, with their headlines as printed:";

function theDocuments(count: number): string {
  return count === 1 ? "the one document" : `these ${count} documents`;
}

/** "state bodies" take an article in English; names of people, media and companies do not. */
export function theParty({ name, kind }: Quotation["issuer"]): string {
  const takesArticle =
    ["state body", "court", "international organisation", "political party"].includes(kind) ||
    /\b(?:Association|Authority|Centre|Center|Commission|Committee|Council|Federation|Foundation|Institute|Society|Union)\b/.test(
      name,
    );
  return takesArticle && !/^the\b/i.test(name) ? `the ${name}` : name;
}

/** What stands over the answer to whether words are a source's. */
export function verdictLine({ verdict, matches, isQuoted, withoutText }: VerifyAnswer): string {
  if (verdict === "exact") return "Same words";
  if (verdict === "absent") return "Not in these documents";
  if (verdict === "uncheckable") return "Can’t be told: full texts are not loaded";
  if (matches.every(({ differences }) => differences.length === 0)) {
    return isQuoted
      ? "The quoted words stand so in the source; the rest was not compared"
      : "Same words, but not all of them";
  }
  const isWordForWord = matches.every(({ differences }) => differences.every(({ kind }) => kind === "attribution"));
  if (isWordForWord) return "Same words, attributed otherwise";
  return withoutText > 0 && matches.every(({ quotation }) => quotation === null || quotation.text === "digest")
    ? "Near, with differences, as far as summaries and hashes tell"
    : "Near, with differences";
}

export const COMPARES_WORDING = "This compares wording and attribution, and says nothing of what happened.";

/** What was compared where nothing was found. */
export function nothingSame({ verdict, withoutText }: VerifyAnswer): string[] {
  return verdict === "uncheckable"
    ? [
        `Of ${plural(withoutText, "document")}, only the phrases in our summaries and the hashes of sentences could be compared. They don’t have these words; the full texts may.`,
      ]
    : [];
}

export function notFoundPart(text: string, { isQuoted }: Pick<VerifyAnswer, "isQuoted">): string {
  return isQuoted ? `Not compared, or not found: “${text}”` : `Not found of what was asked: “${text}”`;
}

/** A difference in words; `asked` and `source` mark what stands in the asked text and in the source. */
export function differenceLine(
  { kind, asked, source }: WordingMatch["differences"][number],
  mark: { asked: (text: string) => string; source: (text: string) => string },
): string {
  const [as, there] = [`“${mark.asked(asked)}”`, `“${mark.source(source)}”`];
  if (kind === "attribution") return `Attributed to ${mark.asked(asked)}; in the source: ${mark.source(source)}`;
  const name = { wording: "Wording", number: "Number", negation: "Negation or quantity", cut: "Cut" }[kind];
  if (kind === "cut") return asked === "" ? `Cut, not marked: ${there}` : `Cut: ${as} stands for ${there}`;
  if (asked === "") return `${name}, left out: ${there}`;
  if (source === "") return `${name}, added: ${as}`;
  return `${name}: asked ${as}, source ${there}`;
}

export function moreDifferences(count: number): string {
  return `and ${plural(count, "more difference")}`;
}

export const WORD_BY_WORD = "Word by word:";
export const AS_IT_STANDS = "The passage as it stands:";

/** What turns the sentence of a quotation outside the words that were asked for. */
export function outsideLine(words: readonly string[]): string {
  return `Outside the words asked for, the sentence has: ${list(words.slice(0, 4).map((word) => `“${word}”`))}`;
}

export const KNOWN_BY_HASH =
  "Recognised by the hashes of its sentences. The full text is not loaded, so the words can’t be shown, nor who speaks them.";

/** One more place of the words, or the place of another part of what was asked. */
export function alsoLine(words: string | null, isSame: boolean, place: string): string {
  const what = isSame ? "same words" : "near";
  return words === null ? `Also ${what}: ${place}` : `“${words}”, ${what}: ${place}`;
}

export function morePlaces(count: number): string {
  return `and ${plural(count, "more place")}`;
}

export function list(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(items);
}

function speakerWithRole({ attribution: { chain } }: Quotation): string {
  const last = chain.at(-1);
  return last?.role ? `${last.name}, ${last.role}` : (last?.name ?? "");
}

/** Whether the speaker is of another country than the issuer, who is no medium: then the issuer chose and cut the words. */
function isOpponent({ speaker, issuer }: Pick<Quotation, "speaker" | "issuer">): boolean {
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

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where a source gives a number and no noun. */
export const COUNTED = "people or things";

/** What is said of those that are counted, in plain words after the noun; by the names that `corpus/cues.ts` has for it. */
const SAID_OF_COUNTED: Record<string, string> = {
  "both parents lost": "who lost both parents",
  "one parent lost": "who lost one parent",
  missing: "whose fate is unknown",
  captive: "taken captive",
  dead: "who died",
  injured: "who were injured",
  rescued: "rescued or freed",
  arrested: "arrested",
  evacuated: "evacuated",
  displaced: "displaced",
  moved: "that moved",
  against: "against",
  abstained: "abstaining",
  "in favour": "in favour",
  "took part": "who took part",
  capacity: "that there is room for",
  carried: "carried",
  hit: "damaged or cut off",
  destroyed: "destroyed",
  cancelled: "cancelled",
  late: "late",
  closed: "closed",
  rebuilt: "repaired or reopened",
  opened: "opened",
  gone: "gone",
};

/** "women who died", "sailings cancelled" */
export function figureLabel(noun: string, role: string | null, counts: string | null): string {
  if (role === "population") return "inhabitants";
  if (role === "carried" && (counts === "passenger" || counts === null)) return noun;
  if (role === "abstained" && counts === "vote") return "abstentions";
  if (role === "dead" && counts === "family") return "whole families who died";
  if (role === "captive" && /hostages|captives/.test(noun)) return noun;
  const said = role === null ? undefined : SAID_OF_COUNTED[role];
  return said === undefined || noun.includes(said) ? noun : `${noun} ${said}`;
}

export function figurePart(label: string): string {
  return `some of the ${label}`;
}

export function amountsIn(currency: string): string {
  return `amounts in ${currency}`;
}

/** When something is counted, as far as it sets one figure apart from another. */
export function figureTime(time: string): string {
  if (time === "before") return "before";
  return time === "now" ? "at present" : time;
}

export function furtherFigure(label: string, count: number): string {
  return `${label} (${count === 1 ? "a further figure" : `a further figure, ${count}`})`;
}

export const FIGURES_HEADING = "What the documents count, in their own numbers";

/** What a list of figures is narrowed to, and how many things are counted. */
export function figuresCount(first: number, last: number, total: number): string {
  const rows = total === 1 ? "1 thing counted" : `${total} things counted`;
  if (first === 1 && last === total) return rows;
  return `${first === last ? first : `${first} to ${last}`} of ${rows}`;
}

/** What a picture leaves out, and where it is. */
export function figuresPictured(shown: number, total: number): string {
  const others = total - shown;
  const compared = `${plural(shown, "thing")} counted more than once`;
  return others === 0 ? compared : `${compared}; ${others} more that one document counts: “As text”`;
}

/** The label of a row that goes on. */
export function continued(label: string): string {
  return `${label}, continued`;
}

export const FIGURES_ORDER =
  "What most documents count comes first, then in the order of the oldest text; in each, the oldest document first.";

export function figureNumber(value: number): string {
  return value.toLocaleString("en");
}

/** What a row of figures comes to: "numbers differ: 7 and 9". No number is called the right one. */
export function figureStatus(row: FigureRow): string {
  const { status, documents } = row;
  const where = ` in ${plural(documents.length, "document")}`;
  if (status === "same") return figureComparison(row) + where;
  return status === "words" ? `${figureComparison(row)},${where}` : figureComparison(row);
}

/** The same in short, where the documents stand beside it. */
export function figureComparison({ status, numbers }: FigureRow): string {
  switch (status) {
    case "same":
      return "same number";
    case "words":
      return "same number, different words";
    case "differ":
      return `numbers differ: ${list(numbers.map(figureNumber))}`;
    case "one":
      return "one document";
  }
}

export const REPETITION = "Repetition is not independent confirmation.";

/** What is to be known of the figures that are shown. */
export function figureNotes({ figures, without, digests }: FiguresAnswer, { corpus }: Library): string[] {
  const repeats = figures.some(({ status }) => status === "same" || status === "words");
  const names = corpus.documents
    .filter(({ id }) => without.includes(id))
    .map(({ metadata }) => `${metadata.publisher.name} (${displayDate(metadata.issued)})`);
  const named = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  const folded = names.length - named.length;
  return [
    ...(repeats ? [REPETITION] : []),
    ...(digests > 0 ? ["Full texts not loaded: of a summary only the numbers in the source's phrases are here."] : []),
    "Numbers stand as the documents give them; nothing is added up or converted.",
    ...(names.length > 0
      ? [`No figure found in: ${list([...named, ...(folded > 0 ? [`${folded} others`] : [])])}.`]
      : []),
    ...(figures.length > 1 ? [FIGURES_ORDER] : []),
  ];
}

/** Labels that are named where nothing was found. */
const MOST_LABELS = 12;

export function noFigures({ about, labels }: FiguresAnswer): string[] {
  if (labels.length === 0) return ["No figure was found in these documents.", SEARCHED_HERE];
  const shown = labels.slice(0, MOST_LABELS);
  const more = labels.length - shown.length;
  return [
    `Not found among the figures of these documents: “${about ?? ""}”`,
    `There are: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join("; ")}.`,
    SEARCHED_HERE,
  ];
}

/** Whose number it is and where it stands, in one short line: "Harbour Board, 1 January 2020, words of Ada Holm". */
export function figureCredit(quotation: Quotation): string {
  const { issuer, publisher, issued, attribution, words, heading, status } = quotation;
  const later = status.retracted ? ", retracted" : status.corrected ? ", corrected since" : "";
  const where = `${issuer.name}, ${issued.display}${later}`;
  if (words === "ours") return `${where}, a phrase of the source from our summary`;
  if (heading === "title") return `${publisher.name}, ${issued.display}, headline as printed`;
  const { speaker, voice } = attribution;
  if (speaker === null) return voice === "own" ? where : `${where}, speaker not established`;
  if (speaker === issuer.name) return where;
  if (isOpponent(quotation)) return `${where}, words attributed to ${speaker}`;
  return `${where}, ${voice === "direct" ? "quoting" : "reporting"} ${speaker}`;
}

/** Over a column of a picture. */
export function figureColumn({ issuer, issued }: Pick<Quotation, "issuer" | "issued">): string {
  return `${issuer.name}\n${issued.display}`;
}

/** What a picture of figures shows, for those who don't see it. */
export function figuresAlt(rows: readonly FigureRow[], columns: number): string {
  const head = `A table of ${plural(rows.length, "row")} and ${plural(columns, "document")}.`;
  const lines = rows.map(
    (row) => `${row.label}: ${row.numbers.map(figureNumber).join(" and ")} (${figureStatus(row)}).`,
  );
  return [head, ...lines].join(" ");
}

export function pictureCount(place: number, total: number): string {
  return total === 1 ? "" : `picture ${place} of ${total}`;
}

export const PICTURE_KEY = [
  "Numbers, nouns and words in “ ” as the documents write them, oldest document first.",
  "[ ]: a noun that the document has elsewhere. – : no such figure found in the document.",
];
