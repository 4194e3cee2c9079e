import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FaceName } from "../model/world.ts";

const faces: Readonly<Record<FaceName, string>> = {
  serif: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-italic": "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "serif-semibold": "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "serif-semibold-italic": "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  sans: "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "sans-italic": "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "sans-semibold": "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "sans-bold": "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
};

const { resolve } = createRequire(import.meta.url);
const read = new Map<FaceName, Uint8Array>();

/** The bytes of a face, read once a run; found wherever the package manager put the font's package. */
export function readFont(face: FaceName): Uint8Array {
  const bytes = read.get(face) ?? new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${faces[face]}`)));
  read.set(face, bytes);
  return bytes;
}
