import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { readCases, textOf } from "../read-cases.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

describe("whose words the nearest passage has", () => {
  test.each(readCases("nearest-words.md").map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const paragraphs = textOf(one, "recorded");
    const speakers = paragraphs === undefined ? "" : `speakers: [{ paragraphs: "${paragraphs}", name: The Chair }]`;
    const record = `issued: 2031-03-01\nattache:\n  origin: private\n  descriptor: a test\n  ${speakers}`;
    const ferry = { "sources/ferry.md": sourceFile("ferry", record, textOf(one, "text") ?? "") };
    const excerpt = JSON.stringify({ source: "ferry", quote: textOf(one, "quote") });
    const desk = await smallDesk({
      ...ferry,
      ...briefFile(`sections:\n  - heading: A\n    excerpts:\n      - ${excerpt}\n`),
    });
    const told = choose(desk, { brief: "bridge" }).diagnostics.filter(({ code }) => code === "misquotation");
    expect(told.flatMap(({ hints }) => hints).join("\n")).toContain(textOf(one, "says") ?? "?");
  });
});
