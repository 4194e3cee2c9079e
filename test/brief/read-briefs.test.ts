import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { openDesk } from "../../src/open-desk.ts";
import { drawDiagnostic } from "../../src/text/draw-diagnostic.ts";
import { briefFile, briefHead, smallDesk, smallWorld } from "../small-workspace.ts";

/** Case files: what an author wrote, and what is said of it. */
const cases: readonly { name: string; brief: string; code: string; line: number; column?: number; hint?: string }[] = [
  {
    name: "a misspelt key",
    brief: `${briefHead}botom-line: x\nsections: [{ heading: A }]\n`,
    code: "unknown-key",
    line: 5,
    hint: "did you mean `bottom-line`?",
  },
  {
    name: "a misspelt key in a section",
    brief: `${briefHead}sections:\n  - { heading: A, topik: load }\n`,
    code: "unknown-key",
    line: 6,
    hint: "did you mean `topic`?",
  },
  {
    name: "a misspelt key in a point",
    brief: `${briefHead}sections:\n  - heading: A\n    points:\n      - { text: x, prioriti: must }\n`,
    code: "unknown-key",
    line: 8,
    hint: "did you mean `priority`?",
  },
  {
    name: "a misspelt topic",
    brief: `${briefHead}sections:\n  - { heading: A, topic: loads }\n`,
    code: "no-such-topic",
    line: 6,
    hint: "did you mean `load`?",
  },
  {
    name: "a number in words",
    brief: `${briefHead}pages: one\nsections: [{ heading: A }]\n`,
    code: "wrong-value",
    line: 5,
  },
  {
    name: "a day that is not in the calendar",
    brief: briefHead.replace("2031-03-10\n", "2031-02-30\n").concat("sections: [{ heading: A }]\n"),
    code: "wrong-value",
    line: 3,
  },
  {
    name: "the old name of a mark",
    brief: `${briefHead}mark: TLP:WHITE\nsections: [{ heading: A }]\n`,
    code: "wrong-value",
    line: 5,
  },
  ...(
    [
      ["annex: yes please", 8],
      ["notes: margin", 8],
      ["audiences: { public: { annex: 1 } }", 31],
      ["audiences: { public: { notes: feet } }", 31],
    ] as const
  ).map(([line, column]) => ({
    name: `a bad value in ${line}`,
    brief: `${briefHead}${line}\nsections: [{ heading: A }]\n`,
    code: "wrong-value",
    line: 5,
    column,
  })),
  ...(
    [
      ["priority: perhaps", 29],
      ["value: 101", 26],
      ["value: high", 26],
      ["share: 0", 26],
      ["share: 1.2", 26],
      ["share: 0%", 26],
      ["share: 140%", 26],
      ["share: half", 26],
      ["share: [1]", 26],
      ["excerpts: [{ source: gazette, quote: One two, short: 3 }]", 72],
      ["excerpts: [{ source: gazette, quote: One two, short: One two }]", 72],
      ["excerpts: [{ source: gazette, quote: One two three, short: [One two, Two three] }]", 88],
      ["excerpts: [{ source: gazette, quote: One two, short: [] }]", 72],
      ["excerpts: [{ source: gazette, quote: One two three four, short: [One two, One, On, O] }]", 83],
      ["points: [{ text: One two, short: One two three }]", 52],
      ["points: [{ text: One two, short: { text: One } }]", 52],
      ["entries: [{ term: T, text: One two, short: [One, Two] }]", 68],
    ] as const
  ).map(([key, column]) => ({
    name: `a bad value in ${key}`,
    brief: `${briefHead}sections:\n  - { heading: A, ${key} }\n`,
    code: "wrong-value",
    line: 6,
    column,
  })),
  {
    name: "a shorter form that only shortens its citation",
    brief: `${briefHead}sections:\n  - heading: A\n    points:\n      - { text: "So [@gazette, para. 2].", short: "So [@gazette]." }\n`,
    code: "wrong-value",
    line: 8,
    column: 51,
  },
  {
    name: "a misspelt key for a shorter form",
    brief: `${briefHead}sections:\n  - { heading: A, points: [{ text: x, shrot: y }] }\n`,
    code: "unknown-key",
    line: 6,
    column: 39,
    hint: "did you mean `short`?",
  },
  {
    name: "a misspelt share",
    brief: `${briefHead}sections:\n  - { heading: A, shaer: 40% }\n`,
    code: "unknown-key",
    line: 6,
    hint: "did you mean `share`?",
  },
  {
    name: "a blank that nobody filled",
    brief: `${briefHead}sections:\n  - { heading: A, points: ["POINT: ask"] }\n`,
    code: "blank-left",
    line: 6,
    column: 28,
  },
  { name: "no title", brief: "id: bridge\nsections: [{ heading: A }]\n", code: "missing-key", line: 1 },
  { name: "no sections", brief: briefHead, code: "missing-key", line: 1 },
  { name: "YAML that does not close", brief: `${briefHead}sections: [{ heading: A }\n`, code: "yaml-syntax", line: 6 },
  {
    name: "an audience nobody defined",
    brief: `${briefHead}audiences: [publik]\nsections: [{ heading: A }]\n`,
    code: "no-such-audience",
    line: 5,
    hint: "did you mean `public`?",
  },
];

async function troubleOf(brief: string): Promise<readonly Diagnostic[]> {
  const desk = await smallDesk({ "briefs/bridge.yaml": brief });
  return desk.trouble.get("bridge") ?? [];
}

describe("a brief that cannot be read", () => {
  test.each(cases)("$name: $code on line $line", async ({ brief, code, line, column, hint }) => {
    const found = await troubleOf(brief);
    expect(found.map((one) => one.code)).toContain(code);
    const one = found.find((each) => each.code === code);
    expect(one?.span).toMatchObject({ file: "briefs/bridge.yaml", line });
    if (column !== undefined) expect(one?.span?.column).toBe(column);
    if (hint) expect(one?.hints).toContain(hint);
    expect(drawDiagnostic(one as Diagnostic, () => brief)).toMatch(/\^/);
  });

  test("does not hinder the others", async () => {
    const { value } = await openDesk(
      smallWorld({ ...briefFile("sections: [{ heading: A, points: [x] }]\n"), "briefs/broken.yaml": "id: broken\n" }),
    );
    expect([...(value?.briefs.keys() ?? [])]).toEqual(["bridge"]);
    expect(value?.trouble.get("broken")?.length).toBeGreaterThan(0);
  });

  test("two briefs with one id are an error that names both", async () => {
    const brief = `${briefHead}sections: [{ heading: A, points: [x] }]\n`;
    const desk = await smallDesk({ "briefs/bridge.yaml": brief, "briefs/second.yaml": brief });
    expect(desk.trouble.get("second")?.[0]).toMatchObject({ code: "id-duplicate" });
    expect(desk.trouble.get("second")?.[0]?.message).toContain("briefs/bridge.yaml");
  });
});
