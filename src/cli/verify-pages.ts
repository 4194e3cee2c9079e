import type { Desk } from "../open-desk.ts";
import type { VerifiedPage } from "../verify/verify-page.ts";
import { findWorkspace } from "../world/find-workspace.ts";
import { readNamed } from "../world/read-named.ts";
import { attempt } from "./attempt.ts";
import type { Face } from "./face.ts";
import { sitDown, type WorkspaceOption } from "./open-workspace.ts";
import type { Talk } from "./talk.ts";

export interface VerifyOptions extends WorkspaceOption {
  readonly alone?: boolean;
  readonly json?: boolean;
}

/**
 * Verifies printed files, telling what is wrong with them. Where a workspace is named, or the person stands in one that
 * has the brief, each is held against it as well.
 */
export async function verifyPages(
  face: Face,
  names: readonly string[],
  options: VerifyOptions,
  talk: Talk,
): Promise<readonly VerifiedPage[]> {
  const { verifyPage } = await import("../verify/verify-page.ts");
  const { provePage } = await import("../prove.ts");
  const verified: VerifiedPage[] = [];
  let desk: Promise<Desk | undefined> | undefined;
  for (const name of names) {
    const bytes = attempt(talk, () => readNamed(face.cwd, name));
    if (!bytes) continue;
    const { value: page, diagnostics } = await verifyPage(bytes, name);
    talk.tell(diagnostics);
    if (!page) continue;
    desk ??= openDesk(face, options, talk);
    const open = await desk;
    const { id } = page.manifest.brief;
    const isHere = open?.briefs.has(id) || open?.trouble.has(id);
    if (open && !isHere) tellStranger(page, options, talk);
    const more = open && isHere ? await provePage(open, page, bytes) : [];
    const whole = { ...page, checks: [...page.checks, ...more] };
    for (const { faults } of whole.checks) talk.tell(faults, open?.world.read);
    verified.push(whole);
  }
  return verified;
}

/** In a workspace that a person only happens to stand in, a file of another is no trouble. */
function tellStranger({ name, manifest }: VerifiedPage, { workspace }: VerifyOptions, talk: Talk): void {
  const { id } = manifest.brief;
  if (workspace === undefined) {
    talk.say(`This workspace has no brief ${id}: ${name} is verified by itself.`);
    return;
  }
  const message = `The workspace has no brief \`${id}\`, of which ${name} is a copy.`;
  const hints = ["name the workspace in which it was printed, or verify the file `--alone`"];
  talk.tell([{ code: "no-such-brief", severity: "error", message, hints }]);
}

async function openDesk(face: Face, options: VerifyOptions, talk: Talk): Promise<Desk | undefined> {
  if (options.alone) return undefined;
  if (options.workspace === undefined && findWorkspace(face.cwd) === undefined) return undefined;
  return sitDown(face, options, talk);
}
