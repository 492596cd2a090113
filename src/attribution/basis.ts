import type { Basis, Clause, Entity, PreviousClause, ReportingClause } from "./model.ts";

/** How a reporting clause tells who speaks; undefined where it does so by the name, or tells nobody. */
export function basisOf(
  { speaker, subject }: Pick<ReportingClause, "speaker" | "subject">,
  clause: Clause,
  before: PreviousClause | null,
): Basis | undefined {
  if (!speaker) return undefined;
  if (!subject) return { by: "context" };
  const mention = clause.mentions.find(({ start }) => start === subject.start);
  if (mention?.by === "name") return undefined;
  const words = clause.words.slice(subject.start, subject.end);
  if (mention) return { by: mention.by === "text" ? "text" : "role", words };
  const [pronoun] = /(?<!\p{L})(?:s?he|it|they|you|his|her)(?!\p{L})/iu.exec(words) ?? [];
  if (pronoun === undefined) return { by: "context" };
  return { by: "pronoun", words: pronoun.toLowerCase(), named: whereNamed(speaker, subject.start, clause, before) };
}

function whereNamed(
  speaker: Entity,
  at: number,
  { mentions }: Clause,
  before: PreviousClause | null,
): "here" | "before" | "earlier" {
  const names = (those: Clause["mentions"]) =>
    those.some(({ by, entities }) => by === "name" && entities.includes(speaker));
  if (names(mentions.filter(({ end }) => end <= at))) return "here";
  return before && names(before.clause.mentions) ? "before" : "earlier";
}
