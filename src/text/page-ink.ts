import type { Sha256 } from "../model/units.ts";
import { sha256 } from "./fixity.ts";
import { inkOf } from "./ink.ts";

/** The fingerprint of a page that has none yet: as many noughts as it has digits. */
export const noFingerprint = "0".repeat(12);

/** Hash of all that a page prints: its text, then what stands around it, the fingerprint's digits taken as noughts. */
export function hashPage(drawn: string, around: string, fingerprint: string = noFingerprint): Sha256 {
  return sha256(`${inkOf(drawn)}\n${inkOf(around).replaceAll(fingerprint, noFingerprint)}`);
}
