import { createHash } from "node:crypto";
import type { Sha256 } from "../model/units.ts";

/** SHA-256 of some bytes, or of a string in UTF-8: what manifests and anchors hold things fast by. */
export function sha256(content: Uint8Array | string): Sha256 {
  return createHash("sha256").update(content).digest("hex");
}

/** MD5 of some bytes in hexadecimal digits: PDF's check sum of a file inside it, which guards against accidents only. */
export function md5(content: Uint8Array): string {
  return createHash("md5").update(content).digest("hex");
}
