import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const whole = "The gate will stay open for all 15 ships this year";
const head = "issued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n";
const spoken = "  speakers: [{ paragraphs: '1', name: The Chair }]";

async function chosen(choice: string, two: string, record = spoken) {
  const excerpt = `{ source: one, quote: "${whole}", value: 1${choice} }`;
  const desk = await smallDesk({
    ...briefFile(`sections:\n  - heading: Gate\n    excerpts:\n      - ${excerpt}\n`),
    "sources/one.md": sourceFile("one", `container-title: one\n${head}${spoken}`, `“${whole},” said the chair.`),
    "sources/two.md": sourceFile("two", `container-title: two\n${head}${record}`, two),
  });
  const { value, diagnostics } = choose(desk, { brief: "bridge" });
  return {
    also: value?.sections[0]?.excerpts[0]?.also,
    codes: diagnostics.map(({ code }) => code),
    told: diagnostics.map(({ message, hints }) => [message, ...hints].join("\n")).join("\n"),
  };
}

const quoted = (words: string) => `“${words},” said the chair.`;

describe("other words that say something else", () => {
  const opposed: readonly (readonly [string, string, string])[] = [
    ["a denial", "It is not true that the gate will stay open to all 15 ships this year", "whether it is so"],
    ["a denial of the speaker’s", "I deny that the gate will stay open to all 15 ships this year", "whether it is so"],
    ["nobody", "Nobody believes that the gate will stay open to all 15 ships this year", "whether it is so"],
    ["a condition", "If it rains, the gate will stay open to all 15 ships this year", "whether it is so"],
    ["a question", "Who says the gate will stay open to all 15 ships this year?", "whether it is so"],
    ["what is wrong to say", "It would be wrong to say the gate will stay open to all 15 ships this year", "whether"],
    ["a doubt", "I doubt the gate will stay open to all 15 ships this year", "whether it is so"],
    ["a refusal", "The gate will refuse to stay open for all 15 ships this year", "whether it is so"],
    ["what might be", "The gate might stay open for all 15 ships this year", "whether it is so"],
    ["a part of a number", "The gate will stay open for half of all 15 ships this year", "how many"],
    ["a number in words", "The gate will stay open for all seventeen ships this year", "how many"],
    ["a number in two words", "The gate will stay open for all twenty-one ships this year", "how many"],
    ["another year", "The gate will stay open for all 15 ships last year", "when"],
  ];

  test.each(opposed)("%s: refused by `also`, and told without it", async (_, words, matter) => {
    const refused = await chosen(", of-record: true, also: [two]", quoted(words));
    expect(refused.codes).toContain("witness-unknown");
    expect(refused.also).toBeUndefined();
    const { codes, told } = await chosen("", quoted(words));
    expect(codes).toContain("sources-contradict");
    expect(told).toContain(`contradict each other on ${matter}`);
  });

  test.each([
    ["in other words", "The gate will stay open for each of the 15 ships this year"],
    ["with the number in words", "The gate will stay open for all fifteen ships this year"],
    ["after a question", "Is it late? The gate will stay open for each of the 15 ships this year"],
  ])("are no others %s: `also` prints them", async (_, words) => {
    const { codes, also } = await chosen(", of-record: true, also: [two]", quoted(words));
    expect(codes).not.toContain("witness-unknown");
    expect(also).toMatchObject([{ form: "wording" }]);
  });
});

describe("a report in a source’s own words", () => {
  test.each([
    ["another number", "The Chair said that the gate will stay open for all 17 ships this year.", "how many"],
    ["a denial", "The Chair said that the gate will not stay open for all 15 ships this year.", "whether it is so"],
    [
      "a denial before it",
      "The Chair denied that the gate will stay open for all 15 ships this year.",
      "whether it is so",
    ],
    ["another day", "The Chair said that the gate will stay open for all 15 ships on Friday.", "when"],
    ["another year", "The Chair said that the gate will stay open for all 15 ships next year.", "when"],
  ])("with %s is not cited, and the reason told", async (_, words, matter) => {
    const { codes, told, also } = await chosen(", of-record: true, also: [two]", words, "");
    expect(codes).toContain("witness-unknown");
    expect(told).toContain(`tells otherwise what is quoted here (${matter}`);
    expect(also).toBeUndefined();
  });

  test.each([
    "The Chair said that the gate will stay open for all 15 ships this year.",
    "The Chair said on Friday that the gate would stay open for all 15 ships this year.",
    "The Chair, who never smiles, said the gate could stay open for all fifteen ships.",
  ])("that agrees is cited: %s", async (words) => {
    const { codes, also } = await chosen(", of-record: true, also: [two]", words, "");
    expect(codes).not.toContain("witness-unknown");
    expect(also).toMatchObject([{ form: "support" }]);
  });
});
