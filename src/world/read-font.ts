import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FaceName } from "../model/world.ts";

const faces: Readonly<Record<FaceName, string>> = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-italic": "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "serif-semibold": "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "serif-semibold-italic": "@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  sans: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "sans-italic": "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "sans-semibold": "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "sans-bold": "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  fallback: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "fallback-symbols": "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
};

const { resolve } = createRequire(import.meta.url);
const read = new Map<FaceName, Uint8Array>();

/** The bytes of a face, read once a run; found wherever the package manager put the font's package. */
export function readFont(face: FaceName): Uint8Array {
  const bytes = read.get(face) ?? new Uint8Array(readFileSync(resolve(faces[face])));
  read.set(face, bytes);
  return bytes;
}
