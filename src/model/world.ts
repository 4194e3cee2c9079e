/**
 * Everything Attaché may ask of the outside. One world stands for one workspace folder: its paths are
 * relative, with `/` between names, and cannot leave the folder. Tests use a world held in memory.
 */
export interface World {
  /** The bytes of a file, or `undefined` where there is none. */
  read(path: string): Uint8Array | undefined;
  /** The files below a folder, any depth, sorted by code unit; dot files and links out are left aside. */
  list(folder: string): readonly string[];
  /** Writes a file whole or not at all (beside, then renamed), making folders as needed. */
  write(path: string, bytes: Uint8Array): void;
  /** Puts a new folder of files in place in one step; false, and nothing written, where it already stands. */
  place(folder: string, files: ReadonlyMap<string, Uint8Array>): boolean;
  /** A file that comes with the program: `templates/…` or `styles/…`. */
  shipped(path: string): Uint8Array | undefined;
  /** The files that come with the program below a folder. */
  listShipped(folder: string): readonly string[];
  /** A CSL locale that comes with the program, by its tag (`en-GB`): XML. */
  locale(tag: string): string | undefined;
  /** The bytes of one static TrueType face. */
  font(face: FaceName): Uint8Array;
  /** Now, for the dates that `attache new` proposes; never read while building. */
  today(): Date;
  /** `SOURCE_DATE_EPOCH` in seconds, where the caller set it (reproducible-builds.org specification). */
  epoch(): number | undefined;
  /** What the bytes depend on beside the inputs: versions of Node and of its zlib. */
  runtime(): { readonly node: string; readonly zlib: string };
}

/** The faces that come with the program. */
export const faceNames = [
  "serif",
  "serif-italic",
  "serif-semibold",
  "serif-semibold-italic",
  "sans",
  "sans-italic",
  "sans-semibold",
  "sans-bold",
  "fallback",
  "fallback-symbols",
] as const;

/**
 * Serif is Source Serif 4, sans is Source Sans 3. For characters that they lack: Noto Sans (more of Latin, Cyrillic
 * and Greek, and Devanagari), then DejaVu Sans (Armenian, Georgian, Lao, mathematics, arrows and other signs).
 */
export type FaceName = (typeof faceNames)[number];
