import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/annotations/parse-json.ts";

function read(text: string): unknown {
  const parsed = parseJson(text);
  return "value" in parsed ? parsed.value : parsed;
}

describe("JSON with the places of its parts", () => {
  test("is what `JSON.parse` makes of it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(3), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(JSON.stringify(read(spaced))).toBe(JSON.stringify(JSON.parse(spaced)));
      }),
    );
  });

  test("any text that is none for `JSON.parse` is a fault within the text", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 3 }), (text, where, odd) => {
        const at = where % (text.length + 1);
        const broken = text.slice(0, at) + odd + text.slice(at + 1);
        const isJson = (() => {
          try {
            JSON.parse(broken);
            return true;
          } catch {
            return false;
          }
        })();
        const parsed = parseJson(broken);
        expect("value" in parsed).toBe(isJson);
        if ("offset" in parsed) expect(parsed.offset).toBeLessThanOrEqual(broken.length);
      }),
      { numRuns: 1000 },
    );
  });

  test("names of prototypes are names like others", () => {
    const parsed = parseJson('{"__proto__": {"rows": []}, "constructor": 1}');
    expect("value" in parsed && Object.keys(parsed.value as object)).toEqual(["__proto__", "constructor"]);
    expect("value" in parsed && Reflect.get(parsed.value as object, "rows")).toBeUndefined();
  });

  test.each([
    ['{"a": 1,}', 8, "a name in quotation marks is missing"],
    ["[1 2]", 3, "a comma or `]` is missing"],
    ['{"a" 1}', 5, "a colon is missing"],
    ["[1, ", 4, "it ends too early"],
    ["[1] 2", 4, "something follows its end"],
    ['["a\nb"]', 3, "a line ends, or a control character stands, inside a string"],
    ['["a', 1, "a string is never closed"],
    ['["\\x"]', 1, "a string has an escape that JSON does not know"],
    ["[NaN]", 1, "a value is missing"],
    ["[".repeat(200), 101, "it is nested too deeply"],
  ])("%j has its fault at %d", (text, offset, why) => {
    expect(parseJson(text)).toEqual({ offset, why });
  });
});
