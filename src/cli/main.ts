import { readEnvironment } from "../world/environment.ts";
import { cli } from "./cli.ts";
import type { ExitCode, Face } from "./face.ts";

/** Runs the command line of this process; the result is its exit status. */
export function main(): Promise<ExitCode> {
  // A reader such as `head` may leave before all is written; that is no trouble of ours.
  process.stdout.on("error", (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== "EPIPE") throw thrown;
  });
  return cli(process.argv.slice(2), processFace());
}

function processFace(): Face {
  const interactive = process.stderr.isTTY === true;
  const width = process.stdout.columns ?? process.stderr.columns;
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: interactive && !readEnvironment().noColour,
    interactive,
    ...(width ? { width } : {}),
    onInterrupt(stop) {
      process.once("SIGINT", stop);
      return () => void process.off("SIGINT", stop);
    },
  };
}
