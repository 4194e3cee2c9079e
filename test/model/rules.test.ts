import { expect, test } from "vitest";
import { codes } from "../../src/model/codes.ts";
import { levelOf, limitOf, mergeRules, type Rules, ruleCodes } from "../../src/model/rules.ts";

const set = (...given: [Parameters<typeof levelOf>[0], object][]): Rules => new Map(given);

test("a rule has its own level until somebody sets another", () => {
  expect(levelOf("claim-uncited", new Map())).toBe("warning");
  expect(levelOf("claim-uncited", set(["claim-uncited", { level: "off" }]))).toBe("off");
  expect(limitOf("source-stale", set(["source-stale", { limit: 5 }]))).toBe(5);
  expect(limitOf("source-stale", new Map())).toBe(30);
});

test("a code that is no rule has no level, whatever is set", () => {
  expect(levelOf("misquotation", set(["misquotation", { level: "off" }]))).toBeUndefined();
});

test("a brief's settings win, one by one", () => {
  const merged = mergeRules(
    set(["source-stale", { level: "error", limit: 9 }], ["claim-uncited", { level: "off" }]),
    set(["source-stale", { limit: 5 }]),
  );
  expect(merged.get("source-stale")).toEqual({ level: "error", limit: 5 });
  expect(merged.get("claim-uncited")).toEqual({ level: "off" });
});

test("no promise is a rule", () => {
  const promises = ["misquotation", "quotation-uncited", "above-ceiling", "mark-too-low", "left-out", "pages-exceeded"];
  expect(ruleCodes.filter((code) => promises.includes(code))).toEqual([]);
  expect(ruleCodes.length).toBeGreaterThan(15);
  for (const code of ruleCodes) expect(codes[code].rule).toMatch(/^(error|warning|note)$/);
});
