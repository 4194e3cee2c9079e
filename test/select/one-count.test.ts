import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { countSources } from "../../src/compose/count-sources.ts";
import { checkOrigins } from "../../src/select/check-origins.ts";
import { reviewStatements } from "../../src/select/review-statements.ts";
import { leastOrigins } from "../../src/text/least-origins.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const load = "The harbour gate will bear trams and nothing heavier than 12 tons";
const keys = ["one", "two", "three", "four"] as const;

/** What is on record of a source: whose outlet it is, what it reprints, from whom it has the words, and which words. */
const anySource = fc.record({
  outlet: fc.constantFrom("Courier", "Herald", "Post", "Times"),
  from: fc.option(fc.constantFrom(...keys), { nil: undefined }),
  via: fc.option(fc.constantFrom("Dock Wire", "Quay Agency", "Courier"), { nil: undefined }),
  words: fc.constantFrom(load, load.replace("will bear", "is to bear")),
});
const anyLibrary = fc.tuple(anySource, anySource, anySource, anySource);

describe("the origins of one statement", () => {
  test("are as many for the statement, its section, a point, the bottom line and the page", async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (records) => {
        const sources = records.map(({ outlet, from, via, words }, index) => {
          const id = keys[index] ?? "";
          // a source reprints only those before it
          const isBefore = from !== undefined && keys.indexOf(from) < index;
          const derived = isBefore ? `  derived-from: [${from}]\n` : "";
          const speaker = `name: The Chair${via === undefined ? "" : `, via: [${via}]`}`;
          const facts = `container-title: ${outlet}\nissued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n${derived}  speakers: [{ paragraphs: '1', ${speaker} }]`;
          return [`sources/${id}.md`, sourceFile(id, facts, `“${words}” said the chair.`)] as const;
        });
        const quoted = records.map(({ words }, index) => `“${words}” [@${keys[index]}, para. 1].`).join(" ");
        const excerpt = `{ source: one, quote: "${records[0].words}", also: true }`;
        const count = async (rest: string) => {
          const desk = await smallDesk({ ...briefFile(rest), ...Object.fromEntries(sources) });
          const { value, diagnostics } = choose(desk, { brief: "bridge" });
          if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
          const { origins, claims, singleOrigin } = countSources(value, desk.library);
          const pieces = value.sections.flatMap(({ excerpts, points }) => [...excerpts, ...points]);
          const isSingle = checkOrigins(value).diagnostics.length > 0;
          expect(singleOrigin).toBe(origins === 1 ? claims : 0);
          return {
            origins,
            isSingle,
            pieces: pieces.map((piece) => leastOrigins(piece.lines ?? []).length),
            statement: reviewStatements(value, desk.workspace, desk.library)[0]?.origins,
          };
        };
        const found = await count(
          `sections: [{ heading: Load, excerpts: [${excerpt.replace(" }", ", priority: must }")}] }]\n`,
        );
        expect(found).toEqual({
          origins: found.origins,
          isSingle: found.origins === 1,
          pieces: [found.origins],
          statement: found.origins,
        });
        const point = await count(
          `sections:\n  - { heading: Load, points: [{ text: '${quoted}', priority: must }] }\n`,
        );
        expect(point).toMatchObject({ origins: found.origins, isSingle: found.isSingle, pieces: [found.origins] });
        const line = await count(`bottom-line: '${quoted}'\nsections: [{ heading: Load, points: ["None."] }]\n`);
        expect(line).toMatchObject({ origins: found.origins, isSingle: false });
      }),
      { numRuns: 60, seed: 20310301 },
    );
  });
});
