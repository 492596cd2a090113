import { describe, expect, test } from "vitest";
import { findFurniture } from "../../src/documents/furniture.ts";
import { paragraphsOf } from "../../src/text/segment.ts";

function omitted(text: string): string[] {
  return findFurniture(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
}

const BODY =
  "The harbour board met on Monday. It talked about the boat, and about the weather, for longer than it had meant to.";

describe("what a page holds beside the source's words", () => {
  test.each([
    "date 2020-05-03 Lotte Sandrieff Read more",
    "Published: 3 May 2020",
    "May 3, 2020, 10:15 GMT",
    "By Lotte Sandrieff | 22 November 2019, 6.15 a.m. | Harbour & Coast",
    "Home > News > Harbour",
    "3 min read",
  ])("is a header line: %s", (line) => {
    expect(omitted(`${line}\n\n${BODY}`)).toEqual([line]);
    expect(omitted(Array(6).fill(BODY).join("\n\n").concat(`\n\n${line}`))).toEqual(
      line.startsWith("Home") ? [line] : [],
    );
  });

  test.each([
    "Share on Facebook",
    "Share or comment on this article:",
    "Send to a friend",
    "Buy tickets",
    "Club shop: a fifth off all gloves",
    "Match preview: Harbour Rovers v Pier United",
    "All rights reserved. When using these texts, a hyperlink is required.",
    "14 Reposts 1,203 Likes",
    "Save my name and email in this browser for next time.",
    "Read more: Why the boat is late",
    "We use cookies to make the boat come sooner.",
    "© 2020 Harbour Wire. All rights reserved.",
    "Subscribe to our newsletter",
    "Tags: boat, harbour, weather",
    "Advertisement",
    "Home | Timetable | Lost gloves | Contact",
    "Follow us on Twitter",
    "Share: Facebook Telegram WhatsApp",
    "Drucken | Teilen",
    "Print version",
    "Views: 1482",
    "← Previous article / Next article →",
    "Load more updates",
    "Found an error in the text? Select it and press Ctrl+Enter.",
    "Support independent journalism Donate",
    "Get PREMIUM for £5 a month",
    "Have your say in the comments below",
    "Follow the Harbour Wire on Facebook, X and Instagram. Send your story ideas to us.",
    "Was this page helpful?",
    "20310227000149",
    "Lotte Sandrieff reported from Lovrey.",
    "Lotte Sandrieff reported from Lovrey. Nils Dahl in Helm contributed to this report.",
    "Drucken | Teilen | Kommentare (14)",
    "URL: https://example.com/boat",
    "* * *",
    "ENDS",
    "For media enquiries, please contact the harbour.",
    "Tel.: +46 123 456 789",
    "Legal Disclaimer: the site does not accept any responsibility or liability for the accuracy of this article.",
  ])("is a line that can stand anywhere: %s", (line) => {
    expect(omitted(`${BODY}\n\n${line}\n\n${BODY}`)).toEqual([line]);
  });

  test("is the list of other pages and the form after the text, up to its end", () => {
    const links = "Related posts\n\n10 boats that are never late!\n\nAnna Berg";
    expect(omitted(`${BODY}\n\n${links}\n\nLeave a Comment`)).toEqual([links, "Leave a Comment"]);
  });

  test("is all that readers comment, however long", () => {
    const comments = `3 comments\n\nBert says:\n\n${BODY}\n\nReply`;
    expect(omitted(`${BODY} ${BODY}\n\n${comments}`)).toEqual([comments]);
    expect(omitted(`3 comments\n\n${BODY}\n\n${BODY}`)).toEqual(["3 comments"]);
  });

  test.each([
    "Share of the catch",
    "Get there by boat at 5 a.m.",
    "What do you think of the boat?",
    "Next year the boat will be late.",
    "Support us, said the board.",
    "For more than a year the boat was late.",
    "The boat ends here.",
    "X marks the spot.",
  ])("is not what only begins like it: %s", (line) => {
    expect(omitted(`${BODY}\n\n${line}\n\n${BODY}`)).toEqual([]);
  });

  test("is a post whose name, handle and words stand below each other", () => {
    const lines = ["Town Hall", "@townhall", "The boat is late. #boat"];
    expect(omitted(`${BODY}\n\n${lines.join("\n\n")}\n\n${BODY}`)).toEqual(lines);
    const dated = ["Town Hall @townhall", "The boat is late.", "3:40 PM · Sep 17, 2024"];
    expect(omitted(`${BODY}\n\n${dated.join("\n\n")}\n\n${BODY}`)).toEqual(dated);
  });

  test("is somebody else's embedded post", () => {
    const post = 'Tuva 🐑 on X: "Day 17. The sheep are fine. #boat #harbour #weather';
    expect(omitted(`${BODY}\n\n${post}\n\n${BODY}`)).toEqual([post]);
    const lines = [
      "Town Hall @townhall · Mar 15",
      "The boat is late. pic.twitter.com/abc123",
      "4:12 PM · Mar 15, 2023 · 212 Retweets",
    ];
    expect(omitted(`${BODY}\n\n${lines.join("\n\n")}\n\n${BODY}`)).toEqual(lines);
  });
});

describe("what looks like it and is text stays:", () => {
  test.each([
    [
      "a paragraph that begins with such words",
      "Read more about the boat in our report, the board said on Monday, and added that it was long.",
    ],
    ["text that resumes after a list of links", `Related stories\n\nThe boat is late again\n\n${BODY}`],
    ["a sentence about sharing", "Share of the harbour in the cost of the boat: one half."],
    ["a heading", "About the weather"],
    ["a paragraph with two hashtags", `${BODY} Its tag was #boat or #harbour.`],
  ])("%s", (_, text) => {
    const paragraphs = text.split("\n\n");
    expect(omitted(`${text}\n\n${BODY}`).join()).not.toContain(paragraphs.at(-1));
    if (paragraphs.length === 1) expect(omitted(`${text}\n\n${BODY}`)).toEqual([]);
  });
});

describe("what pages say around a text in other languages, and around pictures", () => {
  test.each([
    "Həmçinin oxuyun: Bu yayın on körpüsü",
    "Paylaş",
    "Şəkil: AP",
    "Bütün hüquqlar qorunur.",
    "Ayrıca okuyun: Liman neden kapandı",
    "Читайте также: Почему паром опоздал",
    "Поделиться",
    "Фото: Ада Лунд",
    "© 2020 Гавань. Все права защищены.",
    "Lesen Sie auch: Warum die Fähre zu spät kam",
    "Anzeige",
    "Diese Website verwendet Cookies.",
    "À lire aussi : Pourquoi le bac est en retard",
    "Abonnez-vous à notre lettre",
    "Lea también: Por qué llega tarde el barco",
    "Photo: AP / Ada Lund",
    "The boat at dusk. Credit... Ada Lund for Harbour Wire",
    "Image",
    "SKIP ADVERTISEMENT",
    "Story continues below advertisement",
    "ALSO READ: Ten piers to visit this summer",
    "Listen to this article · 4:32 min",
    "Press contact: Ben Moss, press@harbour.example",
    "Send any friend a story",
    "As a subscriber, you have 10 gift articles to give each month.",
  ])("is left out: %s", (line) => {
    expect(omitted(`${BODY}\n\n${line}\n\n${BODY}`)).toEqual([line]);
  });

  test.each([
    "Фото сделал капитан, который вёл паром.",
    "Anzeige gegen den Hafenmeister wurde am Montag erstattet.",
    "Lesen Sie auch diesen Brief, sagte sie.",
    "The bank gave them credit: forty thousand crowns.",
    "Photo evidence of the leak was shown to the board.",
  ])("is text: %s", (line) => {
    expect(omitted(`${BODY}\n\n${line}\n\n${BODY}`)).toEqual([]);
  });
});
