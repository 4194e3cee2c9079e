import { readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "../model/world.ts";
import { readEnvironment } from "./environment.ts";
import { isInside, listFiles } from "./list-files.ts";
import { readFont } from "./read-font.ts";
import { readLocale } from "./read-locale.ts";
import { errorCode, WorldError, worldError } from "./world-error.ts";
import { makeFolder, placeFolder, writeWhole } from "./write-file.ts";

/** This package's folder: two above this file, in `src/` as in `dist/`. */
const packageFolder = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));

/**
 * A world on disk for one folder, which must exist. A path that is absolute, climbs with `..` or follows a link
 * out of the folder names no file: reading it gives `undefined`, writing to it throws a {@link WorldError}. So
 * does everything else that the disk refuses.
 */
export function openFolder(folder: string): World {
  const root = realpathSync(resolve(folder));
  const { epoch } = readEnvironment();
  return {
    read: (path) => readInside(root, path),
    list: (below) => listBelow(root, below),
    write: (path, bytes) => writeWhole(placeInside(root, path), bytes),
    place: (path, files) => placeFolder(placeInside(root, path), checked(files)),
    shipped: (path) => readInside(packageFolder, path),
    listShipped: (below) => listBelow(packageFolder, below),
    locale: readLocale,
    font: readFont,
    today: () => new Date(),
    epoch: () => epoch,
    runtime: () => ({ node: process.versions.node, zlib: process.versions.zlib ?? "unknown" }),
  };
}

/** Makes a folder that a person names, where it is not there yet, and opens it. Throws a {@link WorldError}. */
export function openNewFolder(from: string, name: string): { readonly folder: string; readonly world: World } {
  const folder = resolve(from, name);
  try {
    makeFolder(folder);
    return { folder, world: openFolder(folder) };
  } catch (thrown) {
    throw worldError("write", folder, thrown);
  }
}

function readInside(root: string, path: string): Uint8Array | undefined {
  if (leadsOut(path)) return undefined;
  try {
    const real = realpathSync(join(root, path));
    return isInside(root, real) ? new Uint8Array(readFileSync(real)) : undefined;
  } catch (thrown) {
    if (["ENOENT", "ENOTDIR", "EISDIR", "ELOOP", "ENAMETOOLONG"].includes(errorCode(thrown) ?? "")) return undefined;
    throw worldError("read", path, thrown);
  }
}

function listBelow(root: string, folder: string): readonly string[] {
  const path = folder.replace(/^\.?\/?$|\/$/, "");
  return leadsOut(path) ? [] : listFiles(root, path);
}

/** The full path to write to; the nearest folder above it that exists must really stand inside the root. */
function placeInside(root: string, path: string): string {
  if (leadsOut(path) || path === "") throw new WorldError("outside", path, "it leads out of the folder");
  const full = join(root, path);
  if (!isInside(root, realFolder(dirname(full)))) {
    throw new WorldError("outside", path, "a link leads out of the folder");
  }
  return full;
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (thrown) {
    if (errorCode(thrown) !== "ENOENT") throw worldError("write", folder, thrown);
    return realFolder(dirname(folder));
  }
}

function checked(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const astray = [...files.keys()].find(leadsOut);
  if (astray !== undefined) throw new WorldError("outside", astray, "it leads out of the folder");
  return files;
}

/** Absolute paths (`/etc`, `C:\x`) and `..`; backslashes too, so that a path means the same on every system. */
function leadsOut(path: string): boolean {
  return /^\/|^[A-Za-z]:|[\0\\]/.test(path) || path.split("/").includes("..");
}
