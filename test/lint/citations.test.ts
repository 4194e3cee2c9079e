import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { press } from "../../src/press.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

/** Sources and sets of claims by turns. */
const [, ...parts] = readFileSync("test/lint/citations.md", "utf8").split(/^## .*$/m);
const sets = parts.flatMap((text, at) =>
  at % 2 === 0 ? [[at / 2 + 1, text.trim(), parts[at + 1] ?? ""] as const] : [],
);
const facts = "issued: 2031-03-05\nattache:\n  descriptor: a test\n  origin: private";

/** The rows with a sign, less those at whose citation the rule was broken, or only those. */
async function rows(text: string, part: string, sign: string, isTold: boolean): Promise<readonly string[]> {
  const all = part.split("\n").filter((line) => line.startsWith(`${sign} `));
  const points = all.map((row) =>
    row.replace(/^\S+ (\d+) (.*?)\.$/, (_, at, words) => `"${words} [@survey, para. ${at}]."`),
  );
  const desk = await smallDesk({
    ...briefFile(
      `pages: 9\nsections:\n  - heading: A\n    points:\n${points.map((point) => `      - ${point}\n`).join("")}`,
    ),
    "sources/survey.md": sourceFile("survey", facts, text),
  });
  const { value, diagnostics } = await press(desk, { brief: "bridge" });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const told = diagnostics.filter(({ code }) => code === "citation-idle").map(({ span }) => (span?.line ?? 0) - 9);
  return all.filter((_, at) => told.includes(at) === isTold);
}

describe.each(sets)("set %s", (_, text, part) => {
  test("what is supported is not told", async () => expect(await rows(text, part, "+", true)).toEqual([]));
  test("what is not supported is told", async () => expect(await rows(text, part, "-", false)).toEqual([]));
  test.skipIf(!/^\?- /m.test(part))("what is known to pass still does", async () =>
    expect(await rows(text, part, "?-", true)).toEqual([]),
  );
});
