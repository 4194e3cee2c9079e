import type { World } from "../model/world.ts";
import { editionFolder, type FiledEdition, nameOf } from "./edition-name.ts";
import { readManifest } from "./read-manifest.ts";

/**
 * A filed edition by its name or folder, or by what its paper bears: the line of its foot or only the fingerprint in it, in
 * groups or not, or the words of the code there.
 */
export function findFiled(filed: readonly FiledEdition[], called: string): FiledEdition | undefined {
  const folder = called.replace(/^\.\//, "").replace(/\/$/, "");
  const print = fingerprintIn(called);
  return filed.find((one) => one.name === called || one.folder === folder || (print && one.fingerprint === print));
}

/** The fingerprint in what somebody has read from a paper. */
export function fingerprintIn(words: string): string | undefined {
  const digits = /(?:^|sha-256|:|\s)\s*([0-9a-f]{4}\s?[0-9a-f]{4}\s?[0-9a-f]{4})(?![0-9a-f])/i.exec(words)?.[1];
  return digits?.replace(/\s/g, "").toLowerCase();
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
