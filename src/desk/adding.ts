import { addDocument, LARGEST } from "../sources/add.ts";
import { type Proposal, sameAs, withFreeNames } from "../sources/propose.ts";
import { takenNames } from "../sources/surroundings.ts";
import { handOver } from "./handed.ts";
import { createPending, type Pending } from "./pending.ts";
import type { ProposalOrder, proposeAside } from "./propose-aside.ts";
import { proposedOf, settle } from "./proposed.ts";
import { decide, QueueError, waitingIn } from "./queue.ts";
import { type Doing, type Shelf, useOf } from "./shelf.ts";
import type { Given, Managed, Named } from "./task.ts";

export type AddingOptions = {
  /** The origins from which a file that was handed over is taken; those that are not https are of this machine. */
  fileOrigins: readonly string[];
  fetching: ProposalOrder["fetching"];
  propose: typeof proposeAside;
  now: () => number;
};

/** Sources that are read at once; a thread each. Chosen by hand. */
const MOST_READ = 2;

/** What is said of a source that is not read at all; it goes after the name of the source. */
const SEVERAL = "several documents are being read already; try again in a minute";

/**
 * Adds documents in two steps: what was given becomes a proposal, and a proposal, when its person says so, a document.
 */
export function createAdding({ fileOrigins, fetching, propose, now }: AddingOptions) {
  const pending = createPending(now);
  let reading = 0;

  const read = async (given: Given, { corpusDir, corpus }: Shelf) => {
    const refused = "file" in given ? whyNotTaken(given.file, fileOrigins) : null;
    if (refused !== null) return { fault: refused };
    if (reading >= MOST_READ) return { fault: SEVERAL };
    const isFilePrivate = "file" in given && !given.file.url.startsWith("https:");
    reading++;
    try {
      const documents = corpus().documents.map(handOver);
      return await propose({ given, corpusDir, documents, fetching, isFilePrivate });
    } finally {
      reading--;
    }
  };

  return {
    pending,
    /** `entry`: the key of the entry of the queue that is given. */
    add: async (given: Given, { by, shelf }: Doing, entry: string | null = null): Promise<Managed> => {
      const compared = new Set(shelf.corpus().documents.map(({ id }) => id));
      const made = await read(given, shelf);
      if ("fault" in made) return { kind: "not proposed", why: made.fault, entry };
      const [proposal, ...others] = made.proposals;
      if (!proposal || others.length > 0) {
        const count = made.proposals.length;
        const why = `it holds ${count} documents; the operator can add such a table (npm run corpus -- add)`;
        return { kind: "not proposed", why, entry };
      }
      if (proposal.same !== null) return { kind: "there already", as: namedIn(shelf, proposal.same), entry };
      const put = pending.put(by.id, { folder: shelf.corpusDir, proposal, source: made.source, entry, compared });
      return { kind: "proposed", proposed: proposedOf(put), faults: [] };
    },
    settle: async (key: string, fields: Readonly<Record<string, string>>, { by, shelf }: Doing): Promise<Managed> => {
      const waiting = pending.of(by.id, shelf.corpusDir, key);
      if (!waiting) return { kind: "expired" };
      const { proposal, faults } = settle(waiting.proposal, fields, shelf.corpus().info);
      pending.change(by.id, proposal);
      return { kind: "proposed", proposed: proposedOf({ ...waiting, proposal }), faults };
    },
    discard: async (key: string, { by, shelf }: Doing): Promise<Managed> => {
      if (!pending.of(by.id, shelf.corpusDir, key)) return { kind: "expired" };
      pending.drop(by.id, key);
      return { kind: "discarded" };
    },
    accept: async (key: string, doing: Doing): Promise<Managed> => {
      const { by, shelf } = doing;
      const waiting = pending.of(by.id, shelf.corpusDir, key);
      if (!waiting) return { kind: "expired" };
      const barred = await whyNotAdded(waiting, doing);
      // Where it could not be written it goes on waiting.
      const proposal = barred ? waiting.proposal : await written(waiting, shelf);
      pending.drop(by.id, key);
      return barred ?? addedOf({ ...waiting, proposal }, doing);
    },
  };
}

/** What somebody else has done meanwhile that leaves nothing to be added; null where there is no such thing. */
async function whyNotAdded({ proposal, entry, compared }: Pending, { shelf }: Doing): Promise<Managed | null> {
  const isGone = entry !== null && !(await waitingIn(shelf.corpusDir)).some(({ key }) => key === entry);
  if (isGone) return { kind: "decided already" };
  const added = shelf.corpus().documents.filter(({ id }) => !compared.has(id));
  const same = sameAs(proposal.sentences, added);
  return same === null ? null : { kind: "there already", as: namedIn(shelf, same), entry };
}

/** Writes a document's file, and gives the proposal with the names that it has got. @throws Error of the system */
async function written({ proposal: given, source }: Pending, { corpusDir, corpus }: Shelf): Promise<Proposal> {
  // Somebody else may have taken its names since it was proposed.
  const proposal = withFreeNames(given, await takenNames(corpusDir, corpus().documents));
  await addDocument(corpusDir, proposal, source);
  return proposal;
}

/** What follows where a document was written; from then on it is there, whatever else fails. */
async function addedOf({ proposal, source, entry }: Pending, { by, shelf, log }: Doing): Promise<Managed> {
  const isDecided = entry === null || (await isAcceptedIn(shelf.corpusDir, entry));
  await shelf.reload("add", by.id);
  const use = useOf(shelf, proposal.id);
  const { ref, title } = proposal.metadata;
  const from = source.address ?? source.name;
  const done = { did: "add", document: proposal.id, from, open: proposal.unsettled, isUsed: use === "used" };
  return {
    kind: "added",
    document: { id: proposal.id, ref, title },
    open: proposal.unsettled,
    use,
    isDecided,
    isLogged: await log(done),
  };
}

/** Keeps that an entry of the queue was accepted; false where the queue can't be read or written. */
async function isAcceptedIn(folder: string, entry: string): Promise<boolean> {
  try {
    await decide(folder, entry, "accepted");
    return true;
  } catch (error) {
    if (!(error instanceof QueueError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return false;
  }
}

function whyNotTaken({ url, size }: { url: string; size: number }, origins: readonly string[]): string | null {
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin))
    return "it does not stand where Discord keeps files";
  return size > LARGEST ? `it has more than ${LARGEST / 2 ** 20} MB` : null;
}

function namedIn({ corpus }: Shelf, id: string): Named {
  const metadata = corpus().documents.find((document) => document.id === id)?.metadata;
  return { id, ref: metadata?.ref ?? null, title: metadata?.title ?? null };
}
