import { expect, test } from "vitest";
import { findGaps } from "../../src/health/find-gaps.ts";
import { readSource } from "../../src/library/read-source.ts";

function gaps(frontMatter: string) {
  const file = `---\nid: quay\ntype: webpage\n${frontMatter}\n---\nWords of the page.\n`;
  const { value, diagnostics } = readSource("sources/quay.md", new TextEncoder().encode(file));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return findGaps(value.source).map(({ code, severity }) => `${severity} ${code}`);
}

const whole = [
  "title: The quay",
  "publisher: Harbour office",
  "issued: 2031-03-01",
  "URL: https://example.org/quay",
  "accessed: 2031-03-02",
  "archive: Harbour archive",
  "attache: { descriptor: Notices of the office }",
];

test("a record that has everything has no gaps", () => {
  expect(gaps(whole.join("\n"))).toEqual([]);
});

test.each([
  ["publisher:", "warning publisher-missing"],
  ["issued:", "error source-undated"],
  ["accessed:", "warning accessed-missing"],
  ["archive:", "note archive-missing"],
  ["attache:", "note descriptor-missing"],
])("without `%s` it has one", (key, told) => {
  expect(gaps(whole.filter((line) => !line.startsWith(key)).join("\n"))).toEqual([told]);
});

test("an author stands for a publisher, and a hash of the original for an archive", () => {
  const hash = "0".repeat(64);
  const lines = whole.filter((line) => !/^(publisher|archive|attache)/.test(line));
  const more = ["author: [{ literal: Harbour office }]", `attache: { descriptor: d, original: { sha256: "${hash}" } }`];
  expect(gaps([...lines, ...more].join("\n"))).toEqual([]);
});

test("a blank that nobody filled is an error", () => {
  expect(gaps(whole.join("\n").replace("The quay", "TITLE AS PRINTED"))).toEqual(["error blank-left"]);
});
