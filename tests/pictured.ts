import { PNG } from "pngjs";
import type { Command, Effect } from "../commands/command.ts";
import { button, containerMessage, pictureDisplay, row, textDisplay } from "../src/message/components.ts";
import type { Picture } from "../src/message/picture.ts";

const PICTURE: Picture = {
  alt: "A table: passengers a week are 1,275 in two documents.",
  title: "Passengers a week",
  rows: [{ label: "Passengers", note: "a week", values: [{ words: "1,275", whose: "A" }] }],
  footer: ["Numbers as they stand in the documents."],
};

/** A command for tests whose answer is a picture, with buttons that turn to text, back, and post what is shown. */
export const pictured: Command = {
  definition: { type: 1, name: "table", description: "A picture" },
  run: (_, { settings }) => shown(settings.replies === "private" ? "private" : "post", true),
  press: (_, { customId }) => {
    if (customId === "t:text") return shown("update", false);
    if (customId === "t:picture") return shown("update", true);
    return customId === "t:post" ? shown("post", true) : null;
  },
};

function shown(kind: "post" | "private" | "update", hasPicture: boolean): Effect {
  const body = containerMessage([
    textDisplay("What the documents count"),
    hasPicture ? pictureDisplay("table.png", PICTURE.alt) : textDisplay("1,275 passengers a week, twice"),
    row(button("As text", "t:text"), button("As picture", "t:picture"), button("Post here", "t:post")),
  ]);
  return hasPicture ? { kind, body, pictures: [{ name: "table.png", picture: PICTURE }] } : { kind, body };
}

/** Pictures that were asked for, and a drawer that makes a plain one, wider than a phone. */
export function fakeDrawer(): { drawn: Picture[]; draw: (picture: Picture) => Promise<Uint8Array> } {
  const drawn: Picture[] = [];
  const draw = async (picture: Picture) => {
    drawn.push(picture);
    const png = new PNG({ width: 1200, height: 600 });
    png.data.fill(200);
    return PNG.sync.write(png);
  };
  return { drawn, draw };
}
