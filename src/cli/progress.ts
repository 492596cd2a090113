import { Presets, SingleBar } from "cli-progress";
import type { Io } from "./io.ts";

/** A progress bar on standard error, where somebody looks at it. `step` is called when one of `total` is done. */
export function progress(io: Io, total: number, of: string): { step: () => void; stop: () => void } {
  if (!io.bar || total < 2) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      stream: io.bar,
      clearOnComplete: true,
      hideCursor: true,
      format: `{bar} {value}/{total} ${of} | {eta_formatted}`,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
