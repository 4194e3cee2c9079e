import { describe, expect, test } from "vitest";
import { talkTo } from "../../src/cli/talk.ts";
import type { Diagnostic, Severity } from "../../src/model/diagnostic.ts";
import { testFace } from "./test-face.ts";

const one = (severity: Severity, message: string, file?: string): Diagnostic => ({
  code: "wrong-value",
  severity,
  message,
  hints: [],
  ...(file ? { span: { file, line: 2, column: 1, endColumn: 4 } } : {}),
});

describe("talk", () => {
  test("tells errors before warnings before notes, and each once", () => {
    const { face, said } = testFace("/");
    const talk = talkTo(face);
    talk.tell([one("note", "C."), one("warning", "B."), one("error", "A.")]);
    talk.tell([one("error", "A.")]);
    expect([...said.err.matchAll(/[ABC]\./g)].map(([letter]) => letter)).toEqual(["A.", "B.", "C."]);
    expect(talk.told).toHaveLength(3);
    expect(said.out).toBe("");
  });

  test("tells a note on one line, and once for all places of a file", () => {
    const { face, said } = testFace("/");
    const talk = talkTo(face);
    const note = one("note", "Look.", "briefs/a.yaml");
    talk.tell([note, { ...note, span: { file: "briefs/a.yaml", line: 9, column: 1 } }]);
    expect(said.err).toBe("note: Look. [wrong-value] (briefs/a.yaml:2)\n");
    talk.tell([{ ...note, hints: ["so"] }, one("note", "Look.", "briefs/b.yaml")]);
    expect(said.err.split("\n")).toHaveLength(5);
  });

  test("keeps what a command tells itself, and does not draw it", () => {
    const { face, said } = testFace("/");
    const talk = talkTo(face, ["wrong-value"]);
    talk.tell([one("note", "C.")]);
    expect([said.err, talk.told.length]).toEqual(["", 1]);
  });

  test("folds notes of one code after the third, and says how many there are more", () => {
    const { face, said } = testFace("/");
    const talk = talkTo(face, [], true);
    const notes = ["A.", "B.", "C.", "D.", "E."].map((message) => one("note", message));
    talk.tell(notes);
    talk.tell([{ ...one("note", "Other."), code: "source-note" }, one("warning", "F."), one("warning", "G.")]);
    talk.sum();
    expect([...said.err.matchAll(/[A-G]\./g)].map(([letter]) => letter)).toEqual(["A.", "B.", "C.", "F.", "G."]);
    expect(said.err).toContain("Other.");
    expect(said.err).toContain("and 2 more notes [wrong-value]; --verbose tells them.\n");
    expect(talk.told).toHaveLength(8);
  });

  test("tells every note where it does not fold", () => {
    const { face, said } = testFace("/");
    const talk = talkTo(face);
    talk.tell(["A.", "B.", "C.", "D."].map((message) => one("note", message)));
    talk.sum();
    expect(said.err).toContain("D.");
    expect(said.err).not.toContain("more");
  });

  test("draws the line of the file it is given", () => {
    const { face, said } = testFace("/");
    talkTo(face).tell([one("error", "A.", "attache.yaml")], () => new TextEncoder().encode("first\nsecond\n"));
    expect(said.err).toContain("2 | second");
    expect(said.err).toContain("^^^");
  });

  test("sums errors and warnings, and says nothing where there are none", () => {
    const { face, said } = testFace("/");
    const talk = talkTo(face);
    talk.sum();
    expect(said.err).toBe("");
    talk.tell([one("error", "A."), one("warning", "B."), one("warning", "C."), one("note", "D.")]);
    talk.sum();
    expect(said.err).toMatch(/1 error, 2 warnings\.\n$/);
  });

  test("does not let a message steer the terminal", () => {
    const { face, said } = testFace("/");
    const talk = talkTo(face);
    talk.tell([one("error", "bad \u001b[2J.")]);
    talk.say("worse \u001b[2J");
    expect(said.err).not.toContain("\u001b");
  });

  test("is coloured only where the face is", () => {
    const { face, said } = testFace("/", { colour: true });
    talkTo(face).tell([one("error", "A.")]);
    expect(said.err).toContain("\u001b[31m");
  });
});
