import { describe, expect, test } from "vitest";
import { codesOfRules } from "../../src/model/codes-of-rules.ts";
import { openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { memoryWorld } from "../memory-world.ts";
import { briefFile, smallSettings, smallSources, sourceFile } from "../small-workspace.ts";
import { type RuleCase, readCases } from "./read-cases.ts";

const cases = readCases();

/** The words at each place where the rule of a case is broken, as its file has them. */
async function findingsOf({ rule, brief, settings, sources }: RuleCase): Promise<readonly string[]> {
  const own = Object.fromEntries(
    sources.map(({ id, text }) => {
      const [facts = "", words = ""] = text.split(/^---$/m);
      return [`sources/${id}.md`, sourceFile(id, facts.trim(), words.trim())];
    }),
  );
  const files: Record<string, string> = {
    ...smallSources,
    ...own,
    ...briefFile(brief),
    "attache.yaml": smallSettings + settings,
  };
  const { value: desk, diagnostics } = await openDesk(memoryWorld(files));
  if (!desk) throw new Error(JSON.stringify(diagnostics));
  const result = await press(desk, { brief: "bridge" });
  const others = result.diagnostics.filter(({ code, severity }) => severity === "error" && code !== rule);
  expect(others).toEqual([]);
  return result.diagnostics
    .filter(({ code }) => code === rule)
    .map(({ span }) => {
      const line = (files[span?.file ?? ""] ?? "").split("\n")[(span?.line ?? 1) - 1] ?? "";
      const from = (span?.column ?? 1) - 1;
      return span?.endColumn === undefined ? `${span?.file}:${span?.line}` : line.slice(from, span.endColumn - 1);
    });
}

describe.each([...new Set(cases.map(({ rule }) => rule))])("%s", (rule) => {
  test.each(cases.filter((one) => one.rule === rule).map((one) => [one.name, one] as const))("%s", async (_, one) => {
    expect(await findingsOf(one)).toEqual(one.expected);
  });
});

test("every rule of the trade has cases that break it and cases that keep it", () => {
  for (const rule of Object.keys(codesOfRules)) {
    const own = cases.filter((one) => one.rule === rule);
    expect(
      own.some(({ expected }) => expected.length > 0),
      `${rule} is broken`,
    ).toBe(true);
    expect(
      own.some(({ expected }) => expected.length === 0),
      `${rule} is kept`,
    ).toBe(true);
  }
});
