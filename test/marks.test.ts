import { describe, expect, test } from "vitest";
import { openDesk } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { verifyPage } from "../src/verify/verify-page.ts";
import { portBrief, portWorld } from "./bilingual-workspace.ts";
import { readPdf } from "./pages/read-pdf.ts";
import { listOf, readCases, textOf } from "./read-cases.ts";
import { sourceFile } from "./small-workspace.ts";

describe("nested quotation marks, from the source to the page", () => {
  test.each(readCases("marks-on-the-page.md").map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const excerpt = { source: "nested", quote: textOf(one, "quote"), "said-by": "Harbour master" };
    const facts = `issued: 2031-01-10\nlanguage: ${textOf(one, "language")}`;
    const own = { "sources/nested.md": sourceFile("nested", facts, textOf(one, "text") ?? "") };
    const { value: desk } = await openDesk(portWorld(portBrief(`      - ${JSON.stringify(excerpt)}\n`), own));
    if (!desk) throw new Error(one.name);
    const { value, diagnostics } = await press(desk, { brief: "port" });
    const told = diagnostics.filter(({ severity }) => severity === "error");
    expect(told.map(({ code }) => code)).toEqual(listOf(one, "told"));
    expect(JSON.stringify(told)).toContain(textOf(one, "says") ?? "");
    const printed = textOf(one, "printed");
    if (printed === undefined) return;
    if (!value) throw new Error(one.name);
    const { pages } = await readPdf(value.proof.bytes);
    const flat = (text: string) => text.replace(/\s+/gu, " ");
    expect(flat(pages.join(" "))).toContain(flat(printed.replaceAll("\\u00a0", " ")));
    const page = await verifyPage(value.proof.bytes, "page.pdf");
    expect(page.value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

test("titles and outlets have the apostrophes of the page, quoted words those of their source, and addresses none", async () => {
  const facts =
    "container-title: The Clerk's Post\nURL: https://example.org/clerk's\nissued: 2031-01-10\nlanguage: en\nattache: { origin: official, descriptor: a test }";
  const file = sourceFile("post", facts, "The port's gate is open.").replace("Report post", "The port's reply");
  const own = { "sources/post.md": file };
  const excerpt = "      - { source: post, quote: The port's gate is open. }\n";
  const { value: desk } = await openDesk(portWorld(portBrief(excerpt), own));
  if (!desk) throw new Error("no desk");
  const { value, diagnostics } = await press(desk, { brief: "port" });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const { pages } = await readPdf(value.proof.bytes);
  const text = pages.join(" ").replace(/\s+/gu, " ");
  expect(text).toContain("The port’s reply");
  expect(text.match(/Clerk’s Post/gu)?.length).toBeGreaterThan(1);
  expect(text).toContain("The port's gate is open");
  expect(text).toContain("https://example.org/clerk's");
  const page = await verifyPage(value.proof.bytes, "page.pdf");
  expect(page.value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
});
