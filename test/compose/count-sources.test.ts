import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSources, type SourceCounts } from "../../src/compose/count-sources.ts";
import { describeSources } from "../../src/compose/summarise-sources.ts";
import type { Block, Inline } from "../../src/model/node.ts";
import type { Source } from "../../src/model/source.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { type Desk, openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { inlinesIn } from "../../src/text/map-tree.ts";
import { anyBrief } from "../conformance/any-brief.ts";
import { memoryWorld } from "../memory-world.ts";
import { openSamples, sampleCopies } from "../pages/sample-copies.ts";

/** The sources that some blocks cite, read from what is set: another way than the one that is tested. */
function keysIn(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(inlinesIn(blocks).flatMap((one) => (one.type === "citation" ? one.items.map(({ id }) => id) : [])));
}

const paragraph = (children: readonly Inline[]): Block => ({ type: "paragraph", children });

/** The claims of a page: excerpts, points, entries, and the bottom line, wherever they stand. */
function claimsIn(blocks: readonly Block[]): readonly ReadonlySet<string>[] {
  return blocks.flatMap((block): readonly ReadonlySet<string>[] => {
    if (block.type === "excerpt" || block.type === "point") return [keysIn([block])];
    if (block.type === "entryList") return block.children.map((entry) => keysIn([paragraph(entry.children)]));
    if (block.type !== "division") return [];
    return block.name === "bottom-line" ? [keysIn(block.children)] : claimsIn(block.children);
  });
}

/** Counts origins by going from source to source until nothing more is reached. */
function originsOf(keys: ReadonlySet<string>, library: Desk["library"]): number {
  const outlet = ({ item }: Source) => item["container-title"] ?? item["publisher"];
  const tied = (a: Source, b: Source) =>
    (outlet(a) !== undefined && outlet(a) === outlet(b)) ||
    a.derivedFrom.some((key) => key === b.id || b.derivedFrom.includes(key)) ||
    b.derivedFrom.includes(a.id);
  const left = new Set(keys);
  let origins = 0;
  for (const start of keys) {
    if (!left.has(start)) continue;
    origins += 1;
    const reached = new Set([start]);
    for (const key of reached) {
      left.delete(key);
      const one = library.byId.get(key);
      for (const other of library.sources) if (one && tied(one, other)) reached.add(other.id);
    }
  }
  return origins;
}

function recount({ root }: Manuscript, { library }: Desk): SourceCounts {
  const keys = keysIn(root.children);
  const claims = claimsIn(root.children).filter((one) => one.size > 0);
  const cited = library.sources.filter(({ id }) => keys.has(id));
  const days = cited.flatMap(({ issued }) => issued ?? []).sort();
  const kind = (origin: string) => cited.filter((source) => source.origin === origin).length;
  return {
    sources: keys.size,
    origins: originsOf(keys, library),
    claims: claims.length,
    singleSource: claims.filter(({ size }) => size === 1).length,
    singleOrigin: claims.filter((one) => originsOf(one, library) === 1).length,
    kinds: {
      official: kind("official"),
      "state-media": kind("state-media"),
      wire: kind("wire"),
      private: kind("private"),
      unknown: kind("unknown"),
    },
    languages: expect.arrayContaining([...new Set(cited.map(({ language }) => language))]),
    from: days[0],
    to: days.at(-1),
    undated: cited.length - days.length,
    inferred: cited.filter(({ dateInferred }) => dateInferred).length,
    translated: 0,
  };
}

function summaryIn(blocks: readonly Block[]): string {
  return inlinesIn(blocks)
    .map((one) => (one.type === "text" ? one.value : ""))
    .join("\n");
}

async function checkCopy(desk: Desk, order: { brief: string }): Promise<void> {
  const { value } = await press(desk, order);
  if (!value) throw new Error(`${order.brief} is not printed`);
  const { manuscript } = value.proof;
  const counts = countSources(manuscript.selection, desk.library);
  expect(counts).toEqual(recount(manuscript, desk));
  const { template, language } = manuscript.brief;
  if (template !== "handout") expect(summaryIn(manuscript.root.children)).toContain(describeSources(counts, language));
}

describe("the figures of a source summary are those of what is printed", () => {
  test.each(sampleCopies)("$brief $audience $asOf", async (order) => {
    await checkCopy(await openSamples(), order);
  });

  test("and so they are for briefs made at random", async () => {
    for (const files of fc.sample(anyBrief, { numRuns: 25, seed: 20310301 })) {
      const { value: desk } = await openDesk(memoryWorld(files));
      if (!desk) throw new Error("no desk");
      await checkCopy(desk, { brief: "any" });
    }
  });
});
