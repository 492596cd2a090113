import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Why an address must not be asked for; the message says it to a person. */
export class AddressError extends Error {}

/**
 * Whether an IP address is one of the public internet. Private, loopback, link-local, unique-local, reserved and
 * translated ranges are none, and an IPv4 address within an IPv6 one is judged as the IPv4 address that it is.
 */
export function isPublic(address: string): boolean {
  // "unicast" is what the library calls an address that stands in no range with a special purpose (IANA's registries).
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/**
 * The address of a page, as it may be asked for.
 * @throws AddressError where it is none, is neither http nor https, holds a password, or is not one of the public
 *   internet (a host's name is looked at when it is resolved: `publicLookup`)
 */
export function webAddress(written: string, allowPrivate: boolean): URL {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null) throw new AddressError(`"${written.slice(0, 200)}" is no address of a page`);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new AddressError(`${url.protocol} addresses are not read, only http: and https:`);
  if (url.username || url.password) throw new AddressError("an address with a name or password in it is not read");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && !isPublic(host)) throw new AddressError(notPublic(url.hostname));
  return url;
}

function notPublic(host: string): string {
  return `${host} is not on the public internet (a private, local or reserved address), so it is not read`;
}

/**
 * Resolves a host's name for the very connection that is about to be made, so that what was checked is what is
 * connected to, whatever the name resolves to a moment later. Fails where any of its addresses is not public.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) return callback(error ?? new Error(`${host} has no address`), "");
    if (found.some(({ address }) => !isPublic(address))) return callback(new AddressError(notPublic(host)), "");
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};
