import type { Document } from "../corpus/document.ts";
import type { AliasGroup } from "../corpus/schema.ts";
import type { Library } from "../search/library.ts";
import { type AliasIndex, indexAliases, wordsOf } from "../search/terms.ts";

/** Who is called what in a corpus, to read names that people give in a message. */
export type Names = {
  known: AliasIndex;
  /** All words of names and roles, folded. */
  words: ReadonlySet<string>;
};

const TITLE = /^(?:mr|mrs|ms|dr|prof|sir|capt|captain|president|minister|the|a)$/;

const cache = new WeakMap<Library, Names>();

export function namesIn(library: Library): Names {
  const cached = cache.get(library);
  if (cached) return cached;
  const forms = new Map<string, Set<string>>();
  for (const { metadata } of library.corpus.documents) {
    for (const { name, forms: own } of partiesOf(metadata)) {
      forms.set(name, new Set([...(forms.get(name) ?? []), ...own]));
    }
  }
  const groups: AliasGroup[] = [...forms].map(([name, own]) => ({ name, kind: "other", forms: [...own] }));
  const words = new Set(
    [...forms.values()].flatMap((own) => [...own].flatMap((form) => wordsOf(form))).map(({ folded }) => folded),
  );
  const names = { known: indexAliases([...groups, ...library.corpus.aliases]), words };
  cache.set(library, names);
  return names;
}

/** Whether a chunk of text is a name and nothing else: of somebody in the corpus, or capitalised as names are. */
export function isName(names: Names, chunk: string): boolean {
  if (isKnownName(names, chunk)) return true;
  const words = chunk.trim().split(/\s+/);
  const own = words.filter((word) => !/^(?:of|the|van|von|de|der|al|bin|for|and)$/.test(word));
  return (
    own.length >= 2 &&
    own.length <= 5 &&
    words.length <= 8 &&
    own.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word))
  );
}

export function isKnownName({ known }: Pick<Names, "known">, chunk: string): boolean {
  const all = wordsOf(chunk);
  const words = all.slice(all.findIndex(({ folded }) => !TITLE.test(folded)));
  return words.length > 0 && known.matchAll(words).some(({ from, to }) => from === 0 && to === words.length);
}

/**
 * Whether a name, as somebody gives it, can mean a party as a document calls it: by name, alias or role, in another spelling,
 * with more words around it, or a person by surname. "Azerbaijan" is not its ministry, nor a parliament its member.
 */
export function means({ aliases }: Library, document: Document, name: string, party: string): boolean {
  const asked = termsOfName(name, aliases);
  if (asked.length === 0) return false;
  const own = partiesOf(document.metadata).filter((candidate) => candidate.name === party);
  const forms = own.length > 0 ? own.flatMap(({ forms }) => forms) : [party];
  const isMeant = (form: string) => {
    const terms = termsOfName(form, aliases);
    // "Aliyeva" alone is not the Leyla Aliyeva who is asked for.
    const around = wordsOf(form).length > 1 && terms.length > 0 && terms.every((term) => asked.includes(term));
    const same = asked.length === terms.length && asked.every((term) => terms.includes(term));
    return around || same;
  };
  const terms = termsOfName(party, aliases);
  const beginsName = asked.length > 1 && asked.every((term, at) => term === terms[at]);
  const endsName =
    own.some(({ isPerson }) => isPerson) &&
    asked.every((term) => terms.includes(term)) &&
    asked.at(-1) === terms.at(-1);
  return beginsName || endsName || forms.some(isMeant);
}

/** The words of a name, titles aside; those of an alias group are one, however they are spelt. */
function termsOfName(name: string, aliases: AliasIndex): string[] {
  const words = wordsOf(name).filter(({ folded }) => !TITLE.test(folded));
  const matches = aliases.match(words);
  return words.flatMap(({ folded }, at) => {
    const match = matches.find(({ from, to }) => from <= at && at < to);
    return match ? (match.from === at ? [match.term] : []) : [folded];
  });
}

/** The parties of a document with all that they are called; a person also by role and surname. */
function partiesOf({
  publisher,
  issuer,
  speakers,
}: Document["metadata"]): { name: string; forms: string[]; isPerson: boolean }[] {
  return [...speakers, { ...issuer, aliases: [] }, { ...publisher, aliases: [] }].map(({ name, aliases, ...rest }) => {
    const isPerson = ("role" in rest && rest.role !== undefined) || rest.kind === "individual";
    const surname = isPerson && /^\S+(?: \S+){1,3}$/.test(name) ? [name.split(" ").at(-1) as string] : [];
    const role = "role" in rest && rest.role ? [rest.role] : [];
    const forms = [name, ...aliases, ...surname, ...role];
    const untitled = forms.map((form) => form.replace(/^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Capt|the)\b\.?\s+)+/i, ""));
    return { name, forms: [...new Set([...forms, ...untitled])], isPerson };
  });
}
