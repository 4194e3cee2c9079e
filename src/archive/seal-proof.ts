import type { Edition, Evidence, Manifest, Proof } from "../model/stages.ts";
import { sha256 } from "../text/fixity.ts";
import { fingerprintOf } from "./fingerprint.ts";

/**
 * Seals a proof: its bytes, and the manifest that says what they rest on and what they hash to.
 * `made` names the versions of Node and zlib, on which the compressed bytes depend beside the inputs.
 * A page whose printed fingerprint is not its evidence's is a defect and throws.
 */
export function sealProof(proof: Proof, evidence: Evidence, made: Manifest["made"]): Edition {
  const fingerprint = fingerprintOf(evidence);
  const printed = proof.manuscript.fingerprint;
  if (printed !== fingerprint) throw new Error(`the page bears ${printed || "no fingerprint"}, not ${fingerprint}`);
  const output = { sha256: sha256(proof.bytes), bytes: proof.bytes.length, pages: proof.pages };
  return { kind: "edition", proof, manifest: { manifest: "attache-1", fingerprint, evidence, output, made } };
}
