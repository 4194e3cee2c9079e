import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LockedExcerpt, Verdict } from "../../src/model/lock.ts";
import type { Source } from "../../src/model/source.ts";
import { foldText } from "../../src/text/fold-text.ts";
import { paragraphPrints } from "../../src/text/paragraph-prints.ts";
import { reAnchor } from "../../src/text/re-anchor.ts";
import { targets } from "./edit-minutes.ts";
import { minutes } from "./harbour-minutes.ts";
import { lockedIn } from "./locked-in.ts";
import { sampleSource, slice } from "./sample-source.ts";

const before = sampleSource(minutes);
const prints = paragraphPrints(before);
const anyTarget = fc.constantFrom(...targets);

/** What every verdict owes: an anchor whose words are the source's own; and the locked ones unless it says otherwise. */
function checkVerdict(verdict: Verdict, locked: LockedExcerpt, source: Source): void {
  if (verdict.kind === "gone" || verdict.kind === "ambiguous") return;
  const { anchor } = verdict;
  for (const segment of anchor.segments) expect(slice(source, segment)).toBe(segment.exact);
  if (verdict.kind === "edited") return;
  const fold = (segments: readonly { readonly exact: string }[]) => segments.map(({ exact }) => foldText(exact).text);
  expect(fold(anchor.segments)).toEqual(fold(locked.segments));
  expect(anchor.paragraphs.join() === locked.paragraphs.join()).toBe(verdict.kind === "same");
}

/** Characters that no fold takes for each other. */
const anyCharacter = fc.constantFrom("q", "Q", "7", "ж", "é", "👍🏽", "§", ";", "_", " zz ");

describe("laws of re-anchoring", () => {
  test("any character changed inside a quotation is caught", () => {
    fc.assert(
      fc.property(anyTarget, fc.nat(), anyCharacter, ({ paragraph, sentence }, where, character) => {
        const at = where % sentence.length;
        fc.pre(sentence[at] !== character);
        const now = sentence.slice(0, at) + character + sentence.slice(at + 1);
        const text = minutes.map((one, index) => (index === paragraph ? one.replace(sentence, () => now) : one));
        const locked = lockedIn(before, sentence, [paragraph + 1]);
        const verdict = reAnchor(locked, sampleSource(text), prints);
        expect(["edited", "gone", "ambiguous"]).toContain(verdict.kind);
      }),
      { numRuns: 300 },
    );
  });

  test("any digit changed inside a quotation is caught, and found where it stands", () => {
    const numbered = targets.filter(({ sentence }) => /\d/u.test(sentence));
    fc.assert(
      fc.property(fc.constantFrom(...numbered), fc.nat(), fc.integer({ min: 1, max: 9 }), (target, which, more) => {
        const { paragraph, sentence } = target;
        const digits = [...sentence.matchAll(/\d/gu)];
        const { 0: digit, index } = digits[which % digits.length] ?? { 0: "0", index: 0 };
        const now = sentence.slice(0, index) + String((Number(digit) + more) % 10) + sentence.slice(index + 1);
        const text = minutes.map((one, at) => (at === paragraph ? one.replace(sentence, now) : one));
        const verdict = reAnchor(lockedIn(before, sentence, [paragraph + 1]), sampleSource(text), prints);
        expect(verdict).toMatchObject({ kind: "edited", words: [now] });
      }),
      { numRuns: 200 },
    );
  });

  test("whatever is done to a text, a verdict of same or moved has the locked words, letter by letter", () => {
    const anyEdit = fc.record({
      kind: fc.constantFrom("cut", "add", "swap", "copy"),
      at: fc.nat({ max: minutes.length - 1 }),
      to: fc.nat({ max: minutes.length - 1 }),
      from: fc.nat({ max: 200 }),
      length: fc.nat({ max: 60 }),
      words: fc.constantFrom("not ", "12 ", "The Chair ", "“", "” ", "never said: ", "Ѿ̈ ", "👩‍🚀 "),
    });
    fc.assert(
      fc.property(
        anyTarget,
        fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (target, edits, isAware) => {
          const text: string[] = [...minutes];
          for (const { kind, at, to, from, length, words } of edits) {
            const one = text[at] ?? "";
            if (kind === "cut") text[at] = one.slice(0, from) + one.slice(from + length) || "Nothing.";
            if (kind === "add") text[at] = one.slice(0, from) + words + one.slice(from);
            if (kind === "swap") [text[at], text[to]] = [text[to] ?? "", one];
            if (kind === "copy") text.splice(to, 0, one);
          }
          const source = sampleSource(text.map((one) => one.trim() || "Nothing."));
          const locked = lockedIn(before, target.sentence, [target.paragraph + 1]);
          checkVerdict(reAnchor(locked, source, isAware ? prints : []), locked, source);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("in a text that has not changed every quotation is the same", () => {
    for (const { paragraph, sentence } of targets) {
      const locked = lockedIn(before, sentence, [paragraph + 1]);
      expect(reAnchor(locked, sampleSource(minutes), prints).kind).toBe("same");
      expect(reAnchor(locked, sampleSource(minutes)).kind).toBe("same");
    }
  });
});
