import robotsParser from "robots-parser";
import { FetchError, type Fetched } from "./fetched.ts";

/** The package's types know it as an ES module, which it is not. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** The name by which robots.txt knows this program. */
export const AGENT = "WhoseWords";

/** What a host asks of programs; `delay` in milliseconds between two requests. */
export type Robots = { isAllowed: (address: string) => boolean; delay: number };

/** No more of a pause than this is kept, so that a typing error of a publisher stops nothing. Milliseconds. */
const LONGEST_DELAY = 30_000;

/**
 * Reads a host's robots.txt. As RFC 9309 has it, all is allowed where there is none or it is not given (4xx), and
 * nothing where its server fails.
 * @throws FetchError where nothing may be read
 */
export async function readRobots(origin: string, get: (address: string) => Promise<Fetched>): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  try {
    const { bytes } = await get(address);
    const rules = parse(address, new TextDecoder().decode(bytes));
    const delay = Math.min((rules.getCrawlDelay(AGENT) ?? 0) * 1000, LONGEST_DELAY);
    return { isAllowed: (page) => rules.isAllowed(page, AGENT) !== false, delay };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    if (error.fault === "gone" || error.fault === "blocked") return { isAllowed: () => true, delay: 0 };
    throw new FetchError(error.fault, `${error.message}, while its robots.txt was read`);
  }
}
