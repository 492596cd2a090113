/** What of a terminal matters to text: `columns` is null where lines are not to be wrapped. */
export type Screen = { columns: number | null; colour: boolean };

/** What a person is asked in a terminal. Either rejects with an `ExitPromptError` where the person breaks off. */
export type Dialogue = {
  choose: <T extends string>(question: string, choices: readonly { value: T; name: string }[]) => Promise<T>;
  /** A line that begins as `before` and is taken when `fault` gives null, not what is wrong with it. */
  write: (question: string, before: string, fault: (line: string) => string | null) => Promise<string>;
};

/** All that a command of the command line has of the world outside, so that a test can be that world. */
export type Io = {
  out: (text: string) => void;
  /** Diagnostics. */
  err: (text: string) => void;
  env: NodeJS.ProcessEnv;
  screen: Screen;
  /** Standard input, line by line, without the line ends. */
  lines: AsyncIterable<string>;
  /** Where a progress bar is drawn; missing where nobody looks. */
  bar?: NodeJS.WriteStream;
  /** Missing where nobody sits before a terminal, so that nothing can be asked. */
  dialogue?: Dialogue;
};

/** Exit status: it answered, also with nothing found; the command failed; it was called wrongly. */
export const STATUS = { answered: 0, failed: 1, usage: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];
