import type { World } from "../model/world.ts";
import { editionFolder, type FiledEdition, nameOf } from "./edition-name.ts";
import { readManifest } from "./read-manifest.ts";

/**
 * A filed edition by its name or folder, or by what its paper bears: the fingerprint, in groups or not, or the words of
 * the code at its foot.
 */
export function findFiled(filed: readonly FiledEdition[], called: string): FiledEdition | undefined {
  const folder = called.replace(/^\.\//, "").replace(/\/$/, "");
  const digits = /^(?:attache:[^:]*:v\d+:)?([0-9a-f]{12})$/.exec(called.replace(/\s/g, ""))?.[1];
  return filed.find((one) => one.name === called || one.folder === folder || (digits && one.fingerprint === digits));
}

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
