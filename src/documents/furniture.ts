import { anyOf } from "../lexicon/build.ts";
import * as page from "../lexicon/page.ts";
import { MONTH_STEMS } from "../text/calendar.ts";
import { type Range, rangeLength } from "../text/ranges.ts";

/** A stretch that is not the source's words, and why it is taken for that. */
export type Omission = Range & { why: string };

/** Furniture is short; a longer paragraph is text, whatever it begins with. UTF-16 units. */
const LONGEST_LINE = 160;

/** A header (date, byline) stands within this many paragraphs of the top. */
const HEADER_PARAGRAPHS = 5;

const DAY_NAME = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)";
const MONTH = `(?:${MONTH_STEMS.join("|")})\\p{L}*\\.?`;
const DATE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;
const TIME =
  "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?(?:GMT|UTC|[A-Z]{3,4}|\\([^)]*\\)))?)";

const HEADERS: readonly [RegExp, string][] = [
  [new RegExp(`^(?:date|published|posted|updated|last updated|modified)(?: on)?:? ${DATE}.{0,80}$`, "iu"), "date line"],
  [new RegExp(`^(?:${DAY_NAME},? )?${DATE}${TIME}?(?: [|·•–-] .{0,60})?$`, "iu"), "date line"],
  [new RegExp(`^[\\p{Lu}\\d .-]{2,40} [–—-]? ?${DATE}${TIME}?(?: \\([^)]*\\))?$`, "iu"), "date line"],
  [
    /^(?:[Bb][Yy]|[Aa]uthor:|[Ww]ritten by|[Tt]ext:) \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,4}(?: ?[,|·•–-] .{0,100})?$/u,
    "byline",
  ],
  [/^\d{1,2} ?min(?:ute)?s?(?: read|\.? to read)$/iu, "reading time"],
];

const NETWORK =
  "(?:facebook|twitter|x|telegram|whatsapp|linkedin|vk|viber|reddit|pinterest|instagram|threads|bluesky|mastodon|messenger|e-?mail|copy link|print)";

