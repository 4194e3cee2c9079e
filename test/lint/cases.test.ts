import { describe, expect, test } from "vitest";
import { codesOfRules } from "../../src/model/codes-of-rules.ts";
import { openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { memoryWorld } from "../memory-world.ts";
import { briefFile, smallSettings, smallSources, sourceFile } from "../small-workspace.ts";
import { type RuleCase, readCases } from "./read-cases.ts";

const cases = readCases();

/** The page of a case, made with further lines of the brief. */
async function pressed({ brief, settings, sources }: RuleCase, more = "") {
  const own = Object.fromEntries(
    sources.map(({ id, text }) => {
      const [facts = "", words = ""] = text.split(/^---$/m);
      return [`sources/${id}.md`, sourceFile(id, facts.trim(), words.trim())];
    }),
  );
  const files: Record<string, string> = {
    ...smallSources,
    ...own,
    ...briefFile(more + brief),
    "attache.yaml": smallSettings + settings,
  };
  const { value: desk, diagnostics } = await openDesk(memoryWorld(files));
  if (!desk) throw new Error(JSON.stringify(diagnostics));
  return { files, result: await press(desk, { brief: "bridge" }) };
}

/** The words at each place where the rule of a case is broken, as its file has them. */
async function findingsOf(one: RuleCase): Promise<readonly string[]> {
  const { rule } = one;
  const { files, result } = await pressed(one);
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

describe.each(Object.keys(codesOfRules))("%s, once broken", (rule) => {
  const broken = cases.find((one) => one.rule === rule && one.expected.length > 0);
  if (!broken) throw new Error(`nothing breaks ${rule}`);
  const limit = /^rules:.*\{ ((?:words|days|lines): \d+) \}.*\n/m.exec(broken.brief);
  const bare = { ...broken, brief: broken.brief.replace(/^rules:.*\n/m, "") };
  const set = (level: string) =>
    pressed(bare, `rules: { ${rule}: ${limit ? `{ severity: ${level}, ${limit[1]} }` : level} }\n`);

  test("stops the page where it is set to error", async () => {
    const { result } = await set("error");
    expect(result.value).toBeUndefined();
    expect(result.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toContain(rule);
  });

  test("is silent where it is set to off", async () => {
    const { result } = await set("off");
    expect(result.diagnostics.map(({ code }) => code)).not.toContain(rule);
    expect(result.value).toBeDefined();
  });
});
