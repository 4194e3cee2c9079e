import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directQuotations } from "../../src/text/quotation-marks.ts";

function quoted(text: string): readonly string[] {
  return directQuotations(text).map(({ start, end }) => text.slice(start, end));
}

describe("directQuotations", () => {
  test.each([
    ["English marks", "He said “yes” and “no, ‘never’”.", ["yes", "no, ‘never’"]],
    ["straight marks in turn", 'He said "yes" and "no".', ["yes", "no"]],
    ["German marks", "Er sagte „ja“ und „nein”.", ["ja", "nein"]],
    ["French marks", "Il a dit « oui ».", [" oui "]],
    ["reversed marks", "Er sagte »ja«.", ["ja"]],
    ["an unclosed mark runs to the end", "He said “yes, and", ["yes, and"]],
    ["marks within marks are part of the whole", 'A: “He said "no" to me,” B', ['He said "no" to me,']],
    ["French around English", "« un “mot” encore » fin", [" un “mot” encore "]],
    ["a curly mark closed by a straight one", 'He said “yes" and left.', ["yes"]],
    ["a straight mark closed by a curly one", 'He said "yes” and left.', ["yes"]],
    ["a mark that closes nothing is ignored", "yes” and no", []],
    ["inches are no opening marks", 'a 5" gun and “yes”', ["yes"]],
    ["single marks never count", "‘yes’ and 'no'", []],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("stretches lie apart, in order, within the text, and hold none of the marks that bound them", () => {
    const units = fc.constantFrom("a", " ", "“", "”", "„", "«", "»", '"', ".", ",");
    fc.assert(
      fc.property(fc.array(units, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of directQuotations(text)) {
          expect(start).toBeGreaterThan(last - 1);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(text[start - 1]).toMatch(/["“”„«»]/);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
