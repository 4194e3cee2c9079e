import type { Face } from "./face.ts";

/**
 * Prints one JSON value on standard output: two spaces deep, so that people can read it too. Maps become objects,
 * absent values `null`-less gaps, and bytes are never printed.
 */
export function printJson(face: Face, value: unknown): void {
  const text = JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? Object.fromEntries(part) : part), 2);
  face.out(`${text}\n`);
}
