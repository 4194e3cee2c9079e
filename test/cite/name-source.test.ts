import { expect, test } from "vitest";
import { nameSource } from "../../src/cite/name-source.ts";

const date = (...parts: readonly number[]) => ({ issued: { "date-parts": [parts] } });
const item = (fields: object) => ({ id: "key", type: "document", ...fields });

test.each([
  [
    "who published it, and the day",
    { "container-title": "TASS", title: "Doors", ...date(2022, 1, 26) },
    "TASS, 26 January 2022",
  ],
  [
    "a date that was inferred",
    { publisher: "RT", issued: { "date-parts": [[2022, 1, 27]], circa: true } },
    "RT, 27 January 2022?",
  ],
  ["a publisher", { publisher: "NATO", ...date(2022, 1) }, "NATO, January 2022"],
  ["an author", { author: [{ family: "Good", given: "Pat" }], ...date(2022) }, "Good, 2022"],
  ["a body that wrote it", { author: [{ literal: "Harbour office" }] }, "Harbour office"],
  ["a title", { title: "Minutes" }, "Minutes"],
  ["nothing but a key", {}, "key"],
  ["a date without parts", { title: "Minutes", issued: {} }, "Minutes"],
])("a source is named by %s", (_, fields, name) => {
  expect(nameSource(item(fields), "en")).toBe(name);
});

test("in the language of the brief, and no longer than a few words", () => {
  expect(nameSource(item({ publisher: "ТАСС", ...date(2022, 1, 26) }), "ru")).toBe("ТАСС, 26 января 2022 г.");
  expect(Array.from(nameSource(item({ title: "𝒜".repeat(200) }), "en"))).toHaveLength(61);
});
