import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import sniff from "html-encoding-sniffer";

/** A text, by which encoding it was read, and by what that was known. */
export type Decoded = { text: string; encoding: string; basis: string };

/**
 * Reads bytes as text: by their byte order mark, the header, the page's own words, and their content, which wins where
 * it shows that a header or page is wrong.
 * @param contentType - the Content-Type header, where there is one
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const label = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? "")?.[1];
  const stated = sniff(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: UNKNOWN,
  });
  const [encoding, basis] = settle(bytes, stated === UNKNOWN ? null : stated, label !== undefined);
  // Without its byte order mark, which is no part of an extracted text.
  return { text: new TextDecoder(encoding).decode(bytes), encoding: encoding.toLowerCase(), basis };
}

/** An encoding that no page has, to tell that none was stated. */
const UNKNOWN = "x-user-defined";

function settle(bytes: Uint8Array, stated: string | null, byHeader: boolean): [encoding: string, basis: string] {
  const by = byHeader ? "stated by the header" : "stated by the page";
  if (stated !== null && /^utf-16/i.test(stated)) return [stated, by];
  const wide = withoutMark(bytes);
  if (wide) return [wide, "its bytes"];
  const isValid = isUtf8(bytes);
  if (stated !== null && /^utf-8$/i.test(stated) === isValid) return [stated, by];
  // Bytes of another encoding are valid UTF-8 by chance only where they hold no letter beyond ASCII.
  const isPlain = bytes.every((byte) => byte < 0x80);
  if (isValid) return isPlain && stated !== null ? [stated, by] : ["utf-8", "its bytes, which are UTF-8"];
  return [guess(bytes), stated === null ? "its bytes" : `its bytes, which are not ${stated}`];
}

/** UTF-16 without a byte order mark has zeros at every second place wherever its letters are Latin. */
function withoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 8) return null;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.3 && even < 0.05) return "utf-16le";
  return even > 0.3 && odd < 0.05 ? "utf-16be" : null;
}

function guess(bytes: Uint8Array): string {
  // Markup is English whatever the page's language is.
  const words = Buffer.from(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/<[^>]*>/g, " "),
    "latin1",
  );
  for (const { name } of analyse(words)) {
    try {
      const { encoding } = new TextDecoder(name);
      // Its decoders know more than the platform's; and all that is no UTF-8 was shown not to be.
      if (encoding !== "utf-8") return encoding;
    } catch {}
  }
  return "windows-1252";
}
