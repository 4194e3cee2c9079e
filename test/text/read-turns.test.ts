import { describe, expect, test } from "vitest";
import type { Person } from "../../src/model/workspace.ts";
import { proposeSpeakers } from "../../src/text/propose-speaker.ts";
import { isQuestion } from "../../src/text/read-turns.ts";

const people: readonly Person[] = [
  { name: "The Chair", short: "Chair", aliases: [] },
  { name: "Bridge Keeper", short: "Keeper", aliases: [] },
];

function turns(...texts: readonly string[]): readonly string[] {
  const paragraphs = texts.map((text, index) => ({ number: index + 1, text, start: 0, line: index + 1 }));
  return proposeSpeakers({ paragraphs, language: "en" }, people).map(({ words, proposal }) => {
    return `${words} | ${proposal.kind === "proposed" ? `${proposal.name}, ${proposal.confidence}` : proposal.reason}`;
  });
}

describe("turns of a transcript", () => {
  test("begin behind their label, and go on until the next", () => {
    const found = turns(
      "QUESTION: Is it safe?",
      "MR. KEEPER (via interpreter): It is.",
      "We built it well.",
      "**Q:** When?",
    );
    expect(found).toEqual([
      "Is it safe? | they stand in a question, and a journalist’s question has no speaker here (para. 1)",
      "It is. | Bridge Keeper, high",
      "We built it well. | Bridge Keeper, fair",
      "When? | they stand in a question, and a journalist’s question has no speaker here (para. 4)",
    ]);
  });

  test("say which label names them, and where it stands", () => {
    const text = ["Question: Is it safe?", "Keeper: It is.", "I know it.", "Question: How?"];
    const paragraphs = text.map((one, index) => ({ number: index + 1, text: one, start: 0, line: index + 1 }));
    const reasons = proposeSpeakers({ paragraphs, language: "en" }, people).map(({ proposal }) => proposal.reason);
    expect(reasons[1]).toBe("the label “Keeper” stands before the words (para. 2)");
    expect(reasons[2]).toBe("the label “Keeper” stands at the head of this turn, in para. 2 (para. 3)");
  });

  test.each([
    ["a label that names nobody", "Next Steps: We wait."],
    ["a heading", "## The bridge"],
    ["a headline", "A bridge over the harbour"],
    ["narration", "With that, Keeper left the room."],
  ])("end at %s", (_, text) => {
    const found = turns("Question: Is it safe?", "Keeper: It is.", text, "The bridge is open.", "Question: When?");
    expect(found.filter((line) => line.includes("Keeper, "))).toEqual(["It is. | Bridge Keeper, high"]);
  });

  test("are not surely gone on with in what may be narration, and go on behind it", () => {
    const found = turns(
      "Chair: We begin.",
      "Keeper: I agree.",
      "The hall fell silent.",
      "We wait.",
      "Chair: Thank you.",
    );
    expect(found[2]).toBe(
      "The hall fell silent. | no label stands before the words, and nothing shows that Bridge Keeper goes on (para. 3)",
    );
    expect(found[3]).toBe("We wait. | Bridge Keeper, fair");
  });

  test("of an office that nobody is known by are nobody's, and make a transcript beside questions", () => {
    expect(turns("Q: Is it safe?", "MINISTER: It is.")).toEqual([
      expect.stringContaining("stand in a question"),
      "It is. | the label “MINISTER” names nobody who is known here (para. 2)",
    ]);
  });

  test("of a last name that the text has twice are nobody's, though it is an alias", () => {
    const text = ["Bridge Keeper and her brother Port Keeper came.", "Q: Is it safe?", "KEEPER: It is."];
    const paragraphs = text.map((one, index) => ({ number: index + 1, text: one, start: 0, line: index + 1 }));
    const aliased = [{ name: "Bridge Keeper", short: "Keeper", aliases: ["Keeper"] }];
    const [, answered] = proposeSpeakers({ paragraphs, language: "en" }, aliased);
    expect(answered?.proposal.reason).toContain("names nobody who is known here");
  });

  test("behind the last label go on in the first person only", () => {
    expect(turns("Question: Is it safe?", "Keeper: It is.", "We built it well.", "Printed at the port.")).toEqual([
      expect.stringContaining("Is it safe?"),
      "It is. | Bridge Keeper, high",
      "We built it well. | Bridge Keeper, fair",
    ]);
  });

  test.each([
    ["headlines", "Keeper: Bridge Is Safe", "Chair: Bridge Is Late", "Keeper: Bridge Is Old"],
    ["a list of those present", "Chair: in office since 2029.", "Keeper: in office since 2030."],
    ["notes", "Note: It is safe.", "Background: It was late.", "Note: It is old."],
    ["an interview in which the paper asks", "Port Review: Is it safe?", "Tide Clerk: It is.", "Port Review: When?"],
    ["announcements", "Here is what he said: it is safe.", "And then he said: it was late."],
  ])("are none in %s", (_, ...texts) => {
    expect(turns(...texts)).toEqual([]);
  });

  test("of a moderator who is on record are the moderator's", () => {
    const paragraphs = ["Moderator: Welcome.", "Keeper: Thank you.", "Moderator: We begin."].map((text, index) => {
      return { number: index + 1, text, start: 0, line: index + 1 };
    });
    const known = [...people, { name: "The Moderator", short: "Moderator", aliases: [] }];
    const names = (on: readonly Person[]) =>
      proposeSpeakers({ paragraphs, language: "en" }, on).map(
        ({ proposal: one }) => one.kind === "proposed" && one.name,
      );
    expect(names(people)).toEqual([false, "Bridge Keeper", false]);
    expect(names(known)).toEqual(["The Moderator", "Bridge Keeper", "The Moderator"]);
  });

  test("are read in time, whatever the labels", () => {
    const found = turns(...Array.from({ length: 6000 }, (_, at) => `${"A b ".repeat(at % 40)}: x.`), "Keeper: It is.");
    expect(found).toEqual([]);
  });
});

test("a question says so of itself", () => {
  for (const text of ["Q: When?", "**Question**: When?", "Вопрос: Когда?", "Frage 2: Wann?"])
    expect(isQuestion(text), text).toBe(true);
  for (const text of ["Quay: safe.", "The question: when?", "Question time came."])
    expect(isQuestion(text), text).toBe(false);
});
