import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The file whose folder is a workspace. */
const workspaceFile = "attache.yaml";

/** The nearest folder that holds `attache.yaml`, from a folder upwards; `undefined` where there is none up to the root. */
export function findWorkspace(from: string): string | undefined {
  const folder = resolve(from);
  if (statSync(join(folder, workspaceFile), { throwIfNoEntry: false })?.isFile()) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : findWorkspace(above);
}
