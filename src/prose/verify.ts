import type { Quotation } from "../answers/quotation.ts";
import { type Whose, whoseIn } from "../answers/verify/attribution.ts";
import type { Edit } from "../answers/verify/edits.ts";
import type { WordingMatch } from "../answers/verify/match.ts";
import type { VerifyAnswer } from "../answers/verify/verify.ts";
import type { Library } from "../search/library.ts";
import { oneLine } from "../text/visible.ts";
import { ENGLISH, type Texts } from "./en/index.ts";

/** What stands over the answer to whether words are a source's. */
export function verdictLine(answer: VerifyAnswer, { verify } = ENGLISH): string {
  const { verdict, matches, isQuoted, withoutText, nearest, figures, lead } = answer;
  const { verdict: say } = verify;
  if (verdict === "exact" && isLeftOpen(matches)) return say.open;
  if (verdict === "exact" && isTakenBack(matches)) return say.takenBack;
  if (verdict === "exact") return isPart(matches[0]) ? say.part : say.same;
  if (verdict === "absent") return nearest.length + figures.length > 0 ? say.absentSo : say.absent;
  if (verdict === "uncheckable") return withoutText > 0 ? say.withoutText : say.tooMuch;
  const [first] = matches;
  const isJoined = first !== undefined && first.spliced.length > 0;
  if (isJoined && !isMarkedCut(first)) return say.joined;
  if (matches.every(({ differences }) => differences.length === 0)) return isQuoted ? say.quotedOnly : say.inPart;
  const negated = firstOfParts(matches).find((match) => match.negated)?.negated;
  if (negated) return (negated.isLeftOut ? say.negationLost : say.negationAdded)(oneLine(negated.words));
  if (isJoined) return say.spliced;
  const isWordForWord = matches.every(({ differences }) => differences.every(({ kind }) => kind === "attribution"));
  const isUntold = matches.every(({ differences }) =>
    differences.every(({ source }) => whoseIn(source).known === "untold"),
  );
  if (isWordForWord && isUntold) return say.untold;
  const isOpen = matches.every(({ differences }) =>
    differences.every(({ source }) => ["open", "in marks"].includes(whoseIn(source).known)),
  );
  if (isWordForWord && (isOpen || lead?.kind === "open")) return say.open;
  if (isWordForWord) return say.attributed;
  return withoutText > 0 && matches.every(({ quotation }) => quotation === null || quotation.text === "digest")
    ? say.nearOfDigests
    : say.near;
}

/**
 * The verdict with whose words they are, where that is not told above it: who passes on what is the same, or who
 * speaks where the asked text names another and has the words otherwise too.
 */
export function headLine(answer: VerifyAnswer, texts = ENGLISH): string {
  const line = verdictLine(answer, texts);
  return `${line}${(answer.verdict === "exact" ? toldByLine(answer, texts) : otherSpeakerLine(answer, texts)) ?? ""}`;
}

/** By whom words that are the same are passed on, as nothing has them from whoever says them; else null. */
function toldByLine({ matches }: VerifyAnswer, { quotation: { party }, verify }: Texts): string | null {
  const same = matches.filter(({ differences }) => differences.length === 0);
  const told = same.flatMap(({ quotation }) => (quotation && isToldByAnother(quotation) ? [quotation] : []));
  if (told.length === 0 || told.length < same.length || isLeftOpen(matches)) return null;
  const by = [...new Set(told.map(({ issuer }) => party(issuer)))];
  const isReported = told.some(({ attribution }) => attribution.voice === "indirect");
  return isReported ? verify.verdict.reportedBy(by) : verify.verdict.quotedBy(by);
}

function isToldByAnother({ attribution, issuer, text }: Quotation): boolean {
  const { voice, speaker, known } = attribution;
  return text === "full" && voice !== "own" && speaker !== null && speaker !== issuer.name && known?.by !== "turn";
}

