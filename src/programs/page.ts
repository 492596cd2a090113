import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { coverageOf } from "../answers/coverage.ts";
import { gistOf, phrasesOf, type Quotation } from "../answers/quotation.ts";
import { ENGLISH } from "../prose/en/index.ts";
import {
  groupedPhrases,
  headline,
  positionLine,
  statusNotes,
  textLine,
  titleLine,
  voiceLine,
  wordsNotes,
} from "../prose/quotation.ts";
import { capital } from "../prose/words.ts";
import type { Library } from "../search/library.ts";
import { oneLine, visible } from "../text/visible.ts";
import { NotFoundError, QUESTIONS } from "./questions.ts";
import type { AnswerData } from "./schemas.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1rem; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid #767676; font-size: 1.2rem; }
details blockquote { font-size: 1rem; }
small { display: block; }
`;

/** No script, no picture, nothing from elsewhere: only this page's own style. */
export const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: [`'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

type Html = ReturnType<typeof html>;

/** One passage for a reader without Discord: its words, whose they are, and what stands around them. */
export function passagePage(library: Library, reference: string): { found: boolean; html: Html } {
  let answer: AnswerData<"passage">;
  try {
    answer = QUESTIONS.passage.answer(library, { ref: reference });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const body = html`<main><h1>${error.message}</h1>
<p>A reference looks like mm25-2c. Its document may have been taken out of this corpus.</p></main>`;
    return { found: false, html: frame("No such passage", body) };
  }
  const { same } = answer;
  const [quotation, before, after] = [answer.quotation, answer.before, answer.after] as [Quotation, ...AroundIt];
  const { info, documents } = library.corpus;
  const language = documents.find(({ id }) => id === quotation.document)?.metadata.language ?? "";
  const address = quotation.deepLink ?? quotation.url;
  const notes = [
    ...(same ? [] : [ENGLISH.quotation.changed]),
    ...statusNotes(quotation.status),
    ...wordsNotes(quotation),
  ];
  const body = html`<main>
<small>${oneLine(info.marking ?? info.name)}</small>
<h1>${headline(quotation)}</h1>
${excerpt(quotation, language)}
<p>${positionLine(quotation)}</p>
${gist(quotation)}
${notes.map((note) => html`<p>${note}</p>`)}
<small>${titleLine(quotation.title)}</small>
<small>${textLine(quotation.text)} · ref ${quotation.id}</small>
${address === null ? "" : html`<p><a href="${address}" rel="noreferrer">The source</a></p>`}
${around("Before it", before, language)}
${around("After it", after, language)}
<small>${coverageOf(library.corpus).join(" ")}</small>
</main>`;
  return { found: true, html: frame(oneLine(headline(quotation)), body) };
}

type AroundIt = [Quotation | null, Quotation | null];

function around(heading: string, quotation: Quotation | null, language: string): Html | string {
  if (!quotation) return "";
  return html`<details><summary>${heading}</summary>
${excerpt(quotation, language)}
${gist(quotation)}</details>`;
}

/** The source's words as block quotations, each below whose they are; of a digest, its phrases. */
function excerpt(quotation: Quotation, language: string): Html {
  const quoted = (text: string) => html`<blockquote lang="${language}" dir="auto">${visible(text)}</blockquote>`;
  const said = (voice: string) => html`<p>${capital(voice)}</p>`;
  if (quotation.words === "source")
    return html`${said(voiceLine(quotation))}
${quoted(quotation.exact)}`;
  const { whole, groups } = groupedPhrases(quotation, phrasesOf(quotation), false);
  return html`${said(whole)}
${groups.map(
  ({ voice, notes, phrases }) => html`${voice === null ? "" : said(voice)}
${notes.map((note) => html`<p>${note}</p>`)}
${phrases.map(({ exact }) => quoted(exact))}`,
)}`;
}

/** Of a digest, our words, which are no quotation. */
function gist(quotation: Quotation): Html | string {
  const words = quotation.words === "source" ? "" : gistOf(quotation);
  return words === "" ? "" : html`<small>${ENGLISH.quotation.gist}: ${visible(words)}</small>`;
}

function frame(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${raw(STYLE)}</style></head>
<body>${body}</body></html>`;
}
