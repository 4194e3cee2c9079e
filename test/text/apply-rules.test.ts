import fc from "fast-check";
import { expect, test } from "vitest";
import { codes } from "../../src/model/codes.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { hasError } from "../../src/model/outcome.ts";
import { isCode, type Rules, ruleLevels } from "../../src/model/rules.ts";
import { applyRules } from "../../src/text/apply-rules.ts";

const code = fc.constantFrom(...Object.keys(codes).filter(isCode));
const diagnostic = fc.record({
  code,
  severity: fc.constantFrom("error", "warning", "note"),
  message: fc.constant("M."),
  hints: fc.constant([]),
});
const rules = fc
  .array(fc.tuple(code, fc.record({ level: fc.constantFrom(...ruleLevels) })))
  .map((all): Rules => new Map(all));
const told = (diagnostics: readonly Diagnostic[], set: Rules) => applyRules({ value: 1, diagnostics }, set);

test("what is no rule is told as it is, whatever is set", () => {
  fc.assert(
    fc.property(fc.array(diagnostic), rules, (all, set) => {
      const fixed = (list: readonly Diagnostic[]) => list.filter((one) => codes[one.code].rule === undefined);
      expect(fixed(told(all, set).diagnostics)).toEqual(fixed(all));
    }),
  );
});

test("the value is withheld exactly where an error is told, and applying twice is applying once", () => {
  fc.assert(
    fc.property(fc.array(diagnostic), rules, (all, set) => {
      const once = told(all, set);
      expect(once.value === undefined).toBe(hasError(once.diagnostics));
      expect(told(once.diagnostics, set)).toEqual(once);
    }),
  );
});

test("off is not told; another level is the severity; a rule that nobody set has its own", () => {
  const broken: Diagnostic = { code: "claim-uncited", severity: "note", message: "M.", hints: [] };
  const severities = (level?: (typeof ruleLevels)[number]) =>
    told([broken], new Map(level ? [["claim-uncited", { level }]] : [])).diagnostics.map(({ severity }) => severity);
  expect([severities(), severities("off"), severities("error"), severities("note")]).toEqual([
    ["warning"],
    [],
    ["error"],
    ["note"],
  ]);
});

test("a value that a stage did not make cannot be had by turning a rule off", () => {
  const broken: Diagnostic = { code: "claim-uncited", severity: "error", message: "M.", hints: [] };
  const result = applyRules(
    { value: undefined, diagnostics: [broken] },
    new Map([["claim-uncited", { level: "off" }]]),
  );
  expect(result).toEqual({ value: undefined, diagnostics: [] });
});
