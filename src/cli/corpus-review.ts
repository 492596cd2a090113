import { readConfig } from "../config.ts";
import { addDocument, proposalsOf, readSource } from "../sources/add.ts";
import { ExtractError, type Source } from "../sources/extract.ts";
import { keep, type Waiting } from "../sources/feed.ts";
import { createFetcher, type Fetcher } from "../sources/fetch.ts";
import { FetchError } from "../sources/fetched.ts";
import type { Proposal } from "../sources/propose.ts";
import { FIELDS, faultOf, KNOWN, valueIn, withField } from "../sources/settle.ts";
import { type Growing, surroundings } from "../sources/surroundings.ts";
import { oneLine, visible } from "../text/visible.ts";
import { linesOf, writeInfo } from "./corpus-add.ts";
import type { Web } from "./corpus-fetch.ts";
import type { Dialogue, Io } from "./io.ts";

/** What became of the queue: how many entries were decided on, and how many wait on. */
export type Reviewed = { accepted: number; rejected: number; left: number };

type Act = "accept" | "edit" | "reject" | "skip" | "quit";

const ACTS: Record<Act, string> = {
  accept: "Accept: it becomes a document",
  edit: "Edit its fields",
  reject: "Reject: leave it out, now and whenever a feed has it again",
  skip: "Skip: it goes on waiting",
  quit: "Quit: the rest goes on waiting",
};

/** What a review holds on to while it goes from entry to entry. */
type Review = {
  io: Io;
  dialogue: Dialogue;
  folder: string;
  around: Growing;
  fetcher: Fetcher;
};

/** Goes through what waits in the queue with the person at the terminal. What is not decided on goes on waiting. */
export async function reviewInTerminal(
  io: Io,
  dialogue: Dialogue,
  waiting: readonly Waiting[],
  { allowPrivate, web }: { allowPrivate: boolean; web: Web },
): Promise<Reviewed> {
  const contact = io.env.OPERATOR_CONTACT ?? null;
  const fetcher = createFetcher({ ...web, allowPrivate, contact, env: io.env });
  const config = readConfig(io.env);
  const review: Review = { io, dialogue, folder: config.corpusDir, around: await surroundings(config), fetcher };
  const reviewed: Reviewed = { accepted: 0, rejected: 0, left: waiting.length };
  try {
    for (const [index, entry] of waiting.entries()) {
      io.out(
        `\n${index + 1} of ${waiting.length}: ${oneLine(entry.title ?? "no title")}\n  ${oneLine(entry.address)}\n`,
      );
      const act = await decide(review, entry);
      if (act === "quit") break;
      if (act === "skip") continue;
      await keep(review.folder, { ...entry, state: act === "accept" ? "accepted" : "rejected" });
      reviewed[act === "accept" ? "accepted" : "rejected"]++;
      reviewed.left--;
    }
  } catch (error) {
    // The person broke off, by Ctrl-C; what was decided is kept.
    if ((error as Error).name !== "ExitPromptError") throw error;
  } finally {
    await fetcher.close();
  }
  return reviewed;
}

/** Shows what an entry would become, and asks what is to become of it; where it is accepted, it is a document then. */
async function decide(review: Review, entry: Waiting): Promise<Exclude<Act, "edit">> {
  const { io, dialogue } = review;
  const read = await readEntry(review, entry);
  if (typeof read === "string") {
    io.out(`  It can't be read: ${oneLine(read)}\n`);
    return dialogue.choose("What is to become of it?", choicesOf(["skip", "reject", "quit"]));
  }
  let proposals = read.proposals;
  for (;;) {
    for (const proposal of proposals) io.out(`${shown(proposal)}\n`);
    const act = await dialogue.choose("What is to become of it?", choicesOf(Object.keys(ACTS) as Act[]));
    if (act === "accept") await accept(review, proposals, read.source);
    if (act !== "edit") return act;
    const edited: Proposal[] = [];
    for (const proposal of proposals) edited.push(await edit(review, proposal));
    proposals = edited;
  }
}

function choicesOf<T extends Act>(acts: readonly T[]): { value: T; name: string }[] {
  return acts.map((value) => ({ value, name: ACTS[value] }));
}

/** What could be made of an entry's page, or why nothing can. */
async function readEntry(
  { around, fetcher }: Review,
  { address }: Waiting,
): Promise<{ source: Source; proposals: Proposal[] } | string> {
  try {
    const source = await readSource(address, fetcher);
    const proposals = await proposalsOf(source, around);
    const twin = proposals.map(({ same, text }) => same ?? around.texts.get(text)).find((one) => one !== undefined);
    return proposals.length === 1 && twin ? `its text is there already, as ${twin}` : { source, proposals };
  } catch (error) {
    if (error instanceof FetchError || error instanceof ExtractError) return error.message;
    throw error;
  }
}

async function accept({ io, folder, around }: Review, proposals: readonly Proposal[], source: Source): Promise<void> {
  for (const proposal of proposals) {
    await addDocument(folder, proposal, source);
    around.takenIds.add(proposal.id);
    around.takenRefs.add(proposal.metadata.ref);
    around.texts.set(proposal.text, proposal.id);
    io.out(`${proposal.id}.md was added.\n`);
  }
  await writeInfo(folder, proposals, io);
}

/** The lines that `add` would report, the fields with their values, and the beginnings of some passages. */
function shown(proposal: Proposal): string {
  const fields = FIELDS.map((field) => `  ${field}: ${valueIn(proposal.metadata, field) || "-"}`);
  const preview = proposal.preview.map((passage) => `  | ${oneLine(passage)}`);
  return [...linesOf(proposal), ...fields, ...preview].map((line) => visible(line)).join("\n");
}

/** One field after the other, until the person has enough. What was edited is settled. */
async function edit({ dialogue }: Review, proposal: Proposal): Promise<Proposal> {
  let edited = proposal;
  for (;;) {
    const choices = FIELDS.map((value) => ({ value, name: `${value}: ${valueIn(edited.metadata, value) || "-"}` }));
    const field = await dialogue.choose("Which field?", [{ value: "done", name: "No further one" }, ...choices]);
    if (field === "done") return edited;
    const before = valueIn(edited.metadata, field);
    const known = KNOWN[field];
    const value = known
      ? await dialogue.choose(
          field,
          known.map((one) => ({ value: one, name: one })),
        )
      : await dialogue.write(field, before, (line) => faultOf(edited.metadata, field, line));
    edited = withField(edited, field, value);
  }
}
