/** 0: what was asked is made; 1: diagnostics stopped it, or part of it; 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** What stands between a command and the person: where text goes and what the terminal can do. */
export interface Face {
  /** The folder in which the command was given. */
  readonly cwd: string;
  /** Takes data: standard output. */
  readonly out: (text: string) => void;
  /** Takes talk: standard error. */
  readonly err: (text: string) => void;
  /** Talk may be coloured. */
  readonly colour: boolean;
  /** Columns of the terminal; 80 where nobody knows. */
  readonly width?: number;
  /** A person watches the talk, so progress is worth showing. */
  readonly interactive: boolean;
  /** Calls back once when the person asks to stop (Ctrl-C); the result ends the listening. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}
