import { number } from "./grammar.ts";

/** What stands on buttons, menus and forms. */
export const labels = {
  /** Words of somebody, or that are asked for, in marks. */
  quoted: (text: string) => `“${text}”`,
  buttons: {
    previous: "Previous",
    next: "Next",
    menu: "More: cite, share, other results",
    more: "More context",
    less: "Less context",
    open: "Source",
    passages: "Passages",
    cite: "Cite",
    asText: "As text",
    asPicture: "As picture",
    share: "Share as picture",
    post: "Post here",
    remove: "Remove",
    report: "Report an error",
  },
  report: {
    title: "Report an error",
    reason: "What is wrong?",
    name: "Your name or address, if you want to give it",
  },
  /** Why a quotation can't be had as a picture. */
  picture: {
    tooLong: (length: number, limit: number) =>
      `This excerpt has ${number(length)} characters, and a picture takes ${limit}. It can be shared as ` +
      "text, or with less context.",
    noSigns: (signs: readonly string[]) =>
      `The letters of the picture don't have all signs of this quotation (${signs.join(" ")}). It can be shared as ` +
      "text.",
    noWords: "This passage has no words of the source to show in a picture.",
  },
  manage: {
    restore: "Restore one of these",
    accept: "Add it",
    discard: "Discard",
    look: "Look at one of these",
    reject: "Leave it out for good",
    issuer: "Title, date, issuer",
    more: "Publisher, type, speakers",
    fields: {
      title: "Title, as printed; empty: it has none",
      issued: "Date: 2024-02-26, 2024-02, 2024~ (about)",
      "issuer.name": "Issuer: whose position it gives",
      "issuer.kind": "Kind of issuer",
      "issuer.country": "Country of the issuer: two letters, or empty",
      "publisher.name": "Publisher",
      "publisher.kind": "Kind of publisher",
      type: "Type of document",
      language: "Language",
      speakers: "Speakers: a line each, “name, role”",
    },
  },
  /** What a list's menu is for. */
  open: "Read one of these",
  openDocument: "Read about one of the documents",
  /** Before the question, on top of its answer. */
  asked: "Asked",
  /** Behind it, what it was narrowed to. */
  filters: {
    speaker: (name: string) => `speaker ${name}`,
    source: (issuer: string, ref: string) => `source ${issuer}, ${ref}`,
    from: (date: string) => `from ${date}`,
    to: (date: string) => `to ${date}`,
  },
  place: (number: number, total: number) => `${number} of ${total}`,
  result: (number: number, total: number, what: string) => `${number} of ${total}: ${what}`,
};
