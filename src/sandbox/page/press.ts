import { createContext } from "preact";

/** How a message's buttons are pressed, by custom id, and which is under way. */
export type Press = { press: (customId: string) => void; pressed: string | null };

export const Press = createContext<Press>({ press: () => {}, pressed: null });
