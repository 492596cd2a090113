import { html } from "htm/preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Banner } from "./banner.ts";
import { messageCommands, typedCommands } from "./commands.ts";
import { Composer, focusComposer } from "./composer.ts";
import { type Connection, connect, STOPPED, type Told } from "./connection.ts";
import { Drawer, type Traffic, type Trouble } from "./drawer.ts";
import { Log } from "./log.ts";
import { Names } from "./markdown.ts";
import { Menu } from "./menu.ts";
import type { Note } from "./message.ts";
import { Navigation } from "./navigation.ts";
import type { Ask, OptionValue, Outcome, PageFault, SandboxChannel, SandboxMessage, State, View } from "./protocol.ts";
import { remember, type Uses } from "./uses.ts";

type Place = { user: string; channel: string };
type OpenMenu = { message: SandboxMessage; at: { x: number; y: number }; opener: HTMLElement };

/** How many events the drawer holds. */
const REMEMBERED = 300;

/** ms for which events are gathered, of which there are many at the start. */
const GATHER = 40;

export function App() {
  const [state, setState] = useState<State | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [view, setView] = useState<View | null>(null);
  const [events, setEvents] = useState<readonly Traffic[]>([]);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [isLost, setLost] = useState(false);
  /** Whether the corpus was switched since the last command. */
  const [isSwitched, setSwitched] = useState(false);
  const [open, setOpen] = useState<"protocol" | "places" | null>(null);
  const [uses] = useState<Uses>(() => new Map());
  const connection = useRef<Connection | null>(null);
  const keys = useRef(0);

  useEffect(() => {
    let gathered: Traffic[] = [];
    const hear = (told: Told) => {
      if (told.kind === "lost") {
        gathered = [];
        return setLost(true);
      }
      if (told.kind === "state") {
        setState(told.state);
        return setLost(false);
      }
      if (told.kind === "view") return setView(told.view);
      remember(uses, told.event);
      gathered.push(told);
      if (gathered.length > 1) return;
      setTimeout(() => {
        const added = gathered;
        gathered = [];
        // After a loss the last ones are told again.
        setEvents((before) =>
          [...before.filter(({ number }) => number < (added[0]?.number ?? 0)), ...added].slice(-REMEMBERED),
        );
      }, GATHER);
    };
    connection.current = connect(hear);
    return () => connection.current?.close();
  }, [uses]);

  /** Asks the sandbox; null where it refuses, which the person is told. */
  const ask = useCallback(async <A extends Ask>(what: A) => {
    setProblem(null);
    try {
      return { result: await (connection.current as Connection).ask(what) };
    } catch (error) {
      if ((error as Error).message !== STOPPED) setProblem((error as Error).message);
      return null;
    }
  }, []);

  // Where the sandbox is a new one, so are its users and channels.
  const here = state && placeIn(state, place);
  useEffect(() => {
    if (!here || isLost) return;
    void ask({ do: "look", ...here }).then((answer) => answer && setView(answer.result));
  }, [here?.user, here?.channel, isLost, ask]);

  const names = useMemo(
    () => ({
      users: new Map(state?.users.map(({ id, name }) => [id, name])),
      channels: new Map(state?.channels.map(({ id, name }) => [id, name])),
    }),
    [state?.users, state?.channels],
  );

  /** Shows that something is under way until the bot has answered, and for good where it does not. */
  const underWay = useCallback(
    async (note: Omit<Note, "key" | "time" | "why">, what: Extract<Ask, { do: "run" | "press" }>) => {
      const key = ++keys.current;
      setNotes((all) => [...all, { ...note, key, time: Date.now(), why: null }]);
      const answer = await ask(what);
      const outcome = answer?.result as Outcome | undefined;
      setNotes((all) =>
        outcome?.kind === "unanswered"
          ? all.map((one) => (one.key === key ? { ...one, why: outcome.why } : one))
          : all.filter((one) => one.key !== key),
      );
      return answer !== null;
    },
    [ask],
  );

  const press = useCallback(
    (message: SandboxMessage, customId: string) => {
      if (!here) return;
      const note = {
        ...here,
        who: names.users.get(here.user) ?? "",
        did: "pressed",
        what: "a button",
        on: { message: message.id, customId },
      };
      setNotes((all) => all.filter(({ on }) => on?.message !== message.id));
      void underWay(note, { do: "press", user: here.user, message: message.id, customId });
    },
    [here?.user, here?.channel, names, underWay],
  );
  const openMenu = useCallback(
    (message: SandboxMessage, at: OpenMenu["at"], opener: HTMLElement) => setMenu({ message, at, opener }),
    [],
  );
  const closeMenu = useCallback(
    () =>
      setMenu((now) => {
        now?.opener.focus();
        return null;
      }),
    [],
  );
  const dismiss = useCallback((id: string) => {
    setDismissed((all) => [...all, id]);
    focusComposer();
  }, []);

  if (!state || !here) return html`<main class="waiting"><h1>Whose Words · sandbox</h1></main>`;

  const channel = state.channels.find(({ id }) => id === here.channel) as SandboxChannel;
  const title = channel.kind === "server" ? `#${channel.name}` : `@${state.bot}`;
  const isCurrent = view !== null && view.user === here.user && view.channel === here.channel;
  const messages = isCurrent ? view.messages.filter(({ id }) => !dismissed.includes(id)) : [];
  const commands = isCurrent ? view.commands : [];
  const notesHere = notes.filter((note) => note.user === here.user && note.channel === here.channel);

  const run = (command: string, options: Record<string, OptionValue>, target?: SandboxMessage) => {
    setSwitched(false);
    const note = {
      ...here,
      who: names.users.get(here.user) ?? "",
      did: "used",
      what: target ? command : `/${command}`,
      on: null,
    };
    return underWay(note, { do: "run", ...here, command, ...(target ? { target: target.id } : { options }) });
  };
  const misbehave = async (what: Extract<Ask, { do: "misbehave" | "restore" }>, did: string) => {
    const after = events.at(-1)?.number ?? 0;
    if (await ask(what)) setTrouble({ did, after });
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
        onPlace=${(next: Place) => {
          setPlace(next);
          setProblem(null);
        }}
        onShut=${() => open === "places" && setOpen(null)}
      />
      <main>
        <h1><span class="sigil" aria-hidden="true">${title.slice(0, 1)}</span>${title.slice(1)}</h1>
        <${Log}
          key=${`${here.user} ${here.channel}`}
          isReady=${isCurrent}
          messages=${messages}
          notes=${notesHere}
          uses=${uses}
          bot=${state.bot}
          invitation=${
            messages.length + notesHere.length === 0
              ? `This is the beginning of ${title}. Type / below to see what the bot can do.`
              : isSwitched
                ? `The bot now answers from another corpus: ${state.about.subject}`
                : null
          }
          tries=${state.about.tries}
          menuOn=${menu?.message.id ?? null}
          onTry=${(command: string, options: Record<string, OptionValue>) => {
            void run(command, options);
            focusComposer();
          }}
          onPress=${press}
          onMenu=${openMenu}
          onDismiss=${dismiss}
          onDismissNote=${(key: number) => {
            setNotes((all) => all.filter((one) => one.key !== key));
            focusComposer();
          }}
        />
        <${Composer}
          key=${here.channel}
          place=${title}
          commands=${typedCommands(commands)}
          onRun=${run}
          onPost=${async (content: string) => (await ask({ do: "post", ...here, content })) !== null}
          complete=${(command: string, options: Record<string, OptionValue>, focused: string) =>
            (connection.current as Connection).ask({ do: "complete", ...here, command, options, focused })}
          onTell=${setProblem}
        />
        <div class="problem-place">
          ${problem && html`<p class="problem" role="alert">${problem}</p>`}
        </div>
        ${
          menu &&
          html`<${Menu}
            at=${menu.at}
            commands=${messageCommands(commands)}
            onPick=${(command: string) => {
              setMenu(null);
              focusComposer();
              void run(command, {}, menu.message);
            }}
            onClose=${closeMenu}
          />`
        }
      </main>
      ${
        open === "protocol"
          ? html`<aside aria-label="Protocol" id="protocol">
            <${Drawer}
              events=${events}
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

/** The chosen place where it is there, else the first channel as the first user. */
function placeIn({ users, channels }: State, chosen: Place | null): Place | null {
  const user = users.find(({ id }) => id === chosen?.user) ?? users[0];
  const channel = channels.find(({ id }) => id === chosen?.channel) ?? channels[0];
  return user && channel ? { user: user.id, channel: channel.id } : null;
}
