import { type FSWatcher, statSync, watch } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";

/** What a watch looks at, and how soon. */
export interface Watch {
  /** The folder, and which of its files count. */
  readonly folder: string;
  readonly counts: (path: string) => boolean;
  /** Called with what changed, came or went, sorted; a further change waits until it is done. */
  readonly changed: (paths: readonly string[]) => Promise<void>;
  /** Quiet milliseconds after a change before it is told: editors write in several steps. */
  readonly settle?: number;
  /** Milliseconds between looks of our own, for disks that send no word of changes. */
  readonly every?: number;
}

/**
 * Watches the files of a folder until the returned function is called. The system's word that something
 * happened only starts a look; what counts is whether a file's size or time is another one than before. Where the
 * system sends no word (network drives, containers), regular looks find the change.
 */
export function watchFolder({ folder, counts, changed, settle = 80, every = 1500 }: Watch): () => void {
  let known = stampsOf(folder, counts);
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const look = async () => {
    timer = undefined;
    if (busy) return;
    const now = stampsOf(folder, counts);
    const paths = differing(known, now);
    known = now;
    if (paths.length === 0) return;
    busy = true;
    await changed(paths).finally(() => {
      busy = false;
      soon();
    });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, settle);
  };
  const watcher = tryToWatch(folder, soon);
  const regular = setInterval(() => timer ?? soon(), every);
  return () => {
    clearTimeout(timer);
    clearInterval(regular);
    watcher?.close();
  };
}

/** Some systems cannot watch folders within folders, or run out of watches; the regular looks remain. */
function tryToWatch(folder: string, soon: () => void): FSWatcher | undefined {
  try {
    return watch(folder, { recursive: true }, soon).on("error", () => undefined);
  } catch {
    return undefined;
  }
}

function stampsOf(folder: string, counts: (path: string) => boolean): ReadonlyMap<string, string> {
  return new Map(
    listFiles(folder, "")
      .filter(counts)
      .map((path) => {
        const stat = statSync(join(folder, path), { throwIfNoEntry: false });
        return [path, stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : "gone"];
      }),
  );
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort((a, b) => (a < b ? -1 : 1));
}
