import type { CorpusStatus, Reload } from "../answers/status.ts";
import { ENGLISH, type Texts } from "./en/index.ts";

/** Entries of a list that are named one by one on Discord; a terminal has them all. */
export const MOST_TOLD = 10;

/** How a corpus is, a line each; lists are cut after `most`. */
export function statusTold(corpus: CorpusStatus, texts = ENGLISH, most = Number.POSITIVE_INFINITY): string[] {
  const { name, revision, documents, digests, apart, unsettled, drifted, waiting, reload } = corpus;
  const { status: say } = texts;
  const listed = <T>(items: readonly T[], lineOf: (item: T) => string) => [
    ...items.slice(0, most).map((item) => `  ${lineOf(item)}`),
    ...(items.length > most ? [`  ${say.more(items.length - most)}`] : []),
  ];
  return [
    say.loaded(name, documents, revision),
    apart.length === 0 ? say.noneApart : say.apart(apart.length),
    ...listed(apart, ({ id, problem: { file, line, message } }) => {
      return `${id}: ${line === null ? file : say.line(file, line)}: ${message}`;
    }),
    unsettled.length === 0 ? say.noneUnsettled : say.unsettled(unsettled.length),
    ...listed(unsettled, ({ id, fields }) => `${id}: ${fields.join(", ")}`),
    digests.length === 0 ? say.noDigests : say.digests(digests.length),
    ...listed(digests, (id) => id),
    drifted.length === 0 ? say.noDrift : say.drifted(drifted.length),
    ...listed(drifted, ({ id, there, of }) => `${id}: ${say.missing(of - there, of)}`),
    waiting === null ? say.queueNotRead : waiting === 0 ? say.noQueue : say.queue(waiting),
    ...(reload === null ? [] : [reloadLine(reload, texts)]),
  ];
}

/** Who caused it stands in the journal of the corpus alone. */
function reloadLine({ when, cause, isRead, isUsed }: Reload, { status: say }: Texts): string {
  const after = isUsed ? "" : isRead ? say.notUsed : say.failed;
  return say.read(when.slice(0, 16).replace("T", " "), say.causes[cause], after);
}
