import { CommanderError } from "commander";
import { version } from "../model/version.ts";
import { plainText } from "../text/plain-text.ts";
import { readEnvironment } from "../world/environment.ts";
import { WorldError } from "../world/world-error.ts";
import { acceptCommand } from "./accept.ts";
import { annotationsCommand } from "./annotations.ts";
import { refusalOf } from "./attempt.ts";
import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import { type Call, newCommand } from "./command.ts";
import type { ExitCode, Face } from "./face.ts";
import { fileCommand } from "./file.ts";
import { listCommand } from "./list.ts";
import { newCommands } from "./new.ts";
import { showCommand } from "./show.ts";
import { sourcesCommand } from "./sources.ts";
import { talkTo } from "./talk.ts";
import { verifyCommand } from "./verify.ts";
import { watchCommand } from "./watch.ts";

/**
 * The command line: takes the words after the program's name and talks through a face.
 * 0 where everything asked for is made, 1 where diagnostics stopped any of it, 2 where the words were not understood.
 * A defect is told in one sentence and ends with 1; it never throws.
 */
export async function cli(argv: readonly string[], face: Face): Promise<ExitCode> {
  let worst: ExitCode = 0;
  const ends = (code: ExitCode) => {
    if (code > worst) worst = code;
  };
  try {
    await programFor({ face, ends }).parseAsync(argv, { from: "user" });
    return worst;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    if (thrown instanceof WorldError) talkTo(face).tell([refusalOf(thrown)]);
    else tellDefect(thrown, face);
    return 1;
  }
}

function programFor(call: Call) {
  const program = newCommand(call, "attache", {
    does: "Turns a library of sources into cited, checked briefing documents.",
    more: [
      "Commands work from any folder of a workspace. Exit status: 0 made, 1 errors, 2 misuse.",
      "Marks such as TLP:AMBER are labels for readers. They are no access control, they do not encrypt anything, and Attaché is not for classified material.",
    ],
    examples: [
      ["attache new workspace harbour && cd harbour && attache build", "makes a small workspace and prints its brief"],
      ["attache help build", "tells all about one command"],
    ],
  });
  program
    .usage("[options] <command>")
    .version(version, "-V, --version", "show the version")
    .option("--workspace <folder>", "the workspace; otherwise the nearest folder upwards that holds attache.yaml")
    .helpCommand("help [command]", "tell about one command")
    .hook("preAction", () => {
      const { epoch, epochGiven } = readEnvironment();
      if (epochGiven === undefined || epoch !== undefined) return;
      program.error(`error: SOURCE_DATE_EPOCH must be whole seconds since 1970, not '${epochGiven}'`);
    });
  const commands = [
    buildCommand(call),
    checkCommand(call),
    acceptCommand(call),
    listCommand(call),
    showCommand(call),
    newCommands(call),
    annotationsCommand(call),
    sourcesCommand(call),
    fileCommand(call),
    verifyCommand(call),
    watchCommand(call),
  ];
  for (const command of commands) program.addCommand(command);
  return program;
}

function tellDefect(thrown: unknown, face: Face): void {
  const { message, stack } = thrown instanceof Error ? thrown : { message: String(thrown), stack: undefined };
  face.err(`This is a defect in Attaché, not in your files: ${plainText(message)}.\n`);
  if (readEnvironment().debug) face.err(`${stack ?? "no stack"}\n`);
  else face.err("Please tell its authors; with ATTACHE_DEBUG=1 it also says where it happened.\n");
}
