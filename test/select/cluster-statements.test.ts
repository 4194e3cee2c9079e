import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Wording } from "../../src/model/statement.ts";
import { clusterStatements } from "../../src/select/cluster-statements.ts";
import { statementCases, type Told } from "./statement-cases.ts";

function wording(told: Told, source: string): Wording {
  const { speaker, said, issued = "2031-03-01", language = "en", words, derivedFrom = [] } = told;
  const near = said ?? (derivedFrom.length > 0 ? undefined : issued);
  return {
    source: told.source ?? source,
    paragraph: 1,
    start: 1,
    end: 1 + words.length,
    words,
    language,
    speaker,
    said,
    near,
  };
}

describe("two places", () => {
  test.each(statementCases)("$name: $why", ({ one, other, together, contradict }) => {
    for (const [a, b] of [[one, other] as const, [other, one] as const]) {
      const [mine, theirs] = [wording(a, "a"), wording(b, "b")];
      const { of } = clusterStatements([mine, theirs]);
      expect(of(mine) === of(theirs)).toBe(together);
      if (contradict) expect(of(mine)?.contradictions.map(({ on }) => on)).toEqual(contradict);
    }
  });
});

const nouns = fc.constantFrom("bridge", "harbour", "tram", "ferry", "quay", "chair", "vote", "toll", "gate", "barge");
const words = fc.array(nouns, { minLength: 3, maxLength: 9 }).map((list) => `${list.join(" ")}.`);
const anyWording = fc
  .record({
    words,
    source: fc.constantFrom(..."abcdefgh"),
    paragraph: fc.integer({ min: 1, max: 40 }),
    speaker: fc.option(fc.constantFrom("The Chair", "The Mayor"), { nil: undefined }),
    near: fc.option(fc.constantFrom("2031-03-01", "2031-03-03", "2031-03-05", "2031-04-01"), { nil: undefined }),
  })
  .map((told): Wording => ({ ...told, start: 0, end: told.words.length, language: "en" }));
const anyWordings = fc.uniqueArray(anyWording, {
  maxLength: 24,
  selector: ({ source, paragraph }) => `${source} ${paragraph}`,
});

function partsOf(wordings: readonly Wording[]): readonly (readonly string[])[] {
  const name = ({ source, paragraph }: Wording) => `${source} ${paragraph}`;
  return clusterStatements(wordings)
    .all()
    .map((statement) => statement.wordings.map(name));
}

describe("statements of any wordings", () => {
  test("are a partition, each with one speaker and days near each other", () => {
    fc.assert(
      fc.property(anyWordings, (wordings) => {
        const statements = clusterStatements(wordings).all();
        expect(statements.flatMap((one) => one.wordings)).toHaveLength(wordings.length);
        expect(new Set(statements.flatMap((one) => one.wordings)).size).toBe(wordings.length);
        for (const { wordings: own } of statements) {
          expect(new Set(own.flatMap(({ speaker }) => speaker ?? [])).size).toBeLessThanOrEqual(1);
          const days = own.flatMap(({ near }) => (near === undefined ? [] : Date.parse(near)));
          expect(Math.max(0, ...days) - Math.min(Number.POSITIVE_INFINITY, ...days)).toBeLessThanOrEqual(
            3 * 86_400_000,
          );
        }
      }),
      { numRuns: 300, seed: 20310301 },
    );
  });

  test("do not depend on the order of sources", () => {
    const shuffled = anyWordings.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([wordings, others]) => {
        expect(partsOf(others)).toEqual(partsOf(wordings));
      }),
      { numRuns: 300, seed: 20310301 },
    );
  });

  test("are the same whichever is asked for first", () => {
    fc.assert(
      fc.property(anyWordings, (wordings) => {
        const asked = clusterStatements(wordings);
        const backwards = [...wordings].reverse().map((one) => asked.of(one)?.id);
        const all = clusterStatements(wordings).all();
        const ids = [...wordings].reverse().map((one) => all.find((statement) => statement.wordings.includes(one))?.id);
        expect(backwards).toEqual(ids);
      }),
      { numRuns: 300, seed: 20310301 },
    );
  });

  test("are not touched by a source that speaks of something else", () => {
    const stranger = wording({ words: "Nobody has asked for rain in the orchard since autumn." }, "zz");
    fc.assert(
      fc.property(anyWordings, (wordings) => {
        const before = partsOf(wordings);
        expect(partsOf([...wordings, stranger])).toEqual([...before, ["zz 1"]]);
      }),
      { numRuns: 200, seed: 20310301 },
    );
  });

  test("are found among thousands that are all alike, a bounded number at a time", () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      wording({ speaker: "The Chair", words: "The harbour gate stays open for every ship." }, `s${index}`),
    );
    const statements = clusterStatements(many).all();
    expect(statements.flatMap((one) => one.wordings)).toHaveLength(many.length);
    expect(Math.max(...statements.map((one) => one.wordings.length))).toBeLessThanOrEqual(401);
  });
});
