import { html } from "htm/preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Banner } from "./banner.ts";
import { Channel } from "./channel.ts";
import { STOPPED } from "./connection.ts";
import { Drawer, type Trouble } from "./drawer.ts";
import { Names } from "./markdown.ts";
import { Navigation } from "./navigation.ts";
import type { Ask, PageFault, State } from "./protocol.ts";
import { type Place, type SandboxUse, useSandbox } from "./use-sandbox.ts";
import type { Uses } from "./uses.ts";

export function App() {
  const [uses] = useState<Uses>(() => new Map());
  const sandbox = useSandbox(uses);
  const { state, isLost, ask, tell } = sandbox;
  const [place, setPlace] = useState<Place | null>(null);
  const [isSwitched, setSwitched] = useState(false);
  const [open, setOpen] = useState<"protocol" | "places" | null>(null);
  // Where the sandbox is a new one, so are its users and channels.
  const here = state && placeIn(state, place);
  useLook(sandbox, here);
  const names = useNames(state);
  const { trouble, misbehave } = useTrouble(sandbox);
  if (!state || !here) return html`<main class="waiting"><h1>Whose Words · sandbox</h1></main>`;

  const goTo = (next: Place) => {
    setPlace(next);
    tell(null);
  };
  return html`<${Names.Provider} value=${names}>
    <${Banner}
      about=${state.about}
      isConnected=${state.connected && !isLost}
      open=${open}
      onOpen=${(which: "protocol" | "places") => setOpen(open === which ? null : which)}
      onCorpus=${async (corpus: string) => setSwitched((await ask({ do: "choose corpus", corpus })) !== null)}
    />
    ${isLost ? html`<p class="lost" role="alert">${STOPPED}</p>` : null}
    <div class=${`columns ${open ?? ""}`}>
      <${Navigation}
        state=${state}
        here=${here}
        onPlace=${goTo}
        onLanguage=${(language: string) => ask({ do: "choose language", language })}
        onShut=${() => open === "places" && setOpen(null)}
      />
      <${Channel}
        sandbox=${sandbox}
        state=${state}
        here=${here}
        uses=${uses}
        isSwitched=${isSwitched}
        onUsed=${() => setSwitched(false)}
      />
      ${
        open === "protocol"
          ? html`<aside aria-label="Protocol" id="protocol">
            <${Drawer}
              events=${sandbox.events}
              trouble=${trouble}
              onMisbehave=${(fault: PageFault, did: string) => misbehave({ do: "misbehave", fault }, did)}
              onRestore=${() => misbehave({ do: "restore" }, "Everything is as it was.")}
            />
          </aside>`
          : null
      }
    </div>
  <//>`;
}

/** Has the sandbox show the place, now and whenever it changes. */
function useLook({ isLost, ask, setView }: SandboxUse, here: Place | null): void {
  useEffect(() => {
    if (!here || isLost) return;
    void ask({ do: "look", ...here }).then((answer) => answer && setView(answer.result));
  }, [here?.user, here?.channel, isLost, ask]);
}

/** Names of users and channels by id, for mentions in texts. */
function useNames(state: State | null) {
  return useMemo(
    () => ({
      users: new Map(
        state ? [...state.users, { id: state.botId, name: state.bot }].map(({ id, name }) => [id, name]) : [],
      ),
      channels: new Map(state?.channels.map(({ id, name }) => [id, name])),
    }),
    [state?.users, state?.channels],
  );
}

function useTrouble({ events, ask }: SandboxUse) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const misbehave = async (what: Extract<Ask, { do: "misbehave" | "restore" }>, did: string) => {
    const after = events.at(-1)?.number ?? 0;
    if (await ask(what)) setTrouble({ did, after });
  };
  return { trouble, misbehave };
}

/** The chosen place where it is there, else the first channel as the first user. */
function placeIn({ users, channels }: State, chosen: Place | null): Place | null {
  const user = users.find(({ id }) => id === chosen?.user) ?? users[0];
  const channel = channels.find(({ id }) => id === chosen?.channel) ?? channels[0];
  return user && channel ? { user: user.id, channel: channel.id } : null;
}
