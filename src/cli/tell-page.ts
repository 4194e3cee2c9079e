import type { PageCheck, VerifiedPage } from "../verify/verify-page.ts";
import { counted } from "./counted.ts";

/** What came of verifying a printed file, for `--json`. */
export interface PageTold {
  readonly file: string;
  /** Whether the file is as it was printed. */
  readonly sound: boolean;
  /** Whether the workspace still is as the file tells; absent where it was not asked. */
  readonly workspace: "same" | "differs" | null;
  readonly fingerprint: string;
  readonly brief: VerifiedPage["manifest"]["brief"];
  readonly checks: readonly { readonly what: PageCheck["what"]; readonly count: number; readonly sound: boolean }[];
}

const isOfWorkspace = ({ what }: Pick<PageCheck, "what">) => what === "sources" || what === "rebuild";

/** A verified file as JSON. */
export function pageTold({ name, fingerprint, manifest, checks }: VerifiedPage): PageTold {
  const told = checks.map(({ what, count, faults }) => ({ what, count, sound: faults.length === 0 }));
  const sound = told.filter((check) => !isOfWorkspace(check)).every((check) => check.sound);
  const asked = told.filter(isOfWorkspace);
  const same = asked.every((check) => check.sound) ? "same" : "differs";
  const workspace = asked.length === 0 ? null : same;
  return { file: name, sound, workspace, fingerprint, brief: manifest.brief, checks: told };
}

/** What each check has looked at, and what it says where all is well. */
const words: Readonly<Record<PageCheck["what"], (count: number) => string>> = {
  seal: (count) => `${count} bytes, none altered`,
  files: (count) => `${counted(count, "file")} inside, as the manifest has them`,
  fingerprint: (count) => `the manifest's hash at the foot of ${counted(count, "page")}`,
  text: (count) => `${counted(count, "page")}, word for word as printed`,
  drawing: (count) => `${counted(count, "page")} without anything that was not printed`,
  marks: (count) => `title, and mark at head and foot of ${counted(count, "page")}`,
  quotations: (count) => `${counted(count, "quotation")} on the pages, as the manifest has them`,
  passages: (count) => (count > 0 ? `${counted(count, "passage")}, each with what is quoted from it` : "none inside"),
  citations: (count) => `${counted(count, "citation")}, each in the manifest`,
  sources: (count) => `${counted(count, "passage")} still in the workspace's sources`,
  rebuild: () => "the workspace gives the same bytes again",
};

/** A verified file in lines: what it is, and what was found right or wrong. */
export function linesOfPage(page: VerifiedPage): readonly string[] {
  const { sound, workspace, fingerprint, brief } = pageTold(page);
  const state = sound ? "as printed" : "NOT as printed";
  const since = workspace === "differs" ? "; the workspace differs" : "";
  const what = `${brief.reference} v${brief.version} of ${brief.issued.slice(0, 10)}, ${brief.mark}`;
  const lines = page.checks.map(({ what: part, count, faults }) => {
    const [right, wrong] = isOfWorkspace({ what: part }) ? ["same", "DIFFERS"] : ["right", "WRONG"];
    const said = faults.length === 0 ? words[part](count) : counted(faults.length, "fault");
    return `  ${(faults.length === 0 ? right : wrong).padEnd(8)} ${part.padEnd(12)} ${said}`;
  });
  return [`${page.name}: ${state}${since} (${what}, sha-256 ${fingerprint})`, ...lines];
}
