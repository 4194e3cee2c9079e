import type { Diagnostic } from "../model/diagnostic.ts";
import type { Evidence } from "../model/evidence.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Edition } from "../model/stages.ts";
import type { World } from "../model/world.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { sha256 } from "../text/fixity.ts";
import { nameEdition } from "./edition-name.ts";
import { listEditions } from "./list-editions.ts";

/** The list of hashes in an edition's folder, in the form of BagIt's payload manifests (RFC 8493, section 2.1.3). */
export const fixityFile = "manifest-sha256.txt";

/**
 * Files an edition below `editions/`, once and in one step: the page, its manifest, the brief as it was used, and
 * the hashes of the three. The folder is the author's record: the brief in it holds what an audience may not see,
 * so the page travels and the folder does not.
 *
 * Errors: `nothing-to-file` where the brief is no series; `edition-filed` where that number was filed before for
 * that audience, in whatever month.
 */
export function fileEdition(world: World, edition: Edition, briefBytes: Uint8Array): Outcome<{ folder: string }> {
  const { evidence } = edition.manifest;
  const { brief } = evidence;
  if (brief.edition === null) return failure([notASeries(brief.id)]);
  const { name, folder } = nameEdition(brief, brief.edition);
  const before = listEditions(world).find((filed) => filed.name === name || isSame(filed.brief, brief));
  if (before) return failure([filedBefore(name, before.folder)]);
  const files = new Map([
    [`${name}.pdf`, edition.proof.bytes],
    ["brief.yaml", briefBytes],
    ["manifest.json", utf8(`${canonicalJson(edition.manifest)}\n`)],
  ]);
  const hashes = [...files].map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`).join("");
  const placed = world.place(folder, new Map([...files, [fixityFile, utf8(hashes)]]));
  return placed ? outcome({ folder }) : failure([filedBefore(name, folder)]);
}

function isSame(filed: Evidence["brief"] | undefined, brief: Evidence["brief"]): boolean {
  return filed?.id === brief.id && filed.edition === brief.edition && filed.audience === brief.audience;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function notASeries(id: string): Diagnostic {
  return {
    code: "nothing-to-file",
    severity: "error",
    message: `The brief \`${id}\` is no series, so it has no edition to file.`,
    hints: ["give it a `series` with numbered editions; `attache build` prints it as it is"],
  };
}

function filedBefore(name: string, folder: string): Diagnostic {
  return {
    code: "edition-filed",
    severity: "error",
    message: `The edition ${name} was filed before.`,
    hints: [`it stands in ${folder}`, "what was issued is never rewritten: correct it in the next edition"],
  };
}
