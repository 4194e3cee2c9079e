import { describe, expect, test } from "vitest";
import { findQuotation } from "../../src/text/find-quotation.ts";
import { sampleSource } from "./sample-source.ts";

describe("hostile input", () => {
  const long = sampleSource([
    `${"talks about talks ".repeat(6000)}end`,
    "constructor __proto__ toString a.*b (c|d)+ $& \\d",
  ]);

  test.each(["constructor __proto__", "a.*b (c|d)+ $& \\d", "toString"])("%s is found as words", (quote) => {
    expect(findQuotation(quote, long)).toMatchObject({ kind: "found", anchor: { paragraphs: [2] } });
  });

  test.each([".*", "__proto__.x", "hasOwnProperty", "(talks|end)"])("%s is no pattern", (quote) => {
    expect(["absent", "syntax"]).toContain(findQuotation(quote, long).kind);
  });

  test("a paragraph of a hundred thousand characters is searched, found or not", () => {
    const check = findQuotation(`${"talks … ".repeat(90)}end`, long);
    expect(check.kind === "found" && check.anchor.segments).toHaveLength(91);
    expect(findQuotation(`${"talks … ".repeat(90)}ends`, long).kind).toBe("absent");
    expect(findQuotation(`${"talks about talks ".repeat(5000)}never`, long).kind).toBe("absent");
    expect(findQuotation("talks [and] ".repeat(50), long).kind).toBe("found");
  });

  test("a thousand ellipses are refused", () => {
    expect(findQuotation(`${"talks … ".repeat(1000)}end`, long).kind).toBe("syntax");
  });
});
