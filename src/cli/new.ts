import { type Command, InvalidArgumentError } from "commander";
import type { World } from "../model/world.ts";
import { openNewFolder } from "../world/disk-world.ts";
import { pathFrom } from "../world/path-from.ts";
import { type Call, newCommand } from "./command.ts";
import type { ExitCode, Face } from "./face.ts";
import { blankBrief, blankSource } from "./new-blanks.ts";
import type { NewFiles } from "./new-files.ts";
import { findPlace, type WorkspaceOption } from "./open-workspace.ts";
import { talkTo } from "./talk.ts";

/** `attache new workspace|brief|source|template`. */
export function newCommands(call: Call): Command {
  const made = newCommand(call, "new", {
    does: "Make a workspace, or a brief, source or template in it. Nothing is ever overwritten.",
    examples: [
      ["attache new workspace harbour", "makes a small complete workspace to try things in"],
      ["attache new brief minister-visit", "makes briefs/minister-visit.yaml with blanks to fill"],
    ],
  });
  made.addCommand(
    newCommand(call, "workspace", {
      does: "Make a folder with a small invented workspace that builds at once.",
      examples: [["attache new workspace harbour && cd harbour && attache build", "makes it and prints its brief"]],
    })
      .argument("<folder>", "a folder that is not there yet, or is empty")
      .action(async (folder: string) => call.ends(await newWorkspace(call.face, folder))),
  );
  made.addCommand(
    newCommand(call, "brief", {
      does: "Make briefs/<id>.yaml with blanks to fill.",
      examples: [["attache new brief minister-visit", "makes briefs/minister-visit.yaml"]],
    })
      .argument("<id>", "its id", parseId)
      .action((id: string, _: object, command: Command) => {
        call.ends(newInWorkspace(call.face, command.optsWithGlobals(), (world) => blankBrief(world, id)));
      }),
  );
  made.addCommand(
    newCommand(call, "source", {
      does: "Make sources/<id>.md with blanks to fill.",
      examples: [["attache new source gazette-2024-03-07", "makes sources/gazette-2024-03-07.md"]],
    })
      .argument("<id>", "its key: what citations name it by", parseId)
      .action((id: string, _: object, command: Command) => {
        call.ends(newInWorkspace(call.face, command.optsWithGlobals(), (world) => blankSource(world, id)));
      }),
  );
  made.addCommand(
    newCommand(call, "template", {
      does: "Make templates/<name>/ as a copy of another template, to change as you like.",
      examples: [["attache new template our-memo --from read-ahead", "makes templates/our-memo/"]],
    })
      .argument("<name>", "its name", parseId)
      .option("--from <template>", "the template to copy", "read-ahead")
      .action(async (name: string, { from }: { from: string }, command: Command) => {
        const { copyTemplate } = await import("./new-template.ts");
        call.ends(newInWorkspace(call.face, command.optsWithGlobals(), (world) => copyTemplate(world, name, from)));
      }),
  );
  return made;
}

function parseId(text: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/.test(text)) return text;
  throw new InvalidArgumentError("Lower-case letters, digits and hyphens, please; a letter or digit first.");
}

async function newWorkspace(face: Face, name: string): Promise<ExitCode> {
  const { folder, world } = openNewFolder(face.cwd, name);
  const shown = pathFrom(face.cwd, folder, ".");
  if (world.list("").length > 0) {
    const message = `The folder ${shown} already holds files.`;
    const hints = ["name a folder that is not there yet, or an empty one"];
    talkTo(face).tell([{ code: "exists-already", severity: "error", message, hints }]);
    return 1;
  }
  const { starterFiles } = await import("./new-workspace.ts");
  for (const [path, text] of starterFiles()) {
    if (world.read(path) === undefined) world.write(path, new TextEncoder().encode(text));
  }
  const quoted = /^[\w./\\][\w./\\-]*$/.test(shown) ? shown : JSON.stringify(shown);
  const next = shown === "." ? "attache build" : `cd ${quoted} && attache build`;
  talkTo(face).say(`Made a workspace in ${shown}. All in it is invented.\nNext: ${next}`);
  return 0;
}

function newInWorkspace(face: Face, option: WorkspaceOption, make: (world: World) => NewFiles): ExitCode {
  const talk = talkTo(face);
  const { value: place, diagnostics } = findPlace(face, option);
  talk.tell(diagnostics);
  if (!place) return 1;
  const made = make(place.world);
  if ("code" in made) {
    talk.tell([made]);
    return 1;
  }
  for (const [path, text] of made) {
    place.world.write(path, new TextEncoder().encode(text));
    talk.say(`Made ${pathFrom(face.cwd, place.folder, path)}`);
  }
  return 0;
}