/** Whose words are, where they differ and the asked text names another for them; else null. */
function otherSpeakerLine({ matches, lead }: VerifyAnswer, { verify }: Texts): string | null {
  if (lead !== null) return null;
  const isNamed = ({ kind }: WordingMatch["differences"][number]) => kind === "attribution";
  const first = firstOfParts(matches).find((match) => match.negated || match.differences.some(isNamed));
  if (!first || first.spliced.length > 0 || first.differences.every(isNamed)) return null;
  const ofPart = matches.filter(({ asked }) => asked.start === first.asked.start);
  const named = first.differences.find(isNamed);
  if (!named || !ofPart.every(({ differences }) => differences.some(isNamed))) return null;
  const whose = whoseIn(named.source);
  const names = whose.known === "names" ? whose.names.split("; ") : whose.known === "passed on" ? whose.speakers : [];
  // A right name among words that nothing accounts for is not told to be another's.
  const isAmong = names.some((name) => named.asked.includes(name.split(/\s+/).at(-1) as string));
  return names.length === 0 || isAmong ? null : verify.verdict.andWhose(verify.lead.words(names, oneLine(named.asked)));
}

/** Whether a mark in the asked text stands for what is left out. */
function isMarkedCut({ differences }: WordingMatch): boolean {
  return differences.some(({ kind, asked }) => kind === "cut" && asked !== "");
}

/** Of each part of what was asked the match that differs least. */
function firstOfParts(matches: readonly WordingMatch[]): WordingMatch[] {
  return matches.filter(({ asked }, at) => matches.findIndex((other) => other.asked.start === asked.start) === at);
}

/** One of those whose words are joined: a name, or that it is a question. */
function splicedLine(name: string, texts: Texts): string {
  const whose = whoseIn(name);
  return whose.known === "question" ? texts.quotation.voice.question(whose.to) : name;
}

/** What of the documents, where nothing was found, or of what was asked could not be compared. */
export function notCompared({ verdict, withoutText, isCutShort, ours }: VerifyAnswer, { verify } = ENGLISH): string[] {
  return [
    ...ours.slice(0, 1).map((words) => verify.ours(oneLine(words))),
    ...(verdict === "uncheckable" && withoutText > 0 ? [verify.digestsOnly(withoutText)] : []),
    ...(isCutShort ? [verify.cutShort] : []),
  ];
}

export function notFoundPart(
  text: string,
  { isQuoted, isCutShort, matches }: Pick<VerifyAnswer, "isQuoted" | "isCutShort" | "matches">,
  { verify } = ENGLISH,
): string {
  const isOfDigests = matches.length > 0 && matches.every(({ quotation }) => quotation?.text === "digest");
  if (isOfDigests && !isQuoted && !isCutShort) return verify.notInPhrases(text);
  return isQuoted || isCutShort ? verify.notFoundOrCompared(text) : verify.notFound(text);
}

/** A difference in words; `asked` and `source` mark what stands in the asked text and in the source. */
export function differenceLine(
  { kind, asked, source }: WordingMatch["differences"][number],
  mark: { asked: (text: string) => string; source: (text: string) => string },
  texts = ENGLISH,
): string {
  const { difference: say } = texts.verify;
  const [as, there] = [mark.asked(asked), mark.source(source)];
  if (kind === "attribution") {
    const whose = whoseIn(source);
    return whose.known === "untold" ? say.untold(as) : say.attributed(as, mark.source(whoseLine(whose, texts)));
  }
  if (kind === "cut" && /[\p{L}\p{N}]/u.test(asked)) return say.order(as, there);
  if (kind === "cut") return asked === "" ? say.unmarkedCut(there) : say.cut(as, there);
  const name = say.kinds[kind];
  if (asked === "") return say.leftOut(name, there);
  if (source === "") return say.added(name, as);
  return say.other(name, as, there);
}

function whoseLine(whose: Exclude<Whose, { known: "untold" }>, texts: Texts): string {
  const { whose: say } = texts.verify;
  switch (whose.known) {
    case "issued":
      return say.issued(whose.issuer);
    case "open":
      return say.open(whose.issuer);
    case "in marks":
      return say.inMarks(whose.issuer);
    case "question":
      return texts.quotation.voice.question(whose.to);
    case "passed on":
      return say.passedOn(whose.by, whose.speakers);
    case "dated":
      return say.dated(texts.written(whose.display));
    case "names":
      return whose.names;
  }
}

/** What turns the sentence of a quotation outside the words that were asked for. */
export function outsideLine(words: readonly string[], { verify } = ENGLISH): string {
  return verify.outside(words.slice(0, 4));
}

/** One more place of the words, or the place of another part of what was asked. */
export function alsoLine(words: string | null, isSame: boolean, place: string, { verify } = ENGLISH): string {
  const { also } = verify;
  if (words === null) return isSame ? also.same(place) : also.near(place);
  return isSame ? also.partSame(words, place) : also.partNear(words, place);
}

