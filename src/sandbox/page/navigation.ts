import { html } from "htm/preact";
import type { SandboxChannel, State } from "./protocol.ts";

type Place = { user: string; channel: string };

type Props = {
  state: State;
  here: Place;
  onPlace: (place: Place) => void;
  onLanguage: (language: string) => void;
  /** A channel was chosen, so that the list is no longer needed where it covers the page. */
  onShut: () => void;
};

export function Navigation({ state, here, onPlace, onLanguage, onShut }: Props) {
  const { users, channels, bot } = state;
  const shown = channels.filter(({ user }) => user === null || user === here.user);
  const link = (channel: SandboxChannel) => html`<li key=${channel.id}>
    <button
      type="button"
      aria-current=${channel.id === here.channel ? "page" : undefined}
      onClick=${() => {
        onPlace({ ...here, channel: channel.id });
        onShut();
      }}
    >
      <span class="sigil" aria-hidden="true">${channel.kind === "server" ? "#" : "@"}</span
      >${channel.kind === "server" ? channel.name : bot}
    </button>
  </li>`;
  const change = (user: string) => {
    const isOthers = channels.find(({ id }) => id === here.channel)?.user != null;
    const own = channels.find((channel) => channel.user === user) ?? channels[0];
    onPlace({ user, channel: isOthers && own ? own.id : here.channel });
  };
  const isModerator = users.find(({ id }) => id === here.user)?.isModerator;
  return html`<nav aria-label="Channels and users" id="places">
    <h2>Server</h2>
    <ul>${shown.filter(({ kind }) => kind === "server").map(link)}</ul>
    <h2>Direct messages</h2>
    <ul>${shown.filter(({ kind }) => kind === "dm").map(link)}</ul>
    <div class="you">
      <label for="you">You are</label>
      <select
        id="you"
        value=${here.user}
        onChange=${(event: Event) => change((event.currentTarget as HTMLSelectElement).value)}
      >
        ${users.map(
          ({ id, name }) => html`<option key=${id} value=${id} selected=${id === here.user}>${name}</option>`,
        )}
      </select>
      <p class="subtle">A ${isModerator ? "moderator" : "member"} of the server</p>
      <label for="language">Language</label>
      <select
        id="language"
        value=${state.language}
        onChange=${(event: Event) => onLanguage((event.currentTarget as HTMLSelectElement).value)}
      >
        ${state.about.languages.map(
          ({ id, name }) =>
            html`<option key=${id} value=${id} lang=${id} selected=${id === state.language}>${name}</option>`,
        )}
      </select>
    </div>
    <div class="onward">
      <h2>To run it yourself</h2>
      ${state.about.onward.map((line) => html`<p class="subtle">${line}</p>`)}
    </div>
  </nav>`;
}
