import { wrapLines } from "../src/cli/print.ts";
import type { Message } from "../src/message/components.ts";
import { rendered } from "./discord-markdown.ts";

type Component = {
  type: number;
  content?: string;
  label?: string;
  url?: string;
  disabled?: boolean;
  custom_id?: string;
  components?: Component[];
  accessory?: Component;
  placeholder?: string;
  options?: { label: string; value: string }[];
};

/** Columns of a narrow phone, about. */
const WIDTH = 44;

/** A message as a person reads it on a phone: markdown rendered, lines wrapped, buttons in brackets (off ones in parentheses). */
export function onPhone({ components }: Pick<Message, "components">, width = WIDTH): string {
  const textBlock = (markdown: string) => textIn(markdown, width);
  const show = (component: Component): string => {
    const { type, content = "", components: inner = [], accessory } = component;
    if (type === 10 && content.includes("```")) return copyable(content, width);
    if (type === 10)
      return content
        .split(/(?<=\n)(?=> )|(?<=^> .*\n)(?!> )/m)
        .map(textBlock)
        .join("\n");
    if (type === 14) return "─".repeat(width);
    if (type === 2) return buttonText(component);
    if (type === 3) return `[${component.placeholder} ▾]`;
    if (type === 1) return wrapLines(inner.map(show).join("  "), width);
    return [...inner.map(show), ...(accessory ? [show(accessory)] : [])].join("\n\n");
  };
  return `${(components as Component[]).map(show).join("\n\n")}\n`;
}

/** All buttons of a message, in order. */
export function buttonsOf({ components }: Pick<Message, "components">): Component[] {
  const visit = (component: Component): Component[] =>
    component.type === 2
      ? [component]
      : [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])].flatMap(visit);
  return (components as Component[]).flatMap(visit);
}

/** All choices of a message's menus, in order, each with the menu's custom id. */
export function choicesOf({ components }: Pick<Message, "components">): Choice[] {
  const visit = ({ type, custom_id = "", options = [], components: inner = [] }: Component): Choice[] =>
    type === 3 ? options.map((option) => ({ ...option, custom_id })) : inner.flatMap(visit);
  return (components as Component[]).flatMap(visit);
}

export type Choice = { label: string; value: string; custom_id: string };

/** All text of a message as it is sent. */
export function textsOf({ components }: Pick<Message, "components">): string[] {
  const visit = (component: Component): string[] =>
    component.type === 10 ? [component.content ?? ""] : (component.components ?? []).flatMap(visit);
  return (components as Component[]).flatMap(visit);
}

/** Text with a code block, whose lines wrap as Discord wraps them. */
function copyable(content: string, width: number): string {
  const [above = "", code = ""] = content.split(/\n?```\n?/);
  const copied = wrapLines(code, width - 2).replaceAll(/^/gm, "  ");
  return above === "" ? copied : `${rendered(above).text}\n${copied}`;
}

function buttonText({ label = "", url, disabled }: Component): string {
  if (url !== undefined) return `[${label} ↗]`;
  return disabled ? `(${label})` : `[${label}]`;
}

function textIn(markdown: string, width: number): string {
  const isQuotation = markdown.startsWith("> ");
  const bar = isQuotation ? "│ " : "";
  const lines = isQuotation ? [markdown] : markdown.split("\n");
  return lines
    .map((part) => wrapLines(rendered(part).text, width - bar.length))
    .join("\n")
    .trimEnd()
    .split("\n")
    .map((text) => `${bar}${text}`.trimEnd())
    .join("\n");
}

/** How a person uses what stands on a message under a label, as the sandbox takes it: a button, or a menu's choice. */
export function pressOf(message: object, label: string): { customId: string; value?: string } {
  const body = message as Pick<Message, "components">;
  const button = buttonsOf(body).find((candidate) => candidate.label === label);
  if (button?.custom_id) return { customId: button.custom_id };
  const choice = choicesOf(body).find((candidate) => candidate.label === label);
  return choice ? { customId: choice.custom_id, value: choice.value } : { customId: `no button ${label}` };
}
