import { html } from "htm/preact";
import { useCallback, useState } from "preact/hooks";
import { type Files, useActs, type With } from "./acts.ts";
import { messageCommands, typedCommands } from "./commands.ts";
import { Composer, focusComposer } from "./composer.ts";
import { Examples } from "./examples.ts";
import { Form } from "./form.ts";
import { Log } from "./log.ts";
import { Menu } from "./menu.ts";
import type { OptionValue, SandboxChannel, SandboxMessage, State } from "./protocol.ts";
import type { Place, SandboxUse } from "./use-sandbox.ts";
import type { Uses } from "./uses.ts";

type OpenMenu = { message: SandboxMessage; at: { x: number; y: number }; opener: HTMLElement };
type Options = Record<string, OptionValue>;

type Props = {
  sandbox: SandboxUse;
  state: State;
  here: Place;
  uses: Uses;
  /** Whether the corpus was switched since the last command. */
  isSwitched: boolean;
  onUsed: () => void;
};

/** A channel as a person sees it, with what they can do there. */
export function Channel({ sandbox, state, here, uses, isSwitched, onUsed }: Props) {
  const { ask, askQuietly, problem, tell } = sandbox;
  const { menu, openMenu, closeMenu, shutMenu } = useMenu();
  const { channel, title, isCurrent, messages, commands, dismiss } = useShown(sandbox, state, here);
  const acts = useActs(sandbox, here, state.users.find(({ id }) => id === here.user)?.name ?? "");
  const { opened } = acts;
  const notes = acts.notes.filter((note) => note.user === here.user && note.channel === here.channel);
  const run = async (command: string, options: Options, beside: With = {}) => {
    onUsed();
    try {
      return await acts.run(command, options, beside);
    } catch (error) {
      tell(`The file could not be read: ${(error as Error).message}`);
      return false;
    }
  };
  const plain =
    channel.kind === "dm" ? "Plain words will do here." : `Plain words will do after the bot’s name: @${state.bot}`;
  const how = "Press an example below, or type / to see what the bot can do.";
  const beginning = `This is the beginning of ${title}. ${how} ${plain}`;
  const switched = isSwitched ? `The bot now answers from another corpus: ${state.about.subject}` : null;
  const menuPicked = (command: string) => {
    shutMenu();
    void run(command, {}, { target: menu?.message });
    focusComposer();
  };

  return html`<main>
    <h1><span class="sigil" aria-hidden="true">${title.slice(0, 1)}</span>${title.slice(1)}</h1>
    <${Log}
      key=${`${here.user} ${here.channel}`}
      isReady=${isCurrent}
      messages=${messages}
      notes=${notes}
      uses=${uses}
      bot=${state.bot}
      invitation=${messages.length + notes.length === 0 ? beginning : switched}
      user=${here.user}
      menuOn=${menu?.message.id ?? null}
      onPress=${acts.press}
      onMenu=${openMenu}
      onDismiss=${dismiss}
      onDismissNote=${acts.dismissNote}
    />
    <${Examples} tries=${state.about.tries} onTry=${(command: string, options: Options) => run(command, options)} />
    <${Composer}
      key=${here.channel}
      place=${title}
      commands=${typedCommands(commands, state.language)}
      onRun=${(command: string, options: Options, files: Files) => run(command, options, { files })}
      onPost=${async (content: string) => (await ask({ do: "post", ...here, content })) !== null}
      complete=${(command: string, options: Options, focused: string) =>
        askQuietly({ do: "complete", ...here, command, options, focused })}
      onTell=${tell}
    />
    <div class="problem-place">${problem && html`<p class="problem" role="alert">${problem}</p>`}</div>
    ${
      menu &&
      html`<${Menu}
        at=${menu.at}
        commands=${messageCommands(commands, state.language)}
        onPick=${menuPicked}
        onClose=${closeMenu}
      />`
    }
    ${
      opened &&
      html`<${Form}
        form=${opened.form}
        onSubmit=${(fields: Record<string, string>) => acts.submit(opened, fields)}
        onClose=${acts.shut}
      />`
    }
  </main>`;
}

/** What is shown of a place: nothing until its own view is there, and no message that was dismissed. */
function useShown({ view }: SandboxUse, state: State, here: Place) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const dismiss = useCallback((id: string) => {
    setDismissed((all) => [...all, id]);
    focusComposer();
  }, []);
  const channel = state.channels.find(({ id }) => id === here.channel) as SandboxChannel;
  const title = channel.kind === "server" ? `#${channel.name}` : `@${state.bot}`;
  const current = view !== null && view.user === here.user && view.channel === here.channel ? view : null;
  const messages = current?.messages.filter(({ id }) => !dismissed.includes(id)) ?? [];
  return { channel, title, isCurrent: current !== null, messages, commands: current?.commands ?? [], dismiss };
}

/** The menu of a message. `closeMenu` gives the focus back to what opened it, `shutMenu` leaves it. */
function useMenu() {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
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
  return { menu, openMenu, closeMenu, shutMenu: () => setMenu(null) };
}
