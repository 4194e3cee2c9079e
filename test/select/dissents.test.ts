import { expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const whole = "The gate will stay open for all 15 ships this year";
const other = whole.replace("15", "17");
const head = "issued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n";
const by = (name: string, paragraphs = "1", day = "2031-03-01") =>
  `  speakers: [{ paragraphs: '${paragraphs}', name: ${name}, date: ${day} }]`;

async function chosen(choice: string, two: string, record = by("The Chair")) {
  const excerpt = `{ source: one, quote: "${whole}", value: 1, of-record: true${choice} }`;
  const desk = await smallDesk({
    ...briefFile(`sections:\n  - heading: Gate\n    excerpts:\n      - ${excerpt}\n`),
    "sources/one.md": sourceFile(
      "one",
      `container-title: one\n${head}${by("The Chair")}`,
      `“${whole},” said the chair.`,
    ),
    "sources/two.md": sourceFile("two", `container-title: two\n${head}${record}`, two),
  });
  const { value, diagnostics } = choose(desk, { brief: "bridge" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return {
    also: (value?.sections[0]?.excerpts[0]?.also ?? []).map(({ words }) => words),
    errors: errors.map(({ code }) => code),
    told: errors.map(({ message, hints }) => [message, ...hints].join("\n")).join("\n"),
  };
}

test("a dissent of nobody on record is refused", async () => {
  const { errors, told, also } = await chosen(", against: [two]", `“${other},” said Carl Dorn.`, "");
  expect([errors, also]).toEqual([["speaker-missing"], []]);
  expect(told).toContain("Nobody is on record as the speaker");
});

test("what a source tells in its own words is no dissent to quote", async () => {
  const { errors, told } = await chosen(", against: [two]", `The Chair said that ${other.toLowerCase()}.`);
  expect(errors).toEqual(["witness-unknown"]);
  expect(told).toContain("tells in its own words what The Chair said");
});

test("words that the speaker quotes of somebody else are no dissent of theirs", async () => {
  const { errors } = await chosen(", against: [two]", `“He said “${other}” and left,” said the chair.`);
  expect(errors).toEqual(["witness-unknown"]);
});

test("all that a source has against the words is printed, each once", async () => {
  const third = whole.replace("15", "18");
  const text = `“${other},” said the chair.\n\n“${third},” said the chair.`;
  const { errors, also } = await chosen(", against: [two, two]", text, by("The Chair", "1-2"));
  expect(errors).toEqual([]);
  expect(also).toEqual([other, third]);
});

test.each([
  ["who spoke", by("Carl Dorn")],
  ["when", by("The Chair", "1", "2031-02-27")],
])("a contradiction on %s has no other words, and the message says so", async (matter, record) => {
  const { errors, told } = await chosen(", against: [two]", `“${whole},” said somebody.`, record);
  expect(errors).toEqual(["witness-unknown"]);
  expect(told).toContain(`contradicts these words on ${matter}`);
  expect(told).toContain("`of-record: true`");
});
