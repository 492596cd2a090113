import { Readability } from "@mozilla/readability";
import { compile } from "html-to-text";
import { parseHTML } from "linkedom";
import { removeHidden, removeStruck, settleRaised } from "./marks.ts";
import { type Fields, fieldsOfPage } from "./page-fields.ts";

/** What of a page is its article, as plain text whose paragraphs blank lines part; and what the page says of it. */
export type Page = { text: string; fields: Fields; warnings: string[] };

/** What surrounds an article by what its makers call it, in the markup's own words. */
const AROUND = [
  "script, style, noscript, svg, iframe, object, embed, form, button, dialog, nav, footer",
  "[role=navigation], [role=banner], [role=dialog], [role=search]",
  "[role=contentinfo], [role=complementary], [role=alertdialog]",
].join(",");

/** Words of class names and ids for what is no article, where the element is not most of the page. */
const NOT_ARTICLE = new RegExp(
  `(?:^|[-_\\s])(?:${[
    "ads?|advert\\w*|banner|breadcrumbs?|captions?|comments?|consent|cookies?|credits?|disqus|gdpr|menu|navbar",
    "navigation|newsletter|paywall|pagination|popup|promo\\w*|recirc\\w*|recommend\\w*|related\\w*",
    "more-(?:from|news|stories)|read-?(?:more|also|next)|see-also|share|sharing|sidebar|signup|social|sponsor\\w*",
    "subscri\\w*|tags|taboola|outbrain|toolbar|trending|widget",
  ].join("|")})(?:$|[-_\\s])`,
  "i",
);

/** So much of a page's text or more is never taken for what surrounds its article, whatever it is called. */
const MOST_AROUND = 0.4;

/** An article of fewer characters is doubted where the page has many more. UTF-16 units. */
const SHORT = 250;

/** @param address - where the page stood, or null for a file */
export function readPage(html: string, address: string | null): Page {
  const { document } = parseHTML(html.trim() === "" ? "<html></html>" : html);
  const raised = settleRaised(document);
  const fields = fieldsOfPage(document, address);
  const warnings = /<\/html\s*>/i.test(html) || !/<html/i.test(html) ? [] : ["the page ends before its end"];
  removeHidden(document);
  for (const element of document.querySelectorAll(AROUND)) element.remove();
  const whole = plain(document.body?.innerHTML ?? "");
  removeNamed(document, whole.length);
  removeLinkLists(document);
  warnings.push(...removeStruck(document), ...raised);
  const rest = plain(document.body?.innerHTML ?? "");
  const read = new Readability(document, { charThreshold: 200, disableJSONLD: true }).parse();
  const text = plain(read?.content ?? "");
  if (text.length >= SHORT || text.length > rest.length / 2) return { text, fields, warnings };
  if (rest.length > 0) warnings.push("no article was found on the page, so all of its text was taken");
  return { text: rest, fields, warnings };
}

/** The whole text of HTML that is an article and nothing else, as what Word files and Markdown are turned into. */
export function readArticle(html: string): { text: string; warnings: string[] } {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  removeHidden(document);
  const warnings = [...removeStruck(document), ...settleRaised(document)];
  return { text: plain(document.body.innerHTML), warnings };
}

type PageDocument = ReturnType<typeof parseHTML>["document"];

function removeNamed(document: PageDocument, length: number): void {
  for (const element of document.querySelectorAll("body [class], body [id]")) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (!NOT_ARTICLE.test(names) || /^(?:article|main|body)$/i.test(element.localName)) continue;
    if ((element.textContent ?? "").trim().length < length * MOST_AROUND) element.remove();
  }
}

/** A list of nothing but links leads elsewhere. */
function removeLinkLists(document: PageDocument): void {
  for (const list of document.querySelectorAll("ul, ol")) {
    const links = [...list.querySelectorAll("a[href]")].map((link) => (link.textContent ?? "").trim());
    const length = (list.textContent ?? "").replace(/\s+/g, " ").trim().length;
    if (links.length >= 3 && links.join(" ").length >= length * 0.9) list.remove();
  }
}

/** HTML as plain text: a block is a paragraph, nothing is added, and no letter is changed. */
const plain: (html: string) => string = (() => {
  const block = { format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } };
  const blocks = ["p", "div", "section", "article", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr"];
  const convert = compile({
    wordwrap: false,
    whitespaceCharacters: " \t\r\n\f",
    selectors: [
      ...blocks.map((selector) => ({ selector, ...block })),
      ...[1, 2, 3, 4, 5, 6].map((level) => ({ selector: `h${level}`, ...block })),
      { selector: "a", options: { ignoreHref: true } },
      ...["img", "hr", "figcaption", "figure", "script", "style"].map((selector) => ({ selector, format: "skip" })),
      ...["td", "th"].map((selector) => ({ selector, format: "inlineSurround", options: { suffix: " " } })),
    ],
  });
  return (html) => tidy(convert(html));
})();

/** Lines without white space at their ends, and one blank line at most between two. */
function tidy(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").replace(/[^\S\n\u00A0\u202F]+$/gm, "");
  const body = lines
    .replace(/^\s*\n/, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return body === "" ? "" : `${body}\n`;
}
