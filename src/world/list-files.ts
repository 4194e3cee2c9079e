import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { errorCode, worldError } from "./world-error.ts";

/**
 * The files below a folder of a root, any depth, as paths from the root with `/`, sorted by code unit. Left
 * aside: names that begin with a dot, `node_modules`, links to folders (so that no circle can form), and links
 * that lead out of the root. A folder that is not there holds nothing.
 */
export function listFiles(root: string, folder: string): readonly string[] {
  const found: string[] = [];
  collect(root, folder, found);
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function collect(root: string, folder: string, found: string[]): void {
  for (const entry of entriesOf(root, folder)) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) collect(root, path, found);
    else if (entry.isFile() || (entry.isSymbolicLink() && isFileInside(root, path))) found.push(path);
  }
}

function entriesOf(root: string, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (thrown) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(thrown) ?? "")) return [];
    throw worldError("read", folder, thrown);
  }
}

function isFileInside(root: string, path: string): boolean {
  try {
    const real = realpathSync(join(root, path));
    return isInside(root, real) && statSync(real).isFile();
  } catch {
    return false; // a link to nothing, or a circle of links
  }
}

/** True when a real path is the root or stands below it. */
export function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}
