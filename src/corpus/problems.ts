import { relative } from "node:path";
import { visible } from "../text/visible.ts";

/** An error keeps the corpus from being used; a warning does not. `file` as a person would name it, `line` from 1. */
export type Problem = {
  severity: "error" | "warning";
  file: string;
  line: number | null;
  message: string;
  remedy: string;
};

/** Takes a problem; it is an error where nothing else is said. */
export type Report = (problem: Omit<Problem, "severity"> & { severity?: Problem["severity"] }) => void;

/** A problem in one line: file, line, what is wrong, what to do. */
export function formatProblem({ severity, file, line, message, remedy }: Problem): string {
  // A file's name may hold what moves a cursor or turns the line around.
  const named = `${visible(file).replaceAll("\n", "␊")}${line === null ? "" : `:${line}`}`;
  return `${severity === "warning" ? "warning: " : ""}${named}: ${message} (${remedy})`;
}

/** The number of the line on which `offset` stands, from 1. */
export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\r\n]/).length;
}

/** A path as a person would type it. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere || ".";
}

/** What the system says, without the path, which stands before it already. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: "there is none",
    EACCES: "no permission",
    EISDIR: "it is a folder",
    ENOTDIR: "it is a file",
    ELOOP: "its links go in a circle",
  };
  return (code && known[code]) || message;
}
