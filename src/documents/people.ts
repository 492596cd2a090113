import { dateBounds } from "../text/edtf.ts";
import type { CorpusPeople, Metadata, Speaker } from "./schema.ts";

/** Nobody is settled where a corpus has no `people.yaml`. */
export const NO_PEOPLE: CorpusPeople = { people: [], nobody: [] };

/**
 * The speakers of a document with those of `people.yaml` whom its text names. Who is in the metadata already keeps what
 * stands there, and takes the other forms.
 */
export function speakersWith({ people }: CorpusPeople, metadata: Metadata, text: string): Speaker[] {
  const speakers = metadata.speakers.map((speaker) => ({ ...speaker, aliases: [...speaker.aliases] }));
  for (const person of people) {
    const forms = [person.name, ...person.forms];
    const known = speakers.find(({ name, aliases }) => [name, ...aliases].some((form) => forms.includes(form)));
    if (known) {
      known.aliases = [...new Set([...known.aliases, ...forms])].filter((form) => form !== known.name);
      continue;
    }
    if (!forms.some((form) => stands(form, text))) continue;
    const { name, kind, country } = person;
    const role = roleAt(person.roles, metadata.issued);
    speakers.push({ name, kind, country, aliases: person.forms, ...(role === undefined ? {} : { role }) });
  }
  return speakers;
}

function stands(form: string, text: string): boolean {
  const words = form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "u").test(text);
}

/** The role at the time of a document: the one whose dates hold all of it; without a date only one that has none. */
function roleAt(roles: CorpusPeople["people"][number]["roles"], issued: string | null): string | undefined {
  const at = issued === null ? null : dateBounds(issued);
  return roles.find(({ from, to }) => {
    if (from === undefined && to === undefined) return true;
    if (!at) return false;
    return (from === undefined || dateBounds(from).min <= at.min) && (to === undefined || at.max <= dateBounds(to).max);
  })?.role;
}
