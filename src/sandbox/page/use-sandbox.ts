import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Connection, connect, STOPPED, type Told } from "./connection.ts";
import type { Traffic } from "./drawer.ts";
import type { Ask, State, View } from "./protocol.ts";
import { remember, type Uses } from "./uses.ts";

export type Place = { user: string; channel: string };

/** How many events the drawer holds. */
const REMEMBERED = 300;

/** ms for which events are gathered, of which there are many at the start. */
const GATHER = 40;

export type SandboxUse = ReturnType<typeof useSandbox>;

/** What the sandbox tells, and what can be asked of it; `uses` is filled with what people did. */
export function useSandbox(uses: Uses) {
  const [state, setState] = useState<State | null>(null);
  const [view, setView] = useState<View | null>(null);
  const [events, setEvents] = useState<readonly Traffic[]>([]);
  const [isLost, setLost] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const connection = useRef<Connection | null>(null);

  useEffect(() => {
    const gather = gatherer((added) =>
      // After a loss the last ones are told again.
      setEvents((before) =>
        [...before.filter(({ number }) => number < (added[0]?.number ?? 0)), ...added].slice(-REMEMBERED),
      ),
    );
    const hear = (told: Told) => {
      if (told.kind === "lost") {
        gather.forget();
        return setLost(true);
      }
      if (told.kind === "state") {
        setState(told.state);
        return setLost(false);
      }
      if (told.kind === "view") return setView(told.view);
      remember(uses, told.event);
      gather.add(told);
    };
    connection.current = connect(hear);
    return () => connection.current?.close();
  }, [uses]);

  /** Asks without a word to the person; rejects where the sandbox refuses. */
  const askQuietly = useCallback(<A extends Ask>(what: A) => (connection.current as Connection).ask(what), []);

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

  return { state, view, setView, events, isLost, problem, tell: setProblem, ask, askQuietly };
}

/** Gathers events for a moment, and then gives them all. */
function gatherer(give: (gathered: readonly Traffic[]) => void) {
  let gathered: Traffic[] = [];
  return {
    forget: () => {
      gathered = [];
    },
    add: (event: Traffic) => {
      gathered.push(event);
      if (gathered.length > 1) return;
      setTimeout(() => {
        const added = gathered;
        gathered = [];
        give(added);
      }, GATHER);
    },
  };
}
