import { Command, type Help } from "commander";
import { plainText } from "../text/plain-text.ts";
import { wrapText } from "../text/wrap-text.ts";
import type { ExitCode, Face } from "./face.ts";

/** One call of the program: its face, and how it ends. */
export interface Call {
  readonly face: Face;
  /** Says how the call ends; the worst said counts. */
  readonly ends: (code: ExitCode) => void;
}

/** What the help of a command shows. */
export interface CommandHelp {
  /** What it does, for its own help and for the list of commands. */
  readonly does: string;
  /** Command lines that work in the samples, each with what it brings about. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Paragraphs that stand before the examples. */
  readonly more?: readonly string[];
}

/** A command that talks through a face only, and tells misuse with its usage line. */
export function newCommand(call: Call, name: string, { does, examples, more = [] }: CommandHelp): Command {
  const made: Command = new Command(name).description(does).exitOverride();
  const { face } = call;
  made.configureOutput({
    writeOut: face.out,
    writeErr: face.err,
    getOutHelpWidth: () => face.width ?? 80,
    getErrHelpWidth: () => face.width ?? 80,
    getOutHasColors: () => false,
    getErrHasColors: () => face.colour,
    outputError: (text, write) => write(`${plainText(text)}usage: ${usageOf(made)}\n`),
  });
  const lines = examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  const width = Math.min(face.width ?? 80, 100);
  const parts = [
    ...more.map((text) => wrapText(text, width)),
    `Example${lines.length === 1 ? "" : "s"}:\n${lines.join("\n")}`,
  ];
  return made.addHelpText("after", `\n${parts.join("\n\n")}`).helpOption("-h, --help", "show this help");
}

function usageOf(command: Command): string {
  const help: Help = command.createHelp();
  return help.commandUsage(command);
}
