import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const attache = (own = "") => `attache:\n  descriptor: d\n  origin: private\n${own}`;

const talk = sourceFile(
  "talk",
  `issued: 2031-03-01\n${attache(
    "  speakers: [{ paragraphs: '1-2', name: The Chair }, { paragraphs: '3', name: The Mayor }, { paragraphs: '4', name: The Chair }, { paragraphs: '4', name: The Mayor }]",
  )}`,
  [
    "“The bridge is safe,” said the chair, whom nobody believed.",
    "“It will open in May,” she went on. “We shall all be there.”",
    "“We shall close it,” said the mayor.",
    "“We like it,” said the chair. “We do not,” said the mayor.",
  ].join("\n\n"),
);

const files = {
  "sources/talk.md": talk,
  "sources/address.md": sourceFile(
    "address",
    `issued: 2031-03-01\n${attache()}`,
    "We shall open the bridge. We shall not sell it.",
  ).replace("type: article-newspaper", "type: speech"),
  "sources/minutes.md": sourceFile(
    "minutes",
    `issued: 2031-03-01\nauthor: [{ literal: The Chair }]\nattache: { descriptor: d, origin: official }`,
    "We shall count the trams.",
  ),
  "sources/transcript.md": sourceFile(
    "transcript",
    `issued: 2031-03-01\n${attache("  speakers: [{ paragraphs: '1', name: The Chair }]")}`,
    "We shall paint the bridge.\n\nThe sitting was closed.",
  ),
};

async function ask(rest: string) {
  const desk = await smallDesk({ ...briefFile(rest), ...files });
  return choose(desk, { brief: "bridge" });
}
const codesOf = (result: { diagnostics: readonly { code: string; severity: string }[] }) =>
  result.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
const point = (text: string) => ask(`sections:\n  - heading: A\n    points:\n      - ${JSON.stringify(text)}\n`);
const excerpt = (source: string, quote: string, more = "") =>
  ask(
    `sections:\n  - heading: A\n    excerpts:\n      - { source: ${source}, quote: ${JSON.stringify(quote)}${more} }\n`,
  );

describe("a quotation in prose is one speaker's", () => {
  test("an ellipsis that joins two recorded speakers is an error", async () => {
    const text = "“The bridge is safe … We shall close it” [@talk, paras. 1, 3].";
    expect(codesOf(await point(text))).toContain("speaker-differs");
  });

  test("an ellipsis from one speaker to the next within a paragraph is one too", async () => {
    expect(codesOf(await point("“We like it … We do not” [@talk, para. 4]."))).toEqual(["speaker-differs"]);
  });

  test("one speaker's words may be joined, within a paragraph and with the next", async () => {
    expect(codesOf(await point("“It will open in May … We shall all be there” [@talk, para. 2]."))).toEqual([]);
    expect(codesOf(await point("“The bridge is safe … It will open in May” [@talk, paras. 1-2]."))).toEqual([]);
  });

  test("an ellipsis out of the marks into the article's words is a misquotation", async () => {
    expect(codesOf(await point("“The bridge is safe … whom nobody believed” [@talk, para. 1]."))).toEqual([
      "misquotation",
    ]);
  });

  test("a source of the same cluster that has the words as one speaker's clears them", async () => {
    const text = "“The bridge will carry trams, bicycles” [@talk, para. 1; @gazette, para. 2].";
    expect(codesOf(await point(text))).toEqual([]);
  });
});

describe("an article's own words are nobody's speech", () => {
  test("`said-by` cannot give them to a speaker", async () => {
    const by = ", said-by: The Chair";
    expect(codesOf(await excerpt("gazette", "The harbour committee met on Monday", by))).toEqual(["speaker-differs"]);
    expect(codesOf(await excerpt("talk", "whom nobody believed", by))).toEqual(["speaker-differs"]);
  });

  test("beside a recorded speaker's quotation they are a passage of the article's", async () => {
    const { value } = await excerpt("talk", "whom nobody believed");
    expect(value?.sections[0]?.excerpts[0]).toMatchObject({ form: "passage", words: "whom nobody believed" });
    expect(value?.sections[0]?.excerpts[0]?.speaker).toBeUndefined();
  });

  test.each([
    ["a speech", "address", "We shall open the bridge."],
    ["an office's own paper by the speaker", "minutes", "We shall count the trams."],
    ["a paragraph that is on record as theirs", "transcript", "We shall paint the bridge."],
  ])("the words of %s are its speaker's", async (_, source, quote) => {
    const { value } = await excerpt(source, quote, ", said-by: The Chair");
    expect(value?.sections[0]?.excerpts[0]).toMatchObject({ form: "quotation", speaker: { name: "The Chair" } });
  });

  test("an office's paper is nobody's but its author's", async () => {
    expect(codesOf(await excerpt("minutes", "We shall count the trams.", ", said-by: The Mayor"))).toEqual([
      "speaker-differs",
    ]);
  });
});

describe("what is left out or put in may not turn the words round", () => {
  test("an author's excerpt and prose are held to it alike", async () => {
    const quote = "The bridge [never] will carry trams";
    expect(codesOf(await excerpt("gazette", quote))).toEqual(["misquotation"]);
    expect(codesOf(await point(`“${quote}” [@gazette, para. 2].`))).toEqual(["misquotation"]);
    const { diagnostics } = await excerpt("address", "We shall … sell it");
    expect(diagnostics.map(({ code }) => code)).toContain("misquotation");
  });

  test("the message says what is turned round, and the hint how to mend it", async () => {
    const { diagnostics } = await excerpt("gazette", "nothing heavier than [120] tons");
    expect(diagnostics[0]).toMatchObject({
      code: "misquotation",
      message: "The bracket [120] changes the number 12, and so turns the sentence round.",
    });
    expect(diagnostics[0]?.hints.join("")).toContain("quote the source's own");
  });
});
