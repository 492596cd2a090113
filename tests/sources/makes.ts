/** An article as a publisher has it; paragraphs that begin with "## " are headings, with "> " quotations set apart. */
export type Article = {
  title: string;
  author: string;
  date: string;
  site: string;
  language: string;
  paragraphs: readonly string[];
};

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function paragraph(text: string, tag = "p"): string {
  if (text.startsWith("## ")) return `<h2>${escaped(text.slice(3))}</h2>`;
  if (text.startsWith("> ")) return `<blockquote><p>${escaped(text.slice(2))}</p></blockquote>`;
  return `<${tag}>${escaped(text)}</${tag}>`;
}

const LINKS = ["Home", "News", "Harbour", "Weather", "Ferries", "Opinion", "Sport", "Archive", "Contact"];

const TEASERS = [
  "Gulls return to the old pier after the longest winter in memory",
  "Five walks along the coast for a rainy Sunday",
  "How the lighthouse got its third coat of paint",
  "Reader’s choice: the best soup within sight of the ferry",
  "What the tide tables do not tell you about Thursday",
];

const SENTENCES = [
  "I have lived by this harbour for forty years and never seen the like, said nobody on my street.",
  "First! Also, the timetable in the old hall was easier to read, and it had pictures.",
  "Can the paper please stop printing the crossword upside down.",
];

const list = (items: readonly string[], attributes = "") =>
  `<ul ${attributes}>${items.map((item) => `<li><a href="/x">${item}</a></li>`).join("")}</ul>`;

const cookies = (id: string) =>
  `<div id="${id}" class="consent"><h3>We value your privacy</h3><p>We and our 412 partners use cookies to store and
   access information on your device, and to measure how you like the adverts that you see here.</p>
   <button>Accept all</button><button>Only what is needed</button></div>`;

const comments = `<section id="comments" class="comments-area"><h3>3 comments</h3>${SENTENCES.map(
  (text, index) => `<div class="comment"><b>reader${index}</b><p>${text}</p><a href="#">Reply</a></div>`,
).join("")}<form><label>Leave a comment</label><textarea></textarea></form></section>`;

const related = `<div class="related-posts"><h3>Related posts</h3>${TEASERS.map(
  (text) => `<article><a href="/y"><h4>${text}</h4></a><p>${text}, and what came of it in the end.</p></article>`,
).join("")}</div>`;

const ad = `<div class="ad-slot advertisement"><span>Advertisement</span><p>Buy two umbrellas and get the third wet.</p></div>`;

const newsletter = `<aside class="newsletter-signup"><h3>Get the tide in your inbox</h3><p>Our newsletter comes every
  morning before the first boat, and you can end it whenever you like.</p><form><input><button>Sign up</button></form></aside>`;

const share = `<div class="share-buttons">Share this: <a href="#">Post</a> <a href="#">Mail</a> <a href="#">Copy link</a></div>`;

const footer = `<footer><p>© 2026 The publisher. All rights reserved. Terms of use. Privacy.</p>${list(LINKS)}</footer>`;

/** A paragraph in the middle of which something else of the page stands. */
function withBetween(paragraphs: readonly string[], between: string): string {
  const middle = Math.ceil(paragraphs.length / 2);
  return paragraphs.map((text, index) => paragraph(text) + (index + 1 === middle ? between : "")).join("\n");
}

