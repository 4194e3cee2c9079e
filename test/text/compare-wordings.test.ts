import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWordings } from "../../src/text/compare-wordings.ts";

const compare = (one: string, other: string, language = "en") => compareWordings(one, other, language)?.kind;

describe("two wordings", () => {
  test.each([
    ["the same but for marks", "The gate “stays” open - always.", 'The gate "stays" open – always', "same"],
    ["three words that stand in others", "spirit of reciprocity", "in a spirit of reciprocity, with resolve", "same"],
    ["two words", "reciprocity now", "in a spirit of reciprocity now and here", undefined],
    [
      "words scattered over a long sentence",
      "harbour gate stays open",
      "harbour one two three four gate five six seven eight stays nine ten open",
      undefined,
    ],
    [
      "an author’s ellipsis",
      "the ideas of how we … advance common security",
      "the ideas of how we can, if they are serious, advance common security",
      "variant",
    ],
    ["an author’s bracket", "the harbour gate [of Ashby] stays open", "the harbour gate stays open today", "variant"],
    [
      "a denial just before",
      "the gate of the harbour is open",
      "I do not think the gate of the harbour is open",
      "opposed",
    ],
    [
      "a denial in another clause",
      "the gate of the harbour is open",
      "I cannot be clearer: the gate of the harbour is open",
      "same",
    ],
  ])("%s", (_, one, other, kind) => {
    expect(compare(one, other)).toBe(kind);
    expect(compare(other, one)).toBe(kind);
  });

  test.each<readonly [string, string, string]>([
    ["the month at the end", "The harbour bridge will be closed to all trams in March.", "in April."],
    ["the day of the week", "The harbour bridge will be closed to all trams on Monday.", "on Friday."],
    ["the year", "The harbour bridge will be closed to all heavy trams in 2031.", "in 2033."],
  ])("are opposed on when, where %s is another", (_, one, end) => {
    const other = one.replace(/(?:in|on) \S+$/u, end);
    expect(compareWordings(one, other, "en")).toMatchObject({ kind: "opposed" });
    expect(compareWordings(other, one, "en")?.kind).toBe("opposed");
  });

  test.each<readonly [string, string, string, string | undefined]>([
    [
      "the name that opens them",
      "Moscow will close the harbour bridge to trams.",
      "Kyiv will close the harbour bridge to trams.",
      undefined,
    ],
    [
      "a word that opens them",
      "Today we open the harbour bridge to trams.",
      "Now we open the harbour bridge to trams.",
      "variant",
    ],
    [
      "a beginning that denies, at the end",
      "Trams on the old harbour bridge are legal.",
      "Trams on the old harbour bridge are illegal.",
      "opposed",
    ],
    [
      "a word that all but denies",
      "Since spring we have hardly closed any bridges in the old harbour to trams.",
      "Since spring we have closed many bridges in the old harbour to trams.",
      "opposed",
    ],
    ["“few”", "Few ships in the old harbour pay the toll.", "Ships in the old harbour pay the toll.", "opposed"],
    [
      "“a few”",
      "A few ships in the old harbour pay the toll.",
      "Some ships in the old harbour pay the toll.",
      "variant",
    ],
    [
      "“may”",
      "The old harbour bridge may close to trams.",
      "The old harbour bridge might close to all trams.",
      "variant",
    ],
    [
      "the same month",
      "In March the old harbour bridge closes to trams.",
      "The old harbour bridge closes to all trams in March.",
      "variant",
    ],
    [
      "a month that one leaves out",
      "The old harbour bridge closes to trams in March.",
      "The old harbour bridge closes to all trams.",
      "variant",
    ],
  ])("differ in %s", (_, one, other, kind) => {
    expect(compare(one, other)).toBe(kind);
    expect(compare(other, one)).toBe(kind);
  });

  test("deny in the words of their language", () => {
    const german = ["Die Brücke wird im Frühjahr fertig", "Die Brücke wird im Frühjahr nicht fertig"] as const;
    expect(compare(...german, "de")).toBe("opposed");
  });

  test("say which stretch of the longer answers to the shorter", () => {
    const long = "But I can’t be more clear: the gate is open, stays open, and that is our promise.";
    const found = compareWordings("the gate is open, stays open and that remains our promise", long, "en");
    expect(long.slice(found?.second.start, found?.second.end)).toBe(
      "gate is open, stays open, and that is our promise",
    );
  });

  test("are as like as the other way round, whatever they hold", () => {
    const part = fc.constantFrom(
      "bridge",
      "Harbour",
      "12",
      "fifteen",
      "tons",
      "not",
      "…",
      "[sic]",
      "“",
      "open,",
      "the",
      "un",
      "safe",
      "unsafe",
      "ﬁt",
      "",
    );
    const text = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [there, back] = [compareWordings(one, other, "en"), compareWordings(other, one, "en")];
        expect(back && { ...back, first: back.second, second: back.first }).toEqual(there);
        if (there) expect([there.first.end <= one.length, there.second.end <= other.length]).toEqual([true, true]);
      }),
      { numRuns: 500, seed: 20310301 },
    );
  });

  test("may be as long as a book", () => {
    const book = "the harbour gate stays open for every ship ".repeat(20_000);
    expect(compareWordings("the bridge gate stays open for every ship", book, "en")).toBeDefined();
  });
});
