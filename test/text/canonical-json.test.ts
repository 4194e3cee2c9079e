import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/text/canonical-json.ts";

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
