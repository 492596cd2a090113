import { expect, test } from "vitest";
import { cellOf, oneLibrary } from "../../src/library/libraries.ts";
import { openLibrary } from "../../src/search/library.ts";
import { handClock, skipPauses } from "../sandbox/support.ts";
import { PEOPLE } from "../soak/script.ts";
import { soak } from "../soak/soak.ts";
import { PATIENT } from "../support.ts";
import { library, type Pair, sandboxAlone, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();
skipPauses();

/** Interactions of each seed; a run of hours is `npm run soak`. */
const INTERACTIONS = Number(process.env.THOROUGH ? 5000 : 150);

test.each([1, 2])(
  "whatever is done to Discord and the bot, each question is answered once or it is known why not (seed %i)",
  async (seed) => {
    const clock = handClock();
    const sandbox = await sandboxAlone({ clock, responseTime: 3000, members: PEOPLE - 1 });
    const { token, apiUrl, publicKey } = sandbox;
    const cell = cellOf(library);
    const start = (): Promise<Pair> =>
      startPair({
        sandbox,
        sandboxOptions: { clock },
        libraries: oneLibrary(cell),
        metricsPort: 0,
        discord: { token, apiUrl, guildId: null, gateway: true, endpoint: { publicKey, port: 0 } },
        timing: { ...PATIENT, answer: { whole: 2800, attempt: 500 } },
        draw: async () => Buffer.from("picture"),
      });
    let pair = await start();
    const report = await soak({
      sandbox,
      library,
      seed,
      from: 0,
      goesOn: (interactions) => interactions < INTERACTIONS,
      acts: 30,
      calm: 0.2,
      blows: ["reload", "kill"],
      subject: {
        endpoint: () => `http://127.0.0.1:${pair.bot.endpointPort}/`,
        metrics: async () => {
          const answer = await fetch(`http://127.0.0.1:${pair.bot.metricsPort}/metrics`).catch(() => null);
          return answer && (await answer.text());
        },
        reload: async () => {
          cell.current = openLibrary(library.corpus);
        },
        // A process can't be killed in itself; the program is, by `npm run soak` and in the test of replicas.
        kill: async () => {
          const { bot } = pair;
          const [next] = await Promise.all([start(), bot.stop()]);
          pair = next;
        },
        advance: clock.advance,
      },
    });
    expect(report.wrong, `npm run soak -- --seed ${seed} has the same script`).toEqual([]);
    expect(report.interactions).toBeGreaterThanOrEqual(INTERACTIONS);
    expect(report.outcomes.message).toBeGreaterThan(INTERACTIONS / 3);
    expect(Object.keys(report.faults).length).toBeGreaterThan(2);
  },
);
