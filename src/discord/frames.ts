import {
  SimpleShardingStrategy,
  type WebSocketManager,
  type WebSocketShard,
  WebSocketShardStatus,
} from "@discordjs/ws";
import { GatewayDispatchEvents, GatewayOpcodes } from "discord-api-types/v10";
import * as z from "zod";
import type { Log } from "./log.ts";

/** What the client reads of a frame without looking whether it is there. */
const ready = z.object({
  session_id: z.string().min(1),
  resume_gateway_url: z.url({ protocol: /^wss?$/ }),
  application: z.object({ id: z.string().regex(/^\d{1,20}$/) }),
});
const hello = z.object({
  heartbeat_interval: z
    .number()
    .positive()
    .max(2 ** 31 - 1),
});
const dispatched = z.object({ t: z.string().regex(/^[A-Z][A-Z_]*$/), s: z.int().min(0), d: z.looseObject({}) });

/**
 * Whether a frame can be taken: what is wrong in it would end the process, or leave a connection that hears nothing.
 */
export function isSound(frame: unknown): boolean {
  if (typeof frame !== "object" || frame === null || !("op" in frame)) return false;
  const { op, t, d } = frame as { op: unknown; t?: unknown; d?: unknown };
  if (op === GatewayOpcodes.Hello) return hello.safeParse(d).success;
  if (op === GatewayOpcodes.InvalidSession) return typeof d === "boolean";
  if (op !== GatewayOpcodes.Dispatch) return Number.isInteger(op);
  if (t === GatewayDispatchEvents.Ready && !ready.safeParse(d).success) return false;
  return dispatched.safeParse(frame).success;
}

/** Drops and logs frames that can't be taken, before the client sees them. */
export class CheckingStrategy extends SimpleShardingStrategy {
  readonly #log: Log;

  constructor(manager: WebSocketManager, log: Log) {
    super(manager);
    this.#log = log;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { shards } = this as unknown as { shards: Map<number, WebSocketShard> };
    for (const shard of shards.values()) check(shard, this.#log);
  }
}

type Unpacking = { unpackMessage: (data: unknown, isBinary: boolean) => Promise<unknown> };

function check(shard: WebSocketShard, log: Log): void {
  const unpacking = shard as unknown as Unpacking;
  const unpack = unpacking.unpackMessage.bind(shard);
  unpacking.unpackMessage = async (data, isBinary) => {
    let why = {};
    const frame = await unpack(data, isBinary).catch((error: unknown) => {
      // Its name alone: a message of the parser's quotes what it could not read.
      why = { cause: error instanceof Error ? error.name : typeof error };
      return null;
    });
    if (isSound(frame)) return frame;
    const size = Buffer.byteLength(data as Buffer | string);
    log.warn({ shard: shard.id, bytes: size, ...nameOf(frame), ...why }, "a frame that can't be read was dropped");
    const isRefused = (frame as { op?: unknown } | null)?.op === GatewayOpcodes.InvalidSession;
    // A session that is asked for and refused in a broken way would be waited for without end.
    return isRefused && shard.status !== WebSocketShardStatus.Ready
      ? { op: GatewayOpcodes.InvalidSession, d: false }
      : null;
  };
}

/** Opcode and event of a frame, where they are of the kind that Discord sends: no more of it is logged. */
function nameOf(frame: unknown): { op?: number; event?: string } {
  const { op, t } = (typeof frame === "object" && frame !== null ? frame : {}) as { op?: unknown; t?: unknown };
  return {
    ...(typeof op === "number" ? { op } : {}),
    ...(typeof t === "string" && /^[A-Z_]{1,64}$/.test(t) ? { event: t } : {}),
  };
}
