import type { Given, ProcessAnswer } from "./order.ts";
import { parcelFrom } from "./thread.ts";

/** Reads a corpus in a process of its own, so that it is kept in its snapshot; ends with who waits for it. */
process.once("disconnect", () => process.exit());
process.once("message", async (given: Given) => {
  const answer: ProcessAnswer = await parcelFrom(given).then(
    ({ anew }) => ({ anew }),
    (error: Error) => ({ error: error.message }),
  );
  process.send?.(answer, () => process.exit());
});
