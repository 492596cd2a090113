import { Session } from "node:inspector/promises";

/**
 * From here on every function that is compiled counts how often its blocks run; so this file is to be imported before
 * what it is to count.
 */
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How often a block of JavaScript ran while `act` did its work: functions, branches and bodies of loops, of the project
 * and its libraries alike. The same on each machine, but for what else runs meanwhile. What a regular expression does
 * within itself is not counted.
 */
export async function workOf<T>(act: () => T | Promise<T>): Promise<{ result: T; blocks: number }> {
  await session.post("Profiler.takePreciseCoverage");
  const result = await act();
  const { result: scripts } = await session.post("Profiler.takePreciseCoverage");
  const blocks = scripts
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
  return { result, blocks };
}