/** What the one says who is named, where the number or the words are another's: it stands above all else. */
export function leadLine({ lead }: VerifyAnswer, { corpus }: Library, texts = ENGLISH): string | null {
  if (!lead) return null;
  const { lead: say } = texts.verify;
  const { name, quotation } = lead;
  const ref = quotation ? ` (ref ${quotation.id})` : "";
  if (lead.kind === "question") return say.question(texts.quotation.voice.question(lead.whose[0] ?? null), name);
  if (lead.kind !== "number") return lead.kind === "words" ? say.words(lead.whose, name) : say.open(lead.whose, name);
  const number = (value: string) => (/^\d+$/.test(value) ? texts.grammar.number(Number(value)) : value);
  const issuers = lead.standsIn.flatMap((id) => {
    const issuer = corpus.documents.find((one) => one.id === id)?.metadata.issuer;
    return issuer ? [texts.quotation.party({ ...issuer, name: issuer.short ?? issuer.name })] : [];
  });
  const asked = number(lead.asked);
  const elsewhere = issuers.length > 0 ? say.standsIn(asked, [...new Set(issuers)]) : say.not(asked);
  const gives = lead.isDigest ? say.digestGives : say.gives;
  return `${gives(name, lead.gives.map(number), ref)}${elsewhere}`;
}

/** The nearest of what the named one says, where the words are another's. */
export function leadQuotationLine({ lead }: VerifyAnswer, { verify } = ENGLISH): string | null {
  if (!lead?.quotation || lead.kind === "number") return null;
  return verify.lead.nearest(lead.name, oneLine(lead.quotation.exact), lead.quotation.id);
}

/** A writer's marks, which change no word. */
export function editLine({ kind, asked, source }: Edit, { verify } = ENGLISH): string {
  const { edit: say } = verify;
  if (kind === "frame" && source !== "") return say.signs(oneLine(asked), oneLine(source));
  if (kind === "interposed") return say.of(say.kinds[kind], oneLine(source));
  const there = source === "" || kind === "frame" ? "" : say.source(oneLine(source));
  return `${say.of(say.kinds[kind], oneLine(asked))}${there}`;
}

/** Whether words are the same only where a document leaves open whether the one speaks whom the asked text names. */
function isLeftOpen(matches: readonly WordingMatch[]): boolean {
  return matches.every(({ differences, notEstablished }) => differences.length > 0 || notEstablished !== null);
}

/** Whether a place where the words are the same goes on with a sentence that takes them back. */
function isTakenBack(matches: readonly WordingMatch[]): boolean {
  return matches.some(({ differences, takenBack }) => differences.length === 0 && takenBack !== null);
}

/** Whether words are only a part of a sentence, of which more is told. */
function isPart(match: WordingMatch | undefined): boolean {
  return match !== undefined && (match.begins !== null || match.goesOn !== null);
}

/**
 * What limits words that are the same, or says how sure it is that they are; `below`: the excerpt that is shown with
 * it. What stands before the words there is not told twice, unless it could turn them, nor that they are a part where
 * it is told how the sentence goes on.
 */
export function matchNotes(match: WordingMatch, texts = ENGLISH, below = ""): string[] {
  const { begins, goesOn, notEstablished, sharing, takenBack, unknownNegation, quotation, outside, spliced } = match;
  const { note: say } = texts.verify;
  const isBelow = begins !== null && outside.length === 0 && below.includes(begins);
  const whose = spliced.map((name) => splicedLine(name, texts));
  const detected = quotation?.detected ? quotation.attribution.speaker : null;
  return [
    ...(takenBack === null ? [] : [say.takenBack(oneLine(takenBack))]),
    ...(spliced.length > 0 ? [(isMarkedCut(match) ? say.spliced : say.joined)(whose)] : []),
    ...(detected === null ? [] : [say.detected(detected)]),
    ...(begins === null || isBelow ? [] : [say.begins(oneLine(begins))]),
    ...(isBelow && goesOn === null ? [say.beginsBelow] : []),
    ...(goesOn === null ? [] : [say.goesOn(oneLine(goesOn))]),
    ...(notEstablished === null ? [] : [say.open(notEstablished)]),
    ...(sharing === undefined ? [] : [say.sharing(sharing)]),
    ...(unknownNegation === null ? [] : [say.negation(unknownNegation)]),
  ];
}
