import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const people = "people:\n  - { name: The Chair, short: Chair }\n  - { name: Bridge Keeper, short: Keeper }\n";

async function told(text: string, section: string, record = "") {
  const speakers = record === "" ? "" : `  speakers: [{ paragraphs: '${record}', name: Bridge Keeper }]\n`;
  const facts = `issued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n${speakers}`;
  const desk = await smallDesk({
    "attache.yaml": `name: T\n${people}`,
    ...briefFile(`sections:\n  - heading: A\n    ${section}\n`),
    "sources/talk.md": sourceFile("talk", facts, text),
  });
  const { diagnostics } = choose(desk, { brief: "bridge" });
  return diagnostics.filter(({ severity }) => severity !== "note");
}

const codes = async (text: string, section: string, record?: string) =>
  (await told(text, section, record)).map(({ code, severity }) => `${severity} ${code}`);
const quote = (words: string, more = "") => `excerpts: [{ source: talk, quote: ${JSON.stringify(words)}${more} }]`;

const talk = [
  "Q: Will the bridge be shut for good?",
  "MINISTER: The bridge will stay open.",
  "Q: You said the trams are dead, did you not?",
  "MINISTER: They are alive.",
].join("\n\n");
const two = [
  "BRIDGE KEEPER: We stay open.",
  "THE CHAIR: We will close the gates.",
  "BRIDGE KEEPER: Order, please.",
].join("\n\n");

describe("a transcript", () => {
  test("that labels only questions and an office: a question is not the words of who answers", async () => {
    expect(await codes(talk, quote("You said the trams are dead"), "1-4")).toContain("error speaker-differs");
    expect(await codes(talk, quote("The bridge will stay open."), "1-4")).toEqual([]);
  });

  test("does not speak as its outlet: words of a turn need a speaker, on record or named", async () => {
    expect(await codes(talk, quote("The bridge will stay open."))).toContain("error speaker-missing");
    expect(await codes(talk, quote("The bridge will stay open.", ", said-by: Bridge Keeper"))).not.toContain(
      "error speaker-missing",
    );
  });

  test("whose question has a speaker of its own on record is only doubted", async () => {
    expect(await codes(talk, quote("You said the trams are dead"), "3")).toEqual(["warning speaker-doubted"]);
  });

  test.each(["Q: Will the bridge be shut for good?", "MINISTER: The bridge will stay open."])(
    "has labels that are no part of the words: %s",
    async (words) => {
      const [first] = await told(talk, quote(words), "1-4");
      expect(first).toMatchObject({ code: "misquotation", hints: ["begin the quotation behind the label"] });
    },
  );

  test.each(["O. WARDEN", "MR WARDEN", "SPOKESMAN FOR PORT WARDEN", "PRESIDENT", "CHAIR", "Ministerin"])(
    "has its label %s",
    async (label) => {
      const text = talk.replaceAll("MINISTER", label);
      expect(await codes(text, quote(`${label}: They are alive.`), "2, 4")).toContain("error misquotation");
    },
  );

  test("in prose: a question behind a name is doubted, and one that is asked is not", async () => {
    const said = "points: ['Keeper said “the trams are dead” [@talk, para. 3].']";
    const asked = "points: ['Keeper was asked about “the trams are dead” [@talk, para. 3].']";
    expect(await codes(talk, said, "2, 4")).toEqual(["warning speaker-doubted"]);
    expect(await codes(talk, asked, "2, 4")).toEqual([]);
  });
});

describe("one excerpt is one speaker's", () => {
  test("over the turns of two, whatever the record has", async () => {
    expect(await codes(two, quote("We stay open. […] close the gates"), "1-3")).toContain("error speaker-differs");
    expect(await codes(two, quote("We stay open. […] close the gates"))).toContain("error speaker-differs");
  });

  test("over an answer and a question", async () => {
    const joined = quote("The bridge will stay open. […] the trams are dead");
    expect(await codes(talk, joined, "1-4")).toContain("error speaker-differs");
    expect(await codes(talk, joined, "2, 4")).toContain("error speaker-differs");
  });

  test("over two quotations of one paragraph that the text gives to two", async () => {
    const text = "“The bridge stays open,” said Keeper. “The gates will close,” said the Chair.";
    expect(await codes(text, quote("The bridge stays open … The gates will close"), "1")).toContain(
      "error speaker-differs",
    );
  });

  test("and may go over two parts of one turn, or of one statement", async () => {
    const on = "Q: Is it open?\n\nMINISTER: It is open.\n\nWe saw to that.\n\nQ: Why?";
    expect(await codes(on, quote("It is open. […] We saw to that."), "2-3")).toEqual([]);
    const parts = "“The bridge,” said Keeper, “stays open.”";
    expect(await codes(parts, quote("The bridge … stays open."), "1")).not.toContain("error speaker-differs");
  });
});

test("each source that prose cites for words says for itself whose they are", async () => {
  const facts = (who: string) =>
    `issued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n  speakers: [{ paragraphs: '1', name: ${who} }]\n`;
  const desk = await smallDesk({
    "attache.yaml": `name: T\n${people}`,
    ...briefFile(
      "sections:\n  - heading: A\n    points: ['It “stays open for all” [@one, para. 1; @two, para. 1].']\n",
    ),
    "sources/one.md": sourceFile("one", facts("Bridge Keeper"), "“The bridge stays open for all,” said Keeper."),
    "sources/two.md": sourceFile("two", facts("Bridge Keeper"), "“The bridge stays open for all,” said the Chair."),
  });
  const { diagnostics } = choose(desk, { brief: "bridge" });
  expect(diagnostics.map(({ code }) => code)).toContain("speaker-doubted");
});

describe("a name in other letters", () => {
  const record = (who: string) => {
    const facts = `issued: 2031-03-01\nlanguage: ru\nattache:\n  descriptor: d\n  origin: private\n  speakers: [{ paragraphs: '1', name: Bridge Keeper }]\n`;
    return sourceFile("talk", facts, `«Мост останется открытым», — сказал ${who}.`);
  };
  const doubts = async (who: string) => {
    const desk = await smallDesk({
      "attache.yaml": `name: T\n${people}`,
      ...briefFile(`sections:\n  - heading: A\n    ${quote("Мост останется открытым")}\n`),
      "sources/talk.md": record(who),
    });
    return choose(desk, { brief: "bridge" }).diagnostics.filter(({ code }) => code === "speaker-doubted");
  };

  test("that sounds alike is no doubt", async () => expect(await doubts("Бридж Кипер")).toEqual([]));
  test("that does not is one, with the way to say that it is the same person", async () => {
    const [doubt] = await doubts("Порт Варден");
    expect(doubt?.hints.join()).toContain("`aliases` of Bridge Keeper");
  });
});
