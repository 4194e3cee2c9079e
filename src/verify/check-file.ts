import type { Diagnostic } from "../model/diagnostic.ts";
import { isAsSealed, isOnePiece } from "../text/file-seal.ts";
import { fingerprintOf } from "../text/fingerprint.ts";
import { sha256 } from "../text/fixity.ts";
import { inkOf } from "../text/ink.ts";
import { hashPage } from "../text/page-ink.ts";
import { pickForm } from "../text/pick-form.ts";
import type { PageEvidence } from "./read-evidence.ts";
import type { PrintedFile } from "./read-printed.ts";

/** A file to be verified, read. */
export interface Printed {
  /** As the person named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly file: PrintedFile;
  readonly evidence: PageEvidence;
}

/** Trouble with a printed file: what is wrong in it, in words that go on from its name. */
export function fault(
  { name }: Pick<Printed, "name">,
  code: "page-altered" | "quotation-unproved" | "citation-unproved",
  what: string,
): Diagnostic {
  const hints = ["do not rely on the file; ask whoever printed it for the original"];
  return { code, severity: "error", message: `In ${name}, ${what}.`, hints };
}

/** Whether every byte is as it was sealed. */
export function checkSeal(printed: Printed): readonly Diagnostic[] {
  if (!isOnePiece(printed.bytes)) return [fault(printed, "page-altered", "something was appended to the file")];
  switch (isAsSealed(printed.bytes)) {
    case true:
      return [];
    case false:
      return [fault(printed, "page-altered", "bytes are not those that were printed")];
    case undefined:
      return [fault(printed, "page-altered", "the seal is lost: another program has written the file anew")];
  }
}

/** Whether the files inside are those that the manifest names, and no others. */
export function checkFiles(printed: Printed): readonly Diagnostic[] {
  const { attachments } = printed.file;
  const { attached } = printed.evidence.manifest;
  const named = new Set(["manifest.json", ...attached.map(({ name }) => name)]);
  const altered = attached.flatMap(({ name, sha256: hash }) => {
    const bytes = attachments.get(name);
    if (!bytes) return [`the file ${name} is no longer inside`];
    return sha256(bytes) === hash ? [] : [`the file ${name} inside is not the one that was printed`];
  });
  const added = [...attachments.keys()].filter((name) => !named.has(name));
  return [...altered, ...added.map((name) => `the file ${name} inside is none that was printed`)].map((message) =>
    fault(printed, "page-altered", message),
  );
}

const inFoot = /sha-256([0-9a-f]{12})/g;

/** Whether every foot bears the hash of the manifest inside. */
export function checkFingerprint(printed: Printed): readonly Diagnostic[] {
  const expected = fingerprintOf(printed.evidence.manifestBytes);
  return printed.file.pages.flatMap(({ around }, index) => {
    const found = [...inkOf(around).matchAll(inFoot)].map(([, digits]) => digits);
    if (found.includes(expected)) return [];
    const what = found.length > 0 ? `the fingerprint ${found[0]}` : "no fingerprint";
    return [
      fault(printed, "page-altered", `page ${index + 1} bears ${what}, and the manifest inside gives ${expected}`),
    ];
  });
}

/** Whether the text of each page, and what stands around it, is what was printed. */
export function checkText(printed: Printed): readonly Diagnostic[] {
  const { pages } = printed.file;
  const hashes = printed.evidence.manifest.pages;
  if (pages.length !== hashes.length) {
    const message = `there ${pickForm(pages.length, "en", ["is 1 page", `are ${pages.length} pages`])}, and ${hashes.length} ${pickForm(hashes.length, "en", ["was", "were"])} printed`;
    return [fault(printed, "page-altered", message)];
  }
  const fingerprint = fingerprintOf(printed.evidence.manifestBytes);
  return pages.flatMap(({ drawn, around }, index) => {
    if (hashPage(drawn, around, fingerprint) === hashes[index]) return [];
    return [fault(printed, "page-altered", `the text of page ${index + 1} is not the one that was printed`)];
  });
}

/** Whether nothing is on the pages, and no link leads anywhere, but as it was printed. */
export function checkDrawing(printed: Printed): readonly Diagnostic[] {
  const { addresses } = printed.evidence.manifest;
  const own = printed.file.strange.map((what) =>
    fault(printed, "page-altered", `there is ${what}, which was not printed`),
  );
  const onPages = printed.file.pages.flatMap((page, index) => {
    const strange = page.strange.map((what) => `page ${index + 1} has ${what}, which was not printed`);
    const astray = page.addresses.filter((address) => !addresses.includes(address));
    const links = astray.map((address) => `a link on page ${index + 1} leads to ${address}, which was not printed`);
    return [...strange, ...links].map((what) => fault(printed, "page-altered", what));
  });
  return [...own, ...onPages];
}

/** Whether title and marks are those of the manifest: the mark stands at the head and at the foot of every page. */
export function checkMarks(printed: Printed): readonly Diagnostic[] {
  const { file } = printed;
  const { brief } = printed.evidence.manifest;
  const mark = inkOf(brief.mark);
  const unmarked = file.pages.flatMap(({ around, drawn }, index) => {
    const count = `${inkOf(around)} ${inkOf(drawn)}`.split(mark).length - 1;
    return count >= 2 ? [] : [`page ${index + 1} does not bear its mark ${brief.mark} at head and foot`];
  });
  const same = (a: string, b: string) => signsOf(a) === signsOf(b);
  const titled = same(file.title, brief.title)
    ? []
    : ["the title among the particulars is not the one that was printed"];
  const known = same(file.keywords, `${brief.mark}, ${brief.reference}`);
  const marked = known ? [] : ["the mark and the reference among the particulars are not those that were printed"];
  return [...unmarked, ...titled, ...marked].map((message) => fault(printed, "page-altered", message));
}

/** A text without what particulars of a file cannot hold. */
function signsOf(text: string): string {
  return inkOf(text).replace(/[\p{Cc}\p{Cs}\ufffd-\uffff]/gu, "");
}
