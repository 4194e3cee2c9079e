import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const whole = "The gate will stay open for all 15 ships this year";
const part = "will stay open for all 15 ships this year";

function source(id: string, text: string, language = "en", record = ""): Readonly<Record<string, string>> {
  const facts = `container-title: ${id}\nissued: 2031-03-01\nlanguage: ${language}\nattache:\n  descriptor: d\n  origin: private\n`;
  const speakers = `  speakers: [{ paragraphs: '1', name: The Chair${record} }]`;
  return { [`sources/${id}.md`]: sourceFile(id, facts + speakers, text) };
}

async function chosen(brief: string, other: string, quoted = whole, language = "en") {
  const desk = await smallDesk({
    ...briefFile(brief),
    ...source("one", `“${quoted},” said the chair.`, language),
    ...source("two", other, language),
  });
  const { value, diagnostics } = choose(desk, { brief: "bridge" });
  const section = value?.sections[0];
  const piece = section?.excerpts[0];
  return {
    cited: piece?.anchors.map((anchor) => anchor.source),
    origins: [...(section?.excerpts ?? []), ...(section?.points ?? [])][0]?.origins.length,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message).join("\n"),
  };
}

const excerpt = (quote: string) =>
  `sections:\n  - heading: Gate\n    excerpts:\n      - { source: one, quote: "${quote}", value: 1 }\n`;
const prose = `sections:\n  - heading: Gate\n    points:\n      - The gate “${part}” [@one, para. 1; @two, para. 1].\n`;
const library = "sections:\n  - { heading: Gate, topic: gate, take: { least: 1, most: 1 } }\n";

const turned: readonly (readonly [string, string])[] = [
  [
    "a denial before the words",
    "“It is not true that the gate will stay open for all 15 ships this year,” said the chair.",
  ],
  ["a lie after them", "“That the gate will stay open for all 15 ships this year is a lie,” said the chair."],
  ["a doubt", "“I doubt that the gate will stay open for all 15 ships this year,” said the chair."],
  ["a condition before them", "“If it rains, the gate will stay open for all 15 ships this year,” said the chair."],
  [
    "a condition after them",
    "“The gate will stay open for all 15 ships this year unless the ice comes,” said the chair.",
  ],
  ["nobody", "“Nobody thinks the gate will stay open for all 15 ships this year,” said the chair."],
  ["a question", "“Who says the gate will stay open for all 15 ships this year?” said the chair."],
  ["a next sentence", "“Dorn told us: ‘The gate will stay open for all 15 ships this year.’ He lied,” said the chair."],
  ["a narrator’s never", "The chair never said “the gate will stay open for all 15 ships this year”."],
  ["a narrator’s denied", "The chair denied having said that the gate will stay open for all 15 ships this year."],
];

describe("a source that turns the words round is no witness to them", () => {
  test.each(turned)("by %s: neither cited nor counted, and told", async (_, other) => {
    const { cited, origins, codes, messages } = await chosen(excerpt(part), other);
    expect(cited).toEqual(["one"]);
    expect(origins).toBe(1);
    expect(codes).toContain("sources-contradict");
    expect(messages).toContain("on whether it is so");
  });

  test.each(turned)("by %s: told where prose cites it", async (_, other) => {
    const { codes, messages } = await chosen(prose, other);
    expect(codes).toContain("denial-left-out");
    expect(messages).toContain("which bears on its words in `two`");
  });

  test("told where prose cites it before the others", async () => {
    const { codes } = await chosen(prose.replace("@one, para. 1; @two", "@two, para. 1; @one"), turned[1]?.[1] ?? "");
    expect(codes).toContain("denial-left-out");
  });

  test("where the whole sentence is quoted", async () => {
    const { cited, codes } = await chosen(excerpt(whole), `“${whole} is a lie,” said the chair.`);
    expect([cited, codes.includes("sources-contradict")]).toEqual([["one"], true]);
  });

  test("where the library offers it", async () => {
    const files = {
      ...source("one", `“${whole},” said the chair.`),
      ...source("two", `“That ${whole} is a lie,” said the chair.`),
    };
    const settings =
      "name: n\ntopics:\n  gate: { terms: [gate, ships] }\npeople: [{ name: The Chair, short: Chair, actor: Committee }]\n";
    const desk = await smallDesk({ ...briefFile(library), ...files, "attache.yaml": settings });
    const { value, diagnostics } = choose(desk, { brief: "bridge" });
    expect(value?.sections[0]?.excerpts[0]?.anchors.map((anchor) => anchor.source)).toEqual(["one"]);
    expect(diagnostics.map(({ code }) => code)).toContain("sources-contradict");
  });

  test("in Russian", async () => {
    const said = "Мы закроем порт для всех судов в этом году";
    const { cited, codes } = await chosen(
      excerpt("закроем порт для всех судов в этом году"),
      `«Неправда, что мы закроем порт для всех судов в этом году», — сказал председатель.`,
      said,
      "ru",
    );
    expect([cited, codes.includes("sources-contradict")]).toEqual([["one"], true]);
  });
});

describe("a source that has the words as they are said", () => {
  test.each([
    ["alone", `“${whole},” said the chair.`],
    ["before another sentence", `“${whole}. It is not large,” said the chair.`],
    ["after a question", `“Is it late? ${whole},” said the chair.`],
    ["after a narrator’s denial of something else", `The chair did not smile, and said: “${whole}.”`],
    ["after words about another", `The chair did not hesitate to say “${whole}”.`],
  ])("%s is cited, and nothing is told", async (_, other) => {
    const { cited, codes } = await chosen(excerpt(part), other);
    expect(cited).toEqual(["one", "two"]);
    expect(codes).not.toContain("sources-contradict");
    expect((await chosen(prose, other)).codes).not.toContain("denial-left-out");
  });
});
