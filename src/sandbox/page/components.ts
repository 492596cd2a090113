import { html } from "htm/preact";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";
import { isWeb, Markdown, NEW_TAB } from "./markdown.ts";

/** How a message's buttons and menus are used, by custom id, and which is under way. */
export type Press = { press: (customId: string, value?: string) => void; pressed: string | null };

export const Press = createContext<Press>({ press: () => {}, pressed: null });

/** A component of a message, as Discord's API gives it. */
export type Component = {
  type: number;
  id?: number;
  content?: string;
  components?: Component[];
  accessory?: Component;
  accent_color?: number | null;
  divider?: boolean;
  spacing?: number;
  style?: number;
  label?: string;
  emoji?: { name?: string | null };
  url?: string;
  custom_id?: string;
  disabled?: boolean;
  description?: string | null;
  media?: { url: string };
  items?: { media: { url: string }; description?: string | null }[];
  name?: string;
  placeholder?: string;
  options?: { label: string; value: string; description?: string }[];
};

export function Components({ components }: { components: readonly Component[] }) {
  return html`${components.map((component) => html`<${Shown} key=${component.id} component=${component} />`)}`;
}

function Shown({ component }: { component: Component }): ComponentChildren {
  const { type, components = [], accessory, items = [] } = component;
  switch (type) {
    case 1:
      return html`<${ActionRow} components=${components} />`;
    case 2:
      return html`<${Button} button=${component} />`;
    case 3:
      return html`<${Menu} menu=${component} />`;
    case 9:
      return html`<div class="section">
        <div class="section-text"><${Components} components=${components} /></div>
        ${accessory ? html`<div class="accessory"><${Shown} component=${accessory} /></div>` : null}
      </div>`;
    case 10:
      return html`<${Markdown} text=${component.content ?? ""} />`;
    case 11:
      return html`<${Picture} url=${component.media?.url ?? ""} text=${component.description} />`;
    case 12:
      return html`<div class="gallery">
        ${items.map(({ media, description }) => html`<${GalleryPicture} url=${media.url} text=${description} />`)}
      </div>`;
    case 13:
      return html`<div class="file">File: ${component.name ?? "without a name"}</div>`;
    case 14:
      return html`<div class=${`separator ${component.spacing === 2 ? "large" : ""}`}>
        ${component.divider === false ? null : html`<hr />`}
      </div>`;
    case 17:
      return html`<${Container} accent=${component.accent_color}><${Components} components=${components} /><//>`;
    default:
      return html`<div class="file">
        ${component.placeholder ?? `A component of type ${type}`}; it can't be used here
      </div>`;
  }
}

function Container({ accent, children }: { accent?: number | null; children?: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const colour = typeof accent === "number" ? `#${accent.toString(16).padStart(6, "0")}` : "";
    box.current?.style.setProperty("border-inline-start-color", colour);
  }, [accent]);
  return html`<div class="container" ref=${box}>${children}</div>`;
}

function ActionRow({ components }: { components: readonly Component[] }) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // A button that had the focus and is now off would lose it to the page.
    const focused = document.activeElement;
    if (focused instanceof HTMLButtonElement && focused.disabled && row.current?.contains(focused))
      row.current.querySelector<HTMLElement>("button:not(:disabled), a")?.focus();
  });
  return html`<div class="row" ref=${row}><${Components} components=${components} /></div>`;
}

const STYLES = ["", "primary", "secondary", "success", "danger", "link", "premium"];

function Button({ button }: { button: Component }) {
  const { press, pressed } = useContext(Press);
  const { style = 2, label, emoji, url, custom_id: id, disabled } = button;
  const name = [emoji?.name, label].filter(Boolean).join(" ") || "Button";
  if (style === 5 && isWeb(url) && !disabled) {
    return html`<a class="button link" href=${url} ...${NEW_TAB} aria-label=${`${name} (opens in a new tab)`}>
      ${name}<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3H3v10h10v-3M9 3h4v4M13 3 7 9" /></svg>
    </a>`;
  }
  const isBusy = id !== undefined && pressed === id;
  return html`<button
    type="button"
    class=${`button ${STYLES[style] ?? "secondary"}`}
    disabled=${disabled || id === undefined}
    aria-busy=${isBusy ? "true" : undefined}
    onClick=${() => !isBusy && id !== undefined && press(id)}
  >
    ${name}
  </button>`;
}

/** A menu that acts at once on what is chosen, and then stands on its name again. */
function Menu({ menu }: { menu: Component }) {
  const { press, pressed } = useContext(Press);
  const { placeholder = "Make a selection", options = [], custom_id: id = "", disabled } = menu;
  const choose = ({ currentTarget }: Event) => {
    const select = currentTarget as HTMLSelectElement;
    const { value } = select;
    select.selectedIndex = 0;
    if (value !== "" && pressed !== id) press(id, value);
  };
  // Some browsers choose at once by an arrow key, without opening the list.
  const open = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    (event.currentTarget as HTMLSelectElement).showPicker();
  };
  return html`<select
    class="button secondary choose"
    aria-label=${placeholder}
    aria-busy=${pressed === id ? "true" : undefined}
    disabled=${disabled}
    onChange=${choose}
    onKeyDown=${open}
  >
    <option value="">${placeholder}</option>
    ${options.map(({ label, value, description }) => {
      // A list of the browser's has no second line, in which Discord shows it.
      const told = description === undefined ? label : `${label}: ${description}`;
      return html`<option key=${value} value=${value}>${told}</option>`;
    })}
  </select>`;
}

/** Its address on this server; null where it is elsewhere. The page may be open under the server's other name. */
function ownAddress(url: string): string | null {
  if (url.startsWith("data:image/")) return url;
  const { hostname, port, pathname } = URL.parse(url) ?? {};
  const isOurs = (hostname === "127.0.0.1" || hostname === "localhost") && port === location.port;
  return isOurs ? (pathname ?? null) : null;
}

function Picture({ url, text }: { url: string; text?: string | null }) {
  const address = ownAddress(url);
  const description = text || "Image without a description";
  // Nothing is fetched from anywhere else; there the description stands for it.
  return address === null
    ? html`<div class="picture" role="img" aria-label=${description}>${description}</div>`
    : html`<img class="image" src=${address} alt=${description} />`;
}

/** A picture of a gallery, which opens in its own size. */
function GalleryPicture({ url, text }: { url: string; text?: string | null }) {
  const address = ownAddress(url);
  const picture = html`<${Picture} url=${url} text=${text} />`;
  return address === null || address.startsWith("data:")
    ? picture
    : html`<a class="enlarge" href=${address} ...${NEW_TAB}>
        ${picture}<span class="unseen">${" (opens in a new tab)"}</span>
      </a>`;
}
