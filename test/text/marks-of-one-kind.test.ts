import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSpeech } from "../../src/text/find-speech.ts";
import { listOf, readCases, textOf } from "../read-cases.ts";
import { sampleSource } from "./sample-source.ts";

function speechIn(paragraphs: readonly string[]): readonly string[] {
  const source = sampleSource(paragraphs);
  return findSpeech(source, 1).map(({ start, end }) => (source.paragraphs[0]?.text ?? "").slice(start, end));
}

/** The marks of a kind, outer ones and those inside them. */
const kinds = ["“”", "„“", "„”", "«»", "»«", '""', "””"].map((marks) => [marks.charAt(0), marks.charAt(1)] as const);
/** What stands between quotations holds a stop, a colon or a dash, as a report does. */
const narration = fc.constantFrom(", the chair said: ", ". He went on, saying: ", " — so the clerk. He added: ");
const word = fc.constantFrom("Ferries", "run", "at noon", "again");

/** A quotation with others inside it, in the marks of one kind, and where all of its marks stand. */
interface Nest {
  readonly inside: readonly (string | Nest)[];
}
const { nest } = fc.letrec<{ nest: Nest }>((tie) => ({
  nest: fc.record({
    inside: fc.array(fc.oneof({ maxDepth: 4 }, word, tie("nest")), { minLength: 1, maxLength: 4 }),
  }),
}));

function setNest({ inside }: Nest, [open, close]: readonly [string, string]): string {
  return `${open}${inside.map((one) => (typeof one === "string" ? one : setNest(one, [open, close]))).join(" ")}${close}`;
}

/** A report, and the outermost quotations in it with their marks. */
const report = fc
  .tuple(fc.constantFrom(...kinds), fc.array(fc.tuple(nest, narration), { minLength: 1, maxLength: 4 }))
  .map(([marks, parts]) => {
    let text = "The clerk reports: ";
    const spoken = parts.map(([one, between]) => {
      const start = text.length;
      text += setNest(one, marks);
      const end = text.length;
      text += between;
      return { start, end };
    });
    return { text: `${text}that was all.`, spoken };
  });

describe("marks inside marks of their own kind", () => {
  test.each(readCases("marks-of-one-kind.md").map((one) => [one.name, one] as const))("%s", (_, one) => {
    const next = textOf(one, "next");
    const text = textOf(one, "text") ?? "";
    expect(speechIn(next === undefined ? [text] : [text, next])).toEqual(listOf(one, "spoken"));
  });

  test("the outermost quotations are found exactly, whatever they hold", () => {
    fc.assert(
      fc.property(report, ({ text, spoken }) => {
        expect(speechIn([text])).toEqual(spoken.map(({ start, end }) => text.slice(start + 1, end - 1)));
      }),
      { numRuns: 300 },
    );
  });

  test("where any one mark is lost, no word of the report passes for speech", () => {
    fc.assert(
      fc.property(report, ({ text, spoken }) => {
        for (const { index } of text.matchAll(/["“”„«»]/gu)) {
          const damaged = `${text.slice(0, index)}${text.slice(index + 1)}`;
          const source = sampleSource([damaged]);
          for (const { start, end } of findSpeech(source, 1)) {
            const [from, until] = [start, end].map((at) => (at > index ? at + 1 : at));
            const isWithin = spoken.some((one) => (from ?? 0) >= one.start && (until ?? 0) <= one.end);
            expect(isWithin, `${damaged}: ${damaged.slice(start, end)}`).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("any number of marks is read in a moment", () => {
    for (const marks of ["“", "«a ", "„a “", ' "a', "“”".repeat(9)]) {
      const text = marks.repeat(100_000 / marks.length);
      const before = performance.now();
      speechIn([text]);
      expect(performance.now() - before).toBeLessThan(1000);
    }
  });
});
