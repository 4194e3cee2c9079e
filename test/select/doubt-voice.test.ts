import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const source = (speakers: string, text: string, more = "") =>
  sourceFile("talk", `issued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n${more}${speakers}`, text);
const people = `people:\n  - { name: The Chair, short: Chair }\n  - { name: Bridge Keeper, short: Keeper }\n`;

async function use(file: string, quote: string, more = "") {
  const desk = await smallDesk({
    "attache.yaml": `name: T\n${people}`,
    ...briefFile(`sections:\n  - heading: A\n    excerpts: [{ source: talk, quote: "${quote}"${more} }]\n`),
    "sources/talk.md": file,
  });
  return choose(desk, { brief: "bridge" }).diagnostics;
}

describe("words without a speaker", () => {
  test("come with a proposal and its reason, and stay without one all the same", async () => {
    const found = await use(source("", "“The bridge is safe,” said Keeper."), "The bridge is safe");
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([["speaker-missing", "error"]]);
    expect(found[0]?.hints).toContain(
      "the text proposes `said-by: Bridge Keeper`: “said Keeper” stands after the words (para. 1)",
    );
  });

  test("come with the reason why nobody is proposed", async () => {
    const found = await use(source("", "They spoke of a “road to nowhere” all day."), "road to nowhere");
    expect(found[0]?.hints.at(-1)).toContain("the text proposes nobody: no verb of saying governs");
  });
});

describe("a speaker whom the text does not bear out", () => {
  const keeper = "“The bridge is safe,” said Keeper.";
  const wrong = "  speakers: [{ paragraphs: '1', name: The Chair }]";

  test("is doubted where the record is against the text", async () => {
    const found = await use(source(wrong, keeper), "The bridge is safe");
    expect(found).toMatchObject([
      { code: "speaker-doubted", severity: "warning", span: { file: "briefs/bridge.yaml" } },
    ]);
    expect(found[0]?.message).toContain("it names Bridge Keeper, for “said Keeper” stands after the words (para. 1)");
  });

  test("is doubted where the author is against the text", async () => {
    const found = await use(source("", keeper), "The bridge is safe", ", said-by: The Chair");
    expect(found.map(({ code }) => code)).toEqual(["speaker-doubted"]);
  });

  test("is doubted for words that were put to somebody", async () => {
    const text = "Keeper was asked whether the bridge is “a danger to all of us.”";
    const found = await use(source("", text), "a danger to all of us", ", said-by: Bridge Keeper");
    expect(found[0]).toMatchObject({ code: "speaker-doubted" });
    expect(found[0]?.message).toContain("put to somebody");
  });

  test("is doubted for a journalist's question in a transcript without marks", async () => {
    const file = source("", "Question: Is the bridge safe for trams?\n\nKeeper: It is.").replace(
      "type: article-newspaper",
      "type: interview",
    );
    const found = await use(file, "Is the bridge safe for trams?", ", said-by: Bridge Keeper");
    expect(found[0]).toMatchObject({ code: "speaker-differs", severity: "error" });
    expect(found[1]?.message).toContain("they stand in a question, and a journalist’s question has no speaker");
  });

  test("is not doubted where the text is not plain", async () => {
    const text = "Keeper met the port. “The bridge is safe,” he said.";
    expect(await use(source(wrong, text), "The bridge is safe")).toEqual([]);
  });

  test("is not doubted for another spelling of the name", async () => {
    const text = "“The bridge is safe,” said Brigde Keeper.";
    expect(
      await use(source("  speakers: [{ paragraphs: '1', name: Bridge Keeper }]", text), "The bridge is safe"),
    ).toEqual([]);
  });

  test("of two on record for a paragraph must be one of these", async () => {
    const both =
      "  speakers: [{ paragraphs: '1', name: The Chair }, { paragraphs: '1', name: Bridge Keeper, venue: pier }]";
    expect(await use(source(both, keeper), "The bridge is safe", ", said-by: Bridge Keeper")).toEqual([]);
    const found = await use(source(both, keeper), "The bridge is safe", ", said-by: Tide Clerk");
    expect(found.map(({ code }) => code)).toContain("speaker-differs");
  });
});

describe("words that a note of the record is about", () => {
  const notes = "  notes: [{ paragraph: 1, text: '‘read the newspaper’: evidently ‘read the paper’.' }]\n";
  const speakers = "  speakers: [{ paragraphs: '1', name: Bridge Keeper }]";
  const text = "“They had a chance to read the newspaper and are ready,” said Keeper.";

  test("are flagged when they are quoted", async () => {
    const found = await use(source(speakers, text, notes), "They had a chance to read the newspaper");
    expect(found).toMatchObject([{ code: "words-doubted", severity: "warning" }]);
    expect(found[0]?.message).toContain("evidently ‘read the paper’.");
  });

  test("are flagged in prose that cites no paragraph", async () => {
    const desk = await smallDesk({
      ...briefFile('sections:\n  - heading: A\n    points: ["They can “read the newspaper” [@talk]."]\n'),
      "sources/talk.md": source(speakers, text, notes),
    });
    const { diagnostics } = choose(desk, { brief: "bridge" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["words-doubted"]);
  });

  test("leave other words of the paragraph with a plain note", async () => {
    const found = await use(source(speakers, text, notes), "and are ready");
    expect(found.map(({ code }) => code)).toEqual(["source-note"]);
  });
});

test("a source known from itself, or from one that is not there, is told", async () => {
  const own = source("  known-from: talk", "The bridge is safe.");
  await expect(use(own, "The bridge is safe.")).rejects.toThrow("wrong-value");
  const none = source("  known-from: nowhere", "The bridge is safe.");
  await expect(use(none, "The bridge is safe.")).rejects.toThrow("no-such-source");
});

test("a journalist's question is doubted where nobody is named for it", async () => {
  const text =
    "QUESTION: Is it true that the bridge will be closed to trams?\n\nIf so, who decided it?\n\nCHAIR: It will not be closed.";
  const source = sourceFile(
    "talk",
    "container-title: Ministry\nissued: 2031-03-01\nattache: { descriptor: d, origin: official }",
    text,
  );
  const quote = (words: string) =>
    briefFile(`sections: [{ heading: A, excerpts: [{ source: talk, quote: ${JSON.stringify(words)} }] }]\n`);
  const codes = async (words: string, on = "") => {
    const desk = await smallDesk({ ...quote(words), "attache.yaml": `name: T\n${on}\n`, "sources/talk.md": source });
    return choose(desk, { brief: "bridge" }).diagnostics.map(({ code }) => code);
  };
  expect(await codes("Is it true that the bridge will be closed to trams?")).toContain("speaker-doubted");
  expect(await codes("If so, who decided it?", "people: [{ name: The Chair, short: Chair }]")).toContain(
    "speaker-doubted",
  );
  expect(await codes("It will not be closed.")).not.toContain("speaker-doubted");
});
