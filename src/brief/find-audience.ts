import type { Diagnostic } from "../model/diagnostic.ts";
import { isAbove, type Mark } from "../model/mark.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Audience, Workspace } from "../model/workspace.ts";
import { suggest } from "../text/suggest.ts";
import type { BriefFile } from "./brief-file.ts";
import { readAudience } from "./read-workspace.ts";

/**
 * The overlay for an audience: the workspace's, with what the brief changes in it laid on top.
 * No name gives no overlay; a name that neither knows is refused. A ceiling is never raised, sections dropped
 * stay dropped, and where the brief lowers the ceiling the workspace's words for the higher one are left behind.
 */
export function findAudience(
  file: BriefFile,
  workspace: Workspace,
  name: string | undefined,
): Outcome<{ overlay: Audience | undefined }> {
  if (name === undefined) return outcome({ overlay: undefined });
  const common = workspace.audiences.get(name);
  const inBrief = file.yaml.audiences;
  const special =
    Array.isArray(inBrief) || inBrief === undefined || !Object.hasOwn(inBrief, name) ? undefined : inBrief[name];
  if (!file.audiences.includes(name)) return failure([unknown(file, workspace, name)]);
  if (!special) return outcome({ overlay: common ?? bare(name) });
  const mark = file.yaml.mark ?? workspace.defaults.mark;
  const span = file.spanOf(["audiences", name, "bottom-line"]);
  const own = readAudience(
    name,
    special,
    span,
    special.mark ?? special.ceiling ?? common?.mark ?? common?.ceiling ?? mark,
  );
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const base = common ?? bare(name);
  const wording = { title: undefined, for: undefined, reference: undefined, bottomLine: undefined };
  const isLower = own.ceiling !== undefined && isAbove(base.mark ?? base.ceiling ?? "TLP:RED", own.ceiling);
  const overlay: Audience = {
    ...base,
    ...(isLower ? { ...wording, mark: undefined } : {}),
    ...given,
    ceiling: lower(base.ceiling, own.ceiling),
    drop: [...new Set([...base.drop, ...own.drop])],
  };
  return outcome({ overlay });
}

function lower(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isAbove(one, other) ? other : one;
}

function bare(name: string): Audience {
  return { name, drop: [] };
}

function unknown(file: BriefFile, workspace: Workspace, name: string): Diagnostic {
  const near = suggest(name, file.audiences);
  const hint = near
    ? `did you mean \`${near}\`?`
    : workspace.audiences.has(name)
      ? "list it under `audiences` in the brief"
      : `its audiences are ${file.audiences.map((known) => `\`${known}\``).join(", ") || "none"}`;
  const message = `The brief \`${file.id}\` is not made for an audience \`${name}\`.`;
  return { code: "no-such-audience", severity: "error", message, span: file.spanOf(["audiences"]), hints: [hint] };
}
