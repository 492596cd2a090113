import { indexAt } from "../../text/ranges.ts";
import { introducedMentions, knownMentions, learnFrom } from "./names.ts";
import { formsOf, inOrder, knownParties, type Mention, type Mentions, type Parties, type Party } from "./parties.ts";
import { forBodies, roleMentions } from "./roles.ts";

/** Everybody whom a text names: those of its metadata, and those whom only the text introduces. */
export function findPeople(text: string, parties: Parties): { known: Party[]; mentions: Mentions } {
  const known = knownParties(parties);
  const named = knownMentions(text, known, formsOf(known, parties));
  for (const mention of named) learnFrom(text, mention, mention.parties[0] as Party);
  const introduced = introducedMentions(text, known, named);
  const byName = [...named, ...introduced.mentions].sort(inOrder);
  const byRole = roleMentions(text, known, introduced.parties, byName);
  const all = forBodies(text, [...byName, ...byRole].sort(inOrder));
  return {
    known,
    mentions: ({ start, end }) => {
      const found: Mention[] = [];
      for (let index = indexAt(all, start); index < all.length && (all[index] as Mention).end <= end; index++) {
        if ((all[index] as Mention).start >= start) found.push(all[index] as Mention);
      }
      return found;
    },
  };
}
