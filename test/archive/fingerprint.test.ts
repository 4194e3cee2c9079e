import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, evidenceHash, fingerprintOf } from "../../src/archive/fingerprint.ts";
import { sampleEvidence } from "./sample-proof.ts";

describe("canonical JSON", () => {
  test("is that of RFC 8785, section 3.2.3", () => {
    const value = { "\u20ac": "Euro", "\r": "CR", "\ufb33": "dalet", "1": "one", "😀": "smile", "\u0080": "c", ö: "o" };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"CR","1":"one","\u0080":"c","ö":"o","\u20ac":"Euro","😀":"smile","\ufb33":"dalet"}',
    );
    expect(canonicalJson([1e30, 4.5, 2e-3, 1e-27, -0, '\u000f\n"\\'])).toBe(
      '[1e+30,4.5,0.002,1e-27,0,"\\u000f\\n\\"\\\\"]',
    );
  });

  test("is the same after writing and reading, whatever the order of keys and whatever is undefined", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
    expect(canonicalJson({ b: 1, a: undefined, c: null })).toBe(canonicalJson({ c: null, b: 1 }));
  });

  test("refuses what JSON cannot hold", () => {
    expect(() => canonicalJson(undefined)).toThrow();
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
    expect(() => canonicalJson("\ud800")).toThrow();
  });
});

describe("fingerprint", () => {
  test("is the first twelve digits of the evidence's hash", () => {
    const evidence = sampleEvidence();
    expect(fingerprintOf(evidence)).toMatch(/^[0-9a-f]{12}$/);
    expect(evidenceHash(evidence).startsWith(fingerprintOf(evidence))).toBe(true);
  });

  test("changes with every part of the evidence", () => {
    const evidence = sampleEvidence();
    const changed = [
      { ...evidence, tool: { name: "attache", version: "9" } },
      { ...evidence, brief: { ...evidence.brief, mark: "TLP:RED" } },
      { ...evidence, inputs: evidence.inputs.slice(1) },
      { ...evidence, library: { ...evidence.library, sources: 2 } },
      { ...evidence, quotations: [] },
      { ...evidence, cited: [] },
      { ...evidence, ledger: [] },
      { ...evidence, withheld: [] },
    ];
    expect(new Set([evidence, ...changed].map(fingerprintOf)).size).toBe(changed.length + 1);
  });
});
