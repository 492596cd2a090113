import type { SandboxEvent, SandboxMessage } from "./protocol.ts";

/** What people did, by id of the interaction: "used /quote". A message itself only tells who did something. */
export type Uses = Map<string, { did: string; what: string }>;

type Payload = {
  id?: string;
  type?: number;
  data?: { name?: string; type?: number; custom_id?: string; options?: Part[]; values?: string[] };
  message?: { components?: Part[] };
};
export type Part = {
  type?: number;
  name?: string;
  custom_id?: string;
  label?: string;
  value?: string;
  options?: Part[];
  components?: Part[];
  accessory?: Part;
};

/** Remembers what an event tells of an interaction, if it is one that is sent to the bot. */
export function remember(uses: Uses, event: SandboxEvent): void {
  const payload = payloadOf(event);
  if (!payload?.id || !payload.data) return;
  const { id, type, data, message } = payload;
  if (type === 2) {
    const subcommand = (data.options ?? []).find((option) => option.type === 1 || option.type === 2);
    const names = [data.name, subcommand?.name, subcommand?.options?.find((option) => option.type === 1)?.name];
    uses.set(id, { did: "used", what: `${data.type === 1 ? "/" : ""}${names.filter(Boolean).join(" ")}` });
  }
  if (type === 3) {
    const pressed = flat(message?.components ?? []).find(({ custom_id }) => custom_id === data.custom_id);
    const chosen = pressed?.options?.find(({ value }) => value !== undefined && value === data.values?.[0]);
    if (chosen) uses.set(id, { did: "chose", what: chosen.label ?? "from a menu" });
    else uses.set(id, { did: "pressed", what: pressed?.label ?? "a button" });
  }
  if (type === 5) uses.set(id, { did: "sent", what: "a form" });
}

function payloadOf(event: SandboxEvent): Payload | null {
  if (event.kind === "signed request") return event.body as Payload;
  if (event.kind !== "frame" || event.direction !== "out") return null;
  const frame = event.frame as { t?: string; d?: Payload };
  return frame.t === "INTERACTION_CREATE" ? (frame.d ?? null) : null;
}

function flat(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [
    part,
    ...flat(part.components ?? []),
    ...(part.accessory ? flat([part.accessory]) : []),
  ]);
}

/** Who did what that a message answers, and null for a message that nobody asked for. */
export function useOf(uses: Uses, { interaction_metadata: asked }: SandboxMessage) {
  if (!asked) return null;
  const known = uses.get(asked.id) ?? { did: asked.type === 3 ? "pressed" : "used", what: "" };
  return { who: asked.user, did: known.did, what: known.what || (asked.type === 3 ? "a button" : "a command") };
}
