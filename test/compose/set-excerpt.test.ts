import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { setWords } from "../../src/compose/set-words.ts";
import type { Quotation } from "../../src/model/node.ts";
import type { Excerpt } from "../../src/model/selection.ts";
import { portBrief, portDesk, translated } from "../bilingual-workspace.ts";

/** An excerpt of so many words, set with a limit. */
async function quotations(words: number, limit: number): Promise<readonly Quotation[]> {
  const desk = await portDesk(portBrief(translated("{ text: The port stays open, by: own }")));
  const [excerpt] = choose(desk, { brief: "port" }).value?.sections[0]?.excerpts ?? [];
  const { translation: _, ...plain } = excerpt as Excerpt;
  const set = setWords({ ...plain, words: Array.from({ length: words }, () => "so –").join(" ") }, "en", limit);
  return set.filter((inline) => inline.type === "quotation");
}

describe("words are set as a block", () => {
  test("from the design's number of words on, dashes not counted", async () => {
    expect((await quotations(49, 50)).map(({ isBlock }) => isBlock)).toEqual([undefined]);
    expect((await quotations(50, 50)).map(({ isBlock }) => isBlock)).toEqual([true]);
  });

  test("never where the number is 0", async () => {
    expect((await quotations(500, 0)).map(({ isBlock }) => isBlock)).toEqual([undefined]);
  });

  test("with the original, where the translation is long", async () => {
    const desk = await portDesk(portBrief(translated("{ text: The port stays open, by: own }")));
    const [excerpt] = choose(desk, { brief: "port" }).value?.sections[0]?.excerpts ?? [];
    const set = excerpt ? setWords(excerpt, "en", 4) : [];
    expect(set.map((inline) => inline.type === "quotation" && inline.isBlock)).toEqual([true, false, false, true]);
    const texts = set.map((inline) => (inline.type === "text" ? inline.value : ""));
    expect(texts, "each paragraph ends").toEqual(["", " (our translation)", ". ", ""]);
  });
});
