import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode, worldError } from "./world-error.ts";

let counter = 0;

/**
 * Writes a file whole or not at all: beside its place first, forced to the disk, then renamed. Folders are made
 * as needed; whatever happens, nothing is left beside.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const beside = nameBeside(file);
  try {
    makeFolder(dirname(file));
    writeThrough(beside, bytes);
    renameSync(beside, file);
  } catch (thrown) {
    sweep(beside);
    throw worldError("write", file, thrown);
  }
}

/**
 * Puts a folder of files in place by one rename. False, and nothing changed, where something stands there
 * already, even if it came to stand there in between.
 */
export function placeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (existsSync(folder)) return false;
  const beside = nameBeside(folder);
  try {
    makeFolder(beside);
    for (const [name, bytes] of files) {
      makeFolder(dirname(join(beside, name)));
      writeThrough(join(beside, name), bytes);
    }
    renameSync(beside, folder);
    return true;
  } catch (thrown) {
    sweep(beside);
    // The system refuses to rename a folder onto one that holds something: another program was first.
    if (["ENOTEMPTY", "EEXIST", "EPERM"].includes(errorCode(thrown) ?? "") && existsSync(folder)) return false;
    throw worldError("write", folder, thrown);
  }
}

/**
 * Makes a folder and those above it. Node's own recursive way never comes back where a file system denies a folder
 * whose parent is there, as `/proc` does.
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // Another program may have made it in between.
    if (errorCode(thrown) !== "EEXIST" || !statSync(folder).isDirectory()) throw thrown;
  }
}

/** Takes away what was begun; the first trouble is the one to tell, so a second is left aside. */
function sweep(beside: string): void {
  try {
    rmSync(beside, { recursive: true, force: true });
  } catch {
    // nothing was begun, or the disk refuses this as well
  }
}

function writeThrough(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "wx");
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A name in the same folder that nobody lists and no other run uses. */
function nameBeside(path: string): string {
  counter += 1;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${counter}.part`);
}
