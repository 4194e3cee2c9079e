import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manifest } from "../model/evidence.ts";
import type { Sha256 } from "../model/units.ts";
import type { World } from "../model/world.ts";
import { fingerprintOf } from "../text/fingerprint.ts";
import { sha256 } from "../text/fixity.ts";
import { type FiledEdition, nameOf } from "./edition-name.ts";
import { fixityFile } from "./file-edition.ts";
import { listEditions } from "./list-editions.ts";
import { pageManifestText } from "./page-manifest.ts";
import { readManifest } from "./read-manifest.ts";

/** What a look at one filed edition found. */
export interface Verified {
  readonly edition: FiledEdition;
  /** True when every file is the one filed and none is missing or added. */
  readonly sound: boolean;
  readonly files: number;
  /** The sources it rests on, against the workspace of today. A change is no fault: sources grow, the edition stands. */
  readonly sources: {
    readonly same: readonly string[];
    readonly changed: readonly string[];
    readonly gone: readonly string[];
  };
  /** `edition-altered`, `edition-incomplete` and `edition-older`. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Hashes every file of filed editions again and compares: with the list of hashes filed beside them, and with the
 * manifest (the page's hash and length, the brief's hash, the fingerprint computed anew from the evidence).
 *
 * It proves that nothing was altered by accident, and nothing by somebody who changed less than everything. It does
 * not prove more: whoever can rewrite the whole folder can rewrite its hashes too. Against that stand a copy kept
 * elsewhere, and the history of the workspace in git.
 */
export function verifyEditions(
  world: World,
  which: readonly FiledEdition[] = listEditions(world),
): readonly Verified[] {
  return which.map((edition) => verifyEdition(world, edition));
}

function verifyEdition(world: World, edition: FiledEdition): Verified {
  const { folder } = edition;
  const hashes = new Map(
    world.list(folder).flatMap((path): [string, Sha256][] => {
      const bytes = world.read(path);
      return bytes ? [[path.slice(folder.length + 1), sha256(bytes)]] : [];
    }),
  );
  const bytes = world.read(`${folder}/manifest.json`);
  const manifest = readManifest(bytes);
  const found = [
    ...checkFiles(folder, hashes, readHashes(world.read(`${folder}/${fixityFile}`))),
    ...(manifest
      ? checkManifest(world, folder, hashes, manifest)
      : [isOlder(bytes) ? older(folder) : unreadable(folder, hashes)]),
  ];
  const diagnostics = [...new Map(found.map((one) => [one.message, one])).values()];
  const sources = compareSources(world, manifest);
  return { edition, sound: diagnostics.length === 0, files: hashes.size, sources, diagnostics };
}

/** The lines of a list of hashes; a line that is none is kept with an empty hash, and so never matches. */
function readHashes(bytes: Uint8Array | undefined): ReadonlyMap<string, string> | undefined {
  if (!bytes) return undefined;
  const lines = new TextDecoder().decode(bytes).split("\n");
  return new Map(
    lines.slice(0, -1).map((line) => {
      const [, hash = "", file = line] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return [file, hash];
    }),
  );
}

function checkFiles(
  folder: string,
  hashes: ReadonlyMap<string, Sha256>,
  filed: ReadonlyMap<string, string> | undefined,
): readonly Diagnostic[] {
  if (!filed) return [incomplete(folder, `${fixityFile} is missing`)];
  const missing = [...filed.keys()].filter((file) => !hashes.has(file));
  const added = [...hashes.keys()].filter((file) => file !== fixityFile && !filed.has(file));
  const altered = [...filed].filter(([file, hash]) => hashes.has(file) && hashes.get(file) !== hash);
  const unlisted = ["manifest.json", "brief.yaml", `${nameOf(folder)}.pdf`].filter((file) => !filed.has(file));
  return [
    ...missing.map((file) => incomplete(folder, `${file} is missing`)),
    ...unlisted.filter((file) => !hashes.has(file)).map((file) => incomplete(folder, `${file} is missing`)),
    ...added.map((file) => incomplete(folder, `${file} was not filed with it`)),
    ...altered.map(([file]) => tampered(folder, `${file} is not what was filed`)),
  ];
}

function checkManifest(
  world: World,
  folder: string,
  hashes: ReadonlyMap<string, Sha256>,
  manifest: Manifest,
): readonly Diagnostic[] {
  const { evidence, output } = manifest;
  const page = `${nameOf(folder)}.pdf`;
  const hash = hashes.get(page);
  const length = world.read(`${folder}/${page}`)?.length;
  const brief = evidence.inputs.find((input) => input.role === "brief")?.sha256;
  const found: Diagnostic[] = [];
  if (hash !== undefined && (hash !== output.sha256 || length !== output.bytes)) {
    found.push(tampered(folder, `${page} is not the page its manifest names`));
  }
  if (hashes.has("brief.yaml") && hashes.get("brief.yaml") !== brief) {
    found.push(tampered(folder, "brief.yaml is not the brief its manifest names"));
  }
  if (fingerprintOf(pageManifestText(evidence)) !== manifest.fingerprint) {
    found.push(tampered(folder, "the evidence in manifest.json does not give the fingerprint beside it"));
  }
  return found;
}

function compareSources(world: World, manifest: Manifest | undefined): Verified["sources"] {
  const sources = (manifest?.evidence.inputs ?? []).filter((input) => input.role === "source");
  const now = sources.map(({ path, sha256: then }) => {
    const bytes = world.read(path);
    return { path, state: bytes === undefined ? "gone" : sha256(bytes) === then ? "same" : "changed" };
  });
  const those = (state: string) => now.filter((one) => one.state === state).map((one) => one.path);
  return { same: those("same"), changed: those("changed"), gone: those("gone") };
}

function unreadable(folder: string, hashes: ReadonlyMap<string, Sha256>): Diagnostic {
  return hashes.has("manifest.json")
    ? tampered(folder, "manifest.json is not a manifest that can be read")
    : incomplete(folder, "manifest.json is missing");
}

/** Whether a manifest says that it has the form of the first version, which this one does not read. */
function isOlder(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && new TextDecoder().decode(bytes).includes('"manifest":"attache-1"');
}

function older(folder: string): Diagnostic {
  return {
    code: "edition-older",
    severity: "error",
    message: `The manifest in ${folder} has the form of version 0.1.0, which this one does not read.`,
    hints: ["the hashes of its files were compared all the same; version 0.1.0 compares the rest"],
  };
}

function tampered(folder: string, what: string): Diagnostic {
  const hints = ["restore the file from a copy"];
  return { code: "edition-altered", severity: "error", message: `In ${folder}, ${what}.`, hints };
}

function incomplete(folder: string, what: string): Diagnostic {
  const hints = ["restore what is missing; move away what does not belong there"];
  return { code: "edition-incomplete", severity: "error", message: `In ${folder}, ${what}.`, hints };
}
