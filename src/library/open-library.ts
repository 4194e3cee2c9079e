import type { Diagnostic } from "../model/diagnostic.ts";
import type { Mark } from "../model/mark.ts";
import { type Outcome, outcome } from "../model/outcome.ts";
import type { Library } from "../model/source.ts";
import type { Sha256 } from "../model/units.ts";
import type { World } from "../model/world.ts";
import { sha256 } from "../text/fixity.ts";
import { suggest } from "../text/suggest.ts";
import { type Circle, findCircles } from "./find-circles.ts";
import { readSource, type SourceFile } from "./read-source.ts";

/** What an earlier opening read, by file; each reading holds as long as the file's bytes are the same. */
export type Readings = Map<string, { readonly sha256: Sha256; readonly outcome: Outcome<SourceFile> }>;

/** What an opening may be told beside the world. */
export interface Opening {
  readonly known?: Readings;
  /** Called after each file: how many are read, of how many. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** The mark of sources whose records have none; `TLP:CLEAR` where nothing is said. */
  readonly unmarked?: Mark;
}

/** The folder of a workspace in which its sources stand. */
export const sourceFolder = "sources";

/** The sources that could be read, and what is wrong with those and the others. */
export interface LibraryRead {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Opens the library of a workspace: every `.md` file below `sources/`, in the order of their names. All files are
 * read, so that trouble in one hides none in the others; besides what `readSource` tells there are
 * `id-duplicate` and, for `derived-from`, `no-such-source` and circles. Files that `known` has read before and that have
 * not changed are not read again; `known` is brought up to date.
 */
export function openLibrary(world: World, opening: Opening = {}): Outcome<Library> {
  const { library, diagnostics } = readLibrary(world, opening);
  return outcome(library, diagnostics);
}

/** The same for whoever must know of all trouble at once: what can be read comes back beside what cannot. */
export function readLibrary(world: World, opening: Opening = {}): LibraryRead {
  const { known = new Map(), progress, unmarked = "TLP:CLEAR" } = opening;
  const files = world.list(sourceFolder).filter((file) => file.endsWith(".md"));
  const found: Diagnostic[] = [];
  const byId = new Map<string, SourceFile>();
  const present = new Set(files);
  for (const file of known.keys()) if (!present.has(file)) known.delete(file);
  for (const [index, file] of files.entries()) {
    const bytes = world.read(file);
    if (bytes) {
      const { value, diagnostics } = readAgain(file, bytes, known, unmarked);
      found.push(...diagnostics);
      const first = value && byId.get(value.source.id);
      if (value && first) found.push(duplicate(value, first));
      else if (value) byId.set(value.source.id, value);
    }
    progress?.(index + 1, files.length);
  }
  const opened = [...byId.values()];
  // A source that cannot be read is trouble once, not again for each source that reprints it.
  const fileNames = new Set(files.map((file) => file.slice(file.lastIndexOf("/") + 1, -".md".length)));
  found.push(...opened.flatMap((file) => checkDerivation(file, byId, fileNames)));
  const sources = opened.map(({ source }) => source).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  found.push(...findCircles(sources).flatMap((circle) => tellCircle(circle, byId)));
  const library: Library = { kind: "library", sources, byId: new Map(sources.map((source) => [source.id, source])) };
  return { library, diagnostics: found };
}

function readAgain(file: string, bytes: Uint8Array, known: Readings, unmarked: Mark): Outcome<SourceFile> {
  const hash = sha256(bytes);
  const earlier = known.get(file);
  if (earlier?.sha256 === hash) return earlier.outcome;
  const fresh = readSource(file, bytes, unmarked);
  known.set(file, { sha256: hash, outcome: fresh });
  return fresh;
}

function duplicate({ source, spanOf }: SourceFile, first: SourceFile): Diagnostic {
  const message = `The id \`${source.id}\` is that of ${first.source.file} too.`;
  const hints = ["give one of the two another id"];
  return { code: "id-duplicate", severity: "error", message, span: spanOf(["id"]), hints };
}

function tellCircle({ source, index }: Circle, byId: ReadonlyMap<string, SourceFile>): readonly Diagnostic[] {
  const span = byId.get(source.id)?.spanOf(["attache", "derived-from", index]);
  if (!span) return [];
  const message = `\`${source.id}\` is said to reprint \`${source.derivedFrom[index]}\`, which reprints it in turn.`;
  const hints = ["find out which was first, and take `derived-from` out of its record"];
  return [{ code: "wrong-value", severity: "error", message, span, hints }];
}

function checkDerivation(
  { source, spanOf }: SourceFile,
  byId: ReadonlyMap<string, SourceFile>,
  fileNames: ReadonlySet<string>,
): readonly Diagnostic[] {
  const named: readonly (readonly [string, readonly (string | number)[]])[] = [
    ...source.derivedFrom.map((id, index) => [id, ["attache", "derived-from", index]] as const),
    ...(source.knownFrom === undefined ? [] : [[source.knownFrom, ["attache", "known-from"]] as const]),
  ];
  return named.flatMap(([id, path]): readonly Diagnostic[] => {
    if (id === source.id) {
      const message = "The source is said to be derived from itself.";
      const hints = ["name another source, or leave the key out"];
      return [{ code: "wrong-value", severity: "error", message, span: spanOf(path), hints }];
    }
    if (byId.has(id) || fileNames.has(id)) return [];
    const meant = suggest(id, byId.keys());
    const hints = meant === undefined ? ["`attache list sources` shows the keys"] : [`did you mean \`${meant}\`?`];
    const message = `There is no source \`${id}\`.`;
    return [{ code: "no-such-source", severity: "error", message, span: spanOf(path), hints }];
  });
}
