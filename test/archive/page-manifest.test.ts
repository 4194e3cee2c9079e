import { describe, expect, test } from "vitest";
import { pageManifestText } from "../../src/archive/page-manifest.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import { fingerprintOf } from "../../src/text/fingerprint.ts";
import { sampleEvidence } from "./sample-proof.ts";

const printed = (evidence: Evidence) => fingerprintOf(pageManifestText(evidence));

describe("fingerprint", () => {
  test("is twelve hexadecimal digits", () => {
    expect(fingerprintOf(pageManifestText(sampleEvidence()))).toMatch(/^[0-9a-f]{12}$/);
  });

  test("does not change with what was withheld, nor with the files and sources that hold it", () => {
    const evidence = sampleEvidence();
    const inputs = evidence.inputs.map((input) =>
      input.role === "brief" ? { ...input, sha256: "0".repeat(64) } : input,
    );
    expect(inputs).not.toEqual(evidence.inputs);
    const hidden = [
      { ...evidence, withheld: [] },
      { ...evidence, library: { ...evidence.library, sources: 9 } },
      { ...evidence, inputs },
      { ...evidence, inputs: evidence.inputs.filter(({ role }) => role !== "source") },
      { ...evidence, ledger: evidence.ledger.map((cut) => ({ ...cut, gist: "Other words" })) },
    ];
    expect(new Set([evidence, ...hidden].map(printed)).size).toBe(1);
  });

  test("changes with every part of the evidence that the page shows", () => {
    const evidence = sampleEvidence();
    const changed = [
      { ...evidence, tool: { name: "attache", version: "9" } },
      { ...evidence, brief: { ...evidence.brief, mark: "TLP:RED" as const } },
      { ...evidence, content: "0".repeat(64) },
      { ...evidence, quotations: [] },
      { ...evidence, cited: [] },
      { ...evidence, citations: [{ words: "[1]", items: [] }] },
      { ...evidence, pages: [] },
      { ...evidence, attached: [] },
      { ...evidence, inputs: [...evidence.inputs, { role: "style" as const, path: "s.csl", sha256: "0".repeat(64) }] },
      { ...evidence, ledger: [] },
    ];
    expect(new Set([evidence, ...changed].map(printed)).size).toBe(changed.length + 1);
  });
});
