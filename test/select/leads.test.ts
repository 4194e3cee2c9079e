import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { listOf, readCases, textOf } from "../read-cases.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const text = "The council spoke of ‘a gate for all’. The ferry runs at noon.";
const sourcesOf = (words: string) => ({ "sources/council.md": sourceFile("council", "issued: 2031-03-01", words) });

describe("words before an excerpt", () => {
  test.each(readCases("leads.md").map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const lead = JSON.stringify(textOf(one, "lead"));
    const rest = `sections:\n  - heading: A\n    excerpts:\n      - source: council\n        quote: The ferry runs at noon.\n        lead: ${lead}\n`;
    const desk = await smallDesk({ ...sourcesOf(textOf(one, "text") ?? text), ...briefFile(rest) });
    const told = choose(desk, { brief: "bridge" }).diagnostics.filter(({ severity }) => severity !== "note");
    expect(told.map(({ code }) => code)).toEqual(listOf(one, "told"));
    expect(JSON.stringify(told)).toContain(textOf(one, "says") ?? "");
    for (const { span } of told) expect(span).toMatchObject({ file: "briefs/bridge.yaml", line: 10 });
  });
});
