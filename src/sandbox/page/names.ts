import { createContext } from "preact";

/** Names by id, for mentions. */
export type Names = { users: ReadonlyMap<string, string>; channels: ReadonlyMap<string, string> };

export const Names = createContext<Names>({ users: new Map(), channels: new Map() });
