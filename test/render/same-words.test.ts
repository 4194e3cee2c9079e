import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Manuscript } from "../../src/model/stages.ts";
import { renderHtml } from "../../src/render/render-html.ts";
import { renderMarkdown } from "../../src/render/render-markdown.ts";
import { renderText } from "../../src/render/render-text.ts";
import { anyManuscript } from "../typeset/any-manuscript.ts";
import { manyManuscripts } from "../typeset/many-manuscripts.ts";
import { readAhead } from "../typeset/read-ahead.ts";
import { saidInHtml, saidInMarkdown, saidInPrint, saidInText } from "./read-renditions.ts";

function expectSameWords(manuscript: Manuscript): void {
  const printed = saidInPrint(manuscript);
  expect(saidInHtml(renderHtml(manuscript)), "HTML").toBe(printed);
  expect(saidInMarkdown(renderMarkdown(manuscript)), "Markdown").toBe(printed);
  expect(saidInText(renderText(manuscript)), "plain text").toBe(printed);
}

describe("renditions have the words of the printed page, in the order in which it is read", () => {
  test.each([...manyManuscripts()])("%s", (_, manuscript) => {
    expectSameWords(manuscript);
  });

  test("whatever stands in what", () => {
    fc.assert(fc.property(anyManuscript, expectSameWords), { numRuns: 60 });
  });

  test("and are the same, byte for byte, on every run", () => {
    for (const render of [renderHtml, renderMarkdown, renderText]) {
      expect(render(readAhead())).toBe(render(readAhead()));
    }
  });
});
