import type { Command } from "commander";
import { watchFolder } from "../world/watch-folder.ts";
import { WorldError } from "../world/world-error.ts";
import { refusalOf } from "./attempt.ts";
import { buildAll } from "./build.ts";
import { type Call, newCommand } from "./command.ts";
import type { ExitCode, Face } from "./face.ts";
import { type Format, formats, parseFormats } from "./formats.ts";
import { findPlace, sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { parseDay } from "./orders.ts";
import { talkTo, toldWithCopies } from "./talk.ts";

interface WatchOptions extends WorkspaceOption {
  readonly verbose?: boolean;
  readonly audience?: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly format?: readonly Format[];
}

/** `attache watch [brief…]`. */
export function watchCommand(call: Call): Command {
  return newCommand(call, "watch", {
    does: "Build, and build again whatever a change in the workspace touches; Ctrl-C ends it.",
    examples: [["attache watch lavrov-call", "keeps out/lavrov-call.pdf up to date while you write"]],
  })
    .argument("[brief...]", "ids of briefs; all of them where none is named")
    .option("-a, --audience <name>", "for an audience, or `all` for every one that the brief lists")
    .option("--as-of <day>", "as of a day", parseDay)
    .option("-o, --out <folder>", "write there instead of out/")
    .option("-f, --format <list>", `formats, with commas between: ${formats.join(", ")} (default: pdf)`, parseFormats)
    .option("--verbose", "tell every note, however many are alike")
    .action(async (briefs: string[], _: WatchOptions, command: Command) => {
      call.ends(await watch(call.face, briefs, command.optsWithGlobals<WatchOptions>()));
    });
}

async function watch(face: Face, briefs: readonly string[], options: WatchOptions): Promise<ExitCode> {
  const { value: place, diagnostics } = findPlace(face, options);
  talkTo(face).tell(diagnostics);
  if (!place) return 1;
  const rebuild = async (paths: readonly string[]) => {
    const talk = talkTo(face, toldWithCopies, !options.verbose);
    if (paths.length > 0) talk.say(`\n${paths.slice(0, 3).join(", ")}${paths.length > 3 ? ", …" : ""} changed.`);
    const desk = await sitDown(face, options, talk);
    const wanted = desk && touched(briefs, paths, [...desk.briefs.values()]);
    if (wanted) await buildAll({ face, desk, talk, briefs: wanted, options });
    talk.sum();
    talk.say("Watching; Ctrl-C ends it.");
  };
  await rebuild([]);
  return new Promise((resolve, reject) => {
    const changed = (paths: readonly string[]) => rebuild(paths).catch(refused);
    const stop = watchFolder({ folder: place.folder, counts: isInput, changed });
    const deaf = face.onInterrupt?.(() => {
      stop();
      resolve(0);
    });
    /** A disk that is full now may not be so after the next change; a defect ends the watch. */
    const refused = (thrown: unknown) => {
      if (thrown instanceof WorldError) return talkTo(face).tell([refusalOf(thrown)]);
      stop();
      deaf?.();
      return reject(thrown);
    };
  });
}

/** Files from which pages are made; what we write ourselves would go round in a circle. */
function isInput(path: string): boolean {
  if (/^briefs\/[^/]+\.lock\.yaml$/.test(path)) return false;
  return path === "attache.yaml" || /^(briefs|sources|templates|styles)\//.test(path) || path.endsWith(".csl");
}

/** The briefs to build again, or `undefined` where the change touches none of those watched. */
function touched(
  watched: readonly string[],
  paths: readonly string[],
  files: readonly { readonly id: string; readonly file: string }[],
): readonly string[] | undefined {
  const ids = files.filter(({ file }) => paths.includes(file)).map(({ id }) => id);
  if (paths.length === 0 || ids.length < paths.length) return watched; // something other than whole briefs changed
  const wanted = watched.length === 0 ? ids : ids.filter((id) => watched.includes(id));
  return wanted.length > 0 ? wanted : undefined;
}
