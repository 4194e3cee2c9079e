import { sha256 } from "./fixity.ts";

/** How many hexadecimal digits of the hash a page carries: 48 bits, enough to tell editions apart by eye. */
const digits = 12;

/** The fingerprint that a page bears at its foot, from the bytes of its manifest: the first digits of their SHA-256. */
export function fingerprintOf(manifest: Uint8Array | string): string {
  return sha256(manifest).slice(0, digits);
}
