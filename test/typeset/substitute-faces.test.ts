import { describe, expect, test } from "vitest";
import { inkOf } from "../../src/text/ink.ts";
import { checkGlyphs, noteSubstitutes } from "../../src/typeset/check-glyphs.ts";
import type { Run } from "../../src/typeset/definition.ts";
import { substituteFaces } from "../../src/typeset/substitute-faces.ts";
import { naturalWidth } from "../../src/typeset/text-nodes.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readPrinted } from "../../src/verify/read-printed.ts";
import { packed, proofOf } from "./read-proof.ts";
import { coldFaces, faces, heading, manuscriptOf, paragraph } from "./sample-manuscript.ts";

const run = (text: string, more: Partial<Run> = {}): Run => {
  return { face: "serif", size: 10, colour: "#000000", text, ...more };
};
const parts = (text: string, face: Run["face"] = "serif") =>
  substituteFaces([run(text, { face })], faces).map((part) => `${part.face}: ${part.text}`);

describe("substituteFaces", () => {
  test("hands back the very runs where their faces have all characters", () => {
    const runs = [run("Plain – “words”, Россия\n")];
    expect(substituteFaces(runs, faces)).toBe(runs);
  });

  test("asks the sans of like weight first, then the faces that are there for it", () => {
    expect(parts("a Ŧ b")).toEqual(["serif: a ", "sans: Ŧ", "serif:  b"]);
    expect(parts("Ŧ", "serif-semibold")).toEqual(["sans-semibold: Ŧ"]);
    expect(parts("देव", "sans")).toEqual(["fallback: देव"]);
    expect(parts("საქართველო", "sans")).toEqual(["fallback-symbols: საქართველო"]);
  });

  test("a mark above or below stays with its letter", () => {
    expect(parts("xა\u0301x")).toEqual(["serif: x", "fallback-symbols: ა\u0301", "serif: x"]);
  });

  test("what steers line breaks and is not drawn splits no run", () => {
    expect(parts("a\u200bb\u2060c\ufe0fd")).toEqual(["serif: a\u200bb\u2060c\ufe0fd"]);
    expect(parts("ა\u200bბ")).toEqual(["fallback-symbols: ა\u200bბ"]);
  });

  test("only the first part has the anchors; all share the citation and say what they are of", () => {
    const cluster = {};
    const given = run("x ა y", { anchors: ["c1"], cluster });
    const found = substituteFaces([given], faces);
    expect(found.map(({ anchors }) => anchors)).toEqual([["c1"], undefined, undefined]);
    expect(found.every((part) => part.cluster === cluster && part.partOf === given)).toBe(true);
  });

  test("a label takes the room it reserves, split or not", () => {
    expect(naturalWidth([run("№ ა", { advance: 40 })], faces)).toBeCloseTo(40, 6);
  });

  test("no face is asked for letters that run from right to left", () => {
    expect(parts("x ש y")).toEqual(["serif: x ש y"]);
  });

  test("faces that no character needs are never opened", () => {
    const asked = new Set<string>();
    const own = coldFaces();
    const face = (name: Run["face"]) => {
      asked.add(name);
      return own.face(name);
    };
    substituteFaces([run("Plain words and Ŧ")], { face });
    expect([...asked]).toEqual(["serif", "sans"]);
  });
});

describe("diagnostics", () => {
  test("each character is told of once, with the word it stands in first", () => {
    const noted = noteSubstitutes([run("to თბილისი, to თბილისი"), run("Ŧ and ი")], faces);
    expect(noted.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 6 }, () => "warning face-substituted"),
    );
    expect(noted[0]?.message).toBe("Another face prints თ (U+10D7), in “თბილისი,”.");
    expect(noteSubstitutes([run("Plain Россия")], faces)).toEqual([]);
  });

  test("a character of no face is an error, and so is a right-to-left letter, with other advice", () => {
    const [chinese, hebrew, arabic] = checkGlyphs([run("漢 שלום"), run("م")], faces).filter((_, at) =>
      [0, 1, 5].includes(at),
    );
    expect(chinese?.message).toBe("No face has a glyph for 漢 (U+6F22), in “漢 שלום”.");
    expect(hebrew?.message).toBe("Scripts written from right to left cannot be set: ש (U+05E9), in “漢 שלום”.");
    expect(arabic?.code).toBe("glyph-missing");
    expect(arabic?.hints.join()).toContain("translation");
  });
});

describe("on the page", () => {
  test("words in several faces print, and read back as written", async () => {
    const words = "Tbilisi (თბილისი), ∀x ∈ ℝ, Ŧ, देवनागरी; so on.";
    const { pages } = await proofOf(manuscriptOf([heading(2, "Erevan Երևան"), paragraph(words)]));
    expect(packed(pages.join(""))).toContain(packed("Tbilisi (თბილისი), ∀x ∈ ℝ, Ŧ,"));
    expect(packed(pages.join(""))).toContain("ԵՐԵՎԱՆ".slice(0, 3));
  });

  test("a page that needs no other face has the same bytes as ever, whatever was set before", () => {
    const plain = () => manuscriptOf([paragraph("Plain words.")]);
    const shared = coldFaces();
    typesetManuscript(manuscriptOf([paragraph("ძ → ∀ Ŧ")]), shared);
    expect(typesetManuscript(plain(), shared).value?.bytes).toEqual(
      typesetManuscript(plain(), coldFaces()).value?.bytes,
    );
  });
});

describe("characters that share a glyph", () => {
  test.each([
    ["apostrophes and letters", "Hawaiʻi and its ‘aloha’, the obʼject and it’s"],
    ["signs and letters", "∆t and Δx, 5 µm and 5 μm, Ω and Ω"],
    ["strokes", "3∕4 and 1⁄2"],
    ["small letters with a dot", "İi̇ıi ılık"],
  ])("are read back each as itself: %s", async (_, words) => {
    const { value } = typesetManuscript(manuscriptOf([paragraph(words)]), faces);
    const { pages } = await readPrinted(value?.bytes ?? new Uint8Array());
    expect(inkOf(pages[0]?.drawn ?? "")).toContain(inkOf(words));
    expect((pages[0]?.drawn ?? "").replace(/\s/g, "")).toContain(words.normalize("NFC").replace(/\s/g, ""));
  });
});
