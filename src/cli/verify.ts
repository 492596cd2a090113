import type { VerifyAnswer } from "../answers/verify.ts";
import type { Library } from "../search/library.ts";
import type { Screen } from "./terminal.ts";

export function renderVerify(answer: VerifyAnswer, _library: Library, _screen: Screen): string {
  return JSON.stringify(answer, null, 1);
}
