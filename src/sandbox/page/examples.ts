import { html } from "htm/preact";
import type { About, OptionValue } from "./protocol.ts";

type Props = {
  tries: About["tries"];
  onTry: (command: string, options: Record<string, OptionValue>) => void;
};

/** Commands that show what the bot does, each used by one press. */
export function Examples({ tries, onTry }: Props) {
  return html`<section class="examples" aria-labelledby="try">
    <h2 id="try">Try</h2>
    <ul>
      ${tries.map(
        ({ command, options }) => html`<li>
          <button type="button" class="button secondary" onClick=${() => onTry(command, options)}>
            ${[`/${command}`, ...Object.values(options)].join(" ")}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}
