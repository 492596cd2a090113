import { type APIInteraction, InteractionType } from "discord-api-types/v10";
import { isRemoval } from "../../commands/index.ts";
import type { Libraries, Opened, Place } from "../library/libraries.ts";
import { readTag } from "../message/state.ts";

/**
 * Which corpus an interaction is about: that of the place where somebody asks or, for a button, menu or form, its own.
 * `interaction` is then without the tag that told it. `isForeign`: it is from a corpus that is none of this place's,
 * and `opened` is what the place has instead, for nothing but to say so.
 */
export type Asked = { interaction: APIInteraction; opened: Opened; isForeign: boolean };

/** Never throws, whatever the interaction is. */
export function openFor(libraries: Libraries, interaction: APIInteraction): Asked {
  const place = placeOf(interaction);
  const data = Object((interaction as { data?: unknown } | null)?.data) as { custom_id?: unknown; values?: unknown };
  const { type } = Object(interaction) as APIInteraction;
  const isPressed = type === InteractionType.MessageComponent || type === InteractionType.ModalSubmit;
  if (!isPressed || typeof data.custom_id !== "string")
    return { interaction, opened: libraries.at(place), isForeign: false };
  const { tag, customId } = readTag(data.custom_id);
  const untagged = { ...interaction, data: { ...data, custom_id: customId } } as APIInteraction;
  const opened = libraries.tagged(place, tag);
  const [chosen] = Array.isArray(data.values) ? (data.values as unknown[]) : [];
  const isForeign = opened === null && !isRemoval(customId, typeof chosen === "string" ? chosen : null);
  return { interaction: untagged, opened: opened ?? libraries.at(place), isForeign };
}

function placeOf(interaction: unknown): Place {
  const { guild_id, channel_id, channel } = Object(interaction) as Record<string, unknown>;
  const { id, parent_id } = Object(channel) as Record<string, unknown>;
  const ids = [channel_id ?? id, parent_id].filter((one) => typeof one === "string");
  return { server: typeof guild_id === "string" ? guild_id : null, channels: ids };
}
