import { describe, expect, test } from "vitest";
import { acceptChanges } from "../../src/keep/accept-changes.ts";
import { press } from "../../src/press.ts";
import { sourceFile } from "../small-workspace.ts";
import { lockedDesk } from "./locked-desk.ts";

const paper = (id: string, text: string, more = "") => ({
  [`sources/${id}.md`]: sourceFile(
    id,
    `issued: 2031-03-01\nattache: { origin: private, descriptor: a test${more} }`,
    text,
  ),
});
const words = "The new bridge will open to trams before the summer";
const excerpt =
  "sections: [{ heading: A, excerpts: [{ source: herald, quote: The new bridge will open to trams before the summer }] }]\n";
const both = { ...paper("herald", `${words}.`), ...paper("courier", `It rained. ${words}.`) };

async function pressed(later: Readonly<Record<string, string>>) {
  const desk = await lockedDesk(excerpt, {}, { more: both, later });
  const { value, diagnostics } = await press(desk, { brief: "bridge" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { desk, value, errors: errors.map(({ code, message }) => `${code}: ${message}`) };
}

describe("a further source that was cited for the same words", () => {
  test("goes on being cited where it still has them", async () => {
    const { value, errors } = await pressed(paper("courier", `New.\n\nIt rained. ${words}.`));
    expect(errors).toEqual([]);
    expect(value?.proof.manuscript.selection.sections[0]?.excerpts[0]?.anchors).toHaveLength(2);
  });

  test("is not lost without a word", async () => {
    const { desk, value, errors } = await pressed(paper("courier", "It rained. The new bridge will open."));
    expect(value).toBeUndefined();
    expect(errors).toEqual([
      "excerpt-gone: The words “The new bridge will open to trams before the summer” were cited to `courier` as well, which has changed and does not have them as it had.",
    ]);
    expect(acceptChanges(desk, "bridge").value?.lost).toMatchObject([{ source: "courier" }]);
  });

  test.each([
    ["untrue", "“It is untrue that the new bridge will open to trams,” said the chair."],
    ["another's report of them", "“The mayor told us that the new bridge will open to trams,” said the chair."],
  ])("is not cited for the same words that have become %s", async (_, sentence) => {
    const by = ", speakers: [{ paragraphs: '1', name: Chair }]";
    const speech = "“We know that the new bridge will open to trams,” said the chair.";
    const more = { ...paper("herald", speech, by), ...paper("courier", speech, by) };
    const quoting = excerpt.replace(words, "new bridge will open to trams");
    const desk = await lockedDesk(quoting, {}, { more, later: paper("courier", sentence, by) });
    const { value, diagnostics } = await press(desk, { brief: "bridge" });
    expect([value, diagnostics.some(({ code }) => code === "excerpt-gone")]).toEqual([undefined, true]);
  });

  test("is not lost by another record either", async () => {
    const later = paper("courier", `It rained. ${words}.`, ", speakers: [{ paragraphs: '1', name: Chair }]");
    expect((await pressed(later)).errors).toHaveLength(1);
  });

  test("may be withheld from a copy", async () => {
    const { errors } = await pressed(paper("courier", "Nothing was said.", ", mark: TLP:RED"));
    expect(errors).toEqual([]);
  });
});
