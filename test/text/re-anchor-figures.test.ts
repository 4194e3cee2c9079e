import { afterAll, describe, expect, test } from "vitest";
import { paragraphPrints } from "../../src/text/paragraph-prints.ts";
import { reAnchor } from "../../src/text/re-anchor.ts";
import { targets } from "./edit-minutes.ts";
import { graveEdits } from "./grave-edits.ts";
import { minutes } from "./harbour-minutes.ts";
import { lockedIn } from "./locked-in.ts";
import { sampleSource } from "./sample-source.ts";
import { slightEdits } from "./slight-edits.ts";

const before = sampleSource(minutes);
const table: string[] = [];
const edited = { all: 0, found: 0 };

describe("edit scripts over some 3,000 words of minutes", () => {
  test("there are enough sentences to quote", () => {
    expect(minutes.join(" ").split(" ").length).toBeGreaterThan(2000);
    expect(targets.length).toBeGreaterThan(100);
  });

  test.each([...slightEdits, ...graveEdits])("$name", ({ name, expected, least, edit }) => {
    const counts = new Map<string, number>();
    const missed: string[] = [];
    let all = 0;
    for (const target of targets) {
      const done = edit(target);
      if (!done) continue;
      all += 1;
      const locked = lockedIn(before, target.sentence, [target.paragraph + 1]);
      const source = sampleSource(done.paragraphs);
      const verdict = reAnchor(locked, source, paragraphPrints(before));
      counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
      if (!expected.includes(verdict.kind)) missed.push(`${verdict.kind}: ${target.sentence}`);
      if (expected[0] === "edited" && done.now !== undefined) {
        edited.all += 1;
        const isFound = verdict.kind === "edited" && isAbout(verdict.words.join(" "), done.now);
        if (isFound) edited.found += 1;
      }
    }
    const right = all - missed.length;
    const found = [...counts].map(([kind, count]) => `${kind} ${count}`).join(", ");
    table.push(
      `${name.padEnd(52)} ${expected.join("/").padEnd(17)} ${String(right).padStart(4)} of ${all}   (${found})`,
    );
    expect(right / all, missed.slice(0, 5).join("\n")).toBeGreaterThanOrEqual(least);
  });

  test("of the edited sentences nine in ten and more are found again where they stand now", () => {
    expect(edited.all).toBeGreaterThan(1000);
    expect(edited.found / edited.all).toBeGreaterThan(0.9);
  });

  afterAll(() => {
    const sum = `edited and found again, with four fifths of their words: ${edited.found} of ${edited.all}`;
    console.log([`${targets.length} quotations`, ...table, sum].join("\n"));
  });
});

/** True where the words found are those of the edited sentence, but for a fifth. */
function isAbout(found: string, now: string): boolean {
  const [one, other] = [found, now].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  if (!one || !other) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(one.size, other.size) >= 0.8;
}
