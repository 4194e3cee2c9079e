import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { World } from "../src/model/world.ts";
import { readFont } from "../src/world/read-font.ts";
import { readLocale } from "../src/world/read-locale.ts";

/** What a test may set in a world held in memory. */
export interface MemoryWorldOptions {
  /** What `today()` answers; 27 January 2022, noon UTC, by default. */
  readonly today?: Date;
  /** What `epoch()` answers, in seconds; none by default. */
  readonly epoch?: number;
  /** Files that come with the program. By default the real ones are read from this package's folder. */
  readonly shipped?: Readonly<Record<string, string | Uint8Array>>;
}

/** A world held in memory; `files` is live, so that a test can look at what was written. */
export interface MemoryWorld extends World {
  readonly files: Map<string, Uint8Array>;
}

const root = new URL("..", import.meta.url);

/** A workspace held in memory, from paths to their contents; strings are written as UTF-8. */
export function memoryWorld(
  contents: Readonly<Record<string, string | Uint8Array>> = {},
  options: MemoryWorldOptions = {},
): MemoryWorld {
  const files = new Map(Object.entries(contents).map(([path, content]) => [path, toBytes(content)]));
  const shipped = options.shipped && new Map(Object.entries(options.shipped).map(([p, c]) => [p, toBytes(c)]));
  return {
    files,
    read: (path) => files.get(path),
    list: (folder) => below([...files.keys()], folder),
    write: (path, bytes) => void files.set(path, bytes),
    place(folder, placed) {
      if (below([...files.keys()], folder).length > 0) return false;
      for (const [path, bytes] of placed) files.set(`${folder}/${path}`, bytes);
      return true;
    },
    shipped: (path) => (shipped ? shipped.get(path) : fromDisk(path)),
    listShipped: (folder) => below(shipped ? [...shipped.keys()] : onDisk(folder), folder),
    locale: readLocale,
    font: readFont,
    today: () => options.today ?? new Date("2022-01-27T12:00:00Z"),
    epoch: () => options.epoch,
    runtime: () => ({ node: "20.0.0", zlib: "1.3.0" }),
  };
}

/** All files of a folder of this package as they stand on disk, by path: the samples, for whole runs. */
export function filesOnDisk(...folders: readonly string[]): Record<string, Uint8Array> {
  return Object.fromEntries(folders.flatMap(onDisk).map((path) => [path, readFileSync(new URL(path, root))]));
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function below(paths: readonly string[], folder: string): string[] {
  const prefix = folder === "" || folder === "." ? "" : `${folder.replace(/\/$/, "")}/`;
  return paths.filter((path) => path.startsWith(prefix) && !/(^|\/)\./.test(path)).sort();
}

function fromDisk(path: string): Uint8Array | undefined {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file) : undefined;
}

function onDisk(folder: string): string[] {
  const path = fileURLToPath(new URL(folder, root));
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${folder}/${`${entry.parentPath}/${entry.name}`.slice(path.replace(/\/$/, "").length + 1)}`);
}
