import { describe, expect, test } from "vitest";
import { acceptChanges } from "../../src/keep/accept-changes.ts";
import { renewLock } from "../../src/keep/renew-lock.ts";
import { press } from "../../src/press.ts";
import { sourceFile } from "../small-workspace.ts";
import { lockedDesk } from "./locked-desk.ts";

const gate = (...text: readonly string[]) => ({
  "sources/gate.md": sourceFile(
    "gate",
    "issued: 2031-03-01\nattache: { origin: private, descriptor: a test }",
    text.join("\n\n"),
  ),
});
const said = "The chair said that the gate is open today.";
const agreed = "The mayor agrees that the gate is open today.";
const excerpt =
  "sections: [{ heading: A, excerpts: [{ source: gate, quote: the gate is open today, paragraph: 2 }] }]\n";
const prose =
  "sections:\n  - heading: A\n    points:\n      - It is said that “the gate is open today” [@gate, para. 2].\n";
const insertion = { before: gate("Filler.", said, "End."), after: gate("Filler.", agreed, said, "End.") };

async function pressed(sections: string, { before, after }: typeof insertion, mended?: string) {
  const desk = await lockedDesk(sections, {}, { more: before, later: after, ...(mended ? { after: mended } : {}) });
  const { value, diagnostics } = await press(desk, { brief: "bridge" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { desk, value, errors, codes: errors.map(({ code }) => code) };
}

describe("words are cited where they were found again", () => {
  test("follows an excerpt past a look-alike in the paragraph that the author states, build after build", async () => {
    const { desk, value } = await pressed(excerpt, insertion);
    const paragraphs = (made: typeof value) =>
      made?.proof.manuscript.selection.sections[0]?.excerpts[0]?.anchors[0].paragraphs;
    expect(paragraphs(value)).toEqual([3]);
    const lock = () => new TextDecoder().decode(renewLock(desk, "bridge")?.bytes);
    const again = await lockedDesk(excerpt, {}, { lock, more: insertion.before, later: insertion.after });
    expect(paragraphs((await press(again, { brief: "bridge" })).value)).toEqual([3]);
    expect(renewLock(again, "bridge")?.isNew).toBe(false);
  });

  test("stops where prose would slide to a look-alike in the paragraph that the author states", async () => {
    const { value, errors, codes } = await pressed(prose, insertion);
    expect([value, codes]).toEqual([undefined, ["excerpt-ambiguous"]]);
    expect(errors[0]?.message).toBe(
      "The words “the gate is open today” would be taken from para. 2 of `gate`, and those that were locked stand in para. 3 now.",
    );
  });

  test("goes on where the author cites the new place", async () => {
    for (const sections of [excerpt, prose]) {
      const mended = sections.replace("paragraph: 2", "paragraph: 3").replace("para. 2", "para. 3");
      expect((await pressed(sections, insertion, mended)).codes).toEqual([]);
    }
  });

  test("accepting writes the new paragraph of an excerpt, and leaves prose to its author", async () => {
    const { desk } = await pressed(excerpt, insertion);
    expect(acceptChanges(desk, "bridge").value?.edits).toMatchObject([{ from: "2", to: "3" }]);
    const { desk: other } = await pressed(prose, insertion);
    const { value, diagnostics } = acceptChanges(other, "bridge");
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["accept-refused"]]);
  });

  test("stops at a look-alike before the words in their own paragraph", async () => {
    const after = gate("Filler.", `The mayor agrees that the gate is open today. ${said}`, "End.");
    expect((await pressed(excerpt, { ...insertion, after })).codes).toEqual(["excerpt-ambiguous"]);
  });

  test("tells apart the same words quoted twice: where both have moved, mended or not", async () => {
    const two = (one: number, other: number) =>
      `sections: [{ heading: A, excerpts: [${[one, other].map((at) => `{ source: gate, quote: the gate is open today, paragraph: ${at} }`).join(", ")}] }]\n`;
    const [mayor, filler] = ["The mayor agrees that the gate is open today.", "It rained in the morning."];
    const before = gate(said, filler, mayor);
    const after = gate("It snowed.", "It hailed.", said, filler, mayor);
    expect((await pressed(two(1, 3), { before, after })).codes).toEqual(["excerpt-ambiguous"]);
    const { desk } = await pressed(two(1, 3), { before, after });
    expect(acceptChanges(desk, "bridge").value?.edits.map(({ to }) => to)).toEqual(["3", "5"]);
    expect((await pressed(two(1, 3), { before, after }, two(3, 5))).codes).toEqual([]);
    expect((await pressed(two(1, 3), { before, after: gate(mayor, filler, said) })).codes).toContain(
      "excerpt-ambiguous",
    );
  });
});
