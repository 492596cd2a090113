/** What stands at an address. `url` is where it was found, after `redirects`; `bytes` are as sent, decompressed. */
export type Fetched = { url: string; redirects: string[]; contentType: string | null; bytes: Uint8Array };

/**
 * Why there is no page: `refused` is what this program does not read, `blocked` what the publisher does not give,
 * `gone` what is there no more; `failed` may be otherwise another time.
 */
export type Fault = "refused" | "blocked" | "gone" | "limit" | "failed";

/** The message says to a person what was the matter, without the address. */
export class FetchError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, message: string) {
    super(message);
    this.fault = fault;
  }
}
