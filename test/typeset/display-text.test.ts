import { describe, expect, test } from "vitest";
import { countInk, displayText } from "../../src/typeset/display-text.ts";

const hasAll = () => true;
const hasNone = () => false;

describe("displayText", () => {
  test("draws what steers line breaks as what it looks like, or not at all", () => {
    expect(displayText("a\u00a0b\u2011c\u00add\u200be\u2060f\ufeffg", hasAll)).toBe("a b-cdefg");
  });

  test("leaves fixed spaces where the face has them", () => {
    expect(displayText("1\u202f000", hasAll)).toBe("1\u202f000");
    expect(displayText("1\u202f000", hasNone)).toBe("1 000");
  });

  test("lets ligature characters fall into letters", () => {
    expect(displayText("\ufb01nal o\ufb03ce", hasAll)).toBe("final office");
  });

  test("leaves everything else as it is", () => {
    const text = "Кірилиця “quoted” … ¶ – — № é ‘single’";
    expect(displayText(text, hasNone)).toBe(text);
  });
});

test("ink is every character but white space", () => {
  expect(countInk("a b\u00a0c\n\u202f…😀")).toBe(5);
});
