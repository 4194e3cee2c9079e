import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { placeWords } from "../../src/text/place-words.ts";
import { readYaml } from "../../src/text/read-yaml.ts";

/** Reads `text:` of a file and places words of its value. */
function place(file: string, words: string) {
  const { value } = readYaml(file, "b.yaml", z.object({ text: z.string() }));
  if (!value) throw new Error("not YAML");
  const text = value.value.text;
  const from = text.indexOf(words);
  expect(from).toBeGreaterThanOrEqual(0);
  const span = placeWords(file, text, value.spanOf(["text"]), from, from + words.length);
  const line = file.split("\n")[span.line - 1] ?? "";
  return { span, found: line.slice(span.column - 1, (span.endColumn ?? 0) - 1) };
}

describe("words are found in every form that YAML has for text", () => {
  test.each([
    ["plain", "a: 1\ntext: one two three\n"],
    ["plain over lines", "text: one\n  two\n\n  three\n"],
    ["folded", "text: >\n  one\n  two three\n"],
    ["folded, with a comment and marks", "text: >2- # why\n  one\n  two three\n"],
    ["literal", "text: |\n  one\n\n  two\n  three\n"],
    ["single marks", "text: 'it''s one, two, three'\n"],
    ["double marks", 'text: "\\"one\\" \\u2019 \\U0001F309 \\x41 \\\\ \\\n  two\\nthree"\n'],
    ["in a flow mapping", 'x: 1\n"text": {text: 1}\n'.replace("{text: 1}", '"one two"')],
    ["with line ends of Windows", "a: 1\r\ntext: >\r\n  one\r\n  two three\r\n"],
  ])("%s", (_, file) => {
    expect(place(file, "two").found).toBe("two");
  });
});

test("words over a line's end are shown to it", () => {
  const { span, found } = place("text: >\n  one two\n  three\n", "two three");
  expect([span.line, found]).toEqual([2, "two"]);
});

test("where value and file part, the span is that of the whole", () => {
  const span = { file: "b.yaml", line: 1, column: 7 };
  expect(placeWords("text: one two\n", "one zwei", span, 4, 8)).toBe(span);
  expect(placeWords("", "one", { file: "b.yaml", line: 9, column: 2 }, 0, 3)).toMatchObject({ line: 9, column: 2 });
});

test("any words of any folded text are found, or nothing is claimed", () => {
  const word = fc.stringMatching(/^[a-zäß’“.]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(3), (words, pick, gap) => {
      const joint = ["\n  ", " ", "   ", "\n  "][gap] ?? " ";
      const wanted = words[pick % words.length] ?? "";
      expect(place(`text: >\n  ${words.join(joint)}\n`, wanted).found).toBe(wanted);
    }),
  );
});

test("hostile places and texts end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), fc.nat(40), fc.nat(40), (file, value, from, to) => {
      const span = placeWords(file, value, { file: "b", line: 1, column: 1 }, from, from + to);
      expect(span.line).toBeGreaterThan(0);
      expect(span.endColumn ?? span.column).toBeGreaterThanOrEqual(span.column);
    }),
  );
});
