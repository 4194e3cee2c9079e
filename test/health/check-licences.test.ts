import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsAllowed } from "../../src/health/check-licences.ts";
import { openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { anchorWords } from "../../src/text/anchor-words.ts";
import { countQuoted, countWords } from "../../src/text/count-quoted.ts";
import { briefFile, briefHead, smallSettings, smallWorld, sourceFile } from "../small-workspace.ts";
import { sampleSource } from "../text/sample-source.ts";

const text = "The pier was closed at noon. It opened again at dusk, and two ferries sailed with forty riders.";
const facts = (licence: string) => `issued: 2031-03-01\nattache: { descriptor: d, origin: private${licence} }`;

async function told(licence: string, sections: string, settings = smallSettings) {
  const world = smallWorld({
    "attache.yaml": settings,
    "sources/pier.md": sourceFile("pier", facts(licence), text),
    ...briefFile(sections, briefHead),
  });
  const { value: desk, diagnostics } = await openDesk(world);
  if (!desk) throw new Error(JSON.stringify(diagnostics));
  const pressed = await press(desk, { brief: "bridge" });
  expect(pressed.value, JSON.stringify(pressed.diagnostics)).toBeDefined();
  return pressed.diagnostics.filter(({ code }) => code === "licence-exceeded");
}

const quoting = (...quotes: readonly string[]) =>
  `sections:\n  - heading: Pier\n    excerpts:\n${quotes.map((quote) => `      - { source: pier, quote: "${quote}" }\n`).join("")}`;

describe("words quoted beyond a licence", () => {
  test("are a warning of the page, at the last quotation", async () => {
    const found = await told(
      ", licence: { name: the Herald’s leave, words: 8 }",
      quoting("The pier was closed at noon", "two ferries sailed with forty riders"),
    );
    expect(found).toMatchObject([
      {
        severity: "warning",
        message: "12 words of `pier` are quoted; its licence (the Herald’s leave) allows 8.",
        span: { file: "briefs/bridge.yaml", line: 9 },
      },
    ]);
  });

  test("count prose and excerpts together, and the same words once", async () => {
    const sections = `${quoting("The pier was closed at noon")}    points: ["“was closed at noon”, they say [@pier, para. 1]."]\n`;
    expect(await told(", licence: { words: 6 }", sections)).toEqual([]);
    expect(await told(", licence: { words: 5 }", sections)).toHaveLength(1);
  });

  test("may be a share of the text: 50% of 18 words are 9", async () => {
    const nine = quoting("The pier was closed at noon", "with forty riders");
    expect(await told(", licence: { share: 50% }", nine)).toEqual([]);
    expect(await told(", licence: { share: 49% }", nine)).toHaveLength(1);
  });

  test("may be forbidden altogether", async () => {
    expect(await told(", licence: { words: 0 }", quoting("The pier was closed"))).toHaveLength(1);
  });

  test("are held against the workspace's licence where the record has none", async () => {
    const settings = `${smallSettings}defaults: { licence: { words: 3 } }\n`;
    expect(await told("", quoting("The pier was closed"), settings)).toHaveLength(1);
    expect(await told(", licence: { words: 9 }", quoting("The pier was closed"), settings)).toEqual([]);
  });

  test("count after fitting: what is left out is not quoted", async () => {
    const long = Array.from({ length: 120 }, (_, index) => `Point ${index}.`);
    const sections = `${quoting("The pier was closed at noon").replace(" }\n", ", priority: may, value: 0 }\n")}    points: ${JSON.stringify(long.map((point) => ({ text: point, priority: "should" })))}\n`;
    expect(await told(", licence: { words: 2 }", sections)).toEqual([]);
  });
});

test("the lesser of two limits holds", () => {
  const source = sampleSource([text]);
  expect(countWords(text)).toBe(18);
  expect(wordsAllowed({ words: 5, share: 0.5 }, source)).toBe(5);
  expect(wordsAllowed({ words: 15, share: 0.5 }, source)).toBe(9);
  expect(wordsAllowed({}, source)).toBeUndefined();
});

test("any anchors quote as many words as are under at least one of them", () => {
  const source = sampleSource(["a b c d e f g h i j k l m n o p q r s t"]);
  const stretch = fc.tuple(fc.nat(19), fc.nat(19)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
      const anchors = stretches.map(([a, b]) => anchorWords(source, [{ paragraph: 1, start: 2 * a, end: 2 * b + 1 }]));
      const under = new Set(stretches.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, step) => a + step)));
      expect(countQuoted(anchors)).toBe(under.size);
    }),
  );
});
