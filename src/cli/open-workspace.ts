import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { World } from "../model/world.ts";
import type { Desk } from "../open-desk.ts";
import { openFolder } from "../world/disk-world.ts";
import { findWorkspace, namedWorkspace } from "../world/find-workspace.ts";
import type { Face } from "./face.ts";
import { progressOf } from "./progress.ts";
import type { Talk } from "./talk.ts";

/** Options that every command of a workspace understands. */
export interface WorkspaceOption {
  readonly workspace?: string;
}

/** A workspace on disk. */
export interface Place {
  readonly folder: string;
  readonly world: World;
}

/**
 * The workspace a command is about: the one named, or the nearest upwards.
 * Error: `workspace-missing`.
 */
export function findPlace(face: Face, { workspace }: WorkspaceOption): Outcome<Place> {
  const folder = workspace === undefined ? findWorkspace(face.cwd) : namedWorkspace(face.cwd, workspace);
  if (folder !== undefined) return outcome({ folder, world: openFolder(folder) });
  const message =
    workspace === undefined
      ? "There is no `attache.yaml` in this folder or in any above it."
      : `There is no \`attache.yaml\` in ${workspace}.`;
  const hints = ["go into a workspace, or make one with `attache new workspace <folder>`"];
  return failure([{ code: "workspace-missing", severity: "error", message, hints }]);
}

/** Opens the desk of a workspace, telling what there is to tell; `undefined` where it cannot be opened. */
export async function sitDown(face: Face, option: WorkspaceOption, talk: Talk): Promise<(Place & Desk) | undefined> {
  const { value: place, diagnostics } = findPlace(face, option);
  talk.tell(diagnostics);
  if (!place) return undefined;
  // What reads and prints is loaded once it is needed, so that help and misuse answer at once.
  const { openDesk } = await import("../open-desk.ts");
  const progress = progressOf(face, "reading sources:");
  const desk = await openDesk(place.world, progress.step);
  progress.end();
  talk.tell(desk.diagnostics, place.world.read);
  return desk.value && { ...place, ...desk.value };
}
