import { deserialize, serialize } from "node:v8";

/**
 * A value in pieces, each of which is quickly read, for a thread that must not stop meanwhile. The value is one of
 * plain objects, arrays, maps, sets, typed arrays and scalars, without circles across them. The last piece is the
 * plan.
 */
export type Parcel = readonly Uint8Array<ArrayBuffer>[];

/**
 * How a value stands in the pieces: whole in the plan, as a typed array's bytes, or its items from piece to piece.
 */
type Plan =
  | { is: "value"; value: unknown }
  | { is: "bytes"; type: keyof typeof TYPES; at: number }
  | { is: "items"; of: "array" | "map"; from: number; to: number }
  | { is: "object"; fields: [string, Plan][] };

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array };

/** Items in a piece, so that it is read in a few milliseconds: of strings, and of anything else. Chosen by hand. */
const ITEMS = { string: 1000, other: 25 } as const;

/** Bytes of a piece of several items, for the same reason. */
const LONGEST_PIECE = 64 * 1024;

/** Milliseconds for which pieces are read before others have their turn. */
const TURN = 5;

export function pack(value: unknown): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const plan = planOf(value, pieces);
  pieces.push(serialised(plan));
  return pieces;
}

function planOf(value: unknown, pieces: Uint8Array<ArrayBuffer>[]): Plan {
  if (ArrayBuffer.isView(value) && value.constructor.name in TYPES) {
    pieces.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice());
    return { is: "bytes", type: value.constructor.name as keyof typeof TYPES, at: pieces.length - 1 };
  }
  if (Array.isArray(value) || value instanceof Map) {
    const items: unknown[] = [...value];
    const [first] = value instanceof Map ? value.values() : value;
    const from = pieces.length;
    pushItems(items, typeof first === "object" ? ITEMS.other : ITEMS.string, pieces);
    return { is: "items", of: value instanceof Map ? "map" : "array", from, to: pieces.length };
  }
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return { is: "value", value };
  const fields = Object.entries(value).map(([name, field]): [string, Plan] => [name, planOf(field, pieces)]);
  return { is: "object", fields };
}

/** So many items at most stand in a piece, and fewer where that would be too long: as many as those before allow. */
function pushItems(items: readonly unknown[], most: number, pieces: Uint8Array<ArrayBuffer>[]): void {
  for (let [at, count] = [0, most]; at < items.length; ) {
    const some = items.slice(at, at + count);
    const piece = serialised(some);
    const fitting = Math.floor((LONGEST_PIECE / piece.length) * some.length);
    count = Math.max(1, Math.min(most, fitting));
    if (piece.length > LONGEST_PIECE && some.length > 1) {
      count = Math.min(count, some.length >> 1);
      continue;
    }
    pieces.push(piece);
    at += some.length;
  }
}

/** Bytes that own their memory, so that they can be given away. */
function serialised(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(serialize(value));
}

/** The value of a parcel, read piece by piece with turns for others between them. */
export async function unpack(pieces: Parcel): Promise<unknown> {
  const [plan] = pieces.slice(-1);
  if (!plan) throw new Error("The parcel is empty.");
  let turn = performance.now() + TURN;
  const rest = async () => {
    if (performance.now() < turn) return;
    await new Promise(setImmediate);
    turn = performance.now() + TURN;
  };
  const read = async (part: Plan): Promise<unknown> => {
    if (part.is === "value") return part.value;
    if (part.is === "bytes") return new TYPES[part.type]((pieces[part.at] as Uint8Array<ArrayBuffer>).buffer);
    if (part.is === "object") {
      const fields: [string, unknown][] = [];
      for (const [name, field] of part.fields) fields.push([name, await read(field)]);
      return Object.fromEntries(fields);
    }
    const array: unknown[] = [];
    const map = new Map<unknown, unknown>();
    for (const piece of pieces.slice(part.from, part.to)) {
      await rest();
      for (const item of deserialize(piece) as unknown[])
        if (part.of === "array") array.push(item);
        else map.set(...(item as [unknown, unknown]));
    }
    return part.of === "array" ? array : map;
  };
  return read(deserialize(plan) as Plan);
}
