import { expect, test } from "vitest";
import { sealProof } from "../../src/archive/seal-proof.ts";
import { signPage } from "../../src/archive/sign-page.ts";
import { sha256 } from "../../src/text/fixity.ts";
import { sampleEdition, sampleEvidence, sampleGathering, sampleManuscript } from "./sample-proof.ts";

test("the manifest names the bytes, their hash, the evidence and its fingerprint", () => {
  const edition = sampleEdition({}, "%PDF page");
  expect(edition.manifest).toEqual({
    manifest: "attache-2",
    fingerprint: edition.proof.manuscript.fingerprint,
    evidence: sampleEvidence(),
    output: { sha256: sha256("%PDF page"), bytes: 9, pages: 1 },
    made: { node: "20.0.0", zlib: "1.3.1" },
  });
});

test("a page that was only tried cannot be sealed", () => {
  const { proof } = sampleEdition();
  const tried = { ...proof, signature: { fingerprint: proof.signature.fingerprint, attachments: [] } };
  expect(() => sealProof(tried, { node: "20", zlib: "1" })).toThrow("nothing says what the page rests on");
});

test("a page that bears another fingerprint than its evidence gives is a defect", () => {
  const made = { node: "20", zlib: "1" };
  const signature = signPage(sampleGathering());
  const proof = { kind: "proof", pages: 1, beforeAnnex: 1, bottomLine: 1, signature, bytes: new Uint8Array() } as const;
  const bare = { ...proof, manuscript: sampleManuscript() };
  const other = { ...proof, manuscript: { ...sampleManuscript(), fingerprint: "0123456789ab" } };
  expect(() => sealProof(bare, made)).toThrow("no fingerprint");
  expect(() => sealProof(other, made)).toThrow("0123456789ab");
});
