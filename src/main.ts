import { answerQuote } from "./answers/quote.ts";
import { guard, withLibrary } from "./cli/run.ts";
import { renderStart, screenOf } from "./cli/terminal.ts";

await guard(() =>
  withLibrary((library) => {
    const [query = ""] = library.corpus.info.try;
    const answer = answerQuote(library, { query, filter: {}, limit: 2 });
    process.stdout.write(renderStart(library, answer, screenOf(process.stdout)));
  }),
);
