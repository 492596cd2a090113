import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APILabelComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from "discord-api-types/v10";
import { oneLine } from "../text/visible.ts";

/** What Discord accepts of a Components V2 message. Characters are counted as UTF-16 units, which are never fewer. */
export const LIMITS = {
  text: 4000,
  components: 40,
  customId: 100,
  linkUrl: 512,
  choices: 25,
  choice: 100,
  label: 45,
} as const;

/** A message body as every reply has it; whether it is private is the effect's matter. It mentions nobody. */
export type Message = {
  flags: MessageFlags.IsComponentsV2;
  components: APIMessageTopLevelComponent[];
  allowed_mentions: { parse: [] };
};

/** A form as Discord opens it. */
export type Form = { custom_id: string; title: string; components: APILabelComponent[] };

/** One accent for every document and every reply: a colour must not look like a verdict. */
const ACCENT = 0x6b7280;

/** @throws Error where the message is beyond what Discord accepts: a fault of the layout, to be found by tests */
export function containerMessage(components: readonly (APIComponentInContainer | null)[]): Message {
  const inside = components.filter((component) => component !== null);
  return checked({
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: ACCENT, components: inside }],
    allowed_mentions: { parse: [] },
  });
}

function checked(message: Message): Message {
  const { text, count } = measure(message);
  if (text > LIMITS.text || count > LIMITS.components) {
    throw new Error(`a message of ${text} characters and ${count} components is beyond Discord's limits`);
  }
  return message;
}

/** Lines, those that are empty left out; null where there is none. */
export function textDisplay(...lines: readonly string[]): APIComponentInContainer | null {
  const content = lines.filter((text) => text !== "").join("\n");
  return content === "" ? null : { type: ComponentType.TextDisplay, content };
}

export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function row(...buttons: readonly (APIButtonComponent | null)[]): APIComponentInContainer | null {
  const components = buttons.filter((one) => one !== null);
  return components.length === 0 ? null : { type: ComponentType.ActionRow, components };
}

/** What can be chosen of a menu; the description stands below its label in small print. */
export type Choice = { label: string; value: string; description?: string };

/** A menu in a row of its own; null where there is nothing to choose. */
export function menu(
  customId: string,
  placeholder: string,
  options: readonly Choice[],
): APIComponentInContainer | null {
  const shown = options.slice(0, LIMITS.choices).map(({ label, value, description }) => ({
    label: cutLabel(label),
    value,
    ...(description === undefined ? {} : { description: cutLabel(description) }),
  }));
  const select = { type: ComponentType.StringSelect as const, custom_id: customId, placeholder, options: shown };
  return shown.length === 0 ? null : { type: ComponentType.ActionRow, components: [select] };
}

/** A label as long as Discord takes it. */
function cutLabel(label: string): string {
  return cutChoice(oneLine(label).trim() || "…");
}

/** Each of the signs that a name may keep, and the next, is one that people see as a character. */
const IS_PLAIN = new RegExp(`^[\\x20-\\x7e\\xa0-\\u02ff\\u2010-\\u2027]{${LIMITS.choice}}`);

/** The name of a choice as long as Discord takes it, cut between characters as people see them. */
export function cutChoice(name: string): string {
  if (name.length <= LIMITS.choice) return name;
  if (IS_PLAIN.test(name)) return `${name.slice(0, LIMITS.choice - 1)}…`;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (kept.length + segment.length >= LIMITS.choice) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** What a field of text is: its name in the form, what stands above it, and how much it takes. */
export type Field = {
  name: string;
  label: string;
  value?: string;
  longest: number;
  isLong?: boolean;
  required?: boolean;
};

export function textField({ name, label, value = "", longest, isLong = false, required = false }: Field) {
  return {
    type: ComponentType.Label as const,
    label: label.slice(0, LIMITS.label),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: name,
      style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: longest,
      // Discord refuses a form whose own value is longer than it says.
      ...(value === "" ? {} : { value: value.slice(0, longest).toWellFormed() }),
    },
  };
}

/** A field of a form in which one of some values is chosen. */
export function selectField({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly (Choice & { default?: boolean })[];
}) {
  return {
    type: ComponentType.Label as const,
    label: label.slice(0, LIMITS.label),
    component: {
      type: ComponentType.StringSelect as const,
      custom_id: name,
      required: false,
      options: options.slice(0, LIMITS.choices),
    },
  };
}

export function button(label: string, customId: string, disabled = false): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
    ...(disabled ? { disabled } : {}),
  };
}

/** Null where there is no address, or one that is too long for a button. */
export function linkButton(label: string, url: string | null): APIButtonComponent | null {
  return url === null || url.length > LIMITS.linkUrl
    ? null
    : { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** A picture that comes with the message, under the name that its file has there. */
export function pictureDisplay(name: string, alt: string): APIComponentInContainer {
  return { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description: alt }] };
}

/** The message with a sentence in the place of its pictures. @throws Error where there is no room for it */
export function withoutPictures({ components, ...message }: Message, sentence: string): Message {
  const replaced = components.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: component.components.map(withSentence) }
      : withSentence(component),
  );
  return checked({ ...message, components: replaced as APIMessageTopLevelComponent[] });

  function withSentence<T extends { type: ComponentType }>(component: T) {
    return component.type === ComponentType.MediaGallery ? textDisplay(sentence) : component;
  }
}

type Node = { type: number; content?: string; components?: Node[]; accessory?: Node };

/** Characters of all text displays, and components with those inside others. */
export function measure({ components }: Pick<Message, "components">): { text: number; count: number } {
  const measured = { text: 0, count: 0 };
  const add = ({ type, content = "", components = [], accessory }: Node) => {
    measured.count++;
    if (type === ComponentType.TextDisplay) measured.text += content.length;
    for (const inner of components) add(inner);
    if (accessory) add(accessory);
  };
  for (const node of components as Node[]) add(node);
  return measured;
}
