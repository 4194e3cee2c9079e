import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The file whose folder is a workspace. */
const workspaceFile = "attache.yaml";

/** The nearest folder that holds `attache.yaml`, from a folder upwards; `undefined` where there is none up to the root. */
export function findWorkspace(from: string): string | undefined {
  const folder = resolve(from);
  if (isWorkspace(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : findWorkspace(above);
}

/** The workspace that a person names from where they stand: that folder and no other. */
export function namedWorkspace(from: string, name: string): string | undefined {
  const folder = resolve(from, name);
  return isWorkspace(folder) ? folder : undefined;
}

function isWorkspace(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  return statSync(join(folder, workspaceFile), { throwIfNoEntry: false })?.isFile() === true;
}
