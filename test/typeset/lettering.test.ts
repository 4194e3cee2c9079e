import { describe, expect, test } from "vitest";
import { markColours, marks } from "../../src/model/mark.ts";
import type { Design } from "../../src/model/template.ts";
import { countLevels } from "../../src/text/count-levels.ts";
import { linkWords } from "../../src/text/link-words.ts";
import * as lettering from "../../src/typeset/lettering.ts";
import { namePlaces } from "../../src/typeset/places.ts";
import { setInlines } from "../../src/typeset/set-inlines.ts";
import { tagIn } from "../../src/typeset/tags.ts";
import { design, text } from "./sample-manuscript.ts";

/** Relative luminance of `#RRGGBB` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The grey of the same luminance: what is left of a colour on a page without any. */
function grey(colour: string): string {
  const linear = luminance(colour);
  const level = Math.round(255 * (linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055));
  return `#${level.toString(16).padStart(2, "0").repeat(3)}`;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const white = "#FFFFFF";
const textColours = [
  lettering.black,
  lettering.grey,
  lettering.linkColour,
  ...[
    lettering.bodyType,
    lettering.sideType,
    lettering.headerType,
    lettering.bottomLineType,
    lettering.smallType,
    lettering.referenceType,
  ].map((type) => type(design).letters.colour),
];

describe("contrast", () => {
  test("the formula gives what WCAG says of known pairs", () => {
    expect(contrast("#000000", white)).toBe(21);
    expect(contrast("#767676", white)).toBeCloseTo(4.54, 2);
  });

  test.each([...new Set(textColours)])("%s on white is 4.5 : 1 at least, in colour and in grey", (colour) => {
    expect(contrast(colour, white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(grey(colour), white)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks.map((mark) => [mark, markColours[mark]] as const))("%s on its black ground", (_, colour) => {
    expect(contrast(colour, lettering.black)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(grey(colour), grey(lettering.black))).toBeGreaterThanOrEqual(4.5);
  });
});

describe("raised figures", () => {
  const raisedIn = (size: number, changes: Partial<Design> = {}) => {
    const words = linkWords([], "en");
    const setting = {
      design: { ...design, ...changes },
      language: "en",
      places: namePlaces([]),
      words,
      level: countLevels(),
    };
    const tag = tagIn(undefined, "P");
    const call = { type: "superscript" as const, children: [text("1")] };
    const citation = { type: "citation" as const, id: "c1", items: [], children: [call] };
    const letters = { face: "serif", size, colour: lettering.black } as const;
    return [...setInlines([call], letters, setting, tag), ...setInlines([citation], letters, setting, tag)];
  };

  test.each([8, 8.2, 9, 10, 10.3, 11, 21])("are 6.5 pt at least in type of %s pt", (size) => {
    const runs = raisedIn(size);
    expect(runs).toHaveLength(2);
    for (const run of runs) {
      expect(run.rise).toBeGreaterThan(0);
      expect(run.size).toBeGreaterThanOrEqual(6.5);
    }
  });
});
