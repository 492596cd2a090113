import { LARGEST, proposalsOf } from "../sources/add.ts";
import { ExtractError, type Source } from "../sources/extract.ts";
import { createFetcher } from "../sources/fetch.ts";
import { FetchError } from "../sources/fetched.ts";
import { surroundingsOf } from "../sources/surroundings.ts";
import { handedOver } from "./handed.ts";
import type { ProposalOrder, ProposalRead } from "./propose-aside.ts";

/** What `proposeAside` does, in this thread. @throws Error that is no fault of the source */
export async function proposeHere(order: ProposalOrder): Promise<ProposalRead> {
  try {
    const source = await read(order);
    const around = await surroundingsOf(order.corpusDir, order.documents.map(handedOver));
    return { source, proposals: await proposalsOf(source, around) };
  } catch (error) {
    if (error instanceof FetchError || error instanceof ExtractError) return { fault: error.message };
    throw error;
  }
}

/** Reads what was given; a file is taken from where Discord keeps it, as it is and without being sent elsewhere. */
async function read({ given, fetching, isFilePrivate }: ProposalOrder): Promise<Source> {
  const isFile = "file" in given;
  const fetcher = createFetcher(
    isFile
      ? { isHandedOver: true, limits: { redirects: 0, bytes: LARGEST }, allowPrivate: isFilePrivate, pause: 0 }
      : fetching,
  );
  try {
    // Only ever asked for over the web: somebody on Discord names no file of this machine.
    const { bytes, contentType, url } = await fetcher.get(isFile ? given.file.url : given.address);
    if (!isFile) return { bytes, contentType, address: url, name: null };
    const { name, type } = given.file;
    return { bytes, name, contentType: type ?? contentType, address: null };
  } finally {
    await fetcher.close();
  }
}
