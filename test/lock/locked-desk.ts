import { renewLock } from "../../src/keep/renew-lock.ts";
import { type Desk, openDesk } from "../../src/open-desk.ts";
import { briefFile, smallSources, smallWorld } from "../small-workspace.ts";

/** Other texts for sources of the small workspace: what stands there and what is put in its place. */
export type Changes = Readonly<Record<string, readonly (readonly [string, string])[]>>;

interface Later {
  readonly after?: string;
  readonly lock?: (text: string) => string;
  readonly more?: Readonly<Record<string, string>>;
  readonly later?: Readonly<Record<string, string>>;
}

/**
 * A desk of the small workspace whose brief was locked, and whose sources, or brief, were changed after that; `lock`
 * changes the lock itself. `more` are further files, and `later` what they are afterwards.
 */
export async function lockedDesk(
  sections: string,
  changes: Changes,
  { after, lock = (text) => text, more = {}, later = {} }: Later = {},
): Promise<Desk> {
  const before = await desk({ ...more, ...briefFile(sections) });
  const renewed = renewLock(before, "bridge");
  if (!renewed) throw new Error("nothing was locked");
  const files: Record<string, string> = { [renewed.path]: lock(new TextDecoder().decode(renewed.bytes)) };
  for (const [id, replacements] of Object.entries(changes)) {
    const path = `sources/${id}.md`;
    let text = smallSources[path] ?? "";
    for (const [from, to] of replacements) {
      if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
      text = text.replace(from, to);
    }
    files[path] = text;
  }
  return desk({ ...more, ...briefFile(after ?? sections), ...files, ...later });
}

async function desk(files: Readonly<Record<string, string>>): Promise<Desk> {
  const { value, diagnostics } = await openDesk(smallWorld(files));
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}
