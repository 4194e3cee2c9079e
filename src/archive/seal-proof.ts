import type { Manifest } from "../model/evidence.ts";
import type { Edition, Proof } from "../model/stages.ts";
import { fingerprintOf } from "../text/fingerprint.ts";
import { sha256 } from "../text/fixity.ts";
import { pageManifestText } from "./page-manifest.ts";

/**
 * Seals a proof: its bytes, and the manifest that says what they rest on and what they hash to.
 * `made` names the versions of Node and zlib, on which the compressed bytes depend beside the inputs.
 * A page whose printed fingerprint is not its evidence's is a defect and throws.
 */
export function sealProof(proof: Proof, made: Manifest["made"]): Edition {
  const { evidence } = proof.signature;
  if (!evidence) throw new Error("nothing says what the page rests on");
  const fingerprint = fingerprintOf(pageManifestText(evidence));
  const printed = proof.manuscript.fingerprint;
  if (printed !== fingerprint) throw new Error(`the page bears ${printed || "no fingerprint"}, not ${fingerprint}`);
  const output = { sha256: sha256(proof.bytes), bytes: proof.bytes.length, pages: proof.pages };
  return { kind: "edition", proof, manifest: { manifest: "attache-2", fingerprint, evidence, output, made } };
}
