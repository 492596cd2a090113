import { html } from "htm/preact";
import { useState } from "preact/hooks";
import type { About } from "./protocol.ts";

type Panel = "protocol" | "places";

type Props = {
  about: About;
  isConnected: boolean;
  /** Which panel is open. */
  open: Panel | null;
  onOpen: (panel: Panel) => void;
  onCorpus: (corpus: string) => Promise<unknown>;
};

export function Banner({ about, isConnected, open, onOpen, onCorpus }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [loading, setLoading] = useState<string | null>(null);
  const choose = async (event: Event) => {
    const corpus = (event.currentTarget as HTMLSelectElement).value;
    setLoading(corpus);
    await onCorpus(corpus);
    setLoading(null);
  };
  return html`<header>
    <div class="bar">
      <button
        type="button"
        class="button secondary narrow-only"
        aria-label="Channels and users"
        aria-expanded=${open === "places" ? "true" : "false"}
        aria-controls="places"
        onClick=${() => onOpen("places")}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M2 8h12M2 12h12" /></svg>
      </button>
      <p class="promise"><b>Local sandbox.</b> Nothing leaves this machine.</p>
      <p class=${`connected ${isConnected ? "" : "away"}`} role="status">
        ${isConnected ? "Bot connected" : "Bot away, reconnecting"}
      </p>
      <button
        type="button"
        class="button secondary narrow-only"
        aria-expanded=${isOpen ? "true" : "false"}
        aria-controls="about"
        onClick=${() => setOpen(!isOpen)}
      >
        About
      </button>
      <button
        type="button"
        class="button secondary"
        aria-expanded=${open === "protocol" ? "true" : "false"}
        onClick=${() => onOpen("protocol")}
      >
        Protocol
      </button>
    </div>
    <div id="about" class=${`about ${isOpen ? "open" : ""}`}>
      <p class="texts">${about.subject} <span class="subtle">${about.texts}</span></p>
      <p class="corpus">
        <label for="corpus">Corpus</label>
        <select id="corpus" disabled=${loading !== null} onChange=${choose}>
          ${about.corpora.map(
            ({ id, name }) =>
              html`<option key=${id} value=${id} selected=${id === (loading ?? about.corpus)}>${name}</option>`,
          )}
        </select>
      </p>
    </div>
  </header>`;
}
