import { at, type Field, isGiven, isRecord, list, number, oneOf, refuse, text, truth } from "./rules.ts";

export const SUPPRESS_EMBEDS = 4;
export const EPHEMERAL = 64;
export const LOADING = 128;
export const SUPPRESS_NOTIFICATIONS = 4096;
export const IS_COMPONENTS_V2 = 32768;

/** Component types by name; `interface` of Discord's documentation. */
const ACTION_ROW = 1;
export const BUTTON = 2;
export const STRING_SELECT = 3;
const SELECTS = [STRING_SELECT, 5, 6, 7, 8];
const SECTION = 9;
export const TEXT_DISPLAY = 10;
export const THUMBNAIL = 11;
const MEDIA_GALLERY = 12;
export const FILE = 13;
export const SEPARATOR = 14;
export const CONTAINER = 17;
const TEXT_INPUT = 4;
export const LABEL = 18;
export const LINK_STYLE = 5;

const TOP_LEVEL = [ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER];
const IN_CONTAINER = TOP_LEVEL.filter((type) => type !== CONTAINER);

const MOST_COMPONENTS = 40;
const MOST_TEXT = 4000;

/** A message as far as it matters to what an edit may do. */
export type Before = { flags: number; hasContent: boolean; hasEmbeds: boolean };

/**
 * Checks the body of a new message (`before` null) or of an edit. `flags` are those that may be set in this place;
 * `files` are the names of attachments that `attachment://` may name.
 */
export function checkMessage(
  body: Field,
  { before, flags, files }: { before: Before | null; flags: number; files: readonly string[] },
): void {
  const given = isGiven(at(body, "flags")) ? number(at(body, "flags"), { min: 0, max: 2 ** 31 - 1 }) : 0;
  if (given !== null && (given & ~flags) !== 0)
    refuse(at(body, "flags"), "BASE_TYPE_CHOICES", `Value holds flags that can't be set here: ${given & ~flags}.`);
  truth(at(body, "tts"));
  checkAllowedMentions(at(body, "allowed_mentions"));

  const content = at(body, "content");
  const embeds = at(body, "embeds");
  const components = at(body, "components");
  const isV2 = (((before?.flags ?? 0) | (given ?? 0)) & IS_COMPONENTS_V2) !== 0;
  if (isV2) {
    checkLegacyFields(body, before);
    if (before === null || isGiven(components)) checkComponents(components, { isV2, files });
    return;
  }
  if (isGiven(content)) text(content, { min: 0, max: 2000 });
  if (isGiven(embeds)) for (const embed of list(embeds, { min: 0, max: 10 })) isRecord(embed);
  if (isGiven(components)) checkComponents(components, { isV2, files });
}

