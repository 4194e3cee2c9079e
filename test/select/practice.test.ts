import { describe, expect, test } from "vitest";
import { readSource } from "../../src/library/read-source.ts";
import { checkWords } from "../../src/select/check-words.ts";
import { knowSpeakers } from "../../src/select/know-speakers.ts";
import { listOf, readCases, textOf } from "../read-cases.ts";

function sourceOf(text: string) {
  const head = "---\nid: s\ntype: report\nissued: 2031-01-01\n---\n";
  const { value } = readSource("sources/s.md", new TextEncoder().encode(head + text));
  if (!value) throw new Error(text);
  return value.source;
}

describe("ellipses, brackets and first letters", () => {
  test.each(readCases("ellipses-and-brackets.md").map((one) => [one.name, one] as const))("%s", (_, one) => {
    const span = { file: "briefs/b.yaml", line: 1, column: 1 };
    const paragraphs = listOf(one, "paragraphs").map(Number);
    const { value, diagnostics } = checkWords({
      words: textOf(one, "quote") ?? "",
      source: sourceOf(textOf(one, "text") ?? ""),
      paragraphs: paragraphs.length > 0 ? paragraphs : undefined,
      span,
      speakers: knowSpeakers([]),
      lead: { words: textOf(one, "lead") ?? "", language: "en" },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(listOf(one, "told"));
    expect(value?.words).toBe(textOf(one, "printed"));
    const said = diagnostics.flatMap(({ message, hints }) => [message, ...hints]).join("\n");
    expect(said).toContain(textOf(one, "says") ?? "");
    for (const one of diagnostics) expect(one.span).toEqual(span);
  });
});
