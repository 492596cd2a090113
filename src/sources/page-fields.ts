import type { parseHTML } from "linkedom";
import { type Field, type FieldName, type Fields, field, firstOf } from "./fields.ts";

export type { Field, FieldName, Fields };

type PageDocument = ReturnType<typeof parseHTML>["document"];

/** Names of `meta` tags by what they tell, the more exact first: Open Graph, Highwire, Dublin Core, and loose ones. */
const META: readonly (readonly [FieldName, readonly string[]])[] = [
  ["title", ["og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "title"]],
  [
    "issued",
    [
      "article:published_time",
      "og:article:published_time",
      "og:published_time",
      "citation_publication_date",
      "citation_date",
      "dc.date.issued",
      "dcterms.issued",
      "dcterms.date",
      "dc.date",
      "datepublished",
      "pubdate",
      "publish-date",
      "publication_date",
      "parsely-pub-date",
      "sailthru.date",
      "date",
    ],
  ],
  ["author", ["citation_author", "dc.creator", "dcterms.creator", "parsely-author", "author", "article:author", "byl"]],
  ["publisher", ["og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name"]],
  ["language", ["og:locale", "dc.language", "language", "content-language"]],
];

/** What a page says of itself, in the order in which it is believed: JSON-LD, `meta` tags, the markup. */
export function fieldsOfPage(document: PageDocument, address: string | null): Fields {
  return firstOf(
    fieldsOfJsonLd(document),
    ...fieldsOfMeta(document),
    fieldsOfMarkup(document),
    fieldsOfAddress(address),
  );
}

function fieldsOfMeta(document: PageDocument): Fields[] {
  const byName = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop")
    )?.toLowerCase();
    const content = meta.getAttribute("content");
    if (name && content?.trim() && !byName.has(name)) byName.set(name, content);
  }
  return META.flatMap(([name, tags]) =>
    tags.flatMap((tag) => {
      const value = byName.get(tag);
      if (value === undefined || (name === "author" && /^https?:/.test(value))) return [];
      return [field(name, name === "language" ? value.replace("_", "-") : value, `the page's ${tag}`)];
    }),
  );
}

const ARTICLES = /(?:Article|Posting|Report|PressRelease|WebPage|CreativeWork|Legislation)$/;

type Json = Record<string, unknown>;

function fieldsOfJsonLd(document: PageDocument): Fields {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return nodesOf(JSON.parse(script.textContent ?? ""));
    } catch {
      // A page whose JSON-LD is none is read by the rest of what it says.
      return [];
    }
  });
  const isArticle = ({ "@type": type }: Json) => [type].flat().some((one) => ARTICLES.test(String(one)));
  // An article before a page that holds it.
  const articles = nodes
    .filter(isArticle)
    .sort((a, b) => Number(/WebPage/.test(String(a["@type"]))) - Number(/WebPage/.test(String(b["@type"]))));
  const basis = (name: string) => `the page's JSON-LD (${name})`;
  return firstOf(
    ...articles.map((node) => ({
      ...field("title", node.headline ?? node.name, basis(node.headline ? "headline" : "name")),
      ...field("issued", node.datePublished ?? node.dateCreated, basis("datePublished")),
      ...field("author", nameOf(node.author), basis("author")),
      ...field("publisher", nameOf(node.publisher), basis("publisher")),
      ...field("language", nameOf(node.inLanguage), basis("inLanguage")),
    })),
  );
}

function nodesOf(json: unknown): Json[] {
  if (Array.isArray(json)) return json.flatMap(nodesOf);
  if (typeof json !== "object" || json === null) return [];
  return [json as Json, ...nodesOf((json as Json)["@graph"])];
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(", ") || undefined;
  if (typeof value === "object" && value !== null) return nameOf((value as Json).name ?? (value as Json).alternateName);
  return typeof value === "string" ? value : undefined;
}

function fieldsOfMarkup(document: PageDocument): Fields {
  const time = document.querySelector("time[datetime]");
  const first = (selector: string) => document.querySelector(selector)?.textContent ?? undefined;
  const titles = [...document.querySelectorAll("h1")];
  return {
    ...field("language", document.documentElement?.getAttribute("lang"), "the page's lang"),
    ...field(
      "title",
      titles.length === 1 ? titles[0]?.textContent : first("title"),
      titles.length === 1 ? "the page's heading" : "the page's title",
    ),
    ...field("author", first("[rel=author], [itemprop=author]"), "the page's byline"),
    ...(time ? field("issued", time.getAttribute("datetime"), "the page's first time element") : {}),
  };
}

function fieldsOfAddress(address: string | null): Fields {
  if (address === null) return {};
  const [, year, month, day] = /\/(\d{4})[/-](\d\d)[/-](\d\d)(?=\/|-|$)/.exec(new URL(address).pathname) ?? [];
  return {
    ...field("URL", address, "where it was read"),
    ...field("publisher", new URL(address).hostname.replace(/^www\./, ""), "the site of the URL"),
    ...(day ? field("issued", `${year}-${month}-${day}?`, "inferred from the address") : {}),
  };
}
