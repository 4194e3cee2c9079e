import type { Diagnostic } from "./model/diagnostic.ts";
import { failure, type Outcome } from "./model/outcome.ts";
import { type Desk, openDesk } from "./open-desk.ts";
import { openFolder } from "./world/disk-world.ts";
import { findWorkspace } from "./world/find-workspace.ts";

/**
 * Opens the workspace of a folder: the folder itself, or the nearest above it that holds `attache.yaml`.
 * `progress` is told how many sources are read.
 *
 *     const { value: desk, diagnostics } = await openWorkspace(".");
 *     const edition = desk && (await press(desk, { brief: "lavrov-call" }));
 *
 * Errors: `workspace-missing`, and whatever is wrong with the settings or the library. Trouble of a single brief
 * comes when that brief is pressed. What the disk refuses is thrown as a {@link WorldError}.
 */
export async function openWorkspace(
  folder: string,
  progress?: (done: number, total: number) => void,
): Promise<Outcome<Desk>> {
  const root = findWorkspace(folder);
  return root === undefined ? failure([missing(folder)]) : openDesk(openFolder(root), progress);
}

function missing(folder: string): Diagnostic {
  return {
    code: "workspace-missing",
    severity: "error",
    message: `There is no \`attache.yaml\` in ${folder} or in any folder above it.`,
    hints: ["make one with `attache new workspace <folder>`"],
  };
}

export { fileEdition } from "./archive/file-edition.ts";
export { listEditions } from "./archive/list-editions.ts";
export { type Verified, verifyEditions } from "./archive/verify-editions.ts";
export { choose } from "./choose.ts";
export type { CodeEntry } from "./model/code-entry.ts";
export { type Code, codes } from "./model/codes.ts";
export type { Diagnostic, Severity, Span } from "./model/diagnostic.ts";
export type { Attachment, Evidence, Manifest, PageManifest } from "./model/evidence.ts";
export { type Mark, marks } from "./model/mark.ts";
export { hasError, type Outcome } from "./model/outcome.ts";
export type { Excerpt, Selection } from "./model/selection.ts";
export type { Library, Source } from "./model/source.ts";
export type { Edition, Manuscript } from "./model/stages.ts";
export { version } from "./model/version.ts";
export type { World } from "./model/world.ts";
export { type Desk, type Order, openDesk } from "./open-desk.ts";
export { press } from "./press.ts";
export { provePage } from "./prove.ts";
export { type Rendition, renditions } from "./render/renditions.ts";
export { drawDiagnostic } from "./text/draw-diagnostic.ts";
export { type PageCheck, type VerifiedPage, verifyPage } from "./verify/verify-page.ts";
export { openFolder } from "./world/disk-world.ts";
export { WorldError } from "./world/world-error.ts";