function checkLegacyFields(body: Field, before: Before | null): void {
  // An edit that turns a message into one of components has to take its other contents away in the same request.
  const mustEmpty: Record<string, boolean> = {
    content: before?.hasContent ?? false,
    embeds: before?.hasEmbeds ?? false,
  };
  for (const key of ["content", "embeds", "poll", "sticker_ids", "stickers"]) {
    const field = at(body, key);
    const isEmpty = !isGiven(field) || field.value === "" || (Array.isArray(field.value) && field.value.length === 0);
    if (!isEmpty || (mustEmpty[key] && field.value === undefined)) {
      refuse(
        field,
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
}

function checkAllowedMentions(field: Field): void {
  if (!isGiven(field) || !isRecord(field)) return;
  const parse = at(field, "parse");
  const parsed = isGiven(parse)
    ? list(parse, { min: 0, max: 3 }).map((item) => oneOf(item, ["roles", "users", "everyone"]))
    : [];
  for (const key of ["users", "roles"] as const) {
    const ids = at(field, key);
    if (!isGiven(ids)) continue;
    const items = list(ids, { min: 0, max: 100 });
    for (const item of items) {
      if (!/^\d{15,20}$/.test(String(item.value)))
        refuse(item, "NUMBER_TYPE_COERCE", `Value "${String(item.value)}" is not snowflake.`);
    }
    if (items.length > 0 && parsed.includes(key)) {
      refuse(
        parse,
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
    }
  }
  truth(at(field, "replied_user"));
}

/** What the components of one message share. */
type Tally = { components: number; text: number; customIds: Set<string>; ids: Set<number>; files: readonly string[] };

function checkComponents(field: Field, { isV2, files }: { isV2: boolean; files: readonly string[] }): void {
  const tally: Tally = { components: 0, text: 0, customIds: new Set(), ids: new Set(), files };
  const limits = isV2 ? { min: 1, max: MOST_COMPONENTS } : { min: 0, max: 5 };
  for (const component of list(field, limits)) checkComponent(component, isV2 ? TOP_LEVEL : [ACTION_ROW], tally);
  if (tally.components > MOST_COMPONENTS) {
    refuse(
      field,
      "COMPONENT_MAX_COMPONENTS_EXCEEDED",
      `The total number of components (${tally.components}) exceeds the maximum of ${MOST_COMPONENTS}`,
    );
  }
  if (tally.text > MOST_TEXT) {
    refuse(
      field,
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `The total displayable text size (${tally.text}) exceeds the maximum of ${MOST_TEXT}`,
    );
  }
}

function checkComponent(component: Field, allowed: readonly number[], tally: Tally): void {
  tally.components++;
  if (!isRecord(component)) return;
  const type = at(component, "type");
  if (isGiven(type) && !allowed.includes(type.value as number)) {
    refuse(type, "UNION_TYPE_CHOICES", `Value of field "type" must be one of (${allowed.join(", ")}).`);
    return;
  }
  if (oneOf(type, allowed) === null) return;
  checkId(component, tally);
  switch (type.value) {
    case ACTION_ROW:
      checkActionRow(component, tally);
      break;
    case BUTTON:
      checkButton(component, tally);
      break;
    case SECTION:
      for (const item of list(at(component, "components"), { min: 1, max: 3 }))
        checkComponent(item, [TEXT_DISPLAY], tally);
      checkComponent(at(component, "accessory"), [BUTTON, THUMBNAIL], tally);
      break;
    case TEXT_DISPLAY: {
      const content = text(at(component, "content"), { min: 1, max: MOST_TEXT });
      if (content && content.trim() === "")
        refuse(at(component, "content"), "BASE_TYPE_REQUIRED", "This field is required");
      tally.text += content?.length ?? 0;
      break;
    }
    case THUMBNAIL:
      checkMedia(component, "media", tally);
      break;
    case MEDIA_GALLERY:
      for (const item of list(at(component, "items"), { min: 1, max: 10 })) {
        if (isRecord(item)) checkMedia(item, "media", tally);
      }
      break;
    case FILE:
      checkMedia(component, "file", tally);
      break;
    case SEPARATOR:
      truth(at(component, "divider"));
      if (isGiven(at(component, "spacing"))) oneOf(at(component, "spacing"), [1, 2]);
      break;
    case CONTAINER:
      truth(at(component, "spoiler"));
      if (isGiven(at(component, "accent_color"))) number(at(component, "accent_color"), { min: 0, max: 0xffffff });
      for (const item of list(at(component, "components"), { min: 1, max: MOST_COMPONENTS }))
        checkComponent(item, IN_CONTAINER, tally);
      break;
    default:
      checkSelect(component, type.value as number, tally);
      break;
  }
}

/** Checks a form: labels, each with a field of text or a menu in it. */
export function checkModal(body: Field): void {
  const tally: Tally = { components: 0, text: 0, customIds: new Set(), ids: new Set(), files: [] };
  text(at(body, "custom_id"), { min: 1, max: 100 });
  text(at(body, "title"), { min: 1, max: 45 });
  for (const label of list(at(body, "components"), { min: 1, max: 5 })) {
    if (!isRecord(label) || oneOf(at(label, "type"), [LABEL]) === null) continue;
    checkId(label, tally);
    text(at(label, "label"), { min: 1, max: 45 });
    if (isGiven(at(label, "description"))) text(at(label, "description"), { min: 1, max: 100 });
    const field = at(label, "component");
    if (!isRecord(field)) continue;
    const type = oneOf(at(field, "type"), [TEXT_INPUT, STRING_SELECT]);
    truth(at(field, "required"));
    if (type === STRING_SELECT) checkSelect(field, type, tally);
    else if (type === TEXT_INPUT) checkTextInput(field, tally);
  }
}

function checkTextInput(field: Field, tally: Tally): void {
  checkCustomId(field, tally);
  oneOf(at(field, "style"), [1, 2]);
  const most = at(field, "max_length");
  const max = isGiven(most) ? (number(most, { min: 1, max: 4000 }) ?? 4000) : 4000;
  if (isGiven(at(field, "min_length"))) number(at(field, "min_length"), { min: 0, max });
  if (isGiven(at(field, "value"))) text(at(field, "value"), { min: 0, max });
  if (isGiven(at(field, "placeholder"))) text(at(field, "placeholder"), { min: 0, max: 100 });
}

function checkId(component: Field, tally: Tally): void {
  const field = at(component, "id");
  if (!isGiven(field)) return;
  const id = number(field, { min: 0, max: 2 ** 31 - 1 });
  if (!id) return;
  if (tally.ids.has(id)) refuse(field, "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
  tally.ids.add(id);
}

function checkActionRow(row: Field, tally: Tally): void {
  const items = list(at(row, "components"), { min: 1, max: 5 });
  for (const item of items) checkComponent(item, [BUTTON, ...SELECTS], tally);
  const selects = items.filter((item) => SELECTS.includes(at(item, "type").value as number));
  if (selects.length > 0 && items.length > 1) {
    refuse(
      at(row, "components"),
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      "Row width exceeded: a select menu takes a row of its own",
    );
  }
}

function checkCustomId(component: Field, tally: Tally): void {
  const field = at(component, "custom_id");
  const customId = text(field, { min: 1, max: 100 });
  if (customId === null) return;
  if (tally.customIds.has(customId))
    refuse(field, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  tally.customIds.add(customId);
}

function checkButton(button: Field, tally: Tally): void {
  const style = oneOf(at(button, "style"), [1, 2, 3, 4, LINK_STYLE]);
  truth(at(button, "disabled"));
  const label = at(button, "label");
  const emoji = at(button, "emoji");
  if (isGiven(label)) text(label, { min: 0, max: 80 });
  if (isGiven(emoji) && isRecord(emoji)) checkEmoji(emoji);
  const hasLabel = typeof label.value === "string" && label.value.trim() !== "";
  if (!hasLabel && !isGiven(emoji)) refuse(label, "BASE_TYPE_REQUIRED", "A label or an emoji is required");
  if (style === null) return;
  const url = at(button, "url");
  const customId = at(button, "custom_id");
  if (style === LINK_STYLE) {
    checkUrl(url, 512, ["http:", "https:", "discord:"]);
    if (isGiven(customId))
      refuse(customId, "BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED", "A custom id cannot be set on a link button");
  } else {
    checkCustomId(button, tally);
    if (isGiven(url)) refuse(url, "BUTTON_COMPONENT_URL_NOT_ALLOWED", "A url can only be set on a link button");
  }
}

function checkEmoji(emoji: Field): void {
  const { id, name } = emoji.value as { id?: unknown; name?: unknown };
  const isCustom = /^\d{15,20}$/.test(String(id ?? ""));
  const isUnicode = typeof name === "string" && (/^\p{RGI_Emoji}$/v.test(name) || /^\p{Emoji}\uFE0F?$/u.test(name));
  if (!isCustom && !isUnicode) refuse(at(emoji, "name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
}

function checkSelect(select: Field, type: number, tally: Tally): void {
  checkCustomId(select, tally);
  if (isGiven(at(select, "placeholder"))) text(at(select, "placeholder"), { min: 0, max: 150 });
  if (isGiven(at(select, "min_values"))) number(at(select, "min_values"), { min: 0, max: 25 });
  if (isGiven(at(select, "max_values"))) number(at(select, "max_values"), { min: 1, max: 25 });
  if (type !== STRING_SELECT) return;
  const values = new Set<unknown>();
  for (const option of list(at(select, "options"), { min: 1, max: 25 })) {
    if (!isRecord(option)) continue;
    text(at(option, "label"), { min: 1, max: 100 });
    text(at(option, "value"), { min: 1, max: 100 });
    if (isGiven(at(option, "description"))) text(at(option, "description"), { min: 0, max: 100 });
    if (values.has(at(option, "value").value))
      refuse(
        at(option, "value"),
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    values.add(at(option, "value").value);
  }
}

function checkMedia(owner: Field, key: "media" | "file", tally: Tally): void {
  truth(at(owner, "spoiler"));
  if (key === "media" && isGiven(at(owner, "description"))) text(at(owner, "description"), { min: 1, max: 1024 });
  const media = at(owner, key);
  if (!isRecord(media)) return;
  const field = at(media, "url");
  const url = checkUrl(field, 2048, key === "file" ? ["attachment:"] : ["http:", "https:", "attachment:"]);
  const file = url === null ? null : namedFile(url);
  if (file !== null && !tally.files.includes(file)) {
    refuse(
      field,
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      `The referenced attachment '${file}' was not found`,
    );
  }
}

/** A name as Discord stores it: letters, digits, `_`, `-` and dots, none of the last at its ends. */
export function cleanName(name: string): string {
  const kept = name.replace(/\s+/g, "_").replace(/[^\w.-]/g, "");
  return kept.replace(/^[._]+|[._]+$/g, "") || "unknown";
}

/** What `attachment://` names, as it is stored. */
export function namedFile(url: string): string | null {
  const name = url.startsWith("attachment://") ? url.slice("attachment://".length) : null;
  return name === null ? null : cleanName(name);
}

function checkUrl(field: Field, max: number, schemes: readonly string[]): string | null {
  const url = text(field, { min: 1, max });
  if (url === null || url === "") return null;
  // The URL parser drops white space that Discord does not.
  if (/\s/.test(url) || !URL.canParse(url)) {
    refuse(field, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    return null;
  }
  const { protocol } = new URL(url);
  if (schemes.includes(protocol)) return url;
  const names = schemes.map((scheme) => `'${scheme.slice(0, -1)}'`).join(", ");
  refuse(
    field,
    "URL_TYPE_INVALID_SCHEME",
    `Scheme "${protocol.slice(0, -1)}" is not supported. Scheme must be one of (${names}).`,
  );
  return null;
}
