import type { Manuscript } from "../model/stages.ts";
import { documentId } from "./document-id.ts";

/** What stands below a page: what made it, the fingerprint of its evidence, its reference and version. */
export function colophon({ brief, fingerprint }: Manuscript): readonly [maker: string, print: string, copy: string] {
  return ["Attaché", `sha-256 ${grouped(fingerprint)}`, `${documentId(brief)} v${brief.version}`];
}

/** Twelve digits in groups of four; dots while there are none yet. */
function grouped(fingerprint: string): string {
  return fingerprint
    .padEnd(12, "·")
    .slice(0, 12)
    .replace(/(.{4})(?=.)/g, "$1 ");
}
