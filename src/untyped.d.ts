/** The parts we use of packages that ship no types. */
declare module "edtf" {
  /** `min` and `max` are milliseconds since the epoch, possibly infinite; `edtf` is the normalised notation. */
  type ExtDate = { type: string; edtf: string; min: number; max: number };
  /** Throws where the string is not EDTF. */
  export default function edtf(notation: string): ExtDate;
  /** Throws for open intervals and sets. */
  export function format(date: ExtDate, locale: string, options: Intl.DateTimeFormatOptions): string;
}

declare module "stopword" {
  export const eng: readonly string[];
}

declare module "html-encoding-sniffer" {
  /** The WHATWG name of the encoding that a page's byte order mark, header or `meta` states; else the default. */
  export default function sniff(
    bytes: Uint8Array,
    options: { transportLayerEncodingLabel?: string; defaultEncoding: string },
  ): string;
}
