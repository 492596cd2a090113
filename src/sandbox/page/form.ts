import { html } from "htm/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SandboxModal } from "./protocol.ts";

type Fields = Record<string, string>;
type Label = SandboxModal["components"][number];

type Props = {
  form: SandboxModal;
  /** Sends what was filled in; gives what is wrong, in a sentence, or null where it was taken. */
  onSubmit: (fields: Fields) => Promise<string | null>;
  onClose: () => void;
};

const STRING_SELECT = 3;
const PARAGRAPH = 2;

/** A form that the bot has opened, above everything else, until it is sent or cancelled. */
export function Form({ form, onSubmit, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  // The browser keeps the focus within it, and gives it back to where it was.
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const filled = [...new FormData(event.currentTarget as HTMLFormElement)];
    setSending(true);
    const wrong = await onSubmit(Object.fromEntries(filled.map(([name, value]) => [name, String(value)])));
    setSending(false);
    setFault(wrong);
    if (wrong === null) dialog.current?.close();
  };
  return html`<dialog ref=${dialog} class="form" aria-labelledby="form-title" onClose=${onClose}>
    <form onSubmit=${send}>
      <h2 id="form-title">${form.title}</h2>
      ${form.components.map((label, index) => html`<${FormField} key=${index} label=${label} id=${`form-${index}`} />`)}
      ${fault && html`<p class="problem" role="alert">${fault}</p>`}
      <div class="row">
        <button type="submit" class="button primary" disabled=${isSending}>Submit</button>
        <button type="button" class="button secondary" onClick=${() => dialog.current?.close()}>Cancel</button>
      </div>
    </form>
  </dialog>`;
}

function FormField({ label: { label, description, component }, id }: { label: Label; id: string }) {
  const { type, custom_id: name, required = true, placeholder, value = "", options = [] } = component;
  const told = description ? { "aria-describedby": `${id}-hint` } : {};
  const hint = description ? html`<small id=${`${id}-hint`} class="subtle">${description}</small>` : null;
  const shared = { id, name, required, class: "form-field", ...told };
  const limits = { minlength: component.min_length, maxlength: component.max_length };
  const isChosen = required && options.some((one) => one.default);
  const field =
    type === STRING_SELECT
      ? html`<select ...${shared}>
          ${isChosen ? null : html`<option value="">${placeholder ?? "–"}</option>`}
          ${options.map(
            (one) =>
              html`<option key=${one.value} value=${one.value} selected=${one.default === true}>${one.label}</option>`,
          )}
        </select>`
      : component.style === PARAGRAPH
        ? html`<textarea rows="4" placeholder=${placeholder} ...${shared} ...${limits}>${value}</textarea>`
        : html`<input type="text" value=${value} placeholder=${placeholder} ...${shared} ...${limits} />`;
  return html`<div class="form-line">
    <label for=${id}>${label}${required ? html`<span class="needed">${" (required)"}</span>` : null}</label>
    ${hint} ${field}
  </div>`;
}