const page = (head: string, body: string, language: string) =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>\n`;

/** Eight makes of pages, as publishers' systems make them; each says what it says of an article in its own way. */
export const MAKES: Record<string, (article: Article) => string> = {
  "a newspaper with JSON-LD": ({ title, author, date, site, language, paragraphs }) =>
    page(
      `<title>${escaped(title)} | ${site}</title><script type="application/ld+json">${JSON.stringify({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        headline: title,
        datePublished: `${date}T06:15:00+01:00`,
        author: [{ "@type": "Person", name: author }],
        publisher: { "@type": "Organization", name: site },
        inLanguage: language,
      }).replace(/</g, "\\u003c")}</script>`,
      `<header><nav>${list(LINKS)}</nav></header><main><article><h1>${escaped(title)}</h1>${share}${withBetween(paragraphs, ad)}
       ${share}</article>${related}</main>${comments}${cookies("cmp")}${footer}`,
      language,
    ),
  "a blog with Open Graph": ({ title, author, date, site, language, paragraphs }) =>
    page(
      `<title>${escaped(title)}</title><meta property="og:title" content="${escaped(title)}">
       <meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${date}T10:00:00Z">
       <meta name="author" content="${author}">`,
      `<div id="page"><div id="masthead" class="site-header">${list(LINKS, 'class="menu"')}</div><div id="content">
       <div class="post"><h1 class="entry-title">${escaped(title)}</h1><div class="entry-content">${withBetween(paragraphs, "")}
       </div></div>${related}${comments}</div><div id="secondary" class="widget-area sidebar">${newsletter}${list(TEASERS)}</div>
       ${cookies("cookie-notice")}${footer}</div>`,
      language,
    ),
  "a ministry with Dublin Core": ({ title, author, date, site, language, paragraphs }) =>
    page(
      `<title>${site}</title><meta name="DC.title" content="${escaped(title)}"><meta name="DC.date.issued" content="${date}">
       <meta name="DC.publisher" content="${site}"><meta name="DC.creator" content="${author}">`,
      `<div class="top"><div class="breadcrumb">Home › Press › Statements</div>${list(LINKS, 'id="mainmenu"')}</div>
       <div class="container"><div class="row"><div class="col-9"><h1>${escaped(title)}</h1><div class="text">${withBetween(paragraphs, "")}</div>
       <div class="tags">Tags: <a href="#">harbour</a> <a href="#">ferry</a></div></div><div class="col-3 sidebar"><h3>Latest</h3>${list(TEASERS)}</div></div></div>${footer}`,
      language,
    ),
  "an old site made of tables": ({ title, author, date, paragraphs, language }) =>
    page(
      `<title>${escaped(title)}</title><meta name="date" content="${date}"><meta name="author" content="${author}">`,
      `<table width="100%"><tr><td colspan="3">${LINKS.map((link) => `<a href="/x">${link}</a>`).join(" | ")}</td></tr>
       <tr><td width="150">${list(LINKS)}</td><td><font size="5"><b>${escaped(title)}</b></font><br><br>
       ${paragraphs.map((text) => paragraph(text)).join("\n")}</td><td width="150">${list(TEASERS)}</td></tr>
       <tr><td colspan="3"><font size="1">Made with care. Best seen at 800 × 600.</font></td></tr></table>`,
      language,
    ),
  "a magazine with a paywall": ({ title, author, date, site, language, paragraphs }) =>
    page(
      `<title>${escaped(title)} - ${site}</title><meta property="og:title" content="${escaped(title)}"><meta property="og:site_name" content="${site}">
       <meta name="parsely-pub-date" content="${date}T00:00:00Z"><meta name="parsely-author" content="${author}">`,
      `<nav>${list(LINKS)}</nav><article class="story"><header><h1>${escaped(title)}</h1><time datetime="${date}">${date}</time></header>
       <div class="story-body">${withBetween(paragraphs, ad)}</div><div class="paywall"><h3>Read on with a subscription</h3>
       <p>You have read your last free article this month. Subscribe now for the price of a cup of tea, and read as much as you like.</p></div></article>
       ${newsletter}${cookies("gdpr-banner")}${footer}`,
      language,
    ),
  "a page of nothing but blocks": ({ title, author, date, language, paragraphs }) =>
    page(
      `<title>${escaped(title)}</title><meta itemprop="datePublished" content="${date}">`,
      `<div class="hdr"><div class="navigation">${LINKS.map((link) => `<div><a href="/x">${link}</a></div>`).join("")}</div></div>
       <div class="cnt"><div class="ttl"><h1>${escaped(title)}</h1></div><div itemprop="author">${author}</div><div class="txt">${paragraphs
         .map((text) => paragraph(text, "div"))
         .join(
           "\n",
         )}</div></div><div class="recommended">${list(TEASERS)}</div>${cookies("cookiebar")}<div class="footer">All rights reserved.</div>`,
      language,
    ),
  "an agency with line breaks": ({ title, author, date, site, language, paragraphs }) =>
    page(
      `<title>${escaped(title)} — ${site}</title><meta name="pubdate" content="${date}"><meta name="citation_author" content="${author}">
       <meta property="og:site_name" content="${site}">`,
      `<div id="nav">${list(LINKS)}</div><div id="main"><h1>${escaped(title)}</h1><div id="newstext">${paragraphs
        .map((text) => escaped(text.replace(/^(?:## |> )/, "")))
        .join("<br><br>\n")}</div></div><div class="read-more"><h3>Read more</h3>${list(TEASERS)}</div>${footer}`,
      language,
    ),
  "a page with pictures and posts between": ({ title, author, date, site, language, paragraphs }) =>
    page(
      `<title>${escaped(title)}</title><script type="application/ld+json">${JSON.stringify({
        "@graph": [
          { "@type": "WebPage", name: "A page" },
          {
            "@type": "Article",
            headline: title,
            datePublished: date,
            author: { name: author },
            publisher: { name: site },
          },
        ],
      }).replace(/</g, "\\u003c")}</script>`,
      `<div class="navbar">${list(LINKS)}</div><main><article><h1>${escaped(title)}</h1>${withBetween(
        paragraphs,
        `<figure><img src="/p.jpg" alt="A boat"><figcaption>A boat leaves the harbour at dusk. Credit: the paper’s own hands.</figcaption></figure>
         <div class="social-embed"><p>Somebody @somebody: look at this boat! #boat #harbour</p></div>`,
      )}<div class="tags">Tags: boat, harbour</div></article></main><div class="sidebar"><h3>Trending</h3>${list(TEASERS)}</div>${comments}${footer}`,
      language,
    ),
};
