import { pageManifestOf } from "./archive/page-manifest.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { PageManifest } from "./model/evidence.ts";
import type { Source } from "./model/source.ts";
import { version } from "./model/version.ts";
import type { Desk } from "./open-desk.ts";
import { press } from "./press.ts";
import { epochOf } from "./text/dates.ts";
import { findQuotation } from "./text/find-quotation.ts";
import { locatorOf } from "./text/parse-citation.ts";
import type { PageCheck, VerifiedPage } from "./verify/verify-page.ts";

/**
 * Holds a verified page against the workspace it was printed from: whether the sources still say what it quotes
 * (`source-differs`), and whether pressing its brief again gives the same bytes (`rebuild-differs`, with what has changed).
 * A file that is not as it was printed is not pressed again: what it says of its brief cannot be believed.
 */
export async function provePage(desk: Desk, page: VerifiedPage, bytes: Uint8Array): Promise<readonly PageCheck[]> {
  const { quotations } = page.manifest;
  const isSound = page.checks.every(({ faults }) => faults.length === 0);
  return [
    { what: "sources", count: quotations.length, faults: quotations.flatMap((one) => stillSay(desk, page, one)) },
    ...(isSound ? [{ what: "rebuild" as const, count: 1, faults: await rebuild(desk, page, bytes) }] : []),
  ];
}

function stillSay(
  { library }: Desk,
  { name }: VerifiedPage,
  quotation: PageManifest["quotations"][number],
): Diagnostic[] {
  return quotation.places.flatMap(({ source: key, paragraphs }, at) => {
    const source = library.byId.get(key);
    if (!source) return [differs(`The source \`${key}\`, from which ${name} quotes, is not in the library.`)];
    // the stop at the end of a quotation need not be that of another source with the same words
    const forms = at > 0 ? [quotation.words, quotation.words.replace(/\.$/u, "")] : [quotation.words];
    const kinds = forms.map((words) => findQuotation(words, source, paragraphs).kind);
    if (kinds.includes("found") || (kinds.includes("of-digest") && quotation.form === "paraphrase")) return [];
    const where = `para. ${locatorOf(paragraphs)} of \`${key}\``;
    return [differs(`${name} quotes “${quotation.words}”, and ${where} does not say so.`, source, paragraphs[0])];
  });
}

function differs(message: string, source?: Source, paragraph = 1): Diagnostic {
  const line = source?.paragraphs[paragraph - 1]?.line ?? 1;
  return {
    code: "source-differs",
    severity: "error",
    message,
    ...(source ? { span: { file: source.file, line, column: 1 } } : {}),
    hints: ["compare the source with its original, and print the page again if the source is right"],
  };
}

async function rebuild(
  desk: Desk,
  { name, manifest }: VerifiedPage,
  bytes: Uint8Array,
): Promise<readonly Diagnostic[]> {
  const { id, audience, asOf, issued } = manifest.brief;
  // the clock of a page is known, where its brief left it to the caller
  const world = { ...desk.world, epoch: () => epochOf(issued) };
  const { value, diagnostics } = await press({ ...desk, world }, { brief: id, audience: audience ?? undefined, asOf });
  const fault = (message: string, hints: readonly string[]): Diagnostic => {
    return { code: "rebuild-differs", severity: "error", message, hints };
  };
  if (!value) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    return [fault(`The workspace does not print ${name} any more.`, []), ...errors];
  }
  if (Buffer.compare(value.proof.bytes, bytes) === 0) return [];
  const { evidence } = value.manifest;
  return [fault(`The workspace does not print ${name} again as it is.`, changes(manifest, pageManifestOf(evidence)))];
}

/** What is not as it was when a page was printed, in clauses. */
function changes(then: PageManifest, now: PageManifest): readonly string[] {
  const named = (list: readonly (readonly [string, string])[]) => new Map(list);
  const inputs = ({ inputs }: PageManifest) => named(inputs.map((one) => [`the ${one.role} ${one.path}`, one.sha256]));
  const sources = ({ cited }: PageManifest) =>
    named(cited.map((one) => [`the text of \`${one.key}\``, String(one.textSha256)]));
  const particulars = ({ brief }: PageManifest) =>
    named(Object.entries(brief).map(([key, value]) => [`the brief's ${key}`, String(value)]));
  const found = [inputs, sources, particulars].flatMap((part) => moved(part(then), part(now)));
  if (then.tool.version !== now.tool.version)
    found.push(`it was printed by version ${then.tool.version}; this is ${version}`);
  if (then.content !== now.content && found.length === 0)
    found.push("the words or the order of the brief have changed");
  if (then.attached.length !== now.attached.length) found.push("more or less evidence travels inside it");
  if (found.length > 0) return found;
  return [
    "nothing that it names has changed: the file was altered and sealed anew, or printed by another version of Node",
  ];
}

function moved(then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const all = [...new Set([...then.keys(), ...now.keys()])];
  return all.flatMap((key) => {
    if (then.get(key) === now.get(key)) return [];
    if (!now.has(key)) return [`${key} is gone`];
    return [then.has(key) ? `${key} has changed` : `${key} is new`];
  });
}
