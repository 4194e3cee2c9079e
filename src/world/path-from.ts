import { relative, resolve } from "node:path";

/** A file of a folder as a person would name it from where they stand; `.` for the place itself. */
export function pathFrom(from: string, folder: string, path: string): string {
  return relative(from, resolve(folder, path)) || ".";
}
