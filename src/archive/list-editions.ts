import type { World } from "../model/world.ts";
import { editionFolder, type FiledEdition, nameOf } from "./edition-name.ts";
import { readManifest } from "./read-manifest.ts";

/** Every edition filed below `editions/`, sorted by folder, and so by month; damaged ones too. */
export function listEditions(world: World): readonly FiledEdition[] {
  const folders = new Set(world.list("editions").flatMap((path) => editionFolder(path) ?? []));
  return [...folders].sort().map((folder) => {
    const manifest = readManifest(world.read(`${folder}/manifest.json`));
    return {
      name: nameOf(folder),
      folder,
      brief: manifest?.evidence.brief,
      asOf: manifest?.evidence.brief.asOf,
      pages: manifest?.output.pages,
      fingerprint: manifest?.fingerprint,
    };
  });
}