const LINES: readonly [RegExp, string][] = [
  [new RegExp(`^${anyOf(page.READ_ALSO)}(?: ?[:»›→].{0,150})?$`, "iu"), "link to other pages"],
  [new RegExp(`^${anyOf(page.SHARE)}[:.]?$`, "iu"), "sharing links"],
  [new RegExp(`^${anyOf(page.PICTURE)} ?[:©] ?.{1,80}$`, "iu"), "picture credit"],
  [new RegExp(`^.{0,80}${anyOf(page.RIGHTS)}.{0,40}$`, "iu"), "copyright line"],
  [new RegExp(`^${anyOf(page.SUBSCRIBE)}(?!\\p{L}).{0,80}$`, "iu"), "sign-up line"],
  [new RegExp(`^.{0,80}${anyOf(page.COOKIES)}.{0,80}$`, "iu"), "cookie line"],
  [new RegExp(`^${anyOf(page.ADVERTISEMENT)}$`, "iu"), "advertisement"],
  [/^(?:image|photo|video)$/iu, "picture credit"],
  [/(?<=[.!?]["”’]? )Credit ?(?:\.{3}|…|:) ?\S.{0,80}$/u, "picture credit"],
  [/^send any friend a story$|^as a subscriber, you have \d+ gift articles\b.{0,80}$/iu, "sign-up line"],
  [/^listen to this article\b.{0,40}$/iu, "navigation"],
  [/^(?:press|media) (?:contact|office)s?: ?.{1,140}$/iu, "contact line"],
  [
    new RegExp(
      `^(?:share|teilen|print|drucken|save|merken)?:?(?: ?[|·/,]? ?(?:${NETWORK}|share|teilen|drucken|merken))+$`,
      "iu",
    ),
    "sharing links",
  ],
  [
    /^(?:share(?: or comment on)?(?: this(?: article| story| page| post)?)?|print(?:able)? version|send (?:this )?(?:to|by) (?:a friend|e-?mail))[:.]?$/iu,
    "sharing links",
  ],
  [/^follow .{1,60} on (?:facebook|x|twitter|instagram|telegram|youtube|linkedin)\b.{0,120}$/iu, "sharing links"],
  [
    /^(?:[←«‹<] ?)?(?:previous|next|older|newer) (?:article|post|story|news|page|entry)\b.{0,80}$/iu,
    "link to other pages",
  ],
  [/^(?:load|show|view|see) (?:more|all)(?: \p{L}+){0,3}[…›»>→]?$/iu, "navigation"],
  [/\bctrl ?\+ ?enter\b/iu, "correction form"],
  [
    /^(?:support (?:us|our|independent|quality|free)\b[^.]{0,80}|donate(?: now| today)?|become a (?:member|supporter|patron|subscriber)[^.]{0,60})$/iu,
    "sign-up line",
  ],
  [
    /^(?:get|try|go|join|read) [^.]{0,50}[£$€] ?\d[^.]{0,30}\b(?:a|per) (?:month|week|year)\b.{0,40}$/iu,
    "sign-up line",
  ],
  [
    /^(?:what do you think\?|(?:what do you think\? )?(?:have your say|tell us what you think|let us know what you think)\b.{0,80})$/iu,
    "comment form",
  ],
  [/^(?:url|link|permalink|short link|source url):? ?(?:https?:\/\/|www\.)\S+$/iu, "link to this page"],
  [/^[-–—_=*•·~#\s]{3,}$|^[-–— ]*ENDS[-–— ]*$/u, "rule"],
  [/^for (?:more|further|media|press) (?:information|enquiries|inquiries)\b.{0,140}$/iu, "contact line"],
  [/^(?=.*\d{5})[\dA-Z][\dA-Z/_-]{6,40}$/u, "identifier"],
  [
    /^(?:buy tickets(?: now| here)?|(?:club|online|official) shop(?:: .{1,60})?|match preview: .{1,80})$/iu,
    "link to other pages",
  ],
  [/^(?:tel|fax|phone)\.?:? ?[+(\d][\d() /.-]{5,}.{0,80}$/iu, "contact line"],
  [
    /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){0,3} (?:reported|reports) from \p{Lu}[\p{L}’' -]{1,40}\.?(?: .{1,80} contributed to this (?:report|story|article)\.?)?$/u,
    "byline",
  ],
  [/^\p{Lu}.{1,120} contributed to this (?:report|story|article)\.?$/u, "byline"],
  [
    /^(?:read (?:more|also|next|on)|see also|more on this|continue reading)(?:[:.…»>→].{0,140})?$/iu,
    "link to other pages",
  ],
  [
    /^(?:share|tweet|print|email|copy link|save)(?: (?:this|on|via|to|by|article|page|story|facebook|twitter|x|whatsapp|telegram|email)\b.{0,60})?$/iu,
    "sharing links",
  ],
  [/^(?:follow|find|join) us (?:on|at) .{1,100}$/iu, "sharing links"],
  [
    /^(?:subscribe|sign up|log in|sign in|register)(?: (?:to|for|here|now|today|with)\b.{0,120})?[.!]?$/iu,
    "sign-up line",
  ],
  [
    /\b(?:we|this (?:web)?site|our partners) uses? cookies\b|^(?:accept|reject|manage)(?: all)? cookies$|^cookie (?:settings|policy|preferences)$/iu,
    "cookie line",
  ],
  [/^(?:©|\(c\)|copyright\b).{0,120}$|^.{0,80}\ball rights reserved\b.{0,40}$/iu, "copyright line"],
  [/^all rights reserved\. .{0,60}\b(?:hyperlink|link|reference|permission|consent)\b.{0,40}$/iu, "copyright line"],
  [/^(?:advertisement|advert|sponsored(?: content)?|promoted)$/iu, "advertisement"],
  [/^\((?:reporting|writing|editing|additional reporting) by .{1,150}\)$/iu, "byline"],
  [/^(?:skip to (?:main )?content|back to top|menu|search|loading…?|loading\.\.\.)$/iu, "navigation"],
  [/^(?:tags?|keywords|categories|filed under|topics?): .{1,140}$/iu, "tags"],
  [/^was this (?:page|article|information|answer) (?:helpful|useful)\?.{0,40}$/iu, "comment form"],
  [/^(?:\d+ )?(?:comments?|views?|reads|hits|shares?|likes?)(?::? ?\(?\d[\d., ]*\)?)?$/iu, "counter"],
  [
    /^\d[\d.,]*[KM]? (?:reposts?|retweets?|likes?|shares?|comments?|views?)(?:[ ,·]+\d[\d.,]*[KM]? (?:reposts?|retweets?|quotes?|likes?|shares?|comments?|bookmarks?|views?)){1,4}$/iu,
    "counter",
  ],
  [/^(?:your e-?mail address will not be published|save my name(?:,| and) e-?mail)\b.*$/iu, "comment form"],
];

const TRAILERS: readonly [RegExp, string][] = [
  [
    /^(?:(?:related|similar|recommended|recent|popular|other|more|latest|top|trending) (?:posts?|articles?|stories|news|topics|links|headlines|reading|content)|more (?:from|in|on) .{1,60}|most (?:read|popular|viewed)|also (?:on|in) .{1,40}(?=:)|you (?:may|might) also (?:like|be interested in)|recommended(?: for you)?|trending(?: now)?|read (?:also|next|more)|see also|don['’]t miss)[:.…]?$/iu,
    "links to other pages",
  ],
  [
    /^(?:leave (?:a|your) (?:comment|reply)|post a comment|add (?:a )?comment|write a comment|join the (?:conversation|discussion)|comments?)[:.…]?$/iu,
    "comment form",
  ],
];

/** After such a line in the second half of a text stand readers' comments, which can be of any length. */
const COMMENTS =
  /^(?:\d+ (?:comments?|replies|responses)|(?:leave|post|add|write) (?:a|your) (?:comment|reply))[:.…]?$/iu;

const POSTS: readonly RegExp[] = [
  /^.{1,60} @\w{2,30} ?· /u,
  /^\d{1,2}[:.]\d{2}(?: ?[AP]M)? · .{1,100}$/u,
  /^.{1,80}\bon (?:X|Twitter|Instagram|Facebook|TikTok|Telegram|Threads|Mastodon|Bluesky|LinkedIn|VK|YouTube): ?["“«]/u,
  /^(?=.*(?:[#@][\p{L}\p{N}_]{3}|\p{Extended_Pictographic})).{1,80}\bon \p{Lu}\p{L}+: ?["“«]/u,
  /^(?:view this (?:post|photo|profile) on|a post shared by|a video posted by)\b/iu,
  /^[—–-] .{1,80}\(@[\w.]{1,30}\)/u,
  /\bpic\.twitter\.com\/|\bhttps?:\/\/t\.co\/|\(@[\w.]{1,30}\) (?:on (?:X|Twitter)|\p{Lu}\p{L}+ \d{1,2}, \d{4})/u,
];

/**
 * Finds what a captured page holds beside the source's words: header lines, sharing and cookie lines, the lists of
 * links and the forms after the text, and embedded posts of somebody else. Works on whole paragraphs and on form alone,
 * so it errs; `spans` in a document's metadata correct it, and `corpus check` lists all that it found.
 */
export function findFurniture(text: string, paragraphs: readonly Range[]): Omission[] {
  const lines = paragraphs.map((range) => text.slice(range.start, range.end).replace(/\s+/g, " "));
  const found: Omission[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const range = paragraphs[index] as Range;
    const line = lines[index] as string;
    if (COMMENTS.test(line) && range.start > text.length / 2) {
      found.push({ start: range.start, end: (paragraphs.at(-1) as Range).end, why: "comments" });
      break;
    }
    const trailer = line.length <= LONGEST_LINE && match(TRAILERS, line);
    if (trailer) {
      const end = endOfTrailer(paragraphs, lines, index);
      found.push({ start: range.start, end: (paragraphs[end - 1] as Range).end, why: trailer });
      index = end - 1;
      continue;
    }
    const post = postBelowHandle(lines, index);
    if (post > 0) {
      for (const part of paragraphs.slice(index, index + post)) found.push({ ...part, why: "embedded post" });
      index += post - 1;
      continue;
    }
    if (DISCLAIMER.test(line.slice(0, LONGEST_DISCLAIMER))) {
      found.push({ ...range, why: "disclaimer" });
      continue;
    }
    const why = embeddedPost(line) ?? (line.length <= LONGEST_LINE ? shortLine(line, index) : undefined);
    if (why) found.push({ ...range, why });
  }
  return found;
}

/** A paragraph of this form is the page's, however long it is; so much of it is read. UTF-16 units. */
const LONGEST_DISCLAIMER = 2000;

const DISCLAIMER =
  /^(?:legal )?disclaimer\b|\bdo(?:es)? not accept any (?:responsibility|liability)\b.*\b(?:content|accuracy|article|information)\b/iu;

/** How many paragraphs a post has whose name, @handle and words stand one below the other; 0 where there is none. */
function postBelowHandle(lines: readonly string[], index: number): number {
  const isDated = /^\d{1,2}[:.]\d{2}(?: ?[AP]M)? · .{1,60}$/u.test(lines[index + 2] ?? "");
  if (isDated && /^[^.!?]{1,60} @\w{2,30}$/u.test(lines[index] ?? "")) return 3;
  const handle = lines[index + 1] ?? "";
  if (!handle.startsWith("@")) return 0;
  const [name = "", words = ""] = [lines[index], lines[index + 2]];
  const isPost = /[#@][\p{L}\p{N}_]{2}|\p{Extended_Pictographic}|https?:/u.test(words);
  return name.length <= 60 && !/[.!?]$/.test(name) && /^@\w{2,30}(?: ?·.{0,30})?$/u.test(handle) && isPost ? 3 : 0;
}

function shortLine(line: string, index: number): string | undefined {
  if (isMenu(line)) return "navigation";
  return match(LINES, line) ?? (index < HEADER_PARAGRAPHS ? match(HEADERS, line) : undefined);
}

/** "Home | News | Contact": three short items or more between bars or arrows; with slashes, a trail from "Home". */
function isMenu(line: string): boolean {
  const items = /^home\s*\//i.test(line) ? line.split("/") : line.split(/[|•»›>]/);
  return items.length >= 3 && items.every((item) => /^[\p{L}\p{N}© &’'-]{1,30}(?:\(\d+\))?$/u.test(item));
}

function embeddedPost(line: string): string | undefined {
  const hashtags = line.includes("#")
    ? (line.match(/(?<![\p{L}\p{N}&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu)?.length ?? 0)
    : 0;
  return hashtags >= 3 || POSTS.some((pattern) => pattern.test(line)) ? "embedded post" : undefined;
}

/** Index after the last paragraph of a trailer: short lines that are no sentences, until text resumes. */
function endOfTrailer(paragraphs: readonly Range[], lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < paragraphs.length) {
    const line = lines[end] as string;
    const isText =
      rangeLength(paragraphs[end] as Range) > LONGEST_LINE || /[.!?]["'”’]? \p{Lu}|[.]["'”’]?$/u.test(line);
    if (COMMENTS.test(line) || (isText && !match(LINES, line))) break;
    end++;
  }
  return end;
}

function match(patterns: readonly [RegExp, string][], line: string): string | undefined {
  return patterns.find(([pattern]) => pattern.test(line))?.[1];
}
