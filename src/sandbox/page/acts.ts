import { useCallback, useRef, useState } from "preact/hooks";
import { focusComposer } from "./composer.ts";
import type { Note } from "./message.ts";
import type { Ask, HandedFile, OptionValue, Outcome, SandboxMessage, SandboxModal } from "./protocol.ts";
import type { Place, SandboxUse } from "./use-sandbox.ts";

type Options = Record<string, OptionValue>;

/** Files by the option that takes each. */
export type Files = Readonly<Record<string, File>>;

/** What goes with a command beside its options: the message it is used on, or the files of its options. */
export type With = { target?: SandboxMessage | undefined; files?: Files };

/** A form that the bot has opened, and for whom. */
export type Opened = { form: SandboxModal; user: string };

/**
 * What the person `who` does at a place, the form that it opened, and notes of what the bot has not answered, or not
 * yet, anywhere.
 */
export function useActs({ ask, askQuietly }: Pick<SandboxUse, "ask" | "askQuietly">, here: Place, who: string) {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const keys = useRef(0);

  /** Shows that something is under way until the bot has answered, and for good where it does not. */
  const underWay = useCallback(
    async (note: Omit<Note, "key" | "time" | "why">, what: Extract<Ask, { do: "run" | "press" }>) => {
      const key = ++keys.current;
      setNotes((all) => [...all, { ...note, key, time: Date.now(), why: null }]);
      const answer = await ask(what);
      const outcome = answer?.result as Outcome | undefined;
      if (outcome?.kind === "modal") setOpened({ form: outcome.modal, user: what.user });
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
    (message: SandboxMessage, customId: string, value?: string) => {
      const [did, what] = value === undefined ? ["pressed", "a button"] : ["chose from", "a menu"];
      const note = { ...here, who, did, what, on: { message: message.id, customId } };
      setNotes((all) => all.filter(({ on }) => on?.message !== message.id));
      void underWay(note, { do: "press", user: here.user, message: message.id, customId, ...(value ? { value } : {}) });
    },
    [here.user, here.channel, who, underWay],
  );

  const run = async (command: string, options: Options, { target, files = {} }: With = {}) => {
    const note = { ...here, who, did: "used", what: target ? command : `/${command}`, on: null };
    const given = target ? { target: target.id } : { options, files: await handedFiles(files) };
    return underWay(note, { do: "run", ...here, command, ...given });
  };

  const submit = async ({ user }: Opened, fields: Record<string, string>) => {
    try {
      const outcome = await askQuietly({ do: "submit", user, fields });
      return outcome.kind === "unanswered" ? `The application did not respond. ${outcome.why}` : null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const shut = useCallback(() => setOpened(null), []);

  const dismissNote = (key: number) => {
    setNotes((all) => all.filter((one) => one.key !== key));
    focusComposer();
  };
  return { notes, press, run, opened, submit, shut, dismissNote };
}

/** Files as JSON can carry them. @throws DOMException where one can't be read any more */
async function handedFiles(files: Files): Promise<Record<string, HandedFile>> {
  const handed = Object.entries(files).map(async ([option, file]) => {
    const { name, type } = file;
    const content = (await dataUrlOf(file)).replace(/^[^,]*,/, "");
    return [option, { name, type: type || "application/octet-stream", content }] as const;
  });
  return Object.fromEntries(await Promise.all(handed));
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result as string));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
