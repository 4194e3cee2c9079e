import { expect, test } from "vitest";
import { progressOf } from "../../src/cli/progress.ts";
import { testFace } from "./test-face.ts";

/** What progress shows when its steps come at the given milliseconds. */
function shownAt(times: readonly number[], interactive = true): string {
  const { face, said } = testFace("/", { interactive });
  let now = 0;
  const progress = progressOf(face, "reading", () => now);
  for (const [index, time] of times.entries()) {
    now = time;
    progress.step(index + 1, times.length);
  }
  progress.end();
  return said.err;
}

test("is silent for the first second", () => {
  expect(shownAt([1, 500, 999])).toBe("");
});

test("then shows itself ten times a second at most, and is wiped at the end", () => {
  const shown = shownAt([500, 1000, 1050, 1100, 1101]);
  expect(shown).toBe("\rreading 2 of 5\u001b[K\rreading 4 of 5\u001b[K\r\u001b[K");
});

test("is silent where nobody watches", () => {
  expect(shownAt([1000, 2000, 3000], false)).toBe("");
});
