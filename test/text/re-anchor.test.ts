import { describe, expect, test } from "vitest";
import { paragraphPrints } from "../../src/text/paragraph-prints.ts";
import { reAnchor } from "../../src/text/re-anchor.ts";
import { lockedIn } from "./locked-in.ts";
import { cases } from "./re-anchor-cases.ts";
import { sampleSource, slice } from "./sample-source.ts";
import { settingCases } from "./setting-cases.ts";

describe("what becomes of locked words", () => {
  test.each([...cases, ...settingCases])("$name", ({ text, quote, paragraph, before, after, expected, isBlind }) => {
    const old = sampleSource(before, { text: text ?? "full" });
    const now = sampleSource(after, { text: text ?? "full" });
    const locked = lockedIn(old, quote, paragraph === undefined ? undefined : [paragraph]);
    const verdict = reAnchor(locked, now, isBlind ? [] : paragraphPrints(old));
    expect(verdict).toMatchObject(expected);
    if (verdict.kind === "same" || verdict.kind === "moved" || verdict.kind === "edited") {
      for (const segment of verdict.anchor.segments) expect(slice(now, segment)).toBe(segment.exact);
    }
  });
});

describe("hostile texts", () => {
  test("a text of one sentence over and over is answered, and not as if it were certain", () => {
    const line = "The fee for berth 9 is 40 crowns a week.";
    const old = sampleSource(["It was opened.", line, "It was closed."]);
    const now = sampleSource([`${line} `.repeat(20_000), ...Array.from({ length: 400 }, () => line)]);
    expect(reAnchor(lockedIn(old, line), now, paragraphPrints(old)).kind).toBe("ambiguous");
  });

  test("very long words, and a quotation of thousands of them, are bounded work", () => {
    const words = Array.from({ length: 1800 }, (_, index) => `w${index % 700}`).join(" ");
    const old = sampleSource([words, "x".repeat(300_000)]);
    const now = sampleSource([words.replace("w350 ", "w351 "), "x".repeat(300_000), `${words} `.repeat(20)]);
    expect(["edited", "ambiguous"]).toContain(reAnchor(lockedIn(old, words, [1]), now, paragraphPrints(old)).kind);
  });
});
