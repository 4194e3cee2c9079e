import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour } from "./harbour.ts";

const path = "sources/talk-2024-03-01.md";
const talk = `---
id: talk-2024-03-01
type: article-newspaper
title: Talk
issued: 2024-03-01
attache:
  descriptor: d
  origin: private
  speakers: [{ paragraphs: "1", name: Tide Clerk }]
  notes: [{ paragraph: 3, text: The day is doubtful. }]
---
“The tide is late,” said Lock Keeper.

“The lock is shut,” said Lock Keeper. “It will open at noon.”

Asked whether the lock was “a danger to boats,” Keeper went home.
`;

describe("show <source> --speakers", () => {
  test("lists each quotation with its record, a proposal, its reason and notes, and lines for the record", async () => {
    const folder = await harbour({ [path]: talk });
    const { code, out } = await call(folder, "show", "talk-2024-03-01", "--speakers");
    expect(code).toBe(0);
    const flat = out.replace(/\s+/g, " ");
    expect(flat).toContain("1 “The tide is late,” recorded: Tide Clerk proposed: Lock Keeper (high):");
    expect(flat).toContain("recorded: nobody proposed: Lock Keeper (high): the words go on after “said Lock Keeper”");
    expect(flat).toContain("proposed: nobody: the words were put to somebody (para. 3) note: The day is doubtful.");
    expect(out).toContain('  speakers:\n    - { paragraphs: "2", name: "Lock Keeper" }\n');
    expect(readFileSync(join(folder, path), "utf8")).toBe(talk);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("gives the same as JSON", async () => {
    const folder = await harbour({ [path]: talk });
    const { out } = await call(folder, "show", "talk-2024-03-01", "--speakers", "--json");
    const { source } = JSON.parse(out);
    expect(source.quotations).toHaveLength(4);
    expect(source.quotations[1]).toMatchObject({
      paragraph: 2,
      words: "The lock is shut,",
      recorded: [],
      proposal: { kind: "proposed", name: "Lock Keeper", confidence: "high" },
    });
    expect(source.speakers).toEqual(['- { paragraphs: "2", name: "Lock Keeper" }']);
  });

  test("says so where a source quotes nobody", async () => {
    const folder = await harbour({ [path]: talk.replace(/\n---\n[\s\S]*$/, "\n---\nA.\n\nB.\n\nC.\n") });
    const { out } = await call(folder, "show", "talk-2024-03-01", "--speakers");
    expect(out).toContain("No direct quotations.");
    expect(out).not.toContain("speakers:");
  });
});
