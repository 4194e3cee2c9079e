import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { errorCode, WorldError, worldError } from "./world-error.ts";

/** The bytes of a file that a person names on the command line, wherever it lies. Throws a {@link WorldError}. */
export function readNamed(from: string, name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(resolve(from, name)));
  } catch (thrown) {
    const why: Readonly<Record<string, string>> = { ENOENT: "there is no such file", EISDIR: "it is a folder" };
    const known = why[errorCode(thrown) ?? ""];
    throw known === undefined ? worldError("read", name, thrown) : new WorldError("read", name, known, thrown);
  }
}

/** Whether a person names a file that is there: no folder, and nothing that cannot be looked at. */
export function isThere(from: string, name: string): boolean {
  try {
    return statSync(resolve(from, name)).isFile();
  } catch {
    return false;
  }
}
